import { writeUnraisable } from '../object/errors.ts';
import type { CollectionReport } from '../object/gcState.ts';
import type { PyObject, Runtime } from '../object/pyObject.ts';
import { type Collection, collectRegion } from './collectRegion.ts';
import { DEBUG_STATS } from './debugFlags.ts';
import { clearFreelists } from './freelists.ts';
import { type GCListHead, merge, size } from './gcList.ts';
import { collectFull } from './incremental/full.ts';
import { collectIncrement } from './incremental/increment.ts';
import { inOrder } from './incremental/spaces.ts';
import { collectYoung } from './incremental/young.ts';
import { untrackExact } from './untrack.ts';

/** What a collection needs from the layers above: the Python-visible lists. */
export interface CollectorHooks {
  /** Appends to `gc.garbage`. */
  saveGarbage(rt: Runtime, op: PyObject): void;
  /** Calls `gc.callbacks` with 'start' or 'stop'. */
  callback(rt: Runtime, phase: 'start' | 'stop', generation: number, found: CollectionReport): void;
}

const OLDEST = 2;
const QUIET: CollectorHooks = { saveGarbage: () => undefined, callback: () => undefined };

/**
 * One collection of `generation` and all younger ones. Returns the number of objects that were found
 * unreachable (and not resurrected). Does nothing while another collection runs.
 * @cpython Python/gc.c#gc_collect_main
 */
export function collect(rt: Runtime, generation: number, atShutdown = false): number {
  const gc = rt.gc;
  if (gc.collecting) return 0;
  gc.collecting = true;
  const hooks = atShutdown ? QUIET : collectorHooks(rt);
  hooks.callback(rt, 'start', generation, { collected: 0, candidates: 0, duration: 0 });
  const collection: Collection = {
    collected: 0,
    candidates: 0,
    announce: (phase) => rt.events?.onCollectorPhase?.(phase, generation),
    saveGarbage: (op) => {
      hooks.saveGarbage(rt, op);
    },
  };
  collection.announce('start');
  const started = rt.host.monotonic();
  if ((gc.debug & DEBUG_STATS) !== 0) showStatsBefore(rt, generation);
  const searched = search(rt, generation, collection);
  const { collected, candidates } = collection;
  if ((gc.debug & DEBUG_STATS) !== 0) showStatsAfter(rt, collected, started);
  if (generation === OLDEST) {
    clearFreelists(rt);
    gc.frozenImmortals = rt.release.collector.frozenImmortals;
  }
  if (rt.raised !== null) writeUnraisable(rt, null, 'Exception ignored in garbage collection');
  const duration = rt.host.monotonic() - started;
  const stats = gc.generation_stats[generation]!;
  if (searched) stats.collections++;
  stats.collected += collected;
  stats.candidates += candidates;
  stats.duration += duration;
  collection.announce('stop');
  hooks.callback(rt, 'stop', generation, { collected, candidates, duration });
  gc.collecting = false;
  return collected;
}

/** Runs the release's collector; false where it only marked, or had nothing to do. */
function search(rt: Runtime, generation: number, collection: Collection): boolean {
  const { increments } = rt.gc;
  if (increments !== null && generation === 1) return collectIncrement(rt, increments, collection);
  if (increments === null) collectGenerations(rt, generation, collection);
  else if (generation === 0) collectYoung(rt, increments, collection);
  else collectFull(rt, increments, collection);
  return true;
}

/** A collection of a generation together with the younger ones. */
function collectGenerations(rt: Runtime, generation: number, collection: Collection): void {
  const { generations } = rt.gc;
  advanceCounts(rt, generation);
  const young = generations[generation]!.head;
  const old = generation < OLDEST ? generations[generation + 1]!.head : young;
  const survive = (): void => {
    promote(rt, generation, young, old);
  };
  collectRegion(rt, young, old, survive, collection);
}

/** Counters of the collected generations start anew; the next older one counts a collection. */
function advanceCounts(rt: Runtime, generation: number): void {
  const { generations } = rt.gc;
  if (generation < OLDEST) generations[generation + 1]!.count++;
  for (let i = 0; i <= generation; i++) generations[i]!.count = 0;
  for (let i = 0; i < generation; i++) merge(generations[i]!.head, generations[generation]!.head);
}

/** Survivors move to the next generation, and the 25 % rule's sums are kept. */
function promote(rt: Runtime, generation: number, young: GCListHead, old: GCListHead): void {
  const gc = rt.gc;
  if (young !== old) {
    if (generation === OLDEST - 1) gc.long_lived_pending += size(young);
    merge(young, old);
    return;
  }
  if (rt.release.collector.untracksDicts) untrackExact(rt, young, rt.types.dict);
  gc.long_lived_pending = 0;
  gc.long_lived_total = size(young) + rt.release.collector.unmodelled.tracked;
}

/**
 * The generation that an automatic collection takes: the oldest whose count is over its threshold;
 * the oldest of all only if enough new survivors came since its last collection. -1 for none.
 * @cpython Python/gc.c#gc_select_generation
 */
export function selectGeneration(rt: Runtime): number {
  const gc = rt.gc;
  for (let i = OLDEST; i >= 0; i--) {
    const { count, threshold } = gc.generations[i]!;
    if (count <= threshold) continue;
    const tooFewSurvivors = gc.long_lived_pending < Math.floor(gc.long_lived_total / 4);
    if (i === OLDEST && tooFewSurvivors) continue;
    return i;
  }
  return -1;
}

/**
 * The automatic collection, where the release lets it run.
 * @cpython Python/gc.c#_Py_RunGC
 */
export function collectAutomatically(rt: Runtime): void {
  rt.gc.scheduled = false;
  if (!rt.gc.enabled || rt.gc.collecting) return;
  const generation = rt.gc.increments === null ? selectGeneration(rt) : 1;
  if (generation >= 0) collect(rt, generation);
}

const HOOKS = 'gc.hooks';

/** Installs the layers' hooks of this runtime. */
export function setCollectorHooks(rt: Runtime, hooks: CollectorHooks): void {
  rt.moduleState.set(HOOKS, hooks);
}

function collectorHooks(rt: Runtime): CollectorHooks {
  return (rt.moduleState.get(HOOKS) as CollectorHooks | undefined) ?? QUIET;
}

/** @cpython Python/gc.c#show_stats_each_generations */
function showStatsBefore(rt: Runtime, generation: number): void {
  const { permanent_generation } = rt.gc;
  const sizes = inOrder(rt.gc)
    .map((each) => ` ${size(each.head)}`)
    .join('');
  const lines = [
    `gc: collecting generation ${generation}...`,
    `gc: objects in each generation:${sizes}`,
    ...(rt.release.sys.freezesObjects
      ? [`gc: objects in permanent generation: ${size(permanent_generation.head)}`]
      : []),
  ];
  rt.host.write('stderr', `${lines.join('\n')}\n`);
}

function showStatsAfter(rt: Runtime, collected: number, started: number): void {
  const elapsed = (rt.host.monotonic() - started).toFixed(4);
  const text = `gc: done, ${collected} unreachable, 0 uncollectable, ${elapsed}s elapsed\n`;
  rt.host.write('stderr', text);
}
