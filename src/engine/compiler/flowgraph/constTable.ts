import type { InstructionRules } from '../../version/compilerRules.ts';
import type { ConstValue } from '../codeTemplate.ts';
import type { FoldLimits } from '../folding/arithmetic.ts';

/** The constants of a code object while it is optimized. */
export interface ConstTable {
  readonly consts: ConstValue[];
  readonly merge: (value: ConstValue) => ConstValue;
  readonly rules: InstructionRules;
  readonly foldLimits: FoldLimits;
}

/** The index of a constant that a pass makes, given on first use. @cpython Python/flowgraph.c#add_const */
export function addConst(table: ConstTable, value: ConstValue): number {
  if (table.rules.peephole) {
    // No other constant has this key: the object is made anew.
    const key = `${value.key} at ${table.consts.length}`;
    return table.consts.push({ ...value, key, literal: false }) - 1;
  }
  const merged = table.merge({ ...value, literal: false });
  const index = table.consts.findIndex((known) => known.key === merged.key);
  return index >= 0 ? index : table.consts.push(merged) - 1;
}
