import { GC_OLD_SPACE_1 } from '../../object/gcBits.ts';
import type { GCGeneration, GCState, IncrementState } from '../../object/gcState.ts';
import type { PyObject } from '../../object/pyObject.ts';
import type { GCListHead } from '../gcList.ts';

/*
 * The two old spaces of the incremental collector. A scavenge visits all objects: what it visited is
 * in one space, what is pending in the other; when nothing is pending the spaces change their parts.
 * An object's mark says for which space it is; that of a young object is the pending one.
 */

/** The generations as the module `gc` numbers them: young, visited, pending. */
export function inOrder(gc: GCState<PyObject>): readonly GCGeneration<PyObject>[] {
  const { generations, increments } = gc;
  if (increments === null) return generations;
  return [generations[0], visitedSpace(gc, increments), pendingSpace(gc, increments)];
}

/** The old space of what the scavenge under way has visited. */
export function visitedSpace(
  gc: GCState<PyObject>,
  { visited_space }: IncrementState,
): GCGeneration<PyObject> {
  return gc.generations[visited_space === 0 ? 1 : 2];
}

/** The old space of what it has not. */
export function pendingSpace(
  gc: GCState<PyObject>,
  { visited_space }: IncrementState,
): GCGeneration<PyObject> {
  return gc.generations[visited_space === 0 ? 2 : 1];
}

/** @cpython Python/gc.c#gc_old_space */
export function isOfSpace(op: PyObject, space: 0 | 1): boolean {
  return ((op.gc_bits & GC_OLD_SPACE_1) !== 0) === (space === 1);
}

/** @cpython Python/gc.c#gc_set_old_space */
export function setSpace(op: PyObject, space: 0 | 1): void {
  if (space === 1) op.gc_bits |= GC_OLD_SPACE_1;
  else op.gc_bits &= ~GC_OLD_SPACE_1;
}

/** Marks all members and returns their number. @cpython Python/gc.c#gc_list_set_space */
export function setListSpace(list: GCListHead, space: 0 | 1): number {
  let n = 0;
  for (let op = list.gc_next!; op !== list; op = op.gc_next!) {
    setSpace(op, space);
    n++;
  }
  return n;
}

/** Marks an object as visited where there are such marks. */
export function markVisited(gc: GCState<PyObject>, op: PyObject): void {
  if (gc.increments !== null) setSpace(op, gc.increments.visited_space);
}
