import type {
  Arg,
  Arguments,
  ClassDef,
  Comprehension,
  ComprehensionExpr,
  Expr,
  FunctionDef,
  Lambda,
  Stmt,
} from '../ast.ts';
import { getDocString } from '../ast.ts';
import type { CodeTemplate, ConstValue } from '../codeTemplate.ts';
import { CONST_NONE, constInt, constStr, constTuple } from '../constants.ts';
import * as op from '../opcodes.ts';
import { CELL, DEF_LOCAL, DEF_NONLOCAL, FREE, SCOPE_OFFSET } from '../symtable/symtableEntry.ts';
import type { SymtableEntry } from '../symtable/symtableEntry.ts';
import { NO_LOCATION, spanOf } from '../syntaxErrors.ts';
import type { Span } from '../syntaxErrors.ts';
import { CallCodegen } from './callCodegen.ts';
import { cleanDoc, hasAnnotations } from './bodies.ts';
import { indexOf, NO_LABEL } from './compilerUnit.ts';
import type { Label } from './compilerUnit.ts';
import { unparse } from './unparse.ts';

/** What an inlined comprehension changes in the unit it runs in. */
interface InlinedState {
  readonly pushed: string[];
  readonly savedSymbols: Map<string, number>;
  readonly hidden: string[];
  cleanup: Label;
  end: Label;
}

/** A constant that the compiler makes, not the program's text. */
function made(value: ConstValue): ConstValue {
  return { ...value, literal: false };
}

/** Functions, lambdas, classes and comprehensions. */
export abstract class FunctionCodegen extends CallCodegen {
  #docstring(body: readonly Stmt[]): { value: ConstValue; loc: Span } | null {
    const constant = getDocString(body);
    if (!constant) return null;
    const { value } = constant.value as { value: string };
    if (!this.options.rules.classLocations) return { value: constant.value, loc: constant };
    const cleaned = cleanDoc(value);
    return {
      value: cleaned === value ? constant.value : made(constStr(cleaned)),
      loc: constant,
    };
  }

  /** A body of a module or class. @cpython Python/compile.c#compiler_body */
  protected body(stmts: readonly Stmt[], loc: Span): void {
    const first = stmts[0];
    const at = this.u.scopeType === 'module' && first ? first : loc;
    if (hasAnnotations(stmts)) this.addop(op.SETUP_ANNOTATIONS, 0, at);
    const docstring = this.#docstring(stmts);
    if (docstring) {
      this.loadConst(docstring.value, docstring.loc);
      this.nameop('__doc__', 'Store', NO_LOCATION);
    }
    this.visitStmts(docstring ? stmts.slice(1) : stmts);
  }

  #makeClosure(code: CodeTemplate, flags: number, loc: Span): void {
    let all = flags;
    if (code.freevars.length > 0) {
      for (const name of code.freevars) {
        const indices = this.refType(name) === CELL ? this.u.cellvars : this.u.freevars;
        this.addop(op.LOAD_CLOSURE, indices.get(name) as number, loc);
      }
      all |= op.MAKE_FUNCTION_CLOSURE;
      this.addop(op.BUILD_TUPLE, code.freevars.length, loc);
    }
    this.loadCode(code, loc);
    this.addop(op.MAKE_FUNCTION, 0, loc);
    const attributes = [
      op.MAKE_FUNCTION_CLOSURE,
      op.MAKE_FUNCTION_ANNOTATIONS,
      op.MAKE_FUNCTION_KWDEFAULTS,
      op.MAKE_FUNCTION_DEFAULTS,
    ];
    for (const attribute of attributes) {
      if (all & attribute) this.addop(op.SET_FUNCTION_ATTRIBUTE, attribute, loc);
    }
  }

  #defaults(args: Arguments, loc: Span): number {
    let flags = 0;
    if (args.defaults.length > 0) {
      this.visitExprs(args.defaults);
      this.addop(op.BUILD_TUPLE, args.defaults.length, loc);
      flags |= op.MAKE_FUNCTION_DEFAULTS;
    }
    const keys: ConstValue[] = [];
    args.kwonlyargs.forEach((arg, i) => {
      const value = args.kwDefaults[i];
      if (!value) return;
      keys.push(constStr(this.mangled(arg.arg)));
      this.visitExpr(value);
    });
    if (keys.length > 0) {
      this.loadConst(constTuple(keys, false), loc);
      this.addop(op.BUILD_CONST_KEY_MAP, keys.length, loc);
      flags |= op.MAKE_FUNCTION_KWDEFAULTS;
    }
    return flags;
  }

  #annotation(name: string, annotation: Expr | null | undefined, loc: Span): number {
    if (!annotation) return 0;
    this.loadConst(constStr(this.mangled(name)), loc);
    if (this.options.futureAnnotations) {
      this.annotationText(annotation);
    } else if (annotation.kind === 'Starred') {
      this.visitExpr(annotation.value);
      this.addop(op.UNPACK_SEQUENCE, 1, loc);
    } else {
      this.visitExpr(annotation);
    }
    return 2;
  }

  protected annotationText(annotation: Expr): void {
    this.loadConst(made(constStr(unparse(annotation))), annotation);
  }

  #annotations(args: Arguments, returns: Expr | null, loc: Span): boolean {
    let size = 0;
    const one = (arg: Arg | null): void => {
      if (arg) size += this.#annotation(arg.arg, arg.annotation, loc);
    };
    args.args.forEach(one);
    args.posonlyargs.forEach(one);
    one(args.vararg);
    args.kwonlyargs.forEach(one);
    one(args.kwarg);
    size += this.#annotation('return', returns, loc);
    if (size > 0) this.addop(op.BUILD_TUPLE, size, loc);
    return size > 0;
  }

  #setCounts(args: Arguments): void {
    this.u.argcount = args.args.length;
    this.u.posonlyargcount = args.posonlyargs.length;
    this.u.kwonlyargcount = args.kwonlyargs.length;
    const { posonlyargs, args: plain, vararg, kwonlyargs, kwarg } = args;
    for (const arg of [...posonlyargs, ...plain, vararg, ...kwonlyargs, kwarg]) {
      if (arg?.arg === '__debug__') throw this.error('cannot assign to __debug__', arg);
    }
  }

  /** Turns a StopIteration that leaves a generator into a RuntimeError. */
  #wrapInStopIterationHandler(): void {
    const handler = this.newLabel();
    this.u.code.insertFirst(op.SETUP_CLEANUP, handler, NO_LOCATION);
    this.loadConst(CONST_NONE, NO_LOCATION);
    this.addop(op.RETURN_VALUE, 0, NO_LOCATION);
    this.useLabel(handler);
    this.addop(op.CALL_INTRINSIC_1, op.INTRINSIC_STOPITERATION_ERROR, NO_LOCATION);
    this.addop(op.RERAISE, 1, NO_LOCATION);
  }

  #decorators(decorators: readonly Expr[], loc: Span): number {
    this.visitExprs(decorators);
    return decorators[0]?.lineno ?? loc.lineno;
  }

  #applyDecorators(decorators: readonly Expr[]): void {
    for (const decorator of [...decorators].reverse()) this.addop(op.CALL, 0, decorator);
  }

  protected functionDef(s: FunctionDef): void {
    const firstlineno = this.#decorators(s.decorators, s);
    let flags = this.#defaults(s.args, s);
    if (this.#annotations(s.args, s.returns, s)) flags |= op.MAKE_FUNCTION_ANNOTATIONS;
    this.enterScope(s.name, 'function', s, firstlineno);
    const docstring = this.#docstring(s.body);
    this.addConst(docstring?.value ?? CONST_NONE);
    this.#setCounts(s.args);
    const start = this.newLabel();
    this.useLabel(start);
    const { generator } = this.u.entry;
    if (generator) this.pushFblock('STOP_ITERATION', NO_LOCATION, start, NO_LABEL);
    this.visitStmts(docstring ? s.body.slice(1) : s.body);
    if (generator) {
      this.#wrapInStopIterationHandler();
      this.popFblock();
    }
    const code = this.assembleAndExit(true);
    this.#makeClosure(code, flags, s);
    this.#applyDecorators(s.decorators);
    this.nameop(s.name, 'Store', s);
  }

  protected lambda(e: Lambda): void {
    const flags = this.#defaults(e.args, e);
    this.enterScope('<lambda>', 'lambda', e, e.lineno);
    this.addConst(CONST_NONE);
    this.#setCounts(e.args);
    this.visitExpr(e.body);
    const { generator } = this.u.entry;
    if (!generator) this.addop(op.RETURN_VALUE, 0, e.body);
    this.#makeClosure(this.assembleAndExit(!generator), flags, e);
  }

  protected classDef(s: ClassDef): void {
    const firstlineno = this.#decorators(s.decorators, s);
    const code = this.#classBody(s, firstlineno);
    this.addop(op.LOAD_BUILD_CLASS, 0, s);
    this.addop(op.PUSH_NULL, 0, s);
    this.#makeClosure(code, 0, s);
    this.loadConst(constStr(s.name), s);
    this.callHelper(2, s.bases, s.keywords, s);
    this.#applyDecorators(s.decorators);
    this.nameop(s.name, 'Store', s);
  }

  #classBody(s: ClassDef, firstlineno: number): CodeTemplate {
    this.enterScope(s.name, 'class', s, firstlineno);
    const { u } = this;
    u.privateName = s.name;
    const loc = { lineno: firstlineno, col: 0, endLineno: firstlineno, endCol: 0 };
    this.nameop('__name__', 'Load', loc);
    this.nameop('__module__', 'Store', loc);
    this.loadConst(made(constStr(u.qualname)), loc);
    this.nameop('__qualname__', 'Store', loc);
    if (this.options.rules.classLocations) {
      this.loadConst(made(constInt(firstlineno)), loc);
      this.nameop('__firstlineno__', 'Store', loc);
    }
    this.body(s.body, loc);
    if (this.options.rules.classLocations) {
      const names = [...u.staticAttributes].sort().map(constStr);
      this.loadConst(constTuple(names, false), NO_LOCATION);
      this.nameop('__static_attributes__', 'Store', NO_LOCATION);
    }
    if (u.entry.needsClassClosure) {
      this.addop(op.LOAD_CLOSURE, u.cellvars.get('__class__') as number, NO_LOCATION);
      this.addop(op.COPY, 1, NO_LOCATION);
      this.nameop('__classcell__', 'Store', NO_LOCATION);
    } else {
      this.loadConst(CONST_NONE, NO_LOCATION);
    }
    this.addop(op.RETURN_VALUE, 0, NO_LOCATION);
    return this.assembleAndExit(true);
  }

  protected comprehension(e: ComprehensionExpr): void {
    const entry = this.entryOf(e);
    const outermost = e.generators[0] as Comprehension;
    const build = { ListComp: op.BUILD_LIST, SetComp: op.BUILD_SET, DictComp: op.BUILD_MAP };
    if (entry.compInlined && e.kind !== 'GeneratorExp') {
      this.#outermostIter(e, outermost);
      const state = this.#pushInlined(entry, e);
      this.addop(build[e.kind], 0, e);
      this.addop(op.SWAP, 2, e);
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
    if (e.kind !== 'GeneratorExp') this.addop(build[e.kind], 0, e);
    this.#generator(e, 0, 0, false);
    if (e.kind === 'GeneratorExp') this.#wrapInStopIterationHandler();
    else this.addop(op.RETURN_VALUE, 0, e);
    this.#makeClosure(this.assembleAndExit(true), 0, e);
    this.#outermostIter(e, outermost);
    this.addop(op.CALL, 0, e);
  }

  #outermostIter(e: ComprehensionExpr, outermost: Comprehension): void {
    this.visitExpr(outermost.iter);
    this.addop(op.GET_ITER, 0, this.options.rules.forLocatesIterable ? outermost.iter : e);
  }

  /** @cpython Python/compile.c#compiler_sync_comprehension_generator */
  #generator(e: ComprehensionExpr, index: number, depth: number, iterOnStack: boolean): void {
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
      inner++;
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
    this.addop(op.END_FOR, 0, NO_LOCATION);
    this.addop(op.POP_TOP, 0, NO_LOCATION);
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
    this.addop(op.GET_ITER, 0, iter);
    return true;
  }

  #element(e: ComprehensionExpr, depth: number): Span {
    this.visitExpr(e.elt);
    switch (e.kind) {
      case 'GeneratorExp':
        this.addop(op.YIELD_VALUE, 0, e.elt);
        this.addop(op.RESUME, op.RESUME_AFTER_YIELD, e.elt);
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
    u.inInlinedComp++;
    for (const [name, flags] of comp.symbols) {
      const scope = flags >> SCOPE_OFFSET;
      const outer = symbols.get(name) ?? 0;
      const outerScope = outer >> SCOPE_OFFSET;
      const differs =
        scope !== outerScope && scope !== FREE && !(scope === CELL && outerScope === FREE);
      if (differs || inClass) {
        state.savedSymbols.set(name, outer);
        symbols.set(name, flags);
      }
      if (!((flags & DEF_LOCAL && !(flags & DEF_NONLOCAL)) || inClass)) continue;
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
