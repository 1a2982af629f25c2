import { NULL } from '../../memory/address.ts';
import type { InlineValues, PyObject, Runtime, SharedKeys } from '../../object/pyObject.ts';
import { incref } from '../../object/refcount.ts';
import { richCompareBool } from '../../object/protocol/compare.ts';
import { PY_EQ } from '../../object/compareOp.ts';
import type { StrBody } from '../str/strObject.ts';
import type { DictBody } from './dictBody.ts';
import { DKIX_EMPTY, DKIX_ERROR } from './dictKeys.ts';

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
  for (const ix of [...body.ma_values!.order]) {
    const equal = richCompareBool(rt, shared.names[ix]!, key, PY_EQ);
    if (equal === null) return DKIX_ERROR;
    if (equal) return ix;
  }
  return DKIX_EMPTY;
}

/** Bytes of a block of `count` values. */
export function valuesSize(count: number): number {
  return (count + 1) * 8 + Math.ceil(count / 8) * 8;
}

/**
 * A copy of a block of values as a block of its own; counts the references.
 * @cpython Objects/dictobject.c#copy_values
 */
export function copyValues(rt: Runtime, values: InlineValues): InlineValues {
  return {
    values: values.values.slice(),
    capacity: values.capacity,
    order: [...values.order],
    address: rt.mem.alloc(valuesSize(values.capacity)),
    valid: true,
  };
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

/** Whether the values lie in the instance itself. */
export function isEmbedded(values: InlineValues): boolean {
  return values.address === NULL;
}
