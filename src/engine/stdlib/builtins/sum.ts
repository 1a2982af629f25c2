import { unpackKeywords } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { getIter, iterNext } from '../../object/protocol/iter.ts';
import { binaryOp, NB_ADD } from '../../object/protocol/number.ts';
import { isInstanceOf } from '../../object/protocol/types.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { MethodDef } from '../../object/typeSpec.ts';
import { floatValue, isFloat, newFloat } from '../../objects/float/floatObject.ts';
import { intValue, isInt, newInt, newSsize } from '../../objects/int/intObject.ts';

/** A C `long`: what the fast path for ints holds. */
const LONG_MAX = 2n ** 63n - 1n;
const fitsLong = (n: number | bigint): boolean => n <= LONG_MAX && n >= -LONG_MAX - 1n;

/** How far a fast path came: a total and the item that it cannot take, or the result. */
type Stage = { readonly done: NewRef | null } | { readonly total: NewRef };

/** Adds the item that ended a fast path the ordinary way; consumes both. */
function addOther(rt: Runtime, total: NewRef, item: NewRef): Stage {
  const sum = binaryOp(rt, total, item, NB_ADD);
  decref(rt, total);
  decref(rt, item);
  return sum === null ? { done: null } : { total: sum };
}

/** @cpython Python/bltinmodule.c#builtin_sum_impl */
function totalOf(rt: Runtime, total: number | bigint): NewRef {
  const inSsize = rt.release.sumsInSsize && typeof total === 'number';
  return inSsize ? newSsize(rt, total) : newInt(rt, total);
}

/** No int object is made while the items are ints and the total fits a C long. */
function sumInts(rt: Runtime, it: PyObject, start: NewRef): Stage {
  if (start.ob_type !== rt.types.int || !fitsLong(intValue(start))) return { total: start };
  let total = intValue(start);
  decref(rt, start);
  for (;;) {
    const item = iterNext(rt, it);
    if (item === null) return { done: rt.raised === null ? totalOf(rt, total) : null };
    const exact = item.ob_type === rt.types.int || item.ob_type === rt.types.bool;
    const value = exact ? intValue(item) : 0;
    if (!exact || !fitsLong(value)) return addOther(rt, newInt(rt, total), item);
    const next = addExactly(total, value);
    if (!fitsLong(next)) return addOther(rt, newInt(rt, total), item);
    total = next;
    decref(rt, item);
  }
}

function addExactly(a: number | bigint, b: number | bigint): number | bigint {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  const sum = BigInt(a) + BigInt(b);
  return Number.isSafeInteger(Number(sum)) ? Number(sum) : sum;
}

/** A running sum that remembers what rounding lost (Neumaier), where the release does. */
class FloatSum {
  total: number;
  lost = 0;
  readonly compensated: boolean;

  constructor(start: number, compensated: boolean) {
    this.total = start;
    this.compensated = compensated;
  }

  add(x: number): void {
    const { total } = this;
    const t = total + x;
    if (this.compensated) {
      this.lost += Math.abs(total) >= Math.abs(x) ? total - t + x : x - t + total;
    }
    this.total = t;
  }

  value(): number {
    return this.lost !== 0 && Number.isFinite(this.lost) ? this.total + this.lost : this.total;
  }
}

function sumFloats(rt: Runtime, it: PyObject, start: NewRef): Stage {
  if (start.ob_type !== rt.types.float) return { total: start };
  const sum = new FloatSum(floatValue(start), rt.release.compensatedSum);
  decref(rt, start);
  for (;;) {
    const item = iterNext(rt, it);
    if (item === null) return { done: rt.raised === null ? newFloat(rt, sum.value()) : null };
    if (isFloat(rt, item) && item.ob_type === rt.types.float) sum.add(floatValue(item));
    else if (isInt(item) && fitsLong(intValue(item))) sum.total += Number(intValue(item));
    else return addOther(rt, newFloat(rt, sum.value()), item);
    decref(rt, item);
  }
}

function sumOthers(rt: Runtime, it: PyObject, start: NewRef): NewRef | null {
  let total = start;
  for (;;) {
    const item = iterNext(rt, it);
    if (item === null) {
      if (rt.raised === null) return total;
      decref(rt, total);
      return null;
    }
    const next = binaryOp(rt, total, item, NB_ADD);
    decref(rt, total);
    decref(rt, item);
    if (next === null) return null;
    total = next;
  }
}

/** Refuses to add up text. */
function checkStart(rt: Runtime, start: PyObject): boolean {
  const joins = [
    [rt.types.str, 'strings', "''"],
    [rt.types.bytes, 'bytes', "b''"],
    [rt.types.bytearray, 'bytearray', "b''"],
  ] as const;
  for (const [type, what, empty] of joins) {
    if (!isInstanceOf(start, type)) continue;
    raise(rt, 'TypeError', `sum() can't sum ${what} [use ${empty}.join(seq) instead]`);
    return false;
  }
  return true;
}

function sumIterator(rt: Runtime, it: PyObject, start: NewRef): NewRef | null {
  const ints = sumInts(rt, it, start);
  if ('done' in ints) return ints.done;
  const floats = sumFloats(rt, it, ints.total);
  return 'done' in floats ? floats.done : sumOthers(rt, it, floats.total);
}

/** @cpython Python/bltinmodule.c#builtin_sum_impl */
export const sum: MethodDef = {
  name: 'sum',
  kind: 'KEYWORDS',
  call(rt, _self, args, kwnames) {
    const parameters = { name: 'sum', names: ['', 'start'], required: 1 };
    const found = unpackKeywords(rt, parameters, args, kwnames);
    if (found === null) return null;
    const it = getIter(rt, found[0]!);
    if (it === null) return null;
    const start = found[1] ?? null;
    const result =
      start === null || checkStart(rt, start)
        ? sumIterator(rt, it, start === null ? newInt(rt, 0) : incref(start))
        : null;
    decref(rt, it);
    return result;
  },
};
