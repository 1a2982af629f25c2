import type { Operator, UnaryOperator } from '../ast.ts';
import type { ConstValue } from '../codeTemplate.ts';
import {
  constBool,
  constBytes,
  constComplex,
  constFloat,
  constInt,
  constIsTrue,
  constStr,
  constTuple,
} from '../constants.ts';

/** Longest string and longest tuple that a multiplication makes. */
export interface FoldLimits {
  readonly str: number;
  readonly tuple: number;
}

/** Limits of what is folded. @cpython Python/ast_opt.c */
const MAX_INT_SIZE = 128n;
const MAX_TOTAL_ITEMS = 1024;

function asInt(value: ConstValue): bigint | null {
  if (value.kind === 'int') return BigInt(value.value);
  if (value.kind === 'true') return 1n;
  return value.kind === 'false' ? 0n : null;
}

function numBits(value: bigint): bigint {
  const magnitude = value < 0n ? -value : value;
  return magnitude === 0n ? 0n : BigInt(magnitude.toString(2).length);
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

/** `a / b` rounded once, half to even; null where it is out of range. */
function trueDivide(a: bigint, b: bigint): ConstValue | null {
  const limit = 1n << 53n;
  if (a <= limit && a >= -limit && b <= limit && b >= -limit) {
    return constFloat(Number(a) / Number(b));
  }
  const negative = a < 0n !== b < 0n;
  const [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  const shift = 66n - (numBits(x) - numBits(y));
  const [top, bottom] = shift >= 0n ? [x << shift, y] : [x, y << -shift];
  const sticky = top % bottom === 0n ? 0n : 1n;
  const quotient = Number((top / bottom) * 2n + sticky);
  const result = quotient * 2 ** -Number(shift + 1n);
  if (!Number.isFinite(result)) return null;
  return constFloat(negative ? -result : result);
}

function intPower(a: bigint, b: bigint): ConstValue | null {
  if (b < 0n) return a === 0n ? null : floatBinop('**', Number(a), Number(b));
  if (a !== 0n && b > 0n && numBits(a) > MAX_INT_SIZE / b) return null;
  return constInt(a ** b);
}

function intBinop(op: Operator, a: bigint, b: bigint): ConstValue | null {
  switch (op) {
    case '+':
      return constInt(a + b);
    case '-':
      return constInt(a - b);
    case '*':
      if (a !== 0n && b !== 0n && numBits(a) + numBits(b) > MAX_INT_SIZE) return null;
      return constInt(a * b);
    case '/':
      return b === 0n ? null : trueDivide(a, b);
    case '//':
      return b === 0n ? null : constInt(floorDivide(a, b));
    case '%':
      return b === 0n ? null : constInt(a - floorDivide(a, b) * b);
    case '**':
      return intPower(a, b);
    case '<<':
      if (b < 0n) return null;
      if (a !== 0n && b !== 0n && (b > MAX_INT_SIZE || numBits(a) > MAX_INT_SIZE - b)) return null;
      return constInt(a === 0n ? 0n : a << b);
    case '>>':
      return b < 0n ? null : constInt(a >> b);
    case '|':
      return constInt(a | b);
    case '^':
      return constInt(a ^ b);
    case '&':
      return constInt(a & b);
    default:
      return null;
  }
}

/** @cpython Objects/floatobject.c#_float_div_mod */
function floatDivMod(a: number, b: number): [quotient: number, remainder: number] {
  let mod = a % b;
  let div = (a - mod) / b;
  if (mod !== 0) {
    if (b < 0 !== mod < 0) {
      mod += b;
      div -= 1;
    }
  } else {
    mod = b < 0 ? -0 : 0;
  }
  if (div === 0) return [a / b < 0 || Object.is(a / b, -0) ? -0 : 0, mod];
  const floor = Math.floor(div);
  return [div - floor > 0.5 ? floor + 1 : floor, mod];
}

function floatBinop(op: Operator, a: number, b: number): ConstValue | null {
  switch (op) {
    case '+':
      return constFloat(a + b);
    case '-':
      return constFloat(a - b);
    case '*':
      return constFloat(a * b);
    case '/':
      return b === 0 ? null : constFloat(a / b);
    case '//':
      return b === 0 ? null : constFloat(floatDivMod(a, b)[0]);
    case '%':
      return b === 0 ? null : constFloat(floatDivMod(a, b)[1]);
    case '**': {
      if (a === 0 && b < 0) return null;
      if (a < 0 && Number.isFinite(b) && !Number.isInteger(b)) return null;
      if (a === 1 || b === 0) return constFloat(1);
      const result = a ** b;
      const overflows = !Number.isFinite(result) && Number.isFinite(a) && Number.isFinite(b);
      return overflows ? null : constFloat(result);
    }
    default:
      return null;
  }
}

interface Complex {
  real: number;
  imag: number;
}

function complexDivide(a: Complex, b: Complex): ConstValue | null {
  if (b.real === 0 && b.imag === 0) return null;
  if (Math.abs(b.real) >= Math.abs(b.imag)) {
    const ratio = b.imag / b.real;
    const denominator = b.real + b.imag * ratio;
    return constComplex(
      (a.real + a.imag * ratio) / denominator,
      (a.imag - a.real * ratio) / denominator,
    );
  }
  const ratio = b.real / b.imag;
  const denominator = b.real * ratio + b.imag;
  return constComplex(
    (a.real * ratio + a.imag) / denominator,
    (a.imag * ratio - a.real) / denominator,
  );
}

function complexBinop(op: Operator, a: Complex, b: Complex): ConstValue | null {
  switch (op) {
    case '+':
      return constComplex(a.real + b.real, a.imag + b.imag);
    case '-':
      return constComplex(a.real - b.real, a.imag - b.imag);
    case '*':
      return constComplex(a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real);
    case '/':
      return complexDivide(a, b);
    default:
      return null;
  }
}

/** @cpython Python/ast_opt.c#check_complexity */
function checkComplexity(value: ConstValue, limit: number): number {
  if (value.kind !== 'tuple') return limit;
  let left = limit - value.items.length;
  for (const item of value.items) {
    if (left < 0) break;
    left = checkComplexity(item, left);
  }
  return left;
}

/** A sequence times an int. @cpython Python/ast_opt.c#safe_multiply */
function repeat(value: ConstValue, count: bigint, limits: FoldLimits): ConstValue | null {
  const times = count < 0n ? 0 : Number(count);
  if (value.kind === 'tuple') {
    const size = BigInt(value.items.length);
    if (size > 0n) {
      if (count < 0n || count > BigInt(limits.tuple) / size) return null;
      const limit = count > 0n ? Math.floor(MAX_TOTAL_ITEMS / times) : 0;
      if (count > 0n && checkComplexity(value, limit) < 0) return null;
    }
    return constTuple(size === 0n ? [] : Array.from({ length: times }, () => value.items).flat());
  }
  if (value.kind !== 'str' && value.kind !== 'bytes') return null;
  const size = BigInt(value.kind === 'str' ? [...value.value].length : value.value.length);
  if (size > 0n && (count < 0n || count > BigInt(limits.str) / size)) return null;
  if (value.kind === 'str') return constStr(size === 0n ? '' : value.value.repeat(times));
  const bytes = Array.from({ length: size === 0n ? 0 : times }, () => [...value.value]).flat();
  return constBytes(Uint8Array.from(bytes));
}

function sequenceBinop(
  op: Operator,
  a: ConstValue,
  b: ConstValue,
  limits: FoldLimits,
): ConstValue | null {
  if (op === '+') {
    if (a.kind === 'str' && b.kind === 'str') return constStr(a.value + b.value);
    if (a.kind === 'tuple' && b.kind === 'tuple') return constTuple([...a.items, ...b.items]);
    if (a.kind === 'bytes' && b.kind === 'bytes') {
      return constBytes(Uint8Array.from([...a.value, ...b.value]));
    }
  }
  if (op !== '*') return null;
  const [left, right] = [asInt(a), asInt(b)];
  if (right !== null) return repeat(a, right, limits);
  return left === null ? null : repeat(b, left, limits);
}

function asFloat(value: ConstValue): number | null {
  if (value.kind === 'float') return value.value;
  const int = asInt(value);
  if (int === null) return null;
  const float = Number(int);
  return Number.isFinite(float) ? float : null;
}

function asComplex(value: ConstValue): Complex | null {
  if (value.kind === 'complex') return value;
  const real = asFloat(value);
  return real === null ? null : { real, imag: 0 };
}

/** The value of an operation on constants, or null where CPython leaves it to run time. */
export function foldBinop(
  op: Operator,
  a: ConstValue,
  b: ConstValue,
  limits: FoldLimits,
): ConstValue | null {
  const [x, y] = [asInt(a), asInt(b)];
  if (x !== null && y !== null) {
    const bools = a.kind !== 'int' && b.kind !== 'int';
    const result = intBinop(op, x, y);
    if (bools && result && /[|^&]/.test(op)) return constBool(constIsTrue(result));
    return result;
  }
  if (a.kind === 'complex' || b.kind === 'complex') {
    const [p, q] = [asComplex(a), asComplex(b)];
    return p && q ? complexBinop(op, p, q) : null;
  }
  const [p, q] = [asFloat(a), asFloat(b)];
  if (p !== null && q !== null) return floatBinop(op, p, q);
  return sequenceBinop(op, a, b, limits);
}

/** As `foldBinop`, for one operand. */
export function foldUnary(op: UnaryOperator, value: ConstValue): ConstValue | null {
  if (op === 'not') return constBool(!constIsTrue(value));
  const int = asInt(value);
  if (int !== null) return constInt(op === '~' ? ~int : op === '-' ? -int : int);
  if (op === '~') return null;
  if (value.kind === 'float') return op === '-' ? constFloat(-value.value) : value;
  if (value.kind === 'complex') {
    return op === '-' ? constComplex(-value.real, -value.imag) : value;
  }
  return null;
}

function elements(value: ConstValue): readonly ConstValue[] {
  switch (value.kind) {
    case 'tuple':
      return value.items;
    case 'str':
      return [...value.value].map(constStr);
    case 'bytes':
      return [...value.value].map(constInt);
    default:
      return [];
  }
}

/** `value[index]`, or null. */
export function foldIndex(value: ConstValue, index: ConstValue): ConstValue | null {
  const at = asInt(index);
  if (at === null) return null;
  const items = elements(value);
  return items[Number(at < 0n ? at + BigInt(items.length) : at)] ?? null;
}
