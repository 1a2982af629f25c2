import { TPFLAGS_SEQUENCE } from '../../object/typeFlags.ts';
import { noKeywords, unpackKeywords } from '../../object/argParse.ts';
import { type CompareOp, PY_EQ, PY_NE } from '../../object/compareOp.ts';
import { raise, raiseFalse } from '../../object/errors.ts';
import { hash } from '../../object/protocol/hash.ts';
import { richCompareBool } from '../../object/protocol/compare.ts';
import { asSsize } from '../../object/protocol/number.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { toByteAddress } from '../../memory/address.ts';
import { viewOf } from '../bytes/bytesCommon.ts';
import { newBytes } from '../bytes/bytesObject.ts';
import { newBool } from '../bool/boolObject.ts';
import {
  indexIterDealloc,
  indexIterTraverse,
  newIndexIter,
  type PyIndexIter,
  selfIter,
  exhaust,
} from '../iter/indexIter.ts';
import { isSlice, type PySlice, sliceIndices } from '../slice/sliceObject.ts';
import { newStr } from '../str/strObject.ts';
import { packItem, unpackItem } from './itemFormat.ts';
import { memoryViewGetSet, memoryViewMethods } from './memoryviewMethods.ts';
import {
  addView,
  checkReleased,
  isMemoryView,
  isReleased,
  managedBufferDealloc,
  managedBufferRelease,
  memoryViewBytes,
  memoryViewDealloc,
  memoryViewFromObject,
  memoryViewRelease,
  type PyManagedBuffer,
  type PyMemoryView,
} from './memoryviewObject.ts';

const asView = (op: PyObject): PyMemoryView => op as PyMemoryView;

/** Where item `i` lies; null with IndexError set. @cpython Objects/memoryobject.c#lookup_dimension */
function itemAt(rt: Runtime, view: PyMemoryView, i: number): number | null {
  const { offset, shape, stride } = view.body;
  const at = i < 0 ? i + shape : i;
  if (at < 0 || at >= shape) return raise(rt, 'IndexError', 'index out of bounds on dimension 1');
  return offset + at * stride;
}

function item(rt: Runtime, op: PyObject, i: number): NewRef | null {
  const view = asView(op);
  if (!checkReleased(rt, view)) return null;
  const at = itemAt(rt, view, i);
  return at === null ? null : unpackItem(rt, view.body.mbuf.body.data, at, view.body.format);
}

function slice(rt: Runtime, view: PyMemoryView, key: PySlice): NewRef<PyMemoryView> | null {
  const { body } = view;
  const bounds = sliceIndices(rt, key, body.shape);
  if (bounds === null) return null;
  return addView(rt, body.mbuf, {
    ...body,
    offset: body.offset + bounds.start * body.stride,
    shape: bounds.slicelength,
    stride: body.stride * bounds.step,
  });
}

/** @cpython Objects/memoryobject.c#memory_subscript */
function subscript(rt: Runtime, op: PyObject, key: PyObject): NewRef | null {
  if (!checkReleased(rt, asView(op))) return null;
  if (key.ob_type.nb_index !== null) {
    const i = asSsize(rt, key, 'IndexError');
    return i === null ? null : item(rt, op, i);
  }
  if (isSlice(rt, key)) return slice(rt, asView(op), key);
  if (key === rt.Ellipsis) return addView(rt, asView(op).body.mbuf, asView(op).body);
  return badKey(rt, key);
}

/** A key that is neither an index nor a slice of a view of one dimension. */
function badKey(rt: Runtime, key: PyObject): null {
  if (key.ob_type === rt.types.tuple) {
    const items = key.body as PyObject[];
    if (items.every((op) => op.ob_type.nb_index !== null)) {
      const message =
        items.length > 1
          ? `cannot index 1-dimension view with ${items.length}-element tuple`
          : 'sub-views are not implemented';
      return raise(rt, items.length > 1 ? 'TypeError' : 'NotImplementedError', message);
    }
    if (items.every((op) => isSlice(rt, op))) {
      const message = 'multi-dimensional slicing is not implemented';
      return raise(rt, 'NotImplementedError', message);
    }
  }
  return raise(rt, 'TypeError', 'memoryview: invalid slice key');
}

/** Copies the items of a bytes-like object over those of a slice. */
function assignSlice(rt: Runtime, view: PyMemoryView, key: PySlice, value: PyObject): boolean {
  const source = memoryViewBytesOf(rt, value);
  if (source === null) {
    const name = value.ob_type.tp_name;
    return raiseFalse(rt, 'TypeError', `a bytes-like object is required, not '${name}'`);
  }
  const target = slice(rt, view, key);
  if (target === null) return false;
  const { offset, shape, stride, itemsize, format, mbuf } = target.body;
  const same = source.format === format && source.bytes.length === shape * itemsize;
  const bytes = source.bytes.slice();
  for (let i = 0; same && i < shape; i++) {
    const part = bytes.subarray(i * itemsize, (i + 1) * itemsize);
    mbuf.body.data.set(part, offset + i * stride);
  }
  decref(rt, target);
  if (same) return true;
  const message = 'memoryview assignment: lvalue and rvalue have different structures';
  return raiseFalse(rt, 'ValueError', message);
}

function memoryViewBytesOf(
  rt: Runtime,
  op: PyObject,
): { bytes: Uint8Array; format: string } | null {
  const bytes = viewOf(rt, op);
  if (bytes === null) return null;
  return { bytes, format: isMemoryView(rt, op) ? op.body.format : 'B' };
}

/** @cpython Objects/memoryobject.c#memory_ass_sub */
function assign(rt: Runtime, op: PyObject, key: PyObject, value: PyObject | null): boolean {
  const view = asView(op);
  if (!checkReleased(rt, view)) return false;
  const { body } = view;
  if (body.readonly) return raiseFalse(rt, 'TypeError', 'cannot modify read-only memory');
  if (value === null) return raiseFalse(rt, 'TypeError', 'cannot delete memory');
  if (key.ob_type.nb_index !== null) {
    const i = asSsize(rt, key, 'IndexError');
    const at = i === null ? null : itemAt(rt, view, i);
    return at !== null && packItem(rt, body.mbuf.body.data, at, body.format, value);
  }
  if (isSlice(rt, key)) return assignSlice(rt, view, key, value);
  return raiseFalse(rt, 'TypeError', 'memoryview: invalid slice key');
}

/** Whether two views, or a view and another bytes-like object, hold equal items; null on error. */
function equalItems(rt: Runtime, a: PyMemoryView, b: PyMemoryView): boolean | null {
  if (a.body.shape !== b.body.shape) return false;
  for (let i = 0; i < a.body.shape; i++) {
    const [x, y] = [item(rt, a, i)!, item(rt, b, i)!];
    const equal = richCompareBool(rt, x, y, PY_EQ);
    decref(rt, x);
    decref(rt, y);
    if (equal !== true) return equal;
  }
  return true;
}

/** @cpython Objects/memoryobject.c#memory_richcompare */
function richcompare(rt: Runtime, a: PyObject, b: PyObject, op: CompareOp): NewRef | null {
  if (op !== PY_EQ && op !== PY_NE) return incref(rt.NotImplemented);
  const released = isReleased(asView(a)) || (isMemoryView(rt, b) && isReleased(b));
  if (released) return newBool(rt, (a === b) === (op === PY_EQ));
  if (viewOf(rt, b) === null) return incref(rt.NotImplemented);
  const other = memoryViewFromObject(rt, b);
  if (other === null) return null;
  const equal = equalItems(rt, asView(a), other);
  decref(rt, other);
  return equal === null ? null : newBool(rt, equal === (op === PY_EQ));
}

/** @cpython Objects/memoryobject.c#memory_hash */
function viewHash(rt: Runtime, op: PyObject): number | null {
  const view = asView(op);
  const { body } = view;
  if (body.hash === null) {
    if (!checkReleased(rt, view)) return null;
    if (!body.readonly) return raise(rt, 'ValueError', 'cannot hash writable memoryview object');
    if (!['B', 'b', 'c'].includes(body.format)) {
      const message = "memoryview: hashing is restricted to formats 'B', 'b' or 'c'";
      return raise(rt, 'ValueError', message);
    }
    if (hash(rt, body.mbuf.body.obj!) === null) return null;
    const bytes = newBytes(rt, memoryViewBytes(view).slice());
    const lo = hash(rt, bytes)!;
    body.hash = { lo, hi: rt.hashHi };
    decref(rt, bytes);
  }
  rt.hashHi = body.hash.hi;
  return body.hash.lo;
}

const NEW = { name: 'memoryview', names: ['object'], required: 1 };

export const memoryviewTypeSpec: TypeSpec = {
  key: 'memoryview',
  flags: TPFLAGS_SEQUENCE,
  hasWeaklist: true,
  doc: 'Create a new memoryview object which references the given object.',
  slots: {
    tp_dealloc: memoryViewDealloc,
    tp_repr: (rt, op) => {
      const kind = isReleased(asView(op)) ? 'released memory' : 'memory';
      return newStr(rt, `<${kind} at 0x${toByteAddress(op.address).toString(16)}>`);
    },
    tp_hash: viewHash,
    tp_richcompare: richcompare,
    tp_iter: (rt, op) =>
      checkReleased(rt, asView(op)) ? newIndexIter(rt, rt.types.memory_iterator, op, 0) : null,
    tp_traverse: (op, visit) => {
      visit(asView(op).body.mbuf);
    },
    tp_clear: (rt, op) => {
      memoryViewRelease(rt, asView(op));
    },
    tp_new: (rt, _type, args, kwnames) => {
      const found = unpackKeywords(rt, NEW, args, kwnames);
      return found === null ? null : memoryViewFromObject(rt, found[0]!);
    },
    tp_sizeof: (_rt, op) => op.ob_type.tp_basicsize + 3 * op.ob_type.tp_itemsize,
    sq_length: (rt, op) => (checkReleased(rt, asView(op)) ? asView(op).body.shape : null),
    sq_item: item,
    mp_length: (rt, op) => (checkReleased(rt, asView(op)) ? asView(op).body.shape : null),
    mp_subscript: subscript,
    mp_ass_subscript: assign,
  },
  methods: [
    ...memoryViewMethods,
    {
      name: '__exit__',
      kind: 'KEYWORDS',
      call: (rt, self, _args, kwnames) => {
        if (!noKeywords(rt, 'memoryview.__exit__', kwnames)) return null;
        memoryViewRelease(rt, asView(self));
        return incref(rt.None);
      },
    },
  ],
  getset: memoryViewGetSet,
};

export const managedBufferTypeSpec: TypeSpec = {
  key: 'managedbuffer',
  slots: {
    tp_dealloc: managedBufferDealloc,
    tp_traverse: (op, visit) => {
      const { obj } = (op as PyManagedBuffer).body;
      if (obj !== null) visit(obj);
    },
    tp_clear: managedBufferRelease,
  },
};

/** @cpython Objects/memoryobject.c#memoryiter_next */
function iteratorNext(rt: Runtime, op: PyObject): NewRef | null {
  const it = op as PyIndexIter;
  const { body } = it;
  if (body.it_seq === null) return null;
  const view = asView(body.it_seq);
  if (!checkReleased(rt, view)) return null;
  return body.it_index < view.body.shape ? item(rt, view, body.it_index++) : exhaust(rt, it);
}

export const memoryIteratorTypeSpec: TypeSpec = {
  key: 'memory_iterator',
  slots: {
    tp_dealloc: indexIterDealloc,
    tp_traverse: indexIterTraverse,
    tp_iter: selfIter,
    tp_iternext: iteratorNext,
  },
};
