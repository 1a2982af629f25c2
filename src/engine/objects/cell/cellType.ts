import { raise } from '../../object/errors.ts';
import { untrack } from '../../object/gcHead.ts';
import { freeObject } from '../../object/heap.ts';
import type {
  NewRef,
  PyObject,
  PyTypeObject,
  RichCmpFunc,
  Runtime,
  VisitProc,
} from '../../object/pyObject.ts';
import { incref, xdecref } from '../../object/refcount.ts';
import { checkPositional, noKeywords } from '../../object/argParse.ts';
import { richCompare } from '../../object/protocol/compare.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { toByteAddress } from '../../memory/address.ts';
import { newStr } from '../str/strObject.ts';
import { isCell, newCell, type PyCell } from './cellObject.ts';

const bodyOf = (op: PyObject) => (op as PyCell).body;

/** @cpython Objects/cellobject.c#cell_dealloc */
function cellDealloc(rt: Runtime, op: PyObject): void {
  untrack(rt, op);
  xdecref(rt, bodyOf(op).ref);
  freeObject(rt, op);
}

function cellTraverse(op: PyObject, visit: VisitProc): void {
  const { ref } = bodyOf(op);
  if (ref !== null) visit(ref);
}

/** @cpython Objects/cellobject.c#cell_clear */
function cellClear(rt: Runtime, op: PyObject): void {
  setContents(rt, op, null);
}

function setContents(rt: Runtime, op: PyObject, value: PyObject | null): boolean {
  const old = bodyOf(op).ref;
  bodyOf(op).ref = value === null ? null : incref(value);
  xdecref(rt, old);
  return true;
}

/** @cpython Objects/cellobject.c#cell_repr */
function cellRepr(rt: Runtime, op: PyObject): NewRef | null {
  const hex = (at: PyObject): string => `0x${toByteAddress(at.address).toString(16)}`;
  const { ref } = bodyOf(op);
  const inside = ref === null ? 'empty' : `${ref.ob_type.tp_name} object at ${hex(ref)}`;
  return newStr(rt, `<cell at ${hex(op)}: ${inside}>`);
}

/** Cells compare by their contents; empty ones come first. */
const cellRichcompare: RichCmpFunc = (rt, a, b, op) => {
  if (!isCell(rt, a) || !isCell(rt, b)) return incref(rt.NotImplemented);
  const [left, right] = [a.body.ref, b.body.ref];
  if (left !== null && right !== null) return richCompare(rt, left, right, op);
  const [x, y] = [Number(right === null), Number(left === null)];
  const results = [x < y, x <= y, x === y, x !== y, x > y, x >= y];
  return incref(results[op]! ? rt.True : rt.False);
};

/** @cpython Objects/cellobject.c#cell_new */
function cellNew(
  rt: Runtime,
  _type: PyTypeObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  if (!noKeywords(rt, 'cell', kwnames)) return null;
  if (!checkPositional(rt, 'cell', args.length, 0, 1)) return null;
  return newCell(rt, args[0] ?? null);
}

export const cellTypeSpec: TypeSpec = {
  key: 'cell',
  slots: {
    tp_dealloc: cellDealloc,
    tp_traverse: cellTraverse,
    tp_clear: cellClear,
    tp_repr: cellRepr,
    tp_richcompare: cellRichcompare,
    tp_new: cellNew,
  },
  getset: [
    {
      name: 'cell_contents',
      get: (rt, self) => {
        const { ref } = bodyOf(self);
        return ref === null ? raise(rt, 'ValueError', 'Cell is empty') : incref(ref);
      },
      set: setContents,
    },
  ],
};
