import { initSingletons } from '../objects/singletons.ts';
import { BUILTIN_TYPES } from '../objects/builtinTypes.ts';
import { initExceptions } from '../objects/exceptions/exceptionObject.ts';
import { initIterators } from '../objects/iter/iterTypes.ts';
import { optionalAttr } from '../objects/type/optionalAttr.ts';
import { createTypes } from '../objects/type/staticTypes.ts';
import { fillTypes, readyTypes } from '../objects/type/typeReady.ts';
import { initTuple } from '../objects/tuple/tupleObject.ts';
import { collectAutomatically } from '../gc/collect.ts';
import { addMainModule } from './mainModule.ts';
import { initClassDescriptors } from '../objects/type/classDescriptors.ts';
import { settleStartup } from '../gc/startup.ts';
import { visitRoots, visitStacks } from './gcRoots.ts';
import type { PyFunction } from '../objects/function/functionObject.ts';
import { dictCopy } from '../objects/dict/dictMerge.ts';
import { dictDelItem, dictGetItemStr, newDict, type PyDict } from '../objects/dict/dictObject.ts';
import { intern } from '../objects/str/strObject.ts';
import { vectorcall } from './call.ts';
import { functionCall } from './evalCode.ts';
import { GENERATOR_HOOKS } from './generator.ts';
import { EngineError } from '../object/engineError.ts';
import type { NewRef, PyObject } from '../object/pyObject.ts';
import { decref, incref } from '../object/refcount.ts';
import { moduleDict, type PyModule } from '../objects/module/moduleObject.ts';
import { TPFLAGS_HAVE_VECTORCALL } from '../object/typeFlags.ts';
import { newSlice } from '../objects/slice/sliceObject.ts';
import { createModule, importModule } from './imports.ts';
import type { Interpreter } from './interpreter.ts';
import { borrowedCount } from './borrowed.ts';
import { superArguments } from './superArguments.ts';
import { warnDeprecated } from './warnings.ts';
import type { ModuleDef } from './moduleDef.ts';
import { reportUnraisable } from './sysHooks.ts';
import { fillFreelists } from './compilerMemory.ts';

/**
 * Makes a fresh runtime able to run: types, singletons, and the slots that need the eval loop.
 * @cpython Python/pylifecycle.c#pycore_interp_init
 */
export function initInterpreter(vm: Interpreter, modules: readonly ModuleDef[]): void {
  vm.factories.optionalAttr = optionalAttr;
  createTypes(vm);
  readyTypes(vm, BUILTIN_TYPES);
  initTuple(vm);
  initSingletons(vm);
  initExceptions(vm);
  initIterators(vm);
  vm.factories.callFunction = (_rt, func, args, kwnames) =>
    functionCall(vm, func as PyFunction, args, kwnames);
  vm.factories.vectorcall = (_rt, callable, args, kwnames) =>
    vectorcall(vm, callable, args, kwnames);
  vm.factories.generator = GENERATOR_HOOKS;
  vm.factories.writeUnraisable = (_rt, where, message) => {
    reportUnraisable(vm, where, message);
  };
  vm.factories.importModule = (_rt, name) => importModule(vm, name);
  vm.factories.currentGlobals = () => {
    const frame = vm.currentFrame;
    return frame === null ? null : incref(frame.globals);
  };
  if (vm.release.compiler.instructions.borrowedLocals) {
    vm.borrowedCount = (op) => borrowedCount(vm, op);
  }
  vm.superArguments = () => superArguments(vm);
  vm.warnDeprecated = (message) => warnDeprecated(vm, message);
  vm.factories.currentLocals = () => vm.currentFrame?.localsDict(vm) ?? null;
  fillTypes(vm, BUILTIN_TYPES);
  initClassDescriptors(vm);
  markVectorcall(vm);
  vm.visitRoots = (visit) => {
    visitRoots(vm, visit);
  };
  vm.visitStacks = (visit, all) => {
    visitStacks(vm, visit, all);
  };
  vm.collectHook = () => {
    collectAutomatically(vm);
  };
  vm.modules = newDict(vm);
  for (const def of modules) vm.moduleDefs.set(def.name, def);
  for (const name of STARTUP_MODULES) startModule(vm, name);
  addMainModule(vm);
  occupyPools(vm);
  fillFreelists(vm, vm.release.collector.startup.freeObjects);
  // Start-up has sliced: the slice that died last waits.
  decref(vm, newSlice(vm, vm.None, vm.None, vm.None));
  settleStartup(vm);
}

/** Types whose instances are called without packing the arguments. */
const VECTORCALL_CALLABLES = [
  'function',
  'builtin_function_or_method',
  'method',
  'method_descriptor',
] as const;

/** Types that are called so themselves. */
const VECTORCALL_TYPES = [
  ...(['int', 'float', 'bool', 'str', 'list', 'tuple', 'dict', 'set', 'frozenset'] as const),
  ...(['range', 'enumerate', 'reversed', 'map', 'filter', 'type', 'super'] as const),
] as const;

function markVectorcall(vm: Interpreter): void {
  for (const key of VECTORCALL_CALLABLES) vm.types[key].tp_flags |= TPFLAGS_HAVE_VECTORCALL;
  const { withoutVectorcall } = vm.release.vm;
  for (const key of VECTORCALL_TYPES) {
    if (!withoutVectorcall.includes(key)) vm.vectorcallTypes.add(vm.types[key]);
  }
}

/**
 * The library that a real interpreter loads first has blocks of every size: no pool that a program
 * leaves empty passes to another size at once.
 */
function occupyPools(vm: Interpreter): void {
  const { alignment, smallRequestThreshold } = vm.release.pymalloc;
  for (let size = alignment; size <= smallRequestThreshold; size += alignment) vm.mem.alloc(size);
}

/** Modules that exist before any program runs. */
const STARTUP_MODULES = ['sys', 'builtins'] as const;

function startModule(vm: Interpreter, name: string): void {
  const def = vm.moduleDefs.get(name);
  if (def === undefined) return;
  const module = createModule(vm, def);
  if (module === null) throw new EngineError(`module cannot start: ${name}`);
  const dict = moduleDict(module as NewRef<PyModule>);
  if (name === 'builtins') vm.builtins = dict;
  vm.moduleCopies.push(copyOfNames(vm, dict, name === 'builtins' ? SITE_NAMES : []));
  decref(vm, module);
}

/** What `site` adds to the builtins after they were copied. */
const SITE_NAMES = ['exit', 'quit', 'help', 'copyright', 'credits', 'license'] as const;

/**
 * A copy of a start-up module's names, kept so that the interpreter can restore them at its end: one
 * reference more to each of its functions.
 * @cpython Python/pylifecycle.c#pycore_init_builtins
 */
function copyOfNames(vm: Interpreter, dict: PyDict, later: readonly string[]): PyObject {
  const copy = dictCopy(vm, dict) as PyDict;
  for (const name of later) {
    const key = intern(vm, name);
    if (dictGetItemStr(copy, key) !== null) dictDelItem(vm, copy, key);
  }
  return copy;
}
