import type { HeapSnapshot, ObjectView, Step } from '../engine/index.ts';
import { applyStep } from '../engine/recorder/applySteps.ts';
import { cardContent, cardSize, frameRows, frameSize } from './card.ts';
import { hasCard, shownObjects, slotsOf, type ShowRules, type ViewOptions } from './shown.ts';

/** Cards that one picture holds; beyond, a list must do. */
export const CARD_LIMIT = 400;
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
}

/** Everything that is drawn at some step of a recording. */
export interface Survey {
  readonly rules: ShowRules;
  readonly extents: ReadonlyMap<number, Extent>;
  /** References between cards, at any step: `from>to`; roots come from -1. */
  readonly edges: ReadonlySet<string>;
  readonly ordinals: ReadonlyMap<number, number>;
  /** Width of the widest frame, and the height of each place in the column of frames. */
  readonly frameWidth: number;
  readonly frameHeights: readonly number[];
  /** Most cards that are there at once. */
  readonly crowd: number;
  /** Objects that found no room. */
  readonly omitted: number;
}

/** Frames as they are drawn: the outermost, and the innermost ones of a deep stack. */
export function drawnFrames<T>(frames: readonly T[]): T[] {
  if (frames.length <= FRAME_LIMIT) return [...frames];
  return [frames[0]!, ...frames.slice(1 - FRAME_LIMIT)];
}

/** Looks through a whole recording, once. */
export function surveyRecording(steps: readonly Step[], options: ViewOptions): Survey {
  return new Surveyor(steps, options).survey();
}

class Surveyor {
  private readonly steps: readonly Step[];
  private readonly rules: ShowRules;
  private readonly extents = new Map<number, Extent>();
  private readonly edges = new Set<string>();
  private readonly omitted = new Set<number>();
  private readonly ordinals = new Map<number, number>();
  private readonly series = new Map<string, number>();
  private readonly objects = new Map<number, ObjectView>();
  private readonly frameHeights: number[] = [];
  private frameWidth = 0;
  private crowd = 0;

  constructor(steps: readonly Step[], options: ViewOptions) {
    this.steps = steps;
    this.rules = { ...options, named: namedObjects(steps) };
  }

  survey(): Survey {
    this.steps.forEach((step, at) => this.visit(step, at));
    const { rules, extents, edges, ordinals, frameWidth, frameHeights, crowd } = this;
    const omitted = this.omitted.size;
    return { rules, extents, edges, ordinals, frameWidth, frameHeights, crowd, omitted };
  }

  private visit(step: Step, at: number): void {
    applyStep(this.objects, step);
    for (const view of step.changed) if (!view.builtin) this.number(view);
    const snapshot: HeapSnapshot = { ...step, objects: [] };
    const shown = shownObjects(snapshot, this.objects, this.rules);
    const changed = new Set(step.changed.map((view) => view.id));
    this.crowd = Math.max(this.crowd, shown.size);
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
    if (known === undefined && this.extents.size >= CARD_LIMIT) {
      this.omitted.add(id);
      return;
    }
    const extent = known ?? { id, first: at, last: at, width: 0, height: 0, depth };
    this.extents.set(id, extent);
    extent.last = at;
    const view = this.objects.get(id)!;
    if (!view.unreachable) extent.depth = Math.max(extent.depth, depth);
    if (known !== undefined && !changed) return;
    const size = cardSize(cardContent(view, this.objects, this.rules));
    extent.width = Math.max(extent.width, size.width);
    extent.height = Math.max(extent.height, size.height);
    for (const { target } of slotsOf(view, this.objects, this.rules)) this.noteEdge(id, target);
  }

  private noteEdge(from: number, to: number): void {
    const view = this.objects.get(to);
    if (view !== undefined && hasCard(view, this.rules)) this.edges.add(`${from}>${to}`);
  }

  private noteFrames(step: Step): void {
    drawnFrames(step.frames).forEach((frame, place) => {
      const size = frameSize(frame.name, frameRows(frame, this.objects, this.rules));
      this.frameWidth = Math.max(this.frameWidth, size.width);
      this.frameHeights[place] = Math.max(this.frameHeights[place] ?? 0, size.height);
      for (const { target } of frame.roots) this.noteEdge(-1, target);
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
