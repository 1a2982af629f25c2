import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');

/** Tokens that are never text nor thin lines: grounds and separators. */
const grounds = new Set(['bg', 'surface', 'surface-2', 'line', 'accent-low']);

function tokens(theme: 'dark' | 'light'): Map<string, string> {
  const start = css.indexOf(`:root[data-theme='${theme}'] {`);
  const block = css.slice(start, css.indexOf('}', start));
  return new Map(
    [...block.matchAll(/--oro-([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1]!, match[2]!]),
  );
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

describe.each(['dark', 'light'] as const)('%s theme', (theme) => {
  const all = tokens(theme);
  const inks = [...all].filter(([name]) => !grounds.has(name));

  test('has the same tokens as the other theme', () => {
    expect([...all.keys()]).toEqual([...tokens(theme === 'dark' ? 'light' : 'dark').keys()]);
    expect(all.size).toBeGreaterThan(20);
  });

  test.each(inks)('--oro-%s is readable on the page and on a surface', (_name, colour) => {
    for (const ground of ['bg', 'surface']) {
      expect(contrast(colour, all.get(ground)!)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
