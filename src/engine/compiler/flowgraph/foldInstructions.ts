import type { Operator, UnaryOperator } from '../ast.ts';
import type { ConstValue } from '../codeTemplate.ts';
import {
  CONST_FALSE,
  CONST_NONE,
  CONST_TRUE,
  constFrozenset,
  constInt,
  constStr,
  constTuple,
} from '../constants.ts';
import { foldBinop, foldIndex, type FoldLimits, foldUnary } from '../folding/arithmetic.ts';
import * as op from '../opcodes.ts';
import { NO_LOCATION } from '../syntaxErrors.ts';
import { blocksFrom, hasConst, setOp } from './basicBlock.ts';
import type { BasicBlock, CfgInstruction } from './basicBlock.ts';
import { addConst } from './constTable.ts';
import type { ConstTable } from './constTable.ts';

/* Constant folding of 3.14 and later, where it works on instructions. */

/** Longest run of loads that is folded. @cpython Include/internal/pycore_compile.h */
const STACK_USE_GUIDELINE = 30;
const MIN_CONST_SEQUENCE_SIZE = 3;

const OPERATORS: readonly Operator[] = [
  ...(['+', '&', '//', '<<', '@', '*', '%', '|', '**', '>>', '-', '/', '^'] as const),
];

export function loadsConst(opcode: number): boolean {
  return hasConst(opcode) || opcode === op.LOAD_SMALL_INT;
}

export function constOf({ op: opcode, arg }: CfgInstruction, table: ConstTable): ConstValue {
  return opcode === op.LOAD_SMALL_INT ? constInt(arg) : (table.consts[arg] as ConstValue);
}

/** @cpython Python/flowgraph.c#maybe_instr_make_load_smallint */
export function makeLoadSmallInt(
  instruction: CfgInstruction,
  value: ConstValue,
  table: ConstTable,
): boolean {
  if (value.kind !== 'int' || value.value < 0 || value.value > table.rules.smallIntMax)
    return false;
  setOp(instruction, op.LOAD_SMALL_INT, Number(value.value));
  return true;
}

const COMMON: ReadonlyMap<string, number> = new Map([
  [CONST_NONE.key, op.CONSTANT_NONE],
  [constStr('').key, op.CONSTANT_EMPTY_STR],
  [CONST_TRUE.key, op.CONSTANT_TRUE],
  [CONST_FALSE.key, op.CONSTANT_FALSE],
  [constInt(-1).key, op.CONSTANT_MINUS_ONE],
]);

/** Loads what every program has from where the interpreter keeps it (3.15). */
export function loadCommonConstants(entry: BasicBlock, { consts }: ConstTable): void {
  for (const { instructions } of blocksFrom(entry)) {
    for (const instruction of instructions) {
      if (instruction.op !== op.LOAD_CONST) continue;
      const common = COMMON.get((consts[instruction.arg] as ConstValue).key);
      if (common !== undefined) setOp(instruction, op.LOAD_COMMON_CONSTANT, common);
    }
  }
}

function makeLoadConst(instruction: CfgInstruction, value: ConstValue, table: ConstTable): void {
  if (makeLoadSmallInt(instruction, value, table)) return;
  setOp(instruction, op.LOAD_CONST, addConst(table, value));
}

/** The `size` instructions up to `from` when all of them load constants. */
function constLoads(
  instructions: readonly CfgInstruction[],
  from: number,
  size: number,
): CfgInstruction[] | null {
  const found: CfgInstruction[] = [];
  for (let i = from; i >= 0 && found.length < size; i--) {
    const instruction = instructions[i] as CfgInstruction;
    if (instruction.op === op.NOP) continue;
    if (!loadsConst(instruction.op)) return null;
    found.unshift(instruction);
  }
  return found.length === size ? found : null;
}

function nopOut(loads: readonly CfgInstruction[]): void {
  for (const load of loads) {
    setOp(load, op.NOP);
    load.loc = NO_LOCATION;
  }
}

/** @cpython Python/flowgraph.c#fold_tuple_of_constants */
export function foldTuple(instructions: CfgInstruction[], at: number, table: ConstTable): void {
  const build = instructions[at] as CfgInstruction;
  if (build.arg > STACK_USE_GUIDELINE) return;
  const loads = constLoads(instructions, at - 1, build.arg);
  if (loads === null) return;
  const items = loads.map((load) => constOf(load, table));
  nopOut(loads);
  makeLoadConst(build, constTuple(items, false), table);
}

/** A long tuple, which is built as a list. @cpython Python/flowgraph.c#fold_constant_intrinsic_list_to_tuple */
export function foldListToTuple(
  instructions: CfgInstruction[],
  at: number,
  table: ConstTable,
): void {
  const items: ConstValue[] = [];
  let expectAppend = true;
  for (let start = at - 1; start >= 0; start--) {
    const instruction = instructions[start] as CfgInstruction;
    if (instruction.op === op.NOP) continue;
    if (instruction.op === op.BUILD_LIST && instruction.arg === 0) {
      if (!expectAppend) return;
      nopOut(instructions.slice(start, at).filter((each) => each.op !== op.NOP));
      makeLoadConst(instructions[at] as CfgInstruction, constTuple(items, false), table);
      return;
    }
    if (expectAppend) {
      if (instruction.op !== op.LIST_APPEND || instruction.arg !== 1) return;
    } else {
      if (!loadsConst(instruction.op)) return;
      items.unshift(constOf(instruction, table));
    }
    expectAppend = !expectAppend;
  }
}

export function isGetIter(opcode: number | undefined): boolean {
  return opcode === op.GET_ITER || opcode === op.GET_ITER_PAIR;
}

/** A list or set of constants is filled from a constant. @cpython Python/flowgraph.c#optimize_lists_and_sets */
export function foldDisplay(instructions: CfgInstruction[], at: number, table: ConstTable): void {
  const build = instructions[at] as CfgInstruction;
  const next = instructions[at + 1]?.op;
  const onlyRead = isGetIter(next) || next === op.CONTAINS_OP;
  if (!onlyRead && !table.rules.constantDisplays) return;
  const { op: opcode, arg: size } = build;
  if (size > STACK_USE_GUIDELINE || (size < MIN_CONST_SEQUENCE_SIZE && !onlyRead)) return;
  const loads = constLoads(instructions, at - 1, size);
  if (loads === null) {
    if (onlyRead && opcode === op.BUILD_LIST) setOp(build, op.BUILD_TUPLE, size);
    return;
  }
  const items = loads.map((load) => constOf(load, table));
  const isSet = opcode === op.BUILD_SET;
  const index = addConst(table, isSet ? constFrozenset(items, false) : constTuple(items, false));
  nopOut(loads);
  if (onlyRead) {
    setOp(build, op.LOAD_CONST, index);
    return;
  }
  const first = instructions[at - 2] as CfgInstruction;
  first.loc = build.loc;
  setOp(first, opcode);
  setOp(instructions[at - 1] as CfgInstruction, op.LOAD_CONST, index);
  setOp(build, isSet ? op.SET_UPDATE : op.LIST_EXTEND, 1);
}

function binaryValue(
  oparg: number,
  left: ConstValue,
  right: ConstValue,
  limits: FoldLimits,
): ConstValue | null {
  if (oparg === op.NB_SUBSCR) return foldIndex(left, right);
  const operator = OPERATORS[oparg];
  if (operator === undefined) return null;
  if (operator === '%' && (left.kind === 'str' || left.kind === 'bytes')) return null;
  return foldBinop(operator, left, right, limits);
}

/** @cpython Python/flowgraph.c#fold_const_binop */
export function foldBinary(
  instructions: CfgInstruction[],
  at: number,
  oparg: number,
  table: ConstTable,
): void {
  const binop = instructions[at] as CfgInstruction;
  const loads = constLoads(instructions, at - 1, 2);
  if (loads === null) return;
  const [left, right] = loads.map((load) => constOf(load, table)) as [ConstValue, ConstValue];
  const value = binaryValue(oparg, left, right, table.foldLimits);
  if (value === null) return;
  nopOut(loads);
  makeLoadConst(binop, value, table);
}

const UNARY: ReadonlyMap<number, UnaryOperator> = new Map([
  [op.UNARY_NEGATIVE, '-'],
  [op.UNARY_INVERT, '~'],
  [op.UNARY_NOT, 'not'],
  [op.CALL_INTRINSIC_1, '+'],
]);

/** @cpython Python/flowgraph.c#fold_const_unaryop */
export function foldUnaryOp(instructions: CfgInstruction[], at: number, table: ConstTable): void {
  const unary = instructions[at] as CfgInstruction;
  const loads = constLoads(instructions, at - 1, 1);
  if (loads === null) return;
  const operand = constOf(loads[0] as CfgInstruction, table);
  const value = foldUnary(UNARY.get(unary.op) as UnaryOperator, operand);
  if (value === null) return;
  nopOut(loads);
  makeLoadConst(unary, value, table);
}
