import { raiseFalse } from '../../object/errors.ts';
import type { PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { toByteAddress } from '../../memory/address.ts';
import { isSubtype, isType } from '../../object/protocol/types.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { PyTuple } from '../tuple/tupleObject.ts';
import { newWeakref } from '../weakref/weakrefObject.ts';
import { compatibleForAssignment } from './layout.ts';
import { bestBase, setMro } from './mro.ts';
import { typeModified } from './typeObject.ts';
import { fixupSlotDispatchers } from './updateSlots.ts';

/**
 * Enters a class into the subclasses of each of its bases.
 * @cpython Objects/typeobject.c#add_all_subclasses
 */
export function addSubclasses(rt: Runtime, type: PyTypeObject): void {
  for (const base of type.tp_bases!.body as PyTypeObject[]) {
    const key = rt.factories.int(rt, toByteAddress(type.address));
    const ref = newWeakref(rt, rt.types.weakref, type, null);
    base.tp_subclasses.set(type, { key, ref: ref! });
  }
}

/** @cpython Objects/typeobject.c#remove_all_subclasses */
export function removeSubclasses(rt: Runtime, type: PyTypeObject, bases: PyTuple): void {
  for (const base of bases.body as PyTypeObject[]) {
    const entry = base.tp_subclasses.get(type) ?? null;
    base.tp_subclasses.delete(type);
    if (entry === null) continue;
    decref(rt, entry.key);
    decref(rt, entry.ref);
  }
}

/**
 * `type.__bases__ = bases`.
 * @cpython Objects/typeobject.c#type_set_bases
 */
export function setBases(rt: Runtime, type: PyTypeObject, bases: PyTuple): boolean {
  const name = type.tp_name;
  if (bases.body.length === 0) {
    const text = `can only assign non-empty tuple to ${name}.__bases__, not ()`;
    return raiseFalse(rt, 'TypeError', text);
  }
  for (const base of bases.body) {
    if (!isType(base)) {
      const given = base.ob_type.tp_name;
      const text = `${name}.__bases__ must be tuple of classes, not '${given}'`;
      return raiseFalse(rt, 'TypeError', text);
    }
    if (isSubtype(base, type)) {
      return raiseFalse(rt, 'TypeError', 'a __bases__ item causes an inheritance cycle');
    }
  }
  const best = bestBase(rt, bases.body);
  if (best === null || !compatibleForAssignment(rt, type.tp_base!, best, '__bases__')) return false;
  return replaceBases(rt, type, bases, best);
}

function replaceBases(
  rt: Runtime,
  type: PyTypeObject,
  bases: PyTuple,
  best: PyTypeObject,
): boolean {
  const oldBases = type.tp_bases as PyTuple;
  const oldBase = type.tp_base!;
  type.tp_bases = incref(bases);
  type.tp_base = incref(best);
  if (!refreshMro(rt, type)) {
    type.tp_bases = oldBases;
    type.tp_base = oldBase;
    decref(rt, bases);
    decref(rt, best);
    return false;
  }
  removeSubclasses(rt, type, oldBases);
  addSubclasses(rt, type);
  refreshSlots(rt, type);
  decref(rt, oldBases);
  decref(rt, oldBase);
  return true;
}

/** @cpython Objects/typeobject.c#mro_hierarchy */
function refreshMro(rt: Runtime, type: PyTypeObject): boolean {
  typeModified(type);
  if (!setMro(rt, type)) return false;
  for (const subclass of type.tp_subclasses.keys()) if (!refreshMro(rt, subclass)) return false;
  return true;
}

function refreshSlots(rt: Runtime, type: PyTypeObject): void {
  fixupSlotDispatchers(rt, type);
  for (const subclass of type.tp_subclasses.keys()) refreshSlots(rt, subclass);
}
