import { raise } from '../../object/errors.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { MethodDef } from '../../object/typeSpec.ts';
import { getAttr, getAttrString, getOptionalAttr } from '../../object/protocol/attr.ts';
import { call, callMethod } from '../../object/protocol/call.ts';
import { getIter } from '../../object/protocol/iter.ts';
import { isSubtype } from '../../object/protocol/types.ts';
import { newBuiltinFunction } from '../builtinFunction/builtinFunctionObject.ts';
import { dictGetItemStr, dictSetItem, newDict, type PyDict } from '../dict/dictObject.ts';
import { intern, isStr, newStr, strValue } from '../str/strObject.ts';
import { isTuple, newTuple, type PyTuple } from '../tuple/tupleObject.ts';
import { typeLookupString } from '../type/typeObject.ts';
import { isHeapType } from '../type/typeObject.ts';
import { getInstanceDict, validValues } from './instanceDict.ts';

/*
 * How an object says what it is made of: `object.__reduce_ex__(4)`, which copying uses.
 */

/** `copyreg.__newobj__(cls, *args)`. */
const NEWOBJ: MethodDef = {
  name: '__newobj__',
  kind: 'FASTCALL',
  call: (rt, _self, args) => {
    const make = getAttrString(rt, args[0]!, '__new__');
    if (make === null) return null;
    const result = call(rt, make, args);
    decref(rt, make);
    return result;
  },
};

/** `copyreg.__newobj_ex__(cls, args, kwargs)`. */
const NEWOBJ_EX: MethodDef = {
  name: '__newobj_ex__',
  kind: 'FASTCALL',
  call: (rt, _self, args) => {
    const make = getAttrString(rt, args[0]!, '__new__');
    if (make === null) return null;
    const positional = (args[1] as PyTuple).body;
    const kwargs = args[2] as PyDict;
    const keys = callMethod(rt, kwargs, 'keys');
    const names = keys === null ? null : call(rt, rt.types.tuple, [keys]);
    const values = (names?.body ?? []) as PyObject[];
    const given = values.map((name) => dictGetItemStr(kwargs, name as never)!);
    const result =
      names === null ? null : call(rt, make, [args[0]!, ...positional, ...given], names);
    for (const op of [keys, names]) if (op !== null) decref(rt, op);
    decref(rt, make);
    return result;
  },
};

/** Arguments for `__new__`: a tuple and a dict of keywords, or none; null on error. */
interface NewArguments {
  args: NewRef<PyTuple> | null;
  kwargs: NewRef | null;
}

/** @cpython Objects/typeobject.c#_PyObject_GetNewArguments */
function newArguments(rt: Runtime, op: PyObject): NewArguments | null {
  const ex = typeLookupString(rt, op.ob_type, '__getnewargs_ex__');
  if (ex !== null) {
    const pair = callMethod(rt, op, '__getnewargs_ex__');
    if (pair === null) return null;
    if (!isTuple(pair) || pair.body.length !== 2) {
      const name = pair.ob_type.tp_name;
      decref(rt, pair);
      return raise(rt, 'TypeError', `__getnewargs_ex__ should return a tuple, not '${name}'`);
    }
    const args = incref(pair.body[0] as PyTuple);
    const kwargs = incref(pair.body[1]!);
    decref(rt, pair);
    return { args, kwargs };
  }
  if (typeLookupString(rt, op.ob_type, '__getnewargs__') === null) {
    return { args: null, kwargs: null };
  }
  const args = callMethod(rt, op, '__getnewargs__');
  if (args === null) return null;
  if (isTuple(args)) return { args, kwargs: null };
  const name = args.ob_type.tp_name;
  decref(rt, args);
  return raise(rt, 'TypeError', `__getnewargs__ should return a tuple, not '${name}'`);
}

/** Names of all slots that the class and its bases declare, mangled. */
function slotNames(rt: Runtime, type: PyTypeObject): NewRef[] {
  const names: NewRef[] = [];
  for (const klass of type.mro) {
    if (!isHeapType(klass)) continue;
    const declared = dictGetItemStr(klass.tp_dict as PyDict, intern(rt, '__slots__'));
    if (declared === null) continue;
    const items = isStr(declared) ? [declared] : Array.isArray(declared.body) ? declared.body : [];
    for (const item of items as PyObject[]) {
      const name = strValue(item);
      if (name === '__dict__' || name === '__weakref__') continue;
      const secret = name.startsWith('__') && !name.endsWith('__');
      const stripped = klass.tp_name.replace(/^_+/, '');
      names.push(secret && stripped ? newStr(rt, `_${stripped}${name}`) : incref(item));
    }
  }
  return names;
}

function isInstanceDictEmpty(op: PyObject): boolean {
  const values = validValues(op);
  if (values !== null) return values.used === 0;
  const dict = op.inst?.dict as PyDict | null | undefined;
  return !dict || dict.body.ma_used === 0;
}

/** The built-in base that says how instances are laid out. */
function staticBase(type: PyTypeObject): PyTypeObject {
  let base = type;
  while (isHeapType(base)) base = base.tp_base!;
  return base;
}

/** @cpython Objects/typeobject.c#object_getstate_default */
function defaultState(rt: Runtime, op: PyObject, required: boolean): NewRef | null {
  const type = op.ob_type;
  if (required && type.tp_itemsize > 0) {
    const text = rt.release.words.cannotPickleItems.replace('T', type.tp_name);
    return raise(rt, 'TypeError', text);
  }
  if (required && staticBase(type) !== rt.types.object) {
    return raise(rt, 'TypeError', `cannot pickle '${type.tp_name}' object`);
  }
  const dict = isInstanceDictEmpty(op) ? null : getInstanceDict(rt, op);
  const state = incref(dict === null ? rt.None : (dict as PyObject)) as NewRef;
  const names = slotNames(rt, type);
  if (names.length === 0) return state;
  const slots = newDict(rt);
  for (const name of names) {
    const value = getOptionalAttr(rt, op, strValue(name));
    if (value !== undefined && value !== null) {
      dictSetItem(rt, slots, name, value);
      decref(rt, value);
    }
    decref(rt, name);
  }
  if (rt.raised === null && slots.body.ma_used > 0) return newTuple(rt, [state, slots]);
  decref(rt, slots);
  if (rt.raised === null) return state;
  decref(rt, state);
  return null;
}

/** @cpython Objects/typeobject.c#object_getstate */
function getState(rt: Runtime, op: PyObject, required: boolean): NewRef | null {
  const own = typeLookupString(rt, op.ob_type, '__getstate__');
  const standard = typeLookupString(rt, rt.types.object, '__getstate__');
  return own === standard ? defaultState(rt, op, required) : callMethod(rt, op, '__getstate__');
}

/** The constructor call that makes a bare object like `op`, as function and arguments. */
function newCall(rt: Runtime, op: PyObject, found: NewArguments): [NewRef, NewRef] {
  const cls = incref(op.ob_type as PyObject) as NewRef;
  const { args, kwargs } = found;
  if (kwargs !== null && (kwargs as unknown as PyDict).body.ma_used > 0) {
    const make = newBuiltinFunction(rt, NEWOBJ_EX, null);
    return [make, newTuple(rt, [cls, args ?? newTuple(rt, []), kwargs])];
  }
  const items = (args?.body ?? []).map((item) => incref(item) as NewRef);
  const make = newBuiltinFunction(rt, NEWOBJ, null);
  if (args !== null) decref(rt, args);
  if (kwargs !== null) decref(rt, kwargs);
  return [make, newTuple(rt, [cls, ...items])];
}

/** @cpython Objects/typeobject.c#reduce_newobj */
function reduceNewobj(rt: Runtime, op: PyObject): NewRef | null {
  const type = op.ob_type;
  if (type.tp_new === null) {
    return raise(rt, 'TypeError', `cannot pickle '${type.tp_name}' object`);
  }
  const found = newArguments(rt, op);
  if (found === null) return null;
  const isList = isSubtype(type, rt.types.list);
  const isDict = isSubtype(type, rt.types.dict);
  const hasArgs = found.args !== null;
  const [make, args] = newCall(rt, op, found);
  const state = getState(rt, op, !(hasArgs || isList || isDict));
  const listitems = state === null || !isList ? incref(rt.None) : getIter(rt, op);
  const dictitems = state === null || !isDict ? incref(rt.None) : itemsIter(rt, op);
  if (state !== null && listitems !== null && dictitems !== null) {
    return newTuple(rt, [make, args, state, listitems, dictitems]);
  }
  for (const part of [make, args, state, listitems, dictitems]) {
    if (part !== null) decref(rt, part);
  }
  return null;
}

function itemsIter(rt: Runtime, op: PyObject): NewRef | null {
  const items = callMethod(rt, op, 'items');
  if (items === null) return null;
  const it = getIter(rt, items);
  decref(rt, items);
  return it;
}

/** @cpython Objects/typeobject.c#object___reduce_ex___impl */
function reduceEx(rt: Runtime, op: PyObject): NewRef | null {
  const own = typeLookupString(rt, op.ob_type, '__reduce__');
  const standard = typeLookupString(rt, rt.types.object, '__reduce__');
  if (own === standard) return reduceNewobj(rt, op);
  const method = getAttr(rt, op, intern(rt, '__reduce__'));
  if (method === null) return null;
  const result = call(rt, method, []);
  decref(rt, method);
  return result;
}

/** Methods of `object` that copying relies on. */
export const reduceMethods: readonly MethodDef[] = [
  { name: '__reduce_ex__', kind: 'O', call: reduceEx, doc: 'Helper for pickle.' },
  { name: '__reduce__', kind: 'NOARGS', call: reduceNewobj, doc: 'Helper for pickle.' },
  {
    name: '__getstate__',
    kind: 'NOARGS',
    call: (rt, op) => defaultState(rt, op, false),
    doc: 'Helper for pickle.',
  },
];
