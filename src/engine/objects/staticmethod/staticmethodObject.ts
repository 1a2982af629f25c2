import { gcNew } from '../../object/heap.ts';
import { track } from '../../object/gcHead.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { incref } from '../../object/refcount.ts';

/**
 * What `staticmethod` and `classmethod` wrap; owned, null after a collection broke a cycle.
 * @cpython Objects/funcobject.c#staticmethod
 */
export interface CallableWrapperBody {
  callable: PyObject | null;
}

export type PyCallableWrapper = PyObject<CallableWrapperBody>;

/** A wrapper of `type`, which is staticmethod, classmethod or derived from one. */
export function newCallableWrapper(
  rt: Runtime,
  type: PyTypeObject,
  callable: PyObject | null,
): NewRef<PyCallableWrapper> {
  const op = gcNew<CallableWrapperBody>(rt, type, {
    callable: callable === null ? null : incref(callable),
  });
  track(rt, op);
  return op;
}

/** @cpython Objects/funcobject.c#PyStaticMethod_New */
export function newStaticMethod(rt: Runtime, callable: PyObject): NewRef<PyCallableWrapper> {
  return newCallableWrapper(rt, rt.types.staticmethod, callable);
}

/** @cpython Objects/funcobject.c#PyClassMethod_New */
export function newClassMethod(rt: Runtime, callable: PyObject): NewRef<PyCallableWrapper> {
  return newCallableWrapper(rt, rt.types.classmethod, callable);
}
