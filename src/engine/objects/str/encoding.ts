import { raise, raiseObject } from '../../object/errors.ts';
import { call } from '../../object/protocol/call.ts';
import type { NewRef, Runtime } from '../../object/pyObject.ts';
import { decref } from '../../object/refcount.ts';
import { newBytes } from '../bytes/bytesObject.ts';
import { newInt } from '../int/intObject.ts';
import { newStr } from './strObject.ts';

export type Codec = 'utf-8' | 'ascii' | 'latin-1';

const CODECS: Readonly<Record<string, Codec>> = {
  utf8: 'utf-8',
  u8: 'utf-8',
  utf: 'utf-8',
  cp65001: 'utf-8',
  ascii: 'ascii',
  usascii: 'ascii',
  '646': 'ascii',
  latin1: 'latin-1',
  latin: 'latin-1',
  l1: 'latin-1',
  iso88591: 'latin-1',
  '8859': 'latin-1',
};

/** The codec of that name; null with LookupError set. */
export function findCodec(rt: Runtime, name: string): Codec | null {
  const codec = CODECS[name.toLowerCase().replaceAll(/[-_ ]/g, '')];
  return codec ?? raise(rt, 'LookupError', `unknown encoding: ${name}`);
}

/** What `repr` shows for bytes and strings in the messages of these errors is made by the types. */
function raiseUnicode(
  rt: Runtime,
  type: 'UnicodeDecodeError' | 'UnicodeEncodeError',
  args: NewRef[],
): null {
  const exc = call(rt, rt.types[type], args);
  for (const arg of args) decref(rt, arg);
  if (exc !== null) raiseObject(rt, exc);
  return null;
}

export function utf8Bytes(code: number): number[] {
  if (code < 0x80) return [code];
  if (code < 0x800) return [0xc0 | (code >> 6), 0x80 | (code & 63)];
  if (code < 0x10000) return [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
  return [
    0xf0 | (code >> 18),
    0x80 | ((code >> 12) & 63),
    0x80 | ((code >> 6) & 63),
    0x80 | (code & 63),
  ];
}

const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/** What an error handler puts in place of a character; null for `strict`, undefined for unknown. */
function replacement(code: number, errors: string): number[] | null | undefined {
  const ascii = (text: string): number[] => [...text].map((char) => char.charCodeAt(0));
  const hex = code.toString(16);
  if (errors === 'ignore') return [];
  if (errors === 'replace') return [63];
  if (errors === 'xmlcharrefreplace') return ascii(`&#${code};`);
  if (errors === 'backslashreplace') {
    if (code < 0x100) return ascii(`\\x${hex.padStart(2, '0')}`);
    return ascii(code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`);
  }
  return errors === 'strict' ? null : undefined;
}

/**
 * Text as bytes; null with the error set.
 * @cpython Objects/unicodeobject.c#PyUnicode_AsEncodedString
 */
export function encodeText(
  rt: Runtime,
  text: string,
  codec: Codec,
  errors: string,
): number[] | null {
  const data: number[] = [];
  const limit = codec === 'ascii' ? 128 : codec === 'latin-1' ? 256 : 0x110000;
  let position = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    const bad = code >= limit || (codec === 'utf-8' && isSurrogate(code));
    if (!bad) {
      if (codec === 'utf-8') data.push(...utf8Bytes(code));
      else data.push(code);
    } else {
      const bytes = replacement(code, errors);
      if (bytes === undefined) {
        return raise(rt, 'LookupError', `unknown error handler name '${errors}'`);
      }
      if (bytes === null) return encodeError(rt, text, codec, position);
      data.push(...bytes);
    }
    position++;
  }
  return data;
}

function encodeError(rt: Runtime, text: string, codec: Codec, start: number): null {
  const chars = [...text];
  const limit = codec === 'ascii' ? 128 : 256;
  const bad = (char: string): boolean => {
    const code = char.codePointAt(0)!;
    return codec === 'utf-8' ? isSurrogate(code) : code >= limit;
  };
  let end = start + 1;
  while (end < chars.length && bad(chars[end]!)) end++;
  const reason = codec === 'utf-8' ? 'surrogates not allowed' : `ordinal not in range(${limit})`;
  return raiseUnicode(rt, 'UnicodeEncodeError', [
    newStr(rt, codec),
    newStr(rt, text),
    newInt(rt, start),
    newInt(rt, end),
    newStr(rt, reason),
  ]);
}

/** One decoded character, or how long the faulty sequence is and why it is faulty. */
type Decoded = { code: number; size: number } | { reason: string; size: number };

const FIRST_BOUNDS: Readonly<Record<number, readonly [number, number]>> = {
  0xe0: [0xa0, 0xbf],
  0xed: [0x80, 0x9f],
  0xf0: [0x90, 0xbf],
  0xf4: [0x80, 0x8f],
};

/** @cpython Objects/stringlib/codecs.h#utf8_decode */
function decodeUtf8At(data: Uint8Array, i: number): Decoded {
  const first = data[i]!;
  if (first < 0x80) return { code: first, size: 1 };
  const size = first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : 4;
  if (first < 0xc2 || first > 0xf4) return { reason: 'invalid start byte', size: 1 };
  let code = first & (0x7f >> size);
  for (let k = 1; k < size; k++) {
    if (i + k >= data.length) return { reason: 'unexpected end of data', size: k };
    const byte = data[i + k]!;
    const [low, high] = k === 1 ? (FIRST_BOUNDS[first] ?? [0x80, 0xbf]) : [0x80, 0xbf];
    if (byte < low || byte > high) return { reason: 'invalid continuation byte', size: k };
    code = (code << 6) | (byte & 63);
  }
  return { code, size };
}

function decodeAt(data: Uint8Array, i: number, codec: Codec): Decoded {
  if (codec === 'utf-8') return decodeUtf8At(data, i);
  const code = data[i]!;
  if (codec === 'ascii' && code > 127) return { reason: 'ordinal not in range(128)', size: 1 };
  return { code, size: 1 };
}

/**
 * Bytes as text; null with the error set.
 * @cpython Objects/unicodeobject.c#PyUnicode_Decode
 */
export function decodeBytes(
  rt: Runtime,
  data: Uint8Array,
  codec: Codec,
  errors: string,
): string | null {
  let text = '';
  for (let i = 0; i < data.length;) {
    const decoded = decodeAt(data, i, codec);
    if ('code' in decoded) text += String.fromCodePoint(decoded.code);
    else if (errors === 'replace') text += '\ufffd';
    else if (errors === 'backslashreplace') {
      for (let k = 0; k < decoded.size; k++) {
        text += `\\x${data[i + k]!.toString(16).padStart(2, '0')}`;
      }
    } else if (errors === 'strict') {
      return raiseUnicode(rt, 'UnicodeDecodeError', [
        newStr(rt, codec),
        newBytes(rt, data.slice()),
        newInt(rt, i),
        newInt(rt, i + decoded.size),
        newStr(rt, decoded.reason),
      ]);
    } else if (errors !== 'ignore') {
      return raise(rt, 'LookupError', `unknown error handler name '${errors}'`);
    }
    i += decoded.size;
  }
  return text;
}
