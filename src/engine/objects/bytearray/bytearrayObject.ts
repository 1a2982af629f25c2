import { raiseFalse } from '../../object/errors.ts';
import { freeObject, newObject } from '../../object/heap.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { type Address, NULL } from '../../memory/address.ts';

/** @cpython Include/cpython/bytearrayobject.h#PyByteArrayObject */
export interface ByteArrayBody {
  /** At least `length` bytes. */
  data: Uint8Array;
  length: number;
  /** Bytes of the buffer, up to 3.14 a final zero included; 0 while there is none. */
  ob_alloc: number;
  /** Memory views that use the buffer: it may not be resized. */
  exports: number;
  buffer: Address;
}

export type PyByteArray = PyObject<ByteArrayBody>;

export const emptyByteArray = (): ByteArrayBody => ({
  data: new Uint8Array(0),
  length: 0,
  ob_alloc: 0,
  exports: 0,
  buffer: NULL,
});

export function byteArrayData(op: PyByteArray): Uint8Array {
  return op.body.data.subarray(0, op.body.length);
}

/** @cpython Objects/bytearrayobject.c#PyByteArray_FromStringAndSize */
export function newByteArray(rt: Runtime, data: Uint8Array): NewRef<PyByteArray> {
  const op = newObject(rt, rt.types.bytearray, emptyByteArray());
  if (data.length > 0) {
    op.body.data = data;
    op.body.length = data.length;
    op.body.ob_alloc = data.length + finalZero(rt);
    op.body.buffer = rt.mem.alloc(bufferSize(rt, op.body.ob_alloc));
  }
  return op;
}

/** What `ob_alloc` counts besides the bytes: in a `bytes` object the final zero is its own. */
const finalZero = (rt: Runtime): 0 | 1 => (rt.release.bytearrayHoldsBytes ? 0 : 1);

/** Bytes of the block: from 3.15 on the buffer is a `bytes` object. */
export function bufferSize(rt: Runtime, alloc: number): number {
  if (alloc === 0 || !rt.release.bytearrayHoldsBytes) return alloc;
  return rt.types.bytes.tp_basicsize + alloc;
}

/**
 * Makes room for exactly `size` bytes; new ones are zero. False with BufferError set while a view
 * uses the buffer.
 * @cpython Objects/bytearrayobject.c#bytearray_resize_lock_held
 */
export function byteArrayResize(rt: Runtime, op: PyByteArray, size: number): boolean {
  const { body } = op;
  if (size === body.length) return true;
  if (body.exports > 0) {
    const message = 'Existing exports of data: object cannot be re-sized';
    return raiseFalse(rt, 'BufferError', message);
  }
  const zero = finalZero(rt);
  let alloc = body.ob_alloc;
  if (size === 0 && zero === 0) {
    dropBuffer(rt, op);
    return true;
  }
  if (size + zero <= alloc) {
    if (size >= Math.floor(alloc / 2)) {
      body.data.fill(0, Math.min(size, body.length), body.data.length);
      body.length = size;
      return true;
    }
    alloc = size + zero;
  } else if (size <= alloc * 1.125) {
    alloc = size + (size >> 3) + (size < 9 ? 3 : 6);
  } else {
    alloc = size + zero;
  }
  const nbytes = bufferSize(rt, alloc);
  body.buffer = body.buffer === NULL ? rt.mem.alloc(nbytes) : rt.mem.realloc(body.buffer, nbytes);
  const data = new Uint8Array(alloc);
  data.set(body.data.subarray(0, Math.min(size, body.length)));
  body.data = data;
  body.ob_alloc = alloc;
  body.length = size;
  return true;
}

/** Puts `bytes` in the place of those from `start` up to `end`; false with BufferError set. */
export function byteArraySplice(
  rt: Runtime,
  op: PyByteArray,
  start: number,
  end: number,
  bytes: Uint8Array,
): boolean {
  const old = byteArrayData(op);
  const tail = old.slice(end);
  const size = start + bytes.length + tail.length;
  const inserted = bytes.slice();
  if (!byteArrayResize(rt, op, size)) return false;
  op.body.data.set(inserted, start);
  op.body.data.set(tail, start + inserted.length);
  return true;
}

/** The empty `bytes` object takes the place of the buffer. */
function dropBuffer(rt: Runtime, op: PyByteArray): void {
  if (op.body.buffer !== NULL) rt.mem.free(op.body.buffer);
  Object.assign(op.body, emptyByteArray());
}

/** @cpython Objects/bytearrayobject.c#bytearray_dealloc */
export function byteArrayDealloc(rt: Runtime, op: PyObject): void {
  const { buffer } = (op as PyByteArray).body;
  if (buffer !== NULL) rt.mem.free(buffer);
  freeObject(rt, op);
}
