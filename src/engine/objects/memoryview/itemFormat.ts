import { clearError, raise, raiseFalse } from '../../object/errors.ts';
import { index } from '../../object/protocol/number.ts';
import { isTrue } from '../../object/protocol/truth.ts';
import { isInstanceOf } from '../../object/protocol/types.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { bytesValue, newBytes } from '../bytes/bytesObject.ts';
import { asDouble } from '../float/floatNew.ts';
import { newFloat } from '../float/floatObject.ts';
import { newInt } from '../int/intObject.ts';

/** Native formats of one item: its bytes and, for integers, whether it has a sign. */
interface ItemFormat {
  readonly size: number;
  readonly kind: 'signed' | 'unsigned' | 'float' | 'bool' | 'char';
}

const FORMATS: Readonly<Record<string, ItemFormat>> = {
  c: { size: 1, kind: 'char' },
  b: { size: 1, kind: 'signed' },
  B: { size: 1, kind: 'unsigned' },
  '?': { size: 1, kind: 'bool' },
  h: { size: 2, kind: 'signed' },
  H: { size: 2, kind: 'unsigned' },
  i: { size: 4, kind: 'signed' },
  I: { size: 4, kind: 'unsigned' },
  l: { size: 8, kind: 'signed' },
  L: { size: 8, kind: 'unsigned' },
  q: { size: 8, kind: 'signed' },
  Q: { size: 8, kind: 'unsigned' },
  n: { size: 8, kind: 'signed' },
  N: { size: 8, kind: 'unsigned' },
  P: { size: 8, kind: 'unsigned' },
  f: { size: 4, kind: 'float' },
  d: { size: 8, kind: 'float' },
};

const plain = (format: string): string => (format.startsWith('@') ? format.slice(1) : format);

/** Bytes of an item of a native format; null for another format. */
export function itemSize(format: string): number | null {
  return FORMATS[plain(format)]?.size ?? null;
}

/** Whether items are single bytes that casts go to or from. */
export function isByteFormat(format: string): boolean {
  return ['b', 'B', 'c'].includes(plain(format));
}

function readInteger(data: Uint8Array, at: number, { size, kind }: ItemFormat): bigint {
  let n = 0n;
  for (let i = size - 1; i >= 0; i--) n = (n << 8n) | BigInt(data[at + i]!);
  return kind === 'signed' ? BigInt.asIntN(size * 8, n) : n;
}

/**
 * The item at a byte position.
 * @cpython Objects/memoryobject.c#unpack_single
 */
export function unpackItem(rt: Runtime, data: Uint8Array, at: number, format: string): NewRef {
  const item = FORMATS[plain(format)]!;
  if (item.kind === 'char') return newBytes(rt, data.slice(at, at + 1));
  if (item.kind === 'bool') return incref(data[at] === 0 ? rt.False : rt.True);
  if (item.kind === 'float') {
    const view = new DataView(data.buffer, data.byteOffset + at, item.size);
    return newFloat(rt, item.size === 4 ? view.getFloat32(0, true) : view.getFloat64(0, true));
  }
  const n = readInteger(data, at, item);
  const safe = n >= Number.MIN_SAFE_INTEGER && n <= Number.MAX_SAFE_INTEGER;
  return newInt(rt, safe ? Number(n) : n);
}

function badValue(rt: Runtime, format: string, what: 'type' | 'value'): false {
  clearError(rt);
  const type = what === 'type' ? 'TypeError' : 'ValueError';
  return raiseFalse(rt, type, `memoryview: invalid ${what} for format '${format}'`);
}

function packInteger(
  rt: Runtime,
  data: Uint8Array,
  at: number,
  format: string,
  value: PyObject,
): boolean {
  const { size, kind } = FORMATS[plain(format)]!;
  const given = value.ob_type.nb_index === null ? null : index(rt, value);
  if (given === null) return badValue(rt, format, 'type');
  let n = BigInt(given.body as number | bigint);
  decref(rt, given);
  const bits = size * 8;
  const fits = kind === 'signed' ? BigInt.asIntN(bits, n) === n : BigInt.asUintN(bits, n) === n;
  if (!fits) return badValue(rt, format, 'value');
  for (let i = 0; i < size; i++, n >>= 8n) data[at + i] = Number(n & 255n);
  return true;
}

/**
 * Stores an item at a byte position; false with TypeError or ValueError set.
 * @cpython Objects/memoryobject.c#pack_single
 */
export function packItem(
  rt: Runtime,
  data: Uint8Array,
  at: number,
  format: string,
  value: PyObject,
): boolean {
  const { kind, size } = FORMATS[plain(format)]!;
  if (kind === 'signed' || kind === 'unsigned') return packInteger(rt, data, at, format, value);
  if (kind === 'bool') {
    const truth = isTrue(rt, value);
    if (truth === null) return badValue(rt, format, 'value');
    data[at] = truth ? 1 : 0;
    return true;
  }
  if (kind === 'char') {
    if (!isInstanceOf(value, rt.types.bytes)) return badValue(rt, format, 'type');
    const bytes = bytesValue(value);
    if (bytes.length !== 1) return badValue(rt, format, 'value');
    data[at] = bytes[0]!;
    return true;
  }
  const x = asDouble(rt, value);
  if (x === null) return badValue(rt, format, 'type');
  const view = new DataView(data.buffer, data.byteOffset + at, size);
  if (size === 4) view.setFloat32(0, x, true);
  else view.setFloat64(0, x, true);
  return true;
}

/** The format that `cast` is given; null with the error set. */
export function castFormat(rt: Runtime, format: string): number | null {
  const size = itemSize(format);
  if (size !== null) return size;
  const message =
    'memoryview: destination format must be a native single character format ' +
    "prefixed with an optional '@'";
  return raise(rt, 'ValueError', message);
}
