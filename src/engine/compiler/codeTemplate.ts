/** `co_flags` bits. @cpython Include/cpython/code.h */
export const CO_OPTIMIZED = 0x0001;
export const CO_NEWLOCALS = 0x0002;
export const CO_VARARGS = 0x0004;
export const CO_VARKEYWORDS = 0x0008;
export const CO_NESTED = 0x0010;
export const CO_GENERATOR = 0x0020;
export const CO_COROUTINE = 0x0080;
export const CO_ITERABLE_COROUTINE = 0x0100;
export const CO_ASYNC_GENERATOR = 0x0200;
/** What runs as an object of its own, which the call returns. */
export const CO_GENERATORS = CO_GENERATOR | CO_COROUTINE | CO_ASYNC_GENERATOR;
export const CO_FUTURE_ANNOTATIONS = 0x1000000;
export const CO_HAS_DOCSTRING = 0x4000000;
export const CO_METHOD = 0x8000000;

/** Kinds of a fast local, or-ed. @cpython Include/internal/pycore_code.h */
export const CO_FAST_HIDDEN = 0x10;
export const CO_FAST_LOCAL = 0x20;
export const CO_FAST_CELL = 0x40;
export const CO_FAST_FREE = 0x80;

interface ConstBase {
  /**
   * Equal keys if and only if CPython's compiler would merge the constants: equal and of the same
   * type, element by element, with the sign of zero told apart.
   */
  readonly key: string;
  /** True when the parser or the folder of constants made it, false when a later pass did. */
  readonly literal: boolean;
}

/** A constant as plain data; the virtual machine makes one object per `key` of a compilation. */
export type ConstValue = ConstBase &
  (
    | { readonly kind: 'none' | 'true' | 'false' | 'ellipsis' }
    | { readonly kind: 'int'; readonly value: number | bigint }
    | { readonly kind: 'float'; readonly value: number }
    | { readonly kind: 'complex'; readonly real: number; readonly imag: number }
    | {
        readonly kind: 'str';
        readonly value: string;
        /** ASCII letters, digits and underscores only: CPython interns it. */
        readonly interned: boolean;
        /** A name of the program rather than a literal. */
        readonly isName?: true;
      }
    | { readonly kind: 'bytes'; readonly value: Uint8Array }
    | { readonly kind: 'tuple' | 'frozenset' | 'slice'; readonly items: readonly ConstValue[] }
    | { readonly kind: 'code'; readonly value: CodeTemplate }
  );

/** One row of the exception table, in instruction indices: `start` included, `end` not. */
export interface ExceptionTableEntry {
  readonly start: number;
  readonly end: number;
  readonly target: number;
  /** Height to which the value stack is cut before the exception is pushed. */
  readonly depth: number;
  /** Push the index of the raising instruction below the exception. */
  readonly lasti: boolean;
}

/** A code object as plain data: everything but the objects themselves. */
export interface CodeTemplate {
  readonly name: string;
  readonly qualname: string;
  readonly filename: string;
  readonly firstlineno: number;
  /** `CO_*` bits. */
  readonly flags: number;
  readonly argcount: number;
  readonly posonlyargcount: number;
  readonly kwonlyargcount: number;
  /** Slots of the value stack. */
  readonly stacksize: number;
  readonly varnames: readonly string[];
  readonly cellvars: readonly string[];
  readonly freevars: readonly string[];
  readonly names: readonly string[];
  /** Locals (arguments first), then cells that are no arguments, then free variables. */
  readonly localsplusnames: readonly string[];
  /** `CO_FAST_*` bits of each. */
  readonly localspluskinds: readonly number[];
  readonly consts: readonly ConstValue[];
  /** One word per instruction: `op | arg << 8`; a jump's argument is its target's index. */
  readonly code: Int32Array;
  /** Four numbers per instruction: line, end line, column, end column; -1: none. Columns count from 0. */
  readonly positions: Int32Array;
  readonly exceptionTable: readonly ExceptionTableEntry[];
  /** Length of real bytecode in two-byte units, with inline caches and EXTENDED_ARG. */
  readonly codeUnits: number;
  /** Bytes of CPython's encoded `co_linetable`. */
  readonly linetableSize: number;
  /** Bytes of CPython's encoded `co_exceptiontable`. */
  readonly exceptiontableSize: number;
  /** 1 where an instruction begins a new line, as the `line` event of `sys.settrace` would see it. */
  readonly lineStarts: Uint8Array;
}

/** What a failed compilation raises, with the attributes of `SyntaxError`. */
export interface SyntaxErrorInfo {
  readonly type:
    | 'SyntaxError'
    | 'IndentationError'
    | 'TabError'
    | 'MemoryError'
    | 'OverflowError'
    | 'RecursionError'
    | 'ValueError';
  readonly msg: string;
  /** From 1. */
  readonly lineno: number;
  /** From 1; 0: unknown. */
  readonly offset: number;
  readonly end_lineno: number;
  readonly end_offset: number;
  /** The source line, or null when CPython gives none. */
  readonly text: string | null;
  /** Set where CPython accepts the program and this engine does not. */
  readonly unsupported?: boolean;
}

export type CompileMode = 'exec' | 'eval' | 'single';

export type CompileResult =
  | {
      readonly ok: true;
      readonly code: CodeTemplate;
      readonly warnings: readonly SyntaxErrorInfo[];
    }
  | { readonly ok: false; readonly error: SyntaxErrorInfo };
