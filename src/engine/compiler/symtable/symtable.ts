import type {
  Arg,
  Arguments,
  ClassDef,
  ComprehensionExpr,
  Expr,
  FunctionDef,
  Global,
  Module,
  Pattern,
  Stmt,
} from '../ast.ts';
import { CompileError } from '../syntaxErrors.ts';
import type { Span } from '../syntaxErrors.ts';
import { analyze } from './analyze.ts';
import { TypeScopes } from './typeScopes.ts';
import type { Symtable } from './symtableBase.ts';
import {
  DEF_ANNOT,
  DEF_COMP_ITER,
  DEF_GLOBAL,
  DEF_IMPORT,
  DEF_LOCAL,
  DEF_NONLOCAL,
  DEF_PARAM,
  mangle,
  USE,
} from './symtableEntry.ts';
import type { SymtableEntry } from './symtableEntry.ts';

export interface SymtableOptions {
  readonly inlinedComprehensions: boolean;
  readonly futureAnnotations: boolean;
  /** Annotations have scopes of their own (3.14+). */
  readonly lazyAnnotations: boolean;
}

/**
 * The names of every block of a module and their scopes.
 *
 * @cpython Python/symtable.c#_PySymtable_Build
 */
export function buildSymtable(module: Module, options: SymtableOptions): Symtable {
  const builder = new SymtableBuilder(module, options);
  analyze(builder.top, options.inlinedComprehensions);
  return builder;
}

class SymtableBuilder extends TypeScopes {
  protected readonly lazyFormat: boolean;
  readonly #lazyAnnotations: boolean;

  constructor(module: Module, { futureAnnotations, lazyAnnotations }: SymtableOptions) {
    super(module, futureAnnotations);
    this.#lazyAnnotations = this.lazyFormat = lazyAnnotations;
    this.#stmts(module.body);
  }

  #stmts(stmts: readonly Stmt[]): void {
    for (const stmt of stmts) this.#stmt(stmt);
  }

  #function(stmt: FunctionDef, isMethod: boolean): void {
    if (this.#lazyAnnotations) this.functionAnnotations(stmt.name, stmt.args, stmt.returns);
    else this.#parameterAnnotations(stmt.args, stmt.returns);
    this.enter(stmt, stmt.name, 'function');
    this.cur.isMethod = isMethod;
    this.cur.coroutine = stmt.isAsync;
    this.#parameters(stmt.args);
    this.#stmts(stmt.body);
    this.exit();
  }

  #class(stmt: ClassDef): void {
    this.#exprs(stmt.bases);
    for (const keyword of stmt.keywords) this.#expr(keyword.value);
    this.enter(stmt, stmt.name, 'class');
    if (stmt.typeParams.length > 0) {
      this.addDef('__type_params__', DEF_LOCAL, stmt);
      this.addDef('.type_params', USE, stmt);
    }
    const outer = this.privateName;
    this.privateName = stmt.name;
    this.#stmts(stmt.body);
    this.privateName = outer;
    this.exit();
  }

  #exprs(exprs: readonly (Expr | null)[]): void {
    for (const expr of exprs) if (expr) this.#expr(expr);
  }

  #annotation(expr: Expr | null): void {
    if (expr && !this.futureAnnotations) this.#expr(expr);
  }

  #parameterAnnotations(args: Arguments, returns: Expr | null): void {
    const { posonlyargs, vararg, kwarg, kwonlyargs } = args;
    for (const arg of [...posonlyargs, ...args.args, vararg, kwarg, ...kwonlyargs]) {
      this.#annotation(arg?.annotation ?? null);
    }
    this.#annotation(returns);
  }

  #stmt(stmt: Stmt): void {
    switch (stmt.kind) {
      case 'FunctionDef': {
        this.addDef(stmt.name, DEF_LOCAL, stmt);
        this.#exprs(stmt.args.defaults);
        this.#exprs(stmt.args.kwDefaults);
        this.#exprs(stmt.decorators);
        const inClass = this.cur.type === 'class';
        this.inTypeParams(stmt, () => {
          this.#function(stmt, inClass);
        });
        break;
      }
      case 'ClassDef': {
        this.addDef(stmt.name, DEF_LOCAL, stmt);
        this.#exprs(stmt.decorators);
        this.inTypeParams(stmt, () => {
          this.#class(stmt);
        });
        break;
      }
      case 'TypeAlias':
        this.typeAlias(stmt);
        break;
      case 'Assign':
        this.#exprs(stmt.targets);
        this.#expr(stmt.value);
        break;
      case 'AugAssign':
        this.#expr(stmt.target);
        this.#expr(stmt.value);
        break;
      case 'AnnAssign':
        this.#annAssign(stmt);
        break;
      case 'Global':
      case 'Nonlocal':
        this.#global(stmt);
        break;
      case 'Import':
      case 'ImportFrom':
        for (const alias of stmt.names) this.#alias(alias.asname ?? alias.name, alias);
        break;
      case 'For':
      case 'While':
      case 'If':
      case 'With':
      case 'Try':
      case 'Match':
        this.conditional(() => this.#otherStmt(stmt));
        break;
      default:
        this.#otherStmt(stmt);
    }
  }

  #otherStmt(stmt: Stmt): void {
    switch (stmt.kind) {
      case 'Return':
        this.#exprs([stmt.value]);
        break;
      case 'Expr':
        this.#expr(stmt.value);
        break;
      case 'Delete':
        this.#exprs(stmt.targets);
        break;
      case 'For':
        this.#expr(stmt.target);
        this.#expr(stmt.iter);
        this.#stmts(stmt.body);
        this.#stmts(stmt.orelse);
        break;
      case 'While':
      case 'If':
        this.#expr(stmt.test);
        this.#stmts(stmt.body);
        this.#stmts(stmt.orelse);
        break;
      case 'With':
        for (const item of stmt.items) this.#exprs([item.contextExpr, item.optionalVars]);
        this.#stmts(stmt.body);
        break;
      case 'Match':
        this.#expr(stmt.subject);
        for (const { pattern, guard, body } of stmt.cases) {
          this.#pattern(pattern);
          this.#exprs([guard]);
          this.#stmts(body);
        }
        break;
      case 'Raise':
        this.#exprs([stmt.exc, stmt.cause]);
        break;
      case 'Assert':
        this.#exprs([stmt.test, stmt.msg]);
        break;
      case 'Try':
        this.#stmts(stmt.body);
        for (const handler of stmt.handlers) {
          this.#exprs([handler.type]);
          if (handler.name !== null) this.addDef(handler.name, DEF_LOCAL, handler);
          this.#stmts(handler.body);
        }
        this.#stmts(stmt.orelse);
        this.#stmts(stmt.finalbody);
        break;
    }
  }

  #patterns(patterns: readonly Pattern[]): void {
    for (const pattern of patterns) this.#pattern(pattern);
  }

  /** @cpython Python/symtable.c#symtable_visit_pattern */
  #pattern(pattern: Pattern): void {
    switch (pattern.kind) {
      case 'MatchValue':
        this.#expr(pattern.value);
        break;
      case 'MatchSingleton':
        break;
      case 'MatchSequence':
      case 'MatchOr':
        this.#patterns(pattern.patterns);
        break;
      case 'MatchStar':
        if (pattern.name !== null) this.addDef(pattern.name, DEF_LOCAL, pattern);
        break;
      case 'MatchMapping':
        this.#exprs(pattern.keys);
        this.#patterns(pattern.patterns);
        if (pattern.rest !== null) this.addDef(pattern.rest, DEF_LOCAL, pattern);
        break;
      case 'MatchClass':
        this.#expr(pattern.cls);
        this.#patterns(pattern.patterns);
        this.#patterns(pattern.kwdPatterns);
        break;
      case 'MatchAs':
        if (pattern.pattern) this.#pattern(pattern.pattern);
        if (pattern.name !== null) this.addDef(pattern.name, DEF_LOCAL, pattern);
        break;
    }
  }

  #alias(name: string, span: Span): void {
    if (name === '*') {
      if (this.cur.type !== 'module') {
        throw new CompileError('import * only allowed at module level', span);
      }
      return;
    }
    this.addDef(name.split('.')[0] ?? name, DEF_IMPORT, span);
  }

  #annAssign(stmt: Extract<Stmt, { kind: 'AnnAssign' }>): void {
    const { target, simple } = stmt;
    if (target.kind === 'Name') {
      const cur = this.lookup(target.id);
      if (cur & (DEF_GLOBAL | DEF_NONLOCAL) && this.cur !== this.top && simple) {
        const what = cur & DEF_GLOBAL ? 'global' : 'nonlocal';
        throw new CompileError(`annotated name '${target.id}' can't be ${what}`, stmt);
      }
      if (simple) this.addDef(target.id, DEF_ANNOT | DEF_LOCAL, target);
      else if (stmt.value) this.addDef(target.id, DEF_LOCAL, target);
    } else {
      this.#expr(target);
    }
    if (this.#lazyAnnotations) this.variableAnnotation(stmt.annotation);
    else this.#annotation(stmt.annotation);
    this.#exprs([stmt.value]);
  }

  #global(stmt: Global): void {
    const what = stmt.kind.toLowerCase();
    for (const name of stmt.names) {
      const cur = this.lookup(name);
      if (cur & (DEF_PARAM | DEF_LOCAL | USE | DEF_ANNOT)) {
        throw new CompileError(misplaced(name, cur, what), stmt);
      }
      this.addDef(name, what === 'global' ? DEF_GLOBAL : DEF_NONLOCAL, stmt);
      this.cur.directives.push({ name: mangle(this.privateName, name), span: stmt });
    }
  }

  #parameters(args: Arguments): void {
    const add = (arg: Arg): void => this.addDef(arg.arg, DEF_PARAM, arg);
    args.posonlyargs.forEach(add);
    args.args.forEach(add);
    args.kwonlyargs.forEach(add);
    if (args.vararg) {
      add(args.vararg);
      this.cur.varargs = true;
    }
    if (args.kwarg) {
      add(args.kwarg);
      this.cur.varkeywords = true;
    }
  }

  protected visitExpr(node: Expr): void {
    this.#expr(node);
  }

  #expr(node: Expr): void {
    switch (node.kind) {
      case 'Constant':
        break;
      case 'Name':
        if (this.cur.inUnevaluatedAnnotation) break;
        this.addDef(node.id, node.ctx === 'Load' ? USE : DEF_LOCAL, node);
        if (node.ctx === 'Load' && node.id === 'super' && this.cur.type === 'function') {
          this.addDef('__class__', USE, node);
        }
        break;
      case 'NamedExpr':
        this.checkTypeScope('named expression', node);
        this.#namedExpr(node.target, node);
        this.#expr(node.value);
        this.#expr(node.target);
        break;
      case 'Lambda':
        this.#exprs(node.args.defaults);
        this.#exprs(node.args.kwDefaults);
        this.enter(node, 'lambda', 'function');
        this.#parameters(node.args);
        this.#expr(node.body);
        this.exit();
        break;
      case 'ListComp':
      case 'SetComp':
      case 'DictComp':
      case 'GeneratorExp':
        this.#comprehension(node);
        break;
      case 'Await':
        this.checkTypeScope('await expression', node);
        this.#expr(node.value);
        this.cur.coroutine = true;
        break;
      case 'Yield':
      case 'YieldFrom':
        this.checkTypeScope('yield expression', node);
        this.#exprs([node.value]);
        this.cur.generator = true;
        if (this.cur.comprehension !== '') throw this.#yieldInComprehension(node);
        break;
      default:
        this.#operands(node);
    }
  }

  #operands(node: Expr): void {
    switch (node.kind) {
      case 'BinOp':
        this.#exprs([node.left, node.right]);
        break;
      case 'BoolOp':
      case 'JoinedStr':
      case 'TemplateStr':
        this.#exprs(node.values);
        break;
      case 'UnaryOp':
        this.#expr(node.operand);
        break;
      case 'IfExp':
        this.#exprs([node.test, node.body, node.orelse]);
        break;
      case 'Dict':
        this.#exprs(node.keys);
        this.#exprs(node.values);
        break;
      case 'Set':
      case 'List':
      case 'Tuple':
        this.#exprs(node.elts);
        break;
      case 'Compare':
        this.#expr(node.left);
        this.#exprs(node.comparators);
        break;
      case 'Call':
        this.#expr(node.func);
        this.#exprs(node.args);
        for (const keyword of node.keywords) this.#expr(keyword.value);
        break;
      case 'Interpolation':
      case 'FormattedValue':
        this.#exprs([node.value, node.formatSpec]);
        break;
      case 'Attribute':
      case 'Starred':
        this.#expr(node.value);
        break;
      case 'Subscript':
        this.#exprs([node.value, node.slice]);
        break;
      case 'Slice':
        this.#exprs([node.lower, node.upper, node.step]);
        break;
    }
  }

  #yieldInComprehension(node: Span): CompileError {
    const what = {
      '': '',
      ListComp: 'list comprehension',
      SetComp: 'set comprehension',
      DictComp: 'dict comprehension',
      GeneratorExp: 'generator expression',
    }[this.cur.comprehension];
    return new CompileError(`'yield' inside ${what}`, node);
  }

  #comprehension(node: ComprehensionExpr): void {
    const [outermost, ...rest] = node.generators;
    if (!outermost) return;
    this.cur.compIterExpr++;
    this.#expr(outermost.iter);
    this.cur.compIterExpr--;
    this.enter(
      node,
      node.kind === 'GeneratorExp' ? 'genexpr' : node.kind.toLowerCase(),
      'function',
    );
    this.cur.comprehension = node.kind;
    this.cur.coroutine = outermost.isAsync;
    this.addDef('.0', DEF_PARAM, node);
    this.#target(outermost.target);
    this.#exprs(outermost.ifs);
    for (const generator of rest) {
      this.#target(generator.target);
      this.cur.compIterExpr++;
      this.#expr(generator.iter);
      this.cur.compIterExpr--;
      this.#exprs(generator.ifs);
      if (generator.isAsync) this.cur.coroutine = true;
    }
    this.#exprs([node.value, node.elt]);
    const isGenerator = node.kind === 'GeneratorExp';
    this.cur.generator = isGenerator;
    const isAsync = this.cur.coroutine && !isGenerator;
    this.exit();
    if (isAsync) this.cur.coroutine = true;
  }

  #target(target: Expr): void {
    this.cur.compIterTarget = true;
    this.#expr(target);
    this.cur.compIterTarget = false;
  }

  /** @cpython Python/symtable.c#symtable_handle_namedexpr */
  #namedExpr(target: { id: string } & Span, node: Span): void {
    if (this.cur.compIterExpr > 0) {
      const msg = 'assignment expression cannot be used in a comprehension iterable expression';
      throw new CompileError(msg, node);
    }
    if (this.cur.comprehension === '') return;
    for (let i = this.stack.length - 1; i >= 0; i--) {
      const entry = this.stack[i] as SymtableEntry;
      const flags = this.lookup(target.id, entry);
      if (entry.comprehension !== '') {
        if (flags & DEF_COMP_ITER && flags & DEF_LOCAL) {
          const msg = `assignment expression cannot rebind comprehension iteration variable '${target.id}'`;
          throw new CompileError(msg, target);
        }
        continue;
      }
      if (entry.type === 'class') {
        const msg = 'assignment expression within a comprehension cannot be used in a class body';
        throw new CompileError(msg, target);
      }
      const isFunction = entry.type === 'function';
      const nonlocal = isFunction && !(flags & DEF_GLOBAL);
      this.addDef(target.id, nonlocal ? DEF_NONLOCAL : DEF_GLOBAL, target);
      this.cur.directives.push({ name: mangle(this.privateName, target.id), span: target });
      this.addDef(target.id, isFunction ? DEF_LOCAL : DEF_GLOBAL, target, entry);
      return;
    }
  }
}

function misplaced(name: string, flags: number, what: string): string {
  if (flags & DEF_PARAM) return `name '${name}' is parameter and ${what}`;
  if (flags & USE) return `name '${name}' is used prior to ${what} declaration`;
  if (flags & DEF_ANNOT) return `annotated name '${name}' can't be ${what}`;
  return `name '${name}' is assigned to before ${what} declaration`;
}
