import { clearExcInfo, raise, raiseFalse } from '../object/errors.ts';
import type { PyObject } from '../object/pyObject.ts';
import { decref, incref } from '../object/refcount.ts';
import type { PyFunction } from '../objects/function/functionObject.ts';
import { clearExceptCode, executableOf, InterpreterFrame } from './frame.ts';
import type { Interpreter } from './interpreter.ts';
import { dropArguments, releaseObjectFrame, unlinkFromCaller } from './objectFrame.ts';

/**
 * A frame to run `stolenFunc`, its locals empty; `stolenLocals` is the namespace of a module or class
 * body.
 * @cpython Python/ceval.c#_PyThreadState_PushFrame
 */
export function newFrame(
  vm: Interpreter,
  stolenFunc: PyFunction,
  stolenLocals: PyObject | null,
): InterpreterFrame {
  const { code, globals, builtins } = stolenFunc.body;
  const exe = executableOf(vm, code);
  let frame = exe.freeFrames;
  if (frame === null) {
    frame = new InterpreterFrame(exe, code, stolenFunc, globals, builtins);
  } else {
    exe.freeFrames = frame.previous;
    frame.previous = null;
    frame.code = code;
    frame.f_funcobj = stolenFunc;
    frame.globals = globals;
    frame.builtins = builtins;
    frame.stackpointer = exe.nlocalsplus;
    frame.next_instr = 0;
    frame.isEntry = false;
    frame.initSelf = null;
    frame.visited = false;
    frame.borrowed = null;
  }
  incref(code);
  frame.locals = stolenLocals;
  return frame;
}

/**
 * Puts `frame` on top of the stack of frames; false with RecursionError set when there is no room,
 * and then the frame is gone.
 * @cpython Include/internal/pycore_ceval.h#_Py_EnterRecursivePy
 */
export function enterPython(vm: Interpreter, frame: InterpreterFrame): boolean {
  if (vm.recursionRemaining <= 0) {
    raise(vm, 'RecursionError', 'maximum recursion depth exceeded');
    dropInit(vm, frame);
    clearFrame(vm, frame);
    if (vm.currentFrame !== null) dropArguments(vm, vm.currentFrame);
    return false;
  }
  vm.recursionRemaining--;
  frame.previous = vm.currentFrame;
  frame.running = true;
  vm.currentFrame = frame;
  return true;
}

/**
 * Ends a frame that is off the stack: drops what it owns, or leaves it to its frame object.
 * @cpython Python/ceval.c#_PyEval_FrameClearAndPop
 */
export function clearFrame(vm: Interpreter, frame: InterpreterFrame): void {
  if (frame.generator !== null) {
    clearGeneratorFrame(vm, frame);
    return;
  }
  frame.running = false;
  if (frame.exe.framesAreObjects) {
    releaseObjectFrame(vm, frame);
    return;
  }
  const { code } = frame;
  clearExceptCode(vm, frame);
  if (frame.owner === 'thread') {
    frame.previous = frame.exe.freeFrames;
    frame.exe.freeFrames = frame;
  }
  decref(vm, code);
}

/** @cpython Python/ceval.c#clear_gen_frame */
function clearGeneratorFrame(vm: Interpreter, frame: InterpreterFrame): void {
  const { body } = frame.generator!;
  body.state = 'cleared';
  vm.excInfo = body.excInfo.previous!;
  body.excInfo.previous = null;
  const { framesAreObjects } = frame.exe;
  if (framesAreObjects) unlinkFromCaller(vm, frame);
  else {
    clearExceptCode(vm, frame);
    if (body.keepsCode) decref(vm, frame.code);
  }
  frame.running = false;
  frame.previous = null;
  clearExcInfo(vm, body.excInfo);
  if (!framesAreObjects) return;
  frame.generator = null;
  decref(vm, frame.frame_obj!);
}

function dropInit(vm: Interpreter, frame: InterpreterFrame): void {
  const self = frame.initSelf;
  if (self === null) return;
  frame.initSelf = null;
  decref(vm, self);
}

/**
 * Takes a frame that fails off the stack; the one that called it, or null when the eval loop is to
 * return.
 */
export function popFailed(vm: Interpreter, frame: InterpreterFrame): InterpreterFrame | null {
  const caller = frame.previous;
  const { isEntry, initSelf } = frame;
  frame.initSelf = null;
  vm.recursionRemaining++;
  vm.currentFrame = caller;
  clearFrame(vm, frame);
  if (initSelf !== null) decref(vm, initSelf);
  if (isEntry) return null;
  if (caller!.keptArguments > 0) dropArguments(vm, caller!);
  return caller;
}

/**
 * The value of a call of a class whose `__init__` returned `stolenValue`.
 * @cpython Python/bytecodes.c#EXIT_INIT_CHECK
 */
export function finishInit(
  vm: Interpreter,
  self: PyObject,
  stolenValue: PyObject,
): PyObject | null {
  if (stolenValue === vm.None) return self;
  const name = stolenValue.ob_type.tp_name;
  raiseFalse(vm, 'TypeError', `__init__() should return None, not '${name}'`);
  decref(vm, stolenValue);
  decref(vm, self);
  return null;
}
