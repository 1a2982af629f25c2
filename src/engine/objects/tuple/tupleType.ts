import { fitsMemory } from '../../object/limits.ts';
import { checkPositional, noKeywords } from '../../object/argParse.ts';
import { type CompareOp, PY_EQ, PY_NE } from '../../object/compareOp.ts';
import { raise } from '../../object/errors.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { TPFLAGS_BASETYPE, TPFLAGS_MATCH_SELF } from '../../object/typeFlags.ts';
import { TPFLAGS_SEQUENCE, TPFLAGS_TUPLE_SUBCLASS } from '../../object/typeFlags.ts';
import type { MethodDef, TypeSpec } from '../../object/typeSpec.ts';
import { richCompare, richCompareBool } from '../../object/protocol/compare.ts';
import { hash } from '../../object/protocol/hash.ts';
import { getIter, iterNext, lengthHint } from '../../object/protocol/iter.ts';
import { asSsize } from '../../object/protocol/number.ts';
import { reprEnter, reprLeave, reprText } from '../../object/protocol/text.ts';
import { newSsize } from '../int/intObject.ts';
import { newTupleIter } from '../iter/listIterObject.ts';
import type { PyList } from '../list/listObject.ts';
import { isSlice, sliceIndexNotNone, sliceIndices } from '../slice/sliceObject.ts';
import { newStr } from '../str/strObject.ts';
import { fillTuple, isTuple, newSubtypeTuple, newTrackedTuple, newTuple } from './tupleObject.ts';
import { type PyTuple, tupleDealloc, tupleMaybeUntrack, tupleOf } from './tupleObject.ts';

const itemsOf = (op: PyObject): PyObject[] => (op as PyTuple).body;

/** @cpython Objects/tupleobject.c#tuplerepr */
function tupleRepr(rt: Runtime, op: PyObject): NewRef | null {
  const items = itemsOf(op);
  if (items.length === 0) return newStr(rt, '()');
  if (!reprEnter(rt, op)) return newStr(rt, '(...)');
  const parts: string[] = [];
  for (const item of items) {
    const text = reprText(rt, item);
    if (text === null) {
      reprLeave(rt, op);
      return null;
    }
    parts.push(text);
  }
  reprLeave(rt, op);
  return newStr(rt, items.length === 1 ? `(${parts[0]!},)` : `(${parts.join(', ')})`);
}

const PRIME_1 = 11400714785074694791n;
const PRIME_2 = 14029467366897019727n;
const PRIME_5 = 2870177450012600261n;
const MASK = (1n << 64n) - 1n;

/** @cpython Objects/tupleobject.c#tuplehash */
function tupleHash(rt: Runtime, op: PyObject): number | null {
  const items = itemsOf(op);
  if (!rt.release.tupleHashXx) return multipliedHash(rt, items);
  let acc = PRIME_5;
  for (const item of items) {
    const lo = hash(rt, item);
    if (lo === null) return null;
    const lane = (BigInt(rt.hashHi >>> 0) << 32n) | BigInt(lo >>> 0);
    acc = (acc + lane * PRIME_2) & MASK;
    acc = ((acc << 31n) | (acc >> 33n)) & MASK;
    acc = (acc * PRIME_1) & MASK;
  }
  acc = (acc + (BigInt(items.length) ^ (PRIME_5 ^ 3527539n))) & MASK;
  if (acc === MASK) acc = 1546275796n;
  rt.hashHi = Number(BigInt.asIntN(32, acc >> 32n));
  return Number(BigInt.asIntN(32, acc));
}

/** The hash of a tuple before 3.8. */
function multipliedHash(rt: Runtime, items: readonly PyObject[]): number | null {
  let x = 0x345678n;
  let multiplier = 1000003n;
  for (let left = items.length - 1; left >= 0; left--) {
    const lo = hash(rt, items[items.length - 1 - left]!);
    if (lo === null) return null;
    const y = (BigInt(rt.hashHi >>> 0) << 32n) | BigInt(lo >>> 0);
    x = ((x ^ y) * multiplier) & MASK;
    multiplier += 82520n + 2n * BigInt(left);
  }
  x = (x + 97531n) & MASK;
  if (x === MASK) x = MASK - 1n;
  rt.hashHi = Number(BigInt.asIntN(32, x >> 32n));
  return Number(BigInt.asIntN(32, x));
}

/** @cpython Objects/tupleobject.c#tuplerichcompare */
function tupleRichCompare(rt: Runtime, v: PyObject, w: PyObject, op: CompareOp): NewRef | null {
  if (!isTuple(v) || !isTuple(w)) return incref(rt.NotImplemented);
  const a = v.body;
  const b = w.body;
  let i = 0;
  for (; i < a.length && i < b.length; i++) {
    const equal = richCompareBool(rt, a[i]!, b[i]!, PY_EQ);
    if (equal === null) return null;
    if (!equal) break;
  }
  if (i >= a.length || i >= b.length) {
    const [m, n] = [a.length, b.length];
    const truth = [m < n, m <= n, m === n, m !== n, m > n, m >= n][op]!;
    return incref(truth ? rt.True : rt.False);
  }
  if (op === PY_EQ) return incref(rt.False);
  if (op === PY_NE) return incref(rt.True);
  return richCompare(rt, a[i]!, b[i]!, op);
}

function tupleItem(rt: Runtime, op: PyObject, i: number): NewRef | null {
  const item = itemsOf(op)[i];
  if (item === undefined) return raise(rt, 'IndexError', 'tuple index out of range');
  return incref(item);
}

/** @cpython Objects/tupleobject.c#tuplesubscript */
function tupleSubscript(rt: Runtime, op: PyObject, key: PyObject): NewRef | null {
  const items = itemsOf(op);
  if (key.ob_type.nb_index !== null) {
    const i = asSsize(rt, key, 'IndexError');
    return i === null ? null : tupleItem(rt, op, i < 0 ? i + items.length : i);
  }
  if (!isSlice(rt, key)) {
    const name = key.ob_type.tp_name;
    return raise(rt, 'TypeError', `tuple indices must be integers or slices, not ${name}`);
  }
  const bounds = sliceIndices(rt, key, items.length);
  if (bounds === null) return null;
  const { start, step, slicelength } = bounds;
  if (slicelength <= 0) return newTuple(rt, []);
  const whole = start === 0 && step === 1 && slicelength === items.length;
  if (whole && op.ob_type === rt.types.tuple) return incref(op);
  const picked: NewRef[] = [];
  for (let k = 0; k < slicelength; k++) picked.push(incref(items[start + k * step]!));
  return newTrackedTuple(rt, picked);
}

/** @cpython Objects/tupleobject.c#tupleconcat */
function tupleConcat(rt: Runtime, a: PyObject, b: PyObject): NewRef | null {
  const exact = rt.types.tuple;
  if (itemsOf(a).length === 0 && b.ob_type === exact) return incref(b);
  if (!isTuple(b)) {
    const text = `can only concatenate tuple (not "${b.ob_type.tp_name}") to tuple`;
    return raise(rt, 'TypeError', text);
  }
  if (b.body.length === 0 && a.ob_type === exact) return incref(a);
  if (!fitsMemory(rt, (itemsOf(a).length + b.body.length) * 8)) return null;
  return newTrackedTuple(
    rt,
    itemsOf(a)
      .concat(b.body)
      .map((item) => incref(item)),
  );
}

/** @cpython Objects/tupleobject.c#tuplerepeat */
function tupleRepeat(rt: Runtime, a: PyObject, n: number): NewRef | null {
  const items = itemsOf(a);
  if ((items.length === 0 || n === 1) && a.ob_type === rt.types.tuple) return incref(a);
  if (items.length === 0 || n <= 0) return newTuple(rt, []);
  const total = items.length * n;
  if (!fitsMemory(rt, total * 8)) return null;
  if (rt.mem.bytesInUse + total * 8 > rt.mem.byteLimit) rt.mem.alloc(total * 8);
  const all: NewRef[] = [];
  for (let k = 0; k < n; k++) for (const item of items) all.push(incref(item));
  return newTrackedTuple(rt, all);
}

function tupleContains(rt: Runtime, op: PyObject, value: PyObject): boolean | null {
  for (const item of itemsOf(op)) {
    const equal = richCompareBool(rt, item, value, PY_EQ);
    if (equal !== false) return equal;
  }
  return false;
}

/**
 * A tuple of the items of any iterable; null on error.
 * @cpython Objects/abstract.c#PySequence_Tuple
 */
export function tupleFromIterable(rt: Runtime, iterable: PyObject): NewRef<PyTuple> | null {
  if (iterable.ob_type === rt.types.tuple) return incref(iterable as PyTuple);
  if (iterable.ob_type === rt.types.list) {
    return tupleOf(rt, (iterable as PyList).body.ob_item);
  }
  const it = getIter(rt, iterable);
  if (it === null) return null;
  const guess = lengthHint(rt, iterable, 10);
  const tuple = guess === null ? null : fillTuple(rt, guess, () => iterNext(rt, it));
  decref(rt, it);
  return tuple;
}

/** @cpython Objects/tupleobject.c#tuple_new_impl */
function tupleNew(
  rt: Runtime,
  type: PyTypeObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  const nargs = args.length - (kwnames === null ? 0 : (kwnames.body as PyObject[]).length);
  if (type === rt.types.tuple && !noKeywords(rt, 'tuple', kwnames)) return null;
  if (!checkPositional(rt, 'tuple', nargs, 0, 1)) return null;
  const plain = nargs === 0 ? newTuple(rt, []) : tupleFromIterable(rt, args[0]!);
  if (plain === null || type === rt.types.tuple) return plain;
  const items = plain.body.map((item) => incref(item));
  const op = newSubtypeTuple(rt, type, items);
  decref(rt, plain);
  return op;
}

function indexOf(rt: Runtime, self: PyObject, args: readonly PyObject[]): NewRef | null {
  if (!checkPositional(rt, 'index', args.length, 1, 3)) return null;
  const items = itemsOf(self);
  const bounds = [0, Number.MAX_SAFE_INTEGER];
  for (let k = 1; k < args.length; k++) {
    const bound = sliceIndexNotNone(rt, args[k]!);
    if (bound === null) return null;
    bounds[k - 1] = bound < 0 ? Math.max(bound + items.length, 0) : bound;
  }
  for (let i = bounds[0]!; i < bounds[1]! && i < items.length; i++) {
    const equal = richCompareBool(rt, items[i]!, args[0]!, PY_EQ);
    if (equal === null) return null;
    if (equal) return newSsize(rt, i);
  }
  return raise(rt, 'ValueError', 'tuple.index(x): x not in tuple');
}

function count(rt: Runtime, self: PyObject, args: readonly PyObject[]): NewRef | null {
  let n = 0;
  for (const item of itemsOf(self)) {
    const equal = richCompareBool(rt, item, args[0]!, PY_EQ);
    if (equal === null) return null;
    if (equal) n++;
  }
  return newSsize(rt, n);
}

const tupleMethods: readonly MethodDef[] = [
  {
    name: '__getnewargs__',
    kind: 'NOARGS',
    call: (rt, self) => newTrackedTuple(rt, [tupleOf(rt, itemsOf(self))]),
  },
  { name: 'index', kind: 'FASTCALL', call: indexOf },
  { name: 'count', kind: 'O', call: count },
];

export const tupleTypeSpec: TypeSpec = {
  key: 'tuple',
  flags: TPFLAGS_BASETYPE | TPFLAGS_TUPLE_SUBCLASS | TPFLAGS_MATCH_SELF | TPFLAGS_SEQUENCE,
  doc:
    'Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty ' +
    "tuple.\nIf iterable is specified the tuple is initialized from iterable's items.\n\nIf the " +
    'argument is a tuple, the return value is the same object.',
  methods: tupleMethods,
  slots: {
    tp_dealloc: tupleDealloc,
    tp_repr: tupleRepr,
    tp_hash: tupleHash,
    tp_richcompare: tupleRichCompare,
    tp_iter: (rt, op) => newTupleIter(rt, op),
    tp_new: tupleNew,
    tp_sizeof: (_rt, op) => op.ob_type.tp_basicsize + 8 * itemsOf(op).length,
    tp_traverse: (op, visit) => {
      const items = itemsOf(op);
      for (let i = items.length - 1; i >= 0; i--) visit(items[i]!);
    },
    maybeUntrack: tupleMaybeUntrack,
    sq_length: (_rt, op) => itemsOf(op).length,
    sq_concat: tupleConcat,
    sq_repeat: tupleRepeat,
    sq_item: tupleItem,
    sq_contains: tupleContains,
    mp_length: (_rt, op) => itemsOf(op).length,
    mp_subscript: tupleSubscript,
  },
};
