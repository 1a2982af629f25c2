import * as op from '../opcodes.ts';
import {
  blocksFrom,
  clearVisited,
  hasTarget,
  isBlockPush,
  isScopeExit,
  isUnconditionalJump,
} from './basicBlock.ts';
import type { BasicBlock, CfgInstruction } from './basicBlock.ts';
import { popCount, pushCount, stackEffect } from './stackEffect.ts';

/** A value on the stack: the instruction that loaded it, and the local that holds it too; -1: none. */
interface Ref {
  readonly producer: number;
  readonly local: number;
}

const UNKNOWN: Ref = { producer: -1, local: -1 };

/** Follows one block and finds the loads whose value does not stay safe with its local. */
class BlockScan {
  /** Indices of instructions that must take a reference. */
  readonly counted = new Set<number>();
  readonly refs: Ref[] = [];
  readonly #reach: (block: BasicBlock, depth: number) => void;

  constructor(depth: number, reach: (block: BasicBlock, depth: number) => void) {
    this.#reach = reach;
    for (let i = 0; i < depth; i++) this.refs.push(UNKNOWN);
  }

  #pop(): Ref {
    return this.refs.pop() as Ref;
  }

  #push(producer: number, local = -1): void {
    this.refs.push({ producer, local });
  }

  #kill(local: number): void {
    for (const ref of this.refs) if (ref.local === local) this.counted.add(ref.producer);
  }

  #store(local: number): void {
    const { producer } = this.#pop();
    this.#kill(local);
    if (producer >= 0) this.counted.add(producer);
  }

  step({ op: opcode, arg, target }: CfgInstruction, i: number): void {
    const { refs } = this;
    switch (opcode) {
      case op.LOAD_FAST:
        this.#push(i, arg);
        break;
      case op.LOAD_FAST_AND_CLEAR:
        this.#kill(arg);
        this.#push(i, arg);
        break;
      case op.LOAD_FAST_LOAD_FAST:
        this.#push(i, arg >> 4);
        this.#push(i, arg & 15);
        break;
      case op.STORE_FAST:
        this.#store(arg);
        break;
      case op.STORE_FAST_LOAD_FAST:
        this.#store(arg >> 4);
        this.#push(i, arg & 15);
        break;
      case op.STORE_FAST_STORE_FAST:
        this.#store(arg >> 4);
        this.#store(arg & 15);
        break;
      case op.COPY:
        refs.push(refs[refs.length - arg] as Ref);
        break;
      case op.SWAP: {
        const top = refs[refs.length - 1] as Ref;
        refs[refs.length - 1] = refs[refs.length - arg] as Ref;
        refs[refs.length - arg] = top;
        break;
      }
      case op.GET_ITER_PAIR:
      case op.PUSH_NULL_BELOW:
        this.#push(i);
        break;
      case op.END_SEND_PAIR: {
        const top = this.#pop();
        refs.length -= 1;
        refs[refs.length - 1] = top;
        break;
      }
      case op.LOAD_SPECIAL: {
        const self = this.#pop();
        this.#push(i);
        refs.push(self);
        break;
      }
      case op.LOAD_ATTR:
      case op.LOAD_SUPER_ATTR: {
        const self = this.#pop();
        if (opcode === op.LOAD_SUPER_ATTR) refs.length -= 2;
        this.#push(i);
        if ((arg & 1) !== 0) refs.push(self);
        break;
      }
      case op.END_SEND:
      case op.SET_FUNCTION_ATTRIBUTE: {
        const top = this.#pop();
        refs[refs.length - 1] = top;
        break;
      }
      default:
        this.#other(opcode, arg, target, i);
    }
  }

  #other(opcode: number, arg: number, target: BasicBlock | null, i: number): void {
    const { refs } = this;
    const effect = stackEffect(opcode, arg, false);
    if (KEEPS_INPUTS.has(opcode)) {
      for (let n = 0; n < effect; n++) this.#push(n);
      if (effect < 0) refs.length += effect;
      return;
    }
    if (opcode === op.CHECK_EXC_MATCH) {
      refs[refs.length - 1] = { producer: i, local: -1 };
    } else if (opcode === op.FOR_ITER) {
      this.#reach(target as BasicBlock, refs.length + 1);
      this.#push(i);
    } else if (opcode === op.SEND) {
      this.#reach(target as BasicBlock, refs.length);
      refs[refs.length - 1] = { producer: i, local: -1 };
    } else {
      const jumps = hasTarget(opcode) && target !== null;
      if (jumps) this.#reach(target, refs.length + stackEffect(opcode, arg, true));
      if (isBlockPush(opcode)) return;
      refs.length -= popCount(opcode, arg);
      for (let n = pushCount(opcode, arg); n > 0; n--) this.#push(i);
    }
  }
}

/** Instructions that leave their inputs where they are, or some of them. */
const KEEPS_INPUTS: ReadonlySet<number> = new Set([
  ...[op.GET_LEN, op.IMPORT_FROM, op.MATCH_KEYS, op.MATCH_MAPPING, op.MATCH_SEQUENCE],
  ...[op.WITH_EXCEPT_START, op.DICT_MERGE, op.DICT_UPDATE, op.LIST_APPEND, op.LIST_EXTEND],
  ...[op.MAP_ADD, op.RERAISE, op.SET_ADD, op.SET_UPDATE, op.GET_YIELD_FROM_ITER],
]);

const BORROWING: ReadonlyMap<number, number> = new Map([
  [op.LOAD_FAST, op.LOAD_FAST_BORROW],
  [op.LOAD_FAST_LOAD_FAST, op.LOAD_FAST_BORROW_LOAD_FAST_BORROW],
]);

/**
 * Lets loads of locals take no reference where the local holds its value until the load is consumed:
 * within the block, before anything overwrites the local, and not by another local.
 *
 * @param pastEmptyBlocks go on behind blocks without instructions
 * @cpython Python/flowgraph.c#optimize_load_fast
 */
export function borrowLocals(entry: BasicBlock, pastEmptyBlocks: boolean): void {
  clearVisited(entry);
  const depths = new Map([[entry, 0]]);
  const todo = [entry];
  entry.visited = true;
  const reach = (block: BasicBlock, depth: number): void => {
    if (block.visited) return;
    block.visited = true;
    depths.set(block, depth);
    todo.push(block);
  };
  for (let block = todo.pop(); block; block = todo.pop()) {
    const scan = new BlockScan(depths.get(block) as number, reach);
    block.instructions.forEach((instruction, i) => scan.step(instruction, i));
    const last = block.instructions[block.instructions.length - 1];
    const ends = last !== undefined && (isUnconditionalJump(last.op) || isScopeExit(last.op));
    if ((last || pastEmptyBlocks) && block.next && !ends) reach(block.next, scan.refs.length);
    for (const { producer } of scan.refs) if (producer >= 0) scan.counted.add(producer);
    block.instructions.forEach((instruction, i) => {
      const borrowing = BORROWING.get(instruction.op);
      if (borrowing !== undefined && !scan.counted.has(i)) instruction.op = borrowing;
    });
  }
  for (const block of blocksFrom(entry)) block.visited = false;
}
