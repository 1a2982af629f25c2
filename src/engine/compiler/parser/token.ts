import type { CompilerRules } from '../../version/compilerRules.ts';
import type { Span } from '../syntaxErrors.ts';

export const NAME = 1;
export const KEYWORD = 2;
export const NUMBER = 3;
export const STRING = 4;
export const OP = 5;
export const NEWLINE = 6;
export const INDENT = 7;
export const DEDENT = 8;
export const ENDMARKER = 9;
export const FSTRING_START = 10;
export const FSTRING_MIDDLE = 11;
export const FSTRING_END = 12;

export interface Token extends Span {
  type: number;
  /** Empty for what is no word or sign, so that comparing texts never confuses kinds. */
  text: string;
  /** Offsets in the source. */
  start: number;
  end: number;
  /** Open brackets before it. */
  level: number;
}

const KEYWORDS: ReadonlySet<string> = new Set([
  ...['False', 'None', 'True', 'and', 'as', 'assert', 'async', 'await', 'break', 'class'],
  ...['continue', 'def', 'del', 'elif', 'else', 'except', 'finally', 'for', 'from', 'global'],
  ...['if', 'import', 'in', 'is', 'lambda', 'nonlocal', 'not', 'or', 'pass', 'raise', 'return'],
  ...['try', 'while', 'with', 'yield'],
]);

const KEYWORDS_WITHOUT_ASYNC: ReadonlySet<string> = new Set(
  [...KEYWORDS].filter((word) => word !== 'async' && word !== 'await'),
);

/** The reserved words of a release. */
export function keywordsOf({ asyncKeywords }: CompilerRules): ReadonlySet<string> {
  return asyncKeywords ? KEYWORDS : KEYWORDS_WITHOUT_ASYNC;
}

const OPERATORS: ReadonlySet<string> = new Set([
  ...['!=', '%=', '&=', '**', '*=', '+=', '-=', '->', '//', '/=', ':=', '<<', '<=', '<>'],
  ...['==', '>=', '>>', '@=', '^=', '|=', '**=', '//=', '<<=', '>>=', '...'],
]);

/** Length of the operator at `pos`. */
export function operatorLength(source: string, pos: number): number {
  if (OPERATORS.has(source.slice(pos, pos + 3))) return 3;
  return OPERATORS.has(source.slice(pos, pos + 2)) ? 2 : 1;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A character that may continue an identifier, as the tokenizer sees it before checking Unicode. */
export function isIdentifierChar(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code >= 128
  );
}
