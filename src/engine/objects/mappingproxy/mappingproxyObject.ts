import { gcNew } from '../../object/heap.ts';
import { track } from '../../object/gcHead.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { incref } from '../../object/refcount.ts';

/** @cpython Objects/descrobject.c#mappingproxyobject */
export interface MappingProxyBody {
  /** Owned. */
  mapping: PyObject;
}

export type PyMappingProxy = PyObject<MappingProxyBody>;

/** @cpython Objects/descrobject.c#PyDictProxy_New */
export function newMappingProxy(rt: Runtime, mapping: PyObject): NewRef<PyMappingProxy> {
  const op = gcNew<MappingProxyBody>(rt, rt.types.mappingproxy, { mapping: incref(mapping) });
  track(rt, op);
  return op;
}
