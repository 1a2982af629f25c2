import * as op from '../opcodes.ts';
import {
  blocksFrom,
  clearVisited,
  hasFallthrough,
  isJump,
  lastInstruction,
  setOp,
} from './basicBlock.ts';
import type { BasicBlock, CfgInstruction } from './basicBlock.ts';

/** Locals that are followed from block to block; the others within a block only. */
const FOLLOWED_LOCALS = 64;

type Push = (block: BasicBlock, unsafe: bigint) => void;

/** @cpython Python/flowgraph.c#scan_block_for_locals */
function scanBlock(block: BasicBlock, push: Push): void {
  let unsafe = block.unsafeLocals;
  for (const instruction of block.instructions) {
    if (instruction.except) push(instruction.except, unsafe);
    if (instruction.arg >= FOLLOWED_LOCALS) continue;
    const bit = 1n << BigInt(instruction.arg);
    switch (instruction.op) {
      case op.DELETE_FAST:
      case op.LOAD_FAST_AND_CLEAR:
      case op.STORE_FAST_MAYBE_NULL:
        unsafe |= bit;
        break;
      case op.STORE_FAST:
      case op.LOAD_FAST_CHECK:
        unsafe &= ~bit;
        break;
      case op.LOAD_FAST:
        if (unsafe & bit) instruction.op = op.LOAD_FAST_CHECK;
        unsafe &= ~bit;
        break;
    }
  }
  if (block.next && hasFallthrough(block)) push(block.next, unsafe);
  const last = lastInstruction(block);
  if (last?.target && isJump(last.op)) push(last.target, unsafe);
}

/** @cpython Python/flowgraph.c#fast_scan_many_locals */
function fastScanManyLocals(entry: BasicBlock): void {
  for (const block of blocksFrom(entry)) {
    const safe = new Set<number>();
    for (const instruction of block.instructions) {
      const { op: opcode, arg } = instruction;
      if (arg < FOLLOWED_LOCALS) continue;
      switch (opcode) {
        case op.DELETE_FAST:
        case op.LOAD_FAST_AND_CLEAR:
        case op.STORE_FAST_MAYBE_NULL:
          safe.delete(arg);
          break;
        case op.STORE_FAST:
          safe.add(arg);
          break;
        case op.LOAD_FAST:
          if (!safe.has(arg)) instruction.op = op.LOAD_FAST_CHECK;
          safe.add(arg);
          break;
      }
    }
  }
}

/**
 * Turns loads of locals that may be unbound into checked ones.
 *
 * @cpython Python/flowgraph.c#add_checks_for_loads_of_uninitialized_variables
 */
export function addLoadChecks(entry: BasicBlock, nlocals: number, nparams: number): void {
  if (nlocals === 0) return;
  if (nlocals > FOLLOWED_LOCALS) fastScanManyLocals(entry);
  clearVisited(entry);
  const stack: BasicBlock[] = [];
  const push: Push = (block, unsafe) => {
    const both = block.unsafeLocals | unsafe;
    if (block.unsafeLocals === both) return;
    block.unsafeLocals = both;
    if (block.visited) return;
    block.visited = true;
    stack.push(block);
  };
  let start = 0n;
  for (let i = nparams; i < Math.min(nlocals, FOLLOWED_LOCALS); i++) start |= 1n << BigInt(i);
  push(entry, start);
  for (const block of blocksFrom(entry)) scanBlock(block, push);
  for (let block = stack.pop(); block; block = stack.pop()) {
    block.visited = false;
    scanBlock(block, push);
  }
}

function combine(first: CfgInstruction, second: CfgInstruction, opcode: number): void {
  const [line1, line2] = [first.loc.lineno, second.loc.lineno];
  if (line1 >= 0 && line2 >= 0 && line1 !== line2) return;
  if (first.arg >= 16 || second.arg >= 16) return;
  setOp(first, opcode, (first.arg << 4) | second.arg);
  setOp(second, op.NOP);
}

/** Joins neighbouring loads and stores of locals. @cpython Python/flowgraph.c#insert_superinstructions */
export function insertSuperinstructions(entry: BasicBlock): void {
  for (const { instructions } of blocksFrom(entry)) {
    instructions.forEach((first, i) => {
      const second = instructions[i + 1];
      if (!second) return;
      if (first.op === op.LOAD_FAST && second.op === op.LOAD_FAST) {
        combine(first, second, op.LOAD_FAST_LOAD_FAST);
      } else if (first.op === op.STORE_FAST && second.op === op.LOAD_FAST) {
        combine(first, second, op.STORE_FAST_LOAD_FAST);
      } else if (first.op === op.STORE_FAST && second.op === op.STORE_FAST) {
        combine(first, second, op.STORE_FAST_STORE_FAST);
      }
    });
  }
}
