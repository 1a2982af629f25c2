import { untrack } from '../object/gcHead.ts';
import { freeObject } from '../object/heap.ts';
import type { Destructor, NewRef, PyObject, SlotTable, TraverseProc } from '../object/pyObject.ts';
import { incref, xdecref } from '../object/refcount.ts';
import { clearWeakRefs } from '../objects/weakref/weakrefObject.ts';

/** A struct whose owned references are `refs`, in the order of its fields. */
export interface StructRefs {
  refs: (PyObject | null)[];
}

const bodyOf = (op: PyObject): StructRefs => op.body as StructRefs;

export const traverseRefs: TraverseProc = (op, visit) => {
  for (const ref of bodyOf(op).refs) if (ref !== null) visit(ref);
};

export const clearRefs: Destructor = (rt, op) => {
  const { refs } = bodyOf(op);
  for (let i = 0; i < refs.length; i++) {
    const old = refs[i]!;
    refs[i] = null;
    xdecref(rt, old);
  }
};

export const deallocRefs: Destructor = (rt, op) => {
  untrack(rt, op);
  if (op.ob_type.hasWeaklist && op.inst?.weaklist) clearWeakRefs(rt, op);
  clearRefs(rt, op);
  freeObject(rt, op);
};

/** The slots that every such struct has. */
export const REFS_SLOTS: SlotTable = {
  tp_dealloc: deallocRefs,
  tp_traverse: traverseRefs,
  tp_clear: clearRefs,
};

/** Slots of an iterator of that shape. */
export const ITERATOR_SLOTS: SlotTable = {
  ...REFS_SLOTS,
  tp_iter: (_rt, op) => incref(op),
};

/** New references to all of `ops`. */
export const increfAll = (ops: readonly PyObject[]): NewRef[] => ops.map((op) => incref(op));
