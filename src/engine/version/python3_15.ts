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
  library: LIBRARY_3_15,
  debugMallocStats: { ...PYTHON_3_14.debugMallocStats, countsHeader: true },
  sizes: STRUCT_SIZES_3_15,
  smallInts: [-5, 1024],
  collector: {
    ...PYTHON_3_14.collector,
    clearsWeakrefsLate: true,
    reportsCandidates: true,
    tracksConstants: false,
    leavesFrozensetsUntracked: true,
  },
  freelists: { ...PYTHON_3_14.freelists, complex: 100 },
  staticTypeSize: 424,
  vm: { ...PYTHON_3_14.vm, classPatternText: 'class pattern must refer to a class' },
};
