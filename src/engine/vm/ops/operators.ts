import { CO_COROUTINE, CO_ITERABLE_COROUTINE } from '../../compiler/codeTemplate.ts';
import { raise } from '../../object/errors.ts';
import { call } from '../../object/protocol/call.ts';
import { getIter } from '../../object/protocol/iter.ts';
import { unaryOp } from '../../object/protocol/number.ts';
import { contains, length } from '../../object/protocol/sequence.ts';
import { repr, reprText, str } from '../../object/protocol/text.ts';
import type { NewRef } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { newAsyncGenValue } from '../../objects/generator/asyncGenValue.ts';
import { newInt } from '../../objects/int/intObject.ts';
import type { PyList } from '../../objects/list/listObject.ts';
import { newStr } from '../../objects/str/strObject.ts';
import { formatObject } from '../../objects/str/format/formatMethod.ts';
import { displayValue } from '../displayHook.ts';
import { fetchStopIterationValue } from '../generatorFrame.ts';
import { importFrom, importName, importStar } from '../imports.ts';
import { stopIterationError } from './exceptions.ts';
import type { InterpreterFrame } from '../frame.ts';
import type { Interpreter } from '../interpreter.ts';
import { listToTuple } from './build.ts';
import { typeIntrinsic1 } from './typeParams.ts';
import { dropInputs, peek, pop, push } from './stack.ts';
import { SLOW_ERROR, SLOW_OK, type SlowOp, type SlowStatus } from './slowOp.ts';

/** Replaces the `n` entries at the top with a result, or fails. */
function replaceTop(
  vm: Interpreter,
  frame: InterpreterFrame,
  n: number,
  result: NewRef | null,
): SlowStatus {
  dropInputs(vm, frame, n);
  if (result === null) return SLOW_ERROR;
  push(frame, result);
  return SLOW_OK;
}

const truth = (vm: Interpreter, value: boolean): NewRef => incref(value ? vm.True : vm.False);

export const unaryNegative: SlowOp = (vm, frame) =>
  replaceTop(vm, frame, 1, unaryOp(vm, peek(frame, 1), 'nb_negative'));

export const unaryInvert: SlowOp = (vm, frame) =>
  replaceTop(vm, frame, 1, unaryOp(vm, peek(frame, 1), 'nb_invert'));

/** The operand is a bool already. */
export const unaryNot: SlowOp = (vm, frame) => {
  const value = pop(frame);
  push(frame, truth(vm, value === vm.False));
  decref(vm, value);
  return SLOW_OK;
};

export const isOp: SlowOp = (vm, frame, arg) => {
  const same = peek(frame, 2) === peek(frame, 1);
  return replaceTop(vm, frame, 2, truth(vm, same !== (arg === 1)));
};

export const containsOp: SlowOp = (vm, frame, arg) => {
  const found = contains(vm, peek(frame, 1), peek(frame, 2));
  return replaceTop(vm, frame, 2, found === null ? null : truth(vm, found !== (arg === 1)));
};

export const getIterOp: SlowOp = (vm, frame) =>
  replaceTop(vm, frame, 1, getIter(vm, peek(frame, 1)));

export const getYieldFromIter: SlowOp = (vm, frame) => {
  const iterable = peek(frame, 1);
  if (iterable.ob_type === vm.types.coroutine) {
    if ((frame.exe.flags & (CO_COROUTINE | CO_ITERABLE_COROUTINE)) !== 0) return SLOW_OK;
    const text = "cannot 'yield from' a coroutine object in a non-coroutine generator";
    raise(vm, 'TypeError', text);
    return SLOW_ERROR;
  }
  if (iterable.ob_type === vm.types.generator) return SLOW_OK;
  const it = getIter(vm, iterable);
  if (it === null) return SLOW_ERROR;
  return replaceTop(vm, frame, 1, it);
};

export const getLen: SlowOp = (vm, frame) => {
  const n = length(vm, peek(frame, 1));
  if (n === null) return SLOW_ERROR;
  push(frame, newInt(vm, n));
  return SLOW_OK;
};

export const endFor: SlowOp = (vm, frame) => {
  dropInputs(vm, frame, 1);
  return SLOW_OK;
};

export const endSend: SlowOp = (vm, frame) => {
  const value = pop(frame);
  const receiver = pop(frame);
  push(frame, value);
  decref(vm, receiver);
  return SLOW_OK;
};

/** @cpython Python/bytecodes.c#SEND */
export const send: SlowOp = (vm, frame, target) => {
  const value = peek(frame, 1);
  const receiver = peek(frame, 2);
  const { tp_iternext } = receiver.ob_type;
  let result: NewRef | null;
  if (value === vm.None && tp_iternext !== null) {
    result = tp_iternext(vm, receiver);
  } else {
    const method = receiver.ob_type.tp_getattro!(vm, receiver, vm.factories.intern(vm, 'send'));
    result = method === null ? null : call(vm, method, [value]);
    if (method !== null) decref(vm, method);
  }
  frame.next_instr = frame.prev_instr + 1;
  if (result === null) {
    result = fetchStopIterationValue(vm);
    if (result === null) return SLOW_ERROR;
    frame.next_instr = target;
  }
  return replaceTop(vm, frame, 1, result);
};

export const formatSimple: SlowOp = (vm, frame) => {
  const value = peek(frame, 1);
  if (value.ob_type === vm.types.str) return SLOW_OK;
  return replaceTop(vm, frame, 1, formatObject(vm, value, null));
};

export const formatWithSpec: SlowOp = (vm, frame) =>
  replaceTop(vm, frame, 2, formatObject(vm, peek(frame, 2), peek(frame, 1)));

export const convertValue: SlowOp = (vm, frame, arg) => {
  const value = peek(frame, 1);
  if (arg === 1) return replaceTop(vm, frame, 1, str(vm, value));
  if (arg === 2) return replaceTop(vm, frame, 1, repr(vm, value));
  const text = reprText(vm, value);
  return replaceTop(vm, frame, 1, text === null ? null : newStr(vm, escapeNonAscii(text)));
};

/** @cpython Objects/object.c#PyObject_ASCII */
export function escapeNonAscii(text: string): string {
  let result = '';
  for (const character of text) {
    const point = character.codePointAt(0)!;
    if (point < 0x80) result += character;
    else if (point < 0x100) result += `\\x${point.toString(16).padStart(2, '0')}`;
    else if (point < 0x10000) result += `\\u${point.toString(16).padStart(4, '0')}`;
    else result += `\\U${point.toString(16).padStart(8, '0')}`;
  }
  return result;
}

export const intrinsic1: SlowOp = (vm, frame, arg) => {
  const value = peek(frame, 1);
  switch (arg) {
    case 1:
      return replaceTop(vm, frame, 1, displayValue(vm, value) ? incref(vm.None) : null);
    case 2:
      return replaceTop(vm, frame, 1, importStar(vm, frame, value) ? incref(vm.None) : null);
    case 3:
      return replaceTop(vm, frame, 1, stopIterationError(vm, value, frame.exe.flags));
    case 4:
      return replaceTop(vm, frame, 1, newAsyncGenValue(vm, value));
    case 5:
      return replaceTop(vm, frame, 1, unaryOp(vm, value, 'nb_positive'));
    case 6:
      return replaceTop(vm, frame, 1, listToTuple(vm, value as PyList));
    default:
      return replaceTop(vm, frame, 1, typeIntrinsic1(vm, arg, value) ?? null);
  }
};

export const importNameOp: SlowOp = (vm, frame, i) => {
  const name = frame.exe.names[i]!;
  return replaceTop(vm, frame, 2, importName(vm, frame, name, peek(frame, 1), peek(frame, 2)));
};

export const importFromOp: SlowOp = (vm, frame, i) => {
  const value = importFrom(vm, peek(frame, 1), frame.exe.names[i]!);
  if (value === null) return SLOW_ERROR;
  push(frame, value);
  return SLOW_OK;
};
