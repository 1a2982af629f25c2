import type { CompilerRules } from '../../version/compilerRules.ts';
import type { Comprehension, Expr } from '../ast.ts';
import { CompileError, spanOf } from '../syntaxErrors.ts';
import type { Span } from '../syntaxErrors.ts';
import {
  DEDENT,
  ENDMARKER,
  INDENT,
  KEYWORD,
  NAME,
  NEWLINE,
  NUMBER,
  STRING,
  FSTRING_START,
} from './token.ts';
import type { Token } from './token.ts';
import type { TokenizeResult } from './tokenizerState.ts';

const EXPRESSION_KEYWORDS: ReadonlySet<string> = new Set([
  ...['None', 'True', 'False', 'not', 'lambda', 'await'],
]);
const EXPRESSION_SIGNS: ReadonlySet<string> = new Set(['(', '[', '{', '-', '+', '~', '...']);
const SOFT_KEYWORDS: ReadonlySet<string> = new Set(['match', 'case', 'type', '_']);

/** A warning that compiling gives, to be shown as CPython shows a SyntaxWarning. */
export interface Warning {
  msg: string;
  span: Span;
}

/** The cursor over the tokens and the errors that every rule may raise. */
export abstract class ParserBase {
  readonly source: string;
  protected readonly rules: CompilerRules;
  readonly warnings: Warning[] = [];
  protected readonly tokens: Token[];
  protected tok: Token;
  protected index = 0;
  /** The widest disjunction that ends right before a token, for "Perhaps you forgot a comma?". */
  protected lastDisjunction: { node: Expr; start: number; end: number } | null = null;
  readonly #unclosed: TokenizeResult['unclosed'];

  constructor(source: string, { tokens, unclosed }: TokenizeResult, rules: CompilerRules) {
    this.source = source;
    this.rules = rules;
    this.tokens = tokens;
    this.#unclosed = unclosed;
    this.tok = tokens[0] as Token;
  }

  protected abstract expression(): Expr;
  protected abstract namedExpression(): Expr;
  protected abstract disjunction(): Expr;
  protected abstract bitwiseOr(): Expr;
  protected abstract starExpressions(): Expr;
  protected abstract starNamedExpression(): Expr;
  protected abstract yieldExpr(): Expr;
  protected abstract forIfClauses(): Comprehension[];

  protected next(): Token {
    const token = this.tok;
    if (token.type !== ENDMARKER) this.tok = this.tokens[++this.index] as Token;
    return token;
  }

  protected peek(ahead = 1): Token {
    return this.tokens[Math.min(this.index + ahead, this.tokens.length - 1)] as Token;
  }

  protected previous(): Token {
    return this.tokens[Math.max(this.index - 1, 0)] as Token;
  }

  protected reset(index: number): void {
    this.index = index;
    this.tok = this.tokens[index] as Token;
  }

  protected at(text: string): boolean {
    return this.tok.text === text;
  }

  protected accept(text: string): boolean {
    if (this.tok.text !== text) return false;
    this.next();
    return true;
  }

  protected expect(text: string): Token {
    if (this.tok.text !== text) throw this.invalidSyntax();
    return this.next();
  }

  /** `&&token` of the grammar: says what was expected. */
  protected expectForced(text: string): Token {
    if (this.tok.text === text) return this.next();
    const generic = this.specificError();
    throw generic ?? this.error(`expected '${text}'`, this.tok);
  }

  protected name(): Token {
    if (this.tok.type !== NAME) throw this.invalidSyntax();
    return this.next();
  }

  /** A span from `start` to the token just read. */
  protected spanFrom(start: Span): Span {
    return spanOf(start, this.previous());
  }

  protected error(msg: string, from: Span, to: Span = from): CompileError {
    const start = from === this.tok ? this.#shown() : from;
    const end = to === this.tok ? this.#shown() : to;
    return this.#unclosedInstead(to) ?? new CompileError(msg, spanOf(start, end));
  }

  /** From a token to what has been read so far, as CPython counts it. */
  protected startingFrom(start: Span): Span {
    const { endLineno, endCol } = this.tok;
    return { lineno: start.lineno, col: start.col, endLineno, endCol: endCol - 1 };
  }

  protected indentationError(text: string): CompileError {
    const msg = this.rules.namesBlockHeader ? text : text.replace(/ after .* on line \d+$/, '');
    const { type, lineno, endLineno, endCol } = this.#shown();
    const isIndent = type === INDENT || type === DEDENT;
    const span = isIndent ? { lineno, col: endCol - 1, endLineno, endCol: -2 } : this.#shown();
    return new CompileError(msg, span, 'IndentationError');
  }

  /** The token at the cursor; at the end of the source, the last line's end. */
  #shown(): Token {
    let i = this.index;
    while ((this.tokens[i] as Token).type === DEDENT) i++;
    if ((this.tokens[i] as Token).type !== ENDMARKER || this.index === 0) return this.tok;
    do i--;
    while (i > 0 && (this.tokens[i] as Token).type === DEDENT);
    return this.tokens[i] as Token;
  }

  /** A parser error on a later line than an open bracket's is blamed on the bracket. */
  #unclosedInstead(at: Span): CompileError | null {
    const open = this.#unclosed;
    if (!open || Math.max(at.endLineno, this.tok.lineno) <= open.lineno) return null;
    return this.#unclosedError(open);
  }

  #unclosedError(open: { text: string; lineno: number; col: number }): CompileError {
    const span = { lineno: open.lineno, col: open.col, endLineno: open.lineno, endCol: -1 };
    return new CompileError(`'${open.text}' was never closed`, span);
  }

  /** The error for a token that no rule takes. */
  protected invalidSyntax(): CompileError {
    if (this.tok.type === ENDMARKER && this.#unclosed) return this.#unclosedError(this.#unclosed);
    const specific = this.specificError();
    if (specific) return specific;
    return this.error('invalid syntax', this.tok);
  }

  protected startsExpression(token: Token): boolean {
    if (token.type === NAME || token.type === NUMBER) return true;
    if (token.type === STRING || token.type === FSTRING_START) return true;
    if (token.type === KEYWORD) return EXPRESSION_KEYWORDS.has(token.text);
    return EXPRESSION_SIGNS.has(token.text);
  }

  /** Runs a rule and puts the cursor back; null where the rule fails. */
  protected attempt<T>(rule: () => T): { value: T; end: number } | null {
    const start = this.index;
    const last = this.lastDisjunction;
    try {
      const value = rule();
      return { value, end: this.index };
    } catch (error) {
      if (!(error instanceof CompileError)) throw error;
      if (/^invalid syntax\. |was never closed$/.test(error.message)) throw error;
      return null;
    } finally {
      this.reset(start);
      this.lastDisjunction = last;
    }
  }

  /** A better error than "invalid syntax" at the cursor, or null. */
  protected specificError(): CompileError | null {
    const before = this.previous();
    if (this.index === 0 || !this.startsExpression(this.tok) || before.type === NEWLINE)
      return null;
    if (before.type === NAME && (before.text === 'print' || before.text === 'exec')) {
      return this.#legacyStatement(before);
    }
    return this.#forgottenComma();
  }

  #legacyStatement(word: Token): CompileError | null {
    const rest = this.attempt(() => this.starExpressions());
    if (!rest) return null;
    const msg = `Missing parentheses in call to '${word.text}'. Did you mean ${word.text}(...)?`;
    return this.error(msg, word, rest.value);
  }

  #forgottenComma(): CompileError | null {
    const last = this.lastDisjunction;
    if (!last || last.end !== this.index) return null;
    const first = this.tokens[last.start] as Token;
    const second = this.tokens[last.start + 1] as Token;
    if (first.type === NAME && (second.type === STRING || second.type === FSTRING_START))
      return null;
    if (first.type === NAME && SOFT_KEYWORDS.has(first.text)) return null;
    this.lastDisjunction = null;
    const rest = this.attempt(() => this.disjunction());
    if (!rest) return null;
    if ((this.tokens[rest.end - 1] as Token).level === 0) return null;
    return this.error('invalid syntax. Perhaps you forgot a comma?', last.node, rest.value);
  }
}
