/** Text in columns: what the two printers of tracebacks share. */

/** Characters that terminals show two columns wide. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;

/** Columns that the first `offset` code units of a line fill. @cpython Lib/traceback.py#_display_width */
export function displayWidth(line: string, offset = line.length): number {
  let width = 0;
  for (const char of line.slice(0, offset)) width += WIDE.test(char) ? 2 : 1;
  return width;
}

/**
 * The lines without the white space that all of them start with; blank ones become empty.
 * @cpython Lib/textwrap.py#dedent
 */
export function dedent(lines: readonly string[]): string[] {
  const texts = lines.map((line) => (/^[ \t]+$/.test(line) ? '' : line));
  let margin: string | null = null;
  for (const text of texts) {
    if (text === '') continue;
    const indent = /^[ \t]*/.exec(text)![0];
    margin = margin === null ? indent : commonPrefix(margin, indent);
  }
  const cut = margin?.length ?? 0;
  return texts.map((text) => text.slice(cut));
}

function commonPrefix(a: string, b: string): string {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return a.slice(0, i);
}
