import {
  STORE_DEREF,
  STORE_FAST,
  STORE_FAST_LOAD_FAST,
  STORE_FAST_STORE_FAST,
  STORE_NAME,
} from '../../compiler/opcodes.ts';
import { clearErrorIf } from '../../object/errors.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import type { CellBody } from '../../objects/cell/cellObject.ts';
import { dictDelItem, dictGetItemStr, type PyDict } from '../../objects/dict/dictObject.ts';
import type { PyUnicode } from '../../objects/str/strObject.ts';
import type { InterpreterFrame } from '../frame.ts';
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

/**
 * `left + right` of strings, up to 3.10: where only the stack and the variable that is stored to next
 * hold `left`, the variable gives it up first, so that it can grow. Takes `left` over.
 * @cpython Python/ceval.c#unicode_concatenate
 */
export function concatenate(
  rt: Runtime,
  frame: InterpreterFrame,
  left: PyObject,
  right: PyObject,
  next: number,
): NewRef | null {
  if (left.ob_refcnt === 2) giveUpVariable(rt, frame, left, next);
  return rt.raised === null ? strAppend(rt, left as NewRef, right) : null;
}

function giveUpVariable(rt: Runtime, frame: InterpreterFrame, value: PyObject, next: number): void {
  const arg = next >> 8;
  const slots = frame.localsplus;
  switch (next & 0xff) {
    case STORE_FAST:
      clearSlot(rt, slots, arg, value);
      break;
    case STORE_FAST_LOAD_FAST:
    case STORE_FAST_STORE_FAST:
      clearSlot(rt, slots, arg >> 4, value);
      break;
    case STORE_DEREF: {
      const cell = slots[arg]!.body as CellBody;
      if (cell.ref !== value) break;
      cell.ref = null;
      decref(rt, value);
      break;
    }
    case STORE_NAME: {
      const names = frame.locals!;
      const name = frame.exe.names[arg] as PyUnicode;
      if (names.ob_type !== rt.types.dict) break;
      if (dictGetItemStr(names as PyDict, name) !== value) break;
      if (!dictDelItem(rt, names as PyDict, name)) clearErrorIf(rt, 'KeyError');
      break;
    }
    default:
  }
}

function clearSlot(rt: Runtime, slots: (PyObject | null)[], i: number, value: PyObject): void {
  if (slots[i] !== value) return;
  slots[i] = null;
  decref(rt, value);
}
