import { PYTHON_3_13 } from './python3_13.ts';
import { STRUCT_SIZES_3_14 } from './structSizes.ts';
import { LIBRARY_3_14 } from './libraryRules.ts';
import type { Release } from './release.ts';

/** CPython 3.14, measured on 3.14.10; what is not named here is as in 3.13. */
export const PYTHON_3_14: Release = {
  ...PYTHON_3_13,
  name: '3.14',
  first: '3.14.5',
  last: '3.14.99',
  versionInfo: [3, 14, 10],
  hexversion: 0x030e0af0,
  library: LIBRARY_3_14,
  tracemalloc: { ...PYTHON_3_13.tracemalloc, keepsTables: false },
  compiler: { ...PYTHON_3_13.compiler, templateStrings: true },
  sizes: STRUCT_SIZES_3_14,
  immortality: { ...PYTHON_3_13.immortality, refcnt: 3221225472 },
  instance: { ...PYTHON_3_13.instance, valuesBehindStructs: true },
  typeNames: { union: 'typing.Union' },
  collector: {
    ...PYTHON_3_13.collector,
    untracksDicts: false,
    tracksEveryDict: true,
    leavesAtomsUntracked: true,
  },
  freelists: {
    ...PYTHON_3_13.freelists,
    int: 100,
    method: 20,
    builtinFunction: 16,
    range: 6,
    rangeIterator: 6,
    listIterator: 10,
    tupleIterator: 10,
    clearsSlice: true,
  },
  dictSizesRoundUp: false,
  delItem: 'resize',
  listKeepsSlots: 32,
  arenaKeepsBytesTwice: false,
};
