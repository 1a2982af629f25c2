import { pythonModule } from '../pythonModule.ts';
import { DATACLASSES_SOURCE } from './dataclassesSource.ts';
import { PROCESS_SOURCE } from './processSource.ts';

const PLAIN = '*, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False';

const truth = (value: boolean): string => (value ? 'True' : 'False');

/** @cpython Lib/dataclasses.py */
export const dataclassesModule = pythonModule({
  name: 'dataclasses',
  file: 'dataclasses',
  source({ release: { library } }) {
    const { dataclass } = library;
    const names = ['match_args', 'kw_only', 'slots', 'weakref_slot'];
    const known = names.slice(0, dataclass.options);
    const defaults = known.map((name) => `, ${name}=${truth(name === 'match_args')}`);
    const values = names.map((name) => (known.includes(name) ? name : 'False'));
    return `_KW = ${truth(dataclass.options > 0)}
_NAMES_DEFAULT = ${truth(dataclass.namesDefault)}
_UNHASHABLE_ONLY = ${truth(dataclass.refusesUnhashable)}
_EQ_BY_FIELDS = ${truth(dataclass.comparesFields)}
_EQ_SELF_FIRST = False
_LAZY_ANNOTATIONS = ${truth(dataclass.lazyAnnotations)}
${DATACLASSES_SOURCE}${PROCESS_SOURCE.replace(
      'DECORATOR_PARAMETERS',
      PLAIN + defaults.join(''),
    ).replace('DECORATOR_VALUES', values.join(', '))}`;
  },
});
