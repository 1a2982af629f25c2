import { checkPositional, noKeywords } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { untrack } from '../../object/gcHead.ts';
import { freeObject } from '../../object/heap.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { getOptionalAttr } from '../../object/protocol/attr.ts';
import { call } from '../../object/protocol/call.ts';
import { isSubtype, isType } from '../../object/protocol/types.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import { TPFLAGS_BASETYPE } from '../../object/typeFlags.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { dictGetItemStr, type PyDict } from '../dict/dictObject.ts';
import { genericAlloc } from '../object/instance.ts';
import { genericGetAttr } from '../object/genericAttr.ts';
import { isStr, newStr, type PyUnicode, strValue } from '../str/strObject.ts';

/** @cpython Objects/typeobject.c#superobject */
export interface SuperBody {
  /** The class to start behind. */
  type: PyTypeObject | null;
  obj: PyObject | null;
  /** The class whose resolution order is walked. */
  obj_type: PyTypeObject | null;
}

const bodyOf = (op: PyObject): SuperBody => op.body as SuperBody;

/**
 * The class whose method resolution order `super(type, obj)` walks: owned; null where the pair makes
 * no sense.
 * @cpython Objects/typeobject.c#supercheck
 */
export function superCheck(rt: Runtime, type: PyTypeObject, obj: PyObject): PyTypeObject | null {
  if (isType(obj) && isSubtype(obj, type)) return incref(obj);
  if (isSubtype(obj.ob_type, type)) return incref(obj.ob_type);
  const klass = getOptionalAttr(rt, obj, '__class__');
  if (klass === null) return null;
  if (klass !== undefined) {
    if (isType(klass) && klass !== obj.ob_type && isSubtype(klass, type)) return klass;
    decref(rt, klass);
  }
  const what = rt.release.superNamesObject
    ? `obj (${isType(obj) ? `type ${obj.tp_name}` : `instance of ${obj.ob_type.tp_name}`}) is not ` +
      `an instance or subtype of type (${type.tp_name}).`
    : 'obj must be an instance or subtype of type';
  return raise(rt, 'TypeError', `super(type, obj): ${what}`);
}

/**
 * What the classes behind `type` in the resolution order of `objType` hold under `name`. Borrowed.
 * @cpython Objects/typeobject.c#_super_lookup_descr
 */
export function lookupBehind(
  type: PyTypeObject,
  objType: PyTypeObject,
  name: PyUnicode,
): PyObject | null {
  const { mro } = objType;
  let i = mro.indexOf(type);
  if (i < 0) i = mro.length - 1;
  for (i++; i < mro.length; i++) {
    const found = dictGetItemStr(mro[i]!.tp_dict as PyDict, name);
    if (found !== null) return found;
  }
  return null;
}

function bindFound(
  rt: Runtime,
  found: PyObject,
  obj: PyObject,
  objType: PyTypeObject,
): NewRef | null {
  const held = incref(found);
  const get = found.ob_type.tp_descr_get;
  if (get === null) return held;
  const result = get(rt, found, obj === objType ? null : obj, objType);
  decref(rt, held);
  return result;
}

/** @cpython Objects/typeobject.c#super_getattro */
function superGetattro(rt: Runtime, self: PyObject, name: PyObject): NewRef | null {
  const { type, obj, obj_type } = bodyOf(self);
  if (type === null || obj === null || obj_type === null || !isStr(name)) {
    return genericGetAttr(rt, self, name);
  }
  if (strValue(name) === '__class__') return genericGetAttr(rt, self, name);
  const found = lookupBehind(type, obj_type, name);
  return found === null ? genericGetAttr(rt, self, name) : bindFound(rt, found, obj, obj_type);
}

function superNew(rt: Runtime, type: PyTypeObject): NewRef {
  return genericAlloc<SuperBody>(rt, type, { type: null, obj: null, obj_type: null });
}

/** @cpython Objects/typeobject.c#super_init */
function superInit(
  rt: Runtime,
  self: PyObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): boolean {
  if (!noKeywords(rt, 'super', kwnames)) return false;
  if (!checkPositional(rt, 'super', args.length, 0, 2)) return false;
  let [type, obj] = args as readonly (PyObject | undefined)[];
  if (type === undefined) {
    const implied = rt.superArguments(rt);
    if (implied === null) return false;
    [type, obj] = implied;
  }
  if (!isType(type)) {
    const given = type.ob_type.tp_name;
    raise(rt, 'TypeError', `super() argument 1 must be a type, not ${given}`);
    return false;
  }
  return bindSuper(rt, self, type, obj === undefined || obj === rt.None ? null : obj);
}

function bindSuper(rt: Runtime, self: PyObject, type: PyTypeObject, obj: PyObject | null): boolean {
  const objType = obj === null ? null : superCheck(rt, type, obj);
  if (obj !== null && objType === null) return false;
  const body = bodyOf(self);
  const old = { ...body };
  body.type = incref(type);
  body.obj = obj === null ? null : incref(obj);
  body.obj_type = objType;
  xdecref(rt, old.type);
  xdecref(rt, old.obj);
  xdecref(rt, old.obj_type);
  return true;
}

/** @cpython Objects/typeobject.c#super_descr_get */
function superDescrGet(rt: Runtime, self: PyObject, obj: PyObject | null): NewRef | null {
  const { type, obj: bound } = bodyOf(self);
  if (obj === null || obj === rt.None || bound !== null || type === null) return incref(self);
  return call(rt, self.ob_type, [type, obj]);
}

function superRepr(rt: Runtime, self: PyObject): NewRef {
  const { type, obj_type } = bodyOf(self);
  const name = type === null ? 'NULL' : type.tp_name;
  const bound = obj_type === null ? 'NULL' : `<${obj_type.tp_name} object>`;
  return newStr(rt, `<super: <class '${name}'>, ${bound}>`);
}

/** @cpython Objects/typeobject.c#PySuper_Type */
export const superTypeSpec: TypeSpec = {
  key: 'super',
  flags: TPFLAGS_BASETYPE,
  slots: {
    tp_dealloc: (rt, op) => {
      const { obj, type, obj_type } = bodyOf(op);
      untrack(rt, op);
      xdecref(rt, obj);
      xdecref(rt, type);
      xdecref(rt, obj_type);
      freeObject(rt, op);
    },
    tp_traverse: (op, visit) => {
      const { obj, type, obj_type } = bodyOf(op);
      for (const one of [obj, type, obj_type]) if (one !== null) visit(one);
    },
    tp_repr: superRepr,
    tp_getattro: superGetattro,
    tp_descr_get: superDescrGet,
    tp_init: superInit,
    tp_new: superNew,
  },
  members: [
    { name: '__thisclass__', get: (_rt, op) => bodyOf(op).type },
    { name: '__self__', get: (_rt, op) => bodyOf(op).obj },
    { name: '__self_class__', get: (_rt, op) => bodyOf(op).obj_type },
  ],
};
