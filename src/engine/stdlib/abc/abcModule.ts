import { raise } from '../../object/errors.ts';
import { getAttrString, getOptionalAttr, setAttr } from '../../object/protocol/attr.ts';
import { callMethod } from '../../object/protocol/call.ts';
import { collectItems } from '../../object/protocol/iter.ts';
import { isTrue } from '../../object/protocol/truth.ts';
import { isSubtype, isType } from '../../object/protocol/types.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { MethodDef } from '../../object/typeSpec.ts';
import { dictEntries, type PyDict } from '../../objects/dict/dictObject.ts';
import { intern, strValue } from '../../objects/str/strObject.ts';
import { isSubclass } from '../../objects/type/isinstance.ts';
import { addStaticType } from '../../objects/type/typeReady.ts';
import { weakrefReferent } from '../../objects/weakref/weakrefObject.ts';
import { pythonModule } from '../pythonModule.ts';
import { type AbcData, abcDataSpec, dataOf, forget, holds, remember } from './abcData.ts';
import { ABC_SOURCE } from './abcSource.ts';

const IMPL = '_abc_impl';
const COUNTER = 'abc.invalidation_counter';

const counter = (rt: Runtime): number => (rt.moduleState.get(COUNTER) as number | undefined) ?? 0;
const bool = (rt: Runtime, value: boolean): NewRef => incref(value ? rt.True : rt.False);

function implOf(rt: Runtime, cls: PyObject): AbcData | null {
  const impl = getAttrString(rt, cls, IMPL);
  if (impl === null) return null;
  decref(rt, impl);
  return dataOf(impl);
}

function isAbstract(rt: Runtime, op: PyObject): boolean | null {
  const mark = getOptionalAttr(rt, op, '__isabstractmethod__');
  if (mark === null) return null;
  if (mark === undefined) return false;
  const truth = isTrue(rt, mark);
  decref(rt, mark);
  return truth;
}

/** Names of the methods that instances lack; null on error. */
function abstractNames(rt: Runtime, cls: PyTypeObject): PyObject[] | null {
  const names: PyObject[] = [];
  for (const [name, value] of dictEntries(cls.tp_dict as PyDict)) {
    const abstract = isAbstract(rt, value);
    if (abstract === null) return null;
    if (abstract) names.push(name);
  }
  for (const base of cls.tp_bases!.body as PyObject[]) {
    const inherited = getOptionalAttr(rt, base, '__abstractmethods__');
    if (inherited === null) return null;
    const items = inherited === undefined ? [] : collectItems(rt, inherited);
    if (inherited !== undefined) decref(rt, inherited);
    for (const name of items ?? []) {
      const value = getOptionalAttr(rt, cls, strValue(name));
      const abstract = value === undefined ? false : value === null ? null : isAbstract(rt, value);
      if (value !== null && value !== undefined) decref(rt, value);
      if (abstract === null) return null;
      if (abstract && !names.includes(name)) names.push(name);
      decref(rt, name);
    }
  }
  return names;
}

/** @cpython Modules/_abc.c#_abc__abc_init */
function init(rt: Runtime, cls: PyObject): NewRef | null {
  const names = abstractNames(rt, cls as PyTypeObject);
  if (names === null) return null;
  const tuple = rt.factories.tuple(
    rt,
    names.map((name) => incref(name)),
  );
  const set = rt.types.frozenset.tp_new!(rt, rt.types.frozenset, [tuple], null);
  decref(rt, tuple);
  if (set === null) return null;
  const spec = (rt.types as unknown as Record<string, PyTypeObject>)[abcDataSpec.key]!;
  const impl = spec.tp_new!(rt, spec, [], null)!;
  const ok =
    setAttr(rt, cls, intern(rt, '__abstractmethods__'), set) &&
    setAttr(rt, cls, intern(rt, IMPL), impl);
  decref(rt, set);
  decref(rt, impl);
  return ok ? incref(rt.None) : null;
}

/** @cpython Modules/_abc.c#_abc__abc_register_impl */
function register(rt: Runtime, cls: PyObject, subclass: PyObject): NewRef | null {
  if (!isType(subclass)) return raise(rt, 'TypeError', 'Can only register classes');
  const known = isSubclass(rt, subclass, cls);
  if (known === null) return null;
  if (known) return incref(subclass as PyObject);
  const cycle = isSubclass(rt, cls, subclass);
  if (cycle === null) return null;
  if (cycle) return raise(rt, 'RuntimeError', 'Refusing to create an inheritance cycle');
  const data = implOf(rt, cls);
  if (data === null || !remember(rt, data, 'registry', subclass)) return null;
  rt.moduleState.set(COUNTER, counter(rt) + 1);
  return incref(subclass as PyObject);
}

/** What the class itself, its registry and its subclasses say; null on error. */
function decide(rt: Runtime, cls: PyObject, data: AbcData, sub: PyTypeObject): boolean | null {
  const hook = callMethod(rt, cls, '__subclasshook__', [sub]);
  if (hook === null) return null;
  decref(rt, hook);
  if (hook === (rt.True as NewRef)) return true;
  if (hook === (rt.False as NewRef)) return false;
  if (isSubtype(sub, cls as PyTypeObject)) return true;
  for (const ref of [...data.registry]) {
    const registered = weakrefReferent(ref);
    const found = registered === null ? false : isSubclass(rt, sub, registered);
    if (found !== false) return found;
  }
  const subclasses = callMethod(rt, cls, '__subclasses__');
  const items = subclasses === null ? null : collectItems(rt, subclasses);
  if (subclasses !== null) decref(rt, subclasses);
  if (items === null) return null;
  let result: boolean | null = false;
  for (const item of items) {
    if (result === false) result = isSubclass(rt, sub, item);
    decref(rt, item);
  }
  return result;
}

const negativeHolds = (rt: Runtime, data: AbcData, cls: PyObject): boolean =>
  data.version === counter(rt) && holds(data.negative, cls);

/** @cpython Modules/_abc.c#_abc__abc_subclasscheck_impl */
function subclassCheck(rt: Runtime, cls: PyObject, sub: PyObject): NewRef | null {
  if (!isType(sub)) return raise(rt, 'TypeError', 'issubclass() arg 1 must be a class');
  const data = implOf(rt, cls);
  if (data === null) return null;
  if (holds(data.cache, sub)) return bool(rt, true);
  if (data.version < counter(rt)) {
    forget(rt, data, 'negative');
    data.version = counter(rt);
  } else if (holds(data.negative, sub)) return bool(rt, false);
  const result = decide(rt, cls, data, sub);
  if (result === null || !remember(rt, data, result ? 'cache' : 'negative', sub)) return null;
  return bool(rt, result);
}

/** @cpython Modules/_abc.c#_abc__abc_instancecheck_impl */
function instanceCheck(rt: Runtime, cls: PyObject, instance: PyObject): NewRef | null {
  const data = implOf(rt, cls);
  const klass = data === null ? null : getAttrString(rt, instance, '__class__');
  if (data === null || klass === null) return null;
  let result: NewRef | null;
  if (holds(data.cache, klass)) result = bool(rt, true);
  else if (klass === (instance.ob_type as PyObject) && negativeHolds(rt, data, klass)) {
    result = bool(rt, false);
  } else {
    result = callMethod(rt, cls, '__subclasscheck__', [klass]);
    if (result === (rt.False as NewRef) && klass !== (instance.ob_type as PyObject)) {
      decref(rt, result);
      result = callMethod(rt, cls, '__subclasscheck__', [instance.ob_type]);
    }
  }
  decref(rt, klass);
  return result;
}

const two = (
  name: string,
  f: (rt: Runtime, a: PyObject, b: PyObject) => NewRef | null,
): MethodDef => ({ name, kind: 'FASTCALL', call: (rt, _self, args) => f(rt, args[0]!, args[1]!) });

/** @cpython Lib/abc.py */
export const abcModule = pythonModule({
  name: 'abc',
  doc: 'Abstract Base Classes (ABCs) according to PEP 3119.',
  file: 'abc',
  source: ABC_SOURCE,
  functions: [
    { name: '_abc_init', kind: 'O', call: (rt, _self, args) => init(rt, args[0]!) },
    two('_abc_register', register),
    two('_abc_instancecheck', instanceCheck),
    two('_abc_subclasscheck', subclassCheck),
  ],
  natives(rt) {
    addStaticType(rt, abcDataSpec);
    return true;
  },
});
