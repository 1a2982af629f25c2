import { raise } from '../../object/errors.ts';
import type { Runtime } from '../../object/pyObject.ts';
import { bitLength, type IntBody, normalize } from './intObject.ts';

/** Decimal value of a digit of any script, -1 for what is no digit. */
export function decimalDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  if (code < 128) return -1;
  if (!/^\p{Nd}$/u.test(String.fromCodePoint(code))) return -1;
  // Digits come in runs of ten, from zero on; runs may touch.
  let before = 0;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(code - before - 1))) before++;
  return before % 10;
}

/** The text with every decimal digit as an ASCII one and every space as a blank. */
export function asciiDigits(text: string): string {
  if (/^[\x00-\x7f]*$/.test(text)) return text;
  let result = '';
  for (const char of text) {
    const digit = decimalDigit(char.codePointAt(0)!);
    result += digit >= 0 ? String(digit) : isSpace(char) ? ' ' : char;
  }
  return result;
}

const isSpace = (char: string): boolean => /^[\s\x1c-\x1f\x85]$/u.test(char);

/** The text without white space, as Python sees it, at its ends. */
export function stripSpaces(text: string): string {
  let start = 0;
  let end = text.length;
  const space = (i: number): boolean => /[\t-\r\x1c-\x20]/.test(text[i]!);
  while (start < end && space(start)) start++;
  while (end > start && space(end - 1)) end--;
  return text.slice(start, end);
}

const PREFIX_BASES: Readonly<Record<string, number>> = { b: 2, o: 8, x: 16 };

/**
 * The integer that `text` denotes in `base` (0: as a literal says), undefined where it denotes none,
 * null with the error set where it has too many digits.
 * @cpython Objects/longobject.c#PyLong_FromString
 */
export function parseInteger(rt: Runtime, text: string, base: number): IntBody | null | undefined {
  let digits = stripSpaces(asciiDigits(text));
  let negative = false;
  if (digits[0] === '+' || digits[0] === '-') {
    negative = digits[0] === '-';
    digits = digits.slice(1);
  }
  let radix = base;
  const prefix = digits[0] === '0' ? (PREFIX_BASES[(digits[1] ?? '').toLowerCase()] ?? 0) : 0;
  if (base === 0) radix = prefix === 0 ? 10 : prefix;
  const prefixed = prefix !== 0 && prefix === radix;
  if (prefixed) {
    digits = digits.slice(2);
    if (digits[0] === '_') digits = digits.slice(1);
  }
  if (!isDigits(digits, radix)) return undefined;
  const plain = digits.replaceAll('_', '');
  if (base === 0 && !prefixed && /^0/.test(plain) && !/^0+$/.test(plain)) return undefined;
  if ((radix & (radix - 1)) !== 0 && tooLong(rt, plain.length)) return null;
  const magnitude = magnitudeOf(plain, radix);
  return negative ? (typeof magnitude === 'number' ? 0 - magnitude : -magnitude) : magnitude;
}

function isDigits(text: string, radix: number): boolean {
  if (text === '' || text.startsWith('_') || text.endsWith('_') || text.includes('__'))
    return false;
  for (let i = 0; i < text.length; i++) {
    if (text[i] !== '_' && digitValue(text.charCodeAt(i)) >= radix) return false;
  }
  return true;
}

function digitValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 122 && code < 128 ? letter - 87 : 99;
}

function tooLong(rt: Runtime, digits: number): boolean {
  const limit = rt.intMaxStrDigits;
  if (limit === 0 || digits <= limit) return false;
  raise(
    rt,
    'ValueError',
    `Exceeds the limit (${limit} digits) for integer string conversion: value has ${digits} digits; ` +
      'use sys.set_int_max_str_digits() to increase the limit',
  );
  return true;
}

function magnitudeOf(digits: string, radix: number): IntBody {
  const small = Number.parseInt(digits, radix);
  if (Number.isSafeInteger(small)) return small;
  if (radix === 10) return normalize(BigInt(digits));
  const prefix = { 2: '0b', 8: '0o', 16: '0x' }[radix];
  if (prefix !== undefined) return normalize(BigInt(prefix + digits));
  let value = 0n;
  for (let i = 0; i < digits.length; i++) {
    value = value * BigInt(radix) + BigInt(digitValue(digits.charCodeAt(i)));
  }
  return normalize(value);
}

/**
 * The decimal text of an int; null with ValueError set where it is longer than the limit.
 * @cpython Objects/longobject.c#long_to_decimal_string
 */
export function decimalText(rt: Runtime, n: IntBody): string | null {
  if (typeof n === 'number') return String(n);
  const limit = rt.intMaxStrDigits;
  if (limit > 0 && bitLength(n) > limit * 3) {
    const text = bitLength(n) > limit * 4 ? null : n.toString();
    if (text === null || text.length - (n < 0n ? 1 : 0) > limit) {
      return raise(
        rt,
        'ValueError',
        `Exceeds the limit (${limit} digits) for integer string conversion; ` +
          'use sys.set_int_max_str_digits() to increase the limit',
      );
    }
    return text;
  }
  return n.toString();
}
