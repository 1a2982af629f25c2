import { type Parameters, unpackKeywords } from '../../object/argParse.ts';
import { PY_LT } from '../../object/compareOp.ts';
import { raise } from '../../object/errors.ts';
import { call, callMethod } from '../../object/protocol/call.ts';
import { richCompareBool } from '../../object/protocol/compare.ts';
import { asSsize } from '../../object/protocol/number.ts';
import { length, sequenceItem } from '../../object/protocol/sequence.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { MethodDef } from '../../object/typeSpec.ts';
import { newInt } from '../../objects/int/intObject.ts';
import { listInsert } from '../../objects/list/listMethods.ts';
import type { PyList } from '../../objects/list/listObject.ts';
import type { ModuleDef } from '../../vm/api.ts';

/** Where `x` goes; null on error. @cpython Modules/_bisectmodule.c#internal_bisect_right */
function search(
  rt: Runtime,
  list: PyObject,
  x: PyObject,
  low: number,
  high: number,
  key: PyObject | null,
  right: boolean,
): number | null {
  let [lo, hi] = [low, high];
  while (lo < hi) {
    const mid = Math.floor((lo + hi) / 2);
    const item = sequenceItem(rt, list, mid);
    if (item === null) return null;
    const value = key === null ? incref(item as PyObject) : call(rt, key, [item]);
    decref(rt, item);
    if (value === null) return null;
    const less = right
      ? richCompareBool(rt, x, value, PY_LT)
      : richCompareBool(rt, value, x, PY_LT);
    decref(rt, value);
    if (less === null) return null;
    if (less === right) hi = mid;
    else lo = mid + 1;
  }
  return lo;
}

function bisection(name: string, right: boolean, inserts: boolean): MethodDef {
  return {
    name,
    kind: 'KEYWORDS',
    call(rt, _self, args, kwnames): NewRef | null {
      const { later } = rt.release.library;
      const names = ['a', 'x', 'lo', 'hi', ...(later.includes('bisect.key') ? [] : ['key'])];
      const parameters: Parameters = { name, names, required: 2, maxPositional: 4 };
      const found = unpackKeywords(rt, parameters, args, kwnames);
      if (found === null) return null;
      const [list, x] = found as [PyObject, PyObject];
      const lo = !found[2] ? 0 : asSsize(rt, found[2], 'OverflowError');
      if (lo === null) return null;
      if (lo < 0) return raise(rt, 'ValueError', 'lo must be non-negative');
      const given = !found[3] || found[3] === rt.None ? -1 : asSsize(rt, found[3], 'OverflowError');
      const hi = given === -1 ? length(rt, list) : given;
      if (hi === null) return null;
      const key = !found[4] || found[4] === rt.None ? null : found[4];
      const sought = key !== null && inserts ? call(rt, key, [x]) : incref(x);
      const at = sought === null ? null : search(rt, list, sought, lo, hi, key, right);
      if (sought !== null) decref(rt, sought);
      if (at === null) return null;
      return inserts ? insert(rt, list, at, x) : newInt(rt, at);
    },
  };
}

function insert(rt: Runtime, list: PyObject, at: number, x: PyObject): NewRef | null {
  if (list.ob_type === rt.types.list) {
    listInsert(rt, list as PyList, at, x);
    return incref(rt.None);
  }
  const where = newInt(rt, at);
  const done = callMethod(rt, list, 'insert', [where, x]);
  decref(rt, where);
  if (done === null) return null;
  decref(rt, done);
  return incref(rt.None);
}

/** @cpython Modules/_bisectmodule.c */
export const bisectModule: ModuleDef = {
  name: 'bisect',
  doc: 'Bisection algorithms.',
  functions: [
    bisection('bisect_right', true, false),
    bisection('bisect', true, false),
    bisection('bisect_left', false, false),
    bisection('insort_right', true, true),
    bisection('insort', true, true),
    bisection('insort_left', false, true),
  ],
};
