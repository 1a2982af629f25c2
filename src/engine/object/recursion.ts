import { raise } from './errors.ts';
import type { Runtime } from './pyObject.ts';

/**
 * Enters a call that recurses in the engine itself; false with RecursionError set when it is nested
 * too deeply. `where` completes the message: ` while calling a Python object`.
 * @cpython Include/internal/pycore_ceval.h#_Py_EnterRecursiveCall
 */
export function enterRecursiveCall(rt: Runtime, where: string): boolean {
  if (rt.nativeDepth >= rt.nativeDepthLimit) {
    rt.host.stackUsedUp?.();
    raise(rt, 'RecursionError', `maximum recursion depth exceeded${where}`);
    return false;
  }
  rt.nativeDepth++;
  return true;
}

/** Leaves what `enterRecursiveCall` entered. */
export function leaveRecursiveCall(rt: Runtime): void {
  rt.nativeDepth--;
}
