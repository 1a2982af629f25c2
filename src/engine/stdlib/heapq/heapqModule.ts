import { PY_LT } from '../../object/compareOp.ts';
import { checkPositional } from '../../object/argParse.ts';
import { raise, raiseFalse } from '../../object/errors.ts';
import { richCompareBool } from '../../object/protocol/compare.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { MethodDef } from '../../object/typeSpec.ts';
import { listPop } from '../../objects/list/listMethods.ts';
import { isList, listAppend, type PyList } from '../../objects/list/listObject.ts';
import { pythonModule } from '../pythonModule.ts';
import { HEAPQ_SOURCE } from './heapqSource.ts';

/** Whether the first of two items goes above the other; null on error. */
type Above = (rt: Runtime, a: PyObject, b: PyObject) => boolean | null;

const smaller: Above = (rt, a, b) => richCompareBool(rt, a, b, PY_LT);
const larger: Above = (rt, a, b) => richCompareBool(rt, b, a, PY_LT);

function compare(
  rt: Runtime,
  above: Above,
  heap: PyList,
  a: PyObject,
  b: PyObject,
): boolean | null {
  const size = heap.body.ob_item.length;
  const [x, y] = [incref(a), incref(b)];
  const result = above(rt, x, y);
  decref(rt, x);
  decref(rt, y);
  if (result !== null && heap.body.ob_item.length !== size) {
    return raise(rt, 'RuntimeError', 'list changed size during iteration');
  }
  return result;
}

/** @cpython Modules/_heapqmodule.c#siftdown */
function siftdown(rt: Runtime, heap: PyList, start: number, at: number, above: Above): boolean {
  let pos = at;
  if (pos >= heap.body.ob_item.length) return raiseFalse(rt, 'IndexError', 'index out of range');
  while (pos > start) {
    const parent = (pos - 1) >> 1;
    const items = heap.body.ob_item;
    const up = compare(rt, above, heap, items[pos]!, items[parent]!);
    if (up === null) return false;
    if (!up) break;
    const now = heap.body.ob_item;
    [now[pos], now[parent]] = [now[parent]!, now[pos]!];
    pos = parent;
  }
  return true;
}

/** @cpython Modules/_heapqmodule.c#siftup */
function siftup(rt: Runtime, heap: PyList, start: number, above: Above): boolean {
  const end = heap.body.ob_item.length;
  let pos = start;
  if (pos >= end) return raiseFalse(rt, 'IndexError', 'index out of range');
  while (pos < end >> 1) {
    let child = 2 * pos + 1;
    if (child + 1 < end) {
      const items = heap.body.ob_item;
      const left = compare(rt, above, heap, items[child]!, items[child + 1]!);
      if (left === null) return false;
      if (!left) child++;
    }
    const now = heap.body.ob_item;
    [now[pos], now[child]] = [now[child]!, now[pos]!];
    pos = child;
  }
  return siftdown(rt, heap, start, pos, above);
}

function heapOf(rt: Runtime, op: PyObject, name: string): PyList | null {
  if (isList(op)) return op;
  const given = op.ob_type.tp_name;
  return raise(rt, 'TypeError', `${name}() argument 1 must be list, not ${given}`);
}

/** @cpython Modules/_heapqmodule.c#heappop_internal */
function pop(rt: Runtime, heap: PyList, above: Above): NewRef | null {
  const n = heap.body.ob_item.length;
  if (n === 0) return raise(rt, 'IndexError', 'index out of range');
  const last = listPop(rt, heap, n - 1);
  if (last === null || n === 1) return last;
  const top = heap.body.ob_item[0] as NewRef;
  heap.body.ob_item[0] = last;
  if (siftup(rt, heap, 0, above)) return top;
  decref(rt, top);
  return null;
}

/** @cpython Modules/_heapqmodule.c#heapreplace_internal */
function replace(rt: Runtime, heap: PyList, item: PyObject, above: Above): NewRef | null {
  if (heap.body.ob_item.length === 0) return raise(rt, 'IndexError', 'index out of range');
  const top = heap.body.ob_item[0] as NewRef;
  heap.body.ob_item[0] = incref(item);
  if (siftup(rt, heap, 0, above)) return top;
  decref(rt, top);
  return null;
}

function push(rt: Runtime, heap: PyList, item: PyObject, above: Above): NewRef | null {
  listAppend(rt, heap, item);
  const last = heap.body.ob_item.length - 1;
  return siftdown(rt, heap, 0, last, above) ? incref(rt.None) : null;
}

function pushpop(rt: Runtime, heap: PyList, item: PyObject, above: Above): NewRef | null {
  const [top] = heap.body.ob_item;
  if (top === undefined) return incref(item);
  const stays = compare(rt, above, heap, top, item);
  if (stays === null) return null;
  return stays ? replace(rt, heap, item, above) : incref(item);
}

function heapify(rt: Runtime, heap: PyList, above: Above): NewRef | null {
  const n = heap.body.ob_item.length;
  for (let i = (n >> 1) - 1; i >= 0; i--) if (!siftup(rt, heap, i, above)) return null;
  return incref(rt.None);
}

const alone = (name: string, f: typeof pop, above: Above): MethodDef => ({
  name,
  kind: 'O',
  call(rt, _self, args) {
    const heap = heapOf(rt, args[0]!, name);
    return heap === null ? null : f(rt, heap, above);
  },
});

const withItem = (name: string, f: typeof push, above: Above): MethodDef => ({
  name,
  kind: 'FASTCALL',
  call(rt, _self, args) {
    if (!checkPositional(rt, name, args.length, 2, 2)) return null;
    const heap = heapOf(rt, args[0]!, name);
    return heap === null ? null : f(rt, heap, args[1]!, above);
  },
});

/** @cpython Modules/_heapqmodule.c */
export const heapqModule = pythonModule({
  name: 'heapq',
  doc: 'Heap queue algorithm (a.k.a. priority queue).',
  file: 'heapq',
  source: HEAPQ_SOURCE,
  functions: [
    withItem('heappush', push, smaller),
    withItem('heappushpop', pushpop, smaller),
    withItem('heapreplace', replace, smaller),
    alone('heappop', pop, smaller),
    alone('heapify', heapify, smaller),
    alone('_heappop_max', pop, larger),
    withItem('_heapreplace_max', replace, larger),
    alone('_heapify_max', heapify, larger),
    withItem('heappush_max', push, larger),
    withItem('heappushpop_max', pushpop, larger),
    withItem('heapreplace_max', replace, larger),
    alone('heappop_max', pop, larger),
    alone('heapify_max', heapify, larger),
  ],
});
