import { newBytes } from '../bytes/bytesObject.ts';
import { checkPositional } from '../../object/argParse.ts';
import { raise, raiseFalse } from '../../object/errors.ts';
import { asSsize } from '../../object/protocol/number.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { incref } from '../../object/refcount.ts';
import { TPFLAGS_BASETYPE, TPFLAGS_MATCH_SELF } from '../../object/typeFlags.ts';
import type { MethodDef, TypeSpec } from '../../object/typeSpec.ts';
import { bytesOfIterable, byteValue, reprOfBytes, viewOf } from '../bytes/bytesCommon.ts';
import { bytesModulo } from '../bytes/bytesFormat.ts';
import { bytesMethods } from '../bytes/bytesMethods.ts';
import { bytesFromArgs } from '../bytes/bytesNew.ts';
import {
  bytesConcat,
  bytesContains,
  bytesItem,
  bytesLength,
  bytesRepeat,
  bytesRichCompare,
  bytesSubscript,
} from '../bytes/bytesSlots.ts';
import { bytesTranslateMethods } from '../bytes/bytesTranslate.ts';
import { fromhex } from '../bytes/bytesType.ts';
import { newInt } from '../int/intObject.ts';
import { isSlice, sliceIndices } from '../slice/sliceObject.ts';
import { isStr, newStr } from '../str/strObject.ts';
import { allocSubtype } from '../subtypeAlloc.ts';
import { bufferMethods } from './bytearrayBuffer.ts';
import {
  bufferSize,
  byteArrayData,
  byteArrayDealloc,
  byteArrayResize,
  byteArraySplice,
  emptyByteArray,
  newByteArray,
  type PyByteArray,
} from './bytearrayObject.ts';

const asArray = (op: PyObject): PyByteArray => op as PyByteArray;

function init(
  rt: Runtime,
  self: PyObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): boolean {
  const data = bytesFromArgs(rt, 'bytearray', args, kwnames);
  if (data === null) return false;
  const op = asArray(self);
  if (!byteArrayResize(rt, op, 0)) return false;
  if (isIterated(rt, args[0] ?? null)) {
    for (let size = 1; size <= data.length; size++) byteArrayResize(rt, op, size);
  } else {
    byteArrayResize(rt, op, data.length);
  }
  op.body.data.set(data);
  return true;
}

/** Whether the items of `source` are appended one by one. */
function isIterated(rt: Runtime, source: PyObject | null): boolean {
  if (source === null || isStr(source)) return false;
  return viewOf(rt, source) === null && source.ob_type.nb_index === null;
}

/** One item; `value` null deletes. */
function assignItem(rt: Runtime, op: PyByteArray, at: number, value: PyObject | null): boolean {
  const i = at < 0 ? at + op.body.length : at;
  if (i < 0 || i >= op.body.length) {
    return raiseFalse(rt, 'IndexError', 'bytearray index out of range');
  }
  if (value === null) {
    return byteArraySplice(rt, op, i, i + 1, new Uint8Array(0));
  }
  const n = byteValue(rt, value, 'byte');
  if (n === null) return false;
  op.body.data[i] = n;
  return true;
}

function assignSlice(rt: Runtime, op: PyByteArray, key: PyObject, value: PyObject | null): boolean {
  if (!isSlice(rt, key)) return false;
  const bounds = sliceIndices(rt, key, op.body.length);
  if (bounds === null) return false;
  const bytes =
    value === null
      ? new Uint8Array(0)
      : (viewOf(rt, value)?.slice() ?? bytesOfIterable(rt, value, 'byte'));
  if (bytes === null) return false;
  const { start, step, slicelength } = bounds;
  if (step === 1) {
    return byteArraySplice(rt, op, start, Math.max(start, start + slicelength), bytes);
  }
  const picked = Array.from({ length: slicelength }, (_, k) => start + k * step);
  if (value === null) {
    const kept = byteArrayData(op).filter((_, i) => !picked.includes(i));
    return byteArraySplice(rt, op, 0, op.body.length, kept);
  }
  if (bytes.length !== slicelength) {
    const message =
      `attempt to assign bytes of size ${bytes.length} ` +
      `to extended slice of size ${slicelength}`;
    return raiseFalse(rt, 'ValueError', message);
  }
  for (const [k, i] of picked.entries()) op.body.data[i] = bytes[k]!;
  return true;
}

/** @cpython Objects/bytearrayobject.c#bytearray_ass_subscript */
function assign(rt: Runtime, self: PyObject, key: PyObject, value: PyObject | null): boolean {
  if (key.ob_type.nb_index !== null) {
    const i = asSsize(rt, key, 'IndexError');
    return i === null ? false : assignItem(rt, asArray(self), i, value);
  }
  if (isSlice(rt, key)) return assignSlice(rt, asArray(self), key, value);
  const name = key.ob_type.tp_name;
  const message = `bytearray indices must be integers or slices, not ${name}`;
  return raiseFalse(rt, 'TypeError', message);
}

function extendBy(rt: Runtime, self: PyObject, bytes: Uint8Array): boolean {
  const op = asArray(self);
  return byteArraySplice(rt, op, op.body.length, op.body.length, bytes);
}

const ownMethods: readonly MethodDef[] = [
  {
    name: 'append',
    kind: 'O',
    call: (rt, self, args) => {
      const n = byteValue(rt, args[0]!, 'byte');
      if (n === null) return null;
      return extendBy(rt, self, Uint8Array.of(n)) ? incref(rt.None) : null;
    },
  },
  {
    name: 'extend',
    kind: 'O',
    call: (rt, self, args) => {
      const [given] = args as [PyObject];
      const view = viewOf(rt, given);
      if (view === null && given.ob_type.tp_iter === null && given.ob_type.sq_item === null) {
        return raise(rt, 'TypeError', `can't extend bytearray with ${given.ob_type.tp_name}`);
      }
      const bytes = view ?? bytesOfIterable(rt, given, 'byte');
      if (bytes === null) return null;
      return extendBy(rt, self, bytes) ? incref(rt.None) : null;
    },
  },
  {
    name: 'insert',
    kind: 'FASTCALL',
    call: (rt, self, args) => {
      if (!checkPositional(rt, 'insert', args.length, 2, 2)) return null;
      const at = asSsize(rt, args[0]!, 'OverflowError');
      const n = at === null ? null : byteValue(rt, args[1]!, 'byte');
      if (at === null || n === null) return null;
      const { length } = asArray(self).body;
      const i = Math.min(length, at < 0 ? Math.max(0, at + length) : at);
      return byteArraySplice(rt, asArray(self), i, i, Uint8Array.of(n)) ? incref(rt.None) : null;
    },
  },
  {
    name: 'pop',
    kind: 'FASTCALL',
    call: (rt, self, args) => {
      if (!checkPositional(rt, 'pop', args.length, 0, 1)) return null;
      const op = asArray(self);
      const at = args[0] === undefined ? -1 : asSsize(rt, args[0], 'IndexError');
      if (at === null) return null;
      const { length } = op.body;
      if (length === 0) return raise(rt, 'IndexError', 'pop from empty bytearray');
      const i = at < 0 ? at + length : at;
      if (i < 0 || i >= length) return raise(rt, 'IndexError', 'pop index out of range');
      const value = op.body.data[i]!;
      return byteArraySplice(rt, op, i, i + 1, new Uint8Array(0)) ? newInt(rt, value) : null;
    },
  },
  {
    name: 'remove',
    kind: 'O',
    call: (rt, self, args) => {
      const n = byteValue(rt, args[0]!, 'byte');
      if (n === null) return null;
      const i = byteArrayData(asArray(self)).indexOf(n);
      if (i < 0) return raise(rt, 'ValueError', 'value not found in bytearray');
      const done = byteArraySplice(rt, asArray(self), i, i + 1, new Uint8Array(0));
      return done ? incref(rt.None) : null;
    },
  },
  {
    name: 'clear',
    kind: 'NOARGS',
    call: (rt, self) => {
      return byteArrayResize(rt, asArray(self), 0) ? incref(rt.None) : null;
    },
  },
  {
    name: 'reverse',
    kind: 'NOARGS',
    call: (rt, self) => {
      byteArrayData(asArray(self)).reverse();
      return incref(rt.None);
    },
  },
  {
    name: 'copy',
    kind: 'NOARGS',
    call: (rt, self) => newByteArray(rt, byteArrayData(asArray(self)).slice()),
  },
  {
    name: '__reduce_ex__',
    kind: 'O',
    call: (rt, self) => {
      const data = newBytes(rt, byteArrayData(asArray(self)).slice());
      const args = rt.factories.tuple(rt, [data]);
      const type = incref(self.ob_type as PyObject);
      return rt.factories.tuple(rt, [type, args, incref(rt.None)]);
    },
  },
  {
    name: '__alloc__',
    kind: 'NOARGS',
    call: (rt, self) => newInt(rt, asArray(self).body.ob_alloc),
  },
];

function bytearrayNew(
  rt: Runtime,
  type: PyTypeObject,
  _args: readonly PyObject[],
  _kwnames: PyObject | null,
): NewRef {
  return allocSubtype(rt, type, emptyByteArray());
}

export const bytearrayTypeSpec: TypeSpec = {
  key: 'bytearray',
  flags: TPFLAGS_BASETYPE | TPFLAGS_MATCH_SELF,
  slots: {
    tp_dealloc: byteArrayDealloc,
    tp_repr: (rt, op) => {
      const name = op.ob_type.tp_name;
      return newStr(rt, `${name}(${reprOfBytes(byteArrayData(asArray(op)))})`);
    },
    tp_richcompare: bytesRichCompare,
    tp_iter: (rt, op) => rt.factories.seqIter(rt, op),
    tp_new: bytearrayNew,
    tp_init: init,
    tp_sizeof: (rt, op) => op.ob_type.tp_basicsize + bufferSize(rt, asArray(op).body.ob_alloc),
    nb_remainder: bytesModulo,
    sq_length: bytesLength,
    sq_concat: bytesConcat,
    sq_repeat: bytesRepeat,
    sq_item: bytesItem,
    sq_contains: bytesContains,
    sq_inplace_concat: (rt, op, other) => {
      const bytes = viewOf(rt, other);
      if (bytes === null) {
        const message = `can't concat ${other.ob_type.tp_name} to ${op.ob_type.tp_name}`;
        return raise(rt, 'TypeError', message);
      }
      return extendBy(rt, op, bytes) ? incref(op) : null;
    },
    sq_inplace_repeat: (rt, op, n) => {
      const data = byteArrayData(asArray(op)).slice();
      const times = Math.max(0, n);
      if (data.length * times > 2 ** 28) return raise(rt, 'MemoryError', '');
      if (!byteArrayResize(rt, asArray(op), data.length * times)) return null;
      for (let i = 1; i < times; i++) asArray(op).body.data.set(data, i * data.length);
      return incref(op);
    },
    mp_length: bytesLength,
    mp_subscript: bytesSubscript,
    mp_ass_subscript: assign,
  },
  methods: [fromhex, ...ownMethods, ...bufferMethods, ...bytesTranslateMethods, ...bytesMethods],
};
