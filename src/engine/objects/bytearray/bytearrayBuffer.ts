import { checkPositional } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { asSsize } from '../../object/protocol/number.ts';
import type { PyObject } from '../../object/pyObject.ts';
import { incref } from '../../object/refcount.ts';
import type { MethodDef, MethodFunc } from '../../object/typeSpec.ts';
import { newBytes } from '../bytes/bytesObject.ts';
import { byteArrayData, byteArrayResize, byteArraySplice } from './bytearrayObject.ts';
import type { PyByteArray } from './bytearrayObject.ts';

const asArray = (op: PyObject): PyByteArray => op as PyByteArray;

/** @cpython Objects/bytearrayobject.c#bytearray_resize_impl */
const resize: MethodFunc = (rt, self, args) => {
  const size = asSsize(rt, args[0]!, 'OverflowError');
  if (size === null) return null;
  if (size < 0) {
    return raise(rt, 'ValueError', `Can only resize to positive sizes, got ${size}`);
  }
  return byteArrayResize(rt, asArray(self), size) ? incref(rt.None) : null;
};

/** The first bytes as `bytes`; the rest stay. @cpython Objects/bytearrayobject.c#bytearray_take_bytes_impl */
const takeBytes: MethodFunc = (rt, self, args) => {
  if (!checkPositional(rt, 'take_bytes', args.length, 0, 1)) return null;
  const op = asArray(self);
  const { length } = op.body;
  const given = args[0] ?? rt.None;
  if (given !== rt.None && given.ob_type.nb_index === null) {
    return raise(rt, 'TypeError', 'n must be an integer or None');
  }
  const n = given === rt.None ? length : asSsize(rt, given, 'IndexError');
  if (n === null) return null;
  const count = n < 0 ? n + length : n;
  if (count < 0 || count > length) {
    return raise(rt, 'IndexError', `can't take ${n} bytes outside size ${length}`);
  }
  if (op.body.exports > 0) {
    return raise(rt, 'BufferError', 'Existing exports of data: object cannot be re-sized');
  }
  const taken = byteArrayData(op).slice(0, count);
  if (!byteArraySplice(rt, op, 0, count, new Uint8Array(0))) return null;
  return newBytes(rt, taken);
};

/** Methods that change how large the buffer is. */
export const bufferMethods: readonly MethodDef[] = [
  { name: 'resize', kind: 'O', call: resize },
  { name: 'take_bytes', kind: 'FASTCALL', call: takeBytes },
];
