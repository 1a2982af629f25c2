import { type CompareOp, PY_EQ, PY_NE } from '../../object/compareOp.ts';
import { mayBeTracked, untrack } from '../../object/gcHead.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { TPFLAGS_BASETYPE, TPFLAGS_DICT_SUBCLASS } from '../../object/typeFlags.ts';
import { TPFLAGS_MAPPING, TPFLAGS_MATCH_SELF } from '../../object/typeFlags.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { call } from '../../object/protocol/call.ts';
import { richCompareBool } from '../../object/protocol/compare.ts';
import { hashNotImplemented } from '../../object/protocol/hash.ts';
import { reprEnter, reprLeave, reprText } from '../../object/protocol/text.ts';
import { checkPositional } from '../../object/argParse.ts';
import { newStr } from '../str/strObject.ts';
import { lookupSpecial } from '../type/specialMethods.ts';
import { newDictIter } from './dictIter.ts';
import { newKeys } from './dictKeys.ts';
import { dictLookup, keyHash } from './dictLookup.ts';
import { dictCopy } from './dictMerge.ts';
import { dictMethods, dictUpdateArg, dictUpdateCommon } from './dictMethods.ts';
import { dictEntries, dictNext } from './dictNext.ts';
import { dictClear, dictContains, dictDealloc, dictDelItem } from './dictObject.ts';
import { dictSetItem, dictSizeof, dictValueAt, isDict } from './dictObject.ts';
import { type DictBody, emptyDictBody, type PyDict } from './dictObject.ts';
import { genericAlloc } from '../object/instance.ts';
import { isEmbedded } from './dictSplit.ts';
import { raiseKeyError } from './keyError.ts';

/** @cpython Objects/dictobject.c#dict_repr_lock_held */
function dictRepr(rt: Runtime, op: PyObject): NewRef | null {
  const d = op as PyDict;
  if (!reprEnter(rt, op)) return newStr(rt, '{...}');
  const parts: string[] = [];
  for (let e = dictNext(d, 0); e !== null; e = dictNext(d, e.next)) {
    incref(e.key);
    incref(e.value);
    const key = reprText(rt, e.key);
    const value = key === null ? null : reprText(rt, e.value);
    decref(rt, e.key);
    decref(rt, e.value);
    if (key === null || value === null) {
      reprLeave(rt, op);
      return null;
    }
    parts.push(`${key}: ${value}`);
  }
  reprLeave(rt, op);
  return newStr(rt, `{${parts.join(', ')}}`);
}

/** @cpython Objects/dictobject.c#dict_subscript */
function dictSubscript(rt: Runtime, op: PyObject, key: PyObject): NewRef | null {
  const d = op as PyDict;
  const lo = keyHash(rt, key);
  if (lo === null) return null;
  const ix = dictLookup(rt, d.body, key, lo, rt.hashHi);
  if (ix >= 0) return incref(dictValueAt(d.body, ix)!);
  if (ix < -1) return null;
  return op.ob_type === rt.types.dict ? raiseKeyError(rt, key) : callMissing(rt, d, key);
}

function callMissing(rt: Runtime, d: PyDict, key: PyObject): NewRef | null {
  const missing = lookupSpecial(rt, d, '__missing__');
  if (missing === undefined) return raiseKeyError(rt, key);
  if (missing === null) return null;
  const result = call(rt, missing, [key]);
  decref(rt, missing);
  return result;
}

/** Whether two dicts have the same pairs; null on error. */
function dictEqual(rt: Runtime, a: PyDict, b: PyDict): boolean | null {
  if (a.body.ma_used !== b.body.ma_used) return false;
  for (let e = dictNext(a, 0); e !== null; e = dictNext(a, e.next)) {
    incref(e.key);
    incref(e.value);
    const ix = dictLookup(rt, b.body, e.key, e.hashLo, e.hashHi);
    let equal: boolean | null = ix < -1 ? null : false;
    if (ix >= 0) {
      const value = incref(dictValueAt(b.body, ix)!);
      equal = richCompareBool(rt, value, e.value, PY_EQ);
      decref(rt, value);
    }
    decref(rt, e.key);
    decref(rt, e.value);
    if (equal !== true) return equal;
  }
  return true;
}

function dictRichCompare(rt: Runtime, v: PyObject, w: PyObject, op: CompareOp): NewRef | null {
  if (!isDict(v) || !isDict(w) || (op !== PY_EQ && op !== PY_NE)) return incref(rt.NotImplemented);
  const equal = dictEqual(rt, v, w);
  if (equal === null) return null;
  return incref(equal === (op === PY_EQ) ? rt.True : rt.False);
}

function dictOr(rt: Runtime, v: PyObject, w: PyObject): NewRef | null {
  if (!isDict(v) || !isDict(w)) return incref(rt.NotImplemented);
  const copy = dictCopy(rt, v);
  if (copy === null || dictUpdateArg(rt, copy, w)) return copy;
  decref(rt, copy);
  return null;
}

/**
 * An empty dict past the free list; of the exact type it is not tracked yet.
 * @cpython Objects/dictobject.c#dict_new
 */
function dictNew(rt: Runtime, type: PyTypeObject): NewRef {
  const op = genericAlloc<DictBody>(rt, type, emptyDictBody(rt));
  if (type === rt.types.dict && !rt.release.collector.tracksEveryDict) untrack(rt, op);
  if (rt.release.dict.constructorMakesTable) op.body.ma_keys = newKeys(rt, 3, true);
  return op;
}

/** @cpython Objects/dictobject.c#dict_vectorcall */
function dictInit(
  rt: Runtime,
  self: PyObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): boolean {
  const d = self as PyDict;
  const vectorcall = !rt.release.vm.withoutVectorcall.includes('dict');
  if (!vectorcall || self.ob_type !== rt.types.dict || d.body.ma_used > 0) {
    return dictUpdateCommon(rt, d, args, kwnames, 'dict');
  }
  const names = kwnames === null ? [] : (kwnames.body as PyObject[]);
  const nargs = args.length - names.length;
  if (!checkPositional(rt, 'dict', nargs, 0, 1)) return false;
  if (nargs === 1 && !dictUpdateArg(rt, d, args[0]!)) return false;
  return names.every((name, i) => dictSetItem(rt, d, name, args[nargs + i]!));
}

/** @cpython Objects/dictobject.c#dict_traverse */
function dictTraverse(op: PyObject, visit: (op: PyObject) => void): void {
  const { ma_keys, ma_values } = (op as PyDict).body;
  if (ma_values !== null) {
    if (isEmbedded(ma_values) && !ma_values.visitedByDict) return;
    for (const value of ma_values.values) if (value) visit(value);
    return;
  }
  for (let i = 0; i < ma_keys.dk_nentries; i++) {
    const value = ma_keys.me_value[i]!;
    if (value === null) continue;
    visit(value);
    if (!ma_keys.unicode) visit(ma_keys.me_key[i]!);
  }
}

/**
 * Untracks a dict that holds nothing that can be part of a cycle.
 * @cpython Objects/dictobject.c#_PyDict_MaybeUntrack
 */
function dictMaybeUntrack(rt: Runtime, op: PyObject): void {
  if (op.ob_type !== rt.types.dict || op.gc_next === null) return;
  const d = op as PyDict;
  const keysMatter = !d.body.ma_keys.unicode;
  for (const [key, value] of dictEntries(d)) {
    if (mayBeTracked(rt, value) || (keysMatter && mayBeTracked(rt, key))) return;
  }
  untrack(rt, op);
}

export const dictTypeSpec: TypeSpec = {
  key: 'dict',
  flags: TPFLAGS_BASETYPE | TPFLAGS_DICT_SUBCLASS | TPFLAGS_MATCH_SELF | TPFLAGS_MAPPING,
  doc:
    'dict() -> new empty dictionary\n' +
    "dict(mapping) -> new dictionary initialized from a mapping object's\n    (key, value) pairs\n" +
    'dict(iterable) -> new dictionary initialized as if via:\n    d = {}\n    for k, v in iterable:\n' +
    '        d[k] = v\ndict(**kwargs) -> new dictionary initialized with the name=value pairs\n' +
    '    in the keyword argument list.  For example:  dict(one=1, two=2)',
  methods: dictMethods(dictSubscript),
  slots: {
    tp_dealloc: dictDealloc,
    tp_repr: dictRepr,
    tp_hash: hashNotImplemented,
    tp_richcompare: dictRichCompare,
    tp_iter: (rt, op) => newDictIter(rt, op as PyDict, rt.types.dict_keyiterator),
    tp_new: dictNew,
    tp_init: dictInit,
    tp_sizeof: dictSizeof,
    tp_traverse: dictTraverse,
    tp_clear: (rt, op) => {
      dictClear(rt, op as PyDict);
    },
    maybeUntrack: dictMaybeUntrack,
    nb_or: dictOr,
    nb_inplace_or: (rt, v, w) => (dictUpdateArg(rt, v as PyDict, w) ? incref(v) : null),
    sq_contains: (rt, op, key) => dictContains(rt, op as PyDict, key),
    mp_length: (_rt, op) => (op as PyDict).body.ma_used,
    mp_subscript: dictSubscript,
    mp_ass_subscript: (rt, op, key, value) =>
      value === null
        ? dictDelItem(rt, op as PyDict, key)
        : dictSetItem(rt, op as PyDict, key, value),
  },
};
