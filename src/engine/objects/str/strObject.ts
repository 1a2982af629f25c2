import { newObject, staticAddress } from '../../object/heap.ts';
import { type NewRef, PyObject, type Runtime } from '../../object/pyObject.ts';
import { decref, IMMORTAL, incref, makeStatic } from '../../object/refcount.ts';
import { TPFLAGS_UNICODE_SUBCLASS } from '../../object/typeFlags.ts';
import { type Address, NULL } from '../../memory/address.ts';

/** Bytes per code point, by the widest one. */
export type Kind = 1 | 2 | 4;

export interface StrBody {
  /** The text in UTF-16, as JavaScript holds it. */
  value: string;
  /** Code points. */
  length: number;
  kind: Kind;
  ascii: boolean;
  hashLo: number;
  hashHi: number;
  hashed: boolean;
  interned: boolean;
  /** Block of the characters of an instance of a subclass; NULL where they follow the struct. */
  data: Address;
  /** Bytes of a cached UTF-8 form, its final zero included. */
  utf8: number;
}

export type PyUnicode = PyObject<StrBody>;

/** What `StrBody` derives from the text. */
interface Shape {
  length: number;
  kind: Kind;
  ascii: boolean;
}

function shapeOf(value: string): Shape {
  const units = value.length;
  let widest = 0;
  for (let i = 0; i < units; i++) widest |= value.charCodeAt(i);
  if (widest < 0x80) return { length: units, kind: 1, ascii: true };
  if (widest < 0x100) return { length: units, kind: 1, ascii: false };
  let pairs = 0;
  if ((widest & 0xd800) === 0xd800) {
    for (let i = 0; i < units; i++) if (value.codePointAt(i)! > 0xffff) pairs++;
  }
  return { length: units - pairs, kind: pairs > 0 ? 4 : 2, ascii: false };
}

/** A body whose shape is known. */
export function strBodyOf(value: string, length: number, kind: Kind, ascii: boolean): StrBody {
  return {
    value,
    length,
    kind,
    ascii,
    hashLo: 0,
    hashHi: 0,
    hashed: false,
    interned: false,
    data: NULL,
    utf8: 0,
  };
}

/** A body for any text. */
export function strBody(value: string): StrBody {
  const { length, kind, ascii } = shapeOf(value);
  return strBodyOf(value, length, kind, ascii);
}

/** Bytes of a compact string object. */
export function compactSize(rt: Runtime, body: StrBody): number {
  const { asciiHeader, compactHeader } = rt.release.string;
  return body.ascii ? asciiHeader + body.length + 1 : compactHeader + (body.length + 1) * body.kind;
}

/**
 * A string; the empty one and those of one Latin-1 character are shared.
 * @cpython Objects/unicodeobject.c#_PyUnicode_FromUCS4
 */
export function newStr(rt: Runtime, value: string): NewRef<PyUnicode> {
  if (value.length <= 1) {
    if (value === '') return incref(rt.emptyStr as PyUnicode);
    const code = value.charCodeAt(0);
    if (code < 256) return incref(rt.latin1Chars[code] as PyUnicode);
  }
  return allocate(rt, strBody(value));
}

/** A string of ASCII characters only, which spares looking at them. */
export function newAsciiStr(rt: Runtime, value: string): NewRef<PyUnicode> {
  if (value.length <= 1) return newStr(rt, value);
  return allocate(rt, strBodyOf(value, value.length, 1, true));
}

/** A new string even where a shared one exists; only the empty text has no other. */
export function newFreshStr(rt: Runtime, value: string): NewRef<PyUnicode> {
  return value === '' ? newStr(rt, value) : allocate(rt, strBody(value));
}

/** A string whose shape is known; the text has at least two characters. */
export function newShapedStr(
  rt: Runtime,
  value: string,
  length: number,
  kind: Kind,
  ascii: boolean,
): NewRef<PyUnicode> {
  return allocate(rt, strBodyOf(value, length, kind, ascii));
}

function allocate(rt: Runtime, body: StrBody): NewRef<PyUnicode> {
  return newObject(rt, rt.types.str, body, compactSize(rt, body));
}

export function strValue(op: PyObject): string {
  return (op.body as StrBody).value;
}

/** @cpython Include/unicodeobject.h#PyUnicode_Check */
export function isStr(op: PyObject): op is PyUnicode {
  return (op.ob_type.tp_flags & TPFLAGS_UNICODE_SUBCLASS) !== 0;
}

/** Index into the UTF-16 text of code point `i`. */
export function unitOffset(body: StrBody, i: number): number {
  if (body.kind !== 4) return i;
  const { value } = body;
  let offset = 0;
  for (let n = 0; n < i; n++) offset += value.codePointAt(offset)! > 0xffff ? 2 : 1;
  return offset;
}

/** Number of the code point that starts at UTF-16 index `offset`. */
export function pointIndex(body: StrBody, offset: number): number {
  if (body.kind !== 4 || offset <= 0) return offset;
  let points = 0;
  const { value } = body;
  for (let i = 0; i < offset; points++) i += value.codePointAt(i)! > 0xffff ? 2 : 1;
  return points;
}

/** The text of the code points from `start` up to `end`. */
export function sliceText(body: StrBody, start: number, end: number): string {
  if (body.kind !== 4) return body.value.slice(start, end);
  const from = unitOffset(body, start);
  let to = from;
  const { value } = body;
  for (let n = start; n < end; n++) to += value.codePointAt(to)! > 0xffff ? 2 : 1;
  return value.slice(from, to);
}

/**
 * The string of code points `start` up to `end`, which lie in range; the string itself for all.
 * @cpython Objects/unicodeobject.c#PyUnicode_Substring
 */
export function substring(rt: Runtime, op: PyUnicode, start: number, end: number): NewRef {
  const { body } = op;
  if (start >= end) return incref(rt.emptyStr);
  if (start === 0 && end === body.length && op.ob_type === rt.types.str) return incref(op);
  const text = sliceText(body, start, end);
  return body.ascii ? newAsciiStr(rt, text) : newStr(rt, text);
}

/**
 * The interned string of that text, borrowed. Meant for names that the engine knows: they live for
 * ever.
 */
export function intern(rt: Runtime, value: string): PyUnicode {
  const found = rt.interned.get(value);
  return found === undefined ? internStatic(rt, value) : (found as PyUnicode);
}

function staticStr(rt: Runtime, value: string): PyUnicode {
  const body = strBody(value);
  const address = staticAddress(rt, compactSize(rt, body));
  return makeStatic(rt, new PyObject(rt.types.str, address, body));
}

function internStatic(rt: Runtime, value: string): PyUnicode {
  const op = staticStr(rt, value);
  op.body.interned = true;
  rt.interned.set(value, op);
  return op;
}

/** Whether there is an interned string of that text already. */
export function isInternedText(rt: Runtime, value: string): boolean {
  return rt.interned.has(value) || isKnown(rt, value);
}

/** Whether the interpreter itself holds an interned string of that text. */
function isKnown(rt: Runtime, value: string): boolean {
  const { staticStrings, letterIdentifiers } = rt.release.string;
  return staticStrings.has(value) || letterIdentifiers.includes(value);
}

/**
 * The one interned string equal to `stolen`: it becomes that one where there is none yet. The table
 * does not own its strings.
 * @cpython Objects/unicodeobject.c#PyUnicode_InternInPlace
 */
export function internInPlace(rt: Runtime, stolen: NewRef): NewRef<PyUnicode> {
  const op = stolen as NewRef<PyUnicode>;
  const { body } = op;
  if (body.interned || op.ob_type !== rt.types.str) return op;
  let found = rt.interned.get(body.value) as PyUnicode | undefined;
  if (found === undefined && isKnown(rt, body.value)) found = internStatic(rt, body.value);
  if (found === undefined) {
    body.interned = true;
    rt.interned.set(body.value, op);
    if (rt.release.immortality.internedStrings) op.ob_refcnt = IMMORTAL;
    return op;
  }
  incref(found);
  decref(rt, op);
  return found as NewRef<PyUnicode>;
}

/** A new reference to the interned string of that text, which may die again. */
export function internMortal(rt: Runtime, value: string): NewRef<PyUnicode> {
  const found = rt.interned.get(value) as PyUnicode | undefined;
  return found === undefined ? internInPlace(rt, newStr(rt, value)) : incref(found);
}

/**
 * A new reference to the interned string of a name in a source text: from 3.12 on it never dies.
 * @cpython Parser/pegen.c#_PyPegen_new_identifier
 */
export function internName(rt: Runtime, value: string): NewRef<PyUnicode> {
  const op = internMortal(rt, value);
  if (rt.release.immortality.names) op.ob_refcnt = IMMORTAL;
  return op;
}

/** Makes the empty string and the strings of one Latin-1 character. */
export function initStr(rt: Runtime): void {
  rt.emptyStr = internStatic(rt, '');
  for (let code = 0; code < 256; code++) {
    const char = String.fromCharCode(code);
    const apart = rt.release.string.letterIdentifiers.includes(char);
    const op = apart ? staticStr(rt, char) : internStatic(rt, char);
    if (code >= 128 && rt.release.string.latin1CachesUtf8) op.body.utf8 = 3;
    rt.latin1Chars.push(op);
  }
  rt.factories.str = newStr;
  rt.factories.intern = intern;
  rt.factories.internInPlace = internInPlace;
}
