import { raise } from '../object/errors.ts';
import type { InterpreterFrame } from './frame.ts';
import { popFailed } from './frameStack.ts';
import type { Interpreter } from './interpreter.ts';

/**
 * Counts a nested eval loop; false with RecursionError set, and the frame gone, when the engine's own
 * stack could not take it.
 * @cpython Include/internal/pycore_ceval.h#_Py_EnterRecursiveCallTstate
 */
export function enterNative(vm: Interpreter, entry: InterpreterFrame): boolean {
  if (vm.nativeDepth + EVAL_WEIGHT > vm.nativeDepthLimit || vm.recursionRemaining <= 0) {
    vm.recursionRemaining--;
    raise(vm, 'RecursionError', 'maximum recursion depth exceeded');
    popFailed(vm, entry);
    return false;
  }
  vm.recursionRemaining--;
  vm.nativeDepth += EVAL_WEIGHT;
  return true;
}

/**
 * An eval loop's share of the engine's stack, in units of a plain recursive call: measured, with what
 * stands between two eval loops at its worst (classes made while classes are made).
 */
const EVAL_WEIGHT = 5;

/** Units that fit on the stack of 984 KiB that V8 gives a thread, before anything is optimised. */
export const NATIVE_DEPTH_LIMIT = 1250;

export function leaveNative(vm: Interpreter): void {
  vm.nativeDepth -= EVAL_WEIGHT;
}
