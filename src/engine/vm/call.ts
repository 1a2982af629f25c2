import { raiseFalse } from '../object/errors.ts';
import { PY_EQ } from '../object/compareOp.ts';
import { call } from '../object/protocol/call.ts';
import { richCompareBool } from '../object/protocol/compare.ts';
import { isType } from '../object/protocol/types.ts';
import type { NewRef, PyObject } from '../object/pyObject.ts';
import { enterRecursiveCall, leaveRecursiveCall } from '../object/recursion.ts';
import { decref, incref } from '../object/refcount.ts';
import type { MethodDef } from '../object/typeSpec.ts';
import { TPFLAGS_HAVE_VECTORCALL } from '../object/typeFlags.ts';
import { dictGetItem, dictSetItem, newDict, type PyDict } from '../objects/dict/dictObject.ts';
import type { PyFunction } from '../objects/function/functionObject.ts';
import { enterMethodDef } from '../objects/builtinFunction/builtinFunctionCall.ts';
import type { BuiltinFunctionBody } from '../objects/builtinFunction/builtinFunctionObject.ts';
import type { MethodDescrBody } from '../objects/descr/descrObject.ts';
import { isStr, strValue } from '../objects/str/strObject.ts';
import { newTuple, tupleOf } from '../objects/tuple/tupleObject.ts';
import {
  calledName,
  missingArguments,
  positionalOnlyAsKeyword,
  tooManyPositional,
  unexpectedKeyword,
} from './argumentErrors.ts';
import { clearFrame, newFrame } from './frameStack.ts';
import type { InterpreterFrame } from './frame.ts';
import type { Interpreter } from './interpreter.ts';
import { newObjectFrame } from './objectFrame.ts';

const CO_OPTIMIZED = 1;
const CO_VARARGS = 4;
const CO_VARKEYWORDS = 8;

type Slots = readonly (PyObject | null)[];

/**
 * A frame for a call of `stolenFunc`: takes over the `n` references of `args` from `base` on, keyword
 * values last. Null on error, everything given back.
 * @cpython Python/ceval.c#_PyEvalFramePushAndInit
 */
export function pushFunctionFrame(
  vm: Interpreter,
  stolenFunc: PyFunction,
  args: Slots,
  base: number,
  n: number,
  kwnames: PyObject | null,
): InterpreterFrame | null {
  const { globals } = stolenFunc.body;
  const optimized = (stolenFunc.body.code.body.co_flags & CO_OPTIMIZED) !== 0;
  const frame = newFrame(vm, stolenFunc, optimized ? null : incref(globals));
  const { exe, localsplus } = frame;
  if (exe.simple && n === exe.argcount && kwnames === null) {
    for (let i = 0; i < n; i++) localsplus[i] = args[base + i]!;
    return frame;
  }
  if (initializeLocals(vm, stolenFunc, localsplus, args, base, n, kwnames)) return frame;
  clearFrame(vm, frame);
  return null;
}

/**
 * The same where frames are objects: function and arguments stay the caller's. `self` goes before the
 * arguments.
 * @cpython Python/ceval.c#_PyEval_MakeFrameVector
 */
export function pushObjectFrame(
  vm: Interpreter,
  func: PyFunction,
  self: PyObject | null,
  args: Slots,
  base: number,
  n: number,
  kwnames: PyObject | null,
): InterpreterFrame | null {
  const { code, globals, builtins } = func.body;
  const optimized = (code.body.co_flags & CO_OPTIMIZED) !== 0;
  const namespace = optimized ? null : incref(globals);
  const frame = newObjectFrame(vm, code, func, globals, builtins, namespace);
  const { exe, localsplus } = frame;
  const first = self === null ? 0 : 1;
  if (exe.simple && n + first === exe.argcount && kwnames === null) {
    if (self !== null) localsplus[0] = incref(self);
    for (let i = 0; i < n; i++) localsplus[i + first] = incref(args[base + i]!);
    return frame;
  }
  const all = args.slice(base, base + n);
  if (self !== null) all.unshift(self);
  for (const arg of all) incref(arg!);
  if (initializeLocals(vm, func, localsplus, all, 0, all.length, kwnames)) return frame;
  clearFrame(vm, frame);
  return null;
}

/**
 * Distributes arguments over the parameters of a function; false with TypeError set. All references
 * of `args` are consumed either way.
 * @cpython Python/ceval.c#initialize_locals
 */
export function initializeLocals(
  vm: Interpreter,
  func: PyFunction,
  locals: (PyObject | null)[],
  args: Slots,
  base: number,
  n: number,
  kwnames: PyObject | null,
): boolean {
  const co = func.body.code.body;
  const keywords = kwnames === null ? [] : (kwnames.body as PyObject[]);
  const argcount = n - keywords.length;
  const total = co.co_argcount + co.co_kwonlyargcount;
  const varargs = (co.co_flags & CO_VARARGS) !== 0;
  let kwdict: PyDict | null = null;
  if ((co.co_flags & CO_VARKEYWORDS) !== 0) {
    kwdict = newDict(vm);
    locals[total + (varargs ? 1 : 0)] = kwdict;
  }
  const taken = Math.min(argcount, co.co_argcount);
  for (let j = 0; j < taken; j++) locals[j] = args[base + j]!;
  if (varargs) {
    locals[total] = newTuple(vm, args.slice(base + taken, base + argcount) as NewRef[]);
  } else {
    for (let j = taken; j < argcount; j++) decref(vm, args[base + j]!);
  }
  for (const [k, keyword] of keywords.entries()) {
    if (!bindKeyword(vm, func, locals, keyword, args[base + argcount + k]!, kwdict, keywords)) {
      for (let i = k; i < keywords.length; i++) decref(vm, args[base + argcount + i]!);
      return false;
    }
  }
  if (argcount > co.co_argcount && !varargs) {
    return tooManyPositional(vm, func, argcount, locals);
  }
  if (argcount < co.co_argcount && !fillDefaults(vm, func, locals, argcount)) return false;
  return co.co_kwonlyargcount === 0 || fillKeywordDefaults(vm, func, locals);
}

/** Puts one keyword argument where it belongs; false with the value still the caller's. */
function bindKeyword(
  vm: Interpreter,
  func: PyFunction,
  locals: (PyObject | null)[],
  keyword: PyObject,
  value: PyObject,
  kwdict: PyDict | null,
  keywords: readonly PyObject[],
): boolean {
  if (!isStr(keyword)) {
    const name = calledName(vm, func);
    return raiseFalse(vm, 'TypeError', `${name}() keywords must be strings`);
  }
  const j = parameterIndex(vm, func, keyword);
  if (j === null) return false;
  if (j >= 0) {
    if (locals[j] !== null) {
      const text = `${calledName(vm, func)}() got multiple values for argument`;
      return raiseFalse(vm, 'TypeError', `${text} '${strValue(keyword)}'`);
    }
    locals[j] = value;
    return true;
  }
  if (kwdict === null) {
    if (positionalOnlyAsKeyword(vm, func, keywords)) return false;
    return unexpectedKeyword(vm, func, keyword);
  }
  if (!dictSetItem(vm, kwdict, keyword, value)) return false;
  decref(vm, value);
  return true;
}

/** Position of the parameter that `keyword` names, -1 when there is none, null on error. */
function parameterIndex(vm: Interpreter, func: PyFunction, keyword: PyObject): number | null {
  const co = func.body.code.body;
  const names = co.localsplusnames;
  const total = co.co_argcount + co.co_kwonlyargcount;
  for (let j = co.co_posonlyargcount; j < total; j++) if (names[j] === keyword) return j;
  for (let j = co.co_posonlyargcount; j < total; j++) {
    const equal = richCompareBool(vm, keyword, names[j]!, PY_EQ);
    if (equal === null) return null;
    if (equal) return j;
  }
  return -1;
}

function fillDefaults(
  vm: Interpreter,
  func: PyFunction,
  locals: (PyObject | null)[],
  argcount: number,
): boolean {
  const defaults = func.body.defaults === null ? [] : (func.body.defaults.body as PyObject[]);
  const required = func.body.code.body.co_argcount - defaults.length;
  let missing = 0;
  for (let i = argcount; i < required; i++) if (locals[i] === null) missing++;
  if (missing > 0) return missingArguments(vm, func, defaults.length, locals);
  for (let i = Math.max(argcount - required, 0); i < defaults.length; i++) {
    locals[required + i] ??= incref(defaults[i]!);
  }
  return true;
}

function fillKeywordDefaults(
  vm: Interpreter,
  func: PyFunction,
  locals: (PyObject | null)[],
): boolean {
  const co = func.body.code.body;
  const { kwdefaults } = func.body;
  let missing = 0;
  for (let i = co.co_argcount; i < co.co_argcount + co.co_kwonlyargcount; i++) {
    if (locals[i] !== null) continue;
    if (kwdefaults !== null) {
      const value = dictGetItem(vm, kwdefaults as PyDict, co.localsplusnames[i]!);
      if (value !== null) {
        locals[i] = incref(value);
        continue;
      }
      if (vm.raised !== null) return false;
    }
    missing++;
  }
  return missing === 0 || missingArguments(vm, func, -1, locals);
}

const NO_ARGS: readonly PyObject[] = Object.freeze([]);

/** The values of stack slots `base` to `sp` as an argument array; borrowed. */
function argumentArray(s: Slots, base: number, sp: number): readonly PyObject[] {
  switch (sp - base) {
    case 0:
      return NO_ARGS;
    case 1:
      return [s[base]!];
    case 2:
      return [s[base]!, s[base + 1]!];
    default:
      return s.slice(base, sp) as PyObject[];
  }
}

/**
 * Calls what is no Python function with the stack slots `base` to `sp`, which stay owned by the stack.
 * @cpython Include/internal/pycore_call.h#_PyObject_VectorcallTstate
 */
export function callValue(
  vm: Interpreter,
  callable: PyObject,
  s: Slots,
  base: number,
  sp: number,
  kwnames: PyObject | null = null,
): NewRef | null {
  if (kwnames === null) {
    const direct = callDirectly(vm, callable, s, base, sp);
    if (direct !== undefined) return direct;
  }
  const args = argumentArray(s, base, sp);
  return vectorcall(vm, callable, args, kwnames);
}

/** @cpython Include/internal/pycore_call.h#_PyObject_VectorcallTstate */
export function vectorcall(
  vm: Interpreter,
  callable: PyObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  if (hasVectorcall(vm, callable, args.length)) return call(vm, callable, args, kwnames);
  return makeTpCall(vm, callable, args, kwnames);
}

/** Whether a built-in function of this kind takes `n` positional arguments. */
function takes(def: MethodDef, n: number): boolean {
  if (def.kind === 'O') return n === 1;
  return def.kind !== 'NOARGS' || n === 0;
}

/**
 * Calls a built-in method or function without its checks where they would pass; undefined otherwise.
 * @cpython Python/bytecodes.c#_CALL_METHOD_DESCRIPTOR_O
 */
function callDirectly(
  vm: Interpreter,
  callable: PyObject,
  s: Slots,
  base: number,
  sp: number,
): NewRef | null | undefined {
  const type = callable.ob_type;
  const { oneRecursionCount } = vm.release;
  if (type === vm.types.method_descriptor) {
    const { d_method, d_type } = callable.body as MethodDescrBody;
    if (sp > base && s[base]!.ob_type === d_type && takes(d_method, sp - base - 1)) {
      const args = argumentArray(s, base + 1, sp);
      if (oneRecursionCount) return enterMethodDef(vm, d_method, s[base]!, args, null);
      return d_method.call(vm, s[base]!, args, null);
    }
  } else if (type === vm.types.builtin_function_or_method) {
    const { def, m_self } = callable.body as BuiltinFunctionBody;
    if (m_self !== null && takes(def, sp - base)) {
      const args = argumentArray(s, base, sp);
      if (oneRecursionCount) return enterMethodDef(vm, def, m_self, args, null);
      return def.call(vm, m_self, args, null);
    }
  }
  return undefined;
}

function hasVectorcall(vm: Interpreter, callable: PyObject, nargs: number): boolean {
  if (callable === (vm.types.type as PyObject)) return nargs === 1;
  if (isType(callable)) return vm.vectorcallTypes.has(callable);
  const type = callable.ob_type;
  return (type.tp_flags & TPFLAGS_HAVE_VECTORCALL) !== 0 || type.tp_call === null;
}

/**
 * Calls through `tp_call`, the arguments packed into a tuple and a dict that hold them for the time.
 * @cpython Objects/call.c#_PyObject_MakeTpCall
 */
function makeTpCall(
  vm: Interpreter,
  callable: PyObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  const names = kwnames === null ? [] : (kwnames.body as PyObject[]);
  const nargs = args.length - names.length;
  const tuple = tupleOf(vm, names.length === 0 ? args : args.slice(0, nargs));
  let dict: PyDict | null = null;
  if (names.length > 0) {
    dict = newDict(vm);
    for (const [i, name] of names.entries()) dictSetItem(vm, dict, name, args[nargs + i]!);
  }
  let result: NewRef | null = null;
  if (enterRecursiveCall(vm, ' while calling a Python object')) {
    result = callPacked(vm, callable, args, kwnames, tuple);
    leaveRecursiveCall(vm);
  }
  decref(vm, tuple);
  if (dict !== null) decref(vm, dict);
  return result;
}

/**
 * `tp_call` with arguments that a tuple and a dict hold already. Where there are keywords, the callee
 * is handed references of its own.
 * @cpython Objects/call.c#_PyObject_Call
 */
export function callPacked(
  vm: Interpreter,
  callable: PyObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
  tuple: PyObject,
): NewRef | null {
  if (kwnames === null) {
    const outer = vm.argumentsInTuple;
    vm.argumentsInTuple = { args, tuple };
    const called = call(vm, callable, args, null);
    vm.argumentsInTuple = outer;
    return called;
  }
  for (const arg of args) incref(arg);
  const result = call(vm, callable, args, kwnames);
  for (const arg of args) decref(vm, arg);
  return result;
}
