import { characterNamed } from './characterNames.ts';
import type { ConstValue } from '../codeTemplate.ts';
import { constComplex, constFloat, constInt } from '../constants.ts';
import { CompileError, notSupported } from '../syntaxErrors.ts';
import type { Span } from '../syntaxErrors.ts';

/** A numeric literal's value. The tokenizer has checked its form. */
export function parseNumber(text: string, span: Span): ConstValue {
  const digits = text.replaceAll('_', '');
  const last = digits[digits.length - 1] ?? '';
  if (/^0[xXoObB]/.test(digits)) return constInt(BigInt(digits));
  if (last === 'j' || last === 'J') return constComplex(0, Number(digits.slice(0, -1)));
  if (/[.eE]/.test(digits)) return constFloat(Number(digits));
  if (digits.length > 4300) {
    throw new CompileError(
      `Exceeds the limit (4300 digits) for integer string conversion: value has ${digits.length} ` +
        'digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal ' +
        'for huge integer literals to avoid decimal conversion limits.',
      span,
    );
  }
  return constInt(digits.length < 16 ? Number(digits) : BigInt(digits));
}

const SIMPLE_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['\n', ''],
]);

/** How a caller hears of `\d` and its like. */
/** Told of a wrong escape sequence, what it would be, and where it stands. */
export type WarnEscape = (text: string, what: 'escape' | 'octal escape', offset: number) => void;

interface EscapeResult {
  text: string;
  end: number;
}

function octalEscape(body: string, pos: number, warn: WarnEscape): EscapeResult {
  const digits = /^[0-7]{1,3}/.exec(body.slice(pos, pos + 3))?.[0] ?? '';
  const code = parseInt(digits, 8);
  if (code > 0o377) warn(`\\${digits}`, 'octal escape', pos - 1);
  return { text: String.fromCodePoint(code), end: pos + digits.length };
}

function unicodeError(
  body: string,
  start: number,
  end: number,
  reason: string,
  span: Span,
): CompileError {
  const bytes = (text: string): number => new TextEncoder().encode(text).length;
  const from = bytes(body.slice(0, start));
  const to = from + bytes(body.slice(start, end)) - 1;
  const where = from === to ? `in position ${from}` : `in position ${from}-${to}`;
  const msg = `(unicode error) 'unicodeescape' codec can't decode bytes ${where}: ${reason}`;
  return new CompileError(msg, span);
}

function hexEscape(body: string, pos: number, size: number, span: Span): EscapeResult {
  const digits = /^[0-9a-fA-F]*/.exec(body.slice(pos + 1, pos + 1 + size))?.[0] ?? '';
  const letter = body[pos] ?? '';
  const end = pos + 1 + digits.length;
  if (digits.length < size) {
    const form = `\\${letter}${'X'.repeat(size)}`;
    throw unicodeError(body, pos - 1, end, `truncated ${form} escape`, span);
  }
  const code = parseInt(digits, 16);
  if (code > 0x10ffff) throw unicodeError(body, pos - 1, end, 'illegal Unicode character', span);
  return { text: String.fromCodePoint(code), end };
}

/** `\N{name}`, its backslash at `start`. */
function namedEscape(body: string, start: number, span: Span): EscapeResult {
  const [all, name = ''] = /^\\N\{([^}]+)\}/.exec(body.slice(start)) ?? [];
  if (all === undefined) {
    const after = body.slice(start + 2);
    const end = after.startsWith('{}')
      ? start + 3
      : start + 2 + (after[0] === '{' ? after.length : 0);
    throw unicodeError(body, start, end, 'malformed \\N character escape', span);
  }
  const text = characterNamed(name);
  if (text === null) throw notSupported(`The character name ${name}`, span);
  return { text, end: start + all.length };
}

/**
 * The value of the inside of a `str` literal.
 *
 * @cpython Objects/unicodeobject.c#_PyUnicode_DecodeUnicodeEscapeInternal
 */
export function decodeStr(body: string, span: Span, warn: WarnEscape): string {
  let at = body.indexOf('\\');
  if (at < 0) return body;
  let out = '';
  let done = 0;
  while (at >= 0) {
    out += body.slice(done, at);
    const ch = body[at + 1] ?? '';
    const simple = SIMPLE_ESCAPES.get(ch);
    let escape: EscapeResult;
    if (simple !== undefined) escape = { text: simple, end: at + 2 };
    else if (ch >= '0' && ch <= '7') escape = octalEscape(body, at + 1, warn);
    else if (ch === 'x') escape = hexEscape(body, at + 1, 2, span);
    else if (ch === 'u') escape = hexEscape(body, at + 1, 4, span);
    else if (ch === 'U') escape = hexEscape(body, at + 1, 8, span);
    else if (ch === 'N') escape = namedEscape(body, at, span);
    else {
      warn(`\\${ch}`, 'escape', at);
      escape = { text: `\\${ch}`, end: at + 2 };
    }
    out += escape.text;
    done = escape.end;
    at = body.indexOf('\\', done);
  }
  return out + body.slice(done);
}

/** The value of the inside of a `bytes` literal. @cpython Objects/bytesobject.c#_PyBytes_DecodeEscape */
export function decodeBytes(body: string, raw: boolean, span: Span, warn: WarnEscape): Uint8Array {
  const out: number[] = [];
  for (let i = 0; i < body.length; i++) {
    const code = body.charCodeAt(i);
    if (code > 127) {
      throw new CompileError('bytes can only contain ASCII literal characters', span);
    }
    if (code !== 92 || raw) {
      out.push(code);
      continue;
    }
    const ch = body[++i] ?? '';
    const simple = SIMPLE_ESCAPES.get(ch);
    if (simple !== undefined) {
      if (simple !== '') out.push(simple.charCodeAt(0));
    } else if (ch >= '0' && ch <= '7') {
      const escape = octalEscape(body, i, warn);
      out.push((escape.text.codePointAt(0) ?? 0) & 0xff);
      i = escape.end - 1;
    } else if (ch === 'x') {
      const hex = /^[0-9a-fA-F]{2}/.exec(body.slice(i + 1, i + 3))?.[0];
      if (hex === undefined) {
        throw new CompileError(`(value error) invalid \\x escape at position ${i - 1}`, span);
      }
      out.push(parseInt(hex, 16));
      i += 2;
    } else {
      warn(`\\${ch}`, 'escape', i - 1);
      out.push(92, ch.charCodeAt(0));
    }
  }
  return Uint8Array.from(out);
}
