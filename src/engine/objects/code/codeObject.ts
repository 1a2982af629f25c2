import type { CodeTemplate, ExceptionTableEntry } from '../../compiler/codeTemplate.ts';
import type { PyObject, Runtime } from '../../object/pyObject.ts';
import type { PyUnicode } from '../str/strObject.ts';

/**
 * The struct of a code object. Members with C's spelling are owned objects; the rest is plain data
 * that the virtual machine reads.
 * @cpython Include/cpython/code.h#PyCodeObject
 */
export interface CodeBody {
  readonly template: CodeTemplate;
  /** Owned tuples. */
  readonly co_consts: PyObject;
  readonly co_names: PyObject;
  readonly co_localsplusnames: PyObject;
  readonly co_localspluskinds: PyObject;
  readonly co_filename: PyUnicode;
  readonly co_name: PyUnicode;
  readonly co_qualname: PyUnicode;
  readonly co_linetable: PyObject;
  readonly co_exceptiontable: PyObject;

  /** The items of `co_consts` and `co_names`. */
  readonly consts: readonly PyObject[];
  readonly names: readonly PyUnicode[];
  readonly localsplusnames: readonly PyUnicode[];
  readonly localspluskinds: readonly number[];

  readonly co_argcount: number;
  readonly co_posonlyargcount: number;
  readonly co_kwonlyargcount: number;
  readonly co_stacksize: number;
  readonly co_firstlineno: number;
  readonly co_flags: number;
  readonly co_nlocalsplus: number;
  readonly co_nlocals: number;
  readonly co_ncellvars: number;
  readonly co_nfreevars: number;
  /** Words `op | arg << 8`. */
  readonly code: Int32Array;
  /** Line, end line, column, end column of each instruction. */
  readonly positions: Int32Array;
  readonly exceptionTable: readonly ExceptionTableEntry[];
  readonly lineStarts: Uint8Array;
  /** What the virtual machine laid out to run the code; null until its first call. */
  machine: object | null;
  /** A dead frame of this code that waits for its next call, where frames are objects. */
  zombieFrame: PyObject | null;
  /**
   * Locals in the order in which a frame that is an object drops them, where that is not theirs:
   * cells of parameters go with the other cells. Null otherwise.
   */
  readonly clearOrder: readonly number[] | null;
  /** `_co_cached`: attributes that were asked for and are kept, by name; owned. */
  cached: Map<string, PyObject> | null;
}

export type PyCode = PyObject<CodeBody>;

export function isCode(rt: Runtime, op: PyObject): op is PyCode {
  return op.ob_type === rt.types.code;
}

/** Bytes of the object: `sizeof(PyCodeObject)` and the instructions with their caches. */
export function codeSize(rt: Runtime, template: CodeTemplate): number {
  const { tp_basicsize, tp_itemsize } = rt.types.code;
  return Math.ceil((tp_basicsize + template.codeUnits * tp_itemsize) / 8) * 8;
}

/**
 * Line of instruction `lasti`; null where it has none. Before the first instruction: the first line.
 * @cpython Objects/codeobject.c#PyCode_Addr2Line
 */
export function addr2line(code: PyCode, lasti: number): number | null {
  const { positions, co_firstlineno } = code.body;
  if (lasti < 0) return co_firstlineno;
  const line = positions[lasti * 4] ?? -1;
  return line < 0 ? null : line;
}
