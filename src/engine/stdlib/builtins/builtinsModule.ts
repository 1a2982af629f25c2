import type { Runtime } from '../../object/pyObject.ts';
import type { TypeName } from '../../object/typeNames.ts';
import type { MethodDef } from '../../object/typeSpec.ts';
import { dictSetItemStr, type PyDict } from '../../objects/dict/dictObject.ts';
import { finishTemplateTypes } from '../../objects/template/templateTypes.ts';
import { finishTypingTypes } from '../../objects/typing/typingTypes.ts';
import { addExceptionGroupBases } from '../../objects/exceptions/exceptionGroupBases.ts';
import { EXCEPTION_TYPES } from '../../objects/exceptions/exceptionTypes.ts';
import type { ModuleDef } from '../../vm/api.ts';
import { ATTRIBUTE_FUNCTIONS } from './attributes.ts';
import { CODE_FUNCTIONS } from './code.ts';
import { ASYNC_FUNCTIONS } from './asyncIterables.ts';
import { ITERABLE_FUNCTIONS } from './iterables.ts';
import { NUMBER_FUNCTIONS } from './numbers.ts';
import { OUTPUT_FUNCTIONS } from './print.ts';
import { SITE_FUNCTIONS } from './site.ts';
import { TEXT_FUNCTIONS } from './text.ts';

const TYPES = [
  'bool',
  'memoryview',
  'bytearray',
  'bytes',
  'classmethod',
  'complex',
  'dict',
  'enumerate',
  'filter',
  'float',
  'frozenset',
  'property',
  'int',
  'list',
  'map',
  'object',
  'range',
  'reversed',
  'set',
  'slice',
  'staticmethod',
  'str',
  'super',
  'tuple',
  'type',
  'zip',
] as const satisfies readonly TypeName[];

const FUNCTIONS: readonly MethodDef[] = [
  ...NUMBER_FUNCTIONS,
  ...ITERABLE_FUNCTIONS,
  ...ASYNC_FUNCTIONS,
  ...ATTRIBUTE_FUNCTIONS,
  ...TEXT_FUNCTIONS,
  ...OUTPUT_FUNCTIONS,
  ...CODE_FUNCTIONS,
  ...SITE_FUNCTIONS,
].sort((a, b) => (a.name < b.name ? -1 : 1));

/** Adds constants, types and exceptions to the namespace of `builtins`. */
function addNames(rt: Runtime, dict: PyDict): boolean {
  addExceptionGroupBases(rt);
  finishTypingTypes(rt);
  finishTemplateTypes(rt);
  const constants = {
    None: rt.None,
    Ellipsis: rt.Ellipsis,
    NotImplemented: rt.NotImplemented,
    False: rt.False,
    True: rt.True,
  };
  for (const [name, value] of Object.entries(constants)) dictSetItemStr(rt, dict, name, value);
  for (const name of TYPES) dictSetItemStr(rt, dict, name, rt.types[name]);
  dictSetItemStr(rt, dict, '__debug__', rt.True);
  for (const { key } of EXCEPTION_TYPES) {
    if (key === 'PythonFinalizationError' && !rt.release.finalizationError) continue;
    dictSetItemStr(rt, dict, key, rt.types[key as TypeName]);
  }
  dictSetItemStr(rt, dict, 'ExceptionGroup', rt.types.ExceptionGroup);
  dictSetItemStr(rt, dict, 'EnvironmentError', rt.types.OSError);
  dictSetItemStr(rt, dict, 'IOError', rt.types.OSError);
  return true;
}

/** @cpython Python/bltinmodule.c#builtinsmodule */
export const builtinsModule: ModuleDef = {
  name: 'builtins',
  doc: 'Built-in functions, types, exceptions, and other objects.',
  functions: FUNCTIONS,
  init: addNames,
};
