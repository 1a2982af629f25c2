/** The eval loop's case labels are numbers: they must be those of the instructions they name. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as opcodes from '../../../src/engine/compiler/opcodes.ts';
import { lowerCode } from '../../../src/engine/vm/lowering.ts';
import { SLOW_OPS } from '../../../src/engine/vm/ops/slowOps.ts';

const loop = readFileSync('src/engine/vm/evalLoop.ts', 'utf8');
const labels = [...loop.matchAll(/case (\d+) \/\* (\w+) \*\/:/g)].map(([, number, name]) => ({
  number: Number(number),
  name: name!,
}));
const numbers = opcodes as unknown as Readonly<Record<string, number>>;

test('every label of the eval loop bears the number of its instruction', () => {
  expect(labels.length).toBeGreaterThan(30);
  const wrong = labels.filter(({ number, name }) => numbers[name] !== number);
  expect(wrong).toEqual([]);
});

test('no case of the eval loop is without a label', () => {
  expect([...loop.matchAll(/case /g)]).toHaveLength(labels.length);
});

/** What runs as an instruction of 3.13. */
const lowered = (number: number): boolean => lowerCode(Int32Array.of(number))[0] !== number;

test('every instruction has an implementation', () => {
  const here = new Set(labels.map(({ number }) => number));
  const unknown = SLOW_OPS[0];
  const missing = Array.from({ length: opcodes.RESUME + 1 }, (_, number) => number)
    .filter((number) => !opcodes.opcodeName(number).startsWith('<'))
    .filter((number) => !here.has(number) && SLOW_OPS[number] === unknown && !lowered(number))
    .map(opcodes.opcodeName);
  expect(missing).toEqual([]);
});
