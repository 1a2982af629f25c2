import { HEAVY_IMPORTS_3_7 } from './heavyImports.ts';
import { PYTHON_3_8 } from './python3_8.ts';
import { LIBRARY_3_7 } from './libraryRules.ts';
import type { Release } from './release.ts';
import { STRUCT_SIZES_3_7 } from './structSizes.ts';

/** CPython 3.7, measured on 3.7.16; what is not named here is as in 3.8. */
export const PYTHON_3_7: Release = {
  ...PYTHON_3_8,
  name: '3.7',
  heavyImports: HEAVY_IMPORTS_3_7,
  first: '3.7.0',
  last: '3.7.99',
  versionInfo: [3, 7, 16],
  hexversion: 0x030710f0,
  library: LIBRARY_3_7,
  tracemalloc: { ...PYTHON_3_8.tracemalloc, retracesFreeLists: false },
  words: { ...PYTHON_3_8.words, convertsCInts: false },
  sys: { ...PYTHON_3_8.sys, abiflags: 'm', listsGenerations: false },
  laterFunctions: [...PYTHON_3_8.laterFunctions, 'sys.unraisablehook'],
  textio: {
    keepsAscii: false,
    flushesBefore: 'never',
    fillsChunk: false,
    lineBufferedStderr: false,
  },
  tupleHashXx: false,
  listAsksLength: false,
  sizes: STRUCT_SIZES_3_7,
  dict: { ...PYTHON_3_8.dict, startsWithTable: true },
  compiler: {
    ...PYTHON_3_8.compiler,
    sharesConstants: false,
    lines: 'growing',
    warnsOfLiterals: false,
  },
  gcHeader: 32,
  trashcan: { ...PYTHON_3_8.trashcan, instancesResume: false },
  instance: { ...PYTHON_3_8.instance, alwaysCollected: false },
  staticTypeSize: 400,
  vm: { ...PYTHON_3_8.vm, asyncGenRunsOnce: false },
  collector: {
    ...PYTHON_3_8.collector,
    unmodelled: { tracked: 2540, reachable: 0 },
    startup: {
      ...PYTHON_3_8.collector.startup,
      counts: [634, 9, 0],
      freeObjects: {
        frames: [40, 8, 12, 40, 40],
        others: { method: 10, builtinFunction: 5 },
        dict: 9,
        dictKeys: 5,
        float: 3,
        list: 8,
        tuples: [8, 21, 4, 1, 2, 3, 9, 8, 3, 1, 1, 1, 0, 3, 2, 0, 1, 2, 3],
      },
      collections: [9, 0, 0],
    },
  },
};
