import type { CompilerRules } from '../version/compilerRules.ts';
import { Parser } from './parser/parser.ts';
import { tokenize } from './parser/tokenizer.ts';
import { CompileError } from './syntaxErrors.ts';

/** One statement as an interactive prompt takes it. */
export interface InteractiveStatement {
  readonly source: string;
  /** From 1. */
  readonly firstLine: number;
}

const COMPOUND = /^(?:if|while|for|try|with|def|class|async|match)\b|^@/;
const CONTINUES = /^(?:elif|else|except|finally)\b/;

/** True when a token or a bracket goes on after the last line. */
function isOpen(text: string, rules: CompilerRules): boolean {
  const { unclosed, error } = tokenize(text, rules);
  if (error) return /^unterminated triple-quoted|^unexpected EOF/.test(error.message);
  return unclosed !== null;
}

/** `match` is a keyword only before a subject and a colon at the end of the line. */
function isCompound(line: string): boolean {
  if (!COMPOUND.test(line)) return false;
  return !line.startsWith('match') || /^match\s*[^\s=.,)].*:\s*(?:#.*)?$/.test(line);
}

/**
 * Cuts a text into the statements that `python -i` makes of it when its lines come from a pipe.
 *
 * A compound statement ends at an empty line or at the end of the text. When another statement
 * follows without an empty line, that line belongs to the statement and makes it a syntax error,
 * as at the prompt.
 */
export function splitInteractive(source: string, rules: CompilerRules): InteractiveStatement[] {
  const lines = source.replace(/\r\n?/g, '\n').split('\n');
  if (lines[lines.length - 1] === '') lines.pop();
  const statements: InteractiveStatement[] = [];
  let i = 0;
  while (i < lines.length) {
    const first = lines[i] as string;
    if (/^\s*(?:#.*)?$/.test(first)) {
      i++;
      continue;
    }
    const last = isCompound(first) ? compoundEnd(lines, i, rules) : logicalLineEnd(lines, i, rules);
    const end = last > i + 1 ? i + linesRead(lines.slice(i, last), rules) : last;
    statements.push({ source: `${lines.slice(i, end).join('\n')}\n`, firstLine: i + 1 });
    i = end;
  }
  return statements;
}

/**
 * How many of the lines are read before the parser gives up: an error ends the statement, and what
 * follows is read afresh.
 */
function linesRead(lines: readonly string[], rules: CompilerRules): number {
  const text = `${lines.join('\n')}\n`;
  const tokens = tokenize(text, rules);
  try {
    new Parser(text, tokens, rules).parse('single');
  } catch (error) {
    if (!(error instanceof CompileError) || error.message.endsWith('never closed')) {
      return lines.length;
    }
    const { lineno } = error.span;
    const isLexed = tokens.error !== null && lineno >= tokens.error.span.lineno;
    if (lineno > 0 && !isLexed) return Math.min(lineno, lines.length);
  }
  return lines.length;
}

/** Index after the logical line that starts at `start`. */
function logicalLineEnd(lines: readonly string[], start: number, rules: CompilerRules): number {
  let text = '';
  for (let i = start; i < lines.length; i++) {
    text += `${lines[i]}\n`;
    const mayGoOn = /[([{\\]|'''|"""/.test(text);
    if (!mayGoOn || !isOpen(text.trimStart(), rules)) return i + 1;
  }
  return lines.length;
}

function compoundEnd(lines: readonly string[], start: number, rules: CompilerRules): number {
  let decorated = (lines[start] as string).startsWith('@');
  let i = logicalLineEnd(lines, start, rules);
  while (i < lines.length) {
    const line = lines[i] as string;
    if (line === '') return i + 1;
    const ignored = /^\s*(?:#.*)?$/.test(line);
    const next = ignored ? i + 1 : logicalLineEnd(lines, i, rules);
    const belongs = ignored || /^\s/.test(line) || CONTINUES.test(line) || decorated;
    if (!belongs) return next;
    if (!ignored && decorated && !line.startsWith('@')) decorated = false;
    i = next;
  }
  return i;
}
