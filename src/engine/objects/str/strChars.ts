/*
 * Character classes as the Unicode database of Python defines them.
 * @cpython Objects/unicodectype.c#_PyUnicode_IsAlpha
 */

/** White space of `str.split`, `str.strip` and `str.isspace`. */
export function isSpace(char: string): boolean {
  const code = char.codePointAt(0)!;
  if (code < 128) return code === 32 || (code >= 9 && code <= 13) || (code >= 28 && code <= 31);
  return /^[\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/.test(char);
}

/** Ends a line for `str.splitlines`. */
export function isLineBreak(char: string): boolean {
  return /^[\n-\r\x1c-\x1e\x85\u2028\u2029]$/.test(char);
}

export const isAlpha = (char: string): boolean => /^\p{L}$/u.test(char);
export const isDecimal = (char: string): boolean => /^\p{Nd}$/u.test(char);
export const isNumeric = (char: string): boolean =>
  /^[\p{Nd}\p{Nl}\p{No}]$/u.test(char) || NUMBER_IDEOGRAPHS.includes(char);
export const isUpper = (char: string): boolean => /^\p{Uppercase}$/u.test(char);
export const isLower = (char: string): boolean => /^\p{Lowercase}$/u.test(char);
export const isTitle = (char: string): boolean => /^\p{Lt}$/u.test(char);
export const isCased = (char: string): boolean => isUpper(char) || isLower(char) || isTitle(char);

const NUMBER_IDEOGRAPHS =
  '㐅㒃㠪㭍一七万三九二五亖亿什仟仨伍佰億兆兩八六十千卄卅卌叁参參叄四壱壹幺廾廿弌弍弎弐拾捌柒陌阡陆陸零漆玖贰貮貳质肆百拐';

const DIGITS =
  /^[\p{Nd}\xb2\xb3\xb9\u1369-\u1371\u19da\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247c\u2488-\u2490\u24ea\u24f5-\u24fd\u24ff\u2776-\u277e\u2780-\u2788\u278a-\u2792]$/u;

export const isDigit = (char: string): boolean => DIGITS.test(char);

/** Whether text is an identifier. */
export function isIdentifier(text: string): boolean {
  return /^[\p{XID_Start}_]\p{XID_Continue}*$/u.test(text);
}

/** Title-case form of one character. */
export function toTitle(char: string): string {
  const code = char.codePointAt(0)!;
  if (code < 128) return char.toUpperCase();
  // The digraphs DŽ LJ NJ DZ have a form of their own.
  if (code >= 0x1c4 && code <= 0x1cc) return String.fromCharCode(code - ((code - 0x1c4) % 3) + 1);
  if (code >= 0x1f1 && code <= 0x1f3) return '\u01f2';
  const upper = char.toUpperCase();
  const [first = '', ...rest] = upper;
  return rest.length === 0 ? upper : first + rest.join('').toLowerCase();
}

/** @cpython Objects/unicodectype.c#_PyUnicode_ToFoldedFull */
export function foldCase(text: string): string {
  let result = '';
  for (const char of text) {
    if (char === '\u1e9e' || char === '\xdf') result += 'ss';
    else if (char === '\u03c2') result += '\u03c3';
    else if (char === '\u0131') result += char;
    else if (char === '\u017f') result += 's';
    else if (char === '\u00b5') result += '\u03bc';
    else {
      const lower = char.toLowerCase();
      const upper = char.toUpperCase();
      result += [...upper].length > 1 ? upper.toLowerCase() : lower;
    }
  }
  return result;
}
