import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { getIter, iterNext } from '../../object/protocol/iter.ts';
import { hash } from '../../object/protocol/hash.ts';
import { isSubtype } from '../../object/protocol/types.ts';
import { dictLookup } from '../dict/dictLookup.ts';
import { dictNext } from '../dict/dictNext.ts';
import type { PyDict } from '../dict/dictBody.ts';
import { isAnySet, newSet, type PySet, setAdd, setClear, setContainsHash } from './setObject.ts';
import { setDiscard, setDiscardHash, setMerge, setNext } from './setObject.ts';
import { isCrowded, setAddEntry, setTableResize } from './setTable.ts';

/*
 * What sets are computed from: another set, a dict's keys, any iterable.
 */

/**
 * Adds the items of an iterable; false on error.
 * @cpython Objects/setobject.c#set_update_internal
 */
export function setUpdate(rt: Runtime, so: PySet, other: PyObject): boolean {
  if (isAnySet(rt, other)) return setMerge(rt, so, other);
  if (other.ob_type === rt.types.dict) return updateDict(rt, so, other as PyDict);
  return forEach(rt, other, (key) => setAdd(rt, so, key));
}

/** @cpython Objects/setobject.c#set_update_dict_lock_held */
function updateDict(rt: Runtime, so: PySet, dict: PyDict): boolean {
  const body = so.body;
  const n = dict.body.ma_used;
  if (isCrowded(rt, body.fill + n, body.mask)) setTableResize(rt, body, (body.used + n) * 2);
  for (let e = dictNext(dict, 0); e !== null; e = dictNext(dict, e.next)) {
    if (!setAddEntry(rt, body, e.key, e.hashLo, e.hashHi)) return false;
  }
  return true;
}

/** Hands each item to `use` until it says false; whether all went well. */
export function forEach(rt: Runtime, iterable: PyObject, use: (item: NewRef) => boolean): boolean {
  const it = getIter(rt, iterable);
  if (it === null) return false;
  for (let item = iterNext(rt, it); item !== null; item = iterNext(rt, it)) {
    const more = use(item);
    decref(rt, item);
    if (more) continue;
    decref(rt, it);
    return false;
  }
  decref(rt, it);
  return rt.raised === null;
}

/** The same for the keys of a set with their hashes. */
export function forEachKey(
  so: PySet,
  rt: Runtime,
  use: (key: PyObject, lo: number, hi: number) => boolean,
): boolean {
  for (let e = setNext(so, 0); e !== null; e = setNext(so, e.next)) {
    incref(e.key);
    const more = use(e.key, e.hashLo, e.hashHi);
    decref(rt, e.key);
    if (!more) return false;
  }
  return true;
}

/** set or frozenset, whichever the type derives from. */
export function setBaseType(rt: Runtime, type: PyTypeObject): PyTypeObject {
  if (type === rt.types.set || type === rt.types.frozenset) return type;
  return isSubtype(type, rt.types.set) ? rt.types.set : rt.types.frozenset;
}

/**
 * A set of `type` from an iterable; null on error.
 * @cpython Objects/setobject.c#make_new_set
 */
export function makeNewSet(
  rt: Runtime,
  type: PyTypeObject,
  iterable: PyObject | null,
): NewRef<PySet> | null {
  const so = newSet(rt, type);
  if (iterable === null || setUpdate(rt, so, iterable)) return so;
  decref(rt, so);
  return null;
}

/** @cpython Objects/setobject.c#set_copy_impl */
export function setCopy(rt: Runtime, so: PySet): NewRef<PySet> | null {
  const copy = newSet(rt, setBaseType(rt, so.ob_type));
  if (setMerge(rt, copy, so)) return copy;
  decref(rt, copy);
  return null;
}

/** `result` where `done`, else null after dropping it. */
export function finish(rt: Runtime, result: NewRef<PySet>, done: boolean): NewRef<PySet> | null {
  if (done) return result;
  decref(rt, result);
  return null;
}

/** @cpython Objects/setobject.c#set_intersection */
export function setIntersection(rt: Runtime, so: PySet, other: PyObject): NewRef<PySet> | null {
  if (so === other) return setCopy(rt, so);
  const result = newSet(rt, setBaseType(rt, so.ob_type));
  const keep = (within: PySet, key: PyObject, lo: number, hi: number): boolean => {
    const found = setContainsHash(rt, within, key, lo, hi);
    return found !== null && (!found || setAddEntry(rt, result.body, key, lo, hi));
  };
  if (isAnySet(rt, other)) {
    const [large, small] = other.body.used > so.body.used ? [other, so] : [so, other];
    return finish(
      rt,
      result,
      forEachKey(small, rt, (key, lo, hi) => keep(large, key, lo, hi)),
    );
  }
  let full = false;
  const done = forEach(rt, other, (key) => {
    const lo = hash(rt, key);
    if (lo === null) return false;
    const before = result.body.used;
    if (!keep(so, key, lo, rt.hashHi)) return false;
    full = result.body.used > before && result.body.used >= so.body.used;
    return !full;
  });
  return finish(rt, result, done || full);
}

/** @cpython Objects/setobject.c#set_difference_update_internal */
export function setDifferenceUpdate(rt: Runtime, so: PySet, other: PyObject): boolean {
  if (so === other) {
    setClear(rt, so);
    return true;
  }
  if (isAnySet(rt, other)) {
    const shrink = other.body.used >>> 3 > so.body.used;
    const from = shrink ? setIntersection(rt, so, other) : incref(other);
    if (from === null) return false;
    const done = forEachKey(
      from,
      rt,
      (key, lo, hi) => setDiscardHash(rt, so, key, lo, hi) !== null,
    );
    decref(rt, from);
    if (!done) return false;
  } else if (!forEach(rt, other, (key) => setDiscard(rt, so, key) !== null)) {
    return false;
  }
  const body = so.body;
  if (body.fill - body.used > Math.floor(body.mask / 4)) {
    setTableResize(rt, body, body.used > 50000 ? body.used * 2 : body.used * 4);
  }
  return true;
}

/** @cpython Objects/setobject.c#set_difference */
export function setDifference(rt: Runtime, so: PySet, other: PyObject): NewRef<PySet> | null {
  const dict = other.ob_type === rt.types.dict ? (other as PyDict) : null;
  const set = isAnySet(rt, other) ? other : null;
  const size = set?.body.used ?? dict?.body.ma_used ?? null;
  if (size === null || so.body.used >>> 2 > size) {
    const copy = setCopy(rt, so);
    return copy && finish(rt, copy, setDifferenceUpdate(rt, copy, other));
  }
  const result = newSet(rt, setBaseType(rt, so.ob_type));
  const done = forEachKey(so, rt, (key, lo, hi) => {
    const found =
      set !== null ? setContainsHash(rt, set, key, lo, hi) : containsDict(rt, dict!, key, lo, hi);
    return found !== null && (found || setAddEntry(rt, result.body, key, lo, hi));
  });
  return finish(rt, result, done);
}

function containsDict(
  rt: Runtime,
  dict: PyDict,
  key: PyObject,
  lo: number,
  hi: number,
): boolean | null {
  const ix = dictLookup(rt, dict.body, key, lo, hi);
  return ix < -1 ? null : ix >= 0;
}

/** @cpython Objects/setobject.c#set_symmetric_difference_update */
export function setSymmetricDifferenceUpdate(rt: Runtime, so: PySet, other: PyObject): boolean {
  if (so === other) {
    setClear(rt, so);
    return true;
  }
  const toggle = (key: PyObject, lo: number, hi: number): boolean => {
    const found = setDiscardHash(rt, so, key, lo, hi);
    return found !== null && (found || setAddEntry(rt, so.body, key, lo, hi));
  };
  if (other.ob_type === rt.types.dict) {
    const dict = other as PyDict;
    for (let e = dictNext(dict, 0); e !== null; e = dictNext(dict, e.next)) {
      incref(e.key);
      const done = toggle(e.key, e.hashLo, e.hashHi);
      decref(rt, e.key);
      if (!done) return false;
    }
    return true;
  }
  if (isAnySet(rt, other)) return forEachKey(other, rt, toggle);
  const set = makeNewSet(rt, setBaseType(rt, so.ob_type), other);
  if (set === null) return false;
  const done = forEachKey(set, rt, toggle);
  decref(rt, set);
  return done;
}

/** Exchanges the contents of two sets. */
export function swapBodies(a: PySet, b: PySet): void {
  const body = a.body;
  a.body = b.body;
  b.body = body;
  a.body.hash = b.body.hash = null;
}

/** @cpython Objects/setobject.c#set_issubset_impl */
export function setIsSubset(rt: Runtime, so: PySet, other: PyObject): boolean | null {
  if (!isAnySet(rt, other)) {
    const common = setIntersection(rt, so, other);
    if (common === null) return null;
    const all = common.body.used === so.body.used;
    decref(rt, common);
    return all;
  }
  if (so.body.used > other.body.used) return false;
  return forAll(rt, so, (key, lo, hi) => setContainsHash(rt, other, key, lo, hi));
}

/** Whether `test` holds for every key; null on error. */
export function forAll(
  rt: Runtime,
  so: PySet,
  test: (key: PyObject, lo: number, hi: number) => boolean | null,
): boolean | null {
  const answers: (boolean | null)[] = [];
  const all = forEachKey(so, rt, (key, lo, hi) => {
    const answer = test(key, lo, hi);
    if (answer !== true) answers.push(answer);
    return answer === true;
  });
  return all ? true : answers[0]!;
}
