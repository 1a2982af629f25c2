import * as imports from './libraryImports.ts';
import * as sizes from './librarySizes.ts';
import type { StructSizes } from './structSizes.ts';

/** How data classes are made. */
export interface DataclassRules {
  /** How many of `match_args`, `kw_only`, `slots` (3.10+) and `weakref_slot` (3.11+) there are. */
  readonly options: number;
  /** The error about an argument without default names the one before (3.13+). */
  readonly namesDefault: boolean;
  /** Defaults that cannot be hashed are refused (3.11+), not only lists, dicts and sets. */
  readonly refusesUnhashable: boolean;
  /** `__eq__` compares field by field (3.13+), not tuples. */
  readonly comparesFields: boolean;
  /** Annotations are made when they are asked for (3.14+). */
  readonly lazyAnnotations: boolean;
}

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
  /** What the first import of these modules does to the collector. */
  readonly imports: imports.ImportRules;
  /** Threads without a name are named after what they run (3.10+). */
  readonly threadsNameTarget: boolean;
  /** Type codes of arrays, as error messages list them. */
  readonly arrayCodes: string;
  /** `typing` shows `Optional[int]` as such (3.9+), not as a union. */
  readonly showsOptional: boolean;
  /** `typing.Union` is the type of `int | str` (3.14+). */
  readonly plainUnions: boolean;
  readonly dataclass: DataclassRules;
  /** Ints have a tag with sign and size (3.12+) where `ob_size` was. */
  readonly intsHaveTags: boolean;
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
  imports: imports.IMPORTS_3_13,
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
  intsHaveTags: true,
  dataclass: {
    options: 4,
    namesDefault: true,
    refusesUnhashable: true,
    comparesFields: true,
    lazyAnnotations: false,
  },
  showsOptional: true,
  plainUnions: false,
  arrayCodes: 'b, B, u, h, H, i, I, l, L, q, Q, f or d',
  threadsNameTarget: true,
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
  imports: imports.IMPORTS_3_14,
  arrayCodes: 'b, B, u, w, h, H, i, I, l, L, q, Q, f or d',
  plainUnions: true,
  dataclass: { ...LIBRARY_3_13.dataclass, lazyAnnotations: true },
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
  imports: imports.IMPORTS_3_15,
};

export const LIBRARY_3_12: LibraryRules = {
  ...LIBRARY_3_13,
  sizes: sizes.LIBRARY_SIZES_3_12,
  imports: imports.IMPORTS_3_12,
  dataclass: { ...LIBRARY_3_13.dataclass, namesDefault: false, comparesFields: false },
  replaceRaises: 'ValueError',
  later: [...LIBRARY_3_13.later, 'array.w', 'namedtuple.__replace__'],
};

export const LIBRARY_3_11: LibraryRules = {
  ...LIBRARY_3_12,
  sizes: sizes.LIBRARY_SIZES_3_11,
  imports: imports.IMPORTS_3_11,
  intsHaveTags: false,
  enumWords: { ...LIBRARY_3_12.enumWords, containsValues: false },
  wrapperAssignments: WRAPPER_ASSIGNMENTS,
  orderedDictShowsDict: false,
  collectionsTypes: '_collections',
  replaceRaises: 'ValueError',
  later: [...LIBRARY_3_12.later, 'itertools.batched', 'keyword.type'],
};

export const LIBRARY_3_10: LibraryRules = {
  ...LIBRARY_3_11,
  sizes: sizes.LIBRARY_SIZES_3_10,
  imports: imports.IMPORTS_3_10,
  dataclass: { ...LIBRARY_3_11.dataclass, options: 3, refusesUnhashable: false },
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
  imports: imports.IMPORTS_3_9,
  threadsNameTarget: false,
  dataclass: { ...LIBRARY_3_10.dataclass, options: 0 },
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
  imports: imports.IMPORTS_3_8,
  showsOptional: false,
  later: [...LIBRARY_3_9.later, 'functools.cache', 'lru_cache.cache_parameters'],
  namedtupleDefinesNew: true,
  keywords: LIBRARY_3_10.keywords,
};

export const LIBRARY_3_7: LibraryRules = {
  ...LIBRARY_3_8,
  sizes: sizes.LIBRARY_SIZES_3_7,
  imports: imports.IMPORTS_3_7,
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
  imports: imports.IMPORTS_3_6,
  later: [...LIBRARY_3_7.later, 'dataclasses'],
  reprNamesSubclass: false,
  keywords: LIBRARY_3_7.keywords.replace('async await ', ''),
};
