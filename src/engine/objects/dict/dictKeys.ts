import { type Address, NULL } from '../../memory/address.ts';
import type { PyObject, Runtime } from '../../object/pyObject.ts';
import type { StrBody } from '../str/strObject.ts';

/** Index of a slot that was never used, and of one whose entry was deleted. */
export const DKIX_EMPTY = -1;
export const DKIX_DUMMY = -2;
/** Results of a lookup: an error is set; the table changed under the comparison. */
export const DKIX_ERROR = -3;
export const DKIX_KEY_CHANGED = -4;

export const LOG_MINSIZE = 3;
export const PERTURB_SHIFT = 5;

/**
 * The table of a dict: slots that hold positions of entries, and the entries in insertion order.
 * @cpython Include/internal/pycore_dict.h#_dictkeysobject
 */
export interface DictKeys {
  readonly address: Address;
  readonly dk_log2_size: number;
  /** Slots minus one. */
  readonly mask: number;
  /** Every key is an exact str, whose hash is its own; where the release has `strTables`, two words. */
  unicode: boolean;
  readonly dk_indices: number[] | Int32Array;
  dk_usable: number;
  dk_nentries: number;
  readonly me_key: (PyObject | null)[];
  readonly me_value: (PyObject | null)[];
  /** Hashes of the entries of a general table; unused otherwise. */
  hashLo: number[] | Int32Array;
  hashHi: number[] | Int32Array;
}

/** The hashes of a table that needs none; never written to. */
const NO_HASHES: number[] = [];

/** What every empty dict shares; never written to. */
export const EMPTY_KEYS: DictKeys = {
  address: NULL,
  dk_log2_size: 0,
  mask: 0,
  unicode: true,
  dk_indices: [DKIX_EMPTY],
  dk_usable: 0,
  dk_nentries: 0,
  me_key: [],
  me_value: [],
  hashLo: [],
  hashHi: [],
};

/** How many entries a table of `size` slots takes. */
export const usableFraction = (size: number): number => Math.floor((size * 2) / 3);

/**
 * Smallest table for `minsize` slots, as the logarithm of its size. From 3.10 to 3.13 the formula
 * gives 16 where fewer than 8 are asked for, and twice a power of two.
 * @cpython Objects/dictobject.c#calculate_log2_keysize
 */
export function calculateLog2Keysize(rt: Runtime, minsize: number): number {
  const least = rt.release.dictSizesRoundUp ? (minsize | 8) - 1 : Math.max(minsize, 1) - 1;
  return 32 - Math.clz32(least | 7);
}

/** @cpython Objects/dictobject.c#estimate_log2_keysize */
export function estimateLog2Keysize(rt: Runtime, n: number): number {
  return calculateLog2Keysize(rt, Math.floor((n * 3 + 1) / 2));
}

/** Bytes of a table. */
export function keysSize(rt: Runtime, log2size: number, unicode: boolean): number {
  const { keysHeader, strTables } = rt.release.dict;
  const size = 2 ** log2size;
  const indexBytes = log2size < 8 ? 1 : log2size < 16 ? 2 : 4;
  const entry = unicode && strTables ? 16 : 24;
  return keysHeader + size * indexBytes + usableFraction(size) * entry;
}

function emptyIndices(size: number): number[] | Int32Array {
  if (size === 8) return [-1, -1, -1, -1, -1, -1, -1, -1];
  if (size <= 256) return new Array<number>(size).fill(DKIX_EMPTY);
  return new Int32Array(size).fill(DKIX_EMPTY);
}

/** Whether small tables of that kind are kept for the next dict. */
function isKept(rt: Runtime, unicode: boolean): boolean {
  return unicode || !rt.release.dict.strTables;
}

/** The block of a table: a dead small one where there is one. */
export function newKeysBlock(rt: Runtime, log2size: number, unicode: boolean): Address {
  const small = log2size === LOG_MINSIZE && isKept(rt, unicode);
  const dead = small ? rt.freelists.dictKeys.pop() : undefined;
  return (dead as Address | undefined) ?? rt.mem.alloc(keysSize(rt, log2size, unicode));
}

/** @cpython Objects/dictobject.c#new_keys_object */
export function newKeys(rt: Runtime, log2size: number, unicode: boolean): DictKeys {
  const size = 2 ** log2size;
  return {
    address: newKeysBlock(rt, log2size, unicode),
    dk_log2_size: log2size,
    mask: size - 1,
    unicode,
    dk_indices: emptyIndices(size),
    dk_usable: usableFraction(size),
    dk_nentries: 0,
    me_key: emptyEntries(size),
    me_value: emptyEntries(size),
    hashLo: unicode ? NO_HASHES : emptyHashes(size),
    hashHi: unicode ? NO_HASHES : emptyHashes(size),
  };
}

/** Room for the entries of a table: a large one would otherwise be moved again and again as it fills. */
function emptyEntries(size: number): (PyObject | null)[] {
  return size <= 64 ? [] : new Array<PyObject | null>(usableFraction(size));
}

function emptyHashes(size: number): number[] | Int32Array {
  return size <= 64 ? [] : new Int32Array(usableFraction(size));
}

/**
 * Gives the block of a table back, or keeps it for the next small table.
 * @cpython Objects/dictobject.c#free_keys_object
 */
export function freeKeys(rt: Runtime, keys: DictKeys): void {
  freeKeysBlock(rt, keys.address, keys.dk_log2_size, keys.unicode);
}

export function freeKeysBlock(
  rt: Runtime,
  address: Address,
  log2size: number,
  unicode: boolean,
): void {
  const small = log2size === LOG_MINSIZE && isKept(rt, unicode);
  if (!small || !rt.freelists.dictKeys.push(address)) rt.mem.free(address);
}

/** A copy of a table, block and all; the references are the caller's to count. */
export function cloneKeys(rt: Runtime, keys: DictKeys): DictKeys {
  return {
    ...keys,
    address: rt.mem.alloc(keysSize(rt, keys.dk_log2_size, keys.unicode)),
    dk_indices: keys.dk_indices.slice(),
    me_key: keys.me_key.slice(),
    me_value: keys.me_value.slice(),
    hashLo: keys.hashLo.slice(),
    hashHi: keys.hashHi.slice(),
  };
}

/**
 * Position of an exact str in a table of such keys, or DKIX_EMPTY. Its hash is given.
 * @cpython Objects/dictobject.c#unicodekeys_lookup_unicode
 */
export function lookupStr(dk: DictKeys, key: PyObject, lo: number, hi: number): number {
  const { mask, dk_indices, me_key } = dk;
  let i = lo & mask;
  let perturbLo = lo;
  let perturbHi = hi;
  for (;;) {
    const ix = dk_indices[i]!;
    if (ix >= 0) {
      const found = me_key[ix]!;
      if (found === key) return ix;
      const text = found.body as StrBody;
      if (text.hashLo === lo && text.hashHi === hi && text.value === (key.body as StrBody).value) {
        return ix;
      }
    } else if (ix === DKIX_EMPTY) {
      return DKIX_EMPTY;
    }
    perturbLo = (perturbLo >>> PERTURB_SHIFT) | (perturbHi << (32 - PERTURB_SHIFT));
    perturbHi >>>= PERTURB_SHIFT;
    i = (i * 5 + perturbLo + 1) & mask;
  }
}

/**
 * Walks the slots that a hash leads to and asks `check` about each entry: true found, false go on,
 * a negative number ends the search with that result.
 * @cpython Objects/dictobject.c#do_lookup
 */
export function probe(
  dk: DictKeys,
  lo: number,
  hi: number,
  check: (ix: number) => boolean | number,
): number {
  const { mask, dk_indices } = dk;
  let i = lo & mask;
  let perturbLo = lo;
  let perturbHi = hi;
  for (;;) {
    const ix = dk_indices[i]!;
    if (ix >= 0) {
      const answer = check(ix);
      if (answer === true) return ix;
      if (answer !== false) return answer;
    } else if (ix === DKIX_EMPTY) {
      return DKIX_EMPTY;
    }
    perturbLo = (perturbLo >>> PERTURB_SHIFT) | (perturbHi << (32 - PERTURB_SHIFT));
    perturbHi >>>= PERTURB_SHIFT;
    i = (i * 5 + perturbLo + 1) & mask;
  }
}

/** The slot that holds position `index` (DKIX_EMPTY: the first free one), for that hash. */
export function findSlot(dk: DictKeys, lo: number, hi: number, index: number): number {
  const { mask, dk_indices } = dk;
  let i = lo & mask;
  let perturbLo = lo;
  let perturbHi = hi;
  for (;;) {
    const ix = dk_indices[i]!;
    if (index === DKIX_EMPTY ? ix < 0 : ix === index) return i;
    perturbLo = (perturbLo >>> PERTURB_SHIFT) | (perturbHi << (32 - PERTURB_SHIFT));
    perturbHi >>>= PERTURB_SHIFT;
    i = (i * 5 + perturbLo + 1) & mask;
  }
}

/** Makes a table of `str` keys ready for any key, in place: where entries have three words anyway. */
export function generalizeKeys(dk: DictKeys): void {
  if (!dk.unicode) return;
  const size = dk.mask + 1;
  const [hashLo, hashHi] = [emptyHashes(size), emptyHashes(size)];
  for (let i = 0; i < dk.dk_nentries; i++) {
    const key = dk.me_key[i]!;
    hashLo[i] = key === null ? 0 : (key.body as StrBody).hashLo;
    hashHi[i] = key === null ? 0 : (key.body as StrBody).hashHi;
  }
  dk.unicode = false;
  dk.hashLo = hashLo;
  dk.hashHi = hashHi;
}

/** Low and high half of the hash of entry `ix`. */
export function entryHashLo(dk: DictKeys, ix: number): number {
  return dk.unicode ? (dk.me_key[ix]!.body as StrBody).hashLo : dk.hashLo[ix]!;
}

export function entryHashHi(dk: DictKeys, ix: number): number {
  return dk.unicode ? (dk.me_key[ix]!.body as StrBody).hashHi : dk.hashHi[ix]!;
}

/** Appends an entry to a table that has room; the key is known to be absent. Steals both. */
export function appendEntry(
  dk: DictKeys,
  key: PyObject,
  lo: number,
  hi: number,
  value: PyObject | null,
): void {
  const ix = dk.dk_nentries;
  dk.dk_indices[findSlot(dk, lo, hi, DKIX_EMPTY)] = ix;
  dk.me_key[ix] = key;
  dk.me_value[ix] = value;
  if (!dk.unicode) {
    dk.hashLo[ix] = lo;
    dk.hashHi[ix] = hi;
  }
  dk.dk_nentries = ix + 1;
  dk.dk_usable--;
}
