import type { ObjectView } from '../../engine/index.ts';
import { describer } from '../describeObject.ts';
import { finding, fits, leadsNowhere, wanted } from '../finding.ts';
import type { Finding, Predicate } from '../finding.ts';
import { holdersPhrase } from '../holders.ts';
import type { Death, Moment } from '../moment.ts';
import { resolve } from '../path.ts';
import { capitalised, code, listed, plural } from '../words.ts';

/** Questions about who is alive, who is gone, and what ended it. */

const SHOWN = 3;

interface Asked {
  readonly of?: string | undefined;
  readonly type?: string | undefined;
}

/** An object that a check asks about, with the words for it. */
interface Subject {
  readonly view: ObjectView;
  readonly words: string;
}

function subjects(check: Asked, moment: Moment): Subject[] {
  if (check.of !== undefined) {
    const view = moment.run.formerly(check.of, moment.index);
    if (view === null) return [];
    const now = resolve(check.of, moment)?.id === view.id;
    const words = `the ${view.type} ${now ? '' : 'that '}${code(check.of)}${now ? '' : ' led to'}`;
    return [{ view, words }];
  }
  return moment.run
    .everOfType(check.type!, moment.index)
    .map((view) => ({ view, words: `the ${view.type} made at step ${view.index + 1}` }));
}

export const freed: Predicate<'freed'> = (check, moment) => {
  const asked = subjects(check, moment);
  if (asked.length === 0) return leadsNowhere(check.of ?? check.type!);
  for (const { view, words } of asked) {
    const death = deathBy(view.id, moment);
    const found =
      death === null ? stillAlive(view, words, moment) : wrongEnd(check, death, words, moment);
    if (found !== null) return found;
  }
  const way = check.by === undefined ? '' : ` by ${THE[check.by]}`;
  return finding(true, `${capitalised(asked[0]!.words)} was freed${way}.`);
};

const THE = { counting: 'counting alone', collector: 'the collector' } as const;

function deathBy(id: number, moment: Moment): Death | null {
  const death = moment.run.deaths.get(id);
  return death === undefined || death.index > moment.index ? null : death;
}

function stillAlive(view: ObjectView, words: string, moment: Moment): Finding {
  const now = moment.objects.get(view.id);
  const holders = (): string =>
    now === undefined ? 'something out of sight' : holdersPhrase(now, moment);
  const text = (): string => `${capitalised(words)} is still alive, held by ${holders()}.`;
  const facts = (): Record<string, string> => ({
    holders: holders(),
    found: words,
    type: view.type,
  });
  return { ...finding(false, text, facts), step: moment.index };
}

type Freed = Parameters<typeof freed>[0];

/** What is wrong with how or when an object was freed; null when nothing is. */
function wrongEnd(check: Freed, death: Death, words: string, moment: Moment): Finding | null {
  const facts = { found: words, line: String(death.line) };
  const subject = capitalised(words);
  const late = (text: string): Finding => ({ ...finding(false, text, facts), step: death.index });
  if (check.by !== undefined && check.by !== death.by) {
    const should =
      check.by === 'counting' ? 'its count should free it' : 'it should be left to the collector';
    return late(`${subject} was freed by ${THE[death.by]}; ${should}.`);
  }
  const at = check.at === undefined ? null : moment.run.lineOf(check.at);
  if (check.at !== undefined && at !== death.line) {
    const when = at === null ? `the line ${code(String(check.at))}` : `line ${at}`;
    return late(`${subject} was freed in line ${death.line}; it should go in ${when}.`);
  }
  const before = check.before === undefined ? null : moment.run.lineOf(check.before);
  if (before === null) return null;
  const reached = moment.run.firstStepAt(before);
  if (reached === null || death.index <= reached) return null;
  return late(
    `${subject} was freed in line ${death.line}; it should be gone before line ${before}.`,
  );
}

export const alive: Predicate<'alive'> = (check, moment) => {
  const asked = subjects(check, moment);
  if (asked.length === 0) return leadsNowhere(check.of ?? check.type!);
  for (const { view, words } of asked) {
    const death = deathBy(view.id, moment);
    if (death === null) continue;
    const facts = { found: words, line: String(death.line) };
    const text = `${capitalised(words)} is gone: it was freed in line ${death.line}.`;
    return { ...finding(false, text, facts), step: death.index };
  }
  return finding(true, `${capitalised(asked[0]!.words)} is still alive.`);
};

export const live: Predicate<'live'> = (check, moment) => {
  const found = [...moment.objects.values()].filter((view) => view.type === check.type);
  const holds = fits(found.length, check);
  const be = found.length === 1 ? 'is' : 'are';
  const count = plural(found.length, `${check.type} object`);
  const facts = { found: String(found.length), type: check.type, wanted: wanted(check) };
  const text = `${capitalised(count)} ${be} alive`;
  if (holds) return finding(true, `${text}.`, facts);
  const words = (): string => `${text}, where ${wanted(check)}${whoHolds(found, moment)}.`;
  return { ...finding(false, words, facts), step: moment.index };
};

function whoHolds(found: readonly ObjectView[], moment: Moment): string {
  if (found.length === 0) return '';
  const describe = describer(moment);
  const words = found.slice(0, SHOWN).map((view) => {
    return `${describe(view)}, held by ${holdersPhrase(view, moment)}`;
  });
  if (found.length > SHOWN) words.push(`${found.length - SHOWN} more`);
  return `: ${words.join('; ')}`;
}

export const unreachable: Predicate<'unreachable'> = (check, moment) => {
  const found = [...moment.objects.values()].filter((view) => view.unreachable && !view.internal);
  const facts = { found: String(found.length) };
  if (found.length === 0) {
    const nothing = 'Everything that is alive can be reached';
    return finding(
      check.is === 'none',
      check.is === 'none' ? `${nothing}.` : `${nothing}; some garbage is wanted.`,
      facts,
    );
  }
  const types = listed(
    [...new Set(found.map((view) => view.type))].map((type) => amountOf(type, found)),
  );
  const text = `${capitalised(types)} can no longer be reached, and ${found.length === 1 ? 'is' : 'are'} still in memory`;
  return finding(check.is === 'some', `${text}.`, facts);
};

function amountOf(type: string, found: readonly ObjectView[]): string {
  return plural(found.filter((view) => view.type === type).length, `${type} object`);
}
