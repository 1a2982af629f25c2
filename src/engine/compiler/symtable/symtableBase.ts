import { CompileError } from '../syntaxErrors.ts';
import type { Span } from '../syntaxErrors.ts';
import {
  DEF_COMP_ITER,
  DEF_GLOBAL,
  DEF_NONLOCAL,
  DEF_PARAM,
  DEF_TYPE_PARAM,
  mangle,
  newEntry,
} from './symtableEntry.ts';
import type { BlockType, SymtableEntry } from './symtableEntry.ts';

/** The names of every block of a module and their scopes. */
export interface Symtable {
  readonly top: SymtableEntry;
  /** The entry of each node that opens a block. */
  readonly blocks: ReadonlyMap<object, SymtableEntry>;
}

/** Blocks and names as a symbol table is built. @cpython Include/internal/pycore_symtable.h#symtable */
export abstract class SymtableBase implements Symtable {
  readonly top: SymtableEntry;
  readonly blocks = new Map<object, SymtableEntry>();
  protected readonly stack: SymtableEntry[] = [];
  protected cur: SymtableEntry;
  /** The class whose private names are mangled. */
  protected privateName: string | null = null;

  constructor(module: object) {
    this.top = newEntry('top', 'module', null);
    this.cur = this.top;
    this.stack.push(this.top);
    this.blocks.set(module, this.top);
  }

  protected enter(node: object, name: string, type: BlockType): void {
    const entry = newEntry(name, type, this.cur);
    this.cur.children.push(entry);
    this.blocks.set(node, entry);
    this.stack.push(entry);
    this.cur = entry;
  }

  protected exit(): void {
    this.stack.pop();
    this.cur = this.stack[this.stack.length - 1] as SymtableEntry;
  }

  protected lookup(name: string, entry = this.cur): number {
    return entry.symbols.get(mangle(this.privateName, name)) ?? 0;
  }

  /** @cpython Python/symtable.c#symtable_add_def_helper */
  protected addDef(name: string, flag: number, span: Span, entry = this.cur): void {
    const mangled = mangle(this.privateName, name);
    let value = entry.symbols.get(mangled) ?? 0;
    if (flag & DEF_PARAM && value & DEF_PARAM) {
      throw new CompileError(`duplicate argument '${name}' in function definition`, span);
    }
    if (flag & DEF_TYPE_PARAM && value & DEF_TYPE_PARAM) {
      throw new CompileError(`duplicate type parameter '${name}'`, span);
    }
    value |= flag;
    if (entry.compIterTarget) {
      if (value & (DEF_GLOBAL | DEF_NONLOCAL)) {
        const msg = `comprehension inner loop cannot rebind assignment expression target '${name}'`;
        throw new CompileError(msg, span);
      }
      value |= DEF_COMP_ITER;
    }
    entry.symbols.set(mangled, value);
    if (flag & DEF_PARAM) entry.varnames.push(mangled);
    else if (flag & DEF_GLOBAL) {
      this.top.symbols.set(mangled, flag | (this.top.symbols.get(mangled) ?? 0));
    }
  }
}
