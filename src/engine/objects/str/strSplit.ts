import { unpackKeywords } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { collectItems, getIter } from '../../object/protocol/iter.ts';
import { asSsize } from '../../object/protocol/number.ts';
import { isTrue } from '../../object/protocol/truth.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref } from '../../object/refcount.ts';
import type { MethodDef, MethodFunc } from '../../object/typeSpec.ts';
import { isList, listAppendTakeRef, newList, type PyList } from '../list/listObject.ts';
import { isTuple } from '../tuple/tupleObject.ts';
import { isLineBreak, isSpace } from './strChars.ts';
import { exactStr, strJoinArray } from './strConcat.ts';
import { isStr, newStr, type PyUnicode, strValue } from './strObject.ts';

/** Room that a split reserves before it knows how many parts there are. */
const MAX_PREALLOC = 12;

/** Parts of `text` between white space, at most `max` cuts, taken from one end. */
function splitSpaces(text: string, max: number, fromRight: boolean): string[] {
  const parts: string[] = [];
  const chars = text;
  if (fromRight) {
    let end = chars.length;
    for (;;) {
      while (end > 0 && isSpace(chars[end - 1]!)) end--;
      if (end === 0) break;
      if (parts.length >= max) {
        parts.push(chars.slice(0, end));
        break;
      }
      let start = end;
      while (start > 0 && !isSpace(chars[start - 1]!)) start--;
      parts.push(chars.slice(start, end));
      end = start;
    }
    return parts;
  }
  let start = 0;
  for (;;) {
    while (start < chars.length && isSpace(chars[start]!)) start++;
    if (start === chars.length) break;
    if (parts.length >= max) {
      parts.push(chars.slice(start));
      break;
    }
    let end = start;
    while (end < chars.length && !isSpace(chars[end]!)) end++;
    parts.push(chars.slice(start, end));
    start = end;
  }
  return parts;
}

/** Parts between separators, in the order in which they are found. */
function splitText(text: string, separator: string, max: number, fromRight: boolean): string[] {
  const parts: string[] = [];
  if (fromRight) {
    let end = text.length;
    while (parts.length < max) {
      const at = end < separator.length ? -1 : text.lastIndexOf(separator, end - separator.length);
      if (at < 0) break;
      parts.push(text.slice(at + separator.length, end));
      end = at;
    }
    parts.push(text.slice(0, end));
    return parts;
  }
  let start = 0;
  while (parts.length < max) {
    const at = text.indexOf(separator, start);
    if (at < 0) break;
    parts.push(text.slice(start, at));
    start = at + separator.length;
  }
  parts.push(text.slice(start));
  return parts;
}

/** Slots that the list of parts starts with. */
function preallocation(rt: Runtime, given: number, length: number, separator: number): number {
  let max = given < 0 ? Infinity : given;
  if (given < 0 && rt.release.splitBoundsPrealloc) {
    max = separator === 0 ? Math.trunc((length - 1) / 2) + 1 : Math.trunc(length / separator) + 1;
  }
  return max >= MAX_PREALLOC ? MAX_PREALLOC : max + 1;
}

/** `split` and `rsplit`. */
function splitter(name: string, fromRight: boolean): MethodDef {
  const parameters = { name, names: ['sep', 'maxsplit'], required: 0 };
  const call: MethodFunc = (rt, self, args, kwnames) => {
    const found = unpackKeywords(rt, parameters, args, kwnames);
    if (found === null) return null;
    const separator = found[0] ?? rt.None;
    const given =
      found[1] === null || found[1] === undefined ? -1 : asSsize(rt, found[1], 'OverflowError');
    if (given === null) return null;
    if (separator !== rt.None && !isStr(separator)) {
      const type = separator.ob_type.tp_name;
      return raise(rt, 'TypeError', `must be str or None, not ${type}`);
    }
    if (separator !== rt.None && strValue(separator) === '') {
      return raise(rt, 'ValueError', 'empty separator');
    }
    return split(rt, self as PyUnicode, separator, given, fromRight);
  };
  return { name, kind: 'KEYWORDS', call };
}

/** @cpython Objects/stringlib/split.h#split */
function split(
  rt: Runtime,
  self: PyUnicode,
  separator: PyObject,
  given: number,
  fromRight: boolean,
): NewRef {
  const { value, length } = self.body;
  const max = given < 0 ? Infinity : given;
  const spaces = separator === rt.None;
  const width = spaces ? 0 : strLength(separator);
  if (!spaces && !canHold(self, separator as PyUnicode)) {
    return newList(rt, [exactStr(rt, self)]);
  }
  const list = newList(rt, [], preallocation(rt, given, length, width));
  const parts = spaces
    ? splitSpaces(value, max, fromRight)
    : splitText(value, strValue(separator), max, fromRight);
  for (const part of parts) {
    listAppendTakeRef(
      rt,
      list,
      part.length === value.length ? exactStr(rt, self) : newStr(rt, part),
    );
  }
  if (fromRight) list.body.ob_item.reverse();
  return list;
}

/** Whether lengths and widths of characters allow that `separator` is in the text. */
function canHold({ body }: PyUnicode, separator: PyUnicode): boolean {
  return body.length >= separator.body.length && body.kind >= separator.body.kind;
}

const strLength = (op: PyObject): number => (op as PyUnicode).body.length;

const SPLITLINES = { name: 'splitlines', names: ['keepends'], required: 0 };

/** @cpython Objects/stringlib/split.h#splitlines */
const splitlines: MethodFunc = (rt, self, args, kwnames) => {
  const found = unpackKeywords(rt, SPLITLINES, args, kwnames);
  if (found === null) return null;
  const keep = found[0] === null || found[0] === undefined ? false : isTrue(rt, found[0]);
  if (keep === null) return null;
  const text = strValue(self);
  const list = newList(rt, []);
  let start = 0;
  while (start < text.length) {
    let end = start;
    while (end < text.length && !isLineBreak(text[end]!)) end++;
    let next = end;
    if (end < text.length) next += text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1;
    const part = text.slice(start, keep ? next : end);
    const line = part.length === text.length ? exactStr(rt, self as PyUnicode) : newStr(rt, part);
    listAppendTakeRef(rt, list, line);
    start = next;
  }
  return list;
};

/** @cpython Objects/unicodeobject.c#PyUnicode_Join */
const join: MethodFunc = (rt, self, args) => {
  const [seq] = args as [PyObject];
  if (isList(seq)) {
    const items = seq.body.ob_item.slice(0, seq.body.ob_item.length);
    return strJoinArray(rt, strValue(self), items);
  }
  if (isTuple(seq)) return strJoinArray(rt, strValue(self), seq.body);
  const list = iterableToList(rt, seq);
  if (list === null) return null;
  const result = strJoinArray(rt, strValue(self), list.body.ob_item);
  decref(rt, list);
  return result;
};

/** The items of an iterable in a list, as PySequence_Fast makes one. */
function iterableToList(rt: Runtime, seq: PyObject): NewRef<PyList> | null {
  const it = getIter(rt, seq, () => 'can only join an iterable');
  if (it === null) return null;
  const items = collectItems(rt, it);
  decref(rt, it);
  if (items === null) return null;
  const list = newList(rt, []);
  for (const item of items) listAppendTakeRef(rt, list, item);
  return list;
}

export const splitMethods: readonly MethodDef[] = [
  splitter('split', false),
  splitter('rsplit', true),
  { name: 'splitlines', kind: 'KEYWORDS', call: splitlines },
  { name: 'join', kind: 'O', call: join },
];
