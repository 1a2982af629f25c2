import { unpackKeywords } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { collectItems } from '../../object/protocol/iter.ts';
import { asSsize } from '../../object/protocol/number.ts';
import { getItem, length, setItem } from '../../object/protocol/sequence.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { asDouble } from '../../objects/float/floatNew.ts';
import { newInt } from '../../objects/int/intObject.ts';
import { newList } from '../../objects/list/listObject.ts';
import { type Generator, indexBelow } from './generator.ts';

type Args = readonly PyObject[];

function itemAt(rt: Runtime, seq: PyObject, i: number): NewRef | null {
  const key = newInt(rt, i);
  const item = getItem(rt, seq, key);
  decref(rt, key);
  return item;
}

/** @cpython Lib/random.py#Random.choice */
export function choice(rt: Runtime, g: Generator, seq: PyObject): NewRef | null {
  const n = length(rt, seq);
  if (n === null) return null;
  if (n === 0) return raise(rt, 'IndexError', 'Cannot choose from an empty sequence');
  return itemAt(rt, seq, indexBelow(g, n));
}

/** @cpython Lib/random.py#Random.shuffle */
export function shuffle(rt: Runtime, g: Generator, x: PyObject): NewRef | null {
  const n = length(rt, x);
  if (n === null) return null;
  for (let i = n - 1; i > 0; i--) {
    const j = indexBelow(g, i + 1);
    const [a, b] = [itemAt(rt, x, i), itemAt(rt, x, j)];
    const [ki, kj] = [newInt(rt, i), newInt(rt, j)];
    const ok = a !== null && b !== null && setItem(rt, x, ki, b) && setItem(rt, x, kj, a);
    for (const op of [a, b, ki, kj]) if (op !== null) decref(rt, op);
    if (!ok) return null;
  }
  return incref(rt.None);
}

const SAMPLE = {
  name: 'Random.sample',
  names: ['population', 'k', 'counts'],
  required: 2,
  maxPositional: 2,
};

/** Positions that a sample of `k` out of `n` takes. */
function samplePositions(g: Generator, n: number, k: number): number[] {
  let setsize = 21;
  if (k > 5) setsize += 4 ** Math.ceil(Math.log(k * 3) / Math.log(4));
  const result: number[] = [];
  if (n <= setsize) {
    const pool = Array.from({ length: n }, (_, i) => i);
    for (let i = 0; i < k; i++) {
      const j = indexBelow(g, n - i);
      result.push(pool[j]!);
      pool[j] = pool[n - i - 1]!;
    }
    return result;
  }
  const selected = new Set<number>();
  for (let i = 0; i < k; i++) {
    let j = indexBelow(g, n);
    while (selected.has(j)) j = indexBelow(g, n);
    selected.add(j);
    result.push(j);
  }
  return result;
}

/** @cpython Lib/random.py#Random.sample */
export function sample(rt: Runtime, g: Generator, args: Args, kwnames: PyObject | null) {
  const found = unpackKeywords(rt, SAMPLE, args, kwnames);
  if (found === null) return null;
  const population = found[0]!;
  if (population.ob_type.sq_item === null || population.ob_type.mro.includes(rt.types.dict)) {
    const message = 'Population must be a sequence.  For dicts or sets, use sorted(d).';
    return raise(rt, 'TypeError', message);
  }
  const n = length(rt, population);
  const k = n === null ? null : asSsize(rt, found[1]!, 'OverflowError');
  if (n === null || k === null) return null;
  const counts = found[2] === null || found[2] === undefined ? null : counted(rt, found[2]);
  if (found[2] !== null && found[2] !== undefined && counts === null) return null;
  const total = counts === null ? n : (counts.at(-1) ?? 0);
  if (k < 0 || k > total) {
    return raise(rt, 'ValueError', 'Sample larger than population or is negative');
  }
  const positions = samplePositions(g, total, k);
  const items: NewRef[] = [];
  for (const position of positions) {
    const at = counts === null ? position : bisect(counts, position);
    const item = itemAt(rt, population, at);
    if (item === null) return null;
    items.push(item);
  }
  return newList(rt, items);
}

/** Index of the first cumulated value above `x`. */
function bisect(cumulated: readonly number[], x: number, high = cumulated.length): number {
  let low = 0;
  let end = high;
  while (low < end) {
    const middle = (low + end) >> 1;
    if (x < cumulated[middle]!) end = middle;
    else low = middle + 1;
  }
  return low;
}

function numbers(rt: Runtime, op: PyObject): number[] | null {
  const items = collectItems(rt, op);
  if (items === null) return null;
  const values: number[] = [];
  for (const item of items) {
    const x = rt.raised === null ? asDouble(rt, item) : null;
    if (x !== null) values.push(x);
    decref(rt, item);
  }
  return values.length === items.length ? values : null;
}

function cumulate(values: readonly number[]): number[] {
  let total = 0;
  return values.map((x) => (total += x));
}

function counted(rt: Runtime, op: PyObject): number[] | null {
  const values = numbers(rt, op);
  return values === null ? null : cumulate(values);
}

const CHOICES = {
  name: 'Random.choices',
  names: ['population', 'weights', 'cum_weights', 'k'],
  required: 1,
  maxPositional: 2,
};

/** @cpython Lib/random.py#Random.choices */
export function choices(rt: Runtime, g: Generator, args: Args, kwnames: PyObject | null) {
  const found = unpackKeywords(rt, CHOICES, args, kwnames);
  if (found === null) return null;
  const population = found[0]!;
  const n = length(rt, population);
  const k =
    n === null || found[3] === null || found[3] === undefined
      ? 1
      : asSsize(rt, found[3], 'OverflowError');
  if (n === null || k === null) return null;
  const given = (op: PyObject | null | undefined): op is PyObject =>
    op !== null && op !== undefined && op !== rt.None;
  if (given(found[1]) && given(found[2])) {
    return raise(rt, 'TypeError', 'Cannot specify both weights and cumulative weights');
  }
  let cumulated: number[] | null = null;
  if (given(found[1])) cumulated = counted(rt, found[1]);
  else if (given(found[2])) cumulated = numbers(rt, found[2]);
  if (rt.raised !== null) return null;
  if (cumulated !== null && cumulated.length !== n) {
    return raise(rt, 'ValueError', 'The number of weights does not match the population');
  }
  const total = cumulated === null ? 0 : (cumulated.at(-1) ?? 0);
  if (cumulated !== null && total <= 0) {
    return raise(rt, 'ValueError', 'Total of weights must be greater than zero');
  }
  const items: NewRef[] = [];
  for (let i = 0; i < k; i++) {
    const x = g.random();
    const at = cumulated === null ? Math.floor(x * n) : bisect(cumulated, x * total, n - 1);
    const item = itemAt(rt, population, at);
    if (item === null) return null;
    items.push(item);
  }
  return newList(rt, items);
}
