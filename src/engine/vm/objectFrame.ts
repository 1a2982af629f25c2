import { track } from '../object/gcHead.ts';
import { isTracked } from '../object/gcHead.ts';
import { gcNew, revive } from '../object/heap.ts';
import type { Address } from '../memory/address.ts';
import type { PyObject } from '../object/pyObject.ts';
import { decref, incref } from '../object/refcount.ts';
import { type FrameBody, type PyFrame, slotCount } from '../objects/frame/frameObject.ts';
import { executableOf, InterpreterFrame, type PyCode, type PyFunction } from './frame.ts';
import type { Interpreter } from './interpreter.ts';

/*
 * Frames of releases in which each call makes a frame object (until 3.10). The call owns one
 * reference to it; the object owns all that the frame refers to, the caller's frame included. A dead
 * frame waits with its code for the next call, or on the free list for another code.
 */

/**
 * A frame for a call of `code`, its locals empty; `stolenLocals` is the namespace of a module or class
 * body, `func` is borrowed.
 * @cpython Objects/frameobject.c#_PyFrame_New_NoTrack
 */
export function newObjectFrame(
  vm: Interpreter,
  code: PyCode,
  func: PyFunction | null,
  globals: PyObject,
  builtins: PyObject,
  stolenLocals: PyObject | null,
): InterpreterFrame {
  const zombie = code.body.zombieFrame as PyFrame | null;
  let frame: InterpreterFrame;
  if (zombie === null) {
    frame = new InterpreterFrame(executableOf(vm, code), code, func, globals, builtins);
    frame.owner = 'frameObject';
    frame.frame_obj = allocFrame(vm, frame);
  } else {
    code.body.zombieFrame = null;
    frame = zombie.body.frame as InterpreterFrame;
    frame.frame_obj = revive(vm, zombie, zombie.body);
    reset(frame, func, globals, builtins);
  }
  incref(code);
  incref(globals);
  incref(builtins);
  frame.locals = stolenLocals;
  const back = vm.currentFrame;
  if (back !== null) frame.frame_obj.body.f_back = incref(back.frame_obj!);
  return frame;
}

function reset(
  frame: InterpreterFrame,
  func: PyFunction | null,
  globals: PyObject,
  builtins: PyObject,
): void {
  frame.f_funcobj = func;
  frame.globals = globals;
  frame.builtins = builtins;
  frame.stackpointer = frame.exe.nlocalsplus;
  frame.prev_instr = 0;
  frame.next_instr = 0;
  frame.generator = null;
  frame.yieldsFrom = false;
  frame.completed = false;
  frame.isEntry = false;
  frame.keptArguments = 0;
}

/** @cpython Objects/frameobject.c#frame_alloc */
function allocFrame(vm: Interpreter, frame: InterpreterFrame): PyFrame {
  const type = vm.types.frame;
  const extras = slotCount(frame.code);
  const body: FrameBody = {
    frame,
    f_back: null,
    f_trace: null,
    f_lineno: 0,
    ownsFrame: true,
    ownsNamespaces: true,
    ob_size: extras,
  };
  const nbytes = type.tp_basicsize + extras * type.tp_itemsize;
  const dead = vm.freelists.frame.pop() as PyFrame | undefined;
  if (dead === undefined) return gcNew(vm, type, body, nbytes);
  const { ob_size } = dead.body;
  if (ob_size < extras) {
    const prefix = type.tp_prefix;
    const block = vm.mem.realloc((dead.address - (prefix >>> 4)) as Address, nbytes + prefix);
    dead.address = (block + (prefix >>> 4)) as Address;
  } else {
    body.ob_size = ob_size;
  }
  return revive(vm, dead, body);
}

/**
 * Gives up the reference of a call that is over to its frame: who else holds it keeps it with all that
 * it holds.
 * @cpython Python/ceval.c#_PyEval_Vector
 */
export function releaseObjectFrame(vm: Interpreter, frame: InterpreterFrame): void {
  const object = frame.frame_obj!;
  frame.previous = null;
  if (object.ob_refcnt > 1) {
    object.ob_refcnt--;
    if (!isTracked(object)) track(vm, object);
    return;
  }
  decref(vm, object);
}

/** A generator that goes on is called by the frame that runs. */
export function linkToCaller(vm: Interpreter, frame: InterpreterFrame): void {
  const back = vm.currentFrame;
  if (back !== null) frame.frame_obj!.body.f_back = incref(back.frame_obj!);
}

/** A generator that stops is called by nobody. */
export function unlinkFromCaller(vm: Interpreter, frame: InterpreterFrame): void {
  const { body } = frame.frame_obj!;
  const back = body.f_back;
  body.f_back = null;
  if (back !== null) decref(vm, back);
}

/**
 * Drops what a call that is over left on the stack of `frame`: the last argument first, the callable
 * at the end.
 * @cpython Python/ceval.c#call_function
 */
export function dropArguments(vm: Interpreter, frame: InterpreterFrame): void {
  const slots = frame.localsplus;
  for (let n = frame.keptArguments; n > 0; n--) {
    const value = slots[--frame.stackpointer]!;
    if (value !== null) decref(vm, value);
  }
  frame.keptArguments = 0;
}
