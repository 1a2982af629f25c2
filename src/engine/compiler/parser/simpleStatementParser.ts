import type { Alias, Expr, Operator, Stmt } from '../ast.ts';
import type { CompileError } from '../syntaxErrors.ts';
import { getInvalidTarget, setExprContext } from './assignmentTargets.ts';
import { ExpressionParser } from './expressionParser.ts';
import { NAME, NEWLINE, OP } from './token.ts';
import type { Token } from './token.ts';

const AUGMENTED = /^(?:\+|-|\*|@|\/|%|&|\||\^|<<|>>|\*\*|\/\/)=$/;

/** Statements that fit on one line. */
export abstract class SimpleStatementParser extends ExpressionParser {
  protected simpleStatement(): Stmt {
    const start = this.tok;
    switch (start.text) {
      case 'pass':
        return this.#word('Pass');
      case 'break':
        return this.#word('Break');
      case 'continue':
        return this.#word('Continue');
      case 'return': {
        this.next();
        const value = this.#atEnd() ? null : this.starExpressions();
        return { kind: 'Return', value, ...this.spanFrom(start) };
      }
      case 'raise':
        return this.#raise();
      case 'global':
      case 'nonlocal':
        return this.#global();
      case 'del':
        return this.#delete();
      case 'assert':
        return this.#assert();
      case 'import':
        return this.#import();
      case 'from':
        return this.#importFrom();
      default:
        return this.#expressionStatement();
    }
  }

  #word(kind: 'Pass' | 'Break' | 'Continue'): Stmt {
    const start = this.next();
    return { kind, simple: true, ...this.spanFrom(start) };
  }

  #atEnd(): boolean {
    return this.tok.type === NEWLINE || this.at(';');
  }

  #raise(): Stmt {
    const start = this.next();
    const exc = this.#atEnd() ? null : this.expression();
    const cause = exc && this.accept('from') ? this.expression() : null;
    return { kind: 'Raise', exc, cause, ...this.spanFrom(start) };
  }

  #global(): Stmt {
    const start = this.next();
    const names = [this.name().text];
    while (this.accept(',')) names.push(this.name().text);
    const kind = start.text === 'global' ? 'Global' : 'Nonlocal';
    return { kind, names, ...this.spanFrom(start) };
  }

  #delete(): Stmt {
    const start = this.next();
    const tuple = this.starExpressions();
    const invalid = getInvalidTarget(tuple, 'del');
    if (invalid) throw this.error(`cannot delete ${this.describe(invalid)}`, invalid);
    const bare = tuple.kind === 'Tuple' && (tuple.elts[0]?.col === tuple.col || false);
    const targets = bare ? (tuple as { elts: Expr[] }).elts : [tuple];
    for (const target of targets) setExprContext(target, 'Del');
    if (!this.#atEnd()) throw this.invalidSyntax();
    return { kind: 'Delete', targets, ...this.spanFrom(start) };
  }

  #assert(): Stmt {
    const start = this.next();
    const test = this.expression();
    const msg = this.accept(',') ? this.expression() : null;
    return { kind: 'Assert', test, msg, ...this.spanFrom(start) };
  }

  #dottedName(): string {
    let name = this.name().text;
    while (this.accept('.')) name += `.${this.name().text}`;
    return name;
  }

  #missingNames(): CompileError {
    return this.error("Expected one or more names after 'import'", this.startingFrom(this.tok));
  }

  #import(): Stmt {
    const start = this.next();
    if (this.tok.type === NEWLINE) throw this.#missingNames();
    const names: Alias[] = [];
    do {
      const first = this.tok;
      const name = this.#dottedName();
      const asname = this.accept('as') ? this.name().text : null;
      names.push({ name, asname, ...this.spanFrom(first) });
    } while (this.accept(','));
    if (this.at('from')) {
      const msg = "Did you mean to use 'from ... import ...' instead?";
      this.next();
      this.#dottedName();
      throw this.error(msg, this.startingFrom(start));
    }
    return { kind: 'Import', names, ...this.spanFrom(start) };
  }

  #importFrom(): Stmt {
    const start = this.next();
    let level = 0;
    while (this.at('.') || this.at('...')) level += this.next().text.length;
    const module = level > 0 && this.at('import') ? null : this.#dottedName();
    this.expect('import');
    const names = this.#importedNames();
    return { kind: 'ImportFrom', module, names, level, ...this.spanFrom(start) };
  }

  #importedNames(): Alias[] {
    const star = this.tok;
    if (this.accept('*')) return [{ name: '*', asname: null, ...this.spanFrom(star) }];
    if (this.tok.type === NEWLINE) throw this.#missingNames();
    const parenthesized = this.accept('(');
    const names: Alias[] = [];
    do {
      if (parenthesized && names.length > 0 && this.at(')')) break;
      if (!parenthesized && names.length > 0 && this.tok.type === NEWLINE) {
        const msg = 'trailing comma not allowed without surrounding parentheses';
        throw this.error(msg, this.tok);
      }
      const first = this.tok;
      const name = this.name().text;
      const asname = this.accept('as') ? this.name().text : null;
      names.push({ name, asname, ...this.spanFrom(first) });
    } while (this.accept(','));
    if (parenthesized) this.expect(')');
    return names;
  }

  #expressionStatement(): Stmt {
    const start = this.tok;
    const value = this.at('yield') ? this.yieldExpr() : this.starExpressions();
    if (this.at('=')) return this.#assign(value, start);
    if (this.at(':')) return this.#annotated(value, start);
    if (this.at(':=') && value.kind !== 'Name' && value.kind !== 'Tuple') {
      throw this.error(`cannot use assignment expressions with ${this.describe(value)}`, value);
    }
    if (this.tok.type === OP && AUGMENTED.test(this.tok.text)) return this.#augmented(value, start);
    return { kind: 'Expr', value, ...this.spanFrom(start) };
  }

  /** @param first the statement's first target and where its `=` stands */
  #checkTarget(
    target: Expr,
    start: Token,
    first: { value: Expr; start: Token; equals: number },
  ): void {
    if ((target.kind === 'Yield' || target.kind === 'YieldFrom') && start.text === 'yield') {
      throw this.error('assignment to yield expression not possible', target);
    }
    const invalid = getInvalidTarget(target, 'assign');
    if (!invalid) return;
    this.reset(first.equals);
    const better = this.assignmentInExpression(first.value, first.start, first.equals);
    throw better ?? this.error(`cannot assign to ${this.describe(invalid)}`, invalid);
  }

  #assign(first: Expr, start: Token): Stmt {
    const whole = { value: first, start, equals: this.index };
    const targets: Expr[] = [];
    let value = first;
    let valueStart = start;
    while (this.at('=')) {
      this.#checkTarget(value, valueStart, whole);
      targets.push(setExprContext(value, 'Store'));
      this.next();
      valueStart = this.tok;
      value = this.at('yield') ? this.yieldExpr() : this.starExpressions();
    }
    return { kind: 'Assign', targets, value, ...this.spanFrom(start) };
  }

  #annotated(target: Expr, start: Token): Stmt {
    if (target.kind === 'List' || target.kind === 'Tuple') {
      if (this.attempt(() => (this.next(), this.expression()))) {
        const what = this.describe(target);
        const at =
          target.kind === 'Tuple' && start.text !== '(' ? (target.elts[0] ?? target) : target;
        throw this.error(`only single target (not ${what}) can be annotated`, at);
      }
      throw this.invalidSyntax();
    }
    if (target.kind !== 'Name' && target.kind !== 'Attribute' && target.kind !== 'Subscript') {
      if (this.attempt(() => (this.next(), this.expression()))) {
        throw this.error('illegal target for annotation', target);
      }
      throw this.invalidSyntax();
    }
    this.next();
    const annotation = this.expression();
    let value: Expr | null = null;
    if (this.accept('=')) value = this.at('yield') ? this.yieldExpr() : this.starExpressions();
    setExprContext(target, 'Store');
    const simple = target.kind === 'Name' && start.type === NAME;
    return { kind: 'AnnAssign', target, annotation, value, simple, ...this.spanFrom(start) };
  }

  #augmented(target: Expr, start: Token): Stmt {
    const op = this.next().text.slice(0, -1) as Operator;
    const value = this.at('yield') ? this.yieldExpr() : this.starExpressions();
    if (target.kind !== 'Name' && target.kind !== 'Attribute' && target.kind !== 'Subscript') {
      const what = this.describe(target);
      throw this.error(`'${what}' is an illegal expression for augmented assignment`, target);
    }
    setExprContext(target, 'Store');
    return { kind: 'AugAssign', target, op, value, ...this.spanFrom(start) };
  }
}
