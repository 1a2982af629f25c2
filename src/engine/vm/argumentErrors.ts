import { raiseFalse } from '../object/errors.ts';
import { PY_EQ } from '../object/compareOp.ts';
import { richCompareBool } from '../object/protocol/compare.ts';
import { reprText } from '../object/protocol/text.ts';
import type { PyObject } from '../object/pyObject.ts';
import type { PyFunction } from '../objects/function/functionObject.ts';
import { strValue } from '../objects/str/strObject.ts';
import { nearestName } from '../object/suggestions.ts';
import type { Interpreter } from './interpreter.ts';

/** What errors about the arguments of a function call it. */
export function calledName(vm: Interpreter, func: PyFunction): string {
  const { qualname, code } = func.body;
  return strValue(vm.release.words.argumentsNameQualified ? qualname : code.body.co_name);
}

type Locals = readonly (PyObject | null)[];

const plural = (n: number): string => (n === 1 ? '' : 's');

/** `a`, `a and b`, `a, b, and c`. */
function enumerated(names: readonly string[]): string {
  if (names.length < 3) return names.join(' and ');
  return `${names.slice(0, -1).join(', ')}, and ${names[names.length - 1]!}`;
}

/**
 * Raises for parameters without a value; `defcount` is -1 for the keyword-only ones.
 * @cpython Python/ceval.c#missing_arguments
 */
export function missingArguments(
  vm: Interpreter,
  func: PyFunction,
  defcount: number,
  locals: Locals,
): false {
  const co = func.body.code.body;
  const positional = defcount !== -1;
  const start = positional ? 0 : co.co_argcount;
  const end = positional ? co.co_argcount - defcount : start + co.co_kwonlyargcount;
  const names: string[] = [];
  for (let i = start; i < end; i++) {
    if (locals[i] === null) names.push(reprText(vm, co.localsplusnames[i]!) ?? '');
  }
  const kind = positional ? 'positional' : 'keyword-only';
  const what = `${names.length} required ${kind} argument${plural(names.length)}`;
  return raiseFalse(
    vm,
    'TypeError',
    `${calledName(vm, func)}() missing ${what}: ${enumerated(names)}`,
  );
}

/** @cpython Python/ceval.c#too_many_positional */
export function tooManyPositional(
  vm: Interpreter,
  func: PyFunction,
  given: number,
  locals: Locals,
): false {
  const co = func.body.code.body;
  let kwonly = 0;
  for (let i = co.co_argcount; i < co.co_argcount + co.co_kwonlyargcount; i++) {
    if (locals[i] !== null) kwonly++;
  }
  const { defaults } = func.body;
  const defcount = defaults === null ? 0 : (defaults.body as PyObject[]).length;
  const many = defcount > 0 || co.co_argcount !== 1;
  const takes =
    defcount > 0 ? `from ${co.co_argcount - defcount} to ${co.co_argcount}` : `${co.co_argcount}`;
  const also =
    kwonly === 0
      ? ''
      : ` positional argument${plural(given)} (and ${kwonly} keyword-only argument${plural(kwonly)})`;
  const verb = given === 1 && kwonly === 0 ? 'was' : 'were';
  const text = `takes ${takes} positional argument${many ? 's' : ''} but ${given}${also} ${verb} given`;
  return raiseFalse(vm, 'TypeError', `${calledName(vm, func)}() ${text}`);
}

/**
 * Raises where positional-only parameters were given by name; true when it did.
 * @cpython Python/ceval.c#positional_only_passed_as_keyword
 */
export function positionalOnlyAsKeyword(
  vm: Interpreter,
  func: PyFunction,
  keywords: readonly PyObject[],
): boolean {
  const co = func.body.code.body;
  const found: string[] = [];
  for (const name of co.localsplusnames.slice(0, co.co_posonlyargcount)) {
    for (const keyword of keywords) {
      const equal = richCompareBool(vm, name, keyword, PY_EQ);
      if (equal === null) return true;
      if (equal) found.push(strValue(keyword));
    }
  }
  if (found.length === 0) return false;
  const text = 'got some positional-only arguments passed as keyword arguments';
  raiseFalse(vm, 'TypeError', `${calledName(vm, func)}() ${text}: '${found.join(', ')}'`);
  return true;
}

/** Raises for a keyword that names no parameter. @cpython Python/ceval.c#initialize_locals */
export function unexpectedKeyword(vm: Interpreter, func: PyFunction, keyword: PyObject): false {
  const co = func.body.code.body;
  const total = co.co_argcount + co.co_kwonlyargcount;
  const known = co.localsplusnames.slice(co.co_posonlyargcount, total).map(strValue);
  const text = `got an unexpected keyword argument '${strValue(keyword)}'`;
  const similar = vm.release.vm.suggestsKeywords ? nearestName(known, strValue(keyword)) : null;
  const hint = similar === null ? '' : `. Did you mean '${similar}'?`;
  return raiseFalse(vm, 'TypeError', `${calledName(vm, func)}() ${text}${hint}`);
}
