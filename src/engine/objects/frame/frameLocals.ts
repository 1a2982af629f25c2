import { CO_FAST_CELL, CO_FAST_FREE, CO_FAST_HIDDEN } from '../../compiler/codeTemplate.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { CellBody } from '../cell/cellObject.ts';
import { isCell } from '../cell/cellObject.ts';
import { dictSetItem, newDict } from '../dict/dictObject.ts';
import type { FrameView } from './frameObject.ts';

/** Value of a variable of a function's frame, through its cell; null while unbound. Borrowed. */
export function fastLocalValue(rt: Runtime, frame: FrameView, i: number): PyObject | null {
  const kind = frame.f_code.body.localspluskinds[i]!;
  const value = frame.localsplus[i] ?? null;
  if (value === null || (kind & (CO_FAST_CELL | CO_FAST_FREE)) === 0) return value;
  return isCell(rt, value) ? (value.body as CellBody).ref : value;
}

/**
 * `locals()`: the namespace itself in module and class bodies, in functions a new dict with the
 * values of this moment. A new reference.
 * @cpython Objects/frameobject.c#_PyFrame_GetLocals
 */
export function frameLocals(rt: Runtime, frame: FrameView): NewRef | null {
  if (frame.f_locals !== null) return incref(frame.f_locals);
  const dict = newDict(rt);
  const { localsplusnames, localspluskinds } = frame.f_code.body;
  for (const [i, name] of localsplusnames.entries()) {
    if ((localspluskinds[i]! & CO_FAST_HIDDEN) !== 0) continue;
    const value = fastLocalValue(rt, frame, i);
    if (value !== null && !dictSetItem(rt, dict, name, value)) {
      decref(rt, dict);
      return null;
    }
  }
  return dict;
}
