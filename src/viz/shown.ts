import type { HeapSnapshot, ObjectView, ReferenceView } from '../engine/index.ts';
import { isAtom } from './naming.ts';

/** What the reader asked to see. */
export interface ViewOptions {
  /** Draw what the interpreter keeps for itself, too. */
  readonly showAll: boolean;
}

export type Objects = ReadonlyMap<number, ObjectView>;

/** What a view needs to decide what is drawn, the same at every step of a recording. */
export interface ShowRules extends ViewOptions {
  /** Objects that a variable refers to at some step: atoms among them get a card of their own. */
  readonly named: ReadonlySet<number>;
}

const FUNCTION_LABELS: ReadonlySet<string> = new Set([
  '__closure__',
  '__defaults__',
  '__kwdefaults__',
]);

/** Whether an object gets a card; otherwise it is written inside the slots that refer to it. */
export function hasCard(view: ObjectView, rules: ShowRules): boolean {
  if (isAtom(view)) {
    const own = !view.builtin && !view.immortal;
    return own && (rules.showAll || rules.named.has(view.id));
  }
  if (rules.showAll) return !view.builtin || !view.immortal;
  return !view.internal && !view.builtin;
}

/** The references of an object that are drawn as its slots. */
export function slotsOf(view: ObjectView, objects: Objects, rules: ShowRules): ReferenceView[] {
  if (rules.showAll) return [...view.references];
  if (view.type === 'module') return [];
  if (view.type === 'function') {
    return view.references.filter((each) => FUNCTION_LABELS.has(each.label));
  }
  if (view.type === 'type') return classAttributes(view, objects);
  return view.references.filter((each) => isSlot(each, objects));
}

function isSlot(reference: ReferenceView, objects: Objects): boolean {
  if (reference.label === '__class__') return false;
  const target = objects.get(reference.target);
  if (target === undefined) return false;
  if (reference.kind === 'key') return !isAtom(target);
  return reference.kind !== 'internal' || !target.internal;
}

/** Slots drawn of a long container before and after the fold. */
const HEAD_SLOTS = 8;
const TAIL_SLOTS = 1;

/** A long row of slots with its middle left out. */
export interface Folded<T> {
  readonly head: readonly T[];
  readonly tail: readonly T[];
  /** Slots left out. */
  readonly more: number;
}

/** Folds `all`, of which there are `total` though not every one may be listed. */
export function fold<T>(all: readonly T[], total = all.length): Folded<T> {
  const known = total <= all.length;
  if (known && total <= HEAD_SLOTS + TAIL_SLOTS + 1) return { head: all, tail: [], more: 0 };
  const tail = known ? all.slice(-TAIL_SLOTS) : [];
  return { head: all.slice(0, HEAD_SLOTS), tail, more: total - HEAD_SLOTS - tail.length };
}

/** The slots of an object that have a line on its card. */
export function foldedSlots(
  view: ObjectView,
  objects: Objects,
  rules: ShowRules,
): Folded<ReferenceView> {
  const slots = slotsOf(view, objects, rules);
  const listed = view.truncated && view.length !== null ? view.length : 0;
  return fold(slots, Math.max(slots.length, listed));
}

/** What a class body left behind, apart from methods and what Python adds by itself. */
function classAttributes(view: ObjectView, objects: Objects): ReferenceView[] {
  const dict = view.references.find((each) => each.label === '__dict__');
  const references = dict === undefined ? [] : (objects.get(dict.target)?.references ?? []);
  const found: ReferenceView[] = [];
  for (const each of references) {
    const name = /^\['?(.*?)'?\]$/.exec(each.label)?.[1];
    const target = objects.get(each.target);
    if (each.kind !== 'item' || name === undefined || target === undefined) continue;
    if (/^__\w+__$/.test(name) || target.internal || target.type === 'function') continue;
    if (target.builtin && !isAtom(target)) continue;
    found.push({ label: `.${name}`, target: each.target, kind: 'attribute' });
  }
  return found;
}

/** References followed to find what is drawn: through what is hidden, too, where a program leads. */
function followed(view: ObjectView, objects: Objects, rules: ShowRules): readonly ReferenceView[] {
  if (view.type === 'code') return rules.showAll ? view.references : [];
  if (view.internal) return view.references;
  // What only a folded slot leads to is not drawn either.
  const { head, tail } = foldedSlots(view, objects, rules);
  return tail.length === 0 ? head : [...head, ...tail];
}

/**
 * The objects that get a card, each with its distance from the variables, in the order in which they
 * are met. What nobody can reach comes last.
 */
export function shownObjects(
  snapshot: HeapSnapshot,
  objects: Objects,
  rules: ShowRules,
): Map<number, number> {
  const shown = new Map<number, number>();
  const met = new Set<number>();
  let level: number[] = [];
  const roots = [...snapshot.frames.flatMap((frame) => frame.roots), ...snapshot.roots];
  for (const root of roots) {
    if (rules.showAll || root.kind !== 'constant') level.push(root.target);
  }
  const walk = (): void => {
    for (let depth = 0; level.length > 0; depth++) {
      const next: number[] = [];
      for (const id of level) {
        const view = objects.get(id);
        if (met.has(id) || view === undefined) continue;
        met.add(id);
        if (hasCard(view, rules)) shown.set(id, depth);
        for (const each of followed(view, objects, rules)) next.push(each.target);
      }
      level = next;
    }
  };
  walk();
  for (const view of objects.values()) {
    if (!view.unreachable || met.has(view.id) || !hasCard(view, rules) || isAtom(view)) continue;
    level = [view.id];
    walk();
  }
  return shown;
}
