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
  setReuses: 'last',
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
  words: { ...PYTHON_3_9.words, qualifiesFunctions: false },
  freelists: { ...PYTHON_3_9.freelists, method: 256, builtinFunction: 256 },
  textio: { ...PYTHON_3_9.textio, lineBufferedStderr: false },
  pymalloc: { ...PYTHON_3_9.pymalloc, keepsOneEmptyArena: false },
  vm: { ...PYTHON_3_9.vm, asyncExitFirst: true },
  collector: {
    ...PYTHON_3_9.collector,
    unmodelled: { tracked: 2692, reachable: 0 },
    keepsOnlyResurrected: false,
    startup: {
      ...PYTHON_3_9.collector.startup,
      counts: [422, 9, 0],
      freeObjects: {
        frames: [6, 8, 14, 40],
        others: { method: 8, builtinFunction: 3 },
        dict: 9,
        dictKeys: 5,
        float: 3,
        list: 6,
        tuples: [9, 7, 4, 1, 4, 3, 10, 6, 3, 1, 1, 2, 0, 3, 2, 0, 1, 2, 3],
      },
      collections: [9, 0, 0],
    },
  },
};
