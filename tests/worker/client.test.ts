import { expect, test } from 'vitest';
import { WorkerClient, type RunListener, type WorkerLike } from '../../src/worker/client.ts';
import type { RunMessage } from '../../src/worker/protocol.ts';
import { step } from '../viz/recordings.ts';

class FakeWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  readonly sent: RunMessage[] = [];
  terminated = false;

  postMessage(message: RunMessage): void {
    this.sent.push(message);
  }

  terminate(): void {
    this.terminated = true;
  }

  say(data: unknown): void {
    this.onmessage?.({ data });
  }
}

function setUp() {
  const workers: FakeWorker[] = [];
  const heard: unknown[] = [];
  const client = new WorkerClient(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  });
  const listener: RunListener = {
    steps: (steps) => heard.push(['steps', steps.length]),
    output: (chunks) => heard.push(['output', chunks.map((each) => each.text).join('')]),
    done: (outcome) => heard.push(outcome),
  };
  return { client, workers, heard, listener };
}

const request = { source: 'pass', filename: 'a.py', release: '3.13' };
const finished = { kind: 'finished', status: 0 };
const done = { kind: 'done', outcome: finished, skippedSteps: 0, verdict: null };

test('a run is told of as it goes on', () => {
  const { client, workers, heard, listener } = setUp();
  client.send(request, listener);
  workers[0]!.say({ kind: 'steps', run: 1, steps: [step(0)] });
  workers[0]!.say({ kind: 'output', run: 1, chunks: [{ stream: 'stdout', text: 'hi' }] });
  workers[0]!.say({ ...done, run: 1 });
  expect(heard).toEqual([['steps', 1], ['output', 'hi'], finished]);
  expect(client.busy).toBe(false);
});

test('the worker is kept for the next run', () => {
  const { client, workers, listener } = setUp();
  client.send(request, listener);
  workers[0]!.say({ ...done, run: 1 });
  client.send(request, listener);
  expect(workers).toHaveLength(1);
  expect(workers[0]!.sent.map(({ run }) => run)).toEqual([1, 2]);
});

test('stopping ends the worker at once, and the run', () => {
  const { client, workers, heard, listener } = setUp();
  client.send(request, listener);
  client.stop();
  workers[0]!.say({ ...done, run: 1 });
  expect(workers[0]!.terminated).toBe(true);
  expect(heard).toEqual([{ kind: 'stopped', reason: 'user' }]);
  client.send(request, listener);
  expect(workers).toHaveLength(2);
});

test('a crash of the worker is a fault of the engine, and the next run works', () => {
  const { client, workers, heard, listener } = setUp();
  client.send(request, listener);
  workers[0]!.onerror?.({ message: 'out of memory' });
  expect(heard).toEqual([{ kind: 'engineFault', message: 'out of memory' }]);
  client.send(request, listener);
  workers[1]!.say({ ...done, run: 2 });
  expect(heard.at(-1)).toEqual(finished);
});

test('a message that makes no sense ends the run, not the page', () => {
  const { client, workers, heard, listener } = setUp();
  client.send(request, listener);
  workers[0]!.say('gibberish');
  expect(heard).toMatchObject([{ kind: 'engineFault' }]);
});

test('what an earlier run still says is not heard', () => {
  const { client, workers, heard, listener } = setUp();
  client.send(request, listener);
  client.send(request, listener);
  workers[1]!.say({ kind: 'steps', run: 1, steps: [step(0)] });
  expect(heard).toEqual([{ kind: 'stopped', reason: 'user' }]);
});
