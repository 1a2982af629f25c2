import { unpackKeywords } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { track, untrack } from '../../object/gcHead.ts';
import { freeObject, gcNew } from '../../object/heap.ts';
import { getAttrString, setAttr } from '../../object/protocol/attr.ts';
import { getItem } from '../../object/protocol/sequence.ts';
import { isTrue } from '../../object/protocol/truth.ts';
import type { NewRef, PyObject, Runtime, VisitProc } from '../../object/pyObject.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import type { GetSetDef, MethodDef, TypeSpec } from '../../object/typeSpec.ts';
import { dictGetItemStr, type PyDict } from '../dict/dictObject.ts';
import { intern, isStr, newStr, strValue } from '../str/strObject.ts';
import { newTuple, tupleOf } from '../tuple/tupleObject.ts';
import { clearWeakRefs } from '../weakref/weakrefObject.ts';
import {
  evaluated,
  isTypeParam,
  type Lazy,
  lazy,
  newTypeParam,
  type PyTypeParam,
  type TypeParamBody,
} from './typeParamObject.ts';
import { newUnion } from '../type/union.ts';

const bodyOf = (op: PyObject): TypeParamBody => (op as PyTypeParam).body;

function parts(op: PyObject): readonly (PyObject | null)[] {
  const { name, bound, constraints, fallback } = bodyOf(op);
  const all: (PyObject | null)[] = [name];
  for (const part of [bound, constraints, fallback]) all.push(part.value, part.evaluate);
  return all;
}

const bool = (rt: Runtime, value: boolean): NewRef => incref(value ? rt.True : rt.False);

/** `__name__` of the module whose code runs. */
export function callerModule(rt: Runtime): NewRef | null {
  const globals = rt.factories.currentGlobals(rt);
  if (globals === null) return null;
  const name = dictGetItemStr(globals as PyDict, intern(rt, '__name__'));
  const held = name === null ? null : incref(name);
  decref(rt, globals);
  return held;
}

/** An attribute of the module `typing`; null with an error set. */
function fromTyping(rt: Runtime, name: string): NewRef | null {
  const module = rt.factories.importModule(rt, 'typing');
  if (module === null) return null;
  const value = getAttrString(rt, module, name);
  decref(rt, module);
  return value;
}

/** `T | int`. @cpython Objects/typevarobject.c#make_union */
function makeUnion(rt: Runtime, a: PyObject, b: PyObject): NewRef | null {
  if (rt.release.unionsTakeTypeParams) return newUnion(rt, a, b);
  const union = fromTyping(rt, 'Union');
  if (union === null) return null;
  const args = tupleOf(rt, [a, b]);
  const result = getItem(rt, union, args);
  decref(rt, args);
  decref(rt, union);
  return result;
}

const lazyAttribute = (
  name: string,
  part: (body: TypeParamBody) => Lazy,
  missing: (rt: Runtime) => NewRef,
): GetSetDef => ({
  name,
  get(rt, self) {
    const value = evaluated(rt, part(bodyOf(self)));
    return value === undefined ? missing(rt) : value;
  },
});

const none = (rt: Runtime): NewRef => incref(rt.None);

const NAME: GetSetDef = { name: '__name__', get: (_rt, self) => incref(bodyOf(self).name) };
const DEFAULT = lazyAttribute(
  '__default__',
  ({ fallback }) => fallback,
  (rt) => incref(rt.NoDefault),
);

const VARIANCE: readonly GetSetDef[] = [
  { name: '__covariant__', get: (rt, self) => bool(rt, bodyOf(self).covariant) },
  { name: '__contravariant__', get: (rt, self) => bool(rt, bodyOf(self).contravariant) },
  { name: '__infer_variance__', get: (rt, self) => bool(rt, bodyOf(self).inferVariance) },
];

function paramRepr(rt: Runtime, op: PyObject): NewRef {
  const { name, covariant, contravariant, inferVariance } = bodyOf(op);
  const invariant = op.ob_type === rt.types.TypeVarTuple || inferVariance;
  const sign = covariant ? '+' : contravariant ? '-' : invariant ? '' : '~';
  return newStr(rt, sign + strValue(name));
}

const HAS_DEFAULT: MethodDef = {
  name: 'has_default',
  kind: 'NOARGS',
  call(rt, self) {
    const { value, evaluate } = bodyOf(self).fallback;
    return bool(rt, evaluate !== null || (value !== null && value !== rt.NoDefault));
  },
};

/** Arguments of a constructor: constraints stand between the name and the keywords. */
function construct(key: 'TypeVar' | 'ParamSpec' | 'TypeVarTuple'): TypeSpec['slots']['tp_new'] {
  return (rt, type, args, kwnames) => {
    const keywords = kwnames === null ? 0 : (kwnames.body as PyObject[]).length;
    const given = args.length - keywords;
    const constraints = key === 'TypeVar' ? args.slice(1, Math.max(given, 1)) : [];
    const rest = [...args.slice(0, Math.min(given, 1)), ...args.slice(given)];
    const variance = ['bound', 'covariant', 'contravariant', 'infer_variance'];
    const names = ['name', ...(key === 'TypeVarTuple' ? [] : variance), 'default'];
    const found = unpackKeywords(
      rt,
      { name: key.toLowerCase(), names, required: 1, maxPositional: 1 },
      key === 'TypeVar' ? rest : args,
      kwnames,
    );
    if (found === null) return null;
    const value = (name: string): PyObject | null => found[names.indexOf(name)] ?? null;
    const name = value('name')!;
    if (!isStr(name)) {
      const got = name.ob_type.tp_name;
      return raise(rt, 'TypeError', `${key}() argument 'name' must be str, not ${got}`);
    }
    const [covariant, contravariant, inferVariance] = variance
      .slice(1)
      .map((flag) => value(flag) !== null && isTrue(rt, value(flag)!) === true);
    if (covariant && contravariant) {
      return raise(rt, 'ValueError', 'Bivariant types are not supported.');
    }
    if (constraints.length === 1) {
      return raise(rt, 'TypeError', 'A single constraint is not allowed');
    }
    const tuple = constraints.length === 0 ? null : tupleOf(rt, constraints);
    const bound = value('bound');
    const op = newTypeParam(rt, type, name, {
      bound: lazy(bound === rt.None ? null : bound, null),
      constraints: { value: tuple, evaluate: null },
      fallback: value('default'),
      covariant: covariant ?? false,
      contravariant: contravariant ?? false,
      inferVariance: inferVariance ?? false,
    });
    const module = callerModule(rt);
    if (module !== null) {
      setAttr(rt, op, intern(rt, '__module__'), module);
      decref(rt, module);
    }
    return op;
  };
}

function typeParamSpec(
  key: 'TypeVar' | 'ParamSpec' | 'TypeVarTuple',
  extra: {
    readonly getset?: readonly GetSetDef[];
    readonly slots?: TypeSpec['slots'];
  },
): TypeSpec {
  return {
    key,
    name: `typing.${key}`,
    hasDict: true,
    hasWeaklist: true,
    slots: {
      tp_dealloc(rt, op) {
        untrack(rt, op);
        if (op.inst?.weaklist) clearWeakRefs(rt, op);
        for (const part of parts(op)) xdecref(rt, part);
        const dict = op.inst?.dict ?? null;
        if (op.inst !== null) op.inst.dict = null;
        xdecref(rt, dict);
        freeObject(rt, op);
      },
      tp_traverse(op: PyObject, visit: VisitProc) {
        for (const part of parts(op)) if (part !== null) visit(part);
        if (op.inst?.dict) visit(op.inst.dict);
      },
      tp_repr: paramRepr,
      tp_new: construct(key)!,
      ...(key === 'TypeVarTuple' ? {} : { nb_or: makeUnion }),
      ...extra.slots,
    },
    getset: [NAME, DEFAULT, ...(extra.getset ?? [])],
    methods: [HAS_DEFAULT],
  };
}

export const typeVarTypeSpec = typeParamSpec('TypeVar', {
  getset: [
    lazyAttribute('__bound__', ({ bound }) => bound, none),
    lazyAttribute(
      '__constraints__',
      ({ constraints }) => constraints,
      (rt) => newTuple(rt, []),
    ),
    ...VARIANCE,
  ],
});

/** `P.args` and `P.kwargs`. @cpython Objects/typevarobject.c#paramspecattrobject */
function paramSpecPart(key: 'ParamSpecArgs' | 'ParamSpecKwargs', suffix: string): TypeSpec {
  const origin = (op: PyObject): PyObject => (op.body as { origin: PyObject }).origin;
  return {
    key,
    name: `typing.${key}`,
    slots: {
      tp_dealloc(rt, op) {
        untrack(rt, op);
        decref(rt, origin(op));
        freeObject(rt, op);
      },
      tp_traverse(op, visit) {
        visit(origin(op));
      },
      tp_repr: (rt, op) => newStr(rt, `${strValue(bodyOf(origin(op)).name)}.${suffix}`),
    },
    members: [{ name: '__origin__', get: (_rt, op) => origin(op) }],
  };
}

export const paramSpecArgsTypeSpec = paramSpecPart('ParamSpecArgs', 'args');
export const paramSpecKwargsTypeSpec = paramSpecPart('ParamSpecKwargs', 'kwargs');

const paramSpecAttribute = (
  name: 'args' | 'kwargs',
  key: 'ParamSpecArgs' | 'ParamSpecKwargs',
): GetSetDef => ({
  name,
  get(rt, self) {
    const op = gcNew(rt, rt.types[key], { origin: incref(self) });
    track(rt, op);
    return op;
  },
});

export const paramSpecTypeSpec = typeParamSpec('ParamSpec', {
  getset: [
    lazyAttribute('__bound__', ({ bound }) => bound, none),
    ...VARIANCE,
    paramSpecAttribute('args', 'ParamSpecArgs'),
    paramSpecAttribute('kwargs', 'ParamSpecKwargs'),
  ],
});

export const typeVarTupleTypeSpec = typeParamSpec('TypeVarTuple', {
  slots: {
    /** Yields `Unpack[Ts]` once. */
    tp_iter(rt, op) {
      const unpacked = unpackTypeVarTuple(rt, op);
      if (unpacked === null) return null;
      const tuple = newTuple(rt, [unpacked]);
      const it = tuple.ob_type.tp_iter!(rt, tuple);
      decref(rt, tuple);
      return it;
    },
  },
});

/** @cpython Objects/typevarobject.c#unpack */
function unpackTypeVarTuple(rt: Runtime, op: PyObject): NewRef | null {
  const unpack = fromTyping(rt, 'Unpack');
  if (unpack === null) return null;
  const result = getItem(rt, unpack, op);
  decref(rt, unpack);
  return result;
}

/** The parameters with those that are tuples unpacked. @cpython Objects/typevarobject.c#unpack_typevartuples */
export function unpackParams(rt: Runtime, params: PyObject): NewRef | null {
  const items: NewRef[] = [];
  for (const param of params.body as readonly PyObject[]) {
    const isTuple = isTypeParam(rt, param) && param.ob_type === rt.types.TypeVarTuple;
    const one = isTuple ? unpackTypeVarTuple(rt, param) : incref(param);
    if (one === null) {
      for (const item of items) decref(rt, item);
      return null;
    }
    items.push(one);
  }
  return newTuple(rt, items);
}

/** `Generic[params]`. @cpython Objects/typevarobject.c#_Py_subscript_generic */
export function subscriptGeneric(rt: Runtime, params: PyObject): NewRef | null {
  const unpacked = unpackParams(rt, params);
  if (unpacked === null) return null;
  const generic = fromTyping(rt, 'Generic');
  const result = generic === null ? null : getItem(rt, generic, unpacked);
  if (generic !== null) decref(rt, generic);
  decref(rt, unpacked);
  return result;
}
