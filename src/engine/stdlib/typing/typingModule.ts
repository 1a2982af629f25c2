import { pythonModule } from '../pythonModule.ts';
import { TYPING_FORMS_SOURCE } from './typingFormsSource.ts';
import { TYPING_NAMES_SOURCE } from './typingNamesSource.ts';
import { TYPING_SOURCE } from './typingSource.ts';

/** @cpython Lib/typing.py */
export const typingModule = pythonModule({
  name: 'typing',
  doc: 'The typing module: Support for gradual typing as defined by PEP 484 and subsequent PEPs.',
  file: 'typing',
  source({ release: { library } }) {
    const optional = library.showsOptional ? 'True' : 'False';
    const unions = library.plainUnions ? 'True' : 'False';
    const names = `_SHOWS_OPTIONAL = ${optional}\n_PLAIN_UNIONS = ${unions}\n`;
    return names + TYPING_SOURCE + TYPING_FORMS_SOURCE + TYPING_NAMES_SOURCE;
  },
});
