import type { PyTypeObject, Runtime } from '../object/pyObject.ts';
import type { GCListHead } from './gcList.ts';

/**
 * Untracks the members of exactly `type` that cannot be part of a cycle: tuples of atoms after every
 * collection, dicts of atoms after a full one.
 * @cpython Python/gc.c#untrack_tuples
 */
export function untrackExact(rt: Runtime, list: GCListHead, type: PyTypeObject): void {
  const { maybeUntrack } = type;
  if (maybeUntrack === null) return;
  for (let op = list.gc_next!; op !== list;) {
    // The member may leave the list.
    const next = op.gc_next!;
    if (op.ob_type === type) maybeUntrack(rt, op);
    op = next;
  }
}
