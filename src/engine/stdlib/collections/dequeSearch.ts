import { checkPositional } from '../../object/argParse.ts';
import { PY_EQ } from '../../object/compareOp.ts';
import { type ExceptionName, raise } from '../../object/errors.ts';
import { asSsize } from '../../object/protocol/number.ts';
import { richCompareBool } from '../../object/protocol/compare.ts';
import { reprText } from '../../object/protocol/text.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { newInt } from '../../objects/int/intObject.ts';
import { bodyOf, type DequeBody, dequeItems, dequeRotate, place, popLeft } from './dequeObject.ts';

/** Index of the first equal item from `start` up to `stop`; -1: none, null: error. */
function find(
  rt: Runtime,
  body: DequeBody,
  value: PyObject,
  start: number,
  stop: number,
  mutated: ExceptionName,
): number | null {
  const { state } = body;
  for (let i = start; i < stop; i++) {
    const [block, at] = place(body, i);
    const item = incref(block.data[at]!);
    const equal = richCompareBool(rt, item, value, PY_EQ);
    decref(rt, item);
    if (equal === null) return null;
    if (state !== body.state && !(equal && mutated === 'RuntimeError')) {
      return raise(rt, mutated, 'deque mutated during iteration');
    }
    if (equal) return i;
  }
  return -1;
}

export function dequeContains(rt: Runtime, op: PyObject, value: PyObject): boolean | null {
  const at = find(rt, bodyOf(op), value, 0, bodyOf(op).size, 'RuntimeError');
  return at === null ? null : at >= 0;
}

/** @cpython Modules/_collectionsmodule.c#deque_del_item */
export function deleteItem(rt: Runtime, body: DequeBody, i: number): void {
  dequeRotate(rt, body, -i);
  const item = popLeft(rt, body);
  dequeRotate(rt, body, i);
  decref(rt, item);
}

function notFound(rt: Runtime, value: PyObject, fixed: string | null): null {
  if (fixed !== null) return raise(rt, 'ValueError', fixed);
  const shown = reprText(rt, value);
  return shown === null ? null : raise(rt, 'ValueError', `${shown} is not in deque`);
}

/** @cpython Modules/_collectionsmodule.c#deque_remove_impl */
export function remove(rt: Runtime, op: PyObject, value: PyObject): NewRef | null {
  const at = find(rt, bodyOf(op), value, 0, bodyOf(op).size, 'IndexError');
  if (at === null) return null;
  if (at < 0) {
    const { dequeRemoveText } = rt.release.library;
    return notFound(rt, value, dequeRemoveText);
  }
  deleteItem(rt, bodyOf(op), at);
  return incref(rt.None);
}

/** @cpython Modules/_collectionsmodule.c#deque_index_impl */
export function indexOf(rt: Runtime, op: PyObject, args: readonly PyObject[]): NewRef | null {
  if (!checkPositional(rt, 'index', args.length, 1, 3)) return null;
  const { size } = bodyOf(op);
  const bounds = [0, size];
  for (let k = 0; k < 2; k++) {
    const arg = args[k + 1];
    if (arg === undefined) continue;
    if (arg.ob_type.nb_index === null) {
      const text = 'slice indices must be integers or have an __index__ method';
      return raise(rt, 'TypeError', text);
    }
    const n = asSsize(rt, arg, null);
    if (n === null) return null;
    bounds[k] = n < 0 ? Math.max(n + size, 0) : n;
  }
  const at = find(rt, bodyOf(op), args[0]!, bounds[0]!, Math.min(bounds[1]!, size), 'RuntimeError');
  if (at === null) return null;
  return at < 0 ? notFound(rt, args[0]!, null) : newInt(rt, at);
}

export function count(rt: Runtime, op: PyObject, value: PyObject): NewRef | null {
  const body = bodyOf(op);
  const { state } = body;
  let n = 0;
  for (const item of dequeItems(body)) {
    const held = incref(item);
    const equal = richCompareBool(rt, held, value, PY_EQ);
    decref(rt, held);
    if (equal === null) return null;
    if (equal) n++;
    if (state !== body.state) return raise(rt, 'RuntimeError', 'deque mutated during iteration');
  }
  return newInt(rt, n);
}
