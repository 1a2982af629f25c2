import type { ObjectView } from '../engine/index.ts';
import type { Moment } from './moment.ts';
import { code, withArticle } from './words.ts';

/** Containers inside one another that `literal` shows. */
const DEPTH_LIMIT = 4;
/** Characters of an expression that a reader still takes in at a glance. */
const EXPRESSION_LIMIT = 40;

/**
 * The shortest way in which the program itself can write each object: `a`, `a[0]`, `box.item`. The
 * objects that no such expression leads to are not in the map.
 */
function expressions(moment: Moment): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const queue: number[] = [];
  const reach = (target: number, text: string): void => {
    if (found.has(target) || !moment.objects.has(target)) return;
    if (text.length > EXPRESSION_LIMIT) return;
    found.set(target, text);
    queue.push(target);
  };
  for (const [depth, frame] of moment.step.frames.entries()) {
    for (const { kind, label, target } of frame.roots) {
      if (kind === 'name') reach(target, depth === 0 ? label : `${label} in ${frame.name}`);
    }
  }
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    const text = found.get(id)!;
    if (text.includes(' in ')) continue;
    for (const { kind, label, target } of moment.objects.get(id)!.references) {
      if (kind === 'item' && label.startsWith('[')) reach(target, text + label);
      else if (kind === 'attribute' && label.startsWith('.')) reach(target, text + label);
      else if (label === '__dict__') reachAttributes(target, text, moment, reach);
    }
  }
  return found;
}

/** Attributes that lie in a dict of their own are written as attributes all the same. */
function reachAttributes(
  dict: number,
  owner: string,
  moment: Moment,
  reach: (target: number, text: string) => void,
): void {
  for (const { label, target } of moment.objects.get(dict)?.references ?? []) {
    const name = /^\['(\w+)'\]$/.exec(label)?.[1];
    if (name !== undefined) reach(target, `${owner}.${name}`);
  }
}

/** Puts objects of one moment into words. */
export type Describe = (view: ObjectView) => string;

/** ``the list `a` ``, ``the list `a[0]` ``, `a list that nobody can reach`, `a list`. */
export function describer(moment: Moment): Describe {
  const written = expressions(moment);
  return (view) => {
    const expression = written.get(view.id);
    if (expression !== undefined) return `the ${view.type} ${code(expression)}`;
    return withArticle(view.type) + (view.unreachable ? ' that nobody can reach' : '');
  };
}

/** What `repr` shows of numbers, strings and containers of them; the type's name of anything else. */
export function literal(view: ObjectView, moment: Moment, above: readonly number[] = []): string {
  if (view.value !== '') return view.value;
  const brackets = BRACKETS[view.type];
  if (brackets === undefined) return `<${view.type}>`;
  const [open, close] = brackets;
  if (above.includes(view.id) || above.length >= DEPTH_LIMIT) return `${open}...${close}`;
  const inner = (id: number): string => {
    const target = moment.objects.get(id);
    return target === undefined ? '?' : literal(target, moment, [...above, view.id]);
  };
  const items = view.references
    .filter(({ kind }) => kind === 'item')
    .concat(view.type.endsWith('set') ? view.references.filter(({ kind }) => kind === 'key') : [])
    .map(({ label, target }) =>
      view.type === 'dict' ? `${label.slice(1, -1)}: ${inner(target)}` : inner(target),
    );
  if (view.truncated) items.push('...');
  if (items.length === 0 && view.type === 'set') return 'set()';
  return open + items.join(', ') + (view.type === 'tuple' && items.length === 1 ? ',' : '') + close;
}

const BRACKETS: Readonly<Record<string, readonly [string, string]>> = {
  list: ['[', ']'],
  tuple: ['(', ')'],
  dict: ['{', '}'],
  set: ['{', '}'],
  frozenset: ['frozenset({', '})'],
};
