import type { OlderInstructions } from '../../version/compilerRules.ts';
import { constIsTrue } from '../constants.ts';
import {
  blocksFrom,
  hasTarget,
  isScopeExit,
  isUnconditionalJump,
  lastInstruction,
  setOp,
} from '../flowgraph/basicBlock.ts';
import type { BasicBlock, CfgInstruction } from '../flowgraph/basicBlock.ts';
import {
  MAX_COPY_SIZE,
  pushColdBlocksToEnd,
  removeNopsOf,
  removeRedundantNops,
  removeRedundantNopsAndPairs,
  removeUnreachable,
} from '../flowgraph/cleanup.ts';
import { markExceptHandlers } from '../flowgraph/exceptionTargets.ts';
import { hasNoLineno, resolveLineNumbers } from '../flowgraph/lineNumbers.ts';
import type { ConstTable } from '../flowgraph/constTable.ts';
import { foldAdjacentTuple, foldIsNone } from '../flowgraph/optimizeBlock.ts';
import { applyStaticSwaps, swaptimize } from '../flowgraph/swaps.ts';
import * as op from '../opcodes.ts';

/** @cpython Python/flowgraph.c#eliminate_empty_basic_blocks */
function eliminateEmptyBlocks(entry: BasicBlock): void {
  const filled = (block: BasicBlock | null): BasicBlock | null => {
    let found = block;
    while (found?.instructions.length === 0) found = found.next;
    return found;
  };
  for (const block of blocksFrom(entry)) {
    block.next = filled(block.next);
    for (const instruction of block.instructions) {
      if (hasTarget(instruction.op)) instruction.target = filled(instruction.target);
    }
  }
}

function isExitWithoutLineno(block: BasicBlock): boolean {
  const last = lastInstruction(block);
  return last !== undefined && isScopeExit(last.op) && hasNoLineno(block);
}

/** Copies a small exit to where a jump goes to it. @cpython Python/flowgraph.c#inline_small_exit_blocks */
function inlineSmallExits(entry: BasicBlock, older: OlderInstructions): void {
  for (const block of blocksFrom(entry)) {
    const last = lastInstruction(block);
    if (!last?.target || !isUnconditionalJump(last.op)) continue;
    const { target } = last;
    const end = lastInstruction(target);
    if (end === undefined || !isScopeExit(end.op)) continue;
    if (target.instructions.length > MAX_COPY_SIZE) continue;
    if (older.jumpsOrPops && !hasNoLineno(target)) continue;
    setOp(last, op.NOP);
    for (const instruction of target.instructions) block.instructions.push({ ...instruction });
  }
}

/** @cpython Python/flowgraph.c#remove_redundant_jumps */
function removeRedundantJumps(entry: BasicBlock): void {
  for (const block of blocksFrom(entry)) {
    const last = lastInstruction(block);
    if (last && isUnconditionalJump(last.op) && last.target === block.next) setOp(last, op.NOP);
  }
}

/** The optimizer of one block. @cpython Python/flowgraph.c#optimize_basic_block */
class BlockOptimizer {
  readonly #instructions: CfgInstruction[];
  readonly #table: ConstTable;
  readonly #older: OlderInstructions;

  constructor({ instructions }: BasicBlock, table: ConstTable, older: OlderInstructions) {
    this.#instructions = instructions;
    this.#table = table;
    this.#older = older;
  }

  run(): void {
    let opcode = 0;
    let arg = 0;
    for (let i = 0; i < this.#instructions.length; i++) {
      const instruction = this.#instructions[i] as CfgInstruction;
      const copied =
        !this.#older.jumpsOrPops &&
        opcode === op.LOAD_CONST &&
        instruction.op === op.COPY &&
        instruction.arg === 1;
      if (!copied) ({ op: opcode, arg } = instruction);
      i = opcode === op.LOAD_CONST ? this.#constant(i, arg) : this.#other(i, instruction);
    }
  }

  #constant(i: number, arg: number): number {
    const instruction = this.#instructions[i] as CfgInstruction;
    const next = this.#instructions[i + 1];
    const value = this.#table.consts[arg];
    if (next === undefined || value === undefined) return i;
    switch (next.op) {
      case op.POP_JUMP_IF_FALSE:
      case op.POP_JUMP_IF_TRUE:
        setOp(instruction, op.NOP);
        if (constIsTrue(value) === (next.op === op.POP_JUMP_IF_TRUE)) next.op = op.JUMP;
        else setOp(next, op.NOP);
        break;
      case op.JUMP_IF_FALSE_OR_POP:
      case op.JUMP_IF_TRUE_OR_POP:
        if (constIsTrue(value) === (next.op === op.JUMP_IF_TRUE_OR_POP)) next.op = op.JUMP;
        else {
          setOp(instruction, op.NOP);
          setOp(next, op.NOP);
        }
        break;
      case op.IS_OP:
        if (value.kind === 'none') foldIsNone(this.#instructions, i);
        break;
      case op.RETURN_VALUE:
        if (this.#older.jumpsOrPops) break;
        setOp(instruction, op.NOP);
        setOp(next, op.RETURN_CONST, arg);
        return i + 1;
    }
    return i;
  }

  #other(i: number, instruction: CfgInstruction): number {
    const next = this.#instructions[i + 1];
    const { arg } = instruction;
    if (hasTarget(instruction.op)) return this.#thread(instruction) ? i - 1 : i;
    switch (instruction.op) {
      case op.BUILD_TUPLE:
        if (next?.op === op.UNPACK_SEQUENCE && next.arg === arg && arg >= 1 && arg <= 3) {
          setOp(instruction, op.NOP);
          if (arg === 1) setOp(next, op.NOP);
          else next.op = op.SWAP;
        } else if (i >= arg) {
          foldAdjacentTuple(this.#instructions, i, this.#table);
        }
        return i;
      case op.SWAP: {
        if (arg === 1) {
          setOp(instruction, op.NOP);
          return i;
        }
        const last = swaptimize(this.#instructions, i);
        applyStaticSwaps(this.#instructions, last);
        return last;
      }
      case op.PUSH_NULL:
        if (next?.op === op.LOAD_GLOBAL && (next.arg & 1) === 0) {
          setOp(instruction, op.NOP);
          next.arg |= 1;
        }
        return i;
      default:
        return i;
    }
  }

  /** Lets a jump to a jump go to the end of the way. */
  #thread(instruction: CfgInstruction): boolean {
    const block = instruction.target;
    const target = block?.instructions[0];
    if (!block || !target) return false;
    const opcode = instruction.op;
    switch (opcode) {
      case op.POP_JUMP_IF_NOT_NONE:
      case op.POP_JUMP_IF_NONE:
      case op.POP_JUMP_IF_FALSE:
      case op.POP_JUMP_IF_TRUE:
      case op.JUMP:
        return target.op === op.JUMP && this.#goTo(instruction, target, opcode);
      case op.JUMP_IF_FALSE_OR_POP:
      case op.JUMP_IF_TRUE_OR_POP:
        return this.#threadOrPop(instruction, block, target);
      default:
        return false;
    }
  }

  /** A test whose outcome decides the next test too. */
  #threadOrPop(instruction: CfgInstruction, block: BasicBlock, target: CfgInstruction): boolean {
    const opcode = instruction.op;
    const ifTrue = opcode === op.JUMP_IF_TRUE_OR_POP;
    const pops = ifTrue ? op.POP_JUMP_IF_TRUE : op.POP_JUMP_IF_FALSE;
    switch (target.op) {
      case pops:
        return this.#goTo(instruction, target, pops);
      case op.JUMP:
      case opcode:
        return this.#goTo(instruction, target, opcode);
      case op.JUMP_IF_FALSE_OR_POP:
      case op.JUMP_IF_TRUE_OR_POP:
      case op.POP_JUMP_IF_FALSE:
      case op.POP_JUMP_IF_TRUE:
        if (instruction.loc.lineno !== target.loc.lineno) return false;
        instruction.op = pops;
        instruction.target = block.next;
        return true;
      default:
        return false;
    }
  }

  #goTo(instruction: CfgInstruction, target: CfgInstruction, opcode: number): boolean {
    const { lineno } = target.loc;
    const near = instruction.loc.lineno === lineno || (!this.#older.jumpsOrPops && lineno === -1);
    if (!near || instruction.target === target.target) return false;
    instruction.target = target.target;
    instruction.op = opcode;
    return true;
  }
}

function optimizeBlocks(entry: BasicBlock, table: ConstTable, older: OlderInstructions): void {
  for (const block of blocksFrom(entry)) new BlockOptimizer(block, table, older).run();
}

function removeUnreachableBlocks(entry: BasicBlock): void {
  removeUnreachable(entry);
  removeRedundantNops(entry);
  eliminateEmptyBlocks(entry);
  removeRedundantJumps(entry);
}

/** As 3.11 does. @cpython Python/compile.c#optimize_cfg */
function optimizeEarly(entry: BasicBlock, table: ConstTable, older: OlderInstructions): void {
  inlineSmallExits(entry, older);
  for (const block of blocksFrom(entry)) {
    new BlockOptimizer(block, table, older).run();
    removeNopsOf(block);
  }
  inlineSmallExits(entry, older);
  removeUnreachableBlocks(entry);
  eliminateEmptyBlocks(entry);
  resolveLineNumbers(entry, isExitWithoutLineno);
}

/** As 3.12 does. @cpython Python/flowgraph.c#_PyCfg_OptimizeCodeUnit */
function optimizeLate(entry: BasicBlock, table: ConstTable, older: OlderInstructions): void {
  markExceptHandlers(entry);
  inlineSmallExits(entry, older);
  optimizeBlocks(entry, table, older);
  removeRedundantNopsAndPairs(entry);
  inlineSmallExits(entry, older);
  removeUnreachableBlocks(entry);
  pushColdBlocksToEnd(entry, removeRedundantJumps);
  resolveLineNumbers(entry, isExitWithoutLineno);
}

export function optimizeOlder(
  entry: BasicBlock,
  table: ConstTable,
  older: OlderInstructions,
): void {
  if (older.jumpsOrPops) optimizeEarly(entry, table, older);
  else optimizeLate(entry, table, older);
}
