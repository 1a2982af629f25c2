import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { DictKeys } from '../../objects/dict/dictKeys.ts';
import { dictLookup, keyHash } from '../../objects/dict/dictLookup.ts';
import {
  type DictBody,
  dictClear,
  dictPop,
  dictSetItem,
  type PyDict,
} from '../../objects/dict/dictObject.ts';
import type { HeapBlock } from '../heapBlock.ts';

export const ODICT_KEY = 'collections.OrderedDict';

/** `sizeof(_ODictNode)`. */
export const NODE_BYTES = 32;

/** @cpython Objects/odictobject.c#_odictnode */
export interface ODictNode {
  /** Owned. */
  readonly key: PyObject;
  readonly address: HeapBlock;
  next: ODictNode | null;
  prev: ODictNode | null;
}

/**
 * What an ordered dict keeps besides the dict: its keys in order, linked, and the node of each entry
 * of the dict's table by its position there.
 * @cpython Objects/odictobject.c#_odictobject
 */
export interface ODictBody extends DictBody {
  od_first: ODictNode | null;
  od_last: ODictNode | null;
  od_fast_nodes: (ODictNode | null)[];
  /** Block of `od_fast_nodes`, null before there is one. */
  od_fast_block: HeapBlock | null;
  /** The table that `od_fast_nodes` belongs to. */
  od_resize_sentinel: DictKeys | null;
  od_state: number;
  /** Keys that the nodes own. */
  readonly refs: PyObject[];
}

export const odictOf = (op: PyObject): ODictBody => op.body as ODictBody;

export function odictNew(rt: Runtime, type: PyTypeObject): NewRef | null {
  const op = rt.types.dict.tp_new!(rt, type, [], null);
  if (op === null) return null;
  const body: ODictBody = Object.assign(op.body as DictBody, {
    od_first: null,
    od_last: null,
    od_fast_nodes: [],
    od_fast_block: null,
    od_resize_sentinel: null,
    od_state: 0,
    refs: [],
  });
  Object.defineProperty(body, 'refs', { get: () => [...odictKeys(body)] });
  return op;
}

/** The keys in order, borrowed. */
export function* odictKeys(body: ODictBody): Generator<PyObject> {
  for (let node = body.od_first; node !== null; node = node.next) yield node.key;
}

const tableSize = (body: ODictBody): number => 2 ** body.ma_keys.dk_log2_size;

/** @cpython Objects/odictobject.c#_odict_resize */
function resize(rt: Runtime, body: ODictBody): boolean {
  const block = rt.mem.alloc(tableSize(body) * 8);
  const nodes: (ODictNode | null)[] = [];
  for (let node = body.od_first; node !== null; node = node.next) {
    const lo = keyHash(rt, node.key);
    const ix = lo === null ? -3 : dictLookup(rt, body, node.key, lo, rt.hashHi);
    if (ix < 0) {
      rt.mem.free(block);
      return false;
    }
    nodes[ix] = node;
  }
  if (body.od_fast_block !== null) rt.mem.free(body.od_fast_block);
  body.od_fast_nodes = nodes;
  body.od_fast_block = block;
  body.od_resize_sentinel = body.ma_keys;
  return true;
}

/** Position of the key in the table; negative: absent or failed. @cpython Objects/odictobject.c#_odict_get_index */
function indexOf(rt: Runtime, body: ODictBody, key: PyObject): number {
  if (body.od_resize_sentinel !== body.ma_keys && !resize(rt, body)) return -3;
  const lo = keyHash(rt, key);
  return lo === null ? -3 : dictLookup(rt, body, key, lo, rt.hashHi);
}

/** The node of a key; null where it has none or with an error set. */
export function findNode(rt: Runtime, body: ODictBody, key: PyObject): ODictNode | null {
  if (body.od_first === null) return null;
  const ix = indexOf(rt, body, key);
  return ix < 0 ? null : (body.od_fast_nodes[ix] ?? null);
}

function linkLast(body: ODictBody, node: ODictNode): void {
  node.next = null;
  node.prev = body.od_last;
  if (body.od_last === null) body.od_first = node;
  else body.od_last.next = node;
  body.od_last = node;
  body.od_state++;
}

function linkFirst(body: ODictBody, node: ODictNode): void {
  node.prev = null;
  node.next = body.od_first;
  if (body.od_first === null) body.od_last = node;
  else body.od_first.prev = node;
  body.od_first = node;
  body.od_state++;
}

function unlink(body: ODictBody, node: ODictNode): void {
  if (node.prev === null) body.od_first = node.next;
  else node.prev.next = node.next;
  if (node.next === null) body.od_last = node.prev;
  else node.next.prev = node.prev;
  body.od_state++;
}

/** @cpython Objects/odictobject.c#_odict_add_new_node */
function addNode(rt: Runtime, body: ODictBody, key: PyObject): boolean {
  const ix = indexOf(rt, body, key);
  if (ix < 0) return rt.raised === null;
  if (body.od_fast_nodes[ix]) return true;
  const address = rt.mem.alloc(NODE_BYTES);
  const node: ODictNode = { key: incref(key), address, next: null, prev: null };
  body.od_fast_nodes[ix] = node;
  linkLast(body, node);
  return true;
}

/** Forgets a key that is about to leave the dict. @cpython Objects/odictobject.c#_odict_clear_node */
function clearNode(rt: Runtime, body: ODictBody, key: PyObject): boolean {
  const ix = indexOf(rt, body, key);
  if (ix < 0) return rt.raised === null;
  const node = body.od_fast_nodes[ix];
  if (!node) return true;
  body.od_fast_nodes[ix] = null;
  unlink(body, node);
  decref(rt, node.key);
  rt.mem.free(node.address);
  return true;
}

/** @cpython Objects/odictobject.c#PyODict_SetItem */
export function odictSetItem(rt: Runtime, op: PyObject, key: PyObject, value: PyObject): boolean {
  return dictSetItem(rt, op as PyDict, key, value) && addNode(rt, odictOf(op), key);
}

/** Takes a key out; undefined when it is absent, null on error. */
export function odictPop(rt: Runtime, op: PyObject, key: PyObject): NewRef | null | undefined {
  return clearNode(rt, odictOf(op), key) ? dictPop(rt, op as PyDict, key) : null;
}

/** @cpython Objects/odictobject.c#_odict_clear_nodes */
export function clearNodes(rt: Runtime, body: ODictBody): void {
  if (body.od_fast_block !== null) rt.mem.free(body.od_fast_block);
  body.od_fast_block = null;
  body.od_fast_nodes = [];
  body.od_resize_sentinel = null;
  let node = body.od_first;
  body.od_first = body.od_last = null;
  body.od_state++;
  while (node !== null) {
    const { next, key, address } = node;
    decref(rt, key);
    rt.mem.free(address);
    node = next;
  }
}

/** @cpython Objects/odictobject.c#odict_clear */
export function odictClear(rt: Runtime, op: PyObject): void {
  dictClear(rt, op as PyDict);
  clearNodes(rt, odictOf(op));
}

/** @cpython Objects/odictobject.c#OrderedDict_move_to_end_impl */
export function moveToEnd(body: ODictBody, node: ODictNode, last: boolean): void {
  unlink(body, node);
  if (last) linkLast(body, node);
  else linkFirst(body, node);
}

/** Bytes of nodes and their table. */
export function nodeBytes(body: ODictBody): number {
  const table = body.od_fast_block === null ? 0 : 2 ** body.od_resize_sentinel!.dk_log2_size * 8;
  return table + (body.od_first === null ? 0 : body.ma_used * NODE_BYTES);
}
