import {
  type CompareOp,
  PY_EQ,
  PY_GE,
  PY_GT,
  PY_LE,
  PY_LT,
  PY_NE,
} from '../../object/compareOp.ts';
import { raise } from '../../object/errors.ts';
import { asSsize } from '../../object/protocol/number.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { incref } from '../../object/refcount.ts';
import { newInt } from '../int/intObject.ts';
import { isSlice, sliceIndices } from '../slice/sliceObject.ts';
import { binaryText, byteValue, sameKind, viewOf } from './bytesCommon.ts';

/* Slots that bytes and bytearray share. */

function order(a: Uint8Array, b: Uint8Array): number {
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}

export function bytesRichCompare(rt: Runtime, a: PyObject, b: PyObject, op: CompareOp): NewRef {
  const [x, y] = [viewOf(rt, a), viewOf(rt, b)];
  if (x === null || y === null) return incref(rt.NotImplemented);
  const c = order(x, y);
  const truth =
    (c < 0 && (op === PY_LT || op === PY_LE || op === PY_NE)) ||
    (c > 0 && (op === PY_GT || op === PY_GE || op === PY_NE)) ||
    (c === 0 && (op === PY_EQ || op === PY_LE || op === PY_GE));
  return incref(truth ? rt.True : rt.False);
}

/** Item `i`, an int. */
export function bytesItem(rt: Runtime, op: PyObject, i: number): NewRef | null {
  const data = viewOf(rt, op)!;
  if (i >= 0 && i < data.length) return newInt(rt, data[i]!);
  const name = op.ob_type.mro.includes(rt.types.bytearray) ? 'bytearray index' : 'index';
  return raise(rt, 'IndexError', `${name} out of range`);
}

/** @cpython Objects/bytesobject.c#bytes_subscript */
export function bytesSubscript(rt: Runtime, op: PyObject, key: PyObject): NewRef | null {
  const data = viewOf(rt, op)!;
  if (key.ob_type.nb_index !== null) {
    const i = asSsize(rt, key, 'IndexError');
    return i === null ? null : bytesItem(rt, op, i < 0 ? i + data.length : i);
  }
  if (!isSlice(rt, key)) {
    const kind = op.ob_type.mro.includes(rt.types.bytearray) ? 'bytearray' : 'byte';
    const name = key.ob_type.tp_name;
    return raise(rt, 'TypeError', `${kind} indices must be integers or slices, not ${name}`);
  }
  const bounds = sliceIndices(rt, key, data.length);
  if (bounds === null) return null;
  const { start, step, slicelength } = bounds;
  const whole = start === 0 && step === 1 && slicelength === data.length;
  if (whole && op.ob_type === rt.types.bytes) return incref(op);
  const part = new Uint8Array(Math.max(0, slicelength));
  for (let k = 0; k < part.length; k++) part[k] = data[start + k * step]!;
  return sameKind(rt, op, part);
}

/** @cpython Objects/bytes_methods.c#_Py_bytes_contains */
export function bytesContains(rt: Runtime, op: PyObject, value: PyObject): boolean | null {
  const data = viewOf(rt, op)!;
  const needle = viewOf(rt, value);
  if (needle !== null) return binaryText(data).includes(binaryText(needle));
  if (value.ob_type.nb_index === null) {
    const name = value.ob_type.tp_name;
    return raise(rt, 'TypeError', `a bytes-like object is required, not '${name}'`);
  }
  const n = byteValue(rt, value, 'byte');
  return n === null ? null : data.includes(n);
}

/** `a + b`, of the kind of `a`. */
export function bytesConcat(rt: Runtime, a: PyObject, b: PyObject): NewRef | null {
  const [x, y] = [viewOf(rt, a), viewOf(rt, b)];
  if (x === null || y === null) {
    const message = `can't concat ${b.ob_type.tp_name} to ${a.ob_type.tp_name}`;
    return raise(rt, 'TypeError', message);
  }
  const exact = rt.types.bytes;
  if (x.length === 0 && b.ob_type === exact && a.ob_type === exact) return incref(b);
  if (y.length === 0 && a.ob_type === exact) return incref(a);
  const data = new Uint8Array(x.length + y.length);
  data.set(x);
  data.set(y, x.length);
  return sameKind(rt, a, data);
}

export function bytesRepeat(rt: Runtime, op: PyObject, n: number): NewRef | null {
  const data = viewOf(rt, op)!;
  if (n === 1 && op.ob_type === rt.types.bytes) return incref(op);
  const times = Math.max(0, n);
  if (data.length * times > 2 ** 28) return raise(rt, 'MemoryError', '');
  const repeated = new Uint8Array(data.length * times);
  for (let i = 0; i < times; i++) repeated.set(data, i * data.length);
  return sameKind(rt, op, repeated);
}

export const bytesLength = (rt: Runtime, op: PyObject): number => viewOf(rt, op)!.length;
