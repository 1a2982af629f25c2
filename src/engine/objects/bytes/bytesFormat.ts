import { raise } from '../../object/errors.ts';
import { getOptionalAttr } from '../../object/protocol/attr.ts';
import { call } from '../../object/protocol/call.ts';
import { reprText } from '../../object/protocol/text.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { strModulo } from '../str/format/percent.ts';
import { newStr, strValue } from '../str/strObject.ts';
import { newTuple } from '../tuple/tupleObject.ts';
import { binaryText, sameKind, textBytes, viewOf } from './bytesCommon.ts';

/** One conversion: what precedes its letter (stars take operands of their own), and the letter. */
const CONVERSION = /%([-+ #0]*(?:\*|\d+)?(?:\.(?:\*|\d+))?[hlL]?)(.)/gs;

/**
 * What `%b` and `%s` write; null with TypeError set.
 * @cpython Objects/bytesobject.c#format_obj
 */
function bytesText(rt: Runtime, op: PyObject): string | null {
  const data = viewOf(rt, op);
  if (data !== null) return binaryText(data);
  const method = getOptionalAttr(rt, op, '__bytes__');
  if (method === null) return null;
  if (method === undefined) {
    const wanted = '%b requires a bytes-like object, or an object that implements __bytes__';
    return raise(rt, 'TypeError', `${wanted}, not '${op.ob_type.tp_name}'`);
  }
  const result = call(rt, method, []);
  decref(rt, method);
  if (result === null) return null;
  const given = viewOf(rt, result);
  const text = given === null ? null : binaryText(given);
  decref(rt, result);
  return text;
}

function asciiText(rt: Runtime, op: PyObject): string | null {
  const text = reprText(rt, op);
  if (text === null) return null;
  return Array.from(text, (char) => {
    const code = char.codePointAt(0)!;
    if (code < 128) return char;
    const hex = code.toString(16);
    if (code < 256) return `\\x${hex.padStart(2, '0')}`;
    return code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
  }).join('');
}

/** An operand as the format of text takes it; null with an error set. */
function operand(rt: Runtime, op: PyObject, letter: string): NewRef | null {
  if (letter === 's' || letter === 'b') {
    const text = bytesText(rt, op);
    return text === null ? null : newStr(rt, text);
  }
  if (letter === 'r' || letter === 'a') {
    const text = asciiText(rt, op);
    return text === null ? null : newStr(rt, text);
  }
  const char = letter === 'c' ? viewOf(rt, op) : null;
  return char === null ? incref(op) : newStr(rt, binaryText(char));
}

/** The operands of a format without names; null with an error set. */
function operands(rt: Runtime, format: string, given: readonly PyObject[]): NewRef[] | null {
  const texts: NewRef[] = [];
  for (const [, flags, letter] of format.matchAll(CONVERSION)) {
    if (letter === '%') continue;
    for (const _ of flags!.matchAll(/\*/g)) {
      const size = given[texts.length];
      if (size !== undefined) texts.push(incref(size));
    }
    const op = given[texts.length];
    if (op === undefined) break;
    const text = operand(rt, op, letter!);
    if (text === null) {
      for (const made of texts) decref(rt, made);
      return null;
    }
    texts.push(text);
  }
  return [...texts, ...given.slice(texts.length).map((op) => incref(op))];
}

/**
 * `%` on bytes and bytearray, by way of text of the characters 0 to 255.
 * @cpython Objects/bytesobject.c#_PyBytes_FormatEx
 */
export function bytesModulo(rt: Runtime, a: PyObject, b: PyObject): NewRef | null {
  const data = viewOf(rt, a);
  if (data === null) return incref(rt.NotImplemented);
  const text = binaryText(data);
  const given = b.ob_type === rt.types.tuple ? (b.body as PyObject[]) : [b];
  const items = operands(rt, text, given);
  if (items === null) return null;
  const plain = text.replace(CONVERSION, (all, flags: string, letter: string) =>
    ['b', 'r', 'a'].includes(letter) ? `%${flags}s` : all,
  );
  const format = newStr(rt, plain);
  const tuple = newTuple(rt, items);
  const result = strModulo(rt, format, tuple);
  decref(rt, tuple);
  decref(rt, format);
  if (result === null) return null;
  const bytes = textBytes(strValue(result));
  decref(rt, result);
  return sameKind(rt, a, bytes);
}
