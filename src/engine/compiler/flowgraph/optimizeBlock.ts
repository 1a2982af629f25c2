import type { ConstValue } from '../codeTemplate.ts';
import { constBool, constIsTrue, constTuple } from '../constants.ts';
import * as op from '../opcodes.ts';
import { NO_LOCATION } from '../syntaxErrors.ts';
import { hasConst, hasTarget, isJump, setOp } from './basicBlock.ts';
import type { BasicBlock, CfgInstruction } from './basicBlock.ts';
import { addConst } from './constTable.ts';
import type { ConstTable } from './constTable.ts';
import {
  constOf,
  foldBinary,
  foldDisplay,
  foldListToTuple,
  foldTuple,
  foldUnaryOp,
  isGetIter,
  makeLoadSmallInt,
} from './foldInstructions.ts';
import { applyStaticSwaps, swaptimize } from './swaps.ts';

/** @cpython Python/flowgraph.c#basicblock_optimize_load_const */
export function optimizeLoadConst(block: BasicBlock, table: ConstTable): void {
  const { instructions } = block;
  let load: CfgInstruction = { op: op.NOP, arg: 0, loc: NO_LOCATION, target: null, except: null };
  for (let i = 0; i < instructions.length; i++) {
    const instruction = instructions[i] as CfgInstruction;
    if (instruction.op === op.LOAD_CONST) {
      makeLoadSmallInt(instruction, constOf(instruction, table), table);
    }
    const isCopy = load.op === op.LOAD_CONST && instruction.op === op.COPY && instruction.arg === 1;
    if (!isCopy) load = { ...instruction };
    const next = instructions[i + 1];
    if ((load.op !== op.LOAD_CONST && load.op !== op.LOAD_SMALL_INT) || !next) continue;
    const value = constOf(load, table);
    switch (next.op) {
      case op.POP_JUMP_IF_FALSE:
      case op.POP_JUMP_IF_TRUE:
        setOp(instruction, op.NOP);
        jumpOnConst(next, constIsTrue(value) === (next.op === op.POP_JUMP_IF_TRUE));
        break;
      case op.JUMP_IF_FALSE:
      case op.JUMP_IF_TRUE:
        jumpOnConst(next, constIsTrue(value) === (next.op === op.JUMP_IF_TRUE));
        break;
      case op.IS_OP:
        if (value.kind === 'none') foldIsNone(instructions, i);
        break;
      case op.RETURN_VALUE:
        if (!table.rules.returnConst) break;
        setOp(instruction, op.NOP);
        setOp(next, op.RETURN_CONST, load.arg);
        i++;
        break;
      case op.TO_BOOL:
        setOp(instruction, op.NOP);
        setOp(next, op.LOAD_CONST, truthConst(instructions[i + 2], load.arg, value, table));
        break;
    }
  }
}

/** The constant that stands for the truth of another; itself where it only decides a jump. */
function truthConst(
  user: CfgInstruction | undefined,
  index: number,
  value: ConstValue,
  table: ConstTable,
): number {
  const jumps = user?.op === op.POP_JUMP_IF_FALSE || user?.op === op.POP_JUMP_IF_TRUE;
  if (jumps && !table.rules.dropsConstants) return index;
  return addConst(table, constBool(constIsTrue(value)));
}

function jumpOnConst(jump: CfgInstruction, jumps: boolean): void {
  if (jumps) jump.op = op.JUMP;
  else setOp(jump, op.NOP);
}

/** `x is None` that only decides a jump. */
export function foldIsNone(instructions: CfgInstruction[], i: number): void {
  const is = instructions[i + 1] as CfgInstruction;
  let jump = instructions[i + 2];
  if (jump?.op === op.TO_BOOL) {
    setOp(jump, op.NOP);
    jump = instructions[i + 3];
  }
  if (!jump) return;
  let invert = is.arg !== 0;
  if (jump.op === op.POP_JUMP_IF_FALSE) invert = !invert;
  else if (jump.op !== op.POP_JUMP_IF_TRUE) return;
  setOp(instructions[i] as CfgInstruction, op.NOP);
  setOp(is, op.NOP);
  jump.op = invert ? op.POP_JUMP_IF_NOT_NONE : op.POP_JUMP_IF_NONE;
}

/** A tuple of constants, right after them (before 3.14). */
export function foldAdjacentTuple(
  instructions: CfgInstruction[],
  at: number,
  table: ConstTable,
): void {
  const size = (instructions[at] as CfgInstruction).arg;
  const parts = instructions.slice(Math.max(0, at - size), at);
  if (parts.length < size || !parts.every((part) => hasConst(part.op))) return;
  const items = parts.map((part) => table.consts[part.arg] as ConstValue);
  const index = addConst(table, constTuple(items, false));
  for (const part of parts) setOp(part, op.NOP);
  setOp(instructions[at] as CfgInstruction, op.LOAD_CONST, index);
}

/** Lets a jump to a jump go to the end of the way. @cpython Python/flowgraph.c#jump_thread */
function jumpThread(
  block: BasicBlock,
  instruction: CfgInstruction,
  target: CfgInstruction,
  opcode: number,
): boolean {
  if (instruction.target === target.target) return false;
  setOp(instruction, op.NOP);
  block.instructions.push({
    op: opcode,
    arg: 0,
    loc: target.loc,
    target: target.target,
    except: null,
  });
  return true;
}

function threadJump(block: BasicBlock, instruction: CfgInstruction): boolean {
  const target = instruction.target?.instructions[0];
  if (!target || !isJump(instruction.op)) return false;
  const opcode = instruction.op;
  if (opcode === op.JUMP || opcode === op.JUMP_NO_INTERRUPT) {
    if (target.op === op.JUMP) return jumpThread(block, instruction, target, op.JUMP);
    if (target.op === op.JUMP_NO_INTERRUPT) return jumpThread(block, instruction, target, opcode);
    return false;
  }
  if (opcode === op.FOR_ITER || opcode === op.SEND) return false;
  if (opcode === op.JUMP_IF_FALSE || opcode === op.JUMP_IF_TRUE) {
    return threadBoolJump(block, instruction, target);
  }
  return target.op === op.JUMP && jumpThread(block, instruction, target, opcode);
}

/** A jump that keeps the value it tests, to another one of the kind. */
function threadBoolJump(
  block: BasicBlock,
  instruction: CfgInstruction,
  target: CfgInstruction,
): boolean {
  if (target.op === op.JUMP || target.op === instruction.op) {
    return jumpThread(block, instruction, target, instruction.op);
  }
  if (target.op !== op.JUMP_IF_FALSE && target.op !== op.JUMP_IF_TRUE) return false;
  instruction.target = (instruction.target as BasicBlock).next;
  return true;
}

/** Peephole rules for an instruction and the one after it. */
function peephole(instructions: CfgInstruction[], i: number, table: ConstTable): void {
  const instruction = instructions[i] as CfgInstruction;
  const next = instructions[i + 1];
  const { arg } = instruction;
  switch (instruction.op) {
    case op.BUILD_TUPLE:
      if (table.rules.peephole) foldTuple(instructions, i, table);
      if (instruction.op !== op.BUILD_TUPLE) break;
      if (next?.op === op.UNPACK_SEQUENCE && next.arg === arg && arg >= 1 && arg <= 3) {
        setOp(instruction, op.NOP);
        if (arg === 1) setOp(next, op.NOP);
        else next.op = op.SWAP;
      } else if (table.rules.foldsConstants) {
        foldTuple(instructions, i, table);
      } else {
        foldAdjacentTuple(instructions, i, table);
      }
      break;
    case op.STORE_FAST:
      if (next?.op === op.STORE_FAST && next.arg === arg) {
        if (next.loc.lineno === instruction.loc.lineno) setOp(instruction, op.POP_TOP);
      }
      break;
    case op.SWAP:
      if (arg === 1) setOp(instruction, op.NOP);
      break;
    case op.LOAD_GLOBAL:
      if (next?.op === op.PUSH_NULL && (arg & 1) === 0) {
        instruction.arg = arg | 1;
        setOp(next, op.NOP);
      }
      break;
    case op.UNARY_NOT:
      if (next?.op === op.UNARY_NOT) {
        setOp(instruction, op.NOP);
        setOp(next, op.NOP);
        break;
      }
      foldToBool(instruction, next);
      break;
    case op.COMPARE_OP:
    case op.CONTAINS_OP:
    case op.IS_OP:
    case op.TO_BOOL:
      foldToBool(instruction, next);
      break;
  }
}

/** The rules that fold constants (3.14+). */
function fold(instructions: CfgInstruction[], i: number, table: ConstTable): void {
  const instruction = instructions[i] as CfgInstruction;
  const next = instructions[i + 1];
  const { arg } = instruction;
  switch (instruction.op) {
    case op.BUILD_LIST:
    case op.BUILD_SET:
      foldDisplay(instructions, i, table);
      break;
    case op.CONTAINS_OP:
    case op.IS_OP:
      if (next?.op !== op.UNARY_NOT) break;
      setOp(next, instruction.op, arg ^ 1);
      setOp(instruction, op.NOP);
      break;
    case op.UNARY_NOT:
    case op.UNARY_INVERT:
    case op.UNARY_NEGATIVE:
      foldUnaryOp(instructions, i, table);
      break;
    case op.CALL_INTRINSIC_1:
      if (arg === op.INTRINSIC_UNARY_POSITIVE) foldUnaryOp(instructions, i, table);
      else if (arg !== op.INTRINSIC_LIST_TO_TUPLE) break;
      else if (isGetIter(next?.op)) setOp(instruction, op.NOP);
      else foldListToTuple(instructions, i, table);
      break;
    case op.BINARY_OP:
      foldBinary(instructions, i, arg, table);
      break;
    case op.BINARY_SUBSCR:
      foldBinary(instructions, i, op.NB_SUBSCR, table);
      break;
  }
}

/** What gives a bool needs no TO_BOOL after it. */
function foldToBool(instruction: CfgInstruction, next: CfgInstruction | undefined): void {
  if (next?.op !== op.TO_BOOL) return;
  const { op: opcode, arg } = instruction;
  setOp(instruction, op.NOP);
  setOp(next, opcode, opcode === op.COMPARE_OP ? arg | op.COMPARE_TO_BOOL : arg);
}

/** @cpython Python/flowgraph.c#optimize_basic_block */
export function optimizeBasicBlock(block: BasicBlock, table: ConstTable): void {
  const { instructions } = block;
  for (let i = 0; i < instructions.length; i++) {
    const instruction = instructions[i] as CfgInstruction;
    if (hasTarget(instruction.op)) {
      if (threadJump(block, instruction)) {
        i--;
        const threaded = instructions[instructions.length - 1] as CfgInstruction;
        if (table.rules.notTakenHandled) threaded.except ??= instruction.except;
      }
    } else {
      peephole(instructions, i, table);
      if (table.rules.foldsConstants) fold(instructions, i, table);
    }
  }
  for (let i = 0; i < instructions.length; i++) {
    if ((instructions[i] as CfgInstruction).op !== op.SWAP) continue;
    i = swaptimize(instructions, i);
    applyStaticSwaps(instructions, i);
  }
}
