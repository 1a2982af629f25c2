import { HEAVY_IMPORTS_3_8 } from './heavyImports.ts';
import { PYTHON_3_9 } from './python3_9.ts';
import { LIBRARY_3_8 } from './libraryRules.ts';
import type { Release } from './release.ts';

/** CPython 3.8, measured on 3.8.18; what is not named here is as in 3.9. */
export const PYTHON_3_8: Release = {
  ...PYTHON_3_9,
  name: '3.8',
  heavyImports: HEAVY_IMPORTS_3_8,
  first: '3.8.0',
  last: '3.8.99',
  versionInfo: [3, 8, 18],
  hexversion: 0x030812f0,
  library: LIBRARY_3_8,
  compiler: {
    ...PYTHON_3_9.compiler,
    instructions: {
      ...PYTHON_3_9.compiler.instructions,
      constantDisplays: false,
      displaysInParts: true,
    },
  },
  staticTypeSize: 416,
  listGrowsInFours: false,
  sharesSmallDifferences: false,
  laterFunctions: [...PYTHON_3_9.laterFunctions, '_tracemalloc.reset_peak', 'gc.is_finalized'],
  debugMallocStats: {
    ...PYTHON_3_9.debugMallocStats,
    freeLists: ['builtinFunction', 'dict', 'float', 'frame', 'list', 'method'],
  },
  tracemalloc: {
    ...PYTHON_3_9.tracemalloc,
    countsFrames: false,
    maxFrames: 178956969,
    hashtable: { struct: 72, entry: 24, traceEntry: 40 },
  },
  freelists: { ...PYTHON_3_9.freelists, method: 256, builtinFunction: 256 },
  textio: { ...PYTHON_3_9.textio, lineBufferedStderr: false },
  pymalloc: { ...PYTHON_3_9.pymalloc, keepsOneEmptyArena: false },
  vm: { ...PYTHON_3_9.vm, asyncExitFirst: true },
};
