import { checkPositional, noKeywords } from '../../object/argParse.ts';
import { type CompareOp } from '../../object/compareOp.ts';
import { raise } from '../../object/errors.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { MethodDef, TypeSpec } from '../../object/typeSpec.ts';
import { richCompare } from '../../object/protocol/compare.ts';
import { hash, hashNotImplemented } from '../../object/protocol/hash.ts';
import { index } from '../../object/protocol/number.ts';
import { reprText } from '../../object/protocol/text.ts';
import { type IntBody, newInt } from '../int/intObject.ts';
import { newStr } from '../str/strObject.ts';
import { newTrackedTuple, newTuple, tupleOf } from '../tuple/tupleObject.ts';
import { newSlice, type PySlice, sliceDealloc } from './sliceObject.ts';

function sliceRepr(rt: Runtime, op: PyObject): NewRef | null {
  const { start, stop, step } = (op as PySlice).body;
  const texts: string[] = [];
  for (const part of [start, stop, step]) {
    const text = reprText(rt, part);
    if (text === null) return null;
    texts.push(text);
  }
  return newStr(rt, `slice(${texts.join(', ')})`);
}

const parts = (op: PySlice): PyObject[] => [op.body.start, op.body.stop, op.body.step];

/** @cpython Objects/sliceobject.c#slice_richcompare */
function sliceRichCompare(rt: Runtime, v: PyObject, w: PyObject, op: CompareOp): NewRef | null {
  if (v.ob_type !== rt.types.slice || w.ob_type !== rt.types.slice) {
    return incref(rt.NotImplemented);
  }
  if (v === w) return incref([false, true, true, false, false, true][op]! ? rt.True : rt.False);
  const a = tupleOf(rt, parts(v as PySlice));
  const b = tupleOf(rt, parts(w as PySlice));
  const result = richCompare(rt, a, b, op);
  decref(rt, a);
  decref(rt, b);
  return result;
}

/** @cpython Objects/sliceobject.c#slicehash */
function sliceHash(rt: Runtime, op: PyObject): number | null {
  if (!rt.release.slicesHash) return hashNotImplemented(rt, op);
  const MASK = (1n << 64n) - 1n;
  let acc = 2870177450012600261n;
  for (const part of parts(op as PySlice)) {
    const lo = hash(rt, part);
    if (lo === null) return null;
    const lane = (BigInt(rt.hashHi >>> 0) << 32n) | BigInt(lo >>> 0);
    acc = (acc + lane * 14029467366897019727n) & MASK;
    acc = ((acc << 31n) | (acc >> 33n)) & MASK;
    acc = (acc * 11400714785074694791n) & MASK;
  }
  if (acc === MASK) acc = 1546275796n;
  rt.hashHi = Number(BigInt.asIntN(32, acc >> 32n));
  return Number(BigInt.asIntN(32, acc));
}

/** An integer bound of a slice, or `fallback` for None; null on error. */
function bound(rt: Runtime, op: PyObject, fallback: bigint): bigint | null {
  if (op === rt.None) return fallback;
  if (op.ob_type.nb_index === null) {
    return raise(
      rt,
      'TypeError',
      'slice indices must be integers or None or have an __index__ method',
    );
  }
  const value = index(rt, op);
  if (value === null) return null;
  const n = BigInt(value.body as IntBody);
  decref(rt, value);
  return n;
}

/**
 * `slice.indices` over integers of any size; null on error.
 * @cpython Objects/sliceobject.c#_PySlice_GetLongIndices
 */
export function longIndices(
  rt: Runtime,
  slice: PySlice,
  length: bigint,
): [start: bigint, stop: bigint, step: bigint] | null {
  const step = bound(rt, slice.body.step, 1n);
  if (step === null) return null;
  if (step === 0n) return raise(rt, 'ValueError', 'slice step cannot be zero');
  const lower = step < 0n ? -1n : 0n;
  const upper = step < 0n ? length - 1n : length;
  const clip = (n: bigint): bigint => {
    if (n < 0n) return n + length < lower ? lower : n + length;
    return n > upper ? upper : n;
  };
  const place = (op: PyObject, fallback: bigint): bigint | null => {
    if (op === rt.None) return fallback;
    const n = bound(rt, op, 0n);
    return n === null ? null : clip(n);
  };
  const start = place(slice.body.start, step < 0n ? upper : lower);
  if (start === null) return null;
  const stop = place(slice.body.stop, step < 0n ? lower : upper);
  return stop === null ? null : [start, stop, step];
}

function indices(rt: Runtime, self: PyObject, args: readonly PyObject[]): NewRef | null {
  const value = index(rt, args[0]!);
  if (value === null) return null;
  const length = BigInt(value.body as IntBody);
  decref(rt, value);
  if (length < 0n) return raise(rt, 'ValueError', 'length should not be negative');
  const found = longIndices(rt, self as PySlice, length);
  return found === null
    ? null
    : newTrackedTuple(
        rt,
        found.map((n) => newInt(rt, n)),
      );
}

const methods: readonly MethodDef[] = [
  { name: 'indices', kind: 'O', call: indices },
  {
    name: '__reduce__',
    kind: 'NOARGS',
    call: (rt, self) => newTuple(rt, [incref(self.ob_type), tupleOf(rt, parts(self as PySlice))]),
  },
];

export const sliceTypeSpec: TypeSpec = {
  key: 'slice',
  doc:
    'slice(stop)\nslice(start, stop[, step])\n\nCreate a slice object.  This is used for extended ' +
    'slicing (e.g. a[0:10:2]).',
  methods,
  members: [
    { name: 'start', get: (_rt, op) => (op as PySlice).body.start },
    { name: 'stop', get: (_rt, op) => (op as PySlice).body.stop },
    { name: 'step', get: (_rt, op) => (op as PySlice).body.step },
  ],
  slots: {
    tp_dealloc: sliceDealloc,
    tp_repr: sliceRepr,
    tp_hash: sliceHash,
    tp_richcompare: sliceRichCompare,
    tp_traverse: (op, visit) => {
      for (const part of parts(op as PySlice)) visit(part);
    },
    tp_new: (rt, _type, args, kwnames) => {
      if (!noKeywords(rt, 'slice', kwnames)) return null;
      if (!checkPositional(rt, 'slice', args.length, 1, 3)) return null;
      if (args.length === 1) return newSlice(rt, rt.None, args[0]!, rt.None);
      return newSlice(rt, args[0]!, args[1]!, args[2] ?? rt.None);
    },
  },
};
