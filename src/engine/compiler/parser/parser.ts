import type {
  ClassDef,
  ExceptHandler,
  Expr,
  FunctionDef,
  MatchCase,
  Module,
  Stmt,
  Try,
  TypeParam,
  WithItem,
} from '../ast.ts';
import type { CompileMode } from '../codeTemplate.ts';
import { CompileError, spanOf } from '../syntaxErrors.ts';
import { getInvalidTarget, setExprContext } from './assignmentTargets.ts';
import { PatternParser } from './patternParser.ts';
import { DEDENT, ENDMARKER, INDENT, KEYWORD, NAME, NEWLINE } from './token.ts';
import type { Token } from './token.ts';

/** Statements that a prompt ends at an empty line. */
const COMPOUND: ReadonlySet<string> = new Set([
  ...['If', 'While', 'For', 'Try', 'With', 'FunctionDef', 'ClassDef', 'Match'],
]);

/**
 * Tokens → syntax tree by recursive descent, with the errors that CPython's grammar words.
 *
 * @cpython Grammar/python.gram
 */
export class Parser extends PatternParser {
  /** Index of the token at which a statement turned out not to be one of a soft keyword. */
  #refused = 0;

  parse(mode: CompileMode): Module {
    const start = this.tok;
    if (mode === 'eval') {
      const value = this.starExpressions();
      while (this.tok.type === NEWLINE) this.next();
      if (this.tok.type !== ENDMARKER) throw this.invalidSyntax();
      const body: Stmt[] = [{ kind: 'Expr', value, ...spanOf(value, value) }];
      return { kind: 'Expression', body, ...this.spanFrom(start) };
    }
    const body: Stmt[] = [];
    while (this.tok.type !== ENDMARKER) {
      const last = body[body.length - 1];
      if (mode === 'single' && last && COMPOUND.has(last.kind)) throw this.invalidSyntax();
      this.#statement(body);
    }
    if (mode === 'single' && body.length > 1 && !this.#onOneLine(body)) {
      const msg = 'multiple statements found while compiling a single statement';
      throw this.error(msg, body[0] as Stmt);
    }
    if (mode === 'single' && body.length === 0) throw this.invalidSyntax();
    const kind = mode === 'single' ? 'Interactive' : 'Module';
    return { kind, body, ...this.spanFrom(start) };
  }

  #onOneLine(body: readonly Stmt[]): boolean {
    return body.every((stmt, i) => i === 0 || stmt.lineno === body[i - 1]?.endLineno);
  }

  #statement(body: Stmt[]): void {
    if (this.tok.type === INDENT) throw this.indentationError('unexpected indent');
    if (this.tok.type === DEDENT) throw this.indentationError('unexpected unindent');
    const compound = this.#compoundStatement();
    if (compound) {
      body.push(compound);
      return;
    }
    const { index } = this;
    try {
      this.#simpleStatements(body);
    } catch (error) {
      if (!(error instanceof CompileError) || error.message !== 'invalid syntax') throw error;
      const refused = this.#refused;
      if (refused <= index || this.index >= refused) throw error;
      this.reset(refused);
      throw this.error('invalid syntax', this.tok);
    }
  }

  #simpleStatements(body: Stmt[]): void {
    for (;;) {
      body.push(this.#typeAlias() ?? this.simpleStatement());
      if (!this.accept(';')) break;
      if (this.tok.type === NEWLINE) break;
    }
    if (this.tok.type !== NEWLINE) throw this.invalidSyntax();
    this.next();
  }

  #compoundStatement(): Stmt | null {
    const start = this.tok;
    switch (start.text) {
      case 'if':
        return this.#if();
      case 'while':
        return this.#while();
      case 'for':
        return this.#for(start);
      case 'try':
        return this.#try();
      case 'with':
        return this.#with(start);
      case 'def':
        return this.#function([], start);
      case 'class':
        return this.#class([]);
      case '@':
        return this.#decorated();
      case 'async':
        return start.type === KEYWORD ? this.#async([]) : null;
      case 'match':
        return this.rules.matchStatements ? this.#match() : null;
      default:
        return null;
    }
  }

  /** A `match` statement; null where `match` is a name. */
  #match(): Stmt | null {
    const start = this.tok;
    const header = this.attempt(() => {
      this.next();
      return this.#subject();
    });
    if (!header) return null;
    const after = this.tokens[header.end] as Token;
    const [newline, indent] = [this.tokens[header.end + 1], this.tokens[header.end + 2]];
    if (after.type === NEWLINE) {
      if (this.attempt(() => this.#simpleStatements([]))) return null;
      this.reset(header.end);
      throw this.error("expected ':'", this.tok);
    }
    if (after.text !== ':' || newline?.type !== NEWLINE) {
      this.#refused = after.text === ':' ? header.end + 1 : header.end;
      return null;
    }
    this.reset(header.end + 2);
    if (indent?.type !== INDENT) {
      const msg = `expected an indented block after 'match' statement on line ${start.lineno}`;
      throw this.indentationError(msg);
    }
    this.next();
    const cases: MatchCase[] = [];
    do cases.push(this.#case());
    while (!this.#atType(DEDENT));
    this.next();
    return { kind: 'Match', subject: header.value, cases, ...this.#spanOfBlock(start) };
  }

  #subject(): Expr {
    const start = this.tok;
    const first = this.starNamedExpression();
    if (!this.at(',')) {
      if (first.kind === 'Starred') throw this.invalidSyntax();
      return first;
    }
    const elts = [first];
    while (this.accept(',')) {
      if (!this.startsExpression(this.tok) && !this.at('*')) break;
      elts.push(this.starNamedExpression());
    }
    return this.tupleOf(elts, start);
  }

  #case(): MatchCase {
    const start = this.tok;
    this.expect('case');
    const pattern = this.patterns();
    const guard = this.accept('if') ? this.namedExpression() : null;
    const body = this.#block("'case' statement", start);
    return { pattern, guard, body };
  }

  /** `: block`. @param what as the error names the statement @param start where it stands */
  #block(what: string, start: Token): Stmt[] {
    if (!this.at(':')) {
      if (this.tok.type === NEWLINE) throw this.error("expected ':'", this.tok);
      throw this.invalidSyntax();
    }
    this.next();
    return this.#blockAfterColon(what, start);
  }

  #blockAfterColon(what: string, start: Token): Stmt[] {
    const body: Stmt[] = [];
    if (!this.#atType(NEWLINE)) {
      this.#simpleStatements(body);
      return body;
    }
    this.next();
    if (!this.#atType(INDENT)) {
      const msg = `expected an indented block after ${what} on line ${start.lineno}`;
      throw this.indentationError(msg);
    }
    this.next();
    do this.#statement(body);
    while (!this.#atType(DEDENT));
    this.next();
    return body;
  }

  #atType(type: number): boolean {
    return this.tok.type === type;
  }

  #if(): Stmt {
    const start = this.next();
    const test = this.namedExpression();
    const body = this.#block(`'${start.text}' statement`, start);
    let orelse: Stmt[] = [];
    if (this.at('elif')) orelse = [this.#if()];
    else if (this.at('else')) orelse = this.#else();
    return { kind: 'If', test, body, orelse, ...this.#spanOfBlock(start) };
  }

  #else(): Stmt[] {
    const start = this.next();
    this.expectForced(':');
    return this.#blockAfterColon("'else' statement", start);
  }

  /** From `start` to the end of the last statement: its tokens NEWLINE and DEDENT are left out. */
  #spanOfBlock(start: Token): ReturnType<typeof spanOf> {
    let i = this.index - 1;
    while (i > 0 && /^\n?$/.test((this.tokens[i] as Token).text)) {
      const { type } = this.tokens[i] as Token;
      if (type !== NEWLINE && type !== DEDENT) break;
      i--;
    }
    return spanOf(start, this.tokens[i] as Token);
  }

  #while(): Stmt {
    const start = this.next();
    const test = this.namedExpression();
    const body = this.#block("'while' statement", start);
    const orelse = this.at('else') ? this.#else() : [];
    return { kind: 'While', test, body, orelse, ...this.#spanOfBlock(start) };
  }

  /** `async` before `def`, `with` and `for`. */
  #async(decorators: Expr[]): Stmt {
    const start = this.next();
    if (this.at('def')) return this.#function(decorators, start);
    if (decorators.length === 0 && this.at('with')) return this.#with(start);
    if (decorators.length === 0 && this.at('for')) return this.#for(start);
    throw this.invalidSyntax();
  }

  /** @param first its first token, `async` or `for` */
  #for(first: Token): Stmt {
    const start = this.next();
    const isAsync = first !== start;
    const target = this.starTargetsBeforeIn(false);
    this.expect('in');
    const iter = this.starExpressions();
    const body = this.#block("'for' statement", start);
    const orelse = this.at('else') ? this.#else() : [];
    return { kind: 'For', isAsync, target, iter, body, orelse, ...this.#spanOfBlock(first) };
  }

  #try(): Stmt {
    const start = this.next();
    this.expectForced(':');
    const body = this.#blockAfterColon("'try' statement", start);
    const node: Try = {
      kind: 'Try',
      isStar: this.at('except') && this.peek().text === '*' && this.rules.exceptionGroups,
      body,
      handlers: [],
      orelse: [],
      finalbody: [],
      ...spanOf(start, start),
    };
    while (this.at('except')) node.handlers.push(this.#handler(node));
    if (node.handlers.length > 0 && this.at('else')) node.orelse = this.#else();
    if (this.at('finally')) {
      const word = this.next();
      this.expectForced(':');
      node.finalbody = this.#blockAfterColon("'finally' statement", word);
    } else if (node.handlers.length === 0) {
      throw this.error("expected 'except' or 'finally' block", this.tok);
    }
    return Object.assign(node, this.#spanOfBlock(start));
  }

  #handler({ isStar, handlers }: Try): ExceptHandler {
    const start = this.next();
    const star = this.tok;
    if (this.rules.exceptionGroups && this.accept('*') !== isStar) {
      this.#checkMixed(start, star, handlers.length > 0);
    }
    if (isStar && (this.at(':') || this.tok.type === NEWLINE)) {
      throw this.error('expected one or more exception types', this.tok);
    }
    let type: Expr | null = null;
    let name: string | null = null;
    if (!this.at(':') && this.tok.type !== NEWLINE) {
      type = this.expression();
      if (this.at(',')) {
        if (!this.rules.bareExceptTypes) throw this.#unparenthesizedTypes(type);
        type = this.#bareTypes(type);
      }
      if (this.accept('as')) name = this.name().text;
    }
    const body = this.#block(`'except${isStar ? '*' : ''}' statement`, start);
    return { type, name, body, ...this.#spanOfBlock(start) };
  }

  /** `except` after `except*`, or the other way round. */
  #checkMixed(start: Token, star: Token, after: boolean): void {
    const rest = this.attempt(() => {
      if (!this.at(':')) this.expression();
      if (this.accept('as')) this.name();
      this.expect(':');
    });
    if (!rest || !after) throw this.invalidSyntax();
    const msg = "cannot have both 'except' and 'except*' on the same 'try'";
    throw this.error(msg, start, star.text === '*' ? star : start);
  }

  /** `except A, B:` (3.14+); a name for the exception needs parentheses. */
  #bareTypes(first: Expr): Expr {
    const elts = [first];
    while (this.accept(',') && !this.at(':')) elts.push(this.expression());
    const tuple: Expr = { kind: 'Tuple', elts, ctx: 'Load', ...this.startingFrom(first) };
    if (this.at(':')) return tuple;
    if (!this.accept('as')) throw this.invalidSyntax();
    this.name();
    if (!this.at(':')) throw this.invalidSyntax();
    const msg = "multiple exception types must be parenthesized when using 'as'";
    throw this.error(msg, this.startingFrom(first));
  }

  #unparenthesizedTypes(type: Expr): CompileError {
    while (this.accept(',')) this.expression();
    if (this.accept('as')) this.name();
    if (!this.at(':')) return this.invalidSyntax();
    return this.error('multiple exception types must be parenthesized', this.startingFrom(type));
  }

  #with(first: Token): Stmt {
    const start = this.next();
    const isAsync = first !== start;
    const items = this.#parenthesizedItems() ?? this.#items(':');
    const body = this.#block("'with' statement", start);
    return { kind: 'With', isAsync, items, body, ...this.#spanOfBlock(first) };
  }

  #parenthesizedItems(): WithItem[] | null {
    if (!this.at('(')) return null;
    const found = this.attempt(() => {
      this.next();
      const items = this.#items(')');
      this.expect(')');
      if (!this.at(':')) throw this.invalidSyntax();
      return items;
    });
    if (!found) return null;
    this.reset(found.end);
    return found.value;
  }

  #items(close: string): WithItem[] {
    const items: WithItem[] = [];
    do {
      if (items.length > 0 && close === ')' && this.at(close)) break;
      const contextExpr = this.expression();
      let optionalVars: Expr | null = null;
      if (this.accept('as')) {
        optionalVars = this.at('*') ? this.starExpression() : this.bitwiseOr();
        const invalid = getInvalidTarget(optionalVars, 'assign');
        if (invalid) throw this.error(`cannot assign to ${this.describe(invalid)}`, invalid);
        setExprContext(optionalVars, 'Store');
      }
      items.push({ contextExpr, optionalVars });
    } while (this.accept(','));
    return items;
  }

  /** `type X[T] = …`; null where `type` is a name. */
  #typeAlias(): Stmt | null {
    const start = this.tok;
    if (!this.rules.typeParameters || start.text !== 'type' || this.peek().type !== NAME)
      return null;
    const after = this.peek(2).text;
    if (after !== '=' && after !== '[') {
      this.#refused = this.index + 2;
      return null;
    }
    this.next();
    const token = this.next();
    const span = spanOf(token, token);
    const name = { kind: 'Name' as const, id: token.text, ctx: 'Store' as const, ...span };
    const typeParams = this.#typeParams();
    this.expect('=');
    const value = this.expression();
    return { kind: 'TypeAlias', name, typeParams, value, ...this.spanFrom(start) };
  }

  #typeParams(): TypeParam[] {
    if (!this.rules.typeParameters || !this.at('[')) return [];
    // Where an empty list has no words of its own it is no list at all.
    if (!this.rules.namesEmptyTypeParameters && this.peek().text === ']') {
      this.#refused = this.index + 1;
      return [];
    }
    this.next();
    if (this.at(']')) {
      const span = this.startingFrom(this.tok);
      throw this.error('Type parameter list cannot be empty', span);
    }
    const params: TypeParam[] = [];
    while (!this.at(']')) {
      params.push(this.#typeParam());
      if (!this.accept(',')) break;
    }
    this.expect(']');
    return params;
  }

  #typeParam(): TypeParam {
    const start = this.tok;
    const star = this.accept('*') ? '*' : this.accept('**') ? '**' : '';
    const name = this.name().text;
    const kind = star === '' ? 'TypeVar' : star === '*' ? 'TypeVarTuple' : 'ParamSpec';
    let bound: Expr | null = null;
    if (this.at(':')) {
      const colon = this.next();
      bound = this.expression();
      if (star !== '') {
        const what = bound.kind === 'Tuple' ? 'constraints' : 'bound';
        throw this.error(`cannot use ${what} with ${kind}`, this.startingFrom(colon));
      }
    }
    let value: Expr | null = null;
    if (this.rules.typeParameterDefaults && this.accept('=')) {
      value = star === '*' ? this.starExpression() : this.expression();
    }
    return { kind, name, bound, default: value && { value }, ...this.spanFrom(start) };
  }

  #function(decorators: Expr[], first: Token): FunctionDef {
    const start = this.next();
    const isAsync = first !== start;
    const name = this.name().text;
    const typeParams = this.#typeParams();
    this.expectForced('(');
    const args = this.parameters(')', true);
    this.expect(')');
    const returns = this.accept('->') ? this.expression() : null;
    this.expectForced(':');
    const body = this.#blockAfterColon('function definition', start);
    const span = this.#spanOfBlock(first);
    return {
      kind: 'FunctionDef',
      name,
      typeParams,
      args,
      body,
      decorators,
      returns,
      isAsync,
      ...span,
    };
  }

  #class(decorators: Expr[]): ClassDef {
    const start = this.next();
    const name = this.name().text;
    const typeParams = this.#typeParams();
    let bases: Expr[] = [];
    let keywords: ClassDef['keywords'] = [];
    if (this.at('(')) {
      const open = this.next();
      ({ args: bases, keywords } = this.arguments(open));
      this.expect(')');
    }
    const body = this.#block('class definition', start);
    const span = this.#spanOfBlock(start);
    return { kind: 'ClassDef', name, typeParams, bases, keywords, body, decorators, ...span };
  }

  #decorated(): Stmt {
    const decorators: Expr[] = [];
    while (this.accept('@')) {
      decorators.push(this.namedExpression());
      if (this.tok.type !== NEWLINE) throw this.invalidSyntax();
      this.next();
    }
    if (this.at('def')) return this.#function(decorators, this.tok);
    if (this.at('class')) return this.#class(decorators);
    if (this.at('async') && this.tok.type === KEYWORD) return this.#async(decorators);
    throw this.invalidSyntax();
  }
}
