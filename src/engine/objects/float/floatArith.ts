import { raise, raiseObject } from '../../object/errors.ts';
import { call } from '../../object/protocol/call.ts';
import type { PyObject, Runtime } from '../../object/pyObject.ts';
import { decref } from '../../object/refcount.ts';
import { intToFloat } from '../int/intArith.ts';
import { isInt, newInt, splitHash } from '../int/intObject.ts';
import { newStr } from '../str/strObject.ts';
import { decompose } from './floatDigits.ts';

/** An operand as a double: undefined where the type is another one, null with the error set. */
export function toDouble(rt: Runtime, op: PyObject): number | null | undefined {
  if (op.ob_type === rt.types.float) return op.body as number;
  if (isInt(op)) return typeof op.body === 'number' ? op.body : intToFloat(rt, op.body);
  return op.ob_type.mro.includes(rt.types.float) ? (op.body as number) : undefined;
}

/** Quotient rounded down and remainder with the sign of the divisor, which is not zero. */
export function floatDivmod(vx: number, wx: number): [div: number, mod: number] {
  let mod = vx % wx;
  let div = (vx - mod) / wx;
  if (mod !== 0 && !Number.isNaN(mod)) {
    if (wx < 0 !== mod < 0) {
      mod += wx;
      div -= 1;
    }
  } else if (mod === 0) mod = copySign(0, wx);
  if (div === 0) return [copySign(0, vx / wx), mod];
  let floordiv = Math.floor(div);
  if (div - floordiv > 0.5) floordiv += 1;
  return [floordiv, mod];
}

/** `|x|` with the sign of `y`. */
export function copySign(x: number, y: number): number {
  const negative = y < 0 || Object.is(y, -0);
  return negative ? -Math.abs(x) : Math.abs(x);
}

/** `v % w` as floats do it. */
export function floatRemainder(vx: number, wx: number): number {
  const mod = vx % wx;
  if (mod === 0) return copySign(0, wx);
  return wx < 0 !== mod < 0 ? mod + wx : mod;
}

/** Raises OverflowError as the C library's ERANGE shows. */
export function raiseRange(rt: Runtime): null {
  const code = newInt(rt, 34);
  const text = newStr(rt, 'Numerical result out of range');
  const exc = call(rt, rt.types.OverflowError, [code, text]);
  decref(rt, code);
  decref(rt, text);
  if (exc !== null) raiseObject(rt, exc);
  return null;
}

/**
 * `iv ** iw`: null with the error set, 'complex' where the result is no real number.
 * @cpython Objects/floatobject.c#float_pow
 */
export function floatPower(rt: Runtime, iv: number, iw: number): number | null | 'complex' {
  if (iw === 0) return 1;
  if (Number.isNaN(iv)) return iv;
  if (Number.isNaN(iw)) return iv === 1 ? 1 : iw;
  if (iw === Infinity || iw === -Infinity) {
    const base = Math.abs(iv);
    if (base === 1) return 1;
    return iw > 0 === base > 1 ? Infinity : 0;
  }
  if (iv === 0 && iw < 0) {
    return raise(rt, 'ZeroDivisionError', rt.release.words.negativePowerOfZero);
  }
  if (iv < 0 && Number.isFinite(iv) && !Number.isInteger(iw)) return 'complex';
  if (iv === 1) return 1;
  const result = iv ** iw;
  if (!Number.isFinite(result) && Number.isFinite(iv)) return raiseRange(rt);
  return result;
}

/**
 * Hash of a float: equal to that of the int or fraction of the same value.
 * @cpython Python/pyhash.c#_Py_HashDouble
 */
export function hashDouble(rt: Runtime, x: number): number {
  if (Number.isSafeInteger(x)) return splitHash(rt, BigInt(x));
  if (!Number.isFinite(x)) return splitHash(rt, x > 0 ? 314159n : x < 0 ? -314159n : 0n);
  const [mantissa, exponent] = decompose(Math.abs(x));
  const modulus = (1n << 61n) - 1n;
  const turn = BigInt(((exponent % 61) + 61) % 61);
  const residue = (mantissa << turn) % modulus;
  return splitHash(rt, x < 0 ? -residue : residue);
}

/** `x` rounded to an integer, ties to even. */
export function roundHalfEven(x: number): number {
  const floor = Math.floor(x);
  const rest = x - floor;
  if (rest !== 0.5) return copySign(rest < 0.5 ? floor : floor + 1, x);
  return copySign(floor % 2 === 0 ? floor : floor + 1, x);
}
