import {
  NB_ADD,
  NB_INPLACE_ADD,
  NB_INPLACE_MULTIPLY,
  NB_INPLACE_SUBTRACT,
  NB_MULTIPLY,
  NB_SUBTRACT,
} from '../../compiler/opcodes.ts';
import type { NewRef } from '../../object/pyObject.ts';
import { addInts, multiplyInts, subtractInts } from '../../objects/int/intArith.ts';
import { type IntBody, newInt } from '../../objects/int/intObject.ts';
import type { Interpreter } from '../interpreter.ts';

/** What one digit of an int cannot hold. */
const DIGIT = 2 ** 30;

/**
 * `+`, `-` and `*` of exact ints; undefined for other operators, null with an error set.
 * @cpython Python/bytecodes.c#BINARY_OP_ADD_INT
 */
export function intOperator(
  vm: Interpreter,
  op: number,
  a: IntBody,
  b: IntBody,
): NewRef | null | undefined {
  const compact =
    typeof a === 'number' &&
    typeof b === 'number' &&
    a < DIGIT &&
    a > -DIGIT &&
    b < DIGIT &&
    b > -DIGIT;
  switch (op) {
    case NB_ADD:
    case NB_INPLACE_ADD:
      return compact ? newInt(vm, a + b) : addInts(vm, a, b);
    case NB_SUBTRACT:
    case NB_INPLACE_SUBTRACT:
      return compact ? newInt(vm, a - b) : subtractInts(vm, a, b);
    case NB_MULTIPLY:
    case NB_INPLACE_MULTIPLY:
      return multiplyInts(vm, a, b);
    default:
      return undefined;
  }
}
