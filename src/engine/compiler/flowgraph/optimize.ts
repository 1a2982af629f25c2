import type { ConstValue } from '../codeTemplate.ts';
import { blocksFrom, hasConst, hasTarget, isScopeExit, isUnconditionalJump } from './basicBlock.ts';
import type { BasicBlock } from './basicBlock.ts';
import {
  inlineSmallOrNoLinenoBlocks,
  pushColdBlocksToEnd,
  removeRedundantNops,
  removeRedundantNopsAndJumps,
  removeRedundantNopsAndPairs,
  removeUnreachable,
} from './cleanup.ts';
import { labelExceptionTargets, markExceptHandlers } from './exceptionTargets.ts';
import { CALL_INTRINSIC_1, CLEANUP_THROW, INTRINSIC_STOPITERATION_ERROR } from '../opcodes.ts';
import type { ConstTable } from './constTable.ts';
import { loadCommonConstants } from './foldInstructions.ts';
import { resolveLineNumbers } from './lineNumbers.ts';
import { addLoadChecks, insertSuperinstructions } from './locals.ts';
import { optimizeBasicBlock, optimizeLoadConst } from './optimizeBlock.ts';
import { stackEffect } from './stackEffect.ts';

/** Drops constants that no instruction loads; the first may be a docstring and stays. */
function removeUnusedConsts(entry: BasicBlock, consts: ConstValue[]): void {
  const used = new Set([0]);
  for (const { instructions } of blocksFrom(entry)) {
    for (const { op, arg } of instructions) if (hasConst(op)) used.add(arg);
  }
  if (used.size >= consts.length) return;
  const kept = [...used].sort((a, b) => a - b);
  const moved = new Map(kept.map((index, i) => [index, i]));
  consts.splice(0, consts.length, ...kept.map((index) => consts[index] as ConstValue));
  for (const { instructions } of blocksFrom(entry)) {
    for (const instruction of instructions) {
      if (hasConst(instruction.op)) instruction.arg = moved.get(instruction.arg) as number;
    }
  }
}

/** @cpython Python/flowgraph.c#_PyCfg_OptimizeCodeUnit */
export function optimizeCfg(
  entry: BasicBlock,
  table: ConstTable,
  nlocals: number,
  nparams: number,
): void {
  markExceptHandlers(entry);
  labelExceptionTargets(entry, table.rules.resumeDepthMask);
  inlineSmallOrNoLinenoBlocks(entry);
  removeUnreachable(entry);
  resolveLineNumbers(entry);
  for (const block of blocksFrom(entry)) optimizeLoadConst(block, table);
  for (const block of blocksFrom(entry)) optimizeBasicBlock(block, table);
  removeRedundantNopsAndPairs(entry);
  removeUnreachable(entry);
  removeRedundantNopsAndJumps(entry);
  if (table.rules.commonConstants) loadCommonConstants(entry, table);
  if (table.rules.dropsConstants) removeUnusedConsts(entry, table.consts);
  addLoadChecks(entry, nlocals, nparams);
  insertSuperinstructions(entry);
  removeRedundantNops(entry);
  pushColdBlocksToEnd(entry);
  resolveLineNumbers(entry);
}

/** Whether a handler is one that only generators have: around the body or a `yield from`. */
function isGeneratorHandler({ instructions: [first] }: BasicBlock): boolean {
  if (first?.op === CLEANUP_THROW) return true;
  return first?.op === CALL_INTRINSIC_1 && first.arg === INTRINSIC_STOPITERATION_ERROR;
}

/**
 * The greatest height of the value stack.
 *
 * @param generatorHandlers count what those handlers need as well
 * @param effect what an instruction does to the stack
 * @cpython Python/flowgraph.c#calculate_stackdepth
 */
export function calculateStackDepth(
  entry: BasicBlock,
  generatorHandlers = true,
  effect = stackEffect,
): number {
  let maxDepth = 0;
  const stack: BasicBlock[] = [];
  const push = (block: BasicBlock, depth: number): void => {
    if (block.startDepth >= 0 && block.startDepth !== depth) {
      throw new Error('inconsistent stack depth');
    }
    if (block.startDepth >= depth) return;
    block.startDepth = depth;
    stack.push(block);
  };
  for (const block of blocksFrom(entry)) block.startDepth = -1;
  push(entry, 0);
  for (let block = stack.pop(); block; block = stack.pop()) {
    const counts = generatorHandlers || !isGeneratorHandler(block);
    let depth = block.startDepth;
    let { next } = block;
    for (const { op, arg, target } of block.instructions) {
      const after = depth + effect(op, arg, false);
      if (after < 0) throw new Error('stack underflow');
      if (counts) maxDepth = Math.max(maxDepth, after);
      if (target && hasTarget(op)) {
        const targetDepth = depth + effect(op, arg, true);
        if (generatorHandlers || !isGeneratorHandler(target)) {
          maxDepth = Math.max(maxDepth, targetDepth);
        }
        push(target, targetDepth);
      }
      depth = after;
      if (isUnconditionalJump(op) || isScopeExit(op)) {
        next = null;
        break;
      }
    }
    if (next) push(next, depth);
  }
  return maxDepth;
}
