import { checkPositional } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { call } from '../../object/protocol/call.ts';
import { asSsize } from '../../object/protocol/number.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { GetSetDef, MethodDef, MethodFunc } from '../../object/typeSpec.ts';
import { newBool } from '../bool/boolObject.ts';
import { scale } from '../int/intArith.ts';
import { bitLength, intOfDouble, newInt } from '../int/intObject.ts';
import { formatMethod } from '../str/format/formatMethod.ts';
import { isStr, newAsciiStr, strValue } from '../str/strObject.ts';
import { newTrackedTuple, newTuple } from '../tuple/tupleObject.ts';
import { copySign, roundHalfEven } from './floatArith.ts';
import { decompose, fixedText, scaledInteger } from './floatDigits.ts';
import { floatValue, newFloat } from './floatObject.ts';
import { parseHexFloat } from './floatParse.ts';

/** A new reference to an exact float of the same value. */
export function sameFloat(rt: Runtime, op: PyObject): NewRef {
  return op.ob_type === rt.types.float ? incref(op) : newFloat(rt, floatValue(op));
}

/** An int of a float that a rounding function made whole. */
function wholeInt(rt: Runtime, x: number): NewRef | null {
  if (Number.isNaN(x)) return raise(rt, 'ValueError', 'cannot convert float NaN to integer');
  if (!Number.isFinite(x)) {
    return raise(rt, 'OverflowError', 'cannot convert float infinity to integer');
  }
  return intOfDouble(rt, x);
}

const rounding =
  (round: (x: number) => number): MethodFunc =>
  (rt, self) =>
    wholeInt(rt, round(floatValue(self)));

const trunc: MethodFunc = (rt, self) => {
  const x = Math.trunc(floatValue(self));
  return Number.isSafeInteger(x) ? newInt(rt, x) : wholeInt(rt, x);
};

/** @cpython Objects/floatobject.c#float___round___impl */
const round: MethodFunc = (rt, self, args) => {
  if (!checkPositional(rt, '__round__', args.length, 0, 1)) return null;
  const x = floatValue(self);
  if (args.length === 0 || args[0] === rt.None) return wholeInt(rt, roundHalfEven(x));
  const places = asSsize(rt, args[0]!, null);
  if (places === null) return null;
  if (!Number.isFinite(x) || places > 323) return newFloat(rt, x);
  if (places < -308) return newFloat(rt, copySign(0, x));
  const text = places >= 0 ? fixedText(x, places) : `${scaledInteger(x, places)}e${-places}`;
  const result = Number(text);
  if (!Number.isFinite(result)) {
    return raise(rt, 'OverflowError', 'rounded value too large to represent');
  }
  return newFloat(rt, copySign(result, x));
};

/** @cpython Objects/floatobject.c#float_as_integer_ratio_impl */
const asIntegerRatio: MethodFunc = (rt, self) => {
  const x = floatValue(self);
  if (Number.isNaN(x)) return raise(rt, 'ValueError', 'cannot convert NaN to integer ratio');
  if (!Number.isFinite(x)) {
    return raise(rt, 'OverflowError', 'cannot convert Infinity to integer ratio');
  }
  let [mantissa, exponent] = decompose(x);
  while (mantissa !== 0n && (mantissa & 1n) === 0n) {
    mantissa >>= 1n;
    exponent++;
  }
  if (mantissa === 0n) exponent = 0;
  const numerator = exponent > 0 ? mantissa << BigInt(exponent) : mantissa;
  const denominator = exponent < 0 ? 1n << BigInt(-exponent) : 1n;
  const whole = exponent <= 0 ? intOfDouble(rt, Number(numerator)) : newInt(rt, numerator);
  return newTuple(rt, [whole, newInt(rt, denominator)]);
};

/** @cpython Objects/floatobject.c#float_hex_impl */
const hex: MethodFunc = (rt, self) => {
  const x = floatValue(self);
  if (!Number.isFinite(x)) {
    return newAsciiStr(rt, Number.isNaN(x) ? 'nan' : x > 0 ? 'inf' : '-inf');
  }
  const sign = x < 0 || Object.is(x, -0) ? '-' : '';
  if (x === 0) return newAsciiStr(rt, `${sign}0x0.0p+0`);
  const [mantissa, exponent] = decompose(Math.abs(x));
  const normal = mantissa >> 52n;
  const digits = (mantissa & ((1n << 52n) - 1n)).toString(16).padStart(13, '0');
  const power = exponent + 52;
  const shown = `${power < 0 ? '-' : '+'}${Math.abs(power)}`;
  return newAsciiStr(rt, `${sign}0x${normal}.${digits}p${shown}`);
};

/** @cpython Objects/floatobject.c#float_fromhex */
const fromhex: MethodFunc = (rt, type, args) => {
  const text = args[0]!;
  if (!isStr(text)) {
    return raise(rt, 'TypeError', 'bad argument type for built-in operation');
  }
  const parsed = parseHexFloat(strValue(text));
  if (parsed === undefined) {
    return raise(rt, 'ValueError', 'invalid hexadecimal floating-point string');
  }
  let value = typeof parsed === 'number' ? parsed : 0;
  if (typeof parsed !== 'number') {
    value = hexValue(parsed.mantissa, parsed.exponent);
    if (!Number.isFinite(value)) {
      const message = 'hexadecimal value too large to represent as a float';
      return raise(rt, 'OverflowError', message);
    }
    if (parsed.negative) value = -value;
  }
  const result = newFloat(rt, value);
  if ((type as PyTypeObject) === rt.types.float) return result;
  const converted = call(rt, type, [result]);
  decref(rt, result);
  return converted;
};

/** `mantissa * 2**exponent` rounded half to even. */
function hexValue(mantissa: bigint, exponent: number): number {
  if (mantissa === 0n) return 0;
  const bits = bitLength(mantissa);
  if (bits + exponent > 1025) return Infinity;
  if (bits + exponent < -1080) return 0;
  const excess = Math.max(bits - 53, -1074 - exponent);
  if (excess <= 0) return scale(Number(mantissa), exponent);
  const shift = BigInt(excess);
  let kept = mantissa >> shift;
  const rest = mantissa - (kept << shift);
  const half = 1n << (shift - 1n);
  if (rest > half || (rest === half && (kept & 1n) === 1n)) kept += 1n;
  return scale(Number(kept), exponent + excess);
}

export const floatMethods: readonly MethodDef[] = [
  { name: 'fromhex', kind: 'O', call: fromhex, binding: 'class' },
  { name: 'conjugate', kind: 'NOARGS', call: sameFloat },
  { name: '__trunc__', kind: 'NOARGS', call: trunc },
  { name: '__floor__', kind: 'NOARGS', call: rounding(Math.floor) },
  { name: '__ceil__', kind: 'NOARGS', call: rounding(Math.ceil) },
  { name: '__round__', kind: 'FASTCALL', call: round },
  { name: 'as_integer_ratio', kind: 'NOARGS', call: asIntegerRatio },
  { name: 'hex', kind: 'NOARGS', call: hex },
  {
    name: 'is_integer',
    kind: 'NOARGS',
    call: (rt, self) => newBool(rt, Number.isInteger(floatValue(self))),
  },
  {
    name: '__getnewargs__',
    kind: 'NOARGS',
    call: (rt, self) => newTrackedTuple(rt, [newFloat(rt, floatValue(self))]),
  },
  { name: '__format__', kind: 'O', call: formatMethod },
];

export const floatGetSet: readonly GetSetDef[] = [
  { name: 'real', get: sameFloat },
  { name: 'imag', get: (rt) => newFloat(rt, 0) },
];
