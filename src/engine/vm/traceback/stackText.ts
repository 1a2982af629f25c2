import type { PyTraceback } from '../../objects/traceback/tracebackObject.ts';
import { tracebackLine } from '../../objects/traceback/tracebackObject.ts';
import type { CodeBody } from '../../objects/code/codeObject.ts';
import { strValue } from '../../objects/str/strObject.ts';
import type { Interpreter } from '../interpreter.ts';
import type { FrameSummary } from './frameText.ts';

/** Equal levels in a row that are shown; the rest is counted. */
const RECURSIVE_CUTOFF = 3;

/** Lines of sources, split once per traceback. */
type Sources = Map<string, readonly string[] | null>;

function linesOf(vm: Interpreter, sources: Sources, filename: string): readonly string[] | null {
  let lines = sources.get(filename);
  if (lines === undefined) {
    const text = vm.sources.get(filename);
    lines = text === undefined ? null : text.split(/\r\n?|\n/);
    sources.set(filename, lines);
  }
  return lines;
}

/** What a level of a traceback shows of instruction `lasti` of a code object. */
export function summarize(
  vm: Interpreter,
  code: CodeBody,
  lasti: number,
  lineno: number | null,
  sources: Sources = new Map(),
): FrameSummary {
  const filename = strValue(code.co_filename);
  const at = (i: number): number => code.positions[lasti * 4 + i] ?? -1;
  const known = at(0) === lineno;
  return {
    filename,
    lineno,
    endLineno: known ? at(1) : (lineno ?? -1),
    col: known ? at(2) : -1,
    endCol: known ? at(3) : -1,
    name: strValue(code.co_name),
    source: linesOf(vm, sources, filename),
  };
}

/** The levels of a traceback, outermost first. */
export function summarizeTraceback(vm: Interpreter, traceback: PyTraceback | null): FrameSummary[] {
  const frames: FrameSummary[] = [];
  const sources: Sources = new Map();
  for (let tb = traceback; tb !== null; tb = tb.body.tb_next) {
    const code = tb.body.tb_frame!.body.frame.code.body;
    frames.push(summarize(vm, code, tb.body.tb_lasti, tracebackLine(tb), sources));
  }
  return frames;
}

function repeated(count: number): string {
  const more = count - RECURSIVE_CUTOFF;
  return `  [Previous line repeated ${more} more time${more > 1 ? 's' : ''}]\n`;
}

const sameLine = (a: FrameSummary, b: FrameSummary): boolean =>
  a.filename === b.filename && a.lineno === b.lineno && a.lineno !== null && a.name === b.name;

/**
 * The levels as text, an entry each; equal ones in a row are shown three times.
 * @cpython Lib/traceback.py#StackSummary.format
 */
export function formatStack(
  frames: readonly FrameSummary[],
  format: (frame: FrameSummary) => string,
): string[] {
  const result: string[] = [];
  let last: FrameSummary | null = null;
  let count = 0;
  for (const frame of frames) {
    if (last === null || !sameLine(last, frame)) {
      if (count > RECURSIVE_CUTOFF) result.push(repeated(count));
      last = frame;
      count = 0;
    }
    count++;
    if (count <= RECURSIVE_CUTOFF) result.push(format(frame));
  }
  if (count > RECURSIVE_CUTOFF) result.push(repeated(count));
  return result;
}
