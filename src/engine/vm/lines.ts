import type { InterpreterFrame } from './frame.ts';
import type { Interpreter } from './interpreter.ts';

/** Line of the instruction that `frame` runs, or -1. */
export function currentLine(frame: InterpreterFrame): number {
  return frame.code.body.positions[frame.prev_instr * 4] ?? -1;
}

/** Tells the listener that `frame` begins a line. */
export function announceLine(vm: Interpreter, frame: InterpreterFrame): void {
  if (vm.onLine !== null) vm.onLine(frame, currentLine(frame));
}
