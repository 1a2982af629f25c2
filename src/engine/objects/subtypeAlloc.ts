import { track } from '../object/gcHead.ts';
import { gcNew, instanceBytes, newObject } from '../object/heap.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../object/pyObject.ts';
import { TPFLAGS_HAVE_GC } from '../object/typeFlags.ts';

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
  const nbytes = instanceBytes(type, nitems);
  if ((type.tp_flags & TPFLAGS_HAVE_GC) === 0) return newObject(rt, type, body, nbytes);
  const op = gcNew(rt, type, body, nbytes);
  track(rt, op);
  return op;
}
