import type { IncrementState } from '../../object/gcState.ts';
import type { Runtime } from '../../object/pyObject.ts';
import { type Collection, collectRegion } from '../collectRegion.ts';
import { merge, newGCList } from '../gcList.ts';
import { untrackExact } from '../untrack.ts';
import { setListSpace, visitedSpace } from './spaces.ts';

/**
 * Collects the young generation; its survivors count as visited.
 * @cpython Python/gc.c#gc_collect_young
 */
export function collectYoung(
  rt: Runtime,
  increments: IncrementState,
  collection: Collection,
): void {
  const [young] = rt.gc.generations;
  const visited = visitedSpace(rt.gc, increments);
  untrackExact(rt, young.head, rt.types.tuple);
  const survivors = newGCList();
  setListSpace(young.head, increments.visited_space);
  const survive = (): void => {
    merge(young.head, survivors);
  };
  collectRegion(rt, young.head, survivors, survive, collection);
  merge(survivors, visited.head);
  young.count = 0;
  visited.count++;
}
