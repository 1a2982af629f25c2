import { checkPositional, noKeywords } from '../../object/argParse.ts';
import {
  type CompareOp,
  PY_EQ,
  PY_GE,
  PY_GT,
  PY_LE,
  PY_LT,
  PY_NE,
} from '../../object/compareOp.ts';
import { raise } from '../../object/errors.ts';
import { track, untrack } from '../../object/gcHead.ts';
import { freeObject, gcNew } from '../../object/heap.ts';
import type { BinaryFunc, NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import { TPFLAGS_BASETYPE, TPFLAGS_MATCH_SELF } from '../../object/typeFlags.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { hashNotImplemented } from '../../object/protocol/hash.ts';
import { reprEnter, reprLeave, reprText } from '../../object/protocol/text.ts';
import { newBool } from '../bool/boolObject.ts';
import { newInt } from '../int/intObject.ts';
import { selfIter } from '../iter/indexIter.ts';
import { listOf } from '../list/listObject.ts';
import { newStr } from '../str/strObject.ts';
import {
  frozensetMethods,
  setContainsKey,
  setMethods,
  setSymmetricDifference,
} from './setMethods.ts';
import { frozensetMaybeUntrack } from './setObject.ts';
import { frozensetHash, isAnySet, newSet, type PySet, setClear, setDealloc } from './setObject.ts';
import { setKeys, setSizeof } from './setObject.ts';
import { nextSlot } from './setTable.ts';
import { finish, makeNewSet, setCopy, setDifference, setDifferenceUpdate } from './setUpdate.ts';
import { setIntersection, setIsSubset, setSymmetricDifferenceUpdate } from './setUpdate.ts';
import { setUpdate, swapBodies } from './setUpdate.ts';

/** @cpython Objects/setobject.c#set_repr_lock_held */
function setRepr(rt: Runtime, op: PyObject): NewRef | null {
  const so = op as PySet;
  const name = op.ob_type.tp_name;
  if (!reprEnter(rt, op)) return newStr(rt, `${name}(...)`);
  if (so.body.used === 0) {
    reprLeave(rt, op);
    return newStr(rt, `${name}()`);
  }
  const keys = listOf(rt, setKeys(so));
  const text = reprText(rt, keys);
  decref(rt, keys);
  reprLeave(rt, op);
  if (text === null) return null;
  const inner = text.slice(1, -1);
  return newStr(rt, op.ob_type === rt.types.set ? `{${inner}}` : `${name}({${inner}})`);
}

/** @cpython Objects/setobject.c#set_richcompare */
function setRichCompare(rt: Runtime, v: PyObject, w: PyObject, op: CompareOp): NewRef | null {
  if (!isAnySet(rt, w)) return incref(rt.NotImplemented);
  const truth = compareSets(rt, v as PySet, w, op);
  return truth === null ? null : newBool(rt, truth);
}

function compareSets(rt: Runtime, v: PySet, w: PySet, op: CompareOp): boolean | null {
  const m = v.body.used;
  const n = w.body.used;
  if (op === PY_EQ || op === PY_NE) {
    const { hash: a } = v.body;
    const { hash: b } = w.body;
    const apart = a !== null && b !== null && (a.lo !== b.lo || a.hi !== b.hi);
    const equal = m === n && !apart ? setIsSubset(rt, v, w) : false;
    return equal === null ? null : equal === (op === PY_EQ);
  }
  if (op === PY_LE) return setIsSubset(rt, v, w);
  if (op === PY_GE) return setIsSubset(rt, w, v);
  if (op === PY_LT) return m >= n ? false : setIsSubset(rt, v, w);
  return op === PY_GT && m > n ? setIsSubset(rt, w, v) : false;
}

/** A binary operator of two sets of either kind. */
function ofSets(apply: (rt: Runtime, a: PySet, b: PySet) => NewRef | null): BinaryFunc {
  return (rt, a, b) =>
    isAnySet(rt, a) && isAnySet(rt, b) ? apply(rt, a, b) : incref(rt.NotImplemented);
}

/** An in-place operator: the left operand itself where `apply` succeeds. */
function inPlace(apply: (rt: Runtime, a: PySet, b: PySet) => boolean): BinaryFunc {
  return (rt, a, b) => {
    if (!isAnySet(rt, b)) return incref(rt.NotImplemented);
    return apply(rt, a as PySet, b) ? incref(a) : null;
  };
}

function setOr(rt: Runtime, a: PySet, b: PySet): NewRef | null {
  const result = setCopy(rt, a);
  return result && finish(rt, result, a === b || setUpdate(rt, result, b));
}

function intersectInPlace(rt: Runtime, a: PySet, b: PySet): boolean {
  const result = setIntersection(rt, a, b);
  if (result === null) return false;
  swapBodies(a, result);
  decref(rt, result);
  return true;
}

/** @cpython Objects/setobject.c#set_init */
function setInit(
  rt: Runtime,
  self: PyObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): boolean {
  const so = self as PySet;
  if (!noKeywords(rt, 'set', kwnames)) return false;
  if (!checkPositional(rt, self.ob_type.tp_name, args.length, 0, 1)) return false;
  if (so.body.fill > 0) setClear(rt, so);
  return args.length === 0 || setUpdate(rt, so, args[0]!);
}

/** @cpython Objects/setobject.c#frozenset_new */
function frozensetNew(
  rt: Runtime,
  type: PyTypeObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  const exact = type === rt.types.frozenset;
  if (
    (exact || type.tp_init === rt.types.frozenset.tp_init) &&
    !noKeywords(rt, 'frozenset', kwnames)
  ) {
    return null;
  }
  const nargs = args.length - (kwnames === null ? 0 : (kwnames.body as PyObject[]).length);
  if (!checkPositional(rt, type.tp_name, nargs, 0, 1)) return null;
  const iterable = nargs === 0 ? null : args[0]!;
  if (exact && iterable !== null && iterable.ob_type === type) return incref(iterable);
  const so = makeNewSet(rt, type, iterable);
  if (so !== null && exact) frozensetMaybeUntrack(rt, so);
  return so;
}

const commonSlots = {
  tp_dealloc: setDealloc,
  tp_repr: setRepr,
  tp_richcompare: setRichCompare,
  tp_iter: newSetIter,
  tp_sizeof: setSizeof,
  tp_traverse: (op: PyObject, visit: (op: PyObject) => void) => {
    for (const key of (op as PySet).body.table) if (key) visit(key);
  },
  tp_clear: (rt: Runtime, op: PyObject) => {
    setClear(rt, op as PySet);
  },
  nb_subtract: ofSets(setDifference),
  nb_and: ofSets(setIntersection),
  nb_xor: ofSets(setSymmetricDifference),
  nb_or: ofSets(setOr),
  sq_length: (_rt: Runtime, op: PyObject) => (op as PySet).body.used,
  sq_contains: setContainsKey,
};

export const setTypeSpec: TypeSpec = {
  key: 'set',
  flags: TPFLAGS_BASETYPE | TPFLAGS_MATCH_SELF,
  hasWeaklist: true,
  doc: 'Build an unordered collection of unique elements.',
  methods: setMethods,
  slots: {
    ...commonSlots,
    tp_hash: hashNotImplemented,
    tp_new: (rt, type) => newSet(rt, type),
    tp_init: setInit,
    nb_inplace_subtract: inPlace(setDifferenceUpdate),
    nb_inplace_and: inPlace(intersectInPlace),
    nb_inplace_xor: inPlace(setSymmetricDifferenceUpdate),
    nb_inplace_or: inPlace(setUpdate),
  },
};

export const frozensetTypeSpec: TypeSpec = {
  key: 'frozenset',
  flags: TPFLAGS_BASETYPE | TPFLAGS_MATCH_SELF,
  hasWeaklist: true,
  doc: 'Build an immutable unordered collection of unique elements.',
  methods: frozensetMethods,
  slots: { ...commonSlots, tp_hash: frozensetHash, tp_new: frozensetNew },
};

interface SetIterBody {
  si_set: PySet | null;
  si_used: number;
  si_pos: number;
  len: number;
}
type PySetIter = PyObject<SetIterBody>;

/** @cpython Objects/setobject.c#set_iter */
function newSetIter(rt: Runtime, op: PyObject): NewRef {
  const so = op as PySet;
  const { used } = so.body;
  const it = gcNew<SetIterBody>(rt, rt.types.set_iterator, {
    si_set: incref(so),
    si_used: used,
    si_pos: 0,
    len: used,
  });
  track(rt, it);
  return it;
}

/** @cpython Objects/setobject.c#setiter_iternext */
function setIterNext(rt: Runtime, op: PyObject): NewRef | null {
  const { body } = op as PySetIter;
  const so = body.si_set;
  if (so === null) return null;
  if (body.si_used !== so.body.used) {
    body.si_used = -1;
    return raise(rt, 'RuntimeError', 'Set changed size during iteration');
  }
  const slot = nextSlot(so.body, body.si_pos);
  if (slot < 0) {
    body.si_set = null;
    decref(rt, so);
    return null;
  }
  body.si_pos = slot + 1;
  body.len--;
  return incref(so.body.table[slot]!);
}

export const setIteratorSpec: TypeSpec = {
  key: 'set_iterator',
  slots: {
    tp_dealloc: (rt, op) => {
      untrack(rt, op);
      xdecref(rt, (op as PySetIter).body.si_set);
      freeObject(rt, op);
    },
    tp_traverse: (op, visit) => {
      const { si_set } = (op as PySetIter).body;
      if (si_set !== null) visit(si_set);
    },
    tp_iter: selfIter,
    tp_iternext: setIterNext,
  },
  methods: [
    {
      name: '__length_hint__',
      kind: 'NOARGS',
      call: (rt, op) => {
        const { si_set, si_used, len } = (op as PySetIter).body;
        return newInt(rt, si_set !== null && si_used === si_set.body.used ? len : 0);
      },
    },
  ],
};
