import type { Expr, Module } from '../../compiler/ast.ts';
import { Parser } from '../../compiler/parser/parser.ts';
import { tokenize } from '../../compiler/parser/tokenizer.ts';
import { CompileError } from '../../compiler/syntaxErrors.ts';
import { DEFAULT_RELEASE } from '../../version/releases.ts';

/**
 * Where the operator of an expression, or the brackets behind it, start and end: lines from 0 within
 * the segment, columns within their line.
 */
export interface Anchors {
  readonly leftLine: number;
  readonly leftCol: number;
  readonly rightLine: number;
  readonly rightCol: number;
}

/** The syntax tree of a text, or null where it is no Python; what it parses was compiled before. */
export function parseText(text: string): Module | null {
  const source = text.endsWith('\n') ? text : `${text}\n`;
  const rules = DEFAULT_RELEASE.compiler;
  try {
    const tokens = tokenize(source, rules);
    return tokens.error ? null : new Parser(source, tokens, rules).parse('exec');
  } catch (error) {
    if (error instanceof CompileError || error instanceof RangeError) return null;
    throw error;
  }
}

type Place = readonly [line: number, col: number];

/** Walks the characters of a segment; null stands for walking off its end. */
class Walker {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    this.lines = lines;
  }

  /** The first place from `line`, `col` on that holds a character. */
  valid(line: number, col: number): Place | null {
    while (line < this.lines.length && col >= this.lines[line]!.length) {
      col = 0;
      line++;
    }
    return line < this.lines.length ? [line, col] : null;
  }

  /** The first character that `stop` accepts, comments and continuations skipped. */
  until(from: Place | null, stop: (char: string) => boolean): Place | null {
    let at = from;
    while (at !== null) {
      const [line, col] = at;
      const char = this.lines[line]![col]!;
      if (char === '\\' || char === '#') at = this.valid(line + 1, 0);
      else if (stop(char)) return at;
      else at = this.valid(line, col + 1);
    }
    return null;
  }

  /** Where an expression ends; the text was parsed with one line before it. */
  endOf(expr: Expr): Place | null {
    return this.valid(expr.endLineno - 2, expr.endCol);
  }
}

const isSpace = (char: string): boolean => /\s/.test(char);

/**
 * The anchors of a segment that is one binary operation, subscription or call.
 * @cpython Lib/traceback.py#_extract_caret_anchors_from_line_segment
 */
export function libraryAnchors(segment: string): Anchors | null {
  const tree = parseText(`(\n${segment}\n)`);
  const statement = tree?.body.length === 1 ? tree.body[0]! : null;
  if (statement?.kind !== 'Expr') return null;
  const expr = statement.value;
  const walker = new Walker(segment.split('\n'));
  if (expr.kind === 'BinOp') return operatorAnchors(walker, expr.left, expr.right);
  if (expr.kind === 'Subscript') return bracketAnchors(walker, expr.value, expr, '[');
  if (expr.kind === 'Call') return bracketAnchors(walker, expr.func, expr, '(');
  return null;
}

function operatorAnchors(walker: Walker, left: Expr, right: Expr): Anchors | null {
  const at = walker.until(walker.endOf(left), (char) => !isSpace(char) && char !== ')');
  if (at === null) return null;
  const [line, col] = at;
  const text = walker.lines[line]!;
  let rightCol = col + 1;
  const second = text[rightCol];
  const beforeRight = right.lineno - 2 > line || rightCol < right.col;
  if (second !== undefined && beforeRight && !isSpace(second) && !'\\#'.includes(second)) {
    rightCol++;
  }
  return { leftLine: line, leftCol: col, rightLine: line, rightCol };
}

function bracketAnchors(walker: Walker, inner: Expr, whole: Expr, bracket: string): Anchors | null {
  const at = walker.until(walker.endOf(inner), (char) => char === bracket);
  if (at === null) return null;
  const [leftLine, leftCol] = at;
  return { leftLine, leftCol, rightLine: whole.endLineno - 2, rightCol: whole.endCol };
}

/**
 * The same as C code tells it for one line, without calls.
 * @cpython Python/traceback.c#extract_anchors_from_line
 */
export function lineAnchors(segment: string): Anchors | null {
  const tree = parseText(segment);
  const statement = tree?.body.length === 1 ? tree.body[0]! : null;
  if (statement?.kind !== 'Expr' || statement.value.kind === 'Call') return null;
  return libraryAnchors(segment);
}

/** Whether the text is one statement that a call of a plain name fills, as `return f(x)` does. */
export function plainCall(lines: readonly string[]): Expr | null | undefined {
  const tree = parseText(lines.join('\n'));
  if (tree === null) return null;
  const [statement] = tree.body;
  if (statement === undefined) return undefined;
  if (statement.kind === 'Return') {
    const { value } = statement;
    return value?.kind === 'Call' && value.func.kind === 'Name' ? value : null;
  }
  if (statement.kind !== 'Assign' || statement.value.kind !== 'Call') return null;
  const { targets } = statement;
  return targets.length === 1 && targets[0]!.kind === 'Name' ? statement.value : null;
}
