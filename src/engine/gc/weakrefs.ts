import { formatUnraisable } from '../object/protocol/unraisable.ts';
import { GC_COLLECTING } from '../object/gcBits.ts';
import type { PyObject, Runtime } from '../object/pyObject.ts';
import { call } from '../object/protocol/call.ts';
import { decref, incref } from '../object/refcount.ts';
import { clearRef, isWeakrefBody, type PyWeakref, weakListHead } from '../object/weakList.ts';
import { type GCListHead, isEmpty, members, move, newGCList } from './gcList.ts';

/**
 * Clears every weak reference to trash, and those that are trash themselves, then calls the callbacks
 * of references that live outside the trash. Returns how many such references died of it.
 * @cpython Python/gc.c#handle_weakrefs
 */
export function handleWeakrefs(rt: Runtime, unreachable: GCListHead, old: GCListHead): number {
  const toCall = newGCList();
  for (const op of members(unreachable)) {
    if (isWeakrefBody(op.body)) clearRef(op as PyWeakref);
    collectCallbacks(op, toCall);
  }
  let freed = 0;
  while (!isEmpty(toCall)) {
    const wr = toCall.gc_next! as PyWeakref;
    callCallback(rt, wr);
    if (toCall.gc_next === wr) move(wr, old);
    else freed++;
  }
  return freed;
}

function collectCallbacks(op: PyObject, toCall: GCListHead): void {
  for (let wr = weakListHead(op); wr !== null; wr = weakListHead(op)) {
    clearRef(wr);
    if (wr.body.wr_callback === null || (wr.gc_bits & GC_COLLECTING) !== 0) continue;
    incref(wr);
    move(wr, toCall);
  }
}

function callCallback(rt: Runtime, wr: PyWeakref): void {
  const callback = wr.body.wr_callback!;
  const result = call(rt, callback, [wr]);
  if (result === null) formatUnraisable(rt, callback, 'on calling weakref callback');
  else decref(rt, result);
  decref(rt, wr);
}
