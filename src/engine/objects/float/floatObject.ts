import { freeObject, newObject, revive } from '../../object/heap.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { isSubtype } from '../../object/protocol/types.ts';

export type PyFloat = PyObject<number>;

/**
 * A float, in the block of a dead one where one waits.
 * @cpython Objects/floatobject.c#PyFloat_FromDouble
 */
export function newFloat(rt: Runtime, value: number): NewRef<PyFloat> {
  const dead = rt.freelists.float.pop();
  if (dead !== undefined) return revive(rt, dead, value);
  return newObject(rt, rt.types.float, value);
}

/** @cpython Objects/floatobject.c#float_dealloc */
export function floatDealloc(rt: Runtime, op: PyObject): void {
  if (op.ob_type === rt.types.float && rt.freelists.float.push(op)) return;
  freeObject(rt, op);
}

export function floatValue(op: PyObject): number {
  return op.body as number;
}

/** @cpython Include/floatobject.h#PyFloat_Check */
export function isFloat(rt: Runtime, op: PyObject): op is PyFloat {
  return op.ob_type === rt.types.float || isSubtype(op.ob_type, rt.types.float);
}

/**
 * `repr` of a float: the shortest digits that read back as the same value, with an exponent below
 * 1e-4 and from 1e16 on.
 * @cpython Objects/floatobject.c#float_repr
 */
export function formatFloat(x: number): string {
  if (Number.isInteger(x) && Math.abs(x) < 1e16) {
    return Object.is(x, -0) ? '-0.0' : `${x}.0`;
  }
  if (!Number.isFinite(x)) return Number.isNaN(x) ? 'nan' : x > 0 ? 'inf' : '-inf';
  const magnitude = Math.abs(x);
  if (magnitude < 1e16 && magnitude >= 1e-4) return String(x);
  const [mantissa = '', exponent = '0'] = x.toExponential().split('e');
  const digits = exponent.slice(1).padStart(2, '0');
  return `${mantissa}e${exponent[0]!}${digits}`;
}

/** Installs the factory of floats. */
export function initFloat(rt: Runtime): void {
  rt.factories.float = newFloat;
}
