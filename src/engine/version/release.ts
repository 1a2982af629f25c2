import type { MachineRules } from './machineRules.ts';
import type { ImportRule } from './libraryImports.ts';
import type { LibraryRules } from './libraryRules.ts';
import type { CompilerRules } from './compilerRules.ts';
import type { ErrorWords } from './errorWords.ts';
import type {
  DebugMallocStatsRules,
  SysRules,
  TextIORules,
  TracemallocRules,
} from './moduleRules.ts';
import type { StructSizes } from './structSizes.ts';

/** What a free list of one type may hold. */
export interface FreelistLimits {
  readonly float: number;
  readonly list: number;
  readonly dict: number;
  /** Dead 8-slot tables whose keys are all `str`. */
  readonly dictKeys: number;
  /** Per length. */
  readonly tuple: number;
  /** Longest tuple that is kept. */
  readonly tupleMaxSize: number;
  /** Longest tuple that is taken back: 3.11 and 3.12 store length 20 and never reuse it. */
  readonly tupleMaxReuse: number;
  readonly slice: number;
  /** Besides the one that each code object keeps; 0 where frames are no objects. */
  readonly frame: number;
  readonly memoryError: number;
  /** Values that asynchronous generators yield, and as many `asend()` awaitables. */
  readonly asyncGenerator: number;
  /** Ints of one digit (3.14+). */
  readonly int: number;
  /** 3.15. */
  readonly complex: number;
  readonly method: number;
  readonly builtinFunction: number;
  /** 3.14+, as their iterators. */
  readonly range: number;
  readonly rangeIterator: number;
  readonly listIterator: number;
  readonly tupleIterator: number;
  /** A full collection frees the dead slice too (3.14+). */
  readonly clearsSlice: boolean;
}

/** Geometry and policy of pymalloc; sizes in bytes. */
export interface PymallocRules {
  readonly alignment: 16;
  readonly smallRequestThreshold: number;
  readonly poolSize: number;
  readonly poolHeader: number;
  readonly arenaSize: number;
  /** From 3.9 one wholly free arena is kept instead of being returned at once. */
  readonly keepsOneEmptyArena: boolean;
}

export type SlotReuse = 'first' | 'last' | 'never';

/** Tables of dicts. */
export interface DictRules {
  /** `sizeof(PyDictKeysObject)`. */
  readonly keysHeader: number;
  /** Entries whose keys are all `str` take two words, until another key needs a new table (3.11+). */
  readonly strTables: boolean;
  /** `d[k] = v` counts both before it asks for the hash (3.11+). */
  readonly takesBeforeHashing: boolean;
  /** A lookup with another key than `str` counts as one stored (before 3.10). */
  readonly lookupsGeneralize: boolean;
  /** A new dict has a table from the start (before 3.8). */
  readonly startsWithTable: boolean;
  /** One that `dict()` makes has (before 3.10). */
  readonly constructorMakesTable: boolean;
  /** A full table grows to twice its keys and half its size (3.6), not to three times its keys. */
  readonly growsByHalf: boolean;
  /** `copy()` copies a table as it is (3.7+). */
  readonly copiesTables: boolean;
  /** Also those of subclasses, and those that an empty dict is updated with (3.10+). */
  readonly mergesTables: boolean;
}

export interface CollectorRules {
  /** By module; one that is not here is loaded when a program starts. */
  readonly imports: Readonly<Record<string, ImportRule>>;
  readonly thresholds: readonly [number, number, number];
  /** A young generation and an old one that is visited bit by bit (3.14.0 to 3.14.4). */
  readonly incremental: boolean;
  /**
   * Tracked objects that a real interpreter has besides ours: a full collection waits for a quarter as
   * many new ones. `reachable`: those that the roots reach, which is work for the incremental collector.
   */
  readonly unmodelled: { readonly tracked: number; readonly reachable: number };
  /** Weak references without callbacks still work in finalizers of trash (3.15). */
  readonly clearsWeakrefsLate: boolean;
  /** What finalizers made reachable again lives on alone (3.9+), not with all other trash. */
  readonly keepsOnlyResurrected: boolean;
  /** `gc.collect()` counts what finalizers made reachable again (3.6). */
  readonly countsResurrected: boolean;
  /** `gc.get_stats()` and callbacks also tell candidates and duration (3.15). */
  readonly reportsCandidates: boolean;
  /** Where an automatic collection runs: inside the allocation, or at the next eval-breaker check. */
  readonly runsAt: 'allocation' | 'evalBreaker';
  /** A full collection re-examines dicts and untracks those that hold only atoms. */
  readonly untracksDicts: boolean;
  /** Dicts are tracked from the start and for good (3.14+). */
  readonly tracksEveryDict: boolean;
  /** Tuples that are made of atoms only are never tracked (3.14+). */
  readonly leavesAtomsUntracked: boolean;
  /** Nor are frozensets (3.15). */
  readonly leavesFrozensetsUntracked: boolean;
  /** Immortal objects that the collector met and set aside with the frozen ones (3.12). */
  readonly frozenImmortals: number;
  /** Constant tuples are tracked whatever is in them (up to 3.14). */
  readonly tracksConstants: boolean;
  readonly startup: StartupState;
}

/** Free lists that not every release has. */
export type OtherFreeList =
  | 'int'
  | 'method'
  | 'builtinFunction'
  | 'range'
  | 'rangeIterator'
  | 'listIterator'
  | 'tupleIterator';

/** Numbers of dead objects that wait in free lists. */
export interface FreeObjects {
  readonly dict: number;
  /** Slots of each frame, where frames are objects; the last is taken first. */
  readonly frames?: readonly number[];
  readonly others?: Readonly<Partial<Record<OtherFreeList, number>>>;
  /** Dicts of those that had a table of 8 `str` keys. */
  readonly dictKeys: number;
  readonly float: number;
  readonly list: number;
  /** By length, from 1. */
  readonly tuples: readonly number[];
}

/** Where the collector stands when a program's first line runs, as a plain `python FILE` has it. */
export interface StartupState {
  readonly counts: readonly [number, number, number];
  /** Generation that the interpreter's own objects have reached. */
  readonly generation: 1 | 2;
  /** Dead objects in the free lists. */
  readonly freeObjects: FreeObjects;
  /** Collections and collected objects so far, per generation. */
  readonly collections: readonly [number, number, number];
  readonly collected: readonly [number, number, number];
}

/**
 * What the import of a module with many others in its wake leaves: so much is made that collections
 * run and the free lists start anew.
 */
export interface HeavyImport {
  /** What it adds to the youngest generation's count where the collector is off. */
  readonly count: number;
  /** Where it is on: the counts afterwards, and how many collections ran. */
  readonly counts: readonly [number, number, number];
  readonly collections: readonly [number, number, number];
  readonly freeObjects: FreeObjects;
}

/** By module. */
export type HeavyImports = Readonly<Record<string, HeavyImport>>;

export interface ImmortalityRules {
  /** What `sys.getrefcount` shows for an immortal object; null: nothing is immortal. */
  readonly refcnt: number | null;
  /** Count that statically allocated objects start with where nothing is immortal (3.11), else null. */
  readonly staticRefcnt: number | null;
  /** 3.12 makes every interned string immortal; 3.13 the static ones and names in source texts. */
  readonly internedStrings: boolean;
  /** Names that the parser meets never die (3.12+). */
  readonly names: boolean;
}

export interface StringRules {
  /** Hashes are SipHash with so many rounds for each word, and so many at the end. */
  readonly sipRounds: readonly [each: number, end: number];
  /** `sizeof(PyASCIIObject)`: ASCII text takes this + n + 1 bytes. */
  readonly asciiHeader: number;
  /** `sizeof(PyCompactUnicodeObject)`: other text takes this + (n + 1) * kind bytes. */
  readonly compactHeader: number;
  /** The shared strings of one character from 128 to 255 carry their UTF-8 form. */
  readonly latin1CachesUtf8: boolean;
  /** Strings that are interned before a program starts and never freed. */
  readonly staticStrings: ReadonlySet<string>;
  /** Identifiers of one letter that are other objects than the shared strings of that character. */
  readonly letterIdentifiers: string;
  /** `str.find`, `index`, `count` and their like name themselves and the argument in TypeErrors. */
  readonly searchNamesArgument: boolean;
}

export interface InstanceRules {
  /** Bytes between the GC header and instances of classes with a managed `__dict__`. */
  readonly managedDictPreheader: number;
  /** Bytes there for a managed weak-reference list (3.12+), shared with the dict's slot pair. */
  readonly managedWeakrefPreheader: number;
  /**
   * Where attribute values live: inside the instance's block, in a block of their own, or in the
   * `__dict__`, made at the first attribute, which shares its keys with those of other instances
   * (until 3.10).
   */
  readonly values: 'inline' | 'separate' | 'dict';
  /** Inline values also follow structs larger than `object`'s (3.14+). */
  readonly valuesBehindStructs: boolean;
  /** Instances of all classes are collected, also those that add nothing to a builtin type's (3.8+). */
  readonly alwaysCollected: boolean;
  /** Most attributes that a class's shared keys hold. */
  readonly sharedKeysMax: number;
}

/**
 * Everything in which one range of CPython releases differs from another, as data. The engine asks
 * this table and never compares version numbers.
 */
export interface Release {
  /** The minor release, as a learner names it: `3.13`. */
  readonly name: string;
  /** First and last full release that this table describes. */
  readonly first: string;
  readonly last: string;
  /** `sys.version_info[:3]` of the release whose behaviour was measured. */
  readonly versionInfo: readonly [number, number, number];
  /** `sys.hexversion`. */
  readonly hexversion: number;
  readonly sizes: StructSizes;
  readonly library: LibraryRules;
  /** Bytes of `PyGC_Head`. */
  readonly gcHeader: number;
  readonly string: StringRules;
  /** Bytes that an int of one digit asks for: its struct with the padding, or (to 3.10) without. */
  readonly intRequest: 28 | 32;
  /** The same where it is made from a C size: with padding from 3.14. */
  readonly ssizeRequest: 28 | 32;
  /** `sum()` makes its result of a C size (3.12+). */
  readonly sumsInSsize: boolean;
  /** 3.11+ give the int zero one digit. */
  readonly intMinDigits: 0 | 1;
  /** `int.__sizeof__` counts the header of the exact type, also for subclasses. */
  readonly intSizeofIgnoresSubclass: boolean;
  /** `int(...)` and `str(...)` without keywords check their arguments themselves. */
  readonly vectorcallConstructors: boolean;
  readonly smallInts: readonly [min: number, max: number];
  /** Small differences of ints of several digits, and of rounded floats, are the shared ints (3.9+). */
  readonly sharesSmallDifferences: boolean;
  /** So are small remainders by divisors of several digits, and what `int.from_bytes` makes (3.11+). */
  readonly sharesSmallRemainders: boolean;
  /** `hash(None)`; null: its address decides. */
  readonly noneHash: number | null;
  /** What `1.0 % 0.0` says. */
  readonly floatModuloText: string;
  readonly words: ErrorWords;
  readonly instance: InstanceRules;
  readonly immortality: ImmortalityRules;
  readonly dict: DictRules;
  readonly collector: CollectorRules;
  readonly freelists: FreelistLimits;
  readonly pymalloc: PymallocRules;
  readonly compiler: CompilerRules;
  readonly vm: MachineRules;
  /** The buffer of a bytearray is a `bytes` object (3.15). */
  readonly bytearrayHoldsBytes: boolean;
  readonly textio: TextIORules;
  readonly tracemalloc: TracemallocRules;
  readonly debugMallocStats: DebugMallocStatsRules;
  readonly heavyImports: HeavyImports;
  readonly sys: SysRules;
  /** A table for few keys, or for a power of two, is twice as large as needed (3.10 to 3.13). */
  readonly dictSizesRoundUp: boolean;
  /** What `del l[i]` does: delete a slice, leave the buffer alone (3.13), or resize the list. */
  readonly delItem: 'slice' | 'shift' | 'resize';
  /** Buffers of up to so many slots never shrink, unless the list is cleared (3.14+). */
  readonly listKeepsSlots: number;
  /** Share of the slots of a set at which it grows: three fifths, or two thirds (3.6). */
  readonly setLoad: readonly [numerator: number, denominator: number];
  /** Which slot of a removed key a new one takes, on its way to an unused one: the first (3.6), none (3.9). */
  readonly setReuses: SlotReuse;
  /** Hashes of tuples are made as xxHash does (3.8+). */
  readonly tupleHashXx: boolean;
  /** A growing list takes its slots in fours (3.9+). */
  readonly listGrowsInFours: boolean;
  /** The first items of a list, known in number, get no more slots than an even number (3.10+). */
  readonly listStartsEven: boolean;
  /** `list(x)` asks for the length of `x` and takes as many slots at first (3.8 and 3.9). */
  readonly listAsksLength: boolean;
  /** `pop()` of the last element frees a buffer of one slot (3.12+). */
  readonly popFreesLastSlot: boolean;
  /** `list(set)`, `list(dict)` and views size by resize from zero (3.13+). */
  readonly listFromSetResizes: boolean;
  /** `str.split` bounds its preallocation by the length of the text (3.12+). */
  readonly splitBoundsPrealloc: boolean;
  /** Sorting takes equal neighbours into a descending run (3.13+). */
  readonly sortTakesEqualsIntoDescent: boolean;
  /** Sorting extends short runs to lengths that vary by one (3.15). */
  readonly sortVariesMinrun: boolean;
  /** All classes have the same descriptors of `__dict__` and `__weakref__` (3.15). */
  readonly classesShareDescriptors: boolean;
  /** A union of types keeps the set of its members, and knows its origin (3.14+). */
  readonly unionsKeepMembers: boolean;
  /** Names of types where they differ from those of 3.13, by key. */
  readonly typeNames: Readonly<Record<string, string>>;
  /** `sizeof(PyTypeObject)`, as `sys.getsizeof(int)` shows it. */
  readonly staticTypeSize: number;
  /** Instantiating an abstract class says `without an implementation for` (3.12+). */
  readonly namesMissingImplementation: boolean;
  /** A property without a name goes by its getter's (3.13+). */
  readonly propertyNameFromGetter: boolean;
  /** A property whose getter has no docstring holds None for it, not nothing. */
  readonly propertyKeepsNoDoc: boolean;
  /** `super(type, obj)` of a wrong pair says what the object is (3.13+). */
  readonly superNamesObject: boolean;
  /** The error about inconsistent bases has a line break in it (before 3.13). */
  readonly mroErrorWraps: boolean;
  /** `__flags__` tells whether the type has a version (before 3.13). */
  readonly flagsShowVersionTag: boolean;
  /** `__getattr__` is called through a bound method (before 3.12). */
  readonly getattrHookBinds: boolean;
  /** An error in `__set_name__` gets a note instead of becoming a RuntimeError (3.12+). */
  readonly setNameErrorsAddNote: boolean;
  /** `sys.getsizeof` adds the GC header of types even to static ones (3.11). */
  readonly countsHeaderOfStaticTypes: boolean;
  /** A failed assignment to an object without `__dict__` says so (3.13+). */
  readonly namesMissingDict: boolean;
  /** Weak references whose callbacks are called are held meanwhile, even a single one (3.13+). */
  readonly holdsSingleCallback: boolean;
  /** `sum()` of floats keeps track of what rounding loses (3.12+). */
  readonly compensatedSum: boolean;
  /** `max()` and `min()` take their arguments in a tuple (before 3.13). */
  readonly minMaxPacksArguments: boolean;
  /** `print()` takes its arguments in a tuple (3.11+). */
  readonly printPacksArguments: boolean;
  /** Methods of sets with any number of arguments take them in a tuple (before 3.14). */
  readonly setMethodsPackArguments: boolean;
  /** Unpacking too many values says how many there are (3.14+). */
  readonly countsTooMany: boolean;
  /** `repr()` of a list holds each item while it asks it for its own (3.14+). */
  readonly listReprHoldsItems: boolean;
  /** `throw()` of generators takes its arguments in a tuple (until 3.10). */
  readonly throwPacksArguments: boolean;
  /** `dir()` and `vars()` take their argument in a tuple (not 3.12). */
  readonly dirPacksArguments: boolean;
  /** What `iter(x, y)` says where x is not callable. */
  readonly iterSentinelText: string;
  /** Hints at errors know attributes of `self`, forgotten imports and what modules hold (3.12+). */
  readonly suggestsSelfAndImports: boolean;
  /** What `max()` and `min()` say of nothing to choose from, after their name. */
  readonly emptyMinMax: string;
  /** `PythonFinalizationError` exists (3.13+). */
  readonly finalizationError: boolean;
  /** Slices are hashable (3.12+). */
  readonly slicesHash: boolean;
  /** What `l[a:b] = x` says where x is not iterable. */
  readonly listSliceAssignText: string;
  /**
   * What shows uncaught exceptions: the `traceback` module of the library (3.13), which knows whole
   * statements, or C code, which knows single lines.
   */
  readonly traceback: 'library' | 'c';
  /** Tracebacks mark what failed within the line (3.11+). */
  readonly tracebackCarets: boolean;
  /** Sorting merges runs by powers (3.11+), or by their lengths. */
  readonly sortMergesByPower: boolean;
  /** What nobody can catch is shown as uncaught exceptions are, by the `traceback` module (3.15). */
  readonly unraisableUsesLibrary: boolean;
  /** Built-in functions word an unknown keyword as `'x' is an invalid keyword argument for f()`. */
  readonly oldKeywordErrors: boolean;
  /** `random` words empty ranges as it did up to 3.11. */
  readonly oldRandomErrors: boolean;
  /** Where the line about seeds that `random` takes is broken: before or after `None`. */
  readonly seedErrorBreak: 'beforeNone' | 'afterNone';
  /** `types.SimpleNamespace` takes a mapping by position (3.13+). */
  readonly namespaceTakesMapping: boolean;
  /** Functions of modules that came with a later release: `math.fma`. */
  readonly laterFunctions: readonly string[];
  /** Methods of types that came with a later release: `bytearray.resize`. */
  readonly laterMethods: readonly string[];
  /** Nesting at which deallocations are put off, and at which they are taken up again. */
  readonly trashcan: {
    readonly limit: number;
    readonly resume: number;
    /** Instances of classes count as others and take up what was put off (3.8+). */
    readonly instancesResume: boolean;
  };
  /** The parser's arena holds two references to every bytes literal (3.12 and 3.13). */
  readonly arenaKeepsBytesTwice: boolean;
  /** What `~True` warns of, up to the advice (3.12+); null: nothing. */
  readonly invertedBoolWarning: string | null;
  /** `bool(NotImplemented)` only warns (before 3.14). */
  readonly notImplementedIsTrue: boolean;
  /** What the matcher of `split()` must be, as its TypeError says. */
  readonly groupMatcherText: string;
  /** `T | int` of a type variable is a plain union, not one of `typing` (3.14+). */
  readonly unionsTakeTypeParams: boolean;
  /** A warning about an object that dies tells how to learn where it was made (3.7+). */
  readonly warnsOfSource: boolean;
  /** What awaiting something else than an awaitable says of its type, `%`. */
  readonly notAwaitableText: string;
  /** `throw(type, value)` of generators warns (3.12+). */
  readonly deprecatesThrowForms: boolean;
  /** Calls of Python functions and recursion in C share one count (before 3.12). */
  readonly oneRecursionCount: boolean;
  /** Default of `sys.getrecursionlimit()`. */
  readonly recursionLimit: number;
}
