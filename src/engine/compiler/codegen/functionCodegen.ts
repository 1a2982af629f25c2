import type { Arg, Arguments, ClassDef, Expr, FunctionDef, Lambda, Stmt } from '../ast.ts';
import { getDocString } from '../ast.ts';
import type { CodeTemplate, ConstValue } from '../codeTemplate.ts';
import { CONST_NONE, constInt, constStr, constTuple } from '../constants.ts';
import * as op from '../opcodes.ts';
import { NO_LOCATION } from '../syntaxErrors.ts';
import type { Span } from '../syntaxErrors.ts';
import { ComprehensionCodegen } from './comprehensionCodegen.ts';
import { cleanDoc, hasAnnotations } from './bodies.ts';
import { NO_LABEL } from './compilerUnit.ts';
import { unparse } from './unparse.ts';

/** A constant that the compiler makes, not the program's text. */
function made(value: ConstValue): ConstValue {
  return { ...value, literal: false };
}

/** Functions, lambdas and classes. */
export abstract class FunctionCodegen extends ComprehensionCodegen {
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
    this.enterScope(s.name, s.isAsync ? 'asyncFunction' : 'function', s, firstlineno);
    const docstring = this.#docstring(s.body);
    this.addConst(docstring?.value ?? CONST_NONE);
    this.#setCounts(s.args);
    const start = this.newLabel();
    this.useLabel(start);
    const resumed = this.u.entry.generator || this.u.entry.coroutine;
    if (resumed) this.pushFblock('STOP_ITERATION', NO_LOCATION, start, NO_LABEL);
    this.visitStmts(docstring ? s.body.slice(1) : s.body);
    if (resumed) {
      this.wrapInStopIterationHandler();
      this.popFblock();
    }
    const code = this.assembleAndExit(true);
    this.makeClosure(code, flags, s);
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
    this.makeClosure(this.assembleAndExit(!generator), flags, e);
  }

  protected classDef(s: ClassDef): void {
    const firstlineno = this.#decorators(s.decorators, s);
    const code = this.#classBody(s, firstlineno);
    this.addop(op.LOAD_BUILD_CLASS, 0, s);
    this.addop(op.PUSH_NULL, 0, s);
    this.makeClosure(code, 0, s);
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
}
