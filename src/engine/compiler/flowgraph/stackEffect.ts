import * as op from '../opcodes.ts';

/** Change of the stack's height by instructions whose argument does not matter. */
const EFFECTS: ReadonlyMap<number, number> = new Map([
  [op.BEFORE_ASYNC_WITH, 1],
  [op.BEFORE_WITH, 1],
  [op.BINARY_SLICE, -2],
  [op.BINARY_SUBSCR, -1],
  [op.CHECK_EG_MATCH, 0],
  [op.CLEANUP_THROW, -1],
  [op.DELETE_SUBSCR, -2],
  [op.END_ASYNC_FOR, -2],
  [op.END_FOR, -1],
  [op.END_SEND, -1],
  [op.FORMAT_SIMPLE, 0],
  [op.FORMAT_WITH_SPEC, -1],
  [op.GET_AITER, 0],
  [op.GET_ANEXT, 1],
  [op.GET_AWAITABLE, 0],
  [op.GET_ITER, 0],
  [op.GET_LEN, 1],
  [op.GET_YIELD_FROM_ITER, 0],
  [op.LOAD_ASSERTION_ERROR, 1],
  [op.LOAD_BUILD_CLASS, 1],
  [op.LOAD_LOCALS, 1],
  [op.MAKE_FUNCTION, 0],
  [op.MATCH_KEYS, 1],
  [op.MATCH_MAPPING, 1],
  [op.MATCH_SEQUENCE, 1],
  [op.NOP, 0],
  [op.POP_TOP, -1],
  [op.PUSH_NULL, 1],
  [op.RETURN_GENERATOR, 1],
  [op.RETURN_VALUE, -1],
  [op.SETUP_ANNOTATIONS, 0],
  [op.STORE_SLICE, -4],
  [op.STORE_SUBSCR, -3],
  [op.TO_BOOL, 0],
  [op.UNARY_INVERT, 0],
  [op.UNARY_NEGATIVE, 0],
  [op.UNARY_NOT, 0],
  [op.WITH_EXCEPT_START, 1],
  [op.BINARY_OP, -1],
  [op.CALL_INTRINSIC_1, 0],
  [op.CALL_INTRINSIC_2, -1],
  [op.COMPARE_OP, -1],
  [op.CONTAINS_OP, -1],
  [op.CONVERT_VALUE, 0],
  [op.COPY, 1],
  [op.COPY_FREE_VARS, 0],
  [op.DELETE_ATTR, -1],
  [op.DELETE_DEREF, 0],
  [op.DELETE_FAST, 0],
  [op.DELETE_GLOBAL, 0],
  [op.DELETE_NAME, 0],
  [op.DICT_MERGE, -1],
  [op.DICT_UPDATE, -1],
  [op.FOR_ITER, 1],
  [op.IMPORT_FROM, 1],
  [op.IMPORT_NAME, -1],
  [op.IMPORT_NAME_FLAGS, -1],
  [op.IS_OP, -1],
  [op.JUMP_BACKWARD, 0],
  [op.JUMP_BACKWARD_NO_INTERRUPT, 0],
  [op.JUMP_FORWARD, 0],
  [op.LIST_APPEND, -1],
  [op.LIST_EXTEND, -1],
  [op.LOAD_CONST, 1],
  [op.LOAD_DEREF, 1],
  [op.LOAD_FAST, 1],
  [op.LOAD_FAST_AND_CLEAR, 1],
  [op.LOAD_FAST_CHECK, 1],
  [op.LOAD_FAST_LOAD_FAST, 2],
  [op.LOAD_FROM_DICT_OR_DEREF, 0],
  [op.LOAD_FROM_DICT_OR_GLOBALS, 0],
  [op.LOAD_NAME, 1],
  [op.MAKE_CELL, 0],
  [op.MAP_ADD, -2],
  [op.MATCH_CLASS, -2],
  [op.POP_JUMP_IF_FALSE, -1],
  [op.POP_JUMP_IF_NONE, -1],
  [op.POP_JUMP_IF_NOT_NONE, -1],
  [op.POP_JUMP_IF_TRUE, -1],
  [op.RERAISE, -1],
  [op.RETURN_CONST, 0],
  [op.SEND, 0],
  [op.SET_ADD, -1],
  [op.SET_FUNCTION_ATTRIBUTE, -1],
  [op.SET_UPDATE, -1],
  [op.STORE_ATTR, -2],
  [op.STORE_DEREF, -1],
  [op.STORE_FAST, -1],
  [op.STORE_FAST_LOAD_FAST, 0],
  [op.STORE_FAST_STORE_FAST, -2],
  [op.STORE_GLOBAL, -1],
  [op.STORE_NAME, -1],
  [op.SWAP, 0],
  [op.YIELD_VALUE, 0],
  [op.RESUME, 0],
  [op.POP_BLOCK, 0],
  [op.JUMP, 0],
  [op.JUMP_NO_INTERRUPT, 0],
  [op.STORE_FAST_MAYBE_NULL, -1],
  [op.LOAD_CLOSURE, 1],
  [op.LOAD_FAST_BORROW, 1],
  [op.LOAD_FAST_BORROW_LOAD_FAST_BORROW, 2],
  [op.LOAD_SMALL_INT, 1],
  [op.NOT_TAKEN, 0],
  [op.POP_ITER, -1],
  [op.LOAD_SPECIAL, 1],
  [op.GET_ITER_PAIR, 1],
  [op.POP_ITER_PAIR, -2],
  [op.END_SEND_PAIR, -2],
  [op.PUSH_NULL_BELOW, 1],
  [op.LOAD_COMMON_CONSTANT, 1],
  [op.JUMP_IF_FALSE, 0],
  [op.JUMP_IF_TRUE, 0],
  [op.ANNOTATIONS_PLACEHOLDER, 0],
]);

/** Instructions that push nothing. */
const PUSHES_NOTHING: ReadonlySet<number> = new Set([
  ...[
    op.POP_TOP,
    op.POP_ITER,
    op.POP_ITER_PAIR,
    op.END_FOR,
    op.POP_EXCEPT,
    op.RETURN_VALUE,
    op.RAISE_VARARGS,
  ],
  ...[op.RERAISE, op.STORE_FAST, op.STORE_NAME, op.STORE_GLOBAL, op.STORE_DEREF, op.STORE_ATTR],
  ...[op.STORE_SUBSCR, op.STORE_SLICE, op.DELETE_SUBSCR, op.DELETE_ATTR, op.DELETE_NAME],
  ...[op.DELETE_FAST, op.DELETE_DEREF, op.DELETE_GLOBAL, op.NOP, op.NOT_TAKEN, op.RESUME],
  ...[op.JUMP, op.JUMP_NO_INTERRUPT, op.POP_JUMP_IF_FALSE, op.POP_JUMP_IF_TRUE],
  ...[op.POP_JUMP_IF_NONE, op.POP_JUMP_IF_NOT_NONE, op.MAKE_CELL, op.COPY_FREE_VARS],
  ...[op.SETUP_ANNOTATIONS, op.POP_BLOCK],
]);

/** Values that an instruction pushes, the ones that it keeps among its inputs included. */
export function pushCount(opcode: number, arg: number): number {
  if (PUSHES_NOTHING.has(opcode)) return 0;
  switch (opcode) {
    case op.LOAD_GLOBAL:
      return 1 + (arg & 1);
    case op.PUSH_EXC_INFO:
    case op.LOAD_SPECIAL:
    case op.CLEANUP_THROW:
    case op.CHECK_EG_MATCH:
      return 2;
    case op.UNPACK_SEQUENCE:
      return arg;
    case op.UNPACK_EX:
      return (arg & 0xff) + 1 + (arg >> 8);
    default:
      return 1;
  }
}

/** Values that an instruction takes off the stack. */
export function popCount(opcode: number, arg: number): number {
  return pushCount(opcode, arg) - stackEffect(opcode, arg, false);
}

/**
 * Change of the stack's height by one instruction. A SETUP instruction changes it only on the way
 * to its handler.
 *
 * @param jump on the way to the target
 * @cpython Python/compile.c#stack_effect
 */
export function stackEffect(opcode: number, arg: number, jump: boolean): number {
  const fixed = EFFECTS.get(opcode);
  if (fixed !== undefined) return fixed;
  switch (opcode) {
    case op.SETUP_FINALLY:
    case op.SETUP_WITH:
      return jump ? 1 : 0;
    case op.PUSH_EXC_INFO:
      return arg === op.TRIPLE ? 5 : 1;
    case op.POP_EXCEPT:
      if (arg === 0) return -1;
      return arg === op.TRIPLE_ABOVE_INDEX ? -4 : -3;
    case op.CHECK_EXC_MATCH:
      return -arg;
    case op.SETUP_RESTORE:
      return jump ? -1 : 0;
    case op.SETUP_CLEANUP:
      return jump ? 2 : 0;
    case op.BUILD_LIST:
    case op.BUILD_TUPLE:
    case op.BUILD_SET:
    case op.BUILD_STRING:
    case op.BUILD_SLICE:
      return 1 - arg;
    case op.BUILD_TEMPLATE:
      return -1;
    case op.BUILD_INTERPOLATION:
      return -1 - (arg & 1);
    case op.BUILD_MAP:
      return 1 - 2 * arg;
    case op.BUILD_CONST_KEY_MAP:
      return -arg;
    case op.CALL:
      return -1 - arg;
    case op.CALL_KW:
      return -2 - arg;
    case op.CALL_FUNCTION_EX_NULL:
      return -3;
    case op.CALL_FUNCTION_EX:
      return -2 - (arg & 1);
    case op.LOAD_ATTR:
      return arg & 1;
    case op.LOAD_GLOBAL:
      return 1 + (arg & 1);
    case op.LOAD_SUPER_ATTR:
      return -2 + (arg & 1);
    case op.RAISE_VARARGS:
      return -arg;
    case op.UNPACK_EX:
      return (arg >> 8) + (arg & 0xff);
    case op.UNPACK_SEQUENCE:
      return arg - 1;
    default:
      throw new Error(`no stack effect for ${op.opcodeName(opcode)}`);
  }
}
