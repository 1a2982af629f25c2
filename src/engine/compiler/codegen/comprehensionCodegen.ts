import type { Comprehension, ComprehensionExpr, Expr } from '../ast.ts';
import * as op from '../opcodes.ts';
import { CELL, DEF_LOCAL, DEF_NONLOCAL, FREE, SCOPE_OFFSET } from '../symtable/symtableEntry.ts';
import type { SymtableEntry } from '../symtable/symtableEntry.ts';
import { NO_LOCATION, spanOf } from '../syntaxErrors.ts';
import type { Span } from '../syntaxErrors.ts';
import { ClosureCodegen } from './closureCodegen.ts';
import { indexOf, NO_LABEL } from './compilerUnit.ts';
import type { Label, ScopeType } from './compilerUnit.ts';

/** What an inlined comprehension changes in the unit it runs in. */
interface InlinedState {
  readonly pushed: string[];
  readonly savedSymbols: Map<string, number>;
  readonly hidden: string[];
  cleanup: Label;
  end: Label;
}

/** Comprehensions and generator expressions. */
export abstract class ComprehensionCodegen extends ClosureCodegen {
  protected comprehension(e: ComprehensionExpr): void {
    const entry = this.entryOf(e);
    const awaits = entry.coroutine && e.kind !== 'GeneratorExp';
    const { scopeType } = this.u;
    const outermost = e.generators[0] as Comprehension;
    const build = { ListComp: op.BUILD_LIST, SetComp: op.BUILD_SET, DictComp: op.BUILD_MAP };
    const { lateIterators } = this.instructions;
    if (entry.compInlined && e.kind !== 'GeneratorExp') {
      this.visitExpr(outermost.iter);
      if (!lateIterators) this.#getOutermostIter(e, outermost);
      const state = this.#pushInlined(entry, e);
      if (awaits) this.#checkAsync(scopeType, e);
      this.addop(build[e.kind], 0, e);
      this.addop(op.SWAP, 2, e);
      if (lateIterators) this.#getOutermostIter(e, outermost);
      this.#generator(e, 0, 0, true);
      this.#popInlined(state, e);
      return;
    }
    const names = {
      ListComp: '<listcomp>',
      SetComp: '<setcomp>',
      DictComp: '<dictcomp>',
      GeneratorExp: '<genexpr>',
    };
    this.enterScope(names[e.kind], 'comprehension', e, e.lineno);
    if (awaits) this.#checkAsync(scopeType, e);
    if (e.kind !== 'GeneratorExp') this.addop(build[e.kind], 0, e);
    const start = lateIterators ? this.#lateStart(e, outermost) : 0;
    this.#generator(e, 0, 0, lateIterators);
    if (e.kind === 'GeneratorExp') this.wrapInStopIterationHandler(start);
    else this.addop(op.RETURN_VALUE, 0, e);
    this.makeClosure(this.assembleAndExit(true), 0, e, e);
    this.visitExpr(outermost.iter);
    if (!lateIterators) this.#getOutermostIter(e, outermost);
    this.callWithoutNull(0, e);
    if (awaits) this.addAwait(0, e);
  }

  #checkAsync(scopeType: ScopeType, e: Span): void {
    if (scopeType === 'asyncFunction' || scopeType === 'comprehension') return;
    throw this.error('asynchronous comprehension outside of an asynchronous function', e);
  }

  #getOutermostIter(e: ComprehensionExpr, { iter, isAsync }: Comprehension): void {
    const loc = this.options.rules.forLocatesIterable ? iter : e;
    if (isAsync) this.addop(op.GET_AITER, 0, loc);
    else this.getIter(loc);
  }

  /**
   * The start of a comprehension that asks what it is given for its iterator, before it becomes a
   * generator (3.15); where its handler starts.
   */
  #lateStart(e: ComprehensionExpr, outermost: Comprehension): number {
    const { code } = this.u;
    this.u.argcount = 1;
    const isGenerator = e.kind === 'GeneratorExp';
    if (isGenerator) {
      const resume = code.instructions[0]!;
      resume.arg = op.RESUME_AT_GEN_EXPR_START;
      resume.loc = NO_LOCATION;
    }
    this.addop(op.LOAD_FAST, 0, outermost.iter);
    this.#getOutermostIter(e, outermost);
    if (!isGenerator) return 0;
    this.u.returnsGeneratorLate = true;
    const { lineno } = e;
    const loc = { lineno, endLineno: lineno, col: -1, endCol: -1 };
    this.addop(op.RETURN_GENERATOR, 0, loc);
    this.addop(op.POP_TOP, 0, loc);
    const start = code.instructions.length;
    this.addop(op.RESUME, op.RESUME_AT_FUNC_START, { ...loc, col: 0, endCol: 0 });
    return start;
  }

  #generator(e: ComprehensionExpr, index: number, depth: number, iterOnStack: boolean): void {
    const { isAsync } = e.generators[index] as Comprehension;
    if (isAsync) this.#asyncGenerator(e, index, depth, iterOnStack);
    else this.#syncGenerator(e, index, depth, iterOnStack);
  }

  /** @cpython Python/compile.c#compiler_async_comprehension_generator */
  #asyncGenerator(e: ComprehensionExpr, index: number, depth: number, iterOnStack: boolean): void {
    const generator = e.generators[index] as Comprehension;
    const start = this.newLabel();
    const except = this.newLabel();
    const ifCleanup = this.newLabel();
    if (!iterOnStack && index === 0) {
      this.u.argcount = 1;
      this.addop(op.LOAD_FAST, 0, e);
    } else if (!iterOnStack) {
      this.visitExpr(generator.iter);
      this.addop(op.GET_AITER, 0, this.options.rules.forLocatesIterable ? generator.iter : e);
    }
    this.useLabel(start);
    this.pushFblock('ASYNC_COMPREHENSION_GENERATOR', e, start, NO_LABEL);
    this.addNextAwait(except, e);
    this.visitExpr(generator.target);
    for (const condition of generator.ifs) this.jumpIf(condition, ifCleanup, false, e);
    let loc: Span = e.elt;
    if (index + 1 < e.generators.length) this.#generator(e, index + 1, depth + 1, false);
    else loc = this.#element(e, depth + 1);
    this.useLabel(ifCleanup);
    this.jump(op.JUMP, start, loc);
    this.popFblock();
    this.useLabel(except);
    this.addop(op.END_ASYNC_FOR, 0, e);
  }

  /** @cpython Python/compile.c#compiler_sync_comprehension_generator */
  #syncGenerator(e: ComprehensionExpr, index: number, depth: number, iterOnStack: boolean): void {
    const generator = e.generators[index] as Comprehension;
    let loops = true;
    if (!iterOnStack) {
      if (index === 0) {
        this.u.argcount = 1;
        this.addop(op.LOAD_FAST, 0, e);
      } else {
        loops = this.#innerIter(generator);
      }
    }
    const start = this.newLabel();
    const ifCleanup = this.newLabel();
    const anchor = this.newLabel();
    let inner = depth;
    if (loops) {
      inner += this.instructions.indexedIterators ? 2 : 1;
      this.useLabel(start);
      this.jump(op.FOR_ITER, anchor, this.options.rules.forLocatesIterable ? generator.iter : e);
    }
    this.visitExpr(generator.target);
    for (const condition of generator.ifs) this.jumpIf(condition, ifCleanup, false, e);
    let loc: Span = e.elt;
    if (index + 1 < e.generators.length) this.#generator(e, index + 1, inner, false);
    else loc = this.#element(e, inner);
    this.useLabel(ifCleanup);
    if (!loops) return;
    this.jump(op.JUMP, start, loc);
    this.useLabel(anchor);
    this.endFor();
  }

  /** @returns false for `for x in [value]`, which needs no loop */
  #innerIter(generator: Comprehension): boolean {
    const { iter } = generator;
    if ((iter.kind === 'List' || iter.kind === 'Tuple') && iter.elts.length === 1) {
      const only = iter.elts[0] as Expr;
      if (only.kind !== 'Starred') {
        this.visitExpr(only);
        return false;
      }
    }
    this.visitExpr(iter);
    this.getIter(iter);
    return true;
  }

  #element(e: ComprehensionExpr, depth: number): Span {
    this.visitExpr(e.elt);
    switch (e.kind) {
      case 'GeneratorExp':
        this.addYield(e.elt);
        this.addop(op.POP_TOP, 0, e.elt);
        return e.elt;
      case 'ListComp':
        this.addop(op.LIST_APPEND, depth + 1, e.elt);
        return e.elt;
      case 'SetComp':
        this.addop(op.SET_ADD, depth + 1, e.elt);
        return e.elt;
      case 'DictComp': {
        const value = e.value as Expr;
        this.visitExpr(value);
        const loc = spanOf(e.elt, value);
        this.addop(op.MAP_ADD, depth + 1, loc);
        return loc;
      }
    }
  }

  /** Keeps the names a comprehension binds apart. @cpython Python/compile.c#push_inlined_comprehension_state */
  #pushInlined(comp: SymtableEntry, loc: Span): InlinedState {
    const { u } = this;
    const { symbols } = u.entry;
    const inClass = u.entry.type === 'class' && u.inInlinedComp === 0;
    const state: InlinedState = {
      pushed: [],
      savedSymbols: new Map(),
      hidden: [],
      cleanup: NO_LABEL,
      end: NO_LABEL,
    };
    const wholly = this.options.rules.inlinedScopesHoldForAll;
    u.inInlinedComp++;
    const { classCopiesNames } = this.options.rules;
    for (const [name, flags] of comp.symbols) {
      const scope = flags >> SCOPE_OFFSET;
      const outer = symbols.get(name) ?? 0;
      const outerScope = outer >> SCOPE_OFFSET;
      const differs =
        scope !== outerScope && scope !== FREE && !(scope === CELL && outerScope === FREE);
      const binds = (flags & DEF_LOCAL) !== 0 && (flags & DEF_NONLOCAL) === 0;
      if ((differs && (binds || wholly)) || inClass) {
        state.savedSymbols.set(name, outer);
        symbols.set(name, flags);
      }
      if (!binds && !(inClass && classCopiesNames)) continue;
      if (!this.isFunctionLike && u.fasthidden.get(name) !== true) {
        u.fasthidden.set(name, true);
        state.hidden.push(name);
      }
      this.addop(op.LOAD_FAST_AND_CLEAR, indexOf(u.varnames, name), loc);
      if (scope === CELL) {
        const cells = outerScope === FREE ? u.freevars : u.cellvars;
        this.addop(op.MAKE_CELL, indexOf(cells, name), loc);
      }
      state.pushed.push(name);
    }
    if (state.pushed.length > 0) {
      this.addop(op.SWAP, state.pushed.length + 1, loc);
      state.cleanup = this.newLabel();
      state.end = this.newLabel();
      this.jump(op.SETUP_FINALLY, state.cleanup, loc);
    }
    return state;
  }

  #restoreLocals(state: InlinedState, loc: Span): void {
    this.addop(op.SWAP, state.pushed.length + 1, loc);
    for (const name of [...state.pushed].reverse()) {
      this.addop(op.STORE_FAST_MAYBE_NULL, indexOf(this.u.varnames, name), loc);
    }
  }

  #popInlined(state: InlinedState, loc: Span): void {
    const { u } = this;
    u.inInlinedComp--;
    for (const [name, flags] of state.savedSymbols) u.entry.symbols.set(name, flags);
    if (state.pushed.length > 0) {
      this.addop(op.POP_BLOCK, 0, NO_LOCATION);
      this.jump(op.JUMP_NO_INTERRUPT, state.end, NO_LOCATION);
      this.useLabel(state.cleanup);
      this.addop(op.SWAP, 2, NO_LOCATION);
      this.addop(op.POP_TOP, 0, NO_LOCATION);
      this.#restoreLocals(state, loc);
      this.addop(op.RERAISE, 0, NO_LOCATION);
      this.useLabel(state.end);
      this.#restoreLocals(state, loc);
    }
    for (const name of state.hidden) u.fasthidden.set(name, false);
  }
}
