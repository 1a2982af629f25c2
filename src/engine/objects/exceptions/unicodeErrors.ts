import { raiseFalse } from '../../object/errors.ts';
import type { InitProc, PyObject, Runtime, UnaryFunc } from '../../object/pyObject.ts';
import { asSsize } from '../../object/protocol/number.ts';
import { isBytes } from '../bytes/bytesObject.ts';
import { isInt } from '../int/intObject.ts';
import { isStr, newStr, type PyUnicode, sliceText } from '../str/strObject.ts';
import { baseExceptionInit } from './baseException.ts';
import { exceptionField, setExceptionField } from './exceptionObject.ts';
import { fieldText } from './fieldExceptions.ts';

const FIELDS = ['encoding', 'object', 'start', 'end', 'reason'];

const KINDS = {
  encoding: { word: 'str', check: isStr },
  bytes: { word: 'a bytes-like object', check: isBytes },
  text: { word: 'str', check: isStr },
} as const;

function initFields(
  rt: Runtime,
  self: PyObject,
  args: readonly PyObject[],
  names: readonly string[],
  object: 'bytes' | 'text',
): boolean {
  if (args.length !== names.length) {
    const given = `(${args.length} given)`;
    return raiseFalse(rt, 'TypeError', `function takes exactly ${names.length} arguments ${given}`);
  }
  for (const [i, name] of names.entries()) {
    const value = args[i]!;
    const number = name === 'start' || name === 'end';
    const kind = name === 'object' ? KINDS[object] : KINDS.encoding;
    if (number ? isInt(value) : kind.check(value)) continue;
    const got = value.ob_type.tp_name;
    if (number) {
      const message = `'${got}' object cannot be interpreted as an integer`;
      return raiseFalse(rt, 'TypeError', message);
    }
    const where = `argument ${i + 1} must be ${kind.word}, not ${got}`;
    return raiseFalse(
      rt,
      'TypeError',
      name === 'object' && object === 'bytes'
        ? `a bytes-like object is required, not '${got}'`
        : where,
    );
  }
  names.forEach((name, i) => setExceptionField(rt, self, name, args[i]!));
  return true;
}

function initOf(names: readonly string[], object: 'bytes' | 'text'): InitProc {
  return (rt, self, args, kwnames) =>
    baseExceptionInit(rt, self, args, kwnames) && initFields(rt, self, args, names, object);
}

export const unicodeDecodeErrorInit = initOf(FIELDS, 'bytes');
export const unicodeEncodeErrorInit = initOf(FIELDS, 'text');
export const unicodeTranslateErrorInit = initOf(FIELDS.slice(1), 'text');

function position(rt: Runtime, self: PyObject, name: string): number {
  const value = exceptionField(self, name);
  return value === null ? 0 : (asSsize(rt, value, null) ?? 0);
}

/** @cpython Objects/exceptions.c#UnicodeDecodeError_str */
export const unicodeDecodeErrorStr: UnaryFunc = (rt, self) => {
  const object = exceptionField(self, 'object');
  if (object === null || !isBytes(object)) return newStr(rt, '');
  const reason = fieldText(rt, self, 'reason');
  const encoding = reason === null ? null : fieldText(rt, self, 'encoding');
  if (encoding === null) return null;
  const [start, end] = [position(rt, self, 'start'), position(rt, self, 'end')];
  const one = end === start + 1 && start >= 0 && end <= object.body.data.length;
  const byte = one ? object.body.data[start]!.toString(16).padStart(2, '0') : '';
  const what = one
    ? `byte 0x${byte} in position ${start}`
    : `bytes in position ${start}-${end - 1}`;
  return newStr(rt, `'${encoding}' codec can't decode ${what}: ${reason}`);
};

function character(object: PyUnicode, start: number): string {
  const code = sliceText(object.body, start, start + 1).codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code <= 0xff) return `'\\x${hex.padStart(2, '0')}'`;
  return code <= 0xffff ? `'\\u${hex.padStart(4, '0')}'` : `'\\U${hex.padStart(8, '0')}'`;
}

function encodeStr(verb: string, hasEncoding: boolean): UnaryFunc {
  return (rt, self) => {
    const object = exceptionField(self, 'object');
    if (object === null || !isStr(object)) return newStr(rt, '');
    const reason = fieldText(rt, self, 'reason');
    const encoding = reason !== null && hasEncoding ? fieldText(rt, self, 'encoding') : '';
    if (reason === null || encoding === null) return null;
    const [start, end] = [position(rt, self, 'start'), position(rt, self, 'end')];
    const one = end === start + 1 && start >= 0 && end <= object.body.length;
    const what = one
      ? `character ${character(object, start)} in position ${start}`
      : `characters in position ${start}-${end - 1}`;
    const prefix = hasEncoding ? `'${encoding}' codec ` : '';
    return newStr(rt, `${prefix}can't ${verb} ${what}: ${reason}`);
  };
}

/** @cpython Objects/exceptions.c#UnicodeEncodeError_str */
export const unicodeEncodeErrorStr = encodeStr('encode', true);
/** @cpython Objects/exceptions.c#UnicodeTranslateError_str */
export const unicodeTranslateErrorStr = encodeStr('translate', false);
