import { recordProgram } from '../../src/engine/index.ts';
import type { OutputChunk, Recording, Step } from '../../src/engine/index.ts';
import { grade } from '../../src/grader/index.ts';
import type { Verdict } from '../../src/grader/index.ts';
import { parseChecks } from '../../src/grader/parseChecks.ts';

const STEPS = 2_000_000;

/** A program's whole recording. */
export function record(source: string, release = '3.13'): Recording {
  const steps: Step[] = [];
  const output: OutputChunk[] = [];
  const result = recordProgram(
    { source, release, steps: STEPS },
    { steps: (batch) => steps.push(...batch), output: (chunks) => output.push(...chunks) },
  );
  return { release, source, steps, output, ...result };
}

/** What one check, written as in `checks.yaml`, says of a program. */
export function judge(check: string, source: string): Verdict {
  const { checks } = parseChecks(`checks:\n  - { ${check} }\n`, 'checks.yaml');
  return grade({ checks }, record(source));
}
