import { getIter } from '../../object/protocol/iter.ts';
import type { NewRef, PyObject } from '../../object/pyObject.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import { GET_ITER_YIELD_FROM } from '../../compiler/opcodes.ts';
import type { BytesBody } from '../../objects/bytes/bytesObject.ts';
import { newInt } from '../../objects/int/intObject.ts';
import type { ListBody } from '../../objects/list/listObject.ts';
import { newStr, strValue } from '../../objects/str/strObject.ts';
import type { InterpreterFrame } from '../frame.ts';
import type { Interpreter } from '../interpreter.ts';
import { getYieldFromIter } from './operators.ts';
import { SLOW_ERROR, SLOW_OK, type SlowOp } from './slowOp.ts';
import { peek, pop, push } from './stack.ts';

/*
 * From 3.15 on what is iterated over takes two slots of the stack. CPython keeps the iterator, or a
 * sequence that needs none, in the lower one and a null or the index in the upper; here the iterator
 * stands on top of a null, where the other instructions look for it, and the index in the frame.
 */

/** Types that are iterated over by an index instead of an iterator. */
function needsNoIterator({ types }: Interpreter, { ob_type }: PyObject): boolean {
  return (
    ob_type === types.list ||
    ob_type === types.tuple ||
    ob_type === types.str ||
    ob_type === types.bytes
  );
}

/** @cpython Python/bytecodes.c#GET_ITER */
export const getIterPair: SlowOp = (vm, frame, arg) => {
  const iterable = peek(frame, 1);
  const at = frame.stackpointer - 1;
  if (arg === GET_ITER_YIELD_FROM) {
    if (getYieldFromIter(vm, frame, 0) === SLOW_ERROR) return SLOW_ERROR;
  } else if (needsNoIterator(vm, iterable)) {
    frame.indices ??= new Int32Array(frame.exe.framesize);
    frame.indices[at] = 0;
  } else {
    const iterator = getIter(vm, iterable);
    if (iterator === null) return SLOW_ERROR;
    frame.localsplus[at] = iterator;
    decref(vm, iterable);
  }
  pushNullBelow(vm, frame, 0);
  return SLOW_OK;
};

export const pushNullBelow: SlowOp = (_vm, frame) => {
  const top = pop(frame);
  push(frame, null);
  push(frame, top);
  return SLOW_OK;
};

export const popIterPair: SlowOp = (vm, frame) => {
  const iterator = pop(frame);
  pop(frame);
  decref(vm, iterator);
  return SLOW_OK;
};

export const endSendPair: SlowOp = (vm, frame) => {
  const value = pop(frame);
  const receiver = pop(frame);
  xdecref(vm, pop(frame));
  push(frame, value);
  decref(vm, receiver);
  return SLOW_OK;
};

/**
 * The next item of a sequence that is iterated over without an iterator, or null at its end.
 * @cpython Python/ceval.c#_PyForIter_VirtualIteratorNext
 */
export function nextItem(vm: Interpreter, frame: InterpreterFrame, seq: PyObject): NewRef | null {
  const indices = frame.indices!;
  const at = frame.stackpointer - 2;
  const index = indices[at]!;
  const { types } = vm;
  if (seq.ob_type === types.str) {
    const text = strValue(seq);
    if (index >= text.length) return null;
    const char = String.fromCodePoint(text.codePointAt(index)!);
    indices[at] = index + char.length;
    return newStr(vm, char);
  }
  indices[at] = index + 1;
  if (seq.ob_type === types.bytes) {
    const { data } = seq.body as BytesBody;
    return index < data.length ? newInt(vm, data[index]!) : null;
  }
  const items =
    seq.ob_type === types.list ? (seq.body as ListBody).ob_item : (seq.body as PyObject[]);
  const item = items[index];
  return item === undefined ? null : incref(item);
}
