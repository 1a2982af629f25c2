import type { CompilerRules } from '../../version/compilerRules.ts';
import { markAsync } from './asyncTokens.ts';
import { nonPrintable, verifyIdentifier } from './identifiers.ts';
import { scanNumber } from './numberTokens.ts';
import { CompileError } from '../syntaxErrors.ts';
import {
  DEDENT,
  ENDMARKER,
  FSTRING_END,
  FSTRING_MIDDLE,
  FSTRING_START,
  INDENT,
  isDigit,
  isIdentifierChar,
  KEYWORD,
  keywordsOf,
  NAME,
  NEWLINE,
  NUMBER,
  OP,
  operatorLength,
  STRING,
} from './token.ts';
import type { Token } from './token.ts';
import { inTemplate, startError, STRING_PREFIX, templateQuote } from './tokenizerState.ts';
import type { FStringMode, OpenBracket, TokenizeResult } from './tokenizerState.ts';

const MAXINDENT = 100;
const MIXED_TABS = 'inconsistent use of tabs and spaces in indentation';
const [MAXLEVEL, MAXFSTRINGLEVEL] = [200, 150];
const TABSIZE = 8;

/**
 * Source text → tokens with INDENT, DEDENT and NEWLINE, and with f-strings taken apart as CPython
 * does from 3.12 on. The source has `\n` line ends and a last one.
 *
 * @cpython Parser/lexer/lexer.c#tok_get
 */
class Tokenizer {
  readonly #source: string;
  readonly #keywords: ReadonlySet<string>;
  readonly #templates: boolean;
  readonly #tokens: Token[] = [];
  readonly #brackets: OpenBracket[] = [];
  readonly #fstrings: FStringMode[] = [];
  readonly #indents: number[] = [0];
  readonly #altIndents: number[] = [0];
  #pos = 0;
  #lineno = 1;
  #lineStart = 0;
  #atLineStart = true;
  #commentStart = -1;

  constructor(source: string, rules: CompilerRules) {
    this.#source = source;
    this.#keywords = keywordsOf(rules);
    this.#templates = rules.templateStrings;
  }

  run(): TokenizeResult {
    try {
      this.#all();
    } catch (error) {
      if (!(error instanceof CompileError)) throw error;
      this.#push(ENDMARKER, this.#pos, '');
      const start = this.#fstrings.at(-1)?.start ?? this.#source.length;
      const worded = inTemplate(error, this.#source, start);
      return { tokens: this.#tokens, unclosed: null, error: worded };
    }
    const unclosed = this.#brackets[this.#brackets.length - 1] ?? null;
    if (unclosed === null) {
      const last = this.#tokens[this.#tokens.length - 1];
      if (last && last.type !== NEWLINE && last.type !== DEDENT) this.#push(NEWLINE, this.#pos, '');
      for (let i = 1; i < this.#indents.length; i++) this.#push(DEDENT, this.#pos, '');
    }
    this.#push(ENDMARKER, this.#pos, '');
    return { tokens: this.#tokens, unclosed, error: null };
  }

  #all(): void {
    while (this.#pos < this.#source.length) {
      const mode = this.#fstrings[this.#fstrings.length - 1];
      if (mode?.inText) this.#fstringText(mode);
      else if (this.#atLineStart) this.#indentation();
      else this.#token();
    }
  }

  /** An error whose column is that of the last character read. */
  readonly #fail = (msg: string, pos: number): CompileError => {
    const col = pos - this.#lineStart - 1;
    return new CompileError(msg, {
      lineno: this.#lineno,
      col,
      endLineno: this.#lineno,
      endCol: col,
    });
  };

  #push(type: number, start: number, text: string, lineno = this.#lineno, col = -1): void {
    this.#tokens.push({
      type,
      text,
      start,
      end: this.#pos,
      level: this.#brackets.length,
      lineno,
      col: col >= 0 ? col : start - this.#lineStart,
      endLineno: this.#lineno,
      endCol: this.#pos - this.#lineStart,
    });
  }

  #newLine(): void {
    this.#pos++;
    this.#lineno++;
    this.#lineStart = this.#pos;
  }

  #continuationLine(): void {
    if (this.#source[this.#pos + 1] !== '\n') {
      const msg = 'unexpected character after line continuation character';
      const error = this.#fail(msg, this.#pos + 2);
      error.span.endCol = -1;
      throw error;
    }
    this.#pos++;
    if (this.#pos + 1 >= this.#source.length) {
      const error = this.#fail('unexpected EOF while parsing', this.#pos + 1);
      error.span.endCol = -2;
      throw error;
    }
    this.#newLine();
  }

  #indentation(): void {
    const source = this.#source;
    let col = 0;
    let altcol = 0;
    let continued = 0;
    for (; ; this.#pos++) {
      const ch = source[this.#pos];
      if (ch === ' ') {
        col++;
        altcol++;
      } else if (ch === '\t') {
        col = (Math.floor(col / TABSIZE) + 1) * TABSIZE;
        altcol++;
      } else if (ch === '\f') {
        col = altcol = 0;
      } else if (ch === '\\') {
        continued ||= col;
        this.#continuationLine();
        this.#pos--;
      } else {
        break;
      }
    }
    this.#atLineStart = false;
    const ch = source[this.#pos];
    if (ch === '#' || ch === '\n' || ch === undefined) {
      while (this.#pos < source.length && source[this.#pos] !== '\n') this.#pos++;
      if (this.#pos < source.length) this.#newLine();
      this.#atLineStart = true;
      return;
    }
    this.#indentTo(continued || col, continued || altcol);
  }

  #indentTo(col: number, altcol: number): void {
    const indents = this.#indents;
    const alts = this.#altIndents;
    const top = (): number => indents[indents.length - 1] ?? 0;
    const altTop = (): number => alts[alts.length - 1] ?? 0;
    if (col > top()) {
      if (indents.length >= MAXINDENT)
        throw startError(this.#lineno, 'too many levels of indentation');
      if (altcol <= altTop()) throw startError(this.#lineno, MIXED_TABS, 'TabError');
      indents.push(col);
      alts.push(altcol);
      this.#push(INDENT, this.#lineStart, '');
      return;
    }
    while (indents.length > 1 && col < top()) {
      indents.pop();
      alts.pop();
      this.#push(DEDENT, this.#pos, '');
    }
    if (col !== top()) {
      throw this.#lineError('unindent does not match any outer indentation level');
    }
    if (altcol !== altTop()) throw startError(this.#lineno, MIXED_TABS, 'TabError');
  }

  #lineError(msg: string): CompileError {
    const end = this.#source.indexOf('\n', this.#pos);
    const col = end - this.#lineStart;
    const span = { lineno: this.#lineno, col, endLineno: this.#lineno, endCol: -2 };
    return new CompileError(msg, span, 'IndentationError');
  }

  #token(): void {
    const source = this.#source;
    const start = this.#pos;
    const code = source.charCodeAt(start);
    if (code === 32 || code === 9 || code === 12) {
      this.#pos++;
    } else if (code === 35) {
      this.#commentStart = start;
      while (source.charCodeAt(this.#pos) !== 10) this.#pos++;
    } else if (code === 10) {
      this.#lineEnd();
    } else if (code === 92) {
      this.#continuationLine();
    } else if (isDigit(code) || (code === 46 && isDigit(source.charCodeAt(start + 1)))) {
      this.#pos = scanNumber(source, start, this.#fail);
      this.#push(NUMBER, start, source.slice(start, this.#pos));
    } else if (code === 34 || code === 39) {
      this.#string(start);
    } else if (isIdentifierChar(code)) {
      this.#nameOrString(start);
    } else {
      this.#operator(start);
    }
  }

  #lineEnd(): void {
    const mode = this.#fstrings[this.#fstrings.length - 1];
    if (this.#brackets.length === 0 && !mode) {
      const start = this.#commentStart >= this.#lineStart ? this.#commentStart : this.#pos;
      this.#pos++;
      this.#push(NEWLINE, start, '\n');
      this.#pos--;
      this.#atLineStart = true;
    }
    this.#newLine();
  }

  #nameOrString(start: number): void {
    const source = this.#source;
    const quoteAt = this.#templates ? templateQuote(source, start) : -1;
    if (quoteAt >= 0) {
      this.#pos = quoteAt;
      this.#fstringStart(start);
      return;
    }
    STRING_PREFIX.lastIndex = start;
    if (STRING_PREFIX.test(source) && STRING_PREFIX.lastIndex > start) {
      this.#pos = STRING_PREFIX.lastIndex;
      if (/[fF]/.test(source.slice(start, this.#pos))) this.#fstringStart(start);
      else this.#string(start);
      return;
    }
    let ascii = true;
    while (isIdentifierChar(source.charCodeAt(this.#pos))) {
      if (source.charCodeAt(this.#pos) >= 128) ascii = false;
      this.#pos++;
    }
    let text = source.slice(start, this.#pos);
    if (!ascii) text = verifyIdentifier(text, start, this.#fail);
    this.#push(this.#keywords.has(text) ? KEYWORD : NAME, start, text);
  }

  /** A string that is no f-string; the cursor stands at its quote. */
  #string(start: number): void {
    const source = this.#source;
    const [lineno, lineStart] = [this.#lineno, this.#lineStart];
    const quote = source[this.#pos] ?? '';
    const triple = source.startsWith(quote.repeat(3), this.#pos);
    const size = triple ? 3 : 1;
    let escapedQuote = false;
    this.#pos += size;
    for (;;) {
      const ch = source[this.#pos];
      if (ch === undefined || (ch === '\n' && !triple)) {
        throw this.#unterminatedString(start, lineno, lineStart, quote, triple, escapedQuote);
      }
      if (ch === quote && (!triple || source.startsWith(quote.repeat(3), this.#pos))) break;
      if (ch === '\\') {
        this.#pos++;
        if (source[this.#pos] === quote) escapedQuote = true;
        if (this.#pos >= source.length) continue;
      }
      if (source[this.#pos] === '\n') this.#newLine();
      else this.#pos++;
    }
    this.#pos += size;
    this.#push(STRING, start, source.slice(start, this.#pos), lineno, start - lineStart);
  }

  #unterminatedString(
    start: number,
    lineno: number,
    lineStart: number,
    quote: string,
    triple: boolean,
    escapedQuote: boolean,
  ): CompileError {
    const mode = this.#fstrings[this.#fstrings.length - 1];
    const detected = triple && this.#pos >= this.#source.length ? this.#lineno - 1 : this.#lineno;
    this.#lineno = lineno;
    this.#lineStart = lineStart;
    if (mode && mode.quote === quote.repeat(triple ? 3 : 1)) {
      return this.#fail("f-string: expecting '}'", start + 1);
    }
    const what = triple ? 'triple-quoted string' : 'string';
    const hint = escapedQuote && !triple ? '; perhaps you escaped the end quote?' : '';
    return this.#fail(
      `unterminated ${what} literal (detected at line ${detected})${hint}`,
      start + 1,
    );
  }

  #fstringStart(start: number): void {
    const source = this.#source;
    if (this.#fstrings.length + 1 >= MAXFSTRINGLEVEL) {
      throw this.#fail('too many nested f-strings', this.#pos + 1);
    }
    const ch = source[this.#pos] ?? '';
    const quote = source.startsWith(ch.repeat(3), this.#pos) ? ch.repeat(3) : ch;
    const raw = /[rR]/.test(source.slice(start, this.#pos));
    this.#pos += quote.length;
    this.#push(FSTRING_START, start, '');
    this.#fstrings.push({
      quote,
      raw,
      start,
      lineno: this.#lineno,
      level: this.#brackets.length,
      fields: [],
      inSpec: false,
      inText: true,
    });
  }

  /** Text of an f-string up to a replacement field or its end. */
  #fstringText(mode: FStringMode): void {
    const source = this.#source;
    const start = this.#pos;
    const [lineno, col] = [this.#lineno, this.#pos - this.#lineStart];
    const middle = (): void => {
      if (this.#pos > start) this.#push(FSTRING_MIDDLE, start, '', lineno, col);
    };
    for (;;) {
      const ch = source[this.#pos];
      if (ch === undefined || (ch === '\n' && mode.quote.length === 1)) {
        if (mode.inSpec && ch === '\n') {
          middle();
          mode.inText = false;
          return;
        }
        throw this.#unterminatedFString(mode);
      }
      if (source.startsWith(mode.quote, this.#pos) && !mode.inSpec) break;
      if (mode.inSpec && source.startsWith(mode.quote, this.#pos)) {
        const at = this.#pos - this.#lineStart;
        const span = { lineno: this.#lineno, col: at, endLineno: this.#lineno, endCol: at + 1 };
        throw new CompileError("f-string: expecting '}', or format specs", span);
      }
      if (ch === '{') {
        if (source[this.#pos + 1] === '{' && !mode.inSpec) {
          this.#pos += 2;
          continue;
        }
        middle();
        mode.inText = false;
        return;
      }
      if (ch === '}') {
        if (mode.inSpec) {
          middle();
          mode.inText = false;
          return;
        }
        if (source[this.#pos + 1] !== '}') {
          this.#pos++;
          throw this.#fail("f-string: single '}' is not allowed", this.#pos);
        }
        this.#pos += 2;
        continue;
      }
      if (ch === '\\') this.#fstringEscape(mode);
      else if (ch === '\n') this.#newLine();
      else this.#pos++;
    }
    middle();
    const end = this.#pos;
    this.#pos += mode.quote.length;
    this.#push(FSTRING_END, end, '');
    this.#fstrings.pop();
  }

  #fstringEscape(mode: FStringMode): void {
    const source = this.#source;
    this.#pos++;
    const ch = source[this.#pos];
    if (ch === '{' || ch === '}') return;
    if (ch === '\n') {
      this.#newLine();
      return;
    }
    this.#pos++;
    if (!mode.raw && ch === 'N' && source[this.#pos] === '{') {
      while (this.#pos < source.length && !/[}\n]/.test(source[this.#pos] ?? '')) this.#pos++;
      if (source[this.#pos] === '}') this.#pos++;
    }
  }

  #unterminatedFString(mode: FStringMode): CompileError {
    const detected = mode.quote.length === 3 ? this.#lineno - 1 : this.#lineno;
    this.#lineno = mode.lineno;
    this.#lineStart = this.#source.lastIndexOf('\n', mode.start - 1) + 1;
    const what = mode.quote.length === 3 ? 'triple-quoted f-string' : 'f-string';
    return this.#fail(
      `unterminated ${what} literal (detected at line ${detected})`,
      mode.start + 1,
    );
  }

  #operator(start: number): void {
    const source = this.#source;
    const ch = source[start] ?? '';
    const mode = this.#fstrings[this.#fstrings.length - 1];
    const field = mode ? (mode.fields[mode.fields.length - 1] ?? -1) : -1;
    if (mode && field === this.#brackets.length) {
      if (ch === ':') {
        this.#pos++;
        this.#push(OP, start, ':');
        mode.inSpec = true;
        mode.inText = true;
        return;
      }
      if (ch === '!' && source[start + 1] !== '=') {
        this.#pos++;
        this.#push(OP, start, '!');
        return;
      }
    }
    if (mode && ch === '}' && field < 0) {
      throw this.#fail("f-string: single '}' is not allowed", start + 1);
    }
    this.#pos += operatorLength(source, start);
    const text = source.slice(start, this.#pos);
    if (text === '(' || text === '[' || text === '{') this.#openBracket(text, start, mode);
    else if (text === ')' || text === ']' || text === '}')
      this.#closeBracket(text, start, mode, field);
    else if (ch < ' ' || ch === '\x7f') throw this.#fail(nonPrintable(ch), this.#pos);
    else this.#push(OP, start, text);
  }

  #openBracket(text: string, start: number, mode: FStringMode | undefined): void {
    if (this.#brackets.length >= MAXLEVEL) {
      throw this.#fail('too many nested parentheses', this.#pos);
    }
    this.#push(OP, start, text);
    const opensField =
      mode !== undefined &&
      text === '{' &&
      (mode.fields.length === 0 || mode.inSpec) &&
      this.#brackets.length === mode.level + mode.fields.length;
    this.#brackets.push({ text, lineno: this.#lineno, col: start - this.#lineStart });
    if (opensField) {
      mode.fields.push(this.#brackets.length);
      mode.inSpec = false;
      if (mode.fields.length > 3) {
        throw this.#fail('f-string: expressions nested too deeply', this.#pos);
      }
    }
  }

  #closeBracket(text: string, start: number, mode: FStringMode | undefined, field: number): void {
    const open = this.#brackets.pop();
    if (!open) throw this.#fail(`unmatched '${text}'`, this.#pos);
    if (mode && this.#brackets.length < mode.level) {
      throw this.#fail(`f-string: unmatched '${text}'`, this.#pos);
    }
    if (!/^(?:\(\)|\[\]|\{\})$/.test(open.text + text)) {
      if (mode && open.text === '{' && this.#brackets.length + 1 === field) {
        throw this.#fail(`f-string: unmatched '${text}'`, this.#pos);
      }
      const where = open.lineno === this.#lineno ? '' : ` on line ${open.lineno}`;
      throw this.#fail(
        `closing parenthesis '${text}' does not match opening parenthesis '${open.text}'${where}`,
        this.#pos,
      );
    }
    this.#push(OP, start, text);
    if (mode && this.#brackets.length + 1 === field) {
      mode.fields.pop();
      mode.inText = true;
      mode.inSpec = mode.fields.length > 0;
    }
  }
}

export function tokenize(source: string, rules: CompilerRules): TokenizeResult {
  const result = new Tokenizer(source, rules).run();
  if (!rules.asyncKeywords) markAsync(result.tokens);
  return result;
}
