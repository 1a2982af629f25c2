import { identity } from '../../object/identity.ts';
import { clearErrorIf } from '../../object/errors.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { call, callMethod } from '../../object/protocol/call.ts';
import { getItem, setItem } from '../../object/protocol/sequence.ts';
import { decref, incref } from '../../object/refcount.ts';
import { dictGetItem, type PyDict } from '../../objects/dict/dictObject.ts';
import { newInt } from '../../objects/int/intObject.ts';
import { newList } from '../../objects/list/listObject.ts';

/*
 * The memo of a deep copy: ids of originals to their copies, and a list of the originals.
 */

/** The result of a call of an owned callable, which is dropped. */
export function callAndDrop(
  rt: Runtime,
  callable: NewRef,
  args: readonly PyObject[],
): NewRef | null {
  const result = call(rt, callable, args);
  decref(rt, callable);
  return result;
}

/** Whether a call succeeded, its result dropped. */
export function discard(rt: Runtime, result: NewRef | null): boolean {
  if (result !== null) decref(rt, result);
  return result !== null;
}

/** `memo[id(x)]` as key. */
export const idOf = (rt: Runtime, x: PyObject): NewRef => newInt(rt, identity(x));

/** Notes `y` as the copy of `x`; false on error. */
export function remember(rt: Runtime, memo: PyObject, x: PyObject, y: PyObject): boolean {
  const key = idOf(rt, x);
  const done = setItem(rt, memo, key, y);
  decref(rt, key);
  return done;
}

/** What the memo has for a key: owned; undefined where it has nothing, null on error. */
export function memoGet(rt: Runtime, memo: PyObject, key: PyObject): NewRef | null | undefined {
  if (memo.ob_type === rt.types.dict) {
    const found = dictGetItem(rt, memo as PyDict, key);
    if (found === null) return rt.raised === null ? undefined : null;
    return incref(found);
  }
  const found = getItem(rt, memo, key);
  return found === null && clearErrorIf(rt, 'KeyError') ? undefined : found;
}

/** @cpython Lib/copy.py#_keep_alive */
export function keepAlive(rt: Runtime, x: PyObject, memo: PyObject): boolean {
  const key = idOf(rt, memo);
  const kept = memoGet(rt, memo, key);
  let done = kept !== null;
  if (kept !== null && kept !== undefined) {
    done = discard(rt, callMethod(rt, kept, 'append', [x]));
    decref(rt, kept);
  } else if (kept === undefined) {
    const list = newList(rt, [incref(x)]);
    done = setItem(rt, memo, key, list);
    decref(rt, list);
  }
  decref(rt, key);
  return done;
}
