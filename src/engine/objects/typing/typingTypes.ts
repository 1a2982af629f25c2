import type { Runtime } from '../../object/pyObject.ts';
import { decref } from '../../object/refcount.ts';
import { dictSetItemStr, type PyDict } from '../dict/dictObject.ts';
import { newStr } from '../str/strObject.ts';

/**
 * What the types of type parameters have as heap types in C: a module of their own and, in their
 * instances, room for `__dict__` and weak references.
 * @cpython Objects/typevarobject.c#_Py_initialize_generic
 */
export function finishTypingTypes(rt: Runtime): void {
  const { TypeVar, ParamSpec, TypeVarTuple, ParamSpecArgs, ParamSpecKwargs } = rt.types;
  const { gcHeader, instance } = rt.release;
  const module = newStr(rt, 'typing');
  for (const type of [TypeVar, ParamSpec, TypeVarTuple, ParamSpecArgs, ParamSpecKwargs]) {
    type.tp_prefix = gcHeader + instance.managedWeakrefPreheader;
    dictSetItemStr(rt, type.tp_dict as PyDict, '__module__', module);
  }
  decref(rt, module);
}
