/**
 * The instruction set of CPython 3.13 with its own numbers and semantics, and what other releases add:
 * the unspecialised forms, without inline caches or EXTENDED_ARG (an argument always fits in its word).
 *
 * An instruction is one word: `op | arg << 8`. Instructions below `MIN_PSEUDO_OP` reach the eval loop;
 * the pseudo-instructions above it exist only between code generation and assembly.
 *
 * @cpython Include/opcode_ids.h
 */

export const BEFORE_ASYNC_WITH = 1;
export const BEFORE_WITH = 2;
export const BINARY_SLICE = 4;
export const BINARY_SUBSCR = 5;
export const CHECK_EG_MATCH = 6;
export const CHECK_EXC_MATCH = 7;
export const CLEANUP_THROW = 8;
export const DELETE_SUBSCR = 9;
export const END_ASYNC_FOR = 10;
export const END_FOR = 11;
export const END_SEND = 12;
export const FORMAT_SIMPLE = 14;
export const FORMAT_WITH_SPEC = 15;
export const GET_AITER = 16;
export const GET_ANEXT = 18;
export const GET_ITER = 19;
export const GET_LEN = 20;
export const GET_YIELD_FROM_ITER = 21;
export const LOAD_ASSERTION_ERROR = 23;
export const LOAD_BUILD_CLASS = 24;
export const LOAD_LOCALS = 25;
export const MAKE_FUNCTION = 26;
export const MATCH_KEYS = 27;
export const MATCH_MAPPING = 28;
export const MATCH_SEQUENCE = 29;
export const NOP = 30;
export const POP_EXCEPT = 31;
export const POP_TOP = 32;
export const PUSH_EXC_INFO = 33;
export const PUSH_NULL = 34;
export const RETURN_GENERATOR = 35;
export const RETURN_VALUE = 36;
export const SETUP_ANNOTATIONS = 37;
export const STORE_SLICE = 38;
export const STORE_SUBSCR = 39;
export const TO_BOOL = 40;
export const UNARY_INVERT = 41;
export const UNARY_NEGATIVE = 42;
export const UNARY_NOT = 43;
export const WITH_EXCEPT_START = 44;
export const BINARY_OP = 45;
export const BUILD_CONST_KEY_MAP = 46;
export const BUILD_LIST = 47;
export const BUILD_MAP = 48;
export const BUILD_SET = 49;
export const BUILD_SLICE = 50;
export const BUILD_STRING = 51;
export const BUILD_TUPLE = 52;
export const CALL = 53;
export const CALL_FUNCTION_EX = 54;
export const CALL_INTRINSIC_1 = 55;
export const CALL_INTRINSIC_2 = 56;
export const CALL_KW = 57;
export const COMPARE_OP = 58;
export const CONTAINS_OP = 59;
export const CONVERT_VALUE = 60;
export const COPY = 61;
export const COPY_FREE_VARS = 62;
export const DELETE_ATTR = 63;
export const DELETE_DEREF = 64;
export const DELETE_FAST = 65;
export const DELETE_GLOBAL = 66;
export const DELETE_NAME = 67;
export const DICT_MERGE = 68;
export const DICT_UPDATE = 69;
export const FOR_ITER = 72;
export const GET_AWAITABLE = 73;
export const IMPORT_FROM = 74;
export const IMPORT_NAME = 75;
export const IS_OP = 76;
export const JUMP_BACKWARD = 77;
export const JUMP_BACKWARD_NO_INTERRUPT = 78;
export const JUMP_FORWARD = 79;
export const LIST_APPEND = 80;
export const LIST_EXTEND = 81;
export const LOAD_ATTR = 82;
export const LOAD_CONST = 83;
export const LOAD_DEREF = 84;
export const LOAD_FAST = 85;
export const LOAD_FAST_AND_CLEAR = 86;
export const LOAD_FAST_CHECK = 87;
export const LOAD_FAST_LOAD_FAST = 88;
export const LOAD_FROM_DICT_OR_DEREF = 89;
export const LOAD_FROM_DICT_OR_GLOBALS = 90;
export const LOAD_GLOBAL = 91;
export const LOAD_NAME = 92;
export const LOAD_SUPER_ATTR = 93;
export const MAKE_CELL = 94;
export const MAP_ADD = 95;
export const MATCH_CLASS = 96;
export const POP_JUMP_IF_FALSE = 97;
export const POP_JUMP_IF_NONE = 98;
export const POP_JUMP_IF_NOT_NONE = 99;
export const POP_JUMP_IF_TRUE = 100;
export const RAISE_VARARGS = 101;
export const RERAISE = 102;
export const RETURN_CONST = 103;
export const SEND = 104;
export const SET_ADD = 105;
export const SET_FUNCTION_ATTRIBUTE = 106;
export const SET_UPDATE = 107;
export const STORE_ATTR = 108;
export const STORE_DEREF = 109;
export const STORE_FAST = 110;
export const STORE_FAST_LOAD_FAST = 111;
export const STORE_FAST_STORE_FAST = 112;
export const STORE_GLOBAL = 113;
export const STORE_NAME = 114;
export const SWAP = 115;
export const UNPACK_EX = 116;
export const UNPACK_SEQUENCE = 117;
export const YIELD_VALUE = 118;
export const LOAD_FAST_BORROW = 119;
export const LOAD_FAST_BORROW_LOAD_FAST_BORROW = 120;
export const LOAD_SMALL_INT = 121;
export const NOT_TAKEN = 122;
export const POP_ITER = 123;
export const LOAD_SPECIAL = 124;
export const LOAD_COMMON_CONSTANT = 125;
/** CALL_FUNCTION_EX of 3.14 and later: a null on the stack stands for no keywords. */
export const CALL_FUNCTION_EX_NULL = 126;
/* Of 3.15, where what is iterated over stands above a null, or has an index of its own in the frame. */
export const GET_ITER_PAIR = 127;
export const POP_ITER_PAIR = 128;
export const END_SEND_PAIR = 129;
export const PUSH_NULL_BELOW = 130;
/** IMPORT_NAME with flags below the name: 2 in functions, classes and `try`. */
export const IMPORT_NAME_FLAGS = 131;
/** Template strings (3.14+). */
export const BUILD_TEMPLATE = 132;
export const BUILD_INTERPOLATION = 133;
export const RESUME = 149;

/** First number of the pseudo-instructions. */
export const MIN_PSEUDO_OP = 256;

export const JUMP = 256;
export const JUMP_NO_INTERRUPT = 257;
export const LOAD_CLOSURE = 258;
export const LOAD_METHOD = 259;
export const LOAD_SUPER_METHOD = 260;
export const LOAD_ZERO_SUPER_ATTR = 261;
export const LOAD_ZERO_SUPER_METHOD = 262;
export const POP_BLOCK = 263;
export const SETUP_CLEANUP = 264;
export const SETUP_FINALLY = 265;
export const SETUP_WITH = 266;
export const STORE_FAST_MAYBE_NULL = 267;
export const JUMP_IF_FALSE = 268;
export const JUMP_IF_TRUE = 269;
export const ANNOTATIONS_PLACEHOLDER = 270;
/** Around a handler, where it keeps triples: its handler gives back what was handled before. */
export const SETUP_RESTORE = 271;

/* Arguments of PUSH_EXC_INFO, POP_EXCEPT, CHECK_EXC_MATCH, WITH_EXCEPT_START and RERAISE for triples. */
export const TRIPLE = 1;
/** POP_EXCEPT: the triple is below the top of the stack. */
export const TRIPLE_BELOW_TOP = 2;
/** POP_EXCEPT: below the triple is a place for an instruction's index, which goes too. */
export const TRIPLE_ABOVE_INDEX = 3;
/** RERAISE: the exception on the stack is a triple. */
export const RERAISE_TRIPLE = 0x10;
/** RERAISE: the exception handled before is a triple below it, which is given back. */
export const RERAISE_RESTORE = 0x20;

/* Instructions that 3.11 and 3.12 have besides: code is measured in them, never run. */
export const CALLEE_NULL = 300;
export const FORMAT_VALUE = 301;
export const JUMP_IF_FALSE_OR_POP = 302;
export const JUMP_IF_TRUE_OR_POP = 303;
export const KW_NAMES = 304;
export const LOAD_CLASSDEREF = 305;
export const LOAD_METHOD_3_11 = 306;
export const PRECALL = 307;
export const DISCARDING_CALL = 308;
/** CALL_FUNCTION, CALL_FUNCTION_KW and SETUP_WITH of 3.10. */
export const CALL_FUNCTION_3_10 = 309;
export const CALL_FUNCTION_KW_3_10 = 310;
export const SETUP_WITH_3_10 = 311;
export const MAKE_FUNCTION_3_10 = 312;
export const SETUP_ASYNC_WITH_3_10 = 313;

const NAMES: ReadonlyMap<number, string> = new Map([
  [BEFORE_ASYNC_WITH, 'BEFORE_ASYNC_WITH'],
  [BEFORE_WITH, 'BEFORE_WITH'],
  [BINARY_SLICE, 'BINARY_SLICE'],
  [BINARY_SUBSCR, 'BINARY_SUBSCR'],
  [CHECK_EG_MATCH, 'CHECK_EG_MATCH'],
  [CHECK_EXC_MATCH, 'CHECK_EXC_MATCH'],
  [CLEANUP_THROW, 'CLEANUP_THROW'],
  [DELETE_SUBSCR, 'DELETE_SUBSCR'],
  [END_ASYNC_FOR, 'END_ASYNC_FOR'],
  [END_FOR, 'END_FOR'],
  [END_SEND, 'END_SEND'],
  [FORMAT_SIMPLE, 'FORMAT_SIMPLE'],
  [FORMAT_WITH_SPEC, 'FORMAT_WITH_SPEC'],
  [GET_AITER, 'GET_AITER'],
  [GET_ANEXT, 'GET_ANEXT'],
  [GET_AWAITABLE, 'GET_AWAITABLE'],
  [GET_ITER, 'GET_ITER'],
  [GET_LEN, 'GET_LEN'],
  [GET_YIELD_FROM_ITER, 'GET_YIELD_FROM_ITER'],
  [LOAD_ASSERTION_ERROR, 'LOAD_ASSERTION_ERROR'],
  [LOAD_BUILD_CLASS, 'LOAD_BUILD_CLASS'],
  [LOAD_LOCALS, 'LOAD_LOCALS'],
  [MAKE_FUNCTION, 'MAKE_FUNCTION'],
  [MATCH_KEYS, 'MATCH_KEYS'],
  [MATCH_MAPPING, 'MATCH_MAPPING'],
  [MATCH_SEQUENCE, 'MATCH_SEQUENCE'],
  [NOP, 'NOP'],
  [POP_EXCEPT, 'POP_EXCEPT'],
  [POP_TOP, 'POP_TOP'],
  [PUSH_EXC_INFO, 'PUSH_EXC_INFO'],
  [PUSH_NULL, 'PUSH_NULL'],
  [RETURN_GENERATOR, 'RETURN_GENERATOR'],
  [RETURN_VALUE, 'RETURN_VALUE'],
  [SETUP_ANNOTATIONS, 'SETUP_ANNOTATIONS'],
  [STORE_SLICE, 'STORE_SLICE'],
  [STORE_SUBSCR, 'STORE_SUBSCR'],
  [TO_BOOL, 'TO_BOOL'],
  [UNARY_INVERT, 'UNARY_INVERT'],
  [UNARY_NEGATIVE, 'UNARY_NEGATIVE'],
  [UNARY_NOT, 'UNARY_NOT'],
  [WITH_EXCEPT_START, 'WITH_EXCEPT_START'],
  [BINARY_OP, 'BINARY_OP'],
  [BUILD_CONST_KEY_MAP, 'BUILD_CONST_KEY_MAP'],
  [BUILD_LIST, 'BUILD_LIST'],
  [BUILD_MAP, 'BUILD_MAP'],
  [BUILD_SET, 'BUILD_SET'],
  [BUILD_SLICE, 'BUILD_SLICE'],
  [BUILD_STRING, 'BUILD_STRING'],
  [BUILD_TUPLE, 'BUILD_TUPLE'],
  [CALL, 'CALL'],
  [CALL_FUNCTION_EX, 'CALL_FUNCTION_EX'],
  [CALL_INTRINSIC_1, 'CALL_INTRINSIC_1'],
  [CALL_INTRINSIC_2, 'CALL_INTRINSIC_2'],
  [CALL_KW, 'CALL_KW'],
  [COMPARE_OP, 'COMPARE_OP'],
  [CONTAINS_OP, 'CONTAINS_OP'],
  [CONVERT_VALUE, 'CONVERT_VALUE'],
  [COPY, 'COPY'],
  [COPY_FREE_VARS, 'COPY_FREE_VARS'],
  [DELETE_ATTR, 'DELETE_ATTR'],
  [DELETE_DEREF, 'DELETE_DEREF'],
  [DELETE_FAST, 'DELETE_FAST'],
  [DELETE_GLOBAL, 'DELETE_GLOBAL'],
  [DELETE_NAME, 'DELETE_NAME'],
  [DICT_MERGE, 'DICT_MERGE'],
  [DICT_UPDATE, 'DICT_UPDATE'],
  [FOR_ITER, 'FOR_ITER'],
  [IMPORT_FROM, 'IMPORT_FROM'],
  [IMPORT_NAME, 'IMPORT_NAME'],
  [IS_OP, 'IS_OP'],
  [JUMP_BACKWARD, 'JUMP_BACKWARD'],
  [JUMP_BACKWARD_NO_INTERRUPT, 'JUMP_BACKWARD_NO_INTERRUPT'],
  [JUMP_FORWARD, 'JUMP_FORWARD'],
  [LIST_APPEND, 'LIST_APPEND'],
  [LIST_EXTEND, 'LIST_EXTEND'],
  [LOAD_ATTR, 'LOAD_ATTR'],
  [LOAD_CONST, 'LOAD_CONST'],
  [LOAD_DEREF, 'LOAD_DEREF'],
  [LOAD_FAST, 'LOAD_FAST'],
  [LOAD_FAST_AND_CLEAR, 'LOAD_FAST_AND_CLEAR'],
  [LOAD_FAST_CHECK, 'LOAD_FAST_CHECK'],
  [LOAD_FAST_LOAD_FAST, 'LOAD_FAST_LOAD_FAST'],
  [LOAD_FROM_DICT_OR_DEREF, 'LOAD_FROM_DICT_OR_DEREF'],
  [LOAD_FROM_DICT_OR_GLOBALS, 'LOAD_FROM_DICT_OR_GLOBALS'],
  [LOAD_GLOBAL, 'LOAD_GLOBAL'],
  [LOAD_NAME, 'LOAD_NAME'],
  [LOAD_SUPER_ATTR, 'LOAD_SUPER_ATTR'],
  [MAKE_CELL, 'MAKE_CELL'],
  [MAP_ADD, 'MAP_ADD'],
  [MATCH_CLASS, 'MATCH_CLASS'],
  [POP_JUMP_IF_FALSE, 'POP_JUMP_IF_FALSE'],
  [POP_JUMP_IF_NONE, 'POP_JUMP_IF_NONE'],
  [POP_JUMP_IF_NOT_NONE, 'POP_JUMP_IF_NOT_NONE'],
  [POP_JUMP_IF_TRUE, 'POP_JUMP_IF_TRUE'],
  [RAISE_VARARGS, 'RAISE_VARARGS'],
  [RERAISE, 'RERAISE'],
  [RETURN_CONST, 'RETURN_CONST'],
  [SEND, 'SEND'],
  [SET_ADD, 'SET_ADD'],
  [SET_FUNCTION_ATTRIBUTE, 'SET_FUNCTION_ATTRIBUTE'],
  [SET_UPDATE, 'SET_UPDATE'],
  [STORE_ATTR, 'STORE_ATTR'],
  [STORE_DEREF, 'STORE_DEREF'],
  [STORE_FAST, 'STORE_FAST'],
  [STORE_FAST_LOAD_FAST, 'STORE_FAST_LOAD_FAST'],
  [STORE_FAST_STORE_FAST, 'STORE_FAST_STORE_FAST'],
  [STORE_GLOBAL, 'STORE_GLOBAL'],
  [STORE_NAME, 'STORE_NAME'],
  [SWAP, 'SWAP'],
  [UNPACK_EX, 'UNPACK_EX'],
  [UNPACK_SEQUENCE, 'UNPACK_SEQUENCE'],
  [YIELD_VALUE, 'YIELD_VALUE'],
  [LOAD_FAST_BORROW, 'LOAD_FAST_BORROW'],
  [LOAD_FAST_BORROW_LOAD_FAST_BORROW, 'LOAD_FAST_BORROW_LOAD_FAST_BORROW'],
  [LOAD_SMALL_INT, 'LOAD_SMALL_INT'],
  [NOT_TAKEN, 'NOT_TAKEN'],
  [POP_ITER, 'POP_ITER'],
  [BUILD_TEMPLATE, 'BUILD_TEMPLATE'],
  [BUILD_INTERPOLATION, 'BUILD_INTERPOLATION'],
  [LOAD_SPECIAL, 'LOAD_SPECIAL'],
  [LOAD_COMMON_CONSTANT, 'LOAD_COMMON_CONSTANT'],
  [CALL_FUNCTION_EX_NULL, 'CALL_FUNCTION_EX'],
  [GET_ITER_PAIR, 'GET_ITER'],
  [POP_ITER_PAIR, 'POP_ITER'],
  [END_SEND_PAIR, 'END_SEND'],
  [PUSH_NULL_BELOW, 'PUSH_NULL'],
  [IMPORT_NAME_FLAGS, 'IMPORT_NAME'],
  [RESUME, 'RESUME'],
  [JUMP, 'JUMP'],
  [JUMP_NO_INTERRUPT, 'JUMP_NO_INTERRUPT'],
  [LOAD_CLOSURE, 'LOAD_CLOSURE'],
  [LOAD_METHOD, 'LOAD_METHOD'],
  [LOAD_SUPER_METHOD, 'LOAD_SUPER_METHOD'],
  [LOAD_ZERO_SUPER_ATTR, 'LOAD_ZERO_SUPER_ATTR'],
  [LOAD_ZERO_SUPER_METHOD, 'LOAD_ZERO_SUPER_METHOD'],
  [POP_BLOCK, 'POP_BLOCK'],
  [SETUP_CLEANUP, 'SETUP_CLEANUP'],
  [SETUP_FINALLY, 'SETUP_FINALLY'],
  [SETUP_WITH, 'SETUP_WITH'],
  [SETUP_RESTORE, 'SETUP_RESTORE'],
  [STORE_FAST_MAYBE_NULL, 'STORE_FAST_MAYBE_NULL'],
  [JUMP_IF_FALSE, 'JUMP_IF_FALSE'],
  [JUMP_IF_TRUE, 'JUMP_IF_TRUE'],
  [ANNOTATIONS_PLACEHOLDER, 'ANNOTATIONS_PLACEHOLDER'],
  [CALLEE_NULL, 'CALLEE_NULL'],
  [FORMAT_VALUE, 'FORMAT_VALUE'],
  [JUMP_IF_FALSE_OR_POP, 'JUMP_IF_FALSE_OR_POP'],
  [JUMP_IF_TRUE_OR_POP, 'JUMP_IF_TRUE_OR_POP'],
  [KW_NAMES, 'KW_NAMES'],
  [LOAD_CLASSDEREF, 'LOAD_CLASSDEREF'],
  [LOAD_METHOD_3_11, 'LOAD_METHOD'],
  [PRECALL, 'PRECALL'],
  [DISCARDING_CALL, 'PRINT_EXPR'],
]);

/** The instruction's name as `dis` prints it; `<n>` for a number that is none. */
export function opcodeName(op: number): string {
  return NAMES.get(op) ?? `<${op}>`;
}

/** Arguments of BINARY_OP. @cpython Include/opcode.h */
export const NB_ADD = 0;
export const NB_AND = 1;
export const NB_FLOOR_DIVIDE = 2;
export const NB_LSHIFT = 3;
export const NB_MATRIX_MULTIPLY = 4;
export const NB_MULTIPLY = 5;
export const NB_REMAINDER = 6;
export const NB_OR = 7;
export const NB_POWER = 8;
export const NB_RSHIFT = 9;
export const NB_SUBTRACT = 10;
export const NB_TRUE_DIVIDE = 11;
export const NB_XOR = 12;
export const NB_INPLACE_ADD = 13;
export const NB_INPLACE_AND = 14;
export const NB_INPLACE_FLOOR_DIVIDE = 15;
export const NB_INPLACE_LSHIFT = 16;
export const NB_INPLACE_MATRIX_MULTIPLY = 17;
export const NB_INPLACE_MULTIPLY = 18;
export const NB_INPLACE_REMAINDER = 19;
export const NB_INPLACE_OR = 20;
export const NB_INPLACE_POWER = 21;
export const NB_INPLACE_RSHIFT = 22;
export const NB_INPLACE_SUBTRACT = 23;
export const NB_INPLACE_TRUE_DIVIDE = 24;
export const NB_INPLACE_XOR = 25;
export const NB_SUBSCR = 26;

/** The operator of each BINARY_OP argument, as an error message shows it. */
export const BINARY_OP_SYMBOLS: readonly string[] = [
  '+',
  '&',
  '//',
  '<<',
  '@',
  '*',
  '%',
  '|',
  '**',
  '>>',
  '-',
  '/',
  '^',
  '+=',
  '&=',
  '//=',
  '<<=',
  '@=',
  '*=',
  '%=',
  '|=',
  '**=',
  '>>=',
  '-=',
  '/=',
  '^=',
  '[]',
];

/** Comparisons: COMPARE_OP carries `cmp << 5`, plus 16 when the result is wanted as a bool. */
export const Py_LT = 0;
export const Py_LE = 1;
export const Py_EQ = 2;
export const Py_NE = 3;
export const Py_GT = 4;
export const Py_GE = 5;
export const COMPARE_TO_BOOL = 16;

/** Arguments of CALL_INTRINSIC_1. @cpython Include/internal/pycore_intrinsics.h */
export const INTRINSIC_PRINT = 1;
export const INTRINSIC_IMPORT_STAR = 2;
export const INTRINSIC_STOPITERATION_ERROR = 3;
export const INTRINSIC_ASYNC_GEN_WRAP = 4;
export const INTRINSIC_UNARY_POSITIVE = 5;
export const INTRINSIC_LIST_TO_TUPLE = 6;
export const INTRINSIC_TYPEVAR = 7;
export const INTRINSIC_PARAMSPEC = 8;
export const INTRINSIC_TYPEVARTUPLE = 9;
export const INTRINSIC_SUBSCRIPT_GENERIC = 10;
export const INTRINSIC_TYPEALIAS = 11;

/** Argument of CALL_INTRINSIC_2. */
export const INTRINSIC_PREP_RERAISE_STAR = 1;
export const INTRINSIC_TYPEVAR_WITH_BOUND = 2;
export const INTRINSIC_TYPEVAR_WITH_CONSTRAINTS = 3;
export const INTRINSIC_SET_FUNCTION_TYPE_PARAMS = 4;
export const INTRINSIC_SET_TYPEPARAM_DEFAULT = 5;

/** SET_FUNCTION_ATTRIBUTE and the flags that MAKE_FUNCTION's maker has in hand. */
export const MAKE_FUNCTION_DEFAULTS = 1;
export const MAKE_FUNCTION_KWDEFAULTS = 2;
export const MAKE_FUNCTION_ANNOTATIONS = 4;
export const MAKE_FUNCTION_CLOSURE = 8;
export const MAKE_FUNCTION_ANNOTATE = 16;

/** Arguments of LOAD_COMMON_CONSTANT. @cpython Include/internal/pycore_opcode_utils.h */
export const CONSTANT_ASSERTIONERROR = 0;
export const CONSTANT_NOTIMPLEMENTEDERROR = 1;
export const CONSTANT_BUILTIN_TUPLE = 2;
export const CONSTANT_BUILTIN_ALL = 3;
export const CONSTANT_BUILTIN_ANY = 4;
export const CONSTANT_BUILTIN_LIST = 5;
export const CONSTANT_BUILTIN_SET = 6;
export const CONSTANT_NONE = 7;
export const CONSTANT_EMPTY_STR = 8;
export const CONSTANT_TRUE = 9;
export const CONSTANT_FALSE = 10;
export const CONSTANT_MINUS_ONE = 11;

/** Arguments of LOAD_SPECIAL. */
export const SPECIAL___ENTER__ = 0;
export const SPECIAL___EXIT__ = 1;
export const SPECIAL___AENTER__ = 2;
export const SPECIAL___AEXIT__ = 3;

/** Arguments of CONVERT_VALUE. */
export const FVC_STR = 1;
export const FVC_REPR = 2;
export const FVC_ASCII = 3;

/** RESUME: where the frame starts or goes on; bit 4 is set at a yield inside one handler only. */
export const RESUME_AT_FUNC_START = 0;
export const RESUME_AFTER_YIELD = 1;
export const RESUME_AT_GEN_EXPR_START = 4;
export const RESUME_AFTER_YIELD_FROM = 2;
export const RESUME_AFTER_AWAIT = 3;
export const RESUME_OPARG_DEPTH1_MASK = 4;
/** Argument of GET_ITER_PAIR: for `yield from`. */
export const GET_ITER_YIELD_FROM = 3;
