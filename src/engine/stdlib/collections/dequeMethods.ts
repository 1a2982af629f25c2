import { type Parameters, checkPositional, unpackKeywords } from '../../object/argParse.ts';
import { raise, raiseFalse } from '../../object/errors.ts';
import { asSsize } from '../../object/protocol/number.ts';
import { call } from '../../object/protocol/call.ts';
import { getIter } from '../../object/protocol/iter.ts';
import { isInstanceOf } from '../../object/protocol/types.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { MethodDef } from '../../object/typeSpec.ts';
import { isInt, newInt } from '../../objects/int/intObject.ts';
import { listFromIterable } from '../../objects/list/listExtend.ts';
import { CLASS_GETITEM } from '../../objects/type/genericAlias.ts';
import { newTuple } from '../../objects/tuple/tupleObject.ts';
import { getOptionalAttr } from '../../object/protocol/attr.ts';
import { count, indexOf, remove } from './dequeSearch.ts';
import { newDequeIter } from './dequeIter.ts';
import {
  bodyOf,
  appendLeft,
  appendRight,
  type DequeBody,
  DEQUE_KEY,
  dequeClear,
  dequeItems,
  dequeNew,
  dequeRotate,
  place,
  popLeft,
  popRight,
  type PyDeque,
  startAtEdge,
} from './dequeObject.ts';

export const dequeType = (rt: Runtime): PyTypeObject =>
  (rt.types as unknown as Record<string, PyTypeObject>)[DEQUE_KEY]!;

export const isDeque = (rt: Runtime, op: PyObject): op is PyDeque =>
  isInstanceOf(op, dequeType(rt));

type Side = 'left' | 'right';

/** @cpython Modules/_collectionsmodule.c#deque_extend_impl */
export function dequeExtend(rt: Runtime, op: PyObject, iterable: PyObject, side: Side): boolean {
  const body = bodyOf(op);
  const { maxlen } = body;
  if (op === iterable) {
    const copy = listFromIterable(rt, iterable);
    const done = copy !== null && dequeExtend(rt, op, copy, side);
    if (copy !== null) decref(rt, copy);
    return done;
  }
  const it = getIter(rt, iterable);
  if (it === null) return false;
  if (maxlen !== 0) startAtEdge(body, side === 'right' ? 'left' : 'right');
  const append = side === 'right' ? appendRight : appendLeft;
  const next = it.ob_type.tp_iternext!;
  for (let item = next(rt, it); item !== null; item = next(rt, it)) {
    if (maxlen === 0) decref(rt, item);
    else append(rt, body, item, maxlen);
  }
  decref(rt, it);
  if (rt.raised !== null && rt.raised.ob_type === rt.types.StopIteration) {
    decref(rt, rt.raised);
    rt.raised = null;
  }
  return rt.raised === null;
}

/** @cpython Modules/_collectionsmodule.c#deque_copy_impl */
export function dequeCopy(rt: Runtime, op: PyObject): NewRef | null {
  const type = dequeType(rt);
  const { maxlen } = bodyOf(op);
  if (op.ob_type === type) {
    const copy = dequeNew(rt, type);
    copy.body.maxlen = maxlen;
    if (bodyOf(op).size === 1) {
      const [item] = dequeItems(bodyOf(op));
      appendRight(rt, copy.body, incref(item!), maxlen);
      return copy;
    }
    if (dequeExtend(rt, copy, op, 'right')) return copy;
    decref(rt, copy);
    return null;
  }
  if (maxlen < 0) return call(rt, op.ob_type, [op]);
  const limit = newInt(rt, maxlen);
  const result = call(rt, op.ob_type, [op, limit]);
  decref(rt, limit);
  return result;
}

/** @cpython Modules/_collectionsmodule.c#deque_inplace_repeat_lock_held */
export function repeatInPlace(rt: Runtime, op: PyObject, n: number): NewRef | null {
  const body = bodyOf(op);
  const { size, maxlen } = body;
  if (size === 0 || n === 1) return incref(op);
  if (n <= 0) {
    dequeClear(rt, body);
    return incref(op);
  }
  if (size === 1) {
    const [item] = dequeItems(body);
    const count = maxlen >= 0 ? Math.min(n, maxlen) : n;
    for (let i = 1; i < count; i++) appendRight(rt, body, incref(item!), -1);
    return incref(op);
  }
  const items = listFromIterable(rt, op);
  if (items === null) return null;
  const times = maxlen >= 0 && n * size > maxlen ? Math.floor((maxlen + size - 1) / size) : n;
  for (let i = 1; i < times; i++) dequeExtend(rt, op, items, 'right');
  decref(rt, items);
  return incref(op);
}

/** @cpython Modules/_collectionsmodule.c#deque_insert_impl */
function insert(rt: Runtime, op: PyObject, args: readonly PyObject[]): NewRef | null {
  if (!checkPositional(rt, 'insert', args.length, 2, 2)) return null;
  const body = bodyOf(op);
  const at = asSsize(rt, args[0]!, 'OverflowError');
  if (at === null) return null;
  const { size, maxlen } = body;
  if (maxlen === size) return raise(rt, 'IndexError', 'deque already at its maximum size');
  const value = incref(args[1]!);
  if (at >= size) appendRight(rt, body, value, maxlen);
  else if (at <= -size || at === 0) appendLeft(rt, body, value, maxlen);
  else {
    dequeRotate(rt, body, -at);
    if (at < 0) appendRight(rt, body, value, maxlen);
    else appendLeft(rt, body, value, maxlen);
    dequeRotate(rt, body, at);
  }
  return incref(rt.None);
}

function reverse(body: DequeBody): void {
  let [i, k] = [0, body.size - 1];
  for (; i < k; i++, k--) {
    const [left, at] = place(body, i);
    const [right, to] = place(body, k);
    const item = left.data[at]!;
    left.data[at] = right.data[to]!;
    right.data[to] = item;
  }
}

/** @cpython Modules/_collectionsmodule.c#deque_reduce */
function reduce(rt: Runtime, op: PyObject): NewRef | null {
  const state = getOptionalAttr(rt, op, '__dict__');
  if (state === null) return null;
  const it = getIter(rt, op);
  if (it === null) return null;
  const { maxlen } = bodyOf(op);
  const args = maxlen < 0 ? [] : [newTuple(rt, []), newInt(rt, maxlen)];
  const type = incref(op.ob_type as PyObject);
  return newTuple(rt, [type, newTuple(rt, args), state ?? incref(rt.None), it]);
}

const INIT: Parameters = { name: 'deque', names: ['iterable', 'maxlen'], required: 0 };

/** @cpython Modules/_collectionsmodule.c#deque_init_impl */
export function dequeInit(
  rt: Runtime,
  self: PyObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): boolean {
  const found = unpackKeywords(rt, INIT, args, kwnames);
  if (found === null) return false;
  const body = bodyOf(self);
  const [iterable, limit] = found;
  let maxlen = -1;
  if (limit && limit !== rt.None) {
    if (!isInt(limit)) return raiseFalse(rt, 'TypeError', 'an integer is required');
    const n = asSsize(rt, limit, 'OverflowError');
    if (n === null) return false;
    if (n < 0) return raiseFalse(rt, 'ValueError', 'maxlen must be non-negative');
    maxlen = n;
  }
  body.maxlen = maxlen;
  if (body.size > 0) dequeClear(rt, body);
  return !iterable || dequeExtend(rt, self, iterable, 'right');
}

const none = (rt: Runtime): NewRef => incref(rt.None);

const one = (
  name: string,
  f: (rt: Runtime, self: PyObject, arg: PyObject) => NewRef | null,
): MethodDef => ({ name, kind: 'O', call: (rt, self, args) => f(rt, self, args[0]!) });

const bare = (name: string, f: (rt: Runtime, self: PyObject) => NewRef | null): MethodDef => ({
  name,
  kind: 'NOARGS',
  call: f,
});

const pop =
  (take: typeof popLeft) =>
  (rt: Runtime, self: PyObject): NewRef | null =>
    bodyOf(self).size === 0
      ? raise(rt, 'IndexError', 'pop from an empty deque')
      : take(rt, bodyOf(self));

const append =
  (put: typeof appendLeft) =>
  (rt: Runtime, self: PyObject, item: PyObject): NewRef => {
    put(rt, bodyOf(self), incref(item), bodyOf(self).maxlen);
    return none(rt);
  };

const extend =
  (side: Side) =>
  (rt: Runtime, self: PyObject, items: PyObject): NewRef | null =>
    dequeExtend(rt, self, items, side) ? none(rt) : null;

export const dequeMethods: readonly MethodDef[] = [
  one('append', append(appendRight)),
  one('appendleft', append(appendLeft)),
  bare('clear', (rt, self) => {
    dequeClear(rt, bodyOf(self));
    return none(rt);
  }),
  bare('__copy__', dequeCopy),
  bare('copy', dequeCopy),
  one('count', count),
  one('extend', extend('right')),
  one('extendleft', extend('left')),
  { name: 'index', kind: 'FASTCALL', call: indexOf },
  { name: 'insert', kind: 'FASTCALL', call: insert },
  bare('pop', pop(popRight)),
  bare('popleft', pop(popLeft)),
  bare('__reduce__', reduce),
  one('remove', remove),
  bare('__reversed__', (rt, self) => newDequeIter(rt, self, true)),
  bare('reverse', (rt, self) => {
    reverse(bodyOf(self));
    return none(rt);
  }),
  {
    name: 'rotate',
    kind: 'FASTCALL',
    call(rt, self, args) {
      if (!checkPositional(rt, 'rotate', args.length, 0, 1)) return null;
      const n = args[0] === undefined ? 1 : asSsize(rt, args[0], 'OverflowError');
      if (n === null) return null;
      dequeRotate(rt, bodyOf(self), n);
      return none(rt);
    },
  },
  CLASS_GETITEM,
];
