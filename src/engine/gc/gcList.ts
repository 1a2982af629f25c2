import type { PyObject } from '../object/pyObject.ts';
import type { GCGeneration } from '../object/gcState.ts';
import { PyObject as ObjectClass, PyTypeObject } from '../object/pyObject.ts';
import { NULL } from '../memory/address.ts';

/*
 * The collector's lists: circular, doubly linked through `gc_next` and `gc_prev` of the members, with
 * a head that is no member.
 */

/** The sentinel of a list. */
export type GCListHead = PyObject;

/** What a head has for a type; nothing ever looks. */
const HEAD_TYPE = new PyTypeObject(null, NULL, 'gc list head');

/** @cpython Python/gc.c#gc_list_init */
export function newGCList(): GCListHead {
  const head = new ObjectClass<unknown>(HEAD_TYPE, NULL, null);
  head.gc_next = head.gc_prev = head;
  return head;
}

/** @cpython Python/gc.c#gc_list_is_empty */
export function isEmpty(list: GCListHead): boolean {
  return list.gc_next === list;
}

/** @cpython Python/gc.c#gc_list_append */
export function append(node: PyObject, list: GCListHead): void {
  const last = list.gc_prev!;
  last.gc_next = node;
  node.gc_prev = last;
  node.gc_next = list;
  list.gc_prev = node;
}

/** Takes `node` off its list and puts it at the end of `list`. @cpython Python/gc.c#gc_list_move */
export function move(node: PyObject, list: GCListHead): void {
  const from = node.gc_prev!;
  const to = node.gc_next!;
  from.gc_next = to;
  to.gc_prev = from;
  append(node, list);
}

/** Puts all of `from` at the end of `to`; `from` is empty then. @cpython Python/gc.c#gc_list_merge */
export function merge(from: GCListHead, to: GCListHead): void {
  if (isEmpty(from)) return;
  const tail = to.gc_prev!;
  const first = from.gc_next!;
  const last = from.gc_prev!;
  tail.gc_next = first;
  first.gc_prev = tail;
  last.gc_next = to;
  to.gc_prev = last;
  from.gc_next = from.gc_prev = from;
}

/** @cpython Python/gc.c#gc_list_size */
export function size(list: GCListHead): number {
  let n = 0;
  for (let op = list.gc_next!; op !== list; op = op.gc_next!) n++;
  return n;
}

/** The members in order, as they are now. */
export function members(list: GCListHead): PyObject[] {
  const found: PyObject[] = [];
  for (let op = list.gc_next!; op !== list; op = op.gc_next!) found.push(op);
  return found;
}

/** Members of a generation in list order. */
export function generationMembers(generation: GCGeneration<PyObject>): PyObject[] {
  return members(generation.head);
}
