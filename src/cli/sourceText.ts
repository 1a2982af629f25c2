/** The text of a Python file, or why it has none. */
export type SourceText = { readonly text: string } | { readonly fault: string };

/** Length of the sequence that begins at `i`; 0 where it is no UTF-8. */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const lead = bytes[i]!;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(i, i + length));
    return length;
  } catch {
    return 0;
  }
}

/** The encoding that one of the first two lines declares. @cpython Parser/tokenizer/helpers.c#get_coding_spec */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 400)).split('\n').slice(0, 2);
  for (const line of head) {
    const found = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/.exec(line);
    if (found !== null) return found[1]!.toLowerCase().replaceAll('_', '-');
    if (!/^[ \t\f]*(#.*)?\r?$/.test(line)) break;
  }
  return null;
}

const LATIN_1: ReadonlySet<string> = new Set([
  'latin-1',
  'latin1',
  'iso-8859-1',
  'iso8859-1',
  'l1',
]);

/**
 * Decodes a file: UTF-8 unless it declares Latin-1. The fault is worded for standard error.
 * @cpython Parser/tokenizer/file_tokenizer.c#tok_underflow_file
 */
export function decodeSource(bytes: Uint8Array, file: string): SourceText {
  const encoding = declaredEncoding(bytes);
  if (encoding !== null && LATIN_1.has(encoding)) {
    return { text: Array.from(bytes, (byte) => String.fromCharCode(byte)).join('') };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    let line = 1;
    let i = 0;
    for (let n = sequenceLength(bytes, i); n > 0; n = sequenceLength(bytes, i)) {
      if (bytes[i] === 10) line++;
      i += n;
    }
    const code = `\\x${bytes[i]!.toString(16)}`;
    const where = `in file ${file} on line ${line}, but no encoding declared`;
    const details = 'see https://peps.python.org/pep-0263/ for details';
    return { fault: `SyntaxError: Non-UTF-8 code starting with '${code}' ${where}; ${details}\n` };
  }
}
