import { toByteAddress } from '../../memory/address.ts';
import { untrack } from '../../object/gcHead.ts';
import { freeObject } from '../../object/heap.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { hashPointer } from '../../object/protocol/hash.ts';
import { decref, incref } from '../../object/refcount.ts';
import { trashcanBegin, trashcanEnd } from '../../object/trashcan.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { newStr } from '../str/strObject.ts';
import { callWrapper } from './descrTypes.ts';
import { descrQualname, type MethodWrapperBody } from './descrObject.ts';

const bodyOf = (op: PyObject): MethodWrapperBody => op.body as MethodWrapperBody;

function wrapperDealloc(rt: Runtime, op: PyObject): void {
  untrack(rt, op);
  if (!trashcanBegin(rt, op)) return;
  const { descr, self } = bodyOf(op);
  decref(rt, descr);
  decref(rt, self);
  freeObject(rt, op);
  trashcanEnd(rt);
}

function wrapperRepr(rt: Runtime, op: PyObject): NewRef {
  const { descr, self } = bodyOf(op);
  const at = toByteAddress(self.address).toString(16);
  const name = descr.body.d_base.name;
  return newStr(rt, `<method-wrapper '${name}' of ${self.ob_type.tp_name} object at 0x${at}>`);
}

/** @cpython Objects/descrobject.c#_PyMethodWrapper_Type */
export const methodWrapperTypeSpec: TypeSpec = {
  key: 'method_wrapper',
  name: 'method-wrapper',
  slots: {
    tp_dealloc: wrapperDealloc,
    tp_traverse: (op, visit) => {
      visit(bodyOf(op).descr);
      visit(bodyOf(op).self);
    },
    tp_repr: wrapperRepr,
    tp_hash: (rt, op) => {
      const own = hashPointer(rt, toByteAddress(bodyOf(op).self.address));
      return own ^ bodyOf(op).descr.address;
    },
    tp_call: (rt, op, args, kwnames) =>
      callWrapper(rt, bodyOf(op).descr, bodyOf(op).self, args, kwnames),
    tp_richcompare: (rt, a, b, op) => {
      const comparable = b.ob_type === rt.types.method_wrapper && (op === 2 || op === 3);
      if (!comparable) return incref(rt.NotImplemented);
      const [left, right] = [bodyOf(a), bodyOf(b)];
      const same = left.descr === right.descr && left.self === right.self;
      return incref(same === (op === 2) ? rt.True : rt.False);
    },
  },
  members: [{ name: '__self__', get: (_rt, op) => bodyOf(op).self }],
  getset: [
    { name: '__objclass__', get: (_rt, op) => incref(bodyOf(op).descr.body.d_type) },
    { name: '__name__', get: (rt, op) => newStr(rt, bodyOf(op).descr.body.d_base.name) },
    { name: '__qualname__', get: (rt, op) => incref(descrQualname(rt, bodyOf(op).descr)) },
    { name: '__doc__', get: (rt, op) => newStr(rt, bodyOf(op).descr.body.d_base.doc) },
  ],
};
