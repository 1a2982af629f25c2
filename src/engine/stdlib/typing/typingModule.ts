import { decref, incref } from '../../object/refcount.ts';
import { dictSetItemStr } from '../../objects/dict/dictObject.ts';
import { newTuple } from '../../objects/tuple/tupleObject.ts';
import { pythonModule } from '../pythonModule.ts';
import { TYPE_VARIABLES_SOURCE, TYPING_FORMS_SOURCE } from './typingFormsSource.ts';
import { TYPING_NAMES_SOURCE } from './typingNamesSource.ts';
import { TYPING_SOURCE } from './typingSource.ts';

/** Types that are written in C from 3.12 on. */
const NATIVE_TYPES = [
  ...(['TypeVar', 'ParamSpec', 'TypeVarTuple', 'ParamSpecArgs', 'ParamSpecKwargs'] as const),
  'TypeAliasType',
] as const;

/** @cpython Lib/typing.py */
export const typingModule = pythonModule({
  name: 'typing',
  doc: 'The typing module: Support for gradual typing as defined by PEP 484 and subsequent PEPs.',
  file: 'typing',
  natives(rt, dict) {
    const { typeParameters, typeParameterDefaults } = rt.release.compiler;
    if (!typeParameters) return true;
    for (const name of NATIVE_TYPES) dictSetItemStr(rt, dict, name, rt.types[name]);
    if (typeParameterDefaults) dictSetItemStr(rt, dict, 'NoDefault', rt.NoDefault);
    const { TypeVar, ParamSpec, TypeVarTuple } = rt.types;
    const all = newTuple(rt, [incref(TypeVar), incref(ParamSpec), incref(TypeVarTuple)]);
    dictSetItemStr(rt, dict, '_TYPE_VARIABLES', all);
    decref(rt, all);
    return true;
  },
  source({ release: { library, compiler } }) {
    const optional = library.showsOptional ? 'True' : 'False';
    const unions = library.plainUnions ? 'True' : 'False';
    const names = `_SHOWS_OPTIONAL = ${optional}\n_PLAIN_UNIONS = ${unions}\n`;
    const variables = compiler.typeParameters
      ? ''
      : `${TYPE_VARIABLES_SOURCE}_TYPE_VARIABLES = TypeVar\n`;
    return names + TYPING_SOURCE + variables + TYPING_FORMS_SOURCE + TYPING_NAMES_SOURCE;
  },
});
