import { raiseObject } from '../../object/errors.ts';
import type { PyObject, Runtime } from '../../object/pyObject.ts';
import { call } from '../../object/protocol/call.ts';

/**
 * Raises `KeyError(key)`; null, to be returned at once.
 * @cpython Python/errors.c#_PyErr_SetKeyError
 */
export function raiseKeyError(rt: Runtime, key: PyObject): null {
  const exc = call(rt, rt.types.KeyError, [key]);
  if (exc !== null) raiseObject(rt, exc);
  return null;
}
