import type { CompareOp } from '../../object/compareOp.ts';
import { PY_EQ, PY_GE, PY_GT, PY_LE, PY_LT, PY_NE } from '../../object/compareOp.ts';
import { raise, raiseFalse } from '../../object/errors.ts';
import { untrack } from '../../object/gcHead.ts';
import { freeObject, instanceBytes } from '../../object/heap.ts';
import { richCompare, richCompareBool } from '../../object/protocol/compare.ts';
import { hashNotImplemented } from '../../object/protocol/hash.ts';
import { reprEnter, reprLeave, reprText } from '../../object/protocol/text.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { TPFLAGS_BASETYPE, TPFLAGS_SEQUENCE } from '../../object/typeFlags.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { newInt } from '../../objects/int/intObject.ts';
import { listFromIterable } from '../../objects/list/listExtend.ts';
import { newStr } from '../../objects/str/strObject.ts';
import { clearWeakRefs } from '../../objects/weakref/weakrefObject.ts';
import { newDequeIter } from './dequeIter.ts';
import { deleteItem, dequeContains } from './dequeSearch.ts';
import {
  BLOCK_BYTES,
  bodyOf,
  DEQUE_KEY,
  dequeClear,
  dequeItemAt,
  dequeItems,
  dequeNew,
  place,
} from './dequeObject.ts';
import {
  dequeCopy,
  dequeExtend,
  dequeInit,
  dequeMethods,
  dequeType,
  isDeque,
  repeatInPlace,
} from './dequeMethods.ts';

/** @cpython Modules/_collectionsmodule.c#deque_dealloc */
function dequeDealloc(rt: Runtime, op: PyObject): void {
  untrack(rt, op);
  if (op.inst?.weaklist) clearWeakRefs(rt, op);
  const body = bodyOf(op);
  dequeClear(rt, body);
  rt.mem.free(body.leftblock.address);
  if (rt.release.library.dequesKeepBlocks)
    for (const address of body.freeblocks) rt.mem.free(address);
  freeObject(rt, op);
}

/** @cpython Modules/_collectionsmodule.c#deque_repr */
function dequeRepr(rt: Runtime, op: PyObject): NewRef | null {
  if (!reprEnter(rt, op)) return newStr(rt, '[...]');
  const items = listFromIterable(rt, op);
  const shown = items === null ? null : reprText(rt, items);
  reprLeave(rt, op);
  if (items !== null) decref(rt, items);
  if (shown === null) return null;
  const { maxlen } = bodyOf(op);
  const limit = maxlen < 0 ? '' : `, maxlen=${maxlen}`;
  const { tp_name } = rt.release.library.reprNamesSubclass ? op.ob_type : dequeType(rt);
  return newStr(rt, `${tp_name.slice(tp_name.lastIndexOf('.') + 1)}(${shown}${limit})`);
}

/** @cpython Modules/_collectionsmodule.c#deque_richcompare */
function compare(rt: Runtime, v: PyObject, w: PyObject, op: CompareOp): NewRef | null {
  if (!isDeque(rt, v) || !isDeque(rt, w)) return incref(rt.NotImplemented);
  const [m, n] = [v.body.size, w.body.size];
  if (v === w || ((op === PY_EQ || op === PY_NE) && m !== n)) {
    const truth = v === w ? op === PY_EQ || op === PY_LE || op === PY_GE : op === PY_NE;
    return incref(truth ? rt.True : rt.False);
  }
  const [a, b] = [newDequeIter(rt, v, false), newDequeIter(rt, w, false)];
  let result: NewRef | null | undefined;
  while (result === undefined) {
    const x = a.ob_type.tp_iternext!(rt, a);
    const y = x === null && rt.raised !== null ? null : b.ob_type.tp_iternext!(rt, b);
    if (rt.raised !== null) result = null;
    else if (x === null || y === null) {
      const orders = { [PY_LT]: m < n, [PY_LE]: m <= n, [PY_GT]: m > n, [PY_GE]: m >= n };
      const truth = { ...orders, [PY_EQ]: m === n, [PY_NE]: m !== n }[op];
      result = incref(truth ? rt.True : rt.False);
    } else {
      const same = richCompareBool(rt, x, y, PY_EQ);
      if (same === null) result = null;
      else if (!same) {
        result =
          op === PY_EQ
            ? incref(rt.False)
            : op === PY_NE
              ? incref(rt.True)
              : richCompare(rt, x, y, op);
      }
    }
    if (x !== null) decref(rt, x);
    if (y !== null) decref(rt, y);
  }
  decref(rt, a);
  decref(rt, b);
  return result;
}

function outOfRange(rt: Runtime): null {
  return raise(rt, 'IndexError', 'deque index out of range');
}

export const dequeTypeSpec: TypeSpec = {
  key: DEQUE_KEY,
  flags: TPFLAGS_BASETYPE | TPFLAGS_SEQUENCE,
  hasWeaklist: true,
  doc: 'A list-like sequence optimized for data accesses near its endpoints.',
  methods: dequeMethods,
  getset: [
    {
      name: 'maxlen',
      get: (rt, self) =>
        bodyOf(self).maxlen < 0 ? incref(rt.None) : newInt(rt, bodyOf(self).maxlen),
    },
  ],
  slots: {
    tp_new: (rt, type) => dequeNew(rt, type),
    tp_init: dequeInit,
    tp_dealloc: dequeDealloc,
    tp_traverse: (op, visit) => {
      for (const item of dequeItems(bodyOf(op))) visit(item);
    },
    tp_clear: (rt, op) => {
      dequeClear(rt, bodyOf(op));
    },
    tp_sizeof(_rt, op) {
      const { size, leftindex } = bodyOf(op);
      const blocks = Math.max(1, Math.ceil((leftindex + size) / 64));
      return instanceBytes(op.ob_type, 0) + blocks * BLOCK_BYTES;
    },
    tp_repr: dequeRepr,
    tp_hash: hashNotImplemented,
    tp_richcompare: compare,
    tp_iter: (rt, op) => newDequeIter(rt, op, false),
    sq_length: (_rt, op) => bodyOf(op).size,
    sq_concat(rt, op, other) {
      if (!isDeque(rt, other)) {
        const text = `can only concatenate deque (not "${other.ob_type.tp_name}") to deque`;
        return raise(rt, 'TypeError', text);
      }
      const copy = dequeCopy(rt, op);
      if (copy === null || dequeExtend(rt, copy, other, 'right')) return copy;
      decref(rt, copy);
      return null;
    },
    sq_inplace_concat: (rt, op, other) => (dequeExtend(rt, op, other, 'right') ? incref(op) : null),
    sq_repeat(rt, op, n) {
      const copy = dequeCopy(rt, op);
      const result = copy === null ? null : repeatInPlace(rt, copy, n);
      if (copy !== null) decref(rt, copy);
      return result;
    },
    sq_inplace_repeat: (rt, op, n) => repeatInPlace(rt, op, n),
    sq_item: (rt, op, i) =>
      i < 0 || i >= bodyOf(op).size ? outOfRange(rt) : dequeItemAt(bodyOf(op), i),
    sq_ass_item(rt, op, i, value) {
      const body = bodyOf(op);
      if (i < 0 || i >= body.size) return raiseFalse(rt, 'IndexError', 'deque index out of range');
      if (value === null) {
        deleteItem(rt, body, i);
        return true;
      }
      const [block, at] = place(body, i);
      const old = block.data[at]!;
      block.data[at] = incref(value);
      decref(rt, old);
      return true;
    },
    sq_contains: dequeContains,
  },
};
