import { checkPositional, unpackKeywords } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { asSsize } from '../../object/protocol/number.ts';
import { isTrue } from '../../object/protocol/truth.ts';
import { isInstanceOf } from '../../object/protocol/types.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { MethodDef, MethodFunc } from '../../object/typeSpec.ts';
import { newBool } from '../bool/boolObject.ts';
import { newSsize } from '../int/intObject.ts';
import { listAppendTakeRef, newList } from '../list/listObject.ts';
import { decodeBytes, findCodec } from '../str/encoding.ts';
import { boundsArgs } from '../str/strArgs.ts';
import { isStr, newAsciiStr, newStr, strValue } from '../str/strObject.ts';
import { countOccurrences } from '../str/strSearch.ts';
import { newTrackedTuple } from '../tuple/tupleObject.ts';
import { binaryText, bufferArg, sameKind, textBytes, viewOf } from './bytesCommon.ts';
import { collectItems } from '../../object/protocol/iter.ts';

/*
 * Methods that bytes and bytearray share. They work on text of the characters 0 to 255.
 */

const textOf = (rt: Runtime, op: PyObject): string => binaryText(viewOf(rt, op)!);

const result = (rt: Runtime, self: PyObject, text: string): NewRef =>
  sameKind(rt, self, textBytes(text));

/** The unchanged object itself where it cannot change. */
function unchanged(rt: Runtime, self: PyObject): NewRef {
  if (self.ob_type === rt.types.bytes) return incref(self);
  return sameKind(rt, self, viewOf(rt, self)!.slice());
}

/** What to search for: bytes, or one byte as an int. */
function needleArg(rt: Runtime, op: PyObject): string | null {
  const data = viewOf(rt, op);
  if (data !== null) return binaryText(data);
  if (op.ob_type.nb_index === null) {
    const name = op.ob_type.tp_name;
    const message = `argument should be integer or bytes-like object, not '${name}'`;
    return raise(rt, 'TypeError', message);
  }
  const n = asSsize(rt, op, null);
  if (n === null) return null;
  if (n < 0 || n > 255) return raise(rt, 'ValueError', 'byte must be in range(0, 256)');
  return String.fromCharCode(n);
}

function finder(name: string, last: boolean, strict: boolean): MethodDef {
  const call: MethodFunc = (rt, self, args) => {
    if (!checkPositional(rt, name, args.length, 1, 3)) return null;
    const needle = needleArg(rt, args[0]!);
    if (needle === null) return null;
    const text = textOf(rt, self);
    const bounds = boundsArgs(rt, args, text.length);
    if (bounds === null) return null;
    const [start, end] = bounds;
    const part = text.slice(start, end);
    const found = end < start ? -1 : last ? part.lastIndexOf(needle) : part.indexOf(needle);
    if (found < 0 && strict) {
      return raise(rt, 'ValueError', 'subsection not found');
    }
    return newSsize(rt, found < 0 ? -1 : start + found);
  };
  return { name, kind: 'FASTCALL', call };
}

const count: MethodFunc = (rt, self, args) => {
  if (!checkPositional(rt, 'count', args.length, 1, 3)) return null;
  const needle = needleArg(rt, args[0]!);
  if (needle === null) return null;
  const text = textOf(rt, self);
  const bounds = boundsArgs(rt, args, text.length);
  if (bounds === null) return null;
  const [start, end] = bounds;
  if (needle === '') return newSsize(rt, Math.max(0, end - start + 1));
  return newSsize(rt, countOccurrences(text.slice(start, end), needle));
};

function affixTest(name: string, atEnd: boolean): MethodDef {
  const call: MethodFunc = (rt, self, args) => {
    if (!checkPositional(rt, name, args.length, 1, 3)) return null;
    const text = textOf(rt, self);
    const bounds = boundsArgs(rt, args, text.length);
    if (bounds === null) return null;
    const [affix] = args as [PyObject];
    const inTuple = isInstanceOf(affix, rt.types.tuple);
    const part = text.slice(bounds[0], bounds[1]);
    for (const item of inTuple ? (affix.body as PyObject[]) : [affix]) {
      const data = viewOf(rt, item);
      if (data === null) {
        const type = item.ob_type.tp_name;
        return raise(
          rt,
          'TypeError',
          inTuple
            ? `a bytes-like object is required, not '${type}'`
            : `${name} first arg must be bytes or a tuple of bytes, not ${type}`,
        );
      }
      const wanted = binaryText(data);
      const holds = atEnd ? part.endsWith(wanted) : part.startsWith(wanted);
      if (holds && bounds[0] <= text.length) return newBool(rt, true);
    }
    return newBool(rt, false);
  };
  return { name, kind: 'FASTCALL', call };
}

const replace: MethodFunc = (rt, self, args) => {
  if (!checkPositional(rt, 'replace', args.length, 2, 3)) return null;
  const from = bufferArg(rt, args[0]!);
  const to = from === null ? null : bufferArg(rt, args[1]!);
  if (from === null || to === null) return null;
  const max = args[2] === undefined ? -1 : asSsize(rt, args[2], 'OverflowError');
  if (max === null) return null;
  const limit = max < 0 ? Infinity : max;
  const text = textOf(rt, self);
  const [a, b] = [binaryText(from), binaryText(to)];
  let out = '';
  let at = 0;
  for (let n = 0; n < limit; n++) {
    const next = a === '' ? at : text.indexOf(a, at);
    if (next < 0 || (a === '' && n > text.length)) break;
    out += a === '' ? b + text.slice(at, at + 1) : text.slice(at, next) + b;
    at = a === '' ? at + 1 : next + a.length;
  }
  if (at === 0 && out === '') return unchanged(rt, self);
  return result(rt, self, out + text.slice(at));
};

const WHITE = ' \t\n\r\x0b\x0c';

function stripper(name: string, left: boolean, right: boolean): MethodDef {
  const call: MethodFunc = (rt, self, args) => {
    if (!checkPositional(rt, name, args.length, 0, 1)) return null;
    let set = WHITE;
    if (args[0] !== undefined && args[0] !== rt.None) {
      const chars = bufferArg(rt, args[0]);
      if (chars === null) return null;
      set = binaryText(chars);
    }
    const text = textOf(rt, self);
    let start = 0;
    let end = text.length;
    if (left) while (start < end && set.includes(text[start]!)) start++;
    if (right) while (end > start && set.includes(text[end - 1]!)) end--;
    if (start === 0 && end === text.length) return unchanged(rt, self);
    return result(rt, self, text.slice(start, end));
  };
  return { name, kind: 'FASTCALL', call };
}

/** Slots that a list of parts starts with at most. */
const MAX_PREALLOC = 12;

function splitter(name: string, fromRight: boolean): MethodDef {
  const parameters = { name, names: ['sep', 'maxsplit'], required: 0 };
  const call: MethodFunc = (rt, self, args, kwnames) => {
    const found = unpackKeywords(rt, parameters, args, kwnames);
    if (found === null) return null;
    const given =
      found[1] === null || found[1] === undefined ? -1 : asSsize(rt, found[1], 'OverflowError');
    if (given === null) return null;
    let separator: string | null = null;
    if (found[0] !== null && found[0] !== undefined && found[0] !== rt.None) {
      const data = bufferArg(rt, found[0]);
      if (data === null) return null;
      if (data.length === 0) return raise(rt, 'ValueError', 'empty separator');
      separator = binaryText(data);
    }
    const max = given < 0 ? Infinity : given;
    const list = newList(rt, [], Math.min(max, MAX_PREALLOC - 1) + 1);
    for (const part of splitParts(textOf(rt, self), separator, max, fromRight)) {
      listAppendTakeRef(rt, list, result(rt, self, part));
    }
    return list;
  };
  return { name, kind: 'KEYWORDS', call };
}

const reversed = (text: string): string => [...text].reverse().join('');

function splitParts(
  text: string,
  separator: string | null,
  max: number,
  fromRight: boolean,
): string[] {
  if (fromRight) {
    const parts = splitParts(reversed(text), separator && reversed(separator), max, false);
    return parts.map(reversed).reverse();
  }
  const parts: string[] = [];
  let rest = text;
  if (separator === null) {
    const trim = (s: string): string => s.replace(/^[ \t-\r]+/, '');
    for (rest = trim(rest); rest !== '' && parts.length < max;) {
      const word = /^[^ \t-\r]+/.exec(rest)![0];
      parts.push(word);
      rest = trim(rest.slice(word.length));
    }
    if (rest !== '') parts.push(rest);
    return parts;
  }
  for (let at = rest.indexOf(separator); at >= 0 && parts.length < max;) {
    parts.push(rest.slice(0, at));
    rest = rest.slice(at + separator.length);
    at = rest.indexOf(separator);
  }
  parts.push(rest);
  return parts;
}

const SPLITLINES = { name: 'splitlines', names: ['keepends'], required: 0 };

const splitlines: MethodFunc = (rt, self, args, kwnames) => {
  const found = unpackKeywords(rt, SPLITLINES, args, kwnames);
  if (found === null) return null;
  const keep = found[0] === null || found[0] === undefined ? false : isTrue(rt, found[0]);
  if (keep === null) return null;
  const list = newList(rt, []);
  for (const line of textOf(rt, self).match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? []) {
    const part = keep ? line : line.replace(/(?:\r\n|\r|\n)$/, '');
    listAppendTakeRef(rt, list, result(rt, self, part));
  }
  return list;
};

const join: MethodFunc = (rt, self, args) => {
  if (args[0]!.ob_type.tp_iter === null && args[0]!.ob_type.sq_item === null) {
    return raise(rt, 'TypeError', 'can only join an iterable');
  }
  const items = collectItems(rt, args[0]!);
  if (items === null) return null;
  const parts: string[] = [];
  let bad: NewRef | null = null;
  for (const [i, item] of items.entries()) {
    const data = viewOf(rt, item);
    if (data !== null) parts.push(binaryText(data));
    else if (bad === null) {
      bad = item;
      const name = item.ob_type.tp_name;
      const message = `sequence item ${i}: expected a bytes-like object, ${name} found`;
      raise(rt, 'TypeError', message);
    }
  }
  const only = items.length === 1 && items[0]!.ob_type === rt.types.bytes ? items[0]! : null;
  const joined = only !== null && self.ob_type === rt.types.bytes ? incref(only) : null;
  for (const item of items) decref(rt, item);
  if (bad !== null) return null;
  return joined ?? result(rt, self, parts.join(textOf(rt, self)));
};

function partitioner(name: string, last: boolean): MethodDef {
  const call: MethodFunc = (rt, self, args) => {
    const data = bufferArg(rt, args[0]!);
    if (data === null) return null;
    if (data.length === 0) return raise(rt, 'ValueError', 'empty separator');
    const [text, separator] = [textOf(rt, self), binaryText(data)];
    const at = last ? text.lastIndexOf(separator) : text.indexOf(separator);
    const parts =
      at >= 0
        ? [text.slice(0, at), separator, text.slice(at + separator.length)]
        : last
          ? ['', '', text]
          : [text, '', ''];
    return newTrackedTuple(
      rt,
      parts.map((part) => (part === text ? unchanged(rt, self) : result(rt, self, part))),
    );
  };
  return { name, kind: 'O', call };
}

function mapper(name: string, map: (text: string) => string): MethodDef {
  return { name, kind: 'NOARGS', call: (rt, self) => result(rt, self, map(textOf(rt, self))) };
}

function predicate(name: string, test: RegExp): MethodDef {
  return { name, kind: 'NOARGS', call: (rt, self) => newBool(rt, test.test(textOf(rt, self))) };
}

const lower = (text: string): string => text.replace(/[A-Z]/g, (c) => c.toLowerCase());
const upper = (text: string): string => text.replace(/[a-z]/g, (c) => c.toUpperCase());
const title = (text: string): string =>
  text.replace(/[A-Za-z]+/g, (word) => upper(word[0]!) + lower(word.slice(1)));

function justifier(name: string, leftOf: (missing: number, width: number) => number): MethodDef {
  const call: MethodFunc = (rt, self, args) => {
    if (!checkPositional(rt, name, args.length, 1, 2)) return null;
    const width = asSsize(rt, args[0]!, 'OverflowError');
    if (width === null) return null;
    const fill = args[1] === undefined ? Uint8Array.of(32) : viewOf(rt, args[1]);
    if (fill?.length !== 1) {
      const type = args[1]!.ob_type.tp_name;
      const message = `${name}() argument 2 must be a byte string of length 1, not ${type}`;
      return raise(rt, 'TypeError', message);
    }
    const text = textOf(rt, self);
    const missing = width - text.length;
    if (missing <= 0) return unchanged(rt, self);
    const left = leftOf(missing, width);
    const char = binaryText(fill);
    return result(rt, self, char.repeat(left) + text + char.repeat(missing - left));
  };
  return { name, kind: 'FASTCALL', call };
}

const DECODE = { name: 'decode', names: ['encoding', 'errors'], required: 0 };

const decode: MethodFunc = (rt, self, args, kwnames) => {
  const found = unpackKeywords(rt, DECODE, args, kwnames);
  if (found === null) return null;
  for (const [i, arg] of found.entries()) {
    if (arg !== null && !isStr(arg)) {
      const name = arg === rt.None ? 'None' : arg.ob_type.tp_name;
      const message = `decode() argument '${DECODE.names[i]!}' must be str, not ${name}`;
      return raise(rt, 'TypeError', message);
    }
  }
  const codec = findCodec(
    rt,
    found[0] === null || found[0] === undefined ? 'utf-8' : strValue(found[0]),
  );
  if (codec === null) return null;
  const errors = found[1] === null || found[1] === undefined ? 'strict' : strValue(found[1]);
  const text = decodeBytes(rt, viewOf(rt, self)!, codec, errors);
  return text === null ? null : newStr(rt, text);
};

const hexPair = (byte: number): string => byte.toString(16).padStart(2, '0');

const hex: MethodFunc = (rt, self, args) => {
  const pairs = [...viewOf(rt, self)!].map(hexPair);
  const separator = args[0];
  if (separator === undefined) return newAsciiStr(rt, pairs.join(''));
  if (!isStr(separator) || separator.body.length !== 1) {
    return raise(rt, 'ValueError', 'sep must be length 1.');
  }
  const every = args[1] === undefined ? 1 : asSsize(rt, args[1], 'OverflowError');
  if (every === null) return null;
  const step = Math.abs(every);
  let text = '';
  for (const [i, pair] of pairs.entries()) {
    const boundary = every > 0 ? (pairs.length - i) % step === 0 : i % step === 0;
    if (i > 0 && step > 0 && boundary) text += strValue(separator);
    text += pair;
  }
  return newAsciiStr(rt, text);
};

/** `hex` of any bytes-like object. */
export const hexMethod: MethodDef = { name: 'hex', kind: 'FASTCALL', call: hex };

/** The bytes that pairs of hexadecimal digits denote; null with ValueError set. */
export function parseHexPairs(rt: Runtime, text: string): Uint8Array | null {
  const data: number[] = [];
  for (let i = 0; i < text.length;) {
    if (/[ \t-\r]/.test(text[i]!)) {
      i++;
      continue;
    }
    for (const at of [i, i + 1]) {
      if (!/^[0-9a-fA-F]$/.test(text[at] ?? '')) {
        const message = `non-hexadecimal number found in fromhex() arg at position ${at}`;
        return raise(rt, 'ValueError', message);
      }
    }
    data.push(Number.parseInt(text.slice(i, i + 2), 16));
    i += 2;
  }
  return Uint8Array.from(data);
}

function remover(name: string, atEnd: boolean): MethodDef {
  const call: MethodFunc = (rt, self, args) => {
    const data = bufferArg(rt, args[0]!);
    if (data === null) return null;
    const [text, affix] = [textOf(rt, self), binaryText(data)];
    const matches = affix !== '' && (atEnd ? text.endsWith(affix) : text.startsWith(affix));
    if (!matches) return unchanged(rt, self);
    const kept = atEnd ? text.slice(0, text.length - affix.length) : text.slice(affix.length);
    return result(rt, self, kept);
  };
  return { name, kind: 'O', call };
}

export const bytesMethods: readonly MethodDef[] = [
  finder('find', false, false),
  finder('rfind', true, false),
  finder('index', false, true),
  finder('rindex', true, true),
  { name: 'count', kind: 'FASTCALL', call: count },
  affixTest('startswith', false),
  affixTest('endswith', true),
  { name: 'replace', kind: 'FASTCALL', call: replace },
  splitter('split', false),
  splitter('rsplit', true),
  { name: 'splitlines', kind: 'KEYWORDS', call: splitlines },
  { name: 'join', kind: 'O', call: join },
  partitioner('partition', false),
  partitioner('rpartition', true),
  stripper('strip', true, true),
  stripper('lstrip', true, false),
  stripper('rstrip', false, true),
  remover('removeprefix', false),
  remover('removesuffix', true),
  mapper('lower', lower),
  mapper('upper', upper),
  mapper('title', title),
  mapper('capitalize', (text) => upper(text.slice(0, 1)) + lower(text.slice(1))),
  mapper('swapcase', (text) =>
    text.replace(/[A-Za-z]/g, (c) => (c < 'a' ? c.toLowerCase() : c.toUpperCase())),
  ),
  justifier('center', (missing, width) => (missing >> 1) + (missing & width & 1)),
  justifier('ljust', () => 0),
  justifier('rjust', (missing) => missing),
  predicate('isalpha', /^[A-Za-z]+$/),
  predicate('isalnum', /^[A-Za-z0-9]+$/),
  predicate('isdigit', /^[0-9]+$/),
  predicate('isspace', /^[ \t-\r]+$/),
  predicate('islower', /^[^A-Z]*[a-z][^A-Z]*$/),
  predicate('isupper', /^[^a-z]*[A-Z][^a-z]*$/),

  predicate('isascii', /^[\x00-\x7f]*$/),
  { name: 'decode', kind: 'KEYWORDS', call: decode },
  hexMethod,
];
