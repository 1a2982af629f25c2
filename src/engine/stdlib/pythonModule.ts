import type { Runtime } from '../object/pyObject.ts';
import { decref } from '../object/refcount.ts';
import type { PyDict } from '../objects/dict/dictObject.ts';
import { type ModuleDef, runLibrary } from '../vm/api.ts';

interface PythonModule {
  readonly name: string;
  readonly doc?: string;
  /** Below the directory of the library: `collections/__init__`. */
  readonly file: string;
  readonly source: string | ((rt: Runtime) => string);
  /** Enters what is written in C; false with an error set. */
  readonly natives?: (rt: Runtime, dict: PyDict) => boolean;
  readonly functions?: ModuleDef['functions'];
}

/** A module that CPython writes in Python, over what it writes in C. */
export function pythonModule(def: PythonModule): ModuleDef {
  const { name, doc, functions = [], natives, source, file } = def;
  return {
    name,
    functions,
    ...(doc === undefined ? {} : { doc }),
    init(rt, dict) {
      if (natives !== undefined && !natives(rt, dict)) return false;
      const text = typeof source === 'string' ? source : source(rt);
      const done = runLibrary(rt, text, file, dict);
      if (done === null) return false;
      decref(rt, done);
      return true;
    },
  };
}
