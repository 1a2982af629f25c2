import type { Runtime } from '../object/pyObject.ts';
import { merge, size } from './gcList.ts';

/** @cpython Python/gc.c#_PyGC_Freeze */
export function freeze(rt: Runtime): void {
  for (const each of rt.gc.generations) {
    merge(each.head, rt.gc.permanent_generation.head);
    each.count = 0;
  }
}

/** @cpython Python/gc.c#_PyGC_Unfreeze */
export function unfreeze(rt: Runtime): void {
  merge(rt.gc.permanent_generation.head, rt.gc.generations[2].head);
  rt.gc.frozenImmortals = 0;
}

/** @cpython Python/gc.c#_PyGC_GetFreezeCount */
export function frozenCount(rt: Runtime): number {
  return size(rt.gc.permanent_generation.head) + rt.gc.frozenImmortals;
}
