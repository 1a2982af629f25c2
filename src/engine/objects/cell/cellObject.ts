import { track } from '../../object/gcHead.ts';
import { gcNew } from '../../object/heap.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { incref } from '../../object/refcount.ts';

/** @cpython Include/cpython/cellobject.h#PyCellObject */
export interface CellBody {
  /** Owned; null while the variable is unbound. */
  ref: PyObject | null;
}

export type PyCell = PyObject<CellBody>;

export function isCell(rt: Runtime, op: PyObject): op is PyCell {
  return op.ob_type === rt.types.cell;
}

/** A tracked cell that holds a new reference to `value`. @cpython Objects/cellobject.c#PyCell_New */
export function newCell(rt: Runtime, value: PyObject | null): NewRef<PyCell> {
  const op = gcNew<CellBody>(rt, rt.types.cell, { ref: value === null ? null : incref(value) });
  track(rt, op);
  return op;
}
