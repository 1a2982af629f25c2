import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { getOptionalAttr } from '../../object/protocol/attr.ts';
import { decref, incref } from '../../object/refcount.ts';
import { dictMerge } from '../dict/dictMerge.ts';
import { dictEntries, type PyDict } from '../dict/dictObject.ts';
import { newList } from '../list/listObject.ts';
import { isStr, strValue } from '../str/strObject.ts';
import { isTuple } from '../tuple/tupleObject.ts';

/**
 * Adds the attributes of a class and of its bases to a dict. False on error.
 * @cpython Objects/typeobject.c#merge_class_dict
 */
export function mergeClassDict(rt: Runtime, dict: PyDict, cls: PyObject): boolean {
  const own = getOptionalAttr(rt, cls, '__dict__');
  if (own === null) return false;
  if (own !== undefined) {
    const done = dictMerge(rt, dict, own, 'replace');
    decref(rt, own);
    if (!done) return false;
  }
  const bases = getOptionalAttr(rt, cls, '__bases__');
  if (bases === null) return false;
  if (bases === undefined) return true;
  let done = true;
  if (isTuple(bases)) done = bases.body.every((base) => mergeClassDict(rt, dict, base));
  decref(rt, bases);
  return done;
}

/** The keys of a dict as a list, strings sorted. */
export function sortedNames(rt: Runtime, dict: PyDict): NewRef {
  const names = [...dictEntries(dict)].map(([key]) => key).filter(isStr);
  names.sort((a, b) => (strValue(a) < strValue(b) ? -1 : 1));
  return newList(
    rt,
    names.map((name) => incref(name)),
  );
}
