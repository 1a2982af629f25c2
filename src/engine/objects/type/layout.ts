import { raiseFalse } from '../../object/errors.ts';
import type { PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import {
  TPFLAGS_HAVE_GC,
  TPFLAGS_INLINE_VALUES,
  TPFLAGS_MANAGED_DICT,
  TPFLAGS_MANAGED_WEAKREF,
} from '../../object/typeFlags.ts';
import { subtypeDealloc } from '../object/instance.ts';
import { strValue } from '../str/strObject.ts';
import { isHeapType } from './typeObject.ts';

const PREHEADER = TPFLAGS_MANAGED_DICT | TPFLAGS_MANAGED_WEAKREF;

/** @cpython Objects/typeobject.c#compatible_with_tp_base */
function compatibleWithBase(child: PyTypeObject): boolean {
  const parent = child.tp_base;
  return (
    parent !== null &&
    child.tp_basicsize === parent.tp_basicsize &&
    child.tp_itemsize === parent.tp_itemsize &&
    child.hasDict === parent.hasDict &&
    child.hasWeaklist === parent.hasWeaklist &&
    (child.tp_flags & TPFLAGS_HAVE_GC) === (parent.tp_flags & TPFLAGS_HAVE_GC) &&
    (child.tp_dealloc === subtypeDealloc || child.tp_dealloc === parent.tp_dealloc)
  );
}

const slotText = (type: PyTypeObject): string =>
  ((type.ht_slots?.body ?? []) as PyObject[]).map(strValue).join();

/** @cpython Objects/typeobject.c#same_slots_added */
function sameSlotsAdded(a: PyTypeObject, b: PyTypeObject): boolean {
  if (!isHeapType(a) || !isHeapType(b) || slotText(a) !== slotText(b)) return false;
  return a.tp_basicsize === b.tp_basicsize && a.tp_itemsize === b.tp_itemsize;
}

/**
 * Whether instances of one type can become instances of another; TypeError where they cannot.
 * @cpython Objects/typeobject.c#compatible_for_assignment
 */
export function compatibleForAssignment(
  rt: Runtime,
  oldto: PyTypeObject,
  newto: PyTypeObject,
  attr: string,
): boolean {
  let [newbase, oldbase] = [newto, oldto];
  while (compatibleWithBase(newbase)) newbase = newbase.tp_base!;
  while (compatibleWithBase(oldbase)) oldbase = oldbase.tp_base!;
  const same =
    newbase === oldbase ||
    (newbase.tp_base === oldbase.tp_base && sameSlotsAdded(newbase, oldbase));
  const flags = TPFLAGS_INLINE_VALUES | PREHEADER;
  if (same && (oldto.tp_flags & flags) === (newto.tp_flags & flags)) return true;
  const differ = `'${newto.tp_name}' object layout differs from '${oldto.tp_name}'`;
  return raiseFalse(rt, 'TypeError', `${attr} assignment: ${differ}`);
}
