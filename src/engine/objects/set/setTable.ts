import { PY_EQ } from '../../object/compareOp.ts';
import type { PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { richCompareBool } from '../../object/protocol/compare.ts';
import { type Address, NULL } from '../../memory/address.ts';
import type { SlotReuse } from '../../version/release.ts';
import type { StrBody } from '../str/strObject.ts';

/** A slot: the key, null where none ever was, undefined where one was removed. */
export type SetSlot = PyObject | null | undefined;

/** @cpython Include/cpython/setobject.h#PySetObject */
export interface SetBody {
  /** Keys and slots of removed keys. */
  fill: number;
  used: number;
  mask: number;
  table: SetSlot[];
  hashLo: number[];
  hashHi: number[];
  /** Hash of a frozenset once computed. */
  hash: { readonly lo: number; readonly hi: number } | null;
  /** Where `pop` goes on searching. */
  finger: number;
  /** Block of the table; NULL while it is the small one inside the object. */
  address: Address;
}

export const SET_MINSIZE = 8;
const LINEAR_PROBES = 9;
const PERTURB_SHIFT = 5;
const ENTRY = 16;

export function newSetBody(): SetBody {
  return {
    fill: 0,
    used: 0,
    mask: SET_MINSIZE - 1,
    table: [null, null, null, null, null, null, null, null],
    hashLo: [0, 0, 0, 0, 0, 0, 0, 0],
    hashHi: [0, 0, 0, 0, 0, 0, 0, 0],
    hash: null,
    finger: 0,
    address: NULL,
  };
}

/** Empties the body to the small table; the old table is the caller's to drop. */
export function emptyToMinsize(body: SetBody): void {
  const fresh = newSetBody();
  fresh.finger = body.finger;
  Object.assign(body, fresh);
}

const NOT_FOUND = -1;
const ERROR = -2;
const CHANGED = -3;

/** Whether the key in slot `i`, whose hash is equal, is equal: slot `i`, NOT_FOUND, ERROR, CHANGED. */
function compareAt(rt: Runtime, body: SetBody, i: number, key: PyObject): number {
  const { table } = body;
  const startkey = table[i]!;
  if (startkey === key) return i;
  if (startkey.ob_type === rt.types.str && key.ob_type === rt.types.str) {
    if ((startkey.body as StrBody).value === (key.body as StrBody).value) return i;
  }
  incref(startkey);
  const equal = richCompareBool(rt, startkey, key, PY_EQ);
  decref(rt, startkey);
  if (equal === null) return ERROR;
  if (body.table !== table || table[i] !== startkey) return CHANGED;
  return equal ? i : NOT_FOUND;
}

/**
 * Slot of `key`, or of the unused slot that ends the search (as `-10 - slot`, or of a removed one
 * on the way when `reuse` asks for it); ERROR (-2) with the error set.
 * @cpython Objects/setobject.c#set_lookkey
 */
function search(
  rt: Runtime,
  body: SetBody,
  key: PyObject,
  lo: number,
  hi: number,
  reuse: SlotReuse,
): number {
  const { mask, table, hashLo, hashHi } = body;
  let i = lo & mask;
  let perturbLo = lo;
  let perturbHi = hi;
  let free = -1;
  for (;;) {
    const last = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i;
    for (let entry = i; entry <= last; entry++) {
      if (hashLo[entry] === lo && hashHi[entry] === hi) {
        if (table[entry] === null) return -10 - (free >= 0 ? free : entry);
        const found = compareAt(rt, body, entry, key);
        if (found === CHANGED) return search(rt, body, key, lo, hi, reuse);
        if (found !== NOT_FOUND) return found;
      } else if (table[entry] === null) {
        return -10 - (free >= 0 ? free : entry);
      } else if (
        table[entry] === undefined &&
        (reuse === 'last' || (reuse === 'first' && free < 0))
      ) {
        free = entry;
      }
    }
    perturbLo = (perturbLo >>> PERTURB_SHIFT) | (perturbHi << (32 - PERTURB_SHIFT));
    perturbHi >>>= PERTURB_SHIFT;
    i = (i * 5 + 1 + perturbLo) & mask;
  }
}

/** Slot of `key`, -1 when it is absent, -2 with the error set. */
export function setLookup(
  rt: Runtime,
  body: SetBody,
  key: PyObject,
  lo: number,
  hi: number,
): number {
  const slot = search(rt, body, key, lo, hi, 'never');
  return slot <= -10 ? NOT_FOUND : slot;
}

/** Whether a table with so many slots taken is to be made larger. */
export function isCrowded(rt: Runtime, fill: number, mask: number): boolean {
  const [numerator, denominator] = rt.release.setLoad;
  return fill * denominator >= mask * numerator;
}

/**
 * Adds a borrowed key whose hash is given; false on error.
 * @cpython Objects/setobject.c#set_add_entry
 */
export function setAddEntry(
  rt: Runtime,
  body: SetBody,
  key: PyObject,
  lo: number,
  hi: number,
): boolean {
  incref(key);
  const slot = search(rt, body, key, lo, hi, rt.release.setReuses);
  if (slot > -10) {
    decref(rt, key);
    return slot !== ERROR;
  }
  const at = -10 - slot;
  const unused = body.table[at] === null;
  body.table[at] = key;
  body.hashLo[at] = lo;
  body.hashHi[at] = hi;
  body.used++;
  if (!unused) return true;
  body.fill++;
  if (isCrowded(rt, body.fill, body.mask)) {
    setTableResize(rt, body, body.used > 50000 ? body.used * 2 : body.used * 4);
  }
  return true;
}

/**
 * Puts a key that is known to be absent into a table without removed slots.
 * @cpython Objects/setobject.c#set_insert_clean
 */
export function insertClean(body: SetBody, key: PyObject, lo: number, hi: number): void {
  const { mask, table } = body;
  let i = lo & mask;
  let perturbLo = lo;
  let perturbHi = hi;
  for (;;) {
    const last = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i;
    for (let entry = i; entry <= last; entry++) {
      if (table[entry] !== null) continue;
      table[entry] = key;
      body.hashLo[entry] = lo;
      body.hashHi[entry] = hi;
      return;
    }
    perturbLo = (perturbLo >>> PERTURB_SHIFT) | (perturbHi << (32 - PERTURB_SHIFT));
    perturbHi >>>= PERTURB_SHIFT;
    i = (i * 5 + 1 + perturbLo) & mask;
  }
}

/**
 * Rebuilds the table for more than `minused` keys.
 * @cpython Objects/setobject.c#set_table_resize
 */
export function setTableResize(rt: Runtime, body: SetBody, minused: number): void {
  let size = SET_MINSIZE;
  while (size <= minused) size *= 2;
  const { table, hashLo, hashHi, address } = body;
  if (size === SET_MINSIZE && address === NULL && body.fill === body.used) return;
  body.address = size === SET_MINSIZE ? NULL : rt.mem.alloc(size * ENTRY);
  body.mask = size - 1;
  body.table = new Array<SetSlot>(size).fill(null);
  body.hashLo = new Array<number>(size).fill(0);
  body.hashHi = new Array<number>(size).fill(0);
  body.fill = body.used;
  for (let i = 0; i < table.length; i++) {
    const key = table[i];
    if (key) insertClean(body, key, hashLo[i]!, hashHi[i]!);
  }
  if (address !== NULL) rt.mem.free(address);
}

/**
 * Removes the key in a slot and returns it; its reference is the caller's.
 * @cpython Objects/setobject.c#set_discard_entry
 */
export function takeSlot(body: SetBody, slot: number): PyObject {
  const key = body.table[slot]!;
  body.table[slot] = undefined;
  body.hashLo[slot] = -1;
  body.hashHi[slot] = -1;
  body.used--;
  return key;
}

/** Slot of the first key at or after `pos`, -1 at the end. */
export function nextSlot(body: SetBody, pos: number): number {
  const { mask, table } = body;
  for (let i = pos; i <= mask; i++) if (table[i]) return i;
  return NOT_FOUND;
}
