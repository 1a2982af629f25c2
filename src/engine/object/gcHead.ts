import { GC_OLD_SPACE_1 } from './gcBits.ts';
import type { IncrementState } from './gcState.ts';
import type { PyObject, Runtime } from './pyObject.ts';
import { TPFLAGS_HAVE_GC, TPFLAGS_HEAPTYPE, TPFLAGS_TYPE_SUBCLASS } from './typeFlags.ts';

/**
 * Puts `op` at the end of the youngest generation. It must not be tracked, and every reference that
 * its `tp_traverse` visits must be valid.
 * @cpython Include/internal/pycore_gc.h#_PyObject_GC_TRACK
 */
export function track(rt: Runtime, op: PyObject): void {
  const { generations, increments } = rt.gc;
  const { head } = generations[0];
  const last = head.gc_prev!;
  last.gc_next = op;
  op.gc_prev = last;
  op.gc_next = head;
  head.gc_prev = op;
  if (increments !== null) countTracked(rt, increments, op);
}

/** The incremental collector counts tracked objects, not allocations. */
function countTracked(rt: Runtime, increments: IncrementState, op: PyObject): void {
  const { gc } = rt;
  const [young] = gc.generations;
  if (increments.visited_space === 0) op.gc_bits |= GC_OLD_SPACE_1;
  else op.gc_bits &= ~GC_OLD_SPACE_1;
  young.count++;
  increments.heap_size++;
  if (young.count <= young.threshold || young.threshold === 0) return;
  if (!gc.enabled || gc.collecting || rt.raised !== null) return;
  gc.scheduled = true;
  rt.evalBreaker = true;
}

/**
 * Takes `op` off its generation's list; does nothing when it is not tracked.
 * @cpython Include/internal/pycore_gc.h#_PyObject_GC_UNTRACK
 */
export function untrack(rt: Runtime, op: PyObject): void {
  const next = op.gc_next;
  if (next === null) return;
  const prev = op.gc_prev!;
  prev.gc_next = next;
  next.gc_prev = prev;
  op.gc_next = null;
  op.gc_prev = null;
  const { generations, increments } = rt.gc;
  if (increments === null) return;
  if (generations[0].count > 0) generations[0].count--;
  increments.heap_size--;
}

/** @cpython Include/internal/pycore_gc.h#_PyObject_GC_IS_TRACKED */
export function isTracked(op: PyObject): boolean {
  return op.gc_next !== null;
}

/**
 * Whether `op` has a GC header: of types only those made at run time have one.
 * @cpython Include/internal/pycore_object.h#_PyObject_IS_GC
 */
export function isGc(op: PyObject): boolean {
  const flags = op.ob_type.tp_flags;
  if ((flags & TPFLAGS_HAVE_GC) === 0) return false;
  if ((flags & TPFLAGS_TYPE_SUBCLASS) === 0) return true;
  return ((op as unknown as { tp_flags: number }).tp_flags & TPFLAGS_HEAPTYPE) !== 0;
}

/**
 * Whether a container that refers to `op` can be part of a cycle through it.
 * @cpython Include/internal/pycore_gc.h#_PyObject_GC_MAY_BE_TRACKED
 */
export function mayBeTracked(rt: Runtime, op: PyObject): boolean {
  return isGc(op) && (op.ob_type !== rt.types.tuple || op.gc_next !== null);
}
