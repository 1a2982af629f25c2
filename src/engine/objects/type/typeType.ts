import { NULL } from '../../memory/address.ts';
import { raise, raiseFalse } from '../../object/errors.ts';
import { untrack } from '../../object/gcHead.ts';
import { freeObject } from '../../object/heap.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime, VisitProc } from '../../object/pyObject.ts';
import { isSubtype } from '../../object/protocol/types.ts';
import { reprText } from '../../object/protocol/text.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import { TPFLAGS_BASETYPE, TPFLAGS_HAVE_VECTORCALL } from '../../object/typeFlags.ts';
import type { MethodDef, TypeSpec } from '../../object/typeSpec.ts';
import {
  dictClear,
  dictDelItem,
  dictGetItemStr,
  dictSetItem,
  newDict,
  type PyDict,
} from '../dict/dictObject.ts';
import { newList } from '../list/listObject.ts';
import { dropClassKeys, sharedKeysSize } from '../object/instanceDict.ts';
import { raiseAttributeError } from '../object/genericAttr.ts';
import { internInPlace, isStr, newStr, type PyUnicode, strValue } from '../str/strObject.ts';
import type { PyTuple } from '../tuple/tupleObject.ts';
import { clearWeakRefs } from '../weakref/weakrefObject.ts';
import { newUnion } from './union.ts';
import { mergeClassDict, sortedNames } from './dir.ts';
import { realIsInstance, realIsSubclass } from './isinstance.ts';
import { mroList } from './mro.ts';
import { typeNew } from './newType.ts';
import { removeSubclasses } from './setBases.ts';
import { shownName, TYPE_GETSETS, TYPE_MEMBERS } from './typeAttributes.ts';
import { isHeapType, isImmutableType, typeLookup, typeModified } from './typeObject.ts';
import { updateSlot } from './updateSlots.ts';

const asTypeObject = (op: PyObject): PyTypeObject => op as PyTypeObject;

/**
 * Calling a class: `tp_new`, then `tp_init` of what it made.
 * @cpython Objects/typeobject.c#type_call
 */
export function typeCall(
  rt: Runtime,
  callable: PyObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  const type = callable as PyTypeObject;
  const nkeywords = kwnames === null ? 0 : (kwnames.body as PyObject[]).length;
  if (type === rt.types.type) {
    const nargs = args.length - nkeywords;
    if (nargs === 1 && nkeywords === 0) return incref(args[0]!.ob_type);
    if (nargs !== 3) return raise(rt, 'TypeError', 'type() takes 1 or 3 arguments');
  }
  if (type.tp_new === null) {
    return raise(rt, 'TypeError', `cannot create '${type.tp_name}' instances`);
  }
  const op = type.tp_new(rt, type, args, kwnames);
  if (op === null || !isSubtype(op.ob_type, type)) return op;
  const init = op.ob_type.tp_init;
  if (init !== null && !init(rt, op, args, kwnames)) {
    decref(rt, op);
    return null;
  }
  return op;
}

function typeInit(
  rt: Runtime,
  _self: PyObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): boolean {
  const nkeywords = kwnames === null ? 0 : (kwnames.body as PyObject[]).length;
  const nargs = args.length - nkeywords;
  if (nargs === 1 && nkeywords !== 0) {
    return raiseFalse(rt, 'TypeError', 'type.__init__() takes no keyword arguments');
  }
  if (nargs === 1 || nargs === 3) return true;
  return raiseFalse(rt, 'TypeError', 'type.__init__() takes 1 or 3 arguments');
}

/**
 * Attributes of a class.
 * @cpython Objects/typeobject.c#_Py_type_getattro
 */
export function typeGetattro(rt: Runtime, op: PyObject, name: PyObject): NewRef | null {
  if (!isStr(name)) return badName(rt, name);
  const found = typeAttribute(rt, op, name);
  if (found !== undefined) return found;
  const text = `type object '${(op as PyTypeObject).tp_name}' has no attribute '${strValue(name)}'`;
  return raiseAttributeError(rt, op, name, text);
}

/**
 * A data descriptor of the class's metaclass, then the class and its bases, then the rest of the
 * metaclass; undefined where none has it.
 * @cpython Objects/typeobject.c#_Py_type_getattro_impl
 */
export function typeAttribute(
  rt: Runtime,
  op: PyObject,
  name: PyObject,
): NewRef | null | undefined {
  const type = op as PyTypeObject;
  const meta = type.ob_type;
  const metaAttribute = typeLookup(rt, meta, name);
  const metaGet = metaAttribute?.ob_type.tp_descr_get ?? null;
  if (metaAttribute !== null && metaGet !== null && metaAttribute.ob_type.tp_descr_set !== null) {
    return getHeld(rt, metaAttribute, type, meta);
  }
  const attribute = typeLookup(rt, type, name);
  if (attribute !== null) return getHeld(rt, attribute, null, type);
  return metaAttribute === null ? undefined : getHeld(rt, metaAttribute, type, meta);
}

/** Binds a descriptor that is kept alive meanwhile. */
function getHeld(
  rt: Runtime,
  descr: PyObject,
  obj: PyObject | null,
  owner: PyTypeObject,
): NewRef | null {
  const held = incref(descr);
  const get = descr.ob_type.tp_descr_get;
  if (get === null) return held;
  const result = get(rt, descr, obj, owner);
  decref(rt, held);
  return result;
}

function badName(rt: Runtime, name: PyObject): null {
  return raise(rt, 'TypeError', `attribute name must be string, not '${name.ob_type.tp_name}'`);
}

/** @cpython Objects/typeobject.c#type_setattro */
function typeSetattro(rt: Runtime, op: PyObject, name: PyObject, value: PyObject | null): boolean {
  const type = op as PyTypeObject;
  if (isImmutableType(type)) {
    const shown = reprText(rt, name);
    if (shown === null) return false;
    const text = `cannot set ${shown} attribute of immutable type '${type.tp_name}'`;
    return raiseFalse(rt, 'TypeError', text);
  }
  if (!isStr(name)) {
    badName(rt, name);
    return false;
  }
  const key = internInPlace(rt, incref(name));
  const done = setTypeAttribute(rt, type, key, value);
  decref(rt, key);
  return done;
}

/** @cpython Objects/typeobject.c#type_update_dict */
function setTypeAttribute(
  rt: Runtime,
  type: PyTypeObject,
  name: PyObject,
  value: PyObject | null,
): boolean {
  const descr = typeLookup(rt, type.ob_type, name);
  const set = descr?.ob_type.tp_descr_set ?? null;
  if (descr !== null && set !== null) {
    const held = incref(descr);
    const done = set(rt, descr, type, value);
    decref(rt, held);
    return done;
  }
  const dict = (type.tp_dict ??= newDict(rt)) as PyDict;
  const old = dictGetItemStr(dict, name as PyUnicode);
  const held = old === null ? null : incref(old);
  typeModified(type);
  if (value === null && held === null) {
    const text = `type object '${type.tp_name}' has no attribute '${strValue(name)}'`;
    raiseAttributeError(rt, type, name, text);
    return false;
  }
  const done = value === null ? dictDelItem(rt, dict, name) : dictSetItem(rt, dict, name, value);
  const text = strValue(name);
  if (done && text.startsWith('__') && text.endsWith('__')) updateSlot(rt, type, name);
  xdecref(rt, held);
  return done;
}

/** @cpython Objects/typeobject.c#type_dealloc */
function typeDealloc(rt: Runtime, op: PyObject): void {
  const type = op as PyTypeObject;
  untrack(rt, type);
  if (type.tp_bases !== null) removeSubclasses(rt, type, type.tp_bases as PyTuple);
  if (type.inst?.weaklist) clearWeakRefs(rt, type);
  xdecref(rt, type.tp_base);
  xdecref(rt, type.tp_dict);
  xdecref(rt, type.tp_bases);
  xdecref(rt, type.tp_mro);
  if (type.tp_doc !== NULL) rt.mem.free(type.tp_doc);
  xdecref(rt, type.ht_name);
  xdecref(rt, type.ht_qualname);
  xdecref(rt, type.ht_slots);
  dropClassKeys(rt, type);
  freeObject(rt, type);
}

/** @cpython Objects/typeobject.c#type_traverse */
function typeTraverse(op: PyObject, visit: VisitProc): void {
  const type = op as PyTypeObject;
  for (const one of [type.tp_dict, type.tp_mro, type.tp_bases, type.tp_base]) {
    if (one !== null) visit(one);
  }
}

/** @cpython Objects/typeobject.c#type_clear */
function typeClear(rt: Runtime, op: PyObject): void {
  const type = op as PyTypeObject;
  typeModified(type);
  if (type.tp_dict !== null) dictClear(rt, type.tp_dict as PyDict);
  const mro = type.tp_mro;
  type.tp_mro = null;
  type.mro = baseChain(type);
  xdecref(rt, mro);
}

function baseChain(type: PyTypeObject): PyTypeObject[] {
  const chain: PyTypeObject[] = [];
  for (let base: PyTypeObject | null = type; base !== null; base = base.tp_base) chain.push(base);
  return chain;
}

/** `sizeof(PyTypeObject)`, and for classes their whole struct with the names that instances share. */
function typeSizeof(rt: Runtime, op: PyObject): number {
  const type = op as PyTypeObject;
  if (!isHeapType(type)) return rt.release.staticTypeSize;
  const cached = type.ht_cached_keys;
  const keys = cached === null ? 0 : sharedKeysSize(rt, cached.dk_log2_size);
  return rt.release.sizes['type']!.basicsize + keys;
}

function subclasses(rt: Runtime, op: PyObject): NewRef {
  const found: NewRef[] = [];
  for (const [subclass, entry] of asTypeObject(op).tp_subclasses) {
    if (entry === null || subclass.ob_refcnt > 0) found.push(incref(subclass));
  }
  return newList(rt, found);
}

const bool = (rt: Runtime, value: boolean | null): NewRef | null =>
  value === null ? null : incref(value ? rt.True : rt.False);

const METHODS: readonly MethodDef[] = [
  {
    name: 'mro',
    kind: 'NOARGS',
    call: (rt, op) => {
      const mro = mroList(rt, asTypeObject(op));
      return mro === null ? null : newList(rt, mro);
    },
    doc: "Return a type's method resolution order.",
  },
  {
    name: '__subclasses__',
    kind: 'NOARGS',
    call: subclasses,
    doc: 'Return a list of immediate subclasses.',
  },
  {
    name: '__prepare__',
    kind: 'KEYWORDS',
    binding: 'class',
    call: (rt) => newDict(rt),
    doc: 'Create the namespace for the class statement',
  },
  {
    name: '__instancecheck__',
    kind: 'O',
    call: (rt, op, [instance]) => bool(rt, realIsInstance(rt, instance!, op)),
    doc: 'Check if an object is an instance.',
  },
  {
    name: '__subclasscheck__',
    kind: 'O',
    call: (rt, op, [cls]) => bool(rt, realIsSubclass(rt, cls!, op)),
    doc: 'Check if a class is a subclass.',
  },
  {
    name: '__dir__',
    kind: 'NOARGS',
    call: (rt, op) => {
      const dict = newDict(rt);
      const done = mergeClassDict(rt, dict, op);
      const names = done ? sortedNames(rt, dict) : null;
      decref(rt, dict);
      return names;
    },
    doc: 'Specialized __dir__ implementation for types.',
  },
  {
    name: '__sizeof__',
    kind: 'NOARGS',
    call: (rt, op) => rt.factories.int(rt, typeSizeof(rt, op)),
    doc: 'Return memory consumption of the type object.',
  },
];

/** `X | Y` as a type. */
function typeOr(rt: Runtime, a: PyObject, b: PyObject): NewRef | null {
  return newUnion(rt, a, b);
}

/** @cpython Objects/typeobject.c#PyType_Type */
export const typeTypeSpec: TypeSpec = {
  key: 'type',
  flags: TPFLAGS_BASETYPE | TPFLAGS_HAVE_VECTORCALL,
  hasDict: true,
  hasWeaklist: true,
  slots: {
    tp_dealloc: typeDealloc,
    tp_repr: (rt, op) => newStr(rt, `<class '${shownName(rt, asTypeObject(op))}'>`),
    tp_call: typeCall,
    tp_getattro: typeGetattro,
    tp_setattro: typeSetattro,
    tp_traverse: typeTraverse,
    tp_clear: typeClear,
    tp_init: typeInit,
    tp_new: typeNew,
    tp_sizeof: typeSizeof,
    nb_or: typeOr,
  },
  methods: METHODS,
  members: TYPE_MEMBERS,
  getset: TYPE_GETSETS,
  doc: "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type",
};
