import type { Extent, Survey } from './survey.ts';

/** Places that hold for a whole recording: an object never moves while it lives. */
export interface Layout {
  /** Left upper corners of cards, by object. */
  readonly places: ReadonlyMap<number, Place>;
  /** Top of each place in the column of frames, whose left is `MARGIN`. */
  readonly frameTops: readonly number[];
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export const MARGIN = 12;
const GAP_X = 60;
const GAP_Y = 20;
/** Columns of a picture; a longer chain goes on below, in the last one. */
const COLUMN_LIMIT = 12;

/** Finds a place for every object of a recording. */
export function layoutSurvey(survey: Survey): Layout {
  const tops: number[] = [];
  let bottom = MARGIN;
  for (const height of survey.frameHeights) {
    tops.push(bottom);
    bottom += height + GAP_Y;
  }
  const left = MARGIN + survey.frameWidth + GAP_X;
  const places = fillColumns(survey, tops, left);
  let right = left;
  for (const [id, place] of places) {
    right = Math.max(right, place.x + place.width);
    bottom = Math.max(bottom, place.y + survey.extents.get(id)!.height + GAP_Y);
  }
  return { places, frameTops: tops, width: right + MARGIN + 16, height: bottom };
}

/**
 * Columns by distance from the variables. In a column an object stands beside the frame or the object
 * that led to it first, or as near below as there is room; who does not live together shares a place.
 */
function fillColumns(
  survey: Survey,
  frameTops: readonly number[],
  left: number,
): Map<number, Place> {
  const columns: Extent[][] = [];
  for (const extent of survey.extents.values()) {
    (columns[Math.min(extent.depth, COLUMN_LIMIT - 1)] ??= []).push(extent);
  }
  const places = new Map<number, Place>();
  let x = left;
  for (const column of columns) {
    if (column === undefined) continue;
    const width = Math.max(...column.map((extent) => extent.width));
    const placed: Placed[] = [];
    for (const extent of column) {
      const beside =
        extent.frame === null
          ? places.get(survey.holders.get(extent.id) ?? -1)?.y
          : frameTops[extent.frame];
      const y = firstGap(extent, placed, beside ?? MARGIN);
      placed.push({ extent, y });
      places.set(extent.id, { x, y, width: extent.width });
    }
    x += width + GAP_X;
  }
  return places;
}

interface Placed {
  readonly extent: Extent;
  readonly y: number;
}

/** The first room at or below `from`, among those that are there at the same time. */
function firstGap(extent: Extent, placed: readonly Placed[], from: number): number {
  // One step longer than it lives, for its ghost.
  const others = placed
    .filter(
      (other) => other.extent.first <= extent.last + 1 && extent.first <= other.extent.last + 1,
    )
    .sort((a, b) => a.y - b.y);
  let y = from;
  for (const other of others) {
    if (y + extent.height + GAP_Y <= other.y) break;
    y = Math.max(y, other.y + other.extent.height + GAP_Y);
  }
  return y;
}
