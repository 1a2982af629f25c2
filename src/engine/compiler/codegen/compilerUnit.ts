import type { AnnAssign, Expr, Stmt } from '../ast.ts';
import type { ConstValue } from '../codeTemplate.ts';
import type { Span } from '../syntaxErrors.ts';
import type { SymtableEntry } from '../symtable/symtableEntry.ts';

/** One instruction before assembly. A jump's `arg` is a label until labels are resolved. */
export interface Instruction {
  op: number;
  arg: number;
  loc: Span;
}

/** A place to jump to. */
export type Label = number;
export const NO_LABEL: Label = -1;

/** Instructions in order, and where each label stands. @cpython Python/instruction_sequence.c */
export class InstructionSequence {
  readonly instructions: Instruction[] = [];
  /** Index of the instruction that follows each label. */
  readonly labels: number[] = [];

  newLabel(): Label {
    return this.labels.push(-1) - 1;
  }

  useLabel(label: Label): void {
    this.labels[label] = this.instructions.length;
  }

  add(op: number, arg: number, loc: Span): void {
    this.instructions.push({ op, arg, loc });
  }

  /** Puts the instructions from `from` on where the placeholder at `index` stands. */
  fillPlaceholder(index: number, from: number): void {
    const moved = this.instructions.splice(from);
    this.instructions.splice(index, 1, ...moved);
    for (let i = 0; i < this.labels.length; i++) {
      const at = this.labels[i] as number;
      if (at > index) this.labels[i] = at + moved.length - 1;
    }
  }

  insertAt(index: number, op: number, arg: number, loc: Span): void {
    this.instructions.splice(index, 0, { op, arg, loc });
    for (let i = 0; i < this.labels.length; i++) {
      const at = this.labels[i] as number;
      if (at >= index) this.labels[i] = at + 1;
    }
  }
}

export type ScopeType =
  | 'module'
  | 'class'
  | 'function'
  | 'asyncFunction'
  | 'typeParams'
  | 'lambda'
  | 'comprehension'
  | 'annotations';

/** What an exit from nested statements must undo. @cpython Python/compile.c#fblocktype */
export type FrameBlockType =
  | 'WHILE_LOOP'
  | 'FOR_LOOP'
  | 'ASYNC_FOR_LOOP'
  | 'TRY_EXCEPT'
  | 'FINALLY_TRY'
  | 'FINALLY_END'
  | 'WITH'
  | 'ASYNC_WITH'
  | 'ASYNC_COMPREHENSION_GENERATOR'
  | 'HANDLER_CLEANUP'
  | 'POP_VALUE'
  | 'EXCEPTION_HANDLER'
  | 'EXCEPTION_GROUP_HANDLER'
  | 'STOP_ITERATION';

export interface FrameBlock {
  readonly type: FrameBlockType;
  readonly block: Label;
  readonly loc: Span;
  readonly exit: Label;
  /** The statements of a `finally`. */
  readonly finalbody: Stmt[] | null;
  /** The name that an `except ... as` binds. */
  readonly name: string | null;
}

/** Names and the indices they were given, in order. */
export type Indices = Map<string, number>;

/** The code object being made. @cpython Python/compile.c#compiler_unit */
export interface CompilerUnit {
  readonly entry: SymtableEntry;
  readonly scopeType: ScopeType;
  readonly name: string;
  qualname: string;
  readonly firstlineno: number;
  /** The line that is being compiled, for releases that know nothing else of places. */
  lineno: number;
  argcount: number;
  posonlyargcount: number;
  kwonlyargcount: number;
  readonly names: Indices;
  readonly varnames: Indices;
  readonly cellvars: Indices;
  readonly freevars: Indices;
  /** Names that inlined comprehensions keep in fast locals; true while one does. */
  readonly fasthidden: Map<string, boolean>;
  readonly consts: ConstValue[];
  readonly constIndices: Indices;
  readonly code: InstructionSequence;
  readonly fblocks: FrameBlock[];
  readonly staticAttributes: Set<string>;
  privateName: string | null;
  inInlinedComp: number;
  hasDocstring: boolean;
  /** The generator is made by the unit's own instructions, not at its start (3.15). */
  returnsGeneratorLate: boolean;
  /** Statements that may not run are being compiled. */
  inConditionalBlock: boolean;
  /** Annotated variables of a module or class; `index` tells those apart that may not be reached. */
  readonly deferredAnnotations: { readonly stmt: AnnAssign; readonly index: number }[];
  conditionalAnnotations: number;
}

/** The index of `name`, given on first use. */
export function indexOf(indices: Indices, name: string): number {
  let index = indices.get(name);
  if (index === undefined) {
    index = indices.size;
    indices.set(name, index);
  }
  return index;
}

/** True when all of a range of expressions are constants. */
export function areAllItemsConst(
  exprs: readonly (Expr | null)[],
  begin: number,
  end: number,
): boolean {
  for (let i = begin; i < end; i++) {
    if (exprs[i]?.kind !== 'Constant') return false;
  }
  return true;
}
