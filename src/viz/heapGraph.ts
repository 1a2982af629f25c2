import type { FreedView, HeapSnapshot, ObjectView, Step } from '../engine/index.ts';
import { Timeline } from '../engine/recorder/applySteps.ts';
import { cardContent, cardSize, frameRows, frameSize, HEADER, ROW, type SlotRow } from './card.ts';
import { edgePath, type Point } from './edgePath.ts';
import { layoutSurvey, MARGIN, type Layout } from './layout.ts';
import { shownObjects, type Objects, type ViewOptions } from './shown.ts';
import { drawnFrames, FRAME_LIMIT, surveyRecording, type Survey } from './survey.ts';

export interface RowMark extends SlotRow {
  /** Distance of its middle from the top of the card. */
  readonly y: number;
}

/** A frame, with its variables. */
export interface FrameMark {
  readonly id: number;
  readonly name: string;
  readonly line: number;
  readonly running: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly rows: readonly RowMark[];
}

/** An object at its place. */
export interface CardMark {
  readonly view: ObjectView;
  /** A small number within its type, `#2`. */
  readonly ordinal: number;
  readonly title: string;
  readonly value: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly rows: readonly RowMark[];
  /** Freed since the step before: drawn once more, as a ghost. */
  readonly freed: FreedView | null;
  /** How much its count differs from the step before; of a new object, null. */
  readonly change: number | null;
}

/** A reference from a slot to an object, as an SVG path. */
export interface EdgeMark {
  readonly key: string;
  readonly path: string;
  readonly from: number | null;
  readonly target: number;
  readonly unreachable: boolean;
}

/** Everything drawn at one step. */
export interface Picture {
  readonly frames: readonly FrameMark[];
  readonly cards: readonly CardMark[];
  readonly edges: readonly EdgeMark[];
  readonly snapshot: HeapSnapshot;
  /** Objects that found no room in the picture, over the whole recording. */
  readonly omitted: number;
  /** Frames left out of a deep stack. */
  readonly hiddenFrames: number;
}

/** A recording made ready to be drawn. */
export class HeapGraph {
  readonly layout: Layout;
  readonly survey: Survey;
  private readonly timeline: Timeline;

  constructor(steps: readonly Step[], options: ViewOptions) {
    this.timeline = new Timeline(steps);
    this.survey = surveyRecording(steps, options);
    this.layout = layoutSurvey(this.survey);
  }

  /** What is drawn at a step. @throws RangeError when there is no such step. */
  pictureAt(index: number): Picture {
    const snapshot = this.timeline.snapshotAt(index);
    if (snapshot === undefined) throw new RangeError(`no step ${index}`);
    const objects = this.timeline.objectsAt(index);
    const before: Objects = index > 0 ? this.timeline.objectsAt(index - 1) : new Map();
    const frames = this.frames(snapshot, objects);
    const live = this.cards(snapshot, objects, before, index);
    const ghosts = this.ghosts(this.timeline.step(index)!, before, objects);
    return {
      frames,
      cards: [...live, ...ghosts],
      edges: edgesOf(frames, live),
      snapshot,
      omitted: this.survey.omitted,
      hiddenFrames: Math.max(0, snapshot.frames.length - FRAME_LIMIT),
    };
  }

  private frames(snapshot: HeapSnapshot, objects: Objects): FrameMark[] {
    const { rules, frameWidth } = this.survey;
    return drawnFrames(snapshot, objects).map((frame, place) => {
      const rows = frameRows(frame, objects, rules);
      return {
        id: frame.id,
        name: frame.name,
        line: frame.line,
        running: frame === snapshot.frames.at(-1),
        x: MARGIN,
        y: this.layout.frameTops[place] ?? MARGIN,
        width: frameWidth,
        height: frameSize(frame.name, rows).height,
        rows: rowMarks(rows),
      };
    });
  }

  private cards(
    snapshot: HeapSnapshot,
    objects: Objects,
    before: Objects,
    index: number,
  ): CardMark[] {
    const cards: CardMark[] = [];
    for (const id of shownObjects(snapshot, objects, this.survey.rules).keys()) {
      const view = objects.get(id)!;
      const old = before.get(id);
      const change = old === undefined ? (index > 0 ? null : 0) : view.refcount - old.refcount;
      const card = this.card(view, objects, null, change);
      if (card !== null) cards.push(card);
    }
    return cards;
  }

  private ghosts(step: Step, before: Objects, objects: Objects): CardMark[] {
    const cards: CardMark[] = [];
    const around = new Map([...before, ...objects]);
    for (const freed of step.freed) {
      const view = before.get(freed.id);
      const card = view === undefined ? null : this.card(view, around, freed, 0);
      if (card !== null) cards.push(card);
    }
    return cards;
  }

  private card(
    view: ObjectView,
    objects: Objects,
    freed: FreedView | null,
    change: number | null,
  ): CardMark | null {
    const place = this.layout.places.get(view.id);
    if (place === undefined) return null;
    const content = cardContent(view, objects, this.survey.rules);
    return {
      view,
      ordinal: this.survey.ordinals.get(view.id) ?? 0,
      title: content.title,
      value: content.value,
      ...place,
      height: cardSize(content).height,
      rows: rowMarks(content.rows),
      freed,
      change,
    };
  }
}

function rowMarks(rows: readonly SlotRow[]): RowMark[] {
  return rows.map((row, i) => ({ ...row, y: HEADER + ROW * (i + 0.5) }));
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly rows: readonly RowMark[];
}

/** Arrows from the dot at the right end of a slot to the left side of the card. */
function edgesOf(frames: readonly FrameMark[], cards: readonly CardMark[]): EdgeMark[] {
  const byId = new Map(cards.map((card) => [card.view.id, card]));
  const edges: EdgeMark[] = [];
  const draw = (box: Box, from: CardMark | null, prefix: string): void => {
    box.rows.forEach((row, i) => {
      const target = row.target === null ? undefined : byId.get(row.target);
      if (target === undefined) return;
      const start: Point = { x: box.x + box.width - 13, y: box.y + row.y };
      edges.push({
        key: `${prefix}:${i}`,
        path: edgePath(start, target, from === target),
        from: from?.view.id ?? null,
        target: target.view.id,
        unreachable: from?.view.unreachable === true && target.view.unreachable,
      });
    });
  };
  for (const frame of frames) draw(frame, null, `frame ${frame.id}`);
  for (const card of cards) draw(card, card, String(card.view.id));
  return edges;
}
