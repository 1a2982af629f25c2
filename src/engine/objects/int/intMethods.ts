import { checkPositional, unpackKeywords } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { collectItems } from '../../object/protocol/iter.ts';
import { asSsize, index } from '../../object/protocol/number.ts';
import { isTrue } from '../../object/protocol/truth.ts';
import { isInstanceOf } from '../../object/protocol/types.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { call } from '../../object/protocol/call.ts';
import type { GetSetDef, MethodDef, MethodFunc } from '../../object/typeSpec.ts';
import { newBool } from '../bool/boolObject.ts';
import { newBytes } from '../bytes/bytesObject.ts';
import { formatMethod } from '../str/format/formatMethod.ts';
import { isStr, strValue } from '../str/strObject.ts';
import { newTrackedTuple, newTuple } from '../tuple/tupleObject.ts';
import { exactInt } from './intNew.ts';
import { bitLength, digitCount, type IntBody, intValue, newInt } from './intObject.ts';
import { newIntSized, normalize } from './intObject.ts';

const copy: MethodFunc = (rt, self) => exactInt(rt, self);

function bitCount(n: IntBody): number {
  let bits = 0;
  const text = (n < 0 ? -n : n).toString(2);
  for (let i = 0; i < text.length; i++) if (text[i] === '1') bits++;
  return bits;
}

/** `n` rounded to a multiple of `10**digits`, ties to even. */
export function roundToPower(n: IntBody, digits: number): IntBody {
  const unit = 10n ** BigInt(digits);
  const value = BigInt(n);
  let quotient = value / unit;
  let rest = value - quotient * unit;
  if (rest < 0n) {
    rest += unit;
    quotient -= 1n;
  }
  if (rest * 2n > unit || (rest * 2n === unit && (quotient & 1n) === 1n)) quotient += 1n;
  return normalize(quotient * unit);
}

/** @cpython Objects/longobject.c#int___round___impl */
function round(rt: Runtime, self: PyObject, args: readonly PyObject[]): NewRef | null {
  if (!checkPositional(rt, '__round__', args.length, 0, 1)) return null;
  if (args.length === 0) return exactInt(rt, self);
  const places = index(rt, args[0]!);
  if (places === null) return null;
  const digits = intValue(places);
  decref(rt, places);
  if (digits >= 0) return exactInt(rt, self);
  if (bitLength(intValue(self)) < -Number(digits) * 3) return newInt(rt, 0);
  return newInt(rt, roundToPower(intValue(self), -Number(digits)));
}

const BYTE_ORDERS = ['little', 'big'];

/** Whether the byte order is little; null with ValueError set. */
function isLittle(rt: Runtime, order: PyObject | null): boolean | null {
  if (order === null) return false;
  if (isStr(order) && BYTE_ORDERS.includes(strValue(order))) return strValue(order) === 'little';
  return raise(rt, 'ValueError', "byteorder must be either 'little' or 'big'");
}

const TO_BYTES = {
  name: 'to_bytes',
  names: ['length', 'byteorder', 'signed'],
  required: 0,
  maxPositional: 2,
};

/** @cpython Objects/longobject.c#int_to_bytes_impl */
const toBytes: MethodFunc = (rt, self, args, kwnames) => {
  const found = unpackKeywords(rt, TO_BYTES, args, kwnames);
  if (found === null) return null;
  const length =
    found[0] === null || found[0] === undefined ? 1 : asSsize(rt, found[0], 'OverflowError');
  if (length === null) return null;
  const order = found[1] ?? null;
  if (order !== null && !isStr(order)) {
    const name = order === rt.None ? 'None' : order.ob_type.tp_name;
    return raise(rt, 'TypeError', `to_bytes() argument 'byteorder' must be str, not ${name}`);
  }
  const signed = found[2] === null || found[2] === undefined ? false : isTrue(rt, found[2]);
  if (signed === null) return null;
  const little = isLittle(rt, order);
  if (little === null) return null;
  if (length < 0) return raise(rt, 'ValueError', 'length argument must be non-negative');
  const n = BigInt(intValue(self));
  if (n < 0n && !signed) {
    return raise(rt, 'OverflowError', "can't convert negative int to unsigned");
  }
  const bits = BigInt(length * 8);
  const limit = signed ? (length === 0 ? 0n : 1n << (bits - 1n)) : 1n << bits;
  const tooBig = signed && length > 0 ? n >= limit || n < -limit : n >= limit && n !== 0n;
  if (tooBig) return raise(rt, 'OverflowError', 'int too big to convert');
  const data = new Uint8Array(length);
  let rest = BigInt.asUintN(Number(bits), n);
  for (let i = 0; i < length; i++, rest >>= 8n) {
    data[little ? i : length - 1 - i] = Number(rest & 255n);
  }
  return newBytes(rt, data);
};

/** The bytes that an object gives: bytes-like, or an iterable of small ints. */
function bytesFrom(rt: Runtime, op: PyObject): Uint8Array | null {
  if (isInstanceOf(op, rt.types.bytes) || isInstanceOf(op, rt.types.bytearray)) {
    const body = op.body as { data: Uint8Array; length?: number };
    return body.data.subarray(0, body.length ?? body.data.length);
  }
  if (isStr(op) || op.ob_type.tp_iter === null) {
    return raise(rt, 'TypeError', `cannot convert '${op.ob_type.tp_name}' object to bytes`);
  }
  const items = collectItems(rt, op);
  if (items === null) return null;
  const data = new Uint8Array(items.length);
  let ok = true;
  for (const [i, item] of items.entries()) {
    const n = ok ? asSsize(rt, item, null) : 0;
    if (n === null) ok = false;
    else if (n < 0 || n > 255) {
      ok = raise(rt, 'ValueError', 'bytes must be in range(0, 256)') !== null;
    } else data[i] = n;
    decref(rt, item);
  }
  return ok ? data : null;
}

const FROM_BYTES = {
  name: 'from_bytes',
  names: ['bytes', 'byteorder', 'signed'],
  required: 1,
  maxPositional: 2,
};

/** @cpython Objects/longobject.c#int_from_bytes_impl */
const fromBytes: MethodFunc = (rt, type, args, kwnames) => {
  const found = unpackKeywords(rt, FROM_BYTES, args, kwnames);
  if (found === null) return null;
  const signed = found[2] === null || found[2] === undefined ? false : isTrue(rt, found[2]);
  const little = isLittle(rt, found[1] ?? null);
  if (signed === null || little === null) return null;
  const data = bytesFrom(rt, found[0]!);
  if (data === null) return null;
  let value = 0n;
  for (let i = 0; i < data.length; i++) {
    value = (value << 8n) | BigInt(data[little ? data.length - 1 - i : i]!);
  }
  if (signed) value = BigInt.asIntN(data.length * 8, value);
  const whole = normalize(value);
  const shares = data.length === 0 || rt.release.sharesSmallRemainders;
  const result = newIntSized(rt, whole, digitCount(whole), shares);
  if ((type as PyTypeObject) === rt.types.int) return result;
  const converted = call(rt, type, [result]);
  decref(rt, result);
  return converted;
};

export const intMethods: readonly MethodDef[] = [
  { name: 'conjugate', kind: 'NOARGS', call: copy },
  {
    name: 'bit_length',
    kind: 'NOARGS',
    call: (rt, self) => newInt(rt, bitLength(intValue(self))),
  },
  { name: 'bit_count', kind: 'NOARGS', call: (rt, self) => newInt(rt, bitCount(intValue(self))) },
  { name: 'to_bytes', kind: 'KEYWORDS', call: toBytes },
  { name: 'from_bytes', kind: 'KEYWORDS', call: fromBytes, binding: 'class' },
  {
    name: 'as_integer_ratio',
    kind: 'NOARGS',
    call: (rt, self) => newTuple(rt, [exactInt(rt, self), newInt(rt, 1)]),
  },
  { name: '__trunc__', kind: 'NOARGS', call: copy },
  { name: '__floor__', kind: 'NOARGS', call: copy },
  { name: '__ceil__', kind: 'NOARGS', call: copy },
  { name: '__round__', kind: 'FASTCALL', call: round },
  {
    name: '__getnewargs__',
    kind: 'NOARGS',
    call: (rt, self) => newTrackedTuple(rt, [newInt(rt, intValue(self))]),
  },
  { name: '__format__', kind: 'O', call: formatMethod },
  { name: 'is_integer', kind: 'NOARGS', call: (rt) => newBool(rt, true) },
];

export const intGetSet: readonly GetSetDef[] = [
  { name: 'real', get: exactInt },
  { name: 'imag', get: (rt) => newInt(rt, 0) },
  { name: 'numerator', get: exactInt },
  { name: 'denominator', get: (rt) => newInt(rt, 1) },
];

/** A new reference, for slots that return their operand. */
export const sameInt = (rt: Runtime, op: PyObject): NewRef =>
  op.ob_type === rt.types.int ? incref(op) : exactInt(rt, op);
