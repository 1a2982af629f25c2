import { type Address, NULL } from '../../memory/address.ts';
import type { InlineValues, PyObject, Runtime, SharedKeys } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { richCompareBool } from '../../object/protocol/compare.ts';
import { PY_EQ } from '../../object/compareOp.ts';
import type { StrBody } from '../str/strObject.ts';
import type { DictBody } from './dictBody.ts';
import { DKIX_EMPTY, DKIX_ERROR, freeKeysBlock } from './dictKeys.ts';

/*
 * Split tables: dicts of instances whose keys the class keeps for all of them.
 */

/** Position of a name in shared keys, or DKIX_EMPTY. */
export function sharedKeyIndex(shared: SharedKeys, name: PyObject): number {
  const known = shared.index.get(name);
  if (known !== undefined) return known;
  const { value, interned } = name.body as StrBody;
  for (let i = 0; i < shared.names.length; i++) {
    const other = shared.names[i]!.body as StrBody;
    if (!(interned && other.interned) && other.value === value) return i;
  }
  return DKIX_EMPTY;
}

/** Position of `key` in a split table when it has a value there, DKIX_EMPTY, or DKIX_ERROR. */
export function splitLookup(rt: Runtime, body: DictBody, key: PyObject): number {
  const shared = body.shared!;
  const values = body.ma_values!.values;
  if (key.ob_type === rt.types.str) {
    const ix = sharedKeyIndex(shared, key);
    return ix >= 0 && (values[ix] ?? null) !== null ? ix : DKIX_EMPTY;
  }
  const order = insertionOrder(body.ma_values!);
  for (const ix of order) {
    const equal = richCompareBool(rt, shared.names[ix]!, key, PY_EQ);
    if (equal === null) return DKIX_ERROR;
    if (equal) return ix;
  }
  return DKIX_EMPTY;
}

/**
 * Bytes of a block of `count` values: with a byte each for the order in which they were set, and two
 * more or, inline, a word.
 * @cpython Objects/dictobject.c#new_values
 */
export function valuesSize(rt: Runtime, count: number): number {
  const { values } = rt.release.instance;
  if (values === 'dict') return count * 8;
  if (values === 'separate') return Math.ceil((count + 2) / 8) * 8 + count * 8;
  return (count + 1) * 8 + Math.ceil(count / 8) * 8;
}

/**
 * A copy of a block of values as a block of its own; counts the references.
 * @cpython Objects/dictobject.c#copy_values
 */
export function copyValues(rt: Runtime, values: InlineValues): InlineValues {
  const address = rt.mem.alloc(valuesSize(rt, values.capacity));
  const copy = newValues(values.values.slice(), values.capacity, address, values.dense);
  copy.used = values.used;
  copy.order = values.order?.slice() ?? null;
  return copy;
}

/** A block of values, none of them set; `address` is NULL where they are inline. */
export function newValues(
  values: (PyObject | null)[],
  capacity: number,
  address: Address,
  dense = false,
): InlineValues {
  const visitedByDict = false;
  return { values, capacity, dense, used: 0, order: null, address, valid: true, visitedByDict };
}

/** Position of the value that was set as the `i`th of those that there are. */
export function orderAt(values: InlineValues, i: number): number {
  return values.order === null ? i : values.order[i]!;
}

/** A copy of the positions in insertion order. */
export function insertionOrder(values: InlineValues): number[] {
  return values.order?.slice() ?? Array.from({ length: values.used }, (_, i) => i);
}

/** Notes that the value at `ix` was set, which was not. */
export function appendOrder(values: InlineValues, ix: number): void {
  if (values.order !== null) values.order.push(ix);
  else if (ix !== values.used) values.order = [...insertionOrder(values), ix];
  values.used++;
}

/** Notes that the value at `ix` was deleted. */
export function removeOrder(values: InlineValues, ix: number): void {
  values.order ??= insertionOrder(values);
  values.order.splice(values.order.indexOf(ix), 1);
  values.used--;
}

/** Notes that all values were deleted. */
export function clearOrder(values: InlineValues): void {
  values.order = null;
  values.used = 0;
}

/** Counts a reference to each value. */
export function increfValues(values: InlineValues): void {
  for (const value of values.values) {
    if (value !== null && value !== undefined) incref(value);
  }
}

/** Gives the block of values back if it is one of its own. */
export function freeValues(rt: Runtime, values: InlineValues): void {
  if (values.address !== NULL) rt.mem.free(values.address);
}

/**
 * Gives up one use of shared keys; the last one frees them.
 * @cpython Objects/dictobject.c#dictkeys_decref
 */
export function releaseSharedKeys(rt: Runtime, keys: SharedKeys): void {
  if (--keys.dk_refcnt > 0) return;
  rt.orphanedKeys.delete(keys);
  for (const name of keys.names) decref(rt, name);
  if (rt.release.instance.values === 'dict') {
    freeKeysBlock(rt, keys.address, keys.dk_log2_size, true);
  } else {
    rt.mem.free(keys.address);
  }
}

/** Whether the values lie in the instance itself. */
export function isEmbedded(values: InlineValues): boolean {
  return values.address === NULL;
}
