import type { CodeTemplate } from '../compiler/codeTemplate.ts';
import { LIST_APPEND, MAP_ADD, SET_ADD } from '../compiler/opcodes.ts';
import { gcNew, newObject } from '../object/heap.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../object/pyObject.ts';
import { decref, incref } from '../object/refcount.ts';
import { TPFLAGS_HAVE_GC } from '../object/typeFlags.ts';
import { dictSetItem, newDict } from '../objects/dict/dictObject.ts';
import { newFloat } from '../objects/float/floatObject.ts';
import { newList } from '../objects/list/listObject.ts';
import { newTuple } from '../objects/tuple/tupleObject.ts';
import type { FreeObjects, OtherFreeList } from '../version/release.ts';

/* Our compiler works on plain data. CPython's makes Python objects, which die into the free lists. */

interface ScopeCount {
  /** Blocks of code below the module, comprehensions that run inline included. */
  scopes: number;
  /** Those that have blocks of their own. */
  parents: number;
}

/** A comprehension's instruction that adds an item, below the iterator at least. */
function addsItem(word: number): boolean {
  const opcode = word & 0xff;
  return (opcode === LIST_APPEND || opcode === SET_ADD || opcode === MAP_ADD) && word >>> 8 > 1;
}

function countScopes(template: CodeTemplate, inlined: boolean): ScopeCount {
  const count = { scopes: 0, parents: 0 };
  for (const word of inlined ? template.code : []) if (addsItem(word)) count.scopes++;
  for (const value of template.consts) {
    if (value.kind !== 'code') continue;
    const inner = countScopes(value.value, inlined);
    count.scopes += 1 + inner.scopes;
    count.parents += inner.parents + (inner.scopes > 0 ? 1 : 0);
  }
  return count;
}

/** Constants that are their own keys. */
const ALONE: ReadonlySet<string> = new Set(['none', 'ellipsis', 'int', 'str', 'code']);

/**
 * The keys of what code objects share in the compiler's cache of constants: each is a pair there, and
 * that of a tuple has a tuple of keys in it.
 * @cpython Python/compile.c#_PyCompile_ConstCacheMergeOne
 */
function cacheKeys(template: CodeTemplate, keys: Set<string>, sizes: number[]): void {
  const { consts, names, localsplusnames, exceptionTable, positions, firstlineno } = template;
  const tuples = [consts.map((value) => value.key), names, localsplusnames];
  for (const tuple of tuples) {
    const key = `(${tuple.join(';')})`;
    if (!keys.has(key) && tuple.length < sizes.length) sizes[tuple.length]!++;
    keys.add(key);
  }
  keys.add(`c${template.code.join()}`);
  keys.add(`e${exceptionTable.map((entry) => Object.values(entry).join()).join(';')}`);
  // Line tables hold distances from the first line.
  keys.add(`l${positions.map((n, i) => (i % 4 < 2 && n >= 0 ? n - firstlineno : n)).join()}`);
  for (const value of consts) {
    if (value.kind === 'code') cacheKeys(value.value, keys, sizes);
    else if (!ALONE.has(value.kind)) {
      // The constant has a pair, and so it has among the keys of the tuple.
      keys.add(value.key);
      keys.add(`${tuples[0]!.join(';')} ${value.key}`);
    }
  }
}

const TYPES_OF_LISTS = {
  int: 'int',
  method: 'method',
  builtinFunction: 'builtin_function_or_method',
  range: 'range',
  rangeIterator: 'range_iterator',
  listIterator: 'list_iterator',
  tupleIterator: 'tuple_iterator',
} as const;

/** An object of one of the built-in types that has died: it refers to nothing. */
function deadObject(rt: Runtime, type: PyTypeObject, ob_size = 0): PyObject {
  const nbytes = type.tp_basicsize + ob_size * type.tp_itemsize;
  const isGc = (type.tp_flags & TPFLAGS_HAVE_GC) !== 0;
  const op = isGc ? gcNew(rt, type, { ob_size }, nbytes) : newObject(rt, type, { ob_size }, nbytes);
  op.ob_refcnt = 0;
  return op;
}

/** Makes that many objects of each type at once and lets them die. */
export function fillFreelists(rt: Runtime, wanted: FreeObjects): void {
  const made: NewRef[] = [];
  for (let i = 0; i < wanted.dict; i++) {
    const dict = newDict(rt);
    if (i < wanted.dictKeys) dictSetItem(rt, dict, rt.emptyStr, rt.None);
    made.push(dict);
  }
  for (let i = 0; i < wanted.float; i++) made.push(newFloat(rt, i));
  for (let i = 0; i < wanted.list; i++) made.push(newList(rt, []));
  for (const [i, count] of wanted.tuples.entries()) {
    for (let k = 0; k < count; k++) {
      made.push(
        newTuple(
          rt,
          Array.from({ length: i + 1 }, () => incref(rt.None)),
        ),
      );
    }
  }
  // What was made first dies last.
  for (const op of made.reverse()) decref(rt, op);
  const { freelists, types } = rt;
  for (const slots of wanted.frames ?? []) freelists.frame.push(deadObject(rt, types.frame, slots));
  for (const [key, count] of Object.entries(wanted.others ?? {}) as [OtherFreeList, number][]) {
    // An int has one digit.
    const type = types[TYPES_OF_LISTS[key]];
    const nitems = key === 'int' ? 1 : 0;
    for (let i = 0; i < count; i++) freelists[key].push(deadObject(rt, type, nitems));
  }
}

/**
 * What compiling a text leaves in the free lists: each block of code has had its symbols in a dict
 * and its instructions and names in dicts and lists, all alive at once.
 * @cpython Python/symtable.c#_PySymtable_Build
 */
export function compilerTemporaries(rt: Runtime, template: CodeTemplate): void {
  const { inlinedComprehensions, moduleDicts, symbolDicts } = rt.release.compiler;
  const { scopes, parents } = countScopes(template, inlinedComprehensions);
  const nested = parents > 0;
  const keys = new Set<string>();
  const sizes = Array.from({ length: rt.release.freelists.tupleMaxSize + 1 }, () => 0);
  cacheKeys(template, keys, sizes);
  const longer = sizes.slice(3);
  if (!template.consts.some((value) => value.kind === 'code')) {
    fillFreelists(rt, {
      dict: moduleDicts + scopes,
      dictKeys: 1,
      float: 0,
      list: 2 * scopes + 6,
      tuples: [sizes[1]!, keys.size + 1 + scopes, ...longer],
    });
    return;
  }
  fillFreelists(rt, {
    dict: symbolDicts + scopes + (nested ? 6 : 0),
    dictKeys: scopes + (nested ? 4 : 2),
    float: 0,
    list: 2 * scopes + 6,
    tuples: [sizes[1]!, keys.size + (nested ? 5 : 2), ...longer],
  });
}
