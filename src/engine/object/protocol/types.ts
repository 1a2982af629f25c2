import type { PyObject, PyTypeObject, Runtime } from '../pyObject.ts';
import { TPFLAGS_TYPE_SUBCLASS } from '../typeFlags.ts';

/** @cpython Objects/typeobject.c#PyType_IsSubtype */
export function isSubtype(a: PyTypeObject, b: PyTypeObject): boolean {
  return a === b || a.mro.includes(b);
}

/** Whether `op`'s type is `type` or derives from it. */
export function isInstanceOf(op: PyObject, type: PyTypeObject): boolean {
  return op.ob_type === type || op.ob_type.mro.includes(type);
}

/** @cpython Include/object.h#PyType_Check */
export function isType(op: PyObject): op is PyTypeObject {
  return (op.ob_type.tp_flags & TPFLAGS_TYPE_SUBCLASS) !== 0;
}

/** Whether `op` is None. */
export function isNone(rt: Runtime, op: PyObject): boolean {
  return op === rt.None;
}
