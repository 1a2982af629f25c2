import type {
  Arguments,
  BinOp,
  Compare,
  CompareOperator,
  Comprehension,
  Expr,
  Module,
  Pattern,
  TypeParam,
  Stmt,
} from '../ast.ts';
import { getDocString } from '../ast.ts';
import type { CompilerRules } from '../../version/compilerRules.ts';
import type { ConstValue } from '../codeTemplate.ts';
import { CONST_TRUE, constFrozenset, constTuple } from '../constants.ts';
import { spanOf } from '../syntaxErrors.ts';
import { foldBinop, foldIndex, foldUnary } from './arithmetic.ts';
import { optimizeFormat } from './percentFormat.ts';

/**
 * Replaces expressions of constants by their values, before names are resolved; from 3.14 on only
 * `__debug__` and formats, and the rest among the instructions.
 *
 * @cpython Python/ast_opt.c#_PyAST_Optimize
 */
export function foldConstants(module: Module, options: FoldOptions): void {
  new Folder(options).body(module.body, module.kind === 'Module');
}

function constant(at: Expr, value: ConstValue | null): Expr {
  return value ? { kind: 'Constant', value, ...spanOf(at, at) } : at;
}

function constantItems(elts: readonly Expr[]): ConstValue[] | null {
  const items: ConstValue[] = [];
  for (const elt of elts) {
    if (elt.kind !== 'Constant') return null;
    items.push(elt.value);
  }
  return items;
}

/** A display that is only iterated or searched. @cpython Python/ast_opt.c#fold_iter */
function foldIter(expr: Expr): Expr {
  if (expr.kind === 'List') {
    if (expr.elts.some((elt) => elt.kind === 'Starred')) return expr;
    const tuple: Expr = { ...expr, kind: 'Tuple' };
    const items = constantItems(expr.elts);
    return constant(tuple, items && constTuple(items));
  }
  if (expr.kind === 'Set') {
    const items = constantItems(expr.elts);
    return constant(expr, items && constFrozenset(items));
  }
  return expr;
}

const NEGATED: ReadonlyMap<CompareOperator, CompareOperator> = new Map([
  ['is', 'is not'],
  ['is not', 'is'],
  ['in', 'not in'],
  ['not in', 'in'],
]);

export interface FoldOptions {
  readonly futureAnnotations: boolean;
  /** The instructions are folded later (3.14+). */
  readonly foldsInstructions: boolean;
  readonly rules: CompilerRules;
}

class Folder {
  readonly #futureAnnotations: boolean;
  #folds: boolean;
  readonly #rules: CompilerRules;

  constructor({ futureAnnotations, foldsInstructions, rules }: FoldOptions) {
    this.#rules = rules;
    this.#futureAnnotations = futureAnnotations;
    this.#folds = !foldsInstructions;
  }

  #iter(expr: Expr): Expr {
    const iter = this.expr(expr);
    return this.#folds ? foldIter(iter) : iter;
  }

  /** @param guarded a body where folding must not make a docstring */
  body(stmts: Stmt[], guarded = true): void {
    const had = getDocString(stmts) !== null;
    for (const stmt of stmts) this.#stmt(stmt);
    if (!guarded || had || getDocString(stmts) === null) return;
    const first = stmts[0];
    if (first?.kind !== 'Expr') return;
    first.value = { kind: 'JoinedStr', values: [first.value], ...spanOf(first, first) };
  }

  #all(exprs: Expr[]): void {
    for (let i = 0; i < exprs.length; i++) exprs[i] = this.expr(exprs[i] as Expr);
  }

  #stmts(stmts: Stmt[]): void {
    for (const stmt of stmts) this.#stmt(stmt);
  }

  #stmt(stmt: Stmt): void {
    switch (stmt.kind) {
      case 'FunctionDef':
        this.#typeParams(stmt.typeParams);
        this.#arguments(stmt.args);
        this.body(stmt.body);
        this.#all(stmt.decorators);
        if (stmt.returns && !this.#futureAnnotations) stmt.returns = this.expr(stmt.returns);
        break;
      case 'ClassDef':
        this.#typeParams(stmt.typeParams);
        this.#all(stmt.bases);
        for (const keyword of stmt.keywords) keyword.value = this.expr(keyword.value);
        this.body(stmt.body);
        this.#all(stmt.decorators);
        break;
      case 'TypeAlias':
        this.#typeParams(stmt.typeParams);
        stmt.value = this.expr(stmt.value);
        break;
      case 'Return':
        if (stmt.value) stmt.value = this.expr(stmt.value);
        break;
      case 'Expr':
        stmt.value = this.expr(stmt.value);
        break;
      case 'Delete':
        this.#all(stmt.targets);
        break;
      case 'Assign':
        this.#all(stmt.targets);
        stmt.value = this.expr(stmt.value);
        break;
      case 'AugAssign':
        stmt.target = this.expr(stmt.target);
        stmt.value = this.expr(stmt.value);
        break;
      case 'AnnAssign':
        stmt.target = this.expr(stmt.target);
        if (!this.#futureAnnotations) stmt.annotation = this.expr(stmt.annotation);
        if (stmt.value) stmt.value = this.expr(stmt.value);
        break;
      default:
        this.#compound(stmt);
    }
  }

  #compound(stmt: Stmt): void {
    switch (stmt.kind) {
      case 'For':
        stmt.target = this.expr(stmt.target);
        stmt.iter = this.#iter(stmt.iter);
        this.#stmts(stmt.body);
        this.#stmts(stmt.orelse);
        break;
      case 'While':
      case 'If':
        stmt.test = this.expr(stmt.test);
        this.#stmts(stmt.body);
        this.#stmts(stmt.orelse);
        break;
      case 'With':
        for (const item of stmt.items) {
          item.contextExpr = this.expr(item.contextExpr);
          if (item.optionalVars) item.optionalVars = this.expr(item.optionalVars);
        }
        this.#stmts(stmt.body);
        break;
      case 'Raise':
        if (stmt.exc) stmt.exc = this.expr(stmt.exc);
        if (stmt.cause) stmt.cause = this.expr(stmt.cause);
        break;
      case 'Try':
        this.#stmts(stmt.body);
        for (const handler of stmt.handlers) {
          if (handler.type) handler.type = this.expr(handler.type);
          this.#stmts(handler.body);
        }
        this.#stmts(stmt.orelse);
        this.#stmts(stmt.finalbody);
        break;
      case 'Match':
        stmt.subject = this.expr(stmt.subject);
        for (const each of stmt.cases) {
          this.#pattern(each.pattern);
          if (each.guard) each.guard = this.expr(each.guard);
          this.#stmts(each.body);
        }
        break;
      case 'Assert':
        stmt.test = this.expr(stmt.test);
        if (stmt.msg) stmt.msg = this.expr(stmt.msg);
        break;
    }
  }

  /** Numbers in patterns are folded in the tree by every release. */
  #patternConstant(expr: Expr): Expr {
    const folds = this.#folds;
    this.#folds = true;
    const folded = this.expr(expr);
    this.#folds = folds;
    return folded;
  }

  #typeParams(params: TypeParam[]): void {
    for (const param of params) {
      if (param.bound) param.bound = this.expr(param.bound);
      if (param.default) param.default = { value: this.expr(param.default.value) };
    }
  }

  #pattern(pattern: Pattern): void {
    switch (pattern.kind) {
      case 'MatchValue':
        pattern.value = this.#patternConstant(pattern.value);
        break;
      case 'MatchSequence':
      case 'MatchOr':
        for (const each of pattern.patterns) this.#pattern(each);
        break;
      case 'MatchMapping':
        pattern.keys = pattern.keys.map((key) => this.#patternConstant(key));
        for (const each of pattern.patterns) this.#pattern(each);
        break;
      case 'MatchClass':
        pattern.cls = this.expr(pattern.cls);
        for (const each of [...pattern.patterns, ...pattern.kwdPatterns]) this.#pattern(each);
        break;
      case 'MatchAs':
        if (pattern.pattern) this.#pattern(pattern.pattern);
        break;
    }
  }

  #arguments(args: Arguments): void {
    const all = [...args.posonlyargs, ...args.args, args.vararg, ...args.kwonlyargs, args.kwarg];
    for (const arg of all) {
      if (arg?.annotation && !this.#futureAnnotations) arg.annotation = this.expr(arg.annotation);
    }
    args.kwDefaults = args.kwDefaults.map((value) => value && this.expr(value));
    this.#all(args.defaults);
  }

  #comprehension(generator: Comprehension): void {
    generator.target = this.expr(generator.target);
    generator.iter = this.#iter(generator.iter);
    this.#all(generator.ifs);
  }

  expr(node: Expr): Expr {
    switch (node.kind) {
      case 'Constant':
        return node;
      case 'Name':
        return node.id === '__debug__' && node.ctx === 'Load' ? constant(node, CONST_TRUE) : node;
      case 'BinOp':
        node.left = this.expr(node.left);
        node.right = this.expr(node.right);
        return this.#binop(node);
      case 'UnaryOp':
        node.operand = this.expr(node.operand);
        return this.#unary(node);
      case 'Tuple': {
        this.#all(node.elts);
        const items = this.#folds && node.ctx === 'Load' ? constantItems(node.elts) : null;
        return constant(node, items && constTuple(items));
      }
      case 'Subscript':
        node.value = this.expr(node.value);
        node.slice = this.expr(node.slice);
        if (!this.#folds || node.ctx !== 'Load') return node;
        if (node.value.kind !== 'Constant' || node.slice.kind !== 'Constant') return node;
        return constant(node, foldIndex(node.value.value, node.slice.value));
      case 'Compare':
        node.left = this.expr(node.left);
        this.#all(node.comparators);
        return this.#compare(node);
      default:
        this.#children(node);
        return node;
    }
  }

  #binop(node: BinOp): Expr {
    const { left, right } = node;
    if (left.kind !== 'Constant') return node;
    if (node.op === '%' && left.value.kind === 'str') {
      if (right.kind === 'Tuple' && !right.elts.some((elt) => elt.kind === 'Starred')) {
        if (this.#rules.formatsPercent) {
          return optimizeFormat(node, left.value.value, right.elts) ?? node;
        }
      }
      return node;
    }
    if (
      !this.#folds ||
      right.kind !== 'Constant' ||
      (node.op === '%' && left.value.kind === 'bytes')
    )
      return node;
    return constant(node, foldBinop(node.op, left.value, right.value, this.#rules.foldLimits));
  }

  #unary(node: Extract<Expr, { kind: 'UnaryOp' }>): Expr {
    const { operand } = node;
    if (!this.#folds) return node;
    if (operand.kind === 'Constant') return constant(node, foldUnary(node.op, operand.value));
    if (node.op === 'not' && operand.kind === 'Compare' && operand.ops.length === 1) {
      const negated = NEGATED.get(operand.ops[0] as CompareOperator);
      if (negated) {
        operand.ops[0] = negated;
        return operand;
      }
    }
    return node;
  }

  #compare(node: Compare): Expr {
    if (!this.#folds) return node;
    const last = node.ops.length - 1;
    const op = node.ops[last];
    if (op === 'in' || op === 'not in') {
      node.comparators[last] = foldIter(node.comparators[last] as Expr);
    }
    return node;
  }

  #children(node: Expr): void {
    switch (node.kind) {
      case 'BoolOp':
      case 'JoinedStr':
      case 'TemplateStr':
        this.#all(node.values);
        break;
      case 'Lambda':
        this.#arguments(node.args);
        node.body = this.expr(node.body);
        break;
      case 'IfExp':
        node.test = this.expr(node.test);
        node.body = this.expr(node.body);
        node.orelse = this.expr(node.orelse);
        break;
      case 'Dict':
        node.keys = node.keys.map((key) => key && this.expr(key));
        this.#all(node.values);
        break;
      case 'Set':
      case 'List':
        this.#all(node.elts);
        break;
      case 'ListComp':
      case 'SetComp':
      case 'DictComp':
      case 'GeneratorExp':
        node.elt = this.expr(node.elt);
        if (node.value) node.value = this.expr(node.value);
        for (const generator of node.generators) this.#comprehension(generator);
        break;
      case 'Call':
        node.func = this.expr(node.func);
        this.#all(node.args);
        for (const keyword of node.keywords) keyword.value = this.expr(keyword.value);
        break;
      case 'Interpolation':
      case 'FormattedValue':
        node.value = this.expr(node.value);
        if (node.formatSpec) node.formatSpec = this.expr(node.formatSpec);
        break;
      case 'Yield':
        if (node.value) node.value = this.expr(node.value);
        break;
      case 'YieldFrom':
      case 'Await':
      case 'Attribute':
      case 'Starred':
      case 'NamedExpr':
        node.value = this.expr(node.value);
        break;
      case 'Slice':
        if (node.lower) node.lower = this.expr(node.lower);
        if (node.upper) node.upper = this.expr(node.upper);
        if (node.step) node.step = this.expr(node.step);
        break;
    }
  }
}
