import type { InterpreterFrame } from '../frame.ts';
import type { Interpreter } from '../interpreter.ts';

/** An exception is set: note the frame in its traceback and look for a handler. */
export const SLOW_ERROR = 0;
export const SLOW_OK = 1;
/** An exception is set that has this frame already. */
export const SLOW_RERAISE = 2;
/** `vm.callee` is a new frame to go on in. */
export const SLOW_SWITCH = 3;
export type SlowStatus = 0 | 1 | 2 | 3;

/**
 * An instruction that is not in the eval loop itself. It works on the frame's stack through
 * `stackpointer`, which must be right in every outcome.
 */
export type SlowOp = (vm: Interpreter, frame: InterpreterFrame, arg: number) => SlowStatus;
