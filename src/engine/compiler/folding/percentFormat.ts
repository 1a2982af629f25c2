import type { BinOp, Constant, Expr, FormattedValue } from '../ast.ts';
import { constStr } from '../constants.ts';
import { NO_LOCATION, spanOf } from '../syntaxErrors.ts';

const UNIT = /%([-+ #0]*)(\d{0,2})(?:\.(\d{0,2}))?([sra])/y;

function text(value: string): Constant {
  return { kind: 'Constant', value: constStr(value), ...NO_LOCATION };
}

function formatted(arg: Expr, unit: RegExpExecArray): FormattedValue {
  const [, flags = '', width = '', precision, conversion = 's'] = unit;
  let spec = '';
  if (!flags.includes('-') && Number(width) > 0) spec += '>';
  if (width !== '') spec += String(Number(width));
  if (precision !== undefined) spec += `.${Number(precision || '0')}`;
  return {
    kind: 'FormattedValue',
    value: arg,
    conversion: conversion as 's' | 'r' | 'a',
    formatSpec: spec === '' ? null : text(spec),
    ...spanOf(arg, arg),
  };
}

/**
 * `'%s and %r' % (a, b)` → the f-string that does the same; null where a unit is another one.
 *
 * @cpython Python/ast_opt.c#optimize_format
 */
export function optimizeFormat(node: BinOp, format: string, args: readonly Expr[]): Expr | null {
  const values: Expr[] = [];
  let pos = 0;
  let used = 0;
  for (;;) {
    const literal = /(?:[^%]|%%)*/y;
    literal.lastIndex = pos;
    const found = literal.exec(format)?.[0] ?? '';
    pos += found.length;
    if (found !== '') values.push(text(found.replaceAll('%%', '%')));
    if (pos >= format.length) break;
    const arg = args[used++];
    UNIT.lastIndex = pos;
    const unit = arg && UNIT.exec(format);
    if (!arg || !unit) return null;
    pos += unit[0].length;
    values.push(formatted(arg, unit));
  }
  if (used < args.length) return null;
  return { kind: 'JoinedStr', values, ...spanOf(node, node) };
}
