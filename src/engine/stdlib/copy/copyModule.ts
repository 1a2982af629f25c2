import { type Parameters, unpackKeywords } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { getOptionalAttr } from '../../object/protocol/attr.ts';
import { call, callMethod } from '../../object/protocol/call.ts';
import { setItem } from '../../object/protocol/sequence.ts';
import { isType } from '../../object/protocol/types.ts';
import { enterRecursiveCall, leaveRecursiveCall } from '../../object/recursion.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import type { TypeName } from '../../object/typeNames.ts';
import { dictCopy } from '../../objects/dict/dictMerge.ts';
import { dictNext } from '../../objects/dict/dictNext.ts';
import { dictSetItem, dictSetItemStr, newDict } from '../../objects/dict/dictObject.ts';
import type { PyDict } from '../../objects/dict/dictObject.ts';
import { listAppend, listSlice, newList, type PyList } from '../../objects/list/listObject.ts';
import { setCopy } from '../../objects/set/setUpdate.ts';
import type { PySet } from '../../objects/set/setObject.ts';
import { newStr } from '../../objects/str/strObject.ts';
import { newTuple, type PyTuple } from '../../objects/tuple/tupleObject.ts';
import type { ModuleDef } from '../../vm/api.ts';
import { callAndDrop, idOf, keepAlive, memoGet, remember } from './memo.ts';
import { rebuild, reduce } from './reconstruct.ts';

/** Types whose objects are their own deep copy. */
const ATOMIC: ReadonlySet<TypeName> = new Set<TypeName>([
  'NoneType',
  'int',
  'float',
  'bool',
  'complex',
  'bytes',
  'str',
  'code',
  'type',
  'range',
  'builtin_function_or_method',
  'function',
  'weakref',
  'property',
  'ellipsis',
  'NotImplementedType',
]);

/** Types whose objects are their own shallow copy. */
const IMMUTABLE: ReadonlySet<TypeName> = new Set<TypeName>([
  ...[...ATOMIC],
  'tuple',
  'frozenset',
  'slice',
  'super',
]);

/** Whether `type` is one of the named types, exactly. */
function isOneOf(rt: Runtime, type: PyTypeObject, names: ReadonlySet<TypeName>): boolean {
  for (const name of names) if (rt.types[name] === type) return true;
  return false;
}

/**
 * `copy.copy`.
 * @cpython Lib/copy.py#copy
 */
function copy(rt: Runtime, x: PyObject): NewRef | null {
  const type = x.ob_type;
  if (isOneOf(rt, type, IMMUTABLE) || isType(x)) return incref(x);
  const { types } = rt;
  if (type === types.list) return listSlice(rt, x as PyList, 0, (x as PyList).body.ob_item.length);
  if (type === types.dict) return dictCopy(rt, x as PyDict);
  if (type === types.set) return setCopy(rt, x as PySet);
  if (type === types.bytearray) return callMethod(rt, x, 'copy');
  const copier = getOptionalAttr(rt, type, '__copy__');
  if (copier === null) return null;
  if (copier !== undefined && copier !== rt.None) return callAndDrop(rt, copier, [x]);
  xdecref(rt, copier ?? null);
  const rv = reduce(rt, x, 'shallow');
  return rv === null ? null : rebuild(rt, x, null, rv);
}

/**
 * `copy.deepcopy(x, memo)`: the memo maps ids to copies and keeps the originals alive.
 * @cpython Lib/copy.py#deepcopy
 */
function deepcopy(rt: Runtime, x: PyObject, memo: PyObject): NewRef | null {
  const key = idOf(rt, x);
  const known = memoGet(rt, memo, key);
  if (known !== undefined) {
    decref(rt, key);
    return known;
  }
  const y = enterRecursiveCall(rt, '') ? copyInside(rt, x, memo) : null;
  let done = y !== null;
  if (y !== null && y !== x) done = setItem(rt, memo, key, y) && keepAlive(rt, x, memo);
  decref(rt, key);
  if (done || y === null) return y;
  decref(rt, y);
  return null;
}

/** Runs what has parameters `x` and `memo` in the library: its frame holds both. */
function inFrame(
  rt: Runtime,
  x: PyObject,
  memo: PyObject,
  run: () => NewRef | null,
): NewRef | null {
  incref(x);
  incref(memo);
  const result = run();
  decref(rt, x);
  decref(rt, memo);
  return result;
}

function deepcopyPart(rt: Runtime, x: PyObject, memo: PyObject): NewRef | null {
  return inFrame(rt, x, memo, () => deepcopy(rt, x, memo));
}

function copyInside(rt: Runtime, x: PyObject, memo: PyObject): NewRef | null {
  const y = deepcopyNew(rt, x, memo);
  leaveRecursiveCall(rt);
  return y;
}

function deepcopyNew(rt: Runtime, x: PyObject, memo: PyObject): NewRef | null {
  const type = x.ob_type;
  if (isOneOf(rt, type, ATOMIC)) return incref(x);
  const { types } = rt;
  if (type === types.list) return inFrame(rt, x, memo, () => deepcopyList(rt, x as PyList, memo));
  if (type === types.tuple)
    return inFrame(rt, x, memo, () => deepcopyTuple(rt, x as PyTuple, memo));
  if (type === types.dict) return inFrame(rt, x, memo, () => deepcopyDict(rt, x as PyDict, memo));
  if (type === types.method) return inFrame(rt, x, memo, () => deepcopyMethod(rt, x, memo));
  if (isType(x)) return incref(x);
  const copier = getOptionalAttr(rt, x, '__deepcopy__');
  if (copier === null) return null;
  if (copier !== undefined && copier !== rt.None) return callAndDrop(rt, copier, [memo]);
  xdecref(rt, copier ?? null);
  const rv = reduce(rt, x, 'deep');
  if (rv === null) return null;
  const copy = (op: PyObject): NewRef | null => deepcopyPart(rt, op, memo);
  const build = (): NewRef | null => rebuild(rt, x, { memo, copy }, rv);
  const inner = inFrame.bind(null, rt, x, memo, build);
  // `_reconstruct(x, memo, *rv)`: where the call is not entered directly, its tuple holds both too.
  return rt.release.vm.entersStarCalls ? inner() : inFrame(rt, x, memo, inner);
}

/** @cpython Lib/copy.py#_deepcopy_list */
function deepcopyList(rt: Runtime, x: PyList, memo: PyObject): NewRef | null {
  const y = newList(rt);
  let done = remember(rt, memo, x, y);
  for (let i = 0; done && i < x.body.ob_item.length; i++) {
    const item = incref(x.body.ob_item[i]!);
    const one = deepcopyPart(rt, item, memo);
    decref(rt, item);
    done = one !== null && listAppend(rt, y, one);
    xdecref(rt, one);
  }
  if (done) return y;
  decref(rt, y);
  return null;
}

/** @cpython Lib/copy.py#_deepcopy_tuple */
function deepcopyTuple(rt: Runtime, x: PyTuple, memo: PyObject): NewRef | null {
  const y = newList(rt);
  for (const op of x.body) {
    const item = incref(op);
    const one = deepcopyPart(rt, item, memo);
    decref(rt, item);
    if (one === null) {
      decref(rt, y);
      return null;
    }
    listAppend(rt, y, one);
    decref(rt, one);
  }
  const key = idOf(rt, x);
  const known = memoGet(rt, memo, key);
  decref(rt, key);
  let result: NewRef | null | undefined = known;
  if (known === undefined) {
    const same = y.body.ob_item.every((item, i) => item === x.body[i]);
    result = same
      ? incref(x)
      : newTuple(
          rt,
          y.body.ob_item.map((item) => incref(item) as NewRef),
        );
  }
  decref(rt, y);
  return result!;
}

/** @cpython Lib/copy.py#_deepcopy_dict */
function deepcopyDict(rt: Runtime, x: PyDict, memo: PyObject): NewRef | null {
  const y = newDict(rt);
  let done = remember(rt, memo, x, y);
  const used = x.body.ma_used;
  for (let e = dictNext(x, 0); done && e !== null; e = dictNext(x, e.next)) {
    const [k, v] = [incref(e.key), incref(e.value)];
    // The iterator over items keeps its pair until the next one.
    const pair = newTuple(rt, [incref(k), incref(v)]);
    const value = deepcopyPart(rt, v, memo);
    const key = value === null ? null : deepcopyPart(rt, k, memo);
    done = key !== null && value !== null && dictSetItem(rt, y, key, value);
    for (const op of [key, value, k, v, pair]) xdecref(rt, op);
    if (done && x.body.ma_used !== used) {
      raise(rt, 'RuntimeError', 'dictionary changed size during iteration');
      done = false;
    }
  }
  if (done) return y;
  decref(rt, y);
  return null;
}

/** @cpython Lib/copy.py#_deepcopy_method */
function deepcopyMethod(rt: Runtime, x: PyObject, memo: PyObject): NewRef | null {
  const { func, self } = x.body as { func: PyObject; self: PyObject };
  const bound = deepcopyPart(rt, self, memo);
  if (bound === null) return null;
  const result = call(rt, x.ob_type, [func, bound]);
  decref(rt, bound);
  return result;
}

const DEEPCOPY: Parameters = { name: 'deepcopy', names: ['x', 'memo', '_nil'], required: 1 };

function deepcopyFunction(
  rt: Runtime,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  const found = unpackKeywords(rt, DEEPCOPY, args, kwnames);
  if (found === null) return null;
  const [x, given] = found as [PyObject, PyObject | null];
  const memo = given === null || given === rt.None ? newDict(rt) : (incref(given) as NewRef);
  const y = deepcopy(rt, x, memo);
  decref(rt, memo);
  return y;
}

/** @cpython Lib/copy.py#replace */
function replace(rt: Runtime, args: readonly PyObject[], kwnames: PyObject | null): NewRef | null {
  const names = kwnames === null ? [] : (kwnames as PyTuple).body;
  const op = args[0];
  if (op === undefined || args.length - names.length !== 1) {
    const given = args.length - names.length;
    return raise(rt, 'TypeError', `replace() takes 1 positional argument but ${given} were given`);
  }
  const func = getOptionalAttr(rt, op.ob_type, '__replace__');
  if (func === null) return null;
  if (func === undefined || func === rt.None) {
    xdecref(rt, func ?? null);
    return raise(rt, 'TypeError', `replace() does not support ${op.ob_type.tp_name} objects`);
  }
  const result = call(rt, func, args, kwnames);
  decref(rt, func);
  return result;
}

/** Makes `copy.Error` and keeps it for this runtime. */
function addError(rt: Runtime, dict: PyDict): boolean {
  const name = newStr(rt, 'Error');
  const bases = newTuple(rt, [incref(rt.types.Exception as PyObject)]);
  const body = newDict(rt);
  const module = newStr(rt, 'copy');
  dictSetItemStr(rt, body, '__module__', module);
  const error = call(rt, rt.types.type, [name, bases, body]);
  for (const op of [name, bases, body, module]) decref(rt, op);
  if (error === null) return false;
  rt.moduleState.set('copy', error);
  dictSetItemStr(rt, dict, 'Error', error);
  dictSetItemStr(rt, dict, 'error', error);
  decref(rt, error);
  return true;
}

/**
 * The module `copy`.
 * @cpython Lib/copy.py
 */
export const copyModule: ModuleDef = {
  name: 'copy',
  doc: 'Generic (shallow and deep) copying operations.',
  functions: [
    { name: 'copy', kind: 'O', call: (rt, _self, args) => copy(rt, args[0]!) },
    {
      name: 'deepcopy',
      kind: 'KEYWORDS',
      call: (rt, _self, args, kwnames) => deepcopyFunction(rt, args, kwnames),
    },
    {
      name: 'replace',
      kind: 'KEYWORDS',
      call: (rt, _self, args, kwnames) => replace(rt, args, kwnames),
    },
  ],
  init: addError,
};
