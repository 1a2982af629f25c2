import { track, untrack } from '../../object/gcHead.ts';
import { mayBeTracked } from '../../object/gcHead.ts';
import { freeObject, gcNew, revive, staticAddress } from '../../object/heap.ts';
import { type NewRef, PyObject, type PyTypeObject, type Runtime } from '../../object/pyObject.ts';
import type { Address } from '../../memory/address.ts';
import { decref, incref, makeStatic } from '../../object/refcount.ts';
import { trashcanBegin, trashcanEnd } from '../../object/trashcan.ts';
import { TPFLAGS_HAVE_GC, TPFLAGS_TUPLE_SUBCLASS } from '../../object/typeFlags.ts';
import { genericAlloc } from '../object/instance.ts';

/** `ob_item`; its length is `ob_size`. */
export type TupleBody = PyObject[];
/** @cpython Include/cpython/tupleobject.h#PyTupleObject */
export type PyTuple = PyObject<TupleBody>;

const POINTER = 8;

/** Whether `op` is a tuple or an instance of a subclass. */
export function isTuple(op: PyObject): op is PyTuple {
  return (op.ob_type.tp_flags & TPFLAGS_TUPLE_SUBCLASS) !== 0;
}

/** Makes the one empty tuple and lets the lower layer make tuples. */
export function initTuple(rt: Runtime): void {
  const type = rt.types.tuple;
  const empty: PyTuple = new PyObject<TupleBody>(type, staticAddress(rt, 40), []);
  rt.emptyTuple = makeStatic(rt, empty);
  rt.factories.tuple = newTuple;
}

/**
 * A tuple of `items`, which it steals; no items give the one empty tuple. It is tracked, from 3.14
 * on only if the type of one of the items takes part in collection.
 * @cpython Objects/tupleobject.c#_PyTuple_FromArraySteal
 */
export function newTuple(rt: Runtime, items: NewRef[]): NewRef<PyTuple> {
  if (items.length === 0) return incref(rt.emptyTuple as PyTuple);
  const op = allocTuple(rt, items.length, items);
  if (!rt.release.collector.leavesAtomsUntracked || hasContainer(items)) track(rt, op);
  return op;
}

/**
 * A tuple that C code fills after making it: tracked in every release.
 * @cpython Objects/tupleobject.c#PyTuple_New
 */
export function newTrackedTuple(rt: Runtime, items: NewRef[]): NewRef<PyTuple> {
  if (items.length === 0) return incref(rt.emptyTuple as PyTuple);
  const op = allocTuple(rt, items.length, items);
  track(rt, op);
  return op;
}

/** @cpython Objects/tupleobject.c#maybe_tracked */
function hasContainer(items: readonly PyObject[]): boolean {
  for (const item of items) if ((item.ob_type.tp_flags & TPFLAGS_HAVE_GC) !== 0) return true;
  return false;
}

/** A block for `size` items, at least one; the items may still come. */
function allocTuple(rt: Runtime, size: number, items: NewRef[]): NewRef<PyTuple> {
  if (size <= rt.release.freelists.tupleMaxReuse) {
    const dead = rt.freelists.tuples[size]!.pop();
    if (dead !== undefined) return revive<TupleBody>(rt, dead, items);
  }
  const type = rt.types.tuple;
  return gcNew<TupleBody>(rt, type, items, type.tp_basicsize + size * POINTER);
}

/**
 * Fills a tuple whose size is only guessed: `next` gives items until null; null on error.
 * @cpython Objects/abstract.c#PySequence_Tuple
 */
export function fillTuple(
  rt: Runtime,
  guess: number,
  next: () => NewRef | null,
): NewRef<PyTuple> | null {
  const items: NewRef[] = [];
  let room = guess;
  let op = room === 0 ? null : allocTuple(rt, room, items);
  if (op !== null) track(rt, op);
  for (let item = next(); item !== null; item = next()) {
    if (items.length >= room) {
      room = Math.floor(((room + 10) * 5) / 4);
      op = resizeTuple(rt, op, room, items);
    }
    items.push(item);
  }
  if (rt.raised !== null) {
    if (op !== null) decref(rt, op);
    return null;
  }
  if (items.length < room) op = resizeTuple(rt, op, items.length, items);
  return op ?? incref(rt.emptyTuple as PyTuple);
}

/** @cpython Objects/tupleobject.c#_PyTuple_Resize */
function resizeTuple(
  rt: Runtime,
  op: NewRef<PyTuple> | null,
  size: number,
  items: NewRef[],
): NewRef<PyTuple> | null {
  if (op === null) {
    const fresh = allocTuple(rt, size, items);
    track(rt, fresh);
    return fresh;
  }
  if (size === 0) {
    decref(rt, op);
    return null;
  }
  untrack(rt, op);
  const prefix = op.ob_type.tp_prefix;
  const block = (op.address - (prefix >>> 4)) as Address;
  const nbytes = prefix + op.ob_type.tp_basicsize + size * POINTER;
  op.address = (rt.mem.realloc(block, nbytes) + (prefix >>> 4)) as Address;
  track(rt, op);
  return op;
}

/** A tuple of borrowed items. */
export function tupleOf(rt: Runtime, items: readonly PyObject[]): NewRef<PyTuple> {
  return newTuple(
    rt,
    items.map((item) => incref(item)),
  );
}

/**
 * A tuple of a subclass, tracked, with the stolen `items`.
 * @cpython Objects/typeobject.c#PyType_GenericAlloc
 */
export function newSubtypeTuple(rt: Runtime, type: PyTypeObject, items: NewRef[]): NewRef<PyTuple> {
  return genericAlloc<TupleBody>(rt, type, items, items.length);
}

/** @cpython Objects/tupleobject.c#tuple_dealloc */
export function tupleDealloc(rt: Runtime, op: PyObject): void {
  const items = (op as PyTuple).body;
  untrack(rt, op);
  if (!trashcanBegin(rt, op)) return;
  for (let i = items.length - 1; i >= 0; i--) decref(rt, items[i]!);
  if (!keepForReuse(rt, op as PyTuple)) freeObject(rt, op);
  trashcanEnd(rt);
}

function keepForReuse(rt: Runtime, op: PyTuple): boolean {
  if (op.ob_type !== rt.types.tuple) return false;
  const list = rt.freelists.tuples[op.body.length];
  return op.body.length > 0 && list !== undefined && list.push(op);
}

/**
 * Untracks a tuple none of whose items can be part of a cycle.
 * @cpython Objects/tupleobject.c#_PyTuple_MaybeUntrack
 */
export function tupleMaybeUntrack(rt: Runtime, op: PyObject): void {
  if (op.ob_type !== rt.types.tuple || op.gc_next === null) return;
  for (const item of (op as PyTuple).body) {
    if (mayBeTracked(rt, item)) return;
  }
  untrack(rt, op);
}
