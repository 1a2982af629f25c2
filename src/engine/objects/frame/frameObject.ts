import { isTracked, track } from '../../object/gcHead.ts';
import { gcNew } from '../../object/heap.ts';
import type { NewRef, PyObject, Runtime, VisitProc } from '../../object/pyObject.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import { addr2line, type PyCode } from '../code/codeObject.ts';
import type { PyFunction } from '../function/functionObject.ts';

/** `owner`: the machine's stack, a generator, or the frame object itself. */
export const OWNED_BY_THREAD = 0;
export const OWNED_BY_GENERATOR = 1;
export const OWNED_BY_FRAME_OBJECT = 2;

/**
 * What this layer knows of a frame of the virtual machine.
 * @cpython Include/internal/pycore_frame.h#_PyInterpreterFrame
 */
export interface FrameView {
  /** Owned. */
  f_code: PyCode;
  /** Owned. */
  f_funcobj: PyFunction;
  f_globals: PyObject;
  f_builtins: PyObject;
  /** Owned: the namespace of a module or class body; null in functions. */
  f_locals: PyObject | null;
  /** Owned; null until something asks for the frame object. */
  frame_obj: PyObject | null;
  /** Locals, cells and free variables, then the value stack; owned below `stackpointer`. */
  readonly localsplus: (PyObject | null)[];
  stackpointer: number;
  /** Index of the instruction that runs or ran last; -1 before the first. */
  prev_instr: number;
  previous: FrameView | null;
  owner: 0 | 1 | 2;
  /** Not counted. */
  generator: PyObject | null;
}

/** @cpython Include/internal/pycore_frame.h#PyFrameObject */
export interface FrameBody {
  frame: FrameView;
  /** Owned: the object of the calling frame, once this frame is no longer on the stack. */
  f_back: PyFrame | null;
  /** Owned. */
  f_trace: PyObject | null;
}

export type PyFrame = PyObject<FrameBody>;

export function isFrame(rt: Runtime, op: PyObject): op is PyFrame {
  return op.ob_type === rt.types.frame;
}

/**
 * The object of a frame, made when there is none yet; borrowed from the frame. Not tracked while the
 * frame is on the stack.
 * @cpython Include/internal/pycore_frame.h#_PyFrame_GetFrameObject
 */
export function getFrameObject(rt: Runtime, frame: FrameView): PyFrame {
  if (frame.frame_obj !== null) return frame.frame_obj as PyFrame;
  const type = rt.types.frame;
  const nbytes = type.tp_basicsize + frame.localsplus.length * type.tp_itemsize;
  const op = gcNew<FrameBody>(rt, type, { frame, f_back: null, f_trace: null }, nbytes);
  frame.frame_obj = op;
  return op;
}

/**
 * Makes the frame object the owner of what a finished frame holds: the frame must not be used for
 * another call. The reference that the frame had to its object is not touched.
 * @cpython Python/frame.c#take_ownership
 */
export function takeOwnership(rt: Runtime, op: PyFrame, frame: FrameView): void {
  frame.owner = OWNED_BY_FRAME_OBJECT;
  const { previous } = frame;
  if (previous !== null) {
    op.body.f_back = incref(getFrameObject(rt, previous));
    frame.previous = null;
  }
  if (!isTracked(op)) track(rt, op);
}

/**
 * Gives up all that a frame holds but its code; a frame object that others know takes it over
 * instead, code included: then the result is true.
 * @cpython Python/frame.c#_PyFrame_ClearExceptCode
 */
export function clearExceptCode(rt: Runtime, frame: FrameView): boolean {
  const op = frame.frame_obj;
  if (op !== null) {
    frame.frame_obj = null;
    if (op.ob_refcnt > 1) {
      takeOwnership(rt, op as PyFrame, frame);
      decref(rt, op);
      return true;
    }
    decref(rt, op);
  }
  clearLocals(rt, frame);
  decref(rt, frame.f_funcobj);
  return false;
}

/** @cpython Python/frame.c#_PyFrame_ClearLocals */
export function clearLocals(rt: Runtime, frame: FrameView): void {
  const { localsplus, stackpointer } = frame;
  frame.stackpointer = 0;
  for (let i = 0; i < stackpointer; i++) {
    const value = localsplus[i] ?? null;
    localsplus[i] = null;
    xdecref(rt, value);
  }
  const locals = frame.f_locals;
  frame.f_locals = null;
  xdecref(rt, locals);
}

/** @cpython Python/frame.c#_PyFrame_Traverse */
export function traverseFrame(frame: FrameView, visit: VisitProc): void {
  if (frame.f_locals !== null) visit(frame.f_locals);
  visit(frame.f_funcobj);
  visit(frame.f_code);
  const { localsplus, stackpointer } = frame;
  for (let i = 0; i < stackpointer; i++) {
    const value = localsplus[i];
    if (value !== null && value !== undefined) visit(value);
  }
}

/** Line that the frame is at; null where the instruction has none. */
export function frameLine(frame: FrameView): number | null {
  return addr2line(frame.f_code, frame.prev_instr);
}

/** The calling frame's object: a new reference, or null at the bottom. */
export function frameBack(rt: Runtime, op: PyFrame): NewRef | null {
  const { frame, f_back } = op.body;
  if (f_back !== null) return incref(f_back);
  const { previous } = frame;
  return previous === null ? null : incref(getFrameObject(rt, previous));
}
