import { raise } from './errors.ts';
import type { Runtime } from './pyObject.ts';

/**
 * Enters a call that recurses in the engine itself; false with RecursionError set when it is nested
 * too deeply. `where` completes the message: ` while calling a Python object`.
 * @cpython Include/internal/pycore_ceval.h#_Py_EnterRecursiveCall
 */
export function enterRecursiveCall(rt: Runtime, where: string): boolean {
  const { oneRecursionCount } = rt.release;
  const usedUp = oneRecursionCount && rt.recursionRemaining <= 0;
  if (usedUp || rt.nativeDepth >= rt.nativeDepthLimit) {
    if (!usedUp) rt.host.stackUsedUp?.();
    raise(rt, 'RecursionError', `maximum recursion depth exceeded${where}`);
    return false;
  }
  if (oneRecursionCount) rt.recursionRemaining--;
  rt.nativeDepth++;
  return true;
}

/** Leaves what `enterRecursiveCall` entered. */
export function leaveRecursiveCall(rt: Runtime): void {
  if (rt.release.oneRecursionCount) rt.recursionRemaining++;
  rt.nativeDepth--;
}
