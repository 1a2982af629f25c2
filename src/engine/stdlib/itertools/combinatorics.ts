import { type Parameters, unpackKeywords } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { isTracked, track } from '../../object/gcHead.ts';
import { instanceBytes } from '../../object/heap.ts';
import { asSsize } from '../../object/protocol/number.ts';
import type {
  Destructor,
  NewFunc,
  NewRef,
  PyObject,
  PyTypeObject,
  Runtime,
} from '../../object/pyObject.ts';
import { call } from '../../object/protocol/call.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { genericAlloc } from '../../objects/object/instance.ts';
import { newTuple, type PyTuple, tupleOf } from '../../objects/tuple/tupleObject.ts';
import type { HeapBlock } from '../heapBlock.ts';
import { deallocRefs, type StructRefs } from '../structRefs.ts';
import { iteratorSpec } from './iteratorSpec.ts';

/**
 * `refs`: the pool (of `product`, the tuple of pools) and the result that was given last, which is
 * filled again while nobody else holds it.
 */
interface CombinatoricBody extends StructRefs {
  indices: number[];
  cycles: number[];
  /** Blocks of the two. */
  blocks: HeapBlock[];
  stopped: boolean;
}

const dealloc: Destructor = (rt, op) => {
  for (const block of (op.body as CombinatoricBody).blocks) rt.mem.free(block);
  deallocRefs(rt, op);
};

function make(
  rt: Runtime,
  type: PyTypeObject,
  pool: NewRef,
  indices: number[],
  cycles: number[],
  stopped: boolean,
): NewRef {
  const words = cycles.length > 0 ? [indices.length, cycles.length] : [indices.length];
  const blocks = words.map((n) => rt.mem.alloc(Math.max(n * 8, 1)));
  const body: CombinatoricBody = { refs: [pool, null], indices, cycles, blocks, stopped };
  return genericAlloc(rt, type, body);
}

/** The next result: `select(i)` is its item at place `i`. */
function give(
  rt: Runtime,
  body: CombinatoricBody,
  size: number,
  select: (i: number) => PyObject,
): NewRef {
  const last = body.refs[1] as PyTuple | null;
  if (last === null) {
    const items: NewRef[] = [];
    for (let i = 0; i < size; i++) items.push(incref(select(i)));
    body.refs[1] = newTuple(rt, items);
    return incref(body.refs[1]);
  }
  let result = last;
  if (last.ob_refcnt > 1) {
    result = tupleOf(rt, last.body);
    body.refs[1] = result;
    decref(rt, last);
  } else if (size > 0 && !isTracked(result)) track(rt, result);
  for (let i = 0; i < size; i++) {
    const item = select(i);
    const old = result.body[i]!;
    if (old === item) continue;
    result.body[i] = incref(item);
    decref(rt, old);
  }
  return incref(result as PyObject);
}

function stop(rt: Runtime, body: CombinatoricBody): null {
  body.stopped = true;
  const last = body.refs[1];
  body.refs[1] = null;
  if (last) decref(rt, last);
  return null;
}

const poolOf = (op: PyObject): PyObject[] =>
  ((op.body as CombinatoricBody).refs[0] as PyTuple).body;

const started = (op: PyObject): boolean => (op.body as CombinatoricBody).refs[1] !== null;

/** @cpython Modules/itertoolsmodule.c#product_new */
const productNew: NewFunc = (rt, type, args, kwnames) => {
  const names = (kwnames?.body ?? []) as { body: { value: string } }[];
  const n = args.length - names.length;
  if (names.some((name) => name.body.value !== 'repeat') || names.length > 1) {
    return raise(rt, 'TypeError', 'product() got an unexpected keyword argument');
  }
  const repeat = names.length === 1 ? asSsize(rt, args[n]!, 'OverflowError') : 1;
  if (repeat === null) return null;
  if (repeat < 0) return raise(rt, 'ValueError', 'repeat argument cannot be negative');
  const pools: NewRef[] = [];
  for (const arg of repeat === 0 ? [] : args.slice(0, n)) {
    const pool = call(rt, rt.types.tuple, [arg]);
    if (pool === null) {
      for (const one of pools) decref(rt, one);
      return null;
    }
    pools.push(pool);
  }
  const all = [...pools];
  for (let k = 1; k < repeat; k++)
    all.push(...pools.map((pool) => incref(pool as PyObject) as NewRef));
  return make(
    rt,
    type,
    newTuple(rt, all),
    all.map(() => 0),
    [],
    false,
  );
};

/** @cpython Modules/itertoolsmodule.c#product_next_lock_held */
function productNext(rt: Runtime, op: PyObject): NewRef | null {
  const body = op.body as CombinatoricBody;
  if (body.stopped) return null;
  const pools = poolOf(op).map((pool) => (pool as PyTuple).body);
  const { indices } = body;
  if (!started(op)) {
    if (pools.some((pool) => pool.length === 0)) return stop(rt, body);
  } else {
    let i = pools.length - 1;
    for (; i >= 0; i--) {
      indices[i]!++;
      if (indices[i]! < pools[i]!.length) break;
      indices[i] = 0;
    }
    if (i < 0) return stop(rt, body);
  }
  return give(rt, body, pools.length, (i) => pools[i]![indices[i]!]!);
}

function pooled(
  name: string,
  required: number,
  build: (n: number, r: number | null) => { indices: number[]; cycles: number[]; stopped: boolean },
): NewFunc {
  const parameters: Parameters = { name, names: ['iterable', 'r'], required };
  return (rt, type, args, kwnames) => {
    const found = unpackKeywords(rt, parameters, args, kwnames);
    if (found === null) return null;
    const pool = call(rt, rt.types.tuple, [found[0]!]);
    if (pool === null) return null;
    const given = found[1] ?? rt.None;
    let r: number | null = null;
    if (given !== rt.None) {
      r = asSsize(rt, given, 'OverflowError');
      if (r !== null && r < 0) r = raise(rt, 'ValueError', 'r must be non-negative');
      if (r === null) {
        decref(rt, pool);
        return null;
      }
    }
    const { indices, cycles, stopped } = build((pool.body as PyObject[]).length, r);
    return make(rt, type, pool, indices, cycles, stopped);
  };
}

const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

/** @cpython Modules/itertoolsmodule.c#combinations_next_lock_held */
function combinationsNext(rt: Runtime, op: PyObject): NewRef | null {
  const body = op.body as CombinatoricBody;
  if (body.stopped) return null;
  const pool = poolOf(op);
  const { indices } = body;
  const [n, r] = [pool.length, indices.length];
  if (started(op)) {
    let i = r - 1;
    while (i >= 0 && indices[i] === i + n - r) i--;
    if (i < 0) return stop(rt, body);
    indices[i]!++;
    for (let j = i + 1; j < r; j++) indices[j] = indices[j - 1]! + 1;
  }
  return give(rt, body, r, (i) => pool[indices[i]!]!);
}

/** @cpython Modules/itertoolsmodule.c#cwr_next */
function replacementNext(rt: Runtime, op: PyObject): NewRef | null {
  const body = op.body as CombinatoricBody;
  if (body.stopped) return null;
  const pool = poolOf(op);
  const { indices } = body;
  const [n, r] = [pool.length, indices.length];
  if (started(op)) {
    let i = r - 1;
    while (i >= 0 && indices[i] === n - 1) i--;
    if (i < 0) return stop(rt, body);
    indices.fill(indices[i]! + 1, i);
  }
  return give(rt, body, r, (i) => pool[indices[i]!]!);
}

/** @cpython Modules/itertoolsmodule.c#permutations_next */
function permutationsNext(rt: Runtime, op: PyObject): NewRef | null {
  const body = op.body as CombinatoricBody;
  if (body.stopped) return null;
  const pool = poolOf(op);
  const { indices, cycles } = body;
  const [n, r] = [pool.length, cycles.length];
  if (started(op)) {
    let i = r - 1;
    for (; i >= 0; i--) {
      cycles[i]!--;
      if (cycles[i] !== 0) {
        const j = n - cycles[i]!;
        [indices[i], indices[j]] = [indices[j]!, indices[i]!];
        break;
      }
      indices.push(...indices.splice(i, 1));
      cycles[i] = n - i;
    }
    if (i < 0) return stop(rt, body);
  }
  return give(rt, body, r, (i) => pool[indices[i]!]!);
}

const spec = (name: string, make: NewFunc, next: typeof productNext): TypeSpec => {
  const base = iteratorSpec(name, make, next);
  const tp_sizeof = (_rt: Runtime, op: PyObject): number => {
    const { indices, cycles } = op.body as CombinatoricBody;
    return instanceBytes(op.ob_type, 0) + (indices.length + cycles.length) * 8;
  };
  return { ...base, slots: { ...base.slots, tp_dealloc: dealloc, tp_sizeof } };
};

export const combinatoricSpecs: readonly TypeSpec[] = [
  spec('product', productNew, productNext),
  spec(
    'combinations',
    pooled('combinations', 2, (n, r) => ({ indices: upTo(r!), cycles: [], stopped: r! > n })),
    combinationsNext,
  ),
  spec(
    'combinations_with_replacement',
    pooled('combinations_with_replacement', 2, (n, r) => ({
      indices: upTo(r!).map(() => 0),
      cycles: [],
      stopped: n === 0 && r! > 0,
    })),
    replacementNext,
  ),
  spec(
    'permutations',
    pooled('permutations', 1, (n, r) => ({
      indices: upTo(n),
      cycles: upTo(r ?? n).map((i) => n - i),
      stopped: (r ?? n) > n,
    })),
    permutationsNext,
  ),
];
