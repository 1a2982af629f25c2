import { EngineError } from './engineError.ts';
import type { NewRef, PyObject } from './pyObject.ts';
import type { Runtime } from './pyObject.ts';

/** `ob_refcnt` of an object whose count never changes. */
export const IMMORTAL = -1;

/**
 * A new reference to `op`.
 * @cpython Include/refcount.h#Py_INCREF
 */
export function incref<T extends PyObject>(op: T): NewRef<T> {
  const count = op.ob_refcnt;
  if (count >= 0) op.ob_refcnt = count + 1;
  return op as NewRef<T>;
}

/**
 * Gives up one reference; the last one deallocates at once.
 * @cpython Include/refcount.h#Py_DECREF
 */
export function decref(rt: Runtime, op: PyObject): void {
  const count = op.ob_refcnt;
  if (count > 1) op.ob_refcnt = count - 1;
  else if (count >= 0) dealloc(rt, op);
}

/** @cpython Include/refcount.h#Py_XDECREF */
export function xdecref(rt: Runtime, op: PyObject | null): void {
  if (op !== null) decref(rt, op);
}

/** @cpython Objects/object.c#_Py_Dealloc */
export function dealloc(rt: Runtime, op: PyObject): void {
  if (op.ob_refcnt !== 1) {
    throw new EngineError(`reference given up twice: ${op.ob_type.tp_name}`);
  }
  op.ob_refcnt = 0;
  if (rt.events !== null) rt.events.onDealloc?.(op);
  op.ob_type.tp_dealloc!(rt, op);
}

/** @cpython Include/object.h#_Py_IsImmortal */
export function isImmortal(op: PyObject): boolean {
  return op.ob_refcnt < 0;
}

/** Freezes the count of a statically allocated object as this release does. */
export function makeStatic<T extends PyObject>(rt: Runtime, op: T): T {
  const { refcnt, staticRefcnt } = rt.release.immortality;
  op.ob_refcnt = refcnt !== null ? IMMORTAL : (staticRefcnt ?? 1);
  if (op.serial === 0) op.serial = -1 - rt.staticObjects.size;
  rt.staticObjects.add(op);
  return op;
}

/** The count that `sys.getrefcount` would show, its own argument not included. */
export function shownRefcount(rt: Runtime, op: PyObject): number {
  if (op.ob_refcnt < 0) return rt.release.immortality.refcnt ?? 0;
  return op.ob_refcnt - rt.borrowedCount(op);
}
