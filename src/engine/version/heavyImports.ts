import type { HeavyImports } from './release.ts';

export const HEAVY_IMPORTS_3_6: HeavyImports = {
  tracemalloc: {
    count: 5556,
    counts: [536, 6, 1],
    collections: [6, 1, 0],
    freeObjects: {
      frames: [8, 40, 40, 40],
      others: { method: 16, builtinFunction: 2 },
      dict: 6,
      dictKeys: 0,
      float: 4,
      list: 7,
      tuples: [5, 5, 6, 5, 1, 1, 2, 1, 3, 0, 4, 0, 2, 3, 1, 2, 1, 0, 2],
    },
  },
};

export const HEAVY_IMPORTS_3_7: HeavyImports = {
  tracemalloc: {
    count: 5046,
    counts: [604, 4, 1],
    collections: [6, 1, 0],
    freeObjects: {
      frames: [40, 8, 12, 40],
      others: { method: 14, builtinFunction: 2 },
      dict: 6,
      dictKeys: 0,
      float: 4,
      list: 13,
      tuples: [5, 13, 6, 5, 1, 1, 2, 1, 2, 0, 5, 0, 3, 3, 1, 4, 0, 1, 1],
    },
  },
};

export const HEAVY_IMPORTS_3_8: HeavyImports = {
  tracemalloc: {
    count: 4388,
    counts: [491, 3, 1],
    collections: [5, 1, 0],
    freeObjects: {
      frames: [6, 8, 14, 40],
      others: { method: 11, builtinFunction: 2 },
      dict: 5,
      dictKeys: 0,
      float: 4,
      list: 13,
      tuples: [3, 13, 3, 4, 1, 1, 1, 1, 2, 0, 3, 0, 4, 3, 1, 4, 0, 1, 1],
    },
  },
};

export const HEAVY_IMPORTS_3_9: HeavyImports = {
  tracemalloc: {
    count: 4482,
    counts: [6, 4, 1],
    collections: [6, 1, 0],
    freeObjects: {
      frames: [8, 8, 14, 40],
      dict: 6,
      dictKeys: 0,
      float: 4,
      list: 11,
      tuples: [4, 15, 2, 5, 3, 2, 1, 2, 2, 0, 3, 0, 4, 3, 1, 3, 1, 1, 1],
    },
  },
};

export const HEAVY_IMPORTS_3_10: HeavyImports = {
  tracemalloc: {
    count: 4514,
    counts: [212, 4, 1],
    collections: [5, 1, 0],
    freeObjects: {
      frames: [7, 9, 15, 40],
      dict: 5,
      dictKeys: 0,
      float: 4,
      list: 11,
      tuples: [3, 15, 2, 4, 1, 2, 1, 2, 2, 0, 3, 0, 4, 3, 1, 3, 1, 1, 1],
    },
  },
};

export const HEAVY_IMPORTS_3_11: HeavyImports = {
  tracemalloc: {
    count: 1337,
    counts: [196, 2, 2],
    collections: [2, 0, 0],
    freeObjects: {
      dict: 3,
      dictKeys: 0,
      float: 4,
      list: 29,
      tuples: [4, 15, 3, 4, 1, 0, 0, 4, 2, 3, 3, 3, 4, 2, 1, 1, 1, 2, 1, 6],
    },
  },
};

export const HEAVY_IMPORTS_3_12: HeavyImports = {
  tracemalloc: {
    count: 4630,
    counts: [688, 10, 0],
    collections: [6, 0, 0],
    freeObjects: {
      dict: 3,
      dictKeys: 0,
      float: 4,
      list: 12,
      tuples: [4, 15, 4, 5, 1, 1, 0, 5, 2, 2, 4, 3, 3, 2, 1, 0, 2, 0, 0, 0],
    },
  },
};

export const HEAVY_IMPORTS_3_13: HeavyImports = {
  tracemalloc: {
    count: 4486,
    counts: [88, 5, 0],
    collections: [2, 0, 0],
    freeObjects: {
      dict: 3,
      dictKeys: 2,
      float: 4,
      list: 12,
      tuples: [5, 17, 1, 2, 5, 5, 2, 0, 1, 5, 1, 2, 8, 1, 2, 4, 0, 1, 1, 0],
    },
  },
};

export const HEAVY_IMPORTS_3_14: HeavyImports = {
  tracemalloc: {
    count: 4639,
    counts: [136, 5, 0],
    collections: [3, 0, 0],
    freeObjects: {
      others: {
        int: 100,
        method: 2,
        builtinFunction: 1,
        range: 1,
        rangeIterator: 1,
        listIterator: 3,
        tupleIterator: 2,
      },
      dict: 3,
      dictKeys: 3,
      float: 4,
      list: 4,
      tuples: [4, 18, 3, 5, 1, 4, 2, 4, 1, 3, 5, 2, 1, 4, 3, 1, 5, 1, 0, 2],
    },
  },
};

export const HEAVY_IMPORTS_3_15: HeavyImports = {
  tracemalloc: {
    count: 4623,
    counts: [502, 5, 0],
    collections: [3, 0, 0],
    freeObjects: {
      others: {
        int: 100,
        method: 2,
        builtinFunction: 1,
        range: 1,
        rangeIterator: 1,
        listIterator: 3,
        tupleIterator: 2,
      },
      dict: 3,
      dictKeys: 2,
      float: 4,
      list: 4,
      tuples: [4, 18, 3, 1, 1, 3, 1, 4, 2, 5, 2, 3, 1, 3, 3, 2, 3, 0, 1, 1],
    },
  },
};
