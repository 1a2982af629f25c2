import { pythonModule } from '../pythonModule.ts';
import { ENUM_META_SOURCE } from './enumMetaSource.ts';
import { ENUM_SOURCE } from './enumSource.ts';
import { FLAG_SOURCE } from './flagSource.ts';

const LATER = ['ReprEnum', 'StrEnum', 'member', 'nonmember', 'property'];

/** @cpython Lib/enum.py */
export const enumModule = pythonModule({
  name: 'enum',
  file: 'enum',
  source({ release: { library } }) {
    const early = library.later.includes('enum.StrEnum');
    const words = library.enumWords;
    const base = early ? 'Enum' : 'ReprEnum';
    const names: Readonly<Record<string, string>> = {
      _SUNDER_ERROR: JSON.stringify(words.sunder),
      _REUSED_ERROR: JSON.stringify(words.reused),
      _DELETE_ERROR: JSON.stringify(words.deleted),
      _REASSIGN_ERROR: JSON.stringify(words.reassigned),
      _EXTEND_ERROR: JSON.stringify(words.extended),
      _CONTAINS_VALUES: words.containsValues ? 'True' : 'False',
      _FLAG_REPR: early ? 'False' : 'True',
      _CONTAINS_RAISES: words.containsRaises ? 'True' : 'False',
      _EARLY: early ? 'True' : 'False',
      _LATER: JSON.stringify(early ? LATER : []),
    };
    const constants = Object.entries(names).map(([name, value]) => `${name} = ${value}\n`);
    const alias = early ? '' : '\nEnumMeta = EnumType\n';
    const text = (ENUM_META_SOURCE + ENUM_SOURCE + FLAG_SOURCE)
      .replaceAll('_INT_BASE', base)
      .replaceAll('EnumMeta', early ? 'EnumMeta' : 'EnumType');
    return constants.join('') + text + alias;
  },
});
