import { type CompareOp, PY_EQ, PY_NE } from '../../object/compareOp.ts';
import { unpackKeywords } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { getOptionalAttr } from '../../object/protocol/attr.ts';
import { call } from '../../object/protocol/call.ts';
import { reprText } from '../../object/protocol/text.ts';
import type { BinaryFunc, NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { TPFLAGS_BASETYPE } from '../../object/typeFlags.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { hashDouble, toDouble } from '../float/floatArith.ts';
import { asDouble } from '../float/floatNew.ts';
import { newFloat } from '../float/floatObject.ts';
import { parseFloatText } from '../float/floatParse.ts';
import { stripSpaces } from '../int/intParse.ts';
import { isInt } from '../int/intObject.ts';
import { formatMethod } from '../str/format/formatMethod.ts';
import { isStr, newAsciiStr, strValue } from '../str/strObject.ts';
import { allocSubtype } from '../subtypeAlloc.ts';
import { newTrackedTuple } from '../tuple/tupleObject.ts';
import {
  type ComplexBody,
  complexValue,
  formatComplex,
  isComplex,
  newComplex,
  complexDealloc,
} from './complexObject.ts';

/** An operand as a complex value: undefined for another type, null with the error set. */
function toComplex(rt: Runtime, op: PyObject): ComplexBody | null | undefined {
  if (isComplex(rt, op)) return op.body;
  const x = toDouble(rt, op);
  return typeof x === 'number' ? { real: x, imag: 0 } : x;
}

type ZeroWords = 'complexDivision' | 'complexPowerOfZero';
type Operation = (a: ComplexBody, b: ComplexBody) => ComplexBody | ZeroWords;

/** The slot that applies `operation`; a string is the name of the words of a ZeroDivisionError. */
function binary(operation: Operation): BinaryFunc {
  return (rt, v, w) => {
    const a = toComplex(rt, v);
    if (a === null) return null;
    const b = a === undefined ? undefined : toComplex(rt, w);
    if (b === null) return null;
    if (a === undefined || b === undefined) return incref(rt.NotImplemented);
    const result = operation(a, b);
    if (typeof result === 'string') {
      return raise(rt, 'ZeroDivisionError', rt.release.words[result]);
    }
    return newComplex(rt, result.real, result.imag);
  };
}

const multiply = (a: ComplexBody, b: ComplexBody): ComplexBody => ({
  real: a.real * b.real - a.imag * b.imag,
  imag: a.real * b.imag + a.imag * b.real,
});

/** @cpython Objects/complexobject.c#_Py_c_quot */
function divide(a: ComplexBody, b: ComplexBody): ComplexBody | ZeroWords {
  if (Math.abs(b.real) >= Math.abs(b.imag)) {
    if (b.real === 0) return 'complexDivision';
    const ratio = b.imag / b.real;
    const denominator = b.real + b.imag * ratio;
    return {
      real: (a.real + a.imag * ratio) / denominator,
      imag: (a.imag - a.real * ratio) / denominator,
    };
  }
  const ratio = b.real / b.imag;
  const denominator = b.real * ratio + b.imag;
  return {
    real: (a.real * ratio + a.imag) / denominator,
    imag: (a.imag * ratio - a.real) / denominator,
  };
}

/** @cpython Objects/complexobject.c#c_powi */
function integerPower(x: ComplexBody, n: number): ComplexBody | ZeroWords {
  let result: ComplexBody = { real: 1, imag: 0 };
  let base = x;
  for (let left = Math.abs(n); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = multiply(result, base);
    base = multiply(base, base);
  }
  return n >= 0 ? result : divide({ real: 1, imag: 0 }, result);
}

/** @cpython Objects/complexobject.c#complex_pow */
function power(a: ComplexBody, b: ComplexBody): ComplexBody | ZeroWords {
  if (b.imag === 0 && b.real === Math.floor(b.real) && Math.abs(b.real) <= 100) {
    if (a.real === 0 && a.imag === 0 && b.real < 0) return 'complexPowerOfZero';
    return integerPower(a, b.real);
  }
  if (a.real === 0 && a.imag === 0) {
    if (b.imag !== 0 || b.real < 0) return 'complexPowerOfZero';
    return { real: 0, imag: 0 };
  }
  const modulus = Math.hypot(a.real, a.imag);
  let length = modulus ** b.real;
  const angle = Math.atan2(a.imag, a.real);
  let phase = angle * b.real;
  if (b.imag !== 0) {
    length *= Math.exp(-angle * b.imag);
    phase += b.imag * Math.log(modulus);
  }
  return { real: length * Math.cos(phase), imag: length * Math.sin(phase) };
}

function richCompare(rt: Runtime, v: PyObject, w: PyObject, op: CompareOp): NewRef {
  if (op !== PY_EQ && op !== PY_NE) return incref(rt.NotImplemented);
  const a = complexValue(v);
  let equal: boolean;
  if (isComplex(rt, w)) equal = a.real === w.body.real && a.imag === w.body.imag;
  else if (isInt(w)) equal = a.imag === 0 && a.real <= w.body && a.real >= w.body;
  else {
    const x = toDouble(rt, w);
    if (typeof x !== 'number') return incref(rt.NotImplemented);
    equal = a.imag === 0 && a.real === x;
  }
  return incref(equal === (op === PY_EQ) ? rt.True : rt.False);
}

/** @cpython Objects/complexobject.c#complex_hash */
function hash(rt: Runtime, op: PyObject): number {
  const { real, imag } = complexValue(op);
  const join = (low: number): bigint => (BigInt(rt.hashHi) << 32n) | BigInt(low >>> 0);
  const a = join(hashDouble(rt, real));
  const b = join(hashDouble(rt, imag));
  let combined = BigInt.asIntN(64, a + 1000003n * b);
  if (combined === -1n) combined = -2n;
  rt.hashHi = Number(BigInt.asIntN(32, combined >> 32n));
  return Number(BigInt.asIntN(32, combined));
}

const NUMBER = String.raw`(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?|inf(?:inity)?|nan`;
const FORM = new RegExp(`^([+-]?(?:${NUMBER}))?(?:([+-](?:${NUMBER})?|(?:${NUMBER})?)[jJ])?$`, 'i');

/** The complex number that text denotes; undefined where it denotes none. */
function parseComplex(text: string): ComplexBody | undefined {
  let body = stripSpaces(text);
  if (body.startsWith('(') && body.endsWith(')')) body = stripSpaces(body.slice(1, -1));
  const pure = new RegExp(`^([+-]?(?:${NUMBER})?)[jJ]$`, 'i').exec(body);
  const signed = (part: string): number | undefined =>
    part === '' || part === '+' ? 1 : part === '-' ? -1 : parseFloatText(part);
  if (pure !== null) {
    const imag = signed(pure[1]!);
    return imag === undefined ? undefined : { real: 0, imag };
  }
  const match = body === '' ? null : FORM.exec(body);
  if (match === null) return undefined;
  const real = match[1] === undefined ? 0 : parseFloatText(match[1]);
  const imag = match[2] === undefined ? 0 : signed(match[2]);
  return real === undefined || imag === undefined ? undefined : { real, imag };
}

const PARAMETERS = { name: 'complex', names: ['real', 'imag'], required: 0 };

/** One argument of `complex()` as a value; null with the error set. */
function argument(rt: Runtime, op: PyObject, which: 'first' | 'second'): ComplexBody | null {
  if (isComplex(rt, op)) return op.body;
  const method = which === 'first' ? getOptionalAttr(rt, op, '__complex__') : undefined;
  if (method === null) return null;
  if (method !== undefined) {
    const result = call(rt, method, []);
    decref(rt, method);
    if (result === null) return null;
    const value = isComplex(rt, result) ? result.body : null;
    const name = result.ob_type.tp_name;
    decref(rt, result);
    return value ?? raise(rt, 'TypeError', `__complex__ returned non-complex (type ${name})`);
  }
  const { nb_float, nb_index, tp_name } = op.ob_type;
  if (nb_float === null && nb_index === null) {
    const wanted = which === 'first' ? 'a string or a number' : 'a number';
    const message = `complex() ${which} argument must be ${wanted}, not '${tp_name}'`;
    return raise(rt, 'TypeError', message);
  }
  const x = asDouble(rt, op);
  return x === null ? null : { real: x, imag: 0 };
}

function fromText(rt: Runtime, op: PyObject): ComplexBody | null {
  const value = parseComplex(strValue(op));
  if (value !== undefined) return value;
  if (reprText(rt, op) === null) return null;
  return raise(rt, 'ValueError', 'complex() arg is a malformed string');
}

/** @cpython Objects/complexobject.c#complex_new_impl */
function complexNew(
  rt: Runtime,
  type: PyTypeObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  const found = unpackKeywords(rt, PARAMETERS, args, kwnames);
  if (found === null) return null;
  const [r = null, i = null] = found;
  if (r !== null && i === null && r.ob_type === rt.types.complex && type === r.ob_type) {
    return incref(r);
  }
  let value: ComplexBody | null = { real: 0, imag: 0 };
  if (r !== null && isStr(r)) {
    if (i !== null) {
      const message = "complex() can't take second arg if first is a string";
      return raise(rt, 'TypeError', message);
    }
    value = fromText(rt, r);
  } else {
    if (i !== null && isStr(i)) {
      return raise(rt, 'TypeError', "complex() second arg can't be a string");
    }
    if (r !== null) value = argument(rt, r, 'first');
    const second = i === null || value === null ? null : argument(rt, i, 'second');
    if (i !== null && second === null) return null;
    if (second !== null && value !== null) {
      value = {
        real: isComplex(rt, i!) ? value.real - second.imag : value.real,
        imag: r !== null && isComplex(rt, r) ? value.imag + second.real : second.real,
      };
    }
  }
  if (value === null) return null;
  return allocSubtype(rt, type, value);
}

/** A part as an attribute; the float is made for each access, as the struct holds doubles. */
const part = (name: 'real' | 'imag') => ({
  name,
  get: (rt: Runtime, op: PyObject) => newFloat(rt, complexValue(op)[name]),
});

export const complexTypeSpec: TypeSpec = {
  key: 'complex',
  flags: TPFLAGS_BASETYPE,
  slots: {
    tp_dealloc: complexDealloc,
    tp_repr: (rt, op) => newAsciiStr(rt, formatComplex(complexValue(op))),
    tp_hash: hash,
    tp_richcompare: richCompare,
    tp_new: complexNew,
    nb_add: binary((a, b) => ({ real: a.real + b.real, imag: a.imag + b.imag })),
    nb_subtract: binary((a, b) => ({ real: a.real - b.real, imag: a.imag - b.imag })),
    nb_multiply: binary(multiply),
    nb_true_divide: binary(divide),
    nb_power: (rt, v, w, z) =>
      z === rt.None ? binary(power)(rt, v, w) : raise(rt, 'ValueError', 'complex modulo'),
    nb_negative: (rt, op) => newComplex(rt, -complexValue(op).real, -complexValue(op).imag),
    nb_positive: (rt, op) => newComplex(rt, complexValue(op).real, complexValue(op).imag),
    nb_absolute: (rt, op) => newFloat(rt, Math.hypot(complexValue(op).real, complexValue(op).imag)),
    nb_bool: (_rt, op) => complexValue(op).real !== 0 || complexValue(op).imag !== 0,
  },
  getset: [part('real'), part('imag')],
  methods: [
    {
      name: 'conjugate',
      kind: 'NOARGS',
      call: (rt, op) => newComplex(rt, complexValue(op).real, -complexValue(op).imag),
    },
    {
      name: '__complex__',
      kind: 'NOARGS',
      call: (rt, op) => newComplex(rt, complexValue(op).real, complexValue(op).imag),
    },
    {
      name: '__getnewargs__',
      kind: 'NOARGS',
      call: (rt, op) =>
        newTrackedTuple(rt, [
          newFloat(rt, complexValue(op).real),
          newFloat(rt, complexValue(op).imag),
        ]),
    },
    { name: '__format__', kind: 'O', call: formatMethod },
  ],
};
