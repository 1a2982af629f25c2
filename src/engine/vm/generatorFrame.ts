import { errorMatches, fetchRaised } from '../object/errors.ts';
import { track } from '../object/gcHead.ts';
import { gcNew } from '../object/heap.ts';
import { CO_ASYNC_GENERATOR, CO_COROUTINE } from '../compiler/codeTemplate.ts';
import type { NewRef, PyObject, PyTypeObject } from '../object/pyObject.ts';
import { decref, incref } from '../object/refcount.ts';
import { exceptionField } from '../objects/exceptions/exceptionObject.ts';
import type { GeneratorBody, PyGenerator } from '../objects/generator/generatorObject.ts';
import { noteOrigin } from './asyncHooks.ts';
import type { InterpreterFrame } from './frame.ts';
import type { Interpreter } from './interpreter.ts';
import { linkToCaller, unlinkFromCaller } from './objectFrame.ts';

/**
 * Turns the frame that runs into a generator's, which the call returns.
 * @cpython Python/bytecodes.c#RETURN_GENERATOR
 */
export function returnGenerator(vm: Interpreter, frame: InterpreterFrame): NewRef {
  const func = frame.f_funcobj!;
  frame.borrowed = null;
  const type = generatorType(vm, frame.exe.flags);
  const body: GeneratorBody = {
    frame,
    state: 'created',
    ownsFrameObject: frame.exe.framesAreObjects,
    keepsCode: vm.release.vm.generatorsKeepCode,
    name: incref(func.body.name),
    qualname: incref(func.body.qualname),
    excInfo: { exc_value: null, exc_type: null, exc_traceback: null, previous: null },
    originOrFinalizer: null,
    hooksInited: false,
    closed: false,
    runningAsync: false,
    yieldFrom: () => delegate(body),
  };
  const { framesAreObjects } = frame.exe;
  if (framesAreObjects || body.keepsCode) incref(frame.code);
  if (framesAreObjects) {
    unlinkFromCaller(vm, frame);
  }
  const nbytes = type.tp_basicsize + frame.exe.framesize * type.tp_itemsize;
  const gen = gcNew(vm, type, body, nbytes);
  track(vm, gen);
  if (framesAreObjects) track(vm, frame.frame_obj!);
  else frame.owner = 'generator';
  frame.running = false;
  frame.generator = gen;
  vm.currentFrame = frame.previous;
  frame.previous = null;
  frame.isEntry = false;
  vm.recursionRemaining++;
  if (vm.originTrackingDepth > 0 && type === vm.types.coroutine) noteOrigin(vm, gen);
  return gen;
}

function generatorType(vm: Interpreter, flags: number): PyTypeObject {
  if ((flags & CO_COROUTINE) !== 0) return vm.types.coroutine;
  return (flags & CO_ASYNC_GENERATOR) !== 0 ? vm.types.async_generator : vm.types.generator;
}

/** What a generator delegates to: the top of its stack while it is suspended in `yield from`. */
function delegate(body: GeneratorBody): PyObject | null {
  const frame = body.frame as InterpreterFrame;
  if (body.state !== 'suspended' || !frame.yieldsFrom) return null;
  return frame.localsplus[frame.stackpointer - 1] ?? null;
}

/**
 * Prepares a generator to go on inside the same eval loop, with `stolenValue` sent: its frame, or null
 * when it cannot run so (the value is then not taken... the caller uses the slot instead).
 * @cpython Python/bytecodes.c#SEND_GEN
 */
export function resumeGenerator(
  vm: Interpreter,
  caller: InterpreterFrame,
  op: PyObject,
  value: PyObject,
  next: number,
  onReturn: number,
): InterpreterFrame | null {
  const gen = op as PyGenerator;
  const { body } = gen;
  if (body.state === 'executing' || body.state === 'cleared') return null;
  if (body.state === 'created' && value !== vm.None) return null;
  const frame = body.frame as InterpreterFrame;
  if (frame.stackpointer < frame.exe.nlocalsplus) return null;
  frame.localsplus[frame.stackpointer++] = value;
  body.state = 'executing';
  body.excInfo.previous = vm.excInfo;
  vm.excInfo = body.excInfo;
  frame.isEntry = false;
  if (frame.exe.framesAreObjects) linkToCaller(vm, frame);
  caller.next_instr = next;
  caller.return_to = onReturn;
  return frame;
}

/** Leaves the frame at a yield; who resumed it. @cpython Python/bytecodes.c#YIELD_VALUE */
export function suspendGenerator(
  vm: Interpreter,
  frame: InterpreterFrame,
  delegating: number,
): InterpreterFrame | null {
  const { body } = frame.generator!;
  body.state = 'suspended';
  frame.yieldsFrom = (delegating & 1) !== 0;
  vm.excInfo = body.excInfo.previous!;
  body.excInfo.previous = null;
  frame.running = false;
  if (frame.exe.framesAreObjects) unlinkFromCaller(vm, frame);
  vm.recursionRemaining++;
  const caller = frame.previous;
  vm.currentFrame = caller;
  frame.previous = null;
  return caller;
}

/**
 * The value of the StopIteration that is set, which is cleared; None where nothing is set, null where
 * something else is.
 * @cpython Objects/genobject.c#_PyGen_FetchStopIterationValue
 */
export function fetchStopIterationValue(vm: Interpreter): NewRef | null {
  if (vm.raised === null) return incref(vm.None);
  if (!errorMatches(vm, 'StopIteration')) return null;
  const exc = fetchRaised(vm)!;
  const value = incref(exceptionField(exc, 'value') ?? vm.None);
  decref(vm, exc);
  return value;
}
