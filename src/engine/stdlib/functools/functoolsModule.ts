import { decref } from '../../object/refcount.ts';
import { dictSetItemStr } from '../../objects/dict/dictObject.ts';
import { addStaticType } from '../../objects/type/typeReady.ts';
import { pythonModule } from '../pythonModule.ts';
import { CMP_TO_KEY, keyWrapperSpec } from './cmpToKey.ts';
import { FUNCTOOLS_SOURCE } from './functoolsSource.ts';
import { lruCacheTypeSpec, makeMark } from './lruCacheType.ts';
import { lruLinkSpec } from './lruLink.ts';
import { partialTypeSpec } from './partialType.ts';
import { REDUCE } from './reduce.ts';

/** @cpython Lib/functools.py */
export const functoolsModule = pythonModule({
  name: 'functools',
  doc: 'functools.py - Tools for working with functions and callable objects\n',
  file: 'functools',
  source({ release: { library } }) {
    const later = library.later.filter((name) => name.startsWith('functools.'));
    const names = later.map((name) => name.slice('functools.'.length));
    return `WRAPPER_ASSIGNMENTS = (${library.wrapperAssignments.map((name) => `'${name}', `).join('')})
_PARAMETERS = ${library.later.includes('lru_cache.cache_parameters') ? 'False' : 'True'}
_LATER = ${JSON.stringify(names)}
${FUNCTOOLS_SOURCE}`;
  },
  functions: [CMP_TO_KEY, REDUCE],
  natives(rt, dict) {
    addStaticType(rt, keyWrapperSpec);
    addStaticType(rt, lruLinkSpec);
    const mark = makeMark(rt);
    return (
      dictSetItemStr(rt, dict, 'partial', addStaticType(rt, partialTypeSpec)) &&
      dictSetItemStr(rt, dict, '_lru_cache_wrapper', addStaticType(rt, lruCacheTypeSpec)) &&
      dictSetItemStr(rt, dict, '_kwd_mark', mark) &&
      (decref(rt, mark), true)
    );
  },
});
