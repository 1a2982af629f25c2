/** What one check says of a run. */
export interface CheckResult {
  readonly passed: boolean;
  /** In words, code in backticks. */
  readonly message: string;
  /** For a failed check the first step at which it went wrong, where there is one. */
  readonly step: number | null;
}

/** What all checks of an exercise say. */
export interface Verdict {
  readonly passed: boolean;
  readonly results: readonly CheckResult[];
}
