import { raise, raiseFalse } from '../../object/errors.ts';
import { untrack } from '../../object/gcHead.ts';
import { freeObject } from '../../object/heap.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime, VisitProc } from '../../object/pyObject.ts';
import { incref, xdecref } from '../../object/refcount.ts';
import { unpackKeywords } from '../../object/argParse.ts';
import { asSsize } from '../../object/protocol/number.ts';
import { trashcanBegin, trashcanEnd } from '../../object/trashcan.ts';
import type { GetSetDef, TypeSpec } from '../../object/typeSpec.ts';
import { isFrame } from '../frame/frameObject.ts';
import { newInt } from '../int/intObject.ts';
import { isTraceback, newTraceback, type PyTraceback, tracebackLine } from './tracebackObject.ts';

const bodyOf = (op: PyObject) => (op as PyTraceback).body;

/** @cpython Python/traceback.c#tb_dealloc */
function tbDealloc(rt: Runtime, op: PyObject): void {
  untrack(rt, op);
  if (!trashcanBegin(rt, op)) return;
  xdecref(rt, bodyOf(op).tb_next);
  xdecref(rt, bodyOf(op).tb_frame);
  freeObject(rt, op);
  trashcanEnd(rt);
}

/** @cpython Python/traceback.c#tb_traverse */
function tbTraverse(op: PyObject, visit: VisitProc): void {
  const { tb_next, tb_frame } = bodyOf(op);
  if (tb_next !== null) visit(tb_next);
  if (tb_frame !== null) visit(tb_frame);
}

/** @cpython Python/traceback.c#tb_clear */
function tbClear(rt: Runtime, op: PyObject): void {
  const body = bodyOf(op);
  const { tb_next, tb_frame } = body;
  body.tb_next = null;
  xdecref(rt, tb_next);
  body.tb_frame = null;
  xdecref(rt, tb_frame);
}

/** @cpython Python/traceback.c#tb_next_set */
function setNext(rt: Runtime, self: PyObject, value: PyObject | null): boolean {
  if (value === null) return raiseFalse(rt, 'TypeError', "can't delete tb_next attribute");
  if (value !== rt.None && !isTraceback(rt, value)) {
    const message = `expected traceback object, got '${value.ob_type.tp_name}'`;
    return raiseFalse(rt, 'TypeError', message);
  }
  const next = value === rt.None ? null : (value as PyTraceback);
  for (let tb: PyTraceback | null = next; tb !== null; tb = tb.body.tb_next) {
    if (tb === self) return raiseFalse(rt, 'ValueError', 'traceback loop detected');
  }
  const old = bodyOf(self).tb_next;
  bodyOf(self).tb_next = next === null ? null : incref(next);
  xdecref(rt, old);
  return true;
}

const PARAMETERS = {
  name: 'TracebackType',
  names: ['tb_next', 'tb_frame', 'tb_lasti', 'tb_lineno'],
  required: 4,
};

/** @cpython Python/traceback.c#tb_new_impl */
function tbNew(
  rt: Runtime,
  _type: PyTypeObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  const found = unpackKeywords(rt, PARAMETERS, args, kwnames);
  if (found === null) return null;
  const [next, frame, lasti, lineno] = found as PyObject[];
  if (!isFrame(rt, frame!)) {
    const got = frame!.ob_type.tp_name;
    return raise(rt, 'TypeError', `TracebackType() argument 'tb_frame' must be frame, not ${got}`);
  }
  const instruction = asSsize(rt, lasti!, 'OverflowError');
  if (instruction === null) return null;
  const line = asSsize(rt, lineno!, 'OverflowError');
  if (line === null) return null;
  if (next !== rt.None && !isTraceback(rt, next!)) {
    const got = next!.ob_type.tp_name;
    return raise(rt, 'TypeError', `expected traceback object or None, got '${got}'`);
  }
  const inner = next === rt.None ? null : (next as PyTraceback);
  return newTraceback(rt, inner, frame, instruction >> 1, line);
}

const getset: readonly GetSetDef[] = [
  { name: 'tb_next', get: (rt, self) => incref(bodyOf(self).tb_next ?? rt.None), set: setNext },
  {
    name: 'tb_lineno',
    get: (rt, self) => {
      const line = tracebackLine(self as PyTraceback);
      return line === null ? incref(rt.None) : newInt(rt, line);
    },
  },
  { name: 'tb_frame', get: (rt, self) => incref(bodyOf(self).tb_frame ?? rt.None) },
  {
    name: 'tb_lasti',
    get: (rt, self) => {
      const { tb_lasti } = bodyOf(self);
      return newInt(rt, tb_lasti < 0 ? -1 : tb_lasti * 2);
    },
  },
];

export const tracebackTypeSpec: TypeSpec = {
  key: 'traceback',
  slots: {
    tp_dealloc: tbDealloc,
    tp_traverse: tbTraverse,
    tp_clear: tbClear,
    tp_new: tbNew,
  },
  getset,
};
