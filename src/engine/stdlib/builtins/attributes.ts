import { checkPositional } from '../../object/argParse.ts';
import { raise, raiseFalse } from '../../object/errors.ts';
import { getAttr, getOptionalAttr, setAttr } from '../../object/protocol/attr.ts';
import { call, callMethod, isCallable } from '../../object/protocol/call.ts';
import { hash } from '../../object/protocol/hash.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { MethodDef } from '../../object/typeSpec.ts';
import { identity } from '../../object/identity.ts';
import { newBool } from '../../objects/bool/boolObject.ts';
import { newInt } from '../../objects/int/intObject.ts';
import { listFromIterable } from '../../objects/list/listExtend.ts';
import { isStr } from '../../objects/str/strObject.ts';
import { isInstance, isSubclass } from '../../objects/type/isinstance.ts';
import { hashValue } from '../../objects/type/slotWrappers.ts';
import { lookupSpecial } from '../../objects/type/specialMethods.ts';
import { inTuple } from '../../objects/tuple/argsTuple.ts';

function checkName(rt: Runtime, name: PyObject, by: string | null = null): boolean {
  if (isStr(name)) return true;
  if (by !== null && !rt.release.words.namesAttributeNameType) {
    return raiseFalse(rt, 'TypeError', `${by}(): attribute name must be string`);
  }
  const got = name.ob_type.tp_name;
  return raiseFalse(rt, 'TypeError', `attribute name must be string, not '${got}'`);
}

/** A function of a fixed number of positional arguments. */
function positional(
  name: string,
  min: number,
  max: number,
  run: (rt: Runtime, args: readonly PyObject[]) => NewRef | null,
): MethodDef {
  return {
    name,
    kind: 'FASTCALL',
    call: (rt, _self, args) =>
      checkPositional(rt, name, args.length, min, max) ? run(rt, args) : null,
  };
}

/** @cpython Python/bltinmodule.c#builtin_getattr */
const getattr = positional('getattr', 2, 3, (rt, args) => {
  const [op, name, fallback] = args as [PyObject, PyObject, PyObject | undefined];
  if (!checkName(rt, name, 'getattr')) return null;
  if (fallback === undefined) return getAttr(rt, op, name);
  const value = rt.factories.optionalAttr(rt, op, name);
  return value === undefined ? incref(fallback) : value;
});

const hasattr = positional('hasattr', 2, 2, (rt, args) => {
  const [op, name] = args as [PyObject, PyObject];
  if (!checkName(rt, name, 'hasattr')) return null;
  const value = rt.factories.optionalAttr(rt, op, name);
  if (value === null) return null;
  if (value !== undefined) decref(rt, value);
  return newBool(rt, value !== undefined);
});

const setattr = positional('setattr', 3, 3, (rt, args) => {
  const [op, name, value] = args as [PyObject, PyObject, PyObject];
  return checkName(rt, name) && setAttr(rt, op, name, value) ? incref(rt.None) : null;
});

const delattr = positional('delattr', 2, 2, (rt, args) => {
  const [op, name] = args as [PyObject, PyObject];
  return checkName(rt, name) && setAttr(rt, op, name, null) ? incref(rt.None) : null;
});

/** The items as a sorted list; consumes `items`. */
function sortedList(rt: Runtime, items: NewRef | null): NewRef | null {
  if (items === null) return null;
  const list = listFromIterable(rt, items);
  decref(rt, items);
  if (list === null) return null;
  const sorted = callMethod(rt, list, 'sort');
  if (sorted === null) {
    decref(rt, list);
    return null;
  }
  decref(rt, sorted);
  return list;
}

/** @cpython Objects/object.c#PyObject_Dir */
const dirOf = positional('dir', 0, 1, (rt, args) => {
  if (args.length === 0) {
    const locals = rt.factories.currentLocals(rt);
    if (locals === null) return raise(rt, 'SystemError', 'frame does not exist');
    const keys = callMethod(rt, locals, 'keys');
    decref(rt, locals);
    return sortedList(rt, keys);
  }
  const method = lookupSpecial(rt, args[0]!, '__dir__');
  if (method === null) return null;
  if (method === undefined) return raise(rt, 'TypeError', 'object does not provide __dir__');
  const names = call(rt, method, []);
  decref(rt, method);
  return sortedList(rt, names);
});
const dir: MethodDef = {
  ...dirOf,
  call: inTuple(dirOf.call, ({ dirPacksArguments }) => dirPacksArguments),
};

/** @cpython Python/bltinmodule.c#builtin_vars */
const varsOf = positional('vars', 0, 1, (rt, args) => {
  if (args.length === 0) return rt.factories.currentLocals(rt);
  const dict = getOptionalAttr(rt, args[0]!, '__dict__');
  if (dict !== undefined) return dict;
  return raise(rt, 'TypeError', 'vars() argument must have __dict__ attribute');
});
const vars: MethodDef = {
  ...varsOf,
  call: inTuple(varsOf.call, ({ dirPacksArguments }) => dirPacksArguments),
};

const oneArgument = (
  name: string,
  run: (rt: Runtime, op: PyObject) => NewRef | null,
): MethodDef => ({ name, kind: 'O', call: (rt, _self, args) => run(rt, args[0]!) });

const boolean = (rt: Runtime, value: boolean | null): NewRef | null =>
  value === null ? null : newBool(rt, value);

export const ATTRIBUTE_FUNCTIONS: readonly MethodDef[] = [
  oneArgument('callable', (rt, op) => newBool(rt, isCallable(op))),
  delattr,
  dir,
  getattr,
  {
    name: 'globals',
    kind: 'NOARGS',
    call: (rt) => rt.factories.currentGlobals(rt) ?? incref(rt.None),
  },
  hasattr,
  oneArgument('hash', (rt, op) => {
    const lo = hash(rt, op);
    return lo === null ? null : newInt(rt, hashValue(rt.hashHi, lo));
  }),
  oneArgument('id', (rt, op) => newInt(rt, identity(op))),
  positional('isinstance', 2, 2, (rt, args) => boolean(rt, isInstance(rt, args[0]!, args[1]!))),
  positional('issubclass', 2, 2, (rt, args) => boolean(rt, isSubclass(rt, args[0]!, args[1]!))),
  { name: 'locals', kind: 'NOARGS', call: (rt) => rt.factories.currentLocals(rt) },
  setattr,
  vars,
];
