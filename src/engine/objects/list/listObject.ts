import { track, untrack } from '../../object/gcHead.ts';
import { freeObject, gcNew, revive } from '../../object/heap.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { trashcanBegin, trashcanEnd } from '../../object/trashcan.ts';
import { TPFLAGS_LIST_SUBCLASS } from '../../object/typeFlags.ts';
import { type Address, NULL } from '../../memory/address.ts';
import { genericAlloc } from '../object/instance.ts';

/** @cpython Include/cpython/listobject.h#PyListObject */
export interface ListBody {
  /** The items; its length is `ob_size`. */
  ob_item: PyObject[];
  /** Slots that `buffer` has room for; -1 while the list is being sorted. */
  allocated: number;
  /** Block that `ob_item` stands for; NULL while there is none. */
  buffer: Address;
}
export type PyList = PyObject<ListBody>;

const POINTER = 8;

/** Whether `op` is a list or an instance of a subclass. */
export function isList(op: PyObject): op is PyList {
  return (op.ob_type.tp_flags & TPFLAGS_LIST_SUBCLASS) !== 0;
}

/**
 * A tracked list of `items`, which it steals, with room for `capacity` of them.
 * @cpython Objects/listobject.c#PyList_New
 */
export function newList(
  rt: Runtime,
  items: NewRef[] = [],
  capacity = items.length,
): NewRef<PyList> {
  const dead = rt.freelists.list.pop();
  let op: NewRef<PyList>;
  if (dead === undefined) {
    op = gcNew<ListBody>(rt, rt.types.list, { ob_item: items, allocated: 0, buffer: NULL });
  } else {
    op = revive(rt, dead, dead.body as ListBody);
    op.body.ob_item = items;
  }
  if (capacity > 0) {
    op.body.buffer = rt.mem.alloc(capacity * POINTER);
    op.body.allocated = capacity;
  }
  track(rt, op);
  return op;
}

/**
 * An empty list made by calling the type: past the free list.
 * @cpython Objects/typeobject.c#PyType_GenericAlloc
 */
export function newListOfType(rt: Runtime, type: PyTypeObject): NewRef<PyList> {
  return genericAlloc<ListBody>(rt, type, { ob_item: [], allocated: 0, buffer: NULL });
}

/**
 * Makes room for `newsize` items, over-allocating in proportion; the items themselves are the
 * caller's to move. Call it before growing and before or after shrinking `ob_item`, with `oldsize`
 * the size that the list had.
 * @cpython Objects/listobject.c#list_resize
 */
export function listReserve(rt: Runtime, list: PyList, oldsize: number, newsize: number): void {
  const body = list.body;
  const allocated = body.allocated;
  const least = allocated <= rt.release.listKeepsSlots ? 0 : allocated >> 1;
  if (allocated >= newsize && newsize >= least) return;
  const next = rt.release.listGrowsInFours
    ? slotsInFours(oldsize, newsize)
    : newsize + Math.floor(newsize / 8) + (newsize < 9 ? 3 : 6);
  resizeBuffer(rt, body, newsize === 0 ? 0 : next);
}

function slotsInFours(oldsize: number, newsize: number): number {
  const next = Math.floor((newsize + Math.floor(newsize / 8) + 6) / 4) * 4;
  return newsize - oldsize > next - newsize ? Math.floor((newsize + 3) / 4) * 4 : next;
}

function resizeBuffer(rt: Runtime, body: ListBody, slots: number): void {
  const { buffer } = body;
  body.allocated = slots;
  body.buffer =
    buffer === NULL ? rt.mem.alloc(slots * POINTER) : rt.mem.realloc(buffer, slots * POINTER);
}

/**
 * The first buffer of an empty list that is about to take `size` items.
 * @cpython Objects/listobject.c#list_preallocate_exact
 */
export function listPreallocate(rt: Runtime, list: PyList, size: number): void {
  if (rt.release.listStartsEven) resizeBuffer(rt, list.body, size + (size & 1));
  else listReserve(rt, list, 0, size);
}

/** The first buffer of an empty list, of exactly `size` slots. */
export function listPreallocateExact(rt: Runtime, list: PyList, size: number): void {
  resizeBuffer(rt, list.body, size);
}

/**
 * Appends `stolen`.
 * @cpython Objects/listobject.c#_PyList_AppendTakeRef
 */
export function listAppendTakeRef(rt: Runtime, list: PyList, stolen: NewRef): void {
  const body = list.body;
  const n = body.ob_item.length;
  if (body.allocated <= n) listReserve(rt, list, n, n + 1);
  body.ob_item.push(stolen);
}

/** @cpython Objects/listobject.c#PyList_Append */
export function listAppend(rt: Runtime, list: PyList, op: PyObject): boolean {
  listAppendTakeRef(rt, list, incref(op));
  return true;
}

/**
 * Drops all items, the last first, and the buffer.
 * @cpython Objects/listobject.c#list_clear
 */
export function listClear(rt: Runtime, list: PyList): void {
  const { ob_item, buffer } = list.body;
  if (buffer === NULL) return;
  list.body.ob_item = [];
  list.body.buffer = NULL;
  list.body.allocated = 0;
  for (let i = ob_item.length - 1; i >= 0; i--) decref(rt, ob_item[i]!);
  rt.mem.free(buffer);
}

/**
 * A copy of `list[low:high]`, exactly as large as needed.
 * @cpython Objects/listobject.c#list_slice_lock_held
 */
export function listSlice(rt: Runtime, list: PyList, low: number, high: number): NewRef<PyList> {
  return listOf(rt, list.body.ob_item.slice(low, Math.max(low, high)));
}

/** A list of borrowed items, exactly as large as needed. */
export function listOf(rt: Runtime, items: readonly PyObject[]): NewRef<PyList> {
  const owned = items as readonly NewRef[];
  const copy: NewRef[] = new Array<NewRef>(owned.length);
  for (let i = 0; i < owned.length; i++) copy[i] = incref(owned[i]!);
  return newList(rt, copy);
}

/** @cpython Objects/listobject.c#list_dealloc */
export function listDealloc(rt: Runtime, op: PyObject): void {
  const body = (op as PyList).body;
  untrack(rt, op);
  if (!trashcanBegin(rt, op)) return;
  if (body.buffer !== NULL) {
    const items = body.ob_item;
    for (let i = items.length - 1; i >= 0; i--) decref(rt, items[i]!);
    rt.mem.free(body.buffer);
    body.ob_item = [];
    body.buffer = NULL;
    body.allocated = 0;
  }
  if (op.ob_type !== rt.types.list || !rt.freelists.list.push(op)) freeObject(rt, op);
  trashcanEnd(rt);
}

/** Bytes of the list and its buffer. */
export function listSizeof(_rt: Runtime, op: PyObject): number {
  return op.ob_type.tp_basicsize + Math.max((op as PyList).body.allocated, 0) * POINTER;
}
