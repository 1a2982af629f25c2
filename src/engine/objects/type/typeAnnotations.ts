import { raise, raiseFalse } from '../../object/errors.ts';
import { isCallable } from '../../object/protocol/call.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { GetSetDef } from '../../object/typeSpec.ts';
import {
  dictDelItem,
  dictGetItemStr,
  dictSetItemStr,
  newDict,
  type PyDict,
} from '../dict/dictObject.ts';
import { callAnnotate } from '../function/annotate.ts';
import { intern } from '../str/strObject.ts';
import { isHeapType, isImmutableType, typeModified } from './typeObject.ts';

/* `__annotations__` and `__annotate__` of classes. */

const asTypeObject = (op: PyObject): PyTypeObject => op as PyTypeObject;
const dictOf = (type: PyTypeObject): PyDict => type.tp_dict as PyDict;

function ownValue(rt: Runtime, type: PyTypeObject, name: string): PyObject | null {
  return type.tp_dict === null ? null : dictGetItemStr(dictOf(type), intern(rt, name));
}

function noAttribute(rt: Runtime, type: PyTypeObject, name: string): null {
  return raise(rt, 'AttributeError', `type object '${type.tp_name}' has no attribute '${name}'`);
}

function immutable(rt: Runtime, type: PyTypeObject, name: string): false {
  const text = `cannot set '${name}' attribute of immutable type '${type.tp_name}'`;
  return raiseFalse(rt, 'TypeError', text);
}

/** @cpython Objects/typeobject.c#type_get_annotations */
function getAnnotations(rt: Runtime, op: PyObject): NewRef | null {
  const type = asTypeObject(op);
  if (!isHeapType(type)) return noAttribute(rt, type, '__annotations__');
  const { lazyAnnotations } = rt.release.compiler;
  const found =
    ownValue(rt, type, '__annotations__') ??
    (lazyAnnotations ? ownValue(rt, type, '__annotations_cache__') : null);
  if (found !== null) {
    const get = found.ob_type.tp_descr_get;
    return get === null ? incref(found) : get(rt, found, null, type);
  }
  const fresh = lazyAnnotations ? evaluate(rt, type) : newDict(rt);
  if (fresh === null) return null;
  const name = lazyAnnotations ? '__annotations_cache__' : '__annotations__';
  dictSetItemStr(rt, dictOf(type), name, fresh);
  typeModified(type);
  return fresh;
}

/** What the class's `__annotate__` makes, or nothing. */
function evaluate(rt: Runtime, type: PyTypeObject): NewRef | null {
  const annotate = getAnnotate(rt, type);
  if (annotate === null) return null;
  const made = isCallable(annotate) ? callAnnotate(rt, annotate) : newDict(rt);
  decref(rt, annotate);
  return made;
}

/** @cpython Objects/typeobject.c#type_set_annotations */
function setAnnotations(rt: Runtime, op: PyObject, value: PyObject | null): boolean {
  const type = asTypeObject(op);
  if (isImmutableType(type)) return immutable(rt, type, '__annotations__');
  const { lazyAnnotations } = rt.release.compiler;
  const dict = dictOf(type);
  const stored =
    lazyAnnotations && ownValue(rt, type, '__annotations__') === null
      ? '__annotations_cache__'
      : '__annotations__';
  if (value !== null) dictSetItemStr(rt, dict, stored, value);
  else if (ownValue(rt, type, stored) === null) {
    return raiseFalse(rt, 'AttributeError', '__annotations__');
  } else dictDelItem(rt, dict, intern(rt, stored));
  typeModified(type);
  if (lazyAnnotations) {
    for (const name of ['__annotate_func__', '__annotate__']) {
      if (ownValue(rt, type, name) !== null) dictDelItem(rt, dict, intern(rt, name));
    }
  }
  return true;
}

/** @cpython Objects/typeobject.c#type_get_annotate */
function getAnnotate(rt: Runtime, op: PyObject): NewRef | null {
  const type = asTypeObject(op);
  if (!isHeapType(type)) return noAttribute(rt, type, '__annotate__');
  const found = ownValue(rt, type, '__annotate_func__') ?? ownValue(rt, type, '__annotate__');
  if (found !== null) {
    const get = found.ob_type.tp_descr_get;
    return get === null ? incref(found) : get(rt, found, null, type);
  }
  dictSetItemStr(rt, dictOf(type), '__annotate_func__', rt.None);
  typeModified(type);
  return incref(rt.None);
}

/** @cpython Objects/typeobject.c#type_set_annotate */
function setAnnotate(rt: Runtime, op: PyObject, value: PyObject | null): boolean {
  const type = asTypeObject(op);
  if (value === null) return raiseFalse(rt, 'TypeError', 'cannot delete __annotate__ attribute');
  if (isImmutableType(type)) return immutable(rt, type, '__annotate__');
  if (value !== rt.None && !isCallable(value)) {
    return raiseFalse(rt, 'TypeError', '__annotate__ must be callable or None');
  }
  const dict = dictOf(type);
  const own = ownValue(rt, type, '__annotate__') !== null;
  dictSetItemStr(rt, dict, own ? '__annotate__' : '__annotate_func__', value);
  for (const name of value === rt.None ? [] : ['__annotations_cache__', '__annotations__']) {
    if (ownValue(rt, type, name) !== null) dictDelItem(rt, dict, intern(rt, name));
  }
  typeModified(type);
  return true;
}

export const typeAnnotations: readonly GetSetDef[] = [
  { name: '__annotations__', get: getAnnotations, set: setAnnotations },
  {
    name: '__annotate__',
    when: (rt) => rt.release.compiler.lazyAnnotations,
    get: getAnnotate,
    set: setAnnotate,
  },
];
