import { HEAVY_IMPORTS_3_15 } from './heavyImports.ts';
import { PYTHON_3_14 } from './python3_14.ts';
import { STRUCT_SIZES_3_15 } from './structSizes.ts';
import { LIBRARY_3_15 } from './libraryRules.ts';
import type { Release } from './release.ts';

/** CPython 3.15, measured on 3.15.2; what is not named here is as in 3.14. */
export const PYTHON_3_15: Release = {
  ...PYTHON_3_14,
  name: '3.15',
  heavyImports: HEAVY_IMPORTS_3_15,
  first: '3.15.0',
  last: '3.15.99',
  versionInfo: [3, 15, 2],
  hexversion: 0x030f02f0,
  compiler: {
    ...PYTHON_3_14.compiler,
    inlineCaches: {
      ...PYTHON_3_14.compiler.inlineCaches,
      GET_ITER: 1,
      CALL_FUNCTION_EX: 1,
      RESUME: 1,
    },
    instructions: {
      ...PYTHON_3_14.compiler.instructions,
      borrowedConstants: true,
      borrowsPastEmptyBlocks: true,
      resumeDepthMask: 8,
      commonConstants: true,
      importFlags: true,
      lateIterators: true,
      indexedIterators: true,
      notTakenHandled: true,
    },
    annotateNamesFunction: true,
    annotationsInOrder: true,
    inlinedConsumers: { ...PYTHON_3_14.compiler.inlinedConsumers, list: 5, set: 6 },
  },
  library: LIBRARY_3_15,
  sys: { ...PYTHON_3_14.sys, threadLock: 'pymutex', utf8ModeFlag: 1 },
  debugMallocStats: { ...PYTHON_3_14.debugMallocStats, countsHeader: true },
  sizes: STRUCT_SIZES_3_15,
  smallInts: [-5, 1024],
  collector: {
    ...PYTHON_3_14.collector,
    unmodelled: { tracked: 3589, reachable: 0 },
    startup: {
      ...PYTHON_3_14.collector.startup,
      counts: [1986, 2, 0],
      freeObjects: {
        others: {
          int: 100,
          method: 2,
          builtinFunction: 1,
          range: 1,
          rangeIterator: 1,
          listIterator: 2,
          tupleIterator: 1,
        },
        dict: 9,
        dictKeys: 2,
        float: 3,
        list: 10,
        tuples: [4, 9, 6, 1, 2, 2, 1, 1, 3, 1, 6, 4, 10, 0, 2, 1, 2, 4, 1, 1],
      },
    },
    clearsWeakrefsLate: true,
    reportsCandidates: true,
    tracksConstants: false,
    leavesFrozensetsUntracked: true,
  },
  freelists: { ...PYTHON_3_14.freelists, complex: 100 },
  classesShareDescriptors: true,
  laterMethods: [],
  unraisableUsesLibrary: true,
  words: { ...PYTHON_3_14.words, attributeHints: true },
  sortVariesMinrun: true,
  laterFunctions: [],
  bytearrayHoldsBytes: true,
  staticTypeSize: 424,
  vm: {
    ...PYTHON_3_14.vm,
    starErrorNamesFunction: false,
    classPatternText: 'class pattern must refer to a class',
  },
};
