import type { ExceptHandler, Try, With } from '../ast.ts';
import { CONST_NONE } from '../constants.ts';
import * as op from '../opcodes.ts';
import { NO_LOCATION } from '../syntaxErrors.ts';
import type { Span } from '../syntaxErrors.ts';
import { NO_LABEL } from './compilerUnit.ts';
import type { FrameBlock, Label } from './compilerUnit.ts';
import { FunctionCodegen } from './functionCodegen.ts';

const LOOPS: ReadonlySet<string> = new Set(['WHILE_LOOP', 'FOR_LOOP', 'ASYNC_FOR_LOOP']);

/** `try`, `with`, and what leaving them early must undo. */
export abstract class TryCodegen extends FunctionCodegen {
  #callExitWithNones(loc: Span): void {
    for (let i = 0; i < 3; i++) this.loadConst(CONST_NONE, loc);
    this.callWithoutNull(this.instructions.loadSpecial ? 3 : 2, loc);
  }

  get #triples(): boolean {
    return this.options.rules.exceptionTriples;
  }

  /** Starts a handler: `cleanup` is what an exception inside it has to undo. */
  #enterHandler(cleanup: Label, loc: Span): void {
    if (this.#triples) {
      this.addop(op.PUSH_EXC_INFO, op.TRIPLE, loc);
      this.jump(op.SETUP_RESTORE, cleanup, loc);
    } else {
      this.jump(op.SETUP_CLEANUP, cleanup, loc);
      this.addop(op.PUSH_EXC_INFO, 0, loc);
    }
  }

  /** Takes the exception itself off the stack. */
  #popCaught(loc: Span): void {
    for (let i = this.#triples ? 3 : 1; i > 0; i--) this.addop(op.POP_TOP, 0, loc);
  }

  #popExcept(loc: Span): void {
    this.addop(op.POP_EXCEPT, this.#triples ? op.TRIPLE : 0, loc);
  }

  /** Ends a handler early. */
  #leaveHandler(preserveTos: boolean, loc: Span): void {
    if (!this.#triples) this.#swapIf(preserveTos, loc);
    this.addop(op.POP_BLOCK, 0, loc);
    if (this.#triples && preserveTos) this.addop(op.POP_EXCEPT, op.TRIPLE_BELOW_TOP, loc);
    else this.#popExcept(loc);
  }

  #reraise(depth: number, loc: Span): void {
    this.addop(op.RERAISE, this.#triples ? op.RERAISE_TRIPLE | depth : depth, loc);
  }

  #popExceptAndReraise(loc: Span): void {
    if (this.#triples) {
      this.addop(op.RERAISE, op.RERAISE_RESTORE, loc);
      return;
    }
    this.addop(op.COPY, 3, loc);
    this.addop(op.POP_EXCEPT, 0, loc);
    this.addop(op.RERAISE, 1, loc);
  }

  #swapIf(preserveTos: boolean, loc: Span): void {
    if (preserveTos) this.addop(op.SWAP, 2, loc);
  }

  /**
   * Undoes one frame block; `preserveTos` keeps the value on top of the stack.
   *
   * @returns the location for what follows
   * @cpython Python/compile.c#compiler_unwind_fblock
   */
  protected unwindFblock(loc: Span, info: FrameBlock, preserveTos: boolean): Span {
    switch (info.type) {
      case 'WHILE_LOOP':
      case 'EXCEPTION_HANDLER':
      case 'EXCEPTION_GROUP_HANDLER':
      case 'STOP_ITERATION':
      case 'ASYNC_COMPREHENSION_GENERATOR':
        return loc;
      case 'FOR_LOOP':
        if (!this.instructions.indexedIterators) {
          this.#swapIf(preserveTos, loc);
        } else {
          if (preserveTos) this.addop(op.SWAP, 3, loc);
          this.addop(op.POP_TOP, 0, loc);
        }
        this.addop(op.POP_TOP, 0, loc);
        return loc;
      case 'ASYNC_FOR_LOOP':
      case 'POP_VALUE':
        this.#swapIf(preserveTos, loc);
        this.addop(op.POP_TOP, 0, loc);
        return loc;
      case 'TRY_EXCEPT':
        this.addop(op.POP_BLOCK, 0, loc);
        return loc;
      case 'FINALLY_TRY':
        this.addop(op.POP_BLOCK, 0, loc);
        if (preserveTos) this.pushFblock('POP_VALUE', loc, NO_LABEL, NO_LABEL);
        this.visitStmts(info.finalbody ?? []);
        if (preserveTos) this.popFblock();
        return NO_LOCATION;
      case 'FINALLY_END':
        for (let i = this.#triples ? 3 : 1; i > 0; i--) {
          this.#swapIf(preserveTos, loc);
          this.addop(op.POP_TOP, 0, loc);
        }
        this.#leaveHandler(preserveTos, loc);
        return loc;
      case 'WITH':
      case 'ASYNC_WITH':
        this.addop(op.POP_BLOCK, 0, info.loc);
        if (preserveTos && this.instructions.loadSpecial) this.addop(op.SWAP, 3, info.loc);
        this.#swapIf(preserveTos, info.loc);
        this.#callExitWithNones(info.loc);
        if (info.type === 'ASYNC_WITH') this.addAwait(2, info.loc);
        this.addop(op.POP_TOP, 0, info.loc);
        return NO_LOCATION;
      case 'HANDLER_CLEANUP':
        if (info.name !== null) this.addop(op.POP_BLOCK, 0, loc);
        this.#leaveHandler(preserveTos, loc);
        if (info.name !== null) this.#unbind(info.name, loc);
        return loc;
    }
  }

  #unbind(name: string, loc: Span): void {
    this.loadConst(CONST_NONE, loc);
    this.nameop(name, 'Store', loc);
    this.nameop(name, 'Del', loc);
  }

  /** Undoes every frame block, or those up to the nearest loop. */
  protected unwindFblockStack(
    loc: Span,
    preserveTos: boolean,
    toLoop: boolean,
  ): { loc: Span; loop: FrameBlock | null } {
    const { fblocks } = this.u;
    const top = fblocks[fblocks.length - 1];
    if (!top) return { loc, loop: null };
    if (top.type === 'EXCEPTION_GROUP_HANDLER') {
      const words = "'break', 'continue' and 'return'";
      throw this.error(`${words} cannot appear in an except* block`, loc);
    }
    if (toLoop && LOOPS.has(top.type)) return { loc, loop: top };
    fblocks.pop();
    const after = this.unwindFblock(loc, top, preserveTos);
    const result = this.unwindFblockStack(after, preserveTos, toLoop);
    fblocks.push(top);
    return result;
  }

  protected try(s: Try): void {
    if (s.finalbody.length > 0) this.#tryFinally(s);
    else if (s.isStar) this.#tryStarExcept(s);
    else this.#tryExcept(s);
  }

  #tryFinally(s: Try): void {
    const body = this.newLabel();
    const end = this.newLabel();
    const exit = this.newLabel();
    const cleanup = this.newLabel();
    this.jump(op.SETUP_FINALLY, end, s);
    this.useLabel(body);
    this.pushFblock('FINALLY_TRY', s, body, end, { finalbody: s.finalbody });
    if (s.isStar) this.#tryStarExcept(s);
    else if (s.handlers.length > 0) this.#tryExcept(s);
    else this.visitStmts(s.body);
    this.addop(op.POP_BLOCK, 0, NO_LOCATION);
    this.popFblock();
    this.visitStmts(s.finalbody);
    this.jump(op.JUMP_NO_INTERRUPT, exit, NO_LOCATION);
    this.useLabel(end);
    this.#enterHandler(cleanup, NO_LOCATION);
    this.pushFblock('FINALLY_END', NO_LOCATION, end, NO_LABEL);
    this.visitStmts(s.finalbody);
    this.popFblock();
    this.#reraise(0, NO_LOCATION);
    this.useLabel(cleanup);
    this.#popExceptAndReraise(NO_LOCATION);
    this.useLabel(exit);
  }

  #tryExcept(s: Try): void {
    const body = this.newLabel();
    const except = this.newLabel();
    const end = this.newLabel();
    const cleanup = this.newLabel();
    this.jump(op.SETUP_FINALLY, except, s);
    this.useLabel(body);
    this.pushFblock('TRY_EXCEPT', s, body, NO_LABEL);
    this.visitStmts(s.body);
    this.popFblock();
    this.addop(op.POP_BLOCK, 0, NO_LOCATION);
    this.visitStmts(s.orelse);
    this.jump(op.JUMP_NO_INTERRUPT, end, NO_LOCATION);
    this.useLabel(except);
    this.#enterHandler(cleanup, NO_LOCATION);
    this.pushFblock('EXCEPTION_HANDLER', s, NO_LABEL, NO_LABEL);
    s.handlers.forEach((handler, i) => {
      if (!handler.type && i < s.handlers.length - 1) {
        throw this.error("default 'except:' must be last", handler);
      }
      this.#handler(handler, end);
    });
    this.popFblock();
    this.#reraise(0, NO_LOCATION);
    this.useLabel(cleanup);
    this.#popExceptAndReraise(NO_LOCATION);
    this.useLabel(end);
  }

  /** @cpython Python/compile.c#compiler_try_star_except */
  #tryStarExcept(s: Try): void {
    const [body, except, orelse] = [this.newLabel(), this.newLabel(), this.newLabel()];
    const [end, cleanup, reraiseStar] = [this.newLabel(), this.newLabel(), this.newLabel()];
    this.jump(op.SETUP_FINALLY, except, s);
    this.useLabel(body);
    this.pushFblock('TRY_EXCEPT', s, body, NO_LABEL);
    this.visitStmts(s.body);
    this.popFblock();
    this.addop(op.POP_BLOCK, 0, NO_LOCATION);
    this.jump(op.JUMP_NO_INTERRUPT, orelse, NO_LOCATION);
    this.useLabel(except);
    this.jump(op.SETUP_CLEANUP, cleanup, NO_LOCATION);
    this.addop(op.PUSH_EXC_INFO, 0, NO_LOCATION);
    this.pushFblock('EXCEPTION_GROUP_HANDLER', s, NO_LABEL, NO_LABEL);
    s.handlers.forEach((handler, i) => {
      if (i === 0) {
        this.addop(op.BUILD_LIST, 0, handler);
        this.addop(op.COPY, 2, handler);
      }
      this.#starHandler(handler);
      if (i < s.handlers.length - 1) return;
      this.addop(op.LIST_APPEND, 1, NO_LOCATION);
      this.jump(op.JUMP_NO_INTERRUPT, reraiseStar, NO_LOCATION);
    });
    this.popFblock();
    this.useLabel(reraiseStar);
    this.#reraiseStar(end);
    this.useLabel(cleanup);
    this.#popExceptAndReraise(NO_LOCATION);
    this.useLabel(orelse);
    this.visitStmts(s.orelse);
    this.useLabel(end);
  }

  /** Raises what the handlers left or raised themselves, as a group. */
  #reraiseStar(end: Label): void {
    const reraise = this.newLabel();
    this.addop(op.CALL_INTRINSIC_2, op.INTRINSIC_PREP_RERAISE_STAR, NO_LOCATION);
    this.addop(op.COPY, 1, NO_LOCATION);
    this.jump(op.POP_JUMP_IF_NOT_NONE, reraise, NO_LOCATION);
    this.addop(op.POP_TOP, 0, NO_LOCATION);
    this.addop(op.POP_BLOCK, 0, NO_LOCATION);
    this.addop(op.POP_EXCEPT, 0, NO_LOCATION);
    this.jump(op.JUMP_NO_INTERRUPT, end, NO_LOCATION);
    this.useLabel(reraise);
    this.addop(op.POP_BLOCK, 0, NO_LOCATION);
    this.addop(op.SWAP, 2, NO_LOCATION);
    this.addop(op.POP_EXCEPT, 0, NO_LOCATION);
    this.addop(op.RERAISE, 0, NO_LOCATION);
  }

  /** One handler: what it does not match, and what it raises, wait for the end of the statement. */
  #starHandler(handler: ExceptHandler): void {
    const [next, withError, noMatch] = [this.newLabel(), this.newLabel(), this.newLabel()];
    const [cleanupEnd, body] = [this.newLabel(), this.newLabel()];
    if (handler.type) {
      this.visitExpr(handler.type);
      this.addop(op.CHECK_EG_MATCH, 0, handler);
      this.addop(op.COPY, 1, handler);
      this.jump(op.POP_JUMP_IF_NONE, noMatch, handler);
    }
    const { name } = handler;
    if (name !== null) this.nameop(name, 'Store', handler);
    else this.addop(op.POP_TOP, 0, handler);
    this.jump(op.SETUP_CLEANUP, cleanupEnd, handler);
    this.useLabel(body);
    this.pushFblock('HANDLER_CLEANUP', handler, body, NO_LABEL, { name });
    this.visitStmts(handler.body);
    this.popFblock();
    this.addop(op.POP_BLOCK, 0, NO_LOCATION);
    if (name !== null) this.#unbind(name, NO_LOCATION);
    this.jump(op.JUMP_NO_INTERRUPT, next, NO_LOCATION);
    this.useLabel(cleanupEnd);
    if (name !== null) this.#unbind(name, NO_LOCATION);
    this.addop(op.LIST_APPEND, 3, NO_LOCATION);
    this.addop(op.POP_TOP, 0, NO_LOCATION);
    this.jump(op.JUMP_NO_INTERRUPT, withError, NO_LOCATION);
    this.useLabel(next);
    this.addop(op.NOP, 0, NO_LOCATION);
    this.jump(op.JUMP_NO_INTERRUPT, withError, NO_LOCATION);
    this.useLabel(noMatch);
    this.addop(op.POP_TOP, 0, handler);
    this.useLabel(withError);
  }

  #handler(handler: ExceptHandler, end: Label): void {
    this.u.lineno = handler.lineno;
    const next = this.newLabel();
    if (handler.type) {
      if (this.#triples) this.addop(op.COPY, 1, handler);
      this.visitExpr(handler.type);
      this.addop(op.CHECK_EXC_MATCH, this.#triples ? op.TRIPLE : 0, handler);
      this.jump(op.POP_JUMP_IF_FALSE, next, handler);
    }
    if (handler.name !== null) this.#namedHandler(handler, handler.name, end);
    else {
      const body = this.newLabel();
      this.#popCaught(handler);
      this.useLabel(body);
      this.pushFblock('HANDLER_CLEANUP', handler, body, NO_LABEL);
      this.visitStmts(handler.body);
      this.popFblock();
      this.addop(op.POP_BLOCK, 0, NO_LOCATION);
      this.#popExcept(NO_LOCATION);
      this.jump(op.JUMP_NO_INTERRUPT, end, NO_LOCATION);
    }
    this.useLabel(next);
  }

  /** The name is unbound however the handler ends. */
  #namedHandler(handler: ExceptHandler, name: string, end: Label): void {
    const cleanupEnd = this.newLabel();
    const body = this.newLabel();
    if (this.#triples) this.addop(op.POP_TOP, 0, handler);
    this.nameop(name, 'Store', handler);
    if (this.#triples) {
      this.addop(op.POP_TOP, 0, handler);
      this.jump(op.SETUP_FINALLY, cleanupEnd, handler);
    } else {
      this.jump(op.SETUP_CLEANUP, cleanupEnd, handler);
    }
    this.useLabel(body);
    this.pushFblock('HANDLER_CLEANUP', handler, body, NO_LABEL, { name });
    this.visitStmts(handler.body);
    this.popFblock();
    this.addop(op.POP_BLOCK, 0, NO_LOCATION);
    this.addop(op.POP_BLOCK, 0, NO_LOCATION);
    this.#popExcept(NO_LOCATION);
    this.#unbind(name, NO_LOCATION);
    this.jump(op.JUMP_NO_INTERRUPT, end, NO_LOCATION);
    this.useLabel(cleanupEnd);
    if (!this.#triples) {
      this.#unbind(name, NO_LOCATION);
      this.addop(op.RERAISE, 1, NO_LOCATION);
      return;
    }
    const restore = this.newLabel();
    this.#enterHandler(restore, NO_LOCATION);
    this.#unbind(name, NO_LOCATION);
    this.#reraise(0, NO_LOCATION);
    this.useLabel(restore);
    this.#popExceptAndReraise(NO_LOCATION);
  }

  protected with(s: With, index: number): void {
    const item = s.items[index];
    if (!item) return;
    const { isAsync } = s;
    if (isAsync && this.u.scopeType !== 'asyncFunction') {
      throw this.error("'async with' outside async function", s);
    }
    const block = this.newLabel();
    const final = this.newLabel();
    const exit = this.newLabel();
    const cleanup = this.newLabel();
    const loc = item.contextExpr;
    this.visitExpr(item.contextExpr);
    this.#enterContext(loc, isAsync);
    this.jump(op.SETUP_WITH, final, loc);
    this.useLabel(block);
    this.pushFblock(isAsync ? 'ASYNC_WITH' : 'WITH', loc, block, final);
    if (item.optionalVars) this.visitExpr(item.optionalVars);
    else this.addop(op.POP_TOP, 0, loc);
    if (index + 1 === s.items.length) this.visitStmts(s.body);
    else this.with(s, index + 1);
    this.addop(op.POP_BLOCK, 0, isAsync ? loc : NO_LOCATION);
    this.popFblock();
    this.#callExitWithNones(loc);
    if (isAsync) this.addAwait(2, loc);
    this.addop(op.POP_TOP, 0, loc);
    this.jump(op.JUMP, exit, loc);
    this.useLabel(final);
    this.#enterHandler(cleanup, loc);
    this.addop(op.WITH_EXCEPT_START, this.#triples ? op.TRIPLE : 0, loc);
    if (isAsync) this.addAwait(2, loc);
    this.#withExceptFinish(cleanup);
    this.useLabel(exit);
  }

  /** Leaves `__exit__`, ready to be called, and what `__enter__` returned on the stack. */
  #enterContext(loc: Span, isAsync: boolean): void {
    if (this.instructions.loadSpecial) {
      this.addop(op.COPY, 1, loc);
      this.addop(op.LOAD_SPECIAL, isAsync ? op.SPECIAL___AEXIT__ : op.SPECIAL___EXIT__, loc);
      this.addop(op.SWAP, 2, loc);
      this.addop(op.SWAP, 3, loc);
      this.addop(op.LOAD_SPECIAL, isAsync ? op.SPECIAL___AENTER__ : op.SPECIAL___ENTER__, loc);
      this.callWithoutNull(0, loc);
    } else {
      this.addop(isAsync ? op.BEFORE_ASYNC_WITH : op.BEFORE_WITH, 0, loc);
    }
    if (isAsync) this.addAwait(1, loc);
  }

  #withExceptFinish(cleanup: Label): void {
    const suppress = this.newLabel();
    this.addop(op.TO_BOOL, 0, NO_LOCATION);
    this.jump(op.POP_JUMP_IF_TRUE, suppress, NO_LOCATION);
    this.#reraise(2, NO_LOCATION);
    if (this.options.rules.suppressingExitLast) {
      this.useLabel(cleanup);
      this.#popExceptAndReraise(NO_LOCATION);
      this.useLabel(suppress);
      this.#dropSuppressed();
      return;
    }
    this.useLabel(suppress);
    this.#dropSuppressed();
    const exit = this.newLabel();
    this.jump(op.JUMP_NO_INTERRUPT, exit, NO_LOCATION);
    this.useLabel(cleanup);
    this.#popExceptAndReraise(NO_LOCATION);
    this.useLabel(exit);
  }

  /** Drops the exception that `__exit__` swallowed, and what the statement kept. */
  #dropSuppressed(): void {
    if (this.#triples) {
      this.#popCaught(NO_LOCATION);
      this.addop(op.POP_BLOCK, 0, NO_LOCATION);
      this.addop(op.POP_EXCEPT, op.TRIPLE_ABOVE_INDEX, NO_LOCATION);
      this.addop(op.POP_TOP, 0, NO_LOCATION);
      return;
    }
    this.addop(op.POP_TOP, 0, NO_LOCATION);
    this.addop(op.POP_BLOCK, 0, NO_LOCATION);
    this.addop(op.POP_EXCEPT, 0, NO_LOCATION);
    this.addop(op.POP_TOP, 0, NO_LOCATION);
    this.addop(op.POP_TOP, 0, NO_LOCATION);
    if (this.instructions.loadSpecial) this.addop(op.POP_TOP, 0, NO_LOCATION);
  }
}
