import { unpackKeywords } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import type { MethodFunc } from '../../object/typeSpec.ts';
import { newBool } from '../../objects/bool/boolObject.ts';
import { asDouble } from '../../objects/float/floatNew.ts';

const ISCLOSE = {
  name: 'isclose',
  names: ['a', 'b', 'rel_tol', 'abs_tol'],
  required: 2,
  maxPositional: 2,
};

/** @cpython Modules/mathmodule.c#math_isclose_impl */
export const isclose: MethodFunc = (rt, _self, args, kwnames) => {
  const found = unpackKeywords(rt, ISCLOSE, args, kwnames);
  if (found === null) return null;
  const values: number[] = [];
  for (const [i, arg] of found.entries()) {
    const x = arg === null ? (i === 2 ? 1e-9 : 0) : asDouble(rt, arg);
    if (x === null) return null;
    values.push(x);
  }
  const [a, b, rel, abs] = values as [number, number, number, number];
  if (rel < 0 || abs < 0) return raise(rt, 'ValueError', 'tolerances must be non-negative');
  if (a === b) return newBool(rt, true);
  if (!Number.isFinite(a) || !Number.isFinite(b)) return newBool(rt, false);
  const diff = Math.abs(b - a);
  return newBool(rt, diff <= Math.abs(rel * b) || diff <= Math.abs(rel * a) || diff <= abs);
};
