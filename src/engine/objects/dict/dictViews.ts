import {
  type CompareOp,
  PY_EQ,
  PY_GE,
  PY_GT,
  PY_LE,
  PY_LT,
  PY_NE,
} from '../../object/compareOp.ts';
import { track, untrack } from '../../object/gcHead.ts';
import { freeObject, gcNew } from '../../object/heap.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime, SlotTable } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { GetSetDef, MethodDef, TypeSpec } from '../../object/typeSpec.ts';
import { callMethod } from '../../object/protocol/call.ts';
import { richCompareBool } from '../../object/protocol/compare.ts';
import { contains, length } from '../../object/protocol/sequence.ts';
import { reprEnter, reprLeave, reprText } from '../../object/protocol/text.ts';
import { newBool } from '../bool/boolObject.ts';
import { listFromIterable } from '../list/listExtend.ts';
import { newMappingProxy } from '../mappingproxy/mappingproxyObject.ts';
import { isAnySet, newSet, type PySet, setAdd } from '../set/setObject.ts';
import { forEach, makeNewSet, setUpdate } from '../set/setUpdate.ts';
import { newStr } from '../str/strObject.ts';
import { isTuple, tupleOf } from '../tuple/tupleObject.ts';
import { newDictIter } from './dictIter.ts';
import { dictCopy } from './dictMerge.ts';
import { dictNext } from './dictNext.ts';
import { dictContains, dictDelItem, dictGetItem, type PyDict } from './dictObject.ts';

/** @cpython Include/cpython/dictobject.h#_PyDictViewObject */
export interface DictViewBody {
  dv_dict: PyDict;
}
export type PyDictView = PyObject<DictViewBody>;

/** @cpython Objects/dictobject.c#_PyDictView_New */
export function newDictView(rt: Runtime, dict: PyDict, type: PyTypeObject): NewRef {
  const view = gcNew<DictViewBody>(rt, type, { dv_dict: incref(dict) });
  track(rt, view);
  return view;
}

const dictOf = (view: PyObject): PyDict => (view as PyDictView).body.dv_dict;
const isSetView = (rt: Runtime, op: PyObject): boolean =>
  op.ob_type.mro.includes(rt.types.dict_keys) || op.ob_type.mro.includes(rt.types.dict_items);

/** @cpython Objects/dictobject.c#dictview_repr */
function viewRepr(rt: Runtime, op: PyObject): NewRef | null {
  if (!reprEnter(rt, op)) return newStr(rt, '...');
  const list = listFromIterable(rt, op);
  const text = list === null ? null : reprText(rt, list);
  if (list !== null) decref(rt, list);
  reprLeave(rt, op);
  return text === null ? null : newStr(rt, `${op.ob_type.tp_name}(${text})`);
}

/** Whether every item of `a` is in `b`; null on error. */
function allContainedIn(rt: Runtime, a: PyObject, b: PyObject): boolean | null {
  let missing = false;
  const done = forEach(rt, a, (item) => {
    const found = contains(rt, b, item);
    missing = found === false;
    return found === true;
  });
  return done ? true : missing ? false : null;
}

/** @cpython Objects/dictobject.c#dictview_richcompare */
function viewRichCompare(rt: Runtime, v: PyObject, w: PyObject, op: CompareOp): NewRef | null {
  if (!isAnySet(rt, w) && !isSetView(rt, w)) return incref(rt.NotImplemented);
  const m = length(rt, v);
  const n = length(rt, w);
  if (m === null || n === null) return null;
  let truth: boolean | null = false;
  if (op === PY_EQ || op === PY_NE) {
    truth = m === n ? allContainedIn(rt, v, w) : false;
    if (op === PY_NE && truth !== null) truth = !truth;
  } else if ((op === PY_LT && m < n) || (op === PY_LE && m <= n)) {
    truth = allContainedIn(rt, v, w);
  } else if ((op === PY_GT && m > n) || (op === PY_GE && m >= n)) {
    truth = allContainedIn(rt, w, v);
  }
  return truth === null ? null : newBool(rt, truth);
}

/** @cpython Objects/dictobject.c#dictviews_to_set */
function viewToSet(rt: Runtime, view: PyObject): NewRef<PySet> | null {
  const keys = view.ob_type === rt.types.dict_keys && dictOf(view).ob_type === rt.types.dict;
  return makeNewSet(rt, rt.types.set, keys ? dictOf(view) : view);
}

/** A set operation by the name of the in-place method that does it. */
function byMethod(name: string): (rt: Runtime, v: PyObject, w: PyObject) => NewRef | null {
  return (rt, v, w) => {
    const result = viewToSet(rt, v);
    if (result === null) return null;
    const done = callMethod(rt, result, name, [w]);
    if (done === null) {
      decref(rt, result);
      return null;
    }
    decref(rt, done);
    return result;
  };
}

const viewXorPlain = byMethod('symmetric_difference_update');

function viewOr(rt: Runtime, v: PyObject, w: PyObject): NewRef | null {
  const result = viewToSet(rt, v);
  if (result === null || setUpdate(rt, result, w)) return result;
  decref(rt, result);
  return null;
}

/** @cpython Objects/dictobject.c#_PyDictView_Intersect */
function viewAnd(rt: Runtime, v: PyObject, w: PyObject): NewRef | null {
  let [self, other] = isSetView(rt, v) ? [v, w] : [w, v];
  const n = dictOf(self).body.ma_used;
  if (other.ob_type === rt.types.set && n <= (other as PySet).body.used) {
    return callMethod(rt, other, 'intersection', [self]);
  }
  if (isSetView(rt, other) && dictOf(other).body.ma_used > n) [self, other] = [other, self];
  const result = newSet(rt);
  const done = forEach(rt, other, (key) => {
    const found = contains(rt, self, key);
    return found !== null && (!found || setAdd(rt, result, key));
  });
  if (done) return result;
  decref(rt, result);
  return null;
}

function viewXor(rt: Runtime, v: PyObject, w: PyObject): NewRef | null {
  const items = rt.types.dict_items;
  if (v.ob_type === items && w.ob_type === items) return itemsXor(rt, dictOf(v), dictOf(w));
  return viewXorPlain(rt, v, w);
}

/** @cpython Objects/dictobject.c#dictitems_xor_lock_held */
function itemsXor(rt: Runtime, d1: PyDict, d2: PyDict): NewRef | null {
  const rest = dictCopy(rt, d1);
  if (rest === null) return null;
  const result = newSet(rt);
  let done = true;
  for (let e = dictNext(d2, 0); done && e !== null; e = dictNext(d2, e.next)) {
    done = xorPair(rt, rest, result, incref(e.key), incref(e.value));
  }
  const items = done ? callMethod(rt, rest, 'items') : null;
  done = items !== null && setUpdate(rt, result, items);
  decref(rt, rest);
  if (items !== null) decref(rt, items);
  if (done) return result;
  decref(rt, result);
  return null;
}

function xorPair(rt: Runtime, rest: PyDict, result: PySet, key: NewRef, value: NewRef): boolean {
  const known = dictGetItem(rt, rest, key);
  let done = known !== null || rt.raised === null;
  let same: boolean | null = false;
  if (known !== null) {
    incref(known);
    same = richCompareBool(rt, known, value, PY_EQ);
    decref(rt, known);
    done = same !== null;
  }
  if (done && same === true) done = dictDelItem(rt, rest, key);
  else if (done) {
    const pair = tupleOf(rt, [key, value]);
    done = setAdd(rt, result, pair);
    decref(rt, pair);
  }
  decref(rt, key);
  decref(rt, value);
  return done;
}

/** @cpython Objects/dictobject.c#dictviews_isdisjoint */
function isDisjoint(rt: Runtime, v: PyObject, w: PyObject): NewRef | null {
  if (v === w) return newBool(rt, dictOf(v).body.ma_used === 0);
  let [self, other] = [v, w];
  if (isAnySet(rt, w) || isSetView(rt, w)) {
    const n = length(rt, w);
    if (n === null) return null;
    if (n > dictOf(v).body.ma_used) [self, other] = [w, v];
  }
  let common = false;
  const done = forEach(rt, other, (item) => {
    const found = contains(rt, self, item);
    common = found === true;
    return found === false;
  });
  return done || common ? newBool(rt, !common) : null;
}

/** @cpython Objects/dictobject.c#dictitems_contains */
function itemsContains(rt: Runtime, view: PyObject, item: PyObject): boolean | null {
  if (!isTuple(item) || item.body.length !== 2) return false;
  const found = dictGetItem(rt, dictOf(view), item.body[0]!);
  if (found === null) return rt.raised === null ? false : null;
  incref(found);
  const equal = richCompareBool(rt, found, item.body[1]!, PY_EQ);
  decref(rt, found);
  return equal;
}

const commonSlots: SlotTable = {
  tp_dealloc: (rt, op) => {
    untrack(rt, op);
    decref(rt, dictOf(op));
    freeObject(rt, op);
  },
  tp_traverse: (op, visit) => {
    visit(dictOf(op));
  },
  tp_repr: viewRepr,
  sq_length: (_rt, op) => dictOf(op).body.ma_used,
};

const setSlots: SlotTable = {
  tp_richcompare: viewRichCompare,
  nb_subtract: byMethod('difference_update'),
  nb_and: viewAnd,
  nb_xor: viewXor,
  nb_or: viewOr,
};

const getset: readonly GetSetDef[] = [
  { name: 'mapping', get: (rt, op) => newMappingProxy(rt, dictOf(op)) },
];

const disjointMethod: MethodDef = {
  name: 'isdisjoint',
  kind: 'O',
  call: (rt, self, args) => isDisjoint(rt, self, args[0]!),
};

type IterName = 'dict_keyiterator' | 'dict_valueiterator' | 'dict_itemiterator';
type ReverseName =
  'dict_reversekeyiterator' | 'dict_reversevalueiterator' | 'dict_reverseitemiterator';

const iterSlot = (name: IterName) => (rt: Runtime, op: PyObject) =>
  newDictIter(rt, dictOf(op), rt.types[name]);
const reversed = (name: ReverseName): MethodDef => ({
  name: '__reversed__',
  kind: 'NOARGS',
  call: (rt, op) => newDictIter(rt, dictOf(op), rt.types[name], true),
});

export const dictViewSpecs: readonly TypeSpec[] = [
  {
    key: 'dict_keys',
    slots: {
      ...commonSlots,
      ...setSlots,
      tp_iter: iterSlot('dict_keyiterator'),
      sq_contains: (rt, op, key) => dictContains(rt, dictOf(op), key),
    },
    methods: [disjointMethod, reversed('dict_reversekeyiterator')],
    getset,
  },
  {
    key: 'dict_items',
    slots: {
      ...commonSlots,
      ...setSlots,
      tp_iter: iterSlot('dict_itemiterator'),
      sq_contains: itemsContains,
    },
    methods: [disjointMethod, reversed('dict_reverseitemiterator')],
    getset,
  },
  {
    key: 'dict_values',
    slots: { ...commonSlots, tp_iter: iterSlot('dict_valueiterator') },
    methods: [reversed('dict_reversevalueiterator')],
    getset,
  },
];
