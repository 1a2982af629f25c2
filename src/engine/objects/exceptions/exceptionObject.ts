import type { ExceptionContextBody } from '../../object/errors.ts';
import { track } from '../../object/gcHead.ts';
import { gcNew } from '../../object/heap.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { call } from '../../object/protocol/call.ts';
import { incref, xdecref } from '../../object/refcount.ts';
import { TPFLAGS_BASE_EXC_SUBCLASS, TPFLAGS_TYPE_SUBCLASS } from '../../object/typeFlags.ts';

/**
 * The struct of every exception. What a particular type adds (`StopIteration.value`,
 * `ImportError.name`) stands in `fields`, by attribute name in the order of the C struct; all are
 * owned. `__dict__` is `inst.dict`.
 * @cpython Include/cpython/pyerrors.h#PyBaseExceptionObject
 */
export interface ExceptionBody extends ExceptionContextBody {
  /** A tuple; null once the collector cleared it. */
  args: PyObject | null;
  notes: PyObject | null;
  traceback: PyObject | null;
  context: PyObject | null;
  cause: PyObject | null;
  suppressContext: boolean;
  fields: Map<string, PyObject> | null;
}

export type PyException = PyObject<ExceptionBody>;

/** @cpython Include/pyerrors.h#PyExceptionInstance_Check */
export function isException(op: PyObject): op is PyException {
  return (op.ob_type.tp_flags & TPFLAGS_BASE_EXC_SUBCLASS) !== 0;
}

/** @cpython Include/pyerrors.h#PyExceptionClass_Check */
export function isExceptionClass(op: PyObject): op is PyTypeObject {
  return (
    (op.ob_type.tp_flags & TPFLAGS_TYPE_SUBCLASS) !== 0 &&
    ((op as PyTypeObject).tp_flags & TPFLAGS_BASE_EXC_SUBCLASS) !== 0
  );
}

/** Whether the exception instance `exc` is one of `type`, a class or a tuple of such. */
export function exceptionMatches(exc: PyObject, type: PyObject): boolean {
  if (!isExceptionClass(type)) {
    const items = type.body as PyObject[] | null;
    return Array.isArray(items) && items.some((item) => exceptionMatches(exc, item));
  }
  return exc.ob_type.mro.includes(type);
}

export function exceptionBody(args: PyObject | null): ExceptionBody {
  return {
    args,
    notes: null,
    traceback: null,
    context: null,
    cause: null,
    suppressContext: false,
    fields: null,
  };
}

/**
 * `type(*args)`, as the engine raises it: through the type's own `tp_call`, so that classes written
 * in Python take part. Null on error.
 */
export function newException(
  rt: Runtime,
  type: PyTypeObject,
  args: readonly PyObject[],
): NewRef<PyException> | null {
  return call(rt, type, args) as NewRef<PyException> | null;
}

/** A built-in exception with one argument, the text `message`: no Python code can run. */
function fromMessage(rt: Runtime, type: PyTypeObject, message: string): NewRef<PyException> {
  const text = rt.factories.str(rt, message);
  const args = rt.factories.tuple(rt, [text]);
  const op = gcNew<ExceptionBody>(rt, type, exceptionBody(args));
  track(rt, op);
  return op;
}

/** Lets the lower layer raise. */
export function initExceptions(rt: Runtime): void {
  rt.factories.exception = fromMessage;
  rt.factories.attributeErrorContext = attributeErrorContext;
}

/** @cpython Objects/object.c#_PyObject_SetAttributeErrorContext */
function attributeErrorContext(rt: Runtime, op: PyObject, name: PyObject): void {
  const exc = rt.raised;
  if (exc === null || !exc.ob_type.mro.includes(rt.types.AttributeError)) return;
  if (exceptionField(exc, 'name') !== null || exceptionField(exc, 'obj') !== null) return;
  setExceptionField(rt, exc, 'name', name);
  setExceptionField(rt, exc, 'obj', op);
}

/** An additional field, or null; borrowed. */
export function exceptionField(op: PyObject, name: string): PyObject | null {
  return (op.body as ExceptionBody).fields?.get(name) ?? null;
}

/** Sets an additional field to a new reference to `value`; null empties it. */
export function setExceptionField(
  rt: Runtime,
  op: PyObject,
  name: string,
  value: PyObject | null,
): void {
  const body = op.body as ExceptionBody;
  body.fields ??= new Map();
  const old = body.fields.get(name) ?? null;
  if (value === null) body.fields.delete(name);
  else body.fields.set(name, incref(value));
  xdecref(rt, old);
}

/** @cpython Objects/exceptions.c#PyException_SetTraceback */
export function setTraceback(rt: Runtime, op: PyException, stolen: NewRef | null): void {
  const old = op.body.traceback;
  op.body.traceback = stolen;
  xdecref(rt, old);
}

/** Steals `context`. @cpython Objects/exceptions.c#PyException_SetContext */
export function setContext(rt: Runtime, op: PyException, stolen: NewRef | null): void {
  const old = op.body.context;
  op.body.context = stolen;
  xdecref(rt, old);
}

/** Steals `cause`; the context is hidden from then on. @cpython Objects/exceptions.c#PyException_SetCause */
export function setCause(rt: Runtime, op: PyException, stolen: NewRef | null): void {
  const old = op.body.cause;
  op.body.cause = stolen;
  op.body.suppressContext = true;
  xdecref(rt, old);
}
