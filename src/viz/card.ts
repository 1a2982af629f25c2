import type { FrameView, ObjectView, ReferenceView, RootView } from '../engine/index.ts';
import { inlineText } from './naming.ts';
import { foldedSlots, hasCard, type Folded, type Objects, type ShowRules } from './shown.ts';

/** Widths in pixels of the picture; text is monospaced, so that it can be measured by counting. */
export const CHAR = 7.25;
export const HEADER = 26;
export const ROW = 20;
export const PADDING = 9;
const BADGE = 34;
/** Characters of an object's number, `#12`, on a card without a value. */
const ORDINAL = 3;
const DOT = 16;
const TEXT_LIMIT = 18;
/** Names drawn of one frame. */
const NAME_LIMIT = 24;

/** One line of a card or frame: a label, and a value or the object that an arrow leads to. */
export interface SlotRow {
  readonly label: string;
  /** Written in the slot; empty when an arrow starts there. */
  readonly text: string;
  /** The object that an arrow leads to, or null. */
  readonly target: number | null;
  /** True for the line that stands for the slots left out. */
  readonly folded: boolean;
}

/** What is written on a card, before it has a place. */
export interface CardContent {
  readonly title: string;
  readonly value: string;
  readonly rows: readonly SlotRow[];
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const clip = (text: string, limit = TEXT_LIMIT): string =>
  text.length > limit ? `${text.slice(0, limit - 1)}…` : text;

function slotRow(reference: ReferenceView | RootView, objects: Objects, rules: ShowRules): SlotRow {
  const target = objects.get(reference.target);
  const label = clip(reference.label, 24);
  if (target === undefined) return { label, text: '…', target: null, folded: false };
  return hasCard(target, rules)
    ? { label, text: '', target: target.id, folded: false }
    : { label, text: clip(inlineText(target)), target: null, folded: false };
}

/** One line per slot, and one for those in the middle that are left out. */
function rowsOf<T>({ head, tail, more }: Folded<T>, draw: (one: T) => SlotRow): SlotRow[] {
  const rows = head.map(draw);
  if (more > 0) rows.push({ label: `… ${more} more`, text: '', target: null, folded: true });
  return [...rows, ...tail.map(draw)];
}

/** What the card of `view` says. */
export function cardContent(view: ObjectView, objects: Objects, rules: ShowRules): CardContent {
  const rows = rowsOf(foldedSlots(view, objects, rules), (each) => slotRow(each, objects, rules));
  if (rows.length === 0 && view.length === 0) {
    rows.push({ label: 'empty', text: '', target: null, folded: true });
  }
  const title = view.type === 'type' ? 'class' : view.type;
  return { title, value: clip(view.value), rows };
}

/** The lines of a frame: its variables, then what its expressions hold just now. */
export function frameRows(frame: FrameView, objects: Objects, rules: ShowRules): SlotRow[] {
  const roots = frame.roots.filter((root) => rules.showAll || root.kind !== 'interpreter');
  const rows = rowsOf(foldNames(roots), (root) => {
    const row = slotRow(root, objects, rules);
    return root.kind === 'temporary' && !rules.showAll ? { ...row, label: 'temporary' } : row;
  });
  return rows.length > 0 ? rows : [{ label: 'no names', text: '', target: null, folded: true }];
}

/** Names are what a reader looks for: only very many are folded. */
function foldNames<T>(roots: readonly T[]): Folded<T> {
  const more = roots.length - NAME_LIMIT;
  if (more <= 1) return { head: roots, tail: [], more: 0 };
  return { head: roots.slice(0, NAME_LIMIT - 5), tail: roots.slice(-5), more };
}

function rowWidth({ label, text, target }: SlotRow): number {
  const value = target === null ? text.length * CHAR : DOT;
  return 2 * PADDING + label.length * CHAR + (value > 0 ? 12 + value : 0);
}

/** The room that a card with that content needs. */
export function cardSize({ title, value, rows }: CardContent): Size {
  const heading = title.length + 1 + Math.max(value.length, ORDINAL);
  const widths = rows.map(rowWidth);
  const width = Math.max(76, 2 * PADDING + heading * CHAR + BADGE, ...widths);
  return {
    width: Math.ceil(width),
    height: HEADER + rows.length * ROW + (rows.length > 0 ? 6 : 0),
  };
}

/** The room that a frame with those lines needs. */
export function frameSize(name: string, rows: readonly SlotRow[]): Size {
  const width = Math.max(104, 2 * PADDING + name.length * CHAR, ...rows.map(rowWidth));
  return { width: Math.ceil(width), height: HEADER + rows.length * ROW + 6 };
}
