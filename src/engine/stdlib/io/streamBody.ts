import { raise, raiseFalse } from '../../object/errors.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';

/** A stream in memory: `units` are code points of text or bytes. */
export interface StreamBody {
  units: number[];
  pos: number;
  closed: boolean;
}

export const streamOf = (op: PyObject): StreamBody => op.body as StreamBody;

export function checkOpen(rt: Runtime, op: PyObject): boolean {
  if (!streamOf(op).closed) return true;
  return raiseFalse(rt, 'ValueError', 'I/O operation on closed file' + (isText(op) ? '' : '.'));
}

const isText = (op: PyObject): boolean => op.ob_type.mro.some((t) => t.tp_name === '_io.StringIO');

/** Writes at the position; a gap before it is filled with zeros. */
export function writeUnits(body: StreamBody, units: readonly number[]): void {
  while (body.units.length < body.pos) body.units.push(0);
  for (let i = 0; i < units.length; i++) body.units[body.pos + i] = units[i]!;
  body.pos += units.length;
}

/** Takes up to `n` units from the position on; all where `n` is negative. */
export function readUnits(body: StreamBody, n: number): number[] {
  const end = n < 0 ? body.units.length : Math.min(body.pos + n, body.units.length);
  const part = body.units.slice(body.pos, end);
  body.pos = Math.max(body.pos, end);
  return part;
}

const NEWLINE = 10;

/** Takes a line with its end. */
export function readLine(body: StreamBody, limit: number): number[] {
  const at = body.units.indexOf(NEWLINE, body.pos);
  const rest = (at < 0 ? body.units.length : at + 1) - body.pos;
  return readUnits(body, limit < 0 ? Math.max(rest, 0) : Math.min(Math.max(rest, 0), limit));
}

/** Moves the position; null with an error set. */
export function seek(rt: Runtime, body: StreamBody, offset: number, whence: number): number | null {
  const base = whence === 0 ? 0 : whence === 1 ? body.pos : body.units.length;
  if (whence === 0 && offset < 0)
    return raise(rt, 'ValueError', `Negative seek position ${offset}`);
  body.pos = Math.max(base + offset, 0);
  return body.pos;
}

export type Wrap = (rt: Runtime, units: readonly number[]) => NewRef;
