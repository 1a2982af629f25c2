import type { Release } from '../version/release.ts';
import type { Module } from './ast.ts';
import { getDocString } from './ast.ts';
import { StatementCodegen } from './codegen/statementCodegen.ts';
import type { CodeTemplate, CompileMode, CompileResult } from './codeTemplate.ts';
import { assemble } from './flowgraph/assemble.ts';
import { warnOfFinallyExits } from './folding/finallyExits.ts';
import { foldConstants } from './folding/foldConstants.ts';
import { Parser } from './parser/parser.ts';
import type { Warning } from './parser/parserBase.ts';
import { tokenize } from './parser/tokenizer.ts';
import { buildSymtable } from './symtable/symtable.ts';
import { CompileError, errorInfo } from './syntaxErrors.ts';

export interface CompileOptions {
  readonly filename: string;
  readonly mode: CompileMode;
  readonly release: Pick<Release, 'compiler'>;
  /** Whether the text is what stands in a file of that name. */
  readonly inFile?: boolean;
}

const FEATURES: ReadonlySet<string> = new Set([
  ...['nested_scopes', 'generators', 'division', 'absolute_import', 'with_statement'],
  ...['print_function', 'unicode_literals', 'barry_as_FLUFL', 'generator_stop', 'annotations'],
]);

/** What a module imports from `__future__`. @cpython Python/future.c */
function futureFeatures(module: Module): Set<string> {
  const features = new Set<string>();
  let done = getDocString(module.body) ? 0 : -1;
  module.body.forEach((stmt, i) => {
    const future = stmt.kind === 'ImportFrom' && stmt.module === '__future__' && stmt.level === 0;
    if (!future) {
      if (i > 0 || done < 0) done = Number.POSITIVE_INFINITY;
      return;
    }
    if (done === Number.POSITIVE_INFINITY) {
      const msg = 'from __future__ imports must occur at the beginning of the file';
      throw new CompileError(msg, stmt);
    }
    for (const { name } of stmt.names) {
      if (name === 'braces') throw new CompileError('not a chance', { ...stmt, endCol: -1 });
      if (!FEATURES.has(name)) {
        throw new CompileError(`future feature ${name} is not defined`, stmt);
      }
      features.add(name);
    }
  });
  return features;
}

/** A wrong token is reported before any other error but an unexpected indent. */
function firstError(parser: Parser, mode: CompileMode, tokenError: CompileError): CompileError {
  try {
    parser.parse(mode);
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    if (error.message === 'unexpected indent') return error;
  }
  return tokenError;
}

function compileModule(source: string, options: CompileOptions, progress: Progress): CodeTemplate {
  const { warnings } = progress;
  const { compiler } = options.release;
  const tokens = tokenize(source, compiler);
  const parser = new Parser(source, tokens, compiler);
  if (tokens.error) throw firstError(parser, options.mode, tokens.error);
  const module = parser.parse(options.mode);
  if (compiler.warnsOfEscapes) warnings.push(...parser.warnings);
  progress.parsed = true;
  if (compiler.warnsOfFinallyExits) warnOfFinallyExits(module.body, warnings);
  const futureAnnotations = futureFeatures(module).has('annotations');
  const { foldsConstants } = compiler.instructions;
  foldConstants(module, { futureAnnotations, foldsInstructions: foldsConstants, rules: compiler });
  const symtable = buildSymtable(module, {
    inlinedComprehensions: compiler.inlinedComprehensions,
    futureAnnotations,
    lazyAnnotations: compiler.lazyAnnotations,
  });
  const { filename } = options;
  const codegen = new ModuleCodegen({
    filename,
    interactive: module.kind === 'Interactive',
    futureAnnotations,
    rules: compiler,
    symtable,
    assemble: (unit, merge) =>
      assemble(unit, merge, { filename, futureAnnotations, rules: compiler }),
  });
  const code = codegen.module(module);
  warnings.push(...codegen.warnings);
  return code;
}

/** The outermost unit. @cpython Python/compile.c#compiler_mod */
class ModuleCodegen extends StatementCodegen {
  module(module: Module): CodeTemplate {
    this.enterScope('<module>', 'module', module, 1);
    const [first] = module.body;
    if (module.kind === 'Expression' && first?.kind === 'Expr') {
      this.visitExpr(first.value);
      return this.assembleAndExit(false);
    }
    const loc = { lineno: 1, col: 0, endLineno: 1, endCol: 0 };
    if (module.kind === 'Interactive') this.visitInteractive(module);
    else this.body(module.body, loc);
    return this.assembleAndExit(true);
  }
}

/** Everything that the depth of nesting can break, told apart from our own mistakes. */
function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError && /stack/i.test(error.message);
}

/** What is known of a compilation that fails. */
interface Progress {
  readonly warnings: Warning[];
  parsed: boolean;
}

const NOWHERE = { lineno: -1, col: -1, endLineno: -1, endCol: -1 };

/** A file is refused where the null byte stands; a string has no place. */
function nullByte(
  text: string,
  inFile: boolean,
  { compiler }: CompileOptions['release'],
): CompileError {
  if (!inFile) {
    const msg = 'source code string cannot contain null bytes';
    return new CompileError(msg, NOWHERE, compiler.nullBytesError);
  }
  const lineno = text.slice(0, text.indexOf('\0')).split('\n').length;
  const span = { ...NOWHERE, lineno, endLineno: lineno };
  return new CompileError('source code cannot contain null bytes', span);
}

/** Nesting that our stack does not bear, in the words for nesting that C's does not bear. */
function tooDeep({ parsed }: Progress, { compiler }: CompileOptions['release']): CompileError {
  if (!parsed) return new CompileError(compiler.parserOverflow, NOWHERE, 'MemoryError');
  const msg = 'maximum recursion depth exceeded during compilation';
  return new CompileError(msg, NOWHERE, 'RecursionError');
}

/** An expression that ends with the text, where no newline does, is wrong at no place. */
function placed(error: CompileError, text: string, mode: CompileMode): CompileError {
  const { lineno, col } = error.span;
  if (mode === 'eval' && text.trim() === '') {
    return new CompileError(error.message, { ...NOWHERE, lineno: 0, endLineno: 0 });
  }
  if (mode === 'exec' || error.message !== 'invalid syntax' || text.endsWith('\n')) return error;
  const lines = text.split('\n');
  const atEnd = lineno >= lines.length && /^\s*(#.*)?$/.test(lines.at(-1)!.slice(Math.max(0, col)));
  return atEnd ? new CompileError(error.message, { ...error.span, col: -1, endCol: -1 }) : error;
}

/**
 * Source text → code, as `compile(source, filename, mode)` does.
 *
 * Every text gives a result: a program that is wrong gives the error CPython words for it.
 */
export function compile(source: string, options: CompileOptions): CompileResult {
  const { inFile = false, mode, release } = options;
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const lines = text.split('\n').map((line) => line.replace(/\0.*/, ''));
  const progress: Progress = { warnings: [], parsed: false };
  try {
    if (text.includes('\0')) throw nullByte(text, inFile, release);
    const ended = text.endsWith('\n') ? text : `${text}\n`;
    const code = compileModule(ended, options, progress);
    const { warnings } = progress;
    const infos = warnings.map(({ msg, span }) => errorInfo(new CompileError(msg, span), lines));
    return { ok: true, code, warnings: infos };
  } catch (error) {
    const known = error instanceof CompileError ? placed(error, text, mode) : null;
    if (known === null && !isStackOverflow(error)) throw error;
    const info = errorInfo(known ?? tooDeep(progress, release), lines);
    return { ok: false, error: progress.parsed && !inFile ? { ...info, text: null } : info };
  }
}
