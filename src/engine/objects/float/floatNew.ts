import { checkPositional, noKeywords } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { index } from '../../object/protocol/number.ts';
import { reprText } from '../../object/protocol/text.ts';
import { isInstanceOf } from '../../object/protocol/types.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { intToFloat } from '../int/intArith.ts';
import { intValue } from '../int/intObject.ts';
import { isStr, strValue } from '../str/strObject.ts';
import { allocSubtype } from '../subtypeAlloc.ts';
import { floatValue, isFloat, newFloat } from './floatObject.ts';
import { parseFloatText } from './floatParse.ts';

/** Text of a string or bytes-like object, null for another object. */
function textOf(rt: Runtime, op: PyObject): string | null {
  if (isStr(op)) return strValue(op);
  if (!isInstanceOf(op, rt.types.bytes) && !isInstanceOf(op, rt.types.bytearray)) return null;
  const body = op.body as { data: Uint8Array; length?: number };
  return String.fromCharCode(...body.data.subarray(0, body.length ?? body.data.length));
}

/** @cpython Objects/floatobject.c#PyFloat_FromString */
function fromText(rt: Runtime, op: PyObject, text: string): NewRef | null {
  const x = parseFloatText(text);
  if (x !== undefined) return newFloat(rt, x);
  const shown = reprText(rt, op);
  if (shown === null) return null;
  return raise(rt, 'ValueError', `could not convert string to float: ${shown}`);
}

/**
 * `op` as a double, for functions that take a real number; null on error.
 * @cpython Objects/floatobject.c#PyFloat_AsDouble
 */
export function asDouble(rt: Runtime, op: PyObject): number | null {
  if (isFloat(rt, op)) return floatValue(op);
  const { nb_float, nb_index, tp_name } = op.ob_type;
  if (nb_float !== null) {
    const result = checkedFloat(rt, op, nb_float(rt, op));
    if (result === null) return null;
    const x = floatValue(result);
    decref(rt, result);
    return x;
  }
  if (nb_index === null) return raise(rt, 'TypeError', `must be real number, not ${tp_name}`);
  const n = index(rt, op);
  if (n === null) return null;
  const x = intToFloat(rt, intValue(n));
  decref(rt, n);
  return x;
}

function checkedFloat(rt: Runtime, op: PyObject, result: NewRef | null): NewRef | null {
  if (result === null || result.ob_type === rt.types.float) return result;
  if (isFloat(rt, result)) {
    const exact = newFloat(rt, floatValue(result));
    decref(rt, result);
    return exact;
  }
  const message = `${op.ob_type.tp_name}.__float__ returned non-float (type ${result.ob_type.tp_name})`;
  decref(rt, result);
  return raise(rt, 'TypeError', message);
}

/** @cpython Objects/abstract.c#PyNumber_Float */
export function numberToFloat(rt: Runtime, op: PyObject): NewRef | null {
  if (op.ob_type === rt.types.float) return incref(op);
  const { nb_float, nb_index, tp_name } = op.ob_type;
  if (nb_float !== null) return checkedFloat(rt, op, nb_float(rt, op));
  if (nb_index !== null) {
    const x = asDouble(rt, op);
    return x === null ? null : newFloat(rt, x);
  }
  const text = textOf(rt, op);
  if (text !== null) return fromText(rt, op, text);
  const message = `float() argument must be a string or a real number, not '${tp_name}'`;
  return raise(rt, 'TypeError', message);
}

/** @cpython Objects/floatobject.c#float_new_impl */
export function floatNew(
  rt: Runtime,
  type: PyTypeObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  if (type === rt.types.float && !noKeywords(rt, 'float', kwnames)) return null;
  if (!checkPositional(rt, 'float', args.length, 0, 1)) return null;
  const value = args.length === 0 ? newFloat(rt, 0) : numberToFloat(rt, args[0]!);
  if (value === null || type === rt.types.float) return value;
  const op = allocSubtype(rt, type, floatValue(value));
  decref(rt, value);
  return op;
}
