import {
  type Parameters,
  noKeywords,
  unpackKeywords,
  checkPositional,
} from '../../object/argParse.ts';
import { clearError, raise } from '../../object/errors.ts';
import { isTracked, track } from '../../object/gcHead.ts';
import { call } from '../../object/protocol/call.ts';
import { getIter } from '../../object/protocol/iter.ts';
import { asSsize, binaryOp, NB_ADD, SSIZE_MAX } from '../../object/protocol/number.ts';
import type { NewFunc, NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { isInt } from '../../objects/int/intObject.ts';
import { genericAlloc } from '../../objects/object/instance.ts';
import { newTuple, type PyTuple, tupleOf } from '../../objects/tuple/tupleObject.ts';
import type { StructRefs } from '../structRefs.ts';
import { flag } from './endless.ts';
import {
  advance,
  drop,
  endedWell,
  iteratorSpec,
  overIterators,
  positional,
} from './iteratorSpec.ts';

/** `refs`: the iterator. */
interface ISliceBody extends StructRefs {
  next: number;
  stop: number;
  step: number;
  cnt: number;
}

const STOP_TEXT = 'Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.';
const INDEX_TEXT = 'Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.';
const STEP_TEXT = 'Step for islice() must be a positive integer or None.';

/** An index, `fallback` for None; null where it is none. */
function bound(rt: Runtime, op: PyObject | undefined, fallback: number): number | null {
  if (op === undefined || op === rt.None) return fallback;
  if (op.ob_type.nb_index === null) return null;
  const n = asSsize(rt, op, 'OverflowError');
  if (n === null) clearError(rt);
  return n === null || n < 0 ? null : n;
}

/** @cpython Modules/itertoolsmodule.c#islice_new */
const isliceNew: NewFunc = (rt, type, args, kwnames) => {
  if (!noKeywords(rt, 'islice', kwnames)) return null;
  if (!checkPositional(rt, 'islice', args.length, 2, 4)) return null;
  const short = args.length === 2;
  const stop = bound(rt, args[short ? 1 : 2], -1);
  const start = short ? 0 : bound(rt, args[1], 0);
  if (stop === null) return raise(rt, 'ValueError', short ? STOP_TEXT : INDEX_TEXT);
  if (start === null) return raise(rt, 'ValueError', INDEX_TEXT);
  const step = bound(rt, args[3], 1);
  if (step === null || step < 1) return raise(rt, 'ValueError', STEP_TEXT);
  const body: ISliceBody = { refs: [], next: start, stop, step, cnt: 0 };
  return overIterators(rt, type, body, [args[0]!]);
};

/** @cpython Modules/itertoolsmodule.c#islice_next */
function isliceNext(rt: Runtime, op: PyObject): NewRef | null {
  const body = op.body as ISliceBody;
  const it = body.refs[0];
  if (it === null || it === undefined) return null;
  while (body.cnt < body.next) {
    const skipped = advance(rt, it);
    if (skipped === null) return drop(rt, op, 0);
    decref(rt, skipped);
    body.cnt++;
  }
  if (body.stop >= 0 && body.cnt >= body.stop) return drop(rt, op, 0);
  const item = advance(rt, it);
  if (item === null) return drop(rt, op, 0);
  body.cnt++;
  body.next = Math.min(body.next + body.step, SSIZE_MAX);
  if (body.stop >= 0 && body.next > body.stop) body.next = body.stop;
  return item;
}

const ACCUMULATE: Parameters = {
  name: 'accumulate',
  names: ['iterable', 'func', 'initial'],
  required: 1,
  maxPositional: 2,
};

/** `refs`: the total, the iterator, the function, the first total. */
const accumulateNew: NewFunc = (rt, type, args, kwnames) => {
  const found = unpackKeywords(rt, ACCUMULATE, args, kwnames);
  if (found === null) return null;
  const it = getIter(rt, found[0]!);
  if (it === null) return null;
  const [func, initial] = [found[1] ?? rt.None, found[2] ?? rt.None].map((op) =>
    op === rt.None ? null : incref(op),
  );
  return genericAlloc<StructRefs>(rt, type, { refs: [null, it, func!, initial!] });
};

/** @cpython Modules/itertoolsmodule.c#accumulate_next */
function accumulateNext(rt: Runtime, op: PyObject): NewRef | null {
  const { refs } = op.body as StructRefs;
  const [total, it, func, initial] = refs;
  if (initial !== null && initial !== undefined) {
    refs[0] = initial;
    refs[3] = null;
    return incref(initial);
  }
  const item = advance(rt, it!);
  if (item === null) return null;
  if (total === null || total === undefined) {
    refs[0] = item;
    return incref(item as PyObject);
  }
  const sum = func === null ? binaryOp(rt, total, item, NB_ADD) : call(rt, func!, [total, item]);
  decref(rt, item);
  if (sum === null) return null;
  refs[0] = sum;
  decref(rt, total);
  return incref(sum as PyObject);
}

/** `refs`: the iterator, the item before, the pair that is given again. */
const pairwiseNew = positional('pairwise', 1, 1, (rt, type, args) => {
  const it = getIter(rt, args[0]!);
  if (it === null) return null;
  const reuses = rt.release.library.sizes['itertools.pairwise']!.basicsize > 32;
  const result = reuses ? tupleOf(rt, [rt.None, rt.None]) : null;
  return genericAlloc<StructRefs>(rt, type, { refs: [it, null, result] });
});

/** @cpython Modules/itertoolsmodule.c#pairwise_next */
function pairwiseNext(rt: Runtime, op: PyObject): NewRef | null {
  const { refs } = op.body as StructRefs;
  const it = refs[0];
  if (it === null || it === undefined) return null;
  refs[1] ??= advance(rt, it);
  const old = refs[1];
  if (old === null) {
    drop(rt, op, 0);
    return null;
  }
  incref(old);
  const item = advance(rt, it);
  if (item === null) {
    drop(rt, op, 0);
    drop(rt, op, 1);
    decref(rt, old);
    return null;
  }
  const previous = refs[1]!;
  refs[1] = incref(item as PyObject);
  decref(rt, previous);
  const result = refs[2] as PyTuple | null;
  if (result === null || result.ob_refcnt !== 1) return newTuple(rt, [old as NewRef, item]);
  const given = incref(result);
  const [a, b] = result.body as [PyObject, PyObject];
  result.body[0] = old;
  result.body[1] = item;
  decref(rt, a);
  decref(rt, b);
  if (!isTracked(result)) track(rt, result);
  return given;
}

interface BatchedBody extends StructRefs {
  size: number;
  strict: boolean;
}

const BATCHED: Parameters = {
  name: 'batched',
  names: ['iterable', 'n', 'strict'],
  required: 2,
  maxPositional: 2,
};

const batchedNew: NewFunc = (rt, type, args, kwnames) => {
  const found = unpackKeywords(rt, BATCHED, args, kwnames);
  if (found === null) return null;
  const size = isInt(found[1]!)
    ? asSsize(rt, found[1], 'OverflowError')
    : asSsize(rt, found[1]!, 'OverflowError');
  const strict = flag(rt, found[2]!);
  if (size === null || strict === null) return null;
  if (size < 1) return raise(rt, 'ValueError', 'n must be at least one');
  const body: BatchedBody = { refs: [], size, strict };
  return overIterators(rt, type, body, [found[0]!]);
};

/** @cpython Modules/itertoolsmodule.c#batched_next */
function batchedNext(rt: Runtime, op: PyObject): NewRef | null {
  const { refs, size, strict } = op.body as BatchedBody;
  const it = refs[0];
  if (it === null || it === undefined) return null;
  const items: NewRef[] = [];
  while (items.length < size) {
    const item = advance(rt, it);
    if (item === null) break;
    items.push(item);
  }
  if (items.length === size) return newTuple(rt, items);
  drop(rt, op, 0);
  const fine = endedWell(rt);
  if (fine && items.length > 0 && !strict) return newTuple(rt, items);
  for (const item of items) decref(rt, item);
  if (fine && items.length > 0) return raise(rt, 'ValueError', 'batched(): incomplete batch');
  return null;
}

interface ZipLongestBody extends StructRefs {
  active: number;
}

/** `refs`: the filler, the tuple that is given again, then the iterators. */
const zipLongestNew: NewFunc = (rt, type, args, kwnames) => {
  const names = (kwnames?.body ?? []) as { body: { value: string } }[];
  if (names.length > 1 || (names.length === 1 && names[0]!.body.value !== 'fillvalue')) {
    return raise(rt, 'TypeError', 'zip_longest() got an unexpected keyword argument');
  }
  const n = args.length - names.length;
  const filler = names.length === 1 ? args[n]! : rt.None;
  const empty = tupleOf(rt, new Array<PyObject>(n).fill(rt.None));
  const body: ZipLongestBody = { refs: [incref(filler), empty], active: n };
  return overIterators(rt, type, body, args.slice(0, n));
};

/** @cpython Modules/itertoolsmodule.c#zip_longest_next */
function zipLongestNext(rt: Runtime, op: PyObject): NewRef | null {
  const body = op.body as ZipLongestBody;
  const [filler, last] = body.refs as [PyObject, PyTuple];
  const n = body.refs.length - 2;
  if (n === 0 || body.active === 0) return null;
  const items: NewRef[] = [];
  for (let i = 0; i < n; i++) {
    const it = body.refs[i + 2] ?? null;
    let item = it === null ? incref(filler) : advance(rt, it);
    if (item === null) {
      body.active--;
      if (body.active === 0 || !endedWell(rt)) {
        if (rt.raised !== null) body.active = 0;
        for (const owned of items) decref(rt, owned);
        return null;
      }
      drop(rt, op, i + 2);
      item = incref(filler);
    }
    items.push(item);
  }
  if (last.ob_refcnt !== 1) return newTuple(rt, items);
  const given = incref(last);
  const old = [...last.body];
  for (const [i, item] of items.entries()) last.body[i] = item;
  for (const item of old) decref(rt, item);
  if (!isTracked(last)) track(rt, last);
  return given;
}

export const sliceSpecs: readonly TypeSpec[] = [
  iteratorSpec('islice', isliceNew, isliceNext),
  iteratorSpec('accumulate', accumulateNew, accumulateNext),
  iteratorSpec('pairwise', pairwiseNew, pairwiseNext),
  iteratorSpec('batched', batchedNew, batchedNext),
  iteratorSpec('zip_longest', zipLongestNew, zipLongestNext),
];
