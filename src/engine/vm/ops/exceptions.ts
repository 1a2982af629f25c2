import { CO_ASYNC_GENERATOR, CO_COROUTINE } from '../../compiler/codeTemplate.ts';
import { handledException, raise, raiseObject } from '../../object/errors.ts';
import { call, callMethod } from '../../object/protocol/call.ts';
import { isInstanceOf } from '../../object/protocol/types.ts';
import { reprText } from '../../object/protocol/text.ts';
import {
  RERAISE_RESTORE,
  RERAISE_TRIPLE,
  TRIPLE,
  TRIPLE_ABOVE_INDEX,
  TRIPLE_BELOW_TOP,
} from '../../compiler/opcodes.ts';
import type { NewRef, PyObject, PyTypeObject } from '../../object/pyObject.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import {
  exceptionField,
  exceptionMatches,
  isException,
  isExceptionClass,
  newException,
  type PyException,
  setCause,
  setContext,
  setTraceback,
} from '../../objects/exceptions/exceptionObject.ts';
import { newExceptionGroup } from '../../objects/exceptions/exceptionGroupSplit.ts';
import { newTraceback } from '../../objects/traceback/tracebackObject.ts';
import { newTuple } from '../../objects/tuple/tupleObject.ts';
import { isSubclass } from '../../objects/type/isinstance.ts';
import type { InterpreterFrame } from '../frame.ts';
import type { Interpreter } from '../interpreter.ts';
import { dropInputs, peek, pop, push } from './stack.ts';
import { SLOW_ERROR, SLOW_OK, SLOW_RERAISE, type SlowOp } from './slowOp.ts';

const CANNOT_CATCH = 'catching classes that do not inherit from BaseException is not allowed';

/** Type, value and traceback of what is handled take the place of what was before. */
function pushTriple(vm: Interpreter, frame: InterpreterFrame): void {
  const exc = pop(frame) as PyException;
  const info = vm.excInfo;
  push(frame, info.exc_traceback);
  push(frame, info.exc_value);
  push(frame, info.exc_type ?? incref(vm.None));
  const traceback = exc.body.traceback ?? vm.None;
  push(frame, incref(traceback));
  push(frame, exc);
  push(frame, incref(exc.ob_type as PyObject));
  info.exc_type = incref(exc.ob_type as PyObject);
  info.exc_value = incref(exc as PyObject);
  info.exc_traceback = incref(traceback);
}

/** Gives back what was handled before: the triple that ends `depth` below the top. */
function popTriple(vm: Interpreter, frame: InterpreterFrame, depth: number): void {
  const slots = frame.localsplus;
  const end = frame.stackpointer - depth;
  const info = vm.excInfo;
  const { exc_type, exc_value, exc_traceback } = info;
  const type = slots[end - 1]!;
  info.exc_value = slots[end - 2]!;
  info.exc_traceback = slots[end - 3]!;
  info.exc_type = type === vm.None ? null : type;
  if (type === vm.None) decref(vm, type);
  for (let i = end; i < end + depth; i++) slots[i - 3] = slots[i]!;
  frame.stackpointer -= 3;
  xdecref(vm, exc_type);
  xdecref(vm, exc_value);
  xdecref(vm, exc_traceback);
}

export const pushExcInfo: SlowOp = (vm, frame, arg) => {
  if (arg === TRIPLE) {
    pushTriple(vm, frame);
    return SLOW_OK;
  }
  const exc = pop(frame);
  const info = vm.excInfo;
  push(frame, info.exc_value ?? vm.None);
  push(frame, exc);
  info.exc_value = incref(exc);
  return SLOW_OK;
};

export const popExcept: SlowOp = (vm, frame, arg) => {
  if (arg !== 0) {
    popTriple(vm, frame, arg === TRIPLE_BELOW_TOP ? 1 : 0);
    if (arg === TRIPLE_ABOVE_INDEX) frame.stackpointer--;
    return SLOW_OK;
  }
  const previous = pop(frame);
  const info = vm.excInfo;
  const old = info.exc_value;
  info.exc_value = previous === vm.None ? null : previous;
  xdecref(vm, old);
  return SLOW_OK;
};

export const reraise: SlowOp = (vm, frame, arg) => {
  if ((arg & RERAISE_TRIPLE) !== 0) {
    decref(vm, pop(frame));
    const value = pop(frame);
    const traceback = pop(frame);
    vm.raised = value;
    if (arg > RERAISE_TRIPLE) frame.prev_instr = frame.raisedAt;
    decref(vm, traceback);
    return SLOW_RERAISE;
  }
  const exc = pop(frame);
  if (arg === RERAISE_RESTORE) {
    frame.stackpointer--;
    frame.prev_instr = frame.raisedAt;
    popTriple(vm, frame, 0);
    vm.raised = exc;
    return SLOW_RERAISE;
  }
  if (arg > 0 && frame.localsplus[frame.stackpointer - arg] === null) {
    frame.prev_instr = frame.raisedAt;
  } else if (arg > 0) frame.prev_instr = peek(frame, arg).body as number;
  vm.raised = exc;
  return SLOW_RERAISE;
};

/** @cpython Python/ceval.c#do_raise */
export const raiseVarargs: SlowOp = (vm, frame, arg) => {
  if (arg === 0) return reraiseHandled(vm);
  const cause = arg === 2 ? pop(frame) : null;
  const exc = pop(frame);
  const value = exceptionOf(vm, exc);
  if (value === null) {
    xdecref(vm, cause);
    return SLOW_ERROR;
  }
  if (cause !== null && !attachCause(vm, value, cause)) {
    decref(vm, value);
    return SLOW_ERROR;
  }
  raiseObject(vm, value);
  return SLOW_ERROR;
};

function reraiseHandled(vm: Interpreter): typeof SLOW_ERROR | typeof SLOW_RERAISE {
  const handled = handledException(vm);
  if (handled === null) {
    raise(vm, 'RuntimeError', 'No active exception to reraise');
    return SLOW_ERROR;
  }
  vm.raised = incref(handled);
  return SLOW_RERAISE;
}

/** The exception that `raise stolen` means; null with TypeError set where it means none. */
function exceptionOf(vm: Interpreter, stolen: PyObject): NewRef<PyException> | null {
  if (isException(stolen)) return stolen as NewRef<PyException>;
  if (!isExceptionClass(stolen)) {
    decref(vm, stolen);
    return raise(vm, 'TypeError', 'exceptions must derive from BaseException');
  }
  const value = call(vm, stolen, []);
  const checked = value === null ? null : checkMade(vm, stolen, value);
  decref(vm, stolen);
  return checked;
}

function checkMade(vm: Interpreter, type: PyObject, value: NewRef): NewRef<PyException> | null {
  if (isException(value)) return value;
  const made = reprText(vm, value.ob_type) ?? '';
  decref(vm, value);
  const text = `calling ${reprText(vm, type) ?? ''} should have returned an instance of`;
  return raise(vm, 'TypeError', `${text} BaseException, not ${made}`);
}

function attachCause(vm: Interpreter, value: PyException, stolenCause: PyObject): boolean {
  let cause: NewRef | null = stolenCause as NewRef;
  if (isExceptionClass(stolenCause)) {
    const made = call(vm, stolenCause, []);
    cause = made === null ? null : checkMade(vm, stolenCause, made);
    decref(vm, stolenCause);
    if (cause === null) return false;
  } else if (stolenCause === vm.None) {
    decref(vm, stolenCause);
    cause = null;
  } else if (!isException(stolenCause)) {
    decref(vm, stolenCause);
    raise(vm, 'TypeError', 'exception causes must derive from BaseException');
    return false;
  }
  setCause(vm, value, cause);
  return true;
}

/** Whether `except` may be given this; false with TypeError set. @cpython Python/ceval.c#_PyEval_CheckExceptTypeValid */
function checkTypes(vm: Interpreter, right: PyObject): boolean {
  const isTuple = right.ob_type.mro.includes(vm.types.tuple);
  const types = isTuple ? (right.body as PyObject[]) : [right];
  if (types.every(isExceptionClass)) return true;
  raise(vm, 'TypeError', CANNOT_CATCH);
  return false;
}

/** Whether an exception class is one of `type`, a class or a tuple of such. */
function classMatches(cls: PyTypeObject, type: PyObject): boolean {
  if (!isExceptionClass(type)) {
    const items = type.body as PyObject[] | null;
    return Array.isArray(items) && items.some((item) => classMatches(cls, item));
  }
  return cls.mro.includes(type);
}

export const checkExcMatch: SlowOp = (vm, frame, arg) => {
  const right = peek(frame, 1);
  if (!checkTypes(vm, right)) return SLOW_ERROR;
  const left = peek(frame, 2);
  const matches =
    arg === TRIPLE ? classMatches(left as PyTypeObject, right) : exceptionMatches(left, right);
  dropInputs(vm, frame, arg === TRIPLE ? 2 : 1);
  push(frame, incref(matches ? vm.True : vm.False));
  return SLOW_OK;
};

/** Whether `except*` may be given this; false with an error set. */
function checkStarTypes(vm: Interpreter, right: PyObject): boolean {
  if (!checkTypes(vm, right)) return false;
  const isTuple = right.ob_type.mro.includes(vm.types.tuple);
  for (const type of isTuple ? (right.body as PyObject[]) : [right]) {
    const isGroup = isSubclass(vm, type, vm.types.BaseExceptionGroup);
    if (isGroup === null) return false;
    if (!isGroup) continue;
    const text = 'catching ExceptionGroup with except* is not allowed. Use except instead.';
    raise(vm, 'TypeError', text);
    return false;
  }
  return true;
}

export const checkEgMatch: SlowOp = (vm, frame) => {
  const [type, exc] = [peek(frame, 1), peek(frame, 2)];
  const found = checkStarTypes(vm, type) ? groupMatch(vm, frame, exc, type) : null;
  dropInputs(vm, frame, 2);
  if (found === null) return SLOW_ERROR;
  push(frame, found.rest);
  push(frame, found.match);
  if (found.match !== vm.None) {
    const info = vm.excInfo;
    const old = info.exc_value;
    info.exc_value = incref(found.match);
    xdecref(vm, old);
  }
  return SLOW_OK;
};

/** What of `exc` a handler takes and what it leaves. @cpython Python/ceval.c#_PyEval_ExceptionGroupMatch */
function groupMatch(
  vm: Interpreter,
  frame: InterpreterFrame,
  exc: PyObject,
  type: PyObject,
): { match: NewRef; rest: NewRef } | null {
  if (exc === vm.None) return { match: incref(exc), rest: incref(exc) };
  const isGroup = isInstanceOf(exc, vm.types.BaseExceptionGroup);
  if (exceptionMatches(exc, type)) {
    if (isGroup) return { match: incref(exc), rest: incref(vm.None) };
    const excs = newTuple(vm, [incref(exc)]);
    const wrapped = newExceptionGroup(vm, '', excs);
    decref(vm, excs);
    if (wrapped === null) return null;
    if (vm.release.vm.tracesWrappedException) {
      const object = frame.frameObject(vm);
      setTraceback(vm, wrapped, newTraceback(vm, null, object, frame.prev_instr));
    }
    return { match: wrapped, rest: incref(vm.None) };
  }
  if (!isGroup) return { match: incref(vm.None), rest: incref(exc) };
  const pair = callMethod(vm, exc, 'split', [type]);
  if (pair === null) return null;
  const parts = checkPair(vm, exc, pair);
  decref(vm, pair);
  return parts;
}

function checkPair(
  vm: Interpreter,
  exc: PyObject,
  pair: PyObject,
): { match: NewRef; rest: NewRef } | null {
  const what = `${exc.ob_type.tp_name}.split must return a`;
  if (pair.ob_type !== vm.types.tuple) {
    return raise(vm, 'TypeError', `${what} tuple, not ${pair.ob_type.tp_name}`);
  }
  const items = pair.body as PyObject[];
  if (items.length < 2) {
    return raise(vm, 'TypeError', `${what} 2-tuple, got tuple of size ${items.length}`);
  }
  return { match: incref(items[0]!), rest: incref(items[1]!) };
}

export const loadAssertionError: SlowOp = (vm, frame) => {
  push(frame, incref(vm.types.AssertionError));
  return SLOW_OK;
};

export const withExceptStart: SlowOp = (vm, frame, arg) => {
  if (arg === TRIPLE) {
    const triple = [peek(frame, 1), peek(frame, 2), peek(frame, 3)];
    const swallowed = call(vm, peek(frame, 8), triple);
    if (swallowed === null) return SLOW_ERROR;
    push(frame, swallowed);
    return SLOW_OK;
  }
  const exc = peek(frame, 1) as PyException;
  const traceback = exc.body.traceback ?? vm.None;
  const args: PyObject[] = [exc.ob_type, exc, traceback];
  // From 3.14 on the method's object, or a null, stands above the method.
  const { loadSpecial: withSelf } = vm.release.compiler.instructions;
  const self = withSelf ? frame.localsplus[frame.stackpointer - 4]! : null;
  if (self !== null) args.unshift(self);
  const result = call(vm, peek(frame, withSelf ? 5 : 4), args);
  if (result === null) return SLOW_ERROR;
  push(frame, result);
  return SLOW_OK;
};

/** `throw()` into a delegate: StopIteration gives its value, anything else goes on. */
export const cleanupThrow: SlowOp = (vm, frame) => {
  const exc = peek(frame, 1);
  if (!exc.ob_type.mro.includes(vm.types.StopIteration)) {
    vm.raised = incref(exc);
    return SLOW_RERAISE;
  }
  const value = incref(exceptionField(exc, 'value') ?? vm.None);
  dropInputs(vm, frame, 3);
  push(frame, incref(vm.None));
  push(frame, value);
  return SLOW_OK;
};

/** @cpython Python/intrinsics.c#stopiteration_error */
export function stopIterationError(vm: Interpreter, exc: PyObject, flags: number): NewRef | null {
  const isAsync = (flags & CO_ASYNC_GENERATOR) !== 0;
  let what: string;
  if (exc.ob_type.mro.includes(vm.types.StopIteration)) {
    const kind = (flags & CO_COROUTINE) !== 0 ? 'coroutine' : 'generator';
    what = `${isAsync ? 'async generator' : kind} raised StopIteration`;
  } else if (isAsync && exc.ob_type.mro.includes(vm.types.StopAsyncIteration)) {
    what = 'async generator raised StopAsyncIteration';
  } else {
    return incref(exc);
  }
  const message = vm.factories.str(vm, what);
  const error = newException(vm, vm.types.RuntimeError, [message]);
  decref(vm, message);
  if (error === null) return null;
  setCause(vm, error, incref(exc));
  setContext(vm, error, incref(exc));
  return error;
}
