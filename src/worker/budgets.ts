/** What a program in the page may use. Generous for a lesson, small for a machine. */
export const BUDGETS = {
  /** Instructions. */
  steps: 2_000_000,
  /** Bytes in live blocks. */
  bytes: 64 * 1024 * 1024,
  /** Characters written. */
  output: 100_000,
  /** Line steps whose heap is kept. */
  maxSteps: 5_000,
} as const;

/** Characters of source that are accepted. */
export const SOURCE_LIMIT = 200_000;
