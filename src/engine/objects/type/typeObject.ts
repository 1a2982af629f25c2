import type { PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { TPFLAGS_HEAPTYPE, TPFLAGS_IMMUTABLETYPE } from '../../object/typeFlags.ts';
import { keyHash } from '../dict/dictLookup.ts';
import { dictGetItemStr, type PyDict } from '../dict/dictObject.ts';
import { intern, type PyUnicode } from '../str/strObject.ts';

/** Whether the type was made by a class statement or a call of its metaclass. */
export function isHeapType(type: PyTypeObject): boolean {
  return (type.tp_flags & TPFLAGS_HEAPTYPE) !== 0;
}

/** Whether the attributes of the type cannot be set. */
export function isImmutableType(type: PyTypeObject): boolean {
  return (type.tp_flags & TPFLAGS_IMMUTABLETYPE) !== 0;
}

/**
 * The attribute `name` of the first class in the method resolution order that has it, or null.
 * Borrowed; never fails.
 * @cpython Objects/typeobject.c#find_name_in_mro
 */
export function findNameInMro(rt: Runtime, type: PyTypeObject, name: PyUnicode): PyObject | null {
  // A hash lets the dictionaries find the name at the first probe.
  if (!name.body.hashed) keyHash(rt, name);
  const mro = type.mro;
  for (let i = 0; i < mro.length; i++) {
    const dict = mro[i]!.tp_dict;
    if (dict === null) continue;
    const found = dictGetItemStr(dict as PyDict, name);
    if (found !== null) return found;
  }
  return null;
}

/**
 * `findNameInMro` through the type's cache. Borrowed.
 * @cpython Objects/typeobject.c#_PyType_Lookup
 */
export function typeLookup(rt: Runtime, type: PyTypeObject, name: PyObject): PyObject | null {
  if (type.tp_version_tag !== 0) {
    const cached = type.cache.get(name);
    if (cached !== undefined) return cached;
  }
  const found = findNameInMro(rt, type, name as PyUnicode);
  if ((name as PyUnicode).body.interned) {
    assignVersionTag(rt, type);
    type.cache.set(name, found);
  }
  return found;
}

/** `typeLookup` for a name that the engine itself knows. */
export function typeLookupString(rt: Runtime, type: PyTypeObject, name: string): PyObject | null {
  return typeLookup(rt, type, intern(rt, name));
}

/**
 * Gives the type a version, its bases first: a type with a version has only bases with one.
 * @cpython Objects/typeobject.c#assign_version_tag
 */
export function assignVersionTag(rt: Runtime, type: PyTypeObject): void {
  if (type.tp_version_tag !== 0) return;
  for (const base of type.mro) {
    if (base.tp_version_tag === 0) base.tp_version_tag = ++rt.typeVersion;
  }
  if (type.tp_version_tag === 0) type.tp_version_tag = ++rt.typeVersion;
}

/**
 * Forgets what was looked up in the type and in the classes derived from it.
 * @cpython Objects/typeobject.c#PyType_Modified
 */
export function typeModified(type: PyTypeObject): void {
  if (type.tp_version_tag === 0) return;
  for (const subclass of type.tp_subclasses.keys()) typeModified(subclass);
  type.tp_version_tag = 0;
  type.cache.clear();
}

/** The name that `__name__` shows: what follows the last dot of `tp_name`. */
export function typeName(type: PyTypeObject): string {
  if (isHeapType(type)) return (type.ht_name as PyUnicode).body.value;
  return type.tp_name.slice(type.tp_name.lastIndexOf('.') + 1);
}
