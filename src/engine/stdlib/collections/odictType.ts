import { checkPositional, type Parameters, unpackKeywords } from '../../object/argParse.ts';
import { type CompareOp, PY_EQ, PY_NE } from '../../object/compareOp.ts';
import { raise } from '../../object/errors.ts';
import { untrack } from '../../object/gcHead.ts';
import { getAttrString, getOptionalAttr } from '../../object/protocol/attr.ts';
import { call, callMethod } from '../../object/protocol/call.ts';
import { richCompareBool } from '../../object/protocol/compare.ts';
import { collectItems, getIter } from '../../object/protocol/iter.ts';
import { getItem, setItem } from '../../object/protocol/sequence.ts';
import { isTrue } from '../../object/protocol/truth.ts';
import { reprEnter, reprLeave, reprText } from '../../object/protocol/text.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { TPFLAGS_BASETYPE } from '../../object/typeFlags.ts';
import type { MethodDef, TypeSpec } from '../../object/typeSpec.ts';
import { dictGetItem, dictSizeof, isDict, type PyDict } from '../../objects/dict/dictObject.ts';
import { raiseKeyError } from '../../objects/dict/keyError.ts';
import { newInt } from '../../objects/int/intObject.ts';
import { listFromIterable } from '../../objects/list/listExtend.ts';
import { newStr } from '../../objects/str/strObject.ts';
import { newTuple } from '../../objects/tuple/tupleObject.ts';
import { CLASS_GETITEM } from '../../objects/type/genericAlias.ts';
import { clearWeakRefs } from '../../objects/weakref/weakrefObject.ts';
import { DICT_GETSET } from '../../objects/type/subtypeAttributes.ts';
import {
  clearNodes,
  findNode,
  moveToEnd,
  nodeBytes,
  ODICT_KEY,
  odictClear,
  odictKeys,
  odictNew,
  odictOf,
  odictPop,
  odictSetItem,
} from './odictObject.ts';
import { isODict, newODictIter, odictViewMethods } from './odictViews.ts';

import { update, updateArg } from './odictUpdate.ts';

const none = (rt: Runtime): NewRef => incref(rt.None);

/** @cpython Objects/odictobject.c#odict_repr */
function odictRepr(rt: Runtime, self: PyObject): NewRef | null {
  const { tp_name } = self.ob_type;
  const name = tp_name.slice(tp_name.lastIndexOf('.') + 1);
  if (odictOf(self).ma_used === 0) return newStr(rt, `${name}()`);
  if (!reprEnter(rt, self)) return newStr(rt, '...');
  const asDict = rt.release.library.orderedDictShowsDict;
  let shown: NewRef | null;
  if (asDict) shown = dictCopyOf(rt, self);
  else {
    const items = callMethod(rt, self, 'items');
    shown = items === null ? null : listFromIterable(rt, items);
    if (items !== null) decref(rt, items);
  }
  const text = shown === null ? null : reprText(rt, shown);
  if (shown !== null) decref(rt, shown);
  reprLeave(rt, self);
  return text === null ? null : newStr(rt, `${name}(${text})`);
}

/** A plain dict of the same pairs in the same order. */
function dictCopyOf(rt: Runtime, self: PyObject): NewRef | null {
  const items = callMethod(rt, self, 'items');
  const result = items === null ? null : call(rt, rt.types.dict, [items]);
  if (items !== null) decref(rt, items);
  return result;
}

/** @cpython Objects/odictobject.c#odict_richcompare_lock_held */
function compare(rt: Runtime, v: PyObject, w: PyObject, op: CompareOp): NewRef | null {
  if (!isODict(rt, v) || !isDict(w) || (op !== PY_EQ && op !== PY_NE)) {
    return incref(rt.NotImplemented);
  }
  const plain = rt.types.dict.tp_richcompare!(rt, v, w, PY_EQ);
  if (plain === null) return null;
  let equal = plain === (rt.True as NewRef);
  decref(rt, plain);
  if (equal && isODict(rt, w)) {
    const keys = [...odictKeys(odictOf(w))];
    for (const [i, key] of [...odictKeys(odictOf(v))].entries()) {
      const same = richCompareBool(rt, key, keys[i]!, PY_EQ);
      if (same === null) return null;
      if (!same) equal = false;
    }
  }
  return incref(equal === (op === PY_EQ) ? rt.True : rt.False);
}

function deleteKey(rt: Runtime, self: PyObject, key: PyObject): boolean {
  const value = odictPop(rt, self, key);
  if (value === undefined) raiseKeyError(rt, key);
  if (value === undefined || value === null) return false;
  decref(rt, value);
  return true;
}

const POP: Parameters = { name: 'pop', names: ['key', 'default'], required: 1 };
const POPITEM: Parameters = { name: 'popitem', names: ['last'], required: 0 };
const MOVE: Parameters = { name: 'move_to_end', names: ['key', 'last'], required: 1 };
const SETDEFAULT: Parameters = { name: 'setdefault', names: ['key', 'default'], required: 1 };
const FROMKEYS: Parameters = { name: 'fromkeys', names: ['iterable', 'value'], required: 1 };

function taking(
  parameters: Parameters,
  body: (rt: Runtime, self: PyObject, args: (PyObject | null)[]) => NewRef | null,
): MethodDef {
  return {
    name: parameters.name,
    kind: 'KEYWORDS',
    call(rt, self, args, kwnames) {
      const found = unpackKeywords(rt, parameters, args, kwnames);
      return found === null ? null : body(rt, self, found);
    },
  };
}

const truth = (rt: Runtime, op: PyObject | null | undefined): boolean | null =>
  op === null || op === undefined ? true : isTrue(rt, op);

const methods: readonly MethodDef[] = [
  {
    ...taking(FROMKEYS, (rt, type, [iterable, value]) => {
      const self = call(rt, type, []);
      const keys = self === null ? null : collectItems(rt, iterable!);
      if (self === null) return null;
      const ok = keys !== null && keys.every((key) => setItem(rt, self, key, value ?? rt.None));
      for (const key of keys ?? []) decref(rt, key);
      if (ok) return self;
      decref(rt, self);
      return null;
    }),
    binding: 'class',
  },
  {
    name: '__sizeof__',
    kind: 'NOARGS',
    call: (rt, self) => newInt(rt, dictSizeof(rt, self) + nodeBytes(odictOf(self))),
  },
  {
    name: '__reduce__',
    kind: 'NOARGS',
    call(rt, self) {
      const state = getOptionalAttr(rt, self, '__dict__');
      const items = callMethod(rt, self, 'items');
      const it = items === null ? null : getIter(rt, items);
      if (items !== null) decref(rt, items);
      if (state === null || it === null) return null;
      const kept = state === undefined || (state.body as { ma_used: number }).ma_used === 0;
      if (kept && state !== undefined) decref(rt, state);
      const args = newTuple(rt, []);
      const type = incref(self.ob_type as PyObject);
      return newTuple(rt, [type, args, kept ? none(rt) : state, none(rt), it]);
    },
  },
  taking(SETDEFAULT, (rt, self, [key, fallback]) => {
    const found = dictGetItem(rt, self as PyDict, key!);
    if (found !== null) return incref(found);
    if (rt.raised !== null) return null;
    const value = fallback ?? rt.None;
    return setItem(rt, self, key!, value) ? incref(value) : null;
  }),
  taking(POP, (rt, self, [key, fallback]) => {
    const value = odictPop(rt, self, key!);
    if (value !== undefined) return value;
    return fallback ? incref(fallback) : raiseKeyError(rt, key!);
  }),
  taking(POPITEM, (rt, self, [last]) => {
    const body = odictOf(self);
    const back = truth(rt, last);
    if (back === null) return null;
    const node = back ? body.od_last : body.od_first;
    if (node === null) return raise(rt, 'KeyError', 'dictionary is empty');
    const key = incref(node.key);
    const value = odictPop(rt, self, key);
    if (value === null || value === undefined) {
      decref(rt, key);
      return null;
    }
    return newTuple(rt, [key, value]);
  }),
  {
    name: 'update',
    kind: 'KEYWORDS',
    call: (rt, self, args, kwnames) => (update(rt, self, args, kwnames) ? none(rt) : null),
  },
  {
    name: 'clear',
    kind: 'NOARGS',
    call(rt, self) {
      odictClear(rt, self);
      return none(rt);
    },
  },
  { name: 'copy', kind: 'NOARGS', call: odictCopy },
  {
    name: '__reversed__',
    kind: 'NOARGS',
    call: (rt, self) => newODictIter(rt, self, 'keys', true),
  },
  taking(MOVE, (rt, self, [key, last]) => {
    const back = truth(rt, last);
    if (back === null) return null;
    const node = findNode(rt, odictOf(self), key!);
    if (node === null) return rt.raised === null ? raiseKeyError(rt, key!) : null;
    moveToEnd(odictOf(self), node, back);
    return none(rt);
  }),
  ...odictViewMethods,
  CLASS_GETITEM,
];

/** @cpython Objects/odictobject.c#odict_copy */
function odictCopy(rt: Runtime, self: PyObject): NewRef | null {
  const copy = call(rt, self.ob_type, []);
  if (copy === null) return null;
  const dict = getOptionalAttr(rt, self, '__dict__');
  if (dict !== null && dict !== undefined) {
    const target = getAttrString(rt, copy, '__dict__');
    const done = target === null ? null : callMethod(rt, target, 'update', [dict]);
    for (const op of [dict, target, done]) if (op !== null) decref(rt, op);
  }
  for (const key of [...odictKeys(odictOf(self))]) {
    const value = getItem(rt, self, key);
    const ok = value !== null && setItem(rt, copy, key, value);
    if (value !== null) decref(rt, value);
    if (!ok) {
      decref(rt, copy);
      return null;
    }
  }
  return copy;
}

function or(rt: Runtime, v: PyObject, w: PyObject): NewRef | null {
  if (!isDict(v) || !isDict(w)) return incref(rt.NotImplemented);
  const type = isODict(rt, v) ? v.ob_type : w.ob_type;
  const result = call(rt, type, [v]);
  if (result === null || updateArg(rt, result, w)) return result;
  decref(rt, result);
  return null;
}

export const odictTypeSpec: TypeSpec = {
  key: ODICT_KEY,
  base: 'dict',
  flags: TPFLAGS_BASETYPE,
  hasDict: true,
  hasWeaklist: true,
  doc: 'Dictionary that remembers insertion order',
  methods,
  getset: [DICT_GETSET],
  slots: {
    tp_new: odictNew,
    tp_init: (rt, self, args, kwnames) =>
      checkPositional(
        rt,
        'OrderedDict',
        args.length - ((kwnames?.body ?? []) as PyObject[]).length,
        0,
        1,
      ) && update(rt, self, args, kwnames),
    tp_dealloc(rt, self) {
      untrack(rt, self);
      const dict = self.inst?.dict ?? null;
      if (self.inst !== null) self.inst.dict = null;
      if (dict !== null) decref(rt, dict);
      if (self.inst?.weaklist) clearWeakRefs(rt, self);
      clearNodes(rt, odictOf(self));
      rt.types.dict.tp_dealloc!(rt, self);
    },
    tp_traverse(op, visit) {
      if (op.inst?.dict) visit(op.inst.dict);
      const { ma_keys } = odictOf(op);
      for (let i = 0; i < ma_keys.dk_nentries; i++) {
        const value = ma_keys.me_value[i];
        if (!value) continue;
        visit(value);
        if (!ma_keys.unicode) visit(ma_keys.me_key[i]!);
      }
    },
    tp_clear(rt, op) {
      odictClear(rt, op);
    },
    tp_repr: odictRepr,
    tp_richcompare: compare,
    tp_iter: (rt, op) => newODictIter(rt, op, 'keys', false),
    nb_or: or,
    nb_inplace_or: (rt, v, w) => (updateArg(rt, v, w) ? incref(v) : null),
    mp_ass_subscript: (rt, op, key, value) =>
      value === null ? deleteKey(rt, op, key) : odictSetItem(rt, op, key, value),
  },
};
