import { isGc } from '../../object/gcHead.ts';
import type { IncrementState } from '../../object/gcState.ts';
import type { PyObject, Runtime } from '../../object/pyObject.ts';
import { type GCListHead, isEmpty, move, newGCList } from '../gcList.ts';
import { isOfSpace, setSpace, visitedSpace } from './spaces.ts';

/*
 * Marking: what the roots reach is alive and counts as visited; nobody looks for trash among it. A
 * scavenge begins with the interpreter and all frames, each increment with the frames that changed.
 */

/**
 * Moves `op` to the end of `list` and marks it, if it is tracked and pending; 1 if it was.
 * @cpython Python/gc.c#visit_add_to_container
 */
export function addPending(op: PyObject, list: GCListHead, space: 0 | 1): 0 | 1 {
  if (op.ob_refcnt < 0 || op.gc_next === null || !isGc(op) || isOfSpace(op, space)) return 0;
  setSpace(op, space);
  move(op, list);
  return 1;
}

/** Moves what `reachable` reaches to `visited`; how many objects it found. @cpython Python/gc.c#mark_all_reachable */
function markAllReachable(reachable: GCListHead, visited: GCListHead, space: 0 | 1): number {
  let found = 0;
  const add = (op: PyObject): void => {
    found += addPending(op, reachable, space);
  };
  while (!isEmpty(reachable)) {
    const op = reachable.gc_next!;
    move(op, visited);
    op.ob_type.tp_traverse!(op, add);
  }
  return found;
}

/** Marks from the roots that `visitRoots` shows. */
function markFrom(
  rt: Runtime,
  increments: IncrementState,
  visitRoots: (visit: (op: PyObject) => void) => void,
): number {
  const space = increments.visited_space;
  const reachable = newGCList();
  let found = 0;
  visitRoots((op) => {
    found += addPending(op, reachable, space);
  });
  return found + markAllReachable(reachable, visitedSpace(rt.gc, increments).head, space);
}

/** @cpython Python/gc.c#mark_stacks */
export function markStacks(rt: Runtime, increments: IncrementState, all: boolean): number {
  return markFrom(rt, increments, (visit) => {
    rt.visitStacks(visit, all);
  });
}

/**
 * The first part of a scavenge. What it marks it takes from the work that is to be done, and so does
 * its caller.
 * @cpython Python/gc.c#mark_at_start
 */
export function markAtStart(rt: Runtime, increments: IncrementState): number {
  const { tracked, reachable } = rt.release.collector.unmodelled;
  let marked = reachable + markFrom(rt, increments, rt.visitRoots);
  increments.pending = tracked - reachable;
  marked += markStacks(rt, increments, true);
  increments.work_to_do -= marked;
  increments.phase = 'collect';
  return marked;
}
