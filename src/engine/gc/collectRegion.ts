import type { CollectorPhase } from '../events.ts';
import { toByteAddress } from '../memory/address.ts';
import type { PyObject, Runtime } from '../object/pyObject.ts';
import { DEBUG_COLLECTABLE } from './debugFlags.ts';
import { clearUnreachableMask, deduceUnreachable } from './deduceUnreachable.ts';
import { deleteGarbage } from './deleteGarbage.ts';
import { finalizeGarbage } from './finalizeGarbage.ts';
import { type GCListHead, members, merge, newGCList, size } from './gcList.ts';
import { handleResurrectedObjects } from './resurrected.ts';
import { untrackExact } from './untrack.ts';
import { clearWeakrefs, handleWeakrefs } from './weakrefs.ts';

/** What a collection found, and how it reports what it does. */
export interface Collection {
  collected: number;
  /** Objects that were examined. */
  candidates: number;
  readonly announce: (phase: CollectorPhase) => void;
  /** Appends to `gc.garbage`. */
  readonly saveGarbage: (op: PyObject) => void;
}

/**
 * Finds what of `young` only `young` refers to and deletes it. `promote` moves the survivors to `old`,
 * where resurrected objects go too.
 * @cpython Python/gc.c#gc_collect_region
 */
export function collectRegion(
  rt: Runtime,
  young: GCListHead,
  old: GCListHead,
  promote: () => void,
  collection: Collection,
): void {
  const { announce, saveGarbage } = collection;
  const unreachable = newGCList();
  collection.candidates = deduceUnreachable(young, unreachable, announce);
  untrackExact(rt, young, rt.types.tuple);
  promote();
  clearUnreachableMask(unreachable);
  if ((rt.gc.debug & DEBUG_COLLECTABLE) !== 0) showCollectable(rt, unreachable);
  announce('handleWeakrefs');
  collection.collected += handleWeakrefs(rt, unreachable, old);
  announce('finalizeGarbage');
  finalizeGarbage(rt, unreachable);
  announce('handleResurrected');
  const finalUnreachable = newGCList();
  const found = size(unreachable);
  handleResurrectedObjects(unreachable, finalUnreachable, old);
  const { keepsOnlyResurrected, countsResurrected } = rt.release.collector;
  const resurrected = found - size(finalUnreachable);
  if (resurrected > 0 && !keepsOnlyResurrected) merge(finalUnreachable, old);
  if (countsResurrected) collection.collected += found - size(finalUnreachable);
  if (rt.release.collector.clearsWeakrefsLate) clearWeakrefs(finalUnreachable);
  collection.collected += size(finalUnreachable);
  announce('deleteGarbage');
  deleteGarbage(rt, finalUnreachable, old, saveGarbage);
}

/** @cpython Python/gc.c#debug_cycle */
function showCollectable(rt: Runtime, unreachable: GCListHead): void {
  for (const op of members(unreachable)) {
    const at = `0x${toByteAddress(op.address).toString(16)}`;
    rt.host.write('stderr', `gc: collectable <${op.ob_type.tp_name} ${at}>\n`);
  }
}
