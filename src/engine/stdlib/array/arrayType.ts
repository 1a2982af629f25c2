import { checkPositional } from '../../object/argParse.ts';
import {
  type CompareOp,
  PY_EQ,
  PY_GE,
  PY_GT,
  PY_LE,
  PY_LT,
  PY_NE,
} from '../../object/compareOp.ts';
import { raise, raiseFalse } from '../../object/errors.ts';
import { track, untrack } from '../../object/gcHead.ts';
import { freeObject, gcNew, instanceBytes } from '../../object/heap.ts';
import { richCompare, richCompareBool } from '../../object/protocol/compare.ts';
import { hashNotImplemented } from '../../object/protocol/hash.ts';
import { asSsize } from '../../object/protocol/number.ts';
import { reprText } from '../../object/protocol/text.ts';
import type { NewFunc, NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { TPFLAGS_BASETYPE, TPFLAGS_SEQUENCE } from '../../object/typeFlags.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { viewOf } from '../../objects/bytes/bytesCommon.ts';
import { newInt } from '../../objects/int/intObject.ts';
import { isList } from '../../objects/list/listObject.ts';
import { isSlice, sliceIndices } from '../../objects/slice/sliceObject.ts';
import { isStr, newStr, strValue } from '../../objects/str/strObject.ts';
import { isTuple } from '../../objects/tuple/tupleObject.ts';
import { CLASS_GETITEM } from '../../objects/type/genericAlias.ts';
import { clearWeakRefs } from '../../objects/weakref/weakrefObject.ts';
import { ITERATOR_SLOTS, type StructRefs } from '../structRefs.ts';
import { arrayMethods, contains, extend, fromBytes, toList } from './arrayMethods.ts';
import {
  ARRAY_KEY,
  type ArrayBody,
  arrayOf,
  arrayResize,
  badCode,
  codeSize,
  contents,
  deleteRange,
  isArray,
  isText,
  itemAt,
  newArray,
  setItemAt,
} from './arrayObject.ts';

const ITER_KEY = 'array.arrayiterator';

/** @cpython Modules/arraymodule.c#array_new */
const arrayNew: NewFunc = (rt, type, args) => {
  if (!checkPositional(rt, 'array', args.length, 1, 2)) return null;
  const [code, initial] = args as [PyObject, PyObject | undefined];
  if (!isStr(code) || strValue(code).length !== 1) return badCode(rt, true);
  const format = strValue(code);
  if (codeSize(format) === null || rt.release.library.later.includes(`array.${format}`)) {
    return badCode(rt, false);
  }
  if (initial !== undefined && isStr(initial) && !isText(format)) {
    const text = `cannot use a str to initialize an array with typecode '${format}'`;
    return raise(rt, 'TypeError', text);
  }
  const items = initial === undefined ? [] : isList(initial) ? initial.body.ob_item : null;
  const known = items ?? (isTuple(initial!) ? initial.body : null);
  const op = newArray(rt, type, format, known?.length ?? 0);
  let ok: boolean;
  if (known !== null) ok = known.every((item, i) => setItemAt(rt, op.body, i, item));
  else if (viewOf(rt, initial!) !== null) ok = fromBytes(rt, op, initial!);
  else if (isArray(rt, initial!) && initial.body.format === format) {
    decref(rt, op);
    const copy = newArray(rt, type, format, initial.body.size);
    copy.body.data.set(contents(initial.body));
    return copy;
  } else ok = extend(rt, op, initial!);
  if (ok) return op;
  decref(rt, op);
  return null;
};

function arrayRepr(rt: Runtime, op: PyObject): NewRef | null {
  const body = arrayOf(op);
  const name = op.ob_type.tp_name.split('.').pop()!;
  if (body.size === 0) return newStr(rt, `${name}('${body.format}')`);
  const list = toList(rt, op);
  let shown = reprText(rt, list);
  if (shown !== null && isText(body.format)) {
    const text = newStr(rt, (list.body as { ob_item: PyObject[] }).ob_item.map(strValue).join(''));
    shown = reprText(rt, text);
    decref(rt, text);
  }
  decref(rt, list);
  return shown === null ? null : newStr(rt, `${name}('${body.format}', ${shown})`);
}

/** @cpython Modules/arraymodule.c#array_richcompare */
function compare(rt: Runtime, v: PyObject, w: PyObject, op: CompareOp): NewRef | null {
  if (!isArray(rt, v) || !isArray(rt, w)) return incref(rt.NotImplemented);
  const [m, n] = [v.body.size, w.body.size];
  if (m !== n && (op === PY_EQ || op === PY_NE)) return incref(op === PY_NE ? rt.True : rt.False);
  for (let i = 0; i < Math.min(m, n); i++) {
    const [a, b] = [itemAt(rt, v.body, i), itemAt(rt, w.body, i)];
    const same = richCompareBool(rt, a, b, PY_EQ);
    const result = same === false && op !== PY_EQ ? richCompare(rt, a, b, op) : null;
    decref(rt, a);
    decref(rt, b);
    if (same === null) return null;
    if (!same) return op === PY_EQ ? incref(rt.False) : result;
  }
  const orders = { [PY_LT]: m < n, [PY_LE]: m <= n, [PY_GT]: m > n, [PY_GE]: m >= n };
  const truth = { ...orders, [PY_EQ]: m === n, [PY_NE]: m !== n }[op];
  return incref(truth ? rt.True : rt.False);
}

function subscript(rt: Runtime, op: PyObject, key: PyObject): NewRef | null {
  const body = arrayOf(op);
  if (isSlice(rt, key)) {
    const bounds = sliceIndices(rt, key, body.size);
    if (bounds === null) return null;
    const n = Math.max(bounds.slicelength, 0);
    const part = newArray(rt, baseType(rt), body.format, n);
    const { itemsize, data } = body;
    for (let k = 0; k < n; k++) {
      const from = (bounds.start + k * bounds.step) * itemsize;
      part.body.data.set(data.subarray(from, from + itemsize), k * itemsize);
    }
    return part;
  }
  if (key.ob_type.nb_index === null)
    return raise(rt, 'TypeError', 'array indices must be integers');
  const i = asSsize(rt, key, 'IndexError');
  return i === null ? null : item(rt, op, i < 0 ? i + body.size : i);
}

function item(rt: Runtime, op: PyObject, i: number): NewRef | null {
  const body = arrayOf(op);
  if (i >= 0 && i < body.size) return itemAt(rt, body, i);
  return raise(rt, 'IndexError', 'array index out of range');
}

const baseType = (rt: Runtime): PyTypeObject =>
  (rt.types as unknown as Record<string, PyTypeObject>)[ARRAY_KEY]!;

function assign(rt: Runtime, op: PyObject, key: PyObject, value: PyObject | null): boolean {
  const body = arrayOf(op);
  if (isSlice(rt, key)) return assignSlice(rt, body, key, value);
  if (key.ob_type.nb_index === null) {
    return raiseFalse(rt, 'TypeError', 'array indices must be integers');
  }
  const given = asSsize(rt, key, 'IndexError');
  if (given === null) return false;
  const i = given < 0 ? given + body.size : given;
  if (i < 0 || i >= body.size) {
    return raiseFalse(rt, 'IndexError', 'array assignment index out of range');
  }
  return value === null ? deleteRange(rt, body, i, i + 1) : setItemAt(rt, body, i, value);
}

function assignSlice(rt: Runtime, body: ArrayBody, key: PyObject, value: PyObject | null): boolean {
  const bounds = sliceIndices(rt, key as never, body.size);
  if (bounds === null) return false;
  if (value !== null && (!isArray(rt, value) || value.body.format !== body.format)) {
    const name = value.ob_type.tp_name;
    return raiseFalse(rt, 'TypeError', `can only assign array (not "${name}") to array slice`);
  }
  const { start, step, slicelength } = bounds;
  const { itemsize } = body;
  const rest = contents(body).slice();
  const fresh = value === null ? new Uint8Array(0) : contents(arrayOf(value)).slice();
  if (step === 1) {
    const stop = start + Math.max(slicelength, 0);
    if (value === null) return deleteRange(rt, body, start, stop);
    const tail = rest.subarray(stop * itemsize);
    const grown = body.size - (stop - start) + fresh.length / itemsize;
    if (grown < body.size) deleteRange(rt, body, start, start + body.size - grown);
    else if (!arrayResize(rt, body, grown)) return false;
    body.data.set(fresh, start * itemsize);
    body.data.set(tail, start * itemsize + fresh.length);
    return true;
  }
  if (value === null) {
    const places = Array.from({ length: slicelength }, (_, k) => start + k * step);
    for (const i of places.sort((a, b) => b - a)) deleteRange(rt, body, i, i + 1);
    return true;
  }
  const n = fresh.length / itemsize;
  if (n !== slicelength) {
    const text = `attempt to assign array of size ${n} to extended slice of size ${slicelength}`;
    return raiseFalse(rt, 'ValueError', text);
  }
  for (let k = 0; k < n; k++) {
    const part = fresh.subarray(k * itemsize, (k + 1) * itemsize);
    body.data.set(part, (start + k * step) * itemsize);
  }
  return true;
}

function concat(rt: Runtime, op: PyObject, other: PyObject): NewRef | null {
  const body = arrayOf(op);
  if (!isArray(rt, other)) {
    const name = other.ob_type.tp_name;
    return raise(rt, 'TypeError', `can only append array (not "${name}") to array`);
  }
  if (other.body.format !== body.format) {
    return raise(rt, 'TypeError', 'bad argument type for built-in operation');
  }
  const result = newArray(rt, baseType(rt), body.format, body.size + other.body.size);
  result.body.data.set(contents(body));
  result.body.data.set(contents(other.body), contents(body).length);
  return result;
}

function repeat(rt: Runtime, op: PyObject, n: number): NewRef {
  const body = arrayOf(op);
  const part = contents(body);
  const result = newArray(rt, baseType(rt), body.format, body.size * Math.max(n, 0));
  for (let k = 0; k < n; k++) result.body.data.set(part, k * part.length);
  return result;
}

/** `refs`: the array. */
interface ArrayIterBody extends StructRefs {
  index: number;
}

export const arrayIterSpec: TypeSpec = {
  key: ITER_KEY,
  slots: {
    ...ITERATOR_SLOTS,
    tp_iternext(rt, op) {
      const body = op.body as ArrayIterBody;
      const array = body.refs[0];
      if (!array) return null;
      if (body.index < arrayOf(array).size) return itemAt(rt, arrayOf(array), body.index++);
      body.refs[0] = null;
      decref(rt, array);
      return null;
    },
  },
};

export const arrayTypeSpec: TypeSpec = {
  key: ARRAY_KEY,
  flags: TPFLAGS_BASETYPE | TPFLAGS_SEQUENCE,
  hasWeaklist: true,
  methods: [...arrayMethods, CLASS_GETITEM],
  getset: [
    { name: 'typecode', get: (rt, self) => newStr(rt, arrayOf(self).format) },
    { name: 'itemsize', get: (rt, self) => newInt(rt, arrayOf(self).itemsize) },
  ],
  slots: {
    tp_new: arrayNew,
    tp_dealloc(rt, op) {
      untrack(rt, op);
      if (op.inst?.weaklist) clearWeakRefs(rt, op);
      const { block } = arrayOf(op);
      if (block !== null) rt.mem.free(block);
      freeObject(rt, op);
    },
    tp_traverse: () => undefined,
    tp_sizeof: (_rt, op) =>
      instanceBytes(op.ob_type, 0) + arrayOf(op).allocated * arrayOf(op).itemsize,
    tp_repr: arrayRepr,
    tp_hash: hashNotImplemented,
    tp_richcompare: compare,
    tp_iter(rt, op) {
      const type = (rt.types as unknown as Record<string, PyTypeObject>)[ITER_KEY]!;
      const it = gcNew<ArrayIterBody>(rt, type, { refs: [incref(op)], index: 0 });
      track(rt, it);
      return it;
    },
    sq_length: (_rt, op) => arrayOf(op).size,
    mp_length: (_rt, op) => arrayOf(op).size,
    sq_item: item,
    sq_contains: contains,
    sq_concat: concat,
    sq_inplace_concat(rt, op, other) {
      if (isArray(rt, other)) return extend(rt, op, other) ? incref(op) : null;
      const name = other.ob_type.tp_name;
      return raise(rt, 'TypeError', `can only extend with array (not "${name}")`);
    },
    sq_repeat: repeat,
    sq_inplace_repeat(rt, op, n) {
      const body = arrayOf(op);
      const part = contents(body).slice();
      const size = body.size * Math.max(n, 0);
      if (!arrayResize(rt, body, size)) return null;
      for (let k = 0; k < n; k++) body.data.set(part, k * part.length);
      return incref(op);
    },
    mp_subscript: subscript,
    mp_ass_subscript: assign,
  },
};
