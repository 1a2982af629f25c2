import * as op from '../opcodes.ts';
import { setOp } from './basicBlock.ts';
import type { CfgInstruction } from './basicBlock.ts';

const VISITED = -1;

/**
 * Replaces a run of SWAPs by the shortest one with the same effect.
 *
 * @returns the index of the run's last instruction
 * @cpython Python/flowgraph.c#swaptimize
 */
export function swaptimize(instructions: CfgInstruction[], start: number): number {
  let depth = (instructions[start] as CfgInstruction).arg;
  let length = 1;
  let more = false;
  for (; start + length < instructions.length; length++) {
    const { op: opcode, arg } = instructions[start + length] as CfgInstruction;
    if (opcode === op.SWAP) {
      depth = Math.max(depth, arg);
      more = true;
    } else if (opcode !== op.NOP) {
      break;
    }
  }
  if (!more) return start;
  const run = instructions.slice(start, start + length);
  const stack = Array.from({ length: depth }, (_, i) => i);
  for (const { op: opcode, arg } of run) {
    if (opcode !== op.SWAP) continue;
    const top = stack[0] as number;
    stack[0] = stack[arg - 1] as number;
    stack[arg - 1] = top;
  }
  let current = length - 1;
  for (let i = 0; i < depth; i++) {
    if (stack[i] === VISITED || stack[i] === i) continue;
    let j = i;
    for (;;) {
      if (j !== 0) setOp(run[current--] as CfgInstruction, op.SWAP, j + 1);
      if (stack[j] === VISITED) break;
      const next = stack[j] as number;
      stack[j] = VISITED;
      j = next;
    }
  }
  while (current >= 0) setOp(run[current--] as CfgInstruction, op.NOP);
  return start + length - 1;
}

function isSwappable(opcode: number): boolean {
  return opcode === op.STORE_FAST || opcode === op.STORE_FAST_MAYBE_NULL || opcode === op.POP_TOP;
}

/** The local that an instruction stores to, or -1. */
function storesTo({ op: opcode, arg }: CfgInstruction): number {
  return opcode === op.STORE_FAST || opcode === op.STORE_FAST_MAYBE_NULL ? arg : -1;
}

function nextSwappable(instructions: CfgInstruction[], from: number, lineno: number): number {
  for (let i = from + 1; i < instructions.length; i++) {
    const instruction = instructions[i] as CfgInstruction;
    if (lineno >= 0 && instruction.loc.lineno !== lineno) return -1;
    if (instruction.op === op.NOP) continue;
    return isSwappable(instruction.op) ? i : -1;
  }
  return -1;
}

/** True when exchanging stores `j` and `k` changes which value a local ends up with. */
function storesConflict(instructions: CfgInstruction[], j: number, k: number): boolean {
  const storeJ = storesTo(instructions[j] as CfgInstruction);
  const storeK = storesTo(instructions[k] as CfgInstruction);
  if (storeJ < 0 && storeK < 0) return false;
  if (storeJ === storeK) return true;
  for (let i = j + 1; i < k; i++) {
    const store = storesTo(instructions[i] as CfgInstruction);
    if (store >= 0 && (store === storeJ || store === storeK)) return true;
  }
  return false;
}

/**
 * Exchanges the instructions that take swapped values instead of the values.
 *
 * @cpython Python/flowgraph.c#apply_static_swaps
 */
export function applyStaticSwaps(instructions: CfgInstruction[], last: number): void {
  for (let i = last; i >= 0; i--) {
    const swap = instructions[i] as CfgInstruction;
    if (swap.op !== op.SWAP) {
      if (swap.op === op.NOP || isSwappable(swap.op)) continue;
      return;
    }
    const j = nextSwappable(instructions, i, -1);
    if (j < 0) return;
    let k = j;
    const { lineno } = (instructions[j] as CfgInstruction).loc;
    for (let count = swap.arg - 1; count > 0; count--) {
      k = nextSwappable(instructions, k, lineno);
      if (k < 0) return;
    }
    if (storesConflict(instructions, j, k)) return;
    setOp(swap, op.NOP);
    const exchanged = instructions[j] as CfgInstruction;
    instructions[j] = instructions[k] as CfgInstruction;
    instructions[k] = exchanged;
  }
}
