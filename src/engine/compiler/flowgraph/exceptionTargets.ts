import * as op from '../opcodes.ts';
import {
  blocksFrom,
  clearVisited,
  hasFallthrough,
  isBlockPush,
  isJump,
  setOp,
} from './basicBlock.ts';
import type { BasicBlock } from './basicBlock.ts';

/** @cpython Python/flowgraph.c#mark_except_handlers */
export function markExceptHandlers(entry: BasicBlock): void {
  for (const block of blocksFrom(entry)) {
    for (const { op: opcode, target } of block.instructions) {
      if (target && isBlockPush(opcode)) target.exceptHandler = true;
    }
  }
}

/** Labels the instructions of one block with their handlers. */
function labelBlock(
  block: BasicBlock,
  depthMask: number,
  reach: (block: BasicBlock, stack: BasicBlock[]) => void,
): void {
  const stack = block.exceptStack ?? [];
  block.exceptStack = null;
  let handler = stack[stack.length - 1] ?? null;
  let yieldDepth = -1;
  for (const instruction of block.instructions) {
    const { op: opcode, target } = instruction;
    if (target && isBlockPush(opcode)) {
      reach(target, [...stack]);
      if (opcode !== op.SETUP_FINALLY) target.preserveLasti = true;
      stack.push(target);
      handler = target;
      continue;
    }
    if (opcode === op.POP_BLOCK) {
      stack.pop();
      handler = stack[stack.length - 1] ?? null;
      setOp(instruction, op.NOP);
      continue;
    }
    instruction.except = handler;
    if (target && isJump(opcode)) {
      reach(target, [...stack]);
    } else if (opcode === op.YIELD_VALUE) {
      yieldDepth = stack.length;
    } else if (opcode === op.RESUME && instruction.arg !== op.RESUME_AT_FUNC_START) {
      if (yieldDepth === 1) instruction.arg |= depthMask;
      yieldDepth = -1;
    }
  }
  if (block.next && hasFallthrough(block)) reach(block.next, stack);
}

/**
 * Says for every instruction which block handles its exceptions; SETUP and POP_BLOCK end here.
 *
 * @cpython Python/flowgraph.c#label_exception_targets
 */
export function labelExceptionTargets(entry: BasicBlock, depthMask: number): void {
  clearVisited(entry);
  entry.visited = true;
  entry.exceptStack = [];
  const todo = [entry];
  const reach = (block: BasicBlock, stack: BasicBlock[]): void => {
    if (block.visited) return;
    block.visited = true;
    block.exceptStack = stack;
    todo.push(block);
  };
  for (let block = todo.pop(); block; block = todo.pop()) labelBlock(block, depthMask, reach);
}
