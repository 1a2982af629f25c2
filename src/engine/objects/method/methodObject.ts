import { track } from '../../object/gcHead.ts';
import { gcNewFrom } from '../../object/heap.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { incref } from '../../object/refcount.ts';

/**
 * A bound method; both owned.
 * @cpython Include/cpython/classobject.h#PyMethodObject
 */
export interface MethodBody {
  readonly func: PyObject;
  readonly self: PyObject;
}

export type PyMethod = PyObject<MethodBody>;

export function isMethod(rt: Runtime, op: PyObject): op is PyMethod {
  return op.ob_type === rt.types.method;
}

/** @cpython Objects/classobject.c#PyMethod_New */
export function newMethod(rt: Runtime, func: PyObject, self: PyObject): NewRef<PyMethod> {
  const body: MethodBody = { func: incref(func), self: incref(self) };
  const op = gcNewFrom(rt, rt.freelists.method, rt.types.method, body);
  track(rt, op);
  return op;
}
