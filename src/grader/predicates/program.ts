import { finding, fits, wanted } from '../finding.ts';
import type { Predicate } from '../finding.ts';
import type { Moment } from '../moment.ts';
import { bareSource } from '../source.ts';
import { code, plural } from '../words.ts';

/** Questions about the program as a whole: its text, its output, its end, the gauges. */

export const output: Predicate<'output'> = (check, moment) => {
  const written = moment.run.output.slice(0, moment.step.outputLength);
  if (check.contains !== undefined) {
    const holds = written.includes(check.contains);
    const text = `The output ${holds ? 'contains' : 'does not contain'} ${code(check.contains)}.`;
    return finding(holds, text, { wanted: check.contains });
  }
  const [found, asked] = [linesOf(written), linesOf(check.is!)];
  const at = asked.findIndex((line, i) => line !== found[i]);
  if (at < 0 && found.length <= asked.length)
    return finding(true, 'The output is as it should be.');
  const line = at < 0 ? asked.length : at;
  const facts = { line: String(line + 1), found: found[line] ?? '', wanted: asked[line] ?? '' };
  return finding(false, outputDifference(line, found[line], asked[line]), facts);
};

function outputDifference(
  line: number,
  found: string | undefined,
  asked: string | undefined,
): string {
  const where = `Line ${line + 1} of the output`;
  if (found === undefined) return `${where} is missing; it should be ${code(asked!)}.`;
  if (asked === undefined) return `${where}, ${code(found)}, should not be there.`;
  return `${where} is ${code(found)}; it should be ${code(asked)}.`;
}

function linesOf(text: string): string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => line.trimEnd());
}

export const outcome: Predicate<'outcome'> = (check, moment) => {
  const found = moment.run.recording.outcome;
  const facts = { found: found.kind };
  const holds = found.kind === check.is || (check.is === 'failed' && found.kind === 'syntaxError');
  if (holds)
    return finding(
      true,
      check.is === 'finished' ? 'The program ran to its end.' : 'The program ends in an error.',
      facts,
    );
  return finding(false, endInWords(moment), facts);
};

function endInWords(moment: Moment): string {
  const found = moment.run.recording.outcome;
  switch (found.kind) {
    case 'failed': {
      const where = found.line === null ? '' : ` in line ${found.line}`;
      return `The program stopped with an error${where}: ${code(found.message)}.`;
    }
    case 'syntaxError':
      return `Line ${found.line} is not Python yet: ${code(found.message)}.`;
    case 'stopped':
      return `The program did not come to its end: ${STOPPED[found.reason]}.`;
    case 'engineFault':
      return 'The engine failed while it ran your program. That is a mistake of ours, not of yours.';
    case 'finished':
      return 'The program ran to its end without an error; it should not.';
  }
}

const STOPPED = {
  steps: 'it ran for too long',
  bytes: 'it asked for too much memory',
  output: 'it printed too much',
  stack: 'its calls went too deep',
  user: 'you stopped it',
} as const;

export const collections: Predicate<'collections'> = (check, moment) => {
  const total = (counts: readonly number[]): number => counts.reduce((sum, each) => sum + each, 0);
  const start = moment.run.recording.steps[0]?.gauges.collections ?? [0];
  const n = total(moment.step.gauges.collections) - total(start);
  const facts = { found: String(n), wanted: wanted(check) };
  const ran = n === 0 ? 'The collector did not run' : `The collector ran ${plural(n, 'time')}`;
  if (fits(n, check)) return finding(true, `${ran}.`, facts);
  return finding(false, `${ran}, where ${wanted(check)}.`, facts);
};

export const unused: Predicate<'unused'> = (check, moment) => {
  const lines = bareSource(moment.run.recording.source).split('\n');
  for (const name of check.names) {
    const at = lines.findIndex((line) => uses(line, name));
    if (at < 0) continue;
    const text = `Line ${at + 1} uses ${code(name)}; this exercise wants to do without it.`;
    return finding(false, text, { found: name, line: String(at + 1) });
  }
  return finding(true, `The program does without ${check.names.map(code).join(', ')}.`);
};

/** Whether a line without its strings and comments has `name`, or imports its last part. */
function uses(line: string, name: string): boolean {
  const parts = name.split('.');
  const spelled = new RegExp(`(?<![\\w.])${parts.join('\\s*\\.\\s*')}(?!\\w)`);
  if (spelled.test(line)) return true;
  if (parts.length < 2) return false;
  const imported = new RegExp(`\\bfrom\\s+${parts[0]!}\\s+import\\b.*\\b${parts.at(-1)!}\\b`);
  return imported.test(line);
}

export const bytes: Predicate<'bytes'> = (check, moment) => {
  const { gauges } = moment.step;
  const n = check.of === 'peak' ? gauges.peakBytes : gauges.bytes;
  const facts = { found: String(n), wanted: wanted(check) };
  const has = check.of === 'peak' ? 'At most the program held' : 'The program holds';
  const text = `${has} ${plural(n, 'byte')} more than at its start`;
  if (fits(n, check)) return finding(true, `${text}.`, facts);
  return finding(false, `${text}, where ${wanted(check)}.`, facts);
};

export const thresholds: Predicate<'thresholds'> = (check, moment) => {
  const shown = (numbers: readonly number[]): string => code(`(${numbers.join(', ')})`);
  const found = moment.step.gauges.thresholds;
  const holds = check.is.every((n, i) => n === found[i]);
  const are = `The thresholds are ${shown(found)}`;
  const text = holds ? `${are}.` : `${are}; they should be ${shown(check.is)}.`;
  return finding(holds, text, { found: shown(found), wanted: shown(check.is) });
};
