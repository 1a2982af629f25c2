import type { Runtime } from './pyObject.ts';

/**
 * The safe point of native code that may run for long: a collection that waits runs here (3.12+).
 * @cpython Modules/signalmodule.c#PyErr_CheckSignals
 */
export function checkSignals(rt: Runtime): void {
  if (!rt.gc.scheduled) return;
  rt.gc.scheduled = false;
  rt.collectHook(rt);
}
