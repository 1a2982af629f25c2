import type {
  Attribute,
  Compare,
  CompareOperator,
  Dict,
  Expr,
  IfExp,
  Operator,
  Slice,
  Subscript,
} from '../ast.ts';
import { CONST_NONE, constFrozenset, constSlice, constTuple } from '../constants.ts';
import * as op from '../opcodes.ts';
import { NO_LOCATION, spanOf } from '../syntaxErrors.ts';
import type { Span } from '../syntaxErrors.ts';
import { CodegenBase } from './codegenBase.ts';
import { areAllItemsConst } from './compilerUnit.ts';
import type { Label } from './compilerUnit.ts';

/** Displays longer than this are built piecemeal. @cpython Python/compile.c */

const BINARY: ReadonlyMap<Operator, number> = new Map([
  ['+', op.NB_ADD],
  ['-', op.NB_SUBTRACT],
  ['*', op.NB_MULTIPLY],
  ['@', op.NB_MATRIX_MULTIPLY],
  ['/', op.NB_TRUE_DIVIDE],
  ['%', op.NB_REMAINDER],
  ['**', op.NB_POWER],
  ['<<', op.NB_LSHIFT],
  ['>>', op.NB_RSHIFT],
  ['|', op.NB_OR],
  ['^', op.NB_XOR],
  ['&', op.NB_AND],
  ['//', op.NB_FLOOR_DIVIDE],
]);

/** `cmp << 5` or-ed with the comparison's mask (1 unordered, 2 less, 4 greater, 8 equal). */
const COMPARISONS: ReadonlyMap<CompareOperator, number> = new Map([
  ['<', (op.Py_LT << 5) | 2],
  ['<=', (op.Py_LE << 5) | 10],
  ['==', (op.Py_EQ << 5) | 8],
  ['!=', (op.Py_NE << 5) | 7],
  ['>', (op.Py_GT << 5) | 4],
  ['>=', (op.Py_GE << 5) | 12],
]);

/** Opcodes by which a display is put together. */
interface DisplayOps {
  readonly build: number;
  readonly add: number;
  readonly extend: number;
}

const LIST_OPS: DisplayOps = {
  build: op.BUILD_LIST,
  add: op.LIST_APPEND,
  extend: op.LIST_EXTEND,
};
const SET_OPS: DisplayOps = { build: op.BUILD_SET, add: op.SET_ADD, extend: op.SET_UPDATE };

/** Operators, displays, conditions and references. */
export abstract class ExpressionCodegen extends CodegenBase {
  protected addBinary(operator: Operator, inplace: boolean, loc: Span): void {
    const arg = (BINARY.get(operator) ?? 0) + (inplace ? op.NB_INPLACE_ADD : 0);
    this.addop(op.BINARY_OP, arg, loc);
  }

  protected addCompare(operator: CompareOperator, loc: Span): void {
    const comparison = COMPARISONS.get(operator);
    if (comparison !== undefined) this.addop(op.COMPARE_OP, comparison, loc);
    else if (operator === 'is') this.addop(op.IS_OP, 0, loc);
    else if (operator === 'is not') this.addop(op.IS_OP, 1, loc);
    else this.addop(op.CONTAINS_OP, operator === 'in' ? 0 : 1, loc);
  }

  /** Evaluates `e` and jumps when its truth is `cond`. @cpython Python/compile.c#compiler_jump_if */
  protected jumpIf(e: Expr, next: Label, cond: boolean, loc: Span): void {
    switch (e.kind) {
      case 'UnaryOp':
        if (e.op !== 'not') break;
        this.jumpIf(e.operand, next, !cond, loc);
        return;
      case 'BoolOp': {
        const cond2 = e.op === 'or';
        const next2 = cond2 === cond ? next : this.newLabel();
        const last = e.values.length - 1;
        for (let i = 0; i < last; i++) this.jumpIf(e.values[i] as Expr, next2, cond2, loc);
        this.jumpIf(e.values[last] as Expr, next, cond, loc);
        if (next2 !== next) this.useLabel(next2);
        return;
      }
      case 'IfExp': {
        const end = this.newLabel();
        const next2 = this.newLabel();
        this.jumpIf(e.test, next2, false, loc);
        this.jumpIf(e.body, next, cond, loc);
        this.jump(op.JUMP_NO_INTERRUPT, end, NO_LOCATION);
        this.useLabel(next2);
        this.jumpIf(e.orelse, next, cond, loc);
        this.useLabel(end);
        return;
      }
      case 'Compare':
        if (e.ops.length === 1) break;
        this.#jumpIfChain(e, next, cond);
        return;
    }
    this.visitExpr(e);
    this.addop(op.TO_BOOL, 0, e);
    this.jump(cond ? op.POP_JUMP_IF_TRUE : op.POP_JUMP_IF_FALSE, next, e);
  }

  #jumpIfChain(e: Compare, next: Label, cond: boolean): void {
    this.#checkCompare(e);
    const cleanup = this.newLabel();
    this.visitExpr(e.left);
    const last = e.ops.length - 1;
    for (let i = 0; i < last; i++) {
      this.visitExpr(e.comparators[i] as Expr);
      this.addop(op.SWAP, 2, e);
      this.addop(op.COPY, 2, e);
      this.addCompare(e.ops[i] as CompareOperator, e);
      this.addop(op.TO_BOOL, 0, e);
      this.jump(op.POP_JUMP_IF_FALSE, cleanup, e);
    }
    this.visitExpr(e.comparators[last] as Expr);
    this.addCompare(e.ops[last] as CompareOperator, e);
    this.addop(op.TO_BOOL, 0, e);
    this.jump(cond ? op.POP_JUMP_IF_TRUE : op.POP_JUMP_IF_FALSE, next, e);
    const end = this.newLabel();
    this.jump(op.JUMP_NO_INTERRUPT, end, NO_LOCATION);
    this.useLabel(cleanup);
    this.addop(op.POP_TOP, 0, e);
    if (!cond) this.jump(op.JUMP_NO_INTERRUPT, next, NO_LOCATION);
    this.useLabel(end);
  }

  /** @cpython Python/compile.c#check_compare */
  #checkCompare(e: Compare): void {
    const isLiteral = (expr: Expr | undefined): boolean =>
      expr?.kind === 'Constant' && !/^(?:none|true|false|ellipsis)$/.test(expr.value.kind);
    let left = isLiteral(e.left);
    e.ops.forEach((operator, i) => {
      const right = isLiteral(e.comparators[i]);
      if ((operator === 'is' || operator === 'is not') && (left || right)) {
        const literal = left ? (i === 0 ? e.left : e.comparators[i - 1]) : e.comparators[i];
        const kind = literal?.kind === 'Constant' ? literal.value.kind : '';
        const hint = operator === 'is' ? '==' : '!=';
        const what = this.options.rules.namesComparedLiteral ? `'${kind}'` : 'a';
        this.warnOfLiteral(`"${operator}" with ${what} literal. Did you mean "${hint}"?`, e);
      }
      left = right;
    });
  }

  protected compare(e: Compare): void {
    this.#checkCompare(e);
    this.visitExpr(e.left);
    const last = e.ops.length - 1;
    const cleanup = last > 0 ? this.newLabel() : -1;
    for (let i = 0; i < last; i++) {
      this.visitExpr(e.comparators[i] as Expr);
      this.addop(op.SWAP, 2, e);
      this.addop(op.COPY, 2, e);
      this.addCompare(e.ops[i] as CompareOperator, e);
      this.addop(op.COPY, 1, e);
      this.addop(op.TO_BOOL, 0, e);
      this.jump(op.POP_JUMP_IF_FALSE, cleanup, e);
      this.addop(op.POP_TOP, 0, e);
    }
    this.visitExpr(e.comparators[last] as Expr);
    this.addCompare(e.ops[last] as CompareOperator, e);
    if (last === 0) return;
    const end = this.newLabel();
    this.jump(op.JUMP_NO_INTERRUPT, end, NO_LOCATION);
    this.useLabel(cleanup);
    this.addop(op.SWAP, 2, e);
    this.addop(op.POP_TOP, 0, e);
    this.useLabel(end);
  }

  protected ifExp(e: IfExp): void {
    const end = this.newLabel();
    const next = this.newLabel();
    this.jumpIf(e.test, next, false, e);
    this.visitExpr(e.body);
    this.jump(op.JUMP_NO_INTERRUPT, end, NO_LOCATION);
    this.useLabel(next);
    this.visitExpr(e.orelse);
    this.useLabel(end);
  }

  protected boolOp(e: Extract<Expr, { kind: 'BoolOp' }>): void {
    const { boolJumps } = this.instructions;
    const and = e.op === 'and';
    const jump = and ? op.POP_JUMP_IF_FALSE : op.POP_JUMP_IF_TRUE;
    const boolJump = and ? op.JUMP_IF_FALSE : op.JUMP_IF_TRUE;
    const end = this.newLabel();
    const last = e.values.length - 1;
    for (let i = 0; i < last; i++) {
      this.visitExpr(e.values[i] as Expr);
      if (boolJumps) {
        this.jump(boolJump, end, e);
      } else {
        this.addop(op.COPY, 1, e);
        this.addop(op.TO_BOOL, 0, e);
        this.jump(jump, end, e);
      }
      this.addop(op.POP_TOP, 0, e);
    }
    this.visitExpr(e.values[last] as Expr);
    this.useLabel(end);
  }

  protected unaryOp(e: Extract<Expr, { kind: 'UnaryOp' }>): void {
    this.visitExpr(e.operand);
    if (e.op === '+') {
      this.addop(op.CALL_INTRINSIC_1, op.INTRINSIC_UNARY_POSITIVE, e);
    } else if (e.op === 'not') {
      this.addop(op.TO_BOOL, 0, e);
      this.addop(op.UNARY_NOT, 0, e);
    } else {
      this.addop(e.op === '~' ? op.UNARY_INVERT : op.UNARY_NEGATIVE, 0, e);
    }
  }

  /**
   * Elements of a display or positional arguments.
   *
   * @param pushed elements that are on the stack already
   * @cpython Python/compile.c#starunpack_helper
   */
  protected starUnpack(
    elts: readonly Expr[],
    pushed: number,
    kind: 'list' | 'set' | 'tuple',
    loc: Span,
  ): void {
    const ops = kind === 'set' ? SET_OPS : LIST_OPS;
    const isTuple = kind === 'tuple';
    const n = elts.length;
    const { foldsConstants, constantDisplays, stackUseGuideline } = this.instructions;
    if (!foldsConstants && constantDisplays && n > 2 && areAllItemsConst(elts, 0, n)) {
      this.#constantDisplay(elts, pushed, kind, loc);
      return;
    }
    const big = n + pushed > stackUseGuideline;
    if (!big && !elts.some((elt) => elt.kind === 'Starred')) {
      this.visitExprs(elts);
      this.addop(isTuple ? op.BUILD_TUPLE : ops.build, n + pushed, loc);
      return;
    }
    if (this.instructions.displaysInParts) this.#displayInParts(elts, pushed, ops, loc);
    else this.#displayOneByOne(elts, pushed, ops, big, loc);
    if (isTuple) this.addop(op.CALL_INTRINSIC_1, op.INTRINSIC_LIST_TO_TUPLE, loc);
  }

  #displayOneByOne(
    elts: readonly Expr[],
    pushed: number,
    ops: DisplayOps,
    big: boolean,
    loc: Span,
  ): void {
    let built = big;
    if (big) this.addop(ops.build, pushed, loc);
    elts.forEach((elt, i) => {
      if (elt.kind === 'Starred') {
        if (!built) this.addop(ops.build, i + pushed, loc);
        built = true;
        this.visitExpr(elt.value);
        this.addop(ops.extend, 1, loc);
      } else {
        this.visitExpr(elt);
        if (built) this.addop(ops.add, 1, loc);
      }
    });
  }

  /** What stands between starred elements is a tuple, and all are unpacked alike. */
  #displayInParts(elts: readonly Expr[], pushed: number, ops: DisplayOps, loc: Span): void {
    this.addop(ops.build, pushed, loc);
    let plain = 0;
    const flush = (): void => {
      if (plain > 0) {
        this.addop(op.BUILD_TUPLE, plain, loc);
        this.addop(ops.extend, 1, loc);
      }
      plain = 0;
    };
    for (const elt of elts) {
      if (elt.kind === 'Starred') {
        flush();
        this.visitExpr(elt.value);
        this.addop(ops.extend, 1, loc);
      } else {
        this.visitExpr(elt);
        plain++;
      }
    }
    flush();
  }

  #constantDisplay(
    elts: readonly Expr[],
    pushed: number,
    kind: 'list' | 'set' | 'tuple',
    loc: Span,
  ): void {
    const ops = kind === 'set' ? SET_OPS : LIST_OPS;
    const items = elts.map((elt) => (elt.kind === 'Constant' ? elt.value : CONST_NONE));
    if (kind === 'tuple' && pushed === 0) {
      this.loadConst(constTuple(items, false), loc);
      return;
    }
    this.addop(ops.build, pushed, loc);
    this.loadConst(kind === 'set' ? constFrozenset(items, false) : constTuple(items, false), loc);
    this.addop(ops.extend, 1, loc);
    if (kind === 'tuple') this.addop(op.CALL_INTRINSIC_1, op.INTRINSIC_LIST_TO_TUPLE, loc);
  }

  protected listOrTuple(e: Extract<Expr, { kind: 'List' | 'Tuple' }>): void {
    if (e.ctx === 'Store') this.#unpackTargets(e.elts, e);
    else if (e.ctx === 'Load') this.starUnpack(e.elts, 0, e.kind === 'List' ? 'list' : 'tuple', e);
    else this.visitExprs(e.elts);
  }

  /** @cpython Python/compile.c#assignment_helper */
  #unpackTargets(elts: readonly Expr[], loc: Span): void {
    let star = -1;
    elts.forEach((elt, i) => {
      if (elt.kind !== 'Starred') return;
      if (star >= 0) throw this.error('multiple starred expressions in assignment', loc);
      if (i >= 256) throw this.error('too many expressions in star-unpacking assignment', loc);
      star = i;
    });
    if (star >= 0) this.addop(op.UNPACK_EX, star + ((elts.length - star - 1) << 8), loc);
    else this.addop(op.UNPACK_SEQUENCE, elts.length, loc);
    for (const elt of elts) this.visitExpr(elt.kind === 'Starred' ? elt.value : elt);
  }

  #subdict(e: Dict, begin: number, end: number): void {
    const n = end - begin;
    const big = n * 2 > this.instructions.stackUseGuideline;
    if (this.instructions.constKeyMaps && n > 1 && !big && areAllItemsConst(e.keys, begin, end)) {
      for (let i = begin; i < end; i++) this.visitExpr(e.values[i] as Expr);
      const keys = e.keys
        .slice(begin, end)
        .map((key) => (key?.kind === 'Constant' ? key.value : CONST_NONE));
      this.loadConst(constTuple(keys, false), e);
      this.addop(op.BUILD_CONST_KEY_MAP, n, e);
      return;
    }
    if (big) this.addop(op.BUILD_MAP, 0, e);
    for (let i = begin; i < end; i++) {
      this.visitExpr(e.keys[i] as Expr);
      this.visitExpr(e.values[i] as Expr);
      if (big) this.addop(op.MAP_ADD, 1, e);
    }
    if (!big) this.addop(op.BUILD_MAP, n, e);
  }

  protected dict(e: Dict): void {
    let haveDict = false;
    let elements = 0;
    const flush = (begin: number, end: number): void => {
      this.#subdict(e, begin, end);
      if (haveDict) this.addop(op.DICT_UPDATE, 1, e);
      haveDict = true;
      elements = 0;
    };
    const n = e.values.length;
    for (let i = 0; i < n; i++) {
      if (e.keys[i] === null) {
        if (elements > 0) flush(i - elements, i);
        if (!haveDict) this.addop(op.BUILD_MAP, 0, e);
        haveDict = true;
        this.visitExpr(e.values[i] as Expr);
        this.addop(op.DICT_UPDATE, 1, e);
      } else if (elements * 2 > this.instructions.stackUseGuideline) {
        flush(i - elements, i + 1);
      } else {
        elements++;
      }
    }
    if (elements > 0) flush(n - elements, n);
    if (!haveDict) this.addop(op.BUILD_MAP, 0, e);
  }

  /** Pushes the parts of a slice and says how many. */
  protected slice(e: Slice): number {
    for (const part of [e.lower, e.upper]) {
      if (part) this.visitExpr(part);
      else this.loadConst(CONST_NONE, e);
    }
    if (!e.step) return 2;
    this.visitExpr(e.step);
    return 3;
  }

  protected subscript(e: Subscript): void {
    if (e.ctx === 'Load') this.checkSubscript(e);
    this.visitExpr(e.value);
    if (e.ctx !== 'Del' && this.isTwoPartSlice(e.slice)) {
      this.slice(e.slice);
      this.addop(e.ctx === 'Load' ? op.BINARY_SLICE : op.STORE_SLICE, 0, e);
      return;
    }
    this.visitExpr(e.slice);
    if (e.ctx === 'Load') this.addSubscript(e);
    else this.addop(e.ctx === 'Store' ? op.STORE_SUBSCR : op.DELETE_SUBSCR, 0, e);
  }

  protected addSubscript(loc: Span): void {
    if (this.instructions.subscriptOperator) this.addop(op.BINARY_OP, op.NB_SUBSCR, loc);
    else this.addop(op.BINARY_SUBSCR, 0, loc);
  }

  /** A slice that needs no slice object. @cpython Python/codegen.c#should_apply_two_element_slice_optimization */
  protected isTwoPartSlice(e: Expr): e is Slice {
    if (!this.options.rules.sliceInstructions) return false;
    return e.kind === 'Slice' && !e.step && !this.#isConstantSlice(e);
  }

  #isConstantSlice({ lower, upper, step }: Slice): boolean {
    if (!this.instructions.subscriptOperator) return false;
    return [lower, upper, step].every((part) => !part || part.kind === 'Constant');
  }

  /** A slice as a value. */
  protected sliceValue(e: Slice): void {
    if (!this.#isConstantSlice(e)) {
      this.addop(op.BUILD_SLICE, this.slice(e), e);
      return;
    }
    const parts = [e.lower, e.upper, e.step].map((part) =>
      part?.kind === 'Constant' ? part.value : CONST_NONE,
    );
    this.loadConst(constSlice(parts), e);
  }

  protected abstract checkSubscript(e: Subscript): void;

  /** The location of an attribute that stands on a later line than its object. */
  protected attributeLocation(loc: Span, attr: Attribute): Span {
    if (loc.lineno === attr.endLineno) return loc;
    const moved = spanOf(loc, loc);
    moved.lineno = attr.endLineno;
    if (attr.attr.length <= attr.endCol) moved.col = attr.endCol - attr.attr.length;
    else moved.col = moved.endCol = -1;
    moved.endLineno = Math.max(moved.lineno, moved.endLineno);
    if (moved.lineno === moved.endLineno) moved.endCol = Math.max(moved.col, moved.endCol);
    return moved;
  }
}
