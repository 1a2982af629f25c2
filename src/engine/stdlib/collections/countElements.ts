import { getIter } from '../../object/protocol/iter.ts';
import { binaryOp, NB_ADD } from '../../object/protocol/number.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { MethodDef } from '../../object/typeSpec.ts';
import { dictGetItem, dictSetItem, type PyDict } from '../../objects/dict/dictObject.ts';
import { newInt } from '../../objects/int/intObject.ts';

function countOne(rt: Runtime, dict: PyDict, key: PyObject, one: PyObject): boolean {
  const old = dictGetItem(rt, dict, key);
  if (old === null) return rt.raised === null && dictSetItem(rt, dict, key, one);
  const sum = binaryOp(rt, old, one, NB_ADD);
  const done = sum !== null && dictSetItem(rt, dict, key, sum);
  if (sum !== null) decref(rt, sum);
  return done;
}

/** @cpython Modules/_collectionsmodule.c#_collections__count_elements_impl */
export const COUNT_ELEMENTS: MethodDef = {
  name: '_count_elements',
  kind: 'FASTCALL',
  call(rt, _self, args): NewRef | null {
    const it = getIter(rt, args[1]!);
    if (it === null) return null;
    const one = newInt(rt, 1);
    const next = it.ob_type.tp_iternext!;
    let ok = true;
    for (let key = next(rt, it); key !== null; key = ok ? next(rt, it) : null) {
      ok = countOne(rt, args[0] as PyDict, key, one);
      decref(rt, key);
    }
    decref(rt, it);
    if (rt.raised !== null && rt.raised.ob_type === rt.types.StopIteration) {
      decref(rt, rt.raised);
      rt.raised = null;
    }
    return rt.raised === null ? incref(rt.None) : null;
  },
};
