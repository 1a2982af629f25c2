import { clearErrorIf, raise } from '../../object/errors.ts';
import { call } from '../../object/protocol/call.ts';
import { getAttr } from '../../object/protocol/attr.ts';
import type { NewRef, PyObject } from '../../object/pyObject.ts';
import { isType } from '../../object/protocol/types.ts';
import { decref, incref } from '../../object/refcount.ts';
import { TPFLAGS_METHOD_DESCRIPTOR } from '../../object/typeFlags.ts';
import { dictEntries } from '../../objects/dict/dictNext.ts';
import { dictLength, type PyDict } from '../../objects/dict/dictObject.ts';
import type { PyFunction } from '../../objects/function/functionObject.ts';
import { newFunction } from '../../objects/function/functionObject.ts';
import type { PyCode } from '../../objects/code/codeObject.ts';
import { isMethod, type PyMethod } from '../../objects/method/methodObject.ts';
import { isStr } from '../../objects/str/strObject.ts';
import { lookupBehind } from '../../objects/super/superType.ts';
import { newTuple } from '../../objects/tuple/tupleObject.ts';
import { callPacked, callValue, pushFunctionFrame, pushObjectFrame } from '../call.ts';
import { noteBorrowedArguments } from '../borrowed.ts';
import { handleEvalBreaker } from '../evalBreaker.ts';
import type { InterpreterFrame } from '../frame.ts';
import type { Interpreter } from '../interpreter.ts';
import { dropArguments } from '../objectFrame.ts';
import { functionText } from './functionText.ts';
import { dropInputs, peek, pop, push } from './stack.ts';
import { SLOW_ERROR, SLOW_OK, SLOW_SWITCH, type SlowOp, type SlowStatus } from './slowOp.ts';
import { tupleFromIterable } from '../../objects/tuple/tupleType.ts';

/** After a call: pushes what it gave and checks the eval breaker. */
function pushResult(
  vm: Interpreter,
  frame: Parameters<SlowOp>[1],
  result: NewRef | null,
): SlowStatus {
  if (result === null) return SLOW_ERROR;
  push(frame, result);
  return vm.evalBreaker && !handleEvalBreaker(vm) ? SLOW_ERROR : SLOW_OK;
}

/**
 * A call that leaves the callable and its arguments on the stack until it is over, where frames are
 * objects.
 * @cpython Python/ceval.c#call_function
 */
export function callKeepingArguments(
  vm: Interpreter,
  frame: InterpreterFrame,
  nargs: number,
  kwnames: PyObject | null,
): SlowStatus {
  const s = frame.localsplus;
  const sp = frame.stackpointer;
  let base = sp - nargs;
  let callable = s[base - 2]!;
  let self: PyObject | null = null;
  if (s[base - 1] !== null) base--;
  else if (callable.ob_type === vm.types.method) {
    const { body } = callable as PyMethod;
    if (body.func.ob_type === vm.types.function) {
      self = body.self;
      callable = body.func;
    }
  }
  frame.keptArguments = nargs + 2;
  if (callable.ob_type === vm.types.function) {
    const func = callable as PyFunction;
    const callee = pushObjectFrame(vm, func, self, s, base, sp - base, kwnames);
    vm.callee = callee;
    if (callee !== null) return SLOW_SWITCH;
    dropArguments(vm, frame);
    return SLOW_ERROR;
  }
  const result = callValue(vm, callable, s, base, sp, kwnames);
  dropArguments(vm, frame);
  return pushResult(vm, frame, result);
}

export const callKw: SlowOp = (vm, frame, arg) => {
  const s = frame.localsplus;
  const kwnames = pop(frame);
  if (vm.release.vm.framesAreObjects) {
    const status = callKeepingArguments(vm, frame, arg, kwnames);
    decref(vm, kwnames);
    return status;
  }
  const sp = frame.stackpointer;
  let base = sp - arg;
  let callable = s[base - 2]!;
  let passed = base;
  if (s[base - 1] !== null) {
    passed = --base;
  } else if (isMethod(vm, callable)) {
    const { func, self } = callable.body;
    s[base - 1] = incref(self);
    s[base - 2] = incref(func);
    decref(vm, callable);
    callable = func;
    base--;
  }
  if (callable.ob_type === vm.types.function) {
    frame.stackpointer = sp - arg - 2;
    const callee = pushFunctionFrame(vm, callable as PyFunction, s, base, sp - base, kwnames);
    decref(vm, kwnames);
    if (callee === null) return SLOW_ERROR;
    const { borrows } = frame.exe;
    if (borrows !== null) {
      noteBorrowedArguments(borrows, frame, callee, frame.prev_instr, passed);
    }
    vm.callee = callee;
    return SLOW_SWITCH;
  }
  const result = callValue(vm, callable, s, base, sp, kwnames);
  decref(vm, kwnames);
  frame.stackpointer = sp - arg - 2;
  decref(vm, callable);
  for (let i = base; i < sp; i++) decref(vm, s[i]!);
  return pushResult(vm, frame, result);
};

export const callFunctionEx: SlowOp = (vm, frame, arg) =>
  callUnpacked(vm, frame, (arg & 1) !== 0 ? (pop(frame) as PyDict) : null);

/** The same where a null on the stack stands for no keywords (3.14+). */
export const callFunctionExNull: SlowOp = (vm, frame) =>
  callUnpacked(vm, frame, pop(frame) as PyDict | null);

/** @cpython Python/bytecodes.c#CALL_FUNCTION_EX */
function callUnpacked(vm: Interpreter, frame: InterpreterFrame, kwargs: PyDict | null): SlowStatus {
  let callargs = pop(frame);
  const func = frame.localsplus[frame.stackpointer - 2]!;
  if (callargs.ob_type !== vm.types.tuple) {
    const tuple = argumentTuple(vm, func, callargs);
    decref(vm, callargs);
    if (tuple === null) {
      if (kwargs !== null) decref(vm, kwargs);
      return SLOW_ERROR;
    }
    callargs = tuple;
  }
  const unpacked = unpackDict(vm, callargs.body as PyObject[], kwargs);
  if (unpacked === null) {
    decref(vm, callargs);
    decref(vm, kwargs!);
    return SLOW_ERROR;
  }
  if (func.ob_type === vm.types.function && vm.release.vm.entersStarCalls) {
    frame.stackpointer -= 2;
    for (const value of unpacked.args) incref(value);
    const { args, kwnames } = unpacked;
    const callee = pushFunctionFrame(vm, func as PyFunction, args, 0, args.length, kwnames);
    freeUnpacked(vm, unpacked);
    decref(vm, callargs);
    if (kwargs !== null) decref(vm, kwargs);
    if (callee === null) return SLOW_ERROR;
    vm.callee = callee;
    return SLOW_SWITCH;
  }
  const result = callPacked(vm, func, unpacked.args, unpacked.kwnames, callargs);
  freeUnpacked(vm, unpacked);
  frame.stackpointer -= 2;
  decref(vm, func);
  decref(vm, callargs);
  if (kwargs !== null) decref(vm, kwargs);
  return pushResult(vm, frame, result);
}

interface Unpacked {
  /** Borrowed from the tuple and the dict. */
  readonly args: readonly PyObject[];
  /** Owned. */
  readonly kwnames: NewRef | null;
}

/** @cpython Objects/call.c#_PyStack_UnpackDict */
function unpackDict(
  vm: Interpreter,
  args: readonly PyObject[],
  kwargs: PyDict | null,
): Unpacked | null {
  if (kwargs === null || dictLength(kwargs) === 0) return { args, kwnames: null };
  const all = [...args];
  const names: NewRef[] = [];
  let texts = true;
  for (const [key, value] of dictEntries(kwargs)) {
    texts &&= isStr(key);
    names.push(incref(key));
    all.push(value);
  }
  const kwnames = newTuple(vm, names);
  if (texts) return { args: all, kwnames };
  decref(vm, kwnames);
  return raise(vm, 'TypeError', 'keywords must be strings');
}

function freeUnpacked(vm: Interpreter, unpacked: Unpacked): void {
  if (unpacked.kwnames !== null) decref(vm, unpacked.kwnames);
}

/** The positional arguments of `f(*args)` as a tuple. */
function argumentTuple(vm: Interpreter, func: PyObject, args: PyObject): NewRef | null {
  const type = args.ob_type;
  if (type.tp_iter === null && type.sq_item === null) {
    const where = vm.release.vm.starErrorNamesFunction
      ? `${functionText(vm, func)} argument`
      : 'Value';
    const text = `${where} after * must be an iterable`;
    return raise(vm, 'TypeError', `${text}, not ${type.tp_name}`);
  }
  return tupleFromIterable(vm, args);
}

export const makeFunction: SlowOp = (vm, frame) => {
  const code = pop(frame);
  const func = newFunction(vm, code as PyCode, frame.globals);
  decref(vm, code);
  push(frame, func);
  return SLOW_OK;
};

export const setFunctionAttribute: SlowOp = (_vm, frame, arg) => {
  const func = pop(frame) as PyFunction;
  const value = pop(frame);
  if (arg === 8) func.body.closure = value;
  else if (arg === 4) func.body.annotations = value;
  else if (arg === 16) func.body.annotate = value;
  else if (arg === 2) func.body.kwdefaults = value;
  else func.body.defaults = value;
  push(frame, func);
  return SLOW_OK;
};

/**
 * The specialised form for a method: leaves the function and `self` on the stack. Only where this
 * differs from a bound method, whose `self` the call counts.
 * @cpython Python/bytecodes.c#LOAD_SUPER_ATTR_METHOD
 */
function superMethod(vm: Interpreter, frame: InterpreterFrame, name: PyObject): boolean {
  const { counters } = frame.exe;
  const at = frame.prev_instr;
  if (!vm.release.compiler.instructions.borrowedLocals || counters[at]!++ === 0) return false;
  counters[at] = 1;
  const [superType, cls, self] = [peek(frame, 3), peek(frame, 2), peek(frame, 1)];
  if (superType !== vm.types.super || !isType(cls) || !isStr(name)) return false;
  if (!self.ob_type.mro.includes(cls)) return false;
  const found = lookupBehind(cls, self.ob_type, name);
  if (found === null || (found.ob_type.tp_flags & TPFLAGS_METHOD_DESCRIPTOR) === 0) return false;
  frame.stackpointer -= 3;
  push(frame, incref(found));
  push(frame, self);
  decref(vm, superType);
  decref(vm, cls);
  return true;
}

/** @cpython Python/bytecodes.c#LOAD_SUPER_ATTR */
export const loadSuperAttr: SlowOp = (vm, frame, arg) => {
  const name = frame.exe.names[arg >> 2]!;
  const [superType, cls, self] = [peek(frame, 3), peek(frame, 2), peek(frame, 1)];
  if ((arg & 1) !== 0 && superMethod(vm, frame, name)) return SLOW_OK;
  const wanted = (arg & 2) !== 0 || (arg & 1) !== 0 ? [cls, self] : [cls, self];
  const proxy = call(vm, superType, wanted);
  dropInputs(vm, frame, 3);
  if (proxy === null) return SLOW_ERROR;
  const attr = getAttr(vm, proxy, name);
  decref(vm, proxy);
  if (attr === null) return SLOW_ERROR;
  push(frame, attr);
  if ((arg & 1) !== 0) push(frame, null);
  return SLOW_OK;
};

export const loadBuildClass: SlowOp = (vm, frame) => {
  const name = vm.factories.intern(vm, '__build_class__');
  const found = getItemOrNull(vm, frame.builtins, name);
  if (found === null) {
    if (vm.raised === null) raise(vm, 'NameError', '__build_class__ not found');
    return SLOW_ERROR;
  }
  push(frame, found);
  return SLOW_OK;
};

function getItemOrNull(vm: Interpreter, dict: PyObject, name: PyObject): NewRef | null {
  const value = dict.ob_type.mp_subscript!(vm, dict, name);
  if (value === null) clearErrorIf(vm, 'KeyError');
  return value;
}
