import { PYTHON_3_13 } from './python3_13.ts';
import type { Release } from './release.ts';
import { STRUCT_SIZES_3_11 } from './structSizes.ts';

/** CPython 3.11, measured on 3.11.7; what is not named here is as in 3.13. */
export const PYTHON_3_11: Release = {
  ...PYTHON_3_13,
  name: '3.11',
  first: '3.11.0',
  last: '3.11.99',
  versionInfo: [3, 11, 7],
  hexversion: 0x030b07f0,
  sizes: STRUCT_SIZES_3_11,
  string: { asciiHeader: 48, compactHeader: 72, latin1CachesUtf8: false },
  noneHash: null,
  floatModuloText: 'float modulo',
  instance: {
    managedDictPreheader: 16,
    managedWeakrefPreheader: 0,
    values: 'separate',
    sharedKeysMax: 30,
  },
  immortality: { refcnt: null, staticRefcnt: 999999999, internedStrings: false },
  collector: { thresholds: [700, 10, 10], runsAt: 'allocation', untracksDicts: true },
  freelists: { ...PYTHON_3_13.freelists, tupleMaxReuse: 19 },
  compiler: { inlinedComprehensions: false, classLocations: false },
  vm: {
    reusesFloatOperands: false,
    inplaceConcatAfter: 8,
    entersInit: false,
    suggestsKeywords: false,
    closesPlainGenerators: false,
    closeReturnsValue: false,
    keepsLastException: false,
  },
  delItemKeepsBuffer: false,
  popFreesLastSlot: false,
  listFromSetResizes: false,
  splitBoundsPrealloc: false,
  staticTypeSize: 408,
  namesMissingImplementation: false,
  namesMissingDict: false,
  sortTakesEqualsIntoDescent: false,
  compensatedSum: false,
  emptyMinMax: 'arg is an empty sequence',
  finalizationError: false,
};
