/** The rules that the shape of the source obeys; design in words: src/engine/README.md. */
import { describe, expect, test } from 'vitest';
import { MAY_IMPORT, isAllowed, layerOf, lineLimit } from './architecture/layers.ts';
import { badAnchors, exportFaults, moduleState } from './architecture/purity.ts';
import { undocumentedFunctions, worldlyNames } from './architecture/purity.ts';
import type { Source } from './architecture/sources.ts';
import { readSources } from './architecture/sources.ts';

const sources = readSources('src');
const content = readSources('content');
const engine = sources.filter((one) => one.file.startsWith('src/engine/'));
const known = new Set(sources.map((one) => one.file));

/** Concepts that CPython has no source for: a word of ours, and a model of the C library. */
const OURS_ALONE: ReadonlySet<string> = new Set([
  'src/engine/memory/address.ts',
  'src/engine/memory/rawMalloc.ts',
  'src/engine/memory/freeChunks.ts',
]);

describe('imports', () => {
  test('every file belongs to a layer', () => {
    const strays = sources.filter((one) => !(layerOf(one.file) in MAY_IMPORT));
    expect(strays.map((one) => one.file)).toEqual([]);
  });

  test('go only where the table allows', () => {
    const faults = [...sources, ...content].flatMap((source) =>
      source.imports
        .filter((one) => one.file !== undefined && /^(src|content)\//.test(one.file))
        .filter((one) => !isAllowed(source.file, one.file ?? '', one.typeOnly))
        .map((one) => `${source.file}:${one.line} imports ${one.file ?? ''}`),
    );
    expect(faults).toEqual([]);
  });

  test('of the engine name no package', () => {
    const faults = engine.flatMap((source) =>
      source.imports
        .filter((one) => one.file === undefined)
        .map((one) => `${source.file}:${one.line} imports ${one.specifier}`),
    );
    expect(faults).toEqual([]);
  });

  test('make no cycle', () => {
    expect(findCycles(sources)).toEqual([]);
  });
});

describe('files', () => {
  test('are short', () => {
    const long = sources
      .map((one) => ({ file: one.file, lines: one.text.trimEnd().split('\n').length }))
      .filter((one) => one.lines > lineLimit(one.file))
      .map((one) => `${one.file} has ${one.lines} lines, more than ${lineLimit(one.file)}`);
    expect(long).toEqual([]);
  });
});

describe('the engine', () => {
  test('has neither default exports nor barrels', () => {
    expect(engine.flatMap(exportFaults)).toEqual([]);
  });

  test('keeps no state in modules', () => {
    expect(engine.flatMap(moduleState)).toEqual([]);
  });

  test('knows no page, no Node, no clock and no chance', () => {
    expect(engine.flatMap(worldlyNames)).toEqual([]);
  });

  test('names what it mirrors as path or path#symbol', () => {
    expect(engine.flatMap(badAnchors)).toEqual([]);
  });

  test('documents what memory and gc export', () => {
    const files = engine.filter((one) => /\/engine\/(memory|gc)\//.test(one.file));
    expect(files.flatMap(undocumentedFunctions)).toEqual([]);
  });

  test('says in every file of memory and gc what it mirrors', () => {
    const files = engine.filter((one) => /\/engine\/(memory|gc)\//.test(one.file));
    const own = files.filter((one) => !OURS_ALONE.has(one.file));
    const silent = own.filter((one) => !one.text.includes('@cpython '));
    expect(silent.map((one) => one.file)).toEqual([]);
  });
});

/** Cycles of imports, types included, each as the list of its files. */
function findCycles(all: readonly Source[]): string[] {
  const next = new Map(
    all.map((one) => [
      one.file,
      one.imports.flatMap((i) => (i.file !== undefined && known.has(i.file) ? [i.file] : [])),
    ]),
  );
  const done = new Set<string>();
  const path: string[] = [];
  const cycles: string[] = [];
  const visit = (file: string): void => {
    const start = path.indexOf(file);
    if (start >= 0) {
      cycles.push([...path.slice(start), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    path.push(file);
    for (const target of next.get(file) ?? []) visit(target);
    path.pop();
    done.add(file);
  };
  for (const one of all) visit(one.file);
  return cycles;
}
