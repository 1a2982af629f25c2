import { PY_EQ, PY_NE } from '../../object/compareOp.ts';
import { raise, raiseFalse } from '../../object/errors.ts';
import { untrack } from '../../object/gcHead.ts';
import { freeObject } from '../../object/heap.ts';
import { richCompare } from '../../object/protocol/compare.ts';
import { isInstanceOf } from '../../object/protocol/types.ts';
import { reprEnter, reprLeave, reprText } from '../../object/protocol/text.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { incref } from '../../object/refcount.ts';
import { TPFLAGS_BASETYPE } from '../../object/typeFlags.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { dictEntries, dictSetItem, type PyDict } from '../dict/dictObject.ts';
import { genericAlloc } from '../object/instance.ts';
import { clearInstanceDict, getInstanceDict, visitInstanceDict } from '../object/instanceDict.ts';
import { isStr, newStr, strValue } from '../str/strObject.ts';

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
  if (args.length > names.length) {
    return raiseFalse(rt, 'TypeError', 'no positional arguments expected');
  }
  const dict = getInstanceDict(rt, self);
  if (dict === null) return false;
  return names.every((name, i) => dictSetItem(rt, dict, name, args[i]!));
}

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
      untrack(op);
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
};
