import { raise } from '../../object/errors.ts';
import { getOptionalAttr } from '../../object/protocol/attr.ts';
import { call } from '../../object/protocol/call.ts';
import { reprText } from '../../object/protocol/text.ts';
import { isType } from '../../object/protocol/types.ts';
import type { NewRef, PyObject, PyTypeObject } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { TPFLAGS_MAPPING, TPFLAGS_MATCH_SELF, TPFLAGS_SEQUENCE } from '../../object/typeFlags.ts';
import { listAppend, newList, type PyList } from '../../objects/list/listObject.ts';
import { type FoundMethod, loadMethod } from '../../objects/object/genericAttr.ts';
import { newSet, type PySet, setAdd, setContains } from '../../objects/set/setObject.ts';
import { intern, strValue } from '../../objects/str/strObject.ts';
import { newTuple } from '../../objects/tuple/tupleObject.ts';
import { isInstance } from '../../objects/type/isinstance.ts';
import type { Interpreter } from '../interpreter.ts';
import { listToTuple } from './build.ts';
import { SLOW_ERROR, SLOW_OK, type SlowOp } from './slowOp.ts';
import { dropInputs, peek, push } from './stack.ts';

/* The instructions of `match` statements. @cpython Python/ceval.c#_PyEval_MatchClass */

const matchesFlag =
  (flag: number): SlowOp =>
  (vm, frame) => {
    const matches = (peek(frame, 1).ob_type.tp_flags & flag) !== 0;
    push(frame, incref(matches ? vm.True : vm.False));
    return SLOW_OK;
  };

export const matchMapping = matchesFlag(TPFLAGS_MAPPING);
export const matchSequence = matchesFlag(TPFLAGS_SEQUENCE);

/** Adds `name` to what was seen; true where it was there already, null on error. */
function seenBefore(vm: Interpreter, seen: PySet, name: PyObject): boolean | null {
  const known = setContains(vm, seen, name);
  if (known !== false) return known;
  return setAdd(vm, seen, name) ? false : null;
}

export const matchKeys: SlowOp = (vm, frame) => {
  const keys = peek(frame, 1).body as readonly PyObject[];
  const values = keys.length === 0 ? newTuple(vm, []) : valuesOf(vm, peek(frame, 2), keys);
  if (values === null) return SLOW_ERROR;
  push(frame, values);
  return SLOW_OK;
};

/** A tuple of the values under `keys`; None where one is missing, null on error. */
function valuesOf(vm: Interpreter, map: PyObject, keys: readonly PyObject[]): NewRef | null {
  const get = loadMethod(vm, map, intern(vm, 'get'));
  if (get === null) return null;
  const seen = newSet(vm);
  const dummy = call(vm, vm.types.object, []);
  const items = dummy === null ? null : collect(vm, map, keys, { get, seen, dummy });
  const result =
    items === undefined ? incref(vm.None) : items === null ? null : newTuple(vm, items);
  decref(vm, get.func);
  decref(vm, seen);
  if (dummy !== null) decref(vm, dummy);
  return result;
}

/** The values; undefined where a key is missing, null on error. */
function collect(
  vm: Interpreter,
  map: PyObject,
  keys: readonly PyObject[],
  { get, seen, dummy }: { get: FoundMethod; seen: PySet; dummy: PyObject },
): NewRef[] | null | undefined {
  const values: NewRef[] = [];
  const fail = <T>(outcome: T): T => {
    for (const value of values) decref(vm, value);
    return outcome;
  };
  for (const key of keys) {
    const known = seenBefore(vm, seen, key);
    if (known === true) {
      const text = reprText(vm, key);
      if (text !== null) {
        raise(vm, 'ValueError', `mapping pattern checks duplicate key (${text})`);
      }
    }
    if (known !== false) return fail(null);
    const value = call(vm, get.func, get.unbound ? [map, key, dummy] : [key, dummy]);
    if (value === null) return fail(null);
    if (value === dummy) {
      decref(vm, value);
      return fail(undefined);
    }
    values.push(value);
  }
  return values;
}

export const matchClass: SlowOp = (vm, frame, nargs) => {
  const [names, type, subject] = [peek(frame, 1), peek(frame, 2), peek(frame, 3)];
  const attrs = attributesOf(vm, subject, type, nargs, names.body as PyObject[]);
  dropInputs(vm, frame, 3);
  if (attrs === null && vm.raised !== null) return SLOW_ERROR;
  push(frame, attrs ?? incref(vm.None));
  return SLOW_OK;
};

/** A tuple of what the sub-patterns match; null where the class does not, or on error. */
function attributesOf(
  vm: Interpreter,
  subject: PyObject,
  type: PyObject,
  nargs: number,
  names: readonly PyObject[],
): NewRef | null {
  if (!isType(type)) return raise(vm, 'TypeError', vm.release.vm.classPatternText);
  if (isInstance(vm, subject, type) !== true) return null;
  const seen = newSet(vm);
  const attrs = newList(vm, []);
  const one = (name: PyObject): boolean => appendAttr(vm, subject, type, name, seen, attrs);
  const positional = nargs === 0 || positionalAttrs(vm, subject, type, nargs, one, attrs);
  const found = positional && names.every(one);
  const result = found ? listToTuple(vm, attrs) : null;
  if (found) decref(vm, attrs);
  decref(vm, seen);
  if (!found) decref(vm, attrs);
  return result;
}

/** @cpython Python/ceval.c#match_class_attr */
function appendAttr(
  vm: Interpreter,
  subject: PyObject,
  type: PyTypeObject,
  name: PyObject,
  seen: PySet,
  attrs: PyList,
): boolean {
  const known = seenBefore(vm, seen, name);
  if (known === true) {
    const text = `got multiple sub-patterns for attribute '${strValue(name)}'`;
    raise(vm, 'TypeError', `${type.tp_name}() ${text}`);
  }
  if (known !== false) return false;
  const attr = getOptionalAttr(vm, subject, strValue(name));
  if (attr === null || attr === undefined) return false;
  listAppend(vm, attrs, attr);
  decref(vm, attr);
  return true;
}

/** Appends what the names in `__match_args__` stand for. */
function positionalAttrs(
  vm: Interpreter,
  subject: PyObject,
  type: PyTypeObject,
  nargs: number,
  one: (name: PyObject) => boolean,
  attrs: PyList,
): boolean {
  const matchArgs = getOptionalAttr(vm, type, '__match_args__');
  if (matchArgs === null) return false;
  const matchSelf = matchArgs === undefined && (type.tp_flags & TPFLAGS_MATCH_SELF) !== 0;
  const names = checkMatchArgs(vm, type, matchArgs, matchSelf, nargs);
  let done = names !== null;
  if (names !== null && matchSelf) listAppend(vm, attrs, subject);
  else if (names !== null)
    done = names.slice(0, nargs).every((name) => isName(vm, name) && one(name));
  if (matchArgs !== undefined) decref(vm, matchArgs);
  return done;
}

function isName(vm: Interpreter, name: PyObject): boolean {
  if (name.ob_type === vm.types.str) return true;
  const got = name.ob_type.tp_name;
  raise(vm, 'TypeError', `__match_args__ elements must be strings (got ${got})`);
  return false;
}

/** The items of `__match_args__`, which must be enough; null with TypeError set. */
function checkMatchArgs(
  vm: Interpreter,
  type: PyTypeObject,
  matchArgs: PyObject | undefined,
  matchSelf: boolean,
  nargs: number,
): readonly PyObject[] | null {
  if (matchArgs !== undefined && matchArgs.ob_type !== vm.types.tuple) {
    const got = matchArgs.ob_type.tp_name;
    return raise(vm, 'TypeError', `${type.tp_name}.__match_args__ must be a tuple (got ${got})`);
  }
  const names = matchArgs === undefined ? [] : (matchArgs.body as readonly PyObject[]);
  const allowed = matchSelf ? 1 : names.length;
  if (allowed >= nargs) return names;
  const text = `accepts ${allowed} positional sub-pattern${allowed === 1 ? '' : 's'}`;
  return raise(vm, 'TypeError', `${type.tp_name}() ${text} (${nargs} given)`);
}
