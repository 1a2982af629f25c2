import { binaryOp, NB_ADD } from '../../object/protocol/number.ts';
import type { PyObject, Runtime } from '../../object/pyObject.ts';
import { decref } from '../../object/refcount.ts';

/**
 * `s += t` where the variable itself is given up first: `left` is on the stack and in the variable.
 * Returns the variable's new value, which owns what both held.
 * @cpython Python/bytecodes.c#BINARY_OP_INPLACE_ADD_UNICODE
 */
export function inplaceConcat(rt: Runtime, left: PyObject, right: PyObject): PyObject {
  const result = binaryOp(rt, left, right, NB_ADD)!;
  decref(rt, left);
  decref(rt, left);
  return result;
}
