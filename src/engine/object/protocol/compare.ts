import { type CompareOp, PY_EQ, PY_NE } from '../compareOp.ts';
import { raise } from '../errors.ts';
import type { NewRef, PyObject, Runtime } from '../pyObject.ts';
import { enterRecursiveCall, leaveRecursiveCall } from '../recursion.ts';
import { decref, incref } from '../refcount.ts';
import { isTrue } from './truth.ts';
import { isSubtype } from './types.ts';

const SWAPPED: readonly CompareOp[] = [4, 5, 2, 3, 0, 1];
const SYMBOLS = ['<', '<=', '==', '!=', '>', '>='] as const;

/**
 * `v op w`.
 * @cpython Objects/object.c#PyObject_RichCompare
 */
export function richCompare(rt: Runtime, v: PyObject, w: PyObject, op: CompareOp): NewRef | null {
  if (!enterRecursiveCall(rt, ' in comparison')) return null;
  const result = doRichCompare(rt, v, w, op);
  leaveRecursiveCall(rt);
  return result;
}

function doRichCompare(rt: Runtime, v: PyObject, w: PyObject, op: CompareOp): NewRef | null {
  const vtype = v.ob_type;
  const wtype = w.ob_type;
  let checkedReverse = false;
  if (vtype !== wtype && wtype.tp_richcompare !== null && isSubtype(wtype, vtype)) {
    checkedReverse = true;
    const result = wtype.tp_richcompare(rt, w, v, SWAPPED[op]!);
    if (result !== rt.NotImplemented) return result;
    decref(rt, result);
  }
  if (vtype.tp_richcompare !== null) {
    const result = vtype.tp_richcompare(rt, v, w, op);
    if (result !== rt.NotImplemented) return result;
    decref(rt, result);
  }
  if (!checkedReverse && wtype.tp_richcompare !== null) {
    const result = wtype.tp_richcompare(rt, w, v, SWAPPED[op]!);
    if (result !== rt.NotImplemented) return result;
    decref(rt, result);
  }
  if (op === PY_EQ) return incref(v === w ? rt.True : rt.False);
  if (op === PY_NE) return incref(v !== w ? rt.True : rt.False);
  const names = `instances of '${vtype.tp_name}' and '${wtype.tp_name}'`;
  return raise(rt, 'TypeError', `'${SYMBOLS[op]}' not supported between ${names}`);
}

/**
 * Truth of `v op w`; identity implies equality. Null on error.
 * @cpython Objects/object.c#PyObject_RichCompareBool
 */
export function richCompareBool(
  rt: Runtime,
  v: PyObject,
  w: PyObject,
  op: CompareOp,
): boolean | null {
  if (v === w) {
    if (op === PY_EQ) return true;
    if (op === PY_NE) return false;
  }
  const result = richCompare(rt, v, w, op);
  if (result === null) return null;
  if (result === rt.True || result === rt.False) {
    decref(rt, result);
    return result === rt.True;
  }
  const truth = isTrue(rt, result);
  decref(rt, result);
  return truth;
}
