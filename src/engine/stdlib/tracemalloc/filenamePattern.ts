/**
 * Whether `name` matches a pattern of `*`, `?`, `[chars]` and `[!chars]`, as a whole and as spelled.
 * @cpython Lib/fnmatch.py#translate
 */
export function matchesPattern(name: string, pattern: string): boolean {
  return new RegExp(`^(?:${translated(pattern)})$`, 'su').test(name);
}

function translated(pattern: string): string {
  let result = '';
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i]!;
    const end = char === '[' ? setEnd(pattern, i) : -1;
    if (char === '*') result += '.*';
    else if (char === '?') result += '.';
    else if (end > 0) {
      result += charSet(pattern.slice(i + 1, end));
      i = end;
    } else result += escaped(char);
  }
  return result;
}

/** Where the set that begins at `start` ends; -1 where it does not. A bracket may stand first in it. */
function setEnd(pattern: string, start: number): number {
  let i = start + 1;
  if (pattern[i] === '!') i++;
  return pattern.indexOf(']', i + 1);
}

function charSet(chars: string): string {
  const negated = chars.startsWith('!');
  const members = (negated ? chars.slice(1) : chars).replaceAll(/[\\\]^[]/g, String.raw`\$&`);
  return `[${negated ? '^' : ''}${members}]`;
}

function escaped(char: string): string {
  return /[\\^$.*+?()[\]{}|/]/.test(char) ? `\\${char}` : char;
}
