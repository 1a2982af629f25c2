import { describe, expect, test } from 'vitest';
import { recordProgram } from '../../src/engine/index.ts';
import type { Step } from '../../src/engine/index.ts';
import { HeapGraph, type CardMark } from '../../src/viz/heapGraph.ts';
import { holdersOf } from '../../src/viz/holders.ts';

/** Programs run on the engine, drawn at every step. */
const PROGRAMS = {
  ring: `
class Node:
    def __init__(self, next):
        self.next = next
a = Node(None)
a.next = Node(a)
b = [a, a, (a, 1)]
del a
b = None
import gc
gc.collect()
`,
  calls: `
def build(n, seen={}):
    seen[n] = [n]
    return [] if n == 0 else [build(n - 1), seen[n]]
pairs = {str(i): build(i) for i in range(3)}
total = sum(len(each) for each in pairs.values())
`,
  errors: `
def fail(x):
    y = [x]
    raise ValueError(y)
try:
    fail({'k': (1, 2)})
except ValueError as error:
    kept = error
items = iter([1000, 2000])
first = next(items)
closure = (lambda v: lambda: v)([first])
print(1 / 0)
`,
} as const;

function record(source: string): Step[] {
  const steps: Step[] = [];
  recordProgram(
    { source, maxSteps: 500 },
    { steps: (batch) => void steps.push(...batch), output: () => undefined },
  );
  return steps;
}

function overlap(a: CardMark, b: CardMark): boolean {
  const apart =
    a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
  return !apart;
}

describe.each(Object.entries(PROGRAMS))('%s', (_name, source) => {
  const steps = record(source);
  const graph = new HeapGraph(steps, { showAll: false });
  const pictures = steps.map((_, index) => graph.pictureAt(index));

  test('every count is the sum of its holders', () => {
    const wrong: string[] = [];
    pictures.forEach(({ cards, snapshot }, index) => {
      for (const { view, freed, title } of cards) {
        if (freed !== null || view.immortal) continue;
        const { holders } = holdersOf(view.id, snapshot, graph.survey.ordinals);
        const sum = holders.reduce((total, each) => total + each.count, 0);
        if (sum === view.refcount) continue;
        const texts = holders.map((each) => each.text).join('; ');
        wrong.push(`step ${index}: ${title} ${view.value}: ${view.refcount}, not ${texts}`);
      }
    });
    expect(wrong).toEqual([]);
  });

  test('no card covers another', () => {
    const covered = pictures.flatMap(({ cards }, index) =>
      cards.flatMap((a, i) =>
        cards
          .slice(i + 1)
          .filter((b) => overlap(a, b))
          .map((b) => `step ${index}: ${a.title} #${a.ordinal} and ${b.title} #${b.ordinal}`),
      ),
    );
    expect(covered).toEqual([]);
  });

  test('no object moves', () => {
    const places = new Map<number, string>();
    for (const { cards } of pictures) {
      for (const { view, x, y } of cards) {
        expect(places.get(view.id) ?? `${x},${y}`).toBe(`${x},${y}`);
        places.set(view.id, `${x},${y}`);
      }
    }
    expect(places.size).toBeGreaterThan(3);
  });
});
