import {
  type CompareOp,
  PY_EQ,
  PY_GE,
  PY_GT,
  PY_LE,
  PY_LT,
  PY_NE,
} from '../../object/compareOp.ts';
import { raise } from '../../object/errors.ts';
import { hashPointer } from '../../object/protocol/hash.ts';
import type { BinaryFunc, NewRef, PyObject, Runtime, UnaryFunc } from '../../object/pyObject.ts';
import { incref } from '../../object/refcount.ts';
import { TPFLAGS_BASETYPE, TPFLAGS_MATCH_SELF } from '../../object/typeFlags.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { toByteAddress } from '../../memory/address.ts';
import { isInt, newInt } from '../int/intObject.ts';
import { newAsciiStr } from '../str/strObject.ts';
import { newTrackedTuple } from '../tuple/tupleObject.ts';
import { floatDivmod, floatPower, floatRemainder, hashDouble, toDouble } from './floatArith.ts';
import { floatGetSet, floatMethods, sameFloat } from './floatMethods.ts';
import { floatNew } from './floatNew.ts';
import { floatDealloc, floatValue, formatFloat, newFloat } from './floatObject.ts';

type Operation = (rt: Runtime, a: number, b: number) => NewRef | null;

/** The slot that applies `operation` to two operands as doubles. */
function binary(operation: Operation): BinaryFunc {
  return (rt, v, w) => {
    const a = toDouble(rt, v);
    if (a === null) return null;
    const b = a === undefined ? undefined : toDouble(rt, w);
    if (b === null) return null;
    if (a === undefined || b === undefined) return incref(rt.NotImplemented);
    return operation(rt, a, b);
  };
}

const zeroDivision = (rt: Runtime, message: string): null =>
  raise(rt, 'ZeroDivisionError', message);

/** @cpython Objects/floatobject.c#float_div */
const divide: Operation = (rt, a, b) =>
  b === 0 ? zeroDivision(rt, rt.release.words.floatDivision) : newFloat(rt, a / b);

/** @cpython Objects/floatobject.c#float_floor_div */
const floorDivide: Operation = (rt, a, b) =>
  b === 0
    ? zeroDivision(rt, rt.release.words.floatFloorDivision)
    : newFloat(rt, floatDivmod(a, b)[0]);

/** @cpython Objects/floatobject.c#float_rem */
const remainder: Operation = (rt, a, b) =>
  b === 0 ? zeroDivision(rt, rt.release.floatModuloText) : newFloat(rt, floatRemainder(a, b));

/** @cpython Objects/floatobject.c#float_divmod */
const divmod: Operation = (rt, a, b) => {
  if (b === 0) return zeroDivision(rt, rt.release.words.floatDivmod);
  const [div, mod] = floatDivmod(a, b);
  return newTrackedTuple(rt, [newFloat(rt, div), newFloat(rt, mod)]);
};

function power(rt: Runtime, v: PyObject, w: PyObject, z: PyObject): NewRef | null {
  if (z !== rt.None) {
    const message = 'pow() 3rd argument not allowed unless all arguments are integers';
    return raise(rt, 'TypeError', message);
  }
  return binary((r, a, b) => {
    const result = floatPower(r, a, b);
    if (result === 'complex') return r.types.complex.nb_power!(r, v, w, z);
    return result === null ? null : newFloat(r, result);
  })(rt, v, w);
}

/** The comparison of a float with any int is exact. */
function richCompare(rt: Runtime, v: PyObject, w: PyObject, op: CompareOp): NewRef {
  const a = floatValue(v);
  let b: number | bigint;
  if (isInt(w)) b = w.body;
  else if (w.ob_type === rt.types.float || w.ob_type.mro.includes(rt.types.float)) {
    b = floatValue(w);
  } else return incref(rt.NotImplemented);
  return incref(holds(a, b, op) ? rt.True : rt.False);
}

function holds(a: number, b: number | bigint, op: CompareOp): boolean {
  if (op === PY_LT) return a < b;
  if (op === PY_LE) return a <= b;
  if (op === PY_GT) return a > b;
  if (op === PY_GE) return a >= b;
  // Exact across number and bigint, which === is not.
  const equal = a <= b && a >= b;
  return op === PY_EQ ? equal : op === PY_NE && !equal;
}

function hash(rt: Runtime, op: PyObject): number {
  const x = floatValue(op);
  return Number.isNaN(x) ? hashPointer(rt, toByteAddress(op.address)) : hashDouble(rt, x);
}

/** @cpython Objects/floatobject.c#float___trunc___impl */
export const floatToInt: UnaryFunc = (rt, op) => {
  const x = floatValue(op);
  if (Number.isNaN(x)) return raise(rt, 'ValueError', 'cannot convert float NaN to integer');
  if (!Number.isFinite(x)) {
    return raise(rt, 'OverflowError', 'cannot convert float infinity to integer');
  }
  return newInt(rt, Math.trunc(x));
};

export const floatTypeSpec: TypeSpec = {
  key: 'float',
  flags: TPFLAGS_BASETYPE | TPFLAGS_MATCH_SELF,
  slots: {
    tp_dealloc: floatDealloc,
    tp_repr: (rt, op) => newAsciiStr(rt, formatFloat(floatValue(op))),
    tp_hash: hash,
    tp_richcompare: richCompare,
    tp_new: floatNew,
    nb_add: binary((rt, a, b) => newFloat(rt, a + b)),
    nb_subtract: binary((rt, a, b) => newFloat(rt, a - b)),
    nb_multiply: binary((rt, a, b) => newFloat(rt, a * b)),
    nb_remainder: binary(remainder),
    nb_divmod: binary(divmod),
    nb_power: power,
    nb_negative: (rt, op) => newFloat(rt, -floatValue(op)),
    nb_positive: sameFloat,
    nb_absolute: (rt, op) => newFloat(rt, Math.abs(floatValue(op))),
    nb_bool: (_rt, op) => floatValue(op) !== 0,
    nb_int: floatToInt,
    nb_float: sameFloat,
    nb_floor_divide: binary(floorDivide),
    nb_true_divide: binary(divide),
  },
  methods: floatMethods,
  getset: floatGetSet,
};
