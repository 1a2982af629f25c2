import { checkPositional, noKeywords } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { untrack } from '../../object/gcHead.ts';
import { freeObject } from '../../object/heap.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime, SlotTable } from '../../object/pyObject.ts';
import { call } from '../../object/protocol/call.ts';
import { reprText } from '../../object/protocol/text.ts';
import { getOptionalAttr, setAttr } from '../../object/protocol/attr.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import { TPFLAGS_BASETYPE } from '../../object/typeFlags.ts';
import type { GetSetDef, MemberDef, TypeSpec } from '../../object/typeSpec.ts';
import { newMethod } from '../method/methodObject.ts';
import { genericAlloc } from '../object/instance.ts';
import { clearInstanceDict, visitInstanceDict } from '../object/instanceDict.ts';
import { DICT_GETSET } from '../type/subtypeAttributes.ts';
import { intern, newStr } from '../str/strObject.ts';
import type { CallableWrapperBody } from './staticmethodObject.ts';

const bodyOf = (op: PyObject): CallableWrapperBody => op.body as CallableWrapperBody;

const WRAPPED = ['__module__', '__name__', '__qualname__', '__doc__', '__annotations__'] as const;

/** @cpython Objects/funcobject.c#functools_wraps */
function copyAttributes(rt: Runtime, wrapper: PyObject, wrapped: PyObject): boolean {
  for (const name of WRAPPED) {
    const value = getOptionalAttr(rt, wrapped, name);
    if (value === null) return false;
    if (value === undefined) continue;
    const done = setAttr(rt, wrapper, intern(rt, name), value);
    decref(rt, value);
    if (!done) return false;
  }
  return true;
}

function wrapperInit(kind: string): NonNullable<SlotTable['tp_init']> {
  return (rt, self, args, kwnames) => {
    if (!noKeywords(rt, kind, kwnames)) return false;
    if (!checkPositional(rt, kind, args.length, 1, 1)) return false;
    const old = bodyOf(self).callable;
    bodyOf(self).callable = incref(args[0]!);
    xdecref(rt, old);
    return copyAttributes(rt, self, args[0]!);
  };
}

/** Both start with None in the place of the callable. */
function wrapperNew(rt: Runtime, type: PyTypeObject): NewRef {
  return genericAlloc<CallableWrapperBody>(rt, type, { callable: incref(rt.None) });
}

function wrapperDealloc(rt: Runtime, op: PyObject): void {
  untrack(rt, op);
  xdecref(rt, bodyOf(op).callable);
  clearInstanceDict(rt, op);
  freeObject(rt, op);
}

function wrapperRepr(kind: string): NonNullable<SlotTable['tp_repr']> {
  return (rt, op) => {
    const text = reprText(rt, bodyOf(op).callable ?? rt.None);
    return text === null ? null : newStr(rt, `<${kind}(${text})>`);
  };
}

const common = (kind: string): SlotTable => ({
  tp_dealloc: wrapperDealloc,
  tp_traverse: (op, visit) => {
    visitInstanceDict(op, visit);
    const { callable } = bodyOf(op);
    if (callable !== null) visit(callable);
  },
  tp_clear: (rt, op) => {
    const { callable } = bodyOf(op);
    bodyOf(op).callable = null;
    xdecref(rt, callable);
    clearInstanceDict(rt, op);
  },
  tp_repr: wrapperRepr(kind),
  tp_init: wrapperInit(kind),
  tp_new: wrapperNew,
});

const MEMBERS: readonly MemberDef[] = [
  { name: '__func__', get: (_rt, op) => bodyOf(op).callable },
  { name: '__wrapped__', get: (_rt, op) => bodyOf(op).callable },
];

const GETSETS: readonly GetSetDef[] = [
  {
    name: '__isabstractmethod__',
    get: (rt, op) => {
      const { callable } = bodyOf(op);
      const flag =
        callable === null ? undefined : getOptionalAttr(rt, callable, '__isabstractmethod__');
      return flag === undefined ? incref(rt.False) : flag;
    },
  },
  DICT_GETSET,
];

function uninitialized(rt: Runtime, kind: string): null {
  return raise(rt, 'RuntimeError', `uninitialized ${kind} object`);
}

/** @cpython Objects/funcobject.c#PyStaticMethod_Type */
export const staticmethodTypeSpec: TypeSpec = {
  key: 'staticmethod',
  flags: TPFLAGS_BASETYPE,
  hasDict: true,
  slots: {
    ...common('staticmethod'),
    tp_descr_get: (rt, self) => {
      const { callable } = bodyOf(self);
      return callable === null ? uninitialized(rt, 'staticmethod') : incref(callable);
    },
    tp_call: (rt, self, args, kwnames) => call(rt, bodyOf(self).callable!, args, kwnames),
  },
  members: MEMBERS,
  getset: GETSETS,
  doc: 'staticmethod(function) -> method\n\nConvert a function to be a static method.',
};

/** @cpython Objects/funcobject.c#PyClassMethod_Type */
export const classmethodTypeSpec: TypeSpec = {
  key: 'classmethod',
  flags: TPFLAGS_BASETYPE,
  hasDict: true,
  slots: {
    ...common('classmethod'),
    tp_descr_get: (rt, self, obj, type) => {
      const { callable } = bodyOf(self);
      if (callable === null) return uninitialized(rt, 'classmethod');
      return newMethod(rt, callable, type ?? obj!.ob_type);
    },
  },
  members: MEMBERS,
  getset: GETSETS,
  doc: 'classmethod(function) -> method\n\nConvert a function to be a class method.',
};
