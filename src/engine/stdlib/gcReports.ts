import type { CollectionReport } from '../object/gcState.ts';
import { call } from '../object/protocol/call.ts';
import { formatUnraisable } from '../object/protocol/unraisable.ts';
import type { NewRef, Runtime } from '../object/pyObject.ts';
import { decref, incref, xdecref } from '../object/refcount.ts';
import { type PyDict, dictSetItemStr, newDict } from '../objects/dict/dictObject.ts';
import { newFloat } from '../objects/float/floatObject.ts';
import { newInt } from '../objects/int/intObject.ts';
import { listAppend, newList, type PyList } from '../objects/list/listObject.ts';
import { newStr } from '../objects/str/strObject.ts';

/* What the module `gc` tells about collections. */

function setInt(rt: Runtime, dict: PyDict, key: string, n: number): void {
  const value = newInt(rt, n);
  dictSetItemStr(rt, dict, key, value);
  decref(rt, value);
}

/** What 3.15 adds. */
function setEffort(rt: Runtime, dict: PyDict, candidates: number, duration: number): void {
  if (!rt.release.collector.reportsCandidates) return;
  setInt(rt, dict, 'candidates', candidates);
  const seconds = newFloat(rt, duration);
  dictSetItemStr(rt, dict, 'duration', seconds);
  decref(rt, seconds);
}

/** @cpython Modules/gcmodule.c#gc_get_stats_impl */
export function getStats(rt: Runtime): NewRef | null {
  const result = newList(rt, []);
  for (const stats of rt.gc.generation_stats) {
    const entry = newDict(rt);
    for (const key of ['collections', 'collected', 'uncollectable'] as const) {
      setInt(rt, entry, key, stats[key]);
    }
    setEffort(rt, entry, stats.candidates, stats.duration);
    listAppend(rt, result, entry);
    decref(rt, entry);
  }
  return result;
}

/** Calls `gc.callbacks`. @cpython Python/gc.c#invoke_gc_callback */
export function invokeCallbacks(
  rt: Runtime,
  phase: 'start' | 'stop',
  generation: number,
  { collected, candidates, duration }: CollectionReport,
): void {
  const callbacks = rt.gc.callbacks as PyList | null;
  if (callbacks === null || callbacks.body.ob_item.length === 0) return;
  const info = newDict(rt);
  for (const [key, n] of Object.entries({ generation, collected, uncollectable: 0 })) {
    setInt(rt, info, key, n);
  }
  setEffort(rt, info, candidates, duration);
  const name = newStr(rt, phase);
  for (let i = 0; i < callbacks.body.ob_item.length; i++) {
    const hook = incref(callbacks.body.ob_item[i]!);
    const result = call(rt, hook, [name, info]);
    if (result === null) formatUnraisable(rt, hook, 'while calling GC callback');
    xdecref(rt, result);
    decref(rt, hook);
  }
  decref(rt, name);
  decref(rt, info);
}
