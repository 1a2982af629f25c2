import { EngineError } from '../../object/engineError.ts';
import { raise } from '../../object/errors.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime, SlotName } from '../../object/pyObject.ts';
import { isSubtype, isType } from '../../object/protocol/types.ts';
import { hashNotImplemented } from '../../object/protocol/hash.ts';
import { decref, incref, makeStatic } from '../../object/refcount.ts';
import {
  TPFLAGS_BASE_EXC_SUBCLASS,
  TPFLAGS_DISALLOW_INSTANTIATION,
  TPFLAGS_HAVE_GC,
  TPFLAGS_READY,
} from '../../object/typeFlags.ts';
import type { MethodDef, TypeSpec } from '../../object/typeSpec.ts';
import type { TypeName } from '../../object/typeNames.ts';
import { newBuiltinFunction } from '../builtinFunction/builtinFunctionObject.ts';
import {
  newClassMethodDescr,
  newGetSetDescr,
  newMemberDescr,
  newMethodDescr,
  newWrapperDescr,
} from '../descr/descrObject.ts';
import { dictGetItemStr, dictSetItemStr, newDict, type PyDict } from '../dict/dictObject.ts';
import { newStaticMethod } from '../staticmethod/staticmethodObject.ts';
import { intern, newStr } from '../str/strObject.ts';
import { tupleOf } from '../tuple/tupleObject.ts';
import { definedSlots, inheritSlots, inheritSpecial } from './inheritSlots.ts';
import { SLOT_GROUPS } from './slotDefs.ts';
import { slotTpNew } from './slotFunctions.ts';
import { applySizes, newStaticType } from './staticTypes.ts';
import { inTupleAndDict } from '../tuple/argsTuple.ts';

/**
 * `__new__` of the built-in types: checks the class and calls the type's `tp_new`.
 * @cpython Objects/typeobject.c#tp_new_wrapper
 */
function tpNewWrapper(
  rt: Runtime,
  self: PyObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  const type = self as PyTypeObject;
  const name = type.tp_name;
  const nkeywords = kwnames === null ? 0 : (kwnames.body as PyObject[]).length;
  if (args.length - nkeywords < 1) {
    return raise(rt, 'TypeError', `${name}.__new__(): not enough arguments`);
  }
  const subtype = args[0]!;
  if (!isType(subtype)) {
    const given = subtype.ob_type.tp_name;
    return raise(rt, 'TypeError', `${name}.__new__(X): X is not a type object (${given})`);
  }
  const sub = subtype.tp_name;
  if (!isSubtype(subtype, type)) {
    const text = `${name}.__new__(${sub}): ${sub} is not a subtype of ${name}`;
    return raise(rt, 'TypeError', text);
  }
  let staticBase: PyTypeObject | null = subtype;
  while (staticBase !== null && staticBase.tp_new === slotTpNew) staticBase = staticBase.tp_base;
  if (staticBase !== null && staticBase.tp_new !== type.tp_new) {
    const text = `${name}.__new__(${sub}) is not safe, use ${staticBase.tp_name}.__new__()`;
    return raise(rt, 'TypeError', text);
  }
  const rest = tupleOf(rt, args.slice(1, args.length - nkeywords));
  const result = type.tp_new!(rt, subtype, args.slice(1), kwnames);
  decref(rt, rest);
  return result;
}

/** Shared by all built-in types: the function object's `self` is the type. */
export const TP_NEW_DEF: MethodDef = {
  name: '__new__',
  kind: 'KEYWORDS',
  call: inTupleAndDict(tpNewWrapper),
  doc: 'Create and return a new object.  See help(type) for accurate signature.',
};

const typeName = (rt: Runtime, spec: TypeSpec): string =>
  rt.release.typeNames[spec.key] ?? spec.name ?? spec.key;

/**
 * Gives the slots and bases of its specification to a static type, whose base must be ready. What
 * the bases define is computed once and kept in `known`.
 */
function inheritAll(
  rt: Runtime,
  type: PyTypeObject,
  spec: TypeSpec,
  known: Map<PyTypeObject, SlotName[]>,
): void {
  const base = spec.key === 'object' ? null : typeByKey(rt, spec.base ?? 'object');
  if (base !== null && (base.tp_flags & TPFLAGS_READY) === 0) {
    throw new EngineError(`base is not ready: ${spec.key}`);
  }
  type.tp_name = typeName(rt, spec);
  type.tp_base = base;
  type.mro = base === null ? [type] : [type, ...base.mro];
  type.tp_flags |= spec.flags ?? 0;
  if (spec.sizes !== undefined) applySizes(rt, type, spec.sizes);
  if (spec.key === 'BaseException') type.tp_flags |= TPFLAGS_BASE_EXC_SUBCLASS;
  type.hasDict = spec.hasDict ?? false;
  type.hasWeaklist = spec.hasWeaklist ?? false;
  Object.assign(type, spec.slots);
  if (base === null) {
    type.tp_flags |= TPFLAGS_READY;
    return;
  }
  if (type.tp_new === null && base === rt.types.object) {
    type.tp_flags |= TPFLAGS_DISALLOW_INSTANTIATION;
  } else {
    type.tp_new ??= base.tp_new;
  }
  inheritSpecial(type, base);
  for (const one of type.mro.slice(1)) {
    let defined = known.get(one);
    if (defined === undefined) known.set(one, (defined = definedSlots(one)));
    inheritSlots(type, one, false, defined);
  }
  if ((type.tp_flags & TPFLAGS_HAVE_GC) !== 0) type.tp_prefix = rt.release.gcHeader;
  type.tp_flags |= TPFLAGS_READY;
}

/** A built-in type by the key of its specification. */
export function typeByKey(rt: Runtime, key: string): PyTypeObject {
  const type = (rt.types as Partial<Record<string, PyTypeObject>>)[key];
  if (type === undefined) throw new EngineError(`no such type: ${key}`);
  return type;
}

/** @cpython Objects/typeobject.c#type_ready_fill_dict */
function fillDict(rt: Runtime, type: PyTypeObject, spec: TypeSpec): void {
  const dict = newDict(rt);
  type.tp_dict = dict;
  const add = (name: string, value: NewRef): void => {
    dictSetItemStr(rt, dict, name, value);
    decref(rt, value);
  };
  if (spec.slots.tp_new !== undefined && spec.slots.tp_new !== null) {
    add('__new__', newBuiltinFunction(rt, TP_NEW_DEF, type, null));
  }
  addOperators(rt, type, spec, dict);
  const { laterMethods } = rt.release;
  for (const def of spec.methods ?? []) {
    if (laterMethods.includes(`${spec.key}.${def.name}`)) continue;
    if (def.binding === 'class') add(def.name, newClassMethodDescr(rt, type, def));
    else if (def.binding === 'static') {
      const func = newBuiltinFunction(rt, def, type, null);
      add(def.name, newStaticMethod(rt, func));
      decref(rt, func);
    } else add(def.name, newMethodDescr(rt, type, def));
  }
  for (const def of spec.members ?? []) add(def.name, newMemberDescr(rt, type, def));
  for (const def of spec.getset ?? []) {
    if (def.when === undefined || def.when(rt)) add(def.name, newGetSetDescr(rt, type, def));
  }
  if (dictGetItemStr(dict, intern(rt, '__doc__')) === null) {
    add('__doc__', spec.doc === undefined ? incref(rt.None) : newStr(rt, spec.doc));
  }
  if (type.tp_hash === null || type.tp_hash === hashNotImplemented) {
    add('__hash__', incref(rt.None));
    type.tp_hash = hashNotImplemented;
  }
}

/** Where each slot stands among the special methods. */
const SLOT_ORDER: ReadonlyMap<SlotName, number> = new Map(
  [...SLOT_GROUPS.keys()].map((slot, i) => [slot, i]),
);

/**
 * A slot wrapper for every special method whose slot the type itself fills.
 * @cpython Objects/typeobject.c#add_operators
 */
function addOperators(rt: Runtime, type: PyTypeObject, spec: TypeSpec, dict: PyDict): void {
  const own = (Object.keys(spec.slots) as SlotName[]).filter((slot) => SLOT_ORDER.has(slot));
  own.sort((a, b) => SLOT_ORDER.get(a)! - SLOT_ORDER.get(b)!);
  for (const slot of own) {
    const value = spec.slots[slot] ?? null;
    if (value === null || value === hashNotImplemented) continue;
    for (const entry of SLOT_GROUPS.get(slot)!) {
      if (entry.wrapper === null) continue;
      if (dictGetItemStr(dict, intern(rt, entry.name)) !== null) continue;
      const descr = newWrapperDescr(rt, type, entry, value);
      dictSetItemStr(rt, dict, entry.name, descr);
      decref(rt, descr);
    }
  }
}

function setTuples(rt: Runtime, type: PyTypeObject): void {
  type.tp_mro = makeStatic(rt, tupleOf(rt, type.mro));
  type.tp_bases =
    type.tp_base === null ? rt.emptyTuple : makeStatic(rt, tupleOf(rt, [type.tp_base]));
  type.tp_base?.tp_subclasses.set(type, null);
}

/** The specifications, bases first. */
function basesFirst(specs: readonly TypeSpec[]): TypeSpec[] {
  const byKey = new Map(specs.map((spec) => [spec.key, spec]));
  const ordered = new Set<TypeSpec>();
  const visit = (spec: TypeSpec): void => {
    if (ordered.has(spec)) return;
    const base = spec.key === 'object' ? undefined : byKey.get(spec.base ?? 'object');
    if (base !== undefined) visit(base);
    ordered.add(spec);
  };
  for (const spec of specs) visit(spec);
  return [...ordered];
}

/**
 * Makes the built-in types whole: first slots and bases of all, since filling a dict needs the hash
 * of `str`, then (`fillTypes`) their dicts.
 * @cpython Objects/typeobject.c#PyType_Ready
 */
export function readyTypes(rt: Runtime, specs: readonly TypeSpec[]): void {
  const known = new Map<PyTypeObject, SlotName[]>();
  for (const spec of basesFirst(specs)) inheritAll(rt, typeByKey(rt, spec.key), spec, known);
}

/** The second half of `readyTypes`, once the singletons exist. */
export function fillTypes(rt: Runtime, specs: readonly TypeSpec[]): void {
  for (const spec of basesFirst(specs)) {
    const type = typeByKey(rt, spec.key);
    setTuples(rt, type);
    fillDict(rt, type, spec);
  }
}

/** A static type of a module: made and made whole at once. */
export function addStaticType(rt: Runtime, spec: TypeSpec): PyTypeObject {
  const type = newStaticType(rt, spec.key, typeName(rt, spec), spec.sizes ?? spec.key);
  (rt.types as Record<string, PyTypeObject>)[spec.key as TypeName] = type;
  inheritAll(rt, type, spec, new Map());
  setTuples(rt, type);
  fillDict(rt, type, spec);
  return type;
}
