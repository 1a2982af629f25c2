import * as sizes from './librarySizes.ts';
import type { StructSizes } from './structSizes.ts';

/** What enumerations say of misuse; `%s`, `%r` stand for what is named. */
export interface EnumWords {
  readonly sunder: string;
  readonly reused: string;
  readonly deleted: string;
  readonly reassigned: string;
  readonly extended: string;
  /** `value in cls` knows values (3.12+). */
  readonly containsValues: boolean;
  /** Where it does not, it raises (3.8+). */
  readonly containsRaises: boolean;
}

/** What modules of the library do differently. */
export interface LibraryRules {
  /** Layout of types of modules that are imported, by `tp_name`. */
  readonly sizes: StructSizes;
  /** Functions and classes that came with a later release: `math.fma`. */
  readonly later: readonly string[];
  /** A deque keeps its emptied blocks (3.11+); before, one list served all deques. */
  readonly dequesKeepBlocks: boolean;
  /** What `deque.remove` says of a missing value; null: it shows the value (3.10 to 3.13). */
  readonly dequeRemoveText: string | null;
  /** `repr` of an ordered dict shows a dict (3.12+), not a list of pairs. */
  readonly orderedDictShowsDict: boolean;
  /** Fields of named tuples are `_tuplegetter` objects (3.8+), not properties. */
  readonly tupleGetters: boolean;
  /** What `_replace` of a named tuple raises for fields that it does not have. */
  readonly replaceRaises: 'TypeError' | 'ValueError';
  /** `_asdict` gives an `OrderedDict` (until 3.7). */
  readonly asdictOrdered: boolean;
  /** `repr` of deques and defaultdicts names the subclass (3.7+). */
  readonly reprNamesSubclass: boolean;
  /** `__new__` of named tuples is a function by that name (until 3.8), not a lambda. */
  readonly namedtupleDefinesNew: boolean;
  /** Attributes that `functools.wraps` copies. */
  readonly wrapperAssignments: readonly string[];
  /** `reduce` of nothing speaks of an iterable (3.10+), not of a sequence. */
  readonly reduceSaysIterable: boolean;
  readonly enumWords: EnumWords;
  /** Upper 16 bits of the count's word of immortal objects: static ones, and others (3.14+). */
  readonly staticFlags: number;
  readonly immortalFlags: number;
  /** A missing integer is worded as `an integer is required (got type str)` (until 3.9). */
  readonly oldIntegerWords: boolean;
  /** Module that `collections` names for the types that it does not show (3.12+: itself). */
  readonly collectionsTypes: 'collections' | '_collections';
  /** `tee` copies even the first iterator where that can copy itself (3.13.1+). */
  readonly teeCopiesAll: boolean;
  /** Reserved words, apart by spaces. */
  readonly keywords: string;
}

const WRAPPER_ASSIGNMENTS = [
  '__module__',
  '__name__',
  '__qualname__',
  '__doc__',
  '__annotations__',
] as const;

export const LIBRARY_3_13: LibraryRules = {
  sizes: sizes.LIBRARY_SIZES_3_13,
  later: [
    'heapq.heappush_max',
    'heapq.heappushpop_max',
    'heapq.heapreplace_max',
    'heapq.heappop_max',
    'heapq.heapify_max',
    'operator.is_none',
    'operator.is_not_none',
  ],
  dequesKeepBlocks: true,
  dequeRemoveText: null,
  orderedDictShowsDict: true,
  tupleGetters: true,
  replaceRaises: 'TypeError',
  asdictOrdered: false,
  reprNamesSubclass: true,
  namedtupleDefinesNew: false,
  wrapperAssignments: [...WRAPPER_ASSIGNMENTS, '__type_params__'],
  reduceSaysIterable: true,
  enumWords: {
    sunder: '_sunder_ names, such as %r, are reserved for future Enum use',
    reused: '%r already defined as %r',
    deleted: '%r cannot delete member %r.',
    reassigned: 'cannot reassign member %r',
    extended: '%r cannot extend %r',
    containsValues: true,
    containsRaises: true,
  },
  staticFlags: 0,
  immortalFlags: 0,
  oldIntegerWords: false,
  collectionsTypes: 'collections',
  teeCopiesAll: false,
  keywords:
    'False None True and as assert async await break class continue def del elif else except ' +
    'finally for from global if import in is lambda nonlocal not or pass raise return try while ' +
    'with yield',
};

export const LIBRARY_3_14: LibraryRules = {
  ...LIBRARY_3_13,
  sizes: sizes.LIBRARY_SIZES_3_14,
  staticFlags: 5,
  immortalFlags: 1,
  wrapperAssignments: [
    '__module__',
    '__name__',
    '__qualname__',
    '__doc__',
    '__annotate__',
    '__type_params__',
  ],
  later: [],
  teeCopiesAll: true,
  dequeRemoveText: 'deque.remove(x): x not in deque',
};

export const LIBRARY_3_15: LibraryRules = {
  ...LIBRARY_3_14,
  sizes: sizes.LIBRARY_SIZES_3_15,
};

export const LIBRARY_3_12: LibraryRules = {
  ...LIBRARY_3_13,
  sizes: sizes.LIBRARY_SIZES_3_12,
  replaceRaises: 'ValueError',
  later: [...LIBRARY_3_13.later, 'namedtuple.__replace__'],
};

export const LIBRARY_3_11: LibraryRules = {
  ...LIBRARY_3_12,
  sizes: sizes.LIBRARY_SIZES_3_11,
  enumWords: { ...LIBRARY_3_12.enumWords, containsValues: false },
  wrapperAssignments: WRAPPER_ASSIGNMENTS,
  orderedDictShowsDict: false,
  collectionsTypes: '_collections',
  replaceRaises: 'ValueError',
  later: [...LIBRARY_3_13.later, 'itertools.batched', 'keyword.type', 'namedtuple.__replace__'],
};

export const LIBRARY_3_10: LibraryRules = {
  ...LIBRARY_3_11,
  sizes: sizes.LIBRARY_SIZES_3_10,
  enumWords: {
    sunder: '_names_ are reserved for future Enum use',
    reused: 'Attempted to reuse key: %r',
    deleted: '%s: cannot delete Enum member.',
    reassigned: 'Cannot reassign members.',
    extended: '%s: cannot extend enumeration %r',
    containsValues: false,
    containsRaises: true,
  },
  dequesKeepBlocks: false,
  later: [...LIBRARY_3_11.later, 'enum.StrEnum', 'operator.call'],
};

export const LIBRARY_3_9: LibraryRules = {
  ...LIBRARY_3_10,
  sizes: sizes.LIBRARY_SIZES_3_9,
  oldIntegerWords: true,
  reduceSaysIterable: false,
  keywords: `__peg_parser__ ${LIBRARY_3_10.keywords}`,
  dequeRemoveText: 'deque.remove(x): x not in deque',
  later: [
    ...LIBRARY_3_10.later,
    'bisect.key',
    'itertools.pairwise',
    'keyword._',
    'keyword.case',
    'keyword.match',
    'namedtuple.__match_args__',
  ],
};

export const LIBRARY_3_8: LibraryRules = {
  ...LIBRARY_3_9,
  sizes: sizes.LIBRARY_SIZES_3_8,
  later: [...LIBRARY_3_9.later, 'functools.cache', 'lru_cache.cache_parameters'],
  namedtupleDefinesNew: true,
  keywords: LIBRARY_3_10.keywords,
};

export const LIBRARY_3_7: LibraryRules = {
  ...LIBRARY_3_8,
  sizes: sizes.LIBRARY_SIZES_3_7,
  enumWords: {
    ...LIBRARY_3_8.enumWords,
    extended: 'Cannot extend enumerations',
    containsRaises: false,
  },
  later: [...LIBRARY_3_8.later, 'functools.cached_property', 'functools.singledispatchmethod'],
  tupleGetters: false,
  asdictOrdered: true,
};

export const LIBRARY_3_6: LibraryRules = {
  ...LIBRARY_3_7,
  sizes: sizes.LIBRARY_SIZES_3_6,
  reprNamesSubclass: false,
  keywords: LIBRARY_3_7.keywords.replace('async await ', ''),
};
