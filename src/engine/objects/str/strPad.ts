import { checkPositional, unpackKeywords } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { asSsize } from '../../object/protocol/number.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import type { MethodDef, MethodFunc } from '../../object/typeSpec.ts';
import { isSpace } from './strChars.ts';
import { exactStr } from './strConcat.ts';
import { isStr, newStr, type PyUnicode, strValue, substring } from './strObject.ts';

/** The fill argument of `center` and the like: one character. */
function fillArg(rt: Runtime, op: PyObject | undefined): string | null {
  if (op === undefined) return ' ';
  if (isStr(op) && op.body.length === 1) return op.body.value;
  if (isStr(op)) {
    return raise(rt, 'TypeError', 'The fill character must be exactly one character long');
  }
  const type = op.ob_type.tp_name;
  return raise(rt, 'TypeError', `The fill character must be a unicode character, not ${type}`);
}

/** `center`, `ljust`, `rjust`: `leftOf` says how much of the padding goes left. */
function justifier(name: string, leftOf: (missing: number, width: number) => number): MethodDef {
  const call: MethodFunc = (rt, self, args) => {
    if (!checkPositional(rt, name, args.length, 1, 2)) return null;
    const width = asSsize(rt, args[0]!, 'OverflowError');
    const fill = width === null ? null : fillArg(rt, args[1]);
    if (width === null || fill === null) return null;
    const { value, length } = (self as PyUnicode).body;
    const missing = width - length;
    if (missing <= 0) return exactStr(rt, self as PyUnicode);
    if (missing > 2 ** 28) return raise(rt, 'MemoryError', '');
    const left = leftOf(missing, width);
    return newStr(rt, fill.repeat(left) + value + fill.repeat(missing - left));
  };
  return { name, kind: 'FASTCALL', call };
}

const zfill: MethodFunc = (rt, self, args) => {
  const width = asSsize(rt, args[0]!, 'OverflowError');
  if (width === null) return null;
  const { value, length } = (self as PyUnicode).body;
  if (length >= width) return exactStr(rt, self as PyUnicode);
  const sign = value.startsWith('+') || value.startsWith('-') ? value[0]! : '';
  return newStr(rt, sign + '0'.repeat(width - length) + value.slice(sign.length));
};

/** `strip`, `lstrip`, `rstrip`. */
function stripper(name: string, left: boolean, right: boolean): MethodDef {
  const call: MethodFunc = (rt, self, args) => {
    if (!checkPositional(rt, name, args.length, 0, 1)) return null;
    const chars = args[0] ?? rt.None;
    if (chars !== rt.None && !isStr(chars)) {
      return raise(rt, 'TypeError', `${name} arg must be None or str`);
    }
    const set = chars === rt.None ? null : new Set(strValue(chars));
    return stripped(rt, self as PyUnicode, set, left, right);
  };
  return { name, kind: 'FASTCALL', call };
}

function stripped(
  rt: Runtime,
  self: PyUnicode,
  set: ReadonlySet<string> | null,
  left: boolean,
  right: boolean,
): NewRef {
  const drop = (char: string): boolean => (set === null ? isSpace(char) : set.has(char));
  const { value, kind } = self.body;
  const points = kind === 4 ? [...value] : value;
  let start = 0;
  let end = points.length;
  if (left) while (start < end && drop(points[start]!)) start++;
  if (right) while (end > start && drop(points[end - 1]!)) end--;
  if (start === 0 && end === points.length) return exactStr(rt, self);
  return substring(rt, self, start, end);
}

const EXPANDTABS = { name: 'expandtabs', names: ['tabsize'], required: 0 };

const expandtabs: MethodFunc = (rt, self, args, kwnames) => {
  const found = unpackKeywords(rt, EXPANDTABS, args, kwnames);
  if (found === null) return null;
  const size =
    found[0] === null || found[0] === undefined ? 8 : asSsize(rt, found[0], 'OverflowError');
  if (size === null) return null;
  const text = strValue(self);
  if (!text.includes('\t')) return exactStr(rt, self as PyUnicode);
  let result = '';
  let column = 0;
  for (const char of text) {
    if (char === '\t') {
      const n = size > 0 ? size - (column % size) : 0;
      result += ' '.repeat(n);
      column += n;
    } else {
      column = char === '\n' || char === '\r' ? 0 : column + 1;
      result += char;
    }
  }
  return newStr(rt, result);
};

export const padMethods: readonly MethodDef[] = [
  justifier('center', (missing, width) => (missing >> 1) + (missing & width & 1)),
  { name: 'expandtabs', kind: 'KEYWORDS', call: expandtabs },
  justifier('ljust', () => 0),
  justifier('rjust', (missing) => missing),
  stripper('lstrip', true, false),
  stripper('rstrip', false, true),
  stripper('strip', true, true),
  { name: 'zfill', kind: 'O', call: zfill },
];
