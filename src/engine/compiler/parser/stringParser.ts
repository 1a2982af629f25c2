import type { Constant, Expr, FormattedValue, JoinedStr } from '../ast.ts';
import { constBytes, constStr } from '../constants.ts';
import { CompileError, spanOf } from '../syntaxErrors.ts';
import type { Span } from '../syntaxErrors.ts';
import { decodeBytes, decodeStr } from './literals.ts';
import type { WarnEscape } from './literals.ts';
import { ParserBase } from './parserBase.ts';
import { FSTRING_END, FSTRING_MIDDLE, FSTRING_START, NAME, STRING } from './token.ts';
import type { Token } from './token.ts';

/** Strings, bytes and f-strings. @cpython Parser/action_helpers.c */
export abstract class StringParser extends ParserBase {
  /** The parts that are read belong to a template string, not to a format spec in one. */
  #inTemplate = false;

  /** One or more literals side by side. */
  protected strings(): Expr {
    const first = this.tok;
    const parts: Expr[] = [];
    let bytes: boolean | null = null;
    let formatted = false;
    let templates = 0;
    let count = 0;
    for (; ; count++) {
      const isBytes = this.tok.type === STRING && /^[a-zA-Z]*[bB]/.test(this.tok.text);
      if (this.tok.type === STRING) {
        if (bytes !== null && bytes !== isBytes) throw this.#mixed();
        bytes = isBytes;
        parts.push(this.#plain(this.next()));
      } else if (this.tok.type === FSTRING_START) {
        if (bytes) throw this.#mixed();
        bytes = false;
        formatted = true;
        if (this.#isTemplate(this.tok)) templates++;
        parts.push(...this.#fstring().values);
      } else {
        break;
      }
    }
    const span = this.spanFrom(first);
    if (templates > 0) {
      if (templates < count) {
        const msg = 'cannot mix t-string literals with string or bytes literals';
        throw this.error(msg, first, this.previous());
      }
      return { kind: 'TemplateStr', values: this.#mergeConstants(parts), ...span };
    }
    if (!formatted) return this.#concatenate(parts as Constant[], span);
    return { kind: 'JoinedStr', values: this.#mergeConstants(parts), ...span };
  }

  #isTemplate(start: Token): boolean {
    return /^[rR]?[tT]/.test(this.source.slice(start.start, start.end));
  }

  #mixed(): CompileError {
    while (this.tok.type === STRING) this.next();
    return this.error('cannot mix bytes and nonbytes literals', this.tok);
  }

  #concatenate(parts: Constant[], span: Span): Constant {
    if (parts.length === 1) return parts[0] as Constant;
    if (parts[0]?.value.kind === 'bytes') {
      const all = parts.flatMap((part) => [...(part.value as { value: Uint8Array }).value]);
      return { kind: 'Constant', value: constBytes(Uint8Array.from(all)), ...span };
    }
    const text = parts.map((part) => (part.value as { value: string }).value).join('');
    return { kind: 'Constant', value: constStr(text), ...span };
  }

  /** Joins neighbouring text and drops what is empty. */
  #mergeConstants(parts: readonly Expr[]): Expr[] {
    const merged: Expr[] = [];
    for (const part of parts) {
      const last = merged[merged.length - 1];
      if (part.kind === 'Constant' && part.value.kind === 'str') {
        if (last?.kind === 'Constant' && last.value.kind === 'str') {
          const value = constStr(last.value.value + part.value.value);
          merged[merged.length - 1] = { kind: 'Constant', value, ...spanOf(last, part) };
          continue;
        }
      }
      merged.push(part);
    }
    return merged.filter(
      (part) => !(part.kind === 'Constant' && part.value.kind === 'str' && part.value.value === ''),
    );
  }

  #warner(token: Token, from: number): WarnEscape {
    return (text, what, offset) => {
      const short = `invalid ${what} sequence '${text}'`;
      const long =
        `"${text}" is an invalid ${what} sequence. Such sequences will not work in the future. ` +
        `Did you mean "\\${text}"? A raw string is also an option.`;
      const msg = this.rules.escapeWarning === 'long' ? long : short;
      const upTo = this.source.slice(token.start, from + offset);
      const lineno = token.lineno + upTo.split('\n').length - 1;
      this.warnings.push({ msg, span: { ...token, lineno } });
    };
  }

  #plain(token: Token): Constant {
    const quoteAt = token.text.search(/['"]/);
    const prefix = token.text.slice(0, quoteAt);
    const triple = /^(?:'''|""")/.test(token.text.slice(quoteAt));
    const size = triple ? 3 : 1;
    const body = token.text.slice(quoteAt + size, -size);
    const raw = /[rR]/.test(prefix);
    const warn = this.#warner(token, token.start + quoteAt + size);
    const span = spanOf(token, token);
    if (/[bB]/.test(prefix)) {
      return { kind: 'Constant', value: constBytes(decodeBytes(body, raw, span, warn)), ...span };
    }
    const text = raw ? body : decodeStr(body, span, warn);
    return { kind: 'Constant', value: constStr(text), ...span };
  }

  #fstring(): { values: Expr[] } {
    const start = this.next();
    const raw = /[rR]/.test(this.source.slice(start.start, start.end));
    const outer = this.#inTemplate;
    this.#inTemplate = this.#isTemplate(start);
    const values = this.#inTemplate ? this.#templateParts(raw) : this.#fstringParts(raw, false);
    this.#inTemplate = outer;
    if (this.tok.type !== FSTRING_END) {
      const kind = this.#isTemplate(start) ? 't' : 'f';
      throw this.error(`${kind}-string: expecting '}'`, this.tok);
    }
    this.next();
    return { values };
  }

  /** The parts of a template string, whose errors say so. */
  #templateParts(raw: boolean): Expr[] {
    try {
      return this.#fstringParts(raw, false);
    } catch (error) {
      if (!(error instanceof CompileError) || !error.message.startsWith('f-string: ')) throw error;
      throw new CompileError(`t${error.message.slice(1)}`, error.span);
    }
  }

  #fstringParts(raw: boolean, inSpec: boolean): Expr[] {
    const values: Expr[] = [];
    for (;;) {
      if (this.tok.type === FSTRING_MIDDLE) {
        values.push(this.#fstringText(this.next(), raw, inSpec));
      } else if (this.at('{')) {
        values.push(...this.#replacementField(raw));
      } else {
        return values;
      }
    }
  }

  #fstringText(token: Token, raw: boolean, inSpec: boolean): Constant {
    let body = this.source.slice(token.start, token.end);
    if (!inSpec) body = body.replaceAll('{{', '{').replaceAll('}}', '}');
    const span = spanOf(token, token);
    const text = raw ? body : decodeStr(body, span, this.#warner(token, token.start));
    return { kind: 'Constant', value: constStr(text), ...span };
  }

  #replacementField(raw: boolean): Expr[] {
    const open = this.next();
    for (const sign of ['=', '!', ':', '}']) {
      if (this.at(sign)) {
        throw this.error(`f-string: valid expression required before '${sign}'`, this.tok);
      }
    }
    const inTemplate = this.#inTemplate;
    this.#inTemplate = false;
    const value = this.#fieldExpression();
    const text = constStr(this.source.slice(open.end, this.previous().end) + this.#gap());
    const debug = this.accept('=');
    const debugEnd = this.tok;
    const conversion = this.#conversion();
    let formatSpec: JoinedStr | null = null;
    if (this.at(':')) {
      const first = this.next();
      const values = this.#mergeConstants(this.#fstringParts(raw, true));
      formatSpec = { kind: 'JoinedStr', values, ...this.spanFrom(first) };
      if (!this.at('}')) throw this.error("f-string: expecting '}', or format specs", this.tok);
    }
    if (!this.at('}')) throw this.specificError() ?? this.#fieldEnd(debug, conversion);
    this.next();
    this.#inTemplate = inTemplate;
    const span = this.spanFrom(open);
    const parts: FormattedValue = {
      kind: 'FormattedValue',
      value,
      conversion: conversion || (debug && !formatSpec ? 'r' : ''),
      formatSpec,
      ...span,
    };
    const field: Expr = inTemplate ? { ...parts, kind: 'Interpolation', text } : parts;
    if (!debug) return [field];
    const written = constStr(this.source.slice(open.end, debugEnd.start));
    const label: Constant = { kind: 'Constant', value: written, ...spanOf(span, debugEnd) };
    label.endLineno = debugEnd.lineno;
    label.endCol = debugEnd.col;
    return [label, field];
  }

  /** The space between an expression and what follows it. */
  #gap(): string {
    const end = this.at('=') ? this.previous().end : this.tok.start;
    return this.source.slice(this.previous().end, end);
  }

  #fieldEnd(debug: boolean, conversion: string): CompileError {
    if (conversion) return this.error("f-string: expecting ':' or '}'", this.tok);
    const signs = debug ? "'!', or ':', or '}'" : "'=', or '!', or ':', or '}'";
    return this.error(`f-string: expecting ${signs}`, this.tok);
  }

  #fieldExpression(): Expr {
    if (this.at('yield')) return this.yieldExpr();
    if (!this.startsExpression(this.tok) && !this.at('*')) {
      throw this.error("f-string: expecting a valid expression after '{'", this.tok);
    }
    return this.starExpressions();
  }

  #conversion(): '' | 's' | 'r' | 'a' {
    if (!this.at('!')) return '';
    const sign = this.next();
    if (this.at(':') || this.at('}')) {
      throw this.error('f-string: missing conversion character', this.tok);
    }
    if (this.tok.type !== NAME) {
      throw this.error('f-string: invalid conversion character', this.tok);
    }
    if (this.tok.start !== sign.end) {
      throw this.error(
        'f-string: conversion type must come right after the exclamation mark',
        sign,
        this.tok,
      );
    }
    const { text } = this.tok;
    if (text !== 's' && text !== 'r' && text !== 'a') {
      throw this.error(
        `f-string: invalid conversion character '${text}': expected 's', 'r', or 'a'`,
        this.tok,
      );
    }
    this.next();
    return text;
  }
}
