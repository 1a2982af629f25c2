import type { InstructionSequence } from '../codegen/compilerUnit.ts';
import * as op from '../opcodes.ts';
import type { Span } from '../syntaxErrors.ts';

/** An instruction in the control flow graph. @cpython Python/flowgraph.c#_PyCfgInstruction */
export interface CfgInstruction {
  op: number;
  arg: number;
  loc: Span;
  target: BasicBlock | null;
  /** The block that handles an exception raised here. */
  except: BasicBlock | null;
}

/** @cpython Python/flowgraph.c#_PyCfgBasicblock */
export interface BasicBlock {
  instructions: CfgInstruction[];
  /** Handlers that stand in the array behind the instructions, from ones that were removed. */
  staleExcepts: (BasicBlock | null)[];
  next: BasicBlock | null;
  /** Some jump goes here. */
  isLabel: boolean;
  predecessors: number;
  startDepth: number;
  preserveLasti: boolean;
  exceptHandler: boolean;
  visited: boolean;
  cold: boolean;
  warm: boolean;
  exceptStack: BasicBlock[] | null;
  unsafeLocals: bigint;
}

export function newBlock(): BasicBlock {
  return {
    instructions: [],
    staleExcepts: [],
    next: null,
    isLabel: false,
    predecessors: 0,
    startDepth: -1,
    preserveLasti: false,
    exceptHandler: false,
    visited: false,
    cold: false,
    warm: false,
    exceptStack: null,
    unsafeLocals: 0n,
  };
}

export function isBlockPush(opcode: number): boolean {
  return (
    opcode === op.SETUP_FINALLY ||
    opcode === op.SETUP_CLEANUP ||
    opcode === op.SETUP_WITH ||
    opcode === op.SETUP_RESTORE ||
    opcode === op.SETUP_WITH_3_10 ||
    opcode === op.SETUP_ASYNC_WITH_3_10
  );
}

export function isUnconditionalJump(opcode: number): boolean {
  switch (opcode) {
    case op.JUMP:
    case op.JUMP_NO_INTERRUPT:
    case op.JUMP_FORWARD:
    case op.JUMP_BACKWARD:
    case op.JUMP_BACKWARD_NO_INTERRUPT:
      return true;
    default:
      return false;
  }
}

export function isJump(opcode: number): boolean {
  switch (opcode) {
    case op.POP_JUMP_IF_FALSE:
    case op.POP_JUMP_IF_TRUE:
    case op.POP_JUMP_IF_NONE:
    case op.POP_JUMP_IF_NOT_NONE:
    case op.JUMP_IF_FALSE:
    case op.JUMP_IF_TRUE:
    case op.FOR_ITER:
    case op.SEND:
    case op.JUMP_IF_FALSE_OR_POP:
    case op.JUMP_IF_TRUE_OR_POP:
      return true;
    default:
      return isUnconditionalJump(opcode);
  }
}

export function hasTarget(opcode: number): boolean {
  return isJump(opcode) || isBlockPush(opcode);
}

export function isScopeExit(opcode: number): boolean {
  switch (opcode) {
    case op.RETURN_VALUE:
    case op.RETURN_CONST:
    case op.RAISE_VARARGS:
    case op.RERAISE:
      return true;
    default:
      return false;
  }
}

export function hasConst(opcode: number): boolean {
  return opcode === op.LOAD_CONST || opcode === op.RETURN_CONST;
}

export function lastInstruction(block: BasicBlock): CfgInstruction | undefined {
  return block.instructions[block.instructions.length - 1];
}

export function hasFallthrough(block: BasicBlock): boolean {
  const last = lastInstruction(block);
  return !last || !(isScopeExit(last.op) || isUnconditionalJump(last.op));
}

export function nextNonemptyBlock(block: BasicBlock | null): BasicBlock | null {
  let found = block;
  while (found && found.instructions.length === 0) found = found.next;
  return found;
}

export function setOp(instruction: CfgInstruction, opcode: number, arg = 0): void {
  instruction.op = opcode;
  instruction.arg = arg;
}

/** Cuts the instructions to `kept`, the first ones of them in their order. */
export function keepInstructions(block: BasicBlock, kept: CfgInstruction[]): void {
  const removed = block.instructions.slice(kept.length).map(({ except }) => except);
  block.staleExcepts = [...removed, ...block.staleExcepts];
  block.instructions = kept;
}

/**
 * Adds an instruction; its handler is what stands in the array at its place.
 * @cpython Python/flowgraph.c#basicblock_addop
 */
export function addInstruction(block: BasicBlock, instruction: CfgInstruction): void {
  const except = block.staleExcepts.shift() ?? null;
  block.instructions.push({ ...instruction, except });
}

export function* blocksFrom(entry: BasicBlock): Generator<BasicBlock> {
  for (let block: BasicBlock | null = entry; block; block = block.next) yield block;
}

export function clearVisited(entry: BasicBlock): void {
  for (const block of blocksFrom(entry)) block.visited = false;
}

/**
 * Cuts a sequence into blocks at jump targets and after what ends a block.
 *
 * @cpython Python/flowgraph.c#_PyCfg_FromInstructionSequence
 */
export function buildCfg(sequence: InstructionSequence): BasicBlock {
  const { instructions, labels } = sequence;
  const targets = new Set<number>();
  for (const { op: opcode, arg } of instructions) {
    if (hasTarget(opcode)) targets.add(labels[arg] as number);
  }
  const entry = newBlock();
  const blockAt = new Map<number, BasicBlock>();
  let current = entry;
  instructions.forEach((instruction, i) => {
    if (instruction.op === op.ANNOTATIONS_PLACEHOLDER) return;
    const last = lastInstruction(current);
    const terminated = last !== undefined && (isJump(last.op) || isScopeExit(last.op));
    const labelled = targets.has(i);
    if (terminated || (labelled && (last !== undefined || current.isLabel))) {
      current.next = newBlock();
      current = current.next;
    }
    if (labelled) {
      current.isLabel = true;
      blockAt.set(i, current);
    }
    current.instructions.push({ ...instruction, target: null, except: null });
  });
  for (const block of blocksFrom(entry)) {
    for (const instruction of block.instructions) {
      if (!hasTarget(instruction.op)) continue;
      instruction.target = blockAt.get(labels[instruction.arg] as number) as BasicBlock;
    }
  }
  return entry;
}
