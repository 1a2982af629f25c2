import type { NewRef, PyObject, Runtime, VisitProc } from '../../object/pyObject.ts';
import { incref } from '../../object/refcount.ts';
import type { CellBody } from '../cell/cellObject.ts';
import { addr2line, type PyCode } from '../code/codeObject.ts';
import type { PyFunction } from '../function/functionObject.ts';

/**
 * What this layer may know of the virtual machine's frames.
 * @cpython Include/internal/pycore_frame.h#_PyInterpreterFrame
 */
export interface FrameView {
  /** Owned. */
  readonly code: PyCode;
  /** Owned. */
  f_funcobj: PyFunction | null;
  readonly globals: PyObject;
  readonly builtins: PyObject;
  /** Owned: namespace of a module or class body; in functions the dict of `locals()` or null. */
  locals: PyObject | null;
  /** Owned; null until something asks for the frame object. */
  frame_obj: PyFrame | null;
  /** Locals, cells and free variables, then the value stack; owned below `stackpointer`. */
  readonly localsplus: (PyObject | null)[];
  stackpointer: number;
  /** Index of the instruction being executed; -1 before the first. */
  lasti(): number;
  /** The frame that called this one, or null. */
  caller(): FrameView | null;
  /** The frame object, made when there is none. Borrowed. */
  frameObject(rt: Runtime): PyFrame;
  /** The eval loop has it on its stack. */
  readonly running: boolean;
  /** The generator that owns the frame; not counted. */
  readonly generator: PyObject | null;
  /** It cannot go on. */
  completed: boolean;
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
  /** Owned. */
  f_trace: PyObject | null;
  f_lineno: number;
  /** The object took the frame over from the machine's stack: it owns what the frame holds. */
  ownsFrame: boolean;
  /** The object is the frame of a call from the start (until 3.10): it owns the namespaces as well. */
  ownsNamespaces: boolean;
  /** Slots that its block has room for. */
  ob_size: number;
}

export type PyFrame = PyObject<FrameBody>;

/** Locals and temporaries that the collector may see: the temporaries only while nothing runs. */
export function visibleSlots(frame: FrameView): number {
  return frame.running ? frame.code.body.co_nlocalsplus : frame.stackpointer;
}

export function isFrame(rt: Runtime, op: PyObject): op is PyFrame {
  return op.ob_type === rt.types.frame;
}

/** @cpython Python/frame.c#_PyFrame_Traverse */
export function traverseFrame(frame: FrameView, visit: VisitProc): void {
  if (frame.frame_obj !== null) visit(frame.frame_obj);
  if (frame.locals !== null) visit(frame.locals);
  if (frame.f_funcobj !== null) visit(frame.f_funcobj);
  visit(frame.code);
  const { localsplus, stackpointer } = frame;
  for (let i = 0; i < stackpointer; i++) {
    const value = localsplus[i];
    if (value !== null && value !== undefined) visit(value);
  }
}

/** Slots of a frame: locals, cells, free variables and the value stack. */
export function slotCount({ body }: PyCode): number {
  return body.co_nlocals + body.co_ncellvars + body.co_nfreevars + body.co_stacksize;
}

/** Value of a local, cell or free variable; borrowed, null where it is unbound or hidden. */
export function localValue(frame: FrameView, i: number, kind: number): PyObject | null {
  if ((kind & 0x10) !== 0) return null;
  const slot = frame.localsplus[i] ?? null;
  if (slot === null || (kind & 0xc0) === 0) return slot;
  if (slot.ob_type.tp_name !== 'cell') return slot;
  return (slot.body as CellBody).ref;
}

/** Line that the frame is at; null where the instruction has none. */
export function frameLine(frame: FrameView): number | null {
  return addr2line(frame.code, frame.lasti());
}

/** The calling frame's object: a new reference, or null at the bottom. */
export function frameBack(rt: Runtime, op: PyFrame): NewRef | null {
  const { frame, f_back } = op.body;
  if (f_back !== null) return incref(f_back);
  const caller = frame.caller();
  return caller === null ? null : incref(caller.frameObject(rt));
}
