import type { ExcInfo, NewRef, PyObject } from './pyObject.ts';
import { decref, incref, xdecref } from './refcount.ts';
import type { Runtime } from './pyObject.ts';
import type { PyTypeObject } from './pyObject.ts';
import type { TypeName } from './typeNames.ts';

/*
 * The error indicator. A function that fails sets it and returns null (or false where it returns a
 * boolean); whoever receives that cleans up what it owns and returns the same.
 */

/** Names of the exception types. */
export type ExceptionName =
  | Extract<TypeName, `${string}Error` | `${string}Exception`>
  | 'StopIteration'
  | 'StopAsyncIteration'
  | 'KeyboardInterrupt'
  | 'SystemExit'
  | 'GeneratorExit';

/**
 * Raises a built-in exception with a message; returns null, to be returned at once.
 * @cpython Python/errors.c#PyErr_SetString
 */
export function raise(rt: Runtime, type: ExceptionName, message: string): null {
  raiseType(rt, rt.types[type], message);
  return null;
}

/** `raise` for functions that report failure with false. */
export function raiseFalse(rt: Runtime, type: ExceptionName, message: string): false {
  raiseType(rt, rt.types[type], message);
  return false;
}

/** Raises `type` with a message. */
export function raiseType(rt: Runtime, type: PyTypeObject, message: string): void {
  raiseObject(rt, rt.factories.exception(rt, type, message));
}

/**
 * Raises the exception instance `stolen`, with the exception being handled as its context.
 * @cpython Python/errors.c#_PyErr_SetObject
 */
export function raiseObject(rt: Runtime, stolen: NewRef): void {
  setContext(rt, stolen);
  restoreRaised(rt, stolen);
}

/** The exception being handled, innermost first, or null. Borrowed. */
export function handledException(rt: Runtime): PyObject | null {
  let info: typeof rt.excInfo | null = rt.excInfo;
  while (info !== null && info.exc_value === null) info = info.previous;
  return info === null ? null : info.exc_value;
}

/** Takes away what is being handled at one level: type, value, traceback. @cpython Python/errors.c#_PyErr_ClearExcState */
export function clearExcInfo(rt: Runtime, info: ExcInfo): void {
  const { exc_type, exc_value, exc_traceback } = info;
  info.exc_type = info.exc_value = info.exc_traceback = null;
  xdecref(rt, exc_type);
  xdecref(rt, exc_value);
  xdecref(rt, exc_traceback);
}

/** What concrete exceptions keep in their body; the one thing of theirs that this layer touches. */
export interface ExceptionContextBody {
  context: PyObject | null;
}

function setContext(rt: Runtime, exc: PyObject): void {
  const handled = handledException(rt);
  if (handled === null || handled === exc) return;
  breakContextCycle(rt, handled, exc);
  const body = exc.body as ExceptionContextBody;
  const old = body.context;
  body.context = incref(handled);
  xdecref(rt, old);
}

/** Takes `exc` out of the chain of contexts that starts at `handled`, so that no chain loops. */
function breakContextCycle(rt: Runtime, handled: PyObject, exc: PyObject): void {
  const seen = new Set<PyObject>();
  for (let op: PyObject = handled; !seen.has(op);) {
    seen.add(op);
    const body = op.body as ExceptionContextBody;
    const next = body.context;
    if (next === null) return;
    if (next === exc) {
      body.context = null;
      decref(rt, next);
      return;
    }
    op = next;
  }
}

/** @cpython Python/errors.c#PyErr_Occurred */
export function errorOccurred(rt: Runtime): boolean {
  return rt.raised !== null;
}

/** Takes the raised exception away: the caller owns it. */
export function fetchRaised(rt: Runtime): NewRef | null {
  const exc = rt.raised;
  rt.raised = null;
  return exc as NewRef | null;
}

/** Makes `stolen` the raised exception, dropping another one. */
export function restoreRaised(rt: Runtime, stolen: NewRef | null): void {
  const old = rt.raised;
  rt.raised = stolen;
  xdecref(rt, old);
}

/** @cpython Python/errors.c#PyErr_Clear */
export function clearError(rt: Runtime): void {
  restoreRaised(rt, null);
}

/** Whether the raised exception is of the type `name` or of a subclass. */
export function errorMatches(rt: Runtime, name: ExceptionName): boolean {
  return rt.raised !== null && rt.raised.ob_type.mro.includes(rt.types[name]);
}

/** Clears the error if it is of the type `name`; true when it did. */
export function clearErrorIf(rt: Runtime, name: ExceptionName): boolean {
  if (!errorMatches(rt, name)) return false;
  clearError(rt);
  return true;
}

/**
 * Reports an exception that nobody can catch (in a finalizer, a weak-reference callback): stderr gets
 * `Exception ignored in: where` and the traceback. `message` replaces the first words.
 * @cpython Python/errors.c#PyErr_WriteUnraisable
 */
export function writeUnraisable(
  rt: Runtime,
  where: PyObject | null,
  message: string | null = null,
): void {
  rt.factories.writeUnraisable(rt, where, message);
}
