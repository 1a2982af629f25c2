import { fetchRaised, restoreRaised } from '../object/errors.ts';
import type { NewRef } from '../object/pyObject.ts';
import { decref } from '../object/refcount.ts';
import { setTraceback, type PyException } from '../objects/exceptions/exceptionObject.ts';
import { newInt } from '../objects/int/intObject.ts';
import { newTraceback, type PyTraceback } from '../objects/traceback/tracebackObject.ts';
import type { ExceptionTableEntry } from '../compiler/codeTemplate.ts';
import type { InterpreterFrame } from './frame.ts';
import { popFailed } from './frameStack.ts';
import type { Interpreter } from './interpreter.ts';

/**
 * Finds who handles the exception that is set: from `frame` outwards, frames without a handler end.
 * The frame to go on in, its stack cut and the exception pushed; null when the eval loop is left.
 * `traceback`: the first frame is to be noted in the exception's traceback.
 * @cpython Python/ceval.c#exception_unwind
 */
export function unwindFrames(
  vm: Interpreter,
  frame: InterpreterFrame,
  instr: number,
  traceback: boolean,
): InterpreterFrame | null {
  let current: InterpreterFrame = frame;
  let at = instr;
  let noted = !traceback;
  for (;;) {
    if (!noted) tracebackHere(vm, current);
    const entry = exceptionHandler(current.exe.exceptionTable, at);
    if (entry !== null) {
      pushHandler(vm, current, entry);
      return current;
    }
    cutStack(vm, current, current.exe.nlocalsplus);
    const caller = popFailed(vm, current);
    if (caller === null) return null;
    current = caller;
    at = caller.prev_instr;
    noted = false;
  }
}

function exceptionHandler(
  table: readonly ExceptionTableEntry[],
  at: number,
): ExceptionTableEntry | null {
  for (const entry of table) {
    if (entry.start <= at && at < entry.end) return entry;
  }
  return null;
}

/** Drops stack entries above `level`, the top one first. */
function cutStack(vm: Interpreter, frame: InterpreterFrame, level: number): void {
  while (frame.stackpointer > level) {
    const value = frame.localsplus[--frame.stackpointer]!;
    if (value !== null) decref(vm, value);
  }
}

function pushHandler(vm: Interpreter, frame: InterpreterFrame, entry: ExceptionTableEntry): void {
  cutStack(vm, frame, frame.exe.nlocalsplus + entry.depth);
  if (entry.lasti) {
    frame.raisedAt = frame.prev_instr;
    const counted = !vm.release.compiler.exceptionTriples;
    frame.localsplus[frame.stackpointer++] = counted ? newInt(vm, frame.prev_instr) : null;
  }
  frame.localsplus[frame.stackpointer++] = fetchRaised(vm);
  frame.next_instr = entry.target;
}

/**
 * Adds `frame` to the traceback of the exception that is set.
 * @cpython Python/traceback.c#PyTraceBack_Here
 */
export function tracebackHere(vm: Interpreter, frame: InterpreterFrame): void {
  // The allocations may run a collection, which must find no exception set.
  const exc = fetchRaised(vm) as NewRef<PyException>;
  const object = frame.frameObject(vm);
  const next = exc.body.traceback as PyTraceback | null;
  setTraceback(vm, exc, newTraceback(vm, next, object, frame.prev_instr));
  restoreRaised(vm, exc);
}
