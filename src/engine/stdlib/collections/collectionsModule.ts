import type { PyObject, Runtime } from '../../object/pyObject.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { type PyDict, dictSetItemStr } from '../../objects/dict/dictObject.ts';
import { addStaticType } from '../../objects/type/typeReady.ts';
import { pythonModule } from '../pythonModule.ts';
import { ABC_MAPPINGS_SOURCE } from './abcMappingsSource.ts';
import { ABC_SEQUENCES_SOURCE } from './abcSequencesSource.ts';
import { COLLECTIONS_ABC_SOURCE } from './abcSource.ts';
import { COUNT_ELEMENTS } from './countElements.ts';
import { defaultdictTypeSpec } from './defaultdictType.ts';
import { dequeIterSpecs } from './dequeIter.ts';
import { dequeTypeSpec } from './dequeType.ts';
import { MAPPINGS_SOURCE } from './mappingsSource.ts';
import { NAMEDTUPLE_SOURCE } from './namedtupleSource.ts';
import { odictTypeSpec } from './odictType.ts';
import { odictViewSpecs } from './odictViews.ts';
import { tupleGetterSpec } from './tupleGetter.ts';
import { WRAPPERS_SOURCE } from './wrappersSource.ts';

/** @cpython Lib/_collections_abc.py */
export const collectionsAbcModule = pythonModule({
  name: 'collections.abc',
  file: '_collections_abc',
  source: COLLECTIONS_ABC_SOURCE + ABC_MAPPINGS_SOURCE + ABC_SEQUENCES_SOURCE,
});

/** What named tuples of this release are made with. */
function namedtupleNames({ release: { library } }: Runtime): string {
  const getter = library.tupleGetters
    ? ''
    : '_tuplegetter = lambda index, doc: property(_itemgetter(index), doc=doc)\n';
  const error = library.replaceRaises;
  const asdict = library.asdictOrdered ? 'OrderedDict' : 'dict';
  const absent = library.later
    .filter((name) => name.startsWith('namedtuple.'))
    .map((name) => name.slice('namedtuple.'.length));
  return `${getter}_REPLACE_ERROR = ${error}
_ASDICT = ${asdict}
_NEW_IS_DEFINED = ${library.namedtupleDefinesNew ? 'True' : 'False'}
_NAMEDTUPLE_LATER = ${JSON.stringify(absent)}
`;
}

const IMPORTS = `
import sys as _sys
from collections.abc import (Mapping as _Mapping, MutableMapping as _MutableMapping,
                             MutableSequence as _MutableSequence, Sequence as _Sequence)
from operator import itemgetter as _itemgetter
from itertools import chain as _chain, repeat as _repeat, starmap as _starmap
from keyword import iskeyword as _iskeyword
`;

const REGISTER = '\n_MutableSequence.register(deque)\n';

/** @cpython Lib/collections/__init__.py */
export const collectionsModule = pythonModule({
  name: 'collections',
  file: 'collections/__init__',
  source: (rt) =>
    IMPORTS +
    namedtupleNames(rt) +
    NAMEDTUPLE_SOURCE +
    MAPPINGS_SOURCE +
    WRAPPERS_SOURCE +
    REGISTER,
  functions: [COUNT_ELEMENTS],
  natives(rt: Runtime, dict: PyDict): boolean {
    const { collectionsTypes } = rt.release.library;
    const inner = (spec: TypeSpec): PyObject => {
      const name = spec.key.slice(spec.key.indexOf('.') + 1);
      return addStaticType(rt, { ...spec, name: `${collectionsTypes}.${name}` });
    };
    for (const spec of dequeIterSpecs) inner(spec);
    for (const spec of odictViewSpecs) addStaticType(rt, spec);
    const types: Readonly<Record<string, PyObject>> = {
      deque: addStaticType(rt, dequeTypeSpec),
      defaultdict: addStaticType(rt, defaultdictTypeSpec),
      OrderedDict: addStaticType(rt, odictTypeSpec),
      _tuplegetter: inner(tupleGetterSpec),
    };
    return Object.entries(types).every(([name, type]) => dictSetItemStr(rt, dict, name, type));
  },
});
