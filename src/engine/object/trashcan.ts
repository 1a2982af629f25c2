import type { PyObject } from './pyObject.ts';
import type { Runtime } from './pyObject.ts';

/*
 * Bounds the nesting of deallocations. A container's deallocator starts with `trashcanBegin`, after
 * it untracked itself; where that returns false the object was put off and the deallocator returns at
 * once, to be called again later. Otherwise it ends with `trashcanEnd`. From 3.12 CPython's limit
 * follows the C stack; a JavaScript stack bears less, so the release table holds what it bears, and
 * nested calls of the engine count too.
 */

/** Some nesting is always left, or what was put off would be put off for ever. */
const LEAST_DEPTH = 50;

/** The release's limit, or what nested calls of the engine leave of the host's stack. */
function depthLimit(rt: Runtime): number {
  const limit = rt.deallocDepthLimit;
  if (limit <= LEAST_DEPTH || rt.nativeDepth === 0) return limit;
  return Math.max(LEAST_DEPTH, limit - rt.nativeDepth);
}

/** @cpython Include/cpython/object.h#Py_TRASHCAN_BEGIN */
export function trashcanBegin(rt: Runtime, op: PyObject): boolean {
  if (rt.deallocDepth >= depthLimit(rt)) {
    op.gc_prev = rt.deleteLater;
    rt.deleteLater = op;
    return false;
  }
  rt.deallocDepth++;
  return true;
}

/** @cpython Include/cpython/object.h#Py_TRASHCAN_END */
export function trashcanEnd(rt: Runtime): void {
  rt.deallocDepth--;
  if (rt.deleteLater !== null && rt.deallocDepth <= rt.destroyChainDepth) destroyChain(rt);
}

/**
 * For instances of classes. Before 3.8 they counted as one level more where they begin, and did not
 * take up what was put off: that waited for the next other container.
 * @cpython Objects/typeobject.c#subtype_dealloc
 */
export function trashcanBeginInstance(rt: Runtime, op: PyObject): boolean {
  if (rt.release.trashcan.instancesResume) return trashcanBegin(rt, op);
  rt.deallocDepth++;
  const begins = trashcanBegin(rt, op);
  rt.deallocDepth--;
  return begins;
}

export function trashcanEndInstance(rt: Runtime): void {
  if (rt.release.trashcan.instancesResume) trashcanEnd(rt);
  else rt.deallocDepth--;
}

/** @cpython Objects/object.c#_PyTrash_thread_destroy_chain */
function destroyChain(rt: Runtime): void {
  rt.deallocDepth++;
  while (rt.deleteLater !== null) {
    const op: PyObject = rt.deleteLater;
    rt.deleteLater = op.gc_prev;
    op.gc_prev = null;
    op.ob_type.tp_dealloc!(rt, op);
  }
  rt.deallocDepth--;
}
