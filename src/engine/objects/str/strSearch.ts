import { checkPositional } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { isInstanceOf } from '../../object/protocol/types.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { incref } from '../../object/refcount.ts';
import type { MethodDef, MethodFunc } from '../../object/typeSpec.ts';
import { newBool } from '../bool/boolObject.ts';
import { newSsize } from '../int/intObject.ts';
import { newTrackedTuple } from '../tuple/tupleObject.ts';
import { boundsArgs, strArg } from './strArgs.ts';
import { exactStr } from './strConcat.ts';
import {
  isStr,
  newFreshStr,
  pointIndex,
  type PyUnicode,
  sliceText,
  strValue,
  substring,
} from './strObject.ts';

/** The string to search for; null with TypeError set. */
function needleArg(rt: Runtime, name: string, op: PyObject): PyUnicode | null {
  if (rt.release.string.searchNamesArgument) return strArg(rt, op, `${name}() argument 1`);
  if (isStr(op)) return op;
  return raise(rt, 'TypeError', `must be str, not ${op.ob_type.tp_name}`);
}

/** Code point at which `needle` starts between two code points, -1 for nowhere. */
function search(
  self: PyUnicode,
  needle: PyUnicode,
  start: number,
  end: number,
  last: boolean,
): number {
  const { body } = self;
  if (end - start < needle.body.length) return -1;
  if (start === 0 && end === body.length) {
    const at = last
      ? body.value.lastIndexOf(needle.body.value)
      : body.value.indexOf(needle.body.value);
    return pointIndex(body, at);
  }
  const text = sliceText(body, start, end);
  const at = last ? text.lastIndexOf(needle.body.value) : text.indexOf(needle.body.value);
  if (at < 0) return -1;
  if (body.kind !== 4) return start + at;
  return start + [...text.slice(0, at)].length;
}

/** `find`, `rfind`, `index` and `rindex`. */
function finder(name: string, last: boolean, strict: boolean): MethodDef {
  const call: MethodFunc = (rt, self, args) => {
    if (!checkPositional(rt, name, args.length, 1, 3)) return null;
    const needle = needleArg(rt, name, args[0]!);
    if (needle === null) return null;
    const bounds = boundsArgs(rt, args, (self as PyUnicode).body.length);
    if (bounds === null) return null;
    const at = search(self as PyUnicode, needle, bounds[0], bounds[1], last);
    if (at < 0 && strict) return raise(rt, 'ValueError', 'substring not found');
    return newSsize(rt, at);
  };
  return { name, kind: 'FASTCALL', call };
}

/** Occurrences of `needle` in `text` that do not overlap. */
export function countOccurrences(text: string, needle: string): number {
  let count = 0;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
    count++;
  }
  return count;
}

const count: MethodFunc = (rt, self, args) => {
  if (!checkPositional(rt, 'count', args.length, 1, 3)) return null;
  const needle = needleArg(rt, 'count', args[0]!);
  if (needle === null) return null;
  const { body } = self as PyUnicode;
  const bounds = boundsArgs(rt, args, body.length);
  if (bounds === null) return null;
  const [start, end] = bounds;
  if (needle.body.length === 0) return newSsize(rt, Math.max(0, end - start + 1));
  return newSsize(rt, countOccurrences(sliceText(body, start, end), needle.body.value));
};

/** Whether `text` continues with `affix` at its start or its end. */
function tailMatch(
  self: PyUnicode,
  affix: PyUnicode,
  start: number,
  end: number,
  atEnd: boolean,
): boolean {
  if (end - start < affix.body.length) return false;
  const text = sliceText(self.body, start, end);
  return atEnd ? text.endsWith(affix.body.value) : text.startsWith(affix.body.value);
}

/** `startswith` and `endswith`. */
function affixTest(name: string, atEnd: boolean): MethodDef {
  const call: MethodFunc = (rt, self, args) => {
    if (!checkPositional(rt, name, args.length, 1, 3)) return null;
    const bounds = boundsArgs(rt, args, (self as PyUnicode).body.length);
    if (bounds === null) return null;
    const [affix] = args as [PyObject];
    const inTuple = isInstanceOf(affix, rt.types.tuple);
    for (const item of inTuple ? (affix.body as PyObject[]) : [affix]) {
      if (!isStr(item)) {
        const type = item.ob_type.tp_name;
        return raise(
          rt,
          'TypeError',
          inTuple
            ? `tuple for ${name} must only contain str, not ${type}`
            : `${name} first arg must be str or a tuple of str, not ${type}`,
        );
      }
      if (tailMatch(self as PyUnicode, item, bounds[0], bounds[1], atEnd)) return newBool(rt, true);
    }
    return newBool(rt, false);
  };
  return { name, kind: 'FASTCALL', call };
}

/** @cpython Objects/unicodeobject.c#PyUnicode_Partition */
function partitioner(name: string, last: boolean): MethodDef {
  const call: MethodFunc = (rt, self, args) => {
    const [separator] = args as [PyObject];
    if (!isStr(separator)) {
      const type = separator.ob_type.tp_name;
      return raise(rt, 'TypeError', `must be str, not ${type}`);
    }
    if (separator.body.length === 0) return raise(rt, 'ValueError', 'empty separator');
    const text = self as PyUnicode;
    const { length } = text.body;
    const at = search(text, separator, 0, length, last);
    const empty = (): NewRef => incref(rt.emptyStr);
    if (at < 0) {
      const whole = incref(self);
      return newTrackedTuple(rt, last ? [empty(), empty(), whole] : [whole, empty(), empty()]);
    }
    return newTrackedTuple(rt, [
      substring(rt, text, 0, at),
      incref(separator),
      substring(rt, text, at + separator.body.length, length),
    ]);
  };
  return { name, kind: 'O', call };
}

/** Text with the first `max` occurrences replaced; null where nothing changes. */
function replaced(text: string, from: string, to: string, max: number): string | null {
  if (from === '') {
    const chars = [...text];
    let result = '';
    for (let i = 0; i <= chars.length; i++) {
      if (i < max) result += to;
      result += chars[i] ?? '';
    }
    return result;
  }
  if (max >= text.length) return text.includes(from) ? text.replaceAll(from, () => to) : null;
  const parts: string[] = [];
  let from0 = 0;
  for (let n = 0; n < max; n++) {
    const at = text.indexOf(from, from0);
    if (at < 0) break;
    parts.push(text.slice(from0, at));
    from0 = at + from.length;
  }
  if (parts.length === 0) return null;
  parts.push(text.slice(from0));
  return parts.join(to);
}

/**
 * `str.replace`; `max` negative means all.
 * @cpython Objects/unicodeobject.c#replace
 */
export function strReplace(
  rt: Runtime,
  self: PyUnicode,
  from: PyUnicode,
  to: PyUnicode,
  max: number,
): NewRef {
  const limit = max < 0 ? Infinity : max;
  if (limit === 0 || strValue(from) === strValue(to) || from.body.length > self.body.length) {
    return exactStr(rt, self);
  }
  const text = replaced(strValue(self), strValue(from), strValue(to), limit);
  return text === null ? exactStr(rt, self) : newFreshStr(rt, text);
}

/** `removeprefix` and `removesuffix`. */
function remover(name: string, atEnd: boolean): MethodDef {
  const call: MethodFunc = (rt, self, args) => {
    const affix = strArg(rt, args[0]!, `${name}() argument`);
    if (affix === null) return null;
    const text = self as PyUnicode;
    const { length } = text.body;
    const n = affix.body.length;
    if (n === 0 || !tailMatch(text, affix, 0, length, atEnd)) return exactStr(rt, text);
    return atEnd ? substring(rt, text, 0, length - n) : substring(rt, text, n, length);
  };
  return { name, kind: 'O', call };
}

export const searchMethods: readonly MethodDef[] = [
  finder('find', false, false),
  finder('rfind', true, false),
  finder('index', false, true),
  finder('rindex', true, true),
  { name: 'count', kind: 'FASTCALL', call: count },
  affixTest('startswith', false),
  affixTest('endswith', true),
  partitioner('partition', false),
  partitioner('rpartition', true),
  remover('removeprefix', false),
  remover('removesuffix', true),
];

/** `needle in text`. */
export function strContains(rt: Runtime, text: PyObject, needle: PyObject): boolean | null {
  if (!isStr(needle)) {
    const name = needle.ob_type.tp_name;
    return raise(rt, 'TypeError', `'in <string>' requires string as left operand, not ${name}`);
  }
  return strValue(text).includes(strValue(needle));
}
