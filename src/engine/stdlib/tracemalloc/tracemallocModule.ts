import { checkPositional } from '../../object/argParse.ts';
import { asSsize } from '../../object/protocol/number.ts';
import { decref } from '../../object/refcount.ts';
import type { MethodDef } from '../../object/typeSpec.ts';
import { newBool } from '../../objects/bool/boolObject.ts';
import { newStr, strValue } from '../../objects/str/strObject.ts';
import { type ModuleDef, runLibrary, sourceLine } from '../../vm/api.ts';
import { matchesPattern } from './filenamePattern.ts';
import { snapshotSource } from './snapshotSource.ts';
import { statisticSource } from './statisticSource.ts';

/** Whether a file name matches a pattern as shells have them. */
const matches: MethodDef = {
  name: '_matches',
  kind: 'FASTCALL',
  call(rt, _self, args) {
    if (!checkPositional(rt, '_matches', args.length, 2, 2)) return null;
    return newBool(rt, matchesPattern(strValue(args[0]!), strValue(args[1]!)));
  },
};

/** The text of a line of a source, empty where it is not known. */
const getline: MethodDef = {
  name: '_getline',
  kind: 'FASTCALL',
  call(rt, _self, args) {
    if (!checkPositional(rt, '_getline', args.length, 2, 2)) return null;
    const lineno = asSsize(rt, args[1]!, 'OverflowError');
    if (lineno === null) return null;
    return newStr(rt, sourceLine(rt, strValue(args[0]!), lineno));
  },
};

/** The module `tracemalloc`. @cpython Lib/tracemalloc.py */
export const tracemallocModule: ModuleDef = {
  name: 'tracemalloc',
  functions: [matches, getline],
  init(rt, dict) {
    const rules = rt.release.tracemalloc;
    for (const source of [statisticSource(rules), snapshotSource(rules)]) {
      const result = runLibrary(rt, source, 'tracemalloc', dict);
      if (result === null) return false;
      decref(rt, result);
    }
    return true;
  },
};
