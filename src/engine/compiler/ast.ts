import type { ConstValue } from './codeTemplate.ts';
import type { Span } from './syntaxErrors.ts';

/**
 * The syntax tree, after CPython's own (Parser/Python.asdl). Fields are mutable: the folder of
 * constants replaces expressions in place.
 */
export type ExprContext = 'Load' | 'Store' | 'Del';

export type Operator =
  '+' | '-' | '*' | '@' | '/' | '%' | '**' | '<<' | '>>' | '|' | '^' | '&' | '//';
export type UnaryOperator = '~' | 'not' | '+' | '-';
export type CompareOperator =
  '==' | '!=' | '<' | '<=' | '>' | '>=' | 'is' | 'is not' | 'in' | 'not in';

interface Node<K extends string> extends Span {
  kind: K;
}

export interface Comprehension {
  target: Expr;
  iter: Expr;
  ifs: Expr[];
  isAsync: boolean;
}

export interface Keyword extends Span {
  /** null: `**value`. */
  arg: string | null;
  value: Expr;
}

export interface Arg extends Span {
  arg: string;
  annotation: Expr | null;
}

export interface Arguments {
  posonlyargs: Arg[];
  args: Arg[];
  vararg: Arg | null;
  kwonlyargs: Arg[];
  kwDefaults: (Expr | null)[];
  kwarg: Arg | null;
  defaults: Expr[];
}

export interface BoolOp extends Node<'BoolOp'> {
  op: 'and' | 'or';
  values: Expr[];
}
export interface NamedExpr extends Node<'NamedExpr'> {
  target: Name;
  value: Expr;
}
export interface BinOp extends Node<'BinOp'> {
  left: Expr;
  op: Operator;
  right: Expr;
}
export interface UnaryOp extends Node<'UnaryOp'> {
  op: UnaryOperator;
  operand: Expr;
}
export interface Lambda extends Node<'Lambda'> {
  args: Arguments;
  body: Expr;
}
export interface IfExp extends Node<'IfExp'> {
  test: Expr;
  body: Expr;
  orelse: Expr;
}
export interface Dict extends Node<'Dict'> {
  /** null: `**value`. */
  keys: (Expr | null)[];
  values: Expr[];
}
export interface SetDisplay extends Node<'Set'> {
  elts: Expr[];
}
export interface ComprehensionExpr extends Node<
  'ListComp' | 'SetComp' | 'DictComp' | 'GeneratorExp'
> {
  /** The key, in a dict comprehension. */
  elt: Expr;
  /** The value, in a dict comprehension. */
  value: Expr | null;
  generators: Comprehension[];
}
export interface Yield extends Node<'Yield'> {
  value: Expr | null;
}
export interface YieldFrom extends Node<'YieldFrom'> {
  value: Expr;
}
export interface Await extends Node<'Await'> {
  value: Expr;
}
export interface Compare extends Node<'Compare'> {
  left: Expr;
  ops: CompareOperator[];
  comparators: Expr[];
}
export interface Call extends Node<'Call'> {
  func: Expr;
  args: Expr[];
  keywords: Keyword[];
}
export interface FormattedValue extends Node<'FormattedValue'> {
  value: Expr;
  conversion: '' | 's' | 'r' | 'a';
  formatSpec: Expr | null;
}
export interface JoinedStr extends Node<'JoinedStr'> {
  values: Expr[];
}
export interface Interpolation extends Node<'Interpolation'> {
  value: Expr;
  /** The expression as it is written. */
  text: ConstValue;
  conversion: '' | 's' | 'r' | 'a';
  formatSpec: Expr | null;
}
export interface TemplateStr extends Node<'TemplateStr'> {
  values: Expr[];
}
export interface Constant extends Node<'Constant'> {
  value: ConstValue;
}
export interface Attribute extends Node<'Attribute'> {
  value: Expr;
  attr: string;
  ctx: ExprContext;
}
export interface Subscript extends Node<'Subscript'> {
  value: Expr;
  slice: Expr;
  ctx: ExprContext;
}
export interface Starred extends Node<'Starred'> {
  value: Expr;
  ctx: ExprContext;
}
export interface Name extends Node<'Name'> {
  id: string;
  ctx: ExprContext;
}
export interface List extends Node<'List'> {
  elts: Expr[];
  ctx: ExprContext;
}
export interface Tuple extends Node<'Tuple'> {
  elts: Expr[];
  ctx: ExprContext;
}
export interface Slice extends Node<'Slice'> {
  lower: Expr | null;
  upper: Expr | null;
  step: Expr | null;
}

export type Expr =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | SetDisplay
  | ComprehensionExpr
  | Yield
  | YieldFrom
  | Await
  | Compare
  | Call
  | FormattedValue
  | JoinedStr
  | Interpolation
  | TemplateStr
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | List
  | Tuple
  | Slice;

export interface TypeParam extends Node<'TypeVar' | 'ParamSpec' | 'TypeVarTuple'> {
  name: string;
  bound: Expr | null;
  /** Boxed, because it opens a block of its own besides the bound's. */
  default: { readonly value: Expr } | null;
}

export interface FunctionDef extends Node<'FunctionDef'> {
  name: string;
  typeParams: TypeParam[];
  args: Arguments;
  body: Stmt[];
  decorators: Expr[];
  returns: Expr | null;
  isAsync: boolean;
}
export interface ClassDef extends Node<'ClassDef'> {
  name: string;
  typeParams: TypeParam[];
  bases: Expr[];
  keywords: Keyword[];
  body: Stmt[];
  decorators: Expr[];
}
export interface TypeAlias extends Node<'TypeAlias'> {
  name: Name;
  typeParams: TypeParam[];
  value: Expr;
}
export interface Return extends Node<'Return'> {
  value: Expr | null;
}
export interface Delete extends Node<'Delete'> {
  targets: Expr[];
}
export interface Assign extends Node<'Assign'> {
  targets: Expr[];
  value: Expr;
}
export interface AugAssign extends Node<'AugAssign'> {
  target: Expr;
  op: Operator;
  value: Expr;
}
export interface AnnAssign extends Node<'AnnAssign'> {
  target: Expr;
  annotation: Expr;
  value: Expr | null;
  /** A bare name without parentheses. */
  simple: boolean;
}
export interface For extends Node<'For'> {
  isAsync: boolean;
  target: Expr;
  iter: Expr;
  body: Stmt[];
  orelse: Stmt[];
}
export interface While extends Node<'While'> {
  test: Expr;
  body: Stmt[];
  orelse: Stmt[];
}
export interface If extends Node<'If'> {
  test: Expr;
  body: Stmt[];
  orelse: Stmt[];
}
export interface WithItem {
  contextExpr: Expr;
  optionalVars: Expr | null;
}
export interface With extends Node<'With'> {
  isAsync: boolean;
  items: WithItem[];
  body: Stmt[];
}
export interface Raise extends Node<'Raise'> {
  exc: Expr | null;
  cause: Expr | null;
}
export interface ExceptHandler extends Span {
  type: Expr | null;
  name: string | null;
  body: Stmt[];
}
export interface Try extends Node<'Try'> {
  /** Its handlers are `except*`. */
  isStar: boolean;
  body: Stmt[];
  handlers: ExceptHandler[];
  orelse: Stmt[];
  finalbody: Stmt[];
}
export interface Assert extends Node<'Assert'> {
  test: Expr;
  msg: Expr | null;
}
export interface Alias extends Span {
  name: string;
  asname: string | null;
}
export interface Import extends Node<'Import'> {
  names: Alias[];
}
export interface ImportFrom extends Node<'ImportFrom'> {
  module: string | null;
  names: Alias[];
  level: number;
}
export interface Global extends Node<'Global' | 'Nonlocal'> {
  names: string[];
}
export interface ExprStmt extends Node<'Expr'> {
  value: Expr;
}
export interface MatchCase {
  pattern: Pattern;
  guard: Expr | null;
  body: Stmt[];
}
export interface Match extends Node<'Match'> {
  subject: Expr;
  cases: MatchCase[];
}
export interface SimpleStmt extends Node<'Pass' | 'Break' | 'Continue'> {
  readonly simple: true;
}

export type Stmt =
  | FunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | AugAssign
  | AnnAssign
  | For
  | While
  | If
  | With
  | Raise
  | Try
  | Assert
  | Import
  | ImportFrom
  | Global
  | ExprStmt
  | Match
  | TypeAlias
  | SimpleStmt;

export interface MatchValue extends Node<'MatchValue'> {
  value: Expr;
}
export interface MatchSingleton extends Node<'MatchSingleton'> {
  value: ConstValue;
}
export interface MatchSequence extends Node<'MatchSequence'> {
  patterns: Pattern[];
}
export interface MatchMapping extends Node<'MatchMapping'> {
  keys: Expr[];
  patterns: Pattern[];
  /** What takes the other items. */
  rest: string | null;
}
export interface MatchClass extends Node<'MatchClass'> {
  cls: Expr;
  patterns: Pattern[];
  kwdAttrs: string[];
  kwdPatterns: Pattern[];
}
export interface MatchStar extends Node<'MatchStar'> {
  /** null: `*_`. */
  name: string | null;
}
export interface MatchAs extends Node<'MatchAs'> {
  pattern: Pattern | null;
  /** null: `_`. */
  name: string | null;
}
export interface MatchOr extends Node<'MatchOr'> {
  patterns: Pattern[];
}

export type Pattern =
  | MatchValue
  | MatchSingleton
  | MatchSequence
  | MatchMapping
  | MatchClass
  | MatchStar
  | MatchAs
  | MatchOr;

export interface Module extends Node<'Module' | 'Interactive' | 'Expression'> {
  /** One expression statement, for `Expression`. */
  body: Stmt[];
}

/** The docstring's constant, when a body starts with one. @cpython Python/ast.c#_PyAST_GetDocString */
export function getDocString(
  body: readonly Stmt[],
): (Constant & { value: { kind: 'str' } }) | null {
  const first = body[0];
  if (first?.kind !== 'Expr' || first.value.kind !== 'Constant') return null;
  if (first.value.value.kind !== 'str') return null;
  return first.value as Constant & { value: { kind: 'str' } };
}
