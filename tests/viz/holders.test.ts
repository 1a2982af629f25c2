import { expect, test } from 'vitest';
import type { HeapSnapshot } from '../../src/engine/index.ts';
import { holdersOf } from '../../src/viz/holders.ts';
import { frame, list, name, step, view } from './recordings.ts';

const target = list(10, [], { refcount: 7 });

const snapshot: HeapSnapshot = {
  ...step(0),
  frames: [
    frame([name('a', 10), name('b', 11), name('n', 12)]),
    frame([{ label: 'temporary 0', target: 10, kind: 'temporary' }], { id: 1, name: 'f' }),
  ],
  roots: [{ label: 'exception being raised', target: 10, kind: 'interpreter' }],
  objects: [
    target,
    list(11, [10, 10]),
    view(12, 'Node', {
      references: [{ label: '.next', target: 10, kind: 'attribute' }],
    }),
    view(13, 'NoneType', { value: 'None', immortal: true, builtin: true }),
  ],
};

test('every reference has a name, and they add up to the count', () => {
  const { holders, count } = holdersOf(10, snapshot, new Map());
  expect(holders.map((each) => each.text)).toEqual([
    'name `a` in <module>',
    'temporary in f',
    'exception being raised',
    'slot [0] of the list b',
    'slot [1] of the list b',
    'attribute `.next` of the Node n',
    'held inside the interpreter',
  ]);
  expect(holders.reduce((sum, each) => sum + each.count, 0)).toBe(count);
});

test('holders of the same name are counted together', () => {
  const code = view(20, 'dict', {
    references: [
      { label: 'referent', target: 10, kind: 'internal' },
      { label: 'referent', target: 10, kind: 'internal' },
    ],
  });
  const { holders } = holdersOf(10, { ...snapshot, objects: [target, code] }, new Map([[20, 3]]));
  expect(holders).toContainEqual({ text: 'held by the dict #3', count: 2, holder: 20 });
});

test('an immortal object has no account to balance', () => {
  const { immortal, holders } = holdersOf(13, snapshot, new Map());
  expect(immortal).toBe(true);
  expect(holders).toEqual([]);
});

test('an object that is not there is a mistake of the caller', () => {
  expect(() => holdersOf(99, snapshot, new Map())).toThrow(RangeError);
});
