/**
 * A fault of the engine, never of the program that it runs: the message is `problem: value` in lower
 * case and names the invariant that broke. It is not shown as a Python exception.
 */
export class EngineError extends Error {
  override readonly name = 'EngineError';
}

/** Why a run was ended from outside. */
export type StopReason = 'steps' | 'bytes' | 'output' | 'stack';

/** Unwinds the whole engine when a budget is used up; the heap stays as it was, for inspection. */
export class StopExecution extends Error {
  override readonly name = 'StopExecution';
  readonly reason: StopReason;

  constructor(reason: StopReason) {
    super(`execution stopped: ${reason}`);
    this.reason = reason;
  }
}
