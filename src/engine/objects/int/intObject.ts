import {
  freeObject,
  keepOrFree,
  newObject,
  newObjectFrom,
  staticAddress,
} from '../../object/heap.ts';
import type { Address } from '../../memory/address.ts';
import { type NewRef, PyObject, type Runtime } from '../../object/pyObject.ts';
import { incref, makeStatic } from '../../object/refcount.ts';
import { TPFLAGS_LONG_SUBCLASS } from '../../object/typeFlags.ts';

/** A value in canonical form: a number exactly where it is a safe integer, else a bigint. */
export type IntBody = number | bigint;
export type PyLong = PyObject<IntBody>;

/** Bits of one digit of CPython's representation. */
export const PYLONG_SHIFT = 30;

export const DIGIT = 2 ** PYLONG_SHIFT;
/** Offset of `ob_digit` in the struct. */
const DIGITS_OFFSET = 24;

/** The canonical form of an exact bigint. */
export function normalize(n: bigint): IntBody {
  const small = Number(n);
  return Number.isSafeInteger(small) ? small : n;
}

/** How many 30-bit digits the magnitude of `n` has, at least one. */
export function digitCount(n: IntBody): number {
  if (typeof n === 'number') {
    const magnitude = n < 0 ? -n : n;
    return magnitude < DIGIT ? 1 : 2;
  }
  return Math.max(1, Math.ceil(bitLength(n) / PYLONG_SHIFT));
}

/** Bits of the magnitude; zero has none. */
export function bitLength(n: IntBody): number {
  if (typeof n === 'number') {
    const magnitude = n < 0 ? -n : n;
    const high = Math.floor(magnitude / 2 ** 32);
    return high > 0 ? 64 - Math.clz32(high) : 32 - Math.clz32(magnitude);
  }
  const hex = (n < 0n ? -n : n).toString(16);
  return (hex.length - 1) * 4 + (32 - Math.clz32(Number.parseInt(hex[0]!, 16)));
}

/**
 * An int, cached where it is small. A number must be an integer.
 * @cpython Objects/longobject.c#_PyLong_FromSTwoDigits
 */
export function newInt(rt: Runtime, value: number | bigint): NewRef<PyLong> {
  if (typeof value === 'number') {
    if (value >= -5 && value <= rt.smallIntMax) return incref(rt.smallInts[value + 5] as PyLong);
    if (value < DIGIT && value > -DIGIT) return newOneDigit(rt, value);
    const body: IntBody = Number.isSafeInteger(value) ? value : BigInt(value);
    return newObject(rt, rt.types.int, body, DIGITS_OFFSET + 4 * digitCount(body));
  }
  return newInt2(rt, normalize(value));
}

/** An int in a block for one digit. @cpython Objects/longobject.c#_PyLong_FromMedium */
function newOneDigit(rt: Runtime, value: IntBody): NewRef<PyLong> {
  return newObjectFrom(rt, rt.freelists.int, rt.types.int, value, rt.release.intRequest);
}

/**
 * The int of a length, position or count.
 * @cpython Objects/longobject.c#PyLong_FromSsize_t
 */
export function newSsize(rt: Runtime, value: number): NewRef<PyLong> {
  if (!isCompact(value) || (value >= -5 && value <= rt.smallIntMax)) return newInt(rt, value);
  return newObjectFrom(rt, rt.freelists.int, rt.types.int, value, rt.release.ssizeRequest);
}

/** @cpython Objects/longobject.c#_PyLong_ExactDealloc */
export function intDealloc(rt: Runtime, op: PyObject): void {
  const compact = op.ob_type === rt.types.int && isCompact(op.body as IntBody);
  if (compact) keepOrFree(rt, op, rt.freelists.int);
  else freeObject(rt, op);
}

/** Whether one digit is enough. @cpython Include/cpython/longintrepr.h#_PyLong_IsCompact */
export function isCompact(n: IntBody): boolean {
  return typeof n === 'number' && n < DIGIT && n > -DIGIT;
}

/**
 * The int `value`, which has one digit and is not cached, in place of the int `op`, whose last
 * reference the caller gives up: as `newInt` and then the death of `op`, in that order, but without
 * another object for the host to collect. Not while `rt.events` is listening.
 */
export function renewInt(rt: Runtime, op: PyLong, value: number): NewRef<PyLong> {
  op.address = exchangeBlocks(rt, op.address);
  op.serial = ++rt.serial;
  op.body = value;
  return op as NewRef<PyLong>;
}

/** A block for a new int of one digit, then the end of the dead one's. */
function exchangeBlocks(rt: Runtime, dead: Address): Address {
  const list = rt.freelists.int;
  const waiting = list.items.at(-1);
  if (waiting === undefined) {
    const fresh = rt.mem.alloc(rt.release.intRequest);
    if (list.max === 0) rt.mem.free(dead);
    else list.push(new PyObject<IntBody>(rt.types.int, dead, 0));
    return fresh;
  }
  const { address } = waiting;
  waiting.address = dead;
  return address;
}

function newInt2(rt: Runtime, value: IntBody): NewRef<PyLong> {
  if (typeof value === 'number') return newInt(rt, value);
  return newObject<IntBody>(rt, rt.types.int, value, DIGITS_OFFSET + 4 * digitCount(value));
}

/**
 * An int whose block was sized for `digits` digits before the value was known: the result of the
 * multi-digit algorithms, which do not give the excess back. A small one is the shared int where
 * `shares` says so.
 * @cpython Objects/longobject.c#long_normalize
 */
export function newIntSized(
  rt: Runtime,
  value: IntBody,
  digits: number,
  shares = true,
): NewRef<PyLong> {
  if (shares && typeof value === 'number' && value >= -5 && value <= rt.smallIntMax) {
    return newInt(rt, value);
  }
  if (digits <= 1) return newOneDigit(rt, value);
  const request = DIGITS_OFFSET + 4 * digits;
  return newObject<IntBody>(rt, rt.types.int, value, request);
}

/**
 * The int of a float that is whole.
 * @cpython Objects/longobject.c#PyLong_FromDouble
 */
export function intOfDouble(rt: Runtime, x: number): NewRef<PyLong> {
  const body: IntBody = Number.isSafeInteger(x) ? x + 0 : BigInt(x);
  const shares = body === 0 || rt.release.sharesSmallDifferences;
  return newIntSized(rt, body, digitCount(body), shares);
}

export function intValue(op: PyObject): IntBody {
  return op.body as IntBody;
}

/** @cpython Include/longobject.h#PyLong_Check */
export function isInt(op: PyObject): op is PyLong {
  return (op.ob_type.tp_flags & TPFLAGS_LONG_SUBCLASS) !== 0;
}

const HASH_MODULUS = (1n << 61n) - 1n;

/**
 * Hash of an integer: its value modulo 2^61 - 1 with its sign.
 * @cpython Objects/longobject.c#long_hash
 */
export function hashInt(rt: Runtime, n: IntBody): number {
  if (typeof n === 'number') {
    const value = n === -1 ? -2 : n;
    rt.hashHi = Math.floor(value / 2 ** 32) | 0;
    return value | 0;
  }
  const residue = (n < 0n ? -n : n) % HASH_MODULUS;
  return splitHash(rt, n < 0n ? -residue : residue);
}

/** Leaves a 64-bit hash as the engine returns hashes; -1 becomes -2. */
export function splitHash(rt: Runtime, hash: bigint): number {
  const value = hash === -1n ? -2n : hash;
  rt.hashHi = Number(BigInt.asIntN(32, value >> 32n));
  return Number(BigInt.asIntN(32, value));
}

/** Makes the cached small ints. */
export function initSmallInts(rt: Runtime): void {
  const [min, max] = rt.release.smallInts;
  for (let n = min; n <= max; n++) {
    const op = new PyObject<IntBody>(rt.types.int, staticAddress(rt, rt.release.intRequest), n);
    rt.smallInts.push(makeStatic(rt, op));
  }
  rt.factories.int = newInt;
}
