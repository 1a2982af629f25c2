import { viewOf } from '../bytes/bytesCommon.ts';
import { checkPositional, unpackKeywords } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { str } from '../../object/protocol/text.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { NULL } from '../../memory/address.ts';
import { allocSubtype } from '../subtypeAlloc.ts';
import { decodeBytes, findCodec } from './encoding.ts';
import { isStr, newStr, type StrBody, strBodyOf, strValue } from './strObject.ts';

const PARAMETERS = { name: 'str', names: ['object', 'encoding', 'errors'], required: 0 };

/** `str(object, encoding, errors)`. */
function decodeObject(
  rt: Runtime,
  op: PyObject,
  encoding: PyObject | null,
  errors: PyObject | null,
): NewRef | null {
  for (const [i, arg] of [encoding, errors].entries()) {
    if (arg !== null && !isStr(arg)) {
      const name = i === 0 ? 'encoding' : 'errors';
      const type = arg.ob_type.tp_name;
      return raise(rt, 'TypeError', `str() argument '${name}' must be str, not ${type}`);
    }
  }
  if (isStr(op)) return raise(rt, 'TypeError', 'decoding str is not supported');
  const data = viewOf(rt, op);
  if (data === null) {
    const type = op.ob_type.tp_name;
    const message = `decoding to str: need a bytes-like object, ${type} found`;
    return raise(rt, 'TypeError', message);
  }
  const codec = findCodec(rt, encoding === null ? 'utf-8' : strValue(encoding));
  if (codec === null) return null;
  const text = decodeBytes(rt, data, codec, errors === null ? 'strict' : strValue(errors));
  return text === null ? null : newStr(rt, text);
}

/** @cpython Objects/unicodeobject.c#unicode_new_impl */
export function strNew(
  rt: Runtime,
  type: PyTypeObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  let found: readonly (PyObject | null | undefined)[] = args;
  if (kwnames !== null || !rt.release.vectorcallConstructors) {
    const unpacked = unpackKeywords(rt, PARAMETERS, args, kwnames);
    if (unpacked === null) return null;
    found = unpacked;
  } else if (!checkPositional(rt, 'str', args.length, 0, 3)) return null;
  const [x, encoding = null, errors = null] = found;
  const value =
    x === null || x === undefined
      ? incref(rt.emptyStr)
      : encoding === null && errors === null
        ? str(rt, x)
        : decodeObject(rt, x, encoding, errors);
  if (value === null || type === rt.types.str) return value;
  return subtypeStr(rt, type, value);
}

/**
 * An instance of a subclass: its characters are in a block of their own.
 * @cpython Objects/unicodeobject.c#unicode_subtype_new
 */
function subtypeStr(rt: Runtime, type: PyTypeObject, stolen: NewRef): NewRef {
  const source = stolen.body as StrBody;
  const body = strBodyOf(source.value, source.length, source.kind, source.ascii);
  const op = allocSubtype(rt, type, body);
  body.data = rt.mem.alloc((source.length + 1) * source.kind);
  decref(rt, stolen);
  return op;
}

/** Whether the characters are in a block of their own. */
export function hasOwnBlock(body: StrBody): boolean {
  return body.data !== NULL;
}
