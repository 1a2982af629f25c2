/** The parts of the recorder that need no interpreter. */
import { describe, expect, test } from 'vitest';
import type { Interpreter } from './interpreters.ts';
import { chooseInterpreter } from './interpreters.ts';
import { RELEASES, inRange, normaliseStderr } from '../conformance/program.ts';
import { readPrograms, readRecording, scriptName } from '../conformance/program.ts';

describe('ranges of releases', () => {
  test.each([
    ['>=3.11', '3.13', true],
    ['>=3.11,<3.12', '3.13', false],
    ['>=3.11,<3.12', '3.11', true],
    ['==3.13', '3.13', true],
    ['<=3.9', '3.11', false],
    ['>3.9', '3.11', true],
    ['==3.14.0', '3.14.0', true],
    ['==3.14.0', '3.14', false],
    ['>=3.6', '3.14.0', false],
  ])('%s holds %s: %s', (range, release, expected) => {
    expect(inRange(range, release)).toBe(expected);
  });

  test('that make no sense are refused', () => {
    expect(() => inRange('3.11 and later', '3.13')).toThrow('not a range');
  });
});

describe('stderr', () => {
  test('loses the place of the script and keeps the rest', () => {
    const text =
      '  File "/tmp/oracle-x1/a-b.py", line 3, in f\n/tmp/y/a-b.py:3: SyntaxWarning: …\n';
    expect(normaliseStderr(text, 'a-b.py')).toBe(
      '  File "a-b.py", line 3, in f\na-b.py:3: SyntaxWarning: …\n',
    );
    expect(normaliseStderr('  File "<string>", line 1\n', 'a.py')).toBe(
      '  File "<string>", line 1\n',
    );
  });

  test('loses addresses', () => {
    expect(normaliseStderr('<function f at 0x7f12ab>', 'a.py')).toBe('<function f at 0x…>');
  });
});

describe('interpreters', () => {
  const all: Interpreter[] = [
    { path: 'b', version: '3.13.5', release: '3.13' },
    { path: 'a', version: '3.13.0', release: '3.13' },
  ];

  test('the version recorded before is preferred to the newest', () => {
    expect(chooseInterpreter(all, '3.13', '3.13.0')?.path).toBe('a');
    expect(chooseInterpreter(all, '3.13', undefined)?.path).toBe('b');
    expect(chooseInterpreter(all, '3.12', undefined)).toBeUndefined();
  });
});

describe('programs', () => {
  const programs = readPrograms();

  test('have a recording for each release in their range', () => {
    const missing = RELEASES.flatMap((release) =>
      programs
        .filter((one) => inRange(one.cpython, release) && !readRecording(release, one.name))
        .map((one) => `${release}/${one.name}`),
    );
    expect(missing).toEqual([]);
  });

  test('are recorded by one version of each release', () => {
    for (const release of RELEASES) {
      const versions = programs.map((one) => readRecording(release, one.name)?.cpython);
      expect(new Set(versions.filter((one) => one !== undefined)).size).toBe(1);
    }
  });

  test('print no addresses and no paths', () => {
    const leaks = RELEASES.flatMap((release) =>
      programs.filter((one) => {
        const recording = readRecording(release, one.name);
        const text = `${recording?.stdout ?? ''}${recording?.stderr ?? ''}`;
        return / at 0x[0-9a-f]|\/tmp\/|\/home\/|\/root\//.test(text);
      }),
    );
    expect(leaks.map((one) => one.name)).toEqual([]);
  });

  test('are called by their claim', () => {
    const odd = programs.filter((one) => !/^[a-z]+(-[a-z0-9]+)*\.py$/.test(scriptName(one)));
    expect(odd.map((one) => one.name)).toEqual([]);
  });
});
