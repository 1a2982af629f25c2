import { COPY } from '../../compiler/opcodes.ts';
import { isTrue } from '../../object/protocol/truth.ts';
import type { PyObject } from '../../object/pyObject.ts';
import { incref } from '../../object/refcount.ts';
import type { InterpreterFrame } from '../frame.ts';
import type { Interpreter } from '../interpreter.ts';

/**
 * Truth of the value on top of the stack where `and` and `or` look at their operand in place: the
 * copy that was made for the test does not count while the test runs. Null with an error set.
 * @cpython Python/ceval.c#JUMP_IF_FALSE_OR_POP
 */
export function operandIsTrue(
  vm: Interpreter,
  frame: InterpreterFrame,
  value: PyObject,
): boolean | null {
  const copied = frame.prev_instr > 0 && frame.exe.code[frame.prev_instr - 1] === (COPY | (1 << 8));
  if (!copied || value.ob_refcnt < 2) return isTrue(vm, value);
  value.ob_refcnt--;
  frame.stackpointer--;
  const truth = isTrue(vm, value);
  incref(value);
  frame.stackpointer++;
  return truth;
}
