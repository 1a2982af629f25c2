import { toByteAddress } from '../memory/address.ts';
import type { PyObject } from './pyObject.ts';

/**
 * `id(op)`: the address of the struct in bytes.
 * @cpython Python/bltinmodule.c#builtin_id
 */
export function identity(op: PyObject): number {
  return toByteAddress(op.address);
}
