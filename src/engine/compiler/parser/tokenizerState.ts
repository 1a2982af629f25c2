import { CompileError } from '../syntaxErrors.ts';
import type { Token } from './token.ts';

export interface TokenizeResult {
  tokens: Token[];
  /** A bracket that the end of the source leaves open. */
  unclosed: OpenBracket | null;
  /** Where the source stops being made of tokens; the tokens before it are there. */
  error: CompileError | null;
}

/** An f-string being read. */
export interface FStringMode {
  quote: string;
  raw: boolean;
  start: number;
  lineno: number;
  /** Brackets open when its text was last read; more are open inside a replacement field. */
  level: number;
  /** Depth of replacement fields, one more inside a format spec's field. */
  fields: number[];
  inSpec: boolean;
  inText: boolean;
}

export interface OpenBracket {
  text: string;
  lineno: number;
  col: number;
}

/** The same of a template string (3.14+). */
const TEMPLATE_PREFIX = /(?:[tT][rR]?|[rR][tT])(?='|")/y;

/** What may stand before the quote of a string. */
export const STRING_PREFIX = /(?:[bB][rR]?|[rR][bB]?|[uU]|[fF][rR]?|[rR][fF])?(?='|")/y;

/** Index of the quote of the template string at `start`; -1 where there is none. */
export function templateQuote(source: string, start: number): number {
  TEMPLATE_PREFIX.lastIndex = start;
  return TEMPLATE_PREFIX.test(source) ? TEMPLATE_PREFIX.lastIndex : -1;
}

/** What is wrong in the string that starts at `start`, in the words for its kind. */
export function inTemplate(error: CompileError, source: string, start: number): CompileError {
  const isTemplate = /^[rR]?[tT]/.test(source.slice(start, start + 2));
  if (!isTemplate || !error.message.startsWith('f-string: ')) return error;
  return new CompileError(`t${error.message.slice(1)}`, error.span);
}

/** An error about how a line starts. */
export function startError(
  lineno: number,
  msg: string,
  type: 'IndentationError' | 'TabError' = 'IndentationError',
): CompileError {
  return new CompileError(msg, { lineno, col: 0, endLineno: lineno, endCol: -1 }, type);
}
