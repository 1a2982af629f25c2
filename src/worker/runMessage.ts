import { recordProgram } from '../engine/index.ts';
import type { Outcome, OutputChunk, Recording, Step } from '../engine/index.ts';
import { grade } from '../grader/index.ts';
import type { ChecksFile, Verdict } from '../grader/index.ts';
import { BUDGETS } from './budgets.ts';
import type { Reply, RunMessage } from './protocol.ts';

/** Does what a message asks for; replies go out while the program runs. Never throws. */
export function runMessage(message: RunMessage, reply: (reply: Reply) => void): void {
  const { run, source, filename, release, checks } = message;
  const steps: Step[] = [];
  const output: OutputChunk[] = [];
  const { outcome, skippedSteps } = recordProgram(
    { source, filename, release, ...BUDGETS },
    {
      steps(batch) {
        if (checks !== undefined) steps.push(...batch);
        reply({ kind: 'steps', run, steps: batch });
      },
      output(chunks) {
        if (checks !== undefined) output.push(...chunks);
        reply({ kind: 'output', run, chunks });
      },
    },
  );
  const done = { kind: 'done', run, outcome, skippedSteps } as const;
  if (checks === undefined) {
    reply({ ...done, verdict: null });
    return;
  }
  const graded = gradeSafely(checks as ChecksFile, {
    release,
    source,
    steps,
    output,
    outcome,
    skippedSteps,
  });
  reply({ ...done, ...graded });
}

type Graded = { readonly verdict: Verdict | null; readonly outcome: Outcome };

/** A fault of the grader is reported as one of the engine: the learner did nothing wrong. */
function gradeSafely(checks: ChecksFile, recording: Recording): Graded {
  try {
    return { verdict: grade(checks, recording), outcome: recording.outcome };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { verdict: null, outcome: { kind: 'engineFault', message } };
  }
}
