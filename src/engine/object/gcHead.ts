import type { PyObject } from './pyObject.ts';
import type { Runtime } from './pyObject.ts';

/**
 * Puts `op` at the end of the youngest generation. It must not be tracked, and every reference that
 * its `tp_traverse` visits must be valid.
 * @cpython Include/internal/pycore_gc.h#_PyObject_GC_TRACK
 */
export function track(rt: Runtime, op: PyObject): void {
  const head = rt.gc.generations[0].head;
  const last = head.gc_prev!;
  last.gc_next = op;
  op.gc_prev = last;
  op.gc_next = head;
  head.gc_prev = op;
}

/**
 * Takes `op` off its generation's list; does nothing when it is not tracked.
 * @cpython Include/internal/pycore_gc.h#_PyObject_GC_UNTRACK
 */
export function untrack(op: PyObject): void {
  const next = op.gc_next;
  if (next === null) return;
  const prev = op.gc_prev!;
  prev.gc_next = next;
  next.gc_prev = prev;
  op.gc_next = null;
  op.gc_prev = null;
}

/** @cpython Include/internal/pycore_gc.h#_PyObject_GC_IS_TRACKED */
export function isTracked(op: PyObject): boolean {
  return op.gc_next !== null;
}
