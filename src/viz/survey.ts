import type { FrameView, HeapSnapshot, ObjectView, RootView, Step } from '../engine/index.ts';
import { applyStep } from '../engine/recorder/applySteps.ts';
import { cardContent, cardSize, frameRows, frameSize } from './card.ts';
import { isAtom } from './naming.ts';
import { shownObjects, slotsOf, type Objects, type ShowRules, type ViewOptions } from './shown.ts';

/** Cards that are drawn at once; what comes when there are so many is left out. */
export const CARD_LIMIT = 200;
/** Frames drawn; of deeper stacks the outermost and the innermost ones. */
export const FRAME_LIMIT = 8;

/** When an object is drawn, and the most room it needs. */
export interface Extent {
  readonly id: number;
  readonly first: number;
  last: number;
  width: number;
  height: number;
  /** Greatest distance from the nearest variable while one leads to it, in references. */
  depth: number;
  /** Outermost place of a frame whose variable led to it; null when only objects did. */
  frame: number | null;
}

/** Everything that is drawn at some step of a recording. */
export interface Survey {
  readonly rules: ShowRules;
  readonly extents: ReadonlyMap<number, Extent>;
  /** The first object that held an object. */
  readonly holders: ReadonlyMap<number, number>;
  readonly ordinals: ReadonlyMap<number, number>;
  /** Width of the widest frame, and the height of each place in the column of frames. */
  readonly frameWidth: number;
  readonly frameHeights: readonly number[];
  /** Objects that found no room. */
  readonly omitted: number;
}

/** What stands for the frame of references that no frame owns. */
const INTERPRETER = -1;

/**
 * Frames as they are drawn: the outermost, and the innermost ones of a deep stack; then what the
 * interpreter itself holds, such as an exception on its way.
 */
export function drawnFrames(
  { frames, roots }: Pick<HeapSnapshot, 'frames' | 'roots'>,
  objects: Objects,
): FrameView[] {
  const drawn =
    frames.length <= FRAME_LIMIT ? [...frames] : [frames[0]!, ...frames.slice(1 - FRAME_LIMIT)];
  const held = roots.filter(({ kind, target }) => {
    const view = objects.get(target);
    return kind === 'interpreter' && view !== undefined && !view.builtin && !isAtom(view);
  });
  if (held.length === 0) return drawn;
  const shown = held.map((root): RootView => ({ ...root, kind: 'name' }));
  return [...drawn, { id: INTERPRETER, name: 'interpreter', line: 0, roots: shown }];
}

/** Looks through a whole recording, once. */
export function surveyRecording(steps: readonly Step[], options: ViewOptions): Survey {
  return new Surveyor(steps, options).survey();
}

class Surveyor {
  private readonly steps: readonly Step[];
  private readonly rules: ShowRules;
  private readonly extents = new Map<number, Extent>();
  private readonly holders = new Map<number, number>();
  private readonly omitted = new Set<number>();
  private readonly ordinals = new Map<number, number>();
  private readonly series = new Map<string, number>();
  private readonly objects = new Map<number, ObjectView>();
  private readonly frameHeights: number[] = [];
  private frameWidth = 0;
  /** Cards that have a place at the step that is looked at. */
  private drawn = 0;

  constructor(steps: readonly Step[], options: ViewOptions) {
    this.steps = steps;
    this.rules = { ...options, named: namedObjects(steps) };
  }

  survey(): Survey {
    this.steps.forEach((step, at) => this.visit(step, at));
    const { rules, extents, holders, ordinals, frameWidth, frameHeights } = this;
    const omitted = this.omitted.size;
    return { rules, extents, holders, ordinals, frameWidth, frameHeights, omitted };
  }

  private visit(step: Step, at: number): void {
    applyStep(this.objects, step);
    const snapshot: HeapSnapshot = { ...step, objects: [] };
    const shown = shownObjects(snapshot, this.objects, this.rules);
    const changed = new Set(step.changed.map((view) => view.id));
    this.drawn = 0;
    for (const id of shown.keys()) if (this.extents.has(id)) this.drawn++;
    for (const [id, depth] of shown) this.note(id, depth, at, changed.has(id));
    this.noteFrames(step);
  }

  private number(view: ObjectView): void {
    if (this.ordinals.has(view.id)) return;
    const ordinal = (this.series.get(view.type) ?? 0) + 1;
    this.series.set(view.type, ordinal);
    this.ordinals.set(view.id, ordinal);
  }

  private note(id: number, depth: number, at: number, changed: boolean): void {
    const known = this.extents.get(id);
    if (known === undefined) {
      if (this.drawn >= CARD_LIMIT) {
        this.omitted.add(id);
        return;
      }
      this.drawn++;
    }
    const extent = known ?? { id, first: at, last: at, width: 0, height: 0, depth, frame: null };
    this.extents.set(id, extent);
    extent.last = at;
    const view = this.objects.get(id)!;
    this.number(view);
    if (!view.unreachable) extent.depth = Math.max(extent.depth, depth);
    if (known !== undefined && !changed) return;
    const size = cardSize(cardContent(view, this.objects, this.rules));
    extent.width = Math.max(extent.width, size.width);
    extent.height = Math.max(extent.height, size.height);
    for (const { target } of slotsOf(view, this.objects, this.rules)) this.noteHolder(id, target);
  }

  private noteHolder(holder: number, id: number): void {
    if (holder !== id && !this.holders.has(id)) this.holders.set(id, holder);
  }

  private noteFrames(step: Step): void {
    drawnFrames(step, this.objects).forEach((frame, place) => {
      const size = frameSize(frame.name, frameRows(frame, this.objects, this.rules));
      this.frameWidth = Math.max(this.frameWidth, size.width);
      this.frameHeights[place] = Math.max(this.frameHeights[place] ?? 0, size.height);
      for (const { target } of frame.roots) {
        const extent = this.extents.get(target);
        if (extent !== undefined) extent.frame = Math.min(extent.frame ?? place, place);
      }
    });
  }
}

function namedObjects(steps: readonly Step[]): Set<number> {
  const named = new Set<number>();
  for (const { frames } of steps) {
    for (const { roots } of frames) {
      for (const { kind, target } of roots) if (kind === 'name') named.add(target);
    }
  }
  return named;
}
