import { gcNew } from '../../object/heap.ts';
import { track } from '../../object/gcHead.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime, SlotName } from '../../object/pyObject.ts';
import { incref } from '../../object/refcount.ts';
import type { GetSetDef, MemberDef, MethodDef } from '../../object/typeSpec.ts';
import { intern, newStr, type PyUnicode } from '../str/strObject.ts';

/**
 * What all descriptors of built-in attributes start with; all owned.
 * @cpython Include/cpython/descrobject.h#PyDescrObject
 */
export interface DescrBody {
  d_type: PyTypeObject;
  d_name: PyUnicode;
  /** Made when it is first asked for. */
  d_qualname: PyObject | null;
}

/** @cpython Include/cpython/descrobject.h#PyMethodDescrObject */
export interface MethodDescrBody extends DescrBody {
  d_method: MethodDef;
}

/** @cpython Include/cpython/descrobject.h#PyGetSetDescrObject */
export interface GetSetDescrBody extends DescrBody {
  d_getset: GetSetDef;
}

/** Where a member descriptor finds its value: a function, or a position in the instance's slots. */
export interface MemberDescrBody extends DescrBody {
  d_member: MemberDef | null;
  /** Position in `InstanceState.slots` of what `__slots__` declares, -1 for struct members. */
  index: number;
}

/** Calls a slot function with Python arguments. */
export type WrapperFunc = (
  rt: Runtime,
  self: PyObject,
  args: readonly PyObject[],
  wrapped: unknown,
  kwnames: PyObject | null,
) => NewRef | null;

/**
 * One special method: the slot that it fills, what the slot of a Python class holds, and how the
 * method calls a slot of a built-in type.
 * @cpython Include/cpython/descrobject.h#wrapperbase
 */
export interface WrapperBase {
  readonly name: string;
  readonly slot: SlotName;
  readonly generic: unknown;
  readonly wrapper: WrapperFunc | null;
  readonly doc: string;
  readonly keywords?: boolean;
}

/** @cpython Include/cpython/descrobject.h#PyWrapperDescrObject */
export interface WrapperDescrBody extends DescrBody {
  d_base: WrapperBase;
  d_wrapped: unknown;
}

/** @cpython Objects/descrobject.c#wrapperobject */
export interface MethodWrapperBody {
  descr: PyObject<WrapperDescrBody>;
  self: PyObject;
}

export type PyDescr = PyObject<DescrBody>;
export type PyMethodDescr = PyObject<MethodDescrBody>;
export type PyGetSetDescr = PyObject<GetSetDescrBody>;
export type PyMemberDescr = PyObject<MemberDescrBody>;
export type PyWrapperDescr = PyObject<WrapperDescrBody>;

/** @cpython Objects/descrobject.c#descr_new */
function newDescr<B extends DescrBody>(rt: Runtime, kind: PyTypeObject, body: B): NewRef {
  incref(body.d_type);
  const descr = gcNew(rt, kind, body);
  track(rt, descr);
  return descr;
}

/** The name is owned. */
function common(rt: Runtime, type: PyTypeObject, name: string): DescrBody {
  return { d_type: type, d_name: incref(intern(rt, name)), d_qualname: null };
}

/** @cpython Objects/descrobject.c#PyDescr_NewMethod */
export function newMethodDescr(rt: Runtime, type: PyTypeObject, def: MethodDef): NewRef {
  const body: MethodDescrBody = { ...common(rt, type, def.name), d_method: def };
  return newDescr(rt, rt.types.method_descriptor, body);
}

/** @cpython Objects/descrobject.c#PyDescr_NewClassMethod */
export function newClassMethodDescr(rt: Runtime, type: PyTypeObject, def: MethodDef): NewRef {
  const body: MethodDescrBody = { ...common(rt, type, def.name), d_method: def };
  return newDescr(rt, rt.types.classmethod_descriptor, body);
}

/** @cpython Objects/descrobject.c#PyDescr_NewGetSet */
export function newGetSetDescr(rt: Runtime, type: PyTypeObject, def: GetSetDef): NewRef {
  const body: GetSetDescrBody = { ...common(rt, type, def.name), d_getset: def };
  return newDescr(rt, rt.types.getset_descriptor, body);
}

/** @cpython Objects/descrobject.c#PyDescr_NewMember */
export function newMemberDescr(rt: Runtime, type: PyTypeObject, def: MemberDef): NewRef {
  const body: MemberDescrBody = { ...common(rt, type, def.name), d_member: def, index: -1 };
  return newDescr(rt, rt.types.member_descriptor, body);
}

/** The member descriptor of one entry of `__slots__`. */
export function newSlotDescr(
  rt: Runtime,
  type: PyTypeObject,
  name: PyUnicode,
  index: number,
): NewRef {
  const body: MemberDescrBody = {
    d_type: type,
    d_name: incref(name),
    d_qualname: null,
    d_member: null,
    index,
  };
  return newDescr(rt, rt.types.member_descriptor, body);
}

/** @cpython Objects/descrobject.c#PyDescr_NewWrapper */
export function newWrapperDescr(
  rt: Runtime,
  type: PyTypeObject,
  base: WrapperBase,
  wrapped: unknown,
): NewRef {
  const body: WrapperDescrBody = {
    ...common(rt, type, base.name),
    d_base: base,
    d_wrapped: wrapped,
  };
  return newDescr(rt, rt.types.wrapper_descriptor, body);
}

/** @cpython Objects/descrobject.c#PyWrapper_New */
export function newMethodWrapper(rt: Runtime, descr: PyWrapperDescr, self: PyObject): NewRef {
  const body: MethodWrapperBody = { descr: incref(descr), self: incref(self) };
  const wrapper = gcNew(rt, rt.types.method_wrapper, body);
  track(rt, wrapper);
  return wrapper;
}

/**
 * The dotted name of what the descriptor stands for. Borrowed.
 * @cpython Objects/descrobject.c#descr_get_qualname
 */
export function descrQualname(rt: Runtime, descr: PyDescr): PyObject {
  const { body } = descr;
  if (body.d_qualname === null) {
    const owner = body.d_type;
    const prefix =
      owner.ht_qualname === null
        ? owner.tp_name.slice(owner.tp_name.lastIndexOf('.') + 1)
        : (owner.ht_qualname as PyUnicode).body.value;
    body.d_qualname = newStr(rt, `${prefix}.${body.d_name.body.value}`);
  }
  return body.d_qualname;
}
