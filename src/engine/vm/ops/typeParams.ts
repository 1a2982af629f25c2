import type { NewRef, PyObject } from '../../object/pyObject.ts';
import { incref } from '../../object/refcount.ts';
import { prepReraiseStar } from '../../objects/exceptions/exceptionGroupSplit.ts';
import type { PyException } from '../../objects/exceptions/exceptionObject.ts';
import type { PyFunction } from '../../objects/function/functionObject.ts';
import type { PyList } from '../../objects/list/listObject.ts';
import { lazy, newTypeParam, type PyTypeParam } from '../../objects/typing/typeParamObject.ts';
import { makeTypeAlias } from '../../objects/typing/typeAlias.ts';
import { subscriptGeneric } from '../../objects/typing/typeParamTypes.ts';
import type { Interpreter } from '../interpreter.ts';
import { SLOW_ERROR, SLOW_OK, type SlowOp } from './slowOp.ts';
import { dropInputs, peek, push } from './stack.ts';

/** CALL_INTRINSIC_1 of type parameters; undefined for others. @cpython Python/intrinsics.c */
export function typeIntrinsic1(
  vm: Interpreter,
  arg: number,
  value: PyObject,
): NewRef | null | undefined {
  const { TypeVar, ParamSpec, TypeVarTuple } = vm.types;
  switch (arg) {
    case 7:
      return newTypeParam(vm, TypeVar, value, { inferVariance: true });
    case 8:
      return newTypeParam(vm, ParamSpec, value, { inferVariance: true });
    case 9:
      return newTypeParam(vm, TypeVarTuple, value);
    case 10:
      return subscriptGeneric(vm, value);
    case 11:
      return makeTypeAlias(vm, value);
    default:
      return undefined;
  }
}

function intrinsicResult(
  vm: Interpreter,
  arg: number,
  first: PyObject,
  second: PyObject,
): NewRef | null {
  const { TypeVar } = vm.types;
  switch (arg) {
    case 2:
      return newTypeParam(vm, TypeVar, first, { bound: lazy(null, second), inferVariance: true });
    case 3: {
      const constraints = lazy(null, second);
      return newTypeParam(vm, TypeVar, first, { constraints, inferVariance: true });
    }
    case 4:
      (first as PyFunction).body.typeparams = incref(second);
      return incref(first);
    case 5:
      (first as PyTypeParam).body.fallback.evaluate = incref(second);
      return incref(first);
    default:
      return prepReraiseStar(vm, first as PyException, second as PyList);
  }
}

/** @cpython Python/intrinsics.c#_PyIntrinsics_BinaryFunctions */
export const intrinsic2: SlowOp = (vm, frame, arg) => {
  const result = intrinsicResult(vm, arg, peek(frame, 2), peek(frame, 1));
  dropInputs(vm, frame, 2);
  if (result === null) return SLOW_ERROR;
  push(frame, result);
  return SLOW_OK;
};
