import { clearErrorIf, errorMatches, raise, raiseFalse } from '../../object/errors.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { getAttr } from '../../object/protocol/attr.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import { TPFLAGS_METHOD_DESCRIPTOR } from '../../object/typeFlags.ts';
import type { PyDict } from '../dict/dictBody.ts';
import { dictDelItem, dictGetItem, dictGetItemStr, dictSetItem } from '../dict/dictObject.ts';
import { exceptionField, setExceptionField } from '../exceptions/exceptionObject.ts';
import { isStr, type PyUnicode, strValue } from '../str/strObject.ts';
import { typeLookup } from '../type/typeObject.ts';
import {
  getInstanceDict,
  hasInlineValues,
  objectDictSetItem,
  storeInstanceAttribute,
  validValues,
  valuesLookup,
} from './instanceDict.ts';

/** A failed lookup: AttributeError that knows the object and the name. */
export function raiseAttributeError(
  rt: Runtime,
  op: PyObject,
  name: PyObject,
  message: string,
): null {
  raise(rt, 'AttributeError', message);
  setAttributeErrorContext(rt, op, name);
  return null;
}

/** @cpython Objects/object.c#_PyObject_SetAttributeErrorContext */
export function setAttributeErrorContext(rt: Runtime, op: PyObject, name: PyObject): void {
  const exc = rt.raised;
  if (exc === null || exc.ob_type !== rt.types.AttributeError) return;
  if (exceptionField(exc, 'name') !== null || exceptionField(exc, 'obj') !== null) return;
  setExceptionField(rt, exc, 'name', name);
  setExceptionField(rt, exc, 'obj', op);
}

function badName(rt: Runtime, name: PyObject): null {
  return raise(rt, 'TypeError', `attribute name must be string, not '${name.ob_type.tp_name}'`);
}

/** What the instance itself holds under `name`; borrowed, null where nothing or on error. */
function ownAttribute(rt: Runtime, op: PyObject, name: PyObject): PyObject | null {
  const inst = op.inst;
  if (inst === null) return null;
  const values = inst.values;
  if (values !== null && values.valid && name.ob_type === rt.types.str) {
    return valuesLookup(op.ob_type, values, name);
  }
  const dict = inst.dict ?? (values !== null && values.valid ? getInstanceDict(rt, op) : null);
  return dict === null ? null : lookupInDict(rt, dict as PyDict, name);
}

function lookupInDict(rt: Runtime, dict: PyDict, name: PyObject): PyObject | null {
  if (name.ob_type === rt.types.str && dict.body.ma_keys.unicode) {
    return dictGetItemStr(dict, name as PyUnicode);
  }
  const held = incref(dict);
  const value = dictGetItem(rt, dict, name);
  decref(rt, held);
  return value;
}

/**
 * `op.name` by the ordinary rules: a data descriptor of the type, then what the instance holds, then
 * anything else of the type.
 * @cpython Objects/object.c#PyObject_GenericGetAttr
 */
export function genericGetAttr(rt: Runtime, op: PyObject, name: PyObject): NewRef | null {
  const result = genericGetAttrWithDict(rt, op, name, null);
  return result === undefined ? noAttribute(rt, op, name) : result;
}

/**
 * The same, but null without an error where there is no such attribute.
 * @cpython Objects/object.c#_PyObject_GenericGetAttrWithDict
 */
export function genericGetAttrSuppressed(
  rt: Runtime,
  op: PyObject,
  name: PyObject,
): NewRef | null {
  const result = genericGetAttrWithDict(rt, op, name, null);
  if (result === null) clearErrorIf(rt, 'AttributeError');
  return result ?? null;
}

/** AttributeError for an attribute that nothing provides. */
export function noAttribute(rt: Runtime, op: PyObject, name: PyObject): null {
  const text = `'${op.ob_type.tp_name}' object has no attribute '${strValue(name)}'`;
  return raiseAttributeError(rt, op, name, text);
}

/**
 * The generic lookup; undefined where there is no such attribute. `dict` stands for the instance's
 * own one where the object keeps it elsewhere.
 */
export function genericGetAttrWithDict(
  rt: Runtime,
  op: PyObject,
  name: PyObject,
  dict: PyDict | null,
): NewRef | null | undefined {
  if (!isStr(name)) return badName(rt, name);
  const type = op.ob_type;
  const descr = typeLookup(rt, type, name);
  let held: PyObject | null = null;
  let get: typeof type.tp_descr_get = null;
  if (descr !== null) {
    held = incref(descr);
    get = descr.ob_type.tp_descr_get;
    if (get !== null && descr.ob_type.tp_descr_set !== null) {
      const result = get(rt, descr, op, type);
      decref(rt, held);
      return result;
    }
  }
  const own = dict === null ? ownAttribute(rt, op, name) : lookupInDict(rt, dict, name);
  if (own !== null) {
    const result = incref(own);
    xdecref(rt, held);
    return result;
  }
  if (rt.raised !== null) {
    xdecref(rt, held);
    return null;
  }
  if (descr === null) return undefined;
  if (get === null) return held as NewRef;
  const result = get(rt, descr, op, type);
  decref(rt, held!);
  return result;
}

/**
 * `op.name = value`, or `del op.name` where value is null, by the ordinary rules.
 * @cpython Objects/object.c#PyObject_GenericSetAttr
 */
export function genericSetAttr(
  rt: Runtime,
  op: PyObject,
  name: PyObject,
  value: PyObject | null,
): boolean {
  return genericSetAttrWithDict(rt, op, name, value, null);
}

/** @cpython Objects/object.c#_PyObject_GenericSetAttrWithDict */
export function genericSetAttrWithDict(
  rt: Runtime,
  op: PyObject,
  name: PyObject,
  value: PyObject | null,
  dict: PyDict | null,
): boolean {
  if (!isStr(name)) {
    badName(rt, name);
    return false;
  }
  const type = op.ob_type;
  const descr = typeLookup(rt, type, name);
  if (descr !== null) {
    const set = descr.ob_type.tp_descr_set;
    if (set !== null) {
      const held = incref(descr);
      const done = set(rt, descr, op, value);
      decref(rt, held);
      return done;
    }
  }
  let done: boolean;
  if (dict !== null) {
    const held = incref(dict);
    done = value === null ? dictDelItem(rt, dict, name) : dictSetItem(rt, dict, name, value);
    decref(rt, held);
  } else if (hasInlineValues(type) || validValues(op) !== null) {
    done = storeInstanceAttribute(rt, op, name, value);
  } else if (type.hasDict) {
    done = objectDictSetItem(rt, op, name, value);
  } else {
    return cannotSet(rt, op, name, descr);
  }
  if (!done && errorMatches(rt, 'KeyError')) {
    clearErrorIf(rt, 'KeyError');
    noAttribute(rt, op, name);
  }
  return done;
}

function cannotSet(rt: Runtime, op: PyObject, name: PyObject, descr: PyObject | null): false {
  const what = `'${op.ob_type.tp_name}' object`;
  const attribute = `attribute '${strValue(name)}'`;
  if (descr !== null) {
    return raiseFalse(rt, 'AttributeError', `${what} ${attribute} is read-only`);
  }
  const hint =
    rt.release.namesMissingDict && op.ob_type.tp_setattro === genericSetAttr
      ? ' and no __dict__ for setting new attributes'
      : '';
  raiseAttributeError(rt, op, name, `${what} has no ${attribute}${hint}`);
  return false;
}

/** A method that was found without binding it: call it with the object as first argument. */
export interface FoundMethod {
  /** Owned. */
  readonly func: NewRef;
  readonly unbound: boolean;
}

/**
 * `op.name` for a call: functions of the type stay unbound, so that no method object is made.
 * @cpython Objects/object.c#_PyObject_GetMethod
 */
export function loadMethod(rt: Runtime, op: PyObject, name: PyObject): FoundMethod | null {
  const type = op.ob_type;
  if (type.tp_getattro === genericGetAttr && isStr(name)) {
    const descr = typeLookup(rt, type, name);
    if (descr !== null && (descr.ob_type.tp_flags & TPFLAGS_METHOD_DESCRIPTOR) !== 0) {
      const held = incref(descr);
      const own = ownAttribute(rt, op, name);
      if (own === null && rt.raised === null) return { func: held, unbound: true };
      const result = own === null ? null : incref(own);
      decref(rt, held);
      return result === null ? null : { func: result, unbound: false };
    }
  }
  const func = getAttr(rt, op, name);
  return func === null ? null : { func, unbound: false };
}
