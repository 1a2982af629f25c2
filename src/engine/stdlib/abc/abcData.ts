import { untrack } from '../../object/gcHead.ts';
import { freeObject } from '../../object/heap.ts';
import type { PyObject, Runtime } from '../../object/pyObject.ts';
import { decref } from '../../object/refcount.ts';
import type { PyWeakref } from '../../object/weakList.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { genericAlloc } from '../../objects/object/instance.ts';
import { newWeakref, weakrefReferent } from '../../objects/weakref/weakrefObject.ts';

const LISTS = ['registry', 'cache', 'negative'] as const;
type ListName = (typeof LISTS)[number];

/**
 * What an abstract base class remembers of other classes, which it does not keep alive.
 * @cpython Modules/_abc.c#_abc_data
 */
export interface AbcData {
  /** Weak references, owned. */
  registry: PyWeakref[];
  cache: PyWeakref[];
  negative: PyWeakref[];
  /** Value of the invalidation counter for which `negative` holds. */
  version: number;
}

export const dataOf = (op: PyObject): AbcData => op.body as AbcData;

/** Whether a class is in the list. */
export const holds = (list: readonly PyWeakref[], cls: PyObject): boolean =>
  list.some((ref) => weakrefReferent(ref) === cls);

/** Enters a class into one of the lists; false with an error set. */
export function remember(rt: Runtime, data: AbcData, name: ListName, cls: PyObject): boolean {
  if (holds(data[name], cls)) return true;
  const ref = newWeakref(rt, rt.types.weakref, cls, null);
  if (ref === null) return false;
  data[name].push(ref as PyObject as PyWeakref);
  return true;
}

export function forget(rt: Runtime, data: AbcData, name: ListName): void {
  const old = data[name];
  data[name] = [];
  for (const ref of old) decref(rt, ref);
}

export const abcDataSpec: TypeSpec = {
  key: '_abc._abc_data',
  slots: {
    tp_new: (rt, type) =>
      genericAlloc<AbcData>(rt, type, { registry: [], cache: [], negative: [], version: 0 }),
    tp_dealloc(rt, op) {
      untrack(rt, op);
      for (const name of LISTS) forget(rt, dataOf(op), name);
      freeObject(rt, op);
    },
    tp_traverse(op, visit) {
      for (const name of LISTS) for (const ref of dataOf(op)[name]) visit(ref);
    },
    tp_clear(rt, op) {
      for (const name of LISTS) forget(rt, dataOf(op), name);
    },
  },
};
