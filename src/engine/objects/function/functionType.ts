import { raise, raiseFalse } from '../../object/errors.ts';
import { untrack } from '../../object/gcHead.ts';
import { freeObject } from '../../object/heap.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime, VisitProc } from '../../object/pyObject.ts';
import { unpackKeywords } from '../../object/argParse.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import { TPFLAGS_METHOD_DESCRIPTOR } from '../../object/typeFlags.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { toByteAddress } from '../../memory/address.ts';
import { isCell } from '../cell/cellObject.ts';
import { isCode, type PyCode } from '../code/codeObject.ts';
import { isDict } from '../dict/dictObject.ts';
import { newMethod } from '../method/methodObject.ts';
import { newStr, strValue } from '../str/strObject.ts';
import { isTuple } from '../tuple/tupleObject.ts';
import { clearWeakRefs } from '../weakref/weakrefObject.ts';
import { functionGetset, functionMembers } from './functionAttributes.ts';
import { type FunctionBody, newFunction, type PyFunction } from './functionObject.ts';

const bodyOf = (op: PyObject): FunctionBody => (op as PyFunction).body;

/** @cpython Objects/funcobject.c#func_dealloc */
function funcDealloc(rt: Runtime, op: PyObject): void {
  untrack(rt, op);
  if (op.inst?.weaklist) clearWeakRefs(rt, op);
  funcClear(rt, op);
  const { code, name, qualname } = bodyOf(op);
  decref(rt, code);
  decref(rt, name);
  decref(rt, qualname);
  freeObject(rt, op);
}

/**
 * The code stays: a function without one cannot be shown.
 * @cpython Objects/funcobject.c#func_clear
 */
function funcClear(rt: Runtime, op: PyObject): void {
  const body = bodyOf(op) as { [Member in keyof FunctionBody]: FunctionBody[Member] | null };
  body.version = 0;
  const drop = (member: 'globals' | 'builtins' | ClearedMember): void => {
    const old = body[member];
    body[member] = null;
    xdecref(rt, old);
  };
  for (const member of ['globals', 'builtins', 'module'] as const) drop(member);
  for (const member of ['defaults', 'kwdefaults', 'doc'] as const) drop(member);
  if (op.inst !== null) {
    const { dict } = op.inst;
    op.inst.dict = null;
    xdecref(rt, dict);
  }
  for (const member of ['closure', 'annotations', 'annotate', 'typeparams'] as const) drop(member);
  for (const member of ['name', 'qualname'] as const) {
    const old = body[member];
    body[member] = incref(rt.emptyStr);
    xdecref(rt, old);
  }
}

type ClearedMember =
  | 'module'
  | 'defaults'
  | 'kwdefaults'
  | 'doc'
  | 'closure'
  | 'annotations'
  | 'annotate'
  | 'typeparams';

/** @cpython Objects/funcobject.c#func_traverse */
function funcTraverse(op: PyObject, visit: VisitProc): void {
  const body: { readonly [Member in keyof FunctionBody]: FunctionBody[Member] | null } = bodyOf(op);
  const one = (value: PyObject | null): void => {
    if (value !== null) visit(value);
  };
  one(body.code);
  one(body.globals);
  one(body.builtins);
  one(body.module);
  one(body.defaults);
  one(body.kwdefaults);
  one(body.doc);
  one(body.name);
  one(op.inst?.dict ?? null);
  one(body.closure);
  one(body.annotations);
  one(body.annotate);
  one(body.typeparams);
  one(body.qualname);
}

/** @cpython Objects/funcobject.c#func_repr */
function funcRepr(rt: Runtime, op: PyObject): NewRef | null {
  const at = toByteAddress(op.address).toString(16);
  return newStr(rt, `<function ${strValue(bodyOf(op).qualname)} at 0x${at}>`);
}

/** @cpython Objects/funcobject.c#func_descr_get */
function funcDescrGet(rt: Runtime, func: PyObject, obj: PyObject | null): NewRef | null {
  return obj === null || obj === rt.None ? incref(func) : newMethod(rt, func, obj);
}

const PARAMETERS = {
  name: 'function',
  names: ['code', 'globals', 'name', 'argdefs', 'closure', 'kwdefaults'],
  required: 2,
};

/** @cpython Objects/funcobject.c#func_new_impl */
function funcNew(
  rt: Runtime,
  _type: PyTypeObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  const found = unpackKeywords(rt, PARAMETERS, args, kwnames);
  if (found === null) return null;
  const [code, globals] = found as [PyObject, PyObject];
  if (!isCode(rt, code)) {
    const got = code.ob_type.tp_name;
    return raise(rt, 'TypeError', `function() argument 'code' must be code, not ${got}`);
  }
  if (!isDict(globals)) {
    const got = globals.ob_type.tp_name;
    return raise(rt, 'TypeError', `function() argument 'globals' must be dict, not ${got}`);
  }
  const [name, defaults, closure, kwdefaults] = found
    .slice(2)
    .map((value): PyObject | null => (value === rt.None ? null : value));
  if (!checkNewArguments(rt, code, name ?? null, defaults ?? null, closure ?? null)) return null;
  if (kwdefaults && !isDict(kwdefaults)) {
    return raise(rt, 'TypeError', 'arg 6 (kwdefaults) must be None or dict');
  }
  const op = newFunction(rt, code, globals);
  if (name) {
    const old = op.body.name;
    op.body.name = incref(name);
    decref(rt, old);
  }
  if (defaults) op.body.defaults = incref(defaults);
  if (closure) op.body.closure = incref(closure);
  if (kwdefaults) op.body.kwdefaults = incref(kwdefaults);
  return op;
}

function checkNewArguments(
  rt: Runtime,
  code: PyCode,
  name: PyObject | null,
  defaults: PyObject | null,
  closure: PyObject | null,
): boolean {
  const { co_nfreevars, co_name } = code.body;
  if (name !== null && !name.ob_type.mro.includes(rt.types.str)) {
    return raiseFalse(rt, 'TypeError', 'arg 3 (name) must be None or string');
  }
  if (defaults !== null && !isTuple(defaults)) {
    return raiseFalse(rt, 'TypeError', 'arg 4 (defaults) must be None or tuple');
  }
  if (closure === null || !isTuple(closure)) {
    if (closure === null && co_nfreevars === 0) return true;
    const what = closure === null ? 'tuple' : 'None or tuple';
    return raiseFalse(rt, 'TypeError', `arg 5 (closure) must be ${what}`);
  }
  if (closure.body.length !== co_nfreevars) {
    const got = `length ${co_nfreevars}, not ${closure.body.length}`;
    return raiseFalse(rt, 'ValueError', `${strValue(co_name)} requires closure of ${got}`);
  }
  for (const cell of closure.body) {
    if (isCell(rt, cell)) continue;
    const got = cell.ob_type.tp_name;
    return raiseFalse(rt, 'TypeError', `arg 5 (closure) expected cell, found ${got}`);
  }
  return true;
}

export const functionTypeSpec: TypeSpec = {
  key: 'function',
  hasDict: true,
  hasWeaklist: true,
  flags: TPFLAGS_METHOD_DESCRIPTOR,
  slots: {
    tp_dealloc: funcDealloc,
    tp_traverse: funcTraverse,
    tp_clear: funcClear,
    tp_call: (rt, func, args, kwnames) => rt.factories.callFunction(rt, func, args, kwnames),
    tp_repr: funcRepr,
    tp_descr_get: funcDescrGet,
    tp_new: funcNew,
  },
  members: functionMembers,
  getset: functionGetset,
};
