import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SCRIPT = join(import.meta.dirname, '..', '..', 'src', 'cli', 'py.mjs');

function run(source: string, ...options: string[]): { status: number | null; stdout: string } {
  const { status, stdout } = spawnSync(process.execPath, [SCRIPT, '-', ...options], {
    input: source,
    encoding: 'utf8',
  });
  return { status, stdout };
}

const NESTED_REPR = `
class Link:
    def __init__(self, rest):
        self.rest = rest
    def __repr__(self):
        return f'({self.rest!r})'
link = None
for i in range(320):
    link = Link(link)
print('first', len(repr(link)))
raise SystemExit(7)
`;

test('a program that nests deeper than the usual stack bears runs on a large one, once', () => {
  expect(run(NESTED_REPR)).toEqual({ status: 7, stdout: 'first 644\n' });
});

test('budgets hold on the large stack too', () => {
  const endless = NESTED_REPR.replace('raise SystemExit(7)', 'while True: pass');
  expect(run(endless, '--steps', '100000').status).toBe(3);
});
