import {
  clearErrorIf,
  errorMatches,
  fetchRaised,
  raiseFalse,
  restoreRaised,
} from '../../object/errors.ts';
import { gcNew } from '../../object/heap.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import { callMethod } from '../../object/protocol/call.ts';
import { getIter, iterNext } from '../../object/protocol/iter.ts';
import { getItem } from '../../object/protocol/sequence.ts';
import { isList, type PyList } from '../list/listObject.ts';
import { isTuple, type PyTuple } from '../tuple/tupleObject.ts';
import { noteKeyChange } from './dictBody.ts';
import { cloneKeys, type DictKeys, EMPTY_KEYS, estimateLog2Keysize } from './dictKeys.ts';
import { freeKeys, usableFraction } from './dictKeys.ts';
import { dictLookup } from './dictLookup.ts';
import { dictNext } from './dictNext.ts';
import { type DictBody, dictContains, dictResize, dictSetItem, insertDict } from './dictObject.ts';
import { dictWithKeys, isDict, newDict, type PyDict } from './dictObject.ts';
import { trackDict } from './dictTracking.ts';
import { copyValues, freeValues, increfValues, releaseSharedKeys } from './dictSplit.ts';
import { raiseKeyError } from './keyError.ts';

/** What happens to a key that both have: the first value stays, the second wins, or KeyError. */
export type Override = 'keep' | 'replace' | 'error';

/** A copy of a table that counts the references it holds. */
function cloneTable(rt: Runtime, keys: DictKeys): DictKeys {
  const copy = cloneKeys(rt, keys);
  for (let i = 0; i < copy.dk_nentries; i++) {
    const value = copy.me_value[i]!;
    if (value === null) continue;
    incref(value);
    incref(copy.me_key[i]!);
  }
  return copy;
}

/**
 * `d.copy()`: the table is copied as it is while it is mostly full, else rebuilt.
 * @cpython Objects/dictobject.c#PyDict_Copy
 */
export function dictCopy(rt: Runtime, d: PyDict): NewRef<PyDict> | null {
  const { ma_used, ma_keys, ma_values, shared } = d.body;
  if (ma_used === 0) return newDict(rt);
  if (ma_values !== null) {
    const values = copyValues(rt, ma_values);
    const version = ++rt.dictVersions;
    const copy = gcNew<DictBody>(rt, rt.types.dict, {
      ma_used,
      ma_version_tag: version,
      keys_version: version,
      ma_keys: EMPTY_KEYS,
      ma_values: values,
      shared,
    });
    increfValues(values);
    if (values.dense) shared!.dk_refcnt++;
    if (d.gc_next !== null) trackDict(rt, copy);
    return copy;
  }
  const full = ma_used >= Math.floor((ma_keys.dk_nentries * 2) / 3);
  if (full && clonesTable(rt, d)) {
    const copy = dictWithKeys(rt, cloneTable(rt, ma_keys));
    copy.body.ma_used = ma_used;
    if (d.gc_next !== null) trackDict(rt, copy);
    return copy;
  }
  const copy = newDict(rt);
  if (dictMerge(rt, copy, d, 'replace')) return copy;
  decref(rt, copy);
  return null;
}

function clonesTable(rt: Runtime, d: PyDict): boolean {
  const { copiesTables, mergesTables } = rt.release.dict;
  if (!mergesTables) return copiesTables && d.ob_type === rt.types.dict;
  return d.ob_type.tp_iter === rt.types.dict.tp_iter;
}

/**
 * Stores all pairs of a mapping; false on error.
 * @cpython Objects/dictobject.c#dict_merge
 */
export function dictMerge(rt: Runtime, a: PyDict, b: PyObject, override: Override): boolean {
  if (isDict(b) && b.ob_type.tp_iter === rt.types.dict.tp_iter) {
    return mergeDict(rt, a, b, override);
  }
  return mergeMapping(rt, a, b, override);
}

/** @cpython Objects/dictobject.c#dict_dict_merge */
function mergeDict(rt: Runtime, a: PyDict, other: PyDict, override: Override): boolean {
  if (other === a || other.body.ma_used === 0) return true;
  if (a.body.ma_used === 0) {
    override = 'replace';
    if (rt.release.dict.mergesTables && cloneInto(rt, a, other)) return true;
  }
  const room = roomOf(a);
  if (room < other.body.ma_used) {
    const unicode = other.body.ma_keys.unicode;
    dictResize(rt, a, estimateLog2Keysize(rt, a.body.ma_used + other.body.ma_used), unicode);
  }
  const size = entryCount(other);
  for (let e = dictNext(other, 0); e !== null; e = dictNext(other, e.next)) {
    const key = incref(e.key);
    const value = incref(e.value);
    const done = mergePair(rt, a, key, e.hashLo, e.hashHi, value, override);
    decref(rt, value);
    decref(rt, key);
    if (!done) return false;
    if (size !== entryCount(other)) {
      return raiseFalse(rt, 'RuntimeError', 'dict mutated during update');
    }
  }
  return true;
}

/** Entries that the table would have room for if it were empty. */
function roomOf({ body }: PyDict): number {
  const { ma_keys, ma_values, shared } = body;
  if (ma_values === null) return usableFraction(ma_keys.mask + 1);
  return ma_values.dense ? shared!.usable : 20;
}

const entryCount = (d: PyDict): number =>
  d.body.ma_values === null ? d.body.ma_keys.dk_nentries : d.body.shared!.names.length;

function mergePair(
  rt: Runtime,
  a: PyDict,
  key: PyObject,
  lo: number,
  hi: number,
  value: PyObject,
  override: Override,
): boolean {
  if (override !== 'replace') {
    const ix = dictLookup(rt, a.body, key, lo, hi);
    if (ix < -1) return false;
    if (ix >= 0) {
      if (override === 'keep') return true;
      raiseKeyError(rt, key);
      return false;
    }
  }
  return insertDict(rt, a, incref(key), lo, hi, incref(value));
}

/** Copies the whole table of a clean dict into an empty one; false when it is not clean. */
function cloneInto(rt: Runtime, a: PyDict, other: PyDict): boolean {
  const keys = other.body.ma_keys;
  const { ma_used } = other.body;
  const old = a.body.ma_values;
  if (old !== null && rt.release.instance.values === 'inline') return false;
  if (other.body.ma_values !== null) return false;
  if (ma_used !== keys.dk_nentries) return false;
  const size = keys.mask + 1;
  if (size !== 8 && usableFraction(size / 2) >= ma_used) return false;
  const copy = cloneTable(rt, keys);
  const replaced = a.body.ma_keys;
  const { shared } = a.body;
  a.body.ma_keys = copy;
  a.body.ma_values = null;
  a.body.shared = null;
  a.body.ma_used = ma_used;
  noteKeyChange(rt, a.body);
  if (replaced !== EMPTY_KEYS) freeKeys(rt, replaced);
  if (shared !== null && old?.dense === true) releaseSharedKeys(rt, shared);
  if (old !== null) freeValues(rt, old);
  if (other.gc_next !== null) trackDict(rt, a);
  return true;
}

function mergeMapping(rt: Runtime, a: PyDict, b: PyObject, override: Override): boolean {
  const keys = callMethod(rt, b, 'keys');
  if (keys === null) return false;
  const it = getIter(rt, keys);
  decref(rt, keys);
  if (it === null) return false;
  for (let key = iterNext(rt, it); key !== null; key = iterNext(rt, it)) {
    const done = mergeKey(rt, a, b, key, override);
    decref(rt, key);
    if (done) continue;
    decref(rt, it);
    return false;
  }
  decref(rt, it);
  return rt.raised === null;
}

function mergeKey(rt: Runtime, a: PyDict, b: PyObject, key: PyObject, override: Override): boolean {
  if (override !== 'replace') {
    const known = dictContains(rt, a, key);
    if (known === null) return false;
    if (known) {
      if (override === 'keep') return true;
      raiseKeyError(rt, key);
      return false;
    }
  }
  const value = getItem(rt, b, key);
  if (value === null) return false;
  const done = dictSetItem(rt, a, key, value);
  decref(rt, value);
  return done;
}

/** Items of a list or tuple, or of any iterable as an owned list; null on error. */
function fastSequence(rt: Runtime, item: PyObject): NewRef<PyList | PyTuple> | null {
  if (isList(item) || isTuple(item)) return incref(item);
  const { numbersUpdateElements } = rt.release.words;
  const it = getIter(rt, item, numbersUpdateElements ? undefined : () => 'object is not iterable');
  if (it === null) return null;
  const items: NewRef[] = [];
  for (let x = iterNext(rt, it); x !== null; x = iterNext(rt, it)) items.push(x);
  decref(rt, it);
  const list = rt.factories.tuple(rt, items) as NewRef<PyTuple>;
  if (rt.raised === null) return list;
  decref(rt, list);
  return null;
}

/**
 * Stores the pairs of an iterable of pairs; false on error.
 * @cpython Objects/dictobject.c#PyDict_MergeFromSeq2
 */
export function dictMergeFromSeq2(
  rt: Runtime,
  d: PyDict,
  seq2: PyObject,
  override: boolean,
): boolean {
  const it = getIter(rt, seq2);
  if (it === null) return false;
  let i = 0;
  for (let item = iterNext(rt, it); item !== null; item = iterNext(rt, it), i++) {
    const done = mergeItem(rt, d, item, i, override);
    decref(rt, item);
    if (done) continue;
    decref(rt, it);
    return false;
  }
  decref(rt, it);
  return rt.raised === null;
}

/** @cpython Python/errors.c#_PyErr_FormatNote */
function noteUpdateElement(rt: Runtime, i: number): void {
  const exc = fetchRaised(rt)!;
  const text = `Cannot convert dictionary update sequence element #${i} to a sequence`;
  const note = rt.factories.str(rt, text);
  xdecref(rt, callMethod(rt, exc, 'add_note', [note]));
  decref(rt, note);
  restoreRaised(rt, exc);
}

function mergeItem(rt: Runtime, d: PyDict, item: PyObject, i: number, override: boolean): boolean {
  const fast = fastSequence(rt, item);
  if (fast === null) {
    if (!rt.release.words.numbersUpdateElements) {
      if (errorMatches(rt, 'TypeError')) noteUpdateElement(rt, i);
      return false;
    }
    if (!clearErrorIf(rt, 'TypeError')) return false;
    const message = `cannot convert dictionary update sequence element #${i} to a sequence`;
    return raiseFalse(rt, 'TypeError', message);
  }
  const pair = isList(fast) ? fast.body.ob_item : fast.body;
  if (pair.length !== 2) {
    const message = `dictionary update sequence element #${i} has length ${pair.length}; 2 is required`;
    decref(rt, fast);
    return raiseFalse(rt, 'ValueError', message);
  }
  const key = incref(pair[0]!);
  const value = incref(pair[1]!);
  const known = override ? false : dictContains(rt, d, key);
  const done = known === null ? false : known || dictSetItem(rt, d, key, value);
  decref(rt, key);
  decref(rt, value);
  decref(rt, fast);
  return done;
}
