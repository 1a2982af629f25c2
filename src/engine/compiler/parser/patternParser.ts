import type { Expr, MatchClass, MatchMapping, MatchSequence, Pattern } from '../ast.ts';
import { CONST_FALSE, CONST_NONE, CONST_TRUE } from '../constants.ts';
import type { ConstValue } from '../codeTemplate.ts';
import { spanOf } from '../syntaxErrors.ts';
import type { CompileError, Span } from '../syntaxErrors.ts';
import { parseNumber } from './literals.ts';
import { SimpleStatementParser } from './simpleStatementParser.ts';
import { FSTRING_START, NAME, NUMBER, STRING } from './token.ts';
import type { Token } from './token.ts';

const SINGLETONS: ReadonlyMap<string, ConstValue> = new Map([
  ['None', CONST_NONE],
  ['True', CONST_TRUE],
  ['False', CONST_FALSE],
]);

/** Patterns of `match` statements. @cpython Grammar/python.gram#patterns */
export abstract class PatternParser extends SimpleStatementParser {
  /** What stands after `case`. */
  protected patterns(): Pattern {
    const start = this.tok;
    const first = this.#maybeStarPattern();
    if (!this.at(',')) {
      if (first.kind === 'MatchStar') throw this.invalidSyntax();
      return first;
    }
    const patterns = this.#morePatterns(first, [':', 'if']);
    return { kind: 'MatchSequence', patterns, ...this.spanFrom(start) };
  }

  #pattern(): Pattern {
    const start = this.tok;
    const pattern = this.#orPattern();
    if (!this.accept('as')) return pattern;
    const target = this.tok;
    if (target.type !== NAME) throw this.#invalidTarget();
    if (target.text === '_') throw this.error("cannot use '_' as a target", target);
    this.next();
    if (/^[.(=]$/.test(this.tok.text)) throw this.invalidSyntax();
    return { kind: 'MatchAs', pattern, name: target.text, ...this.spanFrom(start) };
  }

  #invalidTarget(): CompileError {
    const found = this.attempt(() => this.expression());
    if (!found) return this.invalidSyntax();
    return this.error('invalid pattern target', found.value);
  }

  #orPattern(): Pattern {
    const start = this.tok;
    const patterns = [this.#closedPattern()];
    while (this.accept('|')) patterns.push(this.#closedPattern());
    if (patterns.length === 1) return patterns[0] as Pattern;
    return { kind: 'MatchOr', patterns, ...this.spanFrom(start) };
  }

  #maybeStarPattern(): Pattern {
    if (!this.at('*')) return this.#pattern();
    const star = this.next();
    const { text } = this.name();
    return { kind: 'MatchStar', name: text === '_' ? null : text, ...this.spanFrom(star) };
  }

  /** The patterns after `first` and a comma, up to what closes them. */
  #morePatterns(first: Pattern, close: readonly string[]): Pattern[] {
    const patterns = [first];
    while (this.accept(',')) {
      if (close.includes(this.tok.text)) break;
      patterns.push(this.#maybeStarPattern());
    }
    return patterns;
  }

  #closedPattern(): Pattern {
    const start = this.tok;
    if (start.type === NAME) return this.#namePattern(start);
    switch (start.text) {
      case '(':
        return this.#groupOrSequence(start);
      case '[':
        return this.#sequence(start);
      case '{':
        return this.#mapping(start);
    }
    const singleton = SINGLETONS.get(start.text);
    if (singleton) {
      this.next();
      return { kind: 'MatchSingleton', value: singleton, ...this.spanFrom(start) };
    }
    const value = this.#literal();
    return { kind: 'MatchValue', value, ...this.spanFrom(start) };
  }

  /** A number, perhaps signed or complex, or strings. */
  #literal(): Expr {
    const { type } = this.tok;
    if (type === STRING || type === FSTRING_START) return this.strings();
    const start = this.tok;
    const left = this.#signedNumber();
    if (!this.at('+') && !this.at('-')) return left;
    const real = left.kind === 'UnaryOp' ? left.operand : left;
    if (real.kind === 'Constant' && real.value.kind === 'complex') {
      throw this.error('real number required in complex literal', real);
    }
    const op = this.next().text as '+' | '-';
    const right = this.#number();
    if (right.kind === 'Constant' && right.value.kind !== 'complex') {
      throw this.error('imaginary number required in complex literal', right);
    }
    return { kind: 'BinOp', left, op, right, ...this.spanFrom(start) };
  }

  #signedNumber(): Expr {
    if (!this.at('-')) return this.#number();
    const sign = this.next();
    const operand = this.#number();
    return { kind: 'UnaryOp', op: '-', operand, ...this.spanFrom(sign) };
  }

  #number(): Expr {
    if (this.tok.type !== NUMBER) throw this.invalidSyntax();
    const token = this.next();
    const span = spanOf(token, token);
    return { kind: 'Constant', value: parseNumber(token.text, token), ...span };
  }

  #namePattern(start: Token): Pattern {
    const next = this.peek().text;
    if (next !== '.' && next !== '(' && next !== '=') {
      this.next();
      const name = start.text === '_' ? null : start.text;
      return { kind: 'MatchAs', pattern: null, name, ...this.spanFrom(start) };
    }
    const value = this.#nameOrAttr();
    if (this.at('(')) return this.#classPattern(value, start);
    if (value.kind === 'Name' || this.at('=')) throw this.invalidSyntax();
    return { kind: 'MatchValue', value, ...this.spanFrom(start) };
  }

  #nameOrAttr(): Expr {
    const start = this.name();
    const span = spanOf(start, start);
    let value: Expr = { kind: 'Name', id: start.text, ctx: 'Load', ...span };
    while (this.accept('.')) {
      const attr = this.name().text;
      value = { kind: 'Attribute', value, attr, ctx: 'Load', ...this.spanFrom(start) };
    }
    return value;
  }

  #groupOrSequence(open: Token): Pattern {
    this.next();
    if (this.accept(')')) {
      return { kind: 'MatchSequence', patterns: [], ...this.spanFrom(open) };
    }
    const first = this.#maybeStarPattern();
    if (!this.at(',')) {
      if (first.kind === 'MatchStar') throw this.invalidSyntax();
      this.expect(')');
      return first;
    }
    const patterns = this.#morePatterns(first, [')']);
    this.expect(')');
    return { kind: 'MatchSequence', patterns, ...this.spanFrom(open) };
  }

  #sequence(open: Token): MatchSequence {
    this.next();
    let patterns: Pattern[] = [];
    if (!this.at(']')) patterns = this.#morePatterns(this.#maybeStarPattern(), [']']);
    this.expect(']');
    return { kind: 'MatchSequence', patterns, ...this.spanFrom(open) };
  }

  #mapping(open: Token): MatchMapping {
    this.next();
    const keys: Expr[] = [];
    const patterns: Pattern[] = [];
    let rest: string | null = null;
    while (!this.at('}')) {
      if (this.accept('**')) {
        if (this.at('_') || /^[.(=]$/.test(this.peek().text)) throw this.invalidSyntax();
        rest = this.name().text;
        this.accept(',');
        break;
      }
      keys.push(this.#mappingKey());
      this.expect(':');
      patterns.push(this.#pattern());
      if (!this.accept(',')) break;
    }
    this.expect('}');
    return { kind: 'MatchMapping', keys, patterns, rest, ...this.spanFrom(open) };
  }

  #mappingKey(): Expr {
    const start = this.tok;
    if (start.type === NAME) {
      const key = this.#nameOrAttr();
      if (key.kind === 'Name') throw this.invalidSyntax();
      return key;
    }
    const singleton = SINGLETONS.get(start.text);
    if (!singleton) return this.#literal();
    this.next();
    return { kind: 'Constant', value: singleton, ...spanOf(start, start) };
  }

  #classPattern(cls: Expr, start: Token): MatchClass {
    this.next();
    const patterns: Pattern[] = [];
    const kwdAttrs: string[] = [];
    const kwdPatterns: Pattern[] = [];
    while (!this.at(')')) {
      const token = this.tok;
      if (token.type === NAME && this.peek().text === '=') {
        this.next();
        this.next();
        kwdAttrs.push(token.text);
        kwdPatterns.push(this.#pattern());
      } else if (kwdAttrs.length > 0) {
        throw this.#positionalAfterKeyword();
      } else {
        patterns.push(this.#pattern());
      }
      if (!this.accept(',')) break;
    }
    this.expect(')');
    const span = this.spanFrom(start);
    return { kind: 'MatchClass', cls, patterns, kwdAttrs, kwdPatterns, ...span };
  }

  #positionalAfterKeyword(): CompileError {
    const first = this.#pattern();
    let last: Span = first;
    while (this.at(',')) {
      const { type, text } = this.peek();
      if (text === ')' || (type === NAME && this.peek(2).text === '=')) break;
      this.next();
      last = this.#pattern();
    }
    return this.error('positional patterns follow keyword patterns', first, last);
  }
}
