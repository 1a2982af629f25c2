import type { CodeTemplate, ConstValue } from '../../compiler/codeTemplate.ts';
import { CO_FAST_CELL, CO_FAST_FREE, CO_FAST_LOCAL } from '../../compiler/codeTemplate.ts';
import { newObject } from '../../object/heap.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { newBytes } from '../bytes/bytesObject.ts';
import { newComplex } from '../complex/complexObject.ts';
import { newFloat } from '../float/floatObject.ts';
import { newInt } from '../int/intObject.ts';
import { newFrozenset, setKeys } from '../set/setObject.ts';
import { newSliceSteal } from '../slice/sliceObject.ts';
import {
  internMortal,
  internName,
  isInternedText,
  newStr,
  type PyUnicode,
} from '../str/strObject.ts';
import { newTrackedTuple, newTuple } from '../tuple/tupleObject.ts';
import { type CodeBody, codeSize, type PyCode } from './codeObject.ts';

/**
 * The constants of one compilation: one object per key, shared by all its code objects. The cache
 * borrows; `arena` owns one reference to every literal and `owned` keeps what is not a literal alive
 * until the compilation is over.
 */
export interface Compilation {
  constCache: Map<string, PyObject>;
  /** References of the parser's arena: given back when the call that parsed the source returns. */
  readonly arena: NewRef[];
  /** References of the compiler's own cache: given back as soon as the code exists. */
  readonly owned: NewRef[];
}

export function newCompilation(): Compilation {
  return { constCache: new Map(), arena: [], owned: [] };
}

/**
 * The code object of a template, its constants and nested code made on the way. Give `owned` back
 * with `releaseAll` right after, `arena` when the source's execution is over.
 * @cpython Python/compile.c#_PyCompile_Assemble
 */
export function materializeCode(
  rt: Runtime,
  template: CodeTemplate,
  compilation: Compilation = newCompilation(),
): NewRef<PyCode> {
  const consts = constantsOf(rt, template, compilation);
  const constKeys = template.consts.map((value) => value.key);
  const names = template.names.map((name) => internName(rt, name));
  const localsplusnames = template.localsplusnames.map((name) => internName(rt, name));
  const body: CodeBody = {
    template,
    co_filename: sharedName(rt, template.filename, compilation),
    co_name: internName(rt, template.name),
    co_qualname: internMortal(rt, template.qualname),
    consts,
    names,
    localsplusnames,
    localspluskinds: template.localspluskinds,
    co_names: mergedTuple(rt, names, nameKeys(template.names), compilation),
    co_consts: mergedTuple(rt, consts, constKeys, compilation),
    co_localsplusnames: mergedTuple(
      rt,
      localsplusnames,
      nameKeys(template.localsplusnames),
      compilation,
    ),
    co_localspluskinds: newBytes(rt, Uint8Array.from(template.localspluskinds)),
    co_linetable: newBytes(rt, new Uint8Array(template.linetableSize)),
    co_exceptiontable: newBytes(rt, new Uint8Array(template.exceptiontableSize)),
    ...counts(template),
    code: template.code,
    positions: template.positions,
    exceptionTable: template.exceptionTable,
    lineStarts: template.lineStarts,
    machine: null,
    zombieFrame: null,
    clearOrder: rt.release.vm.framesAreObjects ? clearOrder(template) : null,
    cached: null,
  };
  return newObject(rt, rt.types.code, body, codeSize(rt, template));
}

/** The constants of a code object; where the release does not share them, with a cache of its own. */
function constantsOf(rt: Runtime, template: CodeTemplate, compilation: Compilation): NewRef[] {
  const { constCache } = compilation;
  if (!rt.release.compiler.sharesConstants) compilation.constCache = new Map();
  const consts = template.consts.map((value) => constant(rt, value, compilation));
  compilation.constCache = constCache;
  return consts;
}

/** Keys as the compiler gives them to strings. */
const nameKeys = (names: readonly string[]): string[] =>
  names.map((name) => `s${name.length}:${name}`);

/**
 * A tuple of a code object: equal ones of a compilation, constants included, are one object. Steals
 * `items`.
 * @cpython Python/compile.c#_PyCompile_ConstCacheMergeOne
 */
function mergedTuple(
  rt: Runtime,
  items: NewRef[],
  keys: readonly string[],
  compilation: Compilation,
): NewRef {
  const key = `(${keys.join(';')})`;
  const tuple = newTuple(rt, items);
  if (!rt.release.compiler.sharesConstants) return tuple;
  const found = compilation.constCache.get(key);
  if (found !== undefined) {
    decref(rt, tuple);
    return incref(found);
  }
  compilation.constCache.set(key, tuple);
  compilation.owned.push(incref(tuple));
  return tuple;
}

/** Plain locals, then all cells by name, then free variables; null where that is the usual order. */
function clearOrder({ localsplusnames, localspluskinds }: CodeTemplate): number[] | null {
  const cellParameter = CO_FAST_LOCAL | CO_FAST_CELL;
  if (!localspluskinds.some((kind) => (kind & cellParameter) === cellParameter)) return null;
  const all = [...localspluskinds.keys()];
  const of = (bit: number): number[] => all.filter((i) => (localspluskinds[i]! & bit) !== 0);
  const cells = of(CO_FAST_CELL).sort((a, b) =>
    localsplusnames[a]! < localsplusnames[b]! ? -1 : 1,
  );
  const locals = of(CO_FAST_LOCAL).filter((i) => !cells.includes(i));
  return [...locals, ...cells, ...of(CO_FAST_FREE)];
}

function counts(template: CodeTemplate) {
  const has = (bit: number): number =>
    template.localspluskinds.filter((kind) => (kind & bit) !== 0).length;
  return {
    co_argcount: template.argcount,
    co_posonlyargcount: template.posonlyargcount,
    co_kwonlyargcount: template.kwonlyargcount,
    co_stacksize: template.stacksize,
    co_firstlineno: template.firstlineno,
    co_flags: template.flags,
    co_nlocalsplus: template.localsplusnames.length,
    co_nlocals: has(CO_FAST_LOCAL),
    co_ncellvars: has(CO_FAST_CELL),
    co_nfreevars: has(CO_FAST_FREE),
  };
}

/** The file name: one string for all code objects of a compilation. */
function sharedName(rt: Runtime, text: string, compilation: Compilation): NewRef<PyUnicode> {
  const key = `file ${text}`;
  const found = compilation.constCache.get(key);
  if (found !== undefined) return incref(found as PyUnicode);
  const op = newStr(rt, text);
  compilation.constCache.set(key, op);
  compilation.owned.push(incref(op));
  return op;
}

/** A new reference to the object of a constant. */
function constant(rt: Runtime, value: ConstValue, compilation: Compilation): NewRef {
  if (value.kind === 'str' && value.isName === true && rt.release.immortality.names) {
    // Whichever constant of that text comes first, the parser has met the name before. The string
    // never dies in such a release, so the reference is nobody's to give up.
    void internName(rt, value.value);
  }
  const found = compilation.constCache.get(value.key);
  if (found !== undefined) return incref(found);
  const known = isKnownName(rt, value);
  const op = makeConstant(rt, value, compilation);
  if (value.kind === 'code') return op;
  compilation.constCache.set(value.key, op);
  const { arena, owned } = compilation;
  if (known) return op;
  (value.literal ? arena : owned).push(incref(op));
  // The parser's arena keeps the token's bytes and the tree's, which are one object.
  if (value.kind === 'bytes' && value.literal && rt.release.arenaKeepsBytesTwice) {
    arena.push(incref(op));
  }
  return op;
}

/**
 * Whether a string constant will be one that another code object or name made: the arena keeps the
 * parser's string then, which is none of these.
 */
function isKnownName(rt: Runtime, value: ConstValue): boolean {
  if (value.kind !== 'str' || rt.release.compiler.sharesConstants) return false;
  return value.interned && rt.interned.has(value.value);
}

/** Items of a constant tuple or set: those of one that the tree holds are objects of their own in 3.7. */
function itemsOf(
  rt: Runtime,
  values: readonly ConstValue[],
  literal: boolean,
  compilation: Compilation,
): NewRef[] {
  if (rt.release.compiler.sharesConstants || !literal) {
    return values.map((value) => constant(rt, value, compilation));
  }
  const { constCache } = compilation;
  const made = values.map((value) => {
    compilation.constCache = new Map();
    return constant(rt, value, compilation);
  });
  compilation.constCache = constCache;
  return made;
}

/** Whether interning replaces a string of a constant by one that there is already. */
function isReplaced(rt: Runtime, value: ConstValue, { constCache }: Compilation): boolean {
  if (value.kind !== 'str' || !value.interned || constCache.has(value.key)) return false;
  return [...value.value].length > 1 && isInternedText(rt, value.value);
}

function makeConstant(rt: Runtime, value: ConstValue, compilation: Compilation): NewRef {
  switch (value.kind) {
    case 'none':
      return incref(rt.None);
    case 'true':
      return incref(rt.True);
    case 'false':
      return incref(rt.False);
    case 'ellipsis':
      return incref(rt.Ellipsis);
    case 'int':
      return newInt(rt, value.value);
    case 'float':
      return newFloat(rt, value.value);
    case 'complex':
      return newComplex(rt, value.real, value.imag);
    case 'str':
      return value.interned ? internMortal(rt, value.value) : newStr(rt, value.value);
    case 'bytes':
      return newBytes(rt, value.value);
    case 'code':
      return materializeCode(rt, value.value, compilation);
    case 'slice': {
      const [start, stop, step] = value.items.map((item) => constant(rt, item, compilation));
      return newSliceSteal(rt, start!, stop!, step!);
    }
    case 'tuple':
    case 'frozenset': {
      const replaced =
        value.kind === 'frozenset' && value.items.some((item) => isReplaced(rt, item, compilation));
      const made = itemsOf(rt, value.items, value.literal, compilation);
      if (value.kind === 'tuple') return constantTuple(rt, made);
      const parsed = newFrozenset(rt, made)!;
      for (const item of made) decref(rt, item);
      // Merging constants makes the set anew from the order that the first one has.
      const frozen = newFrozenset(rt, setKeys(parsed))!;
      decref(rt, parsed);
      if (!replaced) return frozen;
      // And again where interning put other strings in.
      const interned = newFrozenset(rt, setKeys(frozen))!;
      decref(rt, frozen);
      return interned;
    }
  }
}

function constantTuple(rt: Runtime, items: NewRef[]): NewRef {
  return rt.release.collector.tracksConstants ? newTrackedTuple(rt, items) : newTuple(rt, items);
}

/** Gives every reference of `refs` back and empties it. */
export function releaseAll(rt: Runtime, refs: NewRef[]): void {
  for (const op of refs) decref(rt, op);
  refs.length = 0;
}
