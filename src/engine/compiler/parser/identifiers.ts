import type { CompileError } from '../syntaxErrors.ts';

const IDENTIFIER = /^[\p{XID_Start}_][\p{XID_Continue}]*$/u;

/** What is said of a character that cannot be seen. */
export function nonPrintable(ch: string): string {
  const hex = (ch.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `invalid non-printable character U+${hex}`;
}

/**
 * The normal form of a name with characters outside ASCII.
 *
 * @param fail makes the error for the character before an offset
 * @cpython Parser/lexer/lexer.c#verify_identifier
 */
export function verifyIdentifier(
  text: string,
  start: number,
  fail: (msg: string, pos: number) => CompileError,
): string {
  const normalized = text.normalize('NFKC');
  if (IDENTIFIER.test(normalized)) return normalized;
  let pos = start;
  let prefix = '';
  for (const ch of text) {
    prefix += ch;
    pos += ch.length;
    if (IDENTIFIER.test(prefix)) continue;
    const hex = (ch.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const msg = /[\p{C}\p{Z}]/u.test(ch)
      ? nonPrintable(ch)
      : `invalid character '${ch}' (U+${hex})`;
    throw fail(msg, pos - ch.length + 1);
  }
  return normalized;
}
