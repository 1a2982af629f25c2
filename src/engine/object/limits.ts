import { raise } from './errors.ts';
import type { Runtime } from './pyObject.ts';

/**
 * Bytes of the largest single buffer: what a JavaScript array bears, and less than most machines
 * that run CPython have. Beyond it the modelled `malloc` fails.
 */
export const LARGEST_REQUEST = 2 ** 29;

/**
 * Whether a buffer of `nbytes` can exist; where not, MemoryError is set. Ask before making what the
 * buffer is to hold.
 * @cpython Python/errors.c#PyErr_NoMemory
 */
export function fitsMemory(rt: Runtime, nbytes: number): boolean {
  if (nbytes <= LARGEST_REQUEST) return true;
  raise(rt, 'MemoryError', '');
  return false;
}
