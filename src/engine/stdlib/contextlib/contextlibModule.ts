import { pythonModule } from '../pythonModule.ts';
import { CONTEXTLIB_SOURCE } from './contextlibSource.ts';

/** @cpython Lib/contextlib.py */
export const contextlibModule = pythonModule({
  name: 'contextlib',
  doc: 'Utilities for with-statement contexts.  See PEP 343.',
  file: 'contextlib',
  source: ({ release: { deprecatesThrowForms } }) =>
    CONTEXTLIB_SOURCE.replace(
      'THROW_ARGS',
      deprecatesThrowForms ? 'value' : 'typ, value, traceback',
    ),
});
