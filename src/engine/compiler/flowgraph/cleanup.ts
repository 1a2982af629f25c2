import * as op from '../opcodes.ts';
import {
  blocksFrom,
  clearVisited,
  hasFallthrough,
  hasTarget,
  isJump,
  isScopeExit,
  isUnconditionalJump,
  keepInstructions,
  lastInstruction,
  newBlock,
  nextNonemptyBlock,
  setOp,
} from './basicBlock.ts';
import type { BasicBlock, CfgInstruction } from './basicBlock.ts';
import { hasNoLineno } from './lineNumbers.ts';

/** Largest exit block that is copied to where a jump goes to it. */
export const MAX_COPY_SIZE = 4;

/** @cpython Python/flowgraph.c#basicblock_inline_small_or_no_lineno_blocks */
function inlineTarget(block: BasicBlock): boolean {
  const last = lastInstruction(block);
  if (!last || !isUnconditionalJump(last.op)) return false;
  const target = last.target as BasicBlock;
  const end = lastInstruction(target);
  const smallExit =
    end !== undefined && isScopeExit(end.op) && target.instructions.length <= MAX_COPY_SIZE;
  const noLineno = hasNoLineno(target) && !hasFallthrough(target);
  if (!smallExit && !noLineno) return false;
  const removed = last.op;
  setOp(last, op.NOP);
  for (const instruction of target.instructions) block.instructions.push({ ...instruction });
  if (noLineno) {
    const newLast = lastInstruction(block) as CfgInstruction;
    if (isUnconditionalJump(newLast.op) && removed === op.JUMP) newLast.op = op.JUMP;
  }
  target.predecessors--;
  return true;
}

export function inlineSmallOrNoLinenoBlocks(entry: BasicBlock): void {
  let changes = true;
  while (changes) {
    changes = false;
    for (const block of blocksFrom(entry)) if (inlineTarget(block)) changes = true;
  }
}

/** @cpython Python/flowgraph.c#remove_unreachable */
export function removeUnreachable(entry: BasicBlock): void {
  clearVisited(entry);
  for (const block of blocksFrom(entry)) block.predecessors = 0;
  const stack = [entry];
  entry.predecessors = 1;
  entry.visited = true;
  const reach = (block: BasicBlock): void => {
    if (!block.visited) {
      block.visited = true;
      stack.push(block);
    }
    block.predecessors++;
  };
  for (let block = stack.pop(); block; block = stack.pop()) {
    if (block.next && hasFallthrough(block)) reach(block.next);
    for (const { op: opcode, target } of block.instructions) {
      if (target && hasTarget(opcode)) reach(target);
    }
  }
  for (const block of blocksFrom(entry)) {
    if (block.predecessors > 0) continue;
    block.instructions = [];
    block.exceptHandler = false;
  }
}

/** The line on which the next block goes on. */
function nextBlockLineno(block: BasicBlock): number | null {
  const next = nextNonemptyBlock(block.next);
  if (!next) return null;
  for (const instruction of next.instructions) {
    if (instruction.op === op.NOP && instruction.loc.lineno < 0) continue;
    return instruction.loc.lineno;
  }
  return -1;
}

/** @cpython Python/flowgraph.c#basicblock_remove_redundant_nops */
export function removeNopsOf(block: BasicBlock): number {
  const kept: CfgInstruction[] = [];
  const { instructions } = block;
  let previous = -1;
  for (let i = 0; i < instructions.length; i++) {
    const instruction = instructions[i] as CfgInstruction;
    const { lineno } = instruction.loc;
    if (instruction.op === op.NOP) {
      if (lineno < 0 || previous === lineno) continue;
      const next = instructions[i + 1];
      if (next) {
        if (next.loc.lineno === lineno) continue;
        if (next.loc.lineno < 0) {
          next.loc = instruction.loc;
          continue;
        }
      } else if (nextBlockLineno(block) === lineno) {
        continue;
      }
    }
    kept.push(instruction);
    previous = lineno;
  }
  const removed = instructions.length - kept.length;
  if (removed > 0) keepInstructions(block, kept);
  return removed;
}

export function removeRedundantNops(entry: BasicBlock): number {
  let removed = 0;
  for (const block of blocksFrom(entry)) removed += removeNopsOf(block);
  return removed;
}

/** @cpython Python/flowgraph.c#remove_redundant_nops_and_pairs */
export function removeRedundantNopsAndPairs(entry: BasicBlock): void {
  let done = false;
  while (!done) {
    done = true;
    let previous: CfgInstruction | null = null;
    for (const block of blocksFrom(entry)) {
      removeNopsOf(block);
      if (block.isLabel) previous = null;
      for (const instruction of block.instructions) {
        const redundant: boolean =
          instruction.op === op.POP_TOP &&
          previous !== null &&
          (previous.op === op.LOAD_CONST ||
            previous.op === op.LOAD_SMALL_INT ||
            (previous.op === op.COPY && previous.arg === 1));
        if (redundant && previous) {
          setOp(previous, op.NOP);
          setOp(instruction, op.NOP);
          done = false;
        }
        previous = instruction;
      }
      if ((previous && isJump(previous.op)) || !hasFallthrough(block)) previous = null;
    }
  }
}

function removeRedundantJumps(entry: BasicBlock): number {
  let changes = 0;
  for (const block of blocksFrom(entry)) {
    const last = lastInstruction(block);
    if (!last || !isUnconditionalJump(last.op)) continue;
    if (nextNonemptyBlock(last.target) !== nextNonemptyBlock(block.next)) continue;
    changes++;
    setOp(last, op.NOP);
  }
  return changes;
}

/** @cpython Python/flowgraph.c#remove_redundant_nops_and_jumps */
export function removeRedundantNopsAndJumps(entry: BasicBlock): void {
  for (;;) {
    const nops = removeRedundantNops(entry);
    const jumps = removeRedundantJumps(entry);
    if (nops + jumps === 0) return;
  }
}

function markWarm(entry: BasicBlock): void {
  clearVisited(entry);
  const stack = [entry];
  entry.visited = true;
  const reach = (block: BasicBlock): void => {
    if (block.visited) return;
    block.visited = true;
    stack.push(block);
  };
  for (let block = stack.pop(); block; block = stack.pop()) {
    block.warm = true;
    if (block.next && hasFallthrough(block)) reach(block.next);
    for (const { op: opcode, target } of block.instructions) {
      if (target && isJump(opcode)) reach(target);
    }
  }
}

function markCold(entry: BasicBlock): void {
  markWarm(entry);
  clearVisited(entry);
  const stack: BasicBlock[] = [];
  for (const block of blocksFrom(entry)) {
    if (!block.exceptHandler) continue;
    stack.push(block);
    block.visited = true;
  }
  const reach = (block: BasicBlock): void => {
    if (block.warm || block.visited) return;
    block.visited = true;
    stack.push(block);
  };
  for (let block = stack.pop(); block; block = stack.pop()) {
    block.cold = true;
    if (block.next && hasFallthrough(block)) reach(block.next);
    for (const { op: opcode, target } of block.instructions) {
      if (target && isJump(opcode)) reach(target);
    }
  }
}

function jumpToWarmBlocks(entry: BasicBlock): void {
  for (const block of blocksFrom(entry)) {
    const { next } = block;
    if (!block.cold || !hasFallthrough(block) || !next?.warm) continue;
    const jump = newBlock();
    next.isLabel = true;
    const loc = { lineno: -1, col: -1, endLineno: -1, endCol: -1 };
    jump.instructions.push({ op: op.JUMP_NO_INTERRUPT, arg: 0, loc, target: next, except: null });
    jump.cold = true;
    jump.next = next;
    jump.predecessors = 1;
    block.next = jump;
  }
}

/** Moves exception handlers behind the rest. @cpython Python/flowgraph.c#push_cold_blocks_to_end */
export function pushColdBlocksToEnd(
  entry: BasicBlock,
  cleanUp = removeRedundantNopsAndJumps,
): void {
  if (!entry.next) return;
  markCold(entry);
  jumpToWarmBlocks(entry);
  let coldBlocks: BasicBlock | null = null;
  let coldTail: BasicBlock | null = null;
  let block = entry;
  while (block.next) {
    while (block.next && !block.next.cold) block = block.next;
    const first: BasicBlock | null = block.next;
    if (!first) break;
    let end = first;
    while (end.next?.cold) end = end.next;
    if (coldTail) coldTail.next = first;
    else coldBlocks = first;
    coldTail = end;
    block.next = end.next;
    end.next = null;
  }
  block.next = coldBlocks;
  if (coldBlocks) cleanUp(entry);
}
