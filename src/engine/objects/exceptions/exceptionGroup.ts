import { raise } from '../../object/errors.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime, UnaryFunc } from '../../object/pyObject.ts';
import { collectItems } from '../../object/protocol/iter.ts';
import { isInstanceOf, isSubtype } from '../../object/protocol/types.ts';
import { strText } from '../../object/protocol/text.ts';
import { decref, incref } from '../../object/refcount.ts';
import { isStr, newStr } from '../str/strObject.ts';
import { newTuple } from '../tuple/tupleObject.ts';
import { baseExceptionNew } from './baseException.ts';
import { exceptionField, isException, setExceptionField } from './exceptionObject.ts';

/** @cpython Objects/exceptions.c#BaseExceptionGroup_new */
export function exceptionGroupNew(
  rt: Runtime,
  type: PyTypeObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  if (args.length !== 2) {
    const given = `takes exactly 2 arguments (${args.length} given)`;
    return raise(rt, 'TypeError', `BaseExceptionGroup.__new__() ${given}`);
  }
  const [message, sequence] = args as [PyObject, PyObject];
  if (!isStr(message)) {
    const got = args[0]!.ob_type.tp_name;
    const text = `BaseExceptionGroup.__new__() argument 1 must be str, not ${got}`;
    return raise(rt, 'TypeError', text);
  }
  if (sequence.ob_type.sq_item === null) {
    return raise(rt, 'TypeError', 'second argument (exceptions) must be a sequence');
  }
  const exceptions = asTuple(rt, sequence);
  if (exceptions === null) return null;
  const made = checkMembers(rt, type, exceptions.body as readonly PyObject[]);
  if (made === null) {
    decref(rt, exceptions);
    return null;
  }
  const self = baseExceptionNew(rt, made, args, kwnames);
  setExceptionField(rt, self, 'message', message);
  setExceptionField(rt, self, 'exceptions', exceptions);
  decref(rt, exceptions);
  return self;
}

/** @cpython Objects/abstract.c#PySequence_Tuple */
function asTuple(rt: Runtime, sequence: PyObject): NewRef | null {
  if (sequence.ob_type === rt.types.tuple) return incref(sequence);
  const items = collectItems(rt, sequence);
  return items === null ? null : newTuple(rt, items);
}

/** The type that the group gets, which depends on what it holds; null on error. */
function checkMembers(
  rt: Runtime,
  type: PyTypeObject,
  items: readonly PyObject[],
): PyTypeObject | null {
  if (items.length === 0) {
    return raise(rt, 'ValueError', 'second argument (exceptions) must be a non-empty sequence');
  }
  let nestsBase = false;
  for (const [i, item] of items.entries()) {
    if (!isException(item)) {
      const message = `Item ${i} of second argument (exceptions) is not an exception`;
      return raise(rt, 'ValueError', message);
    }
    nestsBase ||= !isInstanceOf(item, rt.types.Exception);
  }
  const { ExceptionGroup, BaseExceptionGroup, Exception } = rt.types;
  if (type === BaseExceptionGroup) return nestsBase ? type : ExceptionGroup;
  if (!nestsBase || !isSubtype(type, Exception)) return type;
  const where = type === ExceptionGroup ? 'an ExceptionGroup' : `'${type.tp_name}'`;
  return raise(rt, 'TypeError', `Cannot nest BaseExceptions in ${where}`);
}

/** @cpython Objects/exceptions.c#BaseExceptionGroup_str */
export const exceptionGroupStr: UnaryFunc = (rt, self) => {
  const message = strText(rt, exceptionField(self, 'message') ?? rt.None);
  if (message === null) return null;
  const n = (exceptionField(self, 'exceptions')?.body as PyObject[] | undefined)?.length ?? 0;
  return newStr(rt, `${message} (${n} sub-exception${n > 1 ? 's' : ''})`);
};
