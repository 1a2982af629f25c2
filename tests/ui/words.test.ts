import { expect, test } from 'vitest';
import { outputAt } from '../../src/ui/outputAt.ts';
import { eventText, markedLine, outcomeText, stepText } from '../../src/ui/words.ts';
import { frame, step } from '../viz/recordings.ts';

test('an outcome is told in words', () => {
  expect(outcomeText({ kind: 'finished', status: 0 }, 3)).toBe('Finished.');
  expect(outcomeText({ kind: 'stopped', reason: 'user' }, 1)).toBe('Stopped by you. 1 step kept.');
  expect(outcomeText({ kind: 'stopped', reason: 'steps' }, 5000)).toContain('5,000 steps kept');
  expect(outcomeText({ kind: 'engineFault', message: 'oops' }, 0)).toContain('not your program');
  expect(outcomeText({ kind: 'failed', status: 1, line: 4, message: 'ValueError: no' }, 2)).toBe(
    'Ended by an exception at line 4: ValueError: no',
  );
});

test('a step is told in words', () => {
  expect(stepText(step(11, { line: 4 }), 57)).toBe('step 12 of 57 · line 4');
  const inner = step(2, { event: 'call', frames: [frame([]), frame([], { id: 1, name: 'f' })] });
  expect(eventText(inner)).toBe('called f');
});

test('only a failure marks a line', () => {
  expect(markedLine(null)).toBeNull();
  expect(markedLine({ kind: 'finished', status: 0 })).toBeNull();
  const error = { kind: 'syntaxError', message: 'invalid syntax', line: 2, column: 1 } as const;
  expect(markedLine({ ...error, endLine: 2, endColumn: 2 })).toEqual({
    line: 2,
    message: 'invalid syntax',
  });
});

test('output is cut where it stood at a step', () => {
  const chunks = [
    { stream: 'stdout', text: 'ab' },
    { stream: 'stderr', text: 'cd' },
  ] as const;
  expect(outputAt(chunks, 0)).toEqual([]);
  expect(outputAt(chunks, 3)).toEqual([
    { stream: 'stdout', text: 'ab' },
    { stream: 'stderr', text: 'c' },
  ]);
});
