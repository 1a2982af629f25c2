import type { OlderInstructions } from '../../version/compilerRules.ts';
import { stackEffect } from '../flowgraph/stackEffect.ts';
import * as op from '../opcodes.ts';

function bits(flags: number): number {
  let count = 0;
  for (let rest = flags; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}

/** Where 3.10 differs from 3.11. */
function blockStackEffect(opcode: number, arg: number, jump: boolean): number | undefined {
  switch (opcode) {
    case op.CALL:
      return -1 - arg;
    case op.CALL_FUNCTION_3_10:
      return -arg;
    case op.CALL_FUNCTION_KW_3_10:
    case op.CALL_FUNCTION_EX:
      return opcode === op.CALL_FUNCTION_EX ? -1 - (arg & 1) : -1 - arg;
    case op.MAKE_FUNCTION_3_10:
      return -1 - bits(arg);
    case op.SETUP_FINALLY:
      return jump ? 6 : 0;
    case op.SETUP_ASYNC_WITH_3_10:
      return jump ? 5 : 0;
    case op.SETUP_WITH_3_10:
      return jump ? 6 : 1;
    case op.POP_EXCEPT:
      return -3;
    case op.END_ASYNC_FOR:
      return -7;
    default:
      return undefined;
  }
}

/**
 * Change of the stack's height by an instruction as 3.11 and 3.12 have it.
 * @cpython Python/compile.c#stack_effect
 */
export function olderEffect(
  opcode: number,
  arg: number,
  jump: boolean,
  older: OlderInstructions,
): number {
  if (older.blockStack) {
    const effect = blockStackEffect(opcode, arg, jump);
    if (effect !== undefined) return effect;
  }
  switch (opcode) {
    case op.FORMAT_VALUE:
      return -arg;
    case op.MAKE_FUNCTION:
      return -bits(arg);
    case op.KW_NAMES:
    case op.RETURN_GENERATOR:
      return 0;
    case op.LOAD_CLASSDEREF:
    case op.LOAD_METHOD_3_11:
      return 1;
    case op.DISCARDING_CALL:
      return -1;
    case op.JUMP_IF_FALSE_OR_POP:
    case op.JUMP_IF_TRUE_OR_POP:
      return jump ? 0 : -1;
    case op.PRECALL:
      return -arg;
    case op.CALL:
      return older.preparesCalls ? -1 : -1 - arg;
    case op.LOAD_ATTR:
      return older.preparesCalls ? 0 : stackEffect(opcode, arg, jump);
    case op.END_FOR:
      return -2;
    case op.FOR_ITER:
      return older.endsLoopsSilently && jump ? -1 : 1;
    case op.SEND:
      return older.endsLoopsSilently && jump ? -1 : 0;
    default:
      return stackEffect(opcode, arg, jump);
  }
}
