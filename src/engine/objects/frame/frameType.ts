import { raise, raiseFalse } from '../../object/errors.ts';
import { isTracked, untrack } from '../../object/gcHead.ts';
import { freeObject } from '../../object/heap.ts';
import type { NewRef, PyObject, Runtime, VisitProc } from '../../object/pyObject.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import { reprText } from '../../object/protocol/text.ts';
import { trashcanBegin, trashcanEnd } from '../../object/trashcan.ts';
import type { GetSetDef, TypeSpec } from '../../object/typeSpec.ts';
import { toByteAddress } from '../../memory/address.ts';
import type { GeneratorBody } from '../generator/generatorObject.ts';
import { newInt } from '../int/intObject.ts';
import { newStr, strValue } from '../str/strObject.ts';
import { frameLocals } from './frameLocals.ts';
import {
  frameBack,
  frameLine,
  OWNED_BY_FRAME_OBJECT,
  OWNED_BY_GENERATOR,
  OWNED_BY_THREAD,
  type PyFrame,
  traverseFrame,
} from './frameObject.ts';

const viewOf = (op: PyObject) => (op as PyFrame).body.frame;

/** @cpython Objects/frameobject.c#frame_dealloc */
function frameDealloc(rt: Runtime, op: PyObject): void {
  if (isTracked(op)) untrack(op);
  if (!trashcanBegin(rt, op)) return;
  const { body } = op as PyFrame;
  const { frame } = body;
  const owns = frame.owner === OWNED_BY_FRAME_OBJECT;
  if (owns) {
    decref(rt, frame.f_funcobj);
    const locals = frame.f_locals;
    frame.f_locals = null;
    xdecref(rt, locals);
    dropSlots(rt, op as PyFrame);
  }
  xdecref(rt, body.f_back);
  xdecref(rt, body.f_trace);
  freeObject(rt, op);
  if (owns) decref(rt, frame.f_code);
  trashcanEnd(rt);
}

function dropSlots(rt: Runtime, op: PyFrame): void {
  const { frame } = op.body;
  const { localsplus, stackpointer } = frame;
  for (let i = 0; i < stackpointer; i++) {
    const value = localsplus[i] ?? null;
    localsplus[i] = null;
    xdecref(rt, value);
  }
  frame.stackpointer = 0;
}

/** @cpython Objects/frameobject.c#frame_traverse */
function frameTraverse(op: PyObject, visit: VisitProc): void {
  const { frame, f_back, f_trace } = (op as PyFrame).body;
  if (f_back !== null) visit(f_back);
  if (f_trace !== null) visit(f_trace);
  if (frame.owner === OWNED_BY_FRAME_OBJECT) traverseFrame(frame, visit);
}

/** @cpython Objects/frameobject.c#frame_tp_clear */
function frameClearContents(rt: Runtime, op: PyObject): void {
  const { body } = op as PyFrame;
  const trace = body.f_trace;
  body.f_trace = null;
  xdecref(rt, trace);
  if (body.frame.owner !== OWNED_BY_FRAME_OBJECT) return;
  dropSlots(rt, op as PyFrame);
  const locals = body.frame.f_locals;
  body.frame.f_locals = null;
  xdecref(rt, locals);
}

/** @cpython Objects/frameobject.c#frame_clear */
function frameClear(rt: Runtime, op: PyObject): NewRef | null {
  const frame = viewOf(op);
  if (frame.owner === OWNED_BY_THREAD) {
    return raise(rt, 'RuntimeError', 'cannot clear an executing frame');
  }
  if (frame.owner === OWNED_BY_GENERATOR && frame.generator !== null) {
    const { state } = frame.generator.body as GeneratorBody;
    if (state === 'executing') return raise(rt, 'RuntimeError', 'cannot clear an executing frame');
    if (state === 'suspended') return raise(rt, 'RuntimeError', 'cannot clear a suspended frame');
    rt.factories.finalizeGenerator(rt, frame.generator);
  } else {
    frameClearContents(rt, op);
  }
  return incref(rt.None);
}

/** @cpython Objects/frameobject.c#frame_repr */
function frameRepr(rt: Runtime, op: PyObject): NewRef | null {
  const frame = viewOf(op);
  const { co_filename, co_name } = frame.f_code.body;
  const file = reprText(rt, co_filename);
  if (file === null) return null;
  const at = toByteAddress(op.address).toString(16);
  const line = frameLine(frame) ?? 0;
  return newStr(
    rt,
    `<frame at 0x${at}, file ${file}, line ${line}, code ${strValue(co_name)}>`,
  );
}

const getset: readonly GetSetDef[] = [
  {
    name: 'f_back',
    get: (rt, self) => {
      const back = frameBack(rt, self as PyFrame);
      return back ?? incref(rt.None);
    },
  },
  { name: 'f_locals', get: (rt, self) => frameLocals(rt, viewOf(self)) },
  {
    name: 'f_lineno',
    get: (rt, self) => {
      const line = frameLine(viewOf(self));
      return line === null ? incref(rt.None) : newInt(rt, line);
    },
    set: (rt) =>
      raiseFalse(rt, 'ValueError', 'f_lineno can only be set in a trace function'),
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
  { name: 'f_globals', get: (_rt, self) => incref(viewOf(self).f_globals) },
  { name: 'f_builtins', get: (_rt, self) => incref(viewOf(self).f_builtins) },
  { name: 'f_code', get: (_rt, self) => incref(viewOf(self).f_code) },
  {
    name: 'f_lasti',
    get: (rt, self) => {
      const { prev_instr } = viewOf(self);
      return newInt(rt, prev_instr < 0 ? -1 : prev_instr * 2);
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
    tp_clear: frameClearContents,
    tp_repr: frameRepr,
    tp_sizeof: (rt, op) =>
      rt.types.frame.tp_basicsize + viewOf(op).localsplus.length * rt.types.frame.tp_itemsize,
  },
  getset,
  methods: [{ name: 'clear', kind: 'NOARGS', call: frameClear }],
};
