import { expect, test } from 'vitest';
import { keepAnswer, keepPassed, lessonState, readProgress } from '../../src/ui/progress.ts';
import type { Store } from '../../src/ui/state/storage.ts';

function memory(entries: Record<string, string> = {}): Store & { all: Map<string, string> } {
  const all = new Map(Object.entries(entries));
  return {
    all,
    get: (key) => all.get(key) ?? null,
    set: (key, value) => {
      all.set(key, value);
      return true;
    },
    remove: (key) => void all.delete(key),
  };
}

test('what was done is kept', () => {
  const store = memory();
  keepPassed('lessons/a', 'exercise', store);
  keepPassed('lessons/a', 'exercise', store);
  keepAnswer('lessons/a', 'q1', 2, store);
  expect(readProgress(store)).toEqual({
    progress: {
      version: 1,
      lessons: { 'lessons/a': { passed: ['exercise'], answers: { q1: 2 } } },
    },
    problem: null,
  });
});

test.each(['{', '[]', '{"version":2,"lessons":{}}', '{"version":1,"lessons":{"a":{"passed":1}}}'])(
  'a damaged store %s is told of and set aside',
  (text) => {
    const store = memory({ 'ouroboros:progress': text, 'ouroboros:program:x': 'mine' });
    const { progress, problem } = readProgress(store);
    expect(progress.lessons).toEqual({});
    expect(problem).toContain('could not be read');
    expect(store.all.get('ouroboros:progress:damaged')).toBe(text);
    expect(store.all.get('ouroboros:program:x')).toBe('mine');
    expect(readProgress(store).problem).toBeNull();
  },
);

test('a lesson is done when all its exercises are', () => {
  const done = { passed: ['exercise'], answers: {} };
  expect(lessonState(undefined, 1)).toBe('new');
  expect(lessonState({ passed: [], answers: { q: 0 } }, 1)).toBe('started');
  expect(lessonState(done, 1)).toBe('done');
  expect(lessonState(done, 2)).toBe('started');
});
