import type { PyTypeObject, Runtime } from '../object/pyObject.ts';
import { type GCListHead, members } from './gcList.ts';

/**
 * Untracks the members of exactly `type` that cannot be part of a cycle: tuples of atoms after every
 * collection, dicts of atoms after a full one.
 * @cpython Python/gc.c#untrack_tuples
 */
export function untrackExact(rt: Runtime, list: GCListHead, type: PyTypeObject): void {
  for (const op of members(list)) {
    if (op.ob_type === type) type.maybeUntrack?.(rt, op);
  }
}
