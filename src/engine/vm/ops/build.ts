import {
  clearErrorIf,
  errorMatches,
  fetchRaised,
  raise,
  restoreRaised,
} from '../../object/errors.ts';
import { getIter, iterNext } from '../../object/protocol/iter.ts';
import { getItem, length, setItem } from '../../object/protocol/sequence.ts';
import { strText } from '../../object/protocol/text.ts';
import type { NewRef, PyObject } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { dictMerge } from '../../objects/dict/dictMerge.ts';
import {
  dictSetItem,
  dictSetItemTake2,
  newDict,
  newDictPresized,
} from '../../objects/dict/dictObject.ts';
import type { PyDict } from '../../objects/dict/dictObject.ts';
import type { ExceptionBody } from '../../objects/exceptions/exceptionObject.ts';
import { listExtend } from '../../objects/list/listExtend.ts';
import { listAppendTakeRef, newList, type PyList } from '../../objects/list/listObject.ts';
import { newSet, setAdd, type PySet } from '../../objects/set/setObject.ts';
import { setUpdate } from '../../objects/set/setUpdate.ts';
import { newSlice } from '../../objects/slice/sliceObject.ts';
import { newStr, strValue } from '../../objects/str/strObject.ts';
import { newTuple } from '../../objects/tuple/tupleObject.ts';
import type { InterpreterFrame } from '../frame.ts';
import type { Interpreter } from '../interpreter.ts';
import { functionText } from './functionText.ts';
import { dropInputs, peek, pop, push } from './stack.ts';
import { SLOW_ERROR, SLOW_OK, type SlowOp, type SlowStatus } from './slowOp.ts';

/** Takes the `n` entries at the top, in order. */
function popMany(frame: InterpreterFrame, n: number): NewRef[] {
  frame.stackpointer -= n;
  return frame.localsplus.slice(frame.stackpointer, frame.stackpointer + n) as NewRef[];
}

/** @cpython Objects/listobject.c#PyList_AsTuple */
export function listToTuple(vm: Interpreter, list: PyList): NewRef {
  return newTuple(
    vm,
    list.body.ob_item.map((item) => incref(item)),
  );
}

export const buildTuple: SlowOp = (vm, frame, n) => {
  push(frame, newTuple(vm, popMany(frame, n)));
  return SLOW_OK;
};

export const buildList: SlowOp = (vm, frame, n) => {
  push(frame, newList(vm, popMany(frame, n)));
  return SLOW_OK;
};

export const buildSet: SlowOp = (vm, frame, n) => {
  const set = newSet(vm);
  const items = popMany(frame, n);
  let ok = true;
  for (const item of items) {
    if (ok) ok = setAdd(vm, set, item);
    decref(vm, item);
  }
  if (!ok) {
    decref(vm, set);
    return SLOW_ERROR;
  }
  push(frame, set);
  return SLOW_OK;
};

/** A dict of keys and values on the stack, presized as CPython does. */
export const buildMap: SlowOp = (vm, frame, n) => {
  const base = frame.stackpointer - 2 * n;
  const s = frame.localsplus;
  let unicode = true;
  for (let i = 0; i < n; i++) unicode &&= s[base + 2 * i]!.ob_type === vm.types.str;
  const dict = newDictPresized(vm, n, unicode);
  for (let i = 0; i < n; i++) {
    if (!dictSetItem(vm, dict, s[base + 2 * i]!, s[base + 2 * i + 1]!)) {
      decref(vm, dict);
      dropInputs(vm, frame, 2 * n);
      return SLOW_ERROR;
    }
  }
  dropInputs(vm, frame, 2 * n);
  push(frame, dict);
  return SLOW_OK;
};

export const buildConstKeyMap: SlowOp = (vm, frame, n) => {
  const keys = peek(frame, 1).body as PyObject[];
  const base = frame.stackpointer - 1 - n;
  const unicode = keys.every((key) => key.ob_type === vm.types.str);
  const dict = newDictPresized(vm, n, unicode);
  for (const [i, key] of keys.entries()) dictSetItem(vm, dict, key, frame.localsplus[base + i]!);
  dropInputs(vm, frame, n + 1);
  push(frame, dict);
  return SLOW_OK;
};

export const buildString: SlowOp = (vm, frame, n) => {
  let text = '';
  for (let i = n; i > 0; i--) text += strValue(peek(frame, i));
  if (n === 1) return SLOW_OK;
  const result = newStr(vm, text);
  dropInputs(vm, frame, n);
  push(frame, result);
  return SLOW_OK;
};

export const buildSlice: SlowOp = (vm, frame, n) => {
  const step = n === 3 ? peek(frame, 1) : vm.None;
  const result = newSlice(vm, peek(frame, n), peek(frame, n - 1), step);
  dropInputs(vm, frame, n);
  push(frame, result);
  return SLOW_OK;
};

export const listAppendOp: SlowOp = (vm, frame, i) => {
  const value = pop(frame);
  listAppendTakeRef(vm, peek(frame, i) as PyList, value as NewRef);
  return SLOW_OK;
};

export const setAddOp: SlowOp = (vm, frame, i) => {
  const value = pop(frame);
  const ok = setAdd(vm, peek(frame, i) as PySet, value);
  decref(vm, value);
  return ok ? SLOW_OK : SLOW_ERROR;
};

/** The references of key and value move into the dict. @cpython Objects/dictobject.c#_PyDict_SetItem_Take2 */
export const mapAdd: SlowOp = (vm, frame, i) => {
  const value = pop(frame) as NewRef;
  const key = pop(frame) as NewRef;
  const ok = dictSetItemTake2(vm, peek(frame, i) as PyDict, key, value);
  return ok ? SLOW_OK : SLOW_ERROR;
};

export const listExtendOp: SlowOp = (vm, frame, i) => {
  const iterable = peek(frame, 1);
  const ok = listExtend(vm, peek(frame, i + 1) as PyList, iterable);
  if (!ok && isNotIterable(iterable) && clearErrorIf(vm, 'TypeError')) {
    const name = iterable.ob_type.tp_name;
    raise(vm, 'TypeError', `Value after * must be an iterable, not ${name}`);
  }
  dropInputs(vm, frame, 1);
  return ok ? SLOW_OK : SLOW_ERROR;
};

function isNotIterable(op: PyObject): boolean {
  const type = op.ob_type;
  return type.tp_iter === null && type.sq_item === null;
}

export const setUpdateOp: SlowOp = (vm, frame, i) => {
  const ok = setUpdate(vm, peek(frame, i + 1) as PySet, peek(frame, 1));
  dropInputs(vm, frame, 1);
  return ok ? SLOW_OK : SLOW_ERROR;
};

export const dictUpdate: SlowOp = (vm, frame, i) => {
  const update = peek(frame, 1);
  const ok = dictMerge(vm, peek(frame, i + 1) as PyDict, update, 'replace');
  if (!ok && clearErrorIf(vm, 'AttributeError')) {
    raise(vm, 'TypeError', `'${update.ob_type.tp_name}' object is not a mapping`);
  }
  dropInputs(vm, frame, 1);
  return ok ? SLOW_OK : SLOW_ERROR;
};

export const dictMergeOp: SlowOp = (vm, frame, i) => {
  const update = peek(frame, 1);
  const dict = peek(frame, i + 1) as PyDict;
  const ok = dictMerge(vm, dict, update, 'error');
  if (!ok) formatKwargsError(vm, peek(frame, i + 4), update);
  dropInputs(vm, frame, 1);
  return ok ? SLOW_OK : SLOW_ERROR;
};

/** @cpython Python/ceval.c#_PyEval_FormatKwargsError */
function formatKwargsError(vm: Interpreter, func: PyObject, update: PyObject): void {
  if (clearErrorIf(vm, 'AttributeError')) {
    const name = update.ob_type.tp_name;
    const text = `${functionText(vm, func)} argument after ** must be a mapping, not ${name}`;
    raise(vm, 'TypeError', text);
  } else if (errorMatches(vm, 'KeyError')) {
    const exc = fetchRaised(vm)!;
    const args = (exc.body as ExceptionBody).args?.body as PyObject[] | undefined;
    if (args?.length !== 1) {
      restoreRaised(vm, exc);
      return;
    }
    const key = strText(vm, args[0]!) ?? '';
    const text = `${functionText(vm, func)} got multiple values for keyword argument '${key}'`;
    raise(vm, 'TypeError', text);
    decref(vm, exc);
  }
}

export const binarySlice: SlowOp = (vm, frame) => {
  const slice = newSlice(vm, peek(frame, 2), peek(frame, 1), vm.None);
  dropInputs(vm, frame, 2);
  const result = getItem(vm, peek(frame, 1), slice);
  decref(vm, slice);
  dropInputs(vm, frame, 1);
  if (result === null) return SLOW_ERROR;
  push(frame, result);
  return SLOW_OK;
};

export const storeSlice: SlowOp = (vm, frame) => {
  const slice = newSlice(vm, peek(frame, 2), peek(frame, 1), vm.None);
  dropInputs(vm, frame, 2);
  const ok = setItem(vm, peek(frame, 1), slice, peek(frame, 2));
  decref(vm, slice);
  dropInputs(vm, frame, 2);
  return ok ? SLOW_OK : SLOW_ERROR;
};

export const storeSubscr: SlowOp = (vm, frame) => {
  const ok = setItem(vm, peek(frame, 2), peek(frame, 1), peek(frame, 3));
  dropInputs(vm, frame, 3);
  return ok ? SLOW_OK : SLOW_ERROR;
};

export const deleteSubscr: SlowOp = (vm, frame) => {
  const ok = setItem(vm, peek(frame, 2), peek(frame, 1), null);
  dropInputs(vm, frame, 2);
  return ok ? SLOW_OK : SLOW_ERROR;
};

/** @cpython Python/bytecodes.c#UNPACK_SEQUENCE */
export const unpackSequence: SlowOp = (vm, frame, n) => {
  const seq = pop(frame);
  const { tuple, list } = vm.types;
  let items: readonly PyObject[] | null = null;
  if (seq.ob_type === tuple) items = seq.body as PyObject[];
  else if (seq.ob_type === list) items = (seq as PyList).body.ob_item;
  if (items?.length === n) {
    for (let i = n; i-- > 0;) push(frame, incref(items[i]!));
    decref(vm, seq);
    return SLOW_OK;
  }
  const status = unpackIterable(vm, frame, seq, n, -1);
  decref(vm, seq);
  return status;
};

export const unpackEx: SlowOp = (vm, frame, arg) => {
  const seq = pop(frame);
  const status = unpackIterable(vm, frame, seq, arg & 0xff, arg >> 8);
  decref(vm, seq);
  return status;
};

/** Unpacks onto the stack, first item on top. @cpython Python/ceval.c#_PyEval_UnpackIterable */
function unpackIterable(
  vm: Interpreter,
  frame: InterpreterFrame,
  v: PyObject,
  argcnt: number,
  after: number,
): SlowStatus {
  const it = getIter(vm, v, (name) =>
    isNotIterable(v)
      ? `cannot unpack non-iterable ${name} object`
      : `'${name}' object is not iterable`,
  );
  if (it === null) return SLOW_ERROR;
  const found: NewRef[] = [];
  const fail = (): SlowStatus => {
    for (const item of found.toReversed()) decref(vm, item);
    decref(vm, it);
    return SLOW_ERROR;
  };
  while (found.length < argcnt) {
    const item = iterNext(vm, it);
    if (item === null) {
      if (vm.raised === null) tooFew(vm, argcnt, after, found.length);
      return fail();
    }
    found.push(item);
  }
  if (after === -1) {
    const extra = iterNext(vm, it);
    if (extra !== null) {
      decref(vm, extra);
      raise(vm, 'ValueError', tooManyText(vm, v, argcnt));
    }
    if (vm.raised !== null) return fail();
  } else if (!unpackRest(vm, it, found, argcnt, after)) {
    return fail();
  }
  decref(vm, it);
  for (const item of found.toReversed()) push(frame, item);
  return SLOW_OK;
}

/** From 3.14 on the text tells how many there are, where that is known. */
function tooManyText(vm: Interpreter, v: PyObject, argcnt: number): string {
  const { list, tuple, dict } = vm.types;
  const type = v.ob_type;
  const counted = type === list || type === tuple || type === dict;
  if (!vm.release.countsTooMany || !counted)
    return `too many values to unpack (expected ${argcnt})`;
  return `too many values to unpack (expected ${argcnt}, got ${length(vm, v)})`;
}

function tooFew(vm: Interpreter, argcnt: number, after: number, got: number): void {
  const expected = after === -1 ? `${argcnt}` : `at least ${argcnt + after}`;
  raise(vm, 'ValueError', `not enough values to unpack (expected ${expected}, got ${got})`);
}

/** The starred part as a list, and what comes after it. */
function unpackRest(
  vm: Interpreter,
  it: PyObject,
  found: NewRef[],
  argcnt: number,
  after: number,
): boolean {
  const list = newList(vm, []);
  if (!listExtend(vm, list, it)) {
    decref(vm, list);
    return false;
  }
  found.push(list);
  const items = list.body.ob_item;
  if (items.length < after) {
    tooFew(vm, argcnt, after, argcnt + items.length);
    return false;
  }
  found.push(...(items.splice(items.length - after, after) as NewRef[]));
  return true;
}

/** A dict with nothing in it for the annotations of a module or class. */
export const setupAnnotations: SlowOp = (vm, frame) => {
  const name = vm.factories.intern(vm, '__annotations__');
  const locals = frame.locals!;
  const found = getItem(vm, locals, name);
  if (found !== null) {
    decref(vm, found);
    return SLOW_OK;
  }
  if (!clearErrorIf(vm, 'KeyError')) return SLOW_ERROR;
  const dict = newDict(vm);
  const ok = setItem(vm, locals, name, dict);
  decref(vm, dict);
  return ok ? SLOW_OK : SLOW_ERROR;
};
