/** What the author of an exercise is told about mistakes in `checks.yaml`. */
import { describe, expect, test } from 'vitest';
import { parseChecks } from '../../src/grader/parseChecks.ts';

const complaint = (text: string): string => {
  try {
    parseChecks(text, 'checks.yaml');
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('a mistake in checks.yaml', () => {
  test('is shown with its line and what was found', () => {
    const text = complaint('checks:\n  - kind: count\n    of: a\n    is: two\n');
    expect(text).toContain('checks.yaml:4: checks.0.is');
    expect(text).toContain('found: "two"');
  });

  test.each([
    [
      'a path that is none',
      'checks:\n  - kind: exists\n    of: "1a"\n',
      'expected: a path such as a',
    ],
    [
      'a missing number',
      'checks:\n  - kind: count\n    of: a\n',
      'expected: one of is, atLeast and atMost',
    ],
    ['an unknown kind', 'checks:\n  - kind: counts\n    of: a\n', 'checks.yaml:2: checks.0.kind'],
    ['an unknown field', 'checks:\n  - kind: exists\n    off: a\n', 'checks.yaml:2'],
    ['a misspelt field', 'checks:\n  - kind: exists\n    of: a\n    mesage: b\n', 'mesage'],
    ['no checks', 'hints: []\n', 'checks.yaml:1'],
    ['broken YAML', 'checks: [\n', 'checks.yaml:'],
  ])('%s', (_name, text, expected) => {
    expect(complaint(text)).toContain(expected);
  });
});
