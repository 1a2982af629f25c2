import { TPFLAGS_HEAPTYPE } from '../object/typeFlags.ts';
import type { PyObject, PyTypeObject } from '../object/pyObject.ts';
import { decref, incref } from '../object/refcount.ts';
import type { PyFunction } from '../objects/function/functionObject.ts';
import { hasInlineValues } from '../objects/object/instanceDict.ts';
import { LIST_APPEND } from '../objects/list/listMethods.ts';
import { isList } from '../objects/list/listObject.ts';
import type { MethodDescrBody } from '../objects/descr/descrObject.ts';
import { typeLookup } from '../objects/type/typeObject.ts';
import { newFrame } from './frameStack.ts';
import { CACHED_GETTER, CACHED_INIT, type InterpreterFrame } from './frame.ts';
import type { Interpreter } from './interpreter.ts';

const NO_ARGS: readonly PyObject[] = Object.freeze([]);

/** The `__init__` of a plain class that takes `nargs` arguments and no others; borrowed, or null. */
function plainInit(vm: Interpreter, type: PyTypeObject, nargs: number): PyObject | null {
  if ((type.tp_flags & TPFLAGS_HEAPTYPE) === 0 || !hasInlineValues(type)) return null;
  if (type.tp_new !== vm.types.object.tp_new) return null;
  const init = typeLookup(vm, type, vm.factories.intern(vm, '__init__'));
  if (init === null || init.ob_type !== vm.types.function) return null;
  const { body } = (init as PyFunction).body.code;
  if (body.co_argcount !== nargs + 1 || body.co_kwonlyargcount !== 0) return null;
  return (body.co_flags & 0x0d) === 1 ? init : null;
}

/**
 * For a call of a plain class that ran before: makes the instance and the frame of its `__init__`,
 * which takes the arguments over from the stack. Null where the class is not so plain.
 * @cpython Python/bytecodes.c#CALL_ALLOC_AND_ENTER_INIT
 */
export function takesInitFrame(
  vm: Interpreter,
  frame: InterpreterFrame,
  at: number,
  callable: PyObject,
  nargs: number,
): InterpreterFrame | null {
  if (!vm.release.vm.entersInit) return null;
  const type = callable as PyTypeObject;
  let cache = frame.exe.caches[at]!;
  if (cache === null || cache.version !== type.tp_version_tag || cache.version === 0) {
    const object = plainInit(vm, type, nargs);
    const version = type.tp_version_tag;
    const index = object === null ? 0 : (object as PyFunction).body.code.serial;
    cache = { kind: CACHED_INIT, version, version2: 0, object, index };
    frame.exe.caches[at] = cache;
  }
  const init = cache.object;
  if (init === null || (init as PyFunction).body.code.serial !== cache.index) return null;
  const self = type.tp_new!(vm, type, NO_ARGS, null);
  if (self === null) return null;
  decref(vm, type);
  const callee = newFrame(vm, incref(init) as PyFunction, null);
  callee.initSelf = incref(self);
  const base = frame.stackpointer - nargs;
  callee.localsplus[0] = self;
  for (let i = 0; i < nargs; i++) callee.localsplus[i + 1] = frame.localsplus[base + i]!;
  frame.stackpointer = base - 2;
  return callee;
}

/**
 * The frame of `container[key]` where a class written in Python defines it plainly: it takes both over
 * from the stack. Null where it does not.
 * @cpython Python/bytecodes.c#BINARY_SUBSCR_GETITEM
 */
export function getitemFrame(
  vm: Interpreter,
  frame: InterpreterFrame,
  container: PyObject,
  key: PyObject,
): InterpreterFrame | null {
  const type = container.ob_type;
  if ((type.tp_flags & TPFLAGS_HEAPTYPE) === 0) return null;
  const func = typeLookup(vm, type, vm.factories.intern(vm, '__getitem__'));
  if (func === null || func.ob_type !== vm.types.function) return null;
  const { body } = (func as PyFunction).body.code;
  if (body.co_argcount !== 2 || body.co_kwonlyargcount !== 0) return null;
  if ((body.co_flags & 0x0d) !== 1) return null;
  const callee = newFrame(vm, incref(func) as PyFunction, null);
  callee.localsplus[0] = container;
  callee.localsplus[1] = key;
  frame.stackpointer -= 2;
  return callee;
}

/**
 * The frame of the getter of a property that this instruction read before: it takes the object over
 * from the stack. Null where something else is read.
 * @cpython Python/bytecodes.c#LOAD_ATTR_PROPERTY
 */
export function getterFrame(
  vm: Interpreter,
  frame: InterpreterFrame,
  at: number,
  owner: PyObject,
): InterpreterFrame | null {
  const cache = frame.exe.caches[at]!;
  if (cache === null || cache.kind !== CACHED_GETTER) return null;
  if (cache.version !== owner.ob_type.tp_version_tag) return null;
  const callee = newFrame(vm, incref(cache.object!) as PyFunction, null);
  callee.localsplus[0] = owner;
  return callee;
}

/**
 * Whether a call is `list.append` on a list.
 * @cpython Python/bytecodes.c#CALL_LIST_APPEND
 */
export function isListAppend(vm: Interpreter, callable: PyObject, self: PyObject): boolean {
  if (callable.ob_type !== vm.types.method_descriptor) return false;
  if ((callable.body as MethodDescrBody).d_method !== LIST_APPEND) return false;
  return self.ob_type === vm.types.list || isList(self);
}
