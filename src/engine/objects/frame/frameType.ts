import { raiseFalse } from '../../object/errors.ts';
import { isTracked, untrack } from '../../object/gcHead.ts';
import { freeObject } from '../../object/heap.ts';
import type { NewRef, PyObject, Runtime, VisitProc } from '../../object/pyObject.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import { reprText } from '../../object/protocol/text.ts';
import { trashcanBegin, trashcanEnd } from '../../object/trashcan.ts';
import type { GetSetDef, TypeSpec } from '../../object/typeSpec.ts';
import { toByteAddress } from '../../memory/address.ts';
import { newInt } from '../int/intObject.ts';
import { newStr, strValue } from '../str/strObject.ts';
import {
  type FrameView,
  frameBack,
  frameLine,
  type PyFrame,
  traverseFrame,
} from './frameObject.ts';

const viewOf = (op: PyObject) => (op as PyFrame).body.frame;

/** @cpython Objects/frameobject.c#frame_dealloc */
function frameDealloc(rt: Runtime, op: PyObject): void {
  if (isTracked(op)) untrack(op);
  if (!trashcanBegin(rt, op)) return;
  const { body } = op as PyFrame;
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

function dropSlots(rt: Runtime, frame: FrameView): void {
  const { localsplus, stackpointer } = frame;
  for (let i = 0; i < stackpointer; i++) {
    const value = localsplus[i] ?? null;
    localsplus[i] = null;
    xdecref(rt, value);
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
  const { frame, f_back, f_trace, ownsFrame } = (op as PyFrame).body;
  if (f_back !== null) visit(f_back);
  if (f_trace !== null) visit(f_trace);
  if (ownsFrame) traverseFrame(frame, visit);
}

/** @cpython Objects/frameobject.c#frame_tp_clear */
function frameTpClear(rt: Runtime, op: PyObject): void {
  const { body } = op as PyFrame;
  const trace = body.f_trace;
  body.f_trace = null;
  xdecref(rt, trace);
  if (!body.ownsFrame) return;
  dropSlots(rt, body.frame);
  if (!rt.release.vm.frameKeepsLocalsDict) dropLocals(rt, body.frame);
}

/** @cpython Objects/frameobject.c#frame_clear */
function frameClear(rt: Runtime, op: PyObject): NewRef | null {
  const { frame, ownsFrame } = (op as PyFrame).body;
  if (ownsFrame) frameTpClear(rt, op);
  else if (!frame.clear(rt)) return null;
  return incref(rt.None);
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

const getset: readonly GetSetDef[] = [
  {
    name: 'f_back',
    get: (rt, self) => {
      const back = frameBack(rt, self as PyFrame);
      return back ?? incref(rt.None);
    },
  },
  { name: 'f_locals', get: (rt, self) => viewOf(self).localsDict(rt) },
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
    tp_sizeof: (rt, op) =>
      rt.types.frame.tp_basicsize + viewOf(op).localsplus.length * rt.types.frame.tp_itemsize,
  },
  getset,
  methods: [{ name: 'clear', kind: 'NOARGS', call: frameClear }],
};
