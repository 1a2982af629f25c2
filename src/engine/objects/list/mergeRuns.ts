import type { PyObject } from '../../object/pyObject.ts';
import { gallopLeft, gallopRight, type MergeState, MIN_GALLOP, moveItems } from './mergeState.ts';
import type { SortSlice } from './mergeState.ts';

/** What both directions of a merge keep: how much of each run is left and where each one is read. */
interface Cursor {
  a: number;
  na: number;
  b: number;
  nb: number;
  dest: number;
}

/** How a merge stage ended. */
type Outcome = 'more' | 'succeed' | 'copy' | 'fail';

function temporary(from: MergeState, at: number, n: number): SortSlice {
  const slice = (all: PyObject[]): PyObject[] => all.slice(at, at + n);
  return {
    keys: slice(from.keys),
    values: from.values === null ? null : slice(from.values),
    at: 0,
  };
}

const whole = (ms: MergeState): SortSlice => ({ keys: ms.keys, values: ms.values, at: 0 });

/**
 * Merges the neighbouring runs of `na` and `nb` items at `at`, na <= nb; false on error.
 * @cpython Objects/listobject.c#merge_lo
 */
export function mergeLo(ms: MergeState, at: number, na: number, nb: number): boolean {
  ms.reserve(na);
  const temp = temporary(ms, at, na);
  const all = whole(ms);
  const c: Cursor = { a: 0, na, b: at + na, nb, dest: at };
  takeB(all, c);
  let outcome: Outcome = c.nb === 0 ? 'succeed' : na === 1 ? 'copy' : 'more';
  while (outcome === 'more') {
    outcome = loOneByOne(ms, all, temp, c);
    if (outcome === 'more') outcome = loGallop(ms, all, temp, c);
  }
  if (outcome === 'copy') {
    moveItems(all, c.b, all, c.dest, c.nb);
    moveItems(temp, c.a, all, c.dest + c.nb, 1);
    return true;
  }
  if (c.na > 0) moveItems(temp, c.a, all, c.dest, c.na);
  return outcome === 'succeed';
}

function takeB(all: SortSlice, c: Cursor): void {
  moveItems(all, c.b++, all, c.dest++, 1);
  c.nb--;
}

function takeA(temp: SortSlice, all: SortSlice, c: Cursor): void {
  moveItems(temp, c.a++, all, c.dest++, 1);
  c.na--;
}

function loOneByOne(ms: MergeState, all: SortSlice, temp: SortSlice, c: Cursor): Outcome {
  let acount = 0;
  let bcount = 0;
  for (;;) {
    const less = ms.lt(all.keys[c.b]!, temp.keys[c.a]!);
    if (less === null) return 'fail';
    if (less) {
      takeB(all, c);
      acount = 0;
      if (c.nb === 0) return 'succeed';
      if (++bcount >= ms.minGallop) return 'more';
    } else {
      takeA(temp, all, c);
      bcount = 0;
      if (c.na === 1) return 'copy';
      if (++acount >= ms.minGallop) return 'more';
    }
  }
}

function loGallop(ms: MergeState, all: SortSlice, temp: SortSlice, c: Cursor): Outcome {
  let acount: number;
  let bcount: number;
  ms.minGallop++;
  do {
    if (ms.minGallop > 1) ms.minGallop--;
    acount = gallopRight(ms.lt, all.keys[c.b]!, temp.keys, c.a, c.na, 0);
    if (acount < 0) return 'fail';
    moveItems(temp, c.a, all, c.dest, acount);
    c.dest += acount;
    c.a += acount;
    c.na -= acount;
    if (c.na === 1) return 'copy';
    if (c.na === 0) return 'succeed';
    takeB(all, c);
    if (c.nb === 0) return 'succeed';
    bcount = gallopLeft(ms.lt, temp.keys[c.a]!, all.keys, c.b, c.nb, 0);
    if (bcount < 0) return 'fail';
    moveItems(all, c.b, all, c.dest, bcount);
    c.dest += bcount;
    c.b += bcount;
    c.nb -= bcount;
    if (c.nb === 0) return 'succeed';
    takeA(temp, all, c);
    if (c.na === 1) return 'copy';
  } while (acount >= MIN_GALLOP || bcount >= MIN_GALLOP);
  ms.minGallop++;
  return 'more';
}

/**
 * The same for na >= nb, from the right: cursors point at the last items.
 * @cpython Objects/listobject.c#merge_hi
 */
export function mergeHi(ms: MergeState, at: number, na: number, nb: number): boolean {
  ms.reserve(nb);
  const temp = temporary(ms, at + na, nb);
  const all = whole(ms);
  const c: Cursor = { a: at + na - 1, na, b: nb - 1, nb, dest: at + na + nb - 1 };
  takeAFromRight(all, c);
  let outcome: Outcome = c.na === 0 ? 'succeed' : nb === 1 ? 'copy' : 'more';
  while (outcome === 'more') {
    outcome = hiOneByOne(ms, all, temp, c);
    if (outcome === 'more') outcome = hiGallop(ms, all, temp, c, at);
  }
  if (outcome === 'copy') {
    moveItems(all, c.a - c.na + 1, all, c.dest - c.na + 1, c.na);
    moveItems(temp, c.b, all, c.dest - c.na, 1);
    return true;
  }
  if (c.nb > 0) moveItems(temp, 0, all, c.dest - c.nb + 1, c.nb);
  return outcome === 'succeed';
}

function takeAFromRight(all: SortSlice, c: Cursor): void {
  moveItems(all, c.a--, all, c.dest--, 1);
  c.na--;
}

function takeBFromRight(temp: SortSlice, all: SortSlice, c: Cursor): void {
  moveItems(temp, c.b--, all, c.dest--, 1);
  c.nb--;
}

function hiOneByOne(ms: MergeState, all: SortSlice, temp: SortSlice, c: Cursor): Outcome {
  let acount = 0;
  let bcount = 0;
  for (;;) {
    const less = ms.lt(temp.keys[c.b]!, all.keys[c.a]!);
    if (less === null) return 'fail';
    if (less) {
      takeAFromRight(all, c);
      bcount = 0;
      if (c.na === 0) return 'succeed';
      if (++acount >= ms.minGallop) return 'more';
    } else {
      takeBFromRight(temp, all, c);
      acount = 0;
      if (c.nb === 1) return 'copy';
      if (++bcount >= ms.minGallop) return 'more';
    }
  }
}

function hiGallop(ms: MergeState, all: SortSlice, temp: SortSlice, c: Cursor, at: number): Outcome {
  let acount: number;
  let bcount: number;
  ms.minGallop++;
  do {
    if (ms.minGallop > 1) ms.minGallop--;
    let k = gallopRight(ms.lt, temp.keys[c.b]!, all.keys, at, c.na, c.na - 1);
    if (k < 0) return 'fail';
    acount = c.na - k;
    c.dest -= acount;
    c.a -= acount;
    moveItems(all, c.a + 1, all, c.dest + 1, acount);
    c.na -= acount;
    if (c.na === 0) return 'succeed';
    takeBFromRight(temp, all, c);
    if (c.nb === 1) return 'copy';
    k = gallopLeft(ms.lt, all.keys[c.a]!, temp.keys, 0, c.nb, c.nb - 1);
    if (k < 0) return 'fail';
    bcount = c.nb - k;
    c.dest -= bcount;
    c.b -= bcount;
    moveItems(temp, c.b + 1, all, c.dest + 1, bcount);
    c.nb -= bcount;
    if (c.nb === 1) return 'copy';
    if (c.nb === 0) return 'succeed';
    takeAFromRight(all, c);
    if (c.na === 0) return 'succeed';
  } while (acount >= MIN_GALLOP || bcount >= MIN_GALLOP);
  ms.minGallop++;
  return 'more';
}
