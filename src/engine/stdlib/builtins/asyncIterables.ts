import { checkPositional } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { decref } from '../../object/refcount.ts';
import type { PyObject } from '../../object/pyObject.ts';
import type { MethodDef } from '../../object/typeSpec.ts';
import { newAnextAwaitable } from '../../objects/generator/anextAwaitable.ts';

/** @cpython Objects/abstract.c#PyObject_GetAIter */
const aiter: MethodDef = {
  name: 'aiter',
  kind: 'O',
  call(rt, _self, [iterable]) {
    const { am_aiter, tp_name } = iterable!.ob_type;
    if (am_aiter === null) {
      return raise(rt, 'TypeError', `'${tp_name}' object is not an async iterable`);
    }
    const it = am_aiter(rt, iterable!);
    if (it === null || it.ob_type.am_anext !== null) return it;
    const got = it.ob_type.tp_name;
    decref(rt, it);
    return raise(rt, 'TypeError', `aiter() returned not an async iterator of type '${got}'`);
  },
};

/** @cpython Python/bltinmodule.c#builtin_anext_impl */
const anext: MethodDef = {
  name: 'anext',
  kind: 'FASTCALL',
  call(rt, _self, args) {
    if (!checkPositional(rt, 'anext', args.length, 1, 2)) return null;
    const [it, fallback] = args as [PyObject, PyObject?];
    const { am_anext, tp_name } = it.ob_type;
    if (am_anext === null) {
      return raise(rt, 'TypeError', `'${tp_name}' object is not an async iterator`);
    }
    const awaitable = am_anext(rt, it);
    if (awaitable === null || fallback === undefined) return awaitable;
    const result = newAnextAwaitable(rt, awaitable, fallback);
    decref(rt, awaitable);
    return result;
  },
};

export const ASYNC_FUNCTIONS: readonly MethodDef[] = [aiter, anext];
