import { Graph, layout as dagreLayout } from '@dagrejs/dagre';
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
const GAP_X = 56;
const GAP_Y = 16;
/** Up to so many cards are arranged so that few arrows cross; more would take too long. */
const ARRANGED_LIMIT = 60;

/** Finds a place for every object of a recording. */
export function layoutSurvey(survey: Survey): Layout {
  const tops: number[] = [];
  let bottom = MARGIN;
  for (const height of survey.frameHeights) {
    tops.push(bottom);
    bottom += height + GAP_Y;
  }
  // Objects that come and go share places; such a recording is not arranged as one graph.
  const lasting = survey.extents.size <= 2 * survey.crowd + 4;
  const arranged = lasting && survey.extents.size <= ARRANGED_LIMIT;
  const left = MARGIN + survey.frameWidth + GAP_X;
  const places = arranged ? arrange(survey, left) : fillLanes(survey, left);
  let right = left;
  for (const [id, place] of places) {
    right = Math.max(right, place.x + place.width);
    bottom = Math.max(bottom, place.y + survey.extents.get(id)!.height + GAP_Y);
  }
  return { places, frameTops: tops, width: right + MARGIN + 16, height: bottom };
}

/** A layered drawing of all that is ever drawn, left to right from the frames. */
function arrange(survey: Survey, left: number): Map<number, Place> {
  const graph = new Graph({ multigraph: false });
  graph.setGraph({ rankdir: 'LR', nodesep: GAP_Y, ranksep: GAP_X, marginx: 0, marginy: MARGIN });
  graph.setDefaultEdgeLabel(() => ({}));
  graph.setNode('-1', { width: 1, height: 1 });
  for (const { id, width, height } of survey.extents.values()) {
    graph.setNode(String(id), { width, height });
  }
  for (const edge of survey.edges) {
    const [from, to] = edge.split('>') as [string, string];
    if (from !== to && graph.hasNode(from) && graph.hasNode(to)) graph.setEdge(from, to);
  }
  dagreLayout(graph);
  const corners = [...survey.extents.values()].map((extent) => {
    const { x, y } = graph.node(String(extent.id)) as { x: number; y: number };
    return { extent, x: x - extent.width / 2, y: y - extent.height / 2 };
  });
  const minX = Math.min(...corners.map(({ x }) => x));
  const minY = Math.min(...corners.map(({ y }) => y));
  return new Map(
    corners.map(({ extent, x, y }) => [
      extent.id,
      {
        x: Math.round(x - minX + left),
        y: Math.round(y - minY + MARGIN),
        width: extent.width,
      },
    ]),
  );
}

/** Columns by distance from the variables; in a column, who does not live together shares a place. */
function fillLanes(survey: Survey, left: number): Map<number, Place> {
  const columns: Extent[][] = [];
  for (const extent of survey.extents.values()) (columns[extent.depth] ??= []).push(extent);
  const places = new Map<number, Place>();
  let x = left;
  for (const column of columns) {
    if (column === undefined) continue;
    const width = Math.max(...column.map((extent) => extent.width));
    const placed: { extent: Extent; y: number }[] = [];
    for (const extent of column) {
      const y = firstGap(extent, placed);
      placed.push({ extent, y });
      places.set(extent.id, { x, y, width: extent.width });
    }
    x += width + GAP_X;
  }
  return places;
}

function firstGap(extent: Extent, placed: readonly { extent: Extent; y: number }[]): number {
  // One step longer than it lives, for its ghost.
  const others = placed
    .filter(
      (other) => other.extent.first <= extent.last + 1 && extent.first <= other.extent.last + 1,
    )
    .sort((a, b) => a.y - b.y);
  let y = MARGIN;
  for (const other of others) {
    if (y + extent.height + GAP_Y <= other.y) break;
    y = Math.max(y, other.y + other.extent.height + GAP_Y);
  }
  return y;
}
