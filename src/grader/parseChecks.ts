import { LineCounter, isNode, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { checksSchema } from './checksSchema.ts';
import type { ChecksFile } from './checksSchema.ts';

/** A `checks.yaml` that cannot be understood; its message is for the author of the exercise. */
export class ChecksError extends Error {
  override name = 'ChecksError';
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/**
 * The checks and hints of a `checks.yaml`.
 *
 * @throws ChecksError with, for each mistake, file and line, what was expected and what was found.
 */
export function parseChecks(text: string, file: string): ChecksFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const problem = document.errors[0];
  if (problem !== undefined) {
    throw new ChecksError(`${file}:${lines.linePos(problem.pos[0]).line}: ${problem.message}`);
  }
  const result = checksSchema.safeParse(document.toJS());
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => describe(issue, document, lines, file));
  throw new ChecksError(issues.join('\n'));
}

function describe(issue: Issue, document: Document, lines: LineCounter, file: string): string {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  const where = path.length === 0 ? 'the file' : path.join('.');
  const found = document.getIn(path);
  const value: unknown = isNode(found) ? found.toJSON() : found;
  const shown = value === undefined ? 'nothing' : JSON.stringify(value);
  const hint = path.length === 0 ? 'Hint: it begins with `checks:`, a list.' : HINT;
  const at = `${file}:${lineOf(path, document, lines)}`;
  return `${at}: ${where}\n  expected: ${issue.message}\n  found: ${shown}\n  ${hint}`;
}

const HINT = 'Hint: src/grader/checksSchema.ts describes every kind of check and its fields.';

/** The line of the innermost part of `path` that stands in the file. */
function lineOf(
  path: readonly (string | number)[],
  document: Document,
  lines: LineCounter,
): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
