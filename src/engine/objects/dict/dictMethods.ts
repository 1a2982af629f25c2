import { checkPositional } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { MethodDef } from '../../object/typeSpec.ts';
import { getOptionalAttr } from '../../object/protocol/attr.ts';
import { call } from '../../object/protocol/call.ts';
import { getIter, iterNext } from '../../object/protocol/iter.ts';
import { setItem } from '../../object/protocol/sequence.ts';
import { newBool } from '../bool/boolObject.ts';
import { newInt } from '../int/intObject.ts';
import { isAnySetExact, type PySet, setNext } from '../set/setObject.ts';
import { newTrackedTuple } from '../tuple/tupleObject.ts';
import { newDictIter } from './dictIter.ts';
import { entryHashHi, entryHashLo, estimateLog2Keysize } from './dictKeys.ts';
import { dictLookup, keyHash } from './dictLookup.ts';
import { dictCopy, dictMerge, dictMergeFromSeq2 } from './dictMerge.ts';
import { dictNext } from './dictNext.ts';
import { dictClear, dictContains, dictGetItem, dictPop, dictResize } from './dictObject.ts';
import { dictSetItem, dictSizeof, dictValueAt, insertDict, newDictPresized } from './dictObject.ts';
import { popLastEntry, type PyDict } from './dictObject.ts';
import { newDictView } from './dictViews.ts';
import { raiseKeyError } from './keyError.ts';
import { inTuple } from '../tuple/argsTuple.ts';

type Args = readonly PyObject[];
const none = (rt: Runtime, done = true): NewRef | null => (done ? incref(rt.None) : null);

/** @cpython Objects/dictobject.c#dict_get_impl */
function get(rt: Runtime, self: PyObject, args: Args): NewRef | null {
  if (!checkPositional(rt, 'get', args.length, 1, 2)) return null;
  const value = dictGetItem(rt, self as PyDict, args[0]!);
  if (value === null && rt.raised !== null) return null;
  return incref(value ?? args[1] ?? rt.None);
}

/** @cpython Objects/dictobject.c#dict_setdefault_impl */
export function dictSetDefault(
  rt: Runtime,
  d: PyDict,
  key: PyObject,
  fallback: PyObject,
): NewRef | null {
  const lo = keyHash(rt, key);
  if (lo === null) return null;
  const hi = rt.hashHi;
  const ix = dictLookup(rt, d.body, key, lo, hi);
  if (ix < -1) return null;
  if (ix >= 0) return incref(dictValueAt(d.body, ix)!);
  if (!insertDict(rt, d, incref(key), lo, hi, incref(fallback))) return null;
  return incref(fallback);
}

function pop(rt: Runtime, self: PyObject, args: Args): NewRef | null {
  if (!checkPositional(rt, 'pop', args.length, 1, 2)) return null;
  const value = dictPop(rt, self as PyDict, args[0]!);
  if (value !== undefined) return value;
  return args.length === 2 ? incref(args[1]!) : raiseKeyError(rt, args[0]!);
}

/** @cpython Objects/dictobject.c#dict_popitem_impl */
function popitem(rt: Runtime, self: PyObject): NewRef | null {
  const d = self as PyDict;
  const { body } = d;
  if (body.ma_used === 0) return raise(rt, 'KeyError', 'popitem(): dictionary is empty');
  const room = newTrackedTuple(rt, [incref(rt.None), incref(rt.None)]);
  if (body.ma_values !== null) dictResize(rt, d, body.shared!.dk_log2_size, true);
  const dk = body.ma_keys;
  let i = dk.dk_nentries - 1;
  while (dk.me_value[i] === null) i--;
  const lo = entryHashLo(dk, i);
  const hi = entryHashHi(dk, i);
  const [key, value] = popLastEntry(rt, d, i, lo, hi);
  room.body[0] = key;
  room.body[1] = value;
  decref(rt, rt.None);
  decref(rt, rt.None);
  return room;
}

/** @cpython Objects/dictobject.c#dict_update_arg */
export function dictUpdateArg(rt: Runtime, d: PyDict, arg: PyObject): boolean {
  if (arg.ob_type === rt.types.dict) return dictMerge(rt, d, arg, 'replace');
  const keys = getOptionalAttr(rt, arg, 'keys');
  if (keys === null) return false;
  if (keys === undefined) return dictMergeFromSeq2(rt, d, arg, true);
  decref(rt, keys);
  return dictMerge(rt, d, arg, 'replace');
}

/**
 * One iterable or mapping, then keywords, which come as a dict of their own.
 * @cpython Objects/dictobject.c#dict_update_common
 */
export function dictUpdateCommon(
  rt: Runtime,
  d: PyDict,
  args: Args,
  kwnames: PyObject | null,
  name: string,
): boolean {
  const names = kwnames === null ? [] : (kwnames.body as PyObject[]);
  const nargs = args.length - names.length;
  if (!checkPositional(rt, name, nargs, 0, 1)) return false;
  if (nargs === 1 && !dictUpdateArg(rt, d, args[0]!)) return false;
  if (names.length === 0) return true;
  const kwds = newDictPresized(rt, names.length, true);
  names.forEach((key, i) => dictSetItem(rt, kwds, key, args[nargs + i]!));
  const done = dictMerge(rt, d, kwds, 'replace');
  decref(rt, kwds);
  return done;
}

function update(rt: Runtime, self: PyObject, args: Args, kwnames: PyObject | null): NewRef | null {
  return none(rt, dictUpdateCommon(rt, self as PyDict, args, kwnames, 'update'));
}

/** @cpython Objects/dictobject.c#_PyDict_FromKeys */
function fromkeys(rt: Runtime, cls: PyObject, args: Args): NewRef | null {
  if (!checkPositional(rt, 'fromkeys', args.length, 1, 2)) return null;
  const [iterable, value = rt.None] = args as [PyObject, PyObject?];
  const d = call(rt, cls, []);
  if (d === null) return null;
  const done = fillFromKeys(rt, d, iterable, value);
  if (done) return d;
  decref(rt, d);
  return null;
}

function fillFromKeys(rt: Runtime, d: PyObject, iterable: PyObject, value: PyObject): boolean {
  const exact = d.ob_type === rt.types.dict;
  if (exact && iterable.ob_type === rt.types.dict) {
    return fillFromDict(rt, d as PyDict, iterable as PyDict, value);
  }
  if (exact && isAnySetExact(rt, iterable)) return fillFromSet(rt, d as PyDict, iterable, value);
  const it = getIter(rt, iterable);
  if (it === null) return false;
  let done = true;
  for (let key = done ? iterNext(rt, it) : null; key !== null; key = iterNext(rt, it)) {
    done = exact ? dictSetItem(rt, d as PyDict, key, value) : setItem(rt, d, key, value);
    decref(rt, key);
    if (!done) break;
  }
  decref(rt, it);
  return done && rt.raised === null;
}

function presize(rt: Runtime, d: PyDict, n: number, unicode: boolean): void {
  dictResize(rt, d, Math.max(estimateLog2Keysize(rt, n), d.body.ma_keys.dk_log2_size), unicode);
}

function fillFromDict(rt: Runtime, d: PyDict, source: PyDict, value: PyObject): boolean {
  presize(rt, d, source.body.ma_used, source.body.ma_keys.unicode);
  for (let e = dictNext(source, 0); e !== null; e = dictNext(source, e.next)) {
    if (!insertDict(rt, d, incref(e.key), e.hashLo, e.hashHi, incref(value))) return false;
  }
  return true;
}

function fillFromSet(rt: Runtime, d: PyDict, source: PySet, value: PyObject): boolean {
  presize(rt, d, source.body.used, false);
  for (let e = setNext(source, 0); e !== null; e = setNext(source, e.next)) {
    if (!insertDict(rt, d, incref(e.key), e.hashLo, e.hashHi, incref(value))) return false;
  }
  return true;
}

export function dictMethods(
  subscript: (rt: Runtime, self: PyObject, key: PyObject) => NewRef | null,
): readonly MethodDef[] {
  return [
    {
      name: '__contains__',
      kind: 'O',
      call: (rt, self, args) => {
        const found = dictContains(rt, self as PyDict, args[0]!);
        return found === null ? null : newBool(rt, found);
      },
    },
    { name: '__getitem__', kind: 'O', call: (rt, self, args) => subscript(rt, self, args[0]!) },
    {
      name: '__sizeof__',
      kind: 'NOARGS',
      call: (rt, self) => newInt(rt, dictSizeof(rt, self)),
    },
    { name: 'get', kind: 'FASTCALL', call: get },
    {
      name: 'setdefault',
      kind: 'FASTCALL',
      call: (rt, self, args) =>
        checkPositional(rt, 'setdefault', args.length, 1, 2)
          ? dictSetDefault(rt, self as PyDict, args[0]!, args[1] ?? rt.None)
          : null,
    },
    { name: 'pop', kind: 'FASTCALL', call: pop },
    { name: 'popitem', kind: 'NOARGS', call: popitem },
    {
      name: 'keys',
      kind: 'NOARGS',
      call: (rt, self) => newDictView(rt, self as PyDict, rt.types.dict_keys),
    },
    {
      name: 'items',
      kind: 'NOARGS',
      call: (rt, self) => newDictView(rt, self as PyDict, rt.types.dict_items),
    },
    {
      name: 'values',
      kind: 'NOARGS',
      call: (rt, self) => newDictView(rt, self as PyDict, rt.types.dict_values),
    },
    { name: 'update', kind: 'KEYWORDS', call: inTuple(update) },
    { name: 'fromkeys', kind: 'FASTCALL', binding: 'class', call: fromkeys },
    {
      name: 'clear',
      kind: 'NOARGS',
      call: (rt, self) => {
        dictClear(rt, self as PyDict);
        return none(rt);
      },
    },
    { name: 'copy', kind: 'NOARGS', call: (rt, self) => dictCopy(rt, self as PyDict) },
    {
      name: '__reversed__',
      kind: 'NOARGS',
      call: (rt, self) => newDictIter(rt, self as PyDict, rt.types.dict_reversekeyiterator, true),
    },
  ];
}
