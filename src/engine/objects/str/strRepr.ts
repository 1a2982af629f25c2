const ESCAPES: Readonly<Record<string, string>> = {
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\\': '\\\\',
};

/** What `repr` shows as it is: neither separators (but the blank) nor control or unassigned. */
const UNPRINTABLE = /^[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Zs}]$/u;

/** @cpython Objects/unicodectype.c#_PyUnicode_IsPrintable */
export function isPrintable(char: string): boolean {
  const code = char.codePointAt(0)!;
  if (code < 0x7f) return code >= 0x20;
  return !UNPRINTABLE.test(char);
}

const hex = (code: number, width: number): string => code.toString(16).padStart(width, '0');

function escaped(code: number): string {
  if (code < 0x100) return `\\x${hex(code, 2)}`;
  return code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
}

/**
 * `repr` of text.
 * @cpython Objects/unicodeobject.c#unicode_repr
 */
export function reprOfText(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  if (/^[ !#-&(-[\]-~]*$/.test(text)) return `'${text}'`;
  let result = quote;
  for (const char of text) {
    if (char === quote) result += `\\${char}`;
    else if (ESCAPES[char] !== undefined) result += ESCAPES[char];
    else result += isPrintable(char) ? char : escaped(char.codePointAt(0)!);
  }
  return result + quote;
}

/** A `repr` with everything beyond ASCII escaped. */
export function asciiText(text: string): string {
  let result = '';
  for (const char of text) {
    const code = char.codePointAt(0)!;
    result += code < 128 ? char : escaped(code);
  }
  return result;
}
