import { raise } from '../../object/errors.ts';
import { track, untrack } from '../../object/gcHead.ts';
import { freeObject, gcNew, instanceBytes } from '../../object/heap.ts';
import { isInstanceOf } from '../../object/protocol/types.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { clearWeakRefs } from '../weakref/weakrefObject.ts';

/**
 * What an object lends to all views made from it, once.
 * @cpython Include/cpython/memoryobject.h#_PyManagedBufferObject
 */
export interface ManagedBufferBody {
  /** Owned; null once the buffer was given back. */
  obj: PyObject | null;
  /** The memory of `obj`, shared with it. */
  data: Uint8Array;
  readonly readonly: boolean;
  /** Views that use the buffer. */
  exports: number;
}
export type PyManagedBuffer = PyObject<ManagedBufferBody>;

/**
 * A view of one dimension: `shape` items of `itemsize` bytes, `stride` bytes apart, from `offset` on.
 * @cpython Include/cpython/memoryobject.h#PyMemoryViewObject
 */
export interface MemoryViewBody {
  readonly mbuf: PyManagedBuffer;
  released: boolean;
  readonly offset: number;
  readonly shape: number;
  readonly stride: number;
  readonly itemsize: number;
  readonly format: string;
  readonly readonly: boolean;
  hash: { lo: number; hi: number } | null;
}
export type PyMemoryView = PyObject<MemoryViewBody>;

/** What a new view shows of its buffer. */
export type ViewLayout = Pick<
  MemoryViewBody,
  'offset' | 'shape' | 'stride' | 'itemsize' | 'format' | 'readonly'
>;

/** What of a bytearray matters to a buffer: it may not be resized while it lends its memory. */
interface Exporter {
  data: Uint8Array;
  length?: number;
  exports?: number;
}

export function isMemoryView(rt: Runtime, op: PyObject): op is PyMemoryView {
  return op.ob_type === rt.types.memoryview;
}

/** Whether the view may no longer be used. */
export function isReleased(view: PyMemoryView): boolean {
  return view.body.released || view.body.mbuf.body.obj === null;
}

/** @cpython Objects/memoryobject.c#CHECK_RELEASED */
export function checkReleased(rt: Runtime, view: PyMemoryView): boolean {
  if (!isReleased(view)) return true;
  raise(rt, 'ValueError', 'operation forbidden on released memoryview object');
  return false;
}

/**
 * Another view of the same buffer.
 * @cpython Objects/memoryobject.c#mbuf_add_view
 */
export function addView(
  rt: Runtime,
  mbuf: PyManagedBuffer,
  layout: ViewLayout,
): NewRef<PyMemoryView> {
  const type = rt.types.memoryview;
  const body: MemoryViewBody = { mbuf, released: false, ...layout, hash: null };
  const view = gcNew<MemoryViewBody>(rt, type, body, instanceBytes(type, 3));
  track(rt, view);
  incref(mbuf);
  mbuf.body.exports++;
  return view;
}

/** How an array shows its memory; null for what is none. */
function itemsOf(op: PyObject): { nbytes: number; itemsize: number; format: string } | null {
  if (op.ob_type.tp_name !== 'array.array') return null;
  const { size, itemsize, format } = op.body as { size: number; itemsize: number; format: string };
  return { nbytes: size * itemsize, itemsize, format };
}

/**
 * A view of a bytes-like object; null with TypeError set for another one.
 * @cpython Objects/memoryobject.c#PyMemoryView_FromObject
 */
export function memoryViewFromObject(rt: Runtime, op: PyObject): NewRef<PyMemoryView> | null {
  if (isMemoryView(rt, op)) {
    return checkReleased(rt, op) ? addView(rt, op.body.mbuf, op.body) : null;
  }
  const isBytes = isInstanceOf(op, rt.types.bytes);
  const items = itemsOf(op);
  if (!isBytes && items === null && !isInstanceOf(op, rt.types.bytearray)) {
    const name = op.ob_type.tp_name;
    return raise(rt, 'TypeError', `memoryview: a bytes-like object is required, not '${name}'`);
  }
  const exporter = op.body as Exporter;
  const length = items?.nbytes ?? exporter.length ?? exporter.data.length;
  const mbuf = gcNew<ManagedBufferBody>(rt, rt.types.managedbuffer, {
    obj: incref(op),
    data: exporter.data.subarray(0, length),
    readonly: isBytes,
    exports: 0,
  });
  track(rt, mbuf);
  if (exporter.exports !== undefined) exporter.exports++;
  const { itemsize, format } = items ?? { itemsize: 1, format: 'B' };
  const layout = { offset: 0, shape: length / itemsize, stride: itemsize, itemsize, format };
  const view = addView(rt, mbuf, { ...layout, readonly: isBytes });
  decref(rt, mbuf);
  return view;
}

/**
 * Gives the memory back to the object that lent it.
 * @cpython Objects/memoryobject.c#mbuf_release
 */
export function managedBufferRelease(rt: Runtime, op: PyObject): void {
  const { body } = op as PyManagedBuffer;
  const { obj } = body;
  if (obj === null) return;
  untrack(rt, op);
  body.obj = null;
  const exporter = obj.body as Exporter;
  if (exporter.exports !== undefined) exporter.exports--;
  decref(rt, obj);
}

export function managedBufferDealloc(rt: Runtime, op: PyObject): void {
  managedBufferRelease(rt, op);
  freeObject(rt, op);
}

/** @cpython Objects/memoryobject.c#_memory_release */
export function memoryViewRelease(rt: Runtime, view: PyMemoryView): void {
  const { body } = view;
  if (body.released) return;
  body.released = true;
  if (--body.mbuf.body.exports === 0) managedBufferRelease(rt, body.mbuf);
}

/** @cpython Objects/memoryobject.c#memory_dealloc */
export function memoryViewDealloc(rt: Runtime, op: PyObject): void {
  const view = op as PyMemoryView;
  untrack(rt, op);
  memoryViewRelease(rt, view);
  decref(rt, view.body.mbuf);
  if (op.inst !== null && op.inst.weaklist !== null) clearWeakRefs(rt, op);
  freeObject(rt, op);
}

/** The bytes that a view shows, in order: the memory itself where they lie side by side. */
export function memoryViewBytes(view: PyMemoryView): Uint8Array {
  const { mbuf, offset, shape, stride, itemsize } = view.body;
  const { data } = mbuf.body;
  if (stride === itemsize) return data.subarray(offset, offset + shape * itemsize);
  const bytes = new Uint8Array(shape * itemsize);
  for (let i = 0; i < shape; i++) {
    const at = offset + i * stride;
    bytes.set(data.subarray(at, at + itemsize), i * itemsize);
  }
  return bytes;
}
