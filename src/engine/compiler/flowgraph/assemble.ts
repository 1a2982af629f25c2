import type { CompilerRules } from '../../version/compilerRules.ts';
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
import { withoutMarkers } from '../older/lower.ts';
import { measureOlder } from '../older/measureOlder.ts';
import * as op from '../opcodes.ts';
import { blocksFrom, buildCfg, isBlockPush, setOp } from './basicBlock.ts';
import type { BasicBlock, CfgInstruction } from './basicBlock.ts';
import { borrowLocals } from './borrow.ts';
import { type Laid, layOut, measure, normalizeJumps } from './layout.ts';
import { removeRedundantNopsAndJumps } from './cleanup.ts';
import { prepareLocalsplus } from './localsplus.ts';
import type { Localsplus } from './localsplus.ts';
import { calculateStackDepth, optimizeCfg } from './optimize.ts';
import { threadTests } from './threadTests.ts';
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
  const { consts } = unit;
  const measured = rules.olderInstructions === null ? null : measureOlder(unit, flags, rules);
  const entry = buildCfg(measured === null ? unit.code : withoutMarkers(unit.code));
  const { instructions } = rules;
  if (rules.testsThreaded) threadTests(entry);
  optimizeCfg(
    entry,
    { consts, merge, rules: instructions, foldLimits: rules.foldLimits },
    unit.varnames.size,
    unit.entry.varnames.length,
  );
  convertConditionalJumps(entry);
  const stacksize = calculateStackDepth(entry, rules.generatorHandlers);
  const localsplus = prepareLocalsplus(unit, entry, flags);
  convertPseudoOps(entry);
  normalizeJumps(entry, instructions);
  if (instructions.borrowedLocals) borrowLocals(entry, instructions.borrowsPastEmptyBlocks);
  const laid = layOut(entry);
  const { sizes, offsets } = measure(laid.instructions, (opcode, arg) =>
    instructionSize(opcode, arg, rules),
  );
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
    stacksize: measured?.stacksize ?? Math.max(stacksize, 1),
    varnames: namesOfKind(localsplus, CO_FAST_LOCAL),
    cellvars: namesOfKind(localsplus, CO_FAST_CELL),
    freevars: namesOfKind(localsplus, CO_FAST_FREE),
    names: [...unit.names.keys()],
    localsplusnames: localsplus.names,
    localspluskinds: localsplus.kinds,
    consts,
    ...pack(laid.instructions),
    exceptionTable: table,
    codeUnits: measured?.codeUnits ?? (offsets[laid.instructions.length] as number),
    linetableSize: linetableSize(locs, sizes, unit.firstlineno),
    exceptiontableSize: exceptiontableSize(table, offsets),
  };
}
