import type { Release } from '../version/release.ts';
import type { Module } from './ast.ts';
import { getDocString } from './ast.ts';
import { StatementCodegen } from './codegen/statementCodegen.ts';
import type { CodeTemplate, CompileMode, CompileResult } from './codeTemplate.ts';
import { assemble } from './flowgraph/assemble.ts';
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

function compileModule(source: string, options: CompileOptions, warnings: Warning[]): CodeTemplate {
  const tokens = tokenize(source);
  const parser = new Parser(source, tokens);
  if (tokens.error) throw firstError(parser, options.mode, tokens.error);
  const module = parser.parse(options.mode);
  warnings.push(...parser.warnings);
  const futureAnnotations = futureFeatures(module).has('annotations');
  foldConstants(module, futureAnnotations);
  const { compiler } = options.release;
  const symtable = buildSymtable(module, {
    inlinedComprehensions: compiler.inlinedComprehensions,
    futureAnnotations,
  });
  const { filename } = options;
  const codegen = new ModuleCodegen({
    filename,
    interactive: module.kind === 'Interactive',
    futureAnnotations,
    classLocations: compiler.classLocations,
    forLocatesIterable: compiler.forLocatesIterable,
    symtable,
    assemble: (unit, merge) => assemble(unit, merge, { filename, futureAnnotations }),
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

/**
 * Source text → code, as `compile(source, filename, mode)` does.
 *
 * Every text gives a result: a program that is wrong gives the error CPython words for it.
 */
export function compile(source: string, options: CompileOptions): CompileResult {
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const lines = text.split('\n');
  const warnings: Warning[] = [];
  try {
    if (text.includes('\0')) {
      const span = { lineno: 1, col: -1, endLineno: 1, endCol: -1 };
      throw new CompileError('source code string cannot contain null bytes', span);
    }
    const ended = text.endsWith('\n') ? text : `${text}\n`;
    const code = compileModule(ended, options, warnings);
    const infos = warnings.map(({ msg, span }) => errorInfo(new CompileError(msg, span), lines));
    return { ok: true, code, warnings: infos };
  } catch (error) {
    if (error instanceof CompileError) return { ok: false, error: errorInfo(error, lines) };
    if (!isStackOverflow(error)) throw error;
    const span = { lineno: 1, col: -1, endLineno: 1, endCol: -1 };
    const tooDeep = new CompileError('too many nested expressions', span, 'MemoryError');
    return { ok: false, error: errorInfo(tooDeep, lines) };
  }
}
