import type { HeapSnapshot, ObjectView, ReferenceView, RootView } from '../engine/index.ts';
import { describeObject, type Ordinals } from './naming.ts';

/** One line of the account of an object's count. */
export interface Holder {
  /** ``name `a` in <module>``, `slot [0] of the list b`, `temporary in f`. */
  readonly text: string;
  /** References that this line stands for. */
  readonly count: number;
  /** The object that holds, or null for a variable or the interpreter. */
  readonly holder: number | null;
}

/** Who holds an object: the counts of the lines add up to `ob_refcnt`. */
export interface Account {
  readonly holders: readonly Holder[];
  readonly count: number;
  readonly immortal: boolean;
}

/**
 * Names every reference that makes up the count of the object `id`. What the snapshot does not show
 * is held inside the interpreter.
 * @throws RangeError when the object is not in the snapshot.
 */
export function holdersOf(id: number, snapshot: HeapSnapshot, ordinals: Ordinals): Account {
  const view = snapshot.objects.find((each) => each.id === id);
  if (view === undefined) throw new RangeError(`no object ${id}`);
  const lines = [...rootHolders(id, snapshot), ...objectHolders(id, snapshot, ordinals)];
  const holders = mergeEqual(lines);
  const found = holders.reduce((sum, each) => sum + each.count, 0);
  const rest = view.refcount - found;
  if (rest > 0 && !view.immortal) {
    holders.push({ text: 'held inside the interpreter', count: rest, holder: null });
  }
  return { holders, count: view.refcount, immortal: view.immortal };
}

function rootHolders(id: number, snapshot: HeapSnapshot): Holder[] {
  const lines: Holder[] = [];
  for (const frame of snapshot.frames) {
    for (const root of frame.roots) {
      if (root.target !== id) continue;
      lines.push({ text: rootText(root, frame.name), count: 1, holder: null });
    }
  }
  for (const root of snapshot.roots) {
    if (root.target === id) lines.push({ text: root.label, count: 1, holder: null });
  }
  return lines;
}

function rootText(root: RootView, frame: string): string {
  if (root.kind === 'name') return `name \`${root.label}\` in ${frame}`;
  if (root.kind === 'temporary') return `temporary in ${frame}`;
  if (root.kind === 'constant') return root.label;
  return `${root.label} (${frame})`;
}

function objectHolders(id: number, snapshot: HeapSnapshot, ordinals: Ordinals): Holder[] {
  const lines: Holder[] = [];
  for (const view of snapshot.objects) {
    for (const reference of view.references) {
      if (reference.target !== id) continue;
      const owner = describeObject(view, snapshot, ordinals);
      lines.push({ text: slotText(reference, view, owner), count: 1, holder: view.id });
    }
  }
  return lines;
}

const SEQUENCES: ReadonlySet<string> = new Set(['list', 'tuple', 'set', 'frozenset', 'deque']);

function slotText({ label, kind }: ReferenceView, view: ObjectView, owner: string): string {
  if (kind === 'key') return `${label} of ${owner}`;
  if (kind === 'attribute') {
    const what = view.type === 'cell' ? 'contents' : `attribute \`${label}\``;
    return `${what} of ${owner}`;
  }
  if (kind === 'item') {
    if (label === 'element') return `element of ${owner}`;
    return SEQUENCES.has(view.type) ? `slot ${label} of ${owner}` : `value at ${label} of ${owner}`;
  }
  if (view.type === 'code' && label === 'co_consts') return `constants of ${owner}`;
  return label === 'referent' ? `held by ${owner}` : `\`${label}\` of ${owner}`;
}

function mergeEqual(lines: readonly Holder[]): Holder[] {
  const merged = new Map<string, Holder>();
  for (const line of lines) {
    const key = `${line.holder ?? ''} ${line.text}`;
    const known = merged.get(key);
    merged.set(key, known === undefined ? line : { ...known, count: known.count + line.count });
  }
  return [...merged.values()];
}
