import type { MethodFunc } from '../../object/typeSpec.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import type { Release } from '../../version/release.ts';
import { decref, incref } from '../../object/refcount.ts';
import { dictSetItem, newDict, type PyDict } from '../dict/dictObject.ts';
import { type PyTuple, tupleOf } from './tupleObject.ts';

/** The tuple in which positional arguments came, or a new one: a new reference. */
export function argumentsTuple(rt: Runtime, args: readonly PyObject[]): NewRef<PyTuple> {
  const known = rt.argumentsInTuple;
  return known?.args === args ? incref(known.tuple as PyTuple) : tupleOf(rt, args);
}

/**
 * A function whose positional arguments travel in a tuple, which holds them while it runs: an
 * `*args` parameter.
 * @cpython Python/getargs.c#_PyArg_UnpackKeywordsWithVararg
 */
export function inTuple(call: MethodFunc, applies?: (release: Release) => boolean): MethodFunc {
  return (rt, self, args, kwnames) => {
    if (applies !== undefined && !applies(rt.release)) return call(rt, self, args, kwnames);
    const nkeywords = kwnames === null ? 0 : (kwnames.body as PyObject[]).length;
    const tuple =
      nkeywords === 0
        ? argumentsTuple(rt, args)
        : tupleOf(rt, args.slice(0, args.length - nkeywords));
    const result = call(rt, self, args, kwnames);
    decref(rt, tuple);
    return result;
  };
}

/**
 * The same, with a dict for the keyword arguments: METH_VARARGS | METH_KEYWORDS.
 * @cpython Objects/descrobject.c#method_vectorcall_VARARGS_KEYWORDS
 */
export function inTupleAndDict(
  call: MethodFunc,
  applies?: (release: Release) => boolean,
): MethodFunc {
  return inTuple((rt, self, args, kwnames) => {
    const names = kwnames === null ? [] : (kwnames.body as PyObject[]);
    if (names.length === 0) return call(rt, self, args, kwnames);
    const nargs = args.length - names.length;
    const dict: PyDict = newDict(rt);
    for (const [i, name] of names.entries()) dictSetItem(rt, dict, name, args[nargs + i]!);
    const result = call(rt, self, args, kwnames);
    decref(rt, dict);
    return result;
  }, applies);
}
