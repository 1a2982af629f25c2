import { track } from '../../object/gcHead.ts';
import { gcNew, instanceState } from '../../object/heap.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { incref } from '../../object/refcount.ts';
import { CO_HAS_DOCSTRING } from '../../compiler/codeTemplate.ts';
import type { PyCode } from '../code/codeObject.ts';
import { dictGetItemStr, newDict } from '../dict/dictObject.ts';
import type { ModuleBody } from '../module/moduleObject.ts';
import { intern, isStr } from '../str/strObject.ts';

/**
 * Owned references; null where C has NULL. Namespaces, name and code are there until the function
 * is cleared. `__dict__` is `inst.dict`.
 * @cpython Include/cpython/funcobject.h#PyFunctionObject
 */
export interface FunctionBody {
  globals: PyObject;
  builtins: PyObject;
  name: PyObject;
  qualname: PyObject;
  code: PyCode;
  /** A tuple. */
  defaults: PyObject | null;
  /** A dict. */
  kwdefaults: PyObject | null;
  /** A tuple of cells. */
  closure: PyObject | null;
  doc: PyObject | null;
  module: PyObject | null;
  annotations: PyObject | null;
  /** What makes `annotations` when somebody asks for them (3.14+). */
  annotate: PyObject | null;
  typeparams: PyObject | null;
  /** Changes when code, defaults or kwdefaults are assigned; 0 once something odd happened. */
  version: number;
}

export type PyFunction = PyObject<FunctionBody>;

export function isFunction(rt: Runtime, op: PyObject): op is PyFunction {
  return op.ob_type === rt.types.function;
}

/**
 * The dict of built-in names that code with these globals uses; a borrowed reference, or a new empty
 * dict that nobody owns where the globals name none.
 * @cpython Python/ceval.c#_PyEval_BuiltinsFromGlobals
 */
export function builtinsFromGlobals(rt: Runtime, globals: PyObject): PyObject | null {
  const found = dictGetItemStr(globals as never, intern(rt, '__builtins__'));
  if (found === null) return rt.builtins;
  if (found.ob_type === rt.types.module || found.ob_type.mro.includes(rt.types.module)) {
    return (found.body as ModuleBody).md_dict;
  }
  return found;
}

/**
 * A function of `code` in the namespace `globals`, with the name and the docstring that the code
 * brings; tracked.
 * @cpython Objects/funcobject.c#PyFunction_NewWithQualName
 */
export function newFunction(
  rt: Runtime,
  code: PyCode,
  globals: PyObject,
  qualname: PyObject | null = null,
): NewRef<PyFunction> {
  incref(globals);
  incref(code);
  const { co_name, co_qualname, consts } = code.body;
  const first = hasDocstring(rt, code) ? consts[0] : undefined;
  const module = dictGetItemStr(globals as never, intern(rt, '__name__'));
  const builtins = builtinsFromGlobals(rt, globals);
  const op = gcNew<FunctionBody>(rt, rt.types.function, {
    globals,
    code,
    name: incref(co_name),
    qualname: incref(qualname ?? co_qualname),
    doc: incref(first !== undefined && isStr(first) ? first : rt.None),
    module: module === null ? null : incref(module),
    builtins: builtins === null ? newDict(rt) : incref(builtins),
    defaults: null,
    kwdefaults: null,
    closure: null,
    annotations: null,
    annotate: null,
    typeparams: null,
    version: 0,
  });
  track(rt, op);
  return op;
}

/** From 3.14 on a flag says whether the first constant is a docstring. */
function hasDocstring(rt: Runtime, code: PyCode): boolean {
  return !rt.release.compiler.docstringFlag || (code.body.co_flags & CO_HAS_DOCSTRING) !== 0;
}

/** The function's `__dict__`, made when it has none; borrowed. */
export function functionDict(rt: Runtime, op: PyObject): PyObject {
  const state = instanceState(op);
  state.dict ??= newDict(rt);
  return state.dict;
}
