import { raise, raiseFalse } from '../errors.ts';
import { decref, incref } from '../refcount.ts';
import type { NewRef, PyObject, Runtime } from '../pyObject.ts';

/**
 * `op.name`.
 * @cpython Objects/object.c#PyObject_GetAttr
 */
export function getAttr(rt: Runtime, op: PyObject, name: PyObject): NewRef | null {
  const getattro = op.ob_type.tp_getattro;
  if (getattro === null) {
    return raise(rt, 'AttributeError', `'${op.ob_type.tp_name}' object has no attributes`);
  }
  const value = getattro(rt, op, name);
  if (value === null) rt.factories.attributeErrorContext(rt, op, name);
  return value;
}

/** `op.name` for a name that the engine itself knows. */
export function getAttrString(rt: Runtime, op: PyObject, name: string): NewRef | null {
  return getAttr(rt, op, rt.factories.intern(rt, name));
}

/**
 * `op.name`, or undefined where it has no such attribute; null on any other error.
 * @cpython Objects/object.c#PyObject_GetOptionalAttr
 */
export function getOptionalAttr(
  rt: Runtime,
  op: PyObject,
  name: string,
): NewRef | null | undefined {
  return rt.factories.optionalAttr(rt, op, rt.factories.intern(rt, name));
}

/**
 * `op.name = value`, or `del op.name` where value is null.
 * @cpython Objects/object.c#PyObject_SetAttr
 */
export function setAttr(
  rt: Runtime,
  op: PyObject,
  name: PyObject,
  value: PyObject | null,
): boolean {
  const setattro = op.ob_type.tp_setattro;
  if (setattro !== null) {
    if ((name.body as { interned?: boolean }).interned === true)
      return setattro(rt, op, name, value);
    const interned = rt.factories.internInPlace(rt, incref(name));
    const ok = setattro(rt, op, interned, value);
    decref(rt, interned);
    return ok;
  }
  const kind = op.ob_type.tp_getattro === null ? 'no' : 'only read-only';
  const action = value === null ? 'del' : 'assign to';
  return raiseFalse(
    rt,
    'TypeError',
    `'${op.ob_type.tp_name}' object has ${kind} attributes (${action} .${String((name.body as { value: string }).value)})`,
  );
}
