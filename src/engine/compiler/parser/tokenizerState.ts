import type { CompileError } from '../syntaxErrors.ts';
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

/** What may stand before the quote of a string. */
export const STRING_PREFIX = /(?:[bB][rR]?|[rR][bB]?|[uU]|[fF][rR]?|[rR][fF])?(?='|")/y;
