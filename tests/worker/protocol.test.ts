import { describe, expect, test } from 'vitest';
import { SOURCE_LIMIT } from '../../src/worker/budgets.ts';
import { readReply, readRunMessage } from '../../src/worker/protocol.ts';
import { step } from '../viz/recordings.ts';

const run = { kind: 'run', run: 1, source: 'a = 1', filename: 'a.py', release: '3.13' };
const done = {
  kind: 'done',
  run: 1,
  outcome: { kind: 'finished', status: 0 },
  skippedSteps: 0,
  verdict: null,
};

describe('a message of the page', () => {
  test('is taken as it is, without what does not belong to it', () => {
    expect(readRunMessage({ ...run, other: 1 })).toEqual(run);
    expect(readRunMessage({ ...run, checks: [] })).toEqual({ ...run, checks: [] });
  });

  test.each([
    null,
    'run',
    [],
    { ...run, kind: 'walk' },
    { ...run, run: -1 },
    { ...run, source: 1 },
    { ...run, source: 'x'.repeat(SOURCE_LIMIT + 1) },
    { ...run, filename: 'x'.repeat(201) },
  ])('%# is refused', (message) => {
    expect(readRunMessage(message)).toBeNull();
  });
});

describe('a reply of the worker', () => {
  test.each([
    { kind: 'steps', run: 1, steps: [step(0)] },
    { kind: 'output', run: 1, chunks: [{ stream: 'stdout', text: 'x' }] },
    done,
    { ...done, verdict: { passed: true, results: [] } },
  ])('%# is understood', (reply) => {
    expect(readReply(reply)).toEqual(reply);
  });

  test.each([
    undefined,
    { kind: 'steps', run: 1, steps: [{}] },
    { kind: 'steps', run: 'x', steps: [] },
    { kind: 'output', run: 1, chunks: [{ stream: 'disk', text: 'x' }] },
    { ...done, outcome: { kind: 'unheard-of' } },
    { ...done, skippedSteps: 1.5 },
    { ...done, verdict: 'yes' },
  ])('%# is refused', (reply) => {
    expect(readReply(reply)).toBeNull();
  });
});
