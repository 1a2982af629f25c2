import type { ConstValue } from '../codeTemplate.ts';
import { constBool, constIsTrue, constTuple } from '../constants.ts';
import * as op from '../opcodes.ts';
import { hasConst, hasTarget, isJump, setOp } from './basicBlock.ts';
import type { BasicBlock, CfgInstruction } from './basicBlock.ts';
import { applyStaticSwaps, swaptimize } from './swaps.ts';

/** The constants of a code object while it is optimized. */
export interface ConstTable {
  readonly consts: ConstValue[];
  readonly merge: (value: ConstValue) => ConstValue;
}

function addConst(table: ConstTable, value: ConstValue): number {
  const merged = table.merge({ ...value, literal: false });
  const index = table.consts.findIndex((known) => known.key === merged.key);
  return index >= 0 ? index : table.consts.push(merged) - 1;
}

/** @cpython Python/flowgraph.c#basicblock_optimize_load_const */
export function optimizeLoadConst(block: BasicBlock, table: ConstTable): void {
  const { instructions } = block;
  let opcode = 0;
  let arg = 0;
  for (let i = 0; i < instructions.length; i++) {
    const instruction = instructions[i] as CfgInstruction;
    const isCopy = opcode === op.LOAD_CONST && instruction.op === op.COPY && instruction.arg === 1;
    if (!isCopy) {
      opcode = instruction.op;
      arg = instruction.arg;
    }
    const next = instructions[i + 1];
    if (opcode !== op.LOAD_CONST || !next) continue;
    const value = table.consts[arg] as ConstValue;
    switch (next.op) {
      case op.POP_JUMP_IF_FALSE:
      case op.POP_JUMP_IF_TRUE:
        setOp(instruction, op.NOP);
        if (constIsTrue(value) === (next.op === op.POP_JUMP_IF_TRUE)) next.op = op.JUMP;
        else setOp(next, op.NOP);
        break;
      case op.IS_OP:
        if (value.kind === 'none') foldIsNone(instructions, i);
        break;
      case op.RETURN_VALUE:
        setOp(instruction, op.NOP);
        setOp(next, op.RETURN_CONST, arg);
        i++;
        break;
      case op.TO_BOOL:
        setOp(instruction, op.NOP);
        setOp(next, op.LOAD_CONST, addConst(table, constBool(constIsTrue(value))));
        break;
    }
  }
}

/** `x is None` that only decides a jump. */
function foldIsNone(instructions: CfgInstruction[], i: number): void {
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

function foldTuple(
  instructions: CfgInstruction[],
  at: number,
  size: number,
  table: ConstTable,
): void {
  const parts = instructions.slice(at - size, at);
  if (!parts.every((part) => hasConst(part.op))) return;
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
  if (opcode === op.FOR_ITER || opcode === op.SEND || target.op !== op.JUMP) return false;
  return jumpThread(block, instruction, target, opcode);
}

/** Peephole rules for an instruction and the one after it. */
function peephole(instructions: CfgInstruction[], i: number, table: ConstTable): void {
  const instruction = instructions[i] as CfgInstruction;
  const next = instructions[i + 1];
  const { arg } = instruction;
  switch (instruction.op) {
    case op.BUILD_TUPLE:
      if (next?.op === op.UNPACK_SEQUENCE && next.arg === arg && arg >= 1 && arg <= 3) {
        setOp(instruction, op.NOP);
        if (arg === 1) setOp(next, op.NOP);
        else next.op = op.SWAP;
      } else if (i >= arg) {
        foldTuple(instructions, i, arg, table);
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
      if (threadJump(block, instruction)) i--;
    } else {
      peephole(instructions, i, table);
    }
  }
  for (let i = 0; i < instructions.length; i++) {
    if ((instructions[i] as CfgInstruction).op !== op.SWAP) continue;
    i = swaptimize(instructions, i);
    applyStaticSwaps(instructions, i);
  }
}
