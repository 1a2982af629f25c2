import type { IncrementState } from '../../object/gcState.ts';
import type { Runtime } from '../../object/pyObject.ts';
import { type Collection, collectRegion } from '../collectRegion.ts';
import { merge } from '../gcList.ts';
import { untrackExact } from '../untrack.ts';
import { completedScavenge } from './scavenge.ts';
import { pendingSpace, setListSpace, visitedSpace } from './spaces.ts';

/** Collects everything at once. @cpython Python/gc.c#gc_collect_full */
export function collectFull(rt: Runtime, increments: IncrementState, collection: Collection): void {
  const { gc } = rt;
  const [young] = gc.generations;
  const pending = pendingSpace(gc, increments).head;
  const visited = visitedSpace(gc, increments).head;
  untrackExact(rt, young.head, rt.types.tuple);
  merge(young.head, pending);
  setListSpace(pending, increments.visited_space);
  young.count = 0;
  merge(pending, visited);
  collectRegion(rt, visited, visited, () => undefined, collection);
  for (const each of gc.generations) each.count = 0;
  completedScavenge(rt, increments);
}
