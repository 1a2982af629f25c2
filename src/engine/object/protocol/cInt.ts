import { raise } from '../errors.ts';
import type { PyObject, Runtime } from '../pyObject.ts';
import { decref } from '../refcount.ts';
import { index } from './number.ts';

const INT_MAX = 2 ** 31 - 1;
const LONG_MAX = 2n ** 63n - 1n;

/**
 * An argument as a C `int`; null with an error set. How it is taken, parsed by a format or converted
 * by generated code, decides what is said of one that is too large.
 * @cpython Python/getargs.c#convertsimple
 */
export function asCInt(
  rt: Runtime,
  op: PyObject,
  how: 'parsed' | 'converted' = 'converted',
): number | null {
  const converted = how === 'converted' && rt.release.words.convertsCInts;
  if (rt.release.library.oldIntegerWords && op.ob_type.nb_index === null) {
    const got = op.ob_type.tp_name;
    const float = op.ob_type === rt.types.float;
    const text = float
      ? 'integer argument expected, got float'
      : `an integer is required (got type ${got})`;
    return raise(rt, 'TypeError', text);
  }
  const value = index(rt, op);
  if (value === null) return null;
  const n = value.body as number | bigint;
  decref(rt, value);
  if (converted && (n > INT_MAX || n < -INT_MAX - 1)) {
    return raise(rt, 'OverflowError', 'Python int too large to convert to C int');
  }
  if (n > LONG_MAX || n < -LONG_MAX - 1n) {
    return raise(rt, 'OverflowError', 'Python int too large to convert to C long');
  }
  const small = Number(n);
  if (small <= INT_MAX && small >= -INT_MAX - 1) return small;
  const bound = small > 0 ? 'greater than maximum' : 'less than minimum';
  return raise(rt, 'OverflowError', `signed integer is ${bound}`);
}
