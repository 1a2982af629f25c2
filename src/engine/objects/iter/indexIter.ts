import { track, untrack } from '../../object/gcHead.ts';
import { freeObject, gcNew, gcNewFrom, keepOrFree } from '../../object/heap.ts';
import type { FreeList } from '../../object/freelist.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import type { Destructor, TraverseProc, UnaryFunc } from '../../object/pyObject.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import type { MethodDef } from '../../object/typeSpec.ts';
import { newInt } from '../int/intObject.ts';

/**
 * An iterator that keeps a sequence and a position; the sequence goes when it is exhausted.
 * @cpython Include/internal/pycore_object.h
 */
export interface IndexIterBody {
  it_seq: PyObject | null;
  it_index: number;
}
export type PyIndexIter = PyObject<IndexIterBody>;

/** A tracked iterator of `type`, whose dead ones wait in `list`, from the start of `seq`. */
export function newIndexIterFrom(
  rt: Runtime,
  list: FreeList<PyObject>,
  type: PyTypeObject,
  seq: PyObject,
): NewRef<PyIndexIter> {
  const it = gcNewFrom<IndexIterBody>(rt, list, type, { it_seq: incref(seq), it_index: 0 });
  track(rt, it);
  return it;
}

/** Deallocates such an iterator. */
export function indexIterKeep(rt: Runtime, op: PyObject, list: FreeList<PyObject>): void {
  untrack(rt, op);
  xdecref(rt, (op as PyIndexIter).body.it_seq);
  keepOrFree(rt, op, list);
}

/** A tracked iterator of `type` over `seq` that starts at `index`. */
export function newIndexIter(
  rt: Runtime,
  type: PyTypeObject,
  seq: PyObject,
  index: number,
): NewRef<PyIndexIter> {
  const it = gcNew<IndexIterBody>(rt, type, { it_seq: incref(seq), it_index: index });
  track(rt, it);
  return it;
}

/** Lets the sequence go: the iterator is exhausted for good. */
export function exhaust(rt: Runtime, it: PyIndexIter): null {
  const seq = it.body.it_seq;
  it.body.it_seq = null;
  xdecref(rt, seq);
  return null;
}

/** Deallocates an iterator of that shape. */
export const indexIterDealloc: Destructor = (rt, op) => {
  untrack(rt, op);
  xdecref(rt, (op as PyIndexIter).body.it_seq);
  freeObject(rt, op);
};

export const indexIterTraverse: TraverseProc = (op, visit) => {
  const { it_seq } = (op as PyIndexIter).body;
  if (it_seq !== null) visit(it_seq);
};

/** `iter(it)` is the iterator itself. */
export const selfIter: UnaryFunc = (_rt, op) => incref(op);

/** `__length_hint__` that computes what is left. */
export function lengthHintMethod(left: (op: PyObject) => number): MethodDef {
  return {
    name: '__length_hint__',
    kind: 'NOARGS',
    call: (rt, self) => newInt(rt, Math.max(left(self), 0)),
  };
}

/** `(getattr(builtins, name), arguments…)` with an optional state: what `__reduce__` returns. */
export function reduceTo(
  rt: Runtime,
  name: string,
  args: NewRef[],
  state: NewRef | null = null,
): NewRef | null {
  const callable = builtin(rt, name);
  const tuple = rt.factories.tuple(rt, args);
  if (callable === null) {
    decref(rt, tuple);
    if (state !== null) decref(rt, state);
    return null;
  }
  return rt.factories.tuple(rt, state === null ? [callable, tuple] : [callable, tuple, state]);
}

/** A name of the builtins, owned; null when it is missing. */
export function builtin(rt: Runtime, name: string): NewRef | null {
  const dict = rt.builtins;
  if (dict === null) return null;
  const key = rt.factories.intern(rt, name);
  return dict.ob_type.mp_subscript!(rt, dict, key);
}
