import type { Runtime } from '../object/pyObject.ts';

/** Address of a block that a module's own struct keeps beside its object. */
export type HeapBlock = ReturnType<Runtime['mem']['alloc']>;

const UNIT = 16;

/** Where a block starts, in bytes; 0 without one. */
export const toByteAddressOf = (block: HeapBlock | null): number =>
  block === null ? 0 : block * UNIT;
