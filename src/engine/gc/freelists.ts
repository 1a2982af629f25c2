import type { Address } from '../memory/address.ts';
import type { FreeList } from '../object/freelist.ts';
import { freeObject } from '../object/heap.ts';
import type { PyObject, Runtime } from '../object/pyObject.ts';

/**
 * Gives the blocks of the free lists back: a full collection ends with it. The one dead slice stays.
 * @cpython Python/gc.c#_PyGC_ClearAllFreeLists
 */
export function clearFreelists(rt: Runtime): void {
  const lists = rt.freelists;
  for (const list of [...lists.tuples, lists.float, lists.list, lists.dict]) {
    drainObjects(rt, list);
  }
  const keys = lists.dictKeys;
  for (let block = keys.pop(); block !== undefined; block = keys.pop()) {
    rt.mem.free(block as Address);
  }
}

function drainObjects(rt: Runtime, list: FreeList<PyObject>): void {
  for (let op = list.pop(); op !== undefined; op = list.pop()) freeObject(rt, op);
}
