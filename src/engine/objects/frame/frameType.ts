import { CO_OPTIMIZED } from '../../compiler/codeTemplate.ts';
import { raise, raiseFalse } from '../../object/errors.ts';
import { isTracked, untrack } from '../../object/gcHead.ts';
import { freeObject } from '../../object/heap.ts';
import type { NewRef, PyObject, Runtime, VisitProc } from '../../object/pyObject.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import { reprText } from '../../object/protocol/text.ts';
import { trashcanBegin, trashcanEnd } from '../../object/trashcan.ts';
import type { GetSetDef, TypeSpec } from '../../object/typeSpec.ts';
import { toByteAddress } from '../../memory/address.ts';
import { newInt } from '../int/intObject.ts';
import { newLocalsProxy } from './localsProxyType.ts';
import { newStr, strValue } from '../str/strObject.ts';
import {
  type FrameView,
  frameBack,
  frameLine,
  type PyFrame,
  slotCount,
  traverseFrame,
  visibleSlots,
} from './frameObject.ts';

const viewOf = (op: PyObject) => (op as PyFrame).body.frame;

/** @cpython Objects/frameobject.c#frame_dealloc */
function frameDealloc(rt: Runtime, op: PyObject): void {
  if (isTracked(op)) untrack(rt, op);
  if (!trashcanBegin(rt, op)) return;
  const { body } = op as PyFrame;
  if (body.ownsNamespaces) {
    callFrameDealloc(rt, op as PyFrame);
    trashcanEnd(rt);
    return;
  }
  const { frame, ownsFrame } = body;
  if (ownsFrame) {
    const func = frame.f_funcobj;
    frame.f_funcobj = null;
    xdecref(rt, func);
    dropLocals(rt, frame);
    dropSlots(rt, frame);
  }
  xdecref(rt, body.f_back);
  xdecref(rt, body.f_trace);
  freeObject(rt, op);
  if (ownsFrame) decref(rt, frame.code);
  trashcanEnd(rt);
}

/**
 * The end of a frame that is an object from the start: its code keeps it for the next call, or the
 * free list does.
 * @cpython Objects/frameobject.c#frame_dealloc
 */
function callFrameDealloc(rt: Runtime, op: PyFrame): void {
  const { body } = op;
  const { frame, f_back, f_trace } = body;
  const { code } = frame;
  const order = code.body.clearOrder;
  if (order !== null) for (const i of order) dropSlot(rt, frame, i);
  dropSlots(rt, frame);
  body.f_back = null;
  xdecref(rt, f_back);
  decref(rt, frame.builtins);
  decref(rt, frame.globals);
  dropLocals(rt, frame);
  body.f_trace = null;
  xdecref(rt, f_trace);
  if (code.body.zombieFrame === null) code.body.zombieFrame = op;
  else if (!rt.freelists.frame.push(op)) freeObject(rt, op);
  decref(rt, code);
}

function dropSlot(rt: Runtime, frame: FrameView, i: number): void {
  const value = frame.localsplus[i] ?? null;
  frame.localsplus[i] = null;
  xdecref(rt, value);
}

function dropSlots(rt: Runtime, frame: FrameView): void {
  const { localsplus, stackpointer } = frame;
  for (let i = 0; i < stackpointer; i++) {
    const value = localsplus[i] ?? null;
    if (value === null) continue;
    localsplus[i] = null;
    decref(rt, value);
  }
  frame.stackpointer = 0;
}

function dropLocals(rt: Runtime, frame: FrameView): void {
  const { locals } = frame;
  frame.locals = null;
  xdecref(rt, locals);
}

/** @cpython Objects/frameobject.c#frame_traverse */
function frameTraverse(op: PyObject, visit: VisitProc): void {
  const { frame, f_back, f_trace, ownsFrame, ownsNamespaces } = (op as PyFrame).body;
  if (ownsNamespaces) {
    traverseCallFrame(op as PyFrame, visit);
    return;
  }
  if (f_back !== null) visit(f_back);
  if (f_trace !== null) visit(f_trace);
  if (ownsFrame) traverseFrame(frame, visit);
}

function traverseCallFrame(op: PyFrame, visit: VisitProc): void {
  const { frame, f_back, f_trace } = op.body;
  if (f_back !== null) visit(f_back);
  visit(frame.code);
  visit(frame.builtins);
  visit(frame.globals);
  if (frame.locals !== null) visit(frame.locals);
  if (f_trace !== null) visit(f_trace);
  const end = visibleSlots(frame);
  for (let i = 0; i < end; i++) {
    const value = frame.localsplus[i];
    if (value !== null && value !== undefined) visit(value);
  }
}

/** @cpython Objects/frameobject.c#frame_tp_clear */
function frameTpClear(rt: Runtime, op: PyObject): void {
  const { body } = op as PyFrame;
  const trace = body.f_trace;
  body.f_trace = null;
  xdecref(rt, trace);
  if (!body.ownsFrame) return;
  body.frame.completed = true;
  dropSlots(rt, body.frame);
  if (!rt.release.vm.frameKeepsLocalsDict) dropLocals(rt, body.frame);
}

/** @cpython Objects/frameobject.c#frame_clear */
function frameClear(rt: Runtime, op: PyObject): NewRef | null {
  const { frame, ownsFrame, ownsNamespaces } = (op as PyFrame).body;
  if (ownsNamespaces && frame.isExecuting()) {
    return raise(rt, 'RuntimeError', 'cannot clear an executing frame');
  }
  if (ownsNamespaces && frame.generator !== null) {
    rt.factories.generator.finalize(rt, frame.generator);
  }
  if (ownsFrame) frameTpClear(rt, op);
  else if (!frame.clear(rt)) return null;
  return incref(rt.None);
}

/** @cpython Objects/frameobject.c#frame_getlocals */
function frameLocals(rt: Runtime, self: PyObject): NewRef | null {
  const frame = viewOf(self);
  const isFunction = (frame.code.body.co_flags & CO_OPTIMIZED) !== 0;
  if (isFunction && rt.release.vm.localsWriteThrough) return newLocalsProxy(rt, self as PyFrame);
  return frame.localsDict(rt);
}

/** @cpython Objects/frameobject.c#frame_repr */
function frameRepr(rt: Runtime, op: PyObject): NewRef | null {
  const frame = viewOf(op);
  const { co_filename, co_name } = frame.code.body;
  const file = reprText(rt, co_filename);
  if (file === null) return null;
  const at = toByteAddress(op.address).toString(16);
  const line = frameLine(frame) ?? 0;
  return newStr(rt, `<frame at 0x${at}, file ${file}, line ${line}, code ${strValue(co_name)}>`);
}

/** @cpython Objects/frameobject.c#frame_sizeof */
function frameSizeof(rt: Runtime, op: PyObject): number {
  const { tp_basicsize, tp_itemsize } = rt.types.frame;
  const { frame, ownsNamespaces } = (op as PyFrame).body;
  // The struct of a frame that is an object from the start has the first slot in it.
  const slots = ownsNamespaces ? slotCount(frame.code) - 1 : frame.localsplus.length;
  return tp_basicsize + slots * tp_itemsize;
}

const getset: readonly GetSetDef[] = [
  {
    name: 'f_back',
    get: (rt, self) => {
      const back = frameBack(rt, self as PyFrame);
      return back ?? incref(rt.None);
    },
  },
  { name: 'f_locals', get: frameLocals },
  {
    name: 'f_lineno',
    get: (rt, self) => {
      const line = frameLine(viewOf(self));
      return line === null ? incref(rt.None) : newInt(rt, line);
    },
    set: (rt) => raiseFalse(rt, 'ValueError', 'f_lineno can only be set in a trace function'),
  },
  {
    name: 'f_trace',
    get: (rt, self) => incref((self as PyFrame).body.f_trace ?? rt.None),
    set: (rt, self, value) => {
      const { body } = self as PyFrame;
      const old = body.f_trace;
      body.f_trace = value === null || value === rt.None ? null : incref(value);
      xdecref(rt, old);
      return true;
    },
  },
  { name: 'f_globals', get: (_rt, self) => incref(viewOf(self).globals) },
  { name: 'f_builtins', get: (_rt, self) => incref(viewOf(self).builtins) },
  { name: 'f_code', get: (_rt, self) => incref(viewOf(self).code) },
  {
    name: 'f_lasti',
    get: (rt, self) => {
      const lasti = viewOf(self).lasti();
      return newInt(rt, lasti < 0 ? -1 : lasti * 2);
    },
  },
  { name: 'f_trace_lines', get: (rt) => incref(rt.True), set: () => true },
  { name: 'f_trace_opcodes', get: (rt) => incref(rt.False), set: () => true },
];

export const frameTypeSpec: TypeSpec = {
  key: 'frame',
  slots: {
    tp_dealloc: frameDealloc,
    tp_traverse: frameTraverse,
    tp_clear: frameTpClear,
    tp_repr: frameRepr,
    tp_sizeof: frameSizeof,
  },
  getset,
  methods: [{ name: 'clear', kind: 'NOARGS', call: frameClear }],
};
