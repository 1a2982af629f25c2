import type { Recording } from '../engine/index.ts';
import type { Check, CheckKind, ChecksFile } from './checksSchema.ts';
import { messageOf } from './finding.ts';
import type { Finding, Predicate, Predicates } from './finding.ts';
import type { Moment } from './moment.ts';
import { alive, freed, live, unreachable } from './predicates/lives.ts';
import {
  count,
  different,
  exists,
  length,
  missing,
  same,
  type,
  value,
} from './predicates/paths.ts';
import { bytes, collections, outcome, output, thresholds, unused } from './predicates/program.ts';
import { Run } from './run.ts';
import type { CheckResult, Verdict } from './verdict.ts';

const PREDICATES: Predicates = {
  count,
  length,
  same,
  different,
  type,
  value,
  exists,
  missing,
  freed,
  alive,
  live,
  unreachable,
  output,
  outcome,
  collections,
  unused,
  bytes,
  thresholds,
};

const RUNS_TO_ITS_END: Check = { kind: 'outcome', is: 'finished', when: 'end' };

/**
 * What the checks say of a recorded run. A program that does not run to its end is told so and
 * nothing else, unless the checks ask for an outcome themselves.
 */
export function grade(checks: Pick<ChecksFile, 'checks'>, recording: Recording): Verdict {
  const run = new Run(recording);
  const asked = checks.checks;
  if (!asked.some(({ kind }) => kind === 'outcome')) {
    const ended = gradeOne(RUNS_TO_ITS_END, run);
    if (!ended.passed) return { passed: false, results: [ended] };
  }
  const results = asked.map((check) => gradeOne(check, run));
  return { passed: results.every(({ passed }) => passed), results };
}

function gradeOne(check: Check, run: Run): CheckResult {
  const last = lastMoment(run);
  if (last === undefined) {
    const found = find(check, emptyMoment(run));
    return { passed: found.state === 'holds', message: messageOf(check, found), step: null };
  }
  if (check.when === 'end') return atTheEnd(check, run, last);
  return check.when === 'always' ? always(check, run, last) : sometime(check, run, last);
}

function find(check: Check, moment: Moment): Finding {
  return (PREDICATES[check.kind] as Predicate<CheckKind>)(check, moment);
}

function atTheEnd(check: Check, run: Run, last: Moment): CheckResult {
  const found = find(check, last);
  if (found.state === 'holds') return { passed: true, message: found.text(), step: null };
  const text = found.state === 'unknown' ? atEnd(found) : found;
  return {
    passed: false,
    message: messageOf(check, text),
    step: text.step ?? wentWrongAt(check, run),
  };
}

/** The step from which on the check fails without a break; null when it never held before. */
function wentWrongAt(check: Check, run: Run): number | null {
  if (check.kind === 'unused' || check.kind === 'outcome') return null;
  let since: number | null = null;
  let index = 0;
  for (const moment of run.moments()) {
    index = moment.index;
    const { state } = find(check, moment);
    if (state === 'fails') since ??= index;
    else since = null;
  }
  return since === 0 ? index : since;
}

function atEnd(found: Finding): Finding {
  const text = found.text().replace(/ here\.$/, ' at the end of the program.');
  return { ...found, text: () => text };
}

function always(check: Check, run: Run, last: Moment): CheckResult {
  let held: number | null = null;
  for (const moment of run.moments()) {
    const found = find(check, moment);
    if (found.state === 'fails') {
      return { passed: false, message: messageOf(check, found), step: moment.index };
    }
    if (found.state === 'holds') held = moment.index;
  }
  if (held !== null) {
    return { passed: true, message: find(check, run.momentAt(held)!).text(), step: null };
  }
  return { passed: false, message: messageOf(check, never(find(check, last))), step: null };
}

function sometime(check: Check, run: Run, last: Moment): CheckResult {
  for (const moment of run.moments()) {
    const found = find(check, moment);
    if (found.state === 'holds') return { passed: true, message: found.text(), step: null };
  }
  const found = find(check, last);
  const text = found.state === 'unknown' ? never(found) : found;
  return { passed: false, message: messageOf(check, text), step: last.index };
}

function never(found: Finding): Finding {
  const text = found.text().replace(/^There is no (.*) here\.$/, 'There never was a $1.');
  return { ...found, text: () => text };
}

function lastMoment(run: Run): Moment | undefined {
  let last: Moment | undefined;
  for (const moment of run.moments()) last = moment;
  return last;
}

/** Stands for the state of a program that did not run at all. */
function emptyMoment(run: Run): Moment {
  const gauges = {
    counts: [0, 0, 0],
    thresholds: [0, 0, 0],
    tracked: [0, 0, 0],
    bytes: 0,
    peakBytes: 0,
    blocks: 0,
    arenas: 0,
    collections: [0, 0, 0],
  } as const;
  const step = {
    index: 0,
    event: 'end',
    line: 0,
    frames: [],
    roots: [],
    changed: [],
    freed: [],
    hidden: [],
    gauges,
    outputLength: run.output.length,
  } as const;
  return { run, index: 0, step, objects: new Map() };
}
