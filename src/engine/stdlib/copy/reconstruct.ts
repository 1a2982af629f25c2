import { raise, raiseType } from '../../object/errors.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { getAttrString, getOptionalAttr, setAttr } from '../../object/protocol/attr.ts';
import { call, callMethod } from '../../object/protocol/call.ts';
import { collectItems, getIter, iterNext } from '../../object/protocol/iter.ts';
import { setItem } from '../../object/protocol/sequence.ts';
import { reprText } from '../../object/protocol/text.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import { dictNext } from '../../objects/dict/dictNext.ts';
import type { PyDict } from '../../objects/dict/dictObject.ts';
import { newInt } from '../../objects/int/intObject.ts';
import { isStr } from '../../objects/str/strObject.ts';
import { isTuple, type PyTuple } from '../../objects/tuple/tupleObject.ts';
import { callAndDrop, discard, remember } from './memo.ts';

/** What `x.__reduce_ex__(4)` gives; null on error. */
export function reduce(rt: Runtime, x: PyObject, kind: 'shallow' | 'deep'): NewRef | null {
  const reductor = getOptionalAttr(rt, x, '__reduce_ex__');
  if (reductor === null) return null;
  if (reductor !== undefined) {
    const four = newInt(rt, 4);
    const rv = callAndDrop(rt, reductor, [four]);
    decref(rt, four);
    return rv;
  }
  const shown = reprText(rt, x.ob_type);
  const error = copyError(rt);
  if (shown === null || error === null) return null;
  raiseType(rt, error, `un(${kind})copyable object of type ${shown}`);
  return null;
}

/** `copy.Error`. */
function copyError(rt: Runtime): PyTypeObject | null {
  return (rt.moduleState.get('copy') as PyTypeObject | undefined) ?? null;
}

/** A new object from what reducing gave; a string means the object itself. */
export function rebuild(rt: Runtime, x: PyObject, deep: Deep | null, rv: NewRef): NewRef | null {
  if (isStr(rv)) {
    decref(rt, rv);
    return incref(x);
  }
  const result = isTuple(rv)
    ? reconstruct(rt, x, deep, rv.body)
    : raise(rt, 'TypeError', 'copy._reconstruct() argument after * must be an iterable');
  decref(rt, rv);
  return result;
}

/** A deep copy under way: its memo, and how to copy a part. */
export interface Deep {
  readonly memo: PyObject;
  copy(op: PyObject): NewRef | null;
}

/**
 * Makes the object anew: calls its constructor, then gives it its state and items.
 * @cpython Lib/copy.py#_reconstruct
 */
function reconstruct(
  rt: Runtime,
  x: PyObject,
  deep: Deep | null,
  parts: readonly PyObject[],
): NewRef | null {
  const [func, args, state = rt.None, listiter = rt.None, dictiter = rt.None] = parts;
  const given = constructorArgs(rt, args!, deep);
  if (given === null) return null;
  const y = call(rt, func!, given);
  for (const arg of given) decref(rt, arg);
  if (y === null) return null;
  let done = deep === null || remember(rt, deep.memo, x, y);
  if (done && state !== rt.None) done = giveState(rt, y, state, deep);
  if (done && listiter !== rt.None) done = appendItems(rt, y, listiter, deep);
  if (done && dictiter !== rt.None) done = storeItems(rt, y, dictiter, deep);
  if (done) return y;
  decref(rt, y);
  return null;
}

function constructorArgs(rt: Runtime, args: PyObject, deep: Deep | null): NewRef[] | null {
  if (deep === null) return collectItems(rt, args);
  const given: NewRef[] = [];
  for (const arg of (args as PyTuple).body) {
    const copied = deep.copy(arg);
    if (copied === null) {
      for (const owned of given) decref(rt, owned);
      return null;
    }
    given.push(copied);
  }
  return given;
}

/** The deep copy where one is under way, else the object itself; owned. */
const copied = (op: PyObject, deep: Deep | null): NewRef | null =>
  deep === null ? incref(op) : deep.copy(op);

function giveState(rt: Runtime, y: PyObject, given: PyObject, deep: Deep | null): boolean {
  const state = copied(given, deep);
  if (state === null) return false;
  const setstate = getOptionalAttr(rt, y, '__setstate__');
  let done = setstate !== null;
  if (setstate !== null && setstate !== undefined) {
    done = discard(rt, callAndDrop(rt, setstate, [state]));
  } else if (setstate === undefined) {
    const pair = isTuple(state) && state.body.length === 2 ? state.body : null;
    const attributes = pair === null ? (state as PyObject) : pair[0]!;
    if (attributes !== rt.None) done = updateDict(rt, y, attributes);
    if (done && pair !== null && pair[1] !== rt.None) done = setSlots(rt, y, pair[1] as PyDict);
  }
  decref(rt, state);
  return done;
}

function updateDict(rt: Runtime, y: PyObject, attributes: PyObject): boolean {
  const dict = getAttrString(rt, y, '__dict__');
  if (dict === null) return false;
  const done = discard(rt, callMethod(rt, dict, 'update', [attributes]));
  decref(rt, dict);
  return done;
}

function setSlots(rt: Runtime, y: PyObject, slots: PyDict): boolean {
  for (let e = dictNext(slots, 0); e !== null; e = dictNext(slots, e.next)) {
    if (!setAttr(rt, y, e.key, e.value)) return false;
  }
  return true;
}

function appendItems(rt: Runtime, y: PyObject, listiter: PyObject, deep: Deep | null): boolean {
  return forEachItem(rt, listiter, (item) => {
    const one = copied(item, deep);
    if (one === null) return false;
    const done = discard(rt, callMethod(rt, y, 'append', [one]));
    decref(rt, one);
    return done;
  });
}

function storeItems(rt: Runtime, y: PyObject, dictiter: PyObject, deep: Deep | null): boolean {
  return forEachItem(rt, dictiter, (item) => {
    const [k, v] = (item as unknown as PyTuple).body;
    const key = copied(k!, deep);
    const value = key === null ? null : copied(v!, deep);
    const done = key !== null && value !== null && setItem(rt, y, key, value);
    xdecref(rt, key);
    xdecref(rt, value);
    return done;
  });
}

function forEachItem(rt: Runtime, iterable: PyObject, use: (item: NewRef) => boolean): boolean {
  const it = getIter(rt, iterable);
  if (it === null) return false;
  let done = true;
  for (let item = iterNext(rt, it); item !== null; item = done ? iterNext(rt, it) : null) {
    done = use(item);
    decref(rt, item);
  }
  decref(rt, it);
  return done && rt.raised === null;
}
