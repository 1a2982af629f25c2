import { mayBeTracked, track, untrack } from '../../object/gcHead.ts';
import { freeObject, gcNew, revive } from '../../object/heap.ts';
import type { InlineValues, NewRef, SharedKeys } from '../../object/pyObject.ts';
import type { PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import { trashcanBegin, trashcanEnd } from '../../object/trashcan.ts';
import { TPFLAGS_DICT_SUBCLASS } from '../../object/typeFlags.ts';
import type { PyUnicode, StrBody } from '../str/strObject.ts';
import { type DictBody, noteChange, noteKeyChange, type PyDict } from './dictBody.ts';
import { appendEntry, calculateLog2Keysize, DKIX_DUMMY, DKIX_EMPTY } from './dictKeys.ts';
import { DKIX_ERROR, type DictKeys, EMPTY_KEYS, entryHashHi, entryHashLo } from './dictKeys.ts';
import {
  estimateLog2Keysize,
  findSlot,
  freeKeys,
  generalizeKeys,
  lookupStr,
  newKeys,
} from './dictKeys.ts';
import { keysSize } from './dictKeys.ts';
import { dictLookup, keyHash } from './dictLookup.ts';
import { clearOrder, freeValues, isEmbedded } from './dictSplit.ts';
import { insertSplit, insertSplitDense } from './dictInsertSplit.ts';
import { maintainTracking, trackDict } from './dictTracking.ts';
import { orderAt, releaseSharedKeys, removeOrder, sharedKeyIndex } from './dictSplit.ts';
import { raiseKeyError } from './keyError.ts';

export type { DictBody, PyDict } from './dictBody.ts';
export { dictEntries } from './dictNext.ts';

/** Whether `op` is a dict or an instance of a subclass. */
export function isDict(op: PyObject): op is PyDict {
  return (op.ob_type.tp_flags & TPFLAGS_DICT_SUBCLASS) !== 0;
}

/** The struct of an empty dict. */
export function emptyDictBody(rt: Runtime): DictBody {
  const version = ++rt.dictVersions;
  return {
    ma_used: 0,
    ma_version_tag: version,
    keys_version: version,
    ma_keys: EMPTY_KEYS,
    ma_values: null,
    shared: null,
  };
}

/**
 * An empty dict, up to 3.13 untracked until something that can be in a cycle is stored.
 * @cpython Objects/dictobject.c#PyDict_New
 */
export function newDict(rt: Runtime): NewRef<PyDict> {
  return dictWithKeys(rt, rt.release.dict.startsWithTable ? newKeys(rt, 3, true) : EMPTY_KEYS);
}

/** @cpython Objects/dictobject.c#new_dict */
export function dictWithKeys(rt: Runtime, keys: DictKeys): NewRef<PyDict> {
  const dead = rt.freelists.dict.pop();
  let op: NewRef<PyDict>;
  if (dead === undefined) {
    op = gcNew<DictBody>(rt, rt.types.dict, emptyDictBody(rt));
  } else {
    op = revive(rt, dead, dead.body as DictBody);
    noteKeyChange(rt, op.body);
  }
  op.body.ma_keys = keys;
  if (rt.release.collector.tracksEveryDict) track(rt, op);
  return op;
}

/**
 * An empty dict with room for `minused` keys.
 * @cpython Objects/dictobject.c#dict_new_presized
 */
export function newDictPresized(rt: Runtime, minused: number, unicode: boolean): NewRef<PyDict> {
  if (minused <= 5) return newDict(rt);
  const log2size = minused > 87381 ? 17 : estimateLog2Keysize(rt, minused);
  return dictWithKeys(rt, newKeys(rt, log2size, unicode || !rt.release.dict.strTables));
}

/**
 * A dict over the attribute values of an instance, which stay where they are; the caller has counted
 * nothing: while the values are embedded the instance owns them.
 * @cpython Objects/dictobject.c#make_dict_from_instance_attributes
 */
export function newDictFromValues(
  rt: Runtime,
  shared: SharedKeys,
  values: InlineValues,
): NewRef<PyDict> {
  let tracked = false;
  for (let i = 0; i < values.used; i++) {
    tracked ||= mayBeTracked(rt, values.values[orderAt(values, i)]!);
  }
  const op = dictWithKeys(rt, EMPTY_KEYS);
  op.body.ma_values = values;
  op.body.shared = shared;
  op.body.ma_used = values.used;
  if (tracked) trackDict(rt, op);
  return op;
}

/**
 * Takes the values of a split dict into a table of its own: what a dict does that outlives its
 * instance, or that can share keys no longer. `log2size` and `unicode` describe the new table.
 * @cpython Objects/dictobject.c#dictresize
 */
export function dictResize(rt: Runtime, d: PyDict, log2size: number, unicode: boolean): void {
  const body = d.body;
  const old = body.ma_keys;
  const strKeys = unicode || !rt.release.dict.strTables;
  const keys = newKeys(rt, log2size, strKeys && old.unicode);
  if (body.ma_values !== null) {
    fillFromValues(body, keys);
    const values = body.ma_values;
    const { shared } = body;
    body.ma_keys = keys;
    body.ma_values = null;
    body.shared = null;
    if (shared !== null && values.dense) releaseSharedKeys(rt, shared);
    if (isEmbedded(values)) values.valid = false;
    else freeValues(rt, values);
  } else {
    for (let i = 0; i < old.dk_nentries; i++) {
      const value = old.me_value[i]!;
      if (value === null) continue;
      appendEntry(keys, old.me_key[i]!, entryHashLo(old, i), entryHashHi(old, i), value);
    }
    body.ma_keys = keys;
    if (old !== EMPTY_KEYS) freeKeys(rt, old);
  }
  noteKeyChange(rt, body);
}

function fillFromValues(body: DictBody, keys: DictKeys): void {
  const values = body.ma_values!;
  for (let i = 0; i < values.used; i++) {
    const ix = orderAt(values, i);
    const name = incref(body.shared!.names[ix]!);
    const text = name.body as StrBody;
    appendEntry(keys, name, text.hashLo, text.hashHi, values.values[ix]!);
  }
}

/**
 * Gives a split dict its own copy of its instance's values, which dies.
 * @cpython Objects/dictobject.c#_PyDict_DetachFromObject
 */
export function dictDetach(rt: Runtime, d: PyDict, values: InlineValues): void {
  if (d.body.ma_values === null) return;
  d.body.ma_values = values;
  noteKeyChange(rt, d.body);
}

/** @cpython Objects/dictobject.c#GROWTH_RATE */
function insertionResize(rt: Runtime, d: PyDict, unicode: boolean): void {
  const { ma_used, ma_keys } = d.body;
  const half = (ma_keys.mask + 1) >>> 1;
  const minsize = rt.release.dict.growsByHalf ? ma_used * 2 + half : ma_used * 3;
  dictResize(rt, d, calculateLog2Keysize(rt, minsize), unicode);
}

/** Makes room for a key that is no `str` in a table of such keys. */
function admitAnyKey(rt: Runtime, d: PyDict): void {
  if (rt.release.dict.strTables || d.body.ma_values !== null) insertionResize(rt, d, false);
  if (!rt.release.dict.strTables) generalizeKeys(d.body.ma_keys);
}

/**
 * Stores a pair whose references it steals; the key's hash is given. False on error.
 * @cpython Objects/dictobject.c#insertdict
 */
export function insertDict(
  rt: Runtime,
  d: PyDict,
  key: NewRef,
  lo: number,
  hi: number,
  value: NewRef,
): boolean {
  const body = d.body;
  if (body.ma_keys === EMPTY_KEYS && body.ma_values === null) {
    insertToEmptyDict(rt, d, key, lo, hi, value);
    return true;
  }
  if (body.ma_keys.unicode && key.ob_type !== rt.types.str) admitAnyKey(rt, d);
  if (body.ma_values !== null) {
    const done = body.ma_values.dense
      ? insertSplitDense(rt, d, key, value)
      : insertSplit(rt, d, key, value);
    if (done) return true;
    insertionResize(rt, d, true);
  }
  const ix = dictLookup(rt, body, key, lo, hi);
  if (ix === DKIX_ERROR) {
    decref(rt, value);
    decref(rt, key);
    return false;
  }
  maintainTracking(rt, d, key, value);
  if (ix === DKIX_EMPTY) {
    if (body.ma_keys.dk_usable <= 0) insertionResize(rt, d, true);
    appendEntry(body.ma_keys, key, lo, hi, value);
    body.ma_used++;
    noteKeyChange(rt, body);
    return true;
  }
  const old = body.ma_keys.me_value[ix]!;
  body.ma_keys.me_value[ix] = value;
  noteChange(rt, body);
  decref(rt, old);
  decref(rt, key);
  return true;
}

/** @cpython Objects/dictobject.c#insert_to_emptydict */
function insertToEmptyDict(
  rt: Runtime,
  d: PyDict,
  key: NewRef,
  lo: number,
  hi: number,
  value: NewRef,
): void {
  const keys = newKeys(rt, 3, key.ob_type === rt.types.str);
  maintainTracking(rt, d, key, value);
  appendEntry(keys, key, lo, hi, value);
  d.body.ma_keys = keys;
  d.body.ma_used++;
  noteKeyChange(rt, d.body);
}

/**
 * `d[key] = value`; both borrowed. False on error.
 * @cpython Objects/dictobject.c#PyDict_SetItem
 */
export function dictSetItem(rt: Runtime, d: PyDict, key: PyObject, value: PyObject): boolean {
  if (!rt.release.dict.takesBeforeHashing && key.ob_type !== rt.types.str) {
    const lo = keyHash(rt, key);
    return lo !== null && insertDict(rt, d, incref(key), lo, rt.hashHi, incref(value));
  }
  return dictSetItemTake2(rt, d, incref(key), incref(value));
}

/**
 * `d[key] = value`, both of which it steals.
 * @cpython Objects/dictobject.c#_PyDict_SetItem_Take2
 */
export function dictSetItemTake2(rt: Runtime, d: PyDict, key: NewRef, value: NewRef): boolean {
  const lo = keyHash(rt, key);
  if (lo !== null) return insertDict(rt, d, key, lo, rt.hashHi, value);
  decref(rt, key);
  decref(rt, value);
  return false;
}

/** `d[name] = value` for a name that the engine knows; interned. */
export function dictSetItemStr(rt: Runtime, d: PyDict, name: string, value: PyObject): boolean {
  return dictSetItem(rt, d, rt.factories.intern(rt, name), value);
}

/** Value at a position that a lookup gave. Borrowed. */
export function dictValueAt(body: DictBody, ix: number): PyObject | null {
  return (body.ma_values === null ? body.ma_keys.me_value : body.ma_values.values)[ix] ?? null;
}

/**
 * `d.get(key)`: borrowed; null when it is absent, and on error with the error set.
 * @cpython Objects/dictobject.c#PyDict_GetItemWithError
 */
export function dictGetItem(rt: Runtime, d: PyDict, key: PyObject): PyObject | null {
  const lo = keyHash(rt, key);
  if (lo === null) return null;
  const ix = dictLookup(rt, d.body, key, lo, rt.hashHi);
  return ix >= 0 ? dictValueAt(d.body, ix) : null;
}

/** Position of an exact str among the entries of a combined table, -1 when it is absent. */
export function dictIndexOfStr(d: PyDict, name: PyUnicode): number {
  const dk = d.body.ma_keys;
  const text = name.body;
  if (text.hashed) {
    const first = dk.dk_indices[text.hashLo & dk.mask]!;
    if (first >= 0 && dk.me_key[first] === name) return first;
    if (first === DKIX_EMPTY) return DKIX_EMPTY;
    if (dk.unicode) return lookupStr(dk, name, text.hashLo, text.hashHi);
  }
  for (let i = 0; i < dk.dk_nentries; i++) {
    const key = dk.me_key[i];
    if (key === name) return i;
    if (key && key.ob_type === name.ob_type && (key.body as StrBody).value === text.value) return i;
  }
  return DKIX_EMPTY;
}

/**
 * Value under an exact str, which never fails. Borrowed; null when it is absent.
 * @cpython Objects/dictobject.c#_PyDict_GetItem_KnownHash
 */
export function dictGetItemStr(d: PyDict, name: PyUnicode): PyObject | null {
  const body = d.body;
  if (body.ma_values === null) {
    const ix = dictIndexOfStr(d, name);
    return ix < 0 ? null : body.ma_keys.me_value[ix]!;
  }
  const ix = sharedKeyIndex(body.shared!, name);
  return ix < 0 ? null : (body.ma_values.values[ix] ?? null);
}

/** Whether `key` is in the dict; null on error. */
export function dictContains(rt: Runtime, d: PyDict, key: PyObject): boolean | null {
  const lo = keyHash(rt, key);
  if (lo === null) return null;
  const ix = dictLookup(rt, d.body, key, lo, rt.hashHi);
  return ix === DKIX_ERROR ? null : ix >= 0;
}

/** Number of pairs. */
export function dictLength(d: PyDict): number {
  return d.body.ma_used;
}

/**
 * Removes the entry at `ix`, gives up the key and returns the value, which the caller owns.
 * @cpython Objects/dictobject.c#delitem_common
 */
export function takeEntry(rt: Runtime, d: PyDict, ix: number, lo: number, hi: number): NewRef {
  const body = d.body;
  if (body.ma_values?.dense === true) {
    // Such tables cannot have a gap.
    dictResize(rt, d, body.shared!.dk_log2_size, true);
  }
  body.ma_used--;
  noteKeyChange(rt, body);
  const values = body.ma_values;
  if (values !== null) {
    const value = values.values[ix]!;
    values.values[ix] = null;
    removeOrder(values, ix);
    return value as NewRef;
  }
  const dk = body.ma_keys;
  dk.dk_indices[findSlot(dk, lo, hi, ix)] = DKIX_DUMMY;
  const key = dk.me_key[ix]!;
  const value = dk.me_value[ix]!;
  dk.me_key[ix] = null;
  dk.me_value[ix] = null;
  decref(rt, key);
  return value as NewRef;
}

/**
 * Removes `key` and returns its value, which the caller owns; undefined when it is absent, null on
 * error.
 * @cpython Objects/dictobject.c#PyDict_Pop
 */
export function dictPop(rt: Runtime, d: PyDict, key: PyObject): NewRef | null | undefined {
  if (d.body.ma_used === 0) return undefined;
  const lo = keyHash(rt, key);
  if (lo === null) return null;
  const hi = rt.hashHi;
  const ix = dictLookup(rt, d.body, key, lo, hi);
  if (ix === DKIX_ERROR) return null;
  return ix < 0 ? undefined : takeEntry(rt, d, ix, lo, hi);
}

/**
 * `del d[key]`; false with KeyError when it is absent.
 * @cpython Objects/dictobject.c#PyDict_DelItem
 */
export function dictDelItem(rt: Runtime, d: PyDict, key: PyObject): boolean {
  const lo = keyHash(rt, key);
  if (lo === null) return false;
  const hi = rt.hashHi;
  const ix = dictLookup(rt, d.body, key, lo, hi);
  if (ix === DKIX_ERROR) return false;
  if (ix < 0) {
    raiseKeyError(rt, key);
    return false;
  }
  decref(rt, takeEntry(rt, d, ix, lo, hi));
  return true;
}

/**
 * Takes the last entry, at position `i`, out of a combined table together with the positions after
 * it; the references of key and value are the caller's.
 */
export function popLastEntry(
  rt: Runtime,
  d: PyDict,
  i: number,
  lo: number,
  hi: number,
): [key: NewRef, value: NewRef] {
  const dk = d.body.ma_keys;
  const key = dk.me_key[i] as NewRef;
  const value = dk.me_value[i] as NewRef;
  dk.dk_indices[findSlot(dk, lo, hi, i)] = DKIX_DUMMY;
  dk.me_key.length = dk.me_value.length = i;
  dk.dk_nentries = i;
  d.body.ma_used--;
  noteKeyChange(rt, d.body);
  return [key, value];
}

/** Drops the entries of a table and the table itself. */
function dropKeys(rt: Runtime, keys: DictKeys): void {
  for (let i = 0; i < keys.dk_nentries; i++) {
    xdecref(rt, keys.me_key[i]!);
    xdecref(rt, keys.me_value[i]!);
  }
  freeKeys(rt, keys);
}

/** @cpython Objects/dictobject.c#PyDict_Clear */
export function dictClear(rt: Runtime, d: PyDict): void {
  const body = d.body;
  const { ma_keys, ma_values } = body;
  if (ma_keys === EMPTY_KEYS && ma_values === null) return;
  body.ma_used = 0;
  noteKeyChange(rt, body);
  if (ma_values === null) {
    body.ma_keys = EMPTY_KEYS;
    dropKeys(rt, ma_keys);
    return;
  }
  const { values } = ma_values;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? null;
    values[i] = null;
    xdecref(rt, value);
  }
  clearOrder(ma_values);
  if (isEmbedded(ma_values)) return;
  const { shared } = body;
  body.ma_values = null;
  body.shared = null;
  freeValues(rt, ma_values);
  if (ma_values.dense) releaseSharedKeys(rt, shared!);
}

/** @cpython Objects/dictobject.c#dict_dealloc */
export function dictDealloc(rt: Runtime, op: PyObject): void {
  const body = (op as PyDict).body;
  untrack(rt, op);
  if (!trashcanBegin(rt, op)) return;
  const { ma_keys, ma_values } = body;
  if (ma_values !== null) {
    if (!isEmbedded(ma_values)) {
      for (const value of ma_values.values) xdecref(rt, value ?? null);
      freeValues(rt, ma_values);
      if (ma_values.dense) releaseSharedKeys(rt, body.shared!);
    }
  } else if (ma_keys !== EMPTY_KEYS) {
    dropKeys(rt, ma_keys);
  }
  body.ma_keys = EMPTY_KEYS;
  body.ma_values = null;
  body.shared = null;
  body.ma_used = 0;
  if (op.ob_type !== rt.types.dict || !rt.freelists.dict.push(op)) freeObject(rt, op);
  trashcanEnd(rt);
}

/** Bytes of the dict and its table; keys that a class keeps count as the class's. */
export function dictSizeof(rt: Runtime, op: PyObject): number {
  const { ma_keys, ma_values, shared } = (op as PyDict).body;
  const base = op.ob_type.tp_basicsize;
  if (ma_values !== null) {
    const own = ma_values.dense && shared!.dk_refcnt === 1;
    const keys = own ? keysSize(rt, shared!.dk_log2_size, true) : 0;
    return base + shared!.usable * 8 + keys;
  }
  if (ma_keys === EMPTY_KEYS) return base;
  return base + keysSize(rt, ma_keys.dk_log2_size, ma_keys.unicode);
}
