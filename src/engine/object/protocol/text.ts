import { raise } from '../errors.ts';
import type { NewRef, PyObject, Runtime } from '../pyObject.ts';
import { enterRecursiveCall, leaveRecursiveCall } from '../recursion.ts';
import { decref, incref } from '../refcount.ts';
import { checkSignals } from '../signals.ts';
import { TPFLAGS_UNICODE_SUBCLASS } from '../typeFlags.ts';

const isStr = (op: PyObject): boolean => (op.ob_type.tp_flags & TPFLAGS_UNICODE_SUBCLASS) !== 0;

/**
 * `repr(op)`, a str.
 * @cpython Objects/object.c#PyObject_Repr
 */
export function repr(rt: Runtime, op: PyObject): NewRef | null {
  checkSignals(rt);
  const tp_repr = op.ob_type.tp_repr!;
  if (!enterRecursiveCall(rt, ' while getting the repr of an object')) return null;
  const result = tp_repr(rt, op);
  leaveRecursiveCall(rt);
  return checkText(rt, result, '__repr__');
}

/**
 * `str(op)`, a str.
 * @cpython Objects/object.c#PyObject_Str
 */
export function str(rt: Runtime, op: PyObject): NewRef | null {
  checkSignals(rt);
  if (op.ob_type === rt.types.str) return incref(op);
  const tp_str = op.ob_type.tp_str;
  if (tp_str === null) return repr(rt, op);
  if (!enterRecursiveCall(rt, ' while getting the str of an object')) return null;
  const result = tp_str(rt, op);
  leaveRecursiveCall(rt);
  return checkText(rt, result, '__str__');
}

function checkText(rt: Runtime, result: NewRef | null, name: string): NewRef | null {
  if (result === null || isStr(result)) return result;
  const type = result.ob_type.tp_name;
  decref(rt, result);
  return raise(rt, 'TypeError', `${name} returned non-string (type ${type})`);
}

/** The text of `repr(op)` for the engine's own use; null on error. */
export function reprText(rt: Runtime, op: PyObject): string | null {
  return takeText(rt, repr(rt, op));
}

/** The text of `str(op)` for the engine's own use; null on error. */
export function strText(rt: Runtime, op: PyObject): string | null {
  return takeText(rt, str(rt, op));
}

function takeText(rt: Runtime, result: NewRef | null): string | null {
  if (result === null) return null;
  const text = (result.body as { value: string }).value;
  decref(rt, result);
  return text;
}

/**
 * Starts the repr of a container: false when it is already under way (a cycle: show `[...]`).
 * @cpython Objects/object.c#Py_ReprEnter
 */
export function reprEnter(rt: Runtime, op: PyObject): boolean {
  if (rt.reprRunning.has(op)) return false;
  rt.reprRunning.add(op);
  return true;
}

/** @cpython Objects/object.c#Py_ReprLeave */
export function reprLeave(rt: Runtime, op: PyObject): void {
  rt.reprRunning.delete(op);
}
