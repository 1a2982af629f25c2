import { checkPositional } from '../../object/argParse.ts';
import { PY_EQ, PY_NE } from '../../object/compareOp.ts';
import { raise, raiseFalse } from '../../object/errors.ts';
import { untrack } from '../../object/gcHead.ts';
import { freeObject } from '../../object/heap.ts';
import { call } from '../../object/protocol/call.ts';
import { richCompare } from '../../object/protocol/compare.ts';
import { isInstanceOf } from '../../object/protocol/types.ts';
import { reprEnter, reprLeave, reprText } from '../../object/protocol/text.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { TPFLAGS_BASETYPE } from '../../object/typeFlags.ts';
import type { MethodDef, MethodFunc, TypeSpec } from '../../object/typeSpec.ts';
import { dictEntries, dictSetItem, type PyDict } from '../dict/dictObject.ts';
import { genericAlloc } from '../object/instance.ts';
import { clearInstanceDict, getInstanceDict, visitInstanceDict } from '../object/instanceDict.ts';
import { isStr, newStr, strValue } from '../str/strObject.ts';
import { newTuple } from '../tuple/tupleObject.ts';

/** An instance of `type` without attributes; null on error. */
function alloc(rt: Runtime, type: PyTypeObject): NewRef | null {
  const op = genericAlloc(rt, type, null);
  return op !== null && getInstanceDict(rt, op) !== null ? op : null;
}

/** A namespace with the given attributes, borrowed; null on error. */
export function newNamespace(
  rt: Runtime,
  attributes: Readonly<Record<string, PyObject>>,
): NewRef | null {
  const op = alloc(rt, rt.types.SimpleNamespace);
  if (op === null) return null;
  const dict = getInstanceDict(rt, op)!;
  for (const [name, value] of Object.entries(attributes)) {
    dictSetItem(rt, dict, rt.factories.intern(rt, name), value);
  }
  return op;
}

/** @cpython Objects/namespaceobject.c#namespace_init */
function namespaceInit(
  rt: Runtime,
  self: PyObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): boolean {
  const names = (kwnames?.body ?? []) as PyObject[];
  const nargs = args.length - names.length;
  if (nargs > 0 && !rt.release.namespaceTakesMapping) {
    return raiseFalse(rt, 'TypeError', 'no positional arguments expected');
  }
  if (!checkPositional(rt, self.ob_type.tp_name.replace(/^.*\./, ''), nargs, 0, 1)) return false;
  const dict = getInstanceDict(rt, self);
  if (dict === null || (nargs === 1 && !addMapping(rt, dict, args[0]!))) return false;
  return names.every((name, i) => dictSetItem(rt, dict, name, args[nargs + i]!));
}

/** Takes the attributes of a mapping or of pairs over; false with an error set. */
function addMapping(rt: Runtime, dict: PyDict, given: PyObject): boolean {
  const made = call(rt, rt.types.dict, [given]);
  if (made === null) return false;
  const entries = [...dictEntries(made as PyObject as PyDict)];
  const ok =
    entries.every(([key]) => isStr(key)) || raiseFalse(rt, 'TypeError', 'keywords must be strings');
  const done = ok && entries.every(([key, value]) => dictSetItem(rt, dict, key, value));
  decref(rt, made);
  return done;
}

/** @cpython Objects/namespaceobject.c#namespace_replace */
const replace: MethodFunc = (rt, self, args, kwnames) => {
  const names = (kwnames?.body ?? []) as PyObject[];
  if (args.length > names.length) {
    return raise(rt, 'TypeError', '__replace__() takes no positional arguments');
  }
  const result = call(rt, self.ob_type, []);
  if (result === null) return null;
  const [from, to] = [getInstanceDict(rt, self)!, getInstanceDict(rt, result)!];
  for (const [key, value] of [...dictEntries(from)]) dictSetItem(rt, to, key, value);
  for (const [i, name] of names.entries()) dictSetItem(rt, to, name, args[i]!);
  return result;
};

const methods: readonly MethodDef[] = [
  { name: '__replace__', kind: 'KEYWORDS', call: replace },
  {
    name: '__reduce__',
    kind: 'NOARGS',
    call: (rt, self) => {
      const dict = incref(getInstanceDict(rt, self)! as PyObject);
      return newTuple(rt, [incref(self.ob_type as PyObject), newTuple(rt, []), dict]);
    },
  },
];

/** @cpython Objects/namespaceobject.c#namespace_repr */
function namespaceRepr(rt: Runtime, self: PyObject): NewRef | null {
  const exact = self.ob_type === rt.types.SimpleNamespace;
  const name = exact ? 'namespace' : self.ob_type.tp_name;
  if (!reprEnter(rt, self)) return newStr(rt, `${name}(...)`);
  const parts = attributeTexts(rt, getInstanceDict(rt, self)!);
  reprLeave(rt, self);
  return parts === null ? null : newStr(rt, `${name}(${parts.join(', ')})`);
}

function attributeTexts(rt: Runtime, dict: PyDict): string[] | null {
  const parts: string[] = [];
  for (const [key, value] of [...dictEntries(dict)]) {
    if (!isStr(key) || strValue(key) === '') continue;
    const text = reprText(rt, value);
    if (text === null) return null;
    parts.push(`${strValue(key)}=${text}`);
  }
  return parts;
}

export const namespaceTypeSpec: TypeSpec = {
  key: 'SimpleNamespace',
  name: 'types.SimpleNamespace',
  module: 'types',
  flags: TPFLAGS_BASETYPE,
  hasDict: true,
  slots: {
    tp_dealloc: (rt, op) => {
      untrack(rt, op);
      clearInstanceDict(rt, op);
      freeObject(rt, op);
    },
    tp_traverse: visitInstanceDict,
    tp_clear: clearInstanceDict,
    tp_repr: namespaceRepr,
    tp_new: (rt, type) => alloc(rt, type),
    tp_init: namespaceInit,
    tp_hash: (rt, op) => raise(rt, 'TypeError', `unhashable type: '${op.ob_type.tp_name}'`),
    tp_richcompare: (rt, a, b, op) => {
      const type = rt.types.SimpleNamespace;
      if (!isInstanceOf(a, type) || !isInstanceOf(b, type) || (op !== PY_EQ && op !== PY_NE)) {
        return incref(rt.NotImplemented);
      }
      return richCompare(rt, getInstanceDict(rt, a)!, getInstanceDict(rt, b)!, op);
    },
  },
  methods,
  members: [{ name: '__dict__', get: (rt, op) => getInstanceDict(rt, op) }],
};
