import type { PyObject, Runtime } from '../pyObject.ts';

/**
 * Truth value; null on error.
 * @cpython Objects/object.c#PyObject_IsTrue
 */
export function isTrue(rt: Runtime, v: PyObject): boolean | null {
  if (v === rt.True) return true;
  if (v === rt.False || v === rt.None) return false;
  const type = v.ob_type;
  if (type.nb_bool !== null) return type.nb_bool(rt, v);
  const length = type.mp_length ?? type.sq_length;
  if (length === null) return true;
  const n = length(rt, v);
  return n === null ? null : n > 0;
}
