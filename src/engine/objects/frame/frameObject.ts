import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import type { PyCode } from '../code/codeObject.ts';

/**
 * What this layer may know of the virtual machine's frames.
 * @cpython Include/internal/pycore_frame.h#_PyInterpreterFrame
 */
export interface FrameView {
  /** Borrowed. */
  readonly code: PyCode;
  readonly globals: PyObject;
  readonly builtins: PyObject;
  /** The explicit namespace of module and class bodies; null in functions. */
  readonly locals: PyObject | null;
  /** Locals, cells and free variables; the value stack follows. */
  readonly localsplus: (PyObject | null)[];
  /** Height of the value stack, counted from the start of `localsplus`. */
  readonly stackpointer: number;
  /** Index of the instruction being executed; -1 before the first. */
  lasti(): number;
  /** The frame that called this one, or null. */
  caller(): FrameView | null;
  /** The frame object, made when there is none. Borrowed. */
  frameObject(rt: Runtime): PyFrame;
  /** Still being executed, or a generator that can go on. */
  isExecuting(): boolean;
  isSuspendedGenerator(): boolean;
  /** `frame.clear()`; false with an error set. */
  clear(rt: Runtime): boolean;
  /** `f_locals`: a new reference. */
  localsDict(rt: Runtime): NewRef | null;
}

/** @cpython Include/internal/pycore_frame.h#PyFrameObject */
export interface FrameBody {
  frame: FrameView;
  /** Owned: the calling frame's object once this frame has returned. */
  f_back: PyFrame | null;
  f_trace: PyObject | null;
  f_lineno: number;
  /** The object took the frame over from the machine's stack: it owns what the frame holds. */
  ownsFrame: boolean;
}

export type PyFrame = PyObject<FrameBody>;

export function isFrame(rt: Runtime, op: PyObject): op is PyFrame {
  return op.ob_type === rt.types.frame;
}
