import { namespaceTypeSpec } from './namespace/namespaceType.ts';
import type { TypeSpec } from '../object/typeSpec.ts';
import { boolTypeSpec } from './bool/boolType.ts';
import { builtinFunctionTypeSpec } from './builtinFunction/builtinFunctionType.ts';
import { bytearrayTypeSpec } from './bytearray/bytearrayType.ts';
import { bytesTypeSpec, bytesIteratorTypeSpec } from './bytes/bytesType.ts';
import { cellTypeSpec } from './cell/cellType.ts';
import { codeTypeSpec } from './code/codeType.ts';
import { complexTypeSpec } from './complex/complexType.ts';
import {
  classMethodDescriptorTypeSpec,
  getsetDescriptorTypeSpec,
  memberDescriptorTypeSpec,
  methodDescriptorTypeSpec,
  wrapperDescriptorTypeSpec,
} from './descr/descrTypes.ts';
import { methodWrapperTypeSpec } from './descr/methodWrapperType.ts';
import { dictIteratorSpecs } from './dict/dictIter.ts';
import { dictTypeSpec } from './dict/dictType.ts';
import { dictViewSpecs } from './dict/dictViews.ts';
import { enumerateTypeSpec } from './enumerate/enumerateType.ts';
import { EXCEPTION_TYPES, exceptionGroupTypeSpec } from './exceptions/exceptionTypes.ts';
import { anextAwaitableTypeSpec } from './generator/anextAwaitable.ts';
import { filterTypeSpec } from './filter/filterType.ts';
import { floatTypeSpec } from './float/floatType.ts';
import { frameTypeSpec } from './frame/frameType.ts';
import { functionTypeSpec } from './function/functionType.ts';
import { asyncGenASendTypeSpec } from './generator/asyncGenASend.ts';
import { asyncGenAThrowTypeSpec } from './generator/asyncGenAThrow.ts';
import { asyncGeneratorTypeSpec } from './generator/asyncGenType.ts';
import { asyncGenValueTypeSpec } from './generator/asyncGenValue.ts';
import { coroutineTypeSpec, coroutineWrapperTypeSpec } from './generator/coroutineType.ts';
import { generatorTypeSpec } from './generator/generatorType.ts';
import { intTypeSpec } from './int/intType.ts';
import {
  listIteratorSpec,
  tupleIteratorSpec,
  listReverseIteratorSpec,
  seqIteratorSpec,
  callIteratorSpec,
} from './iter/iterTypes.ts';
import { listTypeSpec } from './list/listType.ts';
import { mapTypeSpec } from './map/mapType.ts';
import { frameLocalsProxyTypeSpec } from './frame/localsProxyType.ts';
import { mappingproxyTypeSpec } from './mappingproxy/mappingproxyType.ts';
import {
  managedBufferTypeSpec,
  memoryIteratorTypeSpec,
  memoryviewTypeSpec,
} from './memoryview/memoryviewType.ts';
import { methodTypeSpec } from './method/methodType.ts';
import { moduleTypeSpec } from './module/moduleType.ts';
import {
  interpolationTypeSpec,
  templateIterTypeSpec,
  templateTypeSpec,
} from './template/templateTypes.ts';
import { typeAliasTypeSpec } from './typing/typeAlias.ts';
import {
  paramSpecArgsTypeSpec,
  paramSpecKwargsTypeSpec,
  paramSpecTypeSpec,
  typeVarTupleTypeSpec,
  typeVarTypeSpec,
} from './typing/typeParamTypes.ts';
import {
  noDefaultTypeSpec,
  noneTypeSpec,
  ellipsisTypeSpec,
  notImplementedTypeSpec,
} from './none/noneType.ts';
import { objectTypeSpec } from './object/objectType.ts';
import { propertyTypeSpec } from './property/propertyType.ts';
import { rangeTypeSpec, rangeTypeSpecs } from './range/rangeType.ts';
import { reversedTypeSpec } from './reversed/reversedType.ts';
import { setTypeSpec, frozensetTypeSpec, setIteratorSpec } from './set/setType.ts';
import { sliceTypeSpec } from './slice/sliceType.ts';
import { classmethodTypeSpec, staticmethodTypeSpec } from './staticmethod/staticmethodType.ts';
import { strIteratorTypeSpec, strAsciiIteratorTypeSpec } from './str/strIter.ts';
import { strTypeSpec } from './str/strType.ts';
import { superTypeSpec } from './super/superType.ts';
import { tracebackTypeSpec } from './traceback/tracebackType.ts';
import { tupleTypeSpec } from './tuple/tupleType.ts';
import { CLASS_GETITEM, genericAliasTypeSpec } from './type/genericAlias.ts';
import { typeTypeSpec } from './type/typeType.ts';
import { unionTypeSpec } from './type/union.ts';
import { weakproxyTypeSpec, weakcallableproxyTypeSpec } from './weakref/proxyType.ts';
import { weakrefTypeSpec } from './weakref/weakrefType.ts';
import { zipTypeSpec } from './zip/zipType.ts';

/** A line for each type, by the folder that owns it. */
const SPECS: readonly TypeSpec[] = [
  objectTypeSpec,
  typeTypeSpec,
  methodDescriptorTypeSpec,
  classMethodDescriptorTypeSpec,
  getsetDescriptorTypeSpec,
  memberDescriptorTypeSpec,
  wrapperDescriptorTypeSpec,
  methodWrapperTypeSpec,
  frameLocalsProxyTypeSpec,
  mappingproxyTypeSpec,
  propertyTypeSpec,
  staticmethodTypeSpec,
  classmethodTypeSpec,
  superTypeSpec,
  unionTypeSpec,
  genericAliasTypeSpec,
  templateTypeSpec,
  interpolationTypeSpec,
  templateIterTypeSpec,
  typeVarTypeSpec,
  paramSpecTypeSpec,
  typeVarTupleTypeSpec,
  paramSpecArgsTypeSpec,
  paramSpecKwargsTypeSpec,
  typeAliasTypeSpec,
  noDefaultTypeSpec,
  functionTypeSpec,
  codeTypeSpec,
  methodTypeSpec,
  builtinFunctionTypeSpec,
  cellTypeSpec,
  moduleTypeSpec,
  generatorTypeSpec,
  coroutineTypeSpec,
  coroutineWrapperTypeSpec,
  asyncGeneratorTypeSpec,
  asyncGenValueTypeSpec,
  asyncGenASendTypeSpec,
  asyncGenAThrowTypeSpec,
  anextAwaitableTypeSpec,
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
  ...dictIteratorSpecs,
  dictTypeSpec,
  ...dictViewSpecs,
  listIteratorSpec,
  tupleIteratorSpec,
  listReverseIteratorSpec,
  seqIteratorSpec,
  callIteratorSpec,
  listTypeSpec,
  setTypeSpec,
  frozensetTypeSpec,
  setIteratorSpec,
  tupleTypeSpec,
  weakproxyTypeSpec,
  weakcallableproxyTypeSpec,
  weakrefTypeSpec,
  bytesTypeSpec,
  bytesIteratorTypeSpec,
  bytearrayTypeSpec,
  managedBufferTypeSpec,
  memoryIteratorTypeSpec,
  memoryviewTypeSpec,
  complexTypeSpec,
  enumerateTypeSpec,
  filterTypeSpec,
  mapTypeSpec,
  rangeTypeSpec,
  ...rangeTypeSpecs,
  reversedTypeSpec,
  sliceTypeSpec,
  zipTypeSpec,
  namespaceTypeSpec,
];

/** Types that can be parametrized: `list[int]`. */
const GENERIC: ReadonlySet<string> = new Set([
  'list',
  'tuple',
  'dict',
  'set',
  'frozenset',
  'enumerate',
  'weakref',
  'BaseExceptionGroup',
]);

/** Every static type that exists from the start. */
export const BUILTIN_TYPES: readonly TypeSpec[] = SPECS.map((spec) =>
  GENERIC.has(spec.key) ? { ...spec, methods: [...(spec.methods ?? []), CLASS_GETITEM] } : spec,
);
