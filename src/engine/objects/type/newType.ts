import { fetchRaised, raise, restoreRaised } from '../../object/errors.ts';
import { gcNew, instanceState } from '../../object/heap.ts';
import { track } from '../../object/gcHead.ts';
import { type NewRef, type PyObject, PyTypeObject, type Runtime } from '../../object/pyObject.ts';
import { getAttrString, getOptionalAttr } from '../../object/protocol/attr.ts';
import { call, callMethod } from '../../object/protocol/call.ts';
import { hashNotImplemented } from '../../object/protocol/hash.ts';
import { reprText } from '../../object/protocol/text.ts';
import { isType } from '../../object/protocol/types.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import {
  TPFLAGS_BASETYPE,
  TPFLAGS_HAVE_GC,
  TPFLAGS_HEAPTYPE,
  TPFLAGS_INLINE_VALUES,
  TPFLAGS_MANAGED_DICT,
  TPFLAGS_MANAGED_WEAKREF,
  TPFLAGS_READY,
} from '../../object/typeFlags.ts';
import { isCell } from '../cell/cellObject.ts';
import { newSlotDescr } from '../descr/descrObject.ts';
import { dictCopy } from '../dict/dictMerge.ts';
import {
  dictDelItem,
  dictEntries,
  dictGetItemStr,
  dictSetItem,
  dictSetItemStr,
  isDict,
  type PyDict,
} from '../dict/dictObject.ts';
import { type PyException, setCause, setContext } from '../exceptions/exceptionObject.ts';
import { isFunction } from '../function/functionObject.ts';
import { subtypeClear, subtypeDealloc, subtypeTraverse } from '../object/instance.ts';
import { newSharedKeys } from '../object/instanceDict.ts';
import { newClassMethod, newStaticMethod } from '../staticmethod/staticmethodObject.ts';
import { intern, isStr, type PyUnicode, strValue } from '../str/strObject.ts';
import { isTuple, type PyTuple, tupleOf } from '../tuple/tupleObject.ts';
import { inheritSlots, inheritSpecial } from './inheritSlots.ts';
import { bestBase, calculateMetaclass, setMro } from './mro.ts';
import { addSubclasses } from './setBases.ts';
import { lookupSpecial } from './specialMethods.ts';
import { newDictDescr, newWeakrefDescr } from './classDescriptors.ts';
import { planSlots, type SlotPlan } from './typeSlots.ts';
import { fixupSlotDispatchers } from './updateSlots.ts';

/*
 * Making a class: `type.__new__`.
 */

interface NewTypeContext {
  readonly metatype: PyTypeObject;
  readonly name: PyUnicode;
  readonly base: PyTypeObject;
  /** Owned by the caller. */
  readonly bases: PyTuple;
  readonly plan: SlotPlan;
}

const POINTER = 8;

/** @cpython Objects/typeobject.c#type_new */
export function typeNew(
  rt: Runtime,
  metatype: PyTypeObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  const nkeywords = kwnames === null ? 0 : (kwnames.body as PyObject[]).length;
  const nargs = args.length - nkeywords;
  const [name, bases, dict] = args;
  if (!checkArguments(rt, args, nargs)) return null;
  const baseItems = (bases as PyTuple).body;
  for (const base of baseItems) {
    if (isType(base)) continue;
    const entries = getOptionalAttr(rt, base, '__mro_entries__');
    if (entries === null) return null;
    if (entries === undefined) continue;
    decref(rt, entries);
    const advice = "type() doesn't support MRO entry resolution; use types.new_class()";
    return raise(rt, 'TypeError', advice);
  }
  const winner = baseItems.length === 0 ? metatype : calculateMetaclass(rt, metatype, baseItems);
  if (winner === null) return null;
  if (winner !== metatype && winner.tp_new !== typeNew) {
    return winner.tp_new!(rt, winner, args, kwnames);
  }
  const base = baseItems.length === 0 ? rt.types.object : bestBase(rt, baseItems);
  if (base === null) return null;
  const ownBases = baseItems.length === 0 ? tupleOf(rt, [base]) : incref(bases as PyTuple);
  const keywords = { values: args.slice(nargs), kwnames };
  const context = { metatype: winner, name: name as PyUnicode, base, bases: ownBases };
  const type = buildType(rt, context, dict as PyDict, keywords);
  decref(rt, ownBases);
  return type;
}

const ARGUMENTS = ['str', 'tuple', 'dict'] as const;

function checkArguments(rt: Runtime, args: readonly PyObject[], nargs: number): boolean {
  if (nargs !== 3) {
    raise(rt, 'TypeError', `type.__new__() takes exactly 3 arguments (${nargs} given)`);
    return false;
  }
  const checks = [isStr(args[0]!), isTuple(args[1]!), isDict(args[2]!)];
  const wrong = checks.indexOf(false);
  if (wrong < 0) return true;
  const given = args[wrong]!.ob_type.tp_name;
  const what = `argument ${wrong + 1} must be ${ARGUMENTS[wrong]!}, not ${given}`;
  raise(rt, 'TypeError', `type.__new__() ${what}`);
  return false;
}

interface Keywords {
  readonly values: readonly PyObject[];
  readonly kwnames: PyObject | null;
}

/** @cpython Objects/typeobject.c#type_new_impl */
function buildType(
  rt: Runtime,
  given: Omit<NewTypeContext, 'plan'>,
  origDict: PyDict,
  keywords: Keywords,
): NewRef | null {
  const dict = dictCopy(rt, origDict);
  if (dict === null) return null;
  const bases = given.bases.body as PyTypeObject[];
  const plan = planSlots(rt, strValue(given.name), given.base, bases, dict);
  if (plan === null) {
    decref(rt, dict);
    return null;
  }
  const context = { ...given, plan };
  const type = allocType(rt, context);
  type.tp_dict = dict;
  type.ht_slots = plan.slots;
  const done =
    setAttributes(rt, type, context) &&
    readyHeapType(rt, type, context) &&
    setNames(rt, type) &&
    initSubclass(rt, type, keywords);
  if (done) return type;
  decref(rt, type);
  return null;
}

/** @cpython Objects/typeobject.c#type_new_alloc */
function allocType(rt: Runtime, context: NewTypeContext): NewRef<PyTypeObject> {
  const { metatype, name, base, bases, plan } = context;
  const nslots = plan.slots === null ? 0 : (plan.slots.body as PyObject[]).length;
  const nbytes = metatype.tp_basicsize + (nslots + 1) * metatype.tp_itemsize;
  const block = gcNew(rt, metatype, null, nbytes);
  const type = new PyTypeObject(metatype, block.address, strValue(name));
  type.serial = block.serial;
  track(rt, type);
  type.tp_flags = TPFLAGS_HEAPTYPE | TPFLAGS_BASETYPE | TPFLAGS_HAVE_GC;
  type.tp_bases = incref(bases);
  type.tp_base = incref(base);
  type.tp_dealloc = subtypeDealloc;
  type.tp_traverse = subtypeTraverse;
  type.tp_clear = subtypeClear;
  type.ht_name = incref(name);
  return type as NewRef<PyTypeObject>;
}

/** @cpython Objects/typeobject.c#type_new_set_attrs */
function setAttributes(rt: Runtime, type: PyTypeObject, context: NewTypeContext): boolean {
  const dict = type.tp_dict as PyDict;
  if (strValue(context.name).includes('\0')) {
    raise(rt, 'ValueError', 'type name must not contain null characters');
    return false;
  }
  setModule(rt, dict);
  if (!setQualname(rt, type, dict)) return false;
  const doc = dictGetItemStr(dict, intern(rt, '__doc__'));
  if (doc !== null && isStr(doc)) type.tp_doc = rt.mem.alloc(utf8Length(strValue(doc)) + 1);
  wrapFunction(rt, dict, '__new__', newStaticMethod);
  wrapFunction(rt, dict, '__init_subclass__', newClassMethod);
  wrapFunction(rt, dict, '__class_getitem__', newClassMethod);
  setLayout(rt, type, context);
  return setCell(rt, dict, '__classcell__', type) && setCell(rt, dict, '__classdictcell__', dict);
}

/** @cpython Objects/typeobject.c#type_new_set_module */
function setModule(rt: Runtime, dict: PyDict): void {
  if (dictGetItemStr(dict, intern(rt, '__module__')) !== null) return;
  const globals = rt.factories.currentGlobals(rt);
  if (globals === null) return;
  const module = dictGetItemStr(globals as PyObject as PyDict, intern(rt, '__name__'));
  if (module !== null) dictSetItemStr(rt, dict, '__module__', module);
  decref(rt, globals);
}

/** @cpython Objects/typeobject.c#type_new_set_ht_name */
function setQualname(rt: Runtime, type: PyTypeObject, dict: PyDict): boolean {
  const key = intern(rt, '__qualname__');
  const qualname = dictGetItemStr(dict, key);
  if (qualname === null) {
    type.ht_qualname = incref(type.ht_name!);
    return true;
  }
  if (!isStr(qualname)) {
    const given = qualname.ob_type.tp_name;
    raise(rt, 'TypeError', `type __qualname__ must be a str, not ${given}`);
    return false;
  }
  type.ht_qualname = incref(qualname);
  return dictDelItem(rt, dict, key);
}

/** A plain function under `name` becomes a static or class method. */
function wrapFunction(
  rt: Runtime,
  dict: PyDict,
  name: string,
  wrap: (rt: Runtime, func: PyObject) => NewRef,
): void {
  const func = dictGetItemStr(dict, intern(rt, name));
  if (func === null || !isFunction(rt, func)) return;
  const wrapper = wrap(rt, func);
  dictSetItemStr(rt, dict, name, wrapper);
  decref(rt, wrapper);
}

/** @cpython Objects/typeobject.c#type_new_set_classcell */
function setCell(rt: Runtime, dict: PyDict, name: string, value: PyObject): boolean {
  const key = intern(rt, name);
  const cell = dictGetItemStr(dict, key);
  if (cell === null) return true;
  if (!isCell(rt, cell)) {
    const shown = reprText(rt, cell.ob_type);
    if (shown === null) return false;
    raise(rt, 'TypeError', `${name} must be a nonlocal cell, not ${shown}`);
    return false;
  }
  const old = cell.body.ref;
  cell.body.ref = incref(value);
  xdecref(rt, old);
  return dictDelItem(rt, dict, key);
}

/** Where `__dict__`, weak references and slots of instances are, and how large that makes them. */
function setLayout(rt: Runtime, type: PyTypeObject, context: NewTypeContext): void {
  const { base, plan } = context;
  const { managedWeakrefPreheader, managedDictPreheader, values } = rt.release.instance;
  const nslots = plan.slots === null ? 0 : (plan.slots.body as PyObject[]).length;
  let size = base.tp_basicsize + nslots * POINTER;
  type.nslots = base.nslots + nslots;
  let preheader = 0;
  if (plan.addDict) {
    type.hasDict = true;
    const managed = values !== 'dict' && (managedWeakrefPreheader > 0 || base.tp_itemsize === 0);
    if (!managed) {
      size += POINTER;
    } else {
      type.tp_flags |= TPFLAGS_MANAGED_DICT;
      preheader = managedDictPreheader;
    }
  }
  if (plan.addWeak) {
    type.hasWeaklist = true;
    if (managedWeakrefPreheader === 0) {
      size += POINTER;
    } else {
      type.tp_flags |= TPFLAGS_MANAGED_WEAKREF;
      preheader = managedWeakrefPreheader;
    }
  }
  type.tp_basicsize = size;
  type.tp_itemsize = base.tp_itemsize;
  const collected = (base.tp_flags & TPFLAGS_HAVE_GC) !== 0 || size > base.tp_basicsize;
  if (!rt.release.instance.alwaysCollected && !collected) {
    type.tp_flags &= ~TPFLAGS_HAVE_GC;
    type.tp_traverse = null;
    type.tp_clear = null;
    return;
  }
  type.tp_prefix = Math.max(rt.release.gcHeader + preheader, base.tp_prefix);
}

/** @cpython Objects/typeobject.c#type_ready */
function readyHeapType(rt: Runtime, type: PyTypeObject, context: NewTypeContext): boolean {
  const { base } = context;
  if (!setMro(rt, type)) return false;
  type.tp_new ??= base.tp_new;
  fillHeapDict(rt, type, context);
  inheritSpecial(type, base);
  const dict = type.tp_dict as PyDict;
  const overridesHash =
    dictGetItemStr(dict, intern(rt, '__eq__')) !== null ||
    dictGetItemStr(dict, intern(rt, '__hash__')) !== null;
  for (const one of type.mro.slice(1)) inheritSlots(type, one, overridesHash);
  if (type.tp_hash === null && dictGetItemStr(dict, intern(rt, '__hash__')) === null) {
    dictSetItemStr(rt, dict, '__hash__', rt.None);
    type.tp_hash = hashNotImplemented;
  }
  instanceState(type);
  addSubclasses(rt, type);
  const inDicts = rt.release.instance.values === 'dict';
  if (inDicts ? type.hasDict : (type.tp_flags & TPFLAGS_MANAGED_DICT) !== 0) {
    type.ht_cached_keys = newSharedKeys(rt);
    if (takesInlineValues(rt, type)) type.tp_flags |= TPFLAGS_INLINE_VALUES;
  }
  type.tp_flags |= TPFLAGS_READY;
  fixupSlotDispatchers(rt, type);
  return true;
}

/** @cpython Objects/typeobject.c#type_new_alloc */
function takesInlineValues(rt: Runtime, type: PyTypeObject): boolean {
  const { values, valuesBehindStructs } = rt.release.instance;
  if (values !== 'inline' || type.tp_itemsize !== 0) return false;
  return valuesBehindStructs || type.tp_basicsize === rt.types.object.tp_basicsize;
}

/** Descriptors of the slots, of `__dict__` and of `__weakref__`, and `__doc__`. */
function fillHeapDict(rt: Runtime, type: PyTypeObject, context: NewTypeContext): void {
  const dict = type.tp_dict as PyDict;
  const { plan, base } = context;
  const add = (name: PyUnicode, descr: NewRef): void => {
    if (dictGetItemStr(dict, name) === null) dictSetItem(rt, dict, name, descr);
    decref(rt, descr);
  };
  const slots = plan.slots === null ? [] : (plan.slots.body as PyUnicode[]);
  for (const [i, name] of slots.entries()) {
    add(name, newSlotDescr(rt, type, name, base.nslots + i));
  }
  if (plan.addDict) add(intern(rt, '__dict__'), newDictDescr(rt, type));
  if (plan.addWeak) add(intern(rt, '__weakref__'), newWeakrefDescr(rt, type));
  if (dictGetItemStr(dict, intern(rt, '__doc__')) === null) {
    dictSetItemStr(rt, dict, '__doc__', rt.None);
  }
}

/** @cpython Objects/typeobject.c#type_new_set_names */
function setNames(rt: Runtime, type: PyTypeObject): boolean {
  const names = dictCopy(rt, type.tp_dict as PyDict);
  if (names === null) return false;
  let done = true;
  for (const [key, value] of dictEntries(names)) {
    const setName = lookupSpecial(rt, value, '__set_name__');
    if (setName === undefined) continue;
    const result = setName === null ? null : call(rt, setName, [type, key]);
    xdecref(rt, setName);
    if (result === null) {
      noteSetNameError(rt, type, key, value);
      done = false;
      break;
    }
    decref(rt, result);
  }
  decref(rt, names);
  return done;
}

/** Says which attribute's `__set_name__` raised: in a note, before 3.12 as an error of its own. */
function noteSetNameError(rt: Runtime, type: PyTypeObject, key: PyObject, value: PyObject): void {
  const exc = fetchRaised(rt) as NewRef<PyException>;
  const shown = reprText(rt, key) ?? '?';
  const where = `'${value.ob_type.tp_name}' instance ${shown} in '${type.tp_name}'`;
  const text = `Error calling __set_name__ on ${where}`;
  if (rt.release.setNameErrorsAddNote) {
    const note = rt.factories.str(rt, text);
    const result = callMethod(rt, exc, 'add_note', [note]);
    decref(rt, note);
    xdecref(rt, result);
    restoreRaised(rt, exc);
    return;
  }
  raise(rt, 'RuntimeError', text);
  const raised = rt.raised as PyException;
  setCause(rt, raised, incref(exc));
  setContext(rt, raised, exc);
}

/** @cpython Objects/typeobject.c#type_new_init_subclass */
function initSubclass(rt: Runtime, type: PyTypeObject, keywords: Keywords): boolean {
  const proxy = call(rt, rt.types.super, [type, type]);
  if (proxy === null) return false;
  const func = getAttrString(rt, proxy, '__init_subclass__');
  decref(rt, proxy);
  if (func === null) return false;
  const result = call(rt, func, keywords.values, keywords.kwnames);
  decref(rt, func);
  if (result === null) return false;
  decref(rt, result);
  return true;
}

/** Bytes of text in UTF-8. */
function utf8Length(text: string): number {
  let n = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    n += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return n;
}
