import type { CompileError } from '../syntaxErrors.ts';
import { isDigit, isIdentifierChar } from './token.ts';

/** Raises at the character before `pos`, as the tokenizer's cursor stands after it. */
type Fail = (msg: string, pos: number) => CompileError;

const AFTER_NUMBER = /(?:and|else|for|if|in|is|or|not)/y;

/** @cpython Parser/lexer/lexer.c#verify_end_of_number */
function verifyEndOfNumber(source: string, pos: number, kind: string, fail: Fail): number {
  const code = source.charCodeAt(pos);
  AFTER_NUMBER.lastIndex = pos;
  if (AFTER_NUMBER.test(source)) return pos;
  if (code < 128 && isIdentifierChar(code)) throw fail(`invalid ${kind} literal`, pos);
  return pos;
}

function radixNumber(
  source: string,
  start: number,
  kind: string,
  digits: RegExp,
  fail: Fail,
): number {
  let pos = start;
  do {
    if (source[pos] === '_') pos++;
    if (!digits.test(source[pos] ?? '')) {
      if (kind !== 'hexadecimal' && isDigit(source.charCodeAt(pos))) {
        throw fail(`invalid digit '${source[pos]}' in ${kind} literal`, pos + 1);
      }
      throw fail(`invalid ${kind} literal`, pos);
    }
    while (digits.test(source[pos] ?? '')) pos++;
  } while (source[pos] === '_');
  if (isDigit(source.charCodeAt(pos))) {
    throw fail(`invalid digit '${source[pos]}' in ${kind} literal`, pos + 1);
  }
  return verifyEndOfNumber(source, pos, kind, fail);
}

/** @cpython Parser/lexer/lexer.c#tok_decimal_tail */
function decimalTail(source: string, start: number, fail: Fail): number {
  let pos = start;
  for (;;) {
    while (isDigit(source.charCodeAt(pos))) pos++;
    if (source[pos] !== '_') return pos;
    pos++;
    if (!isDigit(source.charCodeAt(pos))) throw fail('invalid decimal literal', pos);
  }
}

/** From after the integer part on: fraction, exponent, imaginary unit. */
function fractionAndExponent(source: string, start: number, fail: Fail): number {
  let pos = start;
  if (source[pos] === '.') {
    pos++;
    if (isDigit(source.charCodeAt(pos))) pos = decimalTail(source, pos, fail);
  }
  if (source[pos] === 'e' || source[pos] === 'E') {
    const next = source[pos + 1];
    if (next === '+' || next === '-') {
      if (!isDigit(source.charCodeAt(pos + 2))) throw fail('invalid decimal literal', pos + 2);
      pos = decimalTail(source, pos + 2, fail);
    } else if (isDigit(source.charCodeAt(pos + 1))) {
      pos = decimalTail(source, pos + 1, fail);
    } else {
      return verifyEndOfNumber(source, pos, 'decimal', fail);
    }
  }
  if (source[pos] === 'j' || source[pos] === 'J') {
    return verifyEndOfNumber(source, pos + 1, 'imaginary', fail);
  }
  return verifyEndOfNumber(source, pos, 'decimal', fail);
}

/** A number that starts with 0 and is of base ten. */
function zeroNumber(source: string, start: number, fail: Fail): number {
  let pos = start;
  for (;;) {
    if (source[pos] === '_') {
      pos++;
      if (!isDigit(source.charCodeAt(pos))) throw fail('invalid decimal literal', pos);
    }
    if (source[pos] !== '0') break;
    pos++;
  }
  const zerosEnd = pos;
  const nonzero = isDigit(source.charCodeAt(pos));
  if (nonzero) pos = decimalTail(source, pos, fail);
  if (/[.eEjJ]/.test(source[pos] ?? '')) return fractionAndExponent(source, pos, fail);
  if (nonzero) {
    const msg =
      'leading zeros in decimal integer literals are not permitted; ' +
      'use an 0o prefix for octal integers';
    const error = fail(msg, start + 1);
    error.span.endCol = error.span.col + (zerosEnd - start);
    throw error;
  }
  return verifyEndOfNumber(source, pos, 'decimal', fail);
}

/** The end of the number that starts at `start`. */
export function scanNumber(source: string, start: number, fail: Fail): number {
  if (source[start] === '.') return fractionAndExponent(source, start, fail);
  if (source[start] !== '0') {
    return fractionAndExponent(source, decimalTail(source, start, fail), fail);
  }
  const radix = source[start + 1];
  if (radix === 'x' || radix === 'X') {
    return radixNumber(source, start + 2, 'hexadecimal', /[0-9a-fA-F]/, fail);
  }
  if (radix === 'o' || radix === 'O') return radixNumber(source, start + 2, 'octal', /[0-7]/, fail);
  if (radix === 'b' || radix === 'B') return radixNumber(source, start + 2, 'binary', /[01]/, fail);
  return zeroNumber(source, start, fail);
}
