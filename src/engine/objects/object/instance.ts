import type { Address } from '../../memory/address.ts';
import { track, untrack } from '../../object/gcHead.ts';
import { gcNew, instanceBytes, instanceState, newObject } from '../../object/heap.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime, VisitProc } from '../../object/pyObject.ts';
import { decref } from '../../object/refcount.ts';
import { trashcanBeginInstance, trashcanEndInstance } from '../../object/trashcan.ts';
import { TPFLAGS_HAVE_GC, TPFLAGS_HEAPTYPE } from '../../object/typeFlags.ts';
import { GC_FINALIZED } from '../../object/gcBits.ts';
import { valuesSize } from '../dict/dictSplit.ts';
import { clearWeakRefs } from '../weakref/weakrefObject.ts';
import {
  clearInstanceDict,
  hasInlineValues,
  emptyValues,
  reserveValues,
  visitInstanceDict,
} from './instanceDict.ts';

/*
 * Instances of Python classes: allocation, traversal and death of what such a class adds to the
 * struct of its built-in base.
 */

/**
 * A new instance with the struct contents `body` and `nitems` items, its attribute storage empty;
 * tracked where its type takes part in collection.
 * @cpython Objects/typeobject.c#PyType_GenericAlloc
 */
export function genericAlloc<B>(
  rt: Runtime,
  type: PyTypeObject,
  body: B,
  nitems = 0,
): NewRef<PyObject<B>> {
  const items = type.tp_itemsize === 0 ? 0 : nitems + 1;
  return allocBytes(rt, type, body, instanceBytes(type, items));
}

/** The same for a struct of `nbytes` bytes, whose size its type computes. */
export function allocBytes<B>(
  rt: Runtime,
  type: PyTypeObject,
  body: B,
  nbytes: number,
): NewRef<PyObject<B>> {
  if ((type.tp_flags & TPFLAGS_HAVE_GC) === 0) return newObject(rt, type, body, nbytes);
  const inline = hasInlineValues(type);
  const keys = type.ht_cached_keys;
  // The block is measured before the class shrinks its reservation for this instance.
  const size = inline ? nbytes + valuesSize(rt, keys!.usable) : nbytes;
  const op = gcNew(rt, type, body, size);
  if (inline) instanceState(op).values = emptyValues(keys!, reserveValues(keys!));
  if (type.nslots > 0) {
    instanceState(op).slots = new Array<PyObject | null>(type.nslots).fill(null);
  }
  track(rt, op);
  return op;
}

/**
 * Gives a new instance its separate block of values, where the release has such blocks: `object`'s
 * own `tp_new` does, those of other built-in types do not.
 * @cpython Objects/dictobject.c#_PyObject_InitializeDict
 */
export function attachValues(rt: Runtime, op: PyObject, type: PyTypeObject): void {
  const keys = type.ht_cached_keys;
  if (keys === null || rt.release.instance.values !== 'separate') return;
  const capacity = reserveValues(keys);
  const address: Address = rt.mem.alloc(valuesSize(rt, capacity));
  instanceState(op).values = emptyValues(keys, capacity, address);
}

/** The nearest base whose instances this module does not deallocate. */
function builtinBase(type: PyTypeObject): PyTypeObject {
  let base = type;
  while (base.tp_dealloc === subtypeDealloc) base = base.tp_base!;
  return base;
}

function clearSlots(rt: Runtime, op: PyObject, type: PyTypeObject): void {
  const slots = op.inst?.slots;
  if (!slots) return;
  for (let klass = type; klass.tp_dealloc === subtypeDealloc; klass = klass.tp_base!) {
    for (let i = klass.tp_base!.nslots; i < klass.nslots; i++) {
      const value = slots[i]!;
      if (value === null) continue;
      slots[i] = null;
      decref(rt, value);
    }
  }
}

/**
 * Runs `tp_finalize` of a dying object once in its life; false when that brought it back to life.
 * @cpython Objects/object.c#PyObject_CallFinalizerFromDealloc
 */
export function callFinalizerFromDealloc(rt: Runtime, op: PyObject): boolean {
  const { tp_finalize, tp_flags } = op.ob_type;
  op.ob_refcnt = 1;
  const once = (tp_flags & TPFLAGS_HAVE_GC) !== 0;
  if (tp_finalize !== null && !(once && (op.gc_bits & GC_FINALIZED) !== 0)) {
    tp_finalize(rt, op);
    if (once) op.gc_bits |= GC_FINALIZED;
  }
  op.ob_refcnt--;
  return op.ob_refcnt === 0;
}

/** @cpython Objects/typeobject.c#subtype_dealloc */
export function subtypeDealloc(rt: Runtime, op: PyObject): void {
  const type = op.ob_type;
  const base = builtinBase(type);
  if ((type.tp_flags & TPFLAGS_HAVE_GC) === 0) {
    if (type.tp_finalize !== null && !callFinalizerFromDealloc(rt, op)) return;
    base.tp_dealloc!(rt, op);
    return;
  }
  untrack(rt, op);
  if (!trashcanBeginInstance(rt, op)) return;
  deallocInstance(rt, op, base);
  trashcanEndInstance(rt);
}

function deallocInstance(rt: Runtime, op: PyObject, base: PyTypeObject): void {
  const type = op.ob_type;
  if (type.tp_finalize !== null) {
    track(rt, op);
    if (!callFinalizerFromDealloc(rt, op)) return;
    untrack(rt, op);
  }
  if (type.hasWeaklist && !base.hasWeaklist && op.inst?.weaklist) clearWeakRefs(rt, op);
  const last = op.ob_type;
  clearSlots(rt, op, last);
  if (last.hasDict && !base.hasDict) clearInstanceDict(rt, op);
  if ((base.tp_flags & TPFLAGS_HAVE_GC) !== 0) track(rt, op);
  base.tp_dealloc!(rt, op);
}

/** @cpython Objects/typeobject.c#subtype_traverse */
export function subtypeTraverse(op: PyObject, visit: VisitProc): void {
  const type = op.ob_type;
  let base = type;
  while (base.tp_traverse === subtypeTraverse) base = base.tp_base!;
  const slots = op.inst?.slots;
  if (slots) for (const value of slots) if (value !== null) visit(value);
  if (type.hasDict && !base.hasDict) visitInstanceDict(op, visit);
  if (base.tp_traverse === null || (base.tp_flags & TPFLAGS_HEAPTYPE) === 0) visit(type);
  base.tp_traverse?.(op, visit);
}

/** @cpython Objects/typeobject.c#subtype_clear */
export function subtypeClear(rt: Runtime, op: PyObject): void {
  const type = op.ob_type;
  let base = type;
  while (base.tp_clear === subtypeClear) base = base.tp_base!;
  clearSlots(rt, op, type);
  if (type.hasDict && !base.hasDict) clearInstanceDict(rt, op);
  base.tp_clear?.(rt, op);
}
