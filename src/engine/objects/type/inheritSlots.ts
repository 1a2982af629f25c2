import type { PyTypeObject, SlotName } from '../../object/pyObject.ts';
import {
  TPFLAGS_BASE_EXC_SUBCLASS,
  TPFLAGS_BYTES_SUBCLASS,
  TPFLAGS_DICT_SUBCLASS,
  TPFLAGS_HAVE_GC,
  TPFLAGS_IMMUTABLETYPE,
  TPFLAGS_LIST_SUBCLASS,
  TPFLAGS_LONG_SUBCLASS,
  TPFLAGS_MANAGED_DICT,
  TPFLAGS_MANAGED_WEAKREF,
  TPFLAGS_MAPPING,
  TPFLAGS_MATCH_SELF,
  TPFLAGS_METHOD_DESCRIPTOR,
  TPFLAGS_SEQUENCE,
  TPFLAGS_TUPLE_SUBCLASS,
  TPFLAGS_TYPE_SUBCLASS,
  TPFLAGS_UNICODE_SUBCLASS,
} from '../../object/typeFlags.ts';
import { SLOT_GROUPS } from './slotDefs.ts';

const INHERITED_FLAGS =
  TPFLAGS_BASE_EXC_SUBCLASS |
  TPFLAGS_TYPE_SUBCLASS |
  TPFLAGS_LONG_SUBCLASS |
  TPFLAGS_BYTES_SUBCLASS |
  TPFLAGS_UNICODE_SUBCLASS |
  TPFLAGS_TUPLE_SUBCLASS |
  TPFLAGS_LIST_SUBCLASS |
  TPFLAGS_DICT_SUBCLASS |
  TPFLAGS_MATCH_SELF |
  TPFLAGS_SEQUENCE |
  TPFLAGS_MAPPING |
  TPFLAGS_MANAGED_DICT |
  TPFLAGS_MANAGED_WEAKREF;

/**
 * What a type has from its primary base whatever it defines: layout, flags, traversal.
 * @cpython Objects/typeobject.c#inherit_special
 */
export function inheritSpecial(type: PyTypeObject, base: PyTypeObject): void {
  if (type.tp_traverse === null && type.tp_clear === null) {
    if ((base.tp_flags & TPFLAGS_HAVE_GC) !== 0) {
      type.tp_flags |= TPFLAGS_HAVE_GC;
      type.tp_traverse = base.tp_traverse;
      type.tp_clear = base.tp_clear;
    }
  }
  type.tp_flags |= base.tp_flags & INHERITED_FLAGS;
  if (type.tp_basicsize === 0) type.tp_basicsize = base.tp_basicsize;
  if (type.tp_itemsize === 0) type.tp_itemsize = base.tp_itemsize;
  type.hasDict ||= base.hasDict;
  type.hasWeaklist ||= base.hasWeaklist;
  type.tp_prefix = Math.max(type.tp_prefix, base.tp_prefix);
}

/** Slots that no special method names and that are inherited by the ordinary rule all the same. */
const PLAIN_SLOTS: readonly SlotName[] = ['tp_dealloc', 'tp_sizeof'];

/** Slots with rules of their own, here or in the type's set-up. */
const SPECIAL_SLOTS: ReadonlySet<SlotName> = new Set<SlotName>([
  'tp_getattro',
  'tp_setattro',
  'tp_richcompare',
  'tp_hash',
  'tp_new',
]);

const INHERITABLE: readonly SlotName[] = [
  ...[...SLOT_GROUPS.keys()].filter((slot) => !SPECIAL_SLOTS.has(slot)),
  ...PLAIN_SLOTS,
];

type AnySlots = Record<SlotName, unknown>;

/** The inheritable slots that `base` itself defines. */
export function definedSlots(base: PyTypeObject): SlotName[] {
  const from = base as unknown as AnySlots;
  const basebase = base.tp_base as unknown as AnySlots | null;
  return INHERITABLE.filter(
    (slot) => from[slot] !== null && (basebase === null || from[slot] !== basebase[slot]),
  );
}

/**
 * Copies the slots that `base` itself defines to where `type` has none.
 * @cpython Objects/typeobject.c#inherit_slots
 */
export function inheritSlots(
  type: PyTypeObject,
  base: PyTypeObject,
  overridesHash: boolean,
  defined: readonly SlotName[] = definedSlots(base),
): void {
  const to: AnySlots = type as object as AnySlots;
  const from: AnySlots = base as object as AnySlots;
  for (const slot of defined) to[slot] ??= from[slot];
  type.tp_getattro ??= base.tp_getattro;
  type.tp_setattro ??= base.tp_setattro;
  if (type.tp_richcompare === null && type.tp_hash === null && !overridesHash) {
    type.tp_richcompare = base.tp_richcompare;
    type.tp_hash = base.tp_hash;
  }
  const both = base.tp_flags & TPFLAGS_METHOD_DESCRIPTOR;
  if (both !== 0 && type.tp_descr_get === base.tp_descr_get) {
    if ((type.tp_flags & TPFLAGS_IMMUTABLETYPE) !== 0) type.tp_flags |= TPFLAGS_METHOD_DESCRIPTOR;
  }
}
