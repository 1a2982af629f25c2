import { checkPositional } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { call } from '../../object/protocol/call.ts';
import { getIter } from '../../object/protocol/iter.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { MethodDef } from '../../object/typeSpec.ts';

function reduce(
  rt: Runtime,
  func: PyObject,
  items: PyObject,
  initial: PyObject | undefined,
): NewRef | null {
  const it = getIter(rt, items, (name) => {
    void name;
    return 'reduce() arg 2 must support iteration';
  });
  if (it === null) return null;
  let result: NewRef | null = initial === undefined ? null : incref(initial);
  const next = it.ob_type.tp_iternext!;
  for (let item = next(rt, it); item !== null; item = next(rt, it)) {
    if (result === null) {
      result = item;
      continue;
    }
    const value: NewRef | null = call(rt, func, [result, item]);
    decref(rt, result);
    decref(rt, item);
    if (value === null) {
      decref(rt, it);
      return null;
    }
    result = value;
  }
  decref(rt, it);
  if (rt.raised !== null && rt.raised.ob_type.mro.includes(rt.types.StopIteration)) {
    decref(rt, rt.raised);
    rt.raised = null;
  }
  if (rt.raised !== null) {
    if (result !== null) decref(rt, result);
    return null;
  }
  if (result !== null) return result;
  const what = rt.release.library.reduceSaysIterable ? 'iterable' : 'sequence';
  return raise(rt, 'TypeError', `reduce() of empty ${what} with no initial value`);
}

/** @cpython Modules/_functoolsmodule.c#functools_reduce */
export const REDUCE: MethodDef = {
  name: 'reduce',
  kind: 'FASTCALL',
  call: (rt, _self, args) =>
    checkPositional(rt, 'reduce', args.length, 2, 3)
      ? reduce(rt, args[0]!, args[1]!, args[2])
      : null,
};
