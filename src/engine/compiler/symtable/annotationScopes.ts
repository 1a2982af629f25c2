import type { Arguments, Expr } from '../ast.ts';
import { NO_LOCATION } from '../syntaxErrors.ts';
import type { Span } from '../syntaxErrors.ts';
import { SymtableBase } from './symtableBase.ts';
import { DEF_PARAM, USE } from './symtableEntry.ts';

/** The scopes in which annotations are evaluated from 3.14 on. */
export abstract class AnnotationScopes extends SymtableBase {
  protected readonly futureAnnotations: boolean;

  constructor(module: object, futureAnnotations: boolean) {
    super(module);
    this.futureAnnotations = futureAnnotations;
  }

  protected abstract visitExpr(expr: Expr): void;

  /**
   * The scope in which a function's annotations are evaluated; it is there even where there are none.
   * @cpython Python/symtable.c#symtable_visit_annotations
   */
  protected functionAnnotations(name: string, args: Arguments, returns: Expr | null): void {
    const seesClass = this.cur.canSeeClassScope || this.cur.type === 'class';
    this.#enterAnnotations(args, seesClass, args.args[0] ?? NO_LOCATION);
    this.cur.functionName = name;
    const { posonlyargs, vararg, kwonlyargs, kwarg } = args;
    for (const arg of [...posonlyargs, ...args.args, vararg, kwarg, ...kwonlyargs]) {
      if (arg?.annotation) this.visitExpr(arg.annotation);
    }
    if (returns) this.visitExpr(returns);
    this.exit();
  }

  #enterAnnotations(node: object, seesClass: boolean, span: Span): void {
    this.enter(node, '__annotate__', 'function');
    this.cur.isMethod = false;
    this.addDef('.format', DEF_PARAM, span);
    if (!seesClass || this.futureAnnotations) return;
    this.cur.canSeeClassScope = true;
    this.addDef('__classdict__', USE, span);
  }

  /** The annotation of a variable. @cpython Python/symtable.c#symtable_visit_annotation */
  protected variableAnnotation(expr: Expr): void {
    const parent = this.cur;
    const conditional = parent.type === 'class' ? parent.inConditionalBlock : parent === this.top;
    if (conditional && !parent.hasConditionalAnnotations) {
      parent.hasConditionalAnnotations = true;
      this.addDef('__conditional_annotations__', USE, expr);
    }
    if (parent.annotationBlock === null) {
      this.#enterAnnotations(parent, parent.type === 'class', expr);
      parent.annotationBlock = this.cur;
    } else {
      this.stack.push(parent.annotationBlock);
      this.cur = parent.annotationBlock;
    }
    this.cur.inUnevaluatedAnnotation = parent.type === 'function';
    this.visitExpr(expr);
    this.cur.inUnevaluatedAnnotation = false;
    this.exit();
  }

  protected conditional(visit: () => void): void {
    const { inConditionalBlock } = this.cur;
    this.cur.inConditionalBlock = true;
    visit();
    this.cur.inConditionalBlock = inConditionalBlock;
  }
}
