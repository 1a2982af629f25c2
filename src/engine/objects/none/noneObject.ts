import { staticAddress } from '../../object/heap.ts';
import { type NewRef, PyObject, type Runtime } from '../../object/pyObject.ts';
import { incref, makeStatic } from '../../object/refcount.ts';

/** A new reference to NotImplemented. */
export function notImplemented(rt: Runtime): NewRef {
  return incref(rt.NotImplemented);
}

/** Makes None, Ellipsis and NotImplemented. */
export function initNone(rt: Runtime): void {
  rt.None = makeStatic(rt, new PyObject(rt.types.NoneType, staticAddress(rt, 16), null));
  rt.Ellipsis = makeStatic(rt, new PyObject(rt.types.ellipsis, staticAddress(rt, 16), null));
  rt.NoDefault = makeStatic(rt, new PyObject(rt.types.NoDefaultType, staticAddress(rt, 16), null));
  rt.NotImplemented = makeStatic(
    rt,
    new PyObject(rt.types.NotImplementedType, staticAddress(rt, 16), null),
  );
}
