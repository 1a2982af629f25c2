import type { CompareOperator, Expr, Lambda, Operator, Yield, YieldFrom } from '../ast.ts';
import type { CompileError } from '../syntaxErrors.ts';
import { spanOf } from '../syntaxErrors.ts';
import { getInvalidTarget, setExprContext } from './assignmentTargets.ts';
import { CallParser } from './callParser.ts';
import { FSTRING_MIDDLE, KEYWORD, NAME } from './token.ts';
import type { Token } from './token.ts';

/** Left-associative binary operators and their precedence. */
const PRECEDENCE: ReadonlyMap<string, number> = new Map([
  ['|', 1],
  ['^', 2],
  ['&', 3],
  ['<<', 4],
  ['>>', 4],
  ['+', 5],
  ['-', 5],
  ['*', 6],
  ['/', 6],
  ['//', 6],
  ['%', 6],
  ['@', 6],
]);

const COMPARISONS: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=']);
/** Constants that are keywords: no assignment to them is meant as a comparison. */
const CONSTANT_KEYWORD = /^(?:none|true|false)$/;

/** Expressions made with operators. */
export abstract class ExpressionParser extends CallParser {
  protected starExpressions(): Expr {
    return this.#tupleOrOne(() => this.starExpression());
  }

  #tupleOrOne(element: () => Expr): Expr {
    const start = this.tok;
    const first = element();
    if (!this.at(',')) return first;
    const elts = [first];
    while (this.accept(',')) {
      if (!this.startsExpression(this.tok) && !this.at('*')) break;
      elts.push(element());
    }
    return this.tupleOf(elts, start);
  }

  protected starExpression(): Expr {
    if (!this.at('*')) return this.expression();
    return this.#starred();
  }

  #starred(): Expr {
    const star = this.next();
    const value = this.bitwiseOr();
    return { kind: 'Starred', value, ctx: 'Load', ...this.spanFrom(star) };
  }

  protected starNamedExpression(): Expr {
    return this.at('*') ? this.#starred() : this.namedExpression();
  }

  /** @param argument in a call, where `name = value` is the caller's matter */
  protected namedExpression(argument = false): Expr {
    const start = this.tok;
    const after = this.index + 1;
    if (start.type === NAME && this.peek().text === ':=') {
      this.next();
      this.next();
      const value = this.expression();
      const span = spanOf(start, start);
      const target = { kind: 'Name' as const, id: start.text, ctx: 'Store' as const, ...span };
      return { kind: 'NamedExpr', target, value, ...this.spanFrom(start) };
    }
    const value = this.expression();
    if (this.at(':=') && !argument) {
      throw this.error(`cannot use assignment expressions with ${this.describe(value)}`, value);
    }
    if (this.at('=') && !argument) {
      const error = this.assignmentInExpression(value, start, after);
      if (error) throw error;
    }
    return value;
  }

  /** The error for `value =` where `==` may be meant; null where another fits better. */
  protected assignmentInExpression(value: Expr, start: Token, after: number): CompileError | null {
    const grouped = value.lineno > start.lineno || value.col > start.col;
    switch (grouped ? 'Group' : value.kind) {
      case 'BoolOp':
      case 'Compare':
      case 'IfExp':
      case 'Lambda':
      case 'NamedExpr':
      case 'GeneratorExp':
        return null;
      case 'UnaryOp':
        if (value.kind === 'UnaryOp' && value.op === 'not') return null;
        break;
      case 'List':
      case 'Tuple':
        return null;
      case 'Constant':
        if (value.kind === 'Constant' && CONSTANT_KEYWORD.test(value.value.kind)) return null;
    }
    const equals = this.index;
    const right = this.attempt(() => {
      this.next();
      return this.bitwiseOr();
    });
    const following = right && (this.tokens[right.end] as Token).text;
    if (!right || following === '=' || following === ':=') return null;
    if (value.kind === 'Name' && equals === after && start.type === NAME) {
      const msg = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
      return this.error(msg, value, right.value);
    }
    const what = this.describe(value);
    const msg = `cannot assign to ${what} here. Maybe you meant '==' instead of '='?`;
    return this.error(msg, value);
  }

  protected expression(): Expr {
    if (this.at('lambda')) return this.#lambda();
    const start = this.tok;
    const startIndex = this.index;
    const body = this.disjunction();
    this.lastDisjunction = { node: body, start: startIndex, end: this.index };
    if (!this.at('if')) return body;
    this.next();
    const test = this.disjunction();
    if (!this.at('else')) {
      if (!this.at(':')) {
        throw this.error("expected 'else' after 'if' expression", body, test);
      }
      throw this.invalidSyntax();
    }
    this.next();
    const orelse = this.expression();
    return { kind: 'IfExp', test, body, orelse, ...this.spanFrom(start) };
  }

  #lambda(): Lambda {
    const start = this.next();
    const args = this.parameters(':', false);
    const colon = this.expectForced(':');
    if (this.tok.type === FSTRING_MIDDLE) {
      const msg = 'f-string: lambda expressions are not allowed without parentheses';
      throw this.error(msg, start, colon);
    }
    const body = this.expression();
    return { kind: 'Lambda', args, body, ...this.spanFrom(start) };
  }

  protected yieldExpr(): Yield | YieldFrom {
    const start = this.expect('yield');
    if (this.accept('from')) {
      const value = this.expression();
      return { kind: 'YieldFrom', value, ...this.spanFrom(start) };
    }
    const has = this.startsExpression(this.tok) || this.at('*');
    const value = has ? this.starExpressions() : null;
    return { kind: 'Yield', value, ...this.spanFrom(start) };
  }

  protected disjunction(): Expr {
    return this.#boolOp('or');
  }

  #boolOp(op: 'or' | 'and'): Expr {
    const start = this.tok;
    const first = op === 'or' ? this.#boolOp('and') : this.#inversion();
    if (!this.at(op)) return first;
    const values = [first];
    while (this.accept(op)) values.push(op === 'or' ? this.#boolOp('and') : this.#inversion());
    return { kind: 'BoolOp', op, values, ...this.spanFrom(start) };
  }

  #inversion(): Expr {
    if (!this.at('not')) return this.#comparison();
    const start = this.next();
    const operand = this.#inversion();
    return { kind: 'UnaryOp', op: 'not', operand, ...this.spanFrom(start) };
  }

  #comparison(): Expr {
    const start = this.tok;
    const left = this.bitwiseOr();
    let op = this.#compareOperator();
    if (op === null) return left;
    const ops: CompareOperator[] = [];
    const comparators: Expr[] = [];
    while (op !== null) {
      ops.push(op);
      comparators.push(this.bitwiseOr());
      op = this.#compareOperator();
    }
    return { kind: 'Compare', left, ops, comparators, ...this.spanFrom(start) };
  }

  #compareOperator(): CompareOperator | null {
    const { text } = this.tok;
    if (COMPARISONS.has(text)) {
      this.next();
      return text as CompareOperator;
    }
    if (text === 'in') {
      this.next();
      return 'in';
    }
    if (text === 'is') {
      this.next();
      return this.accept('not') ? 'is not' : 'is';
    }
    if (text === 'not' && this.peek().text !== 'in' && this.tok.level === 0) {
      throw this.error('invalid syntax', this.peek());
    }
    if (text === 'not' && this.peek().text === 'in') {
      this.next();
      this.next();
      return 'not in';
    }
    return null;
  }

  protected bitwiseOr(): Expr {
    return this.#binary(1);
  }

  #binary(minimum: number): Expr {
    const start = this.tok;
    let left = this.#factor();
    for (;;) {
      const precedence = PRECEDENCE.get(this.tok.text);
      if (precedence === undefined || precedence < minimum) return left;
      const op = this.next().text as Operator;
      if (this.at('not') && precedence >= 5) throw this.#unparenthesizedNot();
      const right = this.#binary(precedence + 1);
      left = { kind: 'BinOp', left, op, right, ...this.spanFrom(start) };
    }
  }

  #unparenthesizedNot(): CompileError {
    const start = this.tok;
    const operand = this.attempt(() => this.#inversion());
    if (!operand) return this.invalidSyntax();
    const msg = "'not' after an operator must be parenthesized";
    return this.error(msg, start, operand.value);
  }

  #factor(): Expr {
    const start = this.tok;
    if (this.at('+') || this.at('-') || this.at('~')) {
      const op = this.next().text as '+' | '-' | '~';
      if (this.at('not')) throw this.#unparenthesizedNot();
      const operand = this.#factor();
      return { kind: 'UnaryOp', op, operand, ...this.spanFrom(start) };
    }
    const left = this.#awaitPrimary();
    if (!this.at('**')) return left;
    this.next();
    const right = this.#factor();
    return { kind: 'BinOp', left, op: '**', right, ...this.spanFrom(start) };
  }

  #awaitPrimary(): Expr {
    if (!this.at('await') || this.tok.type !== KEYWORD) return this.primary();
    const start = this.next();
    const value = this.primary();
    return { kind: 'Await', value, ...this.spanFrom(start) };
  }

  /** The targets of a `for`, up to its `in`. */
  protected starTargetsBeforeIn(comprehension: boolean): Expr {
    const target = this.#tupleOrOne(() => (this.at('*') ? this.#starred() : this.bitwiseOr()));
    if (comprehension && !this.at('in')) return target;
    const invalid = getInvalidTarget(target, 'for');
    if (invalid) throw this.error(`cannot assign to ${this.describe(invalid)}`, invalid);
    return setExprContext(target, 'Store');
  }
}
