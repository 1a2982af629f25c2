import type { IncrementState } from '../../object/gcState.ts';
import type { PyObject, Runtime } from '../../object/pyObject.ts';
import { type Collection, collectRegion } from '../collectRegion.ts';
import { type GCListHead, isEmpty, merge, move, newGCList } from '../gcList.ts';
import { untrackExact } from '../untrack.ts';
import { addPending, markAtStart, markStacks } from './markAlive.ts';
import { completedScavenge } from './scavenge.ts';
import { pendingSpace, setListSpace, setSpace, visitedSpace } from './spaces.ts';

/** The heap grows by so many tenths of a per cent for one object of work, at threshold 10. */
const SCAN_RATE_DIVISOR = 10;

/**
 * The automatic collection, and `gc.collect(1)`: does a part of the scavenge as large as the new
 * objects ask for. Young objects are part of every increment, and of the old ones as many as there is
 * work, each with all that it reaches: a cycle is never divided. False where it looked for no trash.
 * @cpython Python/gc.c#gc_collect_increment
 */
export function collectIncrement(
  rt: Runtime,
  increments: IncrementState,
  collection: Collection,
): boolean {
  const { gc } = rt;
  const young = gc.generations[0].head;
  increments.work_to_do += assessWork(rt, increments);
  if (increments.work_to_do < 0) return false;
  untrackExact(rt, young, rt.types.tuple);
  if (increments.phase === 'mark') {
    const marked = markAtStart(rt, increments);
    increments.work_to_do -= marked;
    collection.candidates += marked;
    return false;
  }
  const space = increments.visited_space;
  const pending = pendingSpace(gc, increments).head;
  increments.work_to_do -= markStacks(rt, increments, false);
  const increment = newGCList();
  let size = setListSpace(young, space);
  merge(young, increment);
  size += takePending(increments, pending, increment, size);
  const survivors = newGCList();
  const survive = (): void => {
    merge(increment, survivors);
  };
  collectRegion(rt, increment, survivors, survive, collection);
  merge(survivors, visitedSpace(gc, increments).head);
  increments.work_to_do -= size;
  if (isEmpty(pending) && increments.pending === 0) completedScavenge(rt, increments);
  return true;
}

/** @cpython Python/gc.c#assess_work_to_do */
function assessWork(rt: Runtime, increments: IncrementState): number {
  const [young, first] = rt.gc.generations;
  const scale = Math.max(first.threshold, 2);
  const heap = Math.floor(Math.floor(increments.heap_size / SCAN_RATE_DIVISOR) / scale);
  const added = young.count;
  young.count = 0;
  return added + Math.min(heap, added * 2);
}

/** Moves pending objects to the increment until it is as large as the work; how many it moved. */
function takePending(
  increments: IncrementState,
  pending: GCListHead,
  increment: GCListHead,
  young: number,
): number {
  const space = increments.visited_space;
  const room = increments.work_to_do - young;
  let taken = Math.max(0, Math.min(increments.pending, room));
  increments.pending -= taken;
  while (taken < room && !isEmpty(pending)) {
    const op = pending.gc_next!;
    move(op, increment);
    setSpace(op, space);
    taken += 1 + expandReachable(op, increment, space);
  }
  return taken;
}

/**
 * Moves all pending objects that `first`, the last of the increment, reaches to the increment.
 * @cpython Python/gc.c#expand_region_transitively_reachable
 */
function expandReachable(first: PyObject, increment: GCListHead, space: 0 | 1): number {
  let found = 0;
  const add = (op: PyObject): void => {
    found += addPending(op, increment, space);
  };
  for (let op = first; op !== increment; op = op.gc_next!) op.ob_type.tp_traverse!(op, add);
  return found;
}
