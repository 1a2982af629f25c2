import { track, untrack } from '../../object/gcHead.ts';
import { raise } from '../../object/errors.ts';
import { freeObject, gcNew, revive } from '../../object/heap.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { asSsize, SSIZE_MAX } from '../../object/protocol/number.ts';

/** @cpython Include/sliceobject.h#PySliceObject */
export interface SliceBody {
  start: PyObject;
  stop: PyObject;
  step: PyObject;
}
export type PySlice = PyObject<SliceBody>;

export function isSlice(rt: Runtime, op: PyObject): op is PySlice {
  return op.ob_type === rt.types.slice;
}

/**
 * `slice(start, stop, step)` of borrowed bounds.
 * @cpython Objects/sliceobject.c#PySlice_New
 */
export function newSlice(
  rt: Runtime,
  start: PyObject,
  stop: PyObject,
  step: PyObject,
): NewRef<PySlice> {
  return newSliceSteal(rt, incref(start), incref(stop), incref(step));
}

/**
 * The same of bounds that it steals.
 * @cpython Objects/sliceobject.c#_PyBuildSlice_Consume2
 */
export function newSliceSteal(
  rt: Runtime,
  start: NewRef,
  stop: NewRef,
  step: NewRef,
): NewRef<PySlice> {
  const body: SliceBody = { start, stop, step };
  const dead = rt.freelists.slice.pop();
  const op = dead === undefined ? gcNew(rt, rt.types.slice, body) : revive(rt, dead, body);
  track(rt, op);
  return op;
}

/** @cpython Objects/sliceobject.c#slice_dealloc */
export function sliceDealloc(rt: Runtime, op: PyObject): void {
  const { start, stop, step } = (op as PySlice).body;
  untrack(rt, op);
  decref(rt, step);
  decref(rt, start);
  decref(rt, stop);
  if (!rt.freelists.slice.push(op)) freeObject(rt, op);
}

/** A slice applied to a sequence: items `start + k * step` for k in 0 … slicelength - 1. */
export interface SliceIndices {
  start: number;
  stop: number;
  step: number;
  slicelength: number;
}

function sliceIndex(rt: Runtime, op: PyObject): number | null {
  if (op.ob_type.nb_index !== null) return asSsize(rt, op, null);
  return raise(
    rt,
    'TypeError',
    'slice indices must be integers or None or have an __index__ method',
  );
}

/**
 * The bounds of a slice for a sequence of `length` items, clipped to it; null on error.
 * @cpython Objects/sliceobject.c#PySlice_Unpack
 */
export function sliceIndices(rt: Runtime, slice: PySlice, length: number): SliceIndices | null {
  const body = slice.body;
  let step = 1;
  if (body.step !== rt.None) {
    const given = sliceIndex(rt, body.step);
    if (given === null) return null;
    if (given === 0) return raise(rt, 'ValueError', 'slice step cannot be zero');
    step = given;
  }
  let start = step < 0 ? SSIZE_MAX : 0;
  if (body.start !== rt.None) {
    const given = sliceIndex(rt, body.start);
    if (given === null) return null;
    start = given;
  }
  let stop = step < 0 ? -SSIZE_MAX : SSIZE_MAX;
  if (body.stop !== rt.None) {
    const given = sliceIndex(rt, body.stop);
    if (given === null) return null;
    stop = given;
  }
  return adjustIndices({ start, stop, step, slicelength: 0 }, length);
}

/**
 * Clips bounds to a length; also for when the length changed while they were computed.
 * @cpython Objects/sliceobject.c#PySlice_AdjustIndices
 */
export function adjustIndices(bounds: SliceIndices, length: number): SliceIndices {
  const { step } = bounds;
  const start = clip(bounds.start, length, step);
  const stop = clip(bounds.stop, length, step);
  let slicelength = 0;
  if (step < 0) {
    if (stop < start) slicelength = Math.floor((start - stop - 1) / -step) + 1;
  } else if (start < stop) {
    slicelength = Math.floor((stop - start - 1) / step) + 1;
  }
  return { start, stop, step, slicelength };
}

function clip(index: number, length: number, step: number): number {
  if (index < 0) {
    const fromEnd = index + length;
    return fromEnd < 0 ? (step < 0 ? -1 : 0) : fromEnd;
  }
  return index >= length ? (step < 0 ? length - 1 : length) : index;
}

/**
 * A bound of `index(value, start, stop)`; null on error.
 * @cpython Python/ceval.c#_PyEval_SliceIndexNotNone
 */
export function sliceIndexNotNone(rt: Runtime, op: PyObject): number | null {
  if (op.ob_type.nb_index !== null) return asSsize(rt, op, null);
  return raise(rt, 'TypeError', 'slice indices must be integers or have an __index__ method');
}
