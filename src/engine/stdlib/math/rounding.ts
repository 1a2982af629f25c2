import { raise } from '../../object/errors.ts';
import { call } from '../../object/protocol/call.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref } from '../../object/refcount.ts';
import type { MethodDef, MethodFunc } from '../../object/typeSpec.ts';
import { asDouble } from '../../objects/float/floatNew.ts';
import { isFloat } from '../../objects/float/floatObject.ts';
import { intOfDouble, newInt } from '../../objects/int/intObject.ts';
import { lookupSpecial } from '../../objects/type/specialMethods.ts';

/** `floor`, `ceil`, `trunc`: the method of that name first. */
export function rounding(name: string, special: string, f: (x: number) => number): MethodDef {
  const callee: MethodFunc = (rt, _self, args) => {
    const [op] = args as [PyObject];
    if (op.ob_type !== rt.types.float) {
      const method = lookupSpecial(rt, op, special);
      if (method === null) return null;
      if (method !== undefined) return callOnce(rt, method);
    }
    if (name === 'trunc' && !isFloat(rt, op)) {
      const message = `type ${op.ob_type.tp_name} doesn't define __trunc__ method`;
      return raise(rt, 'TypeError', message);
    }
    const x = asDouble(rt, op);
    if (x === null) return null;
    if (Number.isNaN(x)) return raise(rt, 'ValueError', 'cannot convert float NaN to integer');
    if (!Number.isFinite(x)) {
      return raise(rt, 'OverflowError', 'cannot convert float infinity to integer');
    }
    return name === 'trunc' ? newInt(rt, f(x)) : intOfDouble(rt, f(x));
  };
  return { name, kind: 'O', call: callee };
}

function callOnce(rt: Runtime, method: NewRef): NewRef | null {
  const result = call(rt, method, []);
  decref(rt, method);
  return result;
}
