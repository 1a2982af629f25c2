import { fetchRaised, raise } from '../../object/errors.ts';
import type { NewRef, PyObject } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import {
  type PyException,
  setCause,
  setContext,
} from '../../objects/exceptions/exceptionObject.ts';
import { getAwaitableIter } from '../../objects/generator/awaitable.ts';
import type { PyGenerator } from '../../objects/generator/generatorObject.ts';
import type { Interpreter } from '../interpreter.ts';
import { SLOW_ERROR, SLOW_OK, SLOW_RERAISE, type SlowOp } from './slowOp.ts';
import { dropInputs, peek, push } from './stack.ts';

/* The instructions of coroutines. */

export const getAiter: SlowOp = (vm, frame) => {
  const iterable = peek(frame, 1);
  const { am_aiter, tp_name } = iterable.ob_type;
  let result: NewRef | null = null;
  if (am_aiter === null) {
    const text = `'async for' requires an object with __aiter__ method, got ${tp_name}`;
    raise(vm, 'TypeError', text);
  } else {
    result = am_aiter(vm, iterable);
  }
  dropInputs(vm, frame, 1);
  if (result === null) return SLOW_ERROR;
  if (result.ob_type.am_anext === null) {
    const text = "'async for' received an object from __aiter__ that does not implement __anext__";
    raise(vm, 'TypeError', `${text}: ${result.ob_type.tp_name}`);
    decref(vm, result);
    return SLOW_ERROR;
  }
  push(frame, result);
  return SLOW_OK;
};

export const getAnext: SlowOp = (vm, frame) => {
  const iterator = peek(frame, 1);
  const { am_anext, tp_name } = iterator.ob_type;
  if (am_anext === null) {
    const text = `'async for' requires an iterator with __anext__ method, got ${tp_name}`;
    raise(vm, 'TypeError', text);
    return SLOW_ERROR;
  }
  const next = am_anext(vm, iterator);
  if (next === null) return SLOW_ERROR;
  if (iterator.ob_type === vm.types.async_generator) {
    push(frame, next);
    return SLOW_OK;
  }
  const awaitable = getAwaitableIter(vm, next);
  if (awaitable === null) invalidAnext(vm, next);
  decref(vm, next);
  if (awaitable === null) return SLOW_ERROR;
  push(frame, awaitable);
  return SLOW_OK;
};

/** The error that was raised becomes the cause of another. @cpython Python/errors.c#_PyErr_FormatFromCause */
function invalidAnext(vm: Interpreter, next: PyObject): void {
  const cause = fetchRaised(vm) as NewRef<PyException>;
  const text = "'async for' received an invalid object from __anext__";
  raise(vm, 'TypeError', `${text}: ${next.ob_type.tp_name}`);
  const error = vm.raised as PyException;
  setCause(vm, error, incref(cause));
  setContext(vm, error, cause);
}

/** @cpython Python/ceval.c#_PyEval_FormatAwaitableError */
function explain(vm: Interpreter, op: PyObject, where: number): void {
  const { am_await, tp_name } = op.ob_type;
  if (where === 0 || am_await !== null) return;
  const method = where === 1 ? '__aenter__' : '__aexit__';
  const text = `'async with' received an object from ${method} that does not implement __await__`;
  raise(vm, 'TypeError', `${text}: ${tp_name}`);
}

export const getAwaitable: SlowOp = (vm, frame, where) => {
  const op = peek(frame, 1);
  const it = getAwaitableIter(vm, op);
  if (it === null) explain(vm, op, where);
  dropInputs(vm, frame, 1);
  if (it === null) return SLOW_ERROR;
  if (it.ob_type === vm.types.coroutine) {
    const { body } = it as PyObject as PyGenerator;
    if (body.yieldFrom() !== null) {
      decref(vm, it);
      raise(vm, 'RuntimeError', 'coroutine is being awaited already');
      return SLOW_ERROR;
    }
  }
  push(frame, it);
  return SLOW_OK;
};

export const endAsyncFor: SlowOp = (vm, frame) => {
  const exc = peek(frame, 1);
  if (!exc.ob_type.mro.includes(vm.types.StopAsyncIteration)) {
    vm.raised = incref(exc);
    return SLOW_RERAISE;
  }
  dropInputs(vm, frame, 2);
  return SLOW_OK;
};
