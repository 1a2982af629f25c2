import type { Runtime } from '../object/pyObject.ts';
import { merge } from './gcList.ts';
import { setListSpace } from './incremental/spaces.ts';

/**
 * Puts the collector where a real interpreter's is when a program starts: the objects of the
 * interpreter have survived its own start, and the counters stand as they do then.
 * @cpython Python/pylifecycle.c#init_interp_main
 */
export function settleStartup(rt: Runtime): void {
  const { generations, generation_stats, increments } = rt.gc;
  const { counts, generation, collections, collected } = rt.release.collector.startup;
  for (const each of generations) {
    if (each !== generations[generation]) merge(each.head, generations[generation].head);
  }
  for (const [i, each] of generations.entries()) {
    each.count = counts[i]!;
    generation_stats[i]!.collections = collections[i]!;
    generation_stats[i]!.collected = collected[i]!;
  }
  if (increments !== null) {
    increments.heap_size += rt.release.collector.unmodelled.tracked;
    setListSpace(generations[generation].head, generation === 1 ? 0 : 1);
  }
  rt.gc.frozenImmortals = rt.release.collector.frozenImmortals;
  rt.gc.scheduled = false;
}
