import { raise } from '../../object/errors.ts';
import type { Runtime } from '../../object/pyObject.ts';
import { formatFloat } from '../../objects/float/floatObject.ts';

const BETWEEN = 'expected a number in range from -1 up to 1';
const FINITE = 'expected a finite input';
const GAMMA = 'expected a noninteger or positive integer';
export const POSITIVE = 'expected a positive input';

/** What functions say of an argument outside their domain from 3.14 on. */
export const EXPECTED: Readonly<Record<string, string>> = {
  acos: BETWEEN,
  acosh: 'expected argument value not less than 1',
  asin: BETWEEN,
  atanh: 'expected a number between -1 and 1',
  cos: FINITE,
  gamma: GAMMA,
  lgamma: GAMMA,
  log1p: 'expected argument value > -1',
  sin: FINITE,
  sqrt: 'expected a nonnegative input',
  tan: FINITE,
};

/** Raises ValueError for `x`, which is null where the words do not show it. */
export function domainError(rt: Runtime, expected?: string, x: number | null = null): null {
  if (expected === undefined || !rt.release.words.mathTellsDomain) {
    return raise(rt, 'ValueError', 'math domain error');
  }
  const text = x === null ? expected : `${expected}, got ${formatFloat(x)}`;
  return raise(rt, 'ValueError', text);
}
