import type { Expr, TypeAlias, TypeParam } from '../ast.ts';
import { CONST_NONE, constInt, constName, constTuple } from '../constants.ts';
import * as op from '../opcodes.ts';
import type { Span } from '../syntaxErrors.ts';
import { AnnotationCodegen, made } from './annotationCodegen.ts';

/** Type parameters and aliases (3.12+). */
export abstract class TypeParamCodegen extends AnnotationCodegen {
  /** Where 3.12 pushes the null below the call of a scope of type parameters. */
  protected markTypeParams(params: readonly TypeParam[], loc: Span): void {
    if (params.length === 0 || this.options.rules.olderInstructions === null) return;
    this.addop(op.CALLEE_NULL, 0, loc);
  }

  protected enterTypeParams(name: string, params: TypeParam[], lineno: number): void {
    this.enterScope(`<generic parameters of ${name}>`, 'typeParams', params, lineno);
  }

  /** Ends the scope of type parameters and calls it. @param args on the stack, below the function */
  protected callTypeParams(params: TypeParam[], args: number, loc: Span): void {
    this.u.argcount = args;
    const code = this.assembleAndExit(false);
    this.makeClosure(code, 0, params, loc);
    if (args > 0) {
      this.addop(op.SWAP, args + 1, loc);
      this.addop(op.CALL, args - 1, loc);
    } else {
      this.addop(op.PUSH_NULL, 0, loc);
      this.addop(op.CALL, 0, loc);
    }
  }

  /** Puts a tuple of the parameters on the stack and binds them. @cpython Python/compile.c#compiler_type_params */
  protected typeParams(params: readonly TypeParam[]): void {
    let seenDefault = false;
    for (const param of params) {
      const { name, kind } = param;
      this.loadConst(constName(name), param);
      this.#make(param);
      if (param.default) {
        seenDefault = true;
        const { value } = param.default;
        this.#lazy(value, name, param.default, kind === 'TypeVarTuple');
        this.addop(op.CALL_INTRINSIC_2, op.INTRINSIC_SET_TYPEPARAM_DEFAULT, param);
      } else if (seenDefault) {
        const msg = `non-default type parameter '${name}' follows default type parameter`;
        throw this.error(msg, param);
      }
      this.addop(op.COPY, 1, param);
      this.nameop(name, 'Store', param);
    }
    this.addop(op.BUILD_TUPLE, params.length, params[0] as TypeParam);
  }

  #make(param: TypeParam): void {
    const { bound, kind } = param;
    if (bound) {
      this.#lazy(bound, param.name, param, false);
      const constrained = bound.kind === 'Tuple';
      this.addop(
        op.CALL_INTRINSIC_2,
        constrained ? op.INTRINSIC_TYPEVAR_WITH_CONSTRAINTS : op.INTRINSIC_TYPEVAR_WITH_BOUND,
        param,
      );
      return;
    }
    const intrinsics = {
      TypeVar: op.INTRINSIC_TYPEVAR,
      ParamSpec: op.INTRINSIC_PARAMSPEC,
      TypeVarTuple: op.INTRINSIC_TYPEVARTUPLE,
    };
    this.addop(op.CALL_INTRINSIC_1, intrinsics[kind], param);
  }

  /** Enters what is evaluated when asked for; the flags of its function. */
  #enterLazy(node: object, name: string, scope: 'typeParams' | 'function', loc: Span): number {
    if (this.options.rules.lazyAnnotations) {
      this.loadConst(made(constTuple([constInt(1)], false)), loc);
      this.enterAnnotations(node, loc, name);
      return op.MAKE_FUNCTION_DEFAULTS;
    }
    this.enterScope(name, scope, node, loc.lineno);
    return 0;
  }

  #lazy(e: Expr, name: string, node: object, allowStarred: boolean): void {
    const flags = this.#enterLazy(node, name, 'typeParams', e);
    if (allowStarred && e.kind === 'Starred') {
      this.visitExpr(e.value);
      this.addop(op.UNPACK_SEQUENCE, 1, e);
    } else {
      this.visitExpr(e);
    }
    this.addop(op.RETURN_VALUE, 0, e);
    this.makeClosure(this.assembleAndExit(true), flags, node, e);
  }

  /** @cpython Python/compile.c#compiler_typealias */
  protected typeAlias(s: TypeAlias): void {
    const name = s.name.id;
    const generic = s.typeParams.length > 0;
    this.markTypeParams(s.typeParams, s);
    if (generic) this.enterTypeParams(name, s.typeParams, s.lineno);
    this.loadConst(constName(name), s);
    if (generic) this.typeParams(s.typeParams);
    else this.loadConst(CONST_NONE, s);
    const flags = this.#enterLazy(s, name, 'function', s);
    if (!this.options.rules.lazyAnnotations) this.addConst(CONST_NONE);
    this.visitExpr(s.value);
    this.addop(op.RETURN_VALUE, 0, s);
    this.makeClosure(this.assembleAndExit(false), flags, s, s);
    this.addop(op.BUILD_TUPLE, 3, s);
    this.addop(op.CALL_INTRINSIC_1, op.INTRINSIC_TYPEALIAS, s);
    if (generic) this.callTypeParams(s.typeParams, 0, s);
    this.nameop(name, 'Store', s);
  }
}
