import { raise } from '../../object/errors.ts';
import { isTracked, track } from '../../object/gcHead.ts';
import { gcNew } from '../../object/heap.ts';
import { raiseKeyError } from '../../objects/dict/keyError.ts';
import { dictGetItem, type PyDict } from '../../objects/dict/dictObject.ts';
import { newDictView } from '../../objects/dict/dictViews.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import type { MethodDef, TypeSpec } from '../../object/typeSpec.ts';
import { type PyTuple, tupleOf } from '../../objects/tuple/tupleObject.ts';
import { ITERATOR_SLOTS, type StructRefs } from '../structRefs.ts';
import { findNode, ODICT_KEY, odictOf } from './odictObject.ts';

type Part = 'keys' | 'values' | 'items';

/** `refs`: the dict, the key that comes next, the pair that is given again. */
interface ODictIterBody extends StructRefs {
  part: Part;
  reversed: boolean;
  size: number;
  state: number;
}

const typeOf = (rt: Runtime, key: string): PyTypeObject =>
  (rt.types as unknown as Record<string, PyTypeObject>)[key]!;

/** @cpython Objects/odictobject.c#odictiter_new */
export function newODictIter(rt: Runtime, op: PyObject, part: Part, reversed: boolean): NewRef {
  const { od_first, od_last, od_state, ma_used } = odictOf(op);
  const it = gcNew<ODictIterBody>(rt, typeOf(rt, 'odict_iterator'), {
    refs: [null, null, null],
    part,
    reversed,
    size: ma_used,
    state: od_state,
  });
  const { refs } = it.body;
  if (part === 'items') refs[2] = tupleOf(rt, [rt.None, rt.None]);
  const node = reversed ? od_last : od_first;
  if (node !== null) refs[1] = incref(node.key);
  refs[0] = incref(op);
  track(rt, it);
  return it;
}

function finish(rt: Runtime, body: ODictIterBody): null {
  const dict = body.refs[0]!;
  body.refs[0] = null;
  xdecref(rt, dict);
  return null;
}

/** The next key; its owner is the caller. @cpython Objects/odictobject.c#odictiter_nextkey_lock_held */
function nextKey(rt: Runtime, body: ODictIterBody): NewRef | null {
  const dict = body.refs[0];
  if (dict === null || dict === undefined) return null;
  const key = body.refs[1] as NewRef | null;
  if (key === null) return finish(rt, body);
  const od = odictOf(dict);
  if (od.od_state !== body.state) {
    raise(rt, 'RuntimeError', 'OrderedDict mutated during iteration');
    return finish(rt, body);
  }
  if (body.size !== od.ma_used) {
    raise(rt, 'RuntimeError', 'OrderedDict changed size during iteration');
    body.size = -1;
    return finish(rt, body);
  }
  const node = findNode(rt, od, key);
  if (node === null) {
    if (rt.raised === null) raiseKeyError(rt, key);
    body.refs[1] = null;
    decref(rt, key);
    return finish(rt, body);
  }
  const following = body.reversed ? node.prev : node.next;
  body.refs[1] = following === null ? null : incref(following.key);
  return key;
}

/** @cpython Objects/odictobject.c#odictiter_iternext_lock_held */
function iterNext(rt: Runtime, op: PyObject): NewRef | null {
  const body = op.body as ODictIterBody;
  const key = nextKey(rt, body);
  if (key === null || body.part === 'keys') return key;
  const value = dictGetItem(rt, body.refs[0] as PyDict, key);
  if (value === null) {
    if (rt.raised === null) raiseKeyError(rt, key);
    decref(rt, key);
    return finish(rt, body);
  }
  incref(value);
  if (body.part === 'values') {
    decref(rt, key);
    return value as NewRef;
  }
  return pair(rt, body.refs[2] as PyTuple, key, value as NewRef);
}

function pair(rt: Runtime, result: PyTuple, key: NewRef, value: NewRef): NewRef {
  if (result.ob_refcnt !== 1) return rt.factories.tuple(rt, [key, value]);
  const [oldKey, oldValue] = result.body as [PyObject, PyObject];
  const given = incref(result);
  result.body[0] = key;
  result.body[1] = value;
  decref(rt, oldKey);
  decref(rt, oldValue);
  if (!isTracked(result)) track(rt, result);
  return given;
}

const dictOf = (view: PyObject): PyObject => (view.body as { dv_dict: PyObject }).dv_dict;

const view = (part: Part): TypeSpec => ({
  key: `odict_${part}`,
  base: `dict_${part}`,
  slots: { tp_iter: (rt, op) => newODictIter(rt, dictOf(op), part, false) },
  methods: [
    {
      name: '__reversed__',
      kind: 'NOARGS',
      call: (rt, op) => newODictIter(rt, dictOf(op), part, true),
    },
  ],
});

export const odictViewSpecs: readonly TypeSpec[] = [
  { key: 'odict_iterator', slots: { ...ITERATOR_SLOTS, tp_iternext: iterNext } },
  view('keys'),
  view('values'),
  view('items'),
];

/** `keys`, `values` and `items` of ordered dicts. */
export const odictViewMethods: readonly MethodDef[] = (['keys', 'values', 'items'] as const).map(
  (part) => ({
    name: part,
    kind: 'NOARGS',
    call: (rt, self) => newDictView(rt, self as PyDict, typeOf(rt, `odict_${part}`)),
  }),
);

export const isODict = (rt: Runtime, op: PyObject): boolean =>
  op.ob_type.mro.includes(typeOf(rt, ODICT_KEY));
