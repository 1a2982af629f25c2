import { Engine, recordProgram } from '../../engine/index.ts';
import type { OutputChunk, Recording, Step } from '../../engine/index.ts';

/** Instructions that a program of a lesson may run while the pages are built. */
const STEPS = 20_000_000;

const recordings = new Map<string, Recording>();

/** The recording of a program; one that ran before is not run again. */
export function recordingOf(source: string, release: string): Recording {
  const key = `${release}\n${source}`;
  const known = recordings.get(key);
  if (known !== undefined) return known;
  const steps: Step[] = [];
  const output: OutputChunk[] = [];
  const result = recordProgram(
    { source, release, steps: STEPS },
    { steps: (batch) => steps.push(...batch), output: (chunks) => output.push(...chunks) },
  );
  const recording = { release, source, steps, output, ...result };
  recordings.set(key, recording);
  return recording;
}

function textOf(recording: Recording): string {
  return recording.output.map(({ text }) => text).join('');
}

/**
 * What a program prints while `line` runs, calls that it makes included, without the last line break.
 *
 * @throws Error if the line never runs or prints nothing.
 */
export function printedBy(source: string, line: number, release: string, file: string): string {
  const recording = recordingOf(source, release);
  const { steps } = recording;
  const text = textOf(recording);
  let printed = '';
  for (const [i, step] of steps.entries()) {
    if (step.event === 'end' || step.line !== line) continue;
    const depth = step.frames.length;
    const next = steps.findIndex((later, j) => j > i && later.frames.length <= depth);
    const end = next < 0 ? text.length : steps[next]!.outputLength;
    printed += text.slice(step.outputLength, end);
  }
  if (printed !== '') return printed.replace(/\n$/, '');
  throw new Error(`${file}: expected line ${line} to print something, and it does not`);
}

/** All that a program prints. */
export function printed(source: string, release: string): string {
  return textOf(recordingOf(source, release));
}

/**
 * The value of a Python expression as `print` shows it, with `sys` and `gc` at hand.
 *
 * @throws Error if it has none.
 */
export function valueOf(expression: string, release: string, file: string): string {
  const recording = recordingOf(`import sys, gc\nprint(${expression})\n`, release);
  if (recording.outcome.kind === 'finished') return textOf(recording).trimEnd();
  throw new Error(`${file}: the expression ${expression} fails: ${textOf(recording)}`);
}

/** A statement typed at the prompt, and what the prompt answers. */
export interface Exchange {
  readonly typed: string;
  readonly answer: string;
}

/** A program as a session at the prompt. Statements start in the first column. */
export function sessionOf(source: string, release: string): Exchange[] {
  const statements = source.trimEnd().split(/\n(?=\S)/);
  let before = '';
  return statements.map((typed, i) => {
    const engine = new Engine({ release, steps: STEPS });
    const session = statements.slice(0, i + 1).join('\n') + '\n';
    const { stdout } = engine.run(session, { mode: 'repl' });
    const answer = stdout.slice(before.length).trimEnd();
    before = stdout;
    return { typed, answer };
  });
}
