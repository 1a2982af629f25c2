import { COPY, POP_JUMP_IF_FALSE, POP_JUMP_IF_TRUE, TO_BOOL } from '../opcodes.ts';
import { blocksFrom } from './basicBlock.ts';
import type { BasicBlock, CfgInstruction } from './basicBlock.ts';

/** A test on a copy of the value, `x and` or `x or`: its jump. */
function keepingTest({ instructions }: BasicBlock, at: number): CfgInstruction | null {
  const [copy, test, jump] = instructions.slice(at, at + 3);
  if (copy?.op !== COPY || copy.arg !== 1 || test?.op !== TO_BOOL || !jump) return null;
  return jump.op === POP_JUMP_IF_FALSE || jump.op === POP_JUMP_IF_TRUE ? jump : null;
}

/**
 * Lets the outcome of a test decide the test that its jump goes to, on the same line.
 * @cpython Python/compile.c#optimize_basic_block
 */
export function threadTests(entry: BasicBlock): void {
  for (const block of blocksFrom(entry)) {
    const jump = keepingTest(block, block.instructions.length - 3);
    for (;;) {
      const target = jump?.target;
      const next = target ? keepingTest(target, 0) : null;
      if (!jump || !target || !next || next.loc.lineno !== jump.loc.lineno) break;
      jump.target = next.op === jump.op ? next.target : target.next;
      if (jump.target) jump.target.isLabel = true;
    }
  }
}
