import {
  NB_ADD,
  NB_FLOOR_DIVIDE,
  NB_INPLACE_ADD,
  NB_INPLACE_FLOOR_DIVIDE,
  NB_INPLACE_MULTIPLY,
  NB_INPLACE_REMAINDER,
  NB_INPLACE_SUBTRACT,
  NB_MULTIPLY,
  NB_REMAINDER,
  NB_SUBTRACT,
} from '../../compiler/opcodes.ts';
import type { NewRef } from '../../object/pyObject.ts';
import { decref } from '../../object/refcount.ts';
import { addInts, multiplyInts, subtractInts } from '../../objects/int/intArith.ts';
import { DIGIT, newInt, type PyLong, renewInt } from '../../objects/int/intObject.ts';
import type { Interpreter } from '../interpreter.ts';

/**
 * The frequent operators of two exact ints, whose references it takes over when it succeeds. The
 * specialised instructions of `+`, `-` and `*` give the right operand up first, the general one the
 * left. Undefined where the general operator has to do it, null with an error set.
 * @cpython Python/bytecodes.c#BINARY_OP_ADD_INT
 */
export function intOperator(
  vm: Interpreter,
  op: number,
  left: PyLong,
  right: PyLong,
  specialized: boolean,
): NewRef | null | undefined {
  const a = left.body;
  const b = right.body;
  if (
    typeof a !== 'number' ||
    typeof b !== 'number' ||
    a >= DIGIT ||
    a <= -DIGIT ||
    b >= DIGIT ||
    b <= -DIGIT
  ) {
    return largeOperator(vm, op, left, right, specialized);
  }
  const first = specialized ? right : left;
  const second = specialized ? left : right;
  switch (op) {
    case NB_ADD:
    case NB_INPLACE_ADD:
      return replaceOperands(vm, (a + b) | 0, first, second);
    case NB_SUBTRACT:
    case NB_INPLACE_SUBTRACT:
      return replaceOperands(vm, (a - b) | 0, first, second);
    case NB_MULTIPLY:
    case NB_INPLACE_MULTIPLY: {
      const product = a * b;
      const n = product | 0;
      if (n === product) return replaceOperands(vm, n, first, second);
      return largeOperator(vm, op, left, right, specialized);
    }
    case NB_REMAINDER:
    case NB_INPLACE_REMAINDER: {
      if (b === 0) return undefined;
      const n = (a % b) | 0;
      return replaceOperands(vm, n !== 0 && n < 0 !== b < 0 ? n + b : n, left, right);
    }
    case NB_FLOOR_DIVIDE:
    case NB_INPLACE_FLOOR_DIVIDE:
      if (b === 0) return undefined;
      return replaceOperands(vm, Math.floor(a / b) | 0, left, right);
    default:
      return undefined;
  }
}

/** The int `n`, made before `first` and then `second` are given up. */
function replaceOperands(vm: Interpreter, n: number, first: PyLong, second: PyLong): NewRef {
  if ((n > vm.smallIntMax || n < -5) && n < DIGIT && n > -DIGIT && vm.events === null) {
    if (first.ob_refcnt === 1) {
      const result = renewInt(vm, first, n);
      decref(vm, second);
      return result;
    }
    if (second.ob_refcnt === 1) {
      decref(vm, first);
      return renewInt(vm, second, n);
    }
  }
  const result = newInt(vm, n);
  decref(vm, first);
  decref(vm, second);
  return result;
}

function largeOperator(
  vm: Interpreter,
  op: number,
  left: PyLong,
  right: PyLong,
  specialized: boolean,
): NewRef | null | undefined {
  let result: NewRef | null;
  if (op === NB_ADD || op === NB_INPLACE_ADD) result = addInts(vm, left.body, right.body);
  else if (op === NB_SUBTRACT || op === NB_INPLACE_SUBTRACT) {
    result = subtractInts(vm, left.body, right.body);
  } else if (op === NB_MULTIPLY || op === NB_INPLACE_MULTIPLY) {
    result = multiplyInts(vm, left.body, right.body);
  } else {
    return undefined;
  }
  if (result === null) return null;
  decref(vm, specialized ? right : left);
  decref(vm, specialized ? left : right);
  return result;
}
