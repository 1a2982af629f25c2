import type { NewRef, PyObject, Runtime, SharedKeys } from '../../object/pyObject.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import { noteChange, noteKeyChange, type PyDict } from './dictBody.ts';
import { DKIX_EMPTY } from './dictKeys.ts';
import { appendOrder, sharedKeyIndex } from './dictSplit.ts';
import { maintainTracking } from './dictTracking.ts';

/** Stores into a split table under a name that the shared keys know; false when they do not. */
export function insertSplit(rt: Runtime, d: PyDict, key: NewRef, value: NewRef): boolean {
  const body = d.body;
  const values = body.ma_values!;
  const ix = addSharedKey(rt, body.shared!, key);
  if (ix < 0 || ix >= values.capacity) return false;
  maintainTracking(rt, d, key, value);
  const items = values.values;
  const old = items[ix] ?? null;
  while (items.length < ix) items.push(null);
  items[ix] = value;
  if (old === null) {
    appendOrder(values, ix);
    body.ma_used++;
  }
  noteKeyChange(rt, body);
  xdecref(rt, old);
  decref(rt, key);
  return true;
}

/**
 * The same where every dict over shared keys holds values for the first of them only: false when the
 * name would come out of turn, or there is no room for a new one.
 * @cpython Objects/dictobject.c#insertdict
 */
export function insertSplitDense(rt: Runtime, d: PyDict, key: NewRef, value: NewRef): boolean {
  const { body } = d;
  const shared = body.shared!;
  const values = body.ma_values!;
  const known = sharedKeyIndex(shared, key);
  const old = known < 0 ? null : (values.values[known] ?? null);
  maintainTracking(rt, d, key, value);
  const next = known < 0 ? shared.names.length : known;
  if (old === null && next !== values.used) return false;
  if (known < 0) {
    if (shared.names.length >= shared.usable) return false;
    shared.index.set(key, shared.names.push(incref(key)) - 1);
  }
  values.values[next] = value;
  if (old === null) {
    values.used++;
    body.ma_used++;
    noteKeyChange(rt, body);
  } else {
    noteChange(rt, body);
    decref(rt, old);
  }
  decref(rt, key);
  return true;
}

/**
 * Position of a name in shared keys, which take it up while they have room; DKIX_EMPTY otherwise.
 * @cpython Objects/dictobject.c#insert_split_key
 */
export function addSharedKey(rt: Runtime, shared: SharedKeys, name: PyObject): number {
  const known = sharedKeyIndex(shared, name);
  if (known >= 0) return known;
  if (shared.names.length >= rt.release.instance.sharedKeysMax) return DKIX_EMPTY;
  const ix = shared.names.push(incref(name)) - 1;
  shared.index.set(name, ix);
  return ix;
}
