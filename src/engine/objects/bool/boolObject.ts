import { staticAddress } from '../../object/heap.ts';
import { type NewRef, PyObject, type Runtime } from '../../object/pyObject.ts';
import { incref, makeStatic } from '../../object/refcount.ts';

/** True or False. */
export function newBool(rt: Runtime, value: boolean): NewRef {
  return incref(value ? rt.True : rt.False);
}

/** Whether `op` is True or False. */
export function isBool(rt: Runtime, op: PyObject): boolean {
  return op === rt.True || op === rt.False;
}

/** Makes the two bools. */
export function initBools(rt: Runtime): void {
  rt.False = makeStatic(rt, new PyObject(rt.types.bool, staticAddress(rt, 32), 0));
  rt.True = makeStatic(rt, new PyObject(rt.types.bool, staticAddress(rt, 32), 1));
}
