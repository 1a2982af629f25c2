import { raise, raiseFalse } from './errors.ts';
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
  const { name, names } = parameters;
  const keywords = kwnames === null ? [] : (kwnames.body as PyObject[]);
  const nargs = args.length - keywords.length;
  const maxPositional = parameters.maxPositional ?? names.length;
  if (args.length > names.length) return tooMany(rt, parameters, args.length, keywords.length);
  if (nargs > maxPositional) return tooManyPositional(rt, parameters, nargs, maxPositional);
  const found: (PyObject | null)[] = names.map((_, i) => (i < nargs ? args[i]! : null));
  for (const [k, keyword] of keywords.entries()) {
    const text = (keyword.body as { value: string }).value;
    const i = text === '' ? -1 : names.indexOf(text);
    if (i < 0) {
      const label = `${name}() got an unexpected keyword argument '${text}'`;
      return raise(rt, 'TypeError', label);
    }
    if (found[i] !== null) {
      return raise(
        rt,
        'TypeError',
        `argument for ${name}() given by name ('${text}') and position (${i + 1})`,
      );
    }
    found[i] = args[nargs + k]!;
  }
  for (let i = 0; i < parameters.required; i++) {
    if (found[i] === null) return missing(rt, parameters, i, nargs);
  }
  return found;
}

function tooMany(rt: Runtime, parameters: Parameters, given: number, nkeywords: number): null {
  const { name, names, required } = parameters;
  const kind = nkeywords === 0 ? 'positional ' : given === nkeywords ? 'keyword ' : '';
  const bound = required < names.length ? 'at most' : 'exactly';
  const limit = names.length;
  return raise(
    rt,
    'TypeError',
    limit === 0
      ? `${name}() takes no arguments (${given} given)`
      : `${name}() takes ${bound} ${limit} ${kind}argument${plural(limit)} (${given} given)`,
  );
}

function tooManyPositional(
  rt: Runtime,
  parameters: Parameters,
  nargs: number,
  maxPositional: number,
): null {
  const { name, required } = parameters;
  if (maxPositional === 0) {
    return raise(rt, 'TypeError', `${name}() takes no positional arguments`);
  }
  const bound = required < maxPositional ? 'at most' : 'exactly';
  return raise(
    rt,
    'TypeError',
    `${name}() takes ${bound} ${maxPositional} positional argument${plural(maxPositional)} (${nargs} given)`,
  );
}

function missing(rt: Runtime, parameters: Parameters, i: number, nargs: number): null {
  const { name, names, required } = parameters;
  const positionalOnly = names.findIndex((text) => text !== '');
  if (names[i] === '') {
    const min = Math.min(positionalOnly < 0 ? names.length : positionalOnly, required);
    const bound = min < names.length ? 'at least' : 'exactly';
    return raise(
      rt,
      'TypeError',
      `${name}() takes ${bound} ${min} positional argument${plural(min)} (${nargs} given)`,
    );
  }
  return raise(
    rt,
    'TypeError',
    `${name}() missing required argument '${names[i]!}' (pos ${i + 1})`,
  );
}
