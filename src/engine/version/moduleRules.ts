/** How modules of the library that are about memory differ between releases. */

/** What the module `sys` tells of itself. */
export interface SysRules {
  /** Fields of `sys.flags` after `isolated`. */
  readonly flags: readonly string[];
  /** `sys.flags.int_max_str_digits` where nothing set it. */
  readonly intMaxStrDigitsFlag: -1 | 4300;
  /** `sys.thread_info.lock`. */
  readonly threadLock: 'semaphore' | 'pymutex';
  readonly utf8ModeFlag: 0 | 1;
  readonly abiflags: '' | 'm';
  /** `sys.int_info` knows of limits to texts of ints (3.7+). */
  readonly limitsIntTexts: boolean;
  /** `gc.freeze` and its permanent generation exist (3.7+). */
  readonly freezesObjects: boolean;
  /** `gc.get_objects` can be asked for one generation (3.8+). */
  readonly listsGenerations: boolean;
  /** `gc.set_threshold` has set what stands before a wrong argument (until 3.12). */
  readonly setsThresholdsAsParsed: boolean;
}

/** What `sys._debugmallocstats()` tells. */
export interface DebugMallocStatsRules {
  /** Free lists before those of tuples, in order. */
  readonly freeLists: readonly (
    'builtinFunction' | 'dict' | 'dictKeys' | 'float' | 'frame' | 'list' | 'method'
  )[];
  /** The sizes of what they hold include the GC header (3.15). */
  readonly countsHeader: boolean;
  /** Bytes of the nodes of the tree of arenas, root, middle and bottom (3.10+). */
  readonly arenaMap: readonly [number, number, number] | null;
}

/** How `tracemalloc` traces. */
export interface TracemallocRules {
  /** Tracebacks are shown oldest frame first (3.7+). */
  readonly oldestFirst: boolean;
  /** Traces know how many frames there were in all; operands of comparisons are checked (3.9+). */
  readonly countsFrames: boolean;
  /** An object from a free list gets the traceback of its new life (3.8+). */
  readonly retracesFreeLists: boolean;
  /** The tables exist while nothing is traced (before 3.14). */
  readonly keepsTables: boolean;
  readonly maxFrames: number;
  /** Bytes of its hash tables: the struct, an entry, and an entry of the table of traces. */
  readonly hashtable: {
    readonly struct: number;
    readonly entry: number;
    readonly traceEntry: number;
  };
}

/** How the standard streams keep text that they have not written yet. */
export interface TextIORules {
  /** ASCII text is kept itself, not as bytes; a single piece needs no list (3.8+). */
  readonly keepsAscii: boolean;
  /**
   * When a piece first has what is pending written: never, when both exceed a chunk (3.8 to 3.12), or
   * when it is a chunk by itself (3.13+).
   */
  readonly flushesBefore: 'never' | 'overflow' | 'large';
  /** A full chunk is written, not only more than one (3.8+). */
  readonly fillsChunk: boolean;
  /** `sys.stderr` writes whole lines wherever it goes (3.9+). */
  readonly lineBufferedStderr: boolean;
}
