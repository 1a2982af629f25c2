import { PY_EQ } from '../../object/compareOp.ts';
import { fetchRaised, raise } from '../../object/errors.ts';
import type { PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { richCompareBool } from '../../object/protocol/compare.ts';
import { hash } from '../../object/protocol/hash.ts';
import { strText } from '../../object/protocol/text.ts';
import type { StrBody } from '../str/strObject.ts';
import type { DictBody } from './dictBody.ts';
import { DKIX_EMPTY, DKIX_ERROR, DKIX_KEY_CHANGED } from './dictKeys.ts';
import {
  type DictKeys,
  EMPTY_KEYS,
  generalizeKeys,
  lookupStr,
  PERTURB_SHIFT,
  probe,
} from './dictKeys.ts';
import { splitLookup } from './dictSplit.ts';

/**
 * Hash of a key: the low half, the high half in `rt.hashHi`; null on error.
 * @cpython Objects/dictobject.c#_PyObject_HashFast
 */
export function keyHash(rt: Runtime, key: PyObject, use = 'dict key'): number | null {
  if (key.ob_type === rt.types.str) {
    const body = key.body as StrBody;
    if (body.hashed) {
      rt.hashHi = body.hashHi;
      return body.hashLo;
    }
  } else if (key.ob_type === rt.types.int) {
    const n = key.body as number | bigint;
    if (typeof n === 'number' && (n | 0) === n && n !== -1) {
      rt.hashHi = n >> 31;
      return n;
    }
  }
  return hash(rt, key) ?? unhashable(rt, key, use);
}

/**
 * Says in the raised TypeError what the key was meant for, where the release does (3.14+).
 * @cpython Objects/dictobject.c#dict_unhashable_type
 */
function unhashable(rt: Runtime, key: PyObject, use: string): null {
  if (!rt.release.words.namesUnhashableKey || rt.raised?.ob_type !== rt.types.TypeError)
    return null;
  const exc = fetchRaised(rt)!;
  const cause = strText(rt, exc);
  decref(rt, exc);
  if (cause === null) return null;
  const { ht_qualname, tp_name } = key.ob_type;
  const name = ht_qualname === null ? tp_name : (ht_qualname.body as StrBody).value;
  return raise(rt, 'TypeError', `cannot use '${name}' as a ${use} (${cause})`);
}

/**
 * Position of `key` in the table (in a split table: in the shared keys), DKIX_EMPTY when it is
 * absent, DKIX_ERROR with the error set. Comparing may run any program, even one that changes the
 * dict; then the search starts again.
 * @cpython Objects/dictobject.c#_Py_dict_lookup
 */
export function dictLookup(
  rt: Runtime,
  body: DictBody,
  key: PyObject,
  lo: number,
  hi: number,
): number {
  for (;;) {
    if (body.ma_values !== null) return splitLookup(rt, body, key);
    const dk = body.ma_keys;
    if (dk.unicode && key.ob_type === rt.types.str) return lookupStr(dk, key, lo, hi);
    if (dk.unicode && rt.release.dict.lookupsGeneralize && dk !== EMPTY_KEYS) generalizeKeys(dk);
    const ix = lookupGeneric(rt, body, dk, key, lo, hi);
    if (ix !== DKIX_KEY_CHANGED) return ix;
  }
}

/**
 * Position of an int of machine size, where that takes no more than comparing ints; DKIX_ERROR,
 * with no error set, when another kind of key has the same hash.
 */
function lookupInt(rt: Runtime, dk: DictKeys, n: number, lo: number, hi: number): number {
  const { mask, dk_indices, me_key, hashLo, hashHi } = dk;
  const intType = rt.types.int;
  let i = lo & mask;
  let perturbLo = lo;
  let perturbHi = hi;
  for (;;) {
    const ix = dk_indices[i]!;
    if (ix >= 0) {
      if (hashLo[ix] === lo && hashHi[ix] === hi) {
        const found = me_key[ix]!;
        if (found.ob_type !== intType) return DKIX_ERROR;
        if (found.body === n) return ix;
      }
    } else if (ix === DKIX_EMPTY) {
      return DKIX_EMPTY;
    }
    perturbLo = (perturbLo >>> PERTURB_SHIFT) | (perturbHi << (32 - PERTURB_SHIFT));
    perturbHi >>>= PERTURB_SHIFT;
    i = (i * 5 + perturbLo + 1) & mask;
  }
}

/** @cpython Objects/dictobject.c#compare_generic */
function lookupGeneric(
  rt: Runtime,
  body: DictBody,
  dk: DictKeys,
  key: PyObject,
  lo: number,
  hi: number,
): number {
  if (dk.dk_nentries === 0) return DKIX_EMPTY;
  if (key.ob_type === rt.types.int && typeof key.body === 'number' && !dk.unicode) {
    const ix = lookupInt(rt, dk, key.body, lo, hi);
    if (ix !== DKIX_ERROR) return ix;
  }
  return probe(dk, lo, hi, (ix) => {
    const startkey = dk.me_key[ix]!;
    if (startkey === key) return true;
    if (dk.unicode) {
      const text = startkey.body as StrBody;
      if (text.hashLo !== lo || text.hashHi !== hi) return false;
    } else if (dk.hashLo[ix] !== lo || dk.hashHi[ix] !== hi) {
      return false;
    }
    incref(startkey);
    const equal = richCompareBool(rt, startkey, key, PY_EQ);
    decref(rt, startkey);
    if (equal === null) return DKIX_ERROR;
    return body.ma_keys === dk && dk.me_key[ix] === startkey ? equal : DKIX_KEY_CHANGED;
  });
}
