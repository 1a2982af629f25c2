import { clearErrorIf } from '../../object/errors.ts';
import { track, untrack } from '../../object/gcHead.ts';
import { freeObject, gcNew } from '../../object/heap.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import type { MethodDef, TypeSpec } from '../../object/typeSpec.ts';
import { PY_EQ } from '../../object/compareOp.ts';
import { call } from '../../object/protocol/call.ts';
import { richCompareBool } from '../../object/protocol/compare.ts';
import { asSsize } from '../../object/protocol/number.ts';
import { length, sequenceItem } from '../../object/protocol/sequence.ts';
import { newInt } from '../int/intObject.ts';
import type { PyList } from '../list/listObject.ts';
import { newList } from '../list/listObject.ts';
import type { PyTuple } from '../tuple/tupleObject.ts';
import { exhaust, indexIterDealloc, indexIterKeep, indexIterTraverse } from './indexIter.ts';
import {
  lengthHintMethod,
  newIndexIter,
  type PyIndexIter,
  reduceTo,
  selfIter,
} from './indexIter.ts';

type ItemsOf = (seq: PyObject) => readonly PyObject[];
const listItems: ItemsOf = (seq) => (seq as PyList).body.ob_item;
const tupleItems: ItemsOf = (seq) => (seq as PyTuple).body;

/** `tp_iternext` of an iterator over the items of a list or tuple. */
function nextOf(itemsOf: ItemsOf): (rt: Runtime, op: PyObject) => NewRef | null {
  return (rt, op) => {
    const { body } = op as PyIndexIter;
    const seq = body.it_seq;
    if (seq === null) return null;
    const item = itemsOf(seq)[body.it_index];
    if (item === undefined) return exhaust(rt, op as PyIndexIter);
    body.it_index++;
    return incref(item);
  };
}

/** `__reduce__` of an iterator: how to make it again. */
function reduceMethod(name: string): MethodDef {
  return {
    name: '__reduce__',
    kind: 'NOARGS',
    call: (rt, op) => {
      const { it_seq, it_index } = (op as PyIndexIter).body;
      if (it_seq !== null) return reduceTo(rt, name, [incref(it_seq)], newInt(rt, it_index));
      return reduceTo(rt, 'iter', [newList(rt)]);
    },
  };
}

const setStateMethod: MethodDef = {
  name: '__setstate__',
  kind: 'O',
  call: (rt, op, args) => {
    const index = asSsize(rt, args[0]!, null);
    if (index === null) return null;
    const { body } = op as PyIndexIter;
    if (body.it_seq !== null) body.it_index = Math.max(index, body.it_index < 0 ? -1 : 0);
    return incref(rt.None);
  },
};

const indexIterSlots = {
  tp_dealloc: indexIterDealloc,
  tp_traverse: indexIterTraverse,
  tp_iter: selfIter,
};

const left = (itemsOf: ItemsOf) =>
  lengthHintMethod((op) => {
    const { it_seq, it_index } = (op as PyIndexIter).body;
    return it_seq === null ? 0 : itemsOf(it_seq).length - it_index;
  });

export const listIteratorSpec: TypeSpec = {
  key: 'list_iterator',
  slots: {
    ...indexIterSlots,
    tp_dealloc: (rt, op) => {
      indexIterKeep(rt, op, rt.freelists.listIterator);
    },
    tp_iternext: nextOf(listItems),
  },
  methods: [left(listItems), reduceMethod('iter'), setStateMethod],
};

export const tupleIteratorSpec: TypeSpec = {
  key: 'tuple_iterator',
  slots: {
    ...indexIterSlots,
    tp_dealloc: (rt, op) => {
      indexIterKeep(rt, op, rt.freelists.tupleIterator);
    },
    tp_iternext: nextOf(tupleItems),
  },
  methods: [left(tupleItems), reduceMethod('iter'), setStateMethod],
};

/** @cpython Objects/listobject.c#listreviter_next */
function listReverseNext(rt: Runtime, op: PyObject): NewRef | null {
  const it = op as PyIndexIter;
  const { it_seq, it_index } = it.body;
  if (it_seq === null) return null;
  const items = listItems(it_seq);
  if (it_index >= 0 && it_index < items.length) {
    it.body.it_index--;
    return incref(items[it_index]!);
  }
  it.body.it_index = -1;
  return exhaust(rt, it);
}

export const listReverseIteratorSpec: TypeSpec = {
  key: 'list_reverseiterator',
  slots: { ...indexIterSlots, tp_iternext: listReverseNext },
  methods: [
    lengthHintMethod((op) => {
      const { it_seq, it_index } = (op as PyIndexIter).body;
      return it_seq === null || it_index + 1 > listItems(it_seq).length ? 0 : it_index + 1;
    }),
    reduceMethod('reversed'),
    setStateMethod,
  ],
};

/**
 * An iterator that asks for items by number until there is none.
 * @cpython Objects/iterobject.c#PySeqIter_New
 */
function newSeqIter(rt: Runtime, seq: PyObject): NewRef {
  return newIndexIter(rt, rt.types.iterator, seq, 0);
}

/** Lets the lower layer make sequence iterators. */
export function initIterators(rt: Runtime): void {
  rt.factories.seqIter = newSeqIter;
}

/** @cpython Objects/iterobject.c#iter_iternext */
function seqIterNext(rt: Runtime, op: PyObject): NewRef | null {
  const it = op as PyIndexIter;
  const seq = it.body.it_seq;
  if (seq === null) return null;
  const item = sequenceItem(rt, seq, it.body.it_index);
  if (item !== null) {
    it.body.it_index++;
    return item;
  }
  if (clearErrorIf(rt, 'IndexError') || clearErrorIf(rt, 'StopIteration')) {
    it.body.it_seq = null;
    decref(rt, seq);
  }
  return null;
}

export const seqIteratorSpec: TypeSpec = {
  key: 'iterator',
  slots: { ...indexIterSlots, tp_iternext: seqIterNext },
  methods: [
    {
      name: '__length_hint__',
      kind: 'NOARGS',
      call: (rt, op) => {
        const { it_seq, it_index } = (op as PyIndexIter).body;
        if (it_seq === null) return newInt(rt, 0);
        if ((it_seq.ob_type.sq_length ?? it_seq.ob_type.mp_length) === null) {
          return incref(rt.NotImplemented);
        }
        const n = length(rt, it_seq);
        return n === null ? null : newInt(rt, Math.max(n - it_index, 0));
      },
    },
    reduceMethod('iter'),
    setStateMethod,
  ],
};

interface CallIterBody {
  it_callable: PyObject | null;
  it_sentinel: PyObject | null;
}
type PyCallIter = PyObject<CallIterBody>;

/**
 * `iter(callable, sentinel)`.
 * @cpython Objects/iterobject.c#PyCallIter_New
 */
export function newCallIter(rt: Runtime, callable: PyObject, sentinel: PyObject): NewRef {
  const it = gcNew<CallIterBody>(rt, rt.types.callable_iterator, {
    it_callable: incref(callable),
    it_sentinel: incref(sentinel),
  });
  track(rt, it);
  return it;
}

function dropCall(rt: Runtime, it: PyCallIter): void {
  const { it_callable, it_sentinel } = it.body;
  it.body.it_callable = null;
  xdecref(rt, it_callable);
  it.body.it_sentinel = null;
  xdecref(rt, it_sentinel);
}

/** @cpython Objects/iterobject.c#calliter_iternext */
function callIterNext(rt: Runtime, op: PyObject): NewRef | null {
  const it = op as PyCallIter;
  if (it.body.it_callable === null) return null;
  const result = call(rt, it.body.it_callable, []);
  if (result === null) {
    if (clearErrorIf(rt, 'StopIteration')) dropCall(rt, it);
    return null;
  }
  if (it.body.it_sentinel === null) {
    decref(rt, result);
    return null;
  }
  const same = richCompareBool(rt, it.body.it_sentinel, result, PY_EQ);
  if (same === false) return result;
  if (same === true) dropCall(rt, it);
  decref(rt, result);
  return null;
}

export const callIteratorSpec: TypeSpec = {
  key: 'callable_iterator',
  slots: {
    tp_dealloc: (rt, op) => {
      untrack(rt, op);
      const { it_callable, it_sentinel } = (op as PyCallIter).body;
      xdecref(rt, it_callable);
      xdecref(rt, it_sentinel);
      freeObject(rt, op);
    },
    tp_traverse: (op, visit) => {
      const { it_callable, it_sentinel } = (op as PyCallIter).body;
      if (it_callable !== null) visit(it_callable);
      if (it_sentinel !== null) visit(it_sentinel);
    },
    tp_iter: selfIter,
    tp_iternext: callIterNext,
  },
};
