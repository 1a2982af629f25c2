import { clearErrorIf, raise, raiseFalse } from '../../object/errors.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { isTrue } from '../../object/protocol/truth.ts';
import { decref, incref } from '../../object/refcount.ts';
import {
  TPFLAGS_HEAPTYPE,
  TPFLAGS_IS_ABSTRACT,
  TPFLAGS_MANAGED_DICT,
} from '../../object/typeFlags.ts';
import type { GetSetDef, MemberDef } from '../../object/typeSpec.ts';
import { dictDelItem, dictGetItemStr, dictSetItemStr, type PyDict } from '../dict/dictObject.ts';
import { newMappingProxy } from '../mappingproxy/mappingproxyObject.ts';
import { intern, internInPlace, isStr, newStr, strValue } from '../str/strObject.ts';
import { isTuple } from '../tuple/tupleObject.ts';
import { setBases } from './setBases.ts';
import { typeAnnotations } from './typeAnnotations.ts';
import { isHeapType, isImmutableType, typeModified, typeName } from './typeObject.ts';

const asTypeObject = (op: PyObject): PyTypeObject => op as PyTypeObject;
const dictOf = (type: PyTypeObject): PyDict => type.tp_dict as PyDict;

/**
 * Whether the attribute may be set at all.
 * @cpython Objects/typeobject.c#check_set_special_type_attr
 */
function checkSettable(
  rt: Runtime,
  type: PyTypeObject,
  value: PyObject | null,
  name: string,
): value is PyObject {
  if (!isImmutableType(type) && value !== null) return true;
  const action = isImmutableType(type) ? 'set' : 'delete';
  const text = `cannot ${action} '${name}' attribute of immutable type '${type.tp_name}'`;
  return raiseFalse(rt, 'TypeError', text);
}

/** The value in the class's own dictionary; borrowed. */
function ownValue(rt: Runtime, type: PyTypeObject, name: string): PyObject | null {
  return type.tp_dict === null ? null : dictGetItemStr(dictOf(type), intern(rt, name));
}

/** `__module__`, or null with AttributeError set. */
export function typeModule(rt: Runtime, type: PyTypeObject): NewRef | null {
  if (isHeapType(type)) {
    const module = ownValue(rt, type, '__module__');
    return module === null ? raise(rt, 'AttributeError', '__module__') : incref(module);
  }
  const dot = type.tp_name.lastIndexOf('.');
  if (dot < 0) return incref(intern(rt, 'builtins'));
  return internInPlace(rt, newStr(rt, type.tp_name.slice(0, dot)));
}

/** The text of `__module__` where it is a str other than `builtins`, else null. */
export function shownModule(rt: Runtime, type: PyTypeObject): string | null {
  const module = typeModule(rt, type);
  if (module === null) {
    clearErrorIf(rt, 'AttributeError');
    return null;
  }
  const text = isStr(module) ? strValue(module) : 'builtins';
  decref(rt, module);
  return text === 'builtins' ? null : text;
}

/** The text of `__qualname__`. */
export function typeQualname(type: PyTypeObject): string {
  return isHeapType(type) ? strValue(type.ht_qualname!) : typeName(type);
}

/** How `repr` of the class and of plain instances names it. */
export function shownName(rt: Runtime, type: PyTypeObject): string {
  const module = shownModule(rt, type);
  return module === null ? type.tp_name : `${module}.${typeQualname(type)}`;
}

function setName(rt: Runtime, op: PyObject, value: PyObject | null): boolean {
  const type = asTypeObject(op);
  if (!checkSettable(rt, type, value, '__name__')) return false;
  if (!isStr(value)) {
    const given = value.ob_type.tp_name;
    const text = `can only assign string to ${type.tp_name}.__name__, not '${given}'`;
    return raiseFalse(rt, 'TypeError', text);
  }
  if (strValue(value).includes('\0')) {
    return raiseFalse(rt, 'ValueError', 'type name must not contain null characters');
  }
  type.tp_name = strValue(value);
  const old = type.ht_name!;
  type.ht_name = incref(value);
  decref(rt, old);
  return true;
}

function setQualname(rt: Runtime, op: PyObject, value: PyObject | null): boolean {
  const type = asTypeObject(op);
  if (!checkSettable(rt, type, value, '__qualname__')) return false;
  if (!isStr(value)) {
    const given = value.ob_type.tp_name;
    const text = `can only assign string to ${type.tp_name}.__qualname__, not '${given}'`;
    return raiseFalse(rt, 'TypeError', text);
  }
  const old = type.ht_qualname!;
  type.ht_qualname = incref(value);
  decref(rt, old);
  return true;
}

/** Setter of an attribute that lives in the class's dictionary. */
function setInDict(name: string): NonNullable<GetSetDef['set']> {
  return (rt, op, value) => {
    const type = asTypeObject(op);
    if (!checkSettable(rt, type, value, name)) return false;
    typeModified(type);
    if (name === '__module__' && ownValue(rt, type, '__firstlineno__') !== null) {
      dictDelItem(rt, dictOf(type), intern(rt, '__firstlineno__'));
    }
    return dictSetItemStr(rt, dictOf(type), name, value);
  };
}

function getAbstractMethods(rt: Runtime, op: PyObject): NewRef | null {
  const type = asTypeObject(op);
  const found = type === rt.types.type ? null : ownValue(rt, type, '__abstractmethods__');
  return found === null ? raise(rt, 'AttributeError', '__abstractmethods__') : incref(found);
}

function setAbstractMethods(rt: Runtime, op: PyObject, value: PyObject | null): boolean {
  const type = asTypeObject(op);
  const key = intern(rt, '__abstractmethods__');
  const abstract = value === null ? false : isTrue(rt, value);
  if (abstract === null) return false;
  if (value === null && ownValue(rt, type, '__abstractmethods__') === null) {
    return raiseFalse(rt, 'AttributeError', '__abstractmethods__');
  }
  if (value === null) dictDelItem(rt, dictOf(type), key);
  else dictSetItemStr(rt, dictOf(type), '__abstractmethods__', value);
  typeModified(type);
  if (abstract) type.tp_flags |= TPFLAGS_IS_ABSTRACT;
  else type.tp_flags &= ~TPFLAGS_IS_ABSTRACT;
  return true;
}

function getDoc(rt: Runtime, op: PyObject): NewRef | null {
  const type = asTypeObject(op);
  const doc = ownValue(rt, type, '__doc__');
  if (doc === null) return incref(rt.None);
  const get = doc.ob_type.tp_descr_get;
  return get === null ? incref(doc) : get(rt, doc, null, type);
}

function getTypeParams(rt: Runtime, op: PyObject): NewRef | null {
  return incref(ownValue(rt, asTypeObject(op), '__type_params__') ?? rt.emptyTuple);
}

function changeBases(rt: Runtime, op: PyObject, value: PyObject | null): boolean {
  const type = asTypeObject(op);
  if (!checkSettable(rt, type, value, '__bases__')) return false;
  if (!isTuple(value)) {
    const given = value.ob_type.tp_name;
    const text = `can only assign tuple to ${type.tp_name}.__bases__, not ${given}`;
    return raiseFalse(rt, 'TypeError', text);
  }
  return setBases(rt, type, value);
}

/** `__dictoffset__` as the release lays instances out; static types do not show theirs. */
function dictOffset(rt: Runtime, type: PyTypeObject): number {
  if (!type.hasDict) return 0;
  const inStruct = rt.release.instance.managedWeakrefPreheader === 0;
  const managed = (type.tp_flags & TPFLAGS_MANAGED_DICT) !== 0;
  if (managed) return inStruct ? -(type.tp_basicsize + 24) : -1;
  return (type.tp_flags & TPFLAGS_HEAPTYPE) !== 0 && type.tp_itemsize !== 0 ? -8 : 16;
}

function weakrefOffset(rt: Runtime, type: PyTypeObject): number {
  if (!type.hasWeaklist) return 0;
  if (!isHeapType(type)) return 16;
  return rt.release.instance.managedWeakrefPreheader === 0 ? type.tp_basicsize - 8 : -32;
}

const VALID_VERSION_TAG = 1 << 19;

function shownFlags(rt: Runtime, type: PyTypeObject): number {
  const tagged = rt.release.flagsShowVersionTag && type.tp_version_tag !== 0;
  return (type.tp_flags | (tagged ? VALID_VERSION_TAG : 0)) >>> 0;
}

const integer = (name: string, value: (rt: Runtime, type: PyTypeObject) => number): GetSetDef => ({
  name,
  get: (rt, op) => rt.factories.int(rt, value(rt, asTypeObject(op))),
});

/** @cpython Objects/typeobject.c#type_members */
export const TYPE_MEMBERS: readonly MemberDef[] = [
  { name: '__base__', get: (rt, op) => asTypeObject(op).tp_base ?? rt.None },
];

/** @cpython Objects/typeobject.c#type_getsets */
export const TYPE_GETSETS: readonly GetSetDef[] = [
  integer('__basicsize__', (_rt, type) => type.tp_basicsize),
  integer('__itemsize__', (_rt, type) => type.tp_itemsize),
  integer('__flags__', shownFlags),
  integer('__weakrefoffset__', weakrefOffset),
  integer('__dictoffset__', dictOffset),
  {
    name: '__name__',
    get: (rt, op) => {
      const type = asTypeObject(op);
      return isHeapType(type) ? incref(type.ht_name!) : newStr(rt, typeName(type));
    },
    set: setName,
  },
  {
    name: '__qualname__',
    get: (rt, op) => {
      const type = asTypeObject(op);
      return isHeapType(type) ? incref(type.ht_qualname!) : newStr(rt, typeName(type));
    },
    set: setQualname,
  },
  {
    name: '__bases__',
    get: (_rt, op) => incref(asTypeObject(op).tp_bases!),
    set: changeBases,
  },
  { name: '__mro__', get: (rt, op) => incref(asTypeObject(op).tp_mro ?? rt.None) },
  {
    name: '__module__',
    get: (rt, op) => typeModule(rt, asTypeObject(op)),
    set: setInDict('__module__'),
  },
  { name: '__abstractmethods__', get: getAbstractMethods, set: setAbstractMethods },
  {
    name: '__dict__',
    get: (rt, op) => newMappingProxy(rt, asTypeObject(op).tp_dict!),
  },
  { name: '__doc__', get: getDoc, set: setInDict('__doc__') },
  { name: '__text_signature__', get: (rt) => incref(rt.None) },
  ...typeAnnotations,
  { name: '__type_params__', get: getTypeParams, set: setInDict('__type_params__') },
];
