import { checkPositional } from '../../object/argParse.ts';
import { PY_EQ } from '../../object/compareOp.ts';
import { raise, raiseFalse } from '../../object/errors.ts';
import { toByteAddressOf } from '../heapBlock.ts';
import { richCompareBool } from '../../object/protocol/compare.ts';
import { getIter } from '../../object/protocol/iter.ts';
import { asSsize } from '../../object/protocol/number.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { MethodDef } from '../../object/typeSpec.ts';
import { viewOf } from '../../objects/bytes/bytesCommon.ts';
import { newBytes } from '../../objects/bytes/bytesObject.ts';
import { newInt } from '../../objects/int/intObject.ts';
import { isList, newList } from '../../objects/list/listObject.ts';
import { newStr } from '../../objects/str/strObject.ts';
import { newTuple } from '../../objects/tuple/tupleObject.ts';
import {
  arrayOf,
  arrayResize,
  contents,
  deleteRange,
  insertAt,
  isArray,
  itemAt,
  newArray,
  setItemAt,
} from './arrayObject.ts';

const done = (rt: Runtime, ok: boolean): NewRef | null => (ok ? incref(rt.None) : null);

/** Adds the items of an array or of any iterable. @cpython Modules/arraymodule.c#array_do_extend */
export function extend(rt: Runtime, self: PyObject, items: PyObject): boolean {
  const body = arrayOf(self);
  if (!isArray(rt, items)) return extendByIterator(rt, self, items);
  if (items.body.format !== body.format) {
    return raiseFalse(rt, 'TypeError', 'can only extend with array of same kind');
  }
  const added = contents(items.body).slice();
  const { size, itemsize } = body;
  if (!arrayResize(rt, body, size + items.body.size)) return false;
  body.data.set(added, size * itemsize);
  return true;
}

function extendByIterator(rt: Runtime, self: PyObject, items: PyObject): boolean {
  const it = getIter(rt, items);
  if (it === null) return false;
  const next = it.ob_type.tp_iternext!;
  let ok = true;
  for (let item = next(rt, it); item !== null; item = ok ? next(rt, it) : null) {
    ok = insertAt(rt, self, arrayOf(self).size, item);
    decref(rt, item);
  }
  decref(rt, it);
  if (ok && rt.raised !== null && rt.raised.ob_type.mro.includes(rt.types.StopIteration)) {
    decref(rt, rt.raised);
    rt.raised = null;
  }
  return rt.raised === null;
}

/** @cpython Modules/arraymodule.c#array_array_frombytes */
export function fromBytes(rt: Runtime, self: PyObject, data: PyObject): boolean {
  const bytes = viewOf(rt, data);
  if (bytes === null) {
    const name = data.ob_type.tp_name;
    return raiseFalse(rt, 'TypeError', `a bytes-like object is required, not '${name}'`);
  }
  const body = arrayOf(self);
  const { size, itemsize } = body;
  if (bytes.length % itemsize !== 0) {
    return raiseFalse(rt, 'ValueError', 'bytes length not a multiple of item size');
  }
  const copy = bytes.slice();
  if (!arrayResize(rt, body, size + copy.length / itemsize)) return false;
  body.data.set(copy, size * itemsize);
  return true;
}

/** The items as a list. */
export function toList(rt: Runtime, self: PyObject): NewRef {
  const body = arrayOf(self);
  const items: NewRef[] = [];
  for (let i = 0; i < body.size; i++) items.push(itemAt(rt, body, i));
  return newList(rt, items);
}

/** Place of the first equal item, -1 without one; how many there are where `all`. */
function find(rt: Runtime, self: PyObject, value: PyObject, all: boolean): number | null {
  const body = arrayOf(self);
  let count = 0;
  for (let i = 0; i < body.size; i++) {
    const item = itemAt(rt, body, i);
    const same = richCompareBool(rt, item, value, PY_EQ);
    decref(rt, item);
    if (same === null) return null;
    if (same && !all) return i;
    if (same) count++;
  }
  return all ? count : -1;
}

export function contains(rt: Runtime, self: PyObject, value: PyObject): boolean | null {
  const at = find(rt, self, value, false);
  return at === null ? null : at >= 0;
}

function pop(rt: Runtime, self: PyObject, args: readonly PyObject[]): NewRef | null {
  if (!checkPositional(rt, 'pop', args.length, 0, 1)) return null;
  const body = arrayOf(self);
  const given = args[0] === undefined ? -1 : asSsize(rt, args[0], 'OverflowError');
  if (given === null) return null;
  if (body.size === 0) return raise(rt, 'IndexError', 'pop from empty array');
  const at = given < 0 ? given + body.size : given;
  if (at < 0 || at >= body.size) return raise(rt, 'IndexError', 'pop index out of range');
  const item = itemAt(rt, body, at);
  if (deleteRange(rt, body, at, at + 1)) return item;
  decref(rt, item);
  return null;
}

function fromList(rt: Runtime, self: PyObject, list: PyObject): boolean {
  if (!isList(list)) return raiseFalse(rt, 'TypeError', 'arg must be list');
  const body = arrayOf(self);
  const { size } = body;
  const items = list.body.ob_item;
  if (!arrayResize(rt, body, size + items.length)) return false;
  if (items.every((item, i) => setItemAt(rt, body, size + i, item))) return true;
  arrayResize(rt, body, size);
  return false;
}

function reverseBytes(data: Uint8Array, step: number): void {
  for (let i = 0; i < data.length; i += step) data.subarray(i, i + step).reverse();
}

const one = (
  name: string,
  f: (rt: Runtime, self: PyObject, arg: PyObject) => NewRef | null,
): MethodDef => ({ name, kind: 'O', call: (rt, self, args) => f(rt, self, args[0]!) });

const bare = (name: string, f: (rt: Runtime, self: PyObject) => NewRef | null): MethodDef => ({
  name,
  kind: 'NOARGS',
  call: f,
});

export function copyArray(rt: Runtime, self: PyObject): NewRef {
  const body = arrayOf(self);
  const copy = newArray(rt, self.ob_type, body.format, body.size);
  copy.body.data.set(contents(body));
  return copy;
}

export const arrayMethods: readonly MethodDef[] = [
  one('append', (rt, self, x) => done(rt, insertAt(rt, self, arrayOf(self).size, x))),
  one('extend', (rt, self, items) => done(rt, extend(rt, self, items))),
  one('frombytes', (rt, self, data) => done(rt, fromBytes(rt, self, data))),
  one('fromlist', (rt, self, list) => done(rt, fromList(rt, self, list))),
  one('count', (rt, self, x) => {
    const n = find(rt, self, x, true);
    return n === null ? null : newInt(rt, n);
  }),
  one('index', (rt, self, x) => {
    const at = find(rt, self, x, false);
    if (at === null) return null;
    return at < 0 ? raise(rt, 'ValueError', 'array.index(x): x not in array') : newInt(rt, at);
  }),
  one('remove', (rt, self, x) => {
    const at = find(rt, self, x, false);
    if (at === null) return null;
    if (at < 0) return raise(rt, 'ValueError', 'array.remove(x): x not in array');
    return done(rt, deleteRange(rt, arrayOf(self), at, at + 1));
  }),
  { name: 'pop', kind: 'FASTCALL', call: pop },
  {
    name: 'insert',
    kind: 'FASTCALL',
    call(rt, self, args) {
      if (!checkPositional(rt, 'insert', args.length, 2, 2)) return null;
      const { size } = arrayOf(self);
      const at = asSsize(rt, args[0]!, 'OverflowError');
      if (at === null) return null;
      const place = Math.min(Math.max(at < 0 ? at + size : at, 0), size);
      return done(rt, insertAt(rt, self, place, args[1]!));
    },
  },
  bare('tobytes', (rt, self) => newBytes(rt, contents(arrayOf(self)).slice())),
  bare('tolist', toList),
  bare('tounicode', (rt, self) => {
    const body = arrayOf(self);
    const view = new DataView(body.data.buffer, body.data.byteOffset);
    let text = '';
    for (let i = 0; i < body.size; i++) text += String.fromCodePoint(view.getUint32(i * 4, true));
    return newStr(rt, text);
  }),
  bare('reverse', (rt, self) => {
    const { itemsize } = arrayOf(self);
    const data = contents(arrayOf(self));
    data.reverse();
    reverseBytes(data, itemsize);
    return incref(rt.None);
  }),
  bare('byteswap', (rt, self) => {
    reverseBytes(contents(arrayOf(self)), arrayOf(self).itemsize);
    return incref(rt.None);
  }),
  bare('buffer_info', (rt, self) => {
    const { block, size } = arrayOf(self);
    return newTuple(rt, [newInt(rt, toByteAddressOf(block)), newInt(rt, size)]);
  }),
  bare('__copy__', copyArray),
  one('__deepcopy__', copyArray),
  bare('__reduce__', (rt, self) => {
    const code = newStr(rt, arrayOf(self).format);
    const args = newTuple(rt, [code, toList(rt, self)]);
    return newTuple(rt, [incref(self.ob_type as PyObject), args, incref(rt.None)]);
  }),
];
