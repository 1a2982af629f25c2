import { raise } from '../../../object/errors.ts';
import type { Runtime } from '../../../object/pyObject.ts';
import { doubleToString, type FloatFormat } from '../../float/floatDigits.ts';
import { intToFloat } from '../../int/intArith.ts';
import type { IntBody } from '../../int/intObject.ts';
import { decimalText } from '../../int/intParse.ts';
import { type Alignment, type FormatSpec, parseFormatSpec, unknownType } from './formatSpec.ts';

/** The parts of a number's text that padding and grouping treat differently. */
interface NumberParts {
  negative: boolean;
  prefix: string;
  /** Digits that may be grouped. */
  digits: string;
  /** What follows them: fraction, exponent, percent sign. */
  rest: string;
}

/**
 * Digits in groups, filled with zeros up to `minWidth` characters.
 * @cpython Objects/unicodeobject.c#_PyUnicode_InsertThousandsGrouping
 */
function group(digits: string, separator: string, size: number, minWidth: number): string {
  if (digits === '') return '';
  let remaining = digits.length;
  let left = minWidth;
  let result = '';
  for (let first = true; ; first = false) {
    const wanted = Math.max(remaining, left, 1);
    const length = separator === '' ? wanted : Math.min(size, wanted);
    const zeros = '0'.repeat(Math.max(0, length - remaining));
    const taken = digits.slice(Math.max(0, remaining - length), Math.max(0, remaining));
    result = zeros + taken + (first ? '' : separator) + result;
    remaining -= taken.length;
    left -= length;
    if (remaining <= 0 && left <= 0) return result;
    left -= separator.length;
  }
}

/** Text padded to a width with the fill on the side that the alignment leaves. */
export function pad(text: string, length: number, spec: FormatSpec): string {
  const missing = spec.width - length;
  if (missing <= 0) return text;
  const left = spec.align === '<' ? 0 : spec.align === '^' ? missing >> 1 : missing;
  return spec.fill.repeat(left) + text + spec.fill.repeat(missing - left);
}

function signOf(negative: boolean, spec: FormatSpec): string {
  if (negative) return '-';
  return spec.sign === '+' ? '+' : spec.sign === ' ' ? ' ' : '';
}

/** @cpython Python/formatter_unicode.c#calc_number_widths */
function layOut(parts: NumberParts, spec: FormatSpec, groupSize: number): string {
  const sign = signOf(parts.negative, spec);
  const fixed = sign.length + parts.prefix.length + [...parts.rest].length;
  const minWidth = spec.fill === '0' && spec.align === '=' ? spec.width - fixed : 0;
  const digits = group(parts.digits, spec.thousands, groupSize, minWidth);
  const body = digits + parts.rest;
  const head = sign + parts.prefix;
  if (spec.align !== '=') return pad(head + body, fixed + digits.length, spec);
  return head + spec.fill.repeat(Math.max(0, spec.width - fixed - digits.length)) + body;
}

const RADIX: Readonly<Record<string, number>> = { b: 2, o: 8, x: 16, X: 16 };

/**
 * An int by a parsed specification; null with the error set.
 * @cpython Python/formatter_unicode.c#format_long_internal
 */
function formatInteger(rt: Runtime, n: IntBody, spec: FormatSpec): string | null {
  if (spec.precision !== -1) {
    return raise(rt, 'ValueError', 'Precision not allowed in integer format specifier');
  }
  if (spec.coerceZero) {
    const message = 'Negative zero coercion (z) not allowed in integer format specifier';
    return raise(rt, 'ValueError', message);
  }
  if (spec.type === 'c') return formatCharacter(rt, n, spec);
  const radix = RADIX[spec.type] ?? 10;
  const magnitude = n < 0 ? -n : n;
  let digits = radix === 10 ? decimalText(rt, magnitude) : magnitude.toString(radix);
  if (digits === null) return null;
  let prefix = spec.alternate && radix !== 10 ? `0${spec.type}` : '';
  if (spec.type === 'X') [digits, prefix] = [digits.toUpperCase(), prefix.toUpperCase()];
  const parts = { negative: n < 0, prefix, digits, rest: '' };
  return layOut(parts, spec, radix === 10 ? 3 : 4);
}

function formatCharacter(rt: Runtime, n: IntBody, spec: FormatSpec): string | null {
  if (spec.sign !== '') {
    return raise(rt, 'ValueError', "Sign not allowed with integer format specifier 'c'");
  }
  if (spec.alternate) {
    const message = "Alternate form (#) not allowed with integer format specifier 'c'";
    return raise(rt, 'ValueError', message);
  }
  if (n < 0 || n > 0x10ffff) {
    return raise(rt, 'OverflowError', '%c arg not in range(0x110000)');
  }
  const rest = String.fromCodePoint(Number(n));
  return layOut({ negative: false, prefix: '', digits: '', rest }, spec, 3);
}

/** Kind of float text and precision that a presentation type asks for. */
function floatStyle(spec: FormatSpec): { format: FloatFormat; precision: number } {
  const given = spec.precision;
  const type = spec.type.toLowerCase();
  if (type === '')
    return given < 0 ? { format: 'r', precision: 0 } : { format: 'g', precision: given };
  const format = type === '%' || type === 'f' ? 'f' : type === 'e' ? 'e' : 'g';
  return { format, precision: given < 0 ? 6 : given };
}

/** Sign and magnitude of a float by a specification, before padding. */
function floatParts(x: number, spec: FormatSpec, addDot0: boolean): NumberParts {
  const percent = spec.type === '%';
  const value = percent ? x * 100 : x;
  const style = { ...floatStyle(spec), alternate: spec.alternate, addDot0 };
  let text = doubleToString(value, style);
  if (percent) text += '%';
  let negative = value < 0 || Object.is(value, -0);
  if (negative && spec.coerceZero && /^[0.]*(e[+-]\d+)?%?$/i.test(text)) negative = false;
  if (/^[A-Z]$/.test(spec.type)) text = text.toUpperCase();
  const digits = /^\d*/.exec(text)![0];
  return { negative, prefix: '', digits, rest: text.slice(digits.length) };
}

/** @cpython Python/formatter_unicode.c#format_float_internal */
function formatDouble(rt: Runtime, x: number, spec: FormatSpec): string | null {
  if (spec.precision > 2 ** 31 - 1) return raise(rt, 'ValueError', 'precision too big');
  return layOut(floatParts(x, spec, spec.type === ''), spec, 3);
}

const FLOAT_TYPES = 'eEfFgGn%';
const INT_TYPES = 'bcdoxXn';

const parseFor = (
  rt: Runtime,
  text: string,
  name: string,
  defaultType: string,
  align: Alignment = '>',
): FormatSpec | null => parseFormatSpec(rt, text, name, defaultType, align);

/**
 * An int by the text of a specification; null with the error set.
 * @cpython Python/formatter_unicode.c#_PyLong_FormatAdvancedWriter
 */
export function formatIntSpec(
  rt: Runtime,
  n: IntBody,
  text: string,
  typeName: string,
): string | null {
  const spec = parseFor(rt, text, typeName, 'd');
  if (spec === null) return null;
  if (spec.type === '' || INT_TYPES.includes(spec.type)) return formatInteger(rt, n, spec);
  if (!FLOAT_TYPES.includes(spec.type)) return unknownType(rt, spec.type, typeName);
  const x = intToFloat(rt, n);
  return x === null ? null : formatDouble(rt, x, spec);
}

/** @cpython Python/formatter_unicode.c#_PyFloat_FormatAdvancedWriter */
export function formatFloatSpec(
  rt: Runtime,
  x: number,
  text: string,
  typeName: string,
): string | null {
  const spec = parseFor(rt, text, typeName, '');
  if (spec === null) return null;
  if (spec.type !== '' && !FLOAT_TYPES.includes(spec.type)) {
    return unknownType(rt, spec.type, typeName);
  }
  return formatDouble(rt, x, spec);
}

/** @cpython Python/formatter_unicode.c#format_complex_internal */
export function formatComplexSpec(
  rt: Runtime,
  value: { real: number; imag: number },
  text: string,
  typeName: string,
): string | null {
  const spec = parseFor(rt, text, typeName, '');
  if (spec === null) return null;
  if (spec.type !== '' && !'eEfFgGn'.includes(spec.type)) {
    return unknownType(rt, spec.type, typeName);
  }
  if (spec.fill === '0') {
    return raise(rt, 'ValueError', 'Zero padding is not allowed in complex format specifier');
  }
  if (spec.align === '=') {
    const message = "'=' alignment flag is not allowed in complex format specifier";
    return raise(rt, 'ValueError', message);
  }
  const plain = spec.type === '';
  const bare: FormatSpec = { ...spec, width: -1, align: '>' };
  const part = (x: number, sign: FormatSpec['sign']): string =>
    layOut(floatParts(x, { ...bare, sign }, false), { ...bare, sign }, 3);
  const skipReal = plain && Object.is(value.real, 0);
  let result = skipReal
    ? `${part(value.imag, spec.sign)}j`
    : `${part(value.real, spec.sign)}${part(value.imag, '+')}j`;
  if (plain && !skipReal) result = `(${result})`;
  return pad(result, result.length, spec);
}
