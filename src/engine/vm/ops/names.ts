import { clearErrorIf, raise } from '../../object/errors.ts';
import { getAttr, setAttr } from '../../object/protocol/attr.ts';
import { getItem } from '../../object/protocol/sequence.ts';
import type { NewRef, PyObject, PyTypeObject } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { TPFLAGS_METHOD_DESCRIPTOR } from '../../object/typeFlags.ts';
import { appendOrder } from '../../objects/dict/dictSplit.ts';
import { dictGetItem, dictGetItemStr, dictIndexOfStr } from '../../objects/dict/dictObject.ts';
import type { PyDict } from '../../objects/dict/dictObject.ts';
import { setExceptionField } from '../../objects/exceptions/exceptionObject.ts';
import { genericGetAttr, genericSetAttr, loadMethod } from '../../objects/object/genericAttr.ts';
import type { PyFunction } from '../../objects/function/functionObject.ts';
import type { PropertyBody } from '../../objects/property/propertyType.ts';
import { type PyUnicode, strValue } from '../../objects/str/strObject.ts';
import { typeLookup } from '../../objects/type/typeObject.ts';
import {
  CACHED_BUILTIN,
  CACHED_GETTER,
  CACHED_GLOBAL,
  CACHED_METHOD,
  CACHED_VALUE,
  type InlineCache,
  type InterpreterFrame,
} from '../frame.ts';
import type { Interpreter } from '../interpreter.ts';

/** @cpython Python/ceval.c#_PyEval_FormatExcCheckArg */
export function nameError(vm: Interpreter, name: PyObject, text: string): null {
  raise(vm, 'NameError', text);
  if (vm.raised !== null) setExceptionField(vm, vm.raised, 'name', name);
  return null;
}

/** @cpython Python/ceval.c#_PyEval_FormatExcUnbound */
export function unboundLocal(vm: Interpreter, frame: InterpreterFrame, i: number): null {
  const { words } = vm.release;
  const { localsplusnames, localspluskinds } = frame.code.body;
  const name = localsplusnames[i]!;
  if ((localspluskinds[i]! & 0x80) !== 0) {
    return nameError(vm, name, words.unboundFree.replace("'N'", `'${strValue(name)}'`));
  }
  raise(vm, 'UnboundLocalError', words.unboundLocal.replace("'N'", `'${strValue(name)}'`));
  return null;
}

const undefinedName = (vm: Interpreter, name: PyObject): null =>
  nameError(vm, name, `name '${strValue(name)}' is not defined`);

/** @cpython Python/bytecodes.c#LOAD_GLOBAL */
export function loadGlobal(
  vm: Interpreter,
  frame: InterpreterFrame,
  at: number,
  name: PyObject,
): NewRef | null {
  const globals = (frame.globals as PyDict).body;
  const cache = frame.exe.caches[at]!;
  if (cache !== null && cache.version === globals.keys_version) {
    if (cache.kind === CACHED_GLOBAL) return incref(globals.ma_keys.me_value[cache.index]!);
    const builtins = (frame.builtins as PyDict).body;
    if (cache.version2 === builtins.keys_version) {
      return incref(builtins.ma_keys.me_value[cache.index]!);
    }
  }
  return loadGlobalSlow(vm, frame, at, name as PyUnicode);
}

function loadGlobalSlow(
  vm: Interpreter,
  frame: InterpreterFrame,
  at: number,
  name: PyUnicode,
): NewRef | null {
  const globals = frame.globals as PyDict;
  const builtins = frame.builtins as PyDict;
  const plain = globals.ob_type === vm.types.dict && builtins.ob_type === vm.types.dict;
  if (plain && globals.body.ma_values === null && builtins.body.ma_values === null) {
    const version = globals.body.keys_version;
    const version2 = builtins.body.keys_version;
    let index = dictIndexOfStr(globals, name);
    if (index >= 0) {
      const entry: InlineCache = { kind: CACHED_GLOBAL, version, version2: 0, object: null, index };
      frame.exe.caches[at] = entry;
      return incref(globals.body.ma_keys.me_value[index]!);
    }
    index = dictIndexOfStr(builtins, name);
    if (index >= 0) {
      frame.exe.caches[at] = { kind: CACHED_BUILTIN, version, version2, object: null, index };
      return incref(builtins.body.ma_keys.me_value[index]!);
    }
    return undefinedName(vm, name);
  }
  return loadFromGlobals(vm, frame, name) ?? (vm.raised === null ? undefinedName(vm, name) : null);
}

/** The value of a global or built-in name, or null without an error. */
export function loadFromGlobals(
  vm: Interpreter,
  frame: InterpreterFrame,
  name: PyObject,
): NewRef | null {
  const global = dictGetItem(vm, frame.globals as PyDict, name);
  if (global !== null) return incref(global);
  if (vm.raised !== null) return null;
  return optionalItem(vm, frame.builtins, name);
}

/** `mapping[key]`, or null without an error where there is none. @cpython Objects/abstract.c#PyMapping_GetOptionalItem */
export function optionalItem(vm: Interpreter, mapping: PyObject, key: PyObject): NewRef | null {
  if (mapping.ob_type === vm.types.dict) {
    const found = dictGetItem(vm, mapping as PyDict, key);
    return found === null ? null : incref(found);
  }
  const value = getItem(vm, mapping, key);
  if (value === null) clearErrorIf(vm, 'KeyError');
  return value;
}

/** @cpython Python/bytecodes.c#LOAD_NAME */
export function loadName(vm: Interpreter, frame: InterpreterFrame, name: PyObject): NewRef | null {
  const locals = frame.locals!;
  if (locals.ob_type === vm.types.dict) {
    const found = dictGetItemStr(locals as PyDict, name as PyUnicode);
    if (found !== null) return incref(found);
  } else {
    const value = optionalItem(vm, locals, name);
    if (value !== null || vm.raised !== null) return value;
  }
  const value = loadFromGlobals(vm, frame, name);
  if (value !== null || vm.raised !== null) return value;
  return undefinedName(vm, name);
}

/** The class's own or inherited attribute allows instance values to be read without more ado. */
function valuePosition(
  vm: Interpreter,
  type: PyTypeObject,
  owner: PyObject,
  name: PyObject,
): number {
  const values = owner.inst?.values;
  if (values === null || values === undefined || !values.valid) return -1;
  const descr = typeLookup(vm, type, name);
  if (descr !== null && descr.ob_type.tp_descr_set !== null) return -1;
  if (type.tp_version_tag === 0 || type.ht_cached_keys === null) return -1;
  return type.ht_cached_keys.index.get(name) ?? -1;
}

/** `owner.name`, a new reference. @cpython Python/bytecodes.c#LOAD_ATTR */
export function loadAttr(
  vm: Interpreter,
  frame: InterpreterFrame,
  at: number,
  owner: PyObject,
  name: PyObject,
): NewRef | null {
  const type = owner.ob_type;
  const cache = frame.exe.caches[at]!;
  if (cache !== null && cache.version === type.tp_version_tag && cache.kind === CACHED_VALUE) {
    const values = owner.inst!.values;
    if (values !== null && values.valid) {
      const value = values.values[cache.index];
      if (value !== null && value !== undefined) return incref(value);
    }
    return getAttr(vm, owner, name);
  }
  if (type.tp_getattro === genericGetAttr) {
    rememberGetter(vm, frame, at, type, name);
    const index = valuePosition(vm, type, owner, name);
    if (index >= 0) {
      const version = type.tp_version_tag;
      frame.exe.caches[at] = { kind: CACHED_VALUE, version, version2: 0, object: null, index };
    }
  }
  return getAttr(vm, owner, name);
}

/** Notes a property whose getter is a plain function. */
function rememberGetter(
  vm: Interpreter,
  frame: InterpreterFrame,
  at: number,
  type: PyTypeObject,
  name: PyObject,
): void {
  if (!vm.release.vm.entersGetters) return;
  const descr = typeLookup(vm, type, name);
  if (descr === null || descr.ob_type !== vm.types.property || type.tp_version_tag === 0) return;
  const getter = (descr.body as PropertyBody).prop_get;
  if (getter === null || getter.ob_type !== vm.types.function) return;
  const { body } = (getter as PyFunction).body.code;
  if (body.co_argcount !== 1 || body.co_kwonlyargcount !== 0) return;
  if ((body.co_flags & 0x0d) !== 1) return;
  frame.exe.caches[at] = {
    kind: CACHED_GETTER,
    version: type.tp_version_tag,
    version2: 0,
    object: getter,
    index: 0,
  };
}

/**
 * Looks a method up for a call: the stack's top, an object, becomes the function and the object, or
 * what was found and NULL. False on error.
 * @cpython Objects/object.c#_PyObject_GetMethod
 */
export function loadAttrMethod(
  vm: Interpreter,
  frame: InterpreterFrame,
  at: number,
  name: PyObject,
): boolean {
  const s = frame.localsplus;
  const top = frame.stackpointer - 1;
  const owner = s[top]!;
  const type = owner.ob_type;
  const cache = frame.exe.caches[at]!;
  if (cache !== null && cache.version === type.tp_version_tag && cache.version !== 0) {
    const { inst } = owner;
    if (
      inst === null ||
      (inst.dict === null &&
        (inst.values === null || type.ht_cached_keys!.names.length === cache.version2))
    ) {
      s[top] = incref(cache.object!);
      s[top + 1] = owner;
      return true;
    }
  }
  const found = loadMethod(vm, owner, name);
  if (found === null) return false;
  s[top] = found.func;
  if (found.unbound) {
    s[top + 1] = owner;
    rememberMethod(frame, at, type, name, found.func);
  } else {
    s[top + 1] = null;
    decref(vm, owner);
  }
  return true;
}

function rememberMethod(
  frame: InterpreterFrame,
  at: number,
  type: PyTypeObject,
  name: PyObject,
  func: PyObject,
): void {
  if (type.tp_version_tag === 0 || (func.ob_type.tp_flags & TPFLAGS_METHOD_DESCRIPTOR) === 0)
    return;
  const keys = type.ht_cached_keys;
  if (keys !== null && keys.index.has(name)) return;
  frame.exe.caches[at] = {
    kind: CACHED_METHOD,
    version: type.tp_version_tag,
    version2: keys === null ? 0 : keys.names.length,
    object: func,
    index: 0,
  };
}

/** `owner.name = value`. @cpython Python/bytecodes.c#STORE_ATTR */
export function storeAttr(
  vm: Interpreter,
  frame: InterpreterFrame,
  at: number,
  owner: PyObject,
  name: PyObject,
  value: PyObject,
): boolean {
  const type = owner.ob_type;
  const cache = frame.exe.caches[at]!;
  if (cache !== null && cache.version === type.tp_version_tag) {
    const inst = owner.inst!;
    const { values } = inst;
    if (values !== null && values.valid && inst.dict === null) {
      const old = values.values[cache.index] ?? null;
      if (old !== null) {
        values.values[cache.index] = incref(value);
        decref(vm, old);
        return true;
      }
      if (cache.index < values.capacity) {
        const items = values.values;
        while (items.length < cache.index) items.push(null);
        items[cache.index] = incref(value);
        appendOrder(values, cache.index);
        return true;
      }
    }
    return setAttr(vm, owner, name, value);
  }
  const ok = setAttr(vm, owner, name, value);
  if (ok && type.tp_setattro === genericSetAttr) {
    const index = valuePosition(vm, type, owner, name);
    if (index >= 0) {
      const version = type.tp_version_tag;
      frame.exe.caches[at] = { kind: CACHED_VALUE, version, version2: 0, object: null, index };
    }
  }
  return ok;
}
