import type { Expr, ExprContext } from '../ast.ts';

/** How an error names an expression. @cpython Parser/pegen.c#_PyPegen_get_expr_name */
export function getExprName(expr: Expr): string {
  switch (expr.kind) {
    case 'Attribute':
    case 'Subscript':
    case 'Starred':
    case 'Name':
    case 'List':
    case 'Tuple':
    case 'Lambda':
      return expr.kind.toLowerCase();
    case 'Call':
      return 'function call';
    case 'BoolOp':
    case 'BinOp':
    case 'UnaryOp':
      return 'expression';
    case 'GeneratorExp':
      return 'generator expression';
    case 'Yield':
    case 'YieldFrom':
      return 'yield expression';
    case 'Await':
      return 'await expression';
    case 'ListComp':
      return 'list comprehension';
    case 'SetComp':
      return 'set comprehension';
    case 'DictComp':
      return 'dict comprehension';
    case 'Dict':
      return 'dict literal';
    case 'Set':
      return 'set display';
    case 'JoinedStr':
    case 'FormattedValue':
      return 'f-string expression';
    case 'TemplateStr':
    case 'Interpolation':
      return 't-string expression';
    case 'Constant':
      return constantName(expr.value.kind);
    case 'Compare':
      return 'comparison';
    case 'IfExp':
      return 'conditional expression';
    case 'NamedExpr':
      return 'named expression';
    case 'Slice':
      return 'slice';
  }
}

function constantName(kind: string): string {
  switch (kind) {
    case 'none':
      return 'None';
    case 'true':
      return 'True';
    case 'false':
      return 'False';
    case 'ellipsis':
      return 'ellipsis';
    default:
      return 'literal';
  }
}

/**
 * The part of `expr` that cannot be a target, or null.
 *
 * @cpython Parser/pegen_errors.c#_PyPegen_get_invalid_target
 */
export function getInvalidTarget(expr: Expr, use: 'assign' | 'del' | 'for'): Expr | null {
  switch (expr.kind) {
    case 'List':
    case 'Tuple':
      for (const elt of expr.elts) {
        const invalid = getInvalidTarget(elt, use);
        if (invalid) return invalid;
      }
      return null;
    case 'Starred':
      return use === 'del' ? expr : getInvalidTarget(expr.value, use);
    case 'Compare':
      if (use === 'for' && expr.ops[0] === 'in') return getInvalidTarget(expr.left, use);
      return expr;
    case 'Name':
    case 'Attribute':
    case 'Subscript':
      return null;
    default:
      return expr;
  }
}

/** Marks a target and its parts. @cpython Parser/action_helpers.c#_PyPegen_set_expr_context */
export function setExprContext(expr: Expr, ctx: ExprContext): Expr {
  switch (expr.kind) {
    case 'List':
    case 'Tuple':
      expr.ctx = ctx;
      for (const elt of expr.elts) setExprContext(elt, ctx);
      break;
    case 'Starred':
      expr.ctx = ctx;
      setExprContext(expr.value, ctx);
      break;
    case 'Name':
    case 'Attribute':
    case 'Subscript':
      expr.ctx = ctx;
      break;
  }
  return expr;
}
