import { HEAVY_IMPORTS_3_6 } from './heavyImports.ts';
import { PYTHON_3_7 } from './python3_7.ts';
import { LIBRARY_3_6 } from './libraryRules.ts';
import type { Release } from './release.ts';
import { STRUCT_SIZES_3_6 } from './structSizes.ts';

/** CPython 3.6, measured on 3.6.15; what is not named here is as in 3.7. */
export const PYTHON_3_6: Release = {
  ...PYTHON_3_7,
  name: '3.6',
  heavyImports: HEAVY_IMPORTS_3_6,
  first: '3.6.0',
  last: '3.6.99',
  versionInfo: [3, 6, 15],
  hexversion: 0x03060ff0,
  library: LIBRARY_3_6,
  sys: { ...PYTHON_3_7.sys, flags: [], freezesObjects: false, limitsIntTexts: false },
  laterFunctions: [
    ...PYTHON_3_7.laterFunctions,
    'gc.freeze',
    'gc.unfreeze',
    'gc.get_freeze_count',
    'sys.get_int_max_str_digits',
    'sys.set_int_max_str_digits',
  ],
  tracemalloc: { ...PYTHON_3_7.tracemalloc, oldestFirst: false },
  compiler: {
    ...PYTHON_3_7.compiler,
    asyncKeywords: false,
    foldLimits: { str: 20, tuple: 20 },
    instructions: {
      ...PYTHON_3_7.compiler.instructions,
      foldsConstants: true,
      peephole: true,
    },
  },
  sizes: STRUCT_SIZES_3_6,
  words: { ...PYTHON_3_7.words, exceptionComma: true },
  setLoad: [2, 3],
  setReuses: 'first',
  dict: { ...PYTHON_3_7.dict, growsByHalf: true, copiesTables: false },
  warnsOfSource: false,
  collector: {
    ...PYTHON_3_7.collector,
    unmodelled: { tracked: 3131, reachable: 0 },
    countsResurrected: true,
    startup: {
      ...PYTHON_3_7.collector.startup,
      counts: [23, 11, 0],
      freeObjects: {
        frames: [40, 8, 40, 40, 40],
        others: { method: 10, builtinFunction: 6 },
        dict: 8,
        dictKeys: 5,
        float: 3,
        list: 5,
        tuples: [7, 21, 4, 1, 2, 7, 1, 9, 2, 1, 3, 1, 2, 0, 2, 0, 3, 1, 4],
      },
      collections: [11, 0, 0],
    },
  },
};
