import { raise } from '../../object/errors.ts';
import { collectItems } from '../../object/protocol/iter.ts';
import { asSsize } from '../../object/protocol/number.ts';
import { isInstanceOf } from '../../object/protocol/types.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref } from '../../object/refcount.ts';
import { newByteArray } from '../bytearray/bytearrayObject.ts';
import { isMemoryView, isReleased, memoryViewBytes } from '../memoryview/memoryviewObject.ts';
import { newBytes } from './bytesObject.ts';

/** The bytes of a bytes-like object, null for another object. No copy is made. */
export function viewOf(rt: Runtime, op: PyObject): Uint8Array | null {
  if (!isInstanceOf(op, rt.types.bytes) && !isInstanceOf(op, rt.types.bytearray)) {
    return isMemoryView(rt, op) && !isReleased(op) ? memoryViewBytes(op) : null;
  }
  const body = op.body as { data: Uint8Array; length?: number };
  return body.data.subarray(0, body.length ?? body.data.length);
}

/** The bytes of an argument; null with TypeError set. */
export function bufferArg(rt: Runtime, op: PyObject): Uint8Array | null {
  const data = viewOf(rt, op);
  if (data !== null) return data;
  const name = op.ob_type.tp_name;
  return raise(rt, 'TypeError', `a bytes-like object is required, not '${name}'`);
}

/** Bytes as text of the characters 0 to 255, on which string functions work. */
export function binaryText(data: Uint8Array): string {
  let text = '';
  for (const byte of data) text += String.fromCharCode(byte);
  return text;
}

export function textBytes(text: string): Uint8Array {
  const data = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) data[i] = text.charCodeAt(i);
  return data;
}

/** A result of the kind of `self`: bytes or bytearray. */
export function sameKind(rt: Runtime, self: PyObject, data: Uint8Array): NewRef {
  return isInstanceOf(self, rt.types.bytearray) ? newByteArray(rt, data) : newBytes(rt, data);
}

/** One byte of an iterable or an assignment; null with the error set. */
export function byteValue(rt: Runtime, op: PyObject, what: string): number | null {
  if (op.ob_type.nb_index === null) {
    const name = op.ob_type.tp_name;
    return raise(rt, 'TypeError', `'${name}' object cannot be interpreted as an integer`);
  }
  const n = asSsize(rt, op, null);
  if (n === null) return null;
  return n < 0 || n > 255 ? raise(rt, 'ValueError', `${what} must be in range(0, 256)`) : n;
}

/** The bytes that an iterable of ints gives; null with the error set. */
export function bytesOfIterable(rt: Runtime, op: PyObject, what: string): Uint8Array | null {
  const items = collectItems(rt, op);
  if (items === null) return null;
  const data = new Uint8Array(items.length);
  let ok = true;
  for (const [i, item] of items.entries()) {
    const n = ok ? byteValue(rt, item, what) : 0;
    if (n === null) ok = false;
    else data[i] = n;
    decref(rt, item);
  }
  return ok ? data : null;
}

/**
 * `repr` of bytes, its prefix and quotes included.
 * @cpython Objects/bytesobject.c#PyBytes_Repr
 */
export function reprOfBytes(data: Uint8Array): string {
  const quote = data.includes(39) && !data.includes(34) ? '"' : "'";
  let text = `b${quote}`;
  for (const byte of data) {
    const char = String.fromCharCode(byte);
    if (char === quote || char === '\\') text += `\\${char}`;
    else if (byte === 9) text += '\\t';
    else if (byte === 10) text += '\\n';
    else if (byte === 13) text += '\\r';
    else if (byte < 32 || byte >= 127) text += `\\x${byte.toString(16).padStart(2, '0')}`;
    else text += char;
  }
  return text + quote;
}
