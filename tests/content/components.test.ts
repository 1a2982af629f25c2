/** What the components of a page find out while it is built. */
import { describe, expect, test } from 'vitest';
import { markRight } from '../../src/components/lesson/choices.ts';
import { readAgreement } from '../../src/components/agreement.ts';
import { readDifference } from '../../src/components/differences.ts';
import { inline } from '../../src/components/lesson/inline.ts';
import { RELEASES } from '../conformance/program.ts';
import { printedBy, sessionOf, valueOf } from '../../src/components/lesson/printed.ts';

describe('what a line prints', () => {
  const source = 'def f():\n    print(1)\n    return 2\nfor i in "ab":\n    print(i)\nprint(f())\n';

  test('comes from all its runs', () => {
    expect(printedBy(source, 5, '3.13', 'page')).toBe('a\nb');
  });

  test('includes what its calls print', () => {
    expect(printedBy(source, 6, '3.13', 'page')).toBe('1\n2');
  });

  test('must be something', () => {
    expect(() => printedBy(source, 1, '3.13', 'page')).toThrow('page: expected line 1 to print');
  });

  test('depends on the release', () => {
    const threshold = (release: string): string =>
      valueOf('gc.get_threshold()[0]', release, 'page');
    expect(threshold('3.11')).not.toBe(threshold('3.13'));
  });

  test('of an expression that fails is a mistake of the page', () => {
    expect(() => valueOf('1 / 0', '3.13', 'page')).toThrow('page: the expression 1 / 0 fails');
  });
});

test('a session shows each answer under what was typed', () => {
  const source = 'a = 1\na\nif a:\n    print("yes")\n\na + 1\n';
  expect(sessionOf(source, '3.13').map(({ answer }) => answer)).toEqual(['', '1', 'yes', '2']);
});

describe('the right choice', () => {
  const choices = [
    { says: '`1`, then `[1, 2]`', why: '' },
    { says: '`2`', why: '' },
  ];
  const right = (printed: string): boolean[] =>
    markRight(choices, printed, 'page').map((choice) => choice.right);

  test('is the one that says what is printed', () => {
    expect(right('2\n')).toEqual([false, true]);
    expect(right('1\n[1, 2]\n')).toEqual([true, false]);
  });

  test('must be there', () => {
    expect(() => right('3\n')).toThrow('page: expected one choice saying "3\\n", found 0');
    expect(() => markRight(choices, null, 'page')).toThrow('expected one choice marked `right`');
  });
});

test('a line of prose has code and emphasis, and nothing else', () => {
  expect(inline('`a*b*c` is *not* <b>')).toBe('<code>a*b*c</code> is <em>not</em> &lt;b&gt;');
});

describe('the report', () => {
  test('has a column for each release that is tested', () => {
    const releases = readAgreement().map((one) => one.release);
    expect(new Set(releases)).toEqual(new Set(RELEASES));
  });

  test('adds up the areas', () => {
    for (const { areas, total } of readAgreement()) {
      const run = [...areas.values()].reduce((sum, area) => sum + area.run, 0);
      expect(total.run).toBe(run);
      expect(total.agree).toBeLessThanOrEqual(total.run);
    }
  });
});

describe('a difference', () => {
  const head = '# ---\n# title: T\n# kind: modelled\n# releases: all\n# cause: Because.\n# ---\n';

  test('is its comment block and its program', () => {
    expect(readDifference('a', `${head}\nprint(1)\n`)).toEqual({
      name: 'a',
      title: 'T',
      kind: 'modelled',
      releases: 'all',
      cause: 'Because.',
      source: 'print(1)\n',
    });
  });

  test('without its block, or with another kind, is a mistake', () => {
    expect(() => readDifference('a', 'print(1)\n')).toThrow('a: expected a comment block');
    expect(() => readDifference('a', head.replace('modelled', 'other'))).toThrow('kind');
  });
});
