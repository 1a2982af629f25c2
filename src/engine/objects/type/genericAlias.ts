import { track, untrack } from '../../object/gcHead.ts';
import { freeObject, gcNew } from '../../object/heap.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { call } from '../../object/protocol/call.ts';
import { getAttr } from '../../object/protocol/attr.ts';
import { richCompareBool } from '../../object/protocol/compare.ts';
import { hash } from '../../object/protocol/hash.ts';
import { reprText } from '../../object/protocol/text.ts';
import { isType } from '../../object/protocol/types.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { MethodDef, TypeSpec } from '../../object/typeSpec.ts';
import { genericGetAttr } from '../object/genericAttr.ts';
import { newStr, strValue } from '../str/strObject.ts';
import { isTuple, type PyTuple, tupleOf } from '../tuple/tupleObject.ts';
import { shownName } from './typeAttributes.ts';
import { newUnion } from './union.ts';

/** @cpython Objects/genericaliasobject.c#gaobject */
export interface GenericAliasBody {
  origin: PyObject;
  /** A tuple. */
  args: PyObject;
}

const bodyOf = (op: PyObject): GenericAliasBody => op.body as GenericAliasBody;

/**
 * `origin[args]`.
 * @cpython Objects/genericaliasobject.c#Py_GenericAlias
 */
export function newGenericAlias(rt: Runtime, origin: PyObject, item: PyObject): NewRef {
  const args = isTuple(item) ? incref(item) : tupleOf(rt, [item]);
  const op = gcNew<GenericAliasBody>(rt, rt.types.generic_alias, { origin: incref(origin), args });
  track(rt, op);
  return op;
}

/** `__class_getitem__` of the built-in containers. */
export const CLASS_GETITEM: MethodDef = {
  name: '__class_getitem__',
  kind: 'O',
  binding: 'class',
  call: (rt, self, args) => newGenericAlias(rt, self, args[0]!),
  doc: 'See PEP 585',
};

function itemText(rt: Runtime, op: PyObject): string | null {
  if (op === rt.Ellipsis) return '...';
  return isType(op) ? shownName(rt, op) : reprText(rt, op);
}

function aliasRepr(rt: Runtime, op: PyObject): NewRef | null {
  const { origin, args } = bodyOf(op);
  const head = itemText(rt, origin);
  if (head === null) return null;
  const parts: string[] = [];
  for (const arg of (args as PyTuple).body) {
    const text = itemText(rt, arg);
    if (text === null) return null;
    parts.push(text);
  }
  return newStr(rt, `${head}[${parts.length === 0 ? '()' : parts.join(', ')}]`);
}

const OWN: ReadonlySet<string> = new Set([
  '__origin__',
  '__args__',
  '__class__',
  '__mro_entries__',
  '__reduce_ex__',
]);

function aliasGetattro(rt: Runtime, op: PyObject, name: PyObject): NewRef | null {
  const text = strValue(name);
  if (OWN.has(text) || text.startsWith('__')) return genericGetAttr(rt, op, name);
  return getAttr(rt, bodyOf(op).origin, name);
}

/** @cpython Objects/genericaliasobject.c#ga_hash */
function genericAliasHash(rt: Runtime, op: PyObject): number | null {
  const origin = hash(rt, bodyOf(op).origin);
  const hi = rt.hashHi;
  const args = origin === null ? null : hash(rt, bodyOf(op).args);
  if (args === null) return null;
  rt.hashHi ^= hi;
  return origin! ^ args;
}

/** @cpython Objects/genericaliasobject.c#Py_GenericAliasType */
export const genericAliasTypeSpec: TypeSpec = {
  key: 'generic_alias',
  name: 'types.GenericAlias',
  slots: {
    tp_hash: genericAliasHash,
    tp_dealloc: (rt, op) => {
      untrack(rt, op);
      decref(rt, bodyOf(op).origin);
      decref(rt, bodyOf(op).args);
      freeObject(rt, op);
    },
    tp_traverse: (op, visit) => {
      visit(bodyOf(op).origin);
      visit(bodyOf(op).args);
    },
    tp_repr: aliasRepr,
    tp_getattro: aliasGetattro,
    tp_call: (rt, op, args, kwnames) => call(rt, bodyOf(op).origin, args, kwnames),
    nb_or: newUnion,
    tp_richcompare: (rt, a, b, op) => {
      if (b.ob_type !== rt.types.generic_alias || (op !== 2 && op !== 3)) {
        return incref(rt.NotImplemented);
      }
      const [left, right] = [bodyOf(a), bodyOf(b)];
      let same: boolean | null = left.origin === right.origin;
      if (same) same = richCompareBool(rt, left.args, right.args, 2);
      return same === null ? null : incref(same === (op === 2) ? rt.True : rt.False);
    },
  },
  members: [
    { name: '__origin__', get: (_rt, op) => bodyOf(op).origin },
    { name: '__args__', get: (_rt, op) => bodyOf(op).args },
  ],
  methods: [
    {
      name: '__mro_entries__',
      kind: 'O',
      call: (rt, op) => tupleOf(rt, [bodyOf(op).origin]),
    },
  ],
  hasWeaklist: true,
  doc: 'Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list.',
};
