import type { Address } from '../memory/address.ts';
import type { FreeList } from '../object/freelist.ts';
import { freeObject } from '../object/heap.ts';
import type { PyObject, Runtime } from '../object/pyObject.ts';

/**
 * Gives the blocks of the free lists back: a full collection ends with it.
 * @cpython Objects/object.c#_PyObject_ClearFreeLists
 */
export function clearFreelists(rt: Runtime): void {
  const lists = rt.freelists;
  const { listIterator, tupleIterator, range, rangeIterator } = lists;
  const first = [lists.frame, ...lists.tuples, lists.float, lists.complex, lists.list];
  for (const list of [...first, listIterator, tupleIterator, lists.dict]) drainObjects(rt, list);
  const keys = lists.dictKeys;
  for (let block = keys.pop(); block !== undefined; block = keys.pop()) {
    rt.mem.free(block as Address);
  }
  if (rt.release.freelists.clearsSlice) drainObjects(rt, lists.slice);
  drainObjects(rt, lists.asyncGenValue);
  drainObjects(rt, lists.asyncGenAsend);
  for (const list of [range, rangeIterator, lists.int, lists.builtinFunction, lists.method]) {
    drainObjects(rt, list);
  }
}

/**
 * Runs `action` with empty free lists, and leaves them as they were: what happens inside is no part of
 * the program.
 */
export function withFreelistsAside<T>(rt: Runtime, action: () => T): T {
  const { dictKeys, tuples, ...others } = rt.freelists;
  const lists = [...tuples, ...Object.values(others)];
  const aside = lists.map((list) => list.items.splice(0));
  const keys = dictKeys.items.splice(0);
  const result = action();
  clearFreelists(rt);
  for (const [i, list] of lists.entries()) {
    drainObjects(rt, list);
    list.items.push(...aside[i]!);
  }
  dictKeys.items.push(...keys);
  return result;
}

function drainObjects(rt: Runtime, list: FreeList<PyObject>): void {
  for (let op = list.pop(); op !== undefined; op = list.pop()) freeObject(rt, op);
}
