import {
  clearError,
  errorMatches,
  errorOccurred,
  raise,
  raiseObject,
} from '../../object/errors.ts';
import { track, untrack } from '../../object/gcHead.ts';
import { freeObject, gcNew, revive } from '../../object/heap.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { newException } from '../exceptions/exceptionObject.ts';
import type { PyGenerator } from './generatorObject.ts';

/** What an asynchronous generator yields, told apart from what it awaits. */
interface WrappedValueBody {
  /** Owned. */
  readonly value: PyObject;
}

/** How far an awaitable of an asynchronous generator is. @cpython Objects/genobject.c#AwaitableState */
export type AwaitableState = 'init' | 'iter' | 'closed';

/** @cpython Objects/genobject.c#_PyAsyncGenValueWrapperNew */
export function newAsyncGenValue(rt: Runtime, value: PyObject): NewRef {
  const body: WrappedValueBody = { value: incref(value) };
  const old = rt.freelists.asyncGenValue.pop();
  const type = rt.types.async_generator_wrapped_value;
  const op = old === undefined ? gcNew(rt, type, body) : revive(rt, old, body);
  track(rt, op);
  return op;
}

/** @cpython Objects/genobject.c#_PyAsyncGenWrappedValue_Type */
export const asyncGenValueTypeSpec: TypeSpec = {
  key: 'async_generator_wrapped_value',
  slots: {
    tp_dealloc(rt, op) {
      untrack(rt, op);
      decref(rt, (op.body as WrappedValueBody).value);
      if (!rt.freelists.asyncGenValue.push(op)) freeObject(rt, op);
    },
    tp_traverse(op, visit) {
      visit((op.body as WrappedValueBody).value);
    },
  },
};

export function isAsyncGenValue(rt: Runtime, op: PyObject): boolean {
  return op.ob_type === rt.types.async_generator_wrapped_value;
}

/** Raises `StopIteration(value)`, without argument for None. @cpython Objects/genobject.c#_PyGen_SetStopIterationValue */
export function setStopIteration(rt: Runtime, value: PyObject): null {
  const exc = newException(rt, rt.types.StopIteration, value === rt.None ? [] : [value]);
  if (exc !== null) raiseObject(rt, exc);
  return null;
}

/** Raises an exception without arguments. */
export function raiseBare(rt: Runtime, name: 'StopIteration' | 'StopAsyncIteration'): null {
  const exc = newException(rt, rt.types[name], []);
  if (exc !== null) raiseObject(rt, exc);
  return null;
}

/**
 * What a step of the generator means to who awaits it: a value that it yields is the result, as a
 * StopIteration; anything else is awaited for.
 * @cpython Objects/genobject.c#async_gen_unwrap_value
 */
export function unwrapValue(rt: Runtime, gen: PyGenerator, stolen: NewRef | null): NewRef | null {
  if (stolen === null) {
    if (!errorOccurred(rt)) raiseBare(rt, 'StopAsyncIteration');
    if (endsGenerator(rt)) gen.body.closed = true;
    gen.body.runningAsync = false;
    return null;
  }
  if (!isAsyncGenValue(rt, stolen)) return stolen;
  setStopIteration(rt, (stolen.body as WrappedValueBody).value);
  decref(rt, stolen);
  gen.body.runningAsync = false;
  return null;
}

export function endsGenerator(rt: Runtime): boolean {
  return errorMatches(rt, 'StopAsyncIteration') || errorMatches(rt, 'GeneratorExit');
}

/** `close()` of an awaitable: throws GeneratorExit in. @cpython Objects/genobject.c#async_gen_asend_close */
export function closeAwaitable(
  rt: Runtime,
  throwIn: (args: readonly PyObject[]) => NewRef | null,
): NewRef | null {
  const result = throwIn([rt.types.GeneratorExit]);
  if (result !== null) {
    decref(rt, result);
    return raise(rt, 'RuntimeError', 'coroutine ignored GeneratorExit');
  }
  if (!errorMatches(rt, 'StopIteration') && !endsGenerator(rt)) return null;
  clearError(rt);
  return incref(rt.None);
}
