import { raise } from '../../object/errors.ts';
import { keepOrFree, newObject, newObjectFrom } from '../../object/heap.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref } from '../../object/refcount.ts';
import { type IntBody, newInt, normalize, type PyLong } from '../int/intObject.ts';

/** @cpython Objects/rangeobject.c#rangeobject */
export interface RangeBody {
  start: PyLong;
  stop: PyLong;
  step: PyLong;
  length: PyLong;
}
export type PyRange = PyObject<RangeBody>;

/** How many items `start, start + step, …` has before `stop`. */
export function computeLength(start: IntBody, stop: IntBody, step: IntBody): IntBody {
  if (typeof start === 'number' && typeof stop === 'number' && typeof step === 'number') {
    const span = step > 0 ? stop - start : start - stop;
    if (span <= 0) return 0;
    if (span <= Number.MAX_SAFE_INTEGER) return Math.floor((span - 1) / Math.abs(step)) + 1;
  }
  const by = BigInt(step);
  const span = by > 0n ? BigInt(stop) - BigInt(start) : BigInt(start) - BigInt(stop);
  if (span <= 0n) return 0;
  return normalize((span - 1n) / (by < 0n ? -by : by) + 1n);
}

/** Item `i`, whichever it is. */
export function itemAt(range: PyRange, i: IntBody): IntBody {
  const start = range.body.start.body;
  const step = range.body.step.body;
  if (typeof start === 'number' && typeof step === 'number' && typeof i === 'number') {
    const item = start + i * step;
    if (Number.isSafeInteger(item)) return item;
  }
  return normalize(BigInt(start) + BigInt(i) * BigInt(step));
}

/**
 * A range that steals its bounds; its length is computed now.
 * @cpython Objects/rangeobject.c#make_range_object
 */
export function newRange(
  rt: Runtime,
  start: NewRef<PyLong>,
  stop: NewRef<PyLong>,
  step: NewRef<PyLong>,
): NewRef<PyRange> {
  const length = newInt(rt, computeLength(start.body, stop.body, step.body));
  const body: RangeBody = { start, stop, step, length };
  return newObjectFrom(rt, rt.freelists.range, rt.types.range, body);
}

/** @cpython Objects/rangeobject.c#range_dealloc */
export function rangeDealloc(rt: Runtime, op: PyObject): void {
  const { start, stop, step, length } = (op as PyRange).body;
  decref(rt, start);
  decref(rt, stop);
  decref(rt, step);
  decref(rt, length);
  keepOrFree(rt, op, rt.freelists.range);
}

/** @cpython Objects/rangeobject.c#_PyRangeIterObject */
export interface RangeIterBody {
  start: number;
  step: number;
  len: number;
}
export type PyRangeIter = PyObject<RangeIterBody>;

/** Past the machine's integers: counts by objects. */
export interface LongRangeIterBody {
  start: PyLong;
  step: PyLong;
  len: PyLong;
}
export type PyLongRangeIter = PyObject<LongRangeIterBody>;

/** @cpython Objects/rangeobject.c#fast_range_iter */
function newFastRangeIter(rt: Runtime, body: RangeIterBody): NewRef<PyRangeIter> {
  return newObjectFrom(rt, rt.freelists.rangeIterator, rt.types.range_iterator, body);
}

/** @cpython Objects/rangeobject.c#rangeiter_dealloc */
export function rangeIterDealloc(rt: Runtime, op: PyObject): void {
  keepOrFree(rt, op, rt.freelists.rangeIterator);
}

/** An iterator over `len` items; of the fast kind while everything is exact in a double. */
export function newRangeIter(rt: Runtime, start: IntBody, step: IntBody, len: IntBody): NewRef {
  const last = BigInt(start) + BigInt(len) * BigInt(step);
  const small =
    Number.isSafeInteger(Number(last)) && [start, step, len].every(Number.isSafeInteger);
  if (small) {
    return newFastRangeIter(rt, {
      start: Number(start),
      step: Number(step),
      len: Number(len),
    });
  }
  return newObject<LongRangeIterBody>(rt, rt.types.longrange_iterator, {
    start: newInt(rt, start),
    step: newInt(rt, step),
    len: newInt(rt, len),
  });
}

/** `iter(range)`. */
export function rangeIter(rt: Runtime, op: PyObject): NewRef {
  const { start, step, length } = (op as PyRange).body;
  if (typeof start.body === 'number' && typeof step.body === 'number') {
    const n = length.body;
    if (typeof n === 'number' && Number.isSafeInteger(start.body + n * step.body)) {
      return newFastRangeIter(rt, { start: start.body, step: step.body, len: n });
    }
  }
  return newRangeIter(rt, start.body, step.body, length.body);
}

/** `reversed(range)`. */
export function rangeReverseIter(rt: Runtime, op: PyObject): NewRef {
  const range = op as PyRange;
  const n = BigInt(range.body.length.body);
  const last = n === 0n ? range.body.start.body : itemAt(range, normalize(n - 1n));
  return newRangeIter(rt, last, normalize(-BigInt(range.body.step.body)), normalize(n));
}

/** Raises the IndexError of a range. */
export function rangeIndexError(rt: Runtime): null {
  return raise(rt, 'IndexError', 'range object index out of range');
}
