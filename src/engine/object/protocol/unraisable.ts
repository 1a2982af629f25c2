import { fetchRaised, restoreRaised, writeUnraisable } from '../errors.ts';
import type { PyObject, Runtime } from '../pyObject.ts';
import { reprText } from './text.ts';

/**
 * Reports the exception that `op` ended with, which nobody can catch. From 3.14 on the words say what
 * was done with it: `while calling deallocator`.
 * @cpython Python/errors.c#PyErr_FormatUnraisable
 */
export function formatUnraisable(rt: Runtime, op: PyObject, doing: string): void {
  if (rt.release.words.unraisableSaysWhy) writeFormatted(rt, op, doing);
  else writeUnraisable(rt, op);
}

/** The same in words that every release from 3.13 on has. */
export function writeFormatted(rt: Runtime, op: PyObject, doing: string): void {
  const raised = fetchRaised(rt);
  const text = reprText(rt, op);
  restoreRaised(rt, raised);
  writeUnraisable(rt, null, `Exception ignored ${doing}${text === null ? '' : ` ${text}`}`);
}
