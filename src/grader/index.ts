/** The grader's door for the page: judging a run. Reading `checks.yaml` is parseChecks.ts. */
export { grade } from './grade.ts';
export type { Check, ChecksFile } from './checksSchema.ts';
export type { CheckResult, Verdict } from './verdict.ts';
