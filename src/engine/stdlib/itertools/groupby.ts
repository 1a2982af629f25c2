import { type Parameters, unpackKeywords } from '../../object/argParse.ts';
import { PY_EQ } from '../../object/compareOp.ts';
import { track } from '../../object/gcHead.ts';
import { gcNew } from '../../object/heap.ts';
import { call } from '../../object/protocol/call.ts';
import { richCompareBool } from '../../object/protocol/compare.ts';
import { getIter } from '../../object/protocol/iter.ts';
import type { NewFunc, NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { genericAlloc } from '../../objects/object/instance.ts';
import { newTuple } from '../../objects/tuple/tupleObject.ts';
import { ITERATOR_SLOTS, type StructRefs } from '../structRefs.ts';
import { advance, iteratorSpec } from './iteratorSpec.ts';

/** Places in `refs`. */
const IT = 0;
const KEYFUNC = 1;
const TGTKEY = 2;
const CURRKEY = 3;
const CURRVALUE = 4;

/** @cpython Modules/itertoolsmodule.c#groupbyobject */
interface GroupByBody extends StructRefs {
  /** Borrowed: the group that is valid. */
  currgrouper: PyObject | null;
}

const GROUPER_KEY = 'itertools._grouper';
const GROUPBY: Parameters = { name: 'groupby', names: ['iterable', 'key'], required: 1 };

const groupbyNew: NewFunc = (rt, type, args, kwnames) => {
  const found = unpackKeywords(rt, GROUPBY, args, kwnames);
  if (found === null) return null;
  const it = getIter(rt, found[0]!);
  if (it === null) return null;
  const refs = [it, incref(found[1] ?? rt.None), null, null, null];
  return genericAlloc<GroupByBody>(rt, type, { refs, currgrouper: null });
};

function replace(
  rt: Runtime,
  refs: (PyObject | null)[],
  at: number,
  stolen: PyObject | null,
): void {
  const old = refs[at]!;
  refs[at] = stolen;
  xdecref(rt, old);
}

/** Reads one item with its key; false at the end or on error. @cpython Modules/itertoolsmodule.c#groupby_step */
function step(rt: Runtime, refs: (PyObject | null)[]): boolean {
  const value = advance(rt, refs[IT]!);
  if (value === null) return false;
  const func = refs[KEYFUNC]!;
  const key = func === rt.None ? incref(value as PyObject) : call(rt, func, [value]);
  if (key === null) {
    decref(rt, value);
    return false;
  }
  replace(rt, refs, CURRVALUE, value);
  replace(rt, refs, CURRKEY, key);
  return true;
}

/** @cpython Modules/itertoolsmodule.c#groupby_next */
function groupbyNext(rt: Runtime, op: PyObject): NewRef | null {
  const body = op.body as GroupByBody;
  const { refs } = body;
  body.currgrouper = null;
  for (;;) {
    if (refs[CURRKEY] !== null) {
      if (refs[TGTKEY] === null) break;
      const [a, b] = [incref(refs[TGTKEY]!), incref(refs[CURRKEY]!)];
      const same = richCompareBool(rt, a, b, PY_EQ);
      decref(rt, a);
      decref(rt, b);
      if (same === null) return null;
      if (!same) break;
    }
    if (!step(rt, refs)) return null;
  }
  replace(rt, refs, TGTKEY, incref(refs[CURRKEY]!));
  const type = (rt.types as unknown as Record<string, PyTypeObject>)[GROUPER_KEY]!;
  const grouper = gcNew<StructRefs>(rt, type, { refs: [incref(op), incref(refs[TGTKEY]!)] });
  track(rt, grouper);
  body.currgrouper = grouper;
  return newTuple(rt, [incref(refs[CURRKEY]!), grouper]);
}

/** @cpython Modules/itertoolsmodule.c#_grouper_next */
function grouperNext(rt: Runtime, op: PyObject): NewRef | null {
  const [parent, tgtkey] = (op.body as StructRefs).refs as [PyObject, PyObject];
  const body = parent.body as GroupByBody;
  const { refs } = body;
  if (body.currgrouper !== op) return null;
  if (refs[CURRVALUE] === null && !step(rt, refs)) return null;
  const [a, b] = [incref(tgtkey), incref(refs[CURRKEY]!)];
  const same = richCompareBool(rt, a, b, PY_EQ);
  decref(rt, a);
  decref(rt, b);
  if (same !== true) return null;
  const value = refs[CURRVALUE]!;
  refs[CURRVALUE] = null;
  replace(rt, refs, CURRKEY, null);
  return value as NewRef;
}

export const groupbySpecs: readonly TypeSpec[] = [
  iteratorSpec('groupby', groupbyNew, groupbyNext),
  { key: GROUPER_KEY, slots: { ...ITERATOR_SLOTS, tp_iternext: grouperNext } },
];
