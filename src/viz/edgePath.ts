import { HEADER } from './card.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Target extends Point {
  readonly width: number;
  readonly height: number;
}

const n = (value: number): string => String(Math.round(value * 10) / 10);

/**
 * An arrow from a slot to the head of a card: straight on when the card lies to the right, around
 * when it lies to the left or is the one that the arrow starts from.
 */
export function edgePath(start: Point, target: Target, self: boolean): string {
  const end: Point = { x: target.x - 3, y: target.y + HEADER / 2 };
  const right = target.x + target.width;
  if (self) {
    const out = right + 22;
    const top = target.y - 10;
    return (
      `M${n(start.x)} ${n(start.y)} C${n(out)} ${n(start.y)} ${n(out)} ${n(top)} ` +
      `${n(right - 24)} ${n(top)} S${n(right - 30)} ${n(top + 2)} ${n(right - 34)} ${n(target.y - 2)}`
    );
  }
  const reach = end.x - start.x;
  if (reach > 20) {
    const bend = Math.min(70, Math.max(22, reach / 2));
    return (
      `M${n(start.x)} ${n(start.y)} C${n(start.x + bend)} ${n(start.y)} ` +
      `${n(end.x - bend)} ${n(end.y)} ${n(end.x)} ${n(end.y)}`
    );
  }
  const bend = 46;
  return (
    `M${n(start.x)} ${n(start.y)} C${n(start.x + bend)} ${n(start.y)} ` +
    `${n(right + bend)} ${n(target.y + target.height + 14)} ` +
    `${n((end.x + right) / 2)} ${n(target.y + target.height + 12)} ` +
    `S${n(end.x - bend)} ${n(end.y)} ${n(end.x)} ${n(end.y)}`
  );
}
