import type { TypeSpec } from '../object/typeSpec.ts';
import { builtinFunctionTypeSpec } from './builtinFunction/builtinFunctionType.ts';
import { cellTypeSpec } from './cell/cellType.ts';
import { codeTypeSpec } from './code/codeType.ts';
import { EXCEPTION_TYPES, exceptionGroupTypeSpec } from './exceptions/exceptionTypes.ts';
import { frameTypeSpec } from './frame/frameType.ts';
import { functionTypeSpec } from './function/functionType.ts';
import { generatorTypeSpec } from './generator/generatorType.ts';
import { methodTypeSpec } from './method/methodType.ts';
import { moduleTypeSpec } from './module/moduleType.ts';
import { tracebackTypeSpec } from './traceback/tracebackType.ts';
import { intTypeSpec } from './int/intType.ts';
import { boolTypeSpec } from './bool/boolType.ts';
import { floatTypeSpec } from './float/floatType.ts';
import { noneTypeSpec, ellipsisTypeSpec, notImplementedTypeSpec } from './none/noneType.ts';
import { strTypeSpec } from './str/strType.ts';
import { strIteratorTypeSpec, strAsciiIteratorTypeSpec } from './str/strIter.ts';

/** Every static type that exists from the start; a line for each, by the folder that owns it. */
export const BUILTIN_TYPES: readonly TypeSpec[] = [
  functionTypeSpec,
  codeTypeSpec,
  methodTypeSpec,
  builtinFunctionTypeSpec,
  cellTypeSpec,
  moduleTypeSpec,
  generatorTypeSpec,
  frameTypeSpec,
  tracebackTypeSpec,
  ...EXCEPTION_TYPES,
  exceptionGroupTypeSpec,
  intTypeSpec,
  boolTypeSpec,
  floatTypeSpec,
  noneTypeSpec,
  ellipsisTypeSpec,
  notImplementedTypeSpec,
  strTypeSpec,
  strIteratorTypeSpec,
  strAsciiIteratorTypeSpec,
];
