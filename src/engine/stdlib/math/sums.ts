import { checkPositional, unpackKeywords } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { collectItems } from '../../object/protocol/iter.ts';
import { binaryOp, NB_ADD, NB_MULTIPLY } from '../../object/protocol/number.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { MethodDef, MethodFunc } from '../../object/typeSpec.ts';
import { decompose } from '../../objects/float/floatDigits.ts';
import { asDouble } from '../../objects/float/floatNew.ts';
import { newFloat } from '../../objects/float/floatObject.ts';
import { divideToFloat } from '../../objects/int/intArith.ts';
import { newInt } from '../../objects/int/intObject.ts';

/** The doubles that an iterable gives; null with the error set. */
function doubles(rt: Runtime, op: PyObject): number[] | null {
  const items = collectItems(rt, op);
  if (items === null) return null;
  const values: number[] = [];
  let ok = true;
  for (const item of items) {
    const x = ok ? asDouble(rt, item) : 0;
    if (x === null) ok = false;
    else values.push(x);
    decref(rt, item);
  }
  return ok ? values : null;
}

/** The sum rounded once: every finite double is an integer multiple of 2**-1074. */
export function exactSum(values: readonly number[]): number {
  let total = 0n;
  for (const x of values) {
    const [mantissa, exponent] = decompose(x);
    total += mantissa << BigInt(exponent + 1074);
  }
  if (total === 0n) return 0;
  const result = divideToFloat(total < 0n ? -total : total, 1n << 1074n);
  return total < 0n ? -result : result;
}

/** @cpython Modules/mathmodule.c#math_fsum */
const fsum: MethodFunc = (rt, _self, args) => {
  const values = doubles(rt, args[0]!);
  if (values === null) return null;
  const special = values.filter((x) => !Number.isFinite(x));
  if (special.length > 0) {
    const total = special.reduce((a, b) => a + b);
    if (Number.isNaN(total) && !special.some(Number.isNaN)) {
      return raise(rt, 'ValueError', '-inf + inf in fsum');
    }
    return newFloat(rt, total);
  }
  const total = exactSum(values);
  if (!Number.isFinite(total)) {
    return raise(rt, 'OverflowError', 'intermediate overflow in fsum');
  }
  return newFloat(rt, total);
};

const PROD = { name: 'prod', names: ['', 'start'], required: 1, maxPositional: 1 };

/** @cpython Modules/mathmodule.c#math_prod_impl */
const prod: MethodFunc = (rt, _self, args, kwnames) => {
  const found = unpackKeywords(rt, PROD, args, kwnames);
  if (found === null) return null;
  const items = collectItems(rt, found[0]!);
  if (items === null) return null;
  let result: NewRef | null =
    found[1] === null || found[1] === undefined ? newInt(rt, 1) : incref(found[1]);
  for (const item of items) {
    if (result !== null) {
      const next: NewRef | null = binaryOp(rt, result, item, NB_MULTIPLY);
      decref(rt, result);
      result = next;
    }
    decref(rt, item);
  }
  return result;
};

/** @cpython Modules/mathmodule.c#math_sumprod_impl */
const sumprod: MethodFunc = (rt, _self, args) => {
  if (!checkPositional(rt, 'sumprod', args.length, 2, 2)) return null;
  const p = collectItems(rt, args[0]!);
  const q = p === null ? null : collectItems(rt, args[1]!);
  let result: NewRef | null = null;
  if (p !== null && q !== null) {
    result =
      p.length === q.length
        ? sumOfProducts(rt, p, q)
        : raise(rt, 'ValueError', 'Inputs are not the same length');
  }
  for (const item of [...(p ?? []), ...(q ?? [])]) decref(rt, item);
  return result;
};

function sumOfProducts(rt: Runtime, p: PyObject[], q: PyObject[]): NewRef | null {
  const { float, int } = rt.types;
  const number = (op: PyObject): boolean => op.ob_type === float || op.ob_type === int;
  const anyFloat = [...p, ...q].some((op) => op.ob_type === float);
  if (anyFloat && [...p, ...q].every(number)) {
    const terms = p.map((op, i) => [Number(op.body), Number(q[i]!.body)] as const);
    return newFloat(rt, exactProducts(terms));
  }
  let total: NewRef | null = newInt(rt, 0);
  for (const [i, item] of p.entries()) {
    const term: NewRef | null = binaryOp(rt, item, q[i]!, NB_MULTIPLY);
    const next: NewRef | null = term === null ? null : binaryOp(rt, total, term, NB_ADD);
    if (term !== null) decref(rt, term);
    decref(rt, total);
    if (next === null) return null;
    total = next;
  }
  return total;
}

/** Sum of products with one rounding. */
function exactProducts(terms: readonly (readonly [number, number])[]): number {
  let total = 0n;
  for (const [x, y] of terms) {
    if (!Number.isFinite(x) || !Number.isFinite(y)) {
      return terms.reduce((sum, [a, b]) => sum + a * b, 0);
    }
    const [m, e] = decompose(x);
    const [n, f] = decompose(y);
    total += (m * n) << BigInt(e + f + 2148);
  }
  if (total === 0n) return 0;
  const result = divideToFloat(total < 0n ? -total : total, 1n << 2148n);
  return total < 0n ? -result : result;
}

/** Length of a vector with one rounding of the sum of squares. */
export function vectorNorm(values: readonly number[]): number {
  if (values.some((x) => x === Infinity || x === -Infinity)) return Infinity;
  if (values.some(Number.isNaN)) return NaN;
  let total = 0n;
  for (const x of values) {
    const [m, e] = decompose(x);
    total += (m * m) << BigInt(2 * e + 2148);
  }
  return squareRoot(total);
}

/** Square root of `n / 2**2148`, correctly rounded but for the last bit of ties. */
function squareRoot(n: bigint): number {
  if (n === 0n) return 0;
  const bits = n.toString(2).length;
  const shift = Math.max(0, 128 - bits);
  const even = BigInt(shift + (shift % 2));
  const scaled = n << even;
  let x = 1n << BigInt(Math.ceil(scaled.toString(2).length / 2));
  for (;;) {
    const y = (x + scaled / x) >> 1n;
    if (y >= x) break;
    x = y;
  }
  const sticky = x * x === scaled ? 0n : 1n;
  return divideToFloat((x << 1n) | sticky, 1n << (1n + 1074n + even / 2n));
}

const hypot: MethodFunc = (rt, _self, args) => {
  const values: number[] = [];
  for (const arg of args) {
    const x = asDouble(rt, arg);
    if (x === null) return null;
    values.push(x);
  }
  return newFloat(rt, vectorNorm(values));
};

const dist: MethodFunc = (rt, _self, args) => {
  if (!checkPositional(rt, 'dist', args.length, 2, 2)) return null;
  const p = doubles(rt, args[0]!);
  const q = p === null ? null : doubles(rt, args[1]!);
  if (p === null || q === null) return null;
  if (p.length !== q.length) {
    const message = 'both points must have the same number of dimensions';
    return raise(rt, 'ValueError', message);
  }
  return newFloat(rt, vectorNorm(p.map((x, i) => Math.abs(x - q[i]!))));
};

export const sumFunctions: readonly MethodDef[] = [
  { name: 'fsum', kind: 'O', call: fsum },
  { name: 'prod', kind: 'KEYWORDS', call: prod },
  { name: 'sumprod', kind: 'FASTCALL', call: sumprod },
  { name: 'hypot', kind: 'FASTCALL', call: hypot },
  { name: 'dist', kind: 'FASTCALL', call: dist },
];
