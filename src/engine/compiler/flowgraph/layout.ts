import type { InstructionRules } from '../../version/compilerRules.ts';
import * as op from '../opcodes.ts';
import {
  addInstruction,
  blocksFrom,
  clearVisited,
  hasTarget,
  isJump,
  isUnconditionalJump,
  lastInstruction,
  newBlock,
} from './basicBlock.ts';
import type { BasicBlock, CfgInstruction } from './basicBlock.ts';

const REVERSED: ReadonlyMap<number, number> = new Map([
  [op.POP_JUMP_IF_NOT_NONE, op.POP_JUMP_IF_NONE],
  [op.POP_JUMP_IF_NONE, op.POP_JUMP_IF_NOT_NONE],
  [op.POP_JUMP_IF_FALSE, op.POP_JUMP_IF_TRUE],
  [op.POP_JUMP_IF_TRUE, op.POP_JUMP_IF_FALSE],
]);

/** A conditional jump only goes forward. @cpython Python/flowgraph.c#normalize_jumps */
export function normalizeJumps(entry: BasicBlock, rules: InstructionRules): void {
  clearVisited(entry);
  for (const block of blocksFrom(entry)) {
    block.visited = true;
    const last = lastInstruction(block);
    if (!last?.target || !isJump(last.op) || isUnconditionalJump(last.op)) continue;
    const reversed = REVERSED.get(last.op);
    if (reversed === undefined) continue;
    const { target, loc } = last;
    const notTaken = { op: op.NOT_TAKEN, arg: 0, loc, target: null, except: last.except };
    if (!target.visited) {
      if (rules.notTakenHandled) block.instructions.push(notTaken);
      else if (rules.notTaken) addInstruction(block, notTaken);
      continue;
    }
    const backward = newBlock();
    if (rules.notTakenHandled) backward.instructions.push(notTaken);
    else if (rules.notTaken) addInstruction(backward, notTaken);
    const except = rules.notTakenHandled ? last.except : null;
    backward.instructions.push({ op: op.JUMP, arg: 0, loc, target, except });
    backward.visited = true;
    last.op = reversed;
    last.target = block.next;
    backward.cold = block.cold;
    backward.next = block.next;
    block.next = backward;
  }
}

export interface Laid {
  readonly instructions: CfgInstruction[];
  readonly blockStarts: Map<BasicBlock, number>;
}

/** Puts blocks in a row and makes jumps real instructions with the index of their target. */
export function layOut(entry: BasicBlock): Laid {
  const instructions: CfgInstruction[] = [];
  const blockStarts = new Map<BasicBlock, number>();
  for (const block of blocksFrom(entry)) {
    blockStarts.set(block, instructions.length);
    instructions.push(...block.instructions);
  }
  instructions.forEach((instruction, i) => {
    if (!instruction.target || !hasTarget(instruction.op)) return;
    instruction.arg = blockStarts.get(instruction.target) as number;
    const forward = instruction.arg > i;
    if (instruction.op === op.JUMP) instruction.op = forward ? op.JUMP_FORWARD : op.JUMP_BACKWARD;
    else if (instruction.op === op.JUMP_NO_INTERRUPT) {
      instruction.op = forward ? op.JUMP_FORWARD : op.JUMP_BACKWARD_NO_INTERRUPT;
    }
  });
  return { instructions, blockStarts };
}

/** Sizes and offsets in units; a jump's real argument is a distance. */
export function measure(
  instructions: readonly CfgInstruction[],
  sizeOf: (opcode: number, arg: number) => number,
): { sizes: number[]; offsets: number[] } {
  const sizes = instructions.map(({ op: opcode, arg }) => sizeOf(opcode, isJump(opcode) ? 0 : arg));
  const offsets: number[] = [];
  for (let changed = true; changed;) {
    changed = false;
    let offset = 0;
    instructions.forEach((_, i) => {
      offsets[i] = offset;
      offset += sizes[i] as number;
    });
    offsets[instructions.length] = offset;
    instructions.forEach(({ op: opcode, arg }, i) => {
      if (!isJump(opcode)) return;
      const after = (offsets[i] as number) + (sizes[i] as number);
      const size = sizeOf(opcode, Math.abs((offsets[arg] as number) - after));
      if (size !== sizes[i]) changed = true;
      sizes[i] = size;
    });
  }
  return { sizes, offsets };
}
