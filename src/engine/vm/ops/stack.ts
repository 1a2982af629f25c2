import type { PyObject } from '../../object/pyObject.ts';
import { decref } from '../../object/refcount.ts';
import type { InterpreterFrame } from '../frame.ts';
import type { Interpreter } from '../interpreter.ts';

/** Takes the top of the stack, which the caller then owns. */
export function pop(frame: InterpreterFrame): PyObject {
  return frame.localsplus[--frame.stackpointer]!;
}

export function push(frame: InterpreterFrame, stolen: PyObject | null): void {
  frame.localsplus[frame.stackpointer++] = stolen;
}

/** The entry `depth` below the top, from 1. Borrowed. */
export function peek(frame: InterpreterFrame, depth: number): PyObject {
  return frame.localsplus[frame.stackpointer - depth]!;
}

/** Drops the `n` entries at the top, the lowest first, as instructions drop their inputs. */
export function dropInputs(vm: Interpreter, frame: InterpreterFrame, n: number): void {
  const top = frame.stackpointer;
  frame.stackpointer = top - n;
  for (let i = top - n; i < top; i++) {
    const value = frame.localsplus[i]!;
    if (value !== null) decref(vm, value);
  }
}
