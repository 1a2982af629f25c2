import type { Release } from './release.ts';
import { STRUCT_SIZES_3_13 } from './structSizes.ts';

/** CPython 3.13, measured on 3.13.0. */
export const PYTHON_3_13: Release = {
  name: '3.13',
  first: '3.13.0',
  last: '3.13.99',
  versionInfo: [3, 13, 0],
  hexversion: 0x030d00f0,
  sizes: STRUCT_SIZES_3_13,
  gcHeader: 16,
  string: { asciiHeader: 40, compactHeader: 56, latin1CachesUtf8: true },
  intMinDigits: 1,
  smallInts: [-5, 256],
  instance: {
    managedDictPreheader: 16,
    managedWeakrefPreheader: 16,
    values: 'inline',
    sharedKeysMax: 30,
  },
  immortality: { refcnt: 4294967295, staticRefcnt: null, internedStrings: false },
  collector: { thresholds: [2000, 10, 10], runsAt: 'evalBreaker', untracksDicts: true },
  freelists: {
    float: 100,
    list: 80,
    dict: 80,
    dictKeys: 80,
    tuple: 2000,
    tupleMaxSize: 20,
    tupleMaxReuse: 20,
    slice: 1,
    memoryError: 16,
  },
  pymalloc: {
    alignment: 16,
    smallRequestThreshold: 512,
    poolSize: 16384,
    poolHeader: 48,
    arenaSize: 1048576,
    keepsOneEmptyArena: true,
  },
  compiler: { inlinedComprehensions: true, classLocations: true },
  delItemKeepsBuffer: true,
  popFreesLastSlot: true,
  listFromSetResizes: true,
  splitBoundsPrealloc: true,
  recursionLimit: 1000,
};
