import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref } from '../../object/refcount.ts';
import { strAppend } from '../../objects/str/strConcat.ts';

/**
 * `s += t` where the variable itself is given up first: `left` is on the stack and in the variable.
 * Returns the variable's new value, null with MemoryError set; takes over what both held.
 * @cpython Python/bytecodes.c#BINARY_OP_INPLACE_ADD_UNICODE
 */
export function inplaceConcat(rt: Runtime, left: PyObject, right: PyObject): NewRef | null {
  decref(rt, left);
  return strAppend(rt, left as NewRef, right);
}
