import { raise } from '../../object/errors.ts';
import type {
  NewRef,
  PyObject,
  Runtime,
  SlotName,
  SlotTable,
  TypeSlots,
} from '../../object/pyObject.ts';
import { getAttr, setAttr } from '../../object/protocol/attr.ts';
import { call } from '../../object/protocol/call.ts';
import { richCompare } from '../../object/protocol/compare.ts';
import { getIter } from '../../object/protocol/iter.ts';
import {
  BINARY_SLOTS,
  binaryOp,
  divmod,
  index,
  NB_INPLACE,
  power,
  unaryOp,
} from '../../object/protocol/number.ts';
import { contains, getItem, length, setItem } from '../../object/protocol/sequence.ts';
import { str } from '../../object/protocol/text.ts';
import { isTrue } from '../../object/protocol/truth.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import type { PyWeakref } from '../../object/weakList.ts';
import { toByteAddress } from '../../memory/address.ts';
import { isProxy, weakrefReferent } from './weakrefObject.ts';
import { weakrefClear, weakrefDealloc, weakrefTraverse } from './weakrefType.ts';

/** The referent, held for the time of one operation; null with ReferenceError set when it is gone. */
function unwrap(rt: Runtime, op: PyObject): NewRef | null {
  if (!isProxy(rt, op)) return incref(op);
  const referent = weakrefReferent(op);
  if (referent === null) {
    return raise(rt, 'ReferenceError', 'weakly-referenced object no longer exists');
  }
  return incref(referent);
}

/** Runs `use` on the referents of `ops`, which are held meanwhile; `failed` where one is gone. */
function withReferents<T>(
  rt: Runtime,
  ops: readonly PyObject[],
  failed: T,
  use: (...referents: PyObject[]) => T,
): T {
  const held: NewRef[] = [];
  for (const op of ops) {
    const referent = unwrap(rt, op);
    if (referent === null) {
      for (const other of held) decref(rt, other);
      return failed;
    }
    held.push(referent);
  }
  const result = use(...held);
  for (const referent of held) decref(rt, referent);
  return result;
}

type Binary = NonNullable<TypeSlots['nb_add']>;
type Unary = NonNullable<TypeSlots['nb_negative']>;

const binary =
  (apply: Binary): Binary =>
  (rt, a, b) =>
    withReferents<NewRef | null>(rt, [a, b], null, (x, y) => apply(rt, x, y));

const unary =
  (apply: Unary): Unary =>
  (rt, a) =>
    withReferents<NewRef | null>(rt, [a], null, (x) => apply(rt, x));

function numberSlots(): SlotTable {
  const slots: Partial<Record<SlotName, unknown>> = {};
  for (const [op, name] of BINARY_SLOTS.entries()) {
    if (name === 'nb_power') continue;
    slots[name] = binary((rt, a, b) => binaryOp(rt, a, b, op));
    slots[name.replace('nb_', 'nb_inplace_') as SlotName] = binary((rt, a, b) =>
      binaryOp(rt, a, b, op + NB_INPLACE),
    );
  }
  return slots as SlotTable;
}

/** @cpython Objects/weakrefobject.c#proxy_repr */
function proxyRepr(rt: Runtime, op: PyObject): NewRef | null {
  const referent = weakrefReferent(op as PyWeakref) ?? rt.None;
  const at = toByteAddress(op.address).toString(16);
  const to = toByteAddress(referent.address).toString(16);
  const text = `<weakproxy at 0x${at} to ${referent.ob_type.tp_name} at 0x${to}>`;
  return rt.factories.str(rt, text);
}

const proxySlots: SlotTable = {
  ...numberSlots(),
  tp_dealloc: weakrefDealloc,
  tp_traverse: weakrefTraverse,
  tp_clear: weakrefClear,
  tp_repr: proxyRepr,
  tp_str: unary(str),
  tp_hash: (rt, op) => {
    return raise(rt, 'TypeError', `unhashable type: '${op.ob_type.tp_name}'`);
  },
  tp_getattro: (rt, op, name) =>
    withReferents<NewRef | null>(rt, [op], null, (x) => getAttr(rt, x, name)),
  tp_setattro: (rt, op, name, value) =>
    withReferents(rt, [op], false, (x) => setAttr(rt, x, name, value)),
  tp_richcompare: (rt, a, b, op) =>
    withReferents<NewRef | null>(rt, [a, b], null, (x, y) => richCompare(rt, x, y, op)),
  tp_iter: unary((rt, x) => getIter(rt, x)),
  tp_iternext: (rt, op) =>
    withReferents<NewRef | null>(rt, [op], null, (x) => {
      const next = x.ob_type.tp_iternext;
      if (next !== null) return next(rt, x);
      const type = x.ob_type.tp_name;
      return raise(rt, 'TypeError', `Weakref proxy referenced a non-iterator '${type}' object`);
    }),
  nb_divmod: binary(divmod),
  nb_power: (rt, a, b, c) =>
    withReferents<NewRef | null>(rt, [a, b], null, (x, y) => power(rt, x, y, c)),
  nb_negative: unary((rt, x) => unaryOp(rt, x, 'nb_negative')),
  nb_positive: unary((rt, x) => unaryOp(rt, x, 'nb_positive')),
  nb_absolute: unary((rt, x) => unaryOp(rt, x, 'nb_absolute')),
  nb_invert: unary((rt, x) => unaryOp(rt, x, 'nb_invert')),
  nb_index: unary(index),
  nb_bool: (rt, op) => withReferents<boolean | null>(rt, [op], null, (x) => isTrue(rt, x)),
  mp_length: (rt, op) => withReferents<number | null>(rt, [op], null, (x) => length(rt, x)),
  sq_contains: (rt, op, value) =>
    withReferents<boolean | null>(rt, [op], null, (x) => contains(rt, x, value)),
  mp_subscript: binary(getItem),
  mp_ass_subscript: (rt, op, key, value) =>
    withReferents(rt, [op], false, (x) => setItem(rt, x, key, value)),
};

export const weakproxyTypeSpec: TypeSpec = {
  key: 'weakproxy',
  name: 'weakref.ProxyType',
  module: 'weakref',
  slots: proxySlots,
};

export const weakcallableproxyTypeSpec: TypeSpec = {
  key: 'weakcallableproxy',
  name: 'weakref.CallableProxyType',
  module: 'weakref',
  slots: {
    ...proxySlots,
    tp_call: (rt, op, args, kwnames) =>
      withReferents<NewRef | null>(rt, [op], null, (x) => call(rt, x, args, kwnames)),
  },
};
