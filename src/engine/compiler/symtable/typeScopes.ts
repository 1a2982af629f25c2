import type { ClassDef, Expr, FunctionDef, TypeAlias, TypeParam } from '../ast.ts';
import { CompileError } from '../syntaxErrors.ts';
import type { Span } from '../syntaxErrors.ts';
import { AnnotationScopes } from './annotationScopes.ts';
import { DEF_LOCAL, DEF_PARAM, DEF_TYPE_PARAM, USE } from './symtableEntry.ts';

/** The scopes of type parameters and of what is evaluated when somebody asks for it. */
export abstract class TypeScopes extends AnnotationScopes {
  protected abstract readonly lazyFormat: boolean;

  /** Visits type parameters and, in their scope, the rest. @cpython Python/symtable.c#symtable_enter_type_param_block */
  protected inTypeParams(stmt: FunctionDef | ClassDef | TypeAlias, visit: () => void): void {
    const { typeParams } = stmt;
    if (typeParams.length === 0) {
      visit();
      return;
    }
    const inClass = this.cur.type === 'class';
    this.enter(typeParams, typeof stmt.name === 'string' ? stmt.name : stmt.name.id, 'function');
    this.cur.isMethod = false;
    this.cur.typeScope = 'the definition of a generic';
    if (inClass) this.#seeClass(stmt);
    if (stmt.kind === 'ClassDef') {
      for (const name of ['.type_params', '.generic_base']) {
        this.addDef(name, DEF_LOCAL, stmt);
        this.addDef(name, USE, stmt);
      }
    } else if (stmt.kind === 'FunctionDef') {
      // It is there even where no parameter has a default.
      this.addDef('.defaults', DEF_PARAM, stmt);
      const has = stmt.args.kwDefaults.some((value) => value !== null);
      if (has) this.addDef('.kwdefaults', DEF_PARAM, stmt);
    }
    for (const param of typeParams) this.#typeParam(param);
    visit();
    this.exit();
  }

  #seeClass(span: Span): void {
    this.cur.canSeeClassScope = true;
    this.addDef('__classdict__', USE, span);
  }

  #typeParam(param: TypeParam): void {
    this.addDef(param.name, DEF_TYPE_PARAM | DEF_LOCAL, param);
    const { bound } = param;
    if (bound) {
      const kind = bound.kind === 'Tuple' ? 'constraint' : 'bound';
      this.#lazy(param, param.name, bound, `a TypeVar ${kind}`);
    }
    const value = param.default;
    if (value) this.#lazy(value, param.name, value.value, `a ${param.kind} default`);
  }

  #lazy(node: object, name: string, expr: Expr, what: string): void {
    const seesClass = this.cur.canSeeClassScope;
    this.enter(node, name, 'function');
    this.cur.isMethod = false;
    if (this.lazyFormat) this.addDef('.format', DEF_PARAM, expr);
    this.cur.typeScope = what;
    if (seesClass) this.#seeClass(expr);
    this.visitExpr(expr);
    this.exit();
  }

  protected typeAlias(stmt: TypeAlias): void {
    this.visitExpr(stmt.name);
    const inClass = this.cur.type === 'class';
    this.inTypeParams(stmt, () => {
      this.enter(stmt, stmt.name.id, 'function');
      this.cur.isMethod = false;
      if (this.lazyFormat) this.addDef('.format', DEF_PARAM, stmt.value);
      this.cur.typeScope = 'a type alias';
      if (inClass) this.#seeClass(stmt.value);
      this.visitExpr(stmt.value);
      this.exit();
    });
  }

  /** Refuses what would run at another time than it seems to. @cpython Python/symtable.c#symtable_raise_if_annotation_block */
  protected checkTypeScope(what: string, span: Span): void {
    const { typeScope } = this.cur;
    if (typeScope !== '')
      throw new CompileError(`${what} cannot be used within ${typeScope}`, span);
  }
}
