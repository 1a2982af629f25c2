import type {
  FailureView,
  FrameView,
  GaugesView,
  ObjectView,
  RootView,
} from '../inspect/snapshotTypes.ts';

/** Why a step was recorded. */
export type StepEvent = 'line' | 'call' | 'return' | 'exception' | 'end';

/** An object that died since the step before. */
export interface FreedView {
  readonly id: number;
  /** What ended it: its count fell to zero by itself, or while the collector broke cycles. */
  readonly by: 'counting' | 'collector';
}

/**
 * One recorded step: the state *before* the line runs (after everything, for `end`), as changes to the
 * step before it. Step 0 lists everything.
 */
export interface Step {
  readonly index: number;
  readonly event: StepEvent;
  /** Line about to run, 1-based; for `end` the last line that ran. */
  readonly line: number;
  readonly frames: readonly FrameView[];
  readonly roots: readonly RootView[];
  /** Objects that are new, or differ from the step before. */
  readonly changed: readonly ObjectView[];
  readonly freed: readonly FreedView[];
  /** Objects that are alive but left the picture (nothing of the program leads to them any more). */
  readonly hidden: readonly number[];
  readonly gauges: GaugesView;
  /** Characters of output so far. */
  readonly outputLength: number;
}

/** A piece of what the program wrote, in order. */
export interface OutputChunk {
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
}

export type Outcome =
  | { readonly kind: 'finished'; readonly status: number }
  /** An uncaught exception, with its traceback in the output; or the source does not compile. */
  | FailureView
  | { readonly kind: 'stopped'; readonly reason: 'steps' | 'bytes' | 'output' | 'stack' | 'user' }
  /** The engine itself failed: never the program's fault. */
  | { readonly kind: 'engineFault'; readonly message: string };

/** A whole run. */
export interface Recording {
  readonly release: string;
  readonly source: string;
  readonly steps: readonly Step[];
  readonly output: readonly OutputChunk[];
  readonly outcome: Outcome;
  /** Line steps that ran but were not kept because the recording was full. */
  readonly skippedSteps: number;
}
