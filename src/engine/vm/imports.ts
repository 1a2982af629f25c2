import { collect, collectAutomatically } from '../gc/collect.ts';
import { clearFreelists, withFreelistsAside } from '../gc/freelists.ts';
import type { HeavyImport } from '../version/release.ts';
import { fillFreelists } from './compilerMemory.ts';
import { clearErrorIf, fetchRaised, raise, restoreRaised } from '../object/errors.ts';
import { getAttr, getOptionalAttr } from '../object/protocol/attr.ts';
import { isTrue } from '../object/protocol/truth.ts';
import { setItem } from '../object/protocol/sequence.ts';
import { collectItems } from '../object/protocol/iter.ts';
import type { NewRef, PyObject } from '../object/pyObject.ts';
import { decref, incref } from '../object/refcount.ts';
import { newBuiltinFunction } from '../objects/builtinFunction/builtinFunctionObject.ts';
import {
  dictDelItem,
  dictGetItem,
  dictSetItem,
  dictSetItemStr,
} from '../objects/dict/dictObject.ts';
import { setExceptionField } from '../objects/exceptions/exceptionObject.ts';
import { moduleDict, newModule, type PyModule } from '../objects/module/moduleObject.ts';
import { intern, isStr, newStr, strValue } from '../objects/str/strObject.ts';
import type { InterpreterFrame } from './frame.ts';
import { leaveGarbage } from './garbage.ts';
import type { Interpreter } from './interpreter.ts';
import type { ModuleDef } from './moduleDef.ts';

/** A module made of its definition and entered in `sys.modules`; null on error. */
export function createModule(vm: Interpreter, def: ModuleDef): NewRef | null {
  const module = newModule(vm, def.name);
  const dict = moduleDict(module);
  if (def.doc !== undefined) {
    const doc = newStr(vm, def.doc);
    dictSetItemStr(vm, dict, '__doc__', doc);
    decref(vm, doc);
  }
  const name = intern(vm, def.name);
  const { laterFunctions: later, library } = vm.release;
  for (const method of def.functions) {
    const fullName = `${def.name}.${method.name}`;
    if (later.includes(fullName) || library.later.includes(fullName)) continue;
    const func = newBuiltinFunction(vm, method, module, name);
    dictSetItemStr(vm, dict, method.name, func);
    decref(vm, func);
  }
  dictSetItem(vm, vm.modules, name, module);
  if (def.init === undefined || def.init(vm, dict)) return module;
  const raised = fetchRaised(vm);
  dictDelItem(vm, vm.modules, name);
  decref(vm, module);
  restoreRaised(vm, raised);
  return null;
}

/**
 * Makes a module of the library at its first import. Ours are no files that make objects as they
 * are read: the collector's counts are set to what that takes.
 */
function loadModule(vm: Interpreter, def: ModuleDef): NewRef | null {
  const { collector, library } = vm.release;
  const rule = collector.imports[def.name] ?? library.imports[def.name];
  for (const name of rule?.imports ?? []) {
    const inner = importModule(vm, name);
    if (inner === null) return null;
    decref(vm, inner);
  }
  const { gc } = vm;
  const [young] = gc.generations;
  const { enabled } = gc;
  const { count } = young;
  gc.enabled = false;
  const module = withFreelistsAside(vm, () => createModule(vm, def));
  if (rule?.garbage !== undefined) leaveGarbage(vm, rule.garbage);
  gc.enabled = enabled;
  young.count = count + (rule?.count ?? 0);
  const heavy = vm.release.heavyImports[def.name];
  if (heavy !== undefined) return settleImport(vm, heavy, module);
  const over = young.count - young.threshold;
  if (rule === undefined || !enabled || young.threshold === 0 || over <= 0) return module;
  // The collection ran when the threshold was passed: what came after it is what is counted.
  collectAutomatically(vm);
  young.count += over - 1;
  return module;
}

/** What the import of a heavy module leaves of the collector's state and the free lists. */
function settleImport(vm: Interpreter, heavy: HeavyImport, module: NewRef | null): NewRef | null {
  const { gc } = vm;
  const [young] = gc.generations;
  if (!gc.enabled) {
    young.count += heavy.count;
  } else {
    const before = gc.generation_stats.map(({ collections }) => collections);
    collect(
      vm,
      heavy.collections.findLastIndex((n) => n > 0),
    );
    for (const [i, each] of gc.generations.entries()) {
      each.count = heavy.counts[i]!;
      gc.generation_stats[i]!.collections = before[i]! + heavy.collections[i]!;
    }
    clearFreelists(vm);
    fillFreelists(vm, heavy.freeObjects);
    young.count = heavy.counts[0];
  }
  return module;
}

/** The module of that name, made at its first import; null with ModuleNotFoundError set. */
export function importModule(vm: Interpreter, name: string): NewRef | null {
  const key = newStr(vm, name);
  const found = dictGetItem(vm, vm.modules, key);
  if (found !== null && found !== vm.None) {
    decref(vm, key);
    return incref(found);
  }
  const dot = name.lastIndexOf('.');
  const parent = dot < 0 ? null : importModule(vm, name.slice(0, dot));
  if (dot >= 0 && parent === null) {
    decref(vm, key);
    return null;
  }
  const absent = vm.release.library.later.includes(name);
  const def = absent ? undefined : vm.moduleDefs.get(name);
  let module: NewRef | null = null;
  if (found !== null || def === undefined) raiseNotFound(vm, name, key);
  else module = loadModule(vm, def);
  if (module !== null && parent !== null) {
    dictSetItemStr(vm, moduleDict(parent as NewRef<PyModule>), name.slice(dot + 1), module);
  }
  decref(vm, key);
  if (parent !== null) decref(vm, parent);
  return module;
}

function isPackage(vm: Interpreter, name: string): boolean {
  return [...vm.moduleDefs.keys()].some((known) => known.startsWith(`${name}.`));
}

function raiseNotFound(vm: Interpreter, name: string, key: PyObject): void {
  const parent = name.slice(0, Math.max(name.lastIndexOf('.'), 0));
  const why = parent === '' || isPackage(vm, parent) ? '' : `; '${parent}' is not a package`;
  raise(vm, 'ModuleNotFoundError', `No module named '${name}'${why}`);
  if (vm.raised !== null) setExceptionField(vm, vm.raised, 'name', key);
}

/** Imports the submodules that a `from package import names` names. @cpython Lib/importlib/_bootstrap.py#_handle_fromlist */
function importSubmodules(vm: Interpreter, package_: string, fromlist: PyObject): boolean {
  const names = collectItems(vm, fromlist);
  let ok = names !== null;
  for (const name of names ?? []) {
    const full = `${package_}.${strValue(name)}`;
    if (ok && vm.moduleDefs.has(full)) {
      const module = importModule(vm, full);
      if (module === null) ok = false;
      else decref(vm, module);
    }
    decref(vm, name);
  }
  return ok;
}

/** @cpython Python/ceval.c#import_name */
export function importName(
  vm: Interpreter,
  _frame: InterpreterFrame,
  name: PyObject,
  fromlist: PyObject,
  level: PyObject,
): NewRef | null {
  if ((level.body as number) > 0) {
    return raise(vm, 'ImportError', 'attempted relative import with no known parent package');
  }
  const module = importModule(vm, strValue(name));
  if (module === null) return null;
  const wanted = fromlist === vm.None ? false : isTrue(vm, fromlist);
  if (wanted === true && isPackage(vm, strValue(name))) {
    if (importSubmodules(vm, strValue(name), fromlist)) return module;
    decref(vm, module);
    return null;
  }
  const [top] = strValue(name).split('.', 1) as [string];
  if (wanted === false && top !== strValue(name)) {
    decref(vm, module);
    return importModule(vm, top);
  }
  return module;
}

/** @cpython Python/ceval.c#import_from */
export function importFrom(vm: Interpreter, module: PyObject, name: PyObject): NewRef | null {
  const value = getAttr(vm, module, name);
  if (value !== null || !clearErrorIf(vm, 'AttributeError')) return value;
  const moduleName = getOptionalAttr(vm, module, '__name__');
  if (moduleName === null) return null;
  const known = moduleName !== undefined && isStr(moduleName);
  const from = known ? strValue(moduleName) : '<unknown module name>';
  const text = `cannot import name '${strValue(name)}' from '${from}' (unknown location)`;
  raise(vm, 'ImportError', text);
  if (vm.raised !== null) {
    if (known) setExceptionField(vm, vm.raised, 'name', moduleName);
    setExceptionField(vm, vm.raised, 'name_from', name);
  }
  if (moduleName !== undefined) decref(vm, moduleName);
  return null;
}

/** `from module import *`. @cpython Python/intrinsics.c#import_all_from */
export function importStar(vm: Interpreter, frame: InterpreterFrame, module: PyObject): boolean {
  const all = getOptionalAttr(vm, module, '__all__');
  if (all === null) return false;
  let names: NewRef[] | null;
  if (all === undefined) {
    const dict = getOptionalAttr(vm, module, '__dict__');
    if (dict === null || dict === undefined) return false;
    const keys = collectItems(vm, dict);
    decref(vm, dict);
    names = keys;
  } else {
    names = collectItems(vm, all);
    decref(vm, all);
  }
  if (names === null) return false;
  let ok = true;
  for (const name of names) {
    if (ok && !(all === undefined && strValue(name).startsWith('_'))) {
      const value = getAttr(vm, module, name);
      ok = value !== null && setItem(vm, frame.locals!, name, value);
      if (value !== null) decref(vm, value);
    }
    decref(vm, name);
  }
  return ok;
}
