import { checkPositional } from '../object/argParse.ts';
import { raise } from '../object/errors.ts';
import { asCInt } from '../object/protocol/cInt.ts';
import type { NewRef, Runtime } from '../object/pyObject.ts';
import { decref } from '../object/refcount.ts';
import type { MethodDef } from '../object/typeSpec.ts';
import { dictSetItemStr } from '../objects/dict/dictObject.ts';
import { newFloat } from '../objects/float/floatObject.ts';
import { newInt } from '../objects/int/intObject.ts';
import { newStructSeq, structSeqSpec } from '../objects/structseq/structSeq.ts';
import { addStaticType } from '../objects/type/typeReady.ts';
import type { ModuleDef } from '../vm/api.ts';

const STRUCT = 'resource.struct_rusage';
const FIELDS = [
  ...['ru_utime', 'ru_stime', 'ru_maxrss', 'ru_ixrss', 'ru_idrss', 'ru_isrss', 'ru_minflt'],
  ...['ru_majflt', 'ru_nswap', 'ru_inblock', 'ru_oublock', 'ru_msgsnd', 'ru_msgrcv'],
  ...['ru_nsignals', 'ru_nvcsw', 'ru_nivcsw'],
];
const WHO = { RUSAGE_SELF: 0, RUSAGE_CHILDREN: -1, RUSAGE_THREAD: 1 };

/** KiB that an interpreter without a program takes: its own code and the modules that it starts with. */
const INTERPRETER_KIB = 9500;
const PAGE_SIZE = 4096;

/** What the process used so far: the most resident memory and the time; the rest is 0. */
function usage(rt: Runtime, who: number): NewRef {
  const own = who !== WHO.RUSAGE_CHILDREN;
  const maxrss = INTERPRETER_KIB + Math.ceil(rt.mem.peakResidentBytes / 1024);
  const values = FIELDS.map((name) => {
    if (name === 'ru_utime') return newFloat(rt, own ? rt.host.monotonic() : 0);
    if (name === 'ru_stime') return newFloat(rt, 0);
    return newInt(rt, name === 'ru_maxrss' && own ? maxrss : 0);
  });
  const types = rt.types as Partial<Record<string, Runtime['types']['object']>>;
  return newStructSeq(rt, types[STRUCT]!, values);
}

/** @cpython Modules/resource.c#resource_getrusage_impl */
const getrusage: MethodDef = {
  name: 'getrusage',
  kind: 'FASTCALL',
  call(rt, _self, args) {
    if (!checkPositional(rt, 'getrusage', args.length, 1, 1)) return null;
    const who = asCInt(rt, args[0]!);
    if (who === null) return null;
    const known = Object.values(WHO).includes(who);
    return known ? usage(rt, who) : raise(rt, 'ValueError', 'invalid who parameter');
  },
};

/** The module `resource`: resident memory follows the model of the allocators. */
export const resourceModule: ModuleDef = {
  name: 'resource',
  functions: [
    getrusage,
    { name: 'getpagesize', kind: 'NOARGS', call: (rt) => newInt(rt, PAGE_SIZE) },
  ],
  init(rt, dict) {
    dictSetItemStr(rt, dict, 'struct_rusage', addStaticType(rt, structSeqSpec(STRUCT, FIELDS)));
    for (const [name, value] of Object.entries(WHO)) {
      const op = newInt(rt, value);
      dictSetItemStr(rt, dict, name, op);
      decref(rt, op);
    }
    return true;
  },
};
