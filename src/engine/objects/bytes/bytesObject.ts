import { newObject, staticAddress } from '../../object/heap.ts';
import { type NewRef, PyObject, type Runtime } from '../../object/pyObject.ts';
import { incref, makeStatic } from '../../object/refcount.ts';
import { TPFLAGS_BYTES_SUBCLASS } from '../../object/typeFlags.ts';

export interface BytesBody {
  readonly data: Uint8Array;
  hashLo: number;
  hashHi: number;
  hashed: boolean;
}

export type PyBytes = PyObject<BytesBody>;

/** `offsetof(PyBytesObject, ob_sval)` and the final zero byte. */
const BYTES_OVERHEAD = 33;

export function bytesBody(data: Uint8Array): BytesBody {
  return { data, hashLo: 0, hashHi: 0, hashed: false };
}

/**
 * A bytes object that takes `data` over; empty and one-byte values are shared.
 * @cpython Objects/bytesobject.c#PyBytes_FromStringAndSize
 */
export function newBytes(rt: Runtime, data: Uint8Array): NewRef<PyBytes> {
  if (data.length === 0) return incref(rt.emptyBytes as PyBytes);
  if (data.length === 1) return incref(rt.byteChars[data[0]!] as PyBytes);
  return newObject(rt, rt.types.bytes, bytesBody(data), BYTES_OVERHEAD + data.length);
}

export function bytesValue(op: PyObject): Uint8Array {
  return (op.body as BytesBody).data;
}

/** @cpython Include/bytesobject.h#PyBytes_Check */
export function isBytes(op: PyObject): op is PyBytes {
  return (op.ob_type.tp_flags & TPFLAGS_BYTES_SUBCLASS) !== 0;
}

/** Makes the shared bytes objects. */
export function initBytes(rt: Runtime): void {
  const shared = (data: number[]): PyObject => {
    const address = staticAddress(rt, BYTES_OVERHEAD + data.length);
    return makeStatic(rt, new PyObject(rt.types.bytes, address, bytesBody(Uint8Array.from(data))));
  };
  rt.emptyBytes = shared([]);
  for (let byte = 0; byte < 256; byte++) rt.byteChars.push(shared([byte]));
}
