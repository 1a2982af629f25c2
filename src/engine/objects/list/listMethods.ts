import { checkPositional, type Parameters, unpackKeywords } from '../../object/argParse.ts';
import { PY_EQ } from '../../object/compareOp.ts';
import { raise } from '../../object/errors.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { MethodDef } from '../../object/typeSpec.ts';
import { richCompareBool } from '../../object/protocol/compare.ts';
import { index } from '../../object/protocol/number.ts';
import { reprText } from '../../object/protocol/text.ts';
import { isTrue } from '../../object/protocol/truth.ts';
import { newInt, newSsize } from '../int/intObject.ts';
import { newListReverseIter } from '../iter/listIterObject.ts';
import { sliceIndexNotNone } from '../slice/sliceObject.ts';
import { listAssSlice, listExtend } from './listExtend.ts';
import { listAppend, listClear, listReserve, listSlice, type PyList } from './listObject.ts';
import { listSizeof } from './listObject.ts';
import { listSort } from './listSort.ts';
import { listSubscript } from './listSubscript.ts';

type Args = readonly PyObject[];
const none = (rt: Runtime, done = true): NewRef | null => (done ? incref(rt.None) : null);

/** @cpython Objects/listobject.c#ins1 */
export function listInsert(rt: Runtime, list: PyList, where: number, value: PyObject): void {
  const items = list.body.ob_item;
  const n = items.length;
  listReserve(rt, list, n, n + 1);
  let at = where < 0 ? Math.max(where + n, 0) : where;
  if (at > n) at = n;
  if (at === n) items.push(incref(value));
  else items.splice(at, 0, incref(value));
}

/** A position given as an argument; null on error. */
function ssizeArgument(rt: Runtime, op: PyObject): number | null {
  const value = index(rt, op);
  if (value === null) return null;
  const n = value.body as number | bigint;
  decref(rt, value);
  if (typeof n === 'number' || (n < 2n ** 63n && n >= -(2n ** 63n))) return Number(n);
  return raise(rt, 'OverflowError', 'Python int too large to convert to C ssize_t');
}

function insert(rt: Runtime, self: PyObject, args: Args): NewRef | null {
  if (!checkPositional(rt, 'insert', args.length, 2, 2)) return null;
  const at = ssizeArgument(rt, args[0]!);
  if (at === null) return null;
  listInsert(rt, self as PyList, at, args[1]!);
  return none(rt);
}

/**
 * Removes and returns the item at `at`, counted from the end where negative.
 * @cpython Objects/listobject.c#list_pop_impl
 */
export function listPop(rt: Runtime, list: PyList, at: number): NewRef | null {
  const items = list.body.ob_item;
  const size = items.length;
  if (size === 0) return raise(rt, 'IndexError', 'pop from empty list');
  const i = at < 0 ? at + size : at;
  if (i < 0 || i >= size) return raise(rt, 'IndexError', 'pop index out of range');
  const item = items[i] as NewRef;
  if (size === 1 && rt.release.popFreesLastSlot) {
    incref(item);
    listClear(rt, list);
    return item;
  }
  if (i === size - 1 || rt.release.popFreesLastSlot) {
    if (i === size - 1) items.pop();
    else items.splice(i, 1);
    listReserve(rt, list, size, size - 1);
    return item;
  }
  incref(item);
  listAssSlice(rt, list, i, i + 1, null);
  return item;
}

function pop(rt: Runtime, self: PyObject, args: Args): NewRef | null {
  if (!checkPositional(rt, 'pop', args.length, 0, 1)) return null;
  const at = args.length === 0 ? -1 : ssizeArgument(rt, args[0]!);
  return at === null ? null : listPop(rt, self as PyList, at);
}

/** Position of `value` from `start` up to `stop`, -1 when it is absent, null on error. */
function find(
  rt: Runtime,
  list: PyList,
  value: PyObject,
  start: number,
  stop: number,
): number | null {
  for (let i = start; i < stop && i < list.body.ob_item.length; i++) {
    const item = incref(list.body.ob_item[i]!);
    const equal = richCompareBool(rt, item, value, PY_EQ);
    decref(rt, item);
    if (equal === null) return null;
    if (equal) return i;
  }
  return -1;
}

function indexOf(rt: Runtime, self: PyObject, args: Args): NewRef | null {
  if (!checkPositional(rt, 'index', args.length, 1, 3)) return null;
  const list = self as PyList;
  const bounds = [0, Number.MAX_SAFE_INTEGER];
  for (let k = 1; k < args.length; k++) {
    const bound = sliceIndexNotNone(rt, args[k]!);
    if (bound === null) return null;
    bounds[k - 1] = bound;
  }
  const n = list.body.ob_item.length;
  const [start, stop] = bounds.map((b) => (b < 0 ? Math.max(b + n, 0) : b)) as [number, number];
  const i = find(rt, list, args[0]!, start, stop);
  if (i === null) return null;
  if (i >= 0) return newSsize(rt, i);
  if (!rt.release.words.indexNamesValue) {
    return raise(rt, 'ValueError', 'list.index(x): x not in list');
  }
  const text = reprText(rt, args[0]!);
  return text === null ? null : raise(rt, 'ValueError', `${text} is not in list`);
}

function count(rt: Runtime, self: PyObject, args: Args): NewRef | null {
  const { body } = self as PyList;
  const value = args[0]!;
  let n = 0;
  for (let i = 0; i < body.ob_item.length; i++) {
    const item = body.ob_item[i]!;
    if (item === value) {
      n++;
      continue;
    }
    incref(item);
    const equal = richCompareBool(rt, item, value, PY_EQ);
    decref(rt, item);
    if (equal === null) return null;
    if (equal) n++;
  }
  return newSsize(rt, n);
}

function remove(rt: Runtime, self: PyObject, args: Args): NewRef | null {
  const list = self as PyList;
  const i = find(rt, list, args[0]!, 0, Number.MAX_SAFE_INTEGER);
  if (i === null) return null;
  if (i < 0) return raise(rt, 'ValueError', 'list.remove(x): x not in list');
  return none(rt, listAssSlice(rt, list, i, i + 1, null));
}

const SORT: Parameters = {
  name: 'sort',
  names: ['key', 'reverse'],
  required: 0,
  maxPositional: 0,
};

function sort(rt: Runtime, self: PyObject, args: Args, kwnames: PyObject | null): NewRef | null {
  const found = unpackKeywords(rt, SORT, args, kwnames);
  if (found === null) return null;
  const [key, reverse] = found as [PyObject | null, PyObject | null];
  const backwards = reverse === null ? false : isTrue(rt, reverse);
  if (backwards === null) return null;
  return none(rt, listSort(rt, self as PyList, key, backwards));
}

/** `list.append`, which the eval loop knows. */
export const LIST_APPEND: MethodDef = {
  name: 'append',
  kind: 'O',
  call: (rt, self, args) => none(rt, listAppend(rt, self as PyList, args[0]!)),
};

export const listMethods: readonly MethodDef[] = [
  { name: '__getitem__', kind: 'O', call: (rt, self, args) => listSubscript(rt, self, args[0]!) },
  {
    name: '__reversed__',
    kind: 'NOARGS',
    call: (rt, self) => newListReverseIter(rt, self),
  },
  {
    name: '__sizeof__',
    kind: 'NOARGS',
    call: (rt, self) => newInt(rt, listSizeof(rt, self)),
  },
  {
    name: 'clear',
    kind: 'NOARGS',
    call: (rt, self) => {
      listClear(rt, self as PyList);
      return none(rt);
    },
  },
  {
    name: 'copy',
    kind: 'NOARGS',
    call: (rt, self) => listSlice(rt, self as PyList, 0, (self as PyList).body.ob_item.length),
  },
  LIST_APPEND,
  { name: 'insert', kind: 'FASTCALL', call: insert },
  {
    name: 'extend',
    kind: 'O',
    call: (rt, self, args) => none(rt, listExtend(rt, self as PyList, args[0]!)),
  },
  { name: 'pop', kind: 'FASTCALL', call: pop },
  { name: 'remove', kind: 'O', call: remove },
  { name: 'index', kind: 'FASTCALL', call: indexOf },
  { name: 'count', kind: 'O', call: count },
  {
    name: 'reverse',
    kind: 'NOARGS',
    call: (rt, self) => {
      (self as PyList).body.ob_item.reverse();
      return none(rt);
    },
  },
  { name: 'sort', kind: 'KEYWORDS', call: sort },
];
