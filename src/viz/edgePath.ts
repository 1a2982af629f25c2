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
 * An arrow from a slot to the head of a card: to its left side when the card lies to the right, else
 * around to its right side; to its top when it is the card that the arrow starts from.
 */
export function edgePath(start: Point, target: Target, self: boolean): string {
  const end: Point = { x: target.x - 3, y: target.y + HEADER / 2 };
  const right = target.x + target.width;
  if (self) {
    const [out, top, landing] = [right + 24, target.y - 22, right - 44];
    return (
      `M${n(start.x)} ${n(start.y)} C${n(out)} ${n(start.y)} ${n(out)} ${n(top)} ` +
      `${n((right + landing) / 2)} ${n(top)} S${n(landing)} ${n(top)} ${n(landing)} ${n(target.y - 2)}`
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
  const bend = Math.max(34, Math.min(90, 24 + Math.abs(end.y - start.y) / 6));
  const side = Math.max(start.x, right) + bend;
  return (
    `M${n(start.x)} ${n(start.y)} C${n(side)} ${n(start.y)} ` +
    `${n(side)} ${n(end.y)} ${n(right + 3)} ${n(end.y)}`
  );
}
