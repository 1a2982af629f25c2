import type { ExceptionTableEntry } from '../codeTemplate.ts';
import type { CompilerRules } from '../../version/compilerRules.ts';
import { opcodeName } from '../opcodes.ts';
import type { Span } from '../syntaxErrors.ts';

/** Units of one instruction: prefixes for a long argument, itself, its caches. */
export function instructionSize(opcode: number, arg: number, rules: CompilerRules): number {
  const extended = arg > 0xffffff ? 3 : arg > 0xffff ? 2 : arg > 0xff ? 1 : 0;
  return extended + 1 + (rules.inlineCaches[opcodeName(opcode)] ?? 0);
}

function varintSize(value: number): number {
  let size = 1;
  for (let rest = value; rest >= 64; rest >>>= 6) size++;
  return size;
}

function signedVarintSize(value: number): number {
  return varintSize(value < 0 ? (-value << 1) | 1 : value << 1);
}

/** @cpython Python/assemble.c#write_location_info_entry */
function locationSize(loc: Span, line: number): { size: number; line: number } {
  if (loc.lineno < 0) return { size: 1, line };
  const delta = loc.lineno - line;
  const { col, endCol } = loc;
  if (col < 0 || endCol < 0) {
    if (loc.endLineno === loc.lineno || loc.endLineno < 0) {
      return { size: 1 + signedVarintSize(delta), line: loc.lineno };
    }
  } else if (loc.endLineno === loc.lineno) {
    if (delta === 0 && col < 80 && endCol - col < 16 && endCol >= col) return { size: 2, line };
    if (delta >= 0 && delta < 3 && col < 128 && endCol < 128) return { size: 3, line: loc.lineno };
  }
  const size =
    1 +
    signedVarintSize(delta) +
    varintSize(loc.endLineno - loc.lineno) +
    varintSize(col + 1) +
    varintSize(endCol + 1);
  return { size, line: loc.lineno };
}

function sameLocation(a: Span, b: Span): boolean {
  return (
    a.lineno === b.lineno && a.endLineno === b.endLineno && a.col === b.col && a.endCol === b.endCol
  );
}

/** Bytes of `co_linetable`. @cpython Python/assemble.c#assemble_location_info */
export function linetableSize(
  locs: readonly Span[],
  sizes: readonly number[],
  firstlineno: number,
): number {
  let bytes = 0;
  let line = firstlineno;
  for (let i = 0; i < locs.length;) {
    const loc = locs[i] as Span;
    let units = 0;
    for (; i < locs.length && sameLocation(loc, locs[i] as Span); i++) units += sizes[i] as number;
    for (; units > 0; units -= 8) {
      const entry = locationSize(loc, line);
      bytes += entry.size;
      line = entry.line;
    }
  }
  return bytes;
}

/** Bytes of `co_exceptiontable`. @param offsets of the instructions, in units */
export function exceptiontableSize(
  entries: readonly ExceptionTableEntry[],
  offsets: readonly number[],
): number {
  let bytes = 0;
  for (const { start, end, target, depth, lasti } of entries) {
    const at = (index: number): number => offsets[index] as number;
    bytes += varintSize(at(start)) + varintSize(at(end) - at(start));
    bytes += varintSize(at(target)) + varintSize((depth << 1) | (lasti ? 1 : 0));
  }
  return bytes;
}
