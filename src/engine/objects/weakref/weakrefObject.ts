import { formatUnraisable } from '../../object/protocol/unraisable.ts';
import { fetchRaised, raise, restoreRaised } from '../../object/errors.ts';
import { gcNew, instanceState } from '../../object/heap.ts';
import { track } from '../../object/gcHead.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { call } from '../../object/protocol/call.ts';
import { isSubtype } from '../../object/protocol/types.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import {
  clearRef,
  insertWeakref,
  type PyWeakref,
  weakListHead,
  weakrefCount,
} from '../../object/weakList.ts';

/** Whether `op` is a weak reference or a proxy. */
export function isWeakref(rt: Runtime, op: PyObject): op is PyWeakref {
  return isSubtype(op.ob_type, rt.types.weakref) || isProxy(rt, op);
}

/** Whether `op` is a proxy. */
export function isProxy(rt: Runtime, op: PyObject): op is PyWeakref {
  return op.ob_type === rt.types.weakproxy || op.ob_type === rt.types.weakcallableproxy;
}

const isBasicRef = (rt: Runtime, wr: PyWeakref): boolean =>
  wr.ob_type === rt.types.weakref && wr.body.wr_callback === null;

const isBasicProxy = (rt: Runtime, wr: PyWeakref): boolean =>
  isProxy(rt, wr) && wr.body.wr_callback === null;

/** The shared reference and the shared proxy at the head of the list. */
function basicRefs(rt: Runtime, op: PyObject): [PyWeakref | null, PyWeakref | null] {
  let head = weakListHead(op);
  let ref: PyWeakref | null = null;
  let proxy: PyWeakref | null = null;
  if (head !== null && isBasicRef(rt, head)) {
    ref = head;
    head = head.body.wr_next;
  }
  if (head !== null && isBasicProxy(rt, head)) proxy = head;
  return [ref, proxy];
}

/**
 * A weak reference of `type` to `op`: the shared one where there is one and no callback.
 * @throws TypeError when objects of this type cannot be weakly referenced
 * @cpython Objects/weakrefobject.c#get_or_create_weakref
 */
export function newWeakref(
  rt: Runtime,
  type: PyTypeObject,
  op: PyObject,
  callback: PyObject | null,
): NewRef | null {
  if (!op.ob_type.hasWeaklist) {
    const name = op.ob_type.tp_name;
    return raise(rt, 'TypeError', `cannot create weak reference to '${name}' object`);
  }
  if (callback === rt.None) callback = null;
  const [ref, proxy] = basicRefs(rt, op);
  const exact = type === rt.types.weakref || type === rt.types.weakproxy;
  if (callback === null && (exact || type === rt.types.weakcallableproxy)) {
    const shared = type === rt.types.weakref ? ref : proxy;
    if (shared !== null) return incref(shared);
  }
  instanceState(op);
  const self: NewRef<PyWeakref> = gcNew(rt, type, {
    wr_object: op,
    wr_callback: callback === null ? null : incref(callback),
    wr_prev: null,
    wr_next: null,
    hash: null,
  });
  track(rt, self);
  insertAt(rt, op, self);
  return self;
}

/** @cpython Objects/weakrefobject.c#insert_weakref */
function insertAt(rt: Runtime, op: PyObject, self: PyWeakref): void {
  const [ref, proxy] = basicRefs(rt, op);
  const prev = isBasicRef(rt, self) ? null : isBasicProxy(rt, self) ? ref : (proxy ?? ref);
  insertWeakref(op, self, prev);
}

/**
 * The referent, or null when it is gone. A referent whose count is zero is being deallocated and
 * counts as gone.
 * @cpython Include/internal/pycore_weakref.h#_PyWeakref_GET_REF
 */
export function weakrefReferent(self: PyWeakref): PyObject | null {
  const op = self.body.wr_object;
  return op === null || op.ob_refcnt === 0 ? null : op;
}

/**
 * Clears the weak references to a dying object and calls their callbacks, newest first.
 * @cpython Objects/weakrefobject.c#PyObject_ClearWeakRefs
 */
export function clearWeakRefs(rt: Runtime, op: PyObject): void {
  let head = weakListHead(op);
  while (head !== null && (isBasicRef(rt, head) || isBasicProxy(rt, head))) {
    clearRef(head);
    head = weakListHead(op);
  }
  if (head === null || weakrefCount(op) === 0) return;
  const raised = fetchRaised(rt);
  if (!rt.release.holdsSingleCallback && weakrefCount(op) === 1) {
    clearOnly(rt, head);
    restoreRaised(rt, raised);
    return;
  }
  const pending: [NewRef, PyObject | null][] = [];
  for (let wr = weakListHead(op); wr !== null; wr = weakListHead(op)) {
    clearRef(wr);
    const callback = wr.body.wr_callback;
    wr.body.wr_callback = null;
    if (wr.ob_refcnt > 0) pending.push([incref(wr), callback]);
    else xdecref(rt, callback);
  }
  const items = pending.flatMap(([wr, callback]) => [wr, (callback ?? incref(rt.None)) as NewRef]);
  const holder = rt.factories.tuple(rt, items);
  for (const [wr, callback] of pending) {
    if (callback !== null) handleCallback(rt, wr, callback);
  }
  decref(rt, holder);
  restoreRaised(rt, raised);
}

/** Clears the one weak reference that is left; nothing else holds it during its callback. */
function clearOnly(rt: Runtime, wr: PyWeakref): void {
  const callback = wr.body.wr_callback;
  wr.body.wr_callback = null;
  clearRef(wr);
  if (callback === null) return;
  if (wr.ob_refcnt > 0) handleCallback(rt, wr, callback);
  decref(rt, callback);
}

/** @cpython Objects/weakrefobject.c#handle_callback */
function handleCallback(rt: Runtime, wr: PyObject, callback: PyObject): void {
  const result = call(rt, callback, [wr]);
  if (result === null) formatUnraisable(rt, callback, 'while calling weakref callback');
  else decref(rt, result);
}
