import type { Arguments, ClassDef, Expr, FunctionDef, Lambda, Stmt } from '../ast.ts';
import { getDocString } from '../ast.ts';
import type { CodeTemplate, ConstValue } from '../codeTemplate.ts';
import { CONST_NONE, constInt, constStr, constTuple } from '../constants.ts';
import * as op from '../opcodes.ts';
import { NO_LOCATION, spanOf } from '../syntaxErrors.ts';
import type { Span } from '../syntaxErrors.ts';
import { made } from './annotationCodegen.ts';
import { TypeParamCodegen } from './typeParamCodegen.ts';
import { cleanDoc, hasAnnotations } from './bodies.ts';
import { NO_LABEL } from './compilerUnit.ts';

/** Functions, lambdas and classes. */
export abstract class FunctionCodegen extends TypeParamCodegen {
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
    const { lazyAnnotations } = this.options.rules;
    const eager = !lazyAnnotations || this.options.futureAnnotations;
    this.startConditionalAnnotations(at);
    if (eager && hasAnnotations(stmts)) this.addop(op.SETUP_ANNOTATIONS, 0, at);
    const docstring = this.#docstring(stmts);
    if (docstring) {
      this.loadConst(docstring.value, docstring.loc);
      this.nameop('__doc__', 'Store', NO_LOCATION);
    }
    this.visitStmts(docstring ? stmts.slice(1) : stmts);
    if (!eager) this.deferredAnnotations(at);
  }

  #defaults(args: Arguments, loc: Span): number {
    let flags = 0;
    if (args.defaults.length > 0) {
      this.visitExprs(args.defaults);
      this.addop(op.BUILD_TUPLE, args.defaults.length, loc);
      flags |= op.MAKE_FUNCTION_DEFAULTS;
    }
    const keys: ConstValue[] = [];
    const { constKeyMaps } = this.instructions;
    args.kwonlyargs.forEach((arg, i) => {
      const value = args.kwDefaults[i];
      if (!value) return;
      const key = constStr(this.mangled(arg.arg));
      keys.push(key);
      if (!constKeyMaps) this.loadConst(key, loc);
      this.visitExpr(value);
    });
    if (keys.length > 0) {
      if (constKeyMaps) this.loadConst(constTuple(keys, false), loc);
      this.addop(constKeyMaps ? op.BUILD_CONST_KEY_MAP : op.BUILD_MAP, keys.length, loc);
      flags |= op.MAKE_FUNCTION_KWDEFAULTS;
    }
    return flags;
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
    for (const decorator of [...decorators].reverse()) this.callWithoutNull(0, decorator);
  }

  protected functionDef(s: FunctionDef): void {
    const firstlineno = this.#decorators(s.decorators, s);
    const { typeParams } = s;
    this.markTypeParams(typeParams, s);
    let flags = this.#defaults(s.args, s);
    const given = [op.MAKE_FUNCTION_DEFAULTS, op.MAKE_FUNCTION_KWDEFAULTS];
    const passed = given.filter((flag) => flags & flag).length;
    if (typeParams.length > 0) {
      if (passed === 2) this.addop(op.SWAP, 2, s);
      this.enterTypeParams(s.name, typeParams, firstlineno);
      this.typeParams(typeParams);
      for (let i = 0; i < passed; i++) this.addop(op.LOAD_FAST, i, s);
    }
    flags |= this.functionAnnotations(s.args, s.returns, s);
    this.makeClosure(this.#functionBody(s, firstlineno), flags, s, s);
    if (typeParams.length > 0) {
      this.addop(op.SWAP, 2, s);
      this.addop(op.CALL_INTRINSIC_2, op.INTRINSIC_SET_FUNCTION_TYPE_PARAMS, s);
      this.callTypeParams(typeParams, passed, s);
    }
    this.#applyDecorators(s.decorators);
    this.nameop(s.name, 'Store', s);
  }

  #functionBody(s: FunctionDef, firstlineno: number): CodeTemplate {
    this.enterScope(s.name, s.isAsync ? 'asyncFunction' : 'function', s, firstlineno);
    const docstring = this.#docstring(s.body);
    if (docstring || !this.options.rules.docstringFlag) {
      this.addConst(docstring?.value ?? CONST_NONE);
    }
    this.u.hasDocstring = docstring !== null;
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
    return this.assembleAndExit(true);
  }

  protected lambda(e: Lambda): void {
    const flags = this.#defaults(e.args, e);
    this.enterScope('<lambda>', 'lambda', e, e.lineno);
    if (!this.options.rules.docstringFlag) this.addConst(CONST_NONE);
    this.#setCounts(e.args);
    this.visitExpr(e.body);
    const { generator } = this.u.entry;
    if (!generator) this.addop(op.RETURN_VALUE, 0, e.body);
    this.makeClosure(this.assembleAndExit(!generator), flags, e, e);
  }

  protected classDef(s: ClassDef): void {
    const firstlineno = this.#decorators(s.decorators, s);
    const { typeParams } = s;
    const generic = typeParams.length > 0;
    this.markTypeParams(typeParams, s);
    if (generic) {
      this.enterTypeParams(s.name, typeParams, firstlineno);
      this.u.privateName = s.name;
      this.typeParams(typeParams);
      this.nameop('.type_params', 'Store', s);
    }
    const code = this.#classBody(s, firstlineno);
    this.addop(op.LOAD_BUILD_CLASS, 0, s);
    this.addop(op.PUSH_NULL, 0, s);
    this.makeClosure(code, 0, s, s);
    this.loadConst(constStr(s.name), s);
    const bases = [...s.bases];
    if (generic) {
      this.nameop('.type_params', 'Load', s);
      this.addop(op.CALL_INTRINSIC_1, op.INTRINSIC_SUBSCRIPT_GENERIC, s);
      this.nameop('.generic_base', 'Store', s);
      bases.push({ kind: 'Name', id: '.generic_base', ctx: 'Load', ...spanOf(s, s) });
    }
    this.callHelper(2, bases, s.keywords, s);
    if (generic) this.callTypeParams(typeParams, 0, s);
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
    if (s.typeParams.length > 0) {
      this.nameop('.type_params', 'Load', loc);
      this.nameop('__type_params__', 'Store', loc);
    }
    if (u.entry.needsClassDict) {
      this.addop(op.LOAD_LOCALS, 0, loc);
      this.addop(op.STORE_DEREF, u.cellvars.get('__classdict__') as number, loc);
    }
    this.body(s.body, loc);
    if (this.options.rules.classLocations) {
      const names = [...u.staticAttributes].sort().map(constStr);
      this.loadConst(constTuple(names, false), NO_LOCATION);
      this.nameop('__static_attributes__', 'Store', NO_LOCATION);
    }
    if (u.entry.needsClassDict) {
      this.addop(op.LOAD_CLOSURE, u.cellvars.get('__classdict__') as number, NO_LOCATION);
      this.nameop('__classdictcell__', 'Store', NO_LOCATION);
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
