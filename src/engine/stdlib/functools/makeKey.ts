import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { incref } from '../../object/refcount.ts';
import { newTuple } from '../../objects/tuple/tupleObject.ts';

/** What stands for the arguments of a call. @cpython Modules/_functoolsmodule.c#lru_cache_make_key */
export function makeKey(
  rt: Runtime,
  mark: PyObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
  typed: boolean,
): NewRef {
  const names = (kwnames?.body ?? []) as PyObject[];
  const n = args.length - names.length;
  const [first] = args;
  if (!typed && names.length === 0 && n === 1 && first !== undefined) {
    if (first.ob_type === rt.types.str || first.ob_type === rt.types.int) return incref(first);
  }
  const parts: PyObject[] = args.slice(0, n);
  if (names.length > 0) parts.push(mark, ...names.flatMap((name, i) => [name, args[n + i]!]));
  if (typed) parts.push(...args.map((arg) => arg.ob_type));
  return newTuple(
    rt,
    parts.map((op) => incref(op)),
  );
}
