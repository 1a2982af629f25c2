import { HEAVY_IMPORTS_3_10 } from './heavyImports.ts';
import { PYTHON_3_11 } from './python3_11.ts';
import { LIBRARY_3_10 } from './libraryRules.ts';
import type { Release } from './release.ts';
import { STRUCT_SIZES_3_10 } from './structSizes.ts';

/** CPython 3.10, measured on 3.10.13; what is not named here is as in 3.11. */
export const PYTHON_3_10: Release = {
  ...PYTHON_3_11,
  name: '3.10',
  heavyImports: HEAVY_IMPORTS_3_10,
  first: '3.10.0',
  last: '3.10.99',
  versionInfo: [3, 10, 13],
  hexversion: 0x030a0df0,
  library: LIBRARY_3_10,
  dict: { ...PYTHON_3_11.dict, keysHeader: 40, strTables: false, takesBeforeHashing: false },
  compiler: {
    ...PYTHON_3_11.compiler,
    olderInstructions: { ...PYTHON_3_11.compiler.olderInstructions!, blockStack: true, caches: {} },
    methodCalls: 'withoutKeywords',
    exceptionTriples: true,
    nullBytesError: 'ValueError',
    exceptionGroups: false,
    formatsPercent: false,
  },
  vm: {
    ...PYTHON_3_11.vm,
    managerErrors: 'method',
    framesAreObjects: true,
    withoutVectorcall: [...PYTHON_3_11.vm.withoutVectorcall, 'enumerate'],
    generatorsKeepCode: false,
    specializesAfter: Infinity,
  },
  freelists: { ...PYTHON_3_11.freelists, frame: 200, tupleMaxSize: 19 },
  string: { ...PYTHON_3_11.string, sipRounds: [2, 4], letterIdentifiers: '' },
  immortality: { ...PYTHON_3_11.immortality, staticRefcnt: null },
  collector: {
    ...PYTHON_3_11.collector,
    unmodelled: { tracked: 2925, reachable: 0 },
    startup: {
      counts: [45, 10, 0],
      generation: 1,
      freeObjects: {
        frames: [7, 9, 15, 40],
        dict: 8,
        dictKeys: 5,
        float: 4,
        list: 5,
        tuples: [4, 9, 2, 1, 4, 2, 8, 2, 3, 7, 1, 1, 0, 1, 2, 0, 1, 2, 3],
      },
      collections: [10, 0, 0],
      collected: [0, 0, 0],
    },
  },
  words: {
    ...PYTHON_3_11.words,
    cannotPickleItems: "cannot pickle 'T' object",
    intModulo: 'integer division or modulo by zero',
    unboundLocal: "local variable 'N' referenced before assignment",
    unboundFree: "free variable 'N' referenced before assignment in enclosing scope",
    namesStrIndex: false,
    property: 'name',
    namesAttributeNameType: false,
    numbersMissingIterable: true,
  },
  sortMergesByPower: false,
  tracebackCarets: false,
  printPacksArguments: false,
  throwPacksArguments: true,
  sizes: STRUCT_SIZES_3_10,
  instance: {
    managedDictPreheader: 0,
    managedWeakrefPreheader: 0,
    values: 'dict',
    valuesBehindStructs: false,
    sharedKeysMax: Infinity,
    alwaysCollected: true,
  },
  sys: {
    ...PYTHON_3_11.sys,
    flags: ['dev_mode', 'utf8_mode', 'warn_default_encoding', 'int_max_str_digits'],
  },
  debugMallocStats: {
    ...PYTHON_3_11.debugMallocStats,
    freeLists: ['dict', 'float', 'frame', 'list'],
    arenaMap: [8192, 8192, 2048],
  },
  laterFunctions: [...PYTHON_3_11.laterFunctions, 'sys.exception'],
  intRequest: 28,
  intMinDigits: 0,
  sharesSmallRemainders: false,
  countsHeaderOfStaticTypes: false,
};
