/** Each kind of check, on programs for which it holds and programs for which it does not. */
import { describe, expect, test } from 'vitest';
import { judge } from './gradeSource.ts';

const says = (check: string, source: string): string => {
  const { passed, results } = judge(check, source);
  return `${passed ? 'yes' : 'no'}: ${results.map(({ message }) => message).join(' | ')}`;
};

const CASES: readonly (readonly [kind: string, check: string, source: string, says: string])[] = [
  [
    'count',
    'kind: count, of: a, is: 2',
    'a = []\nb = a\nc = [a]',
    'no: The list `a` has 3 references, where 2 are wanted: the names `a` and `b` and slot [0] of the list `c`.',
  ],
  [
    'count',
    'kind: count, of: a, is: 3',
    'a = []\nb = [a, a]',
    'yes: The list `a` has 3 references: the name `a` and slots [0] and [1] of the list `b`.',
  ],
  [
    'count through an attribute and a key',
    'kind: count, of: "d[\'k\']", atMost: 1',
    "class C: pass\nc = C()\nc.x = []\nd = {'k': c.x}",
    "no: The list `d['k']` has 2 references, where at most 1 is allowed: the attribute `x` of the C `c` and the value at ['k'] of the dict `d`.",
  ],
  [
    'same',
    'kind: same, of: [a, b]',
    'a = []\nb = a',
    'yes: `a` and `b` lead to one object, a list.',
  ],
  [
    'same',
    'kind: same, of: [a, b]',
    'a = []\nb = []',
    'no: `a` and `b` lead to 2 objects; they should lead to one and the same.',
  ],
  [
    'different',
    "kind: different, of: [a, 'b[0]']",
    'a = []\nb = [a]',
    'no: `a` and `b[0]` lead to one object, a single list; they should not.',
  ],
  ['type', 'kind: type, of: a, is: tuple', 'a = []', 'no: `a` is a list; it should be a tuple.'],
  [
    'value',
    'kind: value, of: a, is: "{\'k\': [1, (2,)]}"',
    "a = {'k': [1, (2,)]}",
    "yes: `a` is `{'k': [1, (2,)]}`.",
  ],
  [
    'value of a list in itself',
    "kind: value, of: a, is: '[[...]]'",
    'a = []\na.append(a)',
    'yes: `a` is `[[...]]`.',
  ],
  [
    'length',
    'kind: length, of: a, is: 2',
    'a = [1]',
    'no: The list `a` has 1 element, where 2 are wanted.',
  ],
  ['exists', 'kind: exists, of: a', 'b = 1', 'no: There is no `a`, and there should be.'],
  [
    'missing',
    'kind: missing, of: a',
    'a = []',
    'no: `a` still leads to a list; it should be gone.',
  ],
  [
    'freed',
    'kind: freed, of: a, by: counting',
    'a = []\na.append(a)\ndel a\nimport gc\ngc.collect()',
    'no: The list that `a` led to was freed by the collector; its count should free it.',
  ],
  [
    'freed',
    'kind: freed, of: a, at: del a',
    'a = []\nb = a\ndel a\ndel b',
    'no: The list that `a` led to was freed in line 4; it should go in line 3.',
  ],
  [
    'freed, and held',
    'kind: freed, of: a',
    'a = []\nb = (a,)\ndel a',
    'no: The list that `a` led to is still alive, held by slot [0] of the tuple `b`.',
  ],
  [
    'alive',
    'kind: alive, of: a',
    'a = []\na = None',
    'no: The list that `a` led to is gone: it was freed in line 2.',
  ],
  [
    'live',
    'kind: live, type: C, is: 0',
    'class C: pass\na = C()',
    'no: 1 C object is alive, where none are wanted: the C `a`, held by the name `a`.',
  ],
  [
    'unreachable',
    'kind: unreachable, is: none',
    'a = []\na.append(a)\ndel a',
    'no: 1 list object can no longer be reached, and is still in memory.',
  ],
  [
    'unreachable',
    'kind: unreachable, is: some',
    'a = []',
    'no: Everything that is alive can be reached; some garbage is wanted.',
  ],
  [
    'output',
    'kind: output, is: "1\\n2"',
    'print(1)\nprint(3)',
    'no: Line 2 of the output is `3`; it should be `2`.',
  ],
  ['output', 'kind: output, contains: ell', 'print("hello")', 'yes: The output contains `ell`.'],
  [
    'outcome',
    'kind: outcome, is: failed',
    'print(1)',
    'no: The program ran to its end without an error; it should not.',
  ],
  [
    'collections',
    'kind: collections, is: 0',
    'import gc\ngc.collect()',
    'no: The collector ran 1 time, where none are wanted.',
  ],
  [
    'unused',
    'kind: unused, names: [gc.collect]',
    "# gc.collect\ntext = 'gc.collect'\nimport gc\ngc.collect()",
    'no: Line 4 uses `gc.collect`; this exercise wants to do without it.',
  ],
  [
    'thresholds',
    'kind: thresholds, is: [700, 10, 10]',
    'import gc\ngc.set_threshold(500, 5, 5)',
    'no: The thresholds are `(500, 5, 5)`; they should be `(700, 10, 10)`.',
  ],
];

describe('a check', () => {
  test.each(CASES)('of the kind %s: %s', (_kind, check, source, expected) => {
    expect(says(check, source)).toBe(expected);
  });

  test('of bytes bounds what the program holds', () => {
    const source = 'a = [0] * 100000';
    expect(judge('kind: bytes, of: peak, atMost: 1000', source).passed).toBe(false);
    expect(judge('kind: bytes, of: peak, atMost: 1000000', source).passed).toBe(true);
  });
});

describe('a program that does not run to its end', () => {
  test.each([
    ['a = 1 +', 'Line 1 is not Python yet: `SyntaxError: invalid syntax`.'],
    [
      'a = 1\na.x',
      "The program stopped with an error in line 2: `AttributeError: 'int' object has no attribute 'x'`.",
    ],
    ['while True: pass', 'The program did not come to its end: it ran for too long.'],
  ])('is told so and nothing else: %s', (source, message) => {
    const verdict = judge('kind: exists, of: a', source);
    expect(verdict.results.map((result) => result.message)).toEqual([message]);
  });
});

describe('the time of a check', () => {
  const source = 'a = []\nb = a\ndel b';

  test('is the end unless it says otherwise', () => {
    expect(judge('kind: count, of: a, is: 1', source).passed).toBe(true);
  });

  test('may be every step at which the path leads somewhere', () => {
    const [result] = judge('kind: count, of: a, is: 1, when: always', source).results;
    expect(result).toMatchObject({ passed: false, step: 2 });
  });

  test('may be any step', () => {
    expect(judge('kind: count, of: a, is: 2, when: sometime', source).passed).toBe(true);
    expect(judge('kind: count, of: a, is: 3, when: sometime', source).passed).toBe(false);
  });

  test('is told of a failure: the step at which it went wrong and stayed wrong', () => {
    const [result] = judge('kind: different, of: [a, b]', 'a = []\nb = []\nb = a\nc = 1').results;
    expect(result).toMatchObject({ passed: false, step: 3 });
  });
});

test('an author’s own words may use the facts', () => {
  const check = "kind: count, of: a, is: 1, message: '{found} at {of}: {holders}.'";
  expect(says(check, 'a = []\nb = a')).toBe('no: 2 at a: the names `a` and `b`.');
});

test('a local of a running function is a path, too', () => {
  const source = 'def f(x):\n    return len(x)\na = []\nf(a)';
  expect(judge('kind: same, of: [a, x in f], when: sometime', source).passed).toBe(true);
});
