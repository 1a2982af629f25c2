import type { NewRef, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { incref } from '../../object/refcount.ts';
import { newGetSetDescr } from '../descr/descrObject.ts';
import { DICT_GETSET, WEAKREF_GETSET } from './subtypeAttributes.ts';

/**
 * Makes the descriptors of `__dict__` and `__weakref__` that all classes share, where they do (3.15).
 * @cpython Objects/typeobject.c#_PyTypes_InitTypes
 */
export function initClassDescriptors(rt: Runtime): void {
  if (!rt.release.classesShareDescriptors) return;
  const { object } = rt.types;
  rt.classDescriptors = {
    dict: newGetSetDescr(rt, object, DICT_GETSET),
    weakref: newGetSetDescr(rt, object, WEAKREF_GETSET),
  };
}

/** The descriptor of `__dict__` for the class `type`. */
export function newDictDescr(rt: Runtime, type: PyTypeObject): NewRef {
  const shared = rt.classDescriptors;
  return shared === null ? newGetSetDescr(rt, type, DICT_GETSET) : incref(shared.dict);
}

/** The descriptor of `__weakref__` for the class `type`. */
export function newWeakrefDescr(rt: Runtime, type: PyTypeObject): NewRef {
  const shared = rt.classDescriptors;
  return shared === null ? newGetSetDescr(rt, type, WEAKREF_GETSET) : incref(shared.weakref);
}
