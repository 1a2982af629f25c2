import { raise } from '../object/errors.ts';
import type { InterpreterFrame } from './frame.ts';
import { popFailed } from './frameStack.ts';
import type { Interpreter, NativeDepth } from './interpreter.ts';

/**
 * Counts a nested eval loop; false with RecursionError set, and the frame gone, when the engine's own
 * stack could not take it.
 * @cpython Include/internal/pycore_ceval.h#_Py_EnterRecursiveCallTstate
 */
export function enterNative(vm: Interpreter, entry: InterpreterFrame): boolean {
  const tooDeep = vm.nativeDepth + vm.evalWeight > vm.nativeDepthLimit;
  if (tooDeep || vm.recursionRemaining <= 0) {
    if (tooDeep && vm.recursionRemaining > 0) vm.host.stackUsedUp?.();
    vm.recursionRemaining--;
    raise(vm, 'RecursionError', 'maximum recursion depth exceeded');
    popFailed(vm, entry);
    return false;
  }
  vm.recursionRemaining--;
  vm.nativeDepth += vm.evalWeight;
  return true;
}

/**
 * An eval loop's share of the engine's stack, in units of a plain recursive call: measured, with what
 * stands between two eval loops at its worst (classes made while classes are made).
 */
const EVAL_WEIGHT = 5;

/** What fits on the stack of 984 KiB that V8 gives a thread, before anything is optimised. */
export const USUAL_STACK: NativeDepth = { limit: 1250, evalWeight: EVAL_WEIGHT };

/**
 * CPython's own bound, for a stack of 64 MiB.
 * @cpython Include/cpython/pystate.h#Py_C_RECURSION_LIMIT
 */
export const LARGE_STACK: NativeDepth = { limit: 10_000, evalWeight: 1 };

export function leaveNative(vm: Interpreter): void {
  vm.nativeDepth -= vm.evalWeight;
}
