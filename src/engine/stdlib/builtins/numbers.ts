import { checkPositional, unpackKeywords } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { call } from '../../object/protocol/call.ts';
import { divmod, index, power, unaryOp } from '../../object/protocol/number.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref } from '../../object/refcount.ts';
import type { MethodDef } from '../../object/typeSpec.ts';
import { newStr } from '../../objects/str/strObject.ts';
import { lookupSpecial } from '../../objects/type/specialMethods.ts';
import { sum } from './sum.ts';

/** `0b`, `0o` or `0x` and the digits. @cpython Objects/longobject.c#_PyLong_Format */
function inBase(name: string, prefix: string, base: number): MethodDef {
  return {
    name,
    kind: 'O',
    call(rt, _self, args) {
      const value = index(rt, args[0]!);
      if (value === null) return null;
      const n = value.body as number | bigint;
      decref(rt, value);
      const digits = (n < 0 ? -n : n).toString(base);
      return newStr(rt, `${n < 0 ? '-' : ''}${prefix}${digits}`);
    },
  };
}

const pow: MethodDef = {
  name: 'pow',
  kind: 'KEYWORDS',
  call(rt, _self, args, kwnames) {
    const parameters = { name: 'pow', names: ['base', 'exp', 'mod'], required: 2 };
    const found = unpackKeywords(rt, parameters, args, kwnames);
    return found === null ? null : power(rt, found[0]!, found[1]!, found[2] ?? rt.None);
  },
};

/** @cpython Python/bltinmodule.c#builtin_round_impl */
const round: MethodDef = {
  name: 'round',
  kind: 'KEYWORDS',
  call(rt, _self, args, kwnames) {
    const parameters = { name: 'round', names: ['number', 'ndigits'], required: 1 };
    const found = unpackKeywords(rt, parameters, args, kwnames);
    return found === null ? null : roundObject(rt, found[0]!, found[1] ?? rt.None);
  },
};

function roundObject(rt: Runtime, number: PyObject, ndigits: PyObject): NewRef | null {
  const method = lookupSpecial(rt, number, '__round__');
  if (method === null) return null;
  if (method === undefined) {
    const type = number.ob_type.tp_name;
    return raise(rt, 'TypeError', `type ${type} doesn't define __round__ method`);
  }
  const result = call(rt, method, ndigits === rt.None ? [] : [ndigits]);
  decref(rt, method);
  return result;
}

export const NUMBER_FUNCTIONS: readonly MethodDef[] = [
  { name: 'abs', kind: 'O', call: (rt, _self, args) => unaryOp(rt, args[0]!, 'nb_absolute') },
  inBase('bin', '0b', 2),
  {
    name: 'divmod',
    kind: 'FASTCALL',
    call: (rt, _self, args) =>
      checkPositional(rt, 'divmod', args.length, 2, 2) ? divmod(rt, args[0]!, args[1]!) : null,
  },
  inBase('hex', '0x', 16),
  inBase('oct', '0o', 8),
  pow,
  round,
  sum,
];
