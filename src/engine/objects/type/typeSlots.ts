import { raise } from '../../object/errors.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { collectItems } from '../../object/protocol/iter.ts';
import { reprText } from '../../object/protocol/text.ts';
import { decref } from '../../object/refcount.ts';
import { dictGetItemStr, type PyDict } from '../dict/dictObject.ts';
import { intern, internInPlace, isStr, newStr, strValue } from '../str/strObject.ts';
import { newTuple } from '../tuple/tupleObject.ts';

/** What a class adds to the layout of its base. */
export interface SlotPlan {
  /** Names of `__slots__`, mangled and sorted, as a tuple; owned. Null where it has none. */
  slots: NewRef | null;
  addDict: boolean;
  addWeak: boolean;
}

/**
 * A private name as it is inside class `className`.
 * @cpython Python/compile.c#_Py_Mangle
 */
export function mangle(className: string, name: string): string {
  if (!name.startsWith('__') || name.endsWith('__') || name.includes('.')) return name;
  const stem = className.replace(/^_+/, '');
  return stem === '' ? name : `_${stem}${name}`;
}

const IDENTIFIER = /^[\p{ID_Start}_][\p{ID_Continue}]*$/u;

/** @cpython Objects/typeobject.c#valid_identifier */
function checkIdentifier(rt: Runtime, name: PyObject): boolean {
  if (!isStr(name)) {
    const type = name.ob_type.tp_name;
    raise(rt, 'TypeError', `__slots__ items must be strings, not '${type}'`);
    return false;
  }
  if (IDENTIFIER.test(strValue(name))) return true;
  raise(rt, 'TypeError', '__slots__ must be identifiers');
  return false;
}

/**
 * Reads `__slots__` and decides what instances get besides their base's struct. Null on error.
 * @cpython Objects/typeobject.c#type_new_slots
 */
export function planSlots(
  rt: Runtime,
  name: string,
  base: PyTypeObject,
  bases: readonly PyTypeObject[],
  dict: PyDict,
): SlotPlan | null {
  const mayAddDict = !base.hasDict;
  const mayAddWeak = !base.hasWeaklist && base.tp_itemsize === 0;
  const declared = dictGetItemStr(dict, intern(rt, '__slots__'));
  if (declared === null) return { slots: null, addDict: mayAddDict, addWeak: mayAddWeak };
  const items = isStr(declared) ? [declared] : collectItems(rt, declared);
  if (items === null) return null;
  const release = (): null => {
    if (items[0] !== declared) for (const item of items) decref(rt, item);
    return null;
  };
  if (items.length > 0 && base.tp_itemsize !== 0) {
    const what = `nonempty __slots__ not supported for subtype of '${base.tp_name}'`;
    raise(rt, 'TypeError', what);
    return release();
  }
  const plan: SlotPlan = { slots: null, addDict: false, addWeak: false };
  for (const item of items) {
    if (!checkIdentifier(rt, item)) return release();
    if (!noteSpecial(rt, strValue(item), plan, mayAddDict, mayAddWeak)) return release();
  }
  const names = slotNames(rt, name, items, plan, dict);
  release();
  if (names === null) return null;
  plan.slots = newTuple(
    rt,
    names.map((text) => internInPlace(rt, newStr(rt, text))),
  );
  fromOtherBases(plan, base, bases, mayAddDict, mayAddWeak);
  return plan;
}

/** `__dict__` and `__weakref__` among the slots. */
function noteSpecial(
  rt: Runtime,
  name: string,
  plan: SlotPlan,
  mayAddDict: boolean,
  mayAddWeak: boolean,
): boolean {
  if (name !== '__dict__' && name !== '__weakref__') return true;
  const isDict = name === '__dict__';
  const allowed = isDict ? mayAddDict && !plan.addDict : mayAddWeak && !plan.addWeak;
  if (!allowed) {
    raise(rt, 'TypeError', slotDisallowed(rt, name));
    return false;
  }
  if (isDict) plan.addDict = true;
  else plan.addWeak = true;
  return true;
}

function slotDisallowed(rt: Runtime, name: string): string {
  const both = name === '__weakref__' && rt.release.instance.managedWeakrefPreheader === 0;
  const why = both ? 'either we already got one, or __itemsize__ != 0' : 'we already got one';
  return `${name} slot disallowed: ${why}`;
}

/** @cpython Objects/typeobject.c#type_new_copy_slots */
function slotNames(
  rt: Runtime,
  className: string,
  items: readonly PyObject[],
  plan: SlotPlan,
  dict: PyDict,
): string[] | null {
  const names: string[] = [];
  for (const item of items) {
    const text = strValue(item);
    if ((plan.addDict && text === '__dict__') || (plan.addWeak && text === '__weakref__')) continue;
    const name = mangle(className, text);
    const key = newStr(rt, name);
    const clash = dictGetItemStr(dict, key) !== null;
    if (clash && !['__qualname__', '__classcell__', '__classdictcell__'].includes(name)) {
      const shown = reprText(rt, key);
      decref(rt, key);
      if (shown === null) return null;
      return raise(rt, 'ValueError', `${shown} in __slots__ conflicts with class variable`);
    }
    decref(rt, key);
    names.push(name);
  }
  return names.sort();
}

/**
 * A dict or weak references that another base has.
 * @cpython Objects/typeobject.c#type_new_slots_bases
 */
function fromOtherBases(
  plan: SlotPlan,
  best: PyTypeObject,
  bases: readonly PyTypeObject[],
  mayAddDict: boolean,
  mayAddWeak: boolean,
): void {
  for (const base of bases) {
    if (base === best) continue;
    if (mayAddDict && base.hasDict) plan.addDict = true;
    if (mayAddWeak && base.hasWeaklist) plan.addWeak = true;
  }
}
