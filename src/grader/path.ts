import type { FrameView, ObjectView } from '../engine/index.ts';
import type { Moment } from './moment.ts';

/** `a[0].next in f` taken apart. */
interface Path {
  readonly name: string;
  /** `[0]`, `['key']`, `.next`, in order. */
  readonly parts: readonly string[];
  /** Function whose running frame has the name; null for the module. */
  readonly frame: string | null;
}

function parsePath(text: string): Path {
  const [places, frame] = text.split(' in ') as [string, string | undefined];
  const name = /^\w+/.exec(places)?.[0] ?? '';
  const parts = places.slice(name.length).match(/\[[^\]]*\]|\.\w+/g) ?? [];
  return { name, parts, frame: frame ?? null };
}

/** The object that `text` leads to, or null where it leads nowhere. */
export function resolve(text: string, moment: Moment): ObjectView | null {
  const path = parsePath(text);
  const frame = frameOf(path.frame, moment.step.frames);
  const root = frame?.roots.find(({ kind, label }) => kind === 'name' && label === path.name);
  let view = root === undefined ? undefined : moment.objects.get(root.target);
  for (const part of path.parts) {
    if (view === undefined) return null;
    view = follow(view, part, moment);
  }
  return view ?? null;
}

/** The module's frame, or the innermost running frame of a function. */
function frameOf(name: string | null, frames: readonly FrameView[]): FrameView | undefined {
  if (name === null) return frames[0];
  return frames.findLast((frame) => frame.name === name || frame.name.endsWith(`.${name}`));
}

function follow(view: ObjectView, part: string, moment: Moment): ObjectView | undefined {
  const label = view.type === 'dict' ? part : fromTheEnd(part, view.length);
  const found = view.references.find((reference) => reference.label === label);
  if (found !== undefined) return moment.objects.get(found.target);
  if (!part.startsWith('.')) return undefined;
  const dict = view.references.find((reference) => reference.label === '__dict__');
  const attributes = dict && moment.objects.get(dict.target);
  return attributes && follow(attributes, `['${part.slice(1)}']`, moment);
}

/** `[-1]` of three elements is `[2]`. */
function fromTheEnd(part: string, length: number | null): string {
  const index = /^\[(-\d+)\]$/.exec(part)?.[1];
  return index === undefined || length === null ? part : `[${length + Number(index)}]`;
}
