import type { CompilerRules, InstructionRules } from '../../version/compilerRules.ts';
import type { Expr, ExprContext, Stmt } from '../ast.ts';
import type { CodeTemplate, ConstValue } from '../codeTemplate.ts';
import { CONST_NONE, constCode } from '../constants.ts';
import * as op from '../opcodes.ts';
import type { Symtable } from '../symtable/symtableBase.ts';
import {
  CELL,
  DEF_COMP_CELL,
  DEF_FREE_CLASS,
  FREE,
  getScope,
  GLOBAL_EXPLICIT,
  GLOBAL_IMPLICIT,
  LOCAL,
  mangle,
  SCOPE_OFFSET,
} from '../symtable/symtableEntry.ts';
import type { SymtableEntry } from '../symtable/symtableEntry.ts';
import { CompileError, NO_LOCATION } from '../syntaxErrors.ts';
import type { Span } from '../syntaxErrors.ts';
import type { Warning } from '../parser/parserBase.ts';
import { indexOf, InstructionSequence } from './compilerUnit.ts';
import type { CompilerUnit, FrameBlock, Indices, Label, ScopeType } from './compilerUnit.ts';

const CO_MAXBLOCKS = 21;

/** What a class body keeps in cells for the scopes in it. */
const CLASS_CELLS: ReadonlySet<string> = new Set([
  ...['__class__', '__classdict__', '__conditional_annotations__'],
]);

/** What the code generator needs to know of the compilation. */
export interface CodegenOptions {
  readonly filename: string;
  readonly interactive: boolean;
  readonly futureAnnotations: boolean;
  readonly rules: CompilerRules;
  readonly symtable: Symtable;
  /** Makes a finished unit a code object. */
  readonly assemble: (
    unit: CompilerUnit,
    mergeConst: (value: ConstValue) => ConstValue,
  ) => CodeTemplate;
}

/** Scopes, names, constants and the block stack of the code generator. @cpython Python/compile.c */
export abstract class CodegenBase {
  readonly warnings: Warning[] = [];
  protected readonly options: CodegenOptions;
  protected readonly stack: CompilerUnit[] = [];
  protected u!: CompilerUnit;
  readonly #constCache = new Map<string, ConstValue>();
  /** Numbers of the nodes whose code was made; the two copies of a `finally` share theirs. */
  readonly #codeSerials = new Map<object, number>();

  constructor(options: CodegenOptions) {
    this.options = options;
  }

  protected abstract visitExpr(expr: Expr): void;
  protected abstract visitStmts(stmts: readonly Stmt[]): void;

  protected get instructions(): InstructionRules {
    return this.options.rules.instructions;
  }

  protected visitExprs(exprs: readonly Expr[]): void {
    for (const expr of exprs) this.visitExpr(expr);
  }

  protected error(msg: string, loc: Span): CompileError {
    return new CompileError(msg, loc);
  }

  protected warn(msg: string, loc: Span): void {
    this.warnings.push({ msg, span: loc });
  }

  /** A warning about a literal that is used as it cannot be. */
  protected warnOfLiteral(msg: string, loc: Span): void {
    if (this.options.rules.warnsOfLiterals) this.warn(msg, loc);
  }

  protected entryOf(node: object): SymtableEntry {
    return this.options.symtable.blocks.get(node) as SymtableEntry;
  }

  protected enterScope(name: string, scopeType: ScopeType, node: object, lineno: number): void {
    const entry = this.entryOf(node);
    const cellvars = namesByType(entry, CELL, DEF_COMP_CELL, 0);
    if (entry.needsClassClosure) indexOf(cellvars, '__class__');
    if (entry.needsClassDict) indexOf(cellvars, '__classdict__');
    if (entry.hasConditionalAnnotations) indexOf(cellvars, '__conditional_annotations__');
    const unit: CompilerUnit = {
      entry,
      scopeType,
      name,
      qualname: name,
      firstlineno: lineno,
      lineno,
      argcount: 0,
      posonlyargcount: 0,
      kwonlyargcount: 0,
      names: new Map(),
      varnames: new Map(entry.varnames.map((varname, i) => [varname, i])),
      cellvars,
      freevars: namesByType(entry, FREE, DEF_FREE_CLASS, cellvars.size),
      fasthidden: new Map(),
      consts: [],
      constIndices: new Map(),
      code: new InstructionSequence(),
      fblocks: [],
      staticAttributes: new Set(),
      privateName: this.stack.length > 0 ? this.u.privateName : null,
      inInlinedComp: 0,
      inConditionalBlock: false,
      deferredAnnotations: [],
      conditionalAnnotations: 0,
      hasDocstring: false,
      returnsGeneratorLate: false,
    };
    this.stack.push(unit);
    this.u = unit;
    if (scopeType !== 'module') unit.qualname = this.#qualname(unit);
    const start = scopeType === 'module' ? 0 : lineno;
    const loc = { lineno: start, col: 0, endLineno: lineno, endCol: 0 };
    this.addop(op.RESUME, op.RESUME_AT_FUNC_START, loc);
    if (scopeType === 'module') this.addop(op.ANNOTATIONS_PLACEHOLDER, 0, loc);
  }

  /** @cpython Python/compile.c#compiler_set_qualname */
  #qualname(unit: CompilerUnit): string {
    const { functionName } = unit.entry;
    const names = this.options.rules.annotateNamesFunction && functionName !== null;
    const name = names ? `${functionName}.${unit.name}` : unit.name;
    if (this.stack.length <= 2) return name;
    let parent = this.stack[this.stack.length - 2] as CompilerUnit;
    if (parent.scopeType === 'typeParams') {
      if (this.stack.length === 3) return name;
      parent = this.stack[this.stack.length - 3] as CompilerUnit;
    }
    if (/^(?:function|asyncFunction|class)$/.test(unit.scopeType)) {
      const mangled = mangle(parent.privateName, unit.name);
      if (getScope(parent.entry, mangled) === GLOBAL_EXPLICIT) return unit.name;
    }
    const inFunction = /^(?:function|asyncFunction|lambda)$/.test(parent.scopeType);
    return `${parent.qualname}${inFunction ? '.<locals>' : ''}.${name}`;
  }

  protected exitScope(): void {
    this.stack.pop();
    this.u = this.stack[this.stack.length - 1] as CompilerUnit;
  }

  /** Whether the last statement is a `return` that nothing jumps behind. */
  #hasReturned(): boolean {
    const { instructions, labels } = this.u.code;
    const returns = instructions.at(-1)?.op === op.RETURN_VALUE;
    return returns && !labels.includes(instructions.length);
  }

  /** Ends the unit and leaves its scope. @cpython Python/compile.c#optimize_and_assemble */
  protected assembleAndExit(addNone: boolean): CodeTemplate {
    if (this.instructions.dropsConstants || !this.#hasReturned()) {
      if (addNone) this.loadConst(CONST_NONE, NO_LOCATION);
      this.addop(op.RETURN_VALUE, 0, NO_LOCATION);
    }
    const code = this.options.assemble(this.u, (value) => this.mergeConst(value));
    this.exitScope();
    return code;
  }

  /** Where an instruction is: where releases only know lines, on the one that is being compiled. */
  #located(loc: Span): Span {
    if (this.options.rules.lines === 'exact' || loc.lineno < 0) return loc;
    return { ...loc, lineno: this.u.lineno };
  }

  protected addop(opcode: number, arg: number, loc: Span): void {
    this.u.code.add(opcode, arg, this.#located(loc));
  }

  /** A call of what has nothing beside it on the stack but its arguments. */
  protected callWithoutNull(arg: number, loc: Span): void {
    if (this.options.rules.olderInstructions !== null) this.addop(op.CALLEE_NULL, 1, loc);
    this.addop(op.CALL, arg, loc);
  }

  protected jump(opcode: number, target: Label, loc: Span): void {
    this.u.code.add(opcode, target, this.#located(loc));
  }

  protected getIter(loc: Span): void {
    this.addop(this.instructions.indexedIterators ? op.GET_ITER_PAIR : op.GET_ITER, 0, loc);
  }

  /** The end of a loop, where its iterator is exhausted. */
  protected endFor(): void {
    this.addop(op.END_FOR, 0, NO_LOCATION);
    this.popIter(NO_LOCATION);
  }

  protected popIter(loc: Span): void {
    const { popIter, indexedIterators } = this.instructions;
    const opcode = indexedIterators ? op.POP_ITER_PAIR : op.POP_ITER;
    this.addop(popIter ? opcode : op.POP_TOP, 0, loc);
  }

  protected newLabel(): Label {
    return this.u.code.newLabel();
  }

  protected useLabel(label: Label): void {
    this.u.code.useLabel(label);
  }

  /** One object for equal constants of a compilation. @cpython Python/compile.c#merge_consts_recursive */
  protected mergeConst(value: ConstValue): ConstValue {
    const known = this.#constCache.get(value.key);
    if (known) return known;
    const merged =
      value.kind === 'tuple' || value.kind === 'frozenset' || value.kind === 'slice'
        ? { ...value, items: value.items.map((item) => this.mergeConst(item)) }
        : value;
    this.#constCache.set(value.key, merged);
    return merged;
  }

  protected addConst(value: ConstValue): number {
    const merged = this.mergeConst(value);
    const { constIndices, consts } = this.u;
    const index = indexOf(constIndices, merged.key);
    if (index === consts.length) consts.push(merged);
    return index;
  }

  protected loadConst(value: ConstValue, loc: Span): void {
    this.addop(op.LOAD_CONST, this.addConst(value), loc);
  }

  /** @param node what the code was made of */
  protected loadCode(code: CodeTemplate, node: object, loc: Span): void {
    const serial = this.#codeSerials.get(node) ?? this.#codeSerials.size;
    this.#codeSerials.set(node, serial);
    this.loadConst(constCode(code, serial), loc);
  }

  protected mangled(name: string): string {
    return mangle(this.u.privateName, name);
  }

  /** An instruction that names a name of `names`. @param shift low bits that the instruction adds */
  protected addopName(opcode: number, name: string, loc: Span, shift = 0, low = 0): void {
    const index = indexOf(this.u.names, this.mangled(name));
    this.addop(opcode, (index << shift) | low, loc);
  }

  protected get isFunctionLike(): boolean {
    return this.u.entry.type === 'function';
  }

  /** Loads, stores or deletes a variable. @cpython Python/compile.c#compiler_nameop */
  protected nameop(name: string, ctx: ExprContext, loc: Span): void {
    if (name === '__debug__' && ctx !== 'Load') {
      throw this.error(`cannot ${ctx === 'Store' ? 'assign to' : 'delete'} __debug__`, loc);
    }
    const mangled = this.mangled(name);
    const { entry } = this.u;
    const scope = getScope(entry, mangled);
    if (scope === FREE || scope === CELL) {
      this.#derefOp(scope === FREE ? this.u.freevars : this.u.cellvars, mangled, ctx, loc);
      return;
    }
    const fast =
      scope === LOCAL && (this.isFunctionLike || this.u.fasthidden.get(mangled) === true);
    if (fast) {
      const opcode = { Load: op.LOAD_FAST, Store: op.STORE_FAST, Del: op.DELETE_FAST }[ctx];
      this.addop(opcode, indexOf(this.u.varnames, mangled), loc);
      return;
    }
    const global = scope === GLOBAL_EXPLICIT || (scope === GLOBAL_IMPLICIT && this.isFunctionLike);
    const inlinedInClass = entry.type === 'class' && this.u.inInlinedComp > 0;
    const index = indexOf(this.u.names, mangled);
    if (ctx === 'Load') {
      if (entry.canSeeClassScope && scope === GLOBAL_IMPLICIT) {
        this.#loadClassDict(loc);
        this.addop(op.LOAD_FROM_DICT_OR_GLOBALS, index, loc);
      } else if (global || inlinedInClass) this.addop(op.LOAD_GLOBAL, index << 1, loc);
      else this.addop(op.LOAD_NAME, index, loc);
    } else if (ctx === 'Store') {
      this.addop(global ? op.STORE_GLOBAL : op.STORE_NAME, index, loc);
    } else {
      this.addop(global ? op.DELETE_GLOBAL : op.DELETE_NAME, index, loc);
    }
  }

  #loadClassDict(loc: Span): void {
    this.addop(op.LOAD_DEREF, this.u.freevars.get('__classdict__') as number, loc);
  }

  #derefOp(indices: Indices, name: string, ctx: ExprContext, loc: Span): void {
    let opcode = ctx === 'Store' ? op.STORE_DEREF : op.DELETE_DEREF;
    if (ctx === 'Load') {
      opcode = op.LOAD_DEREF;
      if (this.u.entry.type === 'class' && this.u.inInlinedComp === 0) {
        this.addop(op.LOAD_LOCALS, 0, loc);
        opcode = op.LOAD_FROM_DICT_OR_DEREF;
      } else if (this.u.entry.canSeeClassScope && name !== '__classdict__') {
        this.#loadClassDict(loc);
        opcode = op.LOAD_FROM_DICT_OR_DEREF;
      }
    }
    this.addop(opcode, indices.get(name) as number, loc);
  }

  /** CELL or FREE of a name that a closure takes. @cpython Python/compile.c#get_ref_type */
  protected refType(name: string): number {
    if (this.u.scopeType === 'class' && CLASS_CELLS.has(name)) return CELL;
    return getScope(this.u.entry, name);
  }

  protected pushFblock(
    type: FrameBlock['type'],
    loc: Span,
    block: Label,
    exit: Label,
    data: { finalbody?: Stmt[]; name?: string | null } = {},
  ): void {
    const { fblocks } = this.u;
    if (fblocks.length >= CO_MAXBLOCKS) throw this.error('too many statically nested blocks', loc);
    const { finalbody = null, name = null } = data;
    fblocks.push({ type, loc, block, exit, finalbody, name });
  }

  protected popFblock(): void {
    this.u.fblocks.pop();
  }
}

/** Sorted names of a scope or with a flag. @cpython Python/compile.c#dictbytype */
function namesByType(entry: SymtableEntry, scope: number, flag: number, offset: number): Indices {
  const indices: Indices = new Map();
  for (const name of [...entry.symbols.keys()].sort(compareCodePoints)) {
    const flags = entry.symbols.get(name) ?? 0;
    if (flags >> SCOPE_OFFSET === scope || flags & flag) indices.set(name, offset + indices.size);
  }
  return indices;
}

function compareCodePoints(a: string, b: string): number {
  const [x, y] = [[...a], [...b]];
  for (let i = 0; i < x.length && i < y.length; i++) {
    const difference = (x[i]?.codePointAt(0) ?? 0) - (y[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return x.length - y.length;
}
