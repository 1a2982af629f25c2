import { PY_EQ, PY_NE } from '../../object/compareOp.ts';
import { raise } from '../../object/errors.ts';
import { untrack } from '../../object/gcHead.ts';
import { keepOrFree } from '../../object/heap.ts';
import type {
  NewRef,
  PyObject,
  PyTypeObject,
  RichCmpFunc,
  Runtime,
  VisitProc,
} from '../../object/pyObject.ts';
import { checkPositional, noKeywords } from '../../object/argParse.ts';
import { getAttr, getOptionalAttr } from '../../object/protocol/attr.ts';
import { call, isCallable } from '../../object/protocol/call.ts';
import { richCompareBool } from '../../object/protocol/compare.ts';
import { hash, hashPointer } from '../../object/protocol/hash.ts';
import { reprText } from '../../object/protocol/text.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { toByteAddress } from '../../memory/address.ts';
import { isStr, newStr, strValue } from '../str/strObject.ts';
import { typeLookup } from '../type/typeObject.ts';
import { clearWeakRefs } from '../weakref/weakrefObject.ts';
import { isMethod, newMethod, type PyMethod } from './methodObject.ts';

const bodyOf = (op: PyObject) => (op as PyMethod).body;

/** @cpython Objects/classobject.c#method_dealloc */
function methodDealloc(rt: Runtime, op: PyObject): void {
  untrack(rt, op);
  if (op.inst?.weaklist) clearWeakRefs(rt, op);
  const { func, self } = bodyOf(op);
  decref(rt, func);
  decref(rt, self);
  keepOrFree(rt, op, rt.freelists.method);
}

function methodTraverse(op: PyObject, visit: VisitProc): void {
  visit(bodyOf(op).func);
  visit(bodyOf(op).self);
}

/** @cpython Objects/classobject.c#method_vectorcall */
function methodCall(
  rt: Runtime,
  op: PyObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  const { func, self } = bodyOf(op);
  return call(rt, func, [self, ...args], kwnames);
}

/** @cpython Objects/classobject.c#method_repr */
function methodRepr(rt: Runtime, op: PyObject): NewRef | null {
  const { func, self } = bodyOf(op);
  let name = getOptionalAttr(rt, func, '__qualname__');
  if (name === undefined) name = getOptionalAttr(rt, func, '__name__');
  if (name === null) return null;
  const label = name !== undefined && isStr(name) ? strValue(name) : '?';
  if (name !== undefined) decref(rt, name);
  const of = reprText(rt, self);
  return of === null ? null : newStr(rt, `<bound method ${label} of ${of}>`);
}

/** @cpython Objects/classobject.c#method_richcompare */
const methodRichcompare: RichCmpFunc = (rt, a, b, op) => {
  if ((op !== PY_EQ && op !== PY_NE) || !isMethod(rt, a) || !isMethod(rt, b)) {
    return incref(rt.NotImplemented);
  }
  const sameFunc = richCompareBool(rt, a.body.func, b.body.func, PY_EQ);
  if (sameFunc === null) return null;
  const same = sameFunc && a.body.self === b.body.self;
  return incref(same === (op === PY_EQ) ? rt.True : rt.False);
};

/** @cpython Objects/classobject.c#method_hash */
function methodHash(rt: Runtime, op: PyObject): number | null {
  const { func, self } = bodyOf(op);
  const lo = hash(rt, func);
  if (lo === null) return null;
  const hi = rt.hashHi;
  const own = hashPointer(rt, toByteAddress(self.address));
  rt.hashHi = (rt.hashHi ^ hi) | 0;
  return own ^ lo;
}

/**
 * Attributes of the method type come first, then those of the function.
 * @cpython Objects/classobject.c#method_getattro
 */
function methodGetattro(rt: Runtime, op: PyObject, name: PyObject): NewRef | null {
  const descr = typeLookup(rt, op.ob_type, name);
  if (descr === null) return getAttr(rt, bodyOf(op).func, name);
  const get = descr.ob_type.tp_descr_get;
  return get === null ? incref(descr) : get(rt, descr, op, op.ob_type);
}

/** @cpython Objects/classobject.c#method_new_impl */
function methodNew(
  rt: Runtime,
  _type: PyTypeObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  if (!noKeywords(rt, 'method', kwnames)) return null;
  if (!checkPositional(rt, 'method', args.length, 2, 2)) return null;
  const [func, self] = args;
  if (!isCallable(func!)) return raise(rt, 'TypeError', 'first argument must be callable');
  if (self === rt.None) return raise(rt, 'TypeError', 'instance must not be None');
  return newMethod(rt, func!, self!);
}

export const methodTypeSpec: TypeSpec = {
  key: 'method',
  hasWeaklist: true,
  slots: {
    tp_dealloc: methodDealloc,
    tp_traverse: methodTraverse,
    tp_call: methodCall,
    tp_repr: methodRepr,
    tp_richcompare: methodRichcompare,
    tp_hash: methodHash,
    tp_getattro: methodGetattro,
    tp_descr_get: (_rt, descr) => incref(descr),
    tp_new: methodNew,
  },
  members: [
    { name: '__func__', get: (_rt, self) => bodyOf(self).func },
    { name: '__self__', get: (_rt, self) => bodyOf(self).self },
  ],
  getset: [
    {
      name: '__doc__',
      get: (rt, self) => {
        const doc = getOptionalAttr(rt, bodyOf(self).func, '__doc__');
        return doc === undefined ? incref(rt.None) : doc;
      },
    },
  ],
};
