import { track } from '../../object/gcHead.ts';
import { gcNew } from '../../object/heap.ts';
import { call } from '../../object/protocol/call.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { incref } from '../../object/refcount.ts';

/** Something that is evaluated when it is asked for: its value, or the function that gives it. */
export interface Lazy {
  /** Owned. */
  value: PyObject | null;
  evaluate: PyObject | null;
}

/**
 * A type variable, a parameter specification or a tuple of type variables.
 * @cpython Objects/typevarobject.c#typevarobject
 */
export interface TypeParamBody {
  /** Owned. */
  readonly name: PyObject;
  readonly bound: Lazy;
  readonly constraints: Lazy;
  readonly fallback: Lazy;
  readonly covariant: boolean;
  readonly contravariant: boolean;
  readonly inferVariance: boolean;
}

export type PyTypeParam = PyObject<TypeParamBody>;

export const lazy = (value: PyObject | null, evaluate: PyObject | null): Lazy => ({
  value: value === null ? null : incref(value),
  evaluate: evaluate === null ? null : incref(evaluate),
});

/** What a type parameter is made with; borrowed. */
export interface TypeParamInit {
  readonly bound?: Lazy;
  readonly constraints?: Lazy;
  readonly fallback?: PyObject | null;
  readonly covariant?: boolean;
  readonly contravariant?: boolean;
  readonly inferVariance?: boolean;
}

/** A type parameter of one of the three types. */
export function newTypeParam(
  rt: Runtime,
  type: PyTypeObject,
  name: PyObject,
  init: TypeParamInit = {},
): NewRef<PyTypeParam> {
  const body: TypeParamBody = {
    name: incref(name),
    bound: init.bound ?? lazy(null, null),
    constraints: init.constraints ?? lazy(null, null),
    fallback: lazy(init.fallback ?? null, null),
    covariant: init.covariant ?? false,
    contravariant: init.contravariant ?? false,
    inferVariance: init.inferVariance ?? false,
  };
  const op = gcNew(rt, type, body);
  track(rt, op);
  return op;
}

/** The value, evaluated at the first time; undefined where there is none, null on error. */
export function evaluated(rt: Runtime, part: Lazy): NewRef | null | undefined {
  if (part.value !== null) return incref(part.value);
  if (part.evaluate === null) return undefined;
  const value = call(rt, part.evaluate, []);
  if (value !== null) part.value ??= incref(value);
  return value;
}

export function isTypeParam(rt: Runtime, op: PyObject): op is PyTypeParam {
  const { TypeVar, ParamSpec, TypeVarTuple } = rt.types;
  return op.ob_type === TypeVar || op.ob_type === ParamSpec || op.ob_type === TypeVarTuple;
}
