import { track } from '../../object/gcHead.ts';
import { gcNewFrom } from '../../object/heap.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { incref } from '../../object/refcount.ts';
import type { MethodDef } from '../../object/typeSpec.ts';

/**
 * A function implemented by the engine, bound to `m_self` where it is a method or a module's.
 * @cpython Include/cpython/methodobject.h#PyCFunctionObject
 */
export interface BuiltinFunctionBody {
  readonly def: MethodDef;
  /** Owned; for functions of modules the module. */
  m_self: PyObject | null;
  /** Owned: the module's name. */
  m_module: PyObject | null;
}

export type PyBuiltinFunction = PyObject<BuiltinFunctionBody>;

export function isBuiltinFunction(rt: Runtime, op: PyObject): op is PyBuiltinFunction {
  return op.ob_type === rt.types.builtin_function_or_method;
}

/** @cpython Objects/methodobject.c#PyCMethod_New */
export function newBuiltinFunction(
  rt: Runtime,
  def: MethodDef,
  self: PyObject | null,
  module: PyObject | null = null,
): NewRef<PyBuiltinFunction> {
  const body: BuiltinFunctionBody = {
    def,
    m_self: self === null ? null : incref(self),
    m_module: module === null ? null : incref(module),
  };
  const type = rt.types.builtin_function_or_method;
  const op = gcNewFrom(rt, rt.freelists.builtinFunction, type, body);
  track(rt, op);
  return op;
}
