import { clearErrorIf, raise } from '../../object/errors.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { MethodDef } from '../../object/typeSpec.ts';
import { newBool } from '../bool/boolObject.ts';
import { keyHash } from '../dict/dictLookup.ts';
import { raiseKeyError } from '../dict/keyError.ts';
import { newInt } from '../int/intObject.ts';
import { listFromIterable } from '../list/listExtend.ts';
import { getInstanceDict } from '../object/instanceDict.ts';
import { newTuple } from '../tuple/tupleObject.ts';
import { isAnySet, isAnySetExact, isSet, type PySet, setAdd, setClear } from './setObject.ts';
import { setContains, setContainsHash, setDiscard, setSizeof } from './setObject.ts';
import { nextSlot, takeSlot } from './setTable.ts';
import {
  finish,
  forAll,
  forEach,
  makeNewSet,
  setBaseType,
  setCopy,
  setDifference,
} from './setUpdate.ts';
import { setDifferenceUpdate, setIntersection, setIsSubset } from './setUpdate.ts';
import { setSymmetricDifferenceUpdate, setUpdate, swapBodies } from './setUpdate.ts';
import { inTuple } from '../tuple/argsTuple.ts';
import type { Release } from '../../version/release.ts';

type Args = readonly PyObject[];
const none = (rt: Runtime, done = true): NewRef | null => (done ? incref(rt.None) : null);
const bool = (rt: Runtime, truth: boolean | null): NewRef | null =>
  truth === null ? null : newBool(rt, truth);

/** Asks about `key`; a set that is unhashable stands for the frozenset of the same keys. */
function asFrozen(
  rt: Runtime,
  key: PyObject,
  ask: (key: PyObject) => boolean | null,
): boolean | null {
  const answer = ask(key);
  if (answer !== null || !isSet(rt, key) || !clearErrorIf(rt, 'TypeError')) return answer;
  const frozen = makeNewSet(rt, rt.types.frozenset, key);
  if (frozen === null) return null;
  const again = ask(frozen);
  decref(rt, frozen);
  return again;
}

/** @cpython Objects/setobject.c#set_contains_lock_held */
export function setContainsKey(rt: Runtime, so: PyObject, key: PyObject): boolean | null {
  return asFrozen(rt, key, (k) => setContains(rt, so as PySet, k));
}

function discard(rt: Runtime, self: PyObject, args: Args): NewRef | null {
  const found = asFrozen(rt, args[0]!, (key) => setDiscard(rt, self as PySet, key));
  return none(rt, found !== null);
}

function remove(rt: Runtime, self: PyObject, args: Args): NewRef | null {
  const found = asFrozen(rt, args[0]!, (key) => setDiscard(rt, self as PySet, key));
  return found === false ? raiseKeyError(rt, args[0]!) : none(rt, found !== null);
}

/** @cpython Objects/setobject.c#set_pop_impl */
function pop(rt: Runtime, self: PyObject): NewRef | null {
  const { body } = self as PySet;
  if (body.used === 0) return raise(rt, 'KeyError', 'pop from an empty set');
  let slot = nextSlot(body, body.finger & body.mask);
  if (slot < 0) slot = nextSlot(body, 0);
  const key = takeSlot(body, slot);
  body.finger = slot + 1;
  return key as NewRef;
}

/** Applies `step` to each argument in turn; None, or null on error. */
function forArgs(
  step: (rt: Runtime, so: PySet, other: PyObject) => boolean,
): (rt: Runtime, self: PyObject, args: Args) => NewRef | null {
  return (rt, self, args) =>
    none(
      rt,
      args.every((other) => step(rt, self as PySet, other)),
    );
}

/** `frozenset.copy` of an exact frozenset is the frozenset itself. */
function copy(rt: Runtime, self: PyObject): NewRef | null {
  if (self.ob_type === rt.types.frozenset) return incref(self);
  return setCopy(rt, self as PySet);
}

function union(rt: Runtime, self: PyObject, args: Args): NewRef | null {
  const result = setCopy(rt, self as PySet);
  if (result === null) return null;
  return finish(
    rt,
    result,
    args.every((other) => self === other || setUpdate(rt, result, other)),
  );
}

function intersectionMulti(rt: Runtime, self: PyObject, args: Args): NewRef<PySet> | null {
  if (args.length === 0) return setCopy(rt, self as PySet);
  let result = incref(self as PySet);
  for (const other of args) {
    const next = setIntersection(rt, result, other);
    decref(rt, result);
    if (next === null) return null;
    result = next;
  }
  return result;
}

function intersectionUpdate(rt: Runtime, self: PyObject, args: Args): NewRef | null {
  const result = intersectionMulti(rt, self, args);
  if (result === null) return null;
  swapBodies(self as PySet, result);
  decref(rt, result);
  return none(rt);
}

function differenceMulti(rt: Runtime, self: PyObject, args: Args): NewRef | null {
  if (args.length === 0) return setCopy(rt, self as PySet);
  const result = setDifference(rt, self as PySet, args[0]!);
  if (result === null) return null;
  return finish(
    rt,
    result,
    args.slice(1).every((other) => setDifferenceUpdate(rt, result, other)),
  );
}

/**
 * A copy of `other` in which the keys of `so` are toggled.
 * @cpython Objects/setobject.c#set_symmetric_difference_impl
 */
export function setSymmetricDifference(rt: Runtime, so: PySet, other: PyObject): NewRef | null {
  const result = makeNewSet(rt, setBaseType(rt, so.ob_type), other);
  if (result === null) return null;
  return finish(rt, result, setSymmetricDifferenceUpdate(rt, result, so));
}

/** @cpython Objects/setobject.c#set_isdisjoint_impl */
function isDisjoint(rt: Runtime, self: PyObject, args: Args): NewRef | null {
  const so = self as PySet;
  const other = args[0]!;
  if (so === other) return newBool(rt, so.body.used === 0);
  if (isAnySetExact(rt, other)) {
    const [large, small] = other.body.used > so.body.used ? [other, so] : [so, other];
    const apart = forAll(rt, small, (key, lo, hi) => {
      const found = setContainsHash(rt, large, key, lo, hi);
      return found === null ? null : !found;
    });
    return bool(rt, apart);
  }
  let common = false;
  const done = forEach(rt, other, (key) => {
    const found = setContains(rt, so, key);
    common = found === true;
    return found === false;
  });
  return done || common ? newBool(rt, !common) : null;
}

function isSuperset(rt: Runtime, self: PyObject, args: Args): NewRef | null {
  const other = args[0]!;
  if (isAnySet(rt, other)) return bool(rt, setIsSubset(rt, other, self));
  let missing = false;
  const done = forEach(rt, other, (key) => {
    const lo = keyHash(rt, key, 'set element');
    const found = lo === null ? null : setContainsHash(rt, self as PySet, key, lo, rt.hashHi);
    missing = found === false;
    return found === true;
  });
  return done || missing ? newBool(rt, !missing) : null;
}

/** @cpython Objects/setobject.c#set___reduce___impl */
function reduce(rt: Runtime, self: PyObject): NewRef | null {
  const keys = listFromIterable(rt, self);
  if (keys === null) return null;
  const dict = self.ob_type === setTypeOf(rt, self) ? null : getInstanceDict(rt, self);
  const state = dict === null ? incref(rt.None) : incref(dict as PyObject);
  return newTuple(rt, [incref(self.ob_type as PyObject), newTuple(rt, [keys]), state]);
}

const setTypeOf = (rt: Runtime, op: PyObject): PyObject | null =>
  isAnySetExact(rt, op) ? op.ob_type : null;

const sizeofMethod: MethodDef = {
  name: '__sizeof__',
  kind: 'NOARGS',
  call: (rt, self) => newInt(rt, setSizeof(rt, self)),
};

/** Methods of both kinds of set. */
const packs = (release: Release): boolean => release.setMethodsPackArguments;

export const frozensetMethods: readonly MethodDef[] = [
  {
    name: '__contains__',
    kind: 'O',
    call: (rt, self, args) => bool(rt, setContainsKey(rt, self, args[0]!)),
  },
  { name: 'copy', kind: 'NOARGS', call: copy },
  { name: 'difference', kind: 'FASTCALL', call: inTuple(differenceMulti, packs) },
  { name: 'intersection', kind: 'FASTCALL', call: inTuple(intersectionMulti, packs) },
  { name: 'isdisjoint', kind: 'O', call: isDisjoint },
  {
    name: 'issubset',
    kind: 'O',
    call: (rt, self, args) => bool(rt, setIsSubset(rt, self as PySet, args[0]!)),
  },
  { name: 'issuperset', kind: 'O', call: isSuperset },
  { name: '__reduce__', kind: 'NOARGS', call: reduce },
  sizeofMethod,
  {
    name: 'symmetric_difference',
    kind: 'O',
    call: (rt, self, args) => setSymmetricDifference(rt, self as PySet, args[0]!),
  },
  { name: 'union', kind: 'FASTCALL', call: inTuple(union, packs) },
];

export const setMethods: readonly MethodDef[] = [
  ...frozensetMethods,
  {
    name: 'add',
    kind: 'O',
    call: (rt, self, args) => none(rt, setAdd(rt, self as PySet, args[0]!)),
  },
  {
    name: 'clear',
    kind: 'NOARGS',
    call: (rt, self) => {
      setClear(rt, self as PySet);
      return none(rt);
    },
  },
  { name: 'discard', kind: 'O', call: discard },
  {
    name: 'difference_update',
    kind: 'FASTCALL',
    call: inTuple(forArgs(setDifferenceUpdate), packs),
  },
  { name: 'intersection_update', kind: 'FASTCALL', call: inTuple(intersectionUpdate, packs) },
  { name: 'pop', kind: 'NOARGS', call: pop },
  { name: 'remove', kind: 'O', call: remove },
  {
    name: 'symmetric_difference_update',
    kind: 'O',
    call: (rt, self, args) => none(rt, setSymmetricDifferenceUpdate(rt, self as PySet, args[0]!)),
  },
  { name: 'update', kind: 'FASTCALL', call: inTuple(forArgs(setUpdate), packs) },
];
