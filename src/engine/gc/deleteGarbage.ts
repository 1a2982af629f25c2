import { writeUnraisable } from '../object/errors.ts';
import { GC_COLLECTING } from '../object/gcBits.ts';
import type { PyObject, Runtime } from '../object/pyObject.ts';
import { decref, incref } from '../object/refcount.ts';
import { DEBUG_SAVEALL } from './debugFlags.ts';
import { type GCListHead, isEmpty, move } from './gcList.ts';

/**
 * Breaks the cycles of trash by `tp_clear`, so that counting frees it; what survives moves to `old`.
 * Under DEBUG_SAVEALL everything goes to `gc.garbage` instead.
 * @cpython Python/gc.c#delete_garbage
 */
export function deleteGarbage(
  rt: Runtime,
  collectable: GCListHead,
  old: GCListHead,
  saveGarbage: (op: PyObject) => void,
): void {
  const saveAll = (rt.gc.debug & DEBUG_SAVEALL) !== 0;
  while (!isEmpty(collectable)) {
    const op = collectable.gc_next!;
    if (saveAll) saveGarbage(op);
    else clear(rt, op);
    if (collectable.gc_next === op) {
      op.gc_bits &= ~GC_COLLECTING;
      move(op, old);
    }
  }
}

function clear(rt: Runtime, op: PyObject): void {
  const tp_clear = op.ob_type.tp_clear;
  if (tp_clear === null) return;
  incref(op);
  tp_clear(rt, op);
  if (rt.raised !== null) {
    writeUnraisable(rt, null, `Exception ignored in tp_clear of ${op.ob_type.tp_name}`);
  }
  decref(rt, op);
}
