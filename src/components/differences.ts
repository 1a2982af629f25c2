/** The programs of tests/differences: where the engine follows a model, or differs on purpose. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const fields = z.object({
  title: z.string(),
  kind: z.enum(['modelled', 'differs']),
  releases: z.string(),
  cause: z.string(),
});

export interface Difference extends z.infer<typeof fields> {
  /** The file's name without `.py`. */
  readonly name: string;
  /** The program without the comment block that heads it. */
  readonly source: string;
}

const HEAD = /^# ---\n((?:#.*\n)*?)# ---\n/;

/** A program's comment block and its code. @throws when the block is missing or says something else. */
export function readDifference(name: string, text: string): Difference {
  const block = HEAD.exec(text)?.[1];
  if (block === undefined) throw new Error(`${name}: expected a comment block (# --- … # ---)`);
  const known = fields.safeParse(parse(block.replace(/^# ?/gm, '')));
  if (!known.success) throw new Error(`${name}: ${z.prettifyError(known.error)}`);
  return { ...known.data, name, source: text.replace(HEAD, '').trimStart() };
}

/** All of them, in alphabetical order of their names. */
export function readDifferences(): readonly Difference[] {
  const folder = join(process.cwd(), 'tests', 'differences');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.py'))
    .sort()
    .map((file) =>
      readDifference(file.replace(/\.py$/, ''), readFileSync(join(folder, file), 'utf8')),
    );
}
