import { raise } from '../errors.ts';
import type { NewRef, PyObject, Runtime } from '../pyObject.ts';
import { decref } from '../refcount.ts';
import { getAttrString } from './attr.ts';

/**
 * `callable(*args)`: `args` are borrowed, keyword values last, named by the tuple `kwnames`.
 * @cpython Objects/call.c#PyObject_Vectorcall
 */
export function call(
  rt: Runtime,
  callable: PyObject,
  args: readonly PyObject[],
  kwnames: PyObject | null = null,
): NewRef | null {
  const tp_call = callable.ob_type.tp_call;
  if (tp_call === null) {
    return raise(rt, 'TypeError', `'${callable.ob_type.tp_name}' object is not callable`);
  }
  return tp_call(rt, callable, args, kwnames);
}

/** `op.name(*args)` for a name that the engine itself knows. */
export function callMethod(
  rt: Runtime,
  op: PyObject,
  name: string,
  args: readonly PyObject[] = [],
): NewRef | null {
  const method = getAttrString(rt, op, name);
  if (method === null) return null;
  const result = call(rt, method, args);
  decref(rt, method);
  return result;
}

/** Whether `op` can be called. */
export function isCallable(op: PyObject): boolean {
  return op.ob_type.tp_call !== null;
}
