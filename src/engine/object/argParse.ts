import { raise, raiseFalse } from './errors.ts';
import { nearestName } from './suggestions.ts';
import type { PyObject, Runtime } from './pyObject.ts';

const plural = (n: number): string => (n === 1 ? '' : 's');

/**
 * Checks the number of positional arguments.
 * @cpython Python/getargs.c#_PyArg_CheckPositional
 */
export function checkPositional(
  rt: Runtime,
  name: string,
  nargs: number,
  min: number,
  max: number,
): boolean {
  if (nargs >= min && nargs <= max) return true;
  const limit = nargs < min ? min : max;
  const bound = min === max ? '' : nargs < min ? 'at least ' : 'at most ';
  return raiseFalse(
    rt,
    'TypeError',
    `${name} expected ${bound}${limit} argument${plural(limit)}, got ${nargs}`,
  );
}

/**
 * Refuses keywords.
 * @cpython Python/getargs.c#_PyArg_NoKwnames
 */
export function noKeywords(rt: Runtime, name: string, kwnames: PyObject | null): boolean {
  if (kwnames === null || (kwnames.body as PyObject[]).length === 0) return true;
  return raiseFalse(rt, 'TypeError', `${name}() takes no keyword arguments`);
}

/**
 * Raises for a keyword that a built-in function `name` does not know; `known` are those it does.
 * @cpython Python/getargs.c#error_unexpected_keyword_arg
 */
export function unexpectedKeyword(
  rt: Runtime,
  name: string,
  keyword: string,
  known: readonly string[] = [],
): null {
  if (rt.release.oldKeywordErrors) {
    return raise(rt, 'TypeError', `'${keyword}' is an invalid keyword argument for ${name}()`);
  }
  const meant = nearestName(known, keyword);
  const hint = meant === null ? '' : `. Did you mean '${meant}'?`;
  const message = `${name}() got an unexpected keyword argument '${keyword}'${hint}`;
  return raise(rt, 'TypeError', message);
}

/** The parameters of a built-in function that takes keywords. */
export interface Parameters {
  /** As error messages show it, without parentheses: `sorted`, `print`, `int`. */
  readonly name: string;
  /** In order; an empty name is positional-only. */
  readonly names: readonly string[];
  /** How many must be given. */
  readonly required: number;
  /** How many may be given by position; default all. */
  readonly maxPositional?: number;
}

/**
 * Arguments sorted into parameters: borrowed, null where absent. Null on error, in CPython's words.
 * @cpython Python/getargs.c#_PyArg_UnpackKeywords
 */
export function unpackKeywords(
  rt: Runtime,
  parameters: Parameters,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): (PyObject | null)[] | null {
  const { names, required } = parameters;
  const keywords =
    kwnames === null
      ? []
      : (kwnames.body as PyObject[]).map((op) => (op.body as { value: string }).value);
  const nargs = args.length - keywords.length;
  if (!checkCounts(rt, parameters, nargs, args.length)) return null;
  const posonly = positionalOnly(names);
  const found = names.map((_, i) => (i < nargs ? args[i]! : null));
  let left = keywords.length;
  for (let i = Math.max(nargs, posonly); i < names.length; i++) {
    const at = keywords.indexOf(names[i]!);
    if (at >= 0) {
      found[i] = args[nargs + at]!;
      left--;
    } else if (i < required) {
      const which = `missing required argument '${names[i]!}' (pos ${i + 1})`;
      return raise(rt, 'TypeError', `${parameters.name}() ${which}`);
    }
  }
  return left === 0 ? found : extraKeyword(rt, parameters, keywords, nargs);
}

/** How many parameters at the front have no name. */
function positionalOnly(names: readonly string[]): number {
  const first = names.findIndex((text) => text !== '');
  return first < 0 ? names.length : first;
}

/** A keyword names what was given by position, or nothing. */
function extraKeyword(
  rt: Runtime,
  { name, names }: Parameters,
  keywords: readonly string[],
  nargs: number,
): null {
  const posonly = positionalOnly(names);
  for (let i = posonly; i < nargs; i++) {
    if (!keywords.includes(names[i]!)) continue;
    const how = `given by name ('${names[i]!}') and position (${i + 1})`;
    return raise(rt, 'TypeError', `argument for ${name}() ${how}`);
  }
  const known = names.slice(posonly);
  const unknown = keywords.find((keyword) => !known.includes(keyword)) ?? '';
  return unexpectedKeyword(rt, name, unknown, known);
}

function checkCounts(rt: Runtime, parameters: Parameters, nargs: number, given: number): boolean {
  const { name, names, required } = parameters;
  const max = parameters.maxPositional ?? names.length;
  const posonly = positionalOnly(names);
  const least = Math.min(posonly, required);
  const fail = (text: string): boolean => raiseFalse(rt, 'TypeError', `${name}() takes ${text}`);
  if (given > names.length) {
    const kind = nargs === 0 ? 'keyword ' : '';
    const count = `${names.length} ${kind}argument${plural(names.length)}`;
    return fail(`at most ${count} (${given} given)`);
  }
  if (nargs > max) {
    if (max === 0) return fail('no positional arguments');
    const bound = required < max ? 'at most' : 'exactly';
    return fail(`${bound} ${max} positional argument${plural(max)} (${nargs} given)`);
  }
  if (nargs >= least) return true;
  const bound = least < max ? 'at least' : 'exactly';
  return fail(`${bound} ${least} positional argument${plural(least)} (${nargs} given)`);
}
