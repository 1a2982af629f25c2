import {
  type CompareOp,
  PY_EQ,
  PY_GE,
  PY_GT,
  PY_LE,
  PY_LT,
  PY_NE,
} from '../../object/compareOp.ts';
import type { BinaryFunc, NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { incref } from '../../object/refcount.ts';
import {
  TPFLAGS_BASETYPE,
  TPFLAGS_LONG_SUBCLASS,
  TPFLAGS_MATCH_SELF,
} from '../../object/typeFlags.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { newFloat } from '../float/floatObject.ts';
import { newFreshStr } from '../str/strObject.ts';
import { newTrackedTuple } from '../tuple/tupleObject.ts';
import {
  addInts,
  bitwiseInts,
  type BitOperator,
  compareValues,
  floorDivideInts,
  isOwnRemainder,
  lastProduct,
  intToFloat,
  leftShiftInts,
  multiplyInts,
  negateValue,
  powerModulo,
  powerValues,
  remainderInts,
  remainderOfDigits,
  rightShiftInts,
  subtractInts,
  trueDivideValues,
} from './intArith.ts';
import { intGetSet, intMethods, sameInt } from './intMethods.ts';
import { intNew } from './intNew.ts';
import {
  digitCount,
  hashInt,
  type IntBody,
  intDealloc,
  intValue,
  isInt,
  newInt,
} from './intObject.ts';
import { decimalText } from './intParse.ts';

type Operation = (rt: Runtime, a: IntBody, b: IntBody) => NewRef | null;

/** The slot that applies `operation` where both operands are ints. */
function binary(operation: Operation): BinaryFunc {
  return (rt, a, b) => {
    if (!isInt(a) || !isInt(b)) return incref(rt.NotImplemented);
    return operation(rt, a.body, b.body);
  };
}

const bitwise = (op: BitOperator): BinaryFunc => binary((rt, a, b) => bitwiseInts(rt, a, op, b));

/** @cpython Objects/longobject.c#long_richcompare */
export function intRichCompare(rt: Runtime, a: PyObject, b: PyObject, op: CompareOp): NewRef {
  if (!isInt(a) || !isInt(b)) return incref(rt.NotImplemented);
  const order = compareValues(a.body, b.body);
  const truth =
    op === PY_LT
      ? order < 0
      : op === PY_LE
        ? order <= 0
        : op === PY_EQ
          ? order === 0
          : op === PY_NE
            ? order !== 0
            : op === PY_GT
              ? order > 0
              : order >= 0 && op === PY_GE;
  return incref(truth ? rt.True : rt.False);
}

/** @cpython Objects/longobject.c#long_mod */
function intRemainder(rt: Runtime, v: PyObject, w: PyObject): NewRef | null {
  if (!isInt(v) || !isInt(w)) return incref(rt.NotImplemented);
  return isOwnRemainder(v.body, w.body) ? sameInt(rt, v) : remainderInts(rt, v.body, w.body);
}

/** @cpython Objects/longobject.c#long_divmod */
function intDivmod(rt: Runtime, v: PyObject, w: PyObject): NewRef | null {
  if (!isInt(v) || !isInt(w)) return incref(rt.NotImplemented);
  const quotient = floorDivideInts(rt, v.body, w.body);
  if (quotient === null) return null;
  return newTrackedTuple(rt, [quotient, intRemainder(rt, v, w)!]);
}

function trueDivide(rt: Runtime, a: IntBody, b: IntBody): NewRef | null {
  const quotient = trueDivideValues(rt, a, b);
  return quotient === null ? null : newFloat(rt, quotient);
}

/** @cpython Objects/longobject.c#long_pow */
function intPower(rt: Runtime, v: PyObject, w: PyObject, x: PyObject): NewRef | null {
  if (!isInt(v) || !isInt(w)) return incref(rt.NotImplemented);
  if (x === rt.None) {
    if (w.body < 0) return rt.types.float.nb_power!(rt, v, w, x);
    const value = powerValues(rt, v.body, w.body);
    return value === null ? null : newInt(rt, value);
  }
  if (!isInt(x)) return incref(rt.NotImplemented);
  const value = powerModulo(rt, v.body, w.body, x.body);
  if (value === null) return null;
  if (w.body <= 0 || x.body < 0) return newInt(rt, value);
  const product = lastProduct(rt, v.body, w.body, x.body);
  return isOwnRemainder(product, x.body) ? newInt(rt, value) : remainderOfDigits(rt, value, x.body);
}

/** @cpython Objects/longobject.c#long_to_decimal_string */
export function intRepr(rt: Runtime, op: PyObject): NewRef | null {
  const text = decimalText(rt, intValue(op));
  return text === null ? null : newFreshStr(rt, text);
}

function intFloat(rt: Runtime, op: PyObject): NewRef | null {
  const x = intToFloat(rt, intValue(op));
  return x === null ? null : newFloat(rt, x);
}

export const intTypeSpec: TypeSpec = {
  key: 'int',
  flags: TPFLAGS_BASETYPE | TPFLAGS_LONG_SUBCLASS | TPFLAGS_MATCH_SELF,
  slots: {
    tp_dealloc: intDealloc,
    tp_repr: intRepr,
    tp_hash: (rt, op) => hashInt(rt, intValue(op)),
    tp_richcompare: intRichCompare,
    tp_new: intNew,
    tp_sizeof: (rt, op) => {
      const type = rt.release.intSizeofIgnoresSubclass ? rt.types.int : op.ob_type;
      const value = intValue(op);
      const digits = value === 0 ? rt.release.intMinDigits : digitCount(value);
      return type.tp_basicsize + 4 * digits;
    },
    nb_add: binary(addInts),
    nb_subtract: binary(subtractInts),
    nb_multiply: binary(multiplyInts),
    nb_remainder: intRemainder,
    nb_divmod: intDivmod,
    nb_power: intPower,
    nb_negative: (rt, op) => newInt(rt, negateValue(intValue(op))),
    nb_positive: sameInt,
    nb_absolute: (rt, op) =>
      intValue(op) < 0 ? newInt(rt, negateValue(intValue(op))) : sameInt(rt, op),
    nb_bool: (_rt, op) => intValue(op) !== 0,
    nb_invert: (rt, op) => subtractInts(rt, negateValue(intValue(op)), 1),
    nb_lshift: binary(leftShiftInts),
    nb_rshift: binary(rightShiftInts),
    nb_and: bitwise('&'),
    nb_xor: bitwise('^'),
    nb_or: bitwise('|'),
    nb_int: sameInt,
    nb_float: intFloat,
    nb_index: sameInt,
    nb_floor_divide: binary(floorDivideInts),
    nb_true_divide: binary(trueDivide),
  },
  methods: intMethods,
  getset: intGetSet,
};
