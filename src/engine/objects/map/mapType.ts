import { noKeywords } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { untrack } from '../../object/gcHead.ts';
import { freeObject } from '../../object/heap.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { TPFLAGS_BASETYPE } from '../../object/typeFlags.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { getIter } from '../../object/protocol/iter.ts';
import { selfIter } from '../iter/indexIter.ts';
import { genericAlloc } from '../object/instance.ts';
import { newTuple, type PyTuple } from '../tuple/tupleObject.ts';

/** @cpython Python/bltinmodule.c#mapobject */
interface MapBody {
  iters: PyTuple;
  func: PyObject;
}
type PyMap = PyObject<MapBody>;

/** @cpython Python/bltinmodule.c#map_new */
function mapNew(
  rt: Runtime,
  type: PyTypeObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  if (type === rt.types.map && !noKeywords(rt, 'map', kwnames)) return null;
  if (args.length < 2) return raise(rt, 'TypeError', 'map() must have at least two arguments.');
  const iterators: NewRef[] = [];
  for (const arg of args.slice(1)) {
    const it = getIter(rt, arg);
    if (it === null) {
      for (const owned of iterators) decref(rt, owned);
      return null;
    }
    iterators.push(it);
  }
  const iters = newTuple(rt, iterators);
  return genericAlloc<MapBody>(rt, type, { iters, func: incref(args[0]!) });
}

/** @cpython Python/bltinmodule.c#map_next */
function mapNext(rt: Runtime, op: PyObject): NewRef | null {
  const { iters, func } = (op as PyMap).body;
  const items: NewRef[] = [];
  let result: NewRef | null = null;
  for (const it of iters.body) {
    const item = it.ob_type.tp_iternext!(rt, it);
    if (item === null) break;
    items.push(item);
  }
  if (items.length === iters.body.length) result = rt.factories.vectorcall(rt, func, items, null);
  for (const item of items) decref(rt, item);
  return result;
}

/** @cpython Python/bltinmodule.c#map_reduce */
function mapReduce(rt: Runtime, op: PyObject): NewRef {
  const { iters, func } = (op as PyMap).body;
  const args = [func, ...iters.body].map((item) => incref(item) as NewRef);
  return newTuple(rt, [incref(op.ob_type as PyObject), newTuple(rt, args)]);
}

export const mapTypeSpec: TypeSpec = {
  key: 'map',
  flags: TPFLAGS_BASETYPE,
  doc: 'Make an iterator that computes the function using arguments from\neach of the iterables.',
  slots: {
    tp_new: mapNew,
    tp_dealloc: (rt, op) => {
      untrack(rt, op);
      const { iters, func } = (op as PyMap).body;
      decref(rt, iters);
      decref(rt, func);
      freeObject(rt, op);
    },
    tp_traverse: (op, visit) => {
      visit((op as PyMap).body.iters);
      visit((op as PyMap).body.func);
    },
    tp_iter: selfIter,
    tp_iternext: mapNext,
  },
  methods: [{ name: '__reduce__', kind: 'NOARGS', call: mapReduce }],
};
