import { raise, raiseFalse } from '../errors.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../pyObject.ts';
import { decref } from '../refcount.ts';
import { TPFLAGS_HEAPTYPE } from '../typeFlags.ts';
import { PY_EQ } from '../compareOp.ts';
import { call } from './call.ts';
import { getOptionalAttr } from './attr.ts';
import { richCompareBool } from './compare.ts';
import { getIter, iterNext } from './iter.ts';
import { asSsize } from './number.ts';
import { isType } from './types.ts';

/**
 * `len(op)`; null on error.
 * @cpython Objects/abstract.c#PyObject_Size
 */
export function length(rt: Runtime, op: PyObject): number | null {
  const slot = op.ob_type.sq_length ?? op.ob_type.mp_length;
  if (slot === null) {
    return raise(rt, 'TypeError', `object of type '${op.ob_type.tp_name}' has no len()`);
  }
  return slot(rt, op);
}

/**
 * `op[key]`.
 * @cpython Objects/abstract.c#PyObject_GetItem
 */
export function getItem(rt: Runtime, op: PyObject, key: PyObject): NewRef | null {
  const type = op.ob_type;
  if (type.mp_subscript !== null) return type.mp_subscript(rt, op, key);
  if (type.sq_item !== null) {
    const i = sequenceIndex(rt, key);
    return i === null ? null : sequenceItem(rt, op, i);
  }
  if (isType(op)) return classGetItem(rt, op, key);
  return raise(rt, 'TypeError', `'${type.tp_name}' object is not subscriptable`);
}

function classGetItem(rt: Runtime, op: PyObject, key: PyObject): NewRef | null {
  const method = getOptionalAttr(rt, op, '__class_getitem__');
  if (method === null) return null;
  if (method === undefined) {
    const name = (op as { tp_name?: string }).tp_name ?? '';
    return raise(rt, 'TypeError', `type '${name}' is not subscriptable`);
  }
  const result = call(rt, method, [key]);
  decref(rt, method);
  return result;
}

function sequenceIndex(rt: Runtime, key: PyObject): number | null {
  if (key.ob_type.nb_index === null) {
    return raise(rt, 'TypeError', `sequence index must be integer, not '${key.ob_type.tp_name}'`);
  }
  return asSsize(rt, key, 'IndexError');
}

/**
 * Item `i` of a sequence; negative counts from the end.
 * @cpython Objects/abstract.c#PySequence_GetItem
 */
export function sequenceItem(rt: Runtime, op: PyObject, i: number): NewRef | null {
  const { sq_item, sq_length } = op.ob_type;
  if (sq_item === null) {
    return raise(rt, 'TypeError', `'${op.ob_type.tp_name}' object does not support indexing`);
  }
  if (i < 0 && sq_length !== null) {
    const n = sq_length(rt, op);
    if (n === null) return null;
    i += n;
  }
  return sq_item(rt, op, i);
}

/**
 * `op[key] = value`, or `del op[key]` where value is null.
 * @cpython Objects/abstract.c#PyObject_SetItem
 */
export function setItem(rt: Runtime, op: PyObject, key: PyObject, value: PyObject | null): boolean {
  const type = op.ob_type;
  if (type.mp_ass_subscript !== null) return type.mp_ass_subscript(rt, op, key, value);
  if (type.sq_ass_item !== null) {
    const i = sequenceIndex(rt, key);
    if (i === null) return false;
    const n = i < 0 && type.sq_length !== null ? type.sq_length(rt, op) : 0;
    return n === null ? false : type.sq_ass_item(rt, op, i + n, value);
  }
  const asSequence = value === null && hasSequenceSlots(type) && key.ob_type.nb_index !== null;
  const action = value === null ? 'deletion' : 'assignment';
  const verb = asSequence ? "doesn't" : 'does not';
  return raiseFalse(rt, 'TypeError', `'${type.tp_name}' object ${verb} support item ${action}`);
}

/** Whether the type has a `tp_as_sequence` table, as every class has. */
function hasSequenceSlots(type: PyTypeObject): boolean {
  const { sq_length, sq_item, sq_contains, sq_concat } = type;
  const isHeapType = (type.tp_flags & TPFLAGS_HEAPTYPE) !== 0;
  return isHeapType || (sq_length ?? sq_item ?? sq_contains ?? sq_concat) !== null;
}

/**
 * `value in op`; null on error.
 * @cpython Objects/abstract.c#PySequence_Contains
 */
export function contains(rt: Runtime, op: PyObject, value: PyObject): boolean | null {
  const { sq_contains } = op.ob_type;
  if (sq_contains !== null) return sq_contains(rt, op, value);
  return iterSearch(rt, op, value);
}

function iterSearch(rt: Runtime, op: PyObject, value: PyObject): boolean | null {
  const it = getIter(
    rt,
    op,
    (name) => `argument of type '${name}' ${rt.release.words.notContainer}`,
  );
  if (it === null) return null;
  let found: boolean | null = false;
  while (found === false) {
    const item = iterNext(rt, it);
    if (item === null) {
      if (rt.raised !== null) found = null;
      break;
    }
    found = richCompareBool(rt, item, value, PY_EQ);
    decref(rt, item);
  }
  decref(rt, it);
  return found;
}
