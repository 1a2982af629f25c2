import { CO_ASYNC_GENERATOR, CO_COROUTINE } from '../../compiler/codeTemplate.ts';
import { handledException, raise, raiseObject } from '../../object/errors.ts';
import { call } from '../../object/protocol/call.ts';
import { reprText } from '../../object/protocol/text.ts';
import type { NewRef, PyObject } from '../../object/pyObject.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import {
  exceptionField,
  isException,
  isExceptionClass,
  newException,
  type PyException,
  setCause,
  setContext,
} from '../../objects/exceptions/exceptionObject.ts';
import type { Interpreter } from '../interpreter.ts';
import { dropInputs, peek, pop, push } from './stack.ts';
import { SLOW_ERROR, SLOW_OK, SLOW_RERAISE, type SlowOp } from './slowOp.ts';

const CANNOT_CATCH = 'catching classes that do not inherit from BaseException is not allowed';

export const pushExcInfo: SlowOp = (vm, frame) => {
  const exc = pop(frame);
  const info = vm.excInfo;
  push(frame, info.exc_value ?? vm.None);
  push(frame, exc);
  info.exc_value = incref(exc);
  return SLOW_OK;
};

export const popExcept: SlowOp = (vm, frame) => {
  const previous = pop(frame);
  const info = vm.excInfo;
  const old = info.exc_value;
  info.exc_value = previous === vm.None ? null : previous;
  xdecref(vm, old);
  return SLOW_OK;
};

export const reraise: SlowOp = (vm, frame, arg) => {
  const exc = pop(frame);
  if (arg > 0) frame.prev_instr = peek(frame, arg).body as number;
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

/** Whether the exception instance `exc` is one of `type`, a class or a tuple of such. */
export function exceptionMatches(exc: PyObject, type: PyObject): boolean {
  if (!isExceptionClass(type)) {
    const items = type.body as PyObject[] | null;
    return Array.isArray(items) && items.some((item) => exceptionMatches(exc, item));
  }
  return exc.ob_type.mro.includes(type);
}

export const checkExcMatch: SlowOp = (vm, frame) => {
  const right = peek(frame, 1);
  const isTuple = right.ob_type.mro.includes(vm.types.tuple);
  const types = isTuple ? (right.body as PyObject[]) : [right];
  if (!types.every(isExceptionClass)) {
    raise(vm, 'TypeError', CANNOT_CATCH);
    return SLOW_ERROR;
  }
  const matches = exceptionMatches(peek(frame, 2), right);
  dropInputs(vm, frame, 1);
  push(frame, incref(matches ? vm.True : vm.False));
  return SLOW_OK;
};

export const loadAssertionError: SlowOp = (vm, frame) => {
  push(frame, incref(vm.types.AssertionError));
  return SLOW_OK;
};

export const withExceptStart: SlowOp = (vm, frame) => {
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
