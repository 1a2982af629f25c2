import type { Comprehension, ComprehensionExpr, Expr, Tuple } from '../ast.ts';
import { CONST_ELLIPSIS, CONST_FALSE, CONST_NONE, CONST_TRUE } from '../constants.ts';
import { spanOf } from '../syntaxErrors.ts';
import type { Span, CompileError } from '../syntaxErrors.ts';
import { getExprName } from './assignmentTargets.ts';
import { parseNumber } from './literals.ts';
import { StringParser } from './stringParser.ts';
import { FSTRING_START, KEYWORD, NAME, NUMBER, STRING } from './token.ts';
import type { Token } from './token.ts';

/** Names, literals, displays, groups and comprehensions. */
export abstract class AtomParser extends StringParser {
  protected abstract starTargetsBeforeIn(comprehension: boolean): Expr;

  protected atom(): Expr {
    const token = this.tok;
    switch (token.type) {
      case NAME:
        this.next();
        return { kind: 'Name', id: token.text, ctx: 'Load', ...spanOf(token, token) };
      case NUMBER:
        this.next();
        return {
          kind: 'Constant',
          value: parseNumber(token.text, token),
          ...spanOf(token, token),
        };
      case STRING:
      case FSTRING_START:
        return this.strings();
    }
    return this.#keywordOrDisplay(token);
  }

  #keywordOrDisplay(token: Token): Expr {
    switch (token.text) {
      case 'None':
        return this.#singleton(CONST_NONE);
      case 'True':
        return this.#singleton(CONST_TRUE);
      case 'False':
        return this.#singleton(CONST_FALSE);
      case '...':
        return this.#singleton(CONST_ELLIPSIS);
      case '(':
        return this.#group();
      case '[':
        return this.#listDisplay();
      case '{':
        return this.#dictOrSet();
      default:
        throw this.invalidSyntax();
    }
  }

  #singleton(value: typeof CONST_NONE): Expr {
    const token = this.next();
    return { kind: 'Constant', value, ...spanOf(token, token) };
  }

  protected forIfClauses(): Comprehension[] {
    const clauses: Comprehension[] = [];
    while (this.#atFor()) {
      const isAsync = this.accept('async');
      this.expect('for');
      const target = this.starTargetsBeforeIn(true);
      if (!this.at('in')) throw this.error("'in' expected after for-loop variables", this.tok);
      this.next();
      const iter = this.disjunction();
      const ifs: Expr[] = [];
      while (this.accept('if')) ifs.push(this.disjunction());
      clauses.push({ target, iter, ifs, isAsync });
    }
    return clauses;
  }

  /** @param elt already read @param start its bracket */
  protected comprehension(
    kind: ComprehensionExpr['kind'],
    start: Span,
    elt: Expr,
    value: Expr | null,
    close: string,
  ): ComprehensionExpr {
    if (elt.kind === 'Starred') {
      throw this.error('iterable unpacking cannot be used in comprehension', elt);
    }
    const generators = this.forIfClauses();
    this.expect(close);
    return { kind, elt, value, generators, ...this.spanFrom(start) };
  }

  #atFor(): boolean {
    return this.at('for') || (this.at('async') && this.tok.type === KEYWORD);
  }

  #group(): Expr {
    const open = this.next();
    if (this.accept(')')) return { kind: 'Tuple', elts: [], ctx: 'Load', ...this.spanFrom(open) };
    if (this.at('yield')) {
      const value = this.yieldExpr();
      this.expect(')');
      return value;
    }
    if (this.at('**')) throw this.#doubleStarred();
    const first = this.starNamedExpression();
    if (this.#atFor()) return this.comprehension('GeneratorExp', open, first, null, ')');
    if (this.at(',')) {
      const elts = this.#moreElements(first, ')');
      return { kind: 'Tuple', elts, ctx: 'Load', ...this.spanFrom(open) };
    }
    if (first.kind === 'Starred' && this.at(')')) {
      throw this.error('cannot use starred expression here', first);
    }
    this.expect(')');
    return first;
  }

  #doubleStarred(): CompileError {
    const star = this.next();
    this.expression();
    if (this.at(')')) return this.error('cannot use double starred expression here', star);
    return this.invalidSyntax();
  }

  #moreElements(first: Expr, close: string): Expr[] {
    const elts = [first];
    while (this.accept(',')) {
      if (this.at(close)) break;
      if (this.#atFor() && close !== ')') {
        const comma = this.previous();
        throw this.#targetParentheses(first, elts.length === 1 ? comma : (elts.at(-1) as Expr));
      }
      elts.push(this.starNamedExpression());
    }
    if (this.#atFor() && close !== ')') {
      throw this.#targetParentheses(first, elts.at(-1) as Expr);
    }
    this.expect(close);
    return elts;
  }

  #targetParentheses(first: Expr, last: Span): CompileError {
    return this.error('did you forget parentheses around the comprehension target?', first, last);
  }

  #listDisplay(): Expr {
    const open = this.next();
    if (this.accept(']')) return { kind: 'List', elts: [], ctx: 'Load', ...this.spanFrom(open) };
    const first = this.starNamedExpression();
    if (this.#atFor()) return this.comprehension('ListComp', open, first, null, ']');
    const elts = this.#moreElements(first, ']');
    return { kind: 'List', elts, ctx: 'Load', ...this.spanFrom(open) };
  }

  #dictOrSet(): Expr {
    const open = this.next();
    if (this.accept('}')) return { kind: 'Dict', keys: [], values: [], ...this.spanFrom(open) };
    if (this.at('**')) return this.#dict(open, null);
    const firstToken = this.tok;
    const first = this.starNamedExpression();
    const bareNamed = first.kind === 'NamedExpr' && first.col === firstToken.col;
    if (this.at(':') && first.kind !== 'Starred' && !bareNamed) return this.#dict(open, first);
    if (this.#atFor()) return this.comprehension('SetComp', open, first, null, '}');
    const elts = this.#moreElements(first, '}');
    return { kind: 'Set', elts, ...this.spanFrom(open) };
  }

  #dict(open: Token, firstKey: Expr | null): Expr {
    const keys: (Expr | null)[] = [];
    const values: Expr[] = [];
    let key = firstKey;
    for (;;) {
      if (key === null && this.at('**')) {
        const star = this.next();
        const value = this.bitwiseOr();
        if (this.#atFor()) {
          throw this.error('dict unpacking cannot be used in dict comprehension', star);
        }
        keys.push(null);
        values.push(value);
      } else {
        key ??= this.expression();
        if (!this.at(':')) throw this.#missingColon(key);
        const colon = this.next();
        const value = this.#dictValue(colon);
        if (this.#atFor() && keys.length === 0) {
          return this.comprehension('DictComp', open, key, value, '}');
        }
        keys.push(key);
        values.push(value);
      }
      key = null;
      if (!this.accept(',')) break;
      if (this.at('}')) break;
    }
    this.expect('}');
    return { kind: 'Dict', keys, values, ...this.spanFrom(open) };
  }

  #dictValue(colon: Token): Expr {
    if (this.at('*')) {
      const star = this.next();
      this.bitwiseOr();
      const span = this.startingFrom(star);
      throw this.error('cannot use a starred expression in a dictionary value', span);
    }
    if (this.at('}') || this.at(',')) {
      throw this.error("expression expected after dictionary key and ':'", colon);
    }
    return this.expression();
  }

  #missingColon(key: Expr): CompileError {
    const col = key.endCol - 1;
    const span = { lineno: key.lineno, col, endLineno: key.endLineno, endCol: -1 };
    return this.error("':' expected after dictionary key", span);
  }

  protected describe(expr: Expr): string {
    return getExprName(expr);
  }

  protected tupleOf(elts: Expr[], start: Span): Tuple {
    return { kind: 'Tuple', elts, ctx: 'Load', ...this.spanFrom(start) };
  }
}
