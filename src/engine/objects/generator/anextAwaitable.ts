import { clearErrorIf, raise } from '../../object/errors.ts';
import { track, untrack } from '../../object/gcHead.ts';
import { freeObject, gcNew } from '../../object/heap.ts';
import { callMethod } from '../../object/protocol/call.ts';
import { isIterator } from '../../object/protocol/iter.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { setStopIteration } from './asyncGenValue.ts';
import { getAwaitableIter } from './awaitable.ts';

/** What `anext(iterator, default)` gives. @cpython Objects/iterobject.c#anextawaitableobject */
interface AnextBody {
  /** Owned. */
  readonly wrapped: PyObject;
  readonly fallback: PyObject;
}

const bodyOf = (op: PyObject): AnextBody => op.body as AnextBody;

/** @cpython Objects/iterobject.c#PyAnextAwaitable_New */
export function newAnextAwaitable(rt: Runtime, wrapped: PyObject, fallback: PyObject): NewRef {
  const body: AnextBody = { wrapped: incref(wrapped), fallback: incref(fallback) };
  const op = gcNew(rt, rt.types.anext_awaitable, body);
  track(rt, op);
  return op;
}

/** @cpython Objects/iterobject.c#anextawaitable_getiter */
function getIter(rt: Runtime, op: PyObject): NewRef | null {
  const awaitable = getAwaitableIter(rt, bodyOf(op).wrapped);
  if (awaitable === null || awaitable.ob_type.tp_iternext !== null) return awaitable;
  const wrapper = awaitable.ob_type.am_await!(rt, awaitable);
  decref(rt, awaitable);
  if (wrapper === null || isIterator(wrapper)) return wrapper;
  decref(rt, wrapper);
  return raise(rt, 'TypeError', '__await__ returned a non-iterable');
}

/** Runs a step; the end of the iterator gives the default. */
function step(rt: Runtime, op: PyObject, run: (it: PyObject) => NewRef | null): NewRef | null {
  const it = getIter(rt, op);
  if (it === null) return null;
  const result = run(it);
  decref(rt, it);
  if (result !== null) return result;
  if (clearErrorIf(rt, 'StopAsyncIteration')) setStopIteration(rt, bodyOf(op).fallback);
  return null;
}

/** @cpython Objects/iterobject.c#_PyAnextAwaitable_Type */
export const anextAwaitableTypeSpec: TypeSpec = {
  key: 'anext_awaitable',
  slots: {
    tp_dealloc(rt, op) {
      untrack(rt, op);
      decref(rt, bodyOf(op).wrapped);
      decref(rt, bodyOf(op).fallback);
      freeObject(rt, op);
    },
    tp_traverse(op, visit) {
      visit(bodyOf(op).wrapped);
      visit(bodyOf(op).fallback);
    },
    tp_iter: (_rt, op) => incref(op),
    am_await: (_rt, op) => incref(op),
    tp_iternext: (rt, op) => step(rt, op, (it) => it.ob_type.tp_iternext!(rt, it)),
  },
  methods: [
    {
      name: 'send',
      kind: 'O',
      call: (rt, self, args) => step(rt, self, (it) => callMethod(rt, it, 'send', args)),
    },
    {
      name: 'throw',
      kind: 'FASTCALL',
      call: (rt, self, args) => step(rt, self, (it) => callMethod(rt, it, 'throw', args)),
    },
    {
      name: 'close',
      kind: 'FASTCALL',
      call: (rt, self, args) => step(rt, self, (it) => callMethod(rt, it, 'close', args)),
    },
  ],
};
