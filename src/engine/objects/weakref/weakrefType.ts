import { PY_EQ, PY_NE } from '../../object/compareOp.ts';
import { raise, raiseFalse } from '../../object/errors.ts';
import { untrack } from '../../object/gcHead.ts';
import { freeObject } from '../../object/heap.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime, VisitProc } from '../../object/pyObject.ts';
import { getOptionalAttr } from '../../object/protocol/attr.ts';
import { richCompare } from '../../object/protocol/compare.ts';
import { hash } from '../../object/protocol/hash.ts';
import { isInstanceOf } from '../../object/protocol/types.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import { toByteAddress } from '../../memory/address.ts';
import { TPFLAGS_BASETYPE } from '../../object/typeFlags.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { clearRef, type PyWeakref } from '../../object/weakList.ts';
import { checkPositional, noKeywords } from '../../object/argParse.ts';
import { isWeakref, newWeakref, weakrefReferent } from './weakrefObject.ts';

const asWeakref = (op: PyObject): PyWeakref => op as PyWeakref;

/** @cpython Objects/weakrefobject.c#weakref_dealloc */
export function weakrefDealloc(rt: Runtime, op: PyObject): void {
  untrack(rt, op);
  weakrefClear(rt, op);
  freeObject(rt, op);
}

/** @cpython Objects/weakrefobject.c#gc_clear */
export function weakrefClear(rt: Runtime, op: PyObject): void {
  const self = asWeakref(op);
  clearRef(self);
  const callback = self.body.wr_callback;
  self.body.wr_callback = null;
  xdecref(rt, callback);
}

/** @cpython Objects/weakrefobject.c#gc_traverse */
export function weakrefTraverse(op: PyObject, visit: VisitProc): void {
  const callback = asWeakref(op).body.wr_callback;
  if (callback !== null) visit(callback);
}

/** @cpython Objects/weakrefobject.c#weakref_vectorcall */
function weakrefCall(
  rt: Runtime,
  op: PyObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  if (!noKeywords(rt, 'weakref', kwnames)) return null;
  if (!checkPositional(rt, 'weakref', args.length, 0, 0)) return null;
  return incref(weakrefReferent(asWeakref(op)) ?? rt.None);
}

/** @cpython Objects/weakrefobject.c#weakref_hash */
function weakrefHash(rt: Runtime, op: PyObject): number | null {
  const body = asWeakref(op).body;
  if (body.hash !== null) {
    rt.hashHi = body.hash.hi;
    return body.hash.lo;
  }
  const referent = weakrefReferent(asWeakref(op));
  if (referent === null) return raise(rt, 'TypeError', 'weak object has gone away');
  incref(referent);
  const lo = hash(rt, referent);
  const hi = rt.hashHi;
  decref(rt, referent);
  if (lo !== null) body.hash = { lo, hi };
  rt.hashHi = hi;
  return lo;
}

/** @cpython Objects/weakrefobject.c#weakref_repr */
function weakrefRepr(rt: Runtime, op: PyObject): NewRef | null {
  const at = `<weakref at 0x${toByteAddress(op.address).toString(16)}`;
  const referent = weakrefReferent(asWeakref(op));
  if (referent === null) return rt.factories.str(rt, `${at}; dead>`);
  const type = referent.ob_type.tp_name;
  const to = `to '${type}' at 0x${toByteAddress(referent.address).toString(16)}`;
  const name = getOptionalAttr(rt, referent, '__name__');
  if (name === null) return null;
  const isText = name !== undefined && isInstanceOf(name, rt.types.str);
  const label = isText ? ` (${(name.body as { value: string }).value})` : '';
  if (name !== undefined) decref(rt, name);
  return rt.factories.str(rt, `${at}; ${to}${label}>`);
}

/** @cpython Objects/weakrefobject.c#weakref_richcompare */
function weakrefRichcompare(
  rt: Runtime,
  a: PyObject,
  b: PyObject,
  op: 0 | 1 | 2 | 3 | 4 | 5,
): NewRef | null {
  if ((op !== PY_EQ && op !== PY_NE) || !isWeakref(rt, a) || !isWeakref(rt, b)) {
    return incref(rt.NotImplemented);
  }
  const left = weakrefReferent(a);
  const right = weakrefReferent(b);
  if (left === null || right === null) {
    return incref((a === b) === (op === PY_EQ) ? rt.True : rt.False);
  }
  incref(left);
  incref(right);
  const result = richCompare(rt, left, right, op);
  decref(rt, left);
  decref(rt, right);
  return result;
}

/** @cpython Objects/weakrefobject.c#weakref___new__ */
function weakrefNew(
  rt: Runtime,
  type: PyTypeObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  const nargs = args.length - (kwnames === null ? 0 : (kwnames.body as PyObject[]).length);
  if (!checkPositional(rt, '__new__', nargs, 1, 2)) return null;
  return newWeakref(rt, type, args[0]!, args[1] ?? null);
}

/** @cpython Objects/weakrefobject.c#weakref___init__ */
function weakrefInit(
  rt: Runtime,
  _self: PyObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): boolean {
  if (!noKeywords(rt, 'ref', kwnames)) return false;
  if (args.length < 1 || args.length > 2) {
    return raiseFalse(rt, 'TypeError', `__init__ expected 1 or 2 arguments, got ${args.length}`);
  }
  return true;
}

export const weakrefTypeSpec: TypeSpec = {
  key: 'weakref',
  name: 'weakref.ReferenceType',
  module: 'weakref',
  flags: TPFLAGS_BASETYPE,
  slots: {
    tp_dealloc: weakrefDealloc,
    tp_traverse: weakrefTraverse,
    tp_clear: weakrefClear,
    tp_call: weakrefCall,
    tp_hash: weakrefHash,
    tp_repr: weakrefRepr,
    tp_richcompare: weakrefRichcompare,
    tp_new: weakrefNew,
    tp_init: weakrefInit,
  },
  members: [{ name: '__callback__', get: (_rt, self) => asWeakref(self).body.wr_callback }],
};
