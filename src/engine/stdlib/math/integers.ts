import { checkPositional } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { index } from '../../object/protocol/number.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref } from '../../object/refcount.ts';
import type { MethodDef, MethodFunc } from '../../object/typeSpec.ts';
import { multiplyValues } from '../../objects/int/intArith.ts';
import { type IntBody, intValue, newInt, normalize } from '../../objects/int/intObject.ts';

/** An argument as an integer; null with TypeError set. */
export function integerArg(rt: Runtime, op: PyObject): IntBody | null {
  const number = index(rt, op);
  if (number === null) return null;
  const n = intValue(number);
  decref(rt, number);
  return n;
}

const magnitude = (n: IntBody): IntBody => (n < 0 ? normalize(-BigInt(n)) : n);

function gcdValues(a: IntBody, b: IntBody): IntBody {
  let [x, y] = [magnitude(a), magnitude(b)];
  while (y !== 0) {
    if (typeof x === 'number' && typeof y === 'number') [x, y] = [y, x % y];
    else [x, y] = [y, normalize(BigInt(x) % BigInt(y))];
  }
  return x;
}

function lcmValues(a: IntBody, b: IntBody): IntBody {
  if (a === 0 || b === 0) return 0;
  const divisor = BigInt(gcdValues(a, b));
  return magnitude(multiplyValues(normalize(BigInt(a) / divisor), b));
}

/** A function of any number of integers, folded from `start`. */
function folding(
  name: string,
  start: number,
  step: (a: IntBody, b: IntBody) => IntBody,
): MethodDef {
  const call: MethodFunc = (rt, _self, args) => {
    let result: IntBody = start;
    for (const arg of args) {
      const n = integerArg(rt, arg);
      if (n === null) return null;
      result = step(result, n);
    }
    return newInt(rt, result);
  };
  return { name, kind: 'FASTCALL', call };
}

/** `low * (low + 1) * … * high`, by halves. */
function product(low: bigint, high: bigint): bigint {
  if (low > high) return 1n;
  if (high - low < 8n) {
    let result = low;
    for (let n = low + 1n; n <= high; n++) result *= n;
    return result;
  }
  const middle = (low + high) / 2n;
  return product(low, middle) * product(middle + 1n, high);
}

const factorial: MethodFunc = (rt, _self, args) => {
  const n = integerArg(rt, args[0]!);
  if (n === null) return null;
  if (n < 0) return raise(rt, 'ValueError', 'factorial() not defined for negative values');
  if (typeof n === 'bigint') {
    const message = 'factorial() argument should not exceed 9223372036854775807';
    return raise(rt, 'OverflowError', message);
  }
  return newInt(rt, product(1n, BigInt(n)));
};

function isqrtValue(n: bigint): bigint {
  if (n < 2n) return n;
  let x = BigInt(Math.floor(Math.sqrt(Number(n) < Infinity ? Number(n) : 0)));
  if (x === 0n) x = 1n << BigInt(Math.ceil(n.toString(2).length / 2));
  for (;;) {
    const y = (x + n / x) >> 1n;
    if (y === x || y === x + 1n || y === x - 1n) {
      x = y;
      break;
    }
    x = y;
  }
  while (x * x > n) x--;
  while ((x + 1n) * (x + 1n) <= n) x++;
  return x;
}

const isqrt: MethodFunc = (rt, _self, args) => {
  const n = integerArg(rt, args[0]!);
  if (n === null) return null;
  if (n < 0) return raise(rt, 'ValueError', 'isqrt() argument must be nonnegative');
  return newInt(rt, isqrtValue(BigInt(n)));
};

/** The arguments n and k, both checked. */
function nAndK(rt: Runtime, args: readonly PyObject[]): [n: bigint, k: bigint | null] | null {
  const n = integerArg(rt, args[0]!);
  if (n === null) return null;
  let k: IntBody | null = null;
  if (args[1] !== undefined && args[1] !== rt.None) {
    k = integerArg(rt, args[1]);
    if (k === null) return null;
  }
  if (n < 0) return raise(rt, 'ValueError', 'n must be a non-negative integer');
  if (k !== null && k < 0) return raise(rt, 'ValueError', 'k must be a non-negative integer');
  return [BigInt(n), k === null ? null : BigInt(k)];
}

function comb(rt: Runtime, _self: PyObject, args: readonly PyObject[]): NewRef | null {
  if (!checkPositional(rt, 'comb', args.length, 2, 2)) return null;
  const found = nAndK(rt, args);
  if (found === null) return null;
  const [n, given] = found;
  let k = given ?? 0n;
  if (k > n) return newInt(rt, 0);
  if (n - k < k) k = n - k;
  return newInt(rt, product(n - k + 1n, n) / product(1n, k));
}

function perm(rt: Runtime, _self: PyObject, args: readonly PyObject[]): NewRef | null {
  if (!checkPositional(rt, 'perm', args.length, 1, 2)) return null;
  if (args[1] === undefined || args[1] === rt.None) return factorial(rt, _self, args, null);
  const found = nAndK(rt, args);
  if (found === null) return null;
  const [n, given] = found;
  const k = given ?? n;
  return newInt(rt, k > n ? 0 : product(n - k + 1n, n));
}

export const integerFunctions: readonly MethodDef[] = [
  folding('gcd', 0, gcdValues),
  folding('lcm', 1, lcmValues),
  { name: 'factorial', kind: 'O', call: factorial },
  { name: 'isqrt', kind: 'O', call: isqrt },
  { name: 'comb', kind: 'FASTCALL', call: comb },
  { name: 'perm', kind: 'FASTCALL', call: perm },
];
