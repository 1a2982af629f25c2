import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import type { MethodDef } from '../../object/typeSpec.ts';
import { newBool } from '../bool/boolObject.ts';
import {
  foldCase,
  isAlpha,
  isCased,
  isDecimal,
  isDigit,
  isIdentifier,
  isLower,
  isNumeric,
  isSpace,
  isTitle,
  isUpper,
  toTitle,
} from './strChars.ts';
import { newFreshStr, strValue } from './strObject.ts';
import { isPrintable } from './strRepr.ts';

/** Each character with its lower case in its place: a capital sigma at the end of a word differs. */
function lowerChars(text: string): [char: string, lower: string][] {
  const pairs: [string, string][] = [];
  let at = 0;
  for (const char of text) {
    const context = char === 'Σ' ? text.slice(0, at + 1).toLowerCase() : '';
    const follows = /^\p{Case_Ignorable}*\p{Cased}/u.test(text.slice(at + char.length));
    const final = context.endsWith('ς') && !follows;
    pairs.push([char, char === 'Σ' ? (final ? 'ς' : 'σ') : char.toLowerCase()]);
    at += char.length;
  }
  return pairs;
}

function swapped(text: string): string {
  let result = '';
  for (const [char, lower] of lowerChars(text)) {
    result += isUpper(char) ? lower : char.toUpperCase();
  }
  return result;
}

function capitalized(text: string): string {
  const [first, ...rest] = lowerChars(text);
  if (first === undefined) return text;
  return toTitle(first[0]) + rest.map(([, lower]) => lower).join('');
}

/** @cpython Objects/unicodeobject.c#do_title */
function titled(text: string): string {
  let result = '';
  let inWord = false;
  for (const [char, lower] of lowerChars(text)) {
    result += inWord ? lower : toTitle(char);
    inWord = isCased(char);
  }
  return result;
}

/** A method that maps the text; the result is always a new object, except where it is shared. */
function mapper(name: string, map: (text: string) => string): MethodDef {
  const call = (rt: Runtime, self: PyObject): NewRef => {
    return newFreshStr(rt, map(strValue(self)));
  };
  return { name, kind: 'NOARGS', call };
}

/** A predicate that holds when it holds for every character, and there is one. */
function everyChar(name: string, test: (char: string) => boolean): MethodDef {
  const call = (rt: Runtime, self: PyObject): NewRef => {
    const text = strValue(self);
    for (const char of text) if (!test(char)) return newBool(rt, false);
    return newBool(rt, text !== '');
  };
  return { name, kind: 'NOARGS', call };
}

/** A predicate on the whole text. */
function predicate(name: string, test: (text: string) => boolean): MethodDef {
  return { name, kind: 'NOARGS', call: (rt, self) => newBool(rt, test(strValue(self))) };
}

/** No character of the other case, and at least one of this one. */
function allOneCase(text: string, wanted: (c: string) => boolean, other: (c: string) => boolean) {
  let found = false;
  for (const char of text) {
    if (other(char) || isTitle(char)) return false;
    found ||= wanted(char);
  }
  return found;
}

/** @cpython Objects/unicodeobject.c#unicode_istitle_impl */
function isTitled(text: string): boolean {
  let found = false;
  let inWord = false;
  for (const char of text) {
    if (isUpper(char) || isTitle(char)) {
      if (inWord) return false;
      inWord = found = true;
    } else if (isLower(char)) {
      if (!inWord) return false;
      found = true;
    } else inWord = false;
  }
  return found;
}

const isAlnum = (char: string): boolean =>
  isAlpha(char) || isDecimal(char) || isDigit(char) || isNumeric(char);

export const caseMethods: readonly MethodDef[] = [
  mapper('casefold', foldCase),
  mapper('title', titled),
  mapper('capitalize', capitalized),
  mapper('lower', (text) => text.toLowerCase()),
  mapper('swapcase', swapped),
  mapper('upper', (text) => text.toUpperCase()),

  predicate('isascii', (text) => /^[\x00-\x7f]*$/.test(text)),
  predicate('islower', (text) => allOneCase(text, isLower, isUpper)),
  predicate('isupper', (text) => allOneCase(text, isUpper, isLower)),
  predicate('istitle', isTitled),
  everyChar('isspace', isSpace),
  everyChar('isdecimal', isDecimal),
  everyChar('isdigit', isDigit),
  everyChar('isnumeric', isNumeric),
  everyChar('isalpha', isAlpha),
  everyChar('isalnum', isAlnum),
  predicate('isidentifier', isIdentifier),
  predicate('isprintable', (text) => [...text].every(isPrintable)),
];
