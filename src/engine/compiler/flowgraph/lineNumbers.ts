import * as op from '../opcodes.ts';
import { NO_LOCATION } from '../syntaxErrors.ts';
import type { Span } from '../syntaxErrors.ts';
import {
  blocksFrom,
  hasFallthrough,
  isJump,
  isScopeExit,
  lastInstruction,
  newBlock,
  nextNonemptyBlock,
} from './basicBlock.ts';
import type { BasicBlock, CfgInstruction } from './basicBlock.ts';

export function hasNoLineno(block: BasicBlock): boolean {
  return block.instructions.every((instruction) => instruction.loc.lineno < 0);
}

function hasEvalBreak(block: BasicBlock): boolean {
  return block.instructions.some(({ op: opcode }) => {
    switch (opcode) {
      case op.CALL:
      case op.CALL_KW:
      case op.CALL_FUNCTION_EX:
      case op.CALL_FUNCTION_EX_NULL:
      case op.JUMP:
      case op.JUMP_BACKWARD:
      case op.RESUME:
        return true;
      default:
        return false;
    }
  });
}

function isExitOrEvalCheckWithoutLineno(block: BasicBlock): boolean {
  const last = lastInstruction(block);
  const matters = (last !== undefined && isScopeExit(last.op)) || hasEvalBreak(block);
  return matters && hasNoLineno(block);
}

/** @cpython Python/flowgraph.c#duplicate_exits_without_lineno */
function duplicateExitsWithoutLineno(
  entry: BasicBlock,
  needsLine: (block: BasicBlock) => boolean,
): void {
  for (const block of blocksFrom(entry)) {
    const last = lastInstruction(block);
    if (!last || !isJump(last.op)) continue;
    const target = nextNonemptyBlock(last.target);
    if (!target || !needsLine(target) || target.predecessors <= 1) continue;
    const copy = newBlock();
    copy.instructions = target.instructions.map((instruction) => ({ ...instruction }));
    (copy.instructions[0] as CfgInstruction).loc = last.loc;
    last.target = copy;
    target.predecessors--;
    copy.predecessors = 1;
    copy.next = target.next;
    copy.isLabel = true;
    target.next = copy;
  }
  for (const block of blocksFrom(entry)) {
    const { next } = block;
    if (!next || !hasFallthrough(block) || block.instructions.length === 0) continue;
    if (!needsLine(next)) continue;
    const first = next.instructions[0];
    if (first) first.loc = (lastInstruction(block) as CfgInstruction).loc;
  }
}

function inherit(block: BasicBlock | null, loc: Span): void {
  const first = block?.predecessors === 1 ? block.instructions[0] : undefined;
  if (first && first.loc.lineno < 0) first.loc = loc;
}

/** @cpython Python/flowgraph.c#propagate_line_numbers */
function propagateLineNumbers(entry: BasicBlock): void {
  for (const block of blocksFrom(entry)) {
    const last = lastInstruction(block);
    if (!last) continue;
    let previous: Span = NO_LOCATION;
    for (const instruction of block.instructions) {
      if (instruction.loc.lineno < 0) instruction.loc = previous;
      else previous = instruction.loc;
    }
    if (hasFallthrough(block)) inherit(block.next, previous);
    if (isJump(last.op)) inherit(last.target, previous);
  }
}

/** Every exit gets a line, so that a traceback can name it. @cpython Python/flowgraph.c#resolve_line_numbers */
export function resolveLineNumbers(
  entry: BasicBlock,
  needsLine = isExitOrEvalCheckWithoutLineno,
): void {
  duplicateExitsWithoutLineno(entry, needsLine);
  propagateLineNumbers(entry);
}
