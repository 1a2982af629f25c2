import type { SyntaxErrorInfo } from './codeTemplate.ts';

/** A place in the source: lines from 1, columns from 0 in UTF-16 code units; -1 where unknown. */
export interface Span {
  lineno: number;
  col: number;
  endLineno: number;
  endCol: number;
}

/** The location of instructions that stand for no source text. */
export const NO_LOCATION: Span = { lineno: -1, col: -1, endLineno: -1, endCol: -1 };

/** Thrown inside the compiler and caught at its door; never leaves it. */
export class CompileError extends Error {
  readonly type: SyntaxErrorInfo['type'];
  readonly span: Span;
  readonly unsupported: boolean;

  constructor(
    msg: string,
    span: Span,
    type: SyntaxErrorInfo['type'] = 'SyntaxError',
    unsupported = false,
  ) {
    super(msg);
    this.type = type;
    this.span = span;
    this.unsupported = unsupported;
  }
}

/** Source that CPython accepts and this engine does not. */
export function notSupported(what: string, span: Span): CompileError {
  return new CompileError(`${what} is not supported by this engine`, span, 'SyntaxError', true);
}

/** From the start of `from` to the end of `to`. */
export function spanOf(from: Span, to: Span): Span {
  return { lineno: from.lineno, col: from.col, endLineno: to.endLineno, endCol: to.endCol };
}

/** The error as data, with 1-based offsets and the text of its line. */
export function errorInfo(error: CompileError, lines: readonly string[]): SyntaxErrorInfo {
  const { lineno, col, endLineno, endCol } = error.span;
  const text = lines[lineno - 1];
  return {
    type: error.type,
    msg: error.message,
    lineno,
    offset: col + 1,
    end_lineno: endLineno,
    end_offset: endCol + 1,
    text: text === undefined ? null : lineno < lines.length ? `${text}\n` : text,
    ...(error.unsupported ? { unsupported: true } : {}),
  };
}
