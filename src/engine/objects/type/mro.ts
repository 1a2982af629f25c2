import { raise } from '../../object/errors.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { collectItems } from '../../object/protocol/iter.ts';
import { isSubtype, isType } from '../../object/protocol/types.ts';
import { decref, incref } from '../../object/refcount.ts';
import { TPFLAGS_BASETYPE, TPFLAGS_HEAPTYPE } from '../../object/typeFlags.ts';
import { newTuple, tupleOf } from '../tuple/tupleObject.ts';
import { callFound } from './specialMethods.ts';
import { typeLookupString, typeName } from './typeObject.ts';

/**
 * The linearization of a class: itself, then its bases so that each class comes before its own bases
 * and the order of every base list is kept. Null on error.
 * @cpython Objects/typeobject.c#mro_implementation
 */
export function computeMro(
  rt: Runtime,
  type: PyTypeObject,
  bases: readonly PyTypeObject[],
): PyTypeObject[] | null {
  if (bases.length === 1) return [type, ...bases[0]!.mro];
  const duplicate = bases.find((base, i) => bases.indexOf(base) !== i);
  if (duplicate !== undefined) {
    return raise(rt, 'TypeError', `duplicate base class ${typeName(duplicate)}`);
  }
  return merge(rt, type, [...bases.map((base) => [...base.mro]), [...bases]]);
}

/** @cpython Objects/typeobject.c#pmerge */
function merge(rt: Runtime, type: PyTypeObject, lists: PyTypeObject[][]): PyTypeObject[] | null {
  const result = [type];
  for (;;) {
    const heads = lists.filter((list) => list.length > 0);
    if (heads.length === 0) return result;
    const next = heads.find((list) => !heads.some((other) => other.indexOf(list[0]!) > 0));
    if (next === undefined) return inconsistent(rt, heads);
    const chosen = next[0]!;
    result.push(chosen);
    for (const list of heads) if (list[0] === chosen) list.shift();
  }
}

/** @cpython Objects/typeobject.c#set_mro_error */
function inconsistent(rt: Runtime, heads: readonly PyTypeObject[][]): null {
  const names = [...new Set(heads.map((list) => list[0]!))].map(typeName).join(', ');
  const space = rt.release.mroErrorWraps ? '\n' : ' ';
  const what = `Cannot create a consistent method resolution${space}order (MRO) for bases`;
  return raise(rt, 'TypeError', `${what} ${names}`);
}

/**
 * Computes and stores the method resolution order; a metaclass may override `mro`. False on error.
 * @cpython Objects/typeobject.c#mro_internal
 */
export function setMro(rt: Runtime, type: PyTypeObject): boolean {
  const meta = type.ob_type;
  const found = meta === rt.types.type ? null : typeLookupString(rt, meta, 'mro');
  const builtin = typeLookupString(rt, rt.types.type, 'mro');
  const mro =
    found === null || found === builtin
      ? computeMro(rt, type, type.tp_bases!.body as PyTypeObject[])
      : customMro(rt, type, found);
  if (mro === null) return false;
  const old = type.tp_mro;
  type.mro = mro;
  type.tp_mro = tupleOf(rt, mro);
  if (old !== null) decref(rt, old);
  return true;
}

/** @cpython Objects/typeobject.c#mro_invoke */
function customMro(rt: Runtime, type: PyTypeObject, found: PyObject): PyTypeObject[] | null {
  const result = callFound(rt, found, [type]);
  if (result === null) return null;
  const items = collectItems(rt, result);
  decref(rt, result);
  if (items === null) return null;
  const holder = newTuple(rt, items);
  const solid = solidBase(rt, type);
  const mro: PyTypeObject[] = [];
  for (const item of items) {
    if (!isType(item)) {
      const name = item.ob_type.tp_name;
      decref(rt, holder);
      return raise(rt, 'TypeError', `mro() returned a non-class ('${name}')`);
    }
    if (!isSubtype(solid, solidBase(rt, item))) {
      const name = item.tp_name;
      decref(rt, holder);
      return raise(rt, 'TypeError', `mro() returned base with unsuitable layout ('${name}')`);
    }
    mro.push(item);
  }
  decref(rt, holder);
  return mro;
}

/** @cpython Objects/typeobject.c#shape_differs */
function shapeDiffers(rt: Runtime, a: PyTypeObject, b: PyTypeObject): boolean {
  let size = a.tp_basicsize;
  if (rt.release.instance.managedWeakrefPreheader === 0 && a.tp_itemsize === 0) {
    const heap = (a.tp_flags & TPFLAGS_HEAPTYPE) !== 0;
    if (heap && a.hasWeaklist && !b.hasWeaklist) size -= 8;
    const dictInside = rt.release.instance.values === 'dict';
    if (heap && dictInside && a.hasDict && !b.hasDict) size -= 8;
  }
  return size !== b.tp_basicsize || a.tp_itemsize !== b.tp_itemsize;
}

/**
 * The nearest base whose struct the type extends.
 * @cpython Objects/typeobject.c#solid_base
 */
export function solidBase(rt: Runtime, type: PyTypeObject): PyTypeObject {
  const base = type.tp_base === null ? rt.types.object : solidBase(rt, type.tp_base);
  return shapeDiffers(rt, type, base) ? type : base;
}

/**
 * The base whose struct the instances of a class with these bases start with. Null on error.
 * @cpython Objects/typeobject.c#best_base
 */
export function bestBase(rt: Runtime, bases: readonly PyObject[]): PyTypeObject | null {
  let winner: PyTypeObject | null = null;
  let best: PyTypeObject | null = null;
  for (const base of bases) {
    if (!isType(base)) return raise(rt, 'TypeError', 'bases must be types');
    if ((base.tp_flags & TPFLAGS_BASETYPE) === 0) {
      return raise(rt, 'TypeError', `type '${base.tp_name}' is not an acceptable base type`);
    }
    const candidate = solidBase(rt, base);
    if (winner === null || (winner !== candidate && isSubtype(candidate, winner))) {
      winner = candidate;
      best = base;
    } else if (!isSubtype(winner, candidate)) {
      return raise(rt, 'TypeError', 'multiple bases have instance lay-out conflict');
    }
  }
  return best;
}

/**
 * The most derived of `metatype` and the types of the bases. Null on error.
 * @cpython Objects/typeobject.c#_PyType_CalculateMetaclass
 */
export function calculateMetaclass(
  rt: Runtime,
  metatype: PyTypeObject,
  bases: readonly PyObject[],
): PyTypeObject | null {
  let winner = metatype;
  for (const base of bases) {
    const type = base.ob_type;
    if (isSubtype(winner, type)) continue;
    if (!isSubtype(type, winner)) {
      const rule =
        'the metaclass of a derived class must be a (non-strict) subclass ' +
        'of the metaclasses of all its bases';
      return raise(rt, 'TypeError', `metaclass conflict: ${rule}`);
    }
    winner = type;
  }
  return winner;
}

/** `type.mro()`: a list. */
export function mroList(rt: Runtime, type: PyTypeObject): NewRef[] | null {
  const mro = computeMro(rt, type, type.tp_bases!.body as PyTypeObject[]);
  return mro === null ? null : mro.map((one) => incref(one));
}
