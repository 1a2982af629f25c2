import { GC_FINALIZED } from '../object/gcBits.ts';
import type { Runtime } from '../object/pyObject.ts';
import { decref, incref } from '../object/refcount.ts';
import { type GCListHead, isEmpty, merge, move, newGCList } from './gcList.ts';

/**
 * Runs the finalizers of trash that have not run yet, in list order; each runs once in a life.
 * Finalizers may free other members, hence the second list.
 * @cpython Python/gc.c#finalize_garbage
 */
export function finalizeGarbage(rt: Runtime, collectable: GCListHead): void {
  const seen = newGCList();
  while (!isEmpty(collectable)) {
    const op = collectable.gc_next!;
    move(op, seen);
    const finalize = op.ob_type.tp_finalize;
    if ((op.gc_bits & GC_FINALIZED) !== 0 || finalize === null) continue;
    op.gc_bits |= GC_FINALIZED;
    incref(op);
    finalize(rt, op);
    decref(rt, op);
  }
  merge(seen, collectable);
}
