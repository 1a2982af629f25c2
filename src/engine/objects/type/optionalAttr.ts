import { clearErrorIf } from '../../object/errors.ts';
import { getAttr } from '../../object/protocol/attr.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { genericGetAttr, genericGetAttrWithDict } from '../object/genericAttr.ts';
import { typeAttribute, typeGetattro } from './typeType.ts';

/**
 * `op.name`, or undefined where it has no such attribute; null on any other error. By the ordinary
 * rules no AttributeError is made for an attribute that is missing.
 * @cpython Objects/object.c#PyObject_GetOptionalAttr
 */
export function optionalAttr(
  rt: Runtime,
  op: PyObject,
  name: PyObject,
): NewRef | null | undefined {
  const value = find(rt, op, name);
  return value === null && clearErrorIf(rt, 'AttributeError') ? undefined : value;
}

function find(rt: Runtime, op: PyObject, name: PyObject): NewRef | null | undefined {
  const { tp_getattro } = op.ob_type;
  if (tp_getattro === genericGetAttr) return genericGetAttrWithDict(rt, op, name, null);
  if (tp_getattro === typeGetattro) return typeAttribute(rt, op, name);
  return getAttr(rt, op, name);
}
