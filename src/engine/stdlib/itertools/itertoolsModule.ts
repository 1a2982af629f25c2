import { dictSetItemStr } from '../../objects/dict/dictObject.ts';
import { addStaticType } from '../../objects/type/typeReady.ts';
import type { ModuleDef } from '../../vm/api.ts';
import { combinatoricSpecs } from './combinatorics.ts';
import { endlessSpecs } from './endless.ts';
import { filterSpecs } from './filters.ts';
import { groupbySpecs } from './groupby.ts';
import { sliceSpecs } from './slices.ts';
import { TEE, teeSpecs } from './tee.ts';

const SPECS = [
  ...endlessSpecs,
  ...filterSpecs,
  ...sliceSpecs,
  ...combinatoricSpecs,
  ...groupbySpecs,
  ...teeSpecs,
];

/** @cpython Modules/itertoolsmodule.c */
export const itertoolsModule: ModuleDef = {
  name: 'itertools',
  doc: 'Functional tools for creating and using iterators.',
  functions: [TEE],
  init(rt, dict) {
    for (const spec of SPECS) {
      if (rt.release.library.later.includes(spec.key)) continue;
      const type = addStaticType(rt, spec);
      dictSetItemStr(rt, dict, spec.key.slice('itertools.'.length), type);
    }
    return true;
  },
};
