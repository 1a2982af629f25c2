import * as op from '../../compiler/opcodes.ts';
import { EngineError } from '../../object/engineError.ts';
import * as coroutines from './async.ts';
import * as build from './build.ts';
import * as calls from './calls.ts';
import * as exceptions from './exceptions.ts';
import * as managers from './managers.ts';
import * as match from './match.ts';
import * as operators from './operators.ts';
import * as pairs from './pairs.ts';
import type { SlowOp } from './slowOp.ts';
import * as templates from './templates.ts';
import * as typeParams from './typeParams.ts';
import * as variables from './variables.ts';

const unknown: SlowOp = (_vm, frame) => {
  const word = frame.exe.code[frame.prev_instr] ?? 0;
  throw new EngineError(`instruction without implementation: ${op.opcodeName(word & 0xff)}`);
};

const IMPLEMENTED: ReadonlyMap<number, SlowOp> = new Map<number, SlowOp>([
  [op.BEFORE_ASYNC_WITH, managers.beforeAsyncWith],
  [op.BEFORE_WITH, managers.beforeWith],
  [op.BINARY_SLICE, build.binarySlice],
  [op.BUILD_CONST_KEY_MAP, build.buildConstKeyMap],
  [op.BUILD_LIST, build.buildList],
  [op.BUILD_MAP, build.buildMap],
  [op.BUILD_SET, build.buildSet],
  [op.BUILD_SLICE, build.buildSlice],
  [op.BUILD_STRING, build.buildString],
  [op.BUILD_TEMPLATE, templates.buildTemplate],
  [op.BUILD_INTERPOLATION, templates.buildInterpolation],
  [op.BUILD_TUPLE, build.buildTuple],
  [op.CALL_FUNCTION_EX, calls.callFunctionEx],
  [op.CALL_FUNCTION_EX_NULL, calls.callFunctionExNull],
  [op.CALL_INTRINSIC_1, operators.intrinsic1],
  [op.CALL_INTRINSIC_2, typeParams.intrinsic2],
  [op.CALL_KW, calls.callKw],
  [op.CHECK_EG_MATCH, exceptions.checkEgMatch],
  [op.CHECK_EXC_MATCH, exceptions.checkExcMatch],
  [op.CLEANUP_THROW, exceptions.cleanupThrow],
  [op.CONTAINS_OP, operators.containsOp],
  [op.CONVERT_VALUE, operators.convertValue],
  [op.COPY_FREE_VARS, variables.copyFreeVars],
  [op.DELETE_ATTR, variables.deleteAttr],
  [op.DELETE_DEREF, variables.deleteDeref],
  [op.DELETE_FAST, variables.deleteFast],
  [op.DELETE_GLOBAL, variables.deleteGlobal],
  [op.DELETE_NAME, variables.deleteName],
  [op.DELETE_SUBSCR, build.deleteSubscr],
  [op.DICT_MERGE, build.dictMergeOp],
  [op.DICT_UPDATE, build.dictUpdate],
  [op.END_ASYNC_FOR, coroutines.endAsyncFor],
  [op.END_SEND_PAIR, pairs.endSendPair],
  [op.END_FOR, operators.endFor],
  [op.END_SEND, operators.endSend],
  [op.FORMAT_SIMPLE, operators.formatSimple],
  [op.FORMAT_WITH_SPEC, operators.formatWithSpec],
  [op.GET_AITER, coroutines.getAiter],
  [op.GET_ANEXT, coroutines.getAnext],
  [op.GET_AWAITABLE, coroutines.getAwaitable],
  [op.GET_ITER, operators.getIterOp],
  [op.GET_ITER_PAIR, pairs.getIterPair],
  [op.GET_LEN, operators.getLen],
  [op.GET_YIELD_FROM_ITER, operators.getYieldFromIter],
  [op.IMPORT_FROM, operators.importFromOp],
  [op.IMPORT_NAME, operators.importNameOp],
  [op.IS_OP, operators.isOp],
  [op.LIST_APPEND, build.listAppendOp],
  [op.LIST_EXTEND, build.listExtendOp],
  [op.LOAD_ASSERTION_ERROR, exceptions.loadAssertionError],
  [op.LOAD_BUILD_CLASS, calls.loadBuildClass],
  [op.LOAD_DEREF, variables.loadDeref],
  [op.LOAD_FROM_DICT_OR_DEREF, variables.loadFromDictOrDeref],
  [op.LOAD_FROM_DICT_OR_GLOBALS, variables.loadFromDictOrGlobals],
  [op.LOAD_COMMON_CONSTANT, variables.loadCommonConstant],
  [op.LOAD_LOCALS, variables.loadLocals],
  [op.LOAD_NAME, variables.loadNameOp],
  [op.LOAD_SPECIAL, managers.loadSpecial],
  [op.LOAD_SUPER_ATTR, calls.loadSuperAttr],
  [op.MAKE_CELL, variables.makeCell],
  [op.MAKE_FUNCTION, calls.makeFunction],
  [op.MAP_ADD, build.mapAdd],
  [op.MATCH_CLASS, match.matchClass],
  [op.MATCH_KEYS, match.matchKeys],
  [op.MATCH_MAPPING, match.matchMapping],
  [op.MATCH_SEQUENCE, match.matchSequence],
  [op.POP_EXCEPT, exceptions.popExcept],
  [op.POP_ITER_PAIR, pairs.popIterPair],
  [op.PUSH_NULL_BELOW, pairs.pushNullBelow],
  [op.PUSH_EXC_INFO, exceptions.pushExcInfo],
  [op.RAISE_VARARGS, exceptions.raiseVarargs],
  [op.RERAISE, exceptions.reraise],
  [op.SEND, operators.send],
  [op.SET_ADD, build.setAddOp],
  [op.SET_FUNCTION_ATTRIBUTE, calls.setFunctionAttribute],
  [op.SET_UPDATE, build.setUpdateOp],
  [op.SETUP_ANNOTATIONS, build.setupAnnotations],
  [op.STORE_DEREF, variables.storeDeref],
  [op.STORE_GLOBAL, variables.storeGlobal],
  [op.STORE_NAME, variables.storeName],
  [op.STORE_SLICE, build.storeSlice],
  [op.STORE_SUBSCR, build.storeSubscr],
  [op.UNARY_INVERT, operators.unaryInvert],
  [op.UNARY_NEGATIVE, operators.unaryNegative],
  [op.UNARY_NOT, operators.unaryNot],
  [op.UNPACK_EX, build.unpackEx],
  [op.UNPACK_SEQUENCE, build.unpackSequence],
  [op.WITH_EXCEPT_START, exceptions.withExceptStart],
]);

/** The instructions that the eval loop leaves to functions, by number. */
export const SLOW_OPS: readonly SlowOp[] = Array.from(
  { length: op.MIN_PSEUDO_OP },
  (_, number) => IMPLEMENTED.get(number) ?? unknown,
);
