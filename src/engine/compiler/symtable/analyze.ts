import { CompileError } from '../syntaxErrors.ts';
import {
  CELL,
  DEF_BOUND,
  DEF_COMP_CELL,
  DEF_FREE_CLASS,
  DEF_GLOBAL,
  DEF_NONLOCAL,
  DEF_PARAM,
  FREE,
  getScope,
  GLOBAL_EXPLICIT,
  GLOBAL_IMPLICIT,
  LOCAL,
  SCOPE_OFFSET,
} from './symtableEntry.ts';
import type { SymtableEntry } from './symtableEntry.ts';

type Names = Set<string>;

interface Block {
  readonly entry: SymtableEntry;
  readonly scopes: Map<string, number>;
  readonly local: Names;
  readonly free: Names;
  readonly inlinedCells: Names;
  /** The class whose variables the block sees. */
  readonly seenClass: SymtableEntry | null;
}

/**
 * Decides the scope of every name of every block.
 *
 * @cpython Python/symtable.c#symtable_analyze
 */
export function analyze(top: SymtableEntry, inlineComprehensions: boolean): void {
  analyzeBlock(top, null, new Set(), new Set(), inlineComprehensions, null);
}

function addAll(target: Names, source: Iterable<string>): void {
  for (const name of source) target.add(name);
}

function errorAtDirective(entry: SymtableEntry, name: string, msg: string): CompileError {
  const directive = entry.directives.find((candidate) => candidate.name === name);
  const span = directive?.span ?? { lineno: 1, col: 0, endLineno: 1, endCol: 0 };
  return new CompileError(msg, span);
}

function analyzeName(
  block: Block,
  name: string,
  flags: number,
  bound: Names | null,
  global: Names,
): void {
  const { entry, scopes } = block;
  if (flags & DEF_GLOBAL) {
    if (flags & DEF_NONLOCAL) {
      throw errorAtDirective(entry, name, `name '${name}' is nonlocal and global`);
    }
    scopes.set(name, GLOBAL_EXPLICIT);
    global.add(name);
    bound?.delete(name);
  } else if (flags & DEF_NONLOCAL) {
    if (!bound) {
      throw errorAtDirective(entry, name, 'nonlocal declaration not allowed at module level');
    }
    if (!bound.has(name)) {
      throw errorAtDirective(entry, name, `no binding for nonlocal '${name}' found`);
    }
    scopes.set(name, FREE);
    entry.free = true;
    block.free.add(name);
  } else if (flags & DEF_BOUND) {
    scopes.set(name, LOCAL);
    block.local.add(name);
    global.delete(name);
  } else if (block.seenClass !== null && isClassVariable(block.seenClass, name)) {
    // Bound in the class and perhaps in a function around it: at run time only the class counts.
    const explicit = (block.seenClass.symbols.get(name) ?? 0) & DEF_GLOBAL;
    scopes.set(name, explicit ? GLOBAL_EXPLICIT : GLOBAL_IMPLICIT);
  } else if (bound?.has(name)) {
    scopes.set(name, FREE);
    entry.free = true;
    block.free.add(name);
  } else {
    if (entry.nested && !global.has(name)) entry.free = true;
    scopes.set(name, GLOBAL_IMPLICIT);
  }
}

function isClassVariable({ symbols }: SymtableEntry, name: string): boolean {
  const flags = symbols.get(name) ?? 0;
  if (flags & DEF_GLOBAL) return true;
  return (flags & DEF_BOUND) !== 0 && (flags & DEF_NONLOCAL) === 0;
}

/** @returns the names that are free in the block */
function analyzeBlock(
  entry: SymtableEntry,
  bound: Names | null,
  global: Names,
  free: Names,
  inlining: boolean,
  seenClass: SymtableEntry | null,
): Names {
  const block: Block = {
    entry,
    scopes: new Map(),
    local: new Set(),
    free,
    inlinedCells: new Set(),
    seenClass,
  };
  const newGlobal: Names = new Set();
  const newBound: Names = new Set();
  const isClass = entry.type === 'class';
  if (isClass) {
    addAll(newGlobal, global);
    if (bound) addAll(newBound, bound);
  }
  for (const [name, flags] of entry.symbols) analyzeName(block, name, flags, bound, global);
  if (isClass) {
    newBound.add('__class__');
    newBound.add('__classdict__');
    newBound.add('__conditional_annotations__');
  } else {
    if (entry.type === 'function') addAll(newBound, block.local);
    if (bound) addAll(newBound, bound);
    addAll(newGlobal, global);
  }
  const newFree = analyzeChildren(block, newBound, newGlobal, inlining);
  if (entry.type === 'function') analyzeCells(block, newFree);
  else if (isClass) dropClassFree(entry, newFree);
  updateSymbols(block, bound, newFree, isClass || entry.canSeeClassScope);
  addAll(free, newFree);
  return free;
}

/** What classes hold in cells of their own. @cpython Python/symtable.c#drop_class_free */
function dropClassFree(entry: SymtableEntry, free: Names): void {
  if (free.delete('__class__')) entry.needsClassClosure = true;
  if (free.delete('__classdict__')) entry.needsClassDict = true;
  if (free.delete('__conditional_annotations__')) entry.hasConditionalAnnotations = true;
}

function analyzeChildren(block: Block, bound: Names, global: Names, inlining: boolean): Names {
  const { entry } = block;
  const newFree: Names = new Set();
  const children: SymtableEntry[] = [];
  for (const child of entry.children) {
    const seen = seenClassOf(block, child);
    const names: [Names, Names, Names] = [new Set(bound), new Set(global), new Set()];
    const childFree = analyzeBlock(child, ...names, inlining, seen);
    const { comprehension } = child;
    if (
      inlining &&
      !entry.canSeeClassScope &&
      comprehension !== '' &&
      comprehension !== 'GeneratorExp'
    ) {
      inlineComprehension(block, child, childFree);
      child.compInlined = true;
      children.push(...child.children);
    } else {
      children.push(child);
    }
    addAll(newFree, childFree);
  }
  entry.children = children;
  return newFree;
}

function seenClassOf({ entry, seenClass }: Block, child: SymtableEntry): SymtableEntry | null {
  if (!child.canSeeClassScope) return null;
  return entry.type === 'class' ? entry : seenClass;
}

function isFreeInAnyChild(entry: SymtableEntry, name: string): boolean {
  return entry.children.some((child) => getScope(child, name) === FREE);
}

/** Gives a comprehension's names to the block it runs in. @cpython Python/symtable.c#inline_comprehension */
function inlineComprehension(block: Block, comp: SymtableEntry, compFree: Names): void {
  const { entry, scopes } = block;
  let removeClass = false;
  for (const [name, compFlags] of comp.symbols) {
    if (compFlags & DEF_PARAM) continue;
    let scope = compFlags >> SCOPE_OFFSET;
    const onlyFlags = compFlags & ((1 << SCOPE_OFFSET) - 1);
    if (scope === CELL || onlyFlags & DEF_COMP_CELL) block.inlinedCells.add(name);
    const existing = entry.symbols.get(name);
    if (scope === FREE && entry.type === 'class' && name === '__class__') {
      scope = GLOBAL_IMPLICIT;
      compFree.delete(name);
      removeClass = true;
    }
    if (existing === undefined) {
      entry.symbols.set(name, onlyFlags);
      scopes.set(name, scope);
    } else if (existing & DEF_BOUND && entry.type !== 'class') {
      if (!isFreeInAnyChild(comp, name)) compFree.delete(name);
    }
  }
  comp.free = compFree.size > 0;
  if (removeClass) comp.symbols.delete('__class__');
}

/** A local that an inner block uses is a cell. @cpython Python/symtable.c#analyze_cells */
function analyzeCells(block: Block, free: Names): void {
  for (const [name, scope] of block.scopes) {
    if (scope !== LOCAL) continue;
    if (!free.has(name) && !block.inlinedCells.has(name)) continue;
    block.scopes.set(name, CELL);
    free.delete(name);
  }
}

/** @cpython Python/symtable.c#update_symbols */
function updateSymbols(block: Block, bound: Names | null, free: Names, isClass: boolean): void {
  const { symbols } = block.entry;
  for (const [name, flags] of symbols) {
    const cell = block.inlinedCells.has(name) ? DEF_COMP_CELL : 0;
    const scope = block.scopes.get(name) ?? 0;
    symbols.set(name, flags | cell | (scope << SCOPE_OFFSET));
  }
  for (const name of free) {
    const existing = symbols.get(name);
    if (existing !== undefined) {
      if (isClass) symbols.set(name, existing | DEF_FREE_CLASS);
    } else if (!bound || bound.has(name)) {
      symbols.set(name, FREE << SCOPE_OFFSET);
    }
  }
}
