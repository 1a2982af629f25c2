import type {
  For,
  While,
  Assert,
  AugAssign,
  Expr,
  If,
  Match,
  Module,
  Return,
  Slice,
  Stmt,
  Try,
  With,
} from '../ast.ts';
import { CONST_NONE } from '../constants.ts';
import * as op from '../opcodes.ts';
import { NO_LOCATION } from '../syntaxErrors.ts';
import type { Span } from '../syntaxErrors.ts';
import { hasAnnotations } from './bodies.ts';
import { ImportCodegen } from './importCodegen.ts';

/** Every statement, and the dispatch over expressions. */
export class StatementCodegen extends ImportCodegen {
  protected visitStmts(stmts: readonly Stmt[]): void {
    for (const stmt of stmts) {
      this.u.lineno = this.#firstLine(stmt);
      this.#stmt(stmt);
    }
  }

  /** Decorators counted as lines of what they decorate before 3.8. */
  #firstLine(s: Stmt): number {
    const decorated =
      s.kind === 'FunctionDef' || s.kind === 'ClassDef' ? s.decorators[0] : undefined;
    return this.options.rules.lines === 'growing' && decorated ? decorated.lineno : s.lineno;
  }

  /** Statements at a prompt: the values of expressions are shown. */
  protected visitInteractive(module: Module): void {
    const loc = { lineno: 1, col: 0, endLineno: 1, endCol: 0 };
    const eager = !this.options.rules.lazyAnnotations || this.options.futureAnnotations;
    this.startConditionalAnnotations(loc);
    if (eager && hasAnnotations(module.body)) this.addop(op.SETUP_ANNOTATIONS, 0, loc);
    this.visitStmts(module.body);
    if (!eager) this.deferredAnnotations(loc);
  }

  #stmt(s: Stmt): void {
    switch (s.kind) {
      case 'Expr':
        this.#exprStmt(s.value, s);
        break;
      case 'Assign':
        this.visitExpr(s.value);
        s.targets.forEach((target, i) => {
          if (i < s.targets.length - 1) this.addop(op.COPY, 1, s);
          this.visitExpr(target);
        });
        break;
      case 'AugAssign':
        this.#augAssign(s);
        break;
      case 'AnnAssign':
        this.annAssign(s);
        break;
      case 'FunctionDef':
        this.functionDef(s);
        break;
      case 'ClassDef':
        this.classDef(s);
        break;
      case 'Return':
        this.#return(s);
        break;
      case 'If':
      case 'For':
      case 'While':
      case 'With':
      case 'Try':
      case 'Match': {
        const { u } = this;
        const { inConditionalBlock } = u;
        u.inConditionalBlock = true;
        this.#conditional(s);
        u.inConditionalBlock = inConditionalBlock;
        break;
      }
      default:
        this.#simple(s);
    }
  }

  #conditional(s: If | For | While | With | Try | Match): void {
    switch (s.kind) {
      case 'If':
        this.#if(s);
        break;
      case 'For':
        if (s.isAsync) this.asyncFor(s);
        else this.for(s);
        break;
      case 'While':
        this.while(s);
        break;
      case 'With':
        this.with(s, 0);
        break;
      case 'Match':
        this.match(s);
        break;
      case 'Try':
        this.try(s);
        break;
    }
  }

  #simple(s: Stmt): void {
    switch (s.kind) {
      case 'Pass':
        this.addop(op.NOP, 0, s);
        break;
      case 'Break':
      case 'Continue':
        this.#leaveLoop(s.kind, s);
        break;
      case 'TypeAlias':
        this.typeAlias(s);
        break;
      case 'Delete':
        this.visitExprs(s.targets);
        break;
      case 'Raise':
        if (s.exc) this.visitExpr(s.exc);
        if (s.cause) this.visitExpr(s.cause);
        this.addop(op.RAISE_VARARGS, s.cause ? 2 : s.exc ? 1 : 0, s);
        break;
      case 'Assert':
        this.#assert(s);
        break;
      case 'Import':
        for (const alias of s.names) this.import(alias.name, alias.asname, s);
        break;
      case 'ImportFrom':
        this.importFrom(s);
        break;
    }
  }

  #exprStmt(value: Expr, loc: Span): void {
    if (this.options.interactive && this.stack.length <= 1) {
      this.visitExpr(value);
      this.addop(op.CALL_INTRINSIC_1, op.INTRINSIC_PRINT, loc);
      this.addop(op.POP_TOP, 0, NO_LOCATION);
    } else if (value.kind === 'Constant') {
      this.addop(op.NOP, 0, loc);
    } else {
      this.visitExpr(value);
      this.addop(op.POP_TOP, 0, NO_LOCATION);
    }
  }

  #augAssign(s: AugAssign): void {
    const e = s.target;
    switch (e.kind) {
      case 'Attribute': {
        const loc = this.attributeLocation(e, e);
        this.visitExpr(e.value);
        this.addop(op.COPY, 1, e);
        this.addopName(op.LOAD_ATTR, e.attr, loc, 1);
        this.#augValue(s);
        this.addop(op.SWAP, 2, loc);
        this.addopName(op.STORE_ATTR, e.attr, loc);
        break;
      }
      case 'Subscript': {
        this.visitExpr(e.value);
        const twoParts = this.isTwoPartSlice(e.slice);
        if (twoParts) this.slice(e.slice as Slice);
        else this.visitExpr(e.slice);
        const size = twoParts ? 3 : 2;
        for (let i = 0; i < size; i++) this.addop(op.COPY, size, e);
        if (twoParts) this.addop(op.BINARY_SLICE, 0, e);
        else this.addSubscript(e);
        this.#augValue(s);
        for (let i = size + 1; i >= 2; i--) this.addop(op.SWAP, i, e);
        this.addop(twoParts ? op.STORE_SLICE : op.STORE_SUBSCR, 0, e);
        break;
      }
      case 'Name':
        this.nameop(e.id, 'Load', e);
        this.#augValue(s);
        this.nameop(e.id, 'Store', e);
        break;
    }
  }

  #augValue(s: AugAssign): void {
    this.visitExpr(s.value);
    this.addBinary(s.op, true, s);
  }

  #return(s: Return): void {
    if (!this.isFunctionLike) throw this.error("'return' outside function", s);
    const { value } = s;
    if (value && this.u.entry.coroutine && this.u.entry.generator) {
      throw this.error("'return' with value in async generator", s);
    }
    const constant = value?.kind === 'Constant' ? value.value : null;
    const preserveTos = value !== null && constant === null;
    let loc: Span = s;
    if (preserveTos) {
      this.visitExpr(value);
    } else if (value) {
      loc = value;
      this.addop(op.NOP, 0, loc);
    }
    if (!value || value.lineno !== s.lineno) {
      loc = s;
      this.addop(op.NOP, 0, loc);
    }
    loc = this.unwindFblockStack(loc, preserveTos, false).loc;
    if (!preserveTos) this.loadConst(constant ?? CONST_NONE, loc);
    this.addop(op.RETURN_VALUE, 0, loc);
  }

  #leaveLoop(kind: 'Break' | 'Continue', s: Span): void {
    this.addop(op.NOP, 0, s);
    const { loc, loop } = this.unwindFblockStack(s, false, true);
    if (!loop) {
      const msg = kind === 'Break' ? "'break' outside loop" : "'continue' not properly in loop";
      throw this.error(msg, s);
    }
    if (kind === 'Break') {
      const after = this.unwindFblock(loc, loop, false);
      this.jump(op.JUMP, loop.exit, after);
    } else {
      this.jump(op.JUMP, loop.block, loc);
    }
  }

  #if(s: If): void {
    const end = this.newLabel();
    const next = s.orelse.length > 0 ? this.newLabel() : end;
    this.jumpIf(s.test, next, false, s);
    this.visitStmts(s.body);
    if (s.orelse.length > 0) {
      this.jump(op.JUMP_NO_INTERRUPT, end, NO_LOCATION);
      this.useLabel(next);
      this.visitStmts(s.orelse);
    }
    this.useLabel(end);
  }

  #assert(s: Assert): void {
    const { test } = s;
    const tuple =
      (test.kind === 'Tuple' && test.elts.length > 0) ||
      (test.kind === 'Constant' && test.value.kind === 'tuple' && test.value.items.length > 0);
    if (tuple) this.warn('assertion is always true, perhaps remove parentheses?', s);
    const end = this.newLabel();
    this.jumpIf(test, end, true, s);
    if (this.instructions.loadSpecial) {
      this.addop(op.LOAD_COMMON_CONSTANT, op.CONSTANT_ASSERTIONERROR, s);
    } else {
      this.addop(op.LOAD_ASSERTION_ERROR, 0, s);
    }
    if (s.msg) {
      this.visitExpr(s.msg);
      this.callWithoutNull(0, s);
    }
    this.addop(op.RAISE_VARARGS, 1, this.options.rules.assertLocatesTest ? test : s);
    this.useLabel(end);
  }

  protected visitExpr(e: Expr): void {
    const unit = this.u;
    const outer = unit.lineno;
    const grows = this.options.rules.lines === 'growing';
    if (!grows || e.lineno > outer) unit.lineno = e.lineno;
    this.#expr(e);
    if (!grows) unit.lineno = outer;
  }

  #expr(e: Expr): void {
    switch (e.kind) {
      case 'Name':
        this.nameop(e.id, e.ctx, e);
        break;
      case 'Constant':
        this.loadConst(e.value, e);
        break;
      case 'Attribute':
        this.attribute(e);
        break;
      case 'Call':
        this.call(e);
        break;
      case 'BinOp':
        this.visitExpr(e.left);
        this.visitExpr(e.right);
        this.addBinary(e.op, false, e);
        break;
      case 'Subscript':
        this.subscript(e);
        break;
      case 'Compare':
        this.compare(e);
        break;
      case 'List':
      case 'Tuple':
        this.listOrTuple(e);
        break;
      case 'Dict':
        this.dict(e);
        break;
      case 'Set':
        this.starUnpack(e.elts, 0, 'set', e);
        break;
      case 'BoolOp':
        this.boolOp(e);
        break;
      case 'UnaryOp':
        this.unaryOp(e);
        break;
      default:
        this.#otherExpr(e);
    }
  }

  #otherExpr(e: Expr): void {
    switch (e.kind) {
      case 'NamedExpr':
        this.visitExpr(e.value);
        this.addop(op.COPY, 1, e);
        this.visitExpr(e.target);
        break;
      case 'Lambda':
        this.lambda(e);
        break;
      case 'IfExp':
        this.ifExp(e);
        break;
      case 'GeneratorExp':
      case 'ListComp':
      case 'SetComp':
      case 'DictComp':
        this.comprehension(e);
        break;
      case 'Yield':
        if (!this.isFunctionLike) throw this.error("'yield' outside function", e);
        if (e.value) this.visitExpr(e.value);
        else this.loadConst(CONST_NONE, e);
        this.addYield(e);
        break;
      case 'YieldFrom':
        if (!this.isFunctionLike) throw this.error("'yield from' outside function", e);
        if (this.u.scopeType === 'asyncFunction') {
          throw this.error("'yield from' inside async function", e);
        }
        this.visitExpr(e.value);
        if (this.instructions.indexedIterators) {
          this.addop(op.GET_ITER_PAIR, op.GET_ITER_YIELD_FROM, e);
        } else {
          this.addop(op.GET_YIELD_FROM_ITER, 0, e);
        }
        this.loadConst(CONST_NONE, e);
        this.addYieldFrom(op.RESUME_AFTER_YIELD_FROM, e);
        break;
      case 'Await':
        this.#await(e.value, e);
        break;
      case 'JoinedStr':
        this.joinedStr(e);
        break;
      case 'TemplateStr':
        this.templateStr(e);
        break;
      case 'Interpolation':
        this.interpolation(e);
        break;
      case 'FormattedValue':
        this.formattedValue(e);
        break;
      case 'Starred':
        throw this.error(
          e.ctx === 'Store'
            ? 'starred assignment target must be in a list or tuple'
            : "can't use starred expression here",
          e,
        );
      case 'Slice':
        this.sliceValue(e);
        break;
    }
  }

  #await(value: Expr, loc: Span): void {
    if (!this.isFunctionLike) throw this.error("'await' outside function", loc);
    const { scopeType } = this.u;
    if (scopeType !== 'asyncFunction' && scopeType !== 'comprehension') {
      throw this.error("'await' outside async function", loc);
    }
    this.visitExpr(value);
    this.addAwait(0, loc);
  }
}
