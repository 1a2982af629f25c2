import { untrack, track } from '../../object/gcHead.ts';
import { freeObject, gcNew } from '../../object/heap.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { hash } from '../../object/protocol/hash.ts';
import { reprText } from '../../object/protocol/text.ts';
import { isType } from '../../object/protocol/types.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { newFrozenset } from '../set/setObject.ts';
import { newStr } from '../str/strObject.ts';
import { newTuple, type PyTuple } from '../tuple/tupleObject.ts';
import { shownName } from './typeAttributes.ts';

/** @cpython Objects/unionobject.c#unionobject */
export interface UnionBody {
  /** Tuple of the members; owned. */
  args: PyObject;
  /** Frozenset of the members, owned; null up to 3.13, which makes it when it is needed. */
  hashable_args: PyObject | null;
}

const bodyOf = (op: PyObject): UnionBody => op.body as UnionBody;

/** What may stand in `X | Y`. */
function isUnionable(rt: Runtime, op: PyObject): boolean {
  const type = op.ob_type;
  if (op === rt.None || isType(op) || type === rt.types.union) return true;
  const { generic_alias, TypeAliasType, TypeVar, ParamSpec } = rt.types;
  if (type === generic_alias || type === TypeAliasType) return true;
  return rt.release.unionsTakeTypeParams && (type === TypeVar || type === ParamSpec);
}

/**
 * `a | b` for classes: duplicates collapse, one member stands for itself.
 * @cpython Objects/unionobject.c#_Py_union_type_or
 */
export function newUnion(rt: Runtime, a: PyObject, b: PyObject): NewRef {
  if (!isUnionable(rt, a) || !isUnionable(rt, b)) return incref(rt.NotImplemented);
  const members: PyObject[] = [];
  for (const op of [a, b]) {
    const parts = op.ob_type === rt.types.union ? (bodyOf(op).args as PyTuple).body : [op];
    for (const part of parts) {
      const one = part === rt.None ? rt.types.NoneType : part;
      if (!members.includes(one)) members.push(one);
    }
  }
  if (members.length === 1) return incref(members[0]!);
  const same = a.ob_type === rt.types.union && (bodyOf(a).args as PyTuple).body.length;
  if (same === members.length && !rt.release.unionsKeepMembers) return incref(a);
  const args = newTuple(
    rt,
    members.map((member) => incref(member)),
  );
  const hashable_args = rt.release.unionsKeepMembers ? newFrozenset(rt, members) : null;
  const op = gcNew<UnionBody>(rt, rt.types.union, { args, hashable_args });
  track(rt, op);
  return op;
}

function unionRepr(rt: Runtime, op: PyObject): NewRef | null {
  const parts: string[] = [];
  for (const part of (bodyOf(op).args as PyTuple).body) {
    if (part === rt.types.NoneType) parts.push('None');
    else if (isType(part)) parts.push(shownName(rt, part));
    else {
      const text = reprText(rt, part);
      if (text === null) return null;
      parts.push(text);
    }
  }
  return newStr(rt, parts.join(' | '));
}

/** @cpython Objects/unionobject.c#union_hash */
function unionHash(rt: Runtime, op: PyObject): number | null {
  const { args, hashable_args } = bodyOf(op);
  if (hashable_args !== null) return hash(rt, hashable_args);
  const members = newFrozenset(rt, (args as PyTuple).body);
  if (members === null) return null;
  const lo = hash(rt, members);
  const hi = rt.hashHi;
  decref(rt, members);
  rt.hashHi = hi;
  return lo;
}

/** @cpython Objects/unionobject.c#_PyUnion_Type */
export const unionTypeSpec: TypeSpec = {
  key: 'union',
  name: 'types.UnionType',
  slots: {
    tp_dealloc: (rt, op) => {
      untrack(rt, op);
      decref(rt, bodyOf(op).args);
      xdecref(rt, bodyOf(op).hashable_args);
      freeObject(rt, op);
    },
    tp_traverse: (op, visit) => {
      const { args, hashable_args } = bodyOf(op);
      visit(args);
      if (hashable_args !== null) visit(hashable_args);
    },
    tp_hash: unionHash,
    tp_repr: unionRepr,
    nb_or: newUnion,
    tp_richcompare: (rt, a, b, op) => {
      if (b.ob_type !== rt.types.union || (op !== 2 && op !== 3)) return incref(rt.NotImplemented);
      const [left, right] = [a, b].map((one) => (bodyOf(one).args as PyTuple).body);
      const same = left!.length === right!.length && left!.every((one) => right!.includes(one));
      return incref(same === (op === 2) ? rt.True : rt.False);
    },
  },
  members: [{ name: '__args__', get: (_rt, op) => bodyOf(op).args }],
  getset: [
    { name: '__parameters__', get: (rt) => incref(rt.emptyTuple) },
    {
      name: '__origin__',
      get: (rt) => incref(rt.types.union as PyObject),
      when: (rt) => rt.release.unionsKeepMembers,
    },
  ],
  doc: 'Represent a PEP 604 union type\n\nE.g. for int | str',
};
