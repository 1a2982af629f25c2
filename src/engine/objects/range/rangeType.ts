import { exactInt } from '../int/intNew.ts';
import { noKeywords } from '../../object/argParse.ts';
import { type CompareOp, PY_EQ, PY_NE } from '../../object/compareOp.ts';
import { raise } from '../../object/errors.ts';
import { freeObject } from '../../object/heap.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { TPFLAGS_SEQUENCE } from '../../object/typeFlags.ts';
import type { MethodDef, TypeSpec } from '../../object/typeSpec.ts';
import { richCompareBool } from '../../object/protocol/compare.ts';
import { hash } from '../../object/protocol/hash.ts';
import { getIter, iterNext } from '../../object/protocol/iter.ts';
import { index } from '../../object/protocol/number.ts';
import { reprText } from '../../object/protocol/text.ts';
import { reduceTo, selfIter } from '../iter/indexIter.ts';
import { type IntBody, newInt, normalize, type PyLong } from '../int/intObject.ts';
import { isSlice, type PySlice } from '../slice/sliceObject.ts';
import { longIndices } from '../slice/sliceType.ts';
import { newStr } from '../str/strObject.ts';
import { newTuple, tupleOf } from '../tuple/tupleObject.ts';
import { itemAt, newRange, type PyLongRangeIter, type PyRange } from './rangeObject.ts';
import { type PyRangeIter, rangeDealloc, rangeIndexError, rangeIter } from './rangeObject.ts';
import { rangeIterDealloc, rangeReverseIter } from './rangeObject.ts';

/** @cpython Objects/rangeobject.c#range_from_array */
function rangeNew(
  rt: Runtime,
  _type: PyTypeObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  if (!noKeywords(rt, 'range', kwnames)) return null;
  if (args.length === 0 || args.length > 3) {
    const bound = args.length === 0 ? 'at least 1 argument' : 'at most 3 arguments';
    return raise(rt, 'TypeError', `range expected ${bound}, got ${args.length}`);
  }
  const bounds: NewRef<PyLong>[] = [];
  for (const arg of args) {
    const value = index(rt, arg);
    if (value === null) {
      for (const owned of bounds) decref(rt, owned);
      return null;
    }
    bounds.push(exactInt(rt, value));
    decref(rt, value);
  }
  const [a, b, c] = bounds as [NewRef<PyLong>, NewRef<PyLong>?, NewRef<PyLong>?];
  if (b === undefined) return newRange(rt, newInt(rt, 0), a, newInt(rt, 1));
  if (c !== undefined && c.body === 0) {
    for (const owned of bounds) decref(rt, owned);
    return raise(rt, 'ValueError', 'range() arg 3 must not be zero');
  }
  return newRange(rt, a, b, c ?? newInt(rt, 1));
}

function rangeRepr(rt: Runtime, op: PyObject): NewRef | null {
  const { start, stop, step } = (op as PyRange).body;
  const from = reprText(rt, start);
  const to = reprText(rt, stop);
  if (from === null || to === null) return null;
  if (step.body === 1) return newStr(rt, `range(${from}, ${to})`);
  const by = reprText(rt, step);
  return by === null ? null : newStr(rt, `range(${from}, ${to}, ${by})`);
}

/** `len(range)`; past 2^53 the nearest number that a double holds. */
function rangeLength(rt: Runtime, op: PyObject): number | null {
  const n = (op as PyRange).body.length.body;
  if (typeof n === 'number') return n;
  return n < 2n ** 63n
    ? Number(n)
    : raise(rt, 'OverflowError', 'Python int too large to convert to C ssize_t');
}

/** @cpython Objects/rangeobject.c#compute_range_item */
function itemOrError(rt: Runtime, range: PyRange, i: IntBody): NewRef | null {
  const n = range.body.length.body;
  const at = i < 0 ? normalize(BigInt(i) + BigInt(n)) : i;
  if (at < 0 || at >= n) return rangeIndexError(rt);
  return newInt(rt, itemAt(range, at));
}

/** @cpython Objects/rangeobject.c#range_subscript */
function rangeSubscript(rt: Runtime, op: PyObject, key: PyObject): NewRef | null {
  const range = op as PyRange;
  if (key.ob_type.nb_index !== null) {
    const value = index(rt, key);
    if (value === null) return null;
    const item = itemOrError(rt, range, value.body as IntBody);
    decref(rt, value);
    return item;
  }
  if (isSlice(rt, key)) return rangeSlice(rt, range, key);
  const name = key.ob_type.tp_name;
  return raise(rt, 'TypeError', `range indices must be integers or slices, not ${name}`);
}

function rangeSlice(rt: Runtime, range: PyRange, slice: PySlice): NewRef | null {
  const found = longIndices(rt, slice, BigInt(range.body.length.body));
  if (found === null) return null;
  const [start, stop, step] = found;
  const by = newInt(rt, normalize(BigInt(range.body.step.body) * step));
  const from = newInt(rt, itemAt(range, normalize(start)));
  const to = newInt(rt, itemAt(range, normalize(stop)));
  return newRange(rt, from, to, by);
}

const isExactInt = (rt: Runtime, op: PyObject): op is PyLong =>
  op.ob_type === rt.types.int || op.ob_type === rt.types.bool;

/** Position of an int in the range, -1 when it is absent. */
function positionOf(range: PyRange, value: IntBody): IntBody {
  const { start, step, length } = range.body;
  const by = BigInt(step.body);
  const offset = BigInt(value) - BigInt(start.body);
  if (offset % by !== 0n) return -1;
  const i = offset / by;
  return i >= 0n && i < BigInt(length.body) ? normalize(i) : -1;
}

/** Position of anything by comparing, -1 when it is absent, null on error. */
function search(rt: Runtime, range: PyObject, value: PyObject): number | null {
  const it = getIter(rt, range);
  if (it === null) return null;
  let i = 0;
  let answer: number | null = -1;
  for (let item = iterNext(rt, it); item !== null; item = iterNext(rt, it), i++) {
    const equal = richCompareBool(rt, item, value, PY_EQ);
    decref(rt, item);
    if (equal === false) continue;
    answer = equal === null ? null : i;
    break;
  }
  decref(rt, it);
  return rt.raised === null ? answer : null;
}

function rangeContains(rt: Runtime, op: PyObject, value: PyObject): boolean | null {
  if (isExactInt(rt, value)) return positionOf(op as PyRange, value.body) !== -1;
  const i = search(rt, op, value);
  return i === null ? null : i >= 0;
}

function indexOf(rt: Runtime, self: PyObject, args: readonly PyObject[]): NewRef | null {
  const value = args[0]!;
  const i = isExactInt(rt, value)
    ? positionOf(self as PyRange, value.body)
    : search(rt, self, value);
  if (i === null) return null;
  if (i !== -1) return newInt(rt, i);
  if (!isExactInt(rt, value)) {
    return raise(rt, 'ValueError', 'sequence.index(x): x not in sequence');
  }
  if (!rt.release.words.indexNamesValue) {
    return raise(rt, 'ValueError', 'range.index(x): x not in range');
  }
  const text = reprText(rt, value);
  return text === null ? null : raise(rt, 'ValueError', `${text} is not in range`);
}

function count(rt: Runtime, self: PyObject, args: readonly PyObject[]): NewRef | null {
  if (isExactInt(rt, args[0]!)) {
    return newInt(rt, positionOf(self as PyRange, args[0].body) === -1 ? 0 : 1);
  }
  const it = getIter(rt, self);
  if (it === null) return null;
  let n = 0;
  for (let item = iterNext(rt, it); item !== null; item = iterNext(rt, it)) {
    const equal = richCompareBool(rt, item, args[0]!, PY_EQ);
    decref(rt, item);
    if (equal === null) break;
    if (equal) n++;
  }
  decref(rt, it);
  return rt.raised === null ? newInt(rt, n) : null;
}

/** @cpython Objects/rangeobject.c#range_equals */
function rangeRichCompare(rt: Runtime, v: PyObject, w: PyObject, op: CompareOp): NewRef | null {
  if (w.ob_type !== rt.types.range || (op !== PY_EQ && op !== PY_NE)) {
    return incref(rt.NotImplemented);
  }
  const a = (v as PyRange).body;
  const b = (w as PyRange).body;
  const n = a.length.body;
  let equal = n === b.length.body;
  if (equal && n !== 0) equal = a.start.body === b.start.body;
  if (equal && n !== 0 && n !== 1) equal = a.step.body === b.step.body;
  return incref(equal === (op === PY_EQ) ? rt.True : rt.False);
}

function rangeHash(rt: Runtime, op: PyObject): number | null {
  const { start, step, length } = (op as PyRange).body;
  const n = length.body;
  const key = tupleOf(rt, [length, n === 0 ? rt.None : start, n === 0 || n === 1 ? rt.None : step]);
  const lo = hash(rt, key);
  const hi = rt.hashHi;
  decref(rt, key);
  rt.hashHi = hi;
  return lo;
}

const methods: readonly MethodDef[] = [
  { name: '__reversed__', kind: 'NOARGS', call: rangeReverseIter },
  {
    name: '__reduce__',
    kind: 'NOARGS',
    call: (rt, self) => {
      const { start, stop, step } = (self as PyRange).body;
      const args = tupleOf(rt, [start, stop, step]);
      return newTuple(rt, [incref(self.ob_type as PyObject), args]);
    },
  },
  { name: 'count', kind: 'O', call: count },
  { name: 'index', kind: 'O', call: indexOf },
];

export const rangeTypeSpec: TypeSpec = {
  key: 'range',
  flags: TPFLAGS_SEQUENCE,
  doc:
    'range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\nReturn an object ' +
    'that produces a sequence of integers from start (inclusive)\nto stop (exclusive) by step.',
  methods,
  members: [
    { name: 'start', get: (_rt, op) => (op as PyRange).body.start },
    { name: 'stop', get: (_rt, op) => (op as PyRange).body.stop },
    { name: 'step', get: (_rt, op) => (op as PyRange).body.step },
  ],
  slots: {
    tp_dealloc: rangeDealloc,
    tp_repr: rangeRepr,
    tp_hash: rangeHash,
    tp_richcompare: rangeRichCompare,
    tp_iter: rangeIter,
    tp_new: rangeNew,
    nb_bool: (_rt, op) => (op as PyRange).body.length.body !== 0,
    sq_length: rangeLength,
    sq_item: (rt, op, i) => (i < 0 ? rangeIndexError(rt) : itemOrError(rt, op as PyRange, i)),
    sq_contains: rangeContains,
    mp_length: rangeLength,
    mp_subscript: rangeSubscript,
  },
};

const rangeIteratorSpec: TypeSpec = {
  key: 'range_iterator',
  slots: {
    tp_dealloc: rangeIterDealloc,
    tp_iter: selfIter,
    tp_iternext: (rt, op) => {
      const { body } = op as PyRangeIter;
      if (body.len <= 0) return null;
      const value = body.start;
      body.start = value + body.step;
      body.len--;
      return newInt(rt, value);
    },
  },
  methods: [
    {
      name: '__length_hint__',
      kind: 'NOARGS',
      call: (rt, op) => newInt(rt, (op as PyRangeIter).body.len),
    },
    {
      name: '__reduce__',
      kind: 'NOARGS',
      call: (rt, op) => {
        const { start, step, len } = (op as PyRangeIter).body;
        const stop = newInt(rt, start + len * step);
        const range = newRange(rt, newInt(rt, start), stop, newInt(rt, step));
        return reduceTo(rt, 'iter', [range], incref(rt.None));
      },
    },
  ],
};

/** @cpython Objects/rangeobject.c#longrangeiter_next */
function longRangeIterNext(rt: Runtime, op: PyObject): NewRef | null {
  const { body } = op as PyLongRangeIter;
  if (body.len.body <= 0) return null;
  const len = newInt(rt, normalize(BigInt(body.len.body) - 1n));
  const next = newInt(rt, normalize(BigInt(body.start.body) + BigInt(body.step.body)));
  const old = body.len;
  const result = body.start;
  body.start = next;
  body.len = len;
  decref(rt, old);
  return result as unknown as NewRef;
}

const longRangeIteratorSpec: TypeSpec = {
  key: 'longrange_iterator',
  slots: {
    tp_dealloc: (rt, op) => {
      const { start, step, len } = (op as PyLongRangeIter).body;
      decref(rt, start);
      decref(rt, step);
      decref(rt, len);
      freeObject(rt, op);
    },
    tp_iter: selfIter,
    tp_iternext: longRangeIterNext,
  },
  methods: [
    {
      name: '__length_hint__',
      kind: 'NOARGS',
      call: (_rt, op) => incref((op as PyLongRangeIter).body.len),
    },
  ],
};

export const rangeTypeSpecs: readonly TypeSpec[] = [
  rangeTypeSpec,
  rangeIteratorSpec,
  longRangeIteratorSpec,
];
