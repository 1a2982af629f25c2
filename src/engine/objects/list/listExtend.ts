import { fitsMemory } from '../../object/limits.ts';
import { clearErrorIf } from '../../object/errors.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { getIter, lengthHint } from '../../object/protocol/iter.ts';
import { NULL } from '../../memory/address.ts';
import type { DictEntry } from '../dict/dictNext.ts';
import { dictNext } from '../dict/dictNext.ts';
import type { PyDict } from '../dict/dictBody.ts';
import { isAnySetExact, setKeys } from '../set/setObject.ts';
import { tupleOf } from '../tuple/tupleObject.ts';
import {
  isList,
  listAppendTakeRef,
  listClear,
  listPreallocate,
  listReserve,
} from './listObject.ts';
import { newList, type PyList } from './listObject.ts';

/**
 * Appends all items of an iterable; false on error.
 * @cpython Objects/listobject.c#_list_extend
 */
export function listExtend(rt: Runtime, list: PyList, iterable: PyObject): boolean {
  const { types, release } = rt;
  const type = iterable.ob_type;
  if ((iterable as unknown) === list && release.listFromSetResizes) {
    return listInplaceRepeat(rt, list, 2);
  }
  if (type === types.list || iterable === list) {
    return extendFast(rt, list, (iterable as PyList).body.ob_item);
  }
  if (type === types.tuple) return extendFast(rt, list, iterable.body as PyObject[]);
  if (release.listFromSetResizes) {
    if (isAnySetExact(rt, iterable)) {
      return extendSized(rt, list, setKeys(iterable), (key) => incref(key));
    }
    if (type === types.dict) return extendDict(rt, list, iterable as PyDict, (e) => incref(e.key));
    const dict = (iterable.body as { dv_dict?: PyDict } | null)?.dv_dict;
    if (type === types.dict_keys) return extendDict(rt, list, dict!, (e) => incref(e.key));
    if (type === types.dict_values) return extendDict(rt, list, dict!, (e) => incref(e.value));
    if (type === types.dict_items) {
      return extendDict(rt, list, dict!, (e) => tupleOf(rt, [e.key, e.value]));
    }
  }
  return extendIter(rt, list, iterable);
}

/** @cpython Objects/listobject.c#list_extend_fast */
function extendFast(rt: Runtime, list: PyList, source: readonly PyObject[]): boolean {
  const n = source.length;
  if (n === 0) return true;
  const body = list.body;
  const m = body.ob_item.length;
  if (body.buffer === NULL) listPreallocate(rt, list, n);
  else listReserve(rt, list, m, m + n);
  const items = body.ob_item;
  for (let i = 0; i < n; i++) items.push(incref(source[i]!));
  return true;
}

/** Appends what `take` makes of each source item, after one resize. */
function extendSized<T>(
  rt: Runtime,
  list: PyList,
  source: readonly T[],
  take: (item: T) => NewRef,
): boolean {
  const m = list.body.ob_item.length;
  listReserve(rt, list, m, m + source.length);
  for (const item of source) list.body.ob_item.push(take(item));
  return true;
}

/** @cpython Objects/listobject.c#list_extend_dict */
function extendDict(
  rt: Runtime,
  list: PyList,
  dict: PyDict,
  take: (entry: DictEntry) => NewRef,
): boolean {
  const entries: DictEntry[] = [];
  for (let e = dictNext(dict, 0); e !== null; e = dictNext(dict, e.next)) entries.push(e);
  return extendSized(rt, list, entries, take);
}

/** @cpython Objects/listobject.c#list_extend_iter_lock_held */
function extendIter(rt: Runtime, list: PyList, iterable: PyObject): boolean {
  const it = getIter(rt, iterable);
  if (it === null) return false;
  const hint = lengthHint(rt, iterable, 8);
  if (hint === null) {
    decref(rt, it);
    return false;
  }
  const body = list.body;
  const m = body.ob_item.length;
  if (body.buffer === NULL) {
    if (hint > 0) listPreallocate(rt, list, hint);
  } else {
    listReserve(rt, list, m, m + hint);
  }
  const iternext = it.ob_type.tp_iternext!;
  for (let item = iternext(rt, it); item !== null; item = iternext(rt, it)) {
    listAppendTakeRef(rt, list, item);
  }
  const failed = rt.raised !== null && !clearErrorIf(rt, 'StopIteration');
  const n = body.ob_item.length;
  if (!failed && n < body.allocated) listReserve(rt, list, n, n);
  decref(rt, it);
  return !failed;
}

/**
 * A list of the items of an iterable; null on error.
 * @cpython Objects/abstract.c#PySequence_List
 */
export function listFromIterable(rt: Runtime, iterable: PyObject): NewRef<PyList> | null {
  const list = newList(rt);
  if (listExtend(rt, list, iterable)) return list;
  decref(rt, list);
  return null;
}

/** @cpython Objects/listobject.c#list_inplace_repeat_lock_held */
export function listInplaceRepeat(rt: Runtime, list: PyList, n: number): boolean {
  const items = list.body.ob_item;
  const size = items.length;
  if (size === 0 || n === 1) return true;
  if (n < 1) {
    listClear(rt, list);
    return true;
  }
  if (!fitsMemory(rt, size * n * 8)) return false;
  listReserve(rt, list, size, size * n);
  for (let k = 1; k < n; k++) {
    for (let i = 0; i < size; i++) items.push(incref(items[i]!));
  }
  return true;
}

/**
 * `a[low:high] = items`, or `del a[low:high]` where v is null; false on error.
 * @cpython Objects/listobject.c#list_ass_slice_lock_held
 */
export function listAssSlice(
  rt: Runtime,
  a: PyList,
  low: number,
  high: number,
  v: PyObject | null,
  message = 'can only assign an iterable',
): boolean {
  const source = v === null ? null : fastItems(rt, a, v, message);
  if (v !== null && source === null) return false;
  const size = a.body.ob_item.length;
  const ilow = Math.min(Math.max(low, 0), size);
  const ihigh = Math.min(Math.max(high, ilow), size);
  const items = source === null ? [] : itemsOf(source);
  const newsize = size + items.length - (ihigh - ilow);
  if (newsize === 0) {
    if (source !== null) decref(rt, source);
    listClear(rt, a);
    return true;
  }
  const owned = items.map((item) => incref(item));
  const recycled = (ihigh - ilow) * 8 > 64 ? rt.mem.alloc((ihigh - ilow) * 8) : NULL;
  if (newsize !== size) listReserve(rt, a, size, newsize);
  const removed = splice(a.body.ob_item, ilow, ihigh - ilow, owned);
  for (let i = removed.length - 1; i >= 0; i--) decref(rt, removed[i]!);
  if (recycled !== NULL) rt.mem.free(recycled);
  if (source !== null) decref(rt, source);
  return true;
}

/** `Array.splice` that takes any number of items. */
function splice(items: PyObject[], at: number, count: number, added: PyObject[]): PyObject[] {
  if (added.length < 10000) return items.splice(at, count, ...added);
  const tail = items.splice(at);
  for (const item of added) items.push(item);
  for (let i = count; i < tail.length; i++) items.push(tail[i]!);
  return tail.slice(0, count);
}

const itemsOf = (op: PyObject): readonly PyObject[] =>
  isList(op) ? op.body.ob_item : (op.body as PyObject[]);

/** A list or tuple of what is to be assigned, owned; null on error. */
function fastItems(rt: Runtime, a: PyList, v: PyObject, message: string): NewRef | null {
  if (v === a) return listFromItems(rt, a.body.ob_item);
  return sequenceFast(rt, v, message);
}

function listFromItems(rt: Runtime, items: readonly PyObject[]): NewRef {
  return newList(
    rt,
    items.map((item) => incref(item)),
  );
}

/**
 * The list or tuple itself, else a list of the iterable's items; null on error, with `message` where
 * it is not iterable.
 * @cpython Objects/abstract.c#PySequence_Fast
 */
export function sequenceFast(rt: Runtime, v: PyObject, message: string): NewRef | null {
  if (v.ob_type === rt.types.list || v.ob_type === rt.types.tuple) return incref(v);
  const it = getIter(rt, v, () => message);
  if (it === null) return null;
  const list = listFromIterable(rt, it);
  decref(rt, it);
  return list;
}
