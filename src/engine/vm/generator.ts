import { formatUnraisable } from '../object/protocol/unraisable.ts';
import { clearErrorIf, clearError, clearExcInfo, fetchRaised, raise } from '../object/errors.ts';
import { raiseObject, restoreRaised } from '../object/errors.ts';
import { track, untrack } from '../object/gcHead.ts';
import { freeObject } from '../object/heap.ts';
import { getOptionalAttr } from '../object/protocol/attr.ts';
import { call } from '../object/protocol/call.ts';
import { RESUME } from '../compiler/opcodes.ts';
import type { GeneratorHooks, NewRef, PyObject } from '../object/pyObject.ts';
import { decref, incref, xdecref } from '../object/refcount.ts';
import { isException, isExceptionClass } from '../objects/exceptions/exceptionObject.ts';
import {
  newException,
  type PyException,
  setTraceback,
} from '../objects/exceptions/exceptionObject.ts';
import type { GeneratorBody, PyGenerator } from '../objects/generator/generatorObject.ts';
import { isTraceback } from '../objects/traceback/tracebackObject.ts';
import { clearWeakRefs } from '../objects/weakref/weakrefObject.ts';
import { raiseBare, setStopIteration } from '../objects/generator/asyncGenValue.ts';
import { initAsyncHooks, warnUnawaitedCoroutine, warnUnawaitedMethod } from './asyncHooks.ts';
import { evalFrame } from './evalLoop.ts';
import { fetchStopIterationValue } from './generatorFrame.ts';
import { clearExceptCode, clearLocals, type InterpreterFrame } from './frame.ts';
import { callFinalizerFromDealloc } from '../objects/object/instance.ts';
import type { Interpreter } from './interpreter.ts';
import { linkToCaller } from './objectFrame.ts';

const frameOf = (gen: PyGenerator): InterpreterFrame => gen.body.frame as InterpreterFrame;

/** Outcome of `sendEx2`: yielded, returned, or failed. */
type Sent =
  { readonly kind: 'next' | 'return'; readonly value: NewRef } | { readonly kind: 'error' };

const FAILED: Sent = { kind: 'error' };

/**
 * Runs the generator until it yields or ends. `arg` null: from `next()`; with `throwing` the exception
 * that is set is raised inside.
 * @cpython Objects/genobject.c#gen_send_ex2
 */
function sendEx2(
  vm: Interpreter,
  gen: PyGenerator,
  arg: PyObject | null,
  throwing: boolean,
  closing = false,
): Sent {
  const { body } = gen;
  const frame = frameOf(gen);
  if (body.state === 'created' && arg !== null && arg !== vm.None) {
    raise(vm, 'TypeError', `can't send non-None value to a just-started ${kindOf(vm, gen)}`);
    return FAILED;
  }
  if (body.state === 'executing') {
    raise(vm, 'ValueError', `${kindOf(vm, gen)} already executing`);
    return FAILED;
  }
  if (isFinished(gen)) {
    if (gen.ob_type === vm.types.coroutine && !closing) {
      raise(vm, 'RuntimeError', 'cannot reuse already awaited coroutine');
    } else if (arg !== null && !throwing) return { kind: 'return', value: incref(vm.None) };
    return FAILED;
  }
  frame.localsplus[frame.stackpointer++] = incref(arg ?? vm.None);
  body.excInfo.previous = vm.excInfo;
  vm.excInfo = body.excInfo;
  if (throwing) chainStackItem(vm);
  body.state = 'executing';
  if (frame.exe.framesAreObjects) linkToCaller(vm, frame);
  const result = evalFrame(vm, frame, throwing);
  if (result === null) return FAILED;
  // The run changed what the check above had narrowed.
  if ((body.state as GeneratorBody['state']) === 'suspended')
    return { kind: 'next', value: result };
  return { kind: 'return', value: result };
}

/** What messages call a generator or one of its kind. */
function kindOf(vm: Interpreter, { ob_type }: PyGenerator): string {
  if (ob_type === vm.types.coroutine) return 'coroutine';
  return ob_type === vm.types.async_generator ? 'async generator' : 'generator';
}

/** Whether the frame has ended, or was closed before it started. */
function isFinished(gen: PyGenerator): boolean {
  return gen.body.state === 'cleared' || frameOf(gen).completed;
}

/** The exception about to be thrown in gets the one being handled as context. @cpython Python/errors.c#_PyErr_ChainStackItem */
function chainStackItem(vm: Interpreter): void {
  const handled = vm.excInfo.exc_value;
  if (handled === null) return;
  raiseObject(vm, fetchRaised(vm)!);
}

/** @cpython Objects/genobject.c#gen_send_ex */
function sendEx(
  vm: Interpreter,
  gen: PyGenerator,
  arg: PyObject | null,
  throwing: boolean,
  closing = false,
): NewRef | null {
  const sent = sendEx2(vm, gen, arg, throwing, closing);
  if (sent.kind === 'error') return null;
  if (sent.kind === 'next') return sent.value;
  if (gen.ob_type === vm.types.async_generator) raiseBare(vm, 'StopAsyncIteration');
  else setStopIteration(vm, sent.value);
  decref(vm, sent.value);
  return null;
}

/** `next(gen)`. @cpython Objects/genobject.c#gen_iternext */
export function generatorNext(vm: Interpreter, gen: PyGenerator): NewRef | null {
  const sent = sendEx2(vm, gen, null, false);
  if (sent.kind === 'error') return null;
  if (sent.kind === 'next') return sent.value;
  if (sent.value !== vm.None) setStopIteration(vm, sent.value);
  decref(vm, sent.value);
  return null;
}

/** `gen.send(arg)`. */
export function generatorSend(vm: Interpreter, gen: PyGenerator, arg: PyObject): NewRef | null {
  return sendEx(vm, gen, arg, false);
}

function isGeneratorOrCoroutine(vm: Interpreter, op: PyObject): boolean {
  return op.ob_type === vm.types.generator || op.ob_type === vm.types.coroutine;
}

function closeDelegate(vm: Interpreter, iterator: PyObject): boolean {
  if (isGeneratorOrCoroutine(vm, iterator)) {
    const result = generatorClose(vm, iterator as PyGenerator);
    if (result === null) return false;
    decref(vm, result);
    return true;
  }
  const method = getOptionalAttr(vm, iterator, 'close');
  if (method === null) formatUnraisable(vm, iterator, 'while closing generator');
  if (method === null || method === undefined) return true;
  const result = call(vm, method, []);
  decref(vm, method);
  xdecref(vm, result);
  return result !== null;
}

/** Ends a generator that could do nothing about it: nothing is thrown in. */
function finishUnheard(
  vm: Interpreter,
  gen: PyGenerator,
  how: 'marks' | 'dropsLocals' | 'clears',
): void {
  const frame = frameOf(gen);
  frame.completed = true;
  if (how === 'dropsLocals') clearLocals(vm, frame);
  if (how !== 'clears') return;
  gen.body.state = 'cleared';
  frame.previous = null;
  clearExceptCode(vm, frame);
}

/** `gen.close()`. @cpython Objects/genobject.c#gen_close */
export function generatorClose(vm: Interpreter, gen: PyGenerator): NewRef | null {
  const { body } = gen;
  const frame = frameOf(gen);
  const { closeOfUnstarted, closeOfPlain } = vm.release.vm;
  if (closeOfUnstarted !== 'throws' && body.state === 'created' && !frame.completed) {
    finishUnheard(vm, gen, closeOfUnstarted);
    return incref(vm.None);
  }
  if (isFinished(gen)) return incref(vm.None);
  const iterator = body.yieldFrom();
  let closed = true;
  if (iterator !== null) {
    const held = incref(iterator);
    const { state } = body;
    body.state = 'executing';
    closed = closeDelegate(vm, held);
    body.state = state;
    decref(vm, held);
  }
  const word = frame.exe.code[frame.next_instr]!;
  if (
    body.state === 'suspended' &&
    (word & 0xff) === RESUME &&
    ((word >> 8) & vm.release.compiler.instructions.resumeDepthMask) !== 0
  ) {
    if (closeOfPlain !== 'throws') {
      finishUnheard(vm, gen, closeOfPlain);
      return incref(vm.None);
    }
  }
  if (closed) {
    // Making the exception can fail for want of stack: then that is what is thrown in.
    const exit = newException(vm, vm.types.GeneratorExit, []);
    if (exit !== null) raiseObject(vm, exit);
  }
  const result = sendEx(vm, gen, vm.None, true, true);
  if (result !== null) {
    decref(vm, result);
    return raise(vm, 'RuntimeError', `${kindOf(vm, gen)} ignored GeneratorExit`);
  }
  if (clearErrorIf(vm, 'GeneratorExit')) return incref(vm.None);
  if (!vm.release.vm.closeReturnsValue) {
    return clearErrorIf(vm, 'StopIteration') ? incref(vm.None) : null;
  }
  return fetchStopIterationValue(vm);
}

/** `gen.throw(type, value, traceback)`. @cpython Objects/genobject.c#_gen_throw */
export function generatorThrow(
  vm: Interpreter,
  gen: PyGenerator,
  args: readonly PyObject[],
  closing = true,
): NewRef | null {
  if (args.length > 1 && vm.release.deprecatesThrowForms) {
    const signatures = 'the (type, exc, tb) signature of throw() is deprecated';
    vm.warnDeprecated(`${signatures}, use the single-arg signature instead.`);
  }
  const iterator = gen.body.yieldFrom();
  if (iterator !== null) {
    const held = incref(iterator);
    const outcome = throwIntoDelegate(vm, gen, held, args, closing);
    decref(vm, held);
    if (outcome !== undefined) return outcome ?? sendEx(vm, gen, vm.None, true);
  }
  return setThrown(vm, args) ? sendEx(vm, gen, vm.None, true) : null;
}

/** Undefined: throw into the generator itself; null: an exception is set and goes in. */
function throwIntoDelegate(
  vm: Interpreter,
  gen: PyGenerator,
  iterator: PyObject,
  args: readonly PyObject[],
  closing: boolean,
): NewRef | null | undefined {
  const { body } = gen;
  const { state } = body;
  const [type] = args;
  const exit = isExceptionClass(type!) ? type : type!.ob_type;
  body.state = 'executing';
  if (closing && exit.mro.includes(vm.types.GeneratorExit)) {
    const closed = closeDelegate(vm, iterator);
    body.state = state;
    return closed ? undefined : null;
  }
  let result: NewRef | null | undefined;
  if (isGeneratorOrCoroutine(vm, iterator)) {
    const frame = frameOf(gen);
    frame.previous = vm.currentFrame;
    frame.running = true;
    vm.currentFrame = frame;
    result = generatorThrow(vm, iterator as PyGenerator, args, closing);
    vm.currentFrame = frame.previous;
    frame.running = false;
    frame.previous = null;
  } else {
    const method = getOptionalAttr(vm, iterator, 'throw');
    if (method === undefined) result = undefined;
    else if (method === null) result = null;
    else {
      result = call(vm, method, args);
      decref(vm, method);
    }
  }
  body.state = state;
  return result;
}

/** Sets the exception that `throw()` was given; false with TypeError set where it is none. */
function setThrown(vm: Interpreter, args: readonly PyObject[]): boolean {
  const [type, value, tb] = args as [PyObject, PyObject?, PyObject?];
  if (tb !== undefined && tb !== vm.None && !isTraceback(vm, tb)) {
    raise(vm, 'TypeError', 'throw() third argument must be a traceback object');
    return false;
  }
  let exc: NewRef | null;
  if (isExceptionClass(type)) {
    if (value !== undefined && isException(value) && value.ob_type.mro.includes(type)) {
      exc = incref(value);
    } else if (value === undefined || value === vm.None) {
      exc = newException(vm, type, []);
    } else {
      const tuple = value.ob_type === vm.types.tuple ? (value.body as PyObject[]) : [value];
      exc = newException(vm, type, tuple);
    }
    if (exc === null) return false;
  } else if (isException(type)) {
    if (value !== undefined && value !== vm.None) {
      raise(vm, 'TypeError', 'instance exception may not have a separate value');
      return false;
    }
    exc = incref(type);
  } else {
    const text = 'exceptions must be classes or instances deriving from BaseException, not';
    raise(vm, 'TypeError', `${text} ${type.ob_type.tp_name}`);
    return false;
  }
  if (tb !== undefined && tb !== vm.None) setTraceback(vm, exc as NewRef<PyException>, incref(tb));
  restoreRaised(vm, exc);
  return true;
}

/** `tp_finalize`. @cpython Objects/genobject.c#_PyGen_Finalize */
export function generatorFinalize(vm: Interpreter, gen: PyGenerator): void {
  if (isFinished(gen)) return;
  const saved = fetchRaised(vm);
  const { originOrFinalizer, closed, state } = gen.body;
  let result: NewRef | null;
  if (gen.ob_type === vm.types.async_generator && originOrFinalizer !== null && !closed) {
    result = call(vm, originOrFinalizer, [gen]);
  } else if (gen.ob_type === vm.types.coroutine && state === 'created') {
    warnUnawaitedCoroutine(vm, gen);
    result = incref(vm.None);
  } else {
    result = generatorClose(vm, gen);
  }
  if (result === null) {
    if (vm.raised !== null) formatUnraisable(vm, gen, 'while closing generator');
  } else {
    decref(vm, result);
  }
  clearError(vm);
  restoreRaised(vm, saved);
}

/** `tp_dealloc`. @cpython Objects/genobject.c#gen_dealloc */
export function generatorDealloc(vm: Interpreter, gen: PyGenerator): void {
  untrack(vm, gen);
  if (gen.inst?.weaklist) clearWeakRefs(vm, gen);
  track(vm, gen);
  if (!callFinalizerFromDealloc(vm, gen)) return;
  untrack(vm, gen);
  const { body } = gen;
  const origin = body.originOrFinalizer;
  body.originOrFinalizer = null;
  if (gen.ob_type === vm.types.async_generator) xdecref(vm, origin);
  const frame = frameOf(gen);
  const { code, exe } = frame;
  const { framesAreObjects } = exe;
  if (body.state !== 'cleared') {
    body.state = 'cleared';
    frame.previous = null;
    if (framesAreObjects) {
      frame.generator = null;
      decref(vm, frame.frame_obj!);
    } else {
      clearExceptCode(vm, frame);
      if (body.keepsCode) decref(vm, code);
    }
    clearExcInfo(vm, body.excInfo);
  }
  if (gen.ob_type !== vm.types.async_generator) xdecref(vm, origin);
  decref(vm, code);
  decref(vm, body.name);
  decref(vm, body.qualname);
  freeObject(vm, gen);
}

/** What the generator type's slots and methods call. */
export const GENERATOR_HOOKS: GeneratorHooks = {
  next: (rt, gen) => generatorNext(rt as Interpreter, gen as PyGenerator),
  send: (rt, gen, value) => generatorSend(rt as Interpreter, gen as PyGenerator, value),
  throw: (rt, gen, args, closing) =>
    generatorThrow(rt as Interpreter, gen as PyGenerator, args, closing),
  close: (rt, gen) => generatorClose(rt as Interpreter, gen as PyGenerator),
  initAsyncHooks: (rt, gen) => initAsyncHooks(rt as Interpreter, gen as PyGenerator),
  warnUnawaited: (rt, gen, method) => {
    warnUnawaitedMethod(rt as Interpreter, gen as PyGenerator, method);
  },
  finalize: (rt, gen) => {
    generatorFinalize(rt as Interpreter, gen as PyGenerator);
  },
  dealloc: (rt, gen) => {
    generatorDealloc(rt as Interpreter, gen as PyGenerator);
  },
};
