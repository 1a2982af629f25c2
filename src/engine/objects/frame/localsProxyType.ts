import { raise, raiseFalse } from '../../object/errors.ts';
import { track, untrack } from '../../object/gcHead.ts';
import { freeObject, gcNew } from '../../object/heap.ts';
import { PY_EQ, PY_NE } from '../../object/compareOp.ts';
import { richCompare } from '../../object/protocol/compare.ts';
import { getIter } from '../../object/protocol/iter.ts';
import { reprEnter, reprLeave, reprText } from '../../object/protocol/text.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import { TPFLAGS_MAPPING } from '../../object/typeFlags.ts';
import type { MethodDef, TypeSpec } from '../../object/typeSpec.ts';
import { type CellBody, isCell } from '../cell/cellObject.ts';
import { dictMerge } from '../dict/dictMerge.ts';
import {
  dictEntries,
  dictGetItem,
  dictSetItem,
  isDict,
  newDict,
  type PyDict,
} from '../dict/dictObject.ts';
import { newList } from '../list/listObject.ts';
import { isStr, newStr, strValue } from '../str/strObject.ts';
import { newTuple } from '../tuple/tupleObject.ts';
import { localValue, type PyFrame } from './frameObject.ts';

/**
 * The variables of a function's frame, read and written through (3.13+). Names that are no variables
 * go to a dict of the frame.
 * @cpython Include/internal/pycore_frame.h#PyFrameLocalsProxyObject
 */
interface LocalsProxyBody {
  /** Owned. */
  frame: PyFrame;
}

const frameOf = (op: PyObject) => (op as PyObject<LocalsProxyBody>).body.frame.body.frame;

/** @cpython Objects/frameobject.c#_PyFrameLocalsProxy_New */
export function newLocalsProxy(rt: Runtime, frame: PyFrame): NewRef {
  const op = gcNew<LocalsProxyBody>(rt, rt.types.FrameLocalsProxy, { frame: incref(frame) });
  track(rt, op);
  return op;
}

/** Names and values, variables first; all borrowed. */
function entries(op: PyObject): (readonly [PyObject, PyObject])[] {
  const frame = frameOf(op);
  const { localsplusnames, localspluskinds } = frame.code.body;
  const found: (readonly [PyObject, PyObject])[] = [];
  for (const [i, name] of localsplusnames.entries()) {
    const value = localValue(frame, i, localspluskinds[i]!);
    if (value !== null) found.push([name, value]);
  }
  if (frame.locals !== null) found.push(...dictEntries(frame.locals as PyDict));
  return found;
}

/** The slot of a variable of that name, or -1. */
function slotOf(op: PyObject, key: PyObject): number {
  if (!isStr(key)) return -1;
  const { localsplusnames, localspluskinds } = frameOf(op).code.body;
  return localsplusnames.findIndex(
    (name, i) => (localspluskinds[i]! & 0x10) === 0 && strValue(name) === strValue(key),
  );
}

/** The value of that name, borrowed, or null. */
function lookUp(rt: Runtime, op: PyObject, key: PyObject): PyObject | null {
  const frame = frameOf(op);
  const i = slotOf(op, key);
  const value = i < 0 ? null : localValue(frame, i, frame.code.body.localspluskinds[i]!);
  if (value !== null) return value;
  return frame.locals === null ? null : dictGetItem(rt, frame.locals as PyDict, key);
}

function asDict(rt: Runtime, op: PyObject): NewRef<PyDict> {
  const dict = newDict(rt);
  for (const [name, value] of entries(op)) dictSetItem(rt, dict, name, value);
  return dict;
}

/** @cpython Objects/frameobject.c#framelocalsproxy_getitem */
function getItem(rt: Runtime, op: PyObject, key: PyObject): NewRef | null {
  const value = lookUp(rt, op, key);
  if (value !== null) return incref(value);
  if (rt.raised !== null) return null;
  const text = reprText(rt, key);
  return text === null ? null : raise(rt, 'KeyError', `local variable '${text}' is not defined`);
}

/** @cpython Objects/frameobject.c#framelocalsproxy_setitem */
function setItem(rt: Runtime, op: PyObject, key: PyObject, value: PyObject | null): boolean {
  if (value === null) {
    return raiseFalse(rt, 'TypeError', 'cannot remove variables from FrameLocalsProxy');
  }
  const frame = frameOf(op);
  const i = slotOf(op, key);
  if (i < 0) {
    frame.locals ??= newDict(rt);
    return dictSetItem(rt, frame.locals as PyDict, key, value);
  }
  const slot = frame.localsplus[i] ?? null;
  const inCell = (frame.code.body.localspluskinds[i]! & 0xc0) !== 0;
  if (inCell && slot !== null && isCell(rt, slot)) {
    const cell: CellBody = slot.body;
    const old = cell.ref;
    cell.ref = incref(value);
    xdecref(rt, old);
    return true;
  }
  frame.localsplus[i] = incref(value);
  xdecref(rt, slot);
  return true;
}

/** @cpython Objects/frameobject.c#framelocalsproxy_update */
function update(rt: Runtime, op: PyObject, other: PyObject): boolean {
  const dict = newDict(rt);
  let done = dictMerge(rt, dict, other, 'replace');
  if (done)
    for (const [key, value] of dictEntries(dict)) done = done && setItem(rt, op, key, value);
  decref(rt, dict);
  return done;
}

const listed = (pick: (entry: readonly [PyObject, PyObject], rt: Runtime) => NewRef) =>
  function list(rt: Runtime, op: PyObject): NewRef {
    return newList(
      rt,
      entries(op).map((entry) => pick(entry, rt)),
    );
  };

const keys = listed(([name]) => incref(name));

function iterate(rt: Runtime, op: PyObject, reversed: boolean): NewRef | null {
  const names = entries(op).map(([name]) => incref(name) as NewRef);
  const list = newList(rt, reversed ? names.reverse() : names);
  const it = getIter(rt, list);
  decref(rt, list);
  return it;
}

/** @cpython Objects/frameobject.c#framelocalsproxy_repr */
function proxyRepr(rt: Runtime, op: PyObject): NewRef | null {
  if (!reprEnter(rt, op)) return newStr(rt, '{...}');
  const dict = asDict(rt, op);
  const text = reprText(rt, dict);
  decref(rt, dict);
  reprLeave(rt, op);
  return text === null ? null : newStr(rt, text);
}

const METHODS: readonly MethodDef[] = [
  { name: 'keys', kind: 'NOARGS', call: keys },
  { name: 'values', kind: 'NOARGS', call: listed(([, value]) => incref(value)) },
  {
    name: 'items',
    kind: 'NOARGS',
    call: listed(([name, value], rt) => newTuple(rt, [incref(name), incref(value)] as NewRef[])),
  },
  { name: 'copy', kind: 'NOARGS', call: asDict },
  { name: '__reversed__', kind: 'NOARGS', call: (rt, op) => iterate(rt, op, true) },
  {
    name: 'get',
    kind: 'FASTCALL',
    call: (rt, op, [key, fallback]) => {
      const value = lookUp(rt, op, key!);
      if (value === null && rt.raised !== null) return null;
      return incref(value ?? fallback ?? rt.None);
    },
  },
  {
    name: 'setdefault',
    kind: 'FASTCALL',
    call: (rt, op, [key, fallback]) => {
      const value = lookUp(rt, op, key!);
      if (value !== null) return incref(value);
      const made = fallback ?? rt.None;
      return rt.raised === null && setItem(rt, op, key!, made) ? incref(made) : null;
    },
  },
  {
    name: 'update',
    kind: 'O',
    call: (rt, op, [other]) => (update(rt, op, other!) ? incref(rt.None) : null),
  },
];

/** @cpython Objects/frameobject.c#PyFrameLocalsProxy_Type */
export const frameLocalsProxyTypeSpec: TypeSpec = {
  key: 'FrameLocalsProxy',
  flags: TPFLAGS_MAPPING,
  slots: {
    tp_dealloc: (rt, op) => {
      untrack(rt, op);
      decref(rt, (op as PyObject<LocalsProxyBody>).body.frame);
      freeObject(rt, op);
    },
    tp_traverse: (op, visit) => {
      visit((op as PyObject<LocalsProxyBody>).body.frame);
    },
    tp_repr: proxyRepr,
    tp_hash: null,
    tp_iter: (rt, op) => iterate(rt, op, false),
    tp_richcompare: (rt, a, b, op) => {
      if ((op !== PY_EQ && op !== PY_NE) || !isDict(b)) return incref(rt.NotImplemented);
      const dict = asDict(rt, a);
      const result = richCompare(rt, dict, b, op);
      decref(rt, dict);
      return result;
    },
    nb_or: (rt, a, b) => {
      const dict = asDict(rt, a);
      if (dictMerge(rt, dict, b, 'replace')) return dict;
      decref(rt, dict);
      return null;
    },
    nb_inplace_or: (rt, a, b) => (update(rt, a, b) ? incref(a) : null),
    mp_length: (_rt, op) => entries(op).length,
    mp_subscript: getItem,
    mp_ass_subscript: setItem,
    sq_contains: (rt, op, key) => {
      const value = lookUp(rt, op, key);
      return value === null && rt.raised !== null ? null : value !== null;
    },
  },
  methods: METHODS,
};
