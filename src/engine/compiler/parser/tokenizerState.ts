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
