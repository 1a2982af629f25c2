import type { CodeTemplate } from '../codeTemplate.ts';
import { CONST_NONE } from '../constants.ts';
import * as op from '../opcodes.ts';
import { CELL } from '../symtable/symtableEntry.ts';
import { NO_LOCATION } from '../syntaxErrors.ts';
import type { Span } from '../syntaxErrors.ts';
import { CallCodegen } from './callCodegen.ts';
import type { Label } from './compilerUnit.ts';

/** What all blocks of code inside others share: closures, and leaving and resuming generators. */
export abstract class ClosureCodegen extends CallCodegen {
  protected makeClosure(code: CodeTemplate, flags: number, node: object, loc: Span): void {
    let all = flags;
    if (code.freevars.length > 0) {
      for (const name of code.freevars) {
        const indices = this.refType(name) === CELL ? this.u.cellvars : this.u.freevars;
        this.addop(op.LOAD_CLOSURE, indices.get(name) as number, loc);
      }
      all |= op.MAKE_FUNCTION_CLOSURE;
      this.addop(op.BUILD_TUPLE, code.freevars.length, loc);
    }
    this.loadCode(code, node, loc);
    this.addop(op.MAKE_FUNCTION, 0, loc);
    const attributes = [
      op.MAKE_FUNCTION_CLOSURE,
      op.MAKE_FUNCTION_ANNOTATIONS,
      op.MAKE_FUNCTION_ANNOTATE,
      op.MAKE_FUNCTION_KWDEFAULTS,
      op.MAKE_FUNCTION_DEFAULTS,
    ];
    for (const attribute of attributes) {
      if (all & attribute) this.addop(op.SET_FUNCTION_ATTRIBUTE, attribute, loc);
    }
  }

  /** Turns a StopIteration that leaves a generator, from `start` on, into a RuntimeError. */
  protected wrapInStopIterationHandler(start = 0): void {
    const handler = this.newLabel();
    this.u.code.insertAt(start, op.SETUP_CLEANUP, handler, NO_LOCATION);
    this.loadConst(CONST_NONE, NO_LOCATION);
    this.addop(op.RETURN_VALUE, 0, NO_LOCATION);
    this.useLabel(handler);
    this.addop(op.CALL_INTRINSIC_1, op.INTRINSIC_STOPITERATION_ERROR, NO_LOCATION);
    this.addop(op.RERAISE, 1, NO_LOCATION);
  }

  /** @cpython Python/compile.c#addop_yield */
  protected addYield(loc: Span): void {
    const { generator, coroutine } = this.u.entry;
    if (generator && coroutine) {
      this.addop(op.CALL_INTRINSIC_1, op.INTRINSIC_ASYNC_GEN_WRAP, loc);
    }
    this.addop(op.YIELD_VALUE, 0, loc);
    this.addop(op.RESUME, op.RESUME_AFTER_YIELD, loc);
  }

  /** Awaits what is on top of the stack. @param context where: 1 `__aenter__`, 2 `__aexit__` */
  protected addAwait(context: number, loc: Span): void {
    this.addop(op.GET_AWAITABLE, context, loc);
    if (this.instructions.indexedIterators) this.addop(op.PUSH_NULL_BELOW, 0, loc);
    this.loadConst(CONST_NONE, loc);
    this.addYieldFrom(op.RESUME_AFTER_AWAIT, loc);
  }

  /** Awaits the next value of the asynchronous iterator on top; its end goes to `except`. */
  protected addNextAwait(except: Label, loc: Span): void {
    this.jump(op.SETUP_FINALLY, except, loc);
    this.addop(op.GET_ANEXT, 0, loc);
    if (this.instructions.indexedIterators) this.addop(op.PUSH_NULL_BELOW, 0, loc);
    this.loadConst(CONST_NONE, loc);
    this.addYieldFrom(op.RESUME_AFTER_AWAIT, loc);
    this.addop(op.POP_BLOCK, 0, loc);
  }

  /** @cpython Python/compile.c#compiler_add_yield_from */
  protected addYieldFrom(resume: number, loc: Span): void {
    const send = this.newLabel();
    const fail = this.newLabel();
    const exit = this.newLabel();
    this.useLabel(send);
    this.jump(op.SEND, exit, loc);
    this.jump(op.SETUP_FINALLY, fail, loc);
    this.addop(op.YIELD_VALUE, 1, loc);
    this.addop(op.POP_BLOCK, 0, NO_LOCATION);
    this.addop(op.RESUME, resume, loc);
    this.jump(op.JUMP_NO_INTERRUPT, send, loc);
    this.useLabel(fail);
    this.addop(op.CLEANUP_THROW, 0, loc);
    this.useLabel(exit);
    this.addop(this.instructions.indexedIterators ? op.END_SEND_PAIR : op.END_SEND, 0, loc);
  }
}
