import type { CompilerRules, OlderInstructions } from '../../version/compilerRules.ts';
import type { CompilerUnit } from '../codegen/compilerUnit.ts';
import { CO_GENERATORS } from '../codeTemplate.ts';
import { blocksFrom, buildCfg, isBlockPush, setOp } from '../flowgraph/basicBlock.ts';
import { removeRedundantNops } from '../flowgraph/cleanup.ts';
import { layOut, measure, normalizeJumps } from '../flowgraph/layout.ts';
import { calculateStackDepth } from '../flowgraph/optimize.ts';
import * as op from '../opcodes.ts';
import { lower } from './lower.ts';
import { olderEffect } from './olderEffect.ts';
import { optimizeOlder } from './optimizeOlder.ts';

/** What code takes in the instructions of an older release. */
export interface Measured {
  readonly stacksize: number;
  readonly codeUnits: number;
}

/** Instructions at the start of the code: free variables, cells, what makes a generator. */
function prefixUnits(
  unit: CompilerUnit,
  isGenerator: boolean,
  { blockStack }: OlderInstructions,
): number {
  if (blockStack) return isGenerator ? 1 : 0;
  return (unit.freevars.size > 0 ? 1 : 0) + unit.cellvars.size + (isGenerator ? 2 : 0);
}

export function measureOlder(unit: CompilerUnit, flags: number, rules: CompilerRules): Measured {
  const { instructions: current } = rules;
  const older = rules.olderInstructions as OlderInstructions;
  const entry = buildCfg(lower(unit.code, older));
  const table = {
    consts: [...unit.consts],
    merge: <T>(value: T): T => value,
    rules: current,
    foldLimits: rules.foldLimits,
  };
  optimizeOlder(entry, table, older);
  const isGenerator = (flags & CO_GENERATORS) !== 0;
  const effect = (opcode: number, arg: number, jump: boolean): number =>
    olderEffect(opcode, arg, jump, older);
  const depth = calculateStackDepth(entry, true, effect);
  for (const { instructions } of blocksFrom(entry)) {
    for (const each of instructions) {
      if (isBlockPush(each.op) || each.op === op.POP_BLOCK) setOp(each, op.NOP);
    }
  }
  removeRedundantNops(entry);
  if (!older.jumpsOrPops) normalizeJumps(entry, current);
  const { instructions } = layOut(entry);
  const { offsets } = measure(instructions, (opcode, arg) => {
    const extended = arg > 0xffffff ? 3 : arg > 0xffff ? 2 : arg > 0xff ? 1 : 0;
    return extended + 1 + (older.caches[op.opcodeName(opcode)] ?? 0);
  });
  return {
    stacksize: Math.max(depth, isGenerator ? 1 : 0),
    codeUnits: (offsets[instructions.length] as number) + prefixUnits(unit, isGenerator, older),
  };
}
