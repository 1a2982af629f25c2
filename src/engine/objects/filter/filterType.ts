import { checkPositional, noKeywords } from '../../object/argParse.ts';
import { untrack } from '../../object/gcHead.ts';
import { freeObject } from '../../object/heap.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { TPFLAGS_BASETYPE } from '../../object/typeFlags.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { getIter } from '../../object/protocol/iter.ts';
import { isTrue } from '../../object/protocol/truth.ts';
import { selfIter } from '../iter/indexIter.ts';
import { genericAlloc } from '../object/instance.ts';
import { newTuple } from '../tuple/tupleObject.ts';

/** @cpython Python/bltinmodule.c#filterobject */
interface FilterBody {
  func: PyObject;
  it: PyObject;
}
type PyFilter = PyObject<FilterBody>;

/** @cpython Python/bltinmodule.c#filter_new */
function filterNew(
  rt: Runtime,
  type: PyTypeObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  if (type === rt.types.filter && !noKeywords(rt, 'filter', kwnames)) return null;
  if (!checkPositional(rt, 'filter', args.length, 2, 2)) return null;
  const it = getIter(rt, args[1]!);
  if (it === null) return null;
  return genericAlloc<FilterBody>(rt, type, { func: incref(args[0]!), it });
}

/** Whether the item passes; null on error. */
function passes(rt: Runtime, func: PyObject, item: PyObject): boolean | null {
  if (func === rt.None || func === (rt.types.bool as PyObject)) return isTrue(rt, item);
  const good = rt.factories.vectorcall(rt, func, [item], null);
  if (good === null) return null;
  const truth = isTrue(rt, good);
  decref(rt, good);
  return truth;
}

/** @cpython Python/bltinmodule.c#filter_next */
function filterNext(rt: Runtime, op: PyObject): NewRef | null {
  const { func, it } = (op as PyFilter).body;
  const iternext = it.ob_type.tp_iternext!;
  for (let item = iternext(rt, it); item !== null; item = iternext(rt, it)) {
    const truth = passes(rt, func, item);
    if (truth === true) return item;
    decref(rt, item);
    if (truth === null) return null;
  }
  return null;
}

/** @cpython Python/bltinmodule.c#filter_reduce */
function filterReduce(rt: Runtime, op: PyObject): NewRef {
  const { func, it } = (op as PyFilter).body;
  const args = newTuple(rt, [incref(func), incref(it)]);
  return newTuple(rt, [incref(op.ob_type as PyObject), args]);
}

export const filterTypeSpec: TypeSpec = {
  key: 'filter',
  flags: TPFLAGS_BASETYPE,
  doc: 'Return an iterator yielding those items of iterable for which function(item)\nis true.',
  slots: {
    tp_new: filterNew,
    tp_dealloc: (rt, op) => {
      untrack(rt, op);
      const { func, it } = (op as PyFilter).body;
      decref(rt, func);
      decref(rt, it);
      freeObject(rt, op);
    },
    tp_traverse: (op, visit) => {
      visit((op as PyFilter).body.it);
      visit((op as PyFilter).body.func);
    },
    tp_iter: selfIter,
    tp_iternext: filterNext,
  },
  methods: [{ name: '__reduce__', kind: 'NOARGS', call: filterReduce }],
};
