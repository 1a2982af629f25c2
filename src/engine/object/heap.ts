import { type Address, STATIC_START } from '../memory/address.ts';
import type { FreeList } from './freelist.ts';
import { InstanceState, type NewRef, PyObject } from './pyObject.ts';
import { decref, incref } from './refcount.ts';
import type { Runtime } from './pyObject.ts';
import type { PyTypeObject } from './pyObject.ts';
import { TPFLAGS_HAVE_GC, TPFLAGS_HEAPTYPE } from './typeFlags.ts';

/**
 * A new object without a GC header, of `nbytes` bytes (default: the type's basic size).
 * @cpython Objects/object.c#_PyObject_New
 */
export function newObject<B>(
  rt: Runtime,
  type: PyTypeObject,
  body: B,
  nbytes = type.tp_basicsize,
): NewRef<PyObject<B>> {
  const op = new PyObject(type, rt.mem.alloc(nbytes), body);
  op.serial = ++rt.serial;
  if ((type.tp_flags & TPFLAGS_HEAPTYPE) !== 0) incref(type);
  return op as NewRef<PyObject<B>>;
}

/**
 * A new object with a GC header, not yet tracked, of `nbytes` bytes (default: the type's basic size)
 * besides the header. Counts the allocation and asks for, or runs, a collection when the youngest
 * generation is over its threshold.
 * @cpython Python/gc.c#gc_alloc
 */
export function gcNew<B>(
  rt: Runtime,
  type: PyTypeObject,
  body: B,
  nbytes = type.tp_basicsize,
): NewRef<PyObject<B>> {
  const prefix = type.tp_prefix;
  const block = rt.mem.alloc(nbytes + prefix);
  countAllocation(rt);
  const op = new PyObject(type, (block + (prefix >>> 4)) as Address, body);
  op.serial = ++rt.serial;
  if ((type.tp_flags & TPFLAGS_HEAPTYPE) !== 0) incref(type);
  return op as NewRef<PyObject<B>>;
}

/** A dead object of the free list made alive again, else a new one without a GC header. */
export function newObjectFrom<B>(
  rt: Runtime,
  list: FreeList<PyObject>,
  type: PyTypeObject,
  body: B,
  nbytes = type.tp_basicsize,
): NewRef<PyObject<B>> {
  const dead = list.pop();
  return dead === undefined ? newObject(rt, type, body, nbytes) : revive(rt, dead, body);
}

/** The same with a GC header; not yet tracked. */
export function gcNewFrom<B>(
  rt: Runtime,
  list: FreeList<PyObject>,
  type: PyTypeObject,
  body: B,
): NewRef<PyObject<B>> {
  const dead = list.pop();
  return dead === undefined ? gcNew(rt, type, body) : revive(rt, dead, body);
}

/** Keeps a dead object for reuse while the free list of its type has room, else frees it. */
export function keepOrFree(rt: Runtime, op: PyObject, list: FreeList<PyObject>): void {
  if (!list.push(op)) freeObject(rt, op);
}

/**
 * An instance by `tp_alloc`: with or without a GC header as its type says, with room for `nitems`
 * items, its attribute storage empty; tracked when it has a header.
 * @cpython Objects/typeobject.c#PyType_GenericAlloc
 */
export function instanceBytes(type: PyTypeObject, nitems: number): number {
  return Math.ceil((type.tp_basicsize + nitems * type.tp_itemsize) / 8) * 8;
}

/** Object state that instances and other attribute holders share, made when first needed. */
export function instanceState(op: PyObject): InstanceState {
  return (op.inst ??= new InstanceState());
}

/**
 * Gives the block of a dead object back: the object must own nothing any more and be untracked. A
 * heap type loses the reference that its instance held, last of all.
 * @cpython Python/gc.c#PyObject_GC_Del
 */
export function freeObject(rt: Runtime, op: PyObject): void {
  const type = op.ob_type;
  if ((type.tp_flags & TPFLAGS_HAVE_GC) !== 0 && rt.gc.increments === null) {
    const young = rt.gc.generations[0];
    if (young.count > 0) young.count--;
  }
  rt.mem.free((op.address - (type.tp_prefix >>> 4)) as Address);
  if ((type.tp_flags & TPFLAGS_HEAPTYPE) !== 0) decref(rt, type);
}

/**
 * Takes a dead object from a free list and makes it `type`'s again.
 * @cpython Objects/object.c#_Py_NewReference
 */
export function revive<B>(rt: Runtime, op: PyObject, body: B): NewRef<PyObject<B>> {
  op.ob_refcnt = 1;
  op.body = body;
  op.gc_bits = 0;
  op.serial = ++rt.serial;
  const { events } = rt.mem;
  if (events !== null) events.onRevive?.(op.address - (op.ob_type.tp_prefix >>> 4));
  return op as NewRef<PyObject<B>>;
}

/** An address in static data for an object that is part of the interpreter itself. */
export function staticAddress(rt: Runtime, nbytes: number): Address {
  const address = (STATIC_START + rt.staticUnits) as Address;
  rt.staticUnits += Math.ceil(nbytes / 16);
  return address;
}

/** @cpython Python/gc.c#_PyObject_GC_Link */
function countAllocation(rt: Runtime): void {
  const gc = rt.gc;
  if (gc.increments !== null) return;
  const young = gc.generations[0];
  young.count++;
  if (young.count > young.threshold && gc.enabled && young.threshold !== 0 && !gc.collecting) {
    if (rt.release.collector.runsAt === 'evalBreaker') {
      gc.scheduled = true;
      rt.evalBreaker = true;
    } else {
      rt.collectHook(rt);
    }
  }
}
