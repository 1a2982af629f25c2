import * as op from '../compiler/opcodes.ts';

/*
 * Instructions of later releases that do what one of 3.13 does run as that one. Which loads take a
 * reference is kept apart (borrowed.ts).
 */

function lowered(word: number): number {
  const arg = word & ~0xff;
  switch (word & 0xff) {
    case op.LOAD_FAST_BORROW:
      return op.LOAD_FAST | arg;
    case op.LOAD_FAST_BORROW_LOAD_FAST_BORROW:
      return op.LOAD_FAST_LOAD_FAST | arg;
    case op.NOT_TAKEN:
      return op.NOP | arg;
    case op.POP_ITER:
      return op.POP_TOP | arg;
    case op.IMPORT_NAME_FLAGS:
      return op.IMPORT_NAME | ((word >> 10) << 8);
    case op.BINARY_OP:
      return word >> 8 === op.NB_SUBSCR ? op.BINARY_SUBSCR : word;
    default:
      return word;
  }
}

/** The instructions as the eval loop runs them, each where it was. */
export function lowerCode(code: Int32Array): Int32Array {
  return code.some((word) => lowered(word) !== word) ? code.map(lowered) : code;
}
