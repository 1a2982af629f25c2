import { raise } from '../../object/errors.ts';
import type { NewRef, Runtime } from '../../object/pyObject.ts';
import {
  bitLength,
  digitCount,
  isCompact,
  type IntBody,
  newInt,
  newIntSized,
  normalize,
  type PyLong,
  PYLONG_SHIFT,
} from './intObject.ts';

/*
 * Integer arithmetic on values, and the objects that the results become. The block of a multi-digit
 * result is as large as CPython's algorithm asks before it knows how many digits remain.
 */

const MAX_SAFE = Number.MAX_SAFE_INTEGER;
/** Bits that a result may have before the engine calls it out of memory. */
const MAX_BITS = 2 ** 28;

export function addValues(a: IntBody, b: IntBody): IntBody {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (sum <= MAX_SAFE && sum >= -MAX_SAFE) return sum;
  }
  return normalize(BigInt(a) + BigInt(b));
}

export function negateValue(a: IntBody): IntBody {
  return typeof a === 'number' ? 0 - a : normalize(-a);
}

export function multiplyValues(a: IntBody, b: IntBody): IntBody {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (product <= MAX_SAFE && product >= -MAX_SAFE) return product + 0;
  }
  return normalize(BigInt(a) * BigInt(b));
}

/** Quotient rounded down and remainder with the divisor's sign; the divisor is not zero. */
export function divmodValues(a: IntBody, b: IntBody): [quotient: IntBody, remainder: IntBody] {
  if (typeof a === 'number' && typeof b === 'number') {
    let remainder = a % b;
    let quotient = (a - remainder) / b;
    if (remainder !== 0 && remainder < 0 !== b < 0) {
      remainder += b;
      quotient -= 1;
    }
    return [quotient + 0, remainder + 0];
  }
  const [x, y] = [BigInt(a), BigInt(b)];
  let remainder = x % y;
  let quotient = x / y;
  if (remainder !== 0n && remainder < 0n !== y < 0n) {
    remainder += y;
    quotient -= 1n;
  }
  return [normalize(quotient), normalize(remainder)];
}

export function compareValues(a: IntBody, b: IntBody): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Digits of the operands from the highest one in which they differ. */
function differingDigits(a: IntBody, b: IntBody): number {
  const x = BigInt(a < 0 ? -a : a);
  const y = BigInt(b < 0 ? -b : b);
  return digitCount(normalize(x ^ y));
}

/** @cpython Objects/longobject.c#_PyLong_Add */
export function addInts(rt: Runtime, a: IntBody, b: IntBody): NewRef<PyLong> {
  const sum = addValues(a, b);
  if (isCompact(a) && isCompact(b)) return newInt(rt, sum);
  const [sizeA, sizeB] = [digitCount(a), digitCount(b)];
  if (a < 0 === b < 0) return newIntSized(rt, sum, Math.max(sizeA, sizeB) + 1);
  const digits = sizeA === sizeB ? differingDigits(a, b) : Math.max(sizeA, sizeB);
  return newIntSized(rt, sum, digits, sum === 0 || rt.release.sharesSmallDifferences);
}

/** @cpython Objects/longobject.c#_PyLong_Subtract */
export function subtractInts(rt: Runtime, a: IntBody, b: IntBody): NewRef<PyLong> {
  return addInts(rt, a, negateValue(b));
}

/** @cpython Objects/longobject.c#_PyLong_Multiply */
export function multiplyInts(rt: Runtime, a: IntBody, b: IntBody): NewRef<PyLong> | null {
  const bits = bitLength(a) + bitLength(b);
  if (bits > MAX_BITS) return raise(rt, 'MemoryError', '');
  const product = multiplyValues(a, b);
  if (product === 0 || (isCompact(a) && isCompact(b))) return newInt(rt, product);
  return newIntSized(rt, product, digitCount(a) + digitCount(b));
}

/** @cpython Objects/longobject.c#long_div */
export function floorDivideInts(rt: Runtime, a: IntBody, b: IntBody): NewRef<PyLong> | null {
  if (b === 0) return raise(rt, 'ZeroDivisionError', rt.release.words.intDivision);
  const [quotient] = divmodValues(a, b);
  if (isCompact(a) && isCompact(b)) return newInt(rt, quotient);
  return newIntSized(rt, quotient, quotientDigits(a, b));
}

function quotientDigits(a: IntBody, b: IntBody): number {
  const size = digitCount(b);
  return size === 1 ? digitCount(a) : Math.max(1, digitCount(a) - size + 1);
}

/** Whether `a % b` is `a` itself: digits tell at once that it is smaller, and the signs agree. */
export function isOwnRemainder(a: IntBody, b: IntBody): boolean {
  if ((isCompact(a) && isCompact(b)) || (a !== 0 && a < 0 !== b < 0)) return false;
  const [sizeA, sizeB] = [digitCount(a), digitCount(b)];
  return sizeA < sizeB || (sizeA === sizeB && highDigit(a, sizeA) < highDigit(b, sizeB));
}

function highDigit(n: IntBody, digits: number): bigint {
  const big = BigInt(n);
  return (big < 0n ? -big : big) >> BigInt(PYLONG_SHIFT * (digits - 1));
}

/** @cpython Objects/longobject.c#long_mod */
export function remainderInts(rt: Runtime, a: IntBody, b: IntBody): NewRef<PyLong> | null {
  if (b === 0) return raise(rt, 'ZeroDivisionError', rt.release.words.intModulo);
  const [, remainder] = divmodValues(a, b);
  if (isCompact(a) && isCompact(b)) return newInt(rt, remainder);
  return remainderOfDigits(rt, remainder, b);
}

/** The remainder by `b` as the division of digits leaves it: in a block of as many as `b` has. */
export function remainderOfDigits(rt: Runtime, remainder: IntBody, b: IntBody): NewRef<PyLong> {
  const digits = digitCount(b);
  return newIntSized(rt, remainder, digits, digits === 1 || rt.release.sharesSmallRemainders);
}

/** `a / b`, correctly rounded; null with the error set. */
export function trueDivideValues(rt: Runtime, a: IntBody, b: IntBody): number | null {
  if (b === 0) return raise(rt, 'ZeroDivisionError', 'division by zero');
  if (typeof a === 'number' && typeof b === 'number') return a / b;
  const negative = a < 0 !== b < 0;
  const [x, y] = [BigInt(a < 0 ? -a : a), BigInt(b < 0 ? -b : b)];
  const quotient = divideToFloat(x, y);
  if (quotient === Infinity) {
    return raise(rt, 'OverflowError', 'integer division result too large for a float');
  }
  return negative ? -quotient : quotient;
}

/** The float nearest to `x / y`, both positive or `x` zero; Infinity where it is too large. */
export function divideToFloat(x: bigint, y: bigint): number {
  if (x === 0n) return 0;
  const diff = bitLength(x) - bitLength(y);
  if (diff > 1024) return Infinity;
  if (diff < -1075) return 0;
  const shift = Math.max(diff, -1021) - 55;
  const top = shift <= 0 ? x << BigInt(-shift) : x;
  const bottom = shift > 0 ? y << BigInt(shift) : y;
  let q = top / bottom;
  if (q * bottom !== top) q |= 1n;
  const extra = BigInt(Math.max(bitLength(q), -1021 - shift) - 53);
  const low = q & ((1n << extra) - 1n);
  q >>= extra;
  const half = 1n << (extra - 1n);
  if (low > half || (low === half && (q & 1n) === 1n)) q += 1n;
  return scale(Number(q), shift + Number(extra));
}

/** `m * 2**e` where the result is exact or overflows. */
export function scale(m: number, e: number): number {
  let result = m;
  let left = e;
  while (left > 1000) {
    result *= 2 ** 1000;
    left -= 1000;
  }
  while (left < -1000) {
    result *= 2 ** -1000;
    left += 1000;
  }
  return result * 2 ** left;
}

/**
 * The float nearest to an int; null with OverflowError set.
 * @cpython Objects/longobject.c#PyLong_AsDouble
 */
export function intToFloat(rt: Runtime, n: IntBody): number | null {
  const x = Number(n);
  if (Number.isFinite(x)) return x;
  return raise(rt, 'OverflowError', 'int too large to convert to float');
}

/** @cpython Objects/longobject.c#long_lshift */
export function leftShiftInts(rt: Runtime, a: IntBody, n: IntBody): NewRef<PyLong> | null {
  if (n < 0) return raise(rt, 'ValueError', 'negative shift count');
  if (a === 0) return newInt(rt, 0);
  if (typeof n === 'bigint') {
    return raise(rt, 'OverflowError', 'too many digits in integer');
  }
  if (n + bitLength(a) > MAX_BITS) return raise(rt, 'MemoryError', '');
  const value = typeof a === 'number' && n < 53 ? a * 2 ** n : Infinity;
  const result =
    value <= MAX_SAFE && value >= -MAX_SAFE ? value : normalize(BigInt(a) << BigInt(n));
  const words = Math.floor(n / PYLONG_SHIFT);
  if (words === 0 && isCompact(a)) return newInt(rt, result);
  return newIntSized(rt, result, digitCount(a) + words + (n % PYLONG_SHIFT === 0 ? 0 : 1));
}

/** @cpython Objects/longobject.c#long_rshift */
export function rightShiftInts(rt: Runtime, a: IntBody, n: IntBody): NewRef<PyLong> | null {
  if (n < 0) return raise(rt, 'ValueError', 'negative shift count');
  if (typeof n === 'bigint') return newInt(rt, a < 0 ? -1 : 0);
  if (typeof a === 'number') return newInt(rt, n > 60 ? (a < 0 ? -1 : 0) : Math.floor(a / 2 ** n));
  if (n > bitLength(a)) return newInt(rt, a < 0 ? -1 : 0);
  const words = Math.floor(n / PYLONG_SHIFT);
  return newIntSized(rt, normalize(a >> BigInt(n)), Math.max(1, digitCount(a) - words));
}

const fits32 = (n: IntBody): n is number => typeof n === 'number' && (n | 0) === n;

export type BitOperator = '&' | '|' | '^';

/** @cpython Objects/longobject.c#long_bitwise */
export function bitwiseInts(rt: Runtime, a: IntBody, op: BitOperator, b: IntBody): NewRef<PyLong> {
  if (fits32(a) && fits32(b)) {
    return newInt(rt, op === '&' ? a & b : op === '|' ? a | b : a ^ b);
  }
  const [x, y] = [BigInt(a), BigInt(b)];
  const value = normalize(op === '&' ? x & y : op === '|' ? x | y : x ^ y);
  if (isCompact(a) && isCompact(b)) return newInt(rt, value);
  return newIntSized(rt, value, bitwiseDigits(a, op, b, value));
}

function bitwiseDigits(a: IntBody, op: BitOperator, b: IntBody, value: IntBody): number {
  const swap = digitCount(a) < digitCount(b);
  const [long, short] = swap ? [b, a] : [a, b];
  let size = digitCount(long);
  if (op === '&' && short >= 0) size = digitCount(short);
  if (op === '|' && short < 0) size = digitCount(short);
  return size + (value < 0 ? 1 : 0);
}

/** `a ** b` for `b >= 0`; null with MemoryError set where the result is out of reach. */
export function powerValues(rt: Runtime, a: IntBody, b: IntBody): IntBody | null {
  if (b === 0) return 1;
  if (a === 0 || a === 1) return a;
  if (a === -1) return BigInt(b) % 2n === 0n ? 1 : -1;
  if (typeof b === 'bigint') return raise(rt, 'MemoryError', '');
  if (bitLength(a) * b > MAX_BITS) return raise(rt, 'MemoryError', '');
  if (typeof a === 'number' && (bitLength(a) - 1) * b < 53) {
    const small = smallPower(a, b);
    if (small !== null) return small;
  }
  return normalize(BigInt(a) ** BigInt(b));
}

function smallPower(a: number, b: number): number | null {
  let result = 1;
  for (let i = 0; i < b; i++) {
    result *= a;
    if (result > MAX_SAFE || result < -MAX_SAFE) return null;
  }
  return result;
}

/** `pow(a, b, c)`. */
export function powerModulo(rt: Runtime, a: IntBody, b: IntBody, c: IntBody): IntBody | null {
  if (c === 0) return raise(rt, 'ValueError', 'pow() 3rd argument cannot be 0');
  const negative = c < 0;
  const modulus = BigInt(negative ? -c : c);
  if (modulus === 1n) return 0;
  let base = BigInt(a) % modulus;
  if (base < 0n) base += modulus;
  let exponent = BigInt(b);
  if (exponent < 0n) {
    exponent = -exponent;
    const inverse = modularInverse(base, modulus);
    if (inverse === null) {
      return raise(rt, 'ValueError', 'base is not invertible for the given modulus');
    }
    base = inverse;
  }
  let result = 1n;
  for (; exponent > 0n; exponent >>= 1n) {
    if ((exponent & 1n) === 1n) result = (result * base) % modulus;
    base = (base * base) % modulus;
  }
  if (negative && result !== 0n) result -= modulus;
  return normalize(result);
}

/** What the last multiplication of `pow(a, b, c)` makes before it is reduced; `b` and `c` positive. */
export function lastProduct(rt: Runtime, a: IntBody, b: IntBody, c: IntBody): IntBody {
  const reduces = a < 0 || digitCount(a) > digitCount(c);
  const base = reduces ? powerModulo(rt, a, 1, c)! : a;
  const exponent = BigInt(b);
  const half = powerModulo(rt, base, exponent >> 1n, c)!;
  const square = multiplyValues(half, half);
  if ((exponent & 1n) === 0n) return square;
  return multiplyValues(powerModulo(rt, square, 1, c)!, base);
}

/** @cpython Objects/longobject.c#long_invmod */
function modularInverse(a: bigint, n: bigint): bigint | null {
  let [b, c] = [1n, 0n];
  let [x, m] = [a, n];
  while (m !== 0n) {
    const q = x / m;
    [x, m] = [m, x - q * m];
    [b, c] = [c, b - q * c];
  }
  if (x !== 1n) return null;
  return b < 0n ? b + n : b;
}
