import type { Arg, Arguments, Call, Expr, Keyword, Slice } from '../ast.ts';
import { spanOf } from '../syntaxErrors.ts';
import type { Span, CompileError } from '../syntaxErrors.ts';
import { AtomParser } from './atomParser.ts';
import { NAME } from './token.ts';
import type { Token } from './token.ts';

interface ParameterState {
  out: Arguments;
  sawDefault: boolean;
  sawSlash: boolean;
  sawStar: boolean;
  bareStar: Token | null;
}

/** Calls, subscripts and attribute references; parameters of functions. */
export abstract class CallParser extends AtomParser {
  protected primary(): Expr {
    const start = this.tok;
    let expr = this.atom();
    for (;;) {
      if (this.at('.')) {
        this.next();
        const attr = this.name().text;
        expr = { kind: 'Attribute', value: expr, attr, ctx: 'Load', ...this.spanFrom(start) };
      } else if (this.at('(')) {
        expr = this.call(expr, start);
      } else if (this.at('[')) {
        this.next();
        const slice = this.#slices();
        this.expect(']');
        expr = { kind: 'Subscript', value: expr, slice, ctx: 'Load', ...this.spanFrom(start) };
      } else {
        return expr;
      }
    }
  }

  #slices(): Expr {
    const start = this.tok;
    const first = this.#slice();
    if (!this.at(',') && first.kind !== 'Starred') return first;
    const elts = [first];
    while (this.accept(',')) {
      if (this.at(']')) break;
      elts.push(this.#slice());
    }
    return { kind: 'Tuple', elts, ctx: 'Load', ...this.spanFrom(start) };
  }

  #slice(): Expr {
    const start = this.tok;
    if (this.at('*')) return this.starredExpression();
    const ends = (): boolean => this.at(':') || this.at(']') || this.at(',');
    const lower = this.at(':') ? null : this.namedExpression();
    if (!this.at(':')) return lower as Expr;
    this.next();
    const upper = ends() ? null : this.expression();
    const step = this.accept(':') && !ends() ? this.expression() : null;
    const slice: Slice = { kind: 'Slice', lower, upper, step, ...this.spanFrom(start) };
    return slice;
  }

  protected starredExpression(): Expr {
    const star = this.expect('*');
    const value = this.expression();
    return { kind: 'Starred', value, ctx: 'Load', ...this.spanFrom(star) };
  }

  protected call(func: Expr, start: Span): Call {
    const open = this.expect('(');
    const { args, keywords } = this.arguments(open);
    this.expect(')');
    return { kind: 'Call', func, args, keywords, ...this.spanFrom(start) };
  }

  /** Up to, but not with, the closing parenthesis. */
  protected arguments(open: Token): { args: Expr[]; keywords: Keyword[] } {
    const args: Expr[] = [];
    const keywords: Keyword[] = [];
    while (!this.at(')')) {
      const first = args.length + keywords.length === 0;
      this.#argument(args, keywords, open, first);
      if (!this.at(',')) break;
      this.next();
    }
    return { args, keywords };
  }

  #argument(args: Expr[], keywords: Keyword[], open: Token, first: boolean): void {
    const start = this.tok;
    if (this.at('**')) {
      this.next();
      const value = this.expression();
      if (this.at('=')) {
        this.next();
        const to = this.expression();
        throw this.error('cannot assign to keyword argument unpacking', start, to);
      }
      keywords.push({ arg: null, value, ...this.spanFrom(start) });
    } else if (this.at('*')) {
      const value = this.starredExpression();
      if (this.at('=')) {
        this.next();
        const to = this.expression();
        throw this.error('cannot assign to iterable argument unpacking', start, to);
      }
      if (keywords.some((keyword) => keyword.arg === null)) {
        throw this.#afterUnpacking(args, start);
      }
      args.push(value);
    } else if (start.type === NAME && this.peek().text === '=') {
      keywords.push(this.#keyword());
    } else {
      this.#positional(args, keywords, open, first);
    }
  }

  #afterUnpacking(args: Expr[], at: Token): CompileError {
    if (at.text === '*') {
      const comma = this.tokens[this.tokens.indexOf(at) - 1] as Token;
      const span = this.startingFrom(comma);
      return this.error('iterable argument unpacking follows keyword argument unpacking', span);
    }
    void args;
    return this.error('positional argument follows keyword argument unpacking', this.previous());
  }

  #keyword(): Keyword {
    const name = this.next();
    const equals = this.next();
    if (this.at(',') || this.at(')')) {
      throw this.error('expected argument value expression', name, equals);
    }
    const value = this.expression();
    if (this.at('for')) {
      const msg = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
      throw this.error(msg, name, equals);
    }
    return { arg: name.text, value, ...this.spanFrom(name) };
  }

  #positional(args: Expr[], keywords: Keyword[], open: Token, first: boolean): void {
    const start = this.tok;
    const value = this.namedExpression(true);
    if (this.at('=')) throw this.#assignmentInArgument(value, start);
    if (this.at('for') || this.at('async')) {
      const generators = this.forIfClauses();
      const last = this.previous();
      if (!first || !this.at(')')) {
        if (this.at(',') || this.at(')')) {
          throw this.error('Generator expression must be parenthesized', value, last);
        }
        throw this.invalidSyntax();
      }
      const span = spanOf(open, this.tok);
      args.push({ kind: 'GeneratorExp', elt: value, value: null, generators, ...span });
      return;
    }
    if (keywords.length > 0) throw this.#positionalAfterKeyword(keywords);
    args.push(value);
  }

  #positionalAfterKeyword(keywords: readonly Keyword[]): CompileError {
    if (!this.at(',') && !this.at(')')) return this.invalidSyntax();
    while (this.at(',')) {
      this.next();
      if (this.at(')')) break;
      this.#argument([], [], this.tok, false);
    }
    const unpacking = keywords.some((keyword) => keyword.arg === null);
    const what = unpacking ? 'keyword argument unpacking' : 'keyword argument';
    const last = this.at(')') ? this.tok : this.previous();
    return this.error(`positional argument follows ${what}`, last);
  }

  #assignmentInArgument(value: Expr, start: Token): CompileError {
    if (value.kind === 'Constant' && /^(?:true|false|none)$/.test(value.value.kind)) {
      return this.error(`cannot assign to ${start.text}`, start, this.tok);
    }
    const msg = 'expression cannot contain assignment, perhaps you meant "=="?';
    return this.error(msg, value, this.tok);
  }

  /** Parameters up to, but not with, `close`. */
  protected parameters(close: string, annotated: boolean): Arguments {
    const out: Arguments = {
      posonlyargs: [],
      args: [],
      vararg: null,
      kwonlyargs: [],
      kwDefaults: [],
      kwarg: null,
      defaults: [],
    };
    const state: ParameterState = {
      out,
      sawDefault: false,
      sawSlash: false,
      sawStar: false,
      bareStar: null,
    };
    while (!this.at(close)) {
      if (this.at('/')) this.#slash(state);
      else if (this.at('*')) this.#starParameter(state, close, annotated);
      else if (this.at('**')) this.#doubleStarParameter(state, annotated);
      else this.#parameter(state, close, annotated);
      if (this.at(close)) break;
      if (out.kwarg && this.at(',') && this.peek().text !== close) {
        this.next();
        throw this.error('arguments cannot follow var-keyword argument', this.tok);
      }
      if (state.sawSlash && this.at('*') && this.previous().text === '/') {
        throw this.error('expected comma between / and *', this.tok);
      }
      this.expect(',');
    }
    if (state.bareStar && out.kwonlyargs.length === 0) {
      throw this.error('named arguments must follow bare *', state.bareStar);
    }
    return out;
  }

  #slash(state: ParameterState): void {
    const slash = this.next();
    const { out } = state;
    if (state.sawSlash) throw this.error('/ may appear only once', slash);
    if (state.sawStar) throw this.error('/ must be ahead of *', slash);
    if (out.args.length === 0) throw this.error('at least one argument must precede /', slash);
    state.sawSlash = true;
    out.posonlyargs = out.args;
    out.args = [];
  }

  #arg(annotated: boolean, star = false): Arg {
    const name = this.name();
    let annotation: Expr | null = null;
    if (annotated && this.accept(':')) {
      annotation = star && this.at('*') ? this.starredExpression() : this.expression();
    }
    return { arg: name.text, annotation, ...this.spanFrom(name) };
  }

  #starParameter(state: ParameterState, close: string, annotated: boolean): void {
    const star = this.next();
    if (state.sawStar) throw this.error('* argument may appear only once', star);
    state.sawStar = true;
    if (this.at(',') || this.at(close)) {
      const after = this.peek().text;
      if (this.at(close) || after === close || after === '**') {
        throw this.error('named arguments must follow bare *', close === ':' ? this.tok : star);
      }
      state.bareStar = star;
      return;
    }
    state.out.vararg = this.#arg(annotated, true);
    if (this.at('=')) {
      throw this.error('var-positional argument cannot have default value', this.tok);
    }
  }

  #doubleStarParameter(state: ParameterState, annotated: boolean): void {
    this.next();
    state.out.kwarg = this.#arg(annotated);
    if (this.at('=')) throw this.error('var-keyword argument cannot have default value', this.tok);
  }

  #parameter(state: ParameterState, close: string, annotated: boolean): void {
    if (this.at('(')) throw this.#parenthesized(annotated);
    const arg = this.#arg(annotated);
    let value: Expr | null = null;
    if (this.at('=')) {
      const equals = this.next();
      if (this.at(close) || this.at(',')) {
        throw this.error('expected default value expression', equals);
      }
      value = this.expression();
    }
    const { out } = state;
    if (state.sawStar) {
      out.kwonlyargs.push(arg);
      out.kwDefaults.push(value);
      return;
    }
    if (value) {
      state.sawDefault = true;
      out.defaults.push(value);
    } else if (state.sawDefault) {
      throw this.error('parameter without a default follows parameter with a default', arg);
    }
    out.args.push(arg);
  }

  #parenthesized(annotated: boolean): CompileError {
    const open = this.tok;
    let ahead = 1;
    while (this.peek(ahead).type === NAME || this.peek(ahead).text === ',') ahead++;
    if (this.peek(ahead).text !== ')' || ahead === 1) return this.invalidSyntax();
    const what = annotated ? 'Function' : 'Lambda expression';
    return this.error(`${what} parameters cannot be parenthesized`, open, this.peek(ahead));
  }

  protected abstract override namedExpression(argument?: boolean): Expr;
}
