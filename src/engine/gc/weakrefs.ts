import { formatUnraisable } from '../object/protocol/unraisable.ts';
import { GC_COLLECTING } from '../object/gcBits.ts';
import type { PyObject, Runtime } from '../object/pyObject.ts';
import { call } from '../object/protocol/call.ts';
import { decref, incref } from '../object/refcount.ts';
import { clearRef, isWeakrefBody, type PyWeakref, weakListHead } from '../object/weakList.ts';
import { markVisited } from './incremental/spaces.ts';
import { type GCListHead, isEmpty, members, move, newGCList } from './gcList.ts';

/**
 * Clears the weak references to trash, and those that are trash themselves, then calls the callbacks
 * of references that live outside the trash. Where the release clears late, only references that
 * have callbacks are cleared now. Returns how many references with callbacks died of it.
 * @cpython Python/gc.c#handle_weakref_callbacks
 */
export function handleWeakrefs(rt: Runtime, unreachable: GCListHead, old: GCListHead): number {
  const late = rt.release.collector.clearsWeakrefsLate;
  const toCall = newGCList();
  for (const op of members(unreachable)) {
    if (!late && isWeakrefBody(op.body)) clearRef(op as PyWeakref);
    for (const wr of weakrefs(op)) {
      if (late && wr.body.wr_callback === null) continue;
      clearRef(wr);
      if (wr.body.wr_callback === null || (wr.gc_bits & GC_COLLECTING) !== 0) continue;
      incref(wr);
      move(wr, toCall);
    }
  }
  let freed = 0;
  while (!isEmpty(toCall)) {
    const wr = toCall.gc_next! as PyWeakref;
    callCallback(rt, wr);
    if (toCall.gc_next !== wr) {
      freed++;
      continue;
    }
    markVisited(rt.gc, wr);
    move(wr, old);
  }
  return freed;
}

/** Clears every weak reference to trash, and those that are trash. @cpython Python/gc.c#clear_weakrefs */
export function clearWeakrefs(unreachable: GCListHead): void {
  for (const op of members(unreachable)) {
    if (isWeakrefBody(op.body)) clearRef(op as PyWeakref);
    for (const wr of weakrefs(op)) clearRef(wr);
  }
}

/** The weak references to `op`, in the order of its list. */
function weakrefs(op: PyObject): PyWeakref[] {
  const found: PyWeakref[] = [];
  for (let wr = weakListHead(op); wr !== null; wr = wr.body.wr_next) found.push(wr);
  return found;
}

function callCallback(rt: Runtime, wr: PyWeakref): void {
  const callback = wr.body.wr_callback!;
  const result = call(rt, callback, [wr]);
  if (result === null) formatUnraisable(rt, callback, 'on calling weakref callback');
  else decref(rt, result);
  decref(rt, wr);
}
