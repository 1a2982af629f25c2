import { formatUnraisable } from '../../object/protocol/unraisable.ts';
import {
  clearErrorIf,
  errorOccurred,
  fetchRaised,
  raise,
  restoreRaised,
} from '../../object/errors.ts';
import type { CompareOp } from '../../object/compareOp.ts';
import { PY_EQ } from '../../object/compareOp.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime, UnaryFunc } from '../../object/pyObject.ts';
import { toByteAddress } from '../../memory/address.ts';
import { getAttrString } from '../../object/protocol/attr.ts';
import { call } from '../../object/protocol/call.ts';
import { richCompareBool } from '../../object/protocol/compare.ts';
import { hashNotImplemented } from '../../object/protocol/hash.ts';
import { getIter, iterNext } from '../../object/protocol/iter.ts';
import { index } from '../../object/protocol/number.ts';
import { isTrue } from '../../object/protocol/truth.ts';
import { decref, incref } from '../../object/refcount.ts';
import { TPFLAGS_LONG_SUBCLASS } from '../../object/typeFlags.ts';
import { genericGetAttr, genericGetAttrSuppressed } from '../object/genericAttr.ts';
import { newStr } from '../str/strObject.ts';
import type { WrapperDescrBody } from '../descr/descrObject.ts';
import { callFound, callSpecial, callSpecialMaybe } from './specialMethods.ts';
import { typeLookupString } from './typeObject.ts';

/*
 * What the slots of a Python class hold: functions that call the method of the class by name.
 */

/** `value` released, and the slot's boolean result. */
function finish(rt: Runtime, value: NewRef | null): boolean {
  if (value === null) return false;
  decref(rt, value);
  return true;
}

/** @cpython Objects/typeobject.c#slot_tp_repr */
export function slotTpRepr(rt: Runtime, self: PyObject): NewRef | null {
  const result = callSpecialMaybe(rt, '__repr__', [self]);
  if (result !== undefined) return result;
  const at = toByteAddress(self.address).toString(16);
  return newStr(rt, `<${self.ob_type.tp_name} object at 0x${at}>`);
}

/** @cpython Objects/typeobject.c#slot_tp_str */
export function slotTpStr(rt: Runtime, self: PyObject): NewRef | null {
  return callSpecial(rt, '__str__', [self]);
}

/** @cpython Objects/typeobject.c#slot_tp_hash */
export function slotTpHash(rt: Runtime, self: PyObject): number | null {
  const found = typeLookupString(rt, self.ob_type, '__hash__');
  if (found === null || found === rt.None) return hashNotImplemented(rt, self);
  const result = callFound(rt, found, [self]);
  if (result === null) return null;
  if ((result.ob_type.tp_flags & TPFLAGS_LONG_SUBCLASS) === 0) {
    decref(rt, result);
    return raise(rt, 'TypeError', '__hash__ method should return an integer');
  }
  const lo = hashOfInt(rt, result);
  decref(rt, result);
  return lo;
}

const SSIZE_LIMIT = 2n ** 63n;

/** An int as a hash: itself where it fits 64 bits, else its own hash; -1 becomes -2. */
function hashOfInt(rt: Runtime, op: PyObject): number | null {
  const value = BigInt(op.body as number | bigint);
  if (value >= SSIZE_LIMIT || value < -SSIZE_LIMIT) return rt.types.int.tp_hash!(rt, op);
  const hash = value === -1n ? -2n : value;
  rt.hashHi = Number(BigInt.asIntN(32, hash >> 32n));
  return Number(BigInt.asIntN(32, hash));
}

/** @cpython Objects/typeobject.c#slot_tp_call */
export function slotTpCall(
  rt: Runtime,
  self: PyObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  // With keywords, the callee is handed a reference of its own to everything.
  if (kwnames !== null) incref(self);
  const result = callSpecial(rt, '__call__', [self, ...args], kwnames);
  if (kwnames !== null) decref(rt, self);
  return result;
}

/** @cpython Objects/typeobject.c#slot_tp_getattro */
export function slotTpGetattro(rt: Runtime, self: PyObject, name: PyObject): NewRef | null {
  return callSpecial(rt, '__getattribute__', [self, name]);
}

/**
 * `tp_getattro` of classes with `__getattr__` or `__getattribute__`.
 * @cpython Objects/typeobject.c#_Py_slot_tp_getattr_hook
 */
export function slotTpGetattrHook(rt: Runtime, self: PyObject, name: PyObject): NewRef | null {
  const type = self.ob_type;
  const found = typeLookupString(rt, type, '__getattr__');
  if (found === null) {
    type.tp_getattro = slotTpGetattro;
    return slotTpGetattro(rt, self, name);
  }
  const getattr = incref(found);
  const getattribute = typeLookupString(rt, type, '__getattribute__');
  let result: NewRef | null;
  if (getattribute === null || isGenericGetAttr(rt, getattribute)) {
    result = genericGetAttrSuppressed(rt, self, name);
  } else {
    result = callHook(rt, getattribute, self, name);
  }
  if (result === null && (!errorOccurred(rt) || clearErrorIf(rt, 'AttributeError'))) {
    result = callHook(rt, getattr, self, name);
  }
  decref(rt, getattr);
  return result;
}

/** @cpython Objects/typeobject.c#call_attribute */
function callHook(rt: Runtime, hook: PyObject, self: PyObject, name: PyObject): NewRef | null {
  const get = hook.ob_type.tp_descr_get;
  if (!rt.release.getattrHookBinds || get === null) return callFound(rt, hook, [self, name]);
  const bound = get(rt, hook, self, self.ob_type);
  if (bound === null) return null;
  const result = call(rt, bound, [name]);
  decref(rt, bound);
  return result;
}

function isGenericGetAttr(rt: Runtime, op: PyObject): boolean {
  if (op.ob_type !== rt.types.wrapper_descriptor) return false;
  return (op.body as WrapperDescrBody).d_wrapped === genericGetAttr;
}

/** @cpython Objects/typeobject.c#slot_tp_setattro */
export function slotTpSetattro(
  rt: Runtime,
  self: PyObject,
  name: PyObject,
  value: PyObject | null,
): boolean {
  if (value === null) return finish(rt, callSpecial(rt, '__delattr__', [self, name]));
  return finish(rt, callSpecial(rt, '__setattr__', [self, name, value]));
}

const COMPARE_NAMES = ['__lt__', '__le__', '__eq__', '__ne__', '__gt__', '__ge__'] as const;

/** @cpython Objects/typeobject.c#slot_tp_richcompare */
export function slotTpRichcompare(
  rt: Runtime,
  self: PyObject,
  other: PyObject,
  op: CompareOp,
): NewRef | null {
  const result = callSpecialMaybe(rt, COMPARE_NAMES[op], [self, other]);
  return result === undefined ? incref(rt.NotImplemented) : result;
}

/** @cpython Objects/typeobject.c#slot_tp_iter */
export function slotTpIter(rt: Runtime, self: PyObject): NewRef | null {
  const found = typeLookupString(rt, self.ob_type, '__iter__');
  if (found !== null && found !== rt.None) return callFound(rt, found, [self]);
  if (found === null && typeLookupString(rt, self.ob_type, '__getitem__') !== null) {
    return rt.factories.seqIter(rt, self);
  }
  return raise(rt, 'TypeError', `'${self.ob_type.tp_name}' object is not iterable`);
}

/** @cpython Objects/typeobject.c#slot_tp_iternext */
export function slotTpIternext(rt: Runtime, self: PyObject): NewRef | null {
  return callSpecial(rt, '__next__', [self]);
}

/** @cpython Objects/typeobject.c#slot_am_await */
const asyncSlot =
  (name: string): UnaryFunc =>
  (rt, self) => {
    const found = typeLookupString(rt, self.ob_type, name);
    if (found !== null) return callFound(rt, found, [self]);
    const what = `object ${self.ob_type.tp_name} does not have ${name} method`;
    return raise(rt, 'AttributeError', what);
  };

export const slotAmAwait = asyncSlot('__await__');
export const slotAmAiter = asyncSlot('__aiter__');
export const slotAmAnext = asyncSlot('__anext__');

/** @cpython Objects/typeobject.c#slot_tp_descr_get */
export function slotTpDescrGet(
  rt: Runtime,
  self: PyObject,
  obj: PyObject | null,
  type: PyObject | null,
): NewRef | null {
  const found = typeLookupString(rt, self.ob_type, '__get__');
  if (found === null) {
    const tp = self.ob_type;
    if (tp.tp_descr_get === slotTpDescrGet) tp.tp_descr_get = null;
    return incref(self);
  }
  const get = incref(found);
  const result = call(rt, get, [self, obj ?? rt.None, type ?? rt.None]);
  decref(rt, get);
  return result;
}

/** @cpython Objects/typeobject.c#slot_tp_descr_set */
export function slotTpDescrSet(
  rt: Runtime,
  self: PyObject,
  target: PyObject,
  value: PyObject | null,
): boolean {
  if (value === null) return finish(rt, callSpecial(rt, '__delete__', [self, target]));
  return finish(rt, callSpecial(rt, '__set__', [self, target, value]));
}

/** @cpython Objects/typeobject.c#slot_tp_init */
export function slotTpInit(
  rt: Runtime,
  self: PyObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): boolean {
  // With keywords, the callee is handed a reference of its own to everything.
  if (kwnames !== null) incref(self);
  const result = callSpecial(rt, '__init__', [self, ...args], kwnames);
  if (kwnames !== null) decref(rt, self);
  if (result === null) return false;
  const type = result.ob_type.tp_name;
  const isNone = result === rt.None;
  decref(rt, result);
  if (isNone) return true;
  raise(rt, 'TypeError', `__init__() should return None, not '${type}'`);
  return false;
}

/** @cpython Objects/typeobject.c#slot_tp_new */
export function slotTpNew(
  rt: Runtime,
  type: PyTypeObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  const func = getAttrString(rt, type, '__new__');
  if (func === null) return null;
  if (kwnames !== null) incref(type);
  const result = call(rt, func, [type, ...args], kwnames);
  if (kwnames !== null) decref(rt, type);
  decref(rt, func);
  return result;
}

/** @cpython Objects/typeobject.c#slot_tp_finalize */
export function slotTpFinalize(rt: Runtime, self: PyObject): void {
  const raised = fetchRaised(rt);
  const found = typeLookupString(rt, self.ob_type, '__del__');
  if (found !== null) {
    const del = incref(found);
    const result = callFound(rt, del, [self]);
    if (result === null) formatUnraisable(rt, del, 'while calling deallocator');
    else decref(rt, result);
    decref(rt, del);
  }
  restoreRaised(rt, raised);
}

/** @cpython Objects/typeobject.c#slot_sq_length */
export function slotLength(rt: Runtime, self: PyObject): number | null {
  let result = callSpecial(rt, '__len__', [self]);
  if (result === null) return null;
  const indexed: NewRef | null = index(rt, result);
  decref(rt, result);
  if (indexed === null) return null;
  result = indexed;
  const n = result.body as number | bigint;
  const type = result.ob_type.tp_name;
  decref(rt, result);
  if (n < 0) return raise(rt, 'ValueError', '__len__() should return >= 0');
  if (typeof n === 'bigint' && n >= SSIZE_LIMIT) {
    return raise(rt, 'OverflowError', `cannot fit '${type}' into an index-sized integer`);
  }
  return Number(n);
}

/** @cpython Objects/typeobject.c#slot_sq_item */
export function slotSqItem(rt: Runtime, self: PyObject, i: number): NewRef | null {
  const at = rt.factories.int(rt, i);
  const result = callSpecial(rt, '__getitem__', [self, at]);
  decref(rt, at);
  return result;
}

/** @cpython Objects/typeobject.c#slot_sq_ass_item */
export function slotSqAssItem(
  rt: Runtime,
  self: PyObject,
  i: number,
  value: PyObject | null,
): boolean {
  const at = rt.factories.int(rt, i);
  const done = slotMpAssSubscript(rt, self, at, value);
  decref(rt, at);
  return done;
}

/** @cpython Objects/typeobject.c#slot_sq_contains */
export function slotSqContains(rt: Runtime, self: PyObject, value: PyObject): boolean | null {
  const found = typeLookupString(rt, self.ob_type, '__contains__');
  if (found === rt.None) {
    return raise(rt, 'TypeError', `'${self.ob_type.tp_name}' object is not a container`);
  }
  if (found === null) return iterSearch(rt, self, value);
  const result = callFound(rt, found, [self, value]);
  if (result === null) return null;
  const truth = isTrue(rt, result);
  decref(rt, result);
  return truth;
}

function iterSearch(rt: Runtime, self: PyObject, value: PyObject): boolean | null {
  const it = getIter(rt, self, (name) => `argument of type '${name}' is not iterable`);
  if (it === null) return null;
  let result: boolean | null = false;
  for (let item = iterNext(rt, it); result === false; item = iterNext(rt, it)) {
    if (item === null) {
      if (errorOccurred(rt)) result = null;
      break;
    }
    result = richCompareBool(rt, item, value, PY_EQ);
    decref(rt, item);
    if (result !== false) break;
  }
  decref(rt, it);
  return result;
}

/** @cpython Objects/typeobject.c#slot_mp_subscript */
export function slotMpSubscript(rt: Runtime, self: PyObject, key: PyObject): NewRef | null {
  return callSpecial(rt, '__getitem__', [self, key]);
}

/** @cpython Objects/typeobject.c#slot_mp_ass_subscript */
export function slotMpAssSubscript(
  rt: Runtime,
  self: PyObject,
  key: PyObject,
  value: PyObject | null,
): boolean {
  if (value === null) return finish(rt, callSpecial(rt, '__delitem__', [self, key]));
  return finish(rt, callSpecial(rt, '__setitem__', [self, key, value]));
}

/** @cpython Objects/typeobject.c#slot_nb_bool */
export function slotNbBool(rt: Runtime, self: PyObject): boolean | null {
  let result = callSpecialMaybe(rt, '__bool__', [self]);
  const usingLen = result === undefined;
  if (result === undefined) result = callSpecialMaybe(rt, '__len__', [self]);
  if (result === undefined) return true;
  if (result === null) return null;
  const type = result.ob_type;
  const truth = usingLen || type === rt.types.bool ? isTrue(rt, result) : undefined;
  decref(rt, result);
  if (truth !== undefined) return truth;
  return raise(rt, 'TypeError', `__bool__ should return bool, returned ${type.tp_name}`);
}
