import { checkPositional } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { asSsize } from '../../object/protocol/number.ts';
import type { PyObject, Runtime } from '../../object/pyObject.ts';
import { decref } from '../../object/refcount.ts';
import type { MethodDef, MethodFunc } from '../../object/typeSpec.ts';
import { newBool } from '../../objects/bool/boolObject.ts';
import { dictSetItemStr } from '../../objects/dict/dictObject.ts';
import { copySign } from '../../objects/float/floatArith.ts';
import { asDouble } from '../../objects/float/floatNew.ts';
import { newFloat } from '../../objects/float/floatObject.ts';
import { scale } from '../../objects/int/intArith.ts';
import { bitLength, isInt, newInt } from '../../objects/int/intObject.ts';
import { newTrackedTuple } from '../../objects/tuple/tupleObject.ts';
import type { ModuleDef } from '../../vm/api.ts';
import { integerFunctions } from './integers.ts';
import { fma } from './fma.ts';
import { domainError, EXPECTED, POSITIVE } from './domainErrors.ts';
import { isclose } from './isclose.ts';
import { erf, erfc, frexp, gamma, lgamma, nextAfter } from './special.ts';
import { rounding } from './rounding.ts';
import { sumFunctions } from './sums.ts';

const rangeError = (rt: Runtime): null => raise(rt, 'OverflowError', 'math range error');

/** A result checked against its arguments: NaN from numbers, infinity from finite ones. */
function checked(
  rt: Runtime,
  result: number,
  args: readonly number[],
  overflow: boolean,
  expected?: string,
) {
  const infinite = result === Infinity || result === -Infinity;
  const singular = infinite && args.every(Number.isFinite);
  if (singular && overflow) return rangeError(rt);
  if (singular || (Number.isNaN(result) && !args.some(Number.isNaN))) {
    return domainError(rt, expected, args[0]);
  }
  return newFloat(rt, result);
}

/** A function of one double. `overflow`: an infinite result is too large, not a pole. */
function unary(name: string, f: (x: number) => number, overflow = false): MethodDef {
  const callee: MethodFunc = (rt, _self, args) => {
    const x = asDouble(rt, args[0]!);
    return x === null ? null : checked(rt, f(x), [x], overflow, EXPECTED[name]);
  };
  return { name, kind: 'O', call: callee };
}

/** The doubles of exactly `n` arguments; null with the error set. */
function doubleArgs(rt: Runtime, name: string, args: readonly PyObject[], n: number) {
  if (!checkPositional(rt, name, args.length, n, n)) return null;
  const values: number[] = [];
  for (const arg of args) {
    const x = asDouble(rt, arg);
    if (x === null) return null;
    values.push(x);
  }
  return values;
}

function binary(name: string, f: (x: number, y: number) => number, overflow = true): MethodDef {
  const callee: MethodFunc = (rt, _self, args) => {
    const values = doubleArgs(rt, name, args, 2);
    if (values === null) return null;
    return checked(rt, f(values[0]!, values[1]!), values, overflow);
  };
  return { name, kind: 'FASTCALL', call: callee };
}

function predicate(name: string, test: (x: number) => boolean): MethodDef {
  const callee: MethodFunc = (rt, _self, args) => {
    const x = asDouble(rt, args[0]!);
    return x === null ? null : newBool(rt, test(x));
  };
  return { name, kind: 'O', call: callee };
}

/** A logarithm that also takes ints beyond the range of doubles; null with the error set. */
function logOf(rt: Runtime, op: PyObject, log: (x: number) => number): number | null {
  if (isInt(op) && typeof op.body === 'bigint') {
    if (op.body <= 0n) return domainError(rt, POSITIVE);
    const shift = Math.max(0, bitLength(op.body) - 64);
    return log(Number(op.body >> BigInt(shift))) + log(2) * shift;
  }
  const x = asDouble(rt, op);
  if (x === null) return null;
  if (x <= 0) return domainError(rt, POSITIVE, isInt(op) ? null : x);
  return log(x);
}

function logarithm(name: string, log: (x: number) => number): MethodDef {
  const callee: MethodFunc = (rt, _self, args) => {
    const value = logOf(rt, args[0]!, log);
    return value === null ? null : newFloat(rt, value);
  };
  return { name, kind: 'O', call: callee };
}

const log: MethodFunc = (rt, _self, args) => {
  if (!checkPositional(rt, 'log', args.length, 1, 2)) return null;
  const value = logOf(rt, args[0]!, Math.log);
  if (value === null || args.length === 1) return value === null ? null : newFloat(rt, value);
  const base = logOf(rt, args[1]!, Math.log);
  if (base === null) return null;
  if (base === 0) return raise(rt, 'ZeroDivisionError', rt.release.words.floatDivision);
  return newFloat(rt, value / base);
};

const ldexp: MethodFunc = (rt, _self, args) => {
  if (!checkPositional(rt, 'ldexp', args.length, 2, 2)) return null;
  const x = asDouble(rt, args[0]!);
  if (x === null) return null;
  if (!isInt(args[1]!)) {
    return raise(rt, 'TypeError', 'Expected an int as second argument to ldexp.');
  }
  const e = asSsize(rt, args[1], null);
  if (e === null) return null;
  const result = x === 0 || !Number.isFinite(x) ? x : scale(x, Math.max(-5000, Math.min(5000, e)));
  return Number.isFinite(x) && !Number.isFinite(result) ? rangeError(rt) : newFloat(rt, result);
};

const pow: MethodFunc = (rt, _self, args) => {
  const values = doubleArgs(rt, 'pow', args, 2);
  if (values === null) return null;
  const [x, y] = values as [number, number];
  if (x === 1 || y === 0) return newFloat(rt, 1);
  if (x === -1 && (y === Infinity || y === -Infinity)) return newFloat(rt, 1);
  if (x === 0 && y < 0 && Number.isFinite(y)) return domainError(rt);
  return checked(rt, x ** y, values, true);
};

/** IEEE 754 remainder: the quotient is rounded to the nearest integer. */
function remainder(x: number, y: number): number {
  if (Number.isFinite(x) && !Number.isFinite(y) && !Number.isNaN(y)) return x;
  const [absx, absy] = [Math.abs(x), Math.abs(y)];
  const m = absx % absy;
  const c = absy - m;
  const r = m < c ? m : m > c ? -c : m - 2 * ((0.5 * (absx - m)) % absy);
  return copySign(1, x) * r;
}

const pair =
  (f: (x: number) => [number, number], second: 'int' | 'float'): MethodFunc =>
  (rt, _self, args) => {
    const x = asDouble(rt, args[0]!);
    if (x === null) return null;
    const [a, b] = f(x);
    return newTrackedTuple(rt, [
      newFloat(rt, a),
      second === 'int' ? newInt(rt, b) : newFloat(rt, b),
    ]);
  };

function modf(x: number): [fraction: number, whole: number] {
  if (x === Infinity || x === -Infinity) return [copySign(0, x), x];
  const whole = Math.trunc(x);
  return [copySign(x - whole, x), copySign(whole, x)];
}

function ulp(x: number): number {
  const magnitude = Math.abs(x);
  if (!Number.isFinite(x)) return magnitude;
  const next = nextAfter(magnitude, Infinity);
  return next === Infinity ? magnitude - nextAfter(magnitude, 0) : next - magnitude;
}

/** @cpython Modules/mathmodule.c#math_fma_impl */
const fmaFunction: MethodFunc = (rt, _self, args) => {
  const values = doubleArgs(rt, 'fma', args, 3);
  if (values === null) return null;
  const [x, y, z] = values as [number, number, number];
  const r = fma(x, y, z);
  if (Number.isNaN(r) && !values.some(Number.isNaN)) {
    return raise(rt, 'ValueError', 'invalid operation in fma');
  }
  if (!Number.isFinite(r) && values.every(Number.isFinite)) {
    return raise(rt, 'OverflowError', 'overflow in fma');
  }
  return newFloat(rt, r);
};

const functions: readonly MethodDef[] = [
  unary('acos', Math.acos),
  unary('acosh', Math.acosh),
  unary('asin', Math.asin),
  unary('asinh', Math.asinh),
  unary('atan', Math.atan),
  binary('atan2', Math.atan2),
  unary('atanh', Math.atanh),
  unary('cbrt', Math.cbrt),
  rounding('ceil', '__ceil__', Math.ceil),
  binary('copysign', copySign),
  unary('cos', Math.cos),
  unary('cosh', Math.cosh, true),
  unary('degrees', (x) => x * (180 / Math.PI), true),
  unary('erf', erf),
  unary('erfc', erfc),
  unary('exp', Math.exp, true),
  unary('exp2', (x) => 2 ** x, true),
  unary('expm1', Math.expm1, true),
  unary('fabs', Math.abs),
  rounding('floor', '__floor__', Math.floor),
  { name: 'fma', kind: 'FASTCALL', call: fmaFunction },
  binary('fmax', (x, y) => (Number.isNaN(x) ? y : Number.isNaN(y) ? x : Math.max(x, y))),
  binary('fmin', (x, y) => (Number.isNaN(x) ? y : Number.isNaN(y) ? x : Math.min(x, y))),
  binary('fmod', (x, y) => (Number.isFinite(x) && Math.abs(y) === Infinity ? x : x % y)),
  { name: 'frexp', kind: 'O', call: pair(frexp, 'int') },
  unary('gamma', gamma, true),
  { name: 'isclose', kind: 'KEYWORDS', call: isclose },
  predicate('isfinite', Number.isFinite),
  predicate('isinf', (x) => x === Infinity || x === -Infinity),
  predicate('isnan', Number.isNaN),
  predicate('isnormal', (x) => Number.isFinite(x) && Math.abs(x) >= 2 ** -1022),
  predicate('issubnormal', (x) => x !== 0 && Math.abs(x) < 2 ** -1022),
  { name: 'ldexp', kind: 'FASTCALL', call: ldexp },
  unary('lgamma', lgamma, true),
  { name: 'log', kind: 'FASTCALL', call: log },
  unary('log1p', Math.log1p),
  logarithm('log10', Math.log10),
  logarithm('log2', Math.log2),
  { name: 'modf', kind: 'O', call: pair(modf, 'float') },
  binary('nextafter', nextAfter, false),
  { name: 'pow', kind: 'FASTCALL', call: pow },
  unary('radians', (x) => x * (Math.PI / 180)),
  binary('remainder', remainder),
  predicate('signbit', (x) => x < 0 || Object.is(x, -0)),
  unary('sin', Math.sin),
  unary('sinh', Math.sinh, true),
  unary('sqrt', Math.sqrt),
  unary('tan', Math.tan),
  unary('tanh', Math.tanh),
  rounding('trunc', '__trunc__', Math.trunc),
  unary('ulp', ulp),
  ...integerFunctions,
  ...sumFunctions,
];

const CONSTANTS = {
  pi: Math.PI,
  e: Math.E,
  tau: 2 * Math.PI,
  inf: Infinity,
  nan: NaN,
};

/** @cpython Modules/mathmodule.c#mathmodule */
export const mathModule: ModuleDef = {
  name: 'math',
  functions,
  init: (rt, dict) => {
    for (const [name, value] of Object.entries(CONSTANTS)) {
      const op = newFloat(rt, value);
      const ok = dictSetItemStr(rt, dict, name, op);
      decref(rt, op);
      if (!ok) return false;
    }
    return true;
  },
};
