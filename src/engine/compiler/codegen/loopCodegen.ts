import type { For, While } from '../ast.ts';
import * as op from '../opcodes.ts';
import { NO_LOCATION } from '../syntaxErrors.ts';
import { MatchCodegen } from './matchCodegen.ts';

/** Loops. */
export abstract class LoopCodegen extends MatchCodegen {
  protected for(s: For): void {
    const start = this.newLabel();
    const cleanup = this.newLabel();
    const end = this.newLabel();
    this.pushFblock('FOR_LOOP', s, start, end);
    this.visitExpr(s.iter);
    const at = this.options.rules.forLocatesIterable ? s.iter : s;
    this.getIter(at);
    this.useLabel(start);
    this.jump(op.FOR_ITER, cleanup, at);
    this.addop(op.NOP, 0, s.target);
    this.visitExpr(s.target);
    this.visitStmts(s.body);
    this.jump(op.JUMP, start, NO_LOCATION);
    this.useLabel(cleanup);
    this.endFor();
    this.popFblock();
    this.visitStmts(s.orelse);
    this.useLabel(end);
  }

  /** @cpython Python/compile.c#compiler_async_for */
  protected asyncFor(s: For): void {
    if (this.u.scopeType !== 'asyncFunction') {
      throw this.error("'async for' outside async function", s);
    }
    const start = this.newLabel();
    const except = this.newLabel();
    const end = this.newLabel();
    this.visitExpr(s.iter);
    const at = this.options.rules.forLocatesIterable ? s.iter : s;
    this.addop(op.GET_AITER, 0, at);
    this.useLabel(start);
    this.pushFblock('ASYNC_FOR_LOOP', s, start, end);
    this.addNextAwait(except, s);
    if (this.instructions.notTaken) this.addop(op.NOT_TAKEN, 0, s);
    this.visitExpr(s.target);
    this.visitStmts(s.body);
    this.jump(op.JUMP, start, NO_LOCATION);
    this.popFblock();
    this.useLabel(except);
    this.addop(op.END_ASYNC_FOR, 0, s.iter);
    this.visitStmts(s.orelse);
    this.useLabel(end);
  }

  protected while(s: While): void {
    const loop = this.newLabel();
    const body = this.newLabel();
    const end = this.newLabel();
    const anchor = this.newLabel();
    this.useLabel(loop);
    this.pushFblock('WHILE_LOOP', s, loop, end);
    this.jumpIf(s.test, anchor, false, s);
    this.useLabel(body);
    this.visitStmts(s.body);
    if (this.options.rules.whileTestsTwice) this.jumpIf(s.test, body, true, s);
    else this.jump(op.JUMP, loop, NO_LOCATION);
    this.popFblock();
    this.useLabel(anchor);
    this.visitStmts(s.orelse);
    this.useLabel(end);
  }
}
