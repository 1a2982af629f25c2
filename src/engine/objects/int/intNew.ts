import { checkPositional, unpackKeywords } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { getOptionalAttr } from '../../object/protocol/attr.ts';
import { call } from '../../object/protocol/call.ts';
import { asSsize, index } from '../../object/protocol/number.ts';
import { reprText } from '../../object/protocol/text.ts';
import { isInstanceOf } from '../../object/protocol/types.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { isStr, strValue } from '../str/strObject.ts';
import { allocSubtype } from '../subtypeAlloc.ts';
import { digitCount, type IntBody, isInt, newInt, type PyLong } from './intObject.ts';
import { parseInteger } from './intParse.ts';

/** Bytes of a bytes-like object, null for another object. */
function bytesOf(rt: Runtime, op: PyObject): Uint8Array | null {
  const bytesLike = isInstanceOf(op, rt.types.bytes) || isInstanceOf(op, rt.types.bytearray);
  if (!bytesLike) return null;
  const body = op.body as { data: Uint8Array; length?: number };
  return body.data.subarray(0, body.length ?? body.data.length);
}

/** @cpython Objects/longobject.c#PyLong_FromUnicodeObject */
function fromText(rt: Runtime, op: PyObject, text: string, base: number): NewRef<PyLong> | null {
  const value = parseInteger(rt, text, base);
  if (value === null) return null;
  if (value !== undefined) return newInt(rt, value);
  const shown = reprText(rt, op);
  if (shown === null) return null;
  const clipped = [...shown].slice(0, 200).join('');
  return raise(rt, 'ValueError', `invalid literal for int() with base ${base}: ${clipped}`);
}

/** An exact int of the value of any int. */
export function exactInt(rt: Runtime, op: PyObject): NewRef<PyLong> {
  if (op.ob_type === rt.types.int) return incref(op as PyLong);
  return newInt(rt, op.body as IntBody);
}

/** Checks and makes exact what `__int__` or `__trunc__` returned. */
function checkedInt(rt: Runtime, result: NewRef | null, method: string): NewRef | null {
  if (result === null || result.ob_type === rt.types.int) return result;
  const name = result.ob_type.tp_name;
  if (isInt(result)) {
    const exact = exactInt(rt, result);
    decref(rt, result);
    return exact;
  }
  if (method === '__trunc__' && result.ob_type.nb_index !== null) {
    const value = index(rt, result);
    decref(rt, result);
    return value;
  }
  decref(rt, result);
  const what = method === '__trunc__' ? 'non-Integral' : 'non-int';
  return raise(rt, 'TypeError', `${method} returned ${what} (type ${name})`);
}

/**
 * `int(op)`.
 * @cpython Objects/abstract.c#PyNumber_Long
 */
export function numberToInt(rt: Runtime, op: PyObject): NewRef | null {
  const type = op.ob_type;
  if (type === rt.types.int) return incref(op);
  if (type.nb_int !== null) return checkedInt(rt, type.nb_int(rt, op), '__int__');
  if (type.nb_index !== null) return index(rt, op);
  if (isStr(op)) return fromText(rt, op, strValue(op), 10);
  const bytes = bytesOf(rt, op);
  if (bytes !== null) return fromText(rt, op, latin1(bytes), 10);
  const trunc = getOptionalAttr(rt, op, '__trunc__');
  if (trunc === null) return null;
  if (trunc !== undefined) {
    const result = call(rt, trunc, []);
    decref(rt, trunc);
    return checkedInt(rt, result, '__trunc__');
  }
  return raise(
    rt,
    'TypeError',
    `int() argument must be a string, a bytes-like object or a real number, not '${type.tp_name}'`,
  );
}

/** Bytes as text that parses as they would; what is not ASCII parses as nothing. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte < 128 ? String.fromCharCode(byte) : '?';
  return text;
}

const PARAMETERS = { name: 'int', names: ['', 'base'], required: 0 };

/** @cpython Objects/longobject.c#long_new_impl */
export function intNew(
  rt: Runtime,
  type: PyTypeObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  let x: PyObject | null | undefined = args[0];
  let base: PyObject | null | undefined = args[1];
  if (kwnames !== null) {
    const found = unpackKeywords(rt, PARAMETERS, args, kwnames);
    if (found === null) return null;
    [x, base] = found;
  } else if (args.length > 2) {
    if (type === rt.types.int && rt.release.vectorcallConstructors) {
      checkPositional(rt, 'int', args.length, 0, 2);
      return null;
    }
    if (unpackKeywords(rt, PARAMETERS, args, null) === null) return null;
  }
  const value = convert(rt, x ?? null, base ?? null);
  if (value === null || type === rt.types.int) return value;
  const body = value.body as IntBody;
  const op = allocSubtype(rt, type, body, digitCount(body));
  decref(rt, value);
  return op;
}

function convert(rt: Runtime, x: PyObject | null, base: PyObject | null): NewRef | null {
  if (x === null) {
    if (base !== null) return raise(rt, 'TypeError', 'int() missing string argument');
    return newInt(rt, 0);
  }
  if (base === null) return numberToInt(rt, x);
  const radix = asSsize(rt, base, null);
  if (radix === null) return null;
  if ((radix !== 0 && radix < 2) || radix > 36) {
    return raise(rt, 'ValueError', 'int() base must be >= 2 and <= 36, or 0');
  }
  if (isStr(x)) return fromText(rt, x, strValue(x), radix);
  const bytes = bytesOf(rt, x);
  if (bytes !== null) return fromText(rt, x, latin1(bytes), radix);
  return raise(rt, 'TypeError', "int() can't convert non-string with explicit base");
}
