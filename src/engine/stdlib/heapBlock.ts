import type { Runtime } from '../object/pyObject.ts';

/** Address of a block that a module's own struct keeps beside its object. */
export type HeapBlock = ReturnType<Runtime['mem']['alloc']>;
