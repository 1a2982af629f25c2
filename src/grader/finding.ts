import type { Check, CheckKind, CheckOf } from './checksSchema.ts';
import type { Moment } from './moment.ts';
import { plural } from './words.ts';

type Facts = Readonly<Record<string, string>>;

/** What a predicate finds at one moment. */
export interface Finding {
  /** `unknown`: the question makes no sense yet, because what it asks about is not there. */
  readonly state: 'holds' | 'fails' | 'unknown';
  /**
   * The usual words for it. They are made when they are asked for, which must be before the run moves
   * on to its next moment.
   */
  readonly text: () => string;
  /** What an author's own words may contain, by placeholder. */
  readonly facts: () => Facts;
  /** The step to look at, where it is not the one at which the failing began. */
  readonly step?: number;
}

export type Predicate<K extends CheckKind> = (check: CheckOf<K>, moment: Moment) => Finding;
export type Predicates = { readonly [K in CheckKind]: Predicate<K> };

/** The part of a check that asks for a number. */
export interface Amount {
  readonly is?: number | undefined;
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
}

export function fits(n: number, { is, atLeast, atMost }: Amount): boolean {
  if (is !== undefined && n !== is) return false;
  return n >= (atLeast ?? 0) && n <= (atMost ?? Infinity);
}

/** `2 are wanted`, `at most 1 is allowed`. */
export function wanted({ is, atLeast, atMost }: Amount): string {
  const be = (n: number): string => (n === 1 ? 'is' : 'are');
  const shown = (n: number): string => (n === 0 ? 'none' : n.toLocaleString('en-US'));
  if (is !== undefined) return `${shown(is)} ${be(is)} wanted`;
  if (atMost !== undefined) return `at most ${shown(atMost)} ${be(atMost)} allowed`;
  return `at least ${shown(atLeast ?? 0)} ${be(atLeast ?? 0)} wanted`;
}

export function finding(
  holds: boolean,
  text: string | (() => string),
  facts: Facts | (() => Facts) = {},
): Finding {
  return {
    state: holds ? 'holds' : 'fails',
    text: typeof text === 'string' ? () => text : text,
    facts: typeof facts === 'function' ? facts : () => facts,
  };
}

/** Nothing can be said of a path that leads nowhere. */
export function leadsNowhere(path: string): Finding {
  const text = `There is no \`${path}\` here.`;
  return { state: 'unknown', text: () => text, facts: () => ({ of: path }) };
}

/** The author's words with the facts put in, or the usual ones. */
export function messageOf(check: Check, found: Finding): string {
  if (check.message === undefined || found.state === 'holds') return found.text();
  const facts = found.facts();
  return check.message.replaceAll(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole);
}

export function references(n: number): string {
  return plural(n, 'reference');
}
