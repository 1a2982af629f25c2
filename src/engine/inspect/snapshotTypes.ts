/*
 * What leaves the engine when somebody looks at the heap: plain, serialisable data. An object is named
 * by its `id`, the number of its allocation, which no other object ever has; its `address` may be
 * reused.
 */

/** How one object, or a root, refers to another. */
export interface ReferenceView {
  /** As a reader would write it: `[0]`, `.next`, `['key']`, `key`, `__mro__`. */
  readonly label: string;
  /** `id` of the object referred to. */
  readonly target: number;
  readonly kind: ReferenceKind;
}

export type ReferenceKind =
  /** An element of a sequence or set, a key or a value of a dict. */
  | 'item'
  | 'key'
  /** An instance attribute or slot. */
  | 'attribute'
  /** A reference that the interpreter keeps inside a function, class, frame or iterator. */
  | 'internal';

/** One live object. */
export interface ObjectView {
  readonly id: number;
  /** What `id()` shows. */
  readonly address: number;
  /** Name of its type. */
  readonly type: string;
  /** A short literal for atoms (`42`, `'good'`), a name for functions and classes, else empty. */
  readonly value: string;
  /** Number of elements of a container, else null. */
  readonly length: number | null;
  /** `ob_refcnt`; of an immortal object, what `sys.getrefcount` shows. */
  readonly refcount: number;
  readonly immortal: boolean;
  /** What `sys.getsizeof` shows, in bytes. */
  readonly size: number;
  /** Generation 0, 1 or 2 of a tracked object, else null. */
  readonly generation: 0 | 1 | 2 | null;
  /** Made by the interpreter for its own use (code, method resolution orders, descriptors …). */
  readonly internal: boolean;
  /** Existed before the program's first line (built-in types, small ints, modules …). */
  readonly builtin: boolean;
  /** Alive, but no name, frame or temporary leads to it: only the collector can free it. */
  readonly unreachable: boolean;
  /** References that this object owns, in order. */
  readonly references: readonly ReferenceView[];
  /** True when only the first references of a very long container are listed. */
  readonly truncated: boolean;
}

/** A reference from outside the heap. */
export interface RootView {
  /** The name, `temporary 0`, `constants of <module>`, `return value` … */
  readonly label: string;
  readonly target: number;
  readonly kind: 'name' | 'temporary' | 'constant' | 'interpreter';
}

/** A frame that is running or suspended, or the module's namespace. */
export interface FrameView {
  /** Unique in one recording, so that a frame can be followed from step to step. */
  readonly id: number;
  /** `<module>` or the function's qualified name. */
  readonly name: string;
  readonly line: number;
  readonly roots: readonly RootView[];
}

/** The collector's and the allocator's gauges. */
export interface GaugesView {
  readonly counts: readonly [number, number, number];
  readonly thresholds: readonly [number, number, number];
  /** Tracked objects that the program made, per generation. */
  readonly tracked: readonly [number, number, number];
  /** Bytes in live blocks, and the most there have been, since the program's start. */
  readonly bytes: number;
  readonly peakBytes: number;
  /** Blocks in use, since the program's start. */
  readonly blocks: number;
  readonly arenas: number;
  /** Collections since the program's start, per generation. */
  readonly collections: readonly [number, number, number];
}

/** The heap at one moment. */
export interface HeapSnapshot {
  /** Outermost first; the first is the module. */
  readonly frames: readonly FrameView[];
  /** Roots that belong to no frame: the parser's literals, the exception being handled. */
  readonly roots: readonly RootView[];
  readonly objects: readonly ObjectView[];
  readonly gauges: GaugesView;
}

/** One reference that makes up an object's count, in words and as a place. */
export interface HolderView {
  /** `name a`, `slot [0] of the list at 0x…`, `temporary of f`, `constants of <module>`. */
  readonly text: string;
  /** The holding object's `id`, or null for a root. */
  readonly holder: number | null;
  readonly label: string;
}

/** An exception that nothing caught, and where in the program it was. */
export type FailureView =
  | {
      readonly kind: 'failed';
      readonly status: number;
      readonly line: number | null;
      readonly message: string;
    }
  /** The source does not compile. */
  | {
      readonly kind: 'syntaxError';
      readonly message: string;
      readonly line: number;
      readonly column: number;
      readonly endLine: number;
      readonly endColumn: number;
    };
