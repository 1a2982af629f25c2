import { raise } from '../../object/errors.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { call } from '../../object/protocol/call.ts';
import { decref, incref } from '../../object/refcount.ts';
import { TPFLAGS_METHOD_DESCRIPTOR } from '../../object/typeFlags.ts';
import { typeLookupString } from './typeObject.ts';

/** Whether `op` takes its instance as first argument when it is called unbound, as functions do. */
export function isMethodDescriptor(op: PyObject): boolean {
  return (op.ob_type.tp_flags & TPFLAGS_METHOD_DESCRIPTOR) !== 0;
}

/**
 * The special method `name` of `self`'s type, bound to it; undefined where the type has none.
 * @cpython Objects/typeobject.c#_PyObject_LookupSpecial
 */
export function lookupSpecial(
  rt: Runtime,
  self: PyObject,
  name: string,
): NewRef | null | undefined {
  const found = typeLookupString(rt, self.ob_type, name);
  if (found === null) return undefined;
  return bind(rt, found, self);
}

function bind(rt: Runtime, descr: PyObject, self: PyObject): NewRef | null {
  const result = incref(descr);
  const get = descr.ob_type.tp_descr_get;
  if (get === null) return result;
  const bound = get(rt, descr, self, self.ob_type);
  decref(rt, result);
  return bound;
}

/**
 * Calls what was found for a special method on `args[0]`, without making a bound method where the
 * method is a function.
 * @cpython Objects/typeobject.c#vectorcall_unbound
 */
export function callFound(
  rt: Runtime,
  found: PyObject,
  args: readonly PyObject[],
  kwnames: PyObject | null = null,
): NewRef | null {
  if (isMethodDescriptor(found)) {
    const func = incref(found);
    const result = call(rt, func, args, kwnames);
    decref(rt, func);
    return result;
  }
  const func = bind(rt, found, args[0]!);
  if (func === null) return null;
  const result = call(rt, func, args.slice(1), kwnames);
  decref(rt, func);
  return result;
}

/**
 * Calls the special method `name` of `args[0]`; undefined where its type has none.
 * @cpython Objects/typeobject.c#vectorcall_maybe
 */
export function callSpecialMaybe(
  rt: Runtime,
  name: string,
  args: readonly PyObject[],
): NewRef | null | undefined {
  const found = typeLookupString(rt, args[0]!.ob_type, name);
  return found === null ? undefined : callFound(rt, found, args);
}

/**
 * Calls the special method `name` of `args[0]`; AttributeError where its type has none.
 * @cpython Objects/typeobject.c#vectorcall_method
 */
export function callSpecial(
  rt: Runtime,
  name: string,
  args: readonly PyObject[],
  kwnames: PyObject | null = null,
): NewRef | null {
  const found = typeLookupString(rt, args[0]!.ob_type, name);
  if (found === null) return raise(rt, 'AttributeError', name);
  return callFound(rt, found, args, kwnames);
}
