import { mayBeTracked, untrack } from '../../object/gcHead.ts';
import { freeObject } from '../../object/heap.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { trashcanBegin, trashcanEnd } from '../../object/trashcan.ts';
import { isSubtype } from '../../object/protocol/types.ts';
import { NULL } from '../../memory/address.ts';
import { keyHash } from '../dict/dictLookup.ts';
import { genericAlloc } from '../object/instance.ts';
import { clearWeakRefs } from '../weakref/weakrefObject.ts';
import { emptyToMinsize, insertClean, newSetBody, nextSlot, type SetBody } from './setTable.ts';
import { isCrowded, setAddEntry, setLookup, setTableResize, takeSlot } from './setTable.ts';

export type { SetBody } from './setTable.ts';
export type PySet = PyObject<SetBody>;

/** Whether `op` is a set or frozenset or an instance of a subclass. */
export function isAnySet(rt: Runtime, op: PyObject): op is PySet {
  const type = op.ob_type;
  return (
    isAnySetExact(rt, op) || isSubtype(type, rt.types.set) || isSubtype(type, rt.types.frozenset)
  );
}

export function isAnySetExact(rt: Runtime, op: PyObject): op is PySet {
  return op.ob_type === rt.types.set || op.ob_type === rt.types.frozenset;
}

export function isSet(rt: Runtime, op: PyObject): op is PySet {
  return isSubtype(op.ob_type, rt.types.set);
}

/**
 * An empty set of `type`, tracked.
 * @cpython Objects/setobject.c#make_new_set
 */
export function newSet(rt: Runtime, type: PyTypeObject = rt.types.set): NewRef<PySet> {
  return genericAlloc(rt, type, newSetBody());
}

/** A frozenset of borrowed items, added one by one; null on error. */
export function newFrozenset(rt: Runtime, items: readonly PyObject[]): NewRef<PySet> | null {
  const op = newSet(rt, rt.types.frozenset);
  for (const item of items) {
    if (setAdd(rt, op, item)) continue;
    decref(rt, op);
    return null;
  }
  frozensetMaybeUntrack(rt, op);
  return op;
}

/**
 * Untracks a new frozenset none of whose keys can be part of a cycle, where the release does (3.15).
 * @cpython Objects/setobject.c#_PyFrozenSet_MaybeUntrack
 */
export function frozensetMaybeUntrack(rt: Runtime, so: PySet): void {
  if (!rt.release.collector.leavesFrozensetsUntracked) return;
  if (setKeys(so).every((key) => !mayBeTracked(rt, key))) untrack(rt, so);
}

/** Number of keys. */
export function setLength(so: PySet): number {
  return so.body.used;
}

/** @cpython Objects/setobject.c#set_add_key */
export function setAdd(rt: Runtime, so: PySet, key: PyObject): boolean {
  const lo = keyHash(rt, key, 'set element');
  return lo !== null && setAddEntry(rt, so.body, key, lo, rt.hashHi);
}

/** Whether `key` is in the set; null on error. */
export function setContains(rt: Runtime, so: PySet, key: PyObject): boolean | null {
  const lo = keyHash(rt, key, 'set element');
  return lo === null ? null : setContainsHash(rt, so, key, lo, rt.hashHi);
}

/** The same for a hash that is known. */
export function setContainsHash(
  rt: Runtime,
  so: PySet,
  key: PyObject,
  lo: number,
  hi: number,
): boolean | null {
  const slot = setLookup(rt, so.body, key, lo, hi);
  return slot === -2 ? null : slot >= 0;
}

/** Removes `key`; whether it was there, null on error. */
export function setDiscard(rt: Runtime, so: PySet, key: PyObject): boolean | null {
  const lo = keyHash(rt, key, 'set element');
  return lo === null ? null : setDiscardHash(rt, so, key, lo, rt.hashHi);
}

/** @cpython Objects/setobject.c#set_discard_entry */
export function setDiscardHash(
  rt: Runtime,
  so: PySet,
  key: PyObject,
  lo: number,
  hi: number,
): boolean | null {
  const slot = setLookup(rt, so.body, key, lo, hi);
  if (slot < 0) return slot === -2 ? null : false;
  decref(rt, takeSlot(so.body, slot));
  return true;
}

/** @cpython Objects/setobject.c#set_clear_internal */
export function setClear(rt: Runtime, so: PySet): void {
  const { table, address, fill } = so.body;
  if (address !== NULL || fill > 0) emptyToMinsize(so.body);
  so.body.hash = null;
  for (const key of table) if (key) decref(rt, key);
  if (address !== NULL) rt.mem.free(address);
}

/** @cpython Objects/setobject.c#set_dealloc */
export function setDealloc(rt: Runtime, op: PyObject): void {
  const { table, address } = (op as PySet).body;
  untrack(rt, op);
  if (!trashcanBegin(rt, op)) return;
  if (op.inst !== null && op.inst.weaklist !== null) clearWeakRefs(rt, op);
  for (const key of table) if (key) decref(rt, key);
  if (address !== NULL) rt.mem.free(address);
  freeObject(rt, op);
  trashcanEnd(rt);
}

/** Bytes of the set and of a table that does not lie inside it. */
export function setSizeof(_rt: Runtime, op: PyObject): number {
  const { mask, address } = (op as PySet).body;
  return op.ob_type.tp_basicsize + (address === NULL ? 0 : (mask + 1) * 16);
}

/**
 * Adds all keys of another set; false on error.
 * @cpython Objects/setobject.c#set_merge_lock_held
 */
export function setMerge(rt: Runtime, so: PySet, other: PySet): boolean {
  const body = so.body;
  const from = other.body;
  if (other === so || from.used === 0) return true;
  if (isCrowded(rt, body.fill + from.used, body.mask)) {
    setTableResize(rt, body, (body.used + from.used) * 2);
  }
  if (body.fill === 0) return copyIntoEmpty(body, from);
  for (let i = 0; i <= from.mask; i++) {
    const key = from.table[i];
    if (key && !setAddEntry(rt, body, key, from.hashLo[i]!, from.hashHi[i]!)) return false;
  }
  return true;
}

function copyIntoEmpty(body: SetBody, from: SetBody): true {
  const same = body.mask === from.mask && from.fill === from.used;
  body.fill = body.used = from.used;
  for (let i = 0; i <= from.mask; i++) {
    const key = from.table[i];
    if (!key) continue;
    incref(key);
    const lo = from.hashLo[i]!;
    const hi = from.hashHi[i]!;
    if (!same) {
      insertClean(body, key, lo, hi);
      continue;
    }
    body.table[i] = key;
    body.hashLo[i] = lo;
    body.hashHi[i] = hi;
  }
  return true;
}

/** A key of a set with its hash, and the slot to go on from. */
export interface SetEntry {
  readonly key: PyObject;
  readonly hashLo: number;
  readonly hashHi: number;
  readonly next: number;
}

/**
 * Walks a set in table order: start at 0, go on at `next`; null at the end. Borrowed.
 * @cpython Objects/setobject.c#set_next
 */
export function setNext(so: PySet, pos: number): SetEntry | null {
  const body = so.body;
  const i = nextSlot(body, pos);
  if (i < 0) return null;
  return { key: body.table[i]!, hashLo: body.hashLo[i]!, hashHi: body.hashHi[i]!, next: i + 1 };
}

/** The keys in table order, borrowed; the set must not change meanwhile. */
export function setKeys(so: PySet): PyObject[] {
  return so.body.table.filter((key): key is PyObject => !!key);
}

const MASK64 = (1n << 64n) - 1n;

function shuffleBits(h: bigint): bigint {
  return ((h ^ 89869747n ^ (h << 16n)) * 3644798167n) & MASK64;
}

/** @cpython Objects/setobject.c#frozenset_hash_impl */
export function frozensetHash(rt: Runtime, op: PyObject): number {
  const body = (op as PySet).body;
  body.hash ??= computeHash(body);
  rt.hashHi = body.hash.hi;
  return body.hash.lo;
}

function computeHash(body: SetBody): { lo: number; hi: number } {
  let h = 0n;
  for (let i = 0; i <= body.mask; i++) {
    if (!body.table[i]) continue;
    const entry = (BigInt(body.hashHi[i]! >>> 0) << 32n) | BigInt(body.hashLo[i]! >>> 0);
    h ^= shuffleBits(entry);
  }
  h ^= (BigInt(body.used + 1) * 1927868237n) & MASK64;
  h ^= (h >> 11n) ^ (h >> 25n);
  h = (h * 69069n + 907133923n) & MASK64;
  if (h === MASK64) h = 590923713n;
  return { lo: Number(BigInt.asIntN(32, h)), hi: Number(BigInt.asIntN(32, h >> 32n)) };
}
