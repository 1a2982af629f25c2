/** What the first import of a module does to the collector, beside what it leaves behind. */
export interface ImportRule {
  /** Modules that it imports in turn. */
  readonly imports: readonly string[];
  /** What it adds to the youngest generation's count by itself. */
  readonly count: number;
  /** Unreachable objects that it leaves behind, beside those of modules that it imports. */
  readonly garbage?: number;
}

export type ImportRules = Readonly<Record<string, ImportRule>>;

/**
 * What importing modules of the library does to the collector, measured. A line a module: what it
 * adds to the count of the youngest generation, the unreachable objects that it leaves, and the
 * modules that it imports first.
 */
function rules(lines: string): ImportRules {
  const entries = lines.trim().split('\n');
  return Object.fromEntries(
    entries.map((line) => {
      const [name, count, garbage, ...imports] = line.trim().split(' ') as [string, ...string[]];
      const left = garbage === '0' ? {} : { garbage: Number(garbage) };
      return [name, { imports, count: Number(count), ...left }];
    }),
  );
}

export const IMPORTS_3_13 = rules(`
  array 67 0 collections
  bisect 21 0
  collections 803 45 keyword operator reprlib
  collections.abc 5 0
  contextlib 357 0 functools types
  ctypes 747 0 types struct
  dataclasses 323 0 copy inspect
  enum 624 6 types
  functools 355 27 collections
  heapq 58 0
  inspect 4539 30 enum contextlib weakref
  itertools 224 0
  json 1062 6 enum functools
  keyword 12 0
  numbers 259 0
  operator 228 35
  pprint 149 0 dataclasses
  queue 117 0 threading collections heapq
  reprlib 74 0 itertools
  string 938 6 enum functools
  struct 50 0
  textwrap 1018 6 enum functools
  threading 726 0 warnings types itertools
  typing 1514 0 functools types
  warnings 164 0
`);

export const IMPORTS_3_14 = rules(`
  array 68 0 collections
  bisect 24 0
  collections 820 41 keyword operator reprlib
  collections.abc 0 0
  contextlib 312 0 functools
  ctypes 792 10 threading struct
  dataclasses 352 0 copy inspect
  enum 620 6 types
  functools 382 38 collections types
  heapq 57 0
  inspect 4579 6 enum io functools weakref
  io 110 0
  itertools 195 0
  json 2451 6 enum functools
  keyword 12 0
  numbers 1716 0
  operator 236 35
  pprint 1786 0 collections types io
  queue 202 0 threading collections heapq
  reprlib 74 0 itertools
  string 1604 0
  struct 55 0
  textwrap 1041 6 enum functools
  threading 2888 0 types itertools
  typing 1572 0 functools
  warnings 270 0
`);

export const IMPORTS_3_15 = rules(`
  array 68 0 collections
  bisect 30 0
  collections 823 40 keyword operator reprlib
  collections.abc 0 0
  contextlib 298 0 functools
  ctypes 2485 6 types struct
  dataclasses 2168 0 keyword enum reprlib
  enum 594 4 types
  functools 400 39 collections types
  heapq 63 0
  inspect 3522 0 enum io functools
  io 114 0
  itertools 197 0
  json 2458 4 enum functools
  keyword 14 0
  numbers 1717 0
  operator 241 35
  pprint 1894 0 collections types io
  queue 1596 0 threading collections heapq
  reprlib 77 0 itertools
  string 1596 0
  struct 58 0
  textwrap 1040 4 enum functools
  threading 748 0 types itertools
  typing 1550 0 functools
  warnings 270 0
`);

export const IMPORTS_3_12 = rules(`
  array 67 0 collections
  bisect 24 0
  collections 800 43 keyword operator reprlib
  collections.abc 9 0
  contextlib 317 0 functools
  ctypes 754 0 types struct
  dataclasses 317 0 copy inspect
  enum 538 6 functools
  functools 379 24 collections types
  heapq 66 0
  inspect 4141 30 enum contextlib warnings
  itertools 222 0
  json 1101 6 enum
  keyword 12 0
  numbers 259 0
  operator 227 33
  pprint 151 0 dataclasses
  queue 118 0 threading heapq
  reprlib 82 0 itertools
  string 983 6 enum
  struct 50 0
  textwrap 1063 6 enum
  threading 551 0 functools
  typing 2299 6 contextlib enum warnings
  warnings 148 0
`);

export const IMPORTS_3_11 = rules(`
  array 67 0
  ctypes 730 0
  dataclasses 335 0 copy inspect
  heapq 62 0
  inspect 2381 24
  json 260 0
  numbers 263 0
  pprint 156 0 dataclasses
  queue 116 0 heapq
  string 153 0
  textwrap 214 0
`);

export const IMPORTS_3_10 = rules(`
  array 69 0 collections
  bisect 41 0
  collections 800 41 keyword operator reprlib
  collections.abc 8 0
  contextlib 300 0 functools
  ctypes 728 0 types struct
  dataclasses 340 0 copy inspect
  enum 356 0 types
  functools 408 24 collections types
  heapq 78 0
  inspect 3904 0 contextlib enum warnings
  itertools 204 0
  json 1188 0 enum functools
  keyword 11 0
  numbers 268 0
  operator 238 33
  pprint 158 0 dataclasses
  queue 119 0 threading heapq
  reprlib 77 0 itertools
  string 1048 0 enum functools
  struct 68 0
  textwrap 1131 0 enum functools
  threading 557 0 functools
  typing 2256 0 contextlib enum
  warnings 130 0
`);

export const IMPORTS_3_9 = rules(`
  array 58 0
  bisect 41 0
  collections 793 43 heapq keyword operator reprlib
  collections.abc 8 0
  contextlib 260 0 functools
  ctypes 718 0 types struct
  dataclasses 305 0 copy inspect
  enum 338 0 types
  functools 390 24 collections types
  heapq 69 0
  inspect 3743 0 contextlib enum warnings
  itertools 193 0
  json 1164 0 enum functools
  keyword 14 0
  numbers 264 0
  operator 226 33
  pprint 999 0 enum functools
  queue 130 0 threading
  reprlib 71 0 itertools
  string 1035 0 enum functools
  struct 67 0
  textwrap 1113 0 enum functools
  threading 546 0 functools
  typing 2096 0 contextlib enum
  warnings 119 0
`);

export const IMPORTS_3_8 = rules(`
  array 60 0
  bisect 40 0
  collections 773 40 operator keyword heapq reprlib
  collections.abc 10 0
  contextlib 289 0 functools types
  ctypes 706 0 struct
  dataclasses 311 0 copy inspect
  enum 337 0 types
  functools 353 24 collections
  heapq 72 0
  inspect 2328 0 enum warnings functools
  itertools 194 0
  json 1145 0 enum functools
  keyword 13 0
  numbers 258 0
  operator 229 33
  pprint 970 0 enum functools
  queue 110 0 threading collections
  reprlib 73 0 itertools
  string 1031 0 enum functools
  struct 64 0
  textwrap 1108 0 enum functools
  threading 655 0 itertools
  typing 1873 0 contextlib enum
  warnings 118 0
`);

export const IMPORTS_3_7 = rules(`
  array 57 0
  bisect 32 0
  collections 1021 39 operator keyword heapq reprlib
  collections.abc 10 0
  contextlib 316 0 functools
  ctypes 746 0 struct
  dataclasses 342 0 copy inspect
  enum 484 0 types
  functools 376 24 collections
  heapq 80 0
  inspect 2471 0 enum warnings functools
  itertools 180 0
  json 1132 0 enum functools
  keyword 12 0
  numbers 336 0
  operator 286 34
  pprint 1018 0 enum functools
  queue 175 0 threading
  reprlib 88 0 itertools
  string 1020 0 enum functools
  struct 58 0
  textwrap 1094 0 enum functools
  threading 629 0 time functools enum
  typing 1963 0 contextlib enum
  warnings 113 0
`);

export const IMPORTS_3_6 = rules(`
  array 59 0
  bisect 33 0
  collections 1079 39 operator keyword heapq reprlib
  collections.abc 17 0
  contextlib 276 0
  ctypes 749 0 struct
  enum 262 0
  functools 621 0 types
  heapq 90 0
  inspect 3433 0 enum warnings
  itertools 182 0
  json 1052 0 enum
  keyword 15 0
  numbers 419 0
  operator 292 34
  pprint 863 0 enum
  queue 86 0 threading
  reprlib 94 0 itertools
  string 970 0 enum
  struct 54 0
  textwrap 1020 0 enum
  threading 384 0 time enum
  typing 3557 0 contextlib enum
  warnings 109 0
`);
