import { raise } from '../../object/errors.ts';
import { asSsize, SSIZE_MAX } from '../../object/protocol/number.ts';
import type { PyObject, Runtime } from '../../object/pyObject.ts';
import { isStr, type PyUnicode } from './strObject.ts';

/** How an argument of the wrong type is named. */
export function argTypeName(rt: Runtime, op: PyObject): string {
  return op === rt.None ? 'None' : op.ob_type.tp_name;
}

/** An argument that must be a string; null with TypeError set. `label`: `replace() argument 1`. */
export function strArg(rt: Runtime, op: PyObject, label: string): PyUnicode | null {
  if (isStr(op)) return op;
  return raise(rt, 'TypeError', `${label} must be str, not ${argTypeName(rt, op)}`);
}

/** An index argument that may be None; null on error. */
export function indexArg(rt: Runtime, op: PyObject | undefined, absent: number): number | null {
  if (op === undefined || op === rt.None) return absent;
  if (op.ob_type.nb_index === null) {
    const message = 'slice indices must be integers or None or have an __index__ method';
    return raise(rt, 'TypeError', message);
  }
  return asSsize(rt, op, null);
}

/** Bounds `args[1]`, `args[2]` clipped to a length; null on error. */
export function boundsArgs(
  rt: Runtime,
  args: readonly PyObject[],
  length: number,
): [start: number, end: number] | null {
  let start = indexArg(rt, args[1], 0);
  if (start === null) return null;
  let end = indexArg(rt, args[2], SSIZE_MAX);
  if (end === null) return null;
  if (end > length) end = length;
  else if (end < 0) end = Math.max(0, end + length);
  if (start < 0) start = Math.max(0, start + length);
  return [start, end];
}
