import type { CompilerRules, InstructionRules } from '../../version/release.ts';
import type { CompilerUnit } from '../codegen/compilerUnit.ts';
import {
  CO_FAST_CELL,
  CO_FAST_FREE,
  CO_FAST_LOCAL,
  CO_FUTURE_ANNOTATIONS,
  CO_ASYNC_GENERATOR,
  CO_COROUTINE,
  CO_GENERATOR,
  CO_HAS_DOCSTRING,
  CO_METHOD,
  CO_NESTED,
  CO_NEWLOCALS,
  CO_OPTIMIZED,
  CO_VARARGS,
  CO_VARKEYWORDS,
} from '../codeTemplate.ts';
import type { CodeTemplate, ConstValue, ExceptionTableEntry } from '../codeTemplate.ts';
import * as op from '../opcodes.ts';
import {
  addInstruction,
  blocksFrom,
  buildCfg,
  clearVisited,
  hasTarget,
  isBlockPush,
  isJump,
  isUnconditionalJump,
  lastInstruction,
  newBlock,
  setOp,
} from './basicBlock.ts';
import type { BasicBlock, CfgInstruction } from './basicBlock.ts';
import { borrowLocals } from './borrow.ts';
import { removeRedundantNopsAndJumps } from './cleanup.ts';
import { prepareLocalsplus } from './localsplus.ts';
import type { Localsplus } from './localsplus.ts';
import { calculateStackDepth, optimizeCfg } from './optimize.ts';
import { exceptiontableSize, instructionSize, linetableSize } from './tables.ts';

/** @cpython Python/compile.c#compute_code_flags */
function codeFlags(
  { entry, hasDocstring }: CompilerUnit,
  futureAnnotations: boolean,
  rules: CompilerRules,
): number {
  let flags = futureAnnotations ? CO_FUTURE_ANNOTATIONS : 0;
  if (entry.type !== 'function') return flags;
  flags |= CO_NEWLOCALS | CO_OPTIMIZED;
  if (entry.nested) flags |= CO_NESTED;
  if (entry.generator && entry.coroutine) flags |= CO_ASYNC_GENERATOR;
  else if (entry.generator) flags |= CO_GENERATOR;
  else if (entry.coroutine) flags |= CO_COROUTINE;
  if (entry.varargs) flags |= CO_VARARGS;
  if (entry.varkeywords) flags |= CO_VARKEYWORDS;
  if (rules.docstringFlag) {
    if (hasDocstring) flags |= CO_HAS_DOCSTRING;
    if (entry.isMethod) flags |= CO_METHOD;
  }
  return flags;
}

/** @cpython Python/flowgraph.c#convert_pseudo_ops */
function convertPseudoOps(entry: BasicBlock): void {
  for (const { instructions } of blocksFrom(entry)) {
    for (const instruction of instructions) {
      if (isBlockPush(instruction.op)) setOp(instruction, op.NOP);
      else if (instruction.op === op.LOAD_CLOSURE) instruction.op = op.LOAD_FAST;
      else if (instruction.op === op.STORE_FAST_MAYBE_NULL) instruction.op = op.STORE_FAST;
    }
  }
  removeRedundantNopsAndJumps(entry);
}

const REVERSED: ReadonlyMap<number, number> = new Map([
  [op.POP_JUMP_IF_NOT_NONE, op.POP_JUMP_IF_NONE],
  [op.POP_JUMP_IF_NONE, op.POP_JUMP_IF_NOT_NONE],
  [op.POP_JUMP_IF_FALSE, op.POP_JUMP_IF_TRUE],
  [op.POP_JUMP_IF_TRUE, op.POP_JUMP_IF_FALSE],
]);

/** A test of a value that stays: made of a copy. @cpython Python/flowgraph.c#convert_pseudo_conditional_jumps */
function convertConditionalJumps(entry: BasicBlock): void {
  for (const { instructions, staleExcepts } of blocksFrom(entry)) {
    const last = instructions[instructions.length - 1];
    if (last?.op !== op.JUMP_IF_FALSE && last?.op !== op.JUMP_IF_TRUE) continue;
    last.op = last.op === op.JUMP_IF_FALSE ? op.POP_JUMP_IF_FALSE : op.POP_JUMP_IF_TRUE;
    const { loc, except } = last;
    const plain = { loc, target: null, except };
    instructions.splice(
      instructions.length - 1,
      0,
      { ...plain, op: op.COPY, arg: 1 },
      { ...plain, op: op.TO_BOOL, arg: 0 },
    );
    staleExcepts.splice(0, 2);
  }
}

/** A conditional jump only goes forward. @cpython Python/flowgraph.c#normalize_jumps */
function normalizeJumps(entry: BasicBlock, rules: InstructionRules): void {
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
    backward.instructions.push({ op: op.JUMP, arg: 0, loc, target, except: null });
    backward.visited = true;
    last.op = reversed;
    last.target = block.next;
    backward.cold = block.cold;
    backward.next = block.next;
    block.next = backward;
  }
}

interface Laid {
  readonly instructions: CfgInstruction[];
  readonly blockStarts: Map<BasicBlock, number>;
}

/** Puts blocks in a row and makes jumps real instructions with the index of their target. */
function layOut(entry: BasicBlock): Laid {
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

/** @cpython Python/assemble.c#assemble_exception_table */
function exceptionTable({ instructions, blockStarts }: Laid): ExceptionTableEntry[] {
  const entries: ExceptionTableEntry[] = [];
  let handler: BasicBlock | null = null;
  let start = 0;
  const finish = (end: number): void => {
    if (!handler) return;
    const lasti = handler.preserveLasti;
    const depth = handler.startDepth - 1 - (lasti ? 1 : 0);
    const target = blockStarts.get(handler) as number;
    if (end > start) entries.push({ start, end, target, depth, lasti });
  };
  instructions.forEach((instruction, i) => {
    if (instruction.except === handler) return;
    finish(i);
    start = i;
    handler = instruction.except;
  });
  finish(instructions.length);
  return entries;
}

/** Sizes and offsets in units; a jump's real argument is a distance. */
function measure(
  instructions: readonly CfgInstruction[],
  rules: CompilerRules,
): { sizes: number[]; offsets: number[] } {
  const sizes = instructions.map(({ op: opcode, arg }) =>
    instructionSize(opcode, isJump(opcode) ? 0 : arg, rules),
  );
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
      const size = instructionSize(opcode, Math.abs((offsets[arg] as number) - after), rules);
      if (size !== sizes[i]) changed = true;
      sizes[i] = size;
    });
  }
  return { sizes, offsets };
}

function pack(instructions: readonly CfgInstruction[]): {
  code: Int32Array;
  positions: Int32Array;
  lineStarts: Uint8Array;
} {
  const code = new Int32Array(instructions.length);
  const positions = new Int32Array(instructions.length * 4);
  const lineStarts = new Uint8Array(instructions.length);
  let line = -1;
  instructions.forEach(({ op: opcode, arg, loc }, i) => {
    code[i] = opcode | (arg << 8);
    positions.set([loc.lineno, loc.endLineno, loc.col, loc.endCol], i * 4);
    if (loc.lineno >= 0 && loc.lineno !== line) lineStarts[i] = 1;
    line = loc.lineno;
  });
  return { code, positions, lineStarts };
}

function namesOfKind({ names, kinds }: Localsplus, kind: number): string[] {
  return names.filter((_, i) => (kinds[i] as number) & kind);
}

export interface AssembleOptions {
  readonly filename: string;
  readonly futureAnnotations: boolean;
  readonly rules: CompilerRules;
}

/**
 * Optimizes a unit's instructions and makes them a code object.
 *
 * @cpython Python/compile.c#optimize_and_assemble_code_unit
 */
export function assemble(
  unit: CompilerUnit,
  merge: (value: ConstValue) => ConstValue,
  { filename, futureAnnotations, rules }: AssembleOptions,
): CodeTemplate {
  const flags = codeFlags(unit, futureAnnotations, rules);
  const entry = buildCfg(unit.code);
  const { consts } = unit;
  const { instructions } = rules;
  optimizeCfg(
    entry,
    { consts, merge, rules: instructions },
    unit.varnames.size,
    unit.entry.varnames.length,
  );
  convertConditionalJumps(entry);
  const stacksize = calculateStackDepth(entry, rules.generatorHandlers);
  const localsplus = prepareLocalsplus(unit, entry, flags);
  convertPseudoOps(entry);
  normalizeJumps(entry, instructions);
  if (instructions.borrowedLocals) borrowLocals(entry);
  const laid = layOut(entry);
  const { sizes, offsets } = measure(laid.instructions, rules);
  const table = exceptionTable(laid);
  const locs = laid.instructions.map(({ loc }) => loc);
  return {
    name: unit.name,
    qualname: unit.qualname,
    filename,
    firstlineno: unit.firstlineno,
    flags,
    argcount: unit.posonlyargcount + unit.argcount,
    posonlyargcount: unit.posonlyargcount,
    kwonlyargcount: unit.kwonlyargcount,
    stacksize: Math.max(stacksize, 1),
    varnames: namesOfKind(localsplus, CO_FAST_LOCAL),
    cellvars: namesOfKind(localsplus, CO_FAST_CELL),
    freevars: namesOfKind(localsplus, CO_FAST_FREE),
    names: [...unit.names.keys()],
    localsplusnames: localsplus.names,
    localspluskinds: localsplus.kinds,
    consts,
    ...pack(laid.instructions),
    exceptionTable: table,
    codeUnits: offsets[laid.instructions.length] as number,
    linetableSize: linetableSize(locs, sizes, unit.firstlineno),
    exceptiontableSize: exceptiontableSize(table, offsets),
  };
}
