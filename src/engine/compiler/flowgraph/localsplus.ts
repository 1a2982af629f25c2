import type { CompilerUnit } from '../codegen/compilerUnit.ts';
import {
  CO_FAST_CELL,
  CO_FAST_FREE,
  CO_FAST_HIDDEN,
  CO_FAST_LOCAL,
  CO_GENERATORS,
} from '../codeTemplate.ts';
import * as op from '../opcodes.ts';
import { NO_LOCATION } from '../syntaxErrors.ts';
import type { Span } from '../syntaxErrors.ts';
import { blocksFrom } from './basicBlock.ts';
import type { BasicBlock, CfgInstruction } from './basicBlock.ts';

export interface Localsplus {
  readonly names: string[];
  readonly kinds: number[];
}

function instruction(opcode: number, arg: number, loc: Span): CfgInstruction {
  return { op: opcode, arg, loc, target: null, except: null };
}

/** MAKE_CELL, COPY_FREE_VARS and what makes a generator, at the start of the code. */
function insertPrefix(
  unit: CompilerUnit,
  entry: BasicBlock,
  positions: readonly number[],
  flags: number,
): void {
  const prefix: CfgInstruction[] = [];
  if (unit.freevars.size > 0) {
    prefix.push(instruction(op.COPY_FREE_VARS, unit.freevars.size, NO_LOCATION));
  }
  const cells = positions.slice(0, unit.cellvars.size).map((at, cell) => ({ at, cell }));
  for (const { cell } of cells.sort((a, b) => a.at - b.at)) {
    prefix.push(instruction(op.MAKE_CELL, cell, NO_LOCATION));
  }
  if (!unit.returnsGeneratorLate && flags & CO_GENERATORS) {
    const { firstlineno } = unit;
    const loc = { lineno: firstlineno, col: -1, endLineno: firstlineno, endCol: -1 };
    prefix.push(instruction(op.RETURN_GENERATOR, 0, loc), instruction(op.POP_TOP, 0, loc));
  }
  entry.instructions.unshift(...prefix);
}

/**
 * Places locals, cells and free variables in one row and points the instructions there.
 *
 * @cpython Python/flowgraph.c#prepare_localsplus
 */
export function prepareLocalsplus(
  unit: CompilerUnit,
  entry: BasicBlock,
  flags: number,
): Localsplus {
  const names = [...unit.varnames.keys()];
  const kinds = names.map((name) => {
    const hidden = unit.fasthidden.has(name) ? CO_FAST_HIDDEN : 0;
    return CO_FAST_LOCAL | hidden | (unit.cellvars.has(name) ? CO_FAST_CELL : 0);
  });
  const positions: number[] = [];
  for (const name of unit.cellvars.keys()) {
    const local = unit.varnames.get(name);
    positions.push(local ?? names.length);
    if (local !== undefined) continue;
    names.push(name);
    kinds.push(CO_FAST_CELL);
  }
  for (const name of unit.freevars.keys()) {
    positions.push(names.length);
    names.push(name);
    kinds.push(CO_FAST_FREE);
  }
  // The parameter has a name that annotations cannot use while they are compiled.
  if (unit.name === '__annotate__') names[0] = 'format';
  insertPrefix(unit, entry, positions, flags);
  for (const { instructions } of blocksFrom(entry)) {
    for (const each of instructions) {
      switch (each.op) {
        case op.MAKE_CELL:
        case op.LOAD_CLOSURE:
        case op.LOAD_DEREF:
        case op.STORE_DEREF:
        case op.DELETE_DEREF:
        case op.LOAD_FROM_DICT_OR_DEREF:
          each.arg = positions[each.arg] as number;
      }
    }
  }
  return { names, kinds };
}
