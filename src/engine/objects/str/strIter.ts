import { asSsize } from '../../object/protocol/number.ts';
import { reduceTo } from '../iter/indexIter.ts';
import { freeObject, gcNew } from '../../object/heap.ts';
import { track, untrack } from '../../object/gcHead.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { MethodDef, TypeSpec } from '../../object/typeSpec.ts';
import { newInt } from '../int/intObject.ts';
import { newStr, type PyUnicode } from './strObject.ts';

/** @cpython Objects/unicodeobject.c#unicodeiterobject */
interface StrIterBody {
  /** Code points given so far. */
  it_index: number;
  /** UTF-16 index of the next one. */
  offset: number;
  /** Owned; null once the end was reached. */
  it_seq: PyUnicode | null;
}

type PyStrIter = PyObject<StrIterBody>;

/** @cpython Objects/unicodeobject.c#unicode_iter */
export function strIter(rt: Runtime, op: PyObject): NewRef {
  const seq = op as PyUnicode;
  const type = seq.body.ascii ? rt.types.str_ascii_iterator : rt.types.str_iterator;
  const body: StrIterBody = { it_index: 0, offset: 0, it_seq: incref(seq) };
  const it = gcNew(rt, type, body);
  track(rt, it);
  return it;
}

/** @cpython Objects/unicodeobject.c#unicodeiter_next */
function next(rt: Runtime, op: PyObject): NewRef | null {
  const { body } = op as PyStrIter;
  const seq = body.it_seq;
  if (seq === null) return null;
  const { value } = seq.body;
  if (body.offset >= value.length) {
    body.it_seq = null;
    decref(rt, seq);
    return null;
  }
  const char = String.fromCodePoint(value.codePointAt(body.offset)!);
  body.offset += char.length;
  body.it_index++;
  return newStr(rt, char);
}

function dealloc(rt: Runtime, op: PyObject): void {
  untrack(rt, op);
  const { it_seq } = (op as PyStrIter).body;
  if (it_seq !== null) decref(rt, it_seq);
  freeObject(rt, op);
}

/** @cpython Objects/unicodeobject.c#unicodeiter_setstate */
function setState(rt: Runtime, self: PyObject, args: readonly PyObject[]): NewRef | null {
  const index = asSsize(rt, args[0]!, null);
  if (index === null) return null;
  const { body } = self as PyStrIter;
  if (body.it_seq !== null) {
    const chars = Array.from(body.it_seq.body.value).slice(0, Math.max(0, index));
    body.it_index = chars.length;
    body.offset = chars.join('').length;
  }
  return incref(rt.None);
}

const methods: readonly MethodDef[] = [
  {
    name: '__length_hint__',
    kind: 'NOARGS',
    call: (rt, self) => {
      const { it_seq, it_index } = (self as PyStrIter).body;
      return newInt(rt, it_seq === null ? 0 : it_seq.body.length - it_index);
    },
  },
  {
    name: '__reduce__',
    kind: 'NOARGS',
    call: (rt, self) => {
      const { it_seq, it_index } = (self as PyStrIter).body;
      if (it_seq === null) return reduceTo(rt, 'iter', [newStr(rt, '')]);
      return reduceTo(rt, 'iter', [incref(it_seq as PyObject)], newInt(rt, it_index));
    },
  },
  { name: '__setstate__', kind: 'O', call: setState },
];

const iteratorSpec = (key: string): TypeSpec => ({
  key,
  slots: {
    tp_dealloc: dealloc,
    tp_traverse: (op, visit) => {
      const { it_seq } = (op as PyStrIter).body;
      if (it_seq !== null) visit(it_seq);
    },
    tp_iter: (_rt, op) => incref(op),
    tp_iternext: next,
  },
  methods,
});

export const strIteratorTypeSpec: TypeSpec = iteratorSpec('str_iterator');
export const strAsciiIteratorTypeSpec: TypeSpec = {
  ...iteratorSpec('str_ascii_iterator'),
};
