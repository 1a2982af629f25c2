import { freeObject, keepOrFree, newObjectFrom } from '../../object/heap.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { isSubtype } from '../../object/protocol/types.ts';
import { formatFloat } from '../float/floatObject.ts';

export interface ComplexBody {
  readonly real: number;
  readonly imag: number;
}

export type PyComplex = PyObject<ComplexBody>;

/** @cpython Objects/complexobject.c#PyComplex_FromCComplex */
export function newComplex(rt: Runtime, real: number, imag: number): NewRef<PyComplex> {
  return newObjectFrom(rt, rt.freelists.complex, rt.types.complex, { real, imag });
}

/** @cpython Objects/complexobject.c#complex_dealloc */
export function complexDealloc(rt: Runtime, op: PyObject): void {
  if (op.ob_type === rt.types.complex) keepOrFree(rt, op, rt.freelists.complex);
  else freeObject(rt, op);
}

export function complexValue(op: PyObject): ComplexBody {
  return op.body as ComplexBody;
}

/** @cpython Include/complexobject.h#PyComplex_Check */
export function isComplex(rt: Runtime, op: PyObject): op is PyComplex {
  return op.ob_type === rt.types.complex || isSubtype(op.ob_type, rt.types.complex);
}

/** A part of a complex number: as a float, without the `.0` of whole numbers. */
function part(x: number): string {
  return formatFloat(x).replace(/\.0$/, '');
}

/**
 * `repr` of a complex number.
 * @cpython Objects/complexobject.c#complex_repr
 */
export function formatComplex({ real, imag }: ComplexBody): string {
  if (Object.is(real, 0)) return `${part(imag)}j`;
  const sign = imag < 0 || Object.is(imag, -0) ? '' : '+';
  return `(${part(real)}${sign}${part(imag)}j)`;
}
