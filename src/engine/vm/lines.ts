import { RESUME } from '../compiler/opcodes.ts';
import type { InterpreterFrame } from './frame.ts';
import type { Interpreter } from './interpreter.ts';

/** Line of the instruction that `frame` runs, or -1. */
export function currentLine(frame: InterpreterFrame): number {
  return frame.code.body.positions[frame.prev_instr * 4] ?? -1;
}

/**
 * Whether a frame has set itself up; what it allocates before belongs to the call.
 * @cpython Include/internal/pycore_frame.h#_PyFrame_IsIncomplete
 */
export function isComplete(frame: InterpreterFrame): boolean {
  if (frame.generator !== null) return true;
  const { code } = frame.exe;
  for (let i = 0; i <= frame.prev_instr && i < code.length; i++) {
    if ((code[i]! & 0xff) === RESUME) return true;
  }
  return false;
}

/** Tells the listener that `frame` begins a line. */
export function announceLine(vm: Interpreter, frame: InterpreterFrame): void {
  if (vm.onLine !== null) vm.onLine(frame, currentLine(frame));
}
