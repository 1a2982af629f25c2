import { type Anchors, libraryAnchors, lineAnchors, plainCall } from './anchors.ts';
import { dedent, displayWidth } from './layout.ts';

/** One level of a traceback as plain data; lines from 1, columns from 0, -1 where unknown. */
export interface FrameSummary {
  readonly filename: string;
  readonly lineno: number | null;
  readonly endLineno: number;
  readonly col: number;
  readonly endCol: number;
  readonly name: string;
  /** Lines of the source text, or null where there is none. */
  readonly source: readonly string[] | null;
}

const head = (frame: FrameSummary): string =>
  `  File "${frame.filename}", line ${frame.lineno ?? 'None'}, in ${frame.name}\n`;

const indentAll = (lines: readonly string[]): string =>
  lines.map((line) => `    ${line}\n`).join('');

function sourceLine(frame: FrameSummary, lineno: number): string {
  return (frame.source?.[lineno - 1] ?? '').trimEnd();
}

/** Source line without carets. @cpython Python/traceback.c#_Py_DisplaySourceLine */
export function plainFrameText(frame: FrameSummary): string {
  const text = frame.lineno === null ? '' : sourceLine(frame, frame.lineno).trim();
  return text === '' ? head(frame) : `${head(frame)}    ${text}\n`;
}

/** What `format_frame_summary` works out before it draws. */
interface Drawing {
  readonly lines: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly anchors: Anchors | null;
  readonly carets: boolean;
}

/**
 * One level with the lines of its statement and the carets under what failed.
 * @cpython Lib/traceback.py#StackSummary.format_frame_summary
 */
export function libraryFrameText(frame: FrameSummary): string {
  const { lineno, endLineno, col, endCol } = frame;
  if (lineno === null || frame.source === null) return head(frame);
  const count = endLineno < lineno ? 1 : endLineno - lineno + 1;
  const original = Array.from({ length: count }, (_, i) => sourceLine(frame, lineno + i));
  const lines = dedent(original);
  if (lines.every((line) => line.trim() === '')) return head(frame);
  if (col < 0 || endCol < 0) return `${head(frame)}    ${original[0]!.trim()}\n`;
  const dedented = original[0]!.length - lines[0]!.length;
  const start = Math.max(0, Math.min(col, original[0]!.length) - dedented);
  const last = original[count - 1]!;
  const end = Math.max(0, Math.min(endCol, last.length) - dedented);
  const text = lines.join('\n');
  const segment = text.slice(start, text.length - (lines[count - 1]!.length - end));
  const anchors = libraryAnchors(segment);
  const carets = shouldShowCarets(lines, start, end, anchors);
  const drawn = draw({ lines, start, end, anchors, carets });
  return head(frame) + indentAll(dedent(drawn));
}

/** @cpython Lib/traceback.py#StackSummary._should_show_carets */
function shouldShowCarets(
  lines: readonly string[],
  start: number,
  end: number,
  anchors: Anchors | null,
): boolean {
  const value = plainCall(lines);
  if (value === undefined) return false;
  if (value !== null) {
    const whole = value.lineno === 1 && value.endLineno === lines.length;
    if (whole && value.col === start && value.endCol === end) return false;
  }
  if (anchors !== null) return true;
  const before = lines[0]!.slice(0, start).trimStart();
  return before !== '' || lines[lines.length - 1]!.slice(end).trimEnd() !== '';
}

/** The first and the last line and those around the anchors; what is left out is counted. */
function draw(drawing: Drawing): string[] {
  const { lines, anchors } = drawing;
  const significant = new Set([0, lines.length - 1]);
  for (const line of anchors === null ? [] : [anchors.leftLine, anchors.rightLine]) {
    for (let i = line - 1; i <= line + 1; i++) significant.add(i);
  }
  const shown = [...significant].filter((i) => i >= 0 && i < lines.length).sort((a, b) => a - b);
  const drawn: string[] = [];
  const add = (line: number): void => {
    drawn.push(lines[line]!);
    if (drawing.carets) drawn.push(caretLine(drawing, line));
  };
  for (const [i, line] of shown.entries()) {
    const gap = i === 0 ? 1 : line - shown[i - 1]!;
    if (gap === 2) add(line - 1);
    else if (gap > 2) drawn.push(`...<${gap - 1} lines>...`);
    add(line);
  }
  return drawn;
}

function caretLine({ lines, start, end, anchors }: Drawing, line: number): string {
  const text = lines[line]!;
  const spaces = text.length - text.trimStart().length;
  const startWidth = displayWidth(lines[0]!, start);
  const isLast = line === lines.length - 1;
  const width = isLast ? displayWidth(text, end) : displayWidth(text);
  const shift = (at: number, col: number): number =>
    displayWidth(lines[at]!, at === 0 ? col + start : col);
  const left = anchors === null ? 0 : shift(anchors.leftLine, anchors.leftCol);
  const right = anchors === null ? 0 : shift(anchors.rightLine, anchors.rightCol);
  let carets = '';
  for (let col = 0; col < width; col++) {
    if (col < spaces || (line === 0 && col < startWidth)) carets += ' ';
    else carets += anchors === null || inAnchors(anchors, left, right, line, col) ? '^' : '~';
  }
  return carets;
}

function inAnchors(
  anchors: Anchors,
  left: number,
  right: number,
  line: number,
  col: number,
): boolean {
  const after = line > anchors.leftLine || (line === anchors.leftLine && col >= left);
  const before = line < anchors.rightLine || (line === anchors.rightLine && col < right);
  return after && before;
}

/**
 * One level with its first line only.
 * @cpython Python/traceback.c#tb_displayline
 */
export function lineFrameText(frame: FrameSummary): string {
  const plain = plainFrameText(frame);
  const { lineno, endLineno, col } = frame;
  if (lineno === null || col < 0 || frame.endCol < 0 || plain === head(frame)) return plain;
  const line = frame.source?.[lineno - 1] ?? '';
  const oneLine = endLineno === lineno;
  const end = oneLine ? frame.endCol : line.trimEnd().length;
  const anchors = oneLine ? lineAnchors(line.slice(col, end)) : null;
  const indent = line.length - line.replace(/^[ \t\f]+/, '').length;
  if (end - col === line.length - indent && anchors === null) return plain;
  const width = (at: number): number => displayWidth(line, at);
  const left = anchors === null ? 0 : width(col + anchors.leftCol);
  const right = anchors === null ? 0 : width(col + anchors.rightCol);
  let carets = '';
  for (let at = indent; at < width(end); at++) {
    if (at < width(col)) carets += ' ';
    else carets += anchors === null || (at >= left && at < right) ? '^' : '~';
  }
  return `${plain}    ${carets}\n`;
}
