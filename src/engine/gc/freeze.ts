import type { Runtime } from '../object/pyObject.ts';
import { merge, size } from './gcList.ts';
import { setListSpace, visitedSpace } from './incremental/spaces.ts';

/** @cpython Python/gc.c#_PyGC_Freeze */
export function freeze(rt: Runtime): void {
  const { generations, increments } = rt.gc;
  for (const each of generations) {
    if (increments !== null) setListSpace(each.head, increments.visited_space);
    merge(each.head, rt.gc.permanent_generation.head);
    each.count = 0;
  }
}

/** @cpython Python/gc.c#_PyGC_Unfreeze */
export function unfreeze(rt: Runtime): void {
  const { gc } = rt;
  const oldest = gc.increments === null ? gc.generations[2] : visitedSpace(gc, gc.increments);
  merge(gc.permanent_generation.head, oldest.head);
  rt.gc.frozenImmortals = 0;
}

/** @cpython Python/gc.c#_PyGC_GetFreezeCount */
export function frozenCount(rt: Runtime): number {
  return size(rt.gc.permanent_generation.head) + rt.gc.frozenImmortals;
}
