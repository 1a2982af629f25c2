import { unpackKeywords } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { getOptionalAttr } from '../../object/protocol/attr.ts';
import { call } from '../../object/protocol/call.ts';
import { asSsize } from '../../object/protocol/number.ts';
import type { PyObject, Runtime } from '../../object/pyObject.ts';
import { decref } from '../../object/refcount.ts';
import { encodeText, findCodec } from '../str/encoding.ts';
import { isStr, strValue } from '../str/strObject.ts';
import { bytesOfIterable, viewOf } from './bytesCommon.ts';

/**
 * The data that `bytes(...)` or `bytearray(...)` is called for; null with the error set.
 * @cpython Objects/bytesobject.c#bytes_new_impl
 */
export function bytesFromArgs(
  rt: Runtime,
  name: 'bytes' | 'bytearray',
  args: readonly PyObject[],
  kwnames: PyObject | null,
): Uint8Array | null {
  const parameters = { name, names: ['source', 'encoding', 'errors'], required: 0 };
  const found = unpackKeywords(rt, parameters, args, kwnames);
  if (found === null) return null;
  const [source = null, encoding = null, errors = null] = found;
  if (source === null) {
    if (encoding === null && errors === null) return new Uint8Array(0);
    const what = encoding === null ? 'errors' : 'encoding';
    return raise(rt, 'TypeError', `${what} without a string argument`);
  }
  if (isStr(source)) return encoded(rt, strValue(source), encoding, errors);
  if (encoding !== null) return raise(rt, 'TypeError', 'encoding without a string argument');
  if (errors !== null) return raise(rt, 'TypeError', 'errors without a string argument');
  return bytesFromObject(rt, name, source);
}

function encoded(
  rt: Runtime,
  text: string,
  encoding: PyObject | null,
  errors: PyObject | null,
): Uint8Array | null {
  if (encoding === null) return raise(rt, 'TypeError', 'string argument without an encoding');
  const codec = findCodec(rt, strValue(encoding));
  if (codec === null) return null;
  const data = encodeText(rt, text, codec, errors === null ? 'strict' : strValue(errors));
  return data === null ? null : Uint8Array.from(data);
}

function bytesFromObject(
  rt: Runtime,
  name: 'bytes' | 'bytearray',
  source: PyObject,
): Uint8Array | null {
  const what = name === 'bytes' ? 'bytes' : 'byte';
  const data = viewOf(rt, source);
  if (data !== null) return data.slice();
  if (name === 'bytes') {
    const method = getOptionalAttr(rt, source, '__bytes__');
    if (method === null) return null;
    if (method !== undefined) {
      const result = call(rt, method, []);
      decref(rt, method);
      if (result === null) return null;
      const given = viewOf(rt, result)?.slice() ?? null;
      const { tp_name } = result.ob_type;
      decref(rt, result);
      return given ?? raise(rt, 'TypeError', `__bytes__ returned non-bytes (type ${tp_name})`);
    }
  }
  if (source.ob_type.nb_index !== null) {
    const size = asSsize(rt, source, 'OverflowError');
    if (size === null) return null;
    if (size < 0) return raise(rt, 'ValueError', 'negative count');
    return size > 2 ** 28 ? raise(rt, 'MemoryError', '') : new Uint8Array(size);
  }
  if (source.ob_type.tp_iter === null && source.ob_type.sq_item === null) {
    const type = source.ob_type.tp_name;
    const target = name === 'bytes' ? 'bytes' : 'bytearray';
    return raise(rt, 'TypeError', `cannot convert '${type}' object to ${target}`);
  }
  return bytesOfIterable(rt, source, what);
}
