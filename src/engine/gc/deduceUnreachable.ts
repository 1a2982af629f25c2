import { GC_COLLECTING, GC_UNREACHABLE } from '../object/gcBits.ts';
import type { PyObject } from '../object/pyObject.ts';
import { type GCListHead, move } from './gcList.ts';

/*
 * Which members of a list are referenced only from inside the list?
 *
 *   updateRefs       gc_refs = ob_refcnt                       for every member
 *   subtractRefs     gc_refs -= 1                              for every reference between members
 *   moveUnreachable  gc_refs > 0: held from outside: it and all that it reaches are rescued;
 *                    the others wait on `unreachable` until somebody reaches them, or nobody does.
 *
 * Members of the list under examination carry GC_COLLECTING; what waits carries GC_UNREACHABLE too.
 */

/** What `collect` tells its listener while it deduces. */
export type PhaseListener = (phase: 'updateRefs' | 'subtractRefs' | 'moveUnreachable') => void;

/**
 * Splits `base`: what is reachable from outside stays, in order of discovery; the rest moves to
 * `unreachable` and keeps both marks. Returns how many there were.
 * @cpython Python/gc.c#deduce_unreachable
 */
export function deduceUnreachable(
  base: GCListHead,
  unreachable: GCListHead,
  onPhase: PhaseListener | null,
): number {
  onPhase?.('updateRefs');
  const candidates = updateRefs(base);
  onPhase?.('subtractRefs');
  subtractRefs(base);
  onPhase?.('moveUnreachable');
  moveUnreachable(base, unreachable);
  return candidates;
}

/** @cpython Python/gc.c#update_refs */
function updateRefs(containers: GCListHead): number {
  let candidates = 0;
  for (let op = containers.gc_next!; op !== containers;) {
    const next = op.gc_next!;
    if (op.ob_refcnt < 0) {
      untrackImmortal(op);
    } else {
      op.gc_refs = op.ob_refcnt;
      op.gc_bits |= GC_COLLECTING;
      candidates++;
    }
    op = next;
  }
  return candidates;
}

function untrackImmortal(op: PyObject): void {
  op.gc_prev!.gc_next = op.gc_next;
  op.gc_next!.gc_prev = op.gc_prev;
  op.gc_next = op.gc_prev = null;
}

/** @cpython Python/gc.c#subtract_refs */
function subtractRefs(containers: GCListHead): void {
  for (let op = containers.gc_next!; op !== containers; op = op.gc_next!) {
    op.ob_type.tp_traverse!(op, visitDecref);
  }
}

/** @cpython Python/gc.c#visit_decref */
function visitDecref(op: PyObject): void {
  if ((op.gc_bits & GC_COLLECTING) !== 0) op.gc_refs--;
}

/** @cpython Python/gc.c#move_unreachable */
function moveUnreachable(young: GCListHead, unreachable: GCListHead): void {
  const visitReachable = (op: PyObject): void => {
    if ((op.gc_bits & GC_COLLECTING) === 0) return;
    if ((op.gc_bits & GC_UNREACHABLE) !== 0) {
      op.gc_bits &= ~GC_UNREACHABLE;
      move(op, young);
      op.gc_refs = 1;
    } else if (op.gc_refs === 0) {
      op.gc_refs = 1;
    }
  };
  for (let op = young.gc_next!; op !== young;) {
    if (op.gc_refs > 0) {
      op.ob_type.tp_traverse!(op, visitReachable);
      op.gc_bits &= ~GC_COLLECTING;
      op = op.gc_next!;
    } else {
      const next = op.gc_next!;
      move(op, unreachable);
      op.gc_bits |= GC_UNREACHABLE;
      op = next;
    }
  }
}

/** @cpython Python/gc.c#clear_unreachable_mask */
export function clearUnreachableMask(unreachable: GCListHead): void {
  for (let op = unreachable.gc_next!; op !== unreachable; op = op.gc_next!) {
    op.gc_bits &= ~GC_UNREACHABLE;
  }
}

/** @cpython Python/gc.c#gc_list_clear_collecting */
export function clearCollecting(list: GCListHead): void {
  for (let op = list.gc_next!; op !== list; op = op.gc_next!) op.gc_bits &= ~GC_COLLECTING;
}
