import { mayBeTracked, track } from '../../object/gcHead.ts';
import type { PyObject, Runtime } from '../../object/pyObject.ts';
import type { PyDict } from './dictBody.ts';

/** Tracks a dict if it is not yet: the one whose pairs it shares is. */
export function trackDict(rt: Runtime, d: PyDict): void {
  if (d.gc_next === null) track(rt, d);
}

/** @cpython Objects/dictobject.c#MAINTAIN_TRACKING */
export function maintainTracking(rt: Runtime, d: PyDict, key: PyObject, value: PyObject): void {
  if (d.gc_next === null && (mayBeTracked(rt, key) || mayBeTracked(rt, value))) track(rt, d);
}
