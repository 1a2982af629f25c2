import { raise } from '../../../object/errors.ts';
import { call } from '../../../object/protocol/call.ts';
import { str } from '../../../object/protocol/text.ts';
import { isInstanceOf } from '../../../object/protocol/types.ts';
import type { NewRef, PyObject, Runtime } from '../../../object/pyObject.ts';
import { decref, incref } from '../../../object/refcount.ts';
import type { MethodFunc } from '../../../object/typeSpec.ts';
import { complexValue } from '../../complex/complexObject.ts';
import { isFloat } from '../../float/floatObject.ts';
import { isInt } from '../../int/intObject.ts';
import { typeLookup } from '../../type/typeObject.ts';
import { intern, isStr, newStr, type PyUnicode, sliceText, strValue } from '../strObject.ts';
import { formatComplexSpec, formatFloatSpec, formatIntSpec, pad } from './formatNumber.ts';
import { parseFormatSpec, unknownType } from './formatSpec.ts';

/**
 * A string by the text of a specification.
 * @cpython Python/formatter_unicode.c#format_string_internal
 */
function formatStrSpec(rt: Runtime, op: PyUnicode, text: string): NewRef | null {
  const spec = parseFormatSpec(rt, text, op.ob_type.tp_name, 's', '<');
  if (spec === null) return null;
  if (spec.type !== '' && spec.type !== 's') {
    return unknownType(rt, spec.type, op.ob_type.tp_name);
  }
  const refused =
    spec.sign === ' '
      ? 'Space not allowed'
      : spec.sign !== ''
        ? 'Sign not allowed'
        : spec.coerceZero
          ? 'Negative zero coercion (z) not allowed'
          : spec.alternate
            ? 'Alternate form (#) not allowed'
            : spec.align === '='
              ? "'=' alignment not allowed"
              : '';
  if (refused !== '') return raise(rt, 'ValueError', `${refused} in string format specifier`);
  const { length } = op.body;
  const kept = spec.precision >= 0 ? Math.min(spec.precision, length) : length;
  if (kept === length && spec.width <= length) {
    return op.ob_type === rt.types.str ? incref(op) : newStr(rt, strValue(op));
  }
  return newStr(rt, pad(sliceText(op.body, 0, kept), kept, spec));
}

/** `type.__format__` of the numbers and of str, for a specification that is not empty. */
function formatScalar(rt: Runtime, op: PyObject, spec: string): NewRef | null {
  if (isStr(op)) return formatStrSpec(rt, op, spec);
  const name = op.ob_type.tp_name;
  const text = isInt(op)
    ? formatIntSpec(rt, op.body, spec, name)
    : isFloat(rt, op)
      ? formatFloatSpec(rt, op.body, spec, name)
      : formatComplexSpec(rt, complexValue(op), spec, name);
  return text === null ? null : newStr(rt, text);
}

/** `__format__` of int, float, complex and str. */
export const formatMethod: MethodFunc = (rt, self, args) => {
  const spec = args[0]!;
  if (!isStr(spec)) {
    const name = spec === rt.None ? 'None' : spec.ob_type.tp_name;
    return raise(rt, 'TypeError', `__format__() argument must be str, not ${name}`);
  }
  const text = strValue(spec);
  return text === '' ? str(rt, self) : formatScalar(rt, self, text);
};

const isScalar = (rt: Runtime, op: PyObject): boolean => {
  const type = op.ob_type;
  const { types } = rt;
  return type === types.int || type === types.str || type === types.float || type === types.complex;
};

/**
 * `format(value, spec)`; a spec of null is the empty one.
 * @cpython Objects/abstract.c#PyObject_Format
 */
export function formatObject(rt: Runtime, value: PyObject, spec: PyObject | null): NewRef | null {
  if (spec !== null && !isStr(spec)) {
    const name = spec.ob_type.tp_name;
    return raise(rt, 'SystemError', `Format specifier must be a string, not ${name}`);
  }
  const text = spec === null ? '' : strValue(spec);
  if (isScalar(rt, value)) {
    return text === '' ? str(rt, value) : formatScalar(rt, value, text);
  }
  return callFormat(rt, value, spec ?? rt.emptyStr);
}

/** `format(value, spec)` for a spec that the engine holds as text. */
export function formatValue(rt: Runtime, value: PyObject, spec: string): NewRef | null {
  if (isScalar(rt, value)) {
    return spec === '' ? str(rt, value) : formatScalar(rt, value, spec);
  }
  const specObject = newStr(rt, spec);
  const result = callFormat(rt, value, specObject);
  decref(rt, specObject);
  return result;
}

function callFormat(rt: Runtime, value: PyObject, spec: PyObject): NewRef | null {
  const type = value.ob_type;
  const found = typeLookup(rt, type, intern(rt, '__format__'));
  if (found === null) {
    const message = `Type ${type.tp_name} doesn't define __format__`;
    return raise(rt, 'TypeError', message);
  }
  const descrGet = found.ob_type.tp_descr_get;
  const method = descrGet === null ? incref(found) : descrGet(rt, found, value, type);
  if (method === null) return null;
  const result = call(rt, method, [spec]);
  decref(rt, method);
  if (result === null || isInstanceOf(result, rt.types.str)) return result;
  const name = result.ob_type.tp_name;
  decref(rt, result);
  return raise(rt, 'TypeError', `__format__ must return a str, not ${name}`);
}
