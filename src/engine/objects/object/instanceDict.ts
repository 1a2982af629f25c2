import { NULL } from '../../memory/address.ts';
import { raiseFalse } from '../../object/errors.ts';
import { instanceState } from '../../object/heap.ts';
import type { InlineValues, NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import type { PyTypeObject, SharedKeys } from '../../object/pyObject.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import { TPFLAGS_INLINE_VALUES } from '../../object/typeFlags.ts';
import { addSharedKey } from '../dict/dictInsertSplit.ts';
import { noteKeyChange, type PyDict } from '../dict/dictBody.ts';
import {
  EMPTY_KEYS,
  keysSize,
  LOG_MINSIZE,
  newKeysBlock,
  usableFraction,
} from '../dict/dictKeys.ts';
import { keyHash } from '../dict/dictLookup.ts';
import {
  dictDelItem,
  dictDetach,
  dictSetItem,
  newDict,
  newDictFromValues,
} from '../dict/dictObject.ts';
import { appendOrder, clearOrder, copyValues, freeValues } from '../dict/dictSplit.ts';
import { isEmbedded, newValues, removeOrder, sharedKeyIndex } from '../dict/dictSplit.ts';
import { releaseSharedKeys, valuesSize } from '../dict/dictSplit.ts';
import { strValue } from '../str/strObject.ts';

/*
 * Where the attributes of an instance are. A class made by Python shares one table of names among
 * its instances, which then only keep an array of values: in their own block (`inline`) or in one of
 * its own (`separate`). A dict is made when somebody asks for `__dict__`, or when the shared names
 * do not suffice.
 */

/**
 * The names of one class, empty.
 * @cpython Objects/dictobject.c#_PyDict_NewKeysForClass
 */
export function newSharedKeys(rt: Runtime): SharedKeys {
  const inDicts = rt.release.instance.values === 'dict';
  const dk_log2_size = inDicts ? LOG_MINSIZE : LOG_SHARED_SIZE;
  return {
    names: [],
    index: new Map(),
    usable: inDicts ? usableFraction(2 ** LOG_MINSIZE) : rt.release.instance.sharedKeysMax,
    address: inDicts
      ? newKeysBlock(rt, dk_log2_size, true)
      : rt.mem.alloc(sharedKeysSize(rt, dk_log2_size)),
    dk_log2_size,
    dk_refcnt: 1,
  };
}

/** Slots of shared keys that have room for 30 names from the start. */
const LOG_SHARED_SIZE = 6;
const LARGE_SHARED_KEYS = 768;

/** Bytes of shared keys. @cpython Objects/dictobject.c#_PyDict_KeysSize */
export function sharedKeysSize(rt: Runtime, log2size: number): number {
  const inDicts = rt.release.instance.values === 'dict';
  return inDicts ? keysSize(rt, log2size, true) : LARGE_SHARED_KEYS;
}

/** The names that a class keeps are its no longer; dicts that use them keep them. */
export function dropClassKeys(rt: Runtime, type: PyTypeObject): void {
  const keys = type.ht_cached_keys;
  if (keys === null) return;
  type.ht_cached_keys = null;
  if (keys.dk_refcnt > 1) rt.orphanedKeys.add(keys);
  releaseSharedKeys(rt, keys);
}

/** Whether instances of the type keep their values behind their struct. */
export function hasInlineValues(type: PyTypeObject): boolean {
  return (type.tp_flags & TPFLAGS_INLINE_VALUES) !== 0;
}

/**
 * Reserves the slots of a new instance: one fewer each time, down to one more than there are names.
 * Returns their number.
 */
export function reserveValues(keys: SharedKeys): number {
  if (keys.usable - keys.names.length > 1) keys.usable--;
  return keys.usable;
}

/** So many slots without a value: copying is the fastest way to get an array filled with null. */
const EMPTY_SLOTS: readonly (readonly null[])[] = Array.from({ length: 31 }, (_, n) =>
  Array.from({ length: n }, () => null),
);

/**
 * Empty values for a new instance, with room for the names that its class knows. `address` is NULL
 * where they are inline.
 */
export function emptyValues(
  keys: SharedKeys,
  capacity: number,
  address = NULL,
  dense = false,
): InlineValues {
  if (dense) return newValues([], capacity, address, true);
  const known = Math.min(keys.names.length, capacity);
  return newValues(EMPTY_SLOTS[known]?.slice() ?? [], capacity, address);
}

/** The values of an instance that no dict has taken over, else null. */
export function validValues(op: PyObject): InlineValues | null {
  const inst = op.inst;
  if (inst === null) return null;
  const { values } = inst;
  return values !== null && values.valid ? values : null;
}

/** The value at a name among the instance's own, or null. Borrowed. */
export function valuesLookup(
  type: PyTypeObject,
  values: InlineValues,
  name: PyObject,
): PyObject | null {
  const ix = sharedKeyIndex(type.ht_cached_keys!, name);
  return ix < 0 ? null : (values.values[ix] ?? null);
}

/**
 * The `__dict__` of an instance, made if there is none yet; null where its type has none. Borrowed.
 * @cpython Objects/dictobject.c#ensure_managed_dict
 */
export function getInstanceDict(rt: Runtime, op: PyObject): PyDict | null {
  const type = op.ob_type;
  if (!type.hasDict) return null;
  const inst = instanceState(op);
  if (inst.dict !== null) return inst.dict as PyDict;
  const keys = type.ht_cached_keys;
  const { values } = inst;
  if (values !== null && values.valid && keys !== null) {
    const dict = newDictFromValues(rt, keys, values);
    if (!isEmbedded(values)) inst.values = null;
    values.visitedByDict = rt.release.collector.tracksEveryDict;
    inst.dict = dict;
    return dict;
  }
  inst.dict = keys === null || hasInlineValues(type) ? newDict(rt) : newSharedDict(rt, keys);
  return inst.dict as PyDict;
}

/**
 * An empty dict over the class's names with values of its own.
 * @cpython Objects/dictobject.c#new_dict_with_shared_keys
 */
function newSharedDict(rt: Runtime, keys: SharedKeys): NewRef<PyDict> {
  const dense = rt.release.instance.values === 'dict';
  const address = rt.mem.alloc(valuesSize(rt, keys.usable));
  const values = emptyValues(keys, keys.usable, address, dense);
  if (dense) keys.dk_refcnt++;
  return newDictFromValues(rt, keys, values);
}

/**
 * Sets, or where `value` is null deletes, an attribute among the instance's own. False with
 * AttributeError or KeyError set where there is none to delete.
 * @cpython Objects/dictobject.c#_PyObject_StoreInstanceAttribute
 */
export function storeInstanceAttribute(
  rt: Runtime,
  op: PyObject,
  name: PyObject,
  value: PyObject | null,
): boolean {
  const values = validValues(op);
  const keys = op.ob_type.ht_cached_keys;
  if (values === null || keys === null)
    return storeInDict(rt, getInstanceDict(rt, op)!, name, value);
  let ix = -1;
  if (name.ob_type === rt.types.str) {
    keyHash(rt, name);
    ix = value === null ? sharedKeyIndex(keys, name) : addSharedKey(rt, keys, name);
  }
  if (ix < 0 || ix >= values.capacity) return storeWithoutSlot(rt, op, name, value);
  const old = values.values[ix] ?? null;
  if (old === null && value === null) return raiseNoAttribute(rt, op, name);
  const dict = op.inst!.dict as PyDict | null;
  const items = values.values;
  while (items.length < ix) items.push(null);
  items[ix] = value === null ? null : incref(value);
  if (old === null) appendOrder(values, ix);
  else if (value === null) removeOrder(values, ix);
  if (dict !== null) {
    dict.body.ma_used = values.used;
    noteKeyChange(rt, dict.body);
  }
  xdecref(rt, old);
  return true;
}

/** @cpython Objects/dictobject.c#store_instance_attr_lock_held */
function storeWithoutSlot(
  rt: Runtime,
  op: PyObject,
  name: PyObject,
  value: PyObject | null,
): boolean {
  if (value === null && validValues(op) !== null && op.inst!.dict === null) {
    return raiseNoAttribute(rt, op, name);
  }
  return storeInDict(rt, getInstanceDict(rt, op)!, name, value);
}

function storeInDict(rt: Runtime, dict: PyDict, name: PyObject, value: PyObject | null): boolean {
  const held = incref(dict);
  const done = value === null ? dictDelItem(rt, dict, name) : dictSetItem(rt, dict, name, value);
  decref(rt, held);
  return done;
}

function raiseNoAttribute(rt: Runtime, op: PyObject, name: PyObject): false {
  const text = `'${op.ob_type.tp_name}' object has no attribute '${strValue(name)}'`;
  return raiseFalse(rt, 'AttributeError', text);
}

/**
 * Sets an attribute of an object whose `__dict__` is a plain dict or none yet.
 * @cpython Objects/dictobject.c#_PyObjectDict_SetItem
 */
export function objectDictSetItem(
  rt: Runtime,
  op: PyObject,
  name: PyObject,
  value: PyObject | null,
): boolean {
  const dict = getInstanceDict(rt, op)!;
  if (rt.release.instance.values !== 'dict' || op.ob_type.ht_cached_keys === null) {
    return storeInDict(rt, dict, name, value);
  }
  return storeSharingKeys(rt, op.ob_type, dict, name, value);
}

/**
 * Sets or deletes in a dict that may share its keys with the class. A class whose instances do not go
 * along with its names gives them up; those of its only instance may grow.
 */
function storeSharingKeys(
  rt: Runtime,
  type: PyTypeObject,
  dict: PyDict,
  name: PyObject,
  value: PyObject | null,
): boolean {
  const shared = dict.body.shared === type.ht_cached_keys;
  const done = storeInDict(rt, dict, name, value);
  if (value === null) {
    dropClassKeys(rt, type);
    return done;
  }
  const cached = type.ht_cached_keys;
  if (!shared || cached === null || dict.body.shared === cached) return done;
  if (cached.dk_refcnt > 1) {
    dropClassKeys(rt, type);
    return done;
  }
  type.ht_cached_keys = makeKeysShared(rt, dict);
  releaseSharedKeys(rt, cached);
  return done;
}

/**
 * Splits a table of `str` keys: a new reference to the keys; null where others than `str` are in it.
 * @cpython Objects/dictobject.c#make_keys_shared
 */
function makeKeysShared(rt: Runtime, dict: PyDict): SharedKeys | null {
  const { body } = dict;
  const { ma_keys } = body;
  if (dict.ob_type !== rt.types.dict || !ma_keys.unicode) return null;
  const { dk_log2_size, address, me_key, me_value, dk_nentries } = ma_keys;
  const usable = usableFraction(2 ** dk_log2_size);
  const names = me_key.slice(0, dk_nentries) as PyObject[];
  const index = new Map(names.map((name, i) => [name, i]));
  const block = rt.mem.alloc(valuesSize(rt, usable));
  const values = newValues(me_value.slice(0, dk_nentries), usable, block, true);
  values.used = dk_nentries;
  const shared = { names, index, usable, address, dk_log2_size, dk_refcnt: 2 };
  body.ma_keys = EMPTY_KEYS;
  body.ma_values = values;
  body.shared = shared;
  noteKeyChange(rt, body);
  return shared;
}

/**
 * Replaces `__dict__`; null takes the attributes away.
 * @cpython Objects/dictobject.c#_PyObject_SetManagedDict
 */
export function setInstanceDict(rt: Runtime, op: PyObject, newDictObject: PyDict | null): void {
  if (op.inst === null && newDictObject === null) return;
  const inst = instanceState(op);
  const { values, dict } = inst;
  if (values !== null && values.valid) {
    if (dict === null) {
      inst.dict = newDictObject === null ? null : incref(newDictObject);
      dropValues(rt, op, values);
      return;
    }
    detachDict(rt, dict as PyDict, values);
  }
  inst.dict = newDictObject === null ? null : incref(newDictObject);
  xdecref(rt, dict);
}

/** A dict that outlives its instance, or is replaced, takes a copy of the values along. */
function detachDict(rt: Runtime, dict: PyDict, values: InlineValues): void {
  if (dict.body.ma_values !== values) return;
  if (dict.ob_refcnt === 1) {
    values.valid = false;
    dict.body.ma_values = copyValues(rt, values);
    return;
  }
  dictDetach(rt, dict, copyValues(rt, values));
  values.valid = false;
}

function dropValues(rt: Runtime, op: PyObject, values: InlineValues): void {
  values.valid = false;
  const { values: items } = values;
  for (let i = 0; i < items.length; i++) {
    const value = items[i] ?? null;
    items[i] = null;
    if (value !== null) decref(rt, value);
  }
  clearOrder(values);
  if (isEmbedded(values)) return;
  if (op.inst !== null) op.inst.values = null;
  freeValues(rt, values);
}

/**
 * Takes the attributes of a dying or cleared instance away.
 * @cpython Objects/dictobject.c#PyObject_ClearManagedDict
 */
export function clearInstanceDict(rt: Runtime, op: PyObject): void {
  setInstanceDict(rt, op, null);
}

/** @cpython Objects/dictobject.c#PyObject_VisitManagedDict */
export function visitInstanceDict(op: PyObject, visit: (op: PyObject) => void): void {
  const inst = op.inst;
  if (inst === null) return;
  const { values } = inst;
  if (values !== null && values.valid && !values.visitedByDict) {
    const items = values.values;
    for (let i = 0; i < items.length; i++) {
      const value = items[i];
      if (value !== null && value !== undefined) visit(value);
    }
    return;
  }
  if (inst.dict !== null) visit(inst.dict);
}
