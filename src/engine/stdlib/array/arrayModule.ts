import { dictSetItemStr } from '../../objects/dict/dictObject.ts';
import { newStr } from '../../objects/str/strObject.ts';
import { decref } from '../../object/refcount.ts';
import { addStaticType } from '../../objects/type/typeReady.ts';
import type { ModuleDef } from '../../vm/api.ts';
import { arrayIterSpec, arrayTypeSpec } from './arrayType.ts';

/** @cpython Modules/arraymodule.c */
export const arrayModule: ModuleDef = {
  name: 'array',
  doc: 'This module defines an object type which can efficiently represent an array of basic values.',
  functions: [],
  init(rt, dict) {
    addStaticType(rt, arrayIterSpec);
    const type = addStaticType(rt, arrayTypeSpec);
    const wide = rt.release.library.later.includes('array.w') ? '' : 'w';
    const codes = newStr(rt, `bBu${wide}hHiIlLqQfd`);
    const done =
      dictSetItemStr(rt, dict, 'array', type) &&
      dictSetItemStr(rt, dict, 'ArrayType', type) &&
      dictSetItemStr(rt, dict, 'typecodes', codes);
    decref(rt, codes);
    return done;
  },
};
