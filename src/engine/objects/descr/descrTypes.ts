import { raise, raiseFalse } from '../../object/errors.ts';
import { untrack } from '../../object/gcHead.ts';
import { freeObject, instanceState } from '../../object/heap.ts';
import type {
  NewRef,
  PyObject,
  PyTypeObject,
  Runtime,
  SlotTable,
  VisitProc,
} from '../../object/pyObject.ts';
import { isSubtype, isType } from '../../object/protocol/types.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import { TPFLAGS_HAVE_VECTORCALL, TPFLAGS_METHOD_DESCRIPTOR } from '../../object/typeFlags.ts';
import type { GetSetDef, MemberDef, MethodDef, TypeSpec } from '../../object/typeSpec.ts';
import { callMethodDef } from '../builtinFunction/builtinFunctionCall.ts';
import { newBuiltinFunction } from '../builtinFunction/builtinFunctionObject.ts';
import { newStr, strValue } from '../str/strObject.ts';
import { noAttribute } from '../object/genericAttr.ts';
import {
  descrQualname,
  newMethodWrapper,
  type PyDescr,
  type PyGetSetDescr,
  type PyMemberDescr,
  type PyMethodDescr,
  type PyWrapperDescr,
} from './descrObject.ts';
import { tupleOf } from '../tuple/tupleObject.ts';

/*
 * The descriptors of built-in attributes: methods, slot wrappers, computed attributes and members.
 */

const descr = (op: PyObject): PyDescr => op as PyDescr;
const nameOf = (op: PyObject): string => strValue(descr(op).body.d_name);

/** @cpython Objects/descrobject.c#descr_dealloc */
function descrDealloc(rt: Runtime, op: PyObject): void {
  const { body } = descr(op);
  untrack(rt, op);
  decref(rt, body.d_type);
  decref(rt, body.d_name);
  xdecref(rt, body.d_qualname);
  freeObject(rt, op);
}

/** @cpython Objects/descrobject.c#descr_traverse */
function descrTraverse(op: PyObject, visit: VisitProc): void {
  visit(descr(op).body.d_type);
}

/** @cpython Objects/descrobject.c#descr_check */
function checkInstance(rt: Runtime, self: PyObject, obj: PyObject): boolean {
  const type = descr(self).body.d_type;
  if (obj.ob_type === type || isSubtype(obj.ob_type, type)) return true;
  const what = `descriptor '${nameOf(self)}' for '${type.tp_name}' objects`;
  return raiseFalse(rt, 'TypeError', `${what} doesn't apply to a '${obj.ob_type.tp_name}' object`);
}

const reprAs =
  (kind: string) =>
  (rt: Runtime, op: PyObject): NewRef =>
    newStr(rt, `<${kind} '${nameOf(op)}'${ownerText(rt, descr(op).body.d_type)}>`);

/** The shared descriptors of 3.15 belong to no class in particular. */
function ownerText(rt: Runtime, type: PyTypeObject): string {
  const shared = rt.release.classesShareDescriptors && type === rt.types.object;
  return shared ? '' : ` of '${type.tp_name}' objects`;
}

const NAME: MemberDef = { name: '__name__', get: (_rt, op) => descr(op).body.d_name };
const OBJCLASS: MemberDef = { name: '__objclass__', get: (_rt, op) => descr(op).body.d_type };
const QUALNAME: GetSetDef = {
  name: '__qualname__',
  get: (rt, op) => incref(descrQualname(rt, descr(op))),
};

const docGetSet = (doc: (op: PyObject) => string | undefined): GetSetDef => ({
  name: '__doc__',
  get: (rt, op) => {
    const text = doc(op);
    return text === undefined ? incref(rt.None) : newStr(rt, text);
  },
});

const COMMON: SlotTable = { tp_dealloc: descrDealloc, tp_traverse: descrTraverse };

const methodDef = (op: PyObject): MethodDef => (op as PyMethodDescr).body.d_method;

/** @cpython Objects/descrobject.c#method_vectorcall_NOARGS */
function methodCall(
  rt: Runtime,
  self: PyObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  const label = (): string => strValue(descrQualname(rt, descr(self)));
  const nkeywords = kwnames === null ? 0 : (kwnames.body as PyObject[]).length;
  if (args.length - nkeywords < 1) {
    return raise(rt, 'TypeError', `unbound method ${label()}() needs an argument`);
  }
  if (!checkInstance(rt, self, args[0]!)) return null;
  return callMethodDef(rt, methodDef(self), args[0]!, args.slice(1), kwnames, label);
}

/** @cpython Objects/descrobject.c#PyMethodDescr_Type */
export const methodDescriptorTypeSpec: TypeSpec = {
  key: 'method_descriptor',
  flags: TPFLAGS_METHOD_DESCRIPTOR | TPFLAGS_HAVE_VECTORCALL,
  slots: {
    ...COMMON,
    tp_repr: reprAs('method'),
    tp_call: methodCall,
    tp_descr_get: (rt, self, obj) => {
      if (obj === null) return incref(self);
      if (!checkInstance(rt, self, obj)) return null;
      return newBuiltinFunction(rt, methodDef(self), obj, null);
    },
  },
  members: [OBJCLASS, NAME],
  getset: [QUALNAME, docGetSet((op) => methodDef(op).doc)],
};

/** The class that a class method is bound to, or null with the error set. */
function classFor(
  rt: Runtime,
  self: PyObject,
  obj: PyObject | null,
  type: PyObject | null,
): PyObject | null {
  const owner = descr(self).body.d_type;
  const klass = type ?? obj?.ob_type ?? null;
  const name = nameOf(self);
  if (klass === null) {
    const what = `descriptor '${name}' for type '${owner.tp_name}'`;
    return raise(rt, 'TypeError', `${what} needs either an object or a type`);
  }
  if (!isType(klass)) {
    const what = `descriptor '${name}' for type '${owner.tp_name}'`;
    const given = klass.ob_type.tp_name;
    return raise(rt, 'TypeError', `${what} needs a type, not a '${given}' as arg 2`);
  }
  if (isSubtype(klass, owner)) return klass;
  const what = `descriptor '${name}' requires a subtype of '${owner.tp_name}'`;
  return raise(rt, 'TypeError', `${what} but received '${klass.tp_name}'`);
}

/** @cpython Objects/descrobject.c#classmethoddescr_call */
function classMethodCall(
  rt: Runtime,
  self: PyObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  const name = nameOf(self);
  const owner = descr(self).body.d_type.tp_name;
  if (args.length === 0) {
    return raise(rt, 'TypeError', `descriptor '${name}' of '${owner}' object needs an argument`);
  }
  const klass = classFor(rt, self, null, args[0]!);
  if (klass === null) return null;
  const label = (): string => strValue(descrQualname(rt, descr(self)));
  return callMethodDef(rt, methodDef(self), klass, args.slice(1), kwnames, label);
}

/** @cpython Objects/descrobject.c#PyClassMethodDescr_Type */
export const classMethodDescriptorTypeSpec: TypeSpec = {
  key: 'classmethod_descriptor',
  slots: {
    ...COMMON,
    tp_repr: reprAs('method'),
    tp_call: classMethodCall,
    tp_descr_get: (rt, self, obj, type) => {
      const klass = classFor(rt, self, obj, type);
      return klass === null ? null : newBuiltinFunction(rt, methodDef(self), klass, null);
    },
  },
  members: [OBJCLASS, NAME],
  getset: [QUALNAME, docGetSet((op) => methodDef(op).doc)],
};

/** @cpython Objects/descrobject.c#PyGetSetDescr_Type */
export const getsetDescriptorTypeSpec: TypeSpec = {
  key: 'getset_descriptor',
  slots: {
    ...COMMON,
    tp_repr: reprAs('attribute'),
    tp_descr_get: (rt, self, obj) => {
      if (obj === null) return incref(self);
      if (!checkInstance(rt, self, obj)) return null;
      return (self as PyGetSetDescr).body.d_getset.get(rt, obj);
    },
    tp_descr_set: (rt, self, obj, value) => {
      if (!checkInstance(rt, self, obj)) return false;
      const { d_getset, d_type } = (self as PyGetSetDescr).body;
      if (d_getset.set !== undefined) return d_getset.set(rt, obj, value);
      const text = `attribute '${nameOf(self)}' of '${d_type.tp_name}' objects is not writable`;
      return raiseFalse(rt, 'AttributeError', text);
    },
  },
  members: [OBJCLASS, NAME],
  getset: [QUALNAME, docGetSet((op) => (op as PyGetSetDescr).body.d_getset.doc)],
};

/** @cpython Python/structmember.c#PyMember_GetOne */
function memberGet(rt: Runtime, self: PyObject, obj: PyObject | null): NewRef | null {
  if (obj === null) return incref(self);
  if (!checkInstance(rt, self, obj)) return null;
  const { d_member, index } = (self as PyMemberDescr).body;
  if (d_member !== null) return incref(d_member.get(rt, obj) ?? rt.None);
  const value = obj.inst?.slots?.[index] ?? null;
  if (value !== null) return incref(value);
  if (rt.release.words.unsetSlotNamesObject) return noAttribute(rt, obj, descr(self).body.d_name);
  return raise(rt, 'AttributeError', nameOf(self));
}

/** @cpython Python/structmember.c#PyMember_SetOne */
function memberSet(rt: Runtime, self: PyObject, obj: PyObject, value: PyObject | null): boolean {
  if (!checkInstance(rt, self, obj)) return false;
  const { d_member, index } = (self as PyMemberDescr).body;
  if (d_member !== null) {
    if (d_member.set !== undefined) return d_member.set(rt, obj, value);
    return raiseFalse(rt, 'AttributeError', 'readonly attribute');
  }
  const slots = (instanceState(obj).slots ??= []);
  const old = slots[index] ?? null;
  if (value === null && old === null) {
    return raiseFalse(rt, 'AttributeError', nameOf(self));
  }
  slots[index] = value === null ? null : incref(value);
  xdecref(rt, old);
  return true;
}

/** @cpython Objects/descrobject.c#PyMemberDescr_Type */
export const memberDescriptorTypeSpec: TypeSpec = {
  key: 'member_descriptor',
  slots: {
    ...COMMON,
    tp_repr: reprAs('member'),
    tp_descr_get: memberGet,
    tp_descr_set: memberSet,
  },
  members: [OBJCLASS, NAME],
  getset: [QUALNAME, docGetSet((op) => (op as PyMemberDescr).body.d_member?.doc)],
};

/** @cpython Objects/descrobject.c#wrapperdescr_call */
function wrapperDescrCall(
  rt: Runtime,
  self: PyObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  const { d_type } = (self as PyWrapperDescr).body;
  const nkeywords = kwnames === null ? 0 : (kwnames.body as PyObject[]).length;
  const name = nameOf(self);
  if (args.length - nkeywords < 1) {
    const what = `descriptor '${name}' of '${d_type.tp_name}' object needs an argument`;
    return raise(rt, 'TypeError', what);
  }
  const obj = args[0]!;
  if (!isSubtype(obj.ob_type, d_type)) {
    const what = `descriptor '${name}' requires a '${d_type.tp_name}' object`;
    return raise(rt, 'TypeError', `${what} but received a '${obj.ob_type.tp_name}'`);
  }
  const rest = tupleOf(rt, args.slice(1, args.length - nkeywords));
  const result = callWrapper(rt, self as PyWrapperDescr, obj, args.slice(1), kwnames);
  decref(rt, rest);
  return result;
}

/**
 * Calls the slot of a bound or unbound slot wrapper.
 * @cpython Objects/descrobject.c#wrapperdescr_raw_call
 */
export function callWrapper(
  rt: Runtime,
  self: PyWrapperDescr,
  obj: PyObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  const { d_base, d_wrapped } = self.body;
  const keywords = kwnames !== null && (kwnames.body as PyObject[]).length > 0;
  if (keywords && d_base.keywords !== true) {
    return raise(rt, 'TypeError', `wrapper ${d_base.name}() takes no keyword arguments`);
  }
  return d_base.wrapper!(rt, obj, args, d_wrapped, kwnames);
}

/** @cpython Objects/descrobject.c#PyWrapperDescr_Type */
export const wrapperDescriptorTypeSpec: TypeSpec = {
  key: 'wrapper_descriptor',
  flags: TPFLAGS_METHOD_DESCRIPTOR,
  slots: {
    ...COMMON,
    tp_repr: reprAs('slot wrapper'),
    tp_call: wrapperDescrCall,
    tp_descr_get: (rt, self, obj) => {
      if (obj === null) return incref(self);
      if (!checkInstance(rt, self, obj)) return null;
      return newMethodWrapper(rt, self as PyWrapperDescr, obj);
    },
  },
  members: [OBJCLASS, NAME],
  getset: [QUALNAME, docGetSet((op) => (op as PyWrapperDescr).body.d_base.doc)],
};
