import { raiseFalse } from '../../object/errors.ts';
import { instanceState } from '../../object/heap.ts';
import type { PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import type { GetSetDef, MemberDef } from '../../object/typeSpec.ts';
import { isCallable } from '../../object/protocol/call.ts';
import { isCode } from '../code/codeObject.ts';
import { dictSetItem, isDict, newDict } from '../dict/dictObject.ts';
import { isStr, strValue } from '../str/strObject.ts';
import { isTuple, type TupleBody } from '../tuple/tupleObject.ts';
import { callAnnotate } from './annotate.ts';
import { type FunctionBody, functionDict, type PyFunction } from './functionObject.ts';

const bodyOf = (op: PyObject): FunctionBody => (op as PyFunction).body;

type Assigned =
  'doc' | 'module' | 'defaults' | 'kwdefaults' | 'annotations' | 'annotate' | 'typeparams';

/** Replaces a member; `value` null empties it. */
function replace(rt: Runtime, op: PyObject, member: Assigned, value: PyObject | null): true {
  const body = bodyOf(op);
  const old = body[member];
  body[member] = value === null ? null : incref(value);
  xdecref(rt, old);
  return true;
}

export const functionMembers: readonly MemberDef[] = [
  { name: '__closure__', get: (_rt, self) => bodyOf(self).closure },
  {
    name: '__doc__',
    get: (_rt, self) => bodyOf(self).doc,
    set: (rt, self, value) => replace(rt, self, 'doc', value),
  },
  { name: '__globals__', get: (_rt, self) => bodyOf(self).globals },
  {
    name: '__module__',
    get: (_rt, self) => bodyOf(self).module,
    set: (rt, self, value) => replace(rt, self, 'module', value),
  },
  { name: '__builtins__', get: (_rt, self) => bodyOf(self).builtins },
];

/** @cpython Objects/funcobject.c#func_set_code */
function setCode(rt: Runtime, self: PyObject, value: PyObject | null): boolean {
  const body = bodyOf(self);
  if (value === null || !isCode(rt, value)) {
    return raiseFalse(rt, 'TypeError', '__code__ must be set to a code object');
  }
  const nclosure = body.closure === null ? 0 : (body.closure.body as TupleBody).length;
  const nfree = value.body.co_nfreevars;
  if (nclosure !== nfree) {
    const message = `${strValue(body.name)}() requires a code object with ${nclosure} free vars, not ${nfree}`;
    return raiseFalse(rt, 'ValueError', message);
  }
  const old = body.code;
  body.version = 0;
  body.code = incref(value);
  decref(rt, old);
  return true;
}

/** @cpython Objects/funcobject.c#func_get_annotation_dict */
function annotations(rt: Runtime, self: PyObject): PyObject | null {
  const body = bodyOf(self);
  const found = body.annotations;
  if (found !== null && !isTuple(found)) return found;
  if (found === null && body.annotate !== null) {
    return (body.annotations = callAnnotate(rt, body.annotate));
  }
  const dict = newDict(rt);
  const pairs = found === null ? [] : found.body;
  for (let i = 0; i < pairs.length; i += 2) {
    if (!dictSetItem(rt, dict, pairs[i]!, pairs[i + 1]!)) {
      decref(rt, dict);
      return null;
    }
  }
  body.annotations = dict;
  xdecref(rt, found);
  return dict;
}

/** @cpython Objects/funcobject.c#function___annotate___set_impl */
function setAnnotate(rt: Runtime, self: PyObject, value: PyObject | null): boolean {
  if (value === null) return raiseFalse(rt, 'TypeError', '__annotate__ cannot be deleted');
  if (value === rt.None) return replace(rt, self, 'annotate', null);
  if (!isCallable(value)) {
    return raiseFalse(rt, 'TypeError', '__annotate__ must be callable or None');
  }
  replace(rt, self, 'annotate', value);
  return replace(rt, self, 'annotations', null);
}

function nameSetter(member: 'name' | 'qualname') {
  return (rt: Runtime, self: PyObject, value: PyObject | null): boolean => {
    if (value === null || !isStr(value)) {
      return raiseFalse(rt, 'TypeError', `__${member}__ must be set to a string object`);
    }
    const old = bodyOf(self)[member];
    bodyOf(self)[member] = incref(value);
    decref(rt, old);
    return true;
  };
}

/** A setter of a member that must be of one type, or None or deleted to empty it. */
function emptyable(member: Assigned, check: (op: PyObject) => boolean, message: string) {
  return (rt: Runtime, self: PyObject, value: PyObject | null): boolean => {
    const stored = value === rt.None ? null : value;
    if (stored !== null && !check(stored)) return raiseFalse(rt, 'TypeError', message);
    if (member !== 'annotations') bodyOf(self).version = 0;
    return replace(rt, self, member, stored);
  };
}

export const functionGetset: readonly GetSetDef[] = [
  { name: '__code__', get: (_rt, self) => incref(bodyOf(self).code), set: setCode },
  {
    name: '__defaults__',
    get: (rt, self) => incref(bodyOf(self).defaults ?? rt.None),
    set: emptyable('defaults', isTuple, '__defaults__ must be set to a tuple object'),
  },
  {
    name: '__kwdefaults__',
    get: (rt, self) => incref(bodyOf(self).kwdefaults ?? rt.None),
    set: emptyable('kwdefaults', isDict, '__kwdefaults__ must be set to a dict object'),
  },
  {
    name: '__annotations__',
    get: (rt, self) => {
      const dict = annotations(rt, self);
      return dict === null ? null : incref(dict);
    },
    set: (rt, self, value) => {
      const set = emptyable('annotations', isDict, '__annotations__ must be set to a dict object');
      return set(rt, self, value) && replace(rt, self, 'annotate', null);
    },
  },
  {
    name: '__annotate__',
    when: (rt) => rt.release.compiler.lazyAnnotations,
    get: (rt, self) => incref(bodyOf(self).annotate ?? rt.None),
    set: setAnnotate,
  },
  {
    name: '__dict__',
    get: (rt, self) => incref(functionDict(rt, self)),
    set: (rt, self, value) => {
      if (value === null) return raiseFalse(rt, 'TypeError', 'cannot delete __dict__');
      if (!isDict(value)) {
        const got = value.ob_type.tp_name;
        const message = `__dict__ must be set to a dictionary, not a '${got}'`;
        return raiseFalse(rt, 'TypeError', message);
      }
      const state = instanceState(self);
      const old = state.dict;
      state.dict = incref(value);
      xdecref(rt, old);
      return true;
    },
  },
  { name: '__name__', get: (_rt, self) => incref(bodyOf(self).name), set: nameSetter('name') },
  {
    name: '__qualname__',
    get: (_rt, self) => incref(bodyOf(self).qualname),
    set: nameSetter('qualname'),
  },
  {
    name: '__type_params__',
    get: (rt, self) => incref(bodyOf(self).typeparams ?? rt.emptyTuple),
    set: (rt, self, value) =>
      value !== null && isTuple(value)
        ? replace(rt, self, 'typeparams', value)
        : raiseFalse(rt, 'TypeError', '__type_params__ must be set to a tuple'),
  },
];
