import type { PyObject } from './pyObject.ts';

/**
 * A weak reference: a node of its referent's list, which starts at `inst.weaklist`. References without
 * a callback come first (they are shared), then proxies without one, then those with callbacks,
 * newest first.
 * @cpython Include/cpython/weakrefobject.h#_PyWeakReference
 */
export interface WeakrefBody {
  /** Not owned; null once the referent is gone. */
  wr_object: PyObject | null;
  /** Owned. */
  wr_callback: PyObject | null;
  wr_prev: PyWeakref | null;
  wr_next: PyWeakref | null;
  /** Hash of the referent once it was asked for. */
  hash: { lo: number; hi: number } | null;
}

export type PyWeakref = PyObject<WeakrefBody>;

/** First weak reference to `op`, or null. */
export function weakListHead(op: PyObject): PyWeakref | null {
  return op.inst === null ? null : (op.inst.weaklist as PyWeakref | null);
}

/**
 * Takes `self` off its referent's list; it refers to nothing from then on and keeps its callback.
 * @cpython Objects/weakrefobject.c#_PyWeakref_ClearRef
 */
export function clearRef(self: PyWeakref): void {
  const body = self.body;
  const referent = body.wr_object;
  if (referent === null) return;
  const state = referent.inst!;
  if (state.weaklist === self) state.weaklist = body.wr_next;
  body.wr_object = null;
  if (body.wr_prev !== null) body.wr_prev.body.wr_next = body.wr_next;
  if (body.wr_next !== null) body.wr_next.body.wr_prev = body.wr_prev;
  body.wr_prev = body.wr_next = null;
}

/** Puts `self` behind `prev`, or at the head where `prev` is null. */
export function insertWeakref(referent: PyObject, self: PyWeakref, prev: PyWeakref | null): void {
  const state = referent.inst!;
  const next = prev === null ? (state.weaklist as PyWeakref | null) : prev.body.wr_next;
  self.body.wr_prev = prev;
  self.body.wr_next = next;
  if (next !== null) next.body.wr_prev = self;
  if (prev === null) state.weaklist = self;
  else prev.body.wr_next = self;
}

/** @cpython Objects/weakrefobject.c#_PyWeakref_GetWeakrefCount */
export function weakrefCount(op: PyObject): number {
  let count = 0;
  for (let wr = weakListHead(op); wr !== null; wr = wr.body.wr_next) count++;
  return count;
}

/** Whether `op` is a weak reference or proxy, told by what it holds. */
export function isWeakrefBody(body: unknown): body is WeakrefBody {
  return typeof body === 'object' && body !== null && 'wr_object' in body;
}
