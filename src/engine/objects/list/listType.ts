import { fitsMemory } from '../../object/limits.ts';
import { checkPositional, noKeywords } from '../../object/argParse.ts';
import { type CompareOp, PY_EQ, PY_NE } from '../../object/compareOp.ts';
import { clearErrorIf, raise } from '../../object/errors.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { TPFLAGS_BASETYPE, TPFLAGS_LIST_SUBCLASS } from '../../object/typeFlags.ts';
import { TPFLAGS_MATCH_SELF, TPFLAGS_SEQUENCE } from '../../object/typeFlags.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { richCompare, richCompareBool } from '../../object/protocol/compare.ts';
import { hashNotImplemented } from '../../object/protocol/hash.ts';
import { length } from '../../object/protocol/sequence.ts';
import { reprEnter, reprLeave, reprText } from '../../object/protocol/text.ts';
import { newStr } from '../str/strObject.ts';
import { newListIter } from '../iter/listIterObject.ts';
import { listExtend, listInplaceRepeat } from './listExtend.ts';
import { listMethods } from './listMethods.ts';
import { isList, listClear, listDealloc, listPreallocateExact } from './listObject.ts';
import { listSizeof, newList, newListOfType, type PyList } from './listObject.ts';
import { listAssItem, listAssSubscript, listItem, listSubscript } from './listSubscript.ts';

/** @cpython Objects/listobject.c#list_repr_impl */
function listRepr(rt: Runtime, op: PyObject): NewRef | null {
  const { body } = op as PyList;
  if (body.ob_item.length === 0) return newStr(rt, '[]');
  if (!reprEnter(rt, op)) return newStr(rt, '[...]');
  const holds = rt.release.listReprHoldsItems;
  const parts: string[] = [];
  for (let i = 0; i < body.ob_item.length; i++) {
    const item = body.ob_item[i]!;
    if (holds) incref(item);
    const text = reprText(rt, item);
    if (holds) decref(rt, item);
    if (text === null) {
      reprLeave(rt, op);
      return null;
    }
    parts.push(text);
  }
  reprLeave(rt, op);
  return newStr(rt, `[${parts.join(', ')}]`);
}

/** @cpython Objects/listobject.c#list_richcompare_impl */
function listRichCompare(rt: Runtime, v: PyObject, w: PyObject, op: CompareOp): NewRef | null {
  if (!isList(v) || !isList(w)) return incref(rt.NotImplemented);
  const a = v.body;
  const b = w.body;
  if (a.ob_item.length !== b.ob_item.length && (op === PY_EQ || op === PY_NE)) {
    return incref(op === PY_EQ ? rt.False : rt.True);
  }
  for (let i = 0; i < a.ob_item.length && i < b.ob_item.length; i++) {
    const x = a.ob_item[i]!;
    const y = b.ob_item[i]!;
    if (x === y) continue;
    incref(x);
    incref(y);
    const equal = richCompareBool(rt, x, y, PY_EQ);
    if (equal === true) {
      decref(rt, x);
      decref(rt, y);
      continue;
    }
    let result: NewRef | null = null;
    if (equal === false) {
      if (op === PY_EQ) result = incref(rt.False);
      else if (op === PY_NE) result = incref(rt.True);
      else result = richCompare(rt, x, y, op);
    }
    decref(rt, x);
    decref(rt, y);
    return result;
  }
  return incref(compareLengths(a.ob_item.length, b.ob_item.length, op) ? rt.True : rt.False);
}

/** `m op n`. */
export function compareLengths(m: number, n: number, op: CompareOp): boolean {
  return [m < n, m <= n, m === n, m !== n, m > n, m >= n][op]!;
}

function listContains(rt: Runtime, op: PyObject, value: PyObject): boolean | null {
  const { body } = op as PyList;
  for (let i = 0; i < body.ob_item.length; i++) {
    const item = incref(body.ob_item[i]!);
    const equal = richCompareBool(rt, item, value, PY_EQ);
    decref(rt, item);
    if (equal !== false) return equal;
  }
  return false;
}

function listConcat(rt: Runtime, a: PyObject, b: PyObject): NewRef | null {
  if (!isList(b)) {
    const text = `can only concatenate list (not "${b.ob_type.tp_name}") to list`;
    return raise(rt, 'TypeError', text);
  }
  const total = (a as PyList).body.ob_item.length + b.body.ob_item.length;
  if (!fitsMemory(rt, total * 8)) return null;
  const items: NewRef[] = [];
  for (const item of (a as PyList).body.ob_item) items.push(incref(item));
  for (const item of b.body.ob_item) items.push(incref(item));
  return newList(rt, items);
}

function listRepeat(rt: Runtime, a: PyObject, n: number): NewRef | null {
  const source = (a as PyList).body.ob_item;
  if (source.length === 0 || n <= 0) return newList(rt);
  const total = source.length * n;
  if (!fitsMemory(rt, total * 8)) return null;
  if (rt.mem.bytesInUse + total * 8 > rt.mem.byteLimit) rt.mem.alloc(total * 8);
  const items: NewRef[] = new Array<NewRef>(total);
  for (let k = 0, at = 0; k < n; k++) {
    for (let i = 0; i < source.length; i++) items[at++] = incref(source[i]!);
  }
  return newList(rt, items);
}

function listInit(
  rt: Runtime,
  self: PyObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): boolean {
  if (self.ob_type === rt.types.list && !noKeywords(rt, 'list', kwnames)) return false;
  const nargs = args.length - (kwnames === null ? 0 : (kwnames.body as PyObject[]).length);
  if (!checkPositional(rt, 'list', nargs, 0, 1)) return false;
  listClear(rt, self as PyList);
  if (nargs === 0) return true;
  const preallocated = !rt.release.listAsksLength || preallocate(rt, self as PyList, args[0]!);
  return preallocated && listExtend(rt, self as PyList, args[0]!);
}

/** As many slots as the argument says that it has items, if it says; false on error. */
function preallocate(rt: Runtime, list: PyList, iterable: PyObject): boolean {
  const type = iterable.ob_type;
  if (type.sq_length === null && type.mp_length === null) return true;
  const n = length(rt, iterable);
  if (n === null) return clearErrorIf(rt, 'TypeError');
  if (n > 0) listPreallocateExact(rt, list, n);
  return true;
}

export const listTypeSpec: TypeSpec = {
  key: 'list',
  flags: TPFLAGS_BASETYPE | TPFLAGS_LIST_SUBCLASS | TPFLAGS_MATCH_SELF | TPFLAGS_SEQUENCE,
  doc:
    'Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty ' +
    'list.\nThe argument must be an iterable if specified.',
  methods: listMethods,
  slots: {
    tp_dealloc: listDealloc,
    tp_repr: listRepr,
    tp_hash: hashNotImplemented,
    tp_richcompare: listRichCompare,
    tp_iter: (rt, op) => newListIter(rt, op),
    tp_new: (rt, type) => newListOfType(rt, type),
    tp_init: listInit,
    tp_sizeof: listSizeof,
    tp_traverse: (op, visit) => {
      const items = (op as PyList).body.ob_item;
      for (let i = items.length - 1; i >= 0; i--) visit(items[i]!);
    },
    tp_clear: (rt, op) => {
      listClear(rt, op as PyList);
    },
    sq_length: (_rt, op) => (op as PyList).body.ob_item.length,
    sq_concat: listConcat,
    sq_repeat: listRepeat,
    sq_item: listItem,
    sq_ass_item: listAssItem,
    sq_contains: listContains,
    sq_inplace_concat: (rt, op, other) => (listExtend(rt, op as PyList, other) ? incref(op) : null),
    sq_inplace_repeat: (rt, op, n) => (listInplaceRepeat(rt, op as PyList, n) ? incref(op) : null),
    mp_length: (_rt, op) => (op as PyList).body.ob_item.length,
    mp_subscript: listSubscript,
    mp_ass_subscript: listAssSubscript,
  },
};
