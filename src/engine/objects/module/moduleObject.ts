import { track } from '../../object/gcHead.ts';
import { gcNew, instanceState } from '../../object/heap.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { incref, xdecref } from '../../object/refcount.ts';
import { dictSetItem, newDict, type PyDict } from '../dict/dictObject.ts';
import { intern } from '../str/strObject.ts';

/** @cpython Include/internal/pycore_moduleobject.h#PyModuleObject */
export interface ModuleBody {
  /** Owned; null once the collector cleared it. */
  md_dict: PyDict | null;
  /** Owned: the exact str that the module was made with. */
  md_name: PyObject | null;
  /** Made by the engine, not by a program. */
  builtIn: boolean;
}

export type PyModule = PyObject<ModuleBody>;

export function isModule(rt: Runtime, op: PyObject): op is PyModule {
  return op.ob_type === rt.types.module || op.ob_type.mro.includes(rt.types.module);
}

/** A module without names, not tracked. @cpython Objects/moduleobject.c#new_module_notrack */
export function allocModule(rt: Runtime, type: PyTypeObject): NewRef<PyModule> {
  const op = gcNew<ModuleBody>(rt, type, { md_dict: null, md_name: null, builtIn: false });
  op.body.md_dict = newDict(rt);
  instanceState(op).dict = op.body.md_dict;
  return op;
}

/** @cpython Objects/moduleobject.c#module_init_dict */
export function moduleInitDict(
  rt: Runtime,
  op: PyModule,
  name: PyObject,
  doc: PyObject | null,
): boolean {
  const dict = op.body.md_dict!;
  const set = (key: string, value: PyObject): boolean =>
    dictSetItem(rt, dict, intern(rt, key), value);
  if (!set('__name__', name) || !set('__doc__', doc ?? rt.None)) return false;
  for (const key of ['__package__', '__loader__', '__spec__']) {
    if (!set(key, rt.None)) return false;
  }
  if (name.ob_type === rt.types.str) {
    const old = op.body.md_name;
    op.body.md_name = incref(name);
    xdecref(rt, old);
  }
  return true;
}

/** A tracked module with the usual names. @cpython Objects/moduleobject.c#PyModule_NewObject */
export function newModuleObject(rt: Runtime, name: PyObject): NewRef<PyModule> {
  const op = allocModule(rt, rt.types.module);
  moduleInitDict(rt, op, name, null);
  track(rt, op);
  return op;
}

/** A module named by a text that the engine knows. */
export function newModule(rt: Runtime, name: string): NewRef<PyModule> {
  const op = newModuleObject(rt, intern(rt, name));
  op.body.builtIn = true;
  return op;
}

/** The module's namespace; borrowed. */
export function moduleDict(op: PyModule): PyDict {
  return op.body.md_dict!;
}
