import { flushStandardStreams } from '../objects/textio/textStreamObject.ts';
import { isType } from '../object/protocol/types.ts';
import { isWeakrefBody } from '../object/weakList.ts';
import type { PyList } from '../objects/list/listObject.ts';
import { collect } from '../gc/collect.ts';
import { clearError } from '../object/errors.ts';
import type { PyObject } from '../object/pyObject.ts';
import { decref, incref } from '../object/refcount.ts';
import { dictEntries } from '../objects/dict/dictNext.ts';
import {
  dictClear,
  dictGetItem,
  dictSetItem,
  dictSetItemStr,
  type PyDict,
} from '../objects/dict/dictObject.ts';
import { isModule, moduleDict } from '../objects/module/moduleObject.ts';
import { intern, isStr, strValue } from '../objects/str/strObject.ts';
import type { Interpreter } from './interpreter.ts';
import { moduleNamespace } from './moduleNamespace.ts';

const OLDEST = 2;

const SYS_DELETES = [
  'path',
  'argv',
  'ps1',
  'ps2',
  'last_exc',
  'last_type',
  'last_value',
  'last_traceback',
  '__interactivehook__',
  'meta_path',
] as const;

/**
 * The end of the interpreter: finalizers of garbage first, then the modules, the latest first, their
 * globals in order of definition.
 * @cpython Python/pylifecycle.c#Py_FinalizeEx
 */
export function finalizeInterpreter(vm: Interpreter): void {
  for (const run of vm.exitHooks) run();
  flushStandardStreams(vm);
  if (!isWatched(vm)) return;
  if (vm.gc.enabled) collect(vm, OLDEST);
  finalizeModules(vm);
}

/**
 * Whether any code of the program would run while the interpreter is torn down: a finalizer, a
 * suspended generator, the callback of a weak reference or of the collector. Where none would, the
 * memory can go with the process.
 */
function isWatched(vm: Interpreter): boolean {
  const callbacks = vm.gc.callbacks as PyList | null;
  if (callbacks !== null && callbacks.body.ob_item.length > 0) return true;
  for (const { head } of [...vm.gc.generations, vm.gc.permanent_generation]) {
    for (let op = head.gc_next!; op !== head; op = op.gc_next!) {
      if (op.ob_type.tp_finalize !== null) return true;
      if (isType(op) && op.tp_finalize !== null) return true;
      if (isWeakrefBody(op.body) && op.body.wr_callback !== null) return true;
    }
  }
  return false;
}

/** @cpython Python/pylifecycle.c#finalize_modules */
function finalizeModules(vm: Interpreter): void {
  const sys = moduleNamespace(vm, 'sys');
  const builtins = vm.builtins as PyDict;
  deleteSpecial(vm, builtins, sys);
  const modules = removeModules(vm);
  dictClear(vm, vm.modules);
  // Showing source lines needs imports, which are over.
  vm.sources.clear();
  collect(vm, OLDEST, true);
  for (const module of modules.toReversed()) {
    if (module.op.ob_refcnt === 0 || module.op.serial !== module.serial) continue;
    const dict = moduleDict(module.op as Parameters<typeof moduleDict>[0]);
    if (dict === builtins || dict === sys) continue;
    const held = incref(module.op);
    clearModuleDict(vm, dict);
    decref(vm, held);
  }
  if (sys !== null) clearModuleDict(vm, sys);
  clearModuleDict(vm, builtins);
  collect(vm, OLDEST, true);
}

/** @cpython Python/pylifecycle.c#finalize_modules_delete_special */
function deleteSpecial(vm: Interpreter, builtins: PyDict, sys: PyDict | null): void {
  dictSetItemStr(vm, builtins, '_', vm.None);
  if (sys === null) return;
  for (const name of SYS_DELETES) dictSetItemStr(vm, sys, name, vm.None);
  for (const name of ['stdin', 'stdout', 'stderr']) {
    const original = dictGetItem(vm, sys, intern(vm, `__${name}__`));
    dictSetItemStr(vm, sys, name, original ?? vm.None);
  }
  clearError(vm);
}

interface Removed {
  readonly op: PyObject;
  /** Tells the module from another tenant of its memory. */
  readonly serial: number;
}

/** @cpython Python/pylifecycle.c#finalize_remove_modules */
function removeModules(vm: Interpreter): Removed[] {
  const removed: Removed[] = [];
  for (const [name, module] of [...dictEntries(vm.modules)]) {
    if (!isModule(vm, module)) continue;
    removed.push({ op: module, serial: module.serial });
    dictSetItem(vm, vm.modules, name, vm.None);
  }
  return removed;
}

/**
 * Sets the names of a namespace to None: those with one leading underscore, then all others, but
 * not `__builtins__`.
 * @cpython Objects/moduleobject.c#_PyModule_ClearDict
 */
function clearModuleDict(vm: Interpreter, dict: PyDict): void {
  clearNames(vm, dict, (name) => name.startsWith('_') && !name.startsWith('__'));
  clearNames(vm, dict, (name) => name !== '__builtins__');
}

function clearNames(vm: Interpreter, dict: PyDict, wanted: (name: string) => boolean): void {
  for (const [key, value] of dictEntries(dict)) {
    if (value === vm.None || !isStr(key) || !wanted(strValue(key))) continue;
    dictSetItem(vm, dict, key, vm.None);
  }
}
