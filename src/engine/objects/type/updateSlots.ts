import { nextNotImplemented } from '../../object/protocol/iter.ts';
import type { PyObject, PyTypeObject, Runtime, SlotName } from '../../object/pyObject.ts';
import { hashNotImplemented } from '../../object/protocol/hash.ts';
import { isSubtype } from '../../object/protocol/types.ts';
import type { BuiltinFunctionBody } from '../builtinFunction/builtinFunctionObject.ts';
import type { PyWrapperDescr, WrapperBase } from '../descr/descrObject.ts';
import { dictGetItemStr, type PyDict } from '../dict/dictObject.ts';
import { intern, type PyUnicode, strValue } from '../str/strObject.ts';
import { SLOT_DEFS_BY_NAME, SLOT_GROUPS } from './slotDefs.ts';
import { TP_NEW_DEF } from './typeReady.ts';
import { findNameInMro } from './typeObject.ts';

type AnySlots = Record<SlotName, unknown>;

const slotsOf = (type: PyTypeObject): AnySlots => type;

/**
 * The one slot that a special method fills in this type; null where it fills none or several.
 * @cpython Objects/typeobject.c#resolve_slotdups
 */
function resolveSlot(type: PyTypeObject, name: string): SlotName | null {
  let found: SlotName | null = null;
  for (const entry of SLOT_DEFS_BY_NAME.get(name)!) {
    if (slotsOf(type)[entry.slot] === null) continue;
    if (found !== null) return null;
    found = entry.slot;
  }
  return found;
}

interface Choice {
  specific: unknown;
  generic: unknown;
  useGeneric: boolean;
}

/** What one special method means for its slot. */
function consider(rt: Runtime, type: PyTypeObject, entry: WrapperBase, choice: Choice): void {
  const descr = findNameInMro(rt, type, intern(rt, entry.name));
  if (descr === null) {
    if (entry.slot === 'tp_iternext') choice.specific = nextNotImplemented;
    return;
  }
  if (isWrapperFor(rt, descr, entry)) {
    const { d_base, d_wrapped, d_type } = descr.body;
    const only = resolveSlot(type, entry.name);
    if (only === null || only === entry.slot) choice.generic = entry.generic;
    const fits = choice.specific === null || choice.specific === d_wrapped;
    if (fits && d_base.wrapper === entry.wrapper && isSubtype(type, d_type)) {
      choice.specific = d_wrapped;
    } else {
      choice.useGeneric = true;
    }
  } else if (entry.slot === 'tp_new' && isNewWrapper(rt, descr)) {
    choice.specific = type.tp_new;
  } else if (entry.slot === 'tp_hash' && descr === rt.None) {
    choice.specific = hashNotImplemented;
  } else {
    choice.useGeneric = true;
    choice.generic = entry.generic;
  }
}

function isWrapperFor(rt: Runtime, descr: PyObject, entry: WrapperBase): descr is PyWrapperDescr {
  if (descr.ob_type !== rt.types.wrapper_descriptor) return false;
  return (descr as PyWrapperDescr).body.d_base.name === entry.name;
}

function isNewWrapper(rt: Runtime, descr: PyObject): boolean {
  if (descr.ob_type !== rt.types.builtin_function_or_method) return false;
  return (descr.body as BuiltinFunctionBody).def === TP_NEW_DEF;
}

/**
 * Chooses what a slot of a class made by Python holds: the built-in function itself where every
 * method that the slot stands for is inherited from one type, else the function that calls the
 * methods by name.
 * @cpython Objects/typeobject.c#update_one_slot
 */
function updateOneSlot(rt: Runtime, type: PyTypeObject, slot: SlotName): void {
  const choice: Choice = { specific: null, generic: null, useGeneric: false };
  for (const entry of SLOT_GROUPS.get(slot)!) consider(rt, type, entry, choice);
  const { specific, generic, useGeneric } = choice;
  slotsOf(type)[slot] = specific !== null && !useGeneric ? specific : generic;
}

/** @cpython Objects/typeobject.c#fixup_slot_dispatchers */
export function fixupSlotDispatchers(rt: Runtime, type: PyTypeObject): void {
  for (const slot of SLOT_GROUPS.keys()) updateOneSlot(rt, type, slot);
}

/**
 * Follows a change of a special method in the type and in the classes that inherit it.
 * @cpython Objects/typeobject.c#update_slot
 */
export function updateSlot(rt: Runtime, type: PyTypeObject, name: PyObject): void {
  const entries = SLOT_DEFS_BY_NAME.get(strValue(name));
  if (entries === undefined) return;
  const slots = [...new Set(entries.map((entry) => entry.slot))];
  updateSubclasses(rt, type, name as PyUnicode, slots);
}

function updateSubclasses(
  rt: Runtime,
  type: PyTypeObject,
  name: PyUnicode,
  slots: readonly SlotName[],
): void {
  for (const slot of slots) updateOneSlot(rt, type, slot);
  for (const subclass of type.tp_subclasses.keys()) {
    if (dictGetItemStr(subclass.tp_dict as PyDict, name) !== null) continue;
    updateSubclasses(rt, subclass, name, slots);
  }
}
