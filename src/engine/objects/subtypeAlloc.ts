import { instanceBytes } from '../object/heap.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../object/pyObject.ts';
import { allocBytes } from './object/instance.ts';

/**
 * An instance of a subclass of a scalar type: `nitems` items behind the struct.
 * @cpython Objects/typeobject.c#PyType_GenericAlloc
 */
export function allocSubtype<B>(
  rt: Runtime,
  type: PyTypeObject,
  body: B,
  nitems = 0,
): NewRef<PyObject<B>> {
  return allocBytes(rt, type, body, instanceBytes(type, nitems));
}
