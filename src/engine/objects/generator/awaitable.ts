import { raise } from '../../object/errors.ts';
import { isIterator } from '../../object/protocol/iter.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { PyGenerator } from './generatorObject.ts';

/** `types.coroutine` marked the generator's code. */
const CO_ITERABLE_COROUTINE = 0x100;

/** @cpython Objects/genobject.c#gen_is_coroutine */
function isCoroutine(rt: Runtime, op: PyObject): boolean {
  if (op.ob_type === rt.types.coroutine) return true;
  if (op.ob_type !== rt.types.generator) return false;
  const { co_flags } = (op as PyGenerator).body.frame.code.body;
  return (co_flags & CO_ITERABLE_COROUTINE) !== 0;
}

/**
 * What is iterated when `op` is awaited: itself where it is a coroutine, else what `__await__` gives.
 * @cpython Objects/genobject.c#_PyCoro_GetAwaitableIter
 */
export function getAwaitableIter(rt: Runtime, op: PyObject): NewRef | null {
  if (isCoroutine(rt, op)) return incref(op);
  const { am_await, tp_name } = op.ob_type;
  if (am_await === null) {
    return raise(rt, 'TypeError', rt.release.notAwaitableText.replace('%', tp_name));
  }
  const result = am_await(rt, op);
  if (result === null) return null;
  if (!isCoroutine(rt, result) && isIterator(result)) return result;
  const got = result.ob_type.tp_name;
  const text = isCoroutine(rt, result)
    ? '__await__() returned a coroutine'
    : `__await__() returned non-iterator of type '${got}'`;
  decref(rt, result);
  return raise(rt, 'TypeError', text);
}
