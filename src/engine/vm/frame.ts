import { track } from '../object/gcHead.ts';
import { isTracked } from '../object/gcHead.ts';
import { fetchRaised, raiseFalse, restoreRaised } from '../object/errors.ts';
import { gcNew } from '../object/heap.ts';
import { CO_OPTIMIZED } from '../compiler/codeTemplate.ts';
import type { NewRef, PyObject, Runtime } from '../object/pyObject.ts';
import { decref, incref, xdecref } from '../object/refcount.ts';
import type { CodeBody, PyCode } from '../objects/code/codeObject.ts';
import { dictPop, dictSetItem, newDict, type PyDict } from '../objects/dict/dictObject.ts';
import type { FrameBody, FrameView, PyFrame } from '../objects/frame/frameObject.ts';
import { localValue } from '../objects/frame/frameObject.ts';
import type { PyFunction } from '../objects/function/functionObject.ts';
import type { GeneratorBody } from '../objects/generator/generatorObject.ts';
import { borrowTable, type BorrowTable } from './borrowTable.ts';
import type { InstructionRules } from '../version/compilerRules.ts';
import { lowerCode } from './lowering.ts';

export type { PyCode, PyFunction };

/** Who keeps the frame's references. @cpython Include/internal/pycore_frame.h#_frameowner */
export type FrameOwner = 'thread' | 'generator' | 'frameObject' | 'cleared';

/* What `kind` of an inline cache says about its other fields. */
export const CACHED_GLOBAL = 1;
export const CACHED_BUILTIN = 2;
export const CACHED_VALUE = 3;
export const CACHED_METHOD = 4;
export const CACHED_GETTER = 5;
export const CACHED_INIT = 6;

/** One instruction's memory. What the fields mean depends on the instruction. */
export interface InlineCache {
  kind: number;
  /** `tp_version_tag`, or a dict's `keys_version`. */
  version: number;
  version2: number;
  /** Borrowed: the versions guard that it is alive. */
  object: PyObject | null;
  index: number;
}

/**
 * What the eval loop needs of a code object, laid out for it; made at the first call and kept with
 * the code.
 */
export class Executable {
  readonly code: Int32Array;
  readonly consts: readonly PyObject[];
  readonly names: readonly PyObject[];
  readonly lineStarts: Uint8Array;
  readonly exceptionTable: CodeBody['exceptionTable'];
  readonly nlocalsplus: number;
  readonly framesize: number;
  readonly argcount: number;
  readonly flags: number;
  /** Neither `*args`, `**kwargs` nor keyword-only parameters: positional calls copy and go. */
  readonly simple: boolean;
  /** Times that an adaptive instruction ran, up to a bound. */
  readonly counters: Uint8Array;
  readonly caches: (InlineCache | null)[];
  readonly framesAreObjects: boolean;
  readonly kwonlyargcount: number;
  readonly #body: CodeBody;
  readonly #borrowing: BorrowRules;
  #borrows: BorrowTable | null = null;
  /** Dead frames of this code, linked through `previous`. */
  freeFrames: InterpreterFrame | null = null;

  constructor(body: CodeBody, framesAreObjects: boolean, borrowing: BorrowRules) {
    this.#body = body;
    this.#borrowing = borrowing;
    this.kwonlyargcount = body.co_kwonlyargcount;
    this.framesAreObjects = framesAreObjects;
    this.code = lowerCode(body.code);
    this.consts = body.consts;
    this.names = body.names;
    this.lineStarts = body.lineStarts;
    this.exceptionTable = body.exceptionTable;
    this.nlocalsplus = body.co_nlocalsplus;
    this.framesize = body.co_nlocalsplus + body.co_stacksize;
    this.argcount = body.co_argcount;
    this.flags = body.co_flags;
    this.simple = (body.co_flags & 0x0c) === 0 && body.co_kwonlyargcount === 0;
    this.counters = new Uint8Array(body.code.length);
    this.caches = new Array<InlineCache | null>(body.code.length).fill(null);
  }

  /** Which slots are borrowed, made when first asked for; null where the release borrows none. */
  get borrows(): BorrowTable | null {
    if (this.#borrows !== null || !this.#borrowing.borrowedLocals) return this.#borrows;
    return (this.#borrows = borrowTable(this.#body, this.#borrowing.borrowedConstants));
  }
}

/** Which loads take no reference. */
type BorrowRules = Pick<InstructionRules, 'borrowedLocals' | 'borrowedConstants'>;

/** The layout of `code`, made when it has none. */
export function executableOf(rt: Runtime, code: PyCode): Executable {
  const { body } = code;
  body.machine ??= new Executable(
    body,
    rt.release.vm.framesAreObjects,
    rt.release.compiler.instructions,
  );
  return body.machine as Executable;
}

/**
 * The state of one running, suspended or finished call.
 * Invariants: slots of `localsplus` below `stackpointer` own what they hold; those at and above it
 * hold nothing that counts. `stackpointer` is current whenever anything outside the eval loop may look.
 * @cpython Include/internal/pycore_frame.h#_PyInterpreterFrame
 */
export class InterpreterFrame implements FrameView {
  exe: Executable;
  /** Owned. */
  code: PyCode;
  /** Owned; only borrowed where frames are objects. */
  f_funcobj: PyFunction | null;
  /** Borrowed from the function; owned where frames are objects. */
  globals: PyObject;
  builtins: PyObject;
  /** Owned: namespace of a module or class body, dict of `locals()` (until 3.12), or null. */
  locals: PyObject | null = null;
  /** Owned, null until something asks for the frame. */
  frame_obj: PyFrame | null = null;
  readonly localsplus: (PyObject | null)[];
  stackpointer: number;
  /** Index of the instruction that runs, or ran last. */
  prev_instr = 0;
  /** Index of the next one. */
  next_instr = 0;
  /** Where a call that this frame makes returns to. */
  return_to = 0;
  previous: InterpreterFrame | null = null;
  owner: FrameOwner = 'thread';
  /** The generator that owns the frame; not counted. */
  generator: PyObject<GeneratorBody> | null = null;
  /** A generator's frame that is suspended in `yield from`. */
  yieldsFrom = false;
  /** A generator's frame that was closed without running on. */
  completed = false;
  /** The eval loop returns to the engine after this frame. */
  isEntry = false;
  /** By slot, how far a sequence is that is iterated over without an iterator (3.15). */
  indices: Int32Array | null = null;
  /** By parameter, the argument that was passed without a reference of its own (3.14+). Not counted. */
  borrowed: readonly (PyObject | null)[] | null = null;
  /** Owned: the new instance whose `__init__` runs here, and which becomes the value of the call. */
  initSelf: PyObject | null = null;

  /** The incremental collector has seen it. */
  visited = false;
  /** It is on the stack of running frames. */
  running = false;
  /** Entries at the top of the stack that the call under way leaves there until it is over. */
  keptArguments = 0;
  /** Where the exception was raised that a handler found, where the stack has no place for it. */
  raisedAt = 0;

  constructor(
    exe: Executable,
    code: PyCode,
    func: PyFunction | null,
    globals: PyObject,
    builtins: PyObject,
  ) {
    this.exe = exe;
    this.code = code;
    this.f_funcobj = func;
    this.globals = globals;
    this.builtins = builtins;
    this.localsplus = new Array<PyObject | null>(exe.framesize).fill(null);
    this.stackpointer = exe.nlocalsplus;
  }

  /** Fast locals: the frame of a function, whose names are slots. */
  get isOptimized(): boolean {
    return (this.exe.flags & CO_OPTIMIZED) !== 0;
  }

  lasti(): number {
    return this.prev_instr;
  }

  caller(): InterpreterFrame | null {
    return this.exe.framesAreObjects ? null : this.previous;
  }

  /** @cpython Python/frame.c#_PyFrame_MakeAndSetFrameObject */
  frameObject(rt: Runtime): PyFrame {
    return (this.frame_obj ??= newFrameObject(rt, this));
  }

  isExecuting(): boolean {
    if (this.exe.framesAreObjects && this.generator === null) return this.running;
    if (this.owner === 'thread') return true;
    return this.generator !== null && this.generator.body.state === 'executing';
  }

  isSuspendedGenerator(): boolean {
    return this.generator !== null && !this.isExecuting();
  }

  /** @cpython Objects/frameobject.c#frame_clear */
  clear(rt: Runtime): boolean {
    if (this.owner === 'thread') {
      return raiseFalse(rt, 'RuntimeError', 'cannot clear an executing frame');
    }
    if (this.owner === 'generator') {
      const { state } = this.generator!.body;
      if (state === 'executing') {
        return raiseFalse(rt, 'RuntimeError', 'cannot clear an executing frame');
      }
      if (state === 'suspended') {
        return raiseFalse(rt, 'RuntimeError', 'cannot clear a suspended frame');
      }
    }
    clearLocals(rt, this);
    return true;
  }

  /** @cpython Objects/frameobject.c#_PyFrame_GetLocals */
  localsDict(rt: Runtime): NewRef | null {
    const { frameKeepsLocalsDict, localsMakeSpareDict } = rt.release.vm;
    const keeps = frameKeepsLocalsDict && this.isOptimized;
    if (keeps) this.locals ??= newDict(rt);
    if (localsMakeSpareDict) decref(rt, newDict(rt));
    if (keeps) return fastToLocals(rt, this);
    return this.locals !== null ? incref(this.locals) : snapshotLocals(rt, this);
  }
}

/** Bytes of a frame object besides its header: the struct and its slots. */
function newFrameObject(rt: Runtime, frame: InterpreterFrame): PyFrame {
  const type = rt.types.frame;
  const body: FrameBody = {
    frame,
    f_back: null,
    f_trace: null,
    f_lineno: 0,
    ownsFrame: false,
    ownsNamespaces: false,
    ob_size: frame.exe.framesize,
  };
  // The allocation may run a collection, which must find no exception set.
  const raised = fetchRaised(rt);
  const nbytes = type.tp_basicsize + frame.exe.framesize * type.tp_itemsize;
  const op = gcNew<FrameBody>(rt, type, body, nbytes);
  restoreRaised(rt, raised);
  return op;
}

/** Drops locals and stack, in the release's order. @cpython Python/frame.c#_PyFrame_ClearLocals */
export function clearLocals(rt: Runtime, frame: InterpreterFrame): void {
  const slots = frame.localsplus;
  const n = frame.stackpointer;
  frame.stackpointer = 0;
  const backward = rt.release.vm.dropsLocalsBackward;
  for (let k = 0; k < n; k++) {
    const i = backward ? n - 1 - k : k;
    const value = slots[i]!;
    if (value !== null) {
      slots[i] = null;
      decref(rt, value);
    }
  }
  const { locals } = frame;
  if (locals !== null) {
    frame.locals = null;
    decref(rt, locals);
  }
}

/**
 * Drops what the frame owns but its code; a frame object that others hold keeps all of it instead.
 * @cpython Python/frame.c#_PyFrame_ClearExceptCode
 */
export function clearExceptCode(rt: Runtime, frame: InterpreterFrame): void {
  const object = frame.frame_obj;
  if (object !== null) {
    frame.frame_obj = null;
    if (object.ob_refcnt > 1) {
      takeOwnership(rt, object, frame);
      decref(rt, object);
      return;
    }
    decref(rt, object);
  }
  clearLocals(rt, frame);
  const func = frame.f_funcobj;
  frame.f_funcobj = null;
  xdecref(rt, func);
}

/** @cpython Python/frame.c#take_ownership */
function takeOwnership(rt: Runtime, object: PyFrame, frame: InterpreterFrame): void {
  incref(frame.code);
  frame.borrowed = null;
  frame.owner = 'frameObject';
  object.body.ownsFrame = true;
  const back = frame.previous;
  frame.previous = null;
  if (back !== null) object.body.f_back = incref(back.frameObject(rt));
  if (!isTracked(object)) track(rt, object);
}

/** The variables of a function's frame as a new dict. @cpython Objects/frameobject.c#framelocalsproxy_keys */
function snapshotLocals(rt: Runtime, frame: InterpreterFrame): NewRef | null {
  const dict = newDict(rt);
  const { localsplusnames, localspluskinds } = frame.code.body;
  for (const [i, name] of localsplusnames.entries()) {
    const value = localValue(frame, i, localspluskinds[i]!);
    if (value !== null && !dictSetItem(rt, dict, name, value)) {
      decref(rt, dict);
      return null;
    }
  }
  return dict;
}

/**
 * The one dict of a function's frame, filled or brought up to date; what a program put there under
 * other names stays.
 * @cpython Objects/frameobject.c#_PyFrame_FastToLocalsWithError
 */
function fastToLocals(rt: Runtime, frame: InterpreterFrame): NewRef | null {
  const dict = (frame.locals ??= newDict(rt)) as PyDict;
  const { localsplusnames, localspluskinds } = frame.code.body;
  for (const [i, name] of localsplusnames.entries()) {
    const value = localValue(frame, i, localspluskinds[i]!);
    if (value !== null) {
      if (!dictSetItem(rt, dict, name, value)) return null;
      continue;
    }
    const old = dictPop(rt, dict, name);
    if (old === null) return null;
    if (old !== undefined) decref(rt, old);
  }
  return incref(dict);
}
