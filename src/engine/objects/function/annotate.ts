import { raise } from '../../object/errors.ts';
import { call } from '../../object/protocol/call.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref } from '../../object/refcount.ts';
import { isDict } from '../dict/dictObject.ts';
import { newInt } from '../int/intObject.ts';

/** `annotationlib.Format.VALUE`. */
const FORMAT_VALUE = 1;

/** The annotations that an `__annotate__` makes, as values; a new dict. */
export function callAnnotate(rt: Runtime, annotate: PyObject): NewRef | null {
  const format = newInt(rt, FORMAT_VALUE);
  const made = call(rt, annotate, [format]);
  decref(rt, format);
  if (made === null || isDict(made)) return made;
  const text = `__annotate__ returned non-dict of type '${made.ob_type.tp_name}'`;
  decref(rt, made);
  return raise(rt, 'TypeError', text);
}
