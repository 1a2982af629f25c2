import type { AnnAssign, Arg, Arguments, Expr } from '../ast.ts';
import type { ConstValue } from '../codeTemplate.ts';
import { constInt, constName, constStr } from '../constants.ts';
import * as op from '../opcodes.ts';
import type { Span } from '../syntaxErrors.ts';
import { ComprehensionCodegen } from './comprehensionCodegen.ts';
import { indexOf } from './compilerUnit.ts';
import { unparse } from './unparse.ts';

/** Format of annotations beyond which `__annotate__` refuses. @cpython Lib/annotationlib.py */
const VALUE_WITH_FAKE_GLOBALS = 2;

/** Index of ANNOTATIONS_PLACEHOLDER in a module's instructions: after RESUME. */
const MODULE_PLACEHOLDER = 1;

/** A constant that the compiler makes, not the program's text. */
export function made(value: ConstValue): ConstValue {
  return { ...value, literal: false };
}

/** Annotations, and the functions that evaluate them (3.14+). */
export abstract class AnnotationCodegen extends ComprehensionCodegen {
  protected annotationText(annotation: Expr): void {
    this.loadConst(made(constStr(unparse(annotation))), annotation);
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
    return 1;
  }

  /** Names and values of a function's annotations, and how many pairs that makes. */
  #pairs(args: Arguments, returns: Expr | null, loc: Span): number {
    let size = 0;
    const one = (arg: Arg | null): void => {
      if (arg) size += this.#annotation(arg.arg, arg.annotation, loc);
    };
    const { annotationsInOrder } = this.options.rules;
    const { posonlyargs, args: plain } = args;
    const positional = annotationsInOrder ? [...posonlyargs, ...plain] : [...plain, ...posonlyargs];
    positional.forEach(one);
    one(args.vararg);
    args.kwonlyargs.forEach(one);
    one(args.kwarg);
    return size + this.#annotation('return', returns, loc);
  }

  /** What holds a function's annotations, as a flag of `makeClosure`. */
  protected functionAnnotations(args: Arguments, returns: Expr | null, loc: Span): number {
    if (!this.options.rules.lazyAnnotations) {
      const size = this.#pairs(args, returns, loc);
      if (size === 0) return 0;
      this.addop(op.BUILD_TUPLE, size * 2, loc);
      return op.MAKE_FUNCTION_ANNOTATIONS;
    }
    const { posonlyargs, args: plain, vararg, kwonlyargs, kwarg } = args;
    const all = [...posonlyargs, ...plain, vararg, ...kwonlyargs, kwarg];
    if (!returns && !all.some((arg) => arg?.annotation)) return 0;
    this.enterAnnotations(args, loc);
    this.addop(op.BUILD_MAP, this.#pairs(args, returns, loc), loc);
    this.#leaveAnnotations(args, loc);
    return op.MAKE_FUNCTION_ANNOTATE;
  }

  /** @cpython Python/codegen.c#codegen_setup_annotations_scope */
  protected enterAnnotations(node: object, loc: Span, name = '__annotate__'): void {
    this.enterScope(name, 'annotations', node, loc.lineno);
    this.u.posonlyargcount = 1;
    const body = this.newLabel();
    this.addop(op.LOAD_FAST, 0, loc);
    this.loadConst(made(constInt(VALUE_WITH_FAKE_GLOBALS)), loc);
    this.addop(op.COMPARE_OP, (op.Py_GT << 5) | 4, loc);
    this.jump(op.POP_JUMP_IF_FALSE, body, loc);
    this.addop(op.LOAD_COMMON_CONSTANT, op.CONSTANT_NOTIMPLEMENTEDERROR, loc);
    this.addop(op.RAISE_VARARGS, 1, loc);
    this.useLabel(body);
  }

  #leaveAnnotations(node: object, loc: Span): void {
    this.addop(op.RETURN_VALUE, 0, loc);
    this.makeClosure(this.assembleAndExit(true), 0, node, loc);
  }

  /** Whether a unit meets annotations that it may not reach: it starts with a set for those it does. */
  protected startConditionalAnnotations(loc: Span): void {
    const { entry, scopeType } = this.u;
    if (!entry.hasConditionalAnnotations) return;
    this.addop(op.BUILD_SET, 0, loc);
    const name = '__conditional_annotations__';
    if (scopeType === 'class') this.addop(op.STORE_DEREF, this.u.cellvars.get(name) as number, loc);
    else this.addopName(op.STORE_NAME, name, loc);
  }

  /** An annotated variable of a module or class. @cpython Python/compile.c#_PyCompile_AddDeferredAnnotation */
  #deferAnnotation(stmt: AnnAssign): void {
    const { u } = this;
    const conditional = u.inConditionalBlock || u.scopeType === 'module';
    const index = conditional ? u.conditionalAnnotations++ : -1;
    u.deferredAnnotations.push({ stmt, index });
    if (index < 0) return;
    const name = '__conditional_annotations__';
    if (u.scopeType === 'class') this.addop(op.LOAD_DEREF, u.cellvars.get(name) as number, stmt);
    else this.addopName(op.LOAD_NAME, name, stmt);
    this.loadConst(made(constInt(index)), stmt);
    this.addop(op.SET_ADD, 1, stmt);
    this.addop(op.POP_TOP, 0, stmt);
  }

  /** `__annotate__` of a module or class. @cpython Python/codegen.c#codegen_process_deferred_annotations */
  protected deferredAnnotations(loc: Span): void {
    const { deferredAnnotations, entry, scopeType } = this.u;
    if (deferredAnnotations.length === 0) return;
    this.enterAnnotations(entry, loc);
    this.addop(op.BUILD_MAP, 0, loc);
    for (const { stmt, index } of deferredAnnotations) {
      const notSet = this.newLabel();
      if (index >= 0) {
        const name = '__conditional_annotations__';
        this.loadConst(made(constInt(index)), stmt);
        if (scopeType === 'class') {
          this.addop(op.LOAD_DEREF, this.u.freevars.get(name) as number, stmt);
        } else {
          this.addop(op.LOAD_GLOBAL, indexOf(this.u.names, name) << 1, stmt);
        }
        this.addop(op.CONTAINS_OP, 0, stmt);
        this.jump(op.POP_JUMP_IF_FALSE, notSet, stmt);
      }
      this.visitExpr(stmt.annotation);
      this.addop(op.COPY, 2, stmt);
      const { target } = stmt;
      this.loadConst(constStr(this.mangled(target.kind === 'Name' ? target.id : '')), stmt);
      this.addop(op.STORE_SUBSCR, 0, loc);
      this.useLabel(notSet);
    }
    const { code } = this.stack[this.stack.length - 2]!;
    const start = code.instructions.length;
    this.#leaveAnnotations(entry, loc);
    this.nameop(scopeType === 'class' ? '__annotate_func__' : '__annotate__', 'Store', loc);
    if (scopeType === 'module') code.fillPlaceholder(MODULE_PLACEHOLDER, start);
  }

  #checkAnnotation(e: Expr): void {
    this.visitExpr(e);
    this.addop(op.POP_TOP, 0, e);
  }

  #checkSubscriptParts(e: Expr): void {
    if (e.kind === 'Slice') {
      for (const part of [e.lower, e.upper, e.step]) if (part) this.#checkAnnotation(part);
    } else if (e.kind === 'Tuple') {
      for (const elt of e.elts) this.#checkSubscriptParts(elt);
    } else {
      this.#checkAnnotation(e);
    }
  }

  #storeAnnotation(s: AnnAssign, name: string): void {
    if (this.options.futureAnnotations) {
      this.annotationText(s.annotation);
    } else if (this.options.rules.lazyAnnotations) {
      this.#deferAnnotation(s);
      return;
    } else {
      this.visitExpr(s.annotation);
    }
    this.addopName(op.LOAD_NAME, '__annotations__', s);
    this.loadConst(constName(this.mangled(name)), s);
    this.addop(op.STORE_SUBSCR, 0, s);
  }

  protected annAssign(s: AnnAssign): void {
    const { target } = s;
    const { scopeType } = this.u;
    const evaluated = scopeType === 'module' || scopeType === 'class';
    if (s.value) {
      this.visitExpr(s.value);
      this.visitExpr(target);
    }
    if (target.kind === 'Name') {
      if (target.id === '__debug__') throw this.error('cannot assign to __debug__', s);
      if (s.simple && evaluated) {
        this.#storeAnnotation(s, target.id);
      }
    } else if (!s.value && target.kind === 'Attribute') {
      this.#checkAnnotation(target.value);
    } else if (!s.value && target.kind === 'Subscript') {
      this.#checkAnnotation(target.value);
      this.#checkSubscriptParts(target.slice);
    }
    const { lazyAnnotations } = this.options.rules;
    if (!s.simple && evaluated && !lazyAnnotations && !this.options.futureAnnotations) {
      this.#checkAnnotation(s.annotation);
    }
  }
}
