import { raise } from '../errors.ts';
import type { PyObject, Runtime } from '../pyObject.ts';

/**
 * `hash(op)`: the low 32 bits, signed; the high 32 bits are left in `rt.hashHi`. Null on error.
 * @cpython Objects/object.c#PyObject_Hash
 */
export function hash(rt: Runtime, op: PyObject): number | null {
  const tp_hash = op.ob_type.tp_hash;
  return tp_hash === null ? hashNotImplemented(rt, op) : tp_hash(rt, op);
}

/** @cpython Objects/object.c#PyObject_HashNotImplemented */
export function hashNotImplemented(rt: Runtime, op: PyObject): null {
  return raise(rt, 'TypeError', `unhashable type: '${op.ob_type.tp_name}'`);
}

/**
 * Hash of an object's identity: the address, rotated so that its low bits vary.
 * @cpython Python/pyhash.c#Py_HashPointer
 */
export function hashPointer(rt: Runtime, byteAddress: number): number {
  rt.hashHi = Math.floor(byteAddress / 16 / 2 ** 32) | 0;
  return (byteAddress / 16) | 0;
}
