/**
 * A Python program as a tree of statements: what the generator makes, the shrinker cuts, and
 * CPython and the engine get as text.
 */

/** A clause of a compound statement: `if x:`, `else:`, `except KeyError:`, with its body. */
export interface Clause {
  readonly head: string;
  readonly body: readonly Statement[];
}

/** Lines that belong together, or a compound statement. */
export type Statement = string | readonly Clause[];

function write(statements: readonly Statement[], indent: string, lines: string[]): void {
  if (statements.length === 0) lines.push(`${indent}pass`);
  for (const statement of statements) {
    if (typeof statement === 'string') {
      for (const line of statement.split('\n')) lines.push(`${indent}${line}`);
      continue;
    }
    for (const { head, body } of statement) {
      lines.push(`${indent}${head}`);
      write(body, `${indent}    `, lines);
    }
  }
}

/** The text of a program. */
export function sourceOf(statements: readonly Statement[]): string {
  const lines: string[] = [];
  write(statements, '', lines);
  return `${lines.join('\n')}\n`;
}

/**
 * Every program that is one cut smaller: a statement gone (large pieces first), a compound statement
 * replaced by what stands in one of its clauses, a later clause gone.
 */
export function* smaller(statements: readonly Statement[]): Generator<readonly Statement[]> {
  for (let size = statements.length; size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at + size <= statements.length; at += size) {
      yield [...statements.slice(0, at), ...statements.slice(at + size)];
    }
  }
  for (const [i, statement] of statements.entries()) {
    if (typeof statement === 'string') continue;
    const around = (middle: readonly Statement[]): readonly Statement[] => [
      ...statements.slice(0, i),
      ...middle,
      ...statements.slice(i + 1),
    ];
    for (const clause of statement) yield around(clause.body);
    for (let j = 1; statement.length > 2 && j < statement.length; j++) {
      yield around([[...statement.slice(0, j), ...statement.slice(j + 1)]]);
    }
    for (const [j, clause] of statement.entries()) {
      for (const body of smaller(clause.body)) {
        yield around([[...statement.slice(0, j), { ...clause, body }, ...statement.slice(j + 1)]]);
      }
    }
  }
}
