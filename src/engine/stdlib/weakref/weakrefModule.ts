import { checkPositional } from '../../object/argParse.ts';
import { decref } from '../../object/refcount.ts';
import { weakListHead, weakrefCount } from '../../object/weakList.ts';
import { dictSetItemStr } from '../../objects/dict/dictObject.ts';
import { newInt } from '../../objects/int/intObject.ts';
import { listAppend, newList } from '../../objects/list/listObject.ts';
import { newWeakref } from '../../objects/weakref/weakrefObject.ts';
import { type ModuleDef, runLibrary } from '../../vm/api.ts';
import { FINALIZE_SOURCE } from './finalizeSource.ts';
import { MAPPINGS_SOURCE } from './mappingsSource.ts';
import { WEAK_SET_SOURCE } from './weakSetSource.ts';

/**
 * The module `weakref`: references and proxies.
 * @cpython Modules/_weakref.c
 */
export const weakrefModule: ModuleDef = {
  name: 'weakref',
  doc: 'Weak reference support for Python.',
  functions: [
    {
      name: 'getweakrefcount',
      kind: 'O',
      call: (rt, _self, args) => newInt(rt, weakrefCount(args[0]!)),
    },
    {
      name: 'getweakrefs',
      kind: 'O',
      call(rt, _self, args) {
        const result = newList(rt, []);
        for (let wr = weakListHead(args[0]!); wr !== null; wr = wr.body.wr_next) {
          listAppend(rt, result, wr);
        }
        return result;
      },
    },
    {
      name: 'proxy',
      kind: 'FASTCALL',
      call(rt, _self, args) {
        if (!checkPositional(rt, 'proxy', args.length, 1, 2)) return null;
        const [op, callback] = args;
        const callable = op!.ob_type.tp_call !== null;
        const type = callable ? rt.types.weakcallableproxy : rt.types.weakproxy;
        return newWeakref(rt, type, op!, callback ?? null);
      },
    },
  ],
  init(rt, dict) {
    dictSetItemStr(rt, dict, 'ref', rt.types.weakref);
    dictSetItemStr(rt, dict, 'ReferenceType', rt.types.weakref);
    dictSetItemStr(rt, dict, 'ProxyType', rt.types.weakproxy);
    dictSetItemStr(rt, dict, 'CallableProxyType', rt.types.weakcallableproxy);
    for (const source of [MAPPINGS_SOURCE, WEAK_SET_SOURCE, FINALIZE_SOURCE]) {
      const done = runLibrary(rt, source, 'weakref', dict);
      if (done === null) return false;
      decref(rt, done);
    }
    return true;
  },
};
