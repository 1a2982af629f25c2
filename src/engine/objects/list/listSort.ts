import { PY_LT } from '../../object/compareOp.ts';
import { raiseFalse } from '../../object/errors.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref } from '../../object/refcount.ts';
import { richCompareBool } from '../../object/protocol/compare.ts';
import { type Address, NULL } from '../../memory/address.ts';
import type { StrBody } from '../str/strObject.ts';
import type { PyList } from './listObject.ts';
import { mergeHi, mergeLo } from './mergeRuns.ts';
import { gallopLeft, gallopRight, type LessThan, MergeState } from './mergeState.ts';

const MAX_MINRUN = 64;
const TEMP_SIZE = 256;

/**
 * Sorts the list in place, stably; it is empty while that goes on. `keyfunc` null or None compares
 * the items themselves. False on error; then the list is some permutation of what it was.
 * @cpython Objects/listobject.c#list_sort_impl
 */
export function listSort(
  rt: Runtime,
  list: PyList,
  keyfunc: PyObject | null,
  reverse: boolean,
): boolean {
  const body = list.body;
  const { ob_item: items, allocated, buffer } = body;
  body.ob_item = [];
  body.buffer = NULL;
  body.allocated = -1;
  const useKeys = keyfunc !== null && keyfunc !== rt.None;
  const block = useKeys && items.length >= TEMP_SIZE / 2 ? rt.mem.alloc(8 * items.length) : NULL;
  const keys = useKeys ? computeKeys(rt, items, keyfunc) : null;
  let sorted = false;
  if (!useKeys || keys !== null) {
    const ms = new MergeState(rt, keys ?? items, keys === null ? null : items, lessThan(rt));
    sorted = sortItems(rt, ms, reverse);
    if (keys !== null) for (const key of keys) decref(rt, key);
    if (block !== NULL) rt.mem.free(block);
    if (body.allocated !== -1 && sorted) {
      sorted = raiseFalse(rt, 'ValueError', 'list modified during sort');
    }
    if (reverse && items.length > 1) items.reverse();
    ms.release();
  } else if (block !== NULL) {
    rt.mem.free(block);
  }
  restore(rt, list, items, allocated, buffer);
  return sorted;
}

/** Gives the list its items back and drops what others put into it meanwhile. */
function restore(
  rt: Runtime,
  list: PyList,
  items: PyObject[],
  allocated: number,
  buffer: Address,
): void {
  const body = list.body;
  const { ob_item: others, buffer: otherBuffer } = body;
  body.ob_item = items;
  body.allocated = allocated;
  body.buffer = buffer;
  for (let i = others.length - 1; i >= 0; i--) decref(rt, others[i]!);
  if (otherBuffer !== NULL) rt.mem.free(otherBuffer);
}

function computeKeys(rt: Runtime, items: readonly PyObject[], keyfunc: PyObject): NewRef[] | null {
  const keys: NewRef[] = [];
  for (const item of items) {
    const key = rt.factories.vectorcall(rt, keyfunc, [item], null);
    if (key === null) {
      for (let i = keys.length - 1; i >= 0; i--) decref(rt, keys[i]!);
      return null;
    }
    keys.push(key);
  }
  return keys;
}

/** Compares as `<` does, without detours for small ints, floats and Latin-1 strings. */
function lessThan(rt: Runtime): LessThan {
  const { int, float, str } = rt.types;
  return (v, w) => {
    const type = v.ob_type;
    if (type === w.ob_type) {
      if (type === int || type === float) return (v.body as number) < (w.body as number);
      if (type === str) {
        const a = v.body as StrBody;
        const b = w.body as StrBody;
        if (a.kind !== 4 && b.kind !== 4) return a.value < b.value;
      }
    }
    return richCompareBool(rt, v, w, PY_LT);
  };
}

function reverseSlice(items: PyObject[] | null, from: number, to: number): void {
  if (items === null) return;
  for (let lo = from, hi = to - 1; lo < hi; lo++, hi--) {
    const item = items[lo]!;
    items[lo] = items[hi]!;
    items[hi] = item;
  }
}

function sortItems(rt: Runtime, ms: MergeState, reverse: boolean): boolean {
  const total = ms.keys.length;
  if (total < 2) return true;
  if (reverse) {
    ms.keys.reverse();
    ms.values?.reverse();
  }
  const nextMinrun = minruns(total, rt.release.sortVariesMinrun);
  const byPower = rt.release.sortMergesByPower;
  const countRun = rt.release.sortTakesEqualsIntoDescent ? countRunWithEquals : countStrictRun;
  let at = 0;
  while (at < total) {
    const remaining = total - at;
    let n = countRun(ms, at, remaining);
    if (n < 0) return false;
    const minrun = nextMinrun();
    if (n < minrun) {
      const force = Math.min(remaining, minrun);
      if (!binarySort(ms, at, force, n)) return false;
      n = force;
    }
    if (byPower && !foundNewRun(ms, n)) return false;
    ms.pending.push({ at, len: n, power: 0 });
    if (!byPower && !collapse(ms)) return false;
    at += n;
  }
  return forceCollapse(ms);
}

/**
 * Gives the least length of each run in turn. Where lengths vary they differ by one, so that the runs
 * are a power of two in number (3.15).
 * @cpython Objects/listobject.c#minrun_next
 */
function minruns(total: number, varies: boolean): () => number {
  const fixed = computeMinrun(total);
  if (!varies) return () => fixed;
  let parts = 1;
  while (Math.floor(total / parts) >= MAX_MINRUN) parts *= 2;
  let current = 0;
  return () => {
    current += total;
    const minrun = Math.floor(current / parts);
    current %= parts;
    return minrun;
  };
}

/** @cpython Objects/listobject.c#merge_compute_minrun */
function computeMinrun(n: number): number {
  let odd = 0;
  while (n >= MAX_MINRUN) {
    odd |= n & 1;
    n = Math.floor(n / 2);
  }
  return n + odd;
}

/**
 * Length of the run at `at`, made ascending; -1 on error. Equal items may be part of a descent.
 * @cpython Objects/listobject.c#count_run
 */
function countRunWithEquals(ms: MergeState, at: number, remaining: number): number {
  const { keys, values, lt } = ms;
  const reverse = (from: number, to: number): void => {
    reverseSlice(keys, from, to);
    reverseSlice(values, from, to);
  };
  let n = ascend(ms, at, 1, remaining);
  if (n < 0 || n === remaining) return n;
  if (n > 1) {
    const rises = lt(keys[at]!, keys[at + n - 1]!);
    if (rises === null) return -1;
    if (rises) return n;
    reverse(at, at + n);
  }
  n++;
  let equals = 0;
  const endEquals = (): void => {
    if (equals > 0) reverse(at + n - equals - 1, at + n);
    equals = 0;
  };
  for (; n < remaining; n++) {
    const smaller = lt(keys[at + n]!, keys[at + n - 1]!);
    if (smaller === null) return -1;
    if (smaller) {
      endEquals();
      continue;
    }
    const larger = lt(keys[at + n - 1]!, keys[at + n]!);
    if (larger === null) return -1;
    if (larger) break;
    equals++;
  }
  endEquals();
  reverse(at, at + n);
  return ascend(ms, at, n, remaining);
}

/** Extends an ascending run of `n` items; its new length, -1 on error. */
function ascend(ms: MergeState, at: number, n: number, remaining: number): number {
  for (; n < remaining; n++) {
    const smaller = ms.lt(ms.keys[at + n]!, ms.keys[at + n - 1]!);
    if (smaller === null) return -1;
    if (smaller) break;
  }
  return n;
}

/** The rule up to 3.12: a descent is strict. */
function countStrictRun(ms: MergeState, at: number, remaining: number): number {
  if (remaining === 1) return 1;
  const { keys, lt } = ms;
  const descends = lt(keys[at + 1]!, keys[at]!);
  if (descends === null) return -1;
  if (!descends) return ascend(ms, at, 2, remaining);
  let n = 2;
  for (; n < remaining; n++) {
    const smaller = lt(keys[at + n]!, keys[at + n - 1]!);
    if (smaller === null) return -1;
    if (!smaller) break;
  }
  reverseSlice(keys, at, at + n);
  reverseSlice(ms.values, at, at + n);
  return n;
}

/** @cpython Objects/listobject.c#binarysort */
function binarySort(ms: MergeState, at: number, n: number, sorted: number): boolean {
  const { keys, values, lt } = ms;
  for (let ok = at + Math.max(sorted, 1); ok < at + n; ok++) {
    const pivot = keys[ok]!;
    let low = at;
    let high = ok;
    while (low < high) {
      const middle = (low + high) >> 1;
      const less = lt(pivot, keys[middle]!);
      if (less === null) return false;
      if (less) high = middle;
      else low = middle + 1;
    }
    keys.copyWithin(low + 1, low, ok);
    keys[low] = pivot;
    if (values === null) continue;
    const value = values[ok]!;
    values.copyWithin(low + 1, low, ok);
    values[low] = value;
  }
  return true;
}

/** @cpython Objects/listobject.c#powerloop */
function powerLoop(s1: number, n1: number, n2: number, n: number): number {
  let power = 0;
  let a = 2 * s1 + n1;
  let b = a + n1 + n2;
  for (;;) {
    power++;
    if (a >= n) {
      a -= n;
      b -= n;
    } else if (b >= n) {
      return power;
    }
    a *= 2;
    b *= 2;
  }
}

/** @cpython Objects/listobject.c#found_new_run */
function foundNewRun(ms: MergeState, n2: number): boolean {
  const { pending } = ms;
  const top = pending.at(-1);
  if (top === undefined) return true;
  const power = powerLoop(top.at, top.len, n2, ms.keys.length);
  while (pending.length > 1 && pending.at(-2)!.power > power) {
    if (!mergeAt(ms, pending.length - 2)) return false;
  }
  pending.at(-1)!.power = power;
  return true;
}

/**
 * Merges until each run is longer than the next two together, up to 3.10.
 * @cpython Objects/listobject.c#merge_collapse
 */
function collapse(ms: MergeState): boolean {
  const { pending } = ms;
  const len = (i: number): number => pending[i]!.len;
  while (pending.length > 1) {
    let n = pending.length - 2;
    const short = n > 0 && len(n - 1) <= len(n) + len(n + 1);
    if (short || (n > 1 && len(n - 2) <= len(n - 1) + len(n))) {
      if (len(n - 1) < len(n + 1)) n--;
    } else if (len(n) > len(n + 1)) {
      return true;
    }
    if (!mergeAt(ms, n)) return false;
  }
  return true;
}

/** @cpython Objects/listobject.c#merge_force_collapse */
function forceCollapse(ms: MergeState): boolean {
  const { pending } = ms;
  while (pending.length > 1) {
    let n = pending.length - 2;
    if (n > 0 && pending[n - 1]!.len < pending[n + 1]!.len) n--;
    if (!mergeAt(ms, n)) return false;
  }
  return true;
}

/** @cpython Objects/listobject.c#merge_at */
function mergeAt(ms: MergeState, i: number): boolean {
  const { pending, keys, lt } = ms;
  let { at, len: na } = pending[i]!;
  const { at: b, len } = pending[i + 1]!;
  pending[i]!.len = na + len;
  pending.splice(i + 1, 1);
  const k = gallopRight(lt, keys[b]!, keys, at, na, 0);
  if (k < 0) return false;
  at += k;
  na -= k;
  if (na === 0) return true;
  const nb = gallopLeft(lt, keys[at + na - 1]!, keys, b, len, len - 1);
  if (nb <= 0) return nb === 0;
  return na <= nb ? mergeLo(ms, at, na, nb) : mergeHi(ms, at, na, nb);
}
