import type { OutputChunk } from '../engine/index.ts';

/** The pieces of output that were written when `length` characters had been. */
export function outputAt(chunks: readonly OutputChunk[], length: number): OutputChunk[] {
  const shown: OutputChunk[] = [];
  let left = length;
  for (const { stream, text } of chunks) {
    if (left <= 0) break;
    shown.push({ stream, text: text.slice(0, left) });
    left -= text.length;
  }
  return shown;
}
