import { clearCollecting, clearUnreachableMask, deduceUnreachable } from './deduceUnreachable.ts';
import { type GCListHead, merge } from './gcList.ts';

/**
 * After the finalizers: what they made reachable again moves to `old`, the rest to
 * `stillUnreachable`.
 * @cpython Python/gc.c#handle_resurrected_objects
 */
export function handleResurrectedObjects(
  unreachable: GCListHead,
  stillUnreachable: GCListHead,
  old: GCListHead,
): void {
  clearCollecting(unreachable);
  deduceUnreachable(unreachable, stillUnreachable, null);
  clearUnreachableMask(stillUnreachable);
  merge(unreachable, old);
}
