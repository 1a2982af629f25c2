import type { Expr, FormattedValue, Interpolation, JoinedStr, TemplateStr } from '../ast.ts';
import { constStr } from '../constants.ts';
import * as op from '../opcodes.ts';
import { ExpressionCodegen } from './expressionCodegen.ts';

/** Strings with fields. */
export abstract class StringCodegen extends ExpressionCodegen {
  protected joinedStr(e: JoinedStr): void {
    const n = e.values.length;
    if (n > this.instructions.stackUseGuideline) {
      this.loadConst(constStr(''), e);
      this.addopName(op.LOAD_ATTR, 'join', e, 1, 1);
      this.addop(op.BUILD_LIST, 0, e);
      for (const value of e.values) {
        this.visitExpr(value);
        this.addop(op.LIST_APPEND, 1, e);
      }
      this.addop(op.CALL, 1, e);
      return;
    }
    this.visitExprs(e.values);
    if (n > 1) this.addop(op.BUILD_STRING, n, e);
    else if (n === 0) this.loadConst(constStr(''), e);
  }

  /** A specification that ends with a field has an empty text behind it in 3.12. */
  #specification(spec: Expr): Expr {
    if (!this.options.rules.specsEndWithText || spec.kind !== 'JoinedStr') return spec;
    const last = spec.values.at(-1);
    if (last?.kind !== 'FormattedValue') return spec;
    const text: Expr = { ...spec, kind: 'Constant', value: constStr('') };
    return { ...spec, values: [...spec.values, text] };
  }

  /** @cpython Python/codegen.c#codegen_template_str */
  protected templateStr(e: TemplateStr): void {
    let strings = 0;
    let afterField = true;
    const empty = (): void => {
      this.loadConst({ ...constStr(''), literal: false }, e);
      strings++;
    };
    for (const value of e.values) {
      if (value.kind === 'Interpolation') {
        if (afterField) empty();
        afterField = true;
      } else {
        this.visitExpr(value);
        strings++;
        afterField = false;
      }
    }
    if (afterField) empty();
    this.addop(op.BUILD_TUPLE, strings, e);
    const fields = e.values.filter((value) => value.kind === 'Interpolation');
    this.visitExprs(fields);
    this.addop(op.BUILD_TUPLE, fields.length, e);
    this.addop(op.BUILD_TEMPLATE, 0, e);
  }

  /** @cpython Python/codegen.c#codegen_interpolation */
  protected interpolation(e: Interpolation): void {
    this.visitExpr(e.value);
    this.loadConst(e.text, e);
    const conversions = { '': 0, s: op.FVC_STR, r: op.FVC_REPR, a: op.FVC_ASCII };
    if (e.formatSpec) this.visitExpr(e.formatSpec);
    const arg = 2 | (e.formatSpec ? 1 : 0) | (conversions[e.conversion] << 2);
    this.addop(op.BUILD_INTERPOLATION, arg, e);
  }

  protected formattedValue(e: FormattedValue): void {
    this.visitExpr(e.value);
    const conversions = { s: op.FVC_STR, r: op.FVC_REPR, a: op.FVC_ASCII };
    if (e.conversion) this.addop(op.CONVERT_VALUE, conversions[e.conversion], e);
    if (e.formatSpec) this.visitExpr(this.#specification(e.formatSpec));
    this.addop(e.formatSpec ? op.FORMAT_WITH_SPEC : op.FORMAT_SIMPLE, 0, e);
  }
}
