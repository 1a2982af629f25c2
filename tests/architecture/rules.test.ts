/** The rules of architecture.test.ts must be able to fail: each on a source that breaks it. */
import { describe, expect, test } from 'vitest';
import { isAllowed, layerOf, lineLimit } from './layers.ts';
import { badAnchors, exportFaults, moduleState } from './purity.ts';
import { undocumentedFunctions, worldlyNames } from './purity.ts';
import type { Source } from './sources.ts';
import { parseSource } from './sources.ts';

function source(text: string, file = 'src/engine/objects/list.ts'): Source {
  return parseSource(file, text);
}

describe('layers', () => {
  test('are named after folders, with single files apart', () => {
    expect(layerOf('src/engine/index.ts')).toBe('engine/index');
    expect(layerOf('src/engine/vm/api.ts')).toBe('vm/api');
    expect(layerOf('src/engine/vm/evalLoop.ts')).toBe('vm');
    expect(layerOf('src/worker/client.ts')).toBe('worker/client');
    expect(layerOf('src/content.config.ts')).toBe('site');
  });

  test('may look down only', () => {
    expect(isAllowed('src/engine/gc/collect.ts', 'src/engine/object/heap.ts', false)).toBe(true);
    expect(isAllowed('src/engine/gc/collect.ts', 'src/engine/objects/list.ts', false)).toBe(false);
    expect(isAllowed('src/engine/gc/collect.ts', 'src/engine/objects/list.ts', true)).toBe(false);
    expect(isAllowed('src/engine/memory/arena.ts', 'src/engine/object/heap.ts', true)).toBe(false);
    expect(isAllowed('src/ui/pane.tsx', 'src/engine/index.ts', true)).toBe(true);
    expect(isAllowed('src/ui/pane.tsx', 'src/engine/index.ts', false)).toBe(false);
  });

  test('open memory to the modules about memory', () => {
    expect(isAllowed('src/engine/stdlib/gc.ts', 'src/engine/gc/collect.ts', false)).toBe(true);
    expect(isAllowed('src/engine/stdlib/sys/refs.ts', 'src/engine/gc/x.ts', false)).toBe(true);
    expect(isAllowed('src/engine/stdlib/math.ts', 'src/engine/gc/collect.ts', false)).toBe(false);
  });

  test('have limits of length', () => {
    expect(lineLimit('src/engine/gc/collect.ts')).toBe(400);
    expect(lineLimit('src/viz/layout.ts')).toBe(300);
    expect(lineLimit('src/engine/vm/frame.ts')).toBe(500);
    expect(lineLimit('src/engine/vm/evalLoop.ts')).toBe(900);
  });
});

describe('imports', () => {
  test('are found in every form', () => {
    const text = [
      "import { a } from './a.ts';",
      "import type { B } from '../b.ts';",
      "import { type C } from './c.ts';",
      "export { d } from './d.ts';",
      "type E = import('./e.ts').E;",
      "const f = import('./f.ts');",
      "const worker = new Worker(new URL('./g.ts', import.meta.url));",
    ].join('\n');
    const found = source(text).imports.map((one) => [one.file, one.typeOnly]);
    expect(found).toEqual([
      ['src/engine/objects/a.ts', false],
      ['src/engine/b.ts', true],
      ['src/engine/objects/c.ts', true],
      ['src/engine/objects/d.ts', false],
      ['src/engine/objects/e.ts', true],
      ['src/engine/objects/f.ts', false],
    ]);
  });

  test('are found in Astro and MDX files', () => {
    const text = '---\nimport A from "../src/components/A.astro";\n---\nimport nothing here\n';
    const found = source(text, 'content/index.mdx').imports;
    expect(found.map((one) => one.file)).toEqual(['src/components/A.astro']);
  });
});

describe('purity', () => {
  test.each([
    'let counter = 0;',
    'const cache = new Map<string, number>();',
    'const table: Set<number> = new Set();',
    'const list = [1]; export function f() { list.push(2); }',
    'const bits = new Uint8Array(4); export function f() { bits[0] = 1; }',
    'const box = { n: 0 }; export function f() { box.n++; }',
  ])('state: %s', (text) => {
    expect(moduleState(source(text))).not.toEqual([]);
  });

  test.each([
    'const table: ReadonlyMap<string, number> = new Map();',
    'const list = [1]; export function f(list: number[]) { list.push(2); }',
    'export function f() { const list = []; list.push(1); return list; }',
    'const NAME = /x/y; export function f() { NAME.lastIndex = 3; }',
  ])('no state: %s', (text) => {
    expect(moduleState(source(text))).toEqual([]);
  });

  test('the world outside', () => {
    const text = 'export const f = () => [Date.now(), Math.random(), window.name, process.pid];';
    expect(worldlyNames(source(text))).toHaveLength(4);
    const innocent =
      'export function f(process: { document: number }) { return process.document; }';
    expect(worldlyNames(source(innocent))).toEqual([]);
  });

  test('exports', () => {
    expect(exportFaults(source('export default 1;'))).toHaveLength(1);
    expect(exportFaults(source('export default function f() {}'))).toHaveLength(1);
    expect(exportFaults(source("export * from './a.ts';"))).toHaveLength(1);
    expect(exportFaults(source("export * from './a.ts';", 'src/engine/index.ts'))).toEqual([]);
  });

  test('anchors', () => {
    expect(badAnchors(source('/** @cpython Objects/listobject.c#list_resize */'))).toEqual([]);
    expect(badAnchors(source('/** @cpython list_resize */'))).toHaveLength(1);
    expect(undocumentedFunctions(source('export function f() {}'))).toHaveLength(1);
    expect(undocumentedFunctions(source('/** Does. */ export function f() {}'))).toEqual([]);
  });
});
