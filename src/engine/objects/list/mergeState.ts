import type { PyObject, Runtime } from '../../object/pyObject.ts';
import { type Address, NULL } from '../../memory/address.ts';

/** A part of the array to be sorted: keys from `at` on and, with a key function, their values. */
export interface SortSlice {
  readonly keys: PyObject[];
  readonly values: PyObject[] | null;
  readonly at: number;
}

/** A run that waits to be merged. */
export interface PendingRun {
  at: number;
  len: number;
  power: number;
}

/** `v < w`; null on error. */
export type LessThan = (v: PyObject, w: PyObject) => boolean | null;

const MIN_GALLOP = 7;
const TEMP_SIZE = 256;

/**
 * The state of one sort.
 * @cpython Objects/listobject.c#s_MergeState
 */
export class MergeState {
  readonly rt: Runtime;
  readonly keys: PyObject[];
  readonly values: PyObject[] | null;
  readonly lt: LessThan;
  readonly pending: PendingRun[] = [];
  minGallop = MIN_GALLOP;
  /** Room of the temporary array, and its block once it no longer fits on the stack. */
  alloced: number;
  temp: Address = NULL;

  constructor(rt: Runtime, keys: PyObject[], values: PyObject[] | null, lt: LessThan) {
    this.rt = rt;
    this.keys = keys;
    this.values = values;
    this.lt = lt;
    this.alloced =
      values === null ? TEMP_SIZE : Math.min(Math.ceil(keys.length / 2), TEMP_SIZE / 2);
  }

  /** @cpython Objects/listobject.c#merge_getmem */
  reserve(need: number): void {
    if (need <= this.alloced) return;
    this.release();
    this.temp = this.rt.mem.alloc(need * 8 * (this.values === null ? 1 : 2));
    this.alloced = need;
  }

  /** @cpython Objects/listobject.c#merge_freemem */
  release(): void {
    if (this.temp !== NULL) this.rt.mem.free(this.temp);
    this.temp = NULL;
  }
}

/** Moves `n` items within the arrays or between them; the ranges may overlap. */
export function moveItems(
  from: SortSlice,
  source: number,
  to: SortSlice,
  target: number,
  n: number,
): void {
  moveArray(from.keys, source, to.keys, target, n);
  if (from.values !== null) moveArray(from.values, source, to.values!, target, n);
}

function moveArray(
  from: PyObject[],
  source: number,
  to: PyObject[],
  target: number,
  n: number,
): void {
  if (source < target) for (let i = n - 1; i >= 0; i--) to[target + i] = from[source + i]!;
  else for (let i = 0; i < n; i++) to[target + i] = from[source + i]!;
}

/**
 * Where `key` belongs in the sorted a[at … at+n-1], left of equal items; -1 on error.
 * @cpython Objects/listobject.c#gallop_left
 */
export function gallopLeft(
  lt: LessThan,
  key: PyObject,
  a: readonly PyObject[],
  at: number,
  n: number,
  hint: number,
): number {
  return gallop(n, hint, (i) => lt(a[at + i]!, key));
}

/**
 * The same, right of equal items.
 * @cpython Objects/listobject.c#gallop_right
 */
export function gallopRight(
  lt: LessThan,
  key: PyObject,
  a: readonly PyObject[],
  at: number,
  n: number,
  hint: number,
): number {
  return gallop(n, hint, (i) => {
    const before = lt(key, a[at + i]!);
    return before === null ? null : !before;
  });
}

/** First i in 0 … n for which `goesRight` is false, searched outwards from `hint`; -1 on error. */
function gallop(n: number, hint: number, goesRight: (i: number) => boolean | null): number {
  const first = goesRight(hint);
  if (first === null) return -1;
  const max = first ? n - hint : hint + 1;
  let last = 0;
  let ofs = 1;
  while (ofs < max) {
    const right = goesRight(first ? hint + ofs : hint - ofs);
    if (right === null) return -1;
    if (right !== first) break;
    last = ofs;
    ofs = ofs * 2 + 1;
  }
  ofs = Math.min(ofs, max);
  let low = (first ? hint + last : hint - ofs) + 1;
  let high = first ? hint + ofs : hint - last;
  while (low < high) {
    const middle = low + ((high - low) >> 1);
    const right = goesRight(middle);
    if (right === null) return -1;
    if (right) low = middle + 1;
    else high = middle;
  }
  return high;
}

/** Sorts keys and values of the state; false on error, with nothing lost. */
export type Merge = (ms: MergeState, at: number, na: number, nb: number) => boolean;

export { MIN_GALLOP };
