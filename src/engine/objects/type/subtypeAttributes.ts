import { raise, raiseFalse } from '../../object/errors.ts';
import { weakListHead } from '../../object/weakList.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { incref } from '../../object/refcount.ts';
import type { GetSetDef } from '../../object/typeSpec.ts';
import { isDict } from '../dict/dictObject.ts';
import { getInstanceDict, setInstanceDict } from '../object/instanceDict.ts';

/** @cpython Objects/object.c#PyObject_GenericGetDict */
export function genericGetDict(rt: Runtime, op: PyObject): NewRef | null {
  const dict = getInstanceDict(rt, op);
  if (dict === null) return raise(rt, 'AttributeError', 'This object has no __dict__');
  return incref(dict);
}

/** @cpython Objects/typeobject.c#subtype_setdict */
export function subtypeSetDict(rt: Runtime, op: PyObject, value: PyObject | null): boolean {
  if (!op.ob_type.hasDict) {
    return raiseFalse(rt, 'AttributeError', 'This object has no __dict__');
  }
  if (value !== null && !isDict(value)) {
    const type = value.ob_type.tp_name;
    return raiseFalse(rt, 'TypeError', `__dict__ must be set to a dictionary, not a '${type}'`);
  }
  getInstanceDict(rt, op);
  setInstanceDict(rt, op, value);
  return true;
}

/** @cpython Objects/typeobject.c#subtype_getweakref */
function subtypeGetWeakref(rt: Runtime, op: PyObject): NewRef | null {
  if (!op.ob_type.hasWeaklist) {
    return raise(rt, 'AttributeError', 'This object has no __weakref__');
  }
  return incref(weakListHead(op) ?? rt.None);
}

export const DICT_GETSET: GetSetDef = {
  name: '__dict__',
  get: genericGetDict,
  set: subtypeSetDict,
  doc: 'dictionary for instance variables',
};

export const WEAKREF_GETSET: GetSetDef = {
  name: '__weakref__',
  get: subtypeGetWeakref,
  doc: 'list of weak references to the object',
};
