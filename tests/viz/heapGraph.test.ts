import { describe, expect, test } from 'vitest';
import type { Step } from '../../src/engine/index.ts';
import { HeapGraph } from '../../src/viz/heapGraph.ts';
import { frame, list, name, step, view } from './recordings.ts';

const one = view(1, 'int', { value: '1', immortal: true, builtin: true });

/** `a = [1]; b = [a, a]; del a, b` with the lists freed at the end. */
const nested: readonly Step[] = [
  step(0),
  step(1, { frames: [frame([name('a', 10)])], changed: [one, list(10, [1])] }),
  step(2, {
    frames: [frame([name('a', 10), name('b', 11)])],
    changed: [list(10, [1], { refcount: 3 }), list(11, [10, 10])],
  }),
  step(3, {
    freed: [
      { id: 11, by: 'counting' },
      { id: 10, by: 'counting' },
    ],
  }),
];

const draw = (steps: readonly Step[], showAll = false) => new HeapGraph(steps, { showAll });

describe('a picture', () => {
  test('has a card for each object and an arrow for each reference', () => {
    const { cards, edges, frames } = draw(nested).pictureAt(2);
    expect(cards.map(({ view }) => view.id)).toEqual([10, 11]);
    expect(frames[0]?.rows.map((row) => [row.label, row.target])).toEqual([
      ['a', 10],
      ['b', 11],
    ]);
    expect(edges.map(({ from, target }) => [from, target])).toEqual([
      [null, 10],
      [null, 11],
      [11, 10],
      [11, 10],
    ]);
  });

  test('writes numbers into the slots that refer to them', () => {
    const { cards } = draw(nested).pictureAt(1);
    expect(cards[0]?.rows).toMatchObject([{ label: '[0]', text: '1', target: null }]);
  });

  test('tells how a count has changed', () => {
    const graph = draw(nested);
    expect(graph.pictureAt(1).cards[0]?.change).toBeNull();
    expect(graph.pictureAt(2).cards.map(({ change }) => change)).toEqual([2, null]);
  });

  test('shows what was freed once more, where it was', () => {
    const graph = draw(nested);
    const before = graph.pictureAt(2).cards.map(({ x, y }) => [x, y]);
    const { cards, edges } = graph.pictureAt(3);
    expect(cards.map(({ freed }) => freed?.by)).toEqual(['counting', 'counting']);
    expect(cards.map(({ x, y }) => [x, y]).sort()).toEqual(before.sort());
    expect(edges).toEqual([]);
  });

  test('moves no object while it lives', () => {
    const graph = draw(nested);
    const places = [1, 2].map((index) => {
      const card = graph.pictureAt(index).cards.find(({ view }) => view.id === 10);
      return [card?.x, card?.y];
    });
    expect(places[0]).toEqual(places[1]);
  });

  test('gives no two objects that live together the same ground', () => {
    const { cards } = draw(nested).pictureAt(2);
    const [a, b] = cards as [(typeof cards)[0], (typeof cards)[0]];
    const apart =
      a.x + a.width <= b.x ||
      b.x + b.width <= a.x ||
      a.y + a.height <= b.y ||
      b.y + b.height <= a.y;
    expect(apart).toBe(true);
  });

  test('draws what nobody can reach', () => {
    const loop = list(10, [10], { unreachable: true });
    const { cards, edges } = draw([step(0, { changed: [loop] })]).pictureAt(0);
    expect(cards.map(({ view }) => view.unreachable)).toEqual([true]);
    expect(edges).toMatchObject([{ from: 10, target: 10, unreachable: true }]);
  });

  test('is not there for a step that was not recorded', () => {
    expect(() => draw(nested).pictureAt(9)).toThrow(RangeError);
  });
});

describe('what is hidden', () => {
  const names = { frames: [frame([name('s', 5), name('f', 6)])] };
  const text = view(5, 'str', { value: "'a b'" });
  const code = view(7, 'code', { internal: true });
  const f = view(6, 'function', {
    value: 'f()',
    references: [{ label: '__code__', target: 7, kind: 'internal' }],
  });
  const steps = [step(0, { ...names, changed: [text, f, code] })];

  test('is what the interpreter keeps for itself', () => {
    const { cards } = draw(steps).pictureAt(0);
    expect(cards.map(({ title }) => title)).toEqual(['str', 'function']);
    expect(cards[1]?.rows).toEqual([]);
  });

  test('is shown on demand', () => {
    const { cards } = draw(steps, true).pictureAt(0);
    expect(cards.map(({ title }) => title)).toEqual(['str', 'function', 'code']);
  });

  test('a string that no variable refers to stands in its slot', () => {
    const holder = list(9, [5]);
    const only = [step(0, { frames: [frame([name('l', 9)])], changed: [text, holder] })];
    const { cards } = draw(only).pictureAt(0);
    expect(cards.map(({ title }) => title)).toEqual(['list']);
    expect(cards[0]?.rows).toMatchObject([{ text: "'a b'" }]);
  });
});

describe('long things', () => {
  test('are folded in the middle', () => {
    const long = list(10, Array<number>(40).fill(1));
    const steps = [step(0, { frames: [frame([name('a', 10)])], changed: [one, long] })];
    const rows = draw(steps).pictureAt(0).cards[0]?.rows ?? [];
    expect(rows).toHaveLength(10);
    expect(rows[8]).toMatchObject({ label: '… 31 more', folded: true });
    expect(rows[9]).toMatchObject({ label: '[39]' });
  });

  test('tell their length when not every slot is known', () => {
    const long = list(10, Array<number>(200).fill(1), { truncated: true, length: 1000 });
    const steps = [step(0, { frames: [frame([name('a', 10)])], changed: [one, long] })];
    expect(draw(steps).pictureAt(0).cards[0]?.rows.at(-1)?.label).toBe('… 992 more');
  });

  test('a thousand objects that come and go share one place', () => {
    const steps = Array.from({ length: 300 }, (_, i) =>
      step(i, {
        frames: [frame([name('a', 100 + i)])],
        changed: [view(100 + i, 'list', { length: 0 })],
        freed: i === 0 ? [] : [{ id: 99 + i, by: 'counting' }],
      }),
    );
    const graph = draw(steps);
    expect(graph.layout.height).toBeLessThan(300);
    expect(graph.pictureAt(200).cards).toHaveLength(2);
  });
});

test('what the interpreter holds has a frame of its own', () => {
  const error = view(10, 'ValueError');
  const root = { label: 'exception being handled', target: 10, kind: 'interpreter' } as const;
  const { frames, edges } = draw([step(0, { roots: [root], changed: [error] })]).pictureAt(0);
  expect(frames.map((each) => each.name)).toEqual(['<module>', 'interpreter']);
  expect(edges).toHaveLength(1);
});
