import { raise } from '../../object/errors.ts';
import { isTracked, track, untrack } from '../../object/gcHead.ts';
import { freeObject, gcNew } from '../../object/heap.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime, SlotTable } from '../../object/pyObject.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import type { MethodDef, TypeSpec } from '../../object/typeSpec.ts';
import { newInt } from '../int/intObject.ts';
import { reduceTo, selfIter } from '../iter/indexIter.ts';
import { listFromIterable } from '../list/listExtend.ts';
import { type PyTuple, newTrackedTuple, tupleOf } from '../tuple/tupleObject.ts';
import type { PyDict } from './dictBody.ts';
import { orderAt } from './dictSplit.ts';

/** What an iterator gives. */
type Part = 'key' | 'value' | 'item';

/** @cpython Objects/dictobject.c#dictiterobject */
interface DictIterBody {
  di_dict: PyDict | null;
  di_used: number;
  di_pos: number;
  /** The pair that is given again and again while nobody else holds it. */
  di_result: PyTuple | null;
  len: number;
}
type PyDictIter = PyObject<DictIterBody>;

/**
 * An iterator of `type` over the dict, backwards where `reverse`.
 * @cpython Objects/dictobject.c#dictiter_new
 */
export function newDictIter(
  rt: Runtime,
  dict: PyDict,
  type: PyTypeObject,
  reverse = false,
): NewRef {
  const used = dict.body.ma_used;
  const items = type === rt.types.dict_itemiterator || type === rt.types.dict_reverseitemiterator;
  const body: DictIterBody = {
    di_dict: incref(dict),
    di_used: used,
    di_pos: reverse ? positions(dict) - 1 : 0,
    di_result: null,
    len: used,
  };
  const it = gcNew(rt, type, body);
  if (items) body.di_result = tupleOf(rt, [rt.None, rt.None]);
  track(rt, it);
  return it;
}

/** How many positions an iterator walks. */
function positions(dict: PyDict): number {
  const { ma_values, ma_keys, ma_used } = dict.body;
  return ma_values === null ? ma_keys.dk_nentries : ma_used;
}

/** Key and value at a position, null in a hole. */
function entryAt(dict: PyDict, i: number): readonly [PyObject, PyObject] | null {
  const { ma_keys, ma_values, shared } = dict.body;
  if (ma_values !== null) {
    const ix = orderAt(ma_values, i);
    return [shared!.names[ix]!, ma_values.values[ix]!];
  }
  const value = ma_keys.me_value[i]!;
  return value === null ? null : [ma_keys.me_key[i]!, value];
}

function stop(rt: Runtime, body: DictIterBody): null {
  const dict = body.di_dict!;
  body.di_dict = null;
  decref(rt, dict);
  return null;
}

/** @cpython Objects/dictobject.c#dictiter_iternextkey_lock_held */
function iterNextOf(part: Part, step: 1 | -1): (rt: Runtime, op: PyObject) => NewRef | null {
  return (rt, op) => {
    const { body } = op as PyDictIter;
    const dict = body.di_dict;
    if (dict === null) return null;
    if (body.di_used !== dict.body.ma_used) {
      body.di_used = -1;
      return raise(rt, 'RuntimeError', 'dictionary changed size during iteration');
    }
    const end = positions(dict);
    let i = body.di_pos;
    let entry: readonly [PyObject, PyObject] | null = null;
    for (; i >= 0 && i < end; i += step) {
      entry = entryAt(dict, i);
      if (entry !== null) break;
    }
    if (entry === null) return stop(rt, body);
    if (step === 1 && body.len === 0) {
      raise(rt, 'RuntimeError', 'dictionary keys changed during iteration');
      return stop(rt, body);
    }
    body.di_pos = i + step;
    body.len--;
    if (part === 'key') return incref(entry[0]);
    if (part === 'value') return incref(entry[1]);
    return pair(rt, body, entry);
  };
}

/** The pair as a tuple: the last one again where only the iterator holds it. */
function pair(rt: Runtime, body: DictIterBody, entry: readonly [PyObject, PyObject]): NewRef {
  const result = body.di_result!;
  if (result.ob_refcnt !== 1) return newTrackedTuple(rt, [incref(entry[0]), incref(entry[1])]);
  const [oldKey, oldValue] = result.body as [PyObject, PyObject];
  result.body[0] = incref(entry[0]);
  result.body[1] = incref(entry[1]);
  const given = incref(result);
  decref(rt, oldKey);
  decref(rt, oldValue);
  if (!isTracked(result)) track(rt, result);
  return given;
}

const iterSlots: SlotTable = {
  tp_dealloc: (rt, op) => {
    untrack(rt, op);
    const { di_dict, di_result } = (op as PyDictIter).body;
    xdecref(rt, di_dict);
    xdecref(rt, di_result);
    freeObject(rt, op);
  },
  tp_traverse: (op, visit) => {
    const { di_dict, di_result } = (op as PyDictIter).body;
    if (di_dict !== null) visit(di_dict);
    if (di_result !== null) visit(di_result);
  },
  tp_iter: selfIter,
};

const iterMethods: readonly MethodDef[] = [
  {
    name: '__length_hint__',
    kind: 'NOARGS',
    call: (rt, op) => {
      const { di_dict, di_used, len } = (op as PyDictIter).body;
      return newInt(rt, di_dict !== null && di_used === di_dict.body.ma_used ? len : 0);
    },
  },
  {
    name: '__reduce__',
    kind: 'NOARGS',
    call: (rt, op) => {
      const source = (op as PyDictIter).body;
      const { di_dict, di_result } = source;
      const copy = gcNew<DictIterBody>(rt, op.ob_type, {
        ...source,
        di_dict: di_dict && incref(di_dict),
        di_result: di_result && tupleOf(rt, [rt.None, rt.None]),
      });
      const list = listFromIterable(rt, copy);
      decref(rt, copy);
      return list === null ? null : reduceTo(rt, 'iter', [list]);
    },
  },
];

const spec = (key: string, part: Part, step: 1 | -1): TypeSpec => ({
  key,
  slots: { ...iterSlots, tp_iternext: iterNextOf(part, step) },
  methods: iterMethods,
});

export const dictIteratorSpecs: readonly TypeSpec[] = [
  spec('dict_keyiterator', 'key', 1),
  spec('dict_valueiterator', 'value', 1),
  spec('dict_itemiterator', 'item', 1),
  spec('dict_reversekeyiterator', 'key', -1),
  spec('dict_reversevalueiterator', 'value', -1),
  spec('dict_reverseitemiterator', 'item', -1),
];
