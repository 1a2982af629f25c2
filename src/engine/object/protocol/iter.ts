import { clearError, clearErrorIf, raise } from '../errors.ts';
import type { NewRef, PyObject, Runtime } from '../pyObject.ts';
import { decref } from '../refcount.ts';
import { getOptionalAttr } from './attr.ts';
import { call } from './call.ts';

/**
 * `tp_iternext` of a class that inherits none.
 * @cpython Objects/object.c#_PyObject_NextNotImplemented
 */
export function nextNotImplemented(rt: Runtime, self: PyObject): null {
  if (rt.raised !== null) clearError(rt);
  return raise(rt, 'TypeError', `'${self.ob_type.tp_name}' object is not iterable`);
}

/** @cpython Objects/abstract.c#PyIter_Check */
export function isIterator({ ob_type: { tp_iternext } }: PyObject): boolean {
  return tp_iternext !== null && tp_iternext !== nextNotImplemented;
}

/**
 * `iter(op)`. Where it is not iterable, `message` words the TypeError for the type's name.
 * @cpython Objects/abstract.c#PyObject_GetIter
 */
export function getIter(
  rt: Runtime,
  op: PyObject,
  message: (typeName: string) => string = (name) => `'${name}' object is not iterable`,
): NewRef | null {
  const type = op.ob_type;
  if (type.tp_iter === null) {
    if (type.sq_item !== null && !type.mro.includes(rt.types.dict)) {
      return rt.factories.seqIter(rt, op);
    }
    return raise(rt, 'TypeError', message(type.tp_name));
  }
  const it = type.tp_iter(rt, op);
  if (it !== null && !isIterator(it)) {
    const name = it.ob_type.tp_name;
    decref(rt, it);
    return raise(rt, 'TypeError', `iter() returned non-iterator of type '${name}'`);
  }
  return it;
}

/**
 * The next item, or null when the iterator is exhausted (no error set) or failed (error set).
 * @cpython Objects/abstract.c#PyIter_Next
 */
export function iterNext(rt: Runtime, it: PyObject): NewRef | null {
  const item = it.ob_type.tp_iternext!(rt, it);
  if (item === null && rt.raised !== null) clearErrorIf(rt, 'StopIteration');
  return item;
}

/**
 * All items of an iterable, owned by the caller; null on error.
 */
export function collectItems(rt: Runtime, iterable: PyObject): NewRef[] | null {
  const it = getIter(rt, iterable);
  if (it === null) return null;
  const items: NewRef[] = [];
  for (let item = iterNext(rt, it); item !== null; item = iterNext(rt, it)) items.push(item);
  decref(rt, it);
  if (rt.raised === null) return items;
  for (const item of items) decref(rt, item);
  return null;
}

/**
 * An estimate of how many items an iterable gives; `fallback` where nothing is known, null on error.
 * @cpython Objects/abstract.c#PyObject_LengthHint
 */
export function lengthHint(rt: Runtime, op: PyObject, fallback: number): number | null {
  const slot = op.ob_type.sq_length ?? op.ob_type.mp_length;
  if (slot !== null) {
    const n = slot(rt, op);
    if (n !== null) return n;
    if (!clearErrorIf(rt, 'TypeError')) return null;
  }
  const method = getOptionalAttr(rt, op, '__length_hint__');
  if (method === undefined) return fallback;
  if (method === null) return null;
  const hint = call(rt, method, []);
  decref(rt, method);
  if (hint === null) return clearErrorIf(rt, 'TypeError') ? fallback : null;
  if (hint === rt.NotImplemented) {
    decref(rt, hint);
    return fallback;
  }
  const n = hint.body as number | bigint;
  const type = hint.ob_type;
  decref(rt, hint);
  if (type !== rt.types.int) {
    return raise(rt, 'TypeError', `__length_hint__ must be an integer, not ${type.tp_name}`);
  }
  return n < 0 ? raise(rt, 'ValueError', '__length_hint__() should return >= 0') : Number(n);
}
