import { clearErrorIf, raise } from '../../../object/errors.ts';
import { index } from '../../../object/protocol/number.ts';
import { getItem } from '../../../object/protocol/sequence.ts';
import { repr, str } from '../../../object/protocol/text.ts';
import { isInstanceOf } from '../../../object/protocol/types.ts';
import type { NewRef, PyObject, Runtime } from '../../../object/pyObject.ts';
import { decref, xdecref } from '../../../object/refcount.ts';
import { doubleToString, type FloatFormat } from '../../float/floatDigits.ts';
import { asDouble } from '../../float/floatNew.ts';
import { numberToInt } from '../../int/intNew.ts';
import { type IntBody, intValue, isInt } from '../../int/intObject.ts';
import { decimalText } from '../../int/intParse.ts';
import { isStr, newStr, strValue } from '../strObject.ts';
import { asciiRepr } from './strFormat.ts';

/** One conversion of a `%` format. */
interface Unit {
  key: string | null;
  left: boolean;
  plus: boolean;
  blank: boolean;
  alternate: boolean;
  zero: boolean;
  /** -1: not given. */
  width: number;
  precision: number;
  code: string;
}

/** The operand of `%`, consumed from left to right. */
interface Operand {
  readonly value: PyObject;
  readonly isTuple: boolean;
  readonly isMapping: boolean;
  next: number;
  looked: NewRef | null;
}

const MAX_SIZE = 2 ** 63 - 1;

/** The next argument, borrowed; null with TypeError set. */
function nextArgument(rt: Runtime, operand: Operand): PyObject | null {
  if (operand.isTuple) {
    const item = (operand.value.body as PyObject[])[operand.next];
    if (item !== undefined) {
      operand.next++;
      return item;
    }
  } else if (operand.next === 0) {
    operand.next = 1;
    return operand.value;
  }
  return raise(rt, 'TypeError', 'not enough arguments for format string');
}

/** Reads units of a format from left to right. */
class FormatReader {
  /** The text itself serves where every character is one UTF-16 unit. */
  readonly chars: ArrayLike<string>;
  pos = 0;

  constructor(text: string) {
    this.chars = /[\ud800-\udfff]/.test(text) ? [...text] : text;
  }

  get char(): string | undefined {
    return this.chars[this.pos];
  }
}

/** A number or `*`; -1 where there is none, null on error. */
function readSize(
  rt: Runtime,
  reader: FormatReader,
  operand: Operand,
  what: 'width' | 'precision',
): number | null {
  if (reader.char === '*') {
    reader.pos++;
    const arg = nextArgument(rt, operand);
    if (arg === null) return null;
    if (!isInt(arg)) return raise(rt, 'TypeError', '* wants int');
    return Number(arg.body);
  }
  let digits = '';
  while (reader.char !== undefined && /^[0-9]$/.test(reader.char)) {
    digits += reader.char;
    reader.pos++;
  }
  if (digits === '') return -1;
  const size = Number(digits);
  const limit = what === 'width' ? MAX_SIZE : 2 ** 31 - 1;
  return size > limit ? raise(rt, 'ValueError', `${what} too big`) : size;
}

/**
 * Parses what follows a percent sign.
 * @cpython Objects/unicodeobject.c#unicode_format_arg_parse
 */
function parseUnit(rt: Runtime, reader: FormatReader, operand: Operand): Unit | null {
  const unit: Unit = {
    key: null,
    left: false,
    plus: false,
    blank: false,
    alternate: false,
    zero: false,
    width: -1,
    precision: -1,
    code: '',
  };
  if (reader.char === '(') {
    unit.key = readKey(rt, reader, operand);
    if (unit.key === null) return null;
  }
  readFlags(reader, unit);
  const width = readSize(rt, reader, operand, 'width');
  if (width === null) return null;
  unit.width = width < -1 ? -width : width;
  if (width < -1) unit.left = true;
  if (reader.char === '.') {
    reader.pos++;
    const precision = readSize(rt, reader, operand, 'precision');
    if (precision === null) return null;
    unit.precision = Math.max(0, precision);
  }
  if (reader.char === 'h' || reader.char === 'l' || reader.char === 'L') reader.pos++;
  if (reader.char === undefined) return raise(rt, 'ValueError', 'incomplete format');
  unit.code = reader.char;
  reader.pos++;
  return unit;
}

function readKey(rt: Runtime, reader: FormatReader, operand: Operand): string | null {
  if (!operand.isMapping) return raise(rt, 'TypeError', 'format requires a mapping');
  let depth = 1;
  let key = '';
  for (reader.pos++; reader.char !== undefined; reader.pos++) {
    if (reader.char === ')') depth--;
    else if (reader.char === '(') depth++;
    if (depth === 0) {
      reader.pos++;
      return key;
    }
    key += reader.char;
  }
  return raise(rt, 'ValueError', 'incomplete format key');
}

function readFlags(reader: FormatReader, unit: Unit): void {
  for (; ; reader.pos++) {
    if (reader.char === '-') unit.left = true;
    else if (reader.char === '+') unit.plus = true;
    else if (reader.char === ' ') unit.blank = true;
    else if (reader.char === '#') unit.alternate = true;
    else if (reader.char === '0') unit.zero = true;
    else return;
  }
}

/** Sign, prefix and digits of a number, or text without a sign. */
interface Piece {
  sign: string;
  prefix: string;
  text: string;
  numeric: boolean;
}

const textPiece = (text: string): Piece => ({ sign: '', prefix: '', text, numeric: false });

/** An integer for `%d` and the like; null with TypeError set. */
function integerArg(rt: Runtime, code: string, value: PyObject): IntBody | null {
  if (isInt(value)) return value.body;
  const radix = code === 'x' || code === 'X' || code === 'o';
  const number = radix
    ? value.ob_type.nb_index === null
      ? undefined
      : index(rt, value)
    : value.ob_type.nb_int === null && value.ob_type.nb_index === null
      ? undefined
      : numberToInt(rt, value);
  if (number === undefined || (number === null && clearErrorIf(rt, 'TypeError'))) {
    const wanted = radix ? 'an integer is required' : rt.release.words.wantedNumber;
    const name = value.ob_type.tp_name;
    return raise(rt, 'TypeError', `%${code} format: ${wanted}, not ${name}`);
  }
  if (number === null) return null;
  const n = intValue(number);
  decref(rt, number);
  return n;
}

/** @cpython Objects/unicodeobject.c#_PyUnicode_FormatLong */
function integerPiece(rt: Runtime, unit: Unit, value: PyObject): Piece | null {
  const { code } = unit;
  const n = integerArg(rt, code, value);
  if (n === null) return null;
  const radix = code === 'o' ? 8 : code === 'x' || code === 'X' ? 16 : 10;
  const magnitude = n < 0 ? -n : n;
  let text = radix === 10 ? decimalText(rt, magnitude) : magnitude.toString(radix);
  if (text === null) return null;
  if (unit.precision > text.length) text = text.padStart(unit.precision, '0');
  let prefix = unit.alternate && radix !== 10 ? `0${code.toLowerCase()}` : '';
  if (code === 'X') [text, prefix] = [text.toUpperCase(), prefix.toUpperCase()];
  return { sign: n < 0 ? '-' : '', prefix, text, numeric: true };
}

/** @cpython Objects/unicodeobject.c#formatfloat */
function floatPiece(rt: Runtime, unit: Unit, value: PyObject): Piece | null {
  const x = asDouble(rt, value);
  if (x === null) return null;
  const precision = unit.precision < 0 ? 6 : unit.precision;
  const format = unit.code.toLowerCase() as FloatFormat;
  let text = doubleToString(x, { format, precision, alternate: unit.alternate });
  if (unit.code <= 'Z') text = text.toUpperCase();
  const negative = x < 0 || Object.is(x, -0);
  return { sign: negative ? '-' : '', prefix: '', text, numeric: true };
}

/** @cpython Objects/unicodeobject.c#formatchar */
function charPiece(rt: Runtime, value: PyObject): Piece | null {
  if (isStr(value) && value.body.length === 1) return textPiece(value.body.value);
  if (isStr(value) || value.ob_type.nb_index === null) {
    return raise(rt, 'TypeError', '%c requires int or char');
  }
  const number = index(rt, value);
  if (number === null) return null;
  const n = intValue(number);
  decref(rt, number);
  if (n < 0 || n > 0x10ffff) return raise(rt, 'OverflowError', '%c arg not in range(0x110000)');
  return textPiece(String.fromCodePoint(Number(n)));
}

/** The text object of `%s`, `%r` or `%a`. */
function textObject(rt: Runtime, code: string, value: PyObject): NewRef | null {
  return code === 's' ? str(rt, value) : code === 'r' ? repr(rt, value) : asciiRepr(rt, value);
}

function makePiece(rt: Runtime, unit: Unit, value: PyObject, at: number): Piece | null {
  const { code } = unit;
  if ('sra'.includes(code)) {
    const object = textObject(rt, code, value);
    if (object === null) return null;
    let text = strValue(object);
    decref(rt, object);
    if (unit.precision >= 0) text = [...text].slice(0, unit.precision).join('');
    return textPiece(text);
  }
  if ('diuoxX'.includes(code)) return integerPiece(rt, unit, value);
  if ('eEfFgG'.includes(code)) return floatPiece(rt, unit, value);
  if (code === 'c') return charPiece(rt, value);
  const point = code.codePointAt(0)!;
  const shown = point > 31 && point < 128 ? code : '?';
  return raise(
    rt,
    'ValueError',
    `unsupported format character '${shown}' (0x${point.toString(16)}) at index ${at}`,
  );
}

/** @cpython Objects/unicodeobject.c#unicode_format_arg_output */
function layOut(unit: Unit, piece: Piece): string {
  let { sign } = piece;
  if (piece.numeric && sign === '') sign = unit.plus ? '+' : unit.blank ? ' ' : '';
  const head = sign + piece.prefix;
  const length = head.length + [...piece.text].length;
  const missing = unit.width - length;
  if (missing <= 0) return head + piece.text;
  if (unit.left) return head + piece.text + ' '.repeat(missing);
  if (piece.numeric && unit.zero) return head + '0'.repeat(missing) + piece.text;
  return ' '.repeat(missing) + head + piece.text;
}

/** The value that a unit formats, borrowed: `operand.looked` owns what a mapping gave. */
function unitValue(rt: Runtime, unit: Unit, operand: Operand): PyObject | null {
  if (unit.key === null) return nextArgument(rt, operand);
  const key = newStr(rt, unit.key);
  operand.looked = getItem(rt, operand.value, key);
  decref(rt, key);
  return operand.looked;
}

/** Gives back what `unitValue` took. */
function releaseValue(rt: Runtime, operand: Operand): void {
  const { looked } = operand;
  operand.looked = null;
  xdecref(rt, looked);
}

/** A unit that the string of its value can stand for as it is. */
const isPlainText = (unit: Unit): boolean =>
  'sra'.includes(unit.code) && unit.width < 0 && unit.precision < 0;

/**
 * `format % value`.
 * @cpython Objects/unicodeobject.c#PyUnicode_Format
 */
export function strModulo(rt: Runtime, format: PyObject, value: PyObject): NewRef | null {
  const { types } = rt;
  const isTuple = isInstanceOf(value, types.tuple);
  const operand: Operand = {
    value,
    isTuple,
    isMapping: value.ob_type.mp_subscript !== null && !isTuple && !isStr(value),
    next: 0,
    looked: null,
  };
  const reader = new FormatReader(strValue(format));
  const { chars } = reader;
  let result = '';
  let whole: NewRef | null = null;
  while (reader.pos < chars.length) {
    const char = chars[reader.pos++]!;
    if (char !== '%') {
      result += char;
      continue;
    }
    const begin = reader.pos - 1;
    const unit = parseUnit(rt, reader, operand);
    if (unit === null) return null;
    if (unit.code === '%' && reader.pos === begin + 2) {
      result += '%';
      continue;
    }
    const arg = unitValue(rt, unit, operand);
    if (arg === null) return null;
    if (begin === 0 && reader.pos === chars.length && isPlainText(unit)) {
      whole = textObject(rt, unit.code, arg);
      releaseValue(rt, operand);
      if (whole === null) return null;
      break;
    }
    const piece = makePiece(rt, unit, arg, reader.pos - 1);
    releaseValue(rt, operand);
    if (piece === null) return null;
    result += layOut(unit, piece);
  }
  return finish(rt, operand, whole, result);
}

function finish(rt: Runtime, operand: Operand, whole: NewRef | null, text: string): NewRef | null {
  const left = operand.isTuple
    ? operand.next < (operand.value.body as PyObject[]).length
    : operand.next === 0 && !operand.isMapping;
  if (!left) return whole ?? newStr(rt, text);
  if (whole !== null) decref(rt, whole);
  return raise(rt, 'TypeError', 'not all arguments converted during string formatting');
}
