import { raise } from '../object/errors.ts';
import { getOptionalAttr } from '../object/protocol/attr.ts';
import { call } from '../object/protocol/call.ts';
import { reprText } from '../object/protocol/text.ts';
import { setItem } from '../object/protocol/sequence.ts';
import { isType } from '../object/protocol/types.ts';
import type { NewRef, PyObject, PyTypeObject } from '../object/pyObject.ts';
import { decref, incref, xdecref } from '../object/refcount.ts';
import { type CellBody, isCell } from '../objects/cell/cellObject.ts';
import { newDict } from '../objects/dict/dictObject.ts';
import { isFunction } from '../objects/function/functionObject.ts';
import { isStr, strValue } from '../objects/str/strObject.ts';
import { newTuple, tupleOf } from '../objects/tuple/tupleObject.ts';
import { calculateMetaclass } from '../objects/type/mro.ts';
import { vectorcall } from './call.ts';
import { evalFunction } from './evalCode.ts';
import type { Interpreter } from './interpreter.ts';

/** Keyword arguments of a class statement, `metaclass` taken out. All borrowed. */
interface ClassKeywords {
  readonly names: readonly PyObject[];
  readonly values: readonly PyObject[];
  readonly metaclass: PyObject | null;
}

function splitKeywords(args: readonly PyObject[], kwnames: PyObject | null): ClassKeywords {
  const all = kwnames === null ? [] : (kwnames.body as PyObject[]);
  const first = args.length - all.length;
  const names: PyObject[] = [];
  const values: PyObject[] = [];
  let metaclass: PyObject | null = null;
  for (const [i, name] of all.entries()) {
    if (strValue(name) === 'metaclass') {
      metaclass = args[first + i]!;
    } else {
      names.push(name);
      values.push(args[first + i]!);
    }
  }
  return { names, values, metaclass };
}

/**
 * What a class statement calls: runs the body, then the metaclass.
 * @cpython Python/bltinmodule.c#builtin___build_class__
 */
export function buildClass(
  vm: Interpreter,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  const keywords = splitKeywords(args, kwnames);
  const nargs = args.length - (kwnames === null ? 0 : (kwnames.body as PyObject[]).length);
  const [func, name] = args;
  if (nargs < 2) return raise(vm, 'TypeError', '__build_class__: not enough arguments');
  if (!isFunction(vm, func!)) {
    return raise(vm, 'TypeError', '__build_class__: func must be a function');
  }
  if (!isStr(name!)) return raise(vm, 'TypeError', '__build_class__: name is not a string');
  const originalBases = tupleOf(vm, args.slice(2, nargs));
  const bases = updateBases(vm, originalBases);
  if (bases === null) {
    decref(vm, originalBases);
    return null;
  }
  const meta = metaclassOf(vm, keywords.metaclass, bases);
  let cls: NewRef | null = null;
  if (meta !== null) {
    const kw = keywordTuple(vm, keywords);
    const namespace = prepare(vm, meta, name, bases, keywords, kw);
    if (namespace !== null) {
      const parts = { name, bases, originalBases, namespace };
      const cell = evalFunction(vm, func, namespace);
      if (cell !== null) cls = makeClass(vm, meta, parts, keywords, kw, cell);
      decref(vm, namespace);
    }
    xdecref(vm, kw);
    decref(vm, meta);
  }
  if (bases !== originalBases) decref(vm, originalBases);
  decref(vm, bases);
  return cls;
}

function keywordTuple(vm: Interpreter, keywords: ClassKeywords): NewRef | null {
  if (keywords.names.length === 0) return null;
  return newTuple(
    vm,
    keywords.names.map((name) => incref(name)),
  );
}

/**
 * Bases that are no classes are asked what they stand for. Steals nothing: the same tuple comes back
 * where nothing changes.
 * @cpython Python/bltinmodule.c#update_bases
 */
function updateBases(vm: Interpreter, bases: NewRef): NewRef | null {
  const items = bases.body as PyObject[];
  if (items.every(isType)) return bases;
  const found: NewRef[] = [];
  let changed = false;
  for (const base of items) {
    const entries = isType(base) ? undefined : getOptionalAttr(vm, base, '__mro_entries__');
    if (entries === undefined) {
      found.push(incref(base));
      continue;
    }
    const result = entries === null ? null : call(vm, entries, [bases]);
    xdecref(vm, entries);
    if (result !== null && result.ob_type !== vm.types.tuple) {
      decref(vm, result);
      raise(vm, 'TypeError', '__mro_entries__ must return a tuple');
    } else if (result !== null) {
      changed = true;
      for (const item of result.body as PyObject[]) found.push(incref(item));
      decref(vm, result);
      continue;
    }
    for (const op of found) decref(vm, op);
    return null;
  }
  if (changed) return newTuple(vm, found);
  for (const op of found) decref(vm, op);
  return bases;
}

function metaclassOf(vm: Interpreter, given: PyObject | null, bases: PyObject): NewRef | null {
  const items = bases.body as PyObject[];
  const meta = given ?? (items.length === 0 ? vm.types.type : items[0]!.ob_type);
  if (!isType(meta)) return incref(meta);
  const winner = calculateMetaclass(vm, meta, items);
  return winner === null ? null : incref(winner);
}

/** The namespace of the body: `metaclass.__prepare__(name, bases, **keywords)`. */
function prepare(
  vm: Interpreter,
  meta: PyObject,
  name: PyObject,
  bases: PyObject,
  keywords: ClassKeywords,
  kw: PyObject | null,
): NewRef | null {
  const method = getOptionalAttr(vm, meta, '__prepare__');
  if (method === null) return null;
  if (method === undefined) return newDict(vm);
  const namespace = call(vm, method, [name, bases, ...keywords.values], kw);
  decref(vm, method);
  if (namespace === null || namespace.ob_type.mp_subscript !== null) return namespace;
  const owner = isType(meta) ? meta.tp_name : '<metaclass>';
  const text = `${owner}.__prepare__() must return a mapping, not ${namespace.ob_type.tp_name}`;
  decref(vm, namespace);
  return raise(vm, 'TypeError', text);
}

interface ClassParts {
  readonly name: PyObject;
  readonly bases: PyObject;
  readonly originalBases: PyObject;
  readonly namespace: PyObject;
}

function makeClass(
  vm: Interpreter,
  meta: PyObject,
  parts: ClassParts,
  keywords: ClassKeywords,
  kw: PyObject | null,
  stolenCell: PyObject,
): NewRef | null {
  const { name, bases, originalBases, namespace } = parts;
  let cls: NewRef | null = null;
  const key = vm.factories.intern(vm, '__orig_bases__');
  if (bases === originalBases || setItem(vm, namespace, key, originalBases)) {
    cls = vectorcall(vm, meta, [name, bases, namespace, ...keywords.values], kw);
    if (cls !== null && isType(cls) && isCell(vm, stolenCell)) {
      cls = checkClassCell(vm, cls, stolenCell.body, name);
    }
  }
  decref(vm, stolenCell);
  return cls;
}

function checkClassCell(
  vm: Interpreter,
  cls: NewRef<PyTypeObject>,
  cell: CellBody,
  name: PyObject,
): NewRef | null {
  if (cell.ref === cls) return cls;
  const shown = reprText(vm, name) ?? '';
  const made = reprText(vm, cls) ?? '';
  if (cell.ref === null) {
    const hint = 'Was __classcell__ propagated to type.__new__?';
    raise(vm, 'RuntimeError', `__class__ not set defining ${shown} as ${made}. ${hint}`);
  } else {
    const set = reprText(vm, cell.ref) ?? '';
    raise(vm, 'TypeError', `__class__ set to ${set} defining ${shown} as ${made}`);
  }
  decref(vm, cls);
  return null;
}
