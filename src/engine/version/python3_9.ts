import { HEAVY_IMPORTS_3_9 } from './heavyImports.ts';
import { PYTHON_3_10 } from './python3_10.ts';
import { LIBRARY_3_9 } from './libraryRules.ts';
import type { Release } from './release.ts';
import { STRUCT_SIZES_3_9 } from './structSizes.ts';

/** CPython 3.9, measured on 3.9.18; what is not named here is as in 3.10. */
export const PYTHON_3_9: Release = {
  ...PYTHON_3_10,
  name: '3.9',
  heavyImports: HEAVY_IMPORTS_3_9,
  first: '3.9.0',
  last: '3.9.99',
  versionInfo: [3, 9, 18],
  hexversion: 0x030912f0,
  library: LIBRARY_3_9,
  vm: {
    ...PYTHON_3_10.vm,
    withoutVectorcall: [...PYTHON_3_10.vm.withoutVectorcall, 'bool', 'float', 'reversed'],
  },
  dict: {
    ...PYTHON_3_10.dict,
    lookupsGeneralize: true,
    constructorMakesTable: true,
    mergesTables: false,
  },
  typeNames: {
    ...PYTHON_3_10.typeNames,
    weakref: 'weakref',
    weakproxy: 'weakproxy',
    weakcallableproxy: 'weakcallableproxy',
  },
  words: {
    ...PYTHON_3_10.words,
    property: 'nothing',
    argumentsNameQualified: false,
    unsetSlotNamesObject: false,
    suggestsNames: false,
    wantedNumber: 'a number is required',
    syntaxRanges: false,
  },
  compiler: {
    ...PYTHON_3_10.compiler,
    matchStatements: false,
    lines: 'nested',
    namesBlockHeader: false,
    instructions: { ...PYTHON_3_10.compiler.instructions, stackUseGuideline: Infinity },
  },
  setReuses: 'never',
  listStartsEven: false,
  listAsksLength: true,
  collector: {
    ...PYTHON_3_10.collector,
    unmodelled: { tracked: 2804, reachable: 0 },
    startup: {
      counts: [562, 9, 0],
      generation: 1,
      freeObjects: {
        frames: [8, 8, 14, 40],
        dict: 10,
        dictKeys: 5,
        float: 3,
        list: 6,
        tuples: [9, 7, 6, 1, 4, 3, 9, 2, 3, 4, 2, 2, 0, 3, 2, 0, 1, 2, 3],
      },
      collections: [9, 0, 0],
      collected: [0, 0, 0],
    },
  },
  sizes: STRUCT_SIZES_3_9,
  dictSizesRoundUp: false,
  sys: { ...PYTHON_3_10.sys, flags: ['dev_mode', 'utf8_mode', 'int_max_str_digits'] },
  debugMallocStats: { ...PYTHON_3_10.debugMallocStats, arenaMap: null },
  pymalloc: { ...PYTHON_3_10.pymalloc, poolSize: 4096, arenaSize: 262144 },
  laterFunctions: [
    ...PYTHON_3_10.laterFunctions,
    'builtins.aiter',
    'builtins.anext',
    'sys._current_exceptions',
  ],
};
