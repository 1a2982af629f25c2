import { raise, raiseFalse } from '../../object/errors.ts';
import { index } from '../../object/protocol/number.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { decref } from '../../object/refcount.ts';
import { asDouble } from '../../objects/float/floatNew.ts';
import { itemSize, unpackItem } from '../../objects/memoryview/itemFormat.ts';
import { genericAlloc } from '../../objects/object/instance.ts';
import { isStr, newStr, strValue } from '../../objects/str/strObject.ts';
import type { HeapBlock } from '../heapBlock.ts';

export const ARRAY_KEY = 'array.array';

/** @cpython Modules/arraymodule.c#arrayobject */
export interface ArrayBody {
  readonly format: string;
  readonly itemsize: number;
  size: number;
  /** Items that the buffer has room for. */
  allocated: number;
  data: Uint8Array;
  block: HeapBlock | null;
  exports: number;
}

export type PyArray = PyObject<ArrayBody>;

export const arrayOf = (op: PyObject): ArrayBody => op.body as ArrayBody;

export const isArray = (rt: Runtime, op: PyObject): op is PyArray =>
  op.ob_type.mro.includes((rt.types as unknown as Record<string, PyTypeObject>)[ARRAY_KEY]!);

export const isText = (format: string): boolean => format === 'u' || format === 'w';

/** Bytes of an item of that type code; null for another text. */
export const codeSize = (code: string): number | null =>
  isText(code) ? 4 : 'bBhHiIlLqQfd'.includes(code) && code.length === 1 ? itemSize(code) : null;

/** An array of `size` items, exactly as large as needed. @cpython Modules/arraymodule.c#newarrayobject */
export function newArray(
  rt: Runtime,
  type: PyTypeObject,
  format: string,
  size: number,
): NewRef<PyArray> {
  const itemsize = codeSize(format)!;
  const op = genericAlloc<ArrayBody>(rt, type, {
    format,
    itemsize,
    size,
    allocated: size,
    data: new Uint8Array(size * itemsize),
    block: null,
    exports: 0,
  });
  if (size > 0) op.body.block = rt.mem.alloc(size * itemsize);
  return op;
}

/** Makes room for `newsize` items; false with BufferError set. @cpython Modules/arraymodule.c#array_resize */
export function arrayResize(rt: Runtime, body: ArrayBody, newsize: number): boolean {
  const { size, allocated, block, itemsize } = body;
  if (body.exports > 0 && newsize !== size) {
    const text = 'cannot resize an array that is exporting buffers';
    return raiseFalse(rt, 'BufferError', text);
  }
  if (allocated >= newsize && size < newsize + 16 && block !== null) {
    body.size = newsize;
    return true;
  }
  if (newsize === 0) {
    if (block !== null) rt.mem.free(block);
    Object.assign(body, { block: null, data: new Uint8Array(0), size: 0, allocated: 0 });
    return true;
  }
  const room = (newsize >> 4) + (size < 8 ? 3 : 7) + newsize;
  const bytes = room * itemsize;
  body.block = block === null ? rt.mem.alloc(bytes) : rt.mem.realloc(block, bytes);
  const data = new Uint8Array(bytes);
  data.set(body.data.subarray(0, Math.min(body.data.length, bytes)));
  Object.assign(body, { data, size: newsize, allocated: room });
  return true;
}

/** Item `i` as a new object. */
export function itemAt(rt: Runtime, { format, data, itemsize }: ArrayBody, i: number): NewRef {
  if (!isText(format)) return unpackItem(rt, data, i * itemsize, format);
  const view = new DataView(data.buffer, data.byteOffset);
  return newStr(rt, String.fromCodePoint(view.getUint32(i * 4, true)));
}

const NAMES: Readonly<Record<string, string>> = {
  b: 'signed char',
  B: 'unsigned byte integer',
  h: 'signed short integer',
  H: 'unsigned short',
  i: 'signed integer',
  I: 'unsigned int',
  l: 'long',
  L: 'unsigned long',
  q: 'long',
  Q: 'unsigned long',
};

function tooLarge(rt: Runtime, format: string, positive: boolean): false {
  const name = NAMES[format]!;
  const wide = 'lLqQ'.includes(format);
  const text = wide
    ? 'LQ'.includes(format) && !positive
      ? "can't convert negative value to unsigned int"
      : `Python int too large to convert to C ${name}`
    : `${name} is ${positive ? 'greater than maximum' : 'less than minimum'}`;
  return raiseFalse(rt, 'OverflowError', text);
}

function setInteger(rt: Runtime, body: ArrayBody, i: number, value: PyObject): boolean {
  const { format, data, itemsize } = body;
  if (value.ob_type.nb_index === null && rt.release.library.oldIntegerWords) {
    const text = `an integer is required (got type ${value.ob_type.tp_name})`;
    return raiseFalse(rt, 'TypeError', text);
  }
  const given = index(rt, value);
  if (given === null) return false;
  let n = BigInt(given.body as number | bigint);
  decref(rt, given);
  const bits = itemsize * 8;
  const signed = format === format.toLowerCase();
  if ((signed ? BigInt.asIntN(bits, n) : BigInt.asUintN(bits, n)) !== n) {
    return tooLarge(rt, format, n > 0n);
  }
  for (let k = 0; k < itemsize; k++, n >>= 8n) data[i * itemsize + k] = Number(n & 255n);
  return true;
}

/** Stores item `i`; false with an error set. */
export function setItemAt(rt: Runtime, body: ArrayBody, i: number, value: PyObject): boolean {
  const { format, data, itemsize } = body;
  const view = new DataView(data.buffer, data.byteOffset);
  if (isText(format)) {
    if (!isStr(value) || [...strValue(value)].length !== 1) {
      return raiseFalse(rt, 'TypeError', 'array item must be unicode character');
    }
    view.setUint32(i * 4, strValue(value).codePointAt(0)!, true);
    return true;
  }
  if (format !== 'f' && format !== 'd') return setInteger(rt, body, i, value);
  const x = asDouble(rt, value);
  if (x === null) return false;
  if (format === 'f') view.setFloat32(i * itemsize, x, true);
  else view.setFloat64(i * itemsize, x, true);
  return true;
}

/** Inserts before place `at`. @cpython Modules/arraymodule.c#ins1 */
export function insertAt(rt: Runtime, op: PyObject, at: number, value: PyObject): boolean {
  const body = arrayOf(op);
  const probe: ArrayBody = { ...body, data: new Uint8Array(8), size: 1 };
  if (!setItemAt(rt, probe, 0, value)) return false;
  const { size, itemsize } = body;
  if (!arrayResize(rt, body, size + 1)) return false;
  body.data.copyWithin((at + 1) * itemsize, at * itemsize, size * itemsize);
  body.data.set(probe.data.subarray(0, itemsize), at * itemsize);
  return true;
}

/** Takes the items from `low` up to `high` out. @cpython Modules/arraymodule.c#array_del_slice */
export function deleteRange(rt: Runtime, body: ArrayBody, low: number, high: number): boolean {
  const { size, itemsize } = body;
  if (body.exports > 0 && high > low) return arrayResize(rt, body, -1);
  body.data.copyWithin(low * itemsize, high * itemsize, size * itemsize);
  return arrayResize(rt, body, size - (high - low));
}

/** The bytes of the items. */
export const contents = (body: ArrayBody): Uint8Array =>
  body.data.subarray(0, body.size * body.itemsize);

export function badCode(rt: Runtime, missing: boolean): null {
  const codes = rt.release.library.arrayCodes;
  return missing
    ? raise(rt, 'TypeError', 'array() argument 1 must be a unicode character')
    : raise(rt, 'ValueError', `bad typecode (must be ${codes})`);
}
