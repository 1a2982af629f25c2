/** Containers against models in plain JavaScript, over many random operations. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Engine } from '../../../src/engine/index.ts';
import type { NewRef, PyObject, Runtime } from '../../../src/engine/object/pyObject.ts';
import { decref } from '../../../src/engine/object/refcount.ts';
import { dictCopy } from '../../../src/engine/objects/dict/dictMerge.ts';
import {
  dictDelItem,
  dictEntries,
  dictLength,
} from '../../../src/engine/objects/dict/dictObject.ts';
import { dictSetItem, newDict } from '../../../src/engine/objects/dict/dictObject.ts';
import { intValue, newInt } from '../../../src/engine/objects/int/intObject.ts';
import { listExtend } from '../../../src/engine/objects/list/listExtend.ts';
import { listAppend, newList, type PyList } from '../../../src/engine/objects/list/listObject.ts';
import { listSort } from '../../../src/engine/objects/list/listSort.ts';
import {
  newSet,
  setAdd,
  setContains,
  setDiscard,
} from '../../../src/engine/objects/set/setObject.ts';
import { setKeys, setLength } from '../../../src/engine/objects/set/setObject.ts';
import { newStr } from '../../../src/engine/objects/str/strObject.ts';

/** Numbers that look random and are the same in every run. */
function sequence(seed: number): (below: number) => number {
  let x = seed;
  return (below) => {
    x = (Math.imul(x, 1103515245) + 12345) & 0x7fffffff;
    return (x >>> 8) % below;
  };
}

let rt: Runtime;
let blocks: number;

const withInt = <T>(n: number, use: (op: PyObject) => T): T => {
  const op = newInt(rt, n);
  const result = use(op);
  decref(rt, op);
  return result;
};

beforeEach(() => {
  rt = new Engine().vm;
  blocks = rt.mem.allocatedBlocks - heldByFreelists();
});

afterEach(() => {
  expect(rt.mem.allocatedBlocks - heldByFreelists()).toBe(blocks);
});

/** Blocks that dead objects on free lists keep. */
function heldByFreelists(): number {
  const { float, list, dict, dictKeys, tuples, slice } = rt.freelists;
  const all = [float, list, dict, dictKeys, slice, ...tuples];
  return all.reduce((sum, one) => sum + one.items.length, 0);
}

describe.each([1, 2, 3])('with the numbers of seed %i', (seed) => {
  test('a dict keeps what a map keeps, in the same order', () => {
    const random = sequence(seed);
    const model = new Map<number, number>();
    const dict = newDict(rt);
    for (let i = 0; i < 5000; i++) {
      const key = random(400) - 100;
      if (random(3) > 0) {
        withInt(key, (k) => withInt(i, (v) => dictSetItem(rt, dict, k, v)));
        model.set(key, i);
      } else if (model.delete(key)) {
        expect(withInt(key, (k) => dictDelItem(rt, dict, k))).toBe(true);
      }
    }
    const shown = (d: typeof dict): unknown[] =>
      [...dictEntries(d)].map(([k, v]) => [intValue(k), intValue(v)]);
    expect(shown(dict)).toEqual([...model]);
    expect(dictLength(dict)).toBe(model.size);
    const copy = dictCopy(rt, dict)!;
    expect(shown(copy)).toEqual([...model]);
    decref(rt, copy);
    decref(rt, dict);
  });

  test('a set keeps what a set of JavaScript keeps', () => {
    const random = sequence(seed);
    const model = new Set<number>();
    const set = newSet(rt);
    for (let i = 0; i < 5000; i++) {
      const key = random(300) * (random(2) === 0 ? 1 : 2 ** 33);
      if (random(3) > 0) {
        withInt(key, (k) => setAdd(rt, set, k));
        model.add(key);
      } else {
        expect(withInt(key, (k) => setDiscard(rt, set, k))).toBe(model.delete(key));
      }
      expect(withInt(key, (k) => setContains(rt, set, k))).toBe(model.has(key));
    }
    expect(setLength(set)).toBe(model.size);
    expect(new Set(setKeys(set).map(intValue))).toEqual(model);
    decref(rt, set);
  });

  test('sorting is stable whatever the runs', () => {
    const random = sequence(seed);
    for (const size of [0, 1, 2, 31, 64, 65, 257, 2000]) {
      const list = newList(rt);
      for (let i = 0; i < size; i++) {
        const step = random(20) === 0 ? random(50) : Math.floor(i / 8) % 40;
        append(list, newStr(rt, String.fromCharCode(0x4e00 + step)));
      }
      const items = [...list.body.ob_item];
      const text = (op: PyObject): string => (op.body as { value: string }).value;
      const sorted = items.toSorted((a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0));
      expect(listSort(rt, list, null, false)).toBe(true);
      expect(list.body.ob_item.every((op, i) => op === sorted[i])).toBe(true);
      decref(rt, list);
    }
  });
});

function append(list: PyList, item: NewRef): void {
  listAppend(rt, list, item);
  decref(rt, item);
}

test('a list extended by itself doubles', () => {
  const list = newList(rt);
  for (let i = 0; i < 10; i++) append(list, newInt(rt, i * 1000));
  expect(listExtend(rt, list, list)).toBe(true);
  expect(list.body.ob_item.map(intValue)).toEqual(
    [...Array(20).keys()].map((i) => (i % 10) * 1000),
  );
  decref(rt, list);
});
