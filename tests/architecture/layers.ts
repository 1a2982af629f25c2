/** Who may import whom: the layers of src and the table that binds them. */

/** A layer, or one file of a layer that others may see while they may not see the rest. */
export type Layer = string;

const ENGINE_LAYERS: readonly Layer[] = [
  'version',
  'events',
  'memory',
  'object',
  'gc',
  'objects',
  'compiler',
  'compiler/codeTemplate',
  'vm',
  'vm/api',
  'inspect',
  'recorder',
  'recorder/applySteps',
  'stdlib',
];

/** What stands under `object`; whoever may see an object may see what it is made of. */
const BYTES: readonly Layer[] = ['memory', 'version', 'events'];

const MACHINE: readonly Layer[] = [
  'compiler',
  'compiler/codeTemplate',
  'objects',
  'gc',
  'object',
  ...BYTES,
];

/** Every layer with those it may import, itself apart. */
export const MAY_IMPORT: Readonly<Record<Layer, readonly Layer[]>> = {
  version: [],
  events: [],
  memory: ['version', 'events'],
  object: BYTES,
  gc: ['object', ...BYTES],
  // A code object wraps what the compiler hands over, which is plain data.
  objects: ['object', 'compiler/codeTemplate', ...BYTES],
  // Text in, plain data out; the machine makes objects of it.
  compiler: ['compiler/codeTemplate', 'version'],
  'compiler/codeTemplate': ['compiler', 'version'],
  vm: ['vm/api', ...MACHINE],
  'vm/api': ['vm', ...MACHINE],
  stdlib: ['vm/api', 'objects', 'object', 'version', 'events'],
  inspect: ['vm', 'vm/api', ...MACHINE],
  recorder: ['recorder/applySteps', 'events', 'inspect', 'vm/api', 'version'],
  'recorder/applySteps': ['recorder', 'inspect'],
  'engine/index': ENGINE_LAYERS,
  grader: ['engine/index'],
  // A view replays a recording without the engine that made it: only that file reaches the page.
  viz: ['recorder/applySteps'],
  cli: ['engine/index', 'grader'],
  worker: ['engine/index', 'grader', 'worker/client'],
  'worker/client': ['engine/index', 'grader', 'worker'],
  ui: ['viz', 'worker/client'],
  // Programs are run while the pages are built, so that their output stands in them.
  components: ['ui', 'viz', 'styles', 'site', 'tools', 'engine/index', 'grader'],
  layouts: ['components', 'styles', 'site'],
  pages: ['components', 'layouts', 'styles', 'site', 'tools'],
  styles: [],
  tools: [],
  // Files that stand in src itself, such as content.config.ts.
  site: ['tools'],
  content: ['components'],
};

/** Types only: shapes of results that views show but never make. */
export const MAY_IMPORT_TYPES: Readonly<Record<Layer, readonly Layer[]>> = {
  viz: ['engine/index'],
  ui: ['engine/index', 'grader', 'worker'],
  components: ['engine/index', 'grader'],
  pages: ['engine/index'],
};

/** The modules of Python's library whose subject is memory itself. */
const MEMORY_MODULES = /^src\/engine\/stdlib\/(sys|gc|weakref|tracemalloc|objgraph|ctypes)([./]|$)/;

export function layerOf(file: string): Layer {
  const engine = /^src\/engine\/([^/]+)/.exec(file)?.[1];
  if (engine === 'events.ts') return 'events';
  // The door and what it is made of: the engine, and a recorded run of it.
  if (/^src\/engine\/[^/]+\.ts$/.test(file)) return 'engine/index';
  if (file === 'src/engine/compiler/codeTemplate.ts') return 'compiler/codeTemplate';
  if (/^src\/engine\/vm\/api(\.ts$|\/)/.test(file)) return 'vm/api';
  if (file === 'src/engine/recorder/applySteps.ts') return 'recorder/applySteps';
  if (engine !== undefined) return engine.replace(/\.ts$/, '');
  if (/^src\/worker\/client\b/.test(file)) return 'worker/client';
  if (file.startsWith('content/')) return 'content';
  return /^src\/([^/.]+)\//.exec(file)?.[1] ?? 'site';
}

export function isAllowed(from: string, to: string, typeOnly: boolean): boolean {
  const [source, target] = [layerOf(from), layerOf(to)];
  if (source === target) return true;
  const allowed = [...(MAY_IMPORT[source] ?? [])];
  if (typeOnly) allowed.push(...(MAY_IMPORT_TYPES[source] ?? []));
  if (MEMORY_MODULES.test(from)) allowed.push('gc', 'memory', 'inspect');
  return allowed.includes(target);
}

/** Files that are one indivisible thing, each with what it is. */
const LONG_FILES: Readonly<Record<string, number>> = {
  // Objects, types and the runtime: one recursive definition.
  'src/engine/object/pyObject.ts': 500,
  // The switch over the instructions.
  'src/engine/vm/evalLoop.ts': 900,
};

/** The most lines that a file may have. */
export function lineLimit(file: string): number {
  const named = LONG_FILES[file];
  if (named !== undefined) return named;
  if (/^src\/engine\/(object|memory|gc)\//.test(file)) return 400;
  if (/^src\/engine\/stdlib\//.test(file)) return 300;
  if (/^src\/(viz|ui|grader|worker)\//.test(file)) return 300;
  return 500;
}
