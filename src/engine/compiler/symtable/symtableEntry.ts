import type { Span } from '../syntaxErrors.ts';

/** What a block does with a name. @cpython Include/internal/pycore_symtable.h */
export const DEF_GLOBAL = 1;
export const DEF_LOCAL = 2;
export const DEF_PARAM = 4;
export const DEF_NONLOCAL = 8;
export const USE = 16;
export const DEF_FREE_CLASS = 64;
export const DEF_IMPORT = 128;
export const DEF_ANNOT = 256;
export const DEF_COMP_ITER = 512;
export const DEF_TYPE_PARAM = 1024;
export const DEF_COMP_CELL = 2048;
export const DEF_BOUND = DEF_LOCAL | DEF_PARAM | DEF_IMPORT;

/** The scope of a name stands above its flags. */
export const SCOPE_OFFSET = 12;
export const LOCAL = 1;
export const GLOBAL_EXPLICIT = 2;
export const GLOBAL_IMPLICIT = 3;
export const FREE = 4;
export const CELL = 5;

export type BlockType = 'module' | 'class' | 'function';

/** A block of code and its names. @cpython Include/internal/pycore_symtable.h#_symtable_entry */
export interface SymtableEntry {
  readonly name: string;
  readonly type: BlockType;
  /** Flags and, once analyzed, scopes, in the order in which names were met. */
  readonly symbols: Map<string, number>;
  /** Parameters in order. */
  readonly varnames: string[];
  children: SymtableEntry[];
  /** Where `global` and `nonlocal` name a name. */
  readonly directives: { name: string; span: Span }[];
  readonly nested: boolean;
  free: boolean;
  generator: boolean;
  /** An `async def`, or a comprehension that awaits. */
  coroutine: boolean;
  comprehension: '' | 'ListComp' | 'SetComp' | 'DictComp' | 'GeneratorExp';
  compInlined: boolean;
  compIterTarget: boolean;
  compIterExpr: number;
  varargs: boolean;
  varkeywords: boolean;
  needsClassClosure: boolean;
  /** The class keeps its namespace in a cell, for scopes inside that see class variables. */
  needsClassDict: boolean;
  /** A scope in a class that looks names up in the class's namespace first: its annotations (3.14+). */
  canSeeClassScope: boolean;
  /** The function whose annotations are evaluated here. */
  functionName: string | null;
  /** Where the annotations of a module or class are evaluated (3.14+). */
  annotationBlock: SymtableEntry | null;
  /** Some annotation may never be reached, so that the block notes those it meets (3.14+). */
  hasConditionalAnnotations: boolean;
  /** What evaluates part of a type parameter or alias: how errors name it (3.12+). */
  typeScope: string;
  /** Statements that may not run are being visited. */
  inConditionalBlock: boolean;
  /** The annotations of locals, which are not evaluated, are being visited. */
  inUnevaluatedAnnotation: boolean;
  /** A function right inside a class. */
  isMethod: boolean;
}

export function newEntry(
  name: string,
  type: BlockType,
  parent: SymtableEntry | null,
): SymtableEntry {
  return {
    name,
    type,
    symbols: new Map(),
    varnames: [],
    children: [],
    directives: [],
    nested: parent !== null && (parent.nested || parent.type === 'function'),
    free: false,
    generator: false,
    coroutine: false,
    comprehension: '',
    compInlined: false,
    compIterTarget: false,
    compIterExpr: parent?.compIterExpr ?? 0,
    varargs: false,
    varkeywords: false,
    needsClassClosure: false,
    needsClassDict: false,
    canSeeClassScope: false,
    functionName: null,
    annotationBlock: null,
    hasConditionalAnnotations: false,
    typeScope: '',
    inConditionalBlock: false,
    inUnevaluatedAnnotation: false,
    isMethod: type === 'function' && parent?.type === 'class',
  };
}

/** The scope of a name, 0 where the block does not know it. */
export function getScope(entry: SymtableEntry, name: string): number {
  return (entry.symbols.get(name) ?? 0) >> SCOPE_OFFSET;
}

/** `__name` in a class is `_Class__name`. @cpython Python/symtable.c#_Py_Mangle */
export function mangle(privateName: string | null, name: string): string {
  if (privateName === null || !name.startsWith('__')) return name;
  if (name.endsWith('__') || name.includes('.')) return name;
  const stripped = privateName.replace(/^_+/, '');
  return stripped === '' ? name : `_${stripped}${name}`;
}
