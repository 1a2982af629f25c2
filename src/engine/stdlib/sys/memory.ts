import { raise } from '../../object/errors.ts';
import { call } from '../../object/protocol/call.ts';
import { isInstanceOf, isType } from '../../object/protocol/types.ts';
import { unpackKeywords } from '../../object/argParse.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref, shownRefcount, isImmortal } from '../../object/refcount.ts';
import { TPFLAGS_HEAPTYPE } from '../../object/typeFlags.ts';
import type { MethodDef } from '../../object/typeSpec.ts';
import { newBool } from '../../objects/bool/boolObject.ts';
import { newInt, newSsize } from '../../objects/int/intObject.ts';
import { internInPlace, isStr } from '../../objects/str/strObject.ts';
import { debugMallocStats } from './debugMallocStats.ts';
import { lookupSpecial } from '../../objects/type/specialMethods.ts';
import { clearErrorIf } from '../../object/errors.ts';
import { inTupleAndDict } from '../../objects/tuple/argsTuple.ts';

/**
 * The count that a program sees: the argument's own reference on the caller's stack is in it.
 * @cpython Python/sysmodule.c#sys_getrefcount_impl
 */
const getrefcount: MethodDef = {
  name: 'getrefcount',
  kind: 'O',
  call: (rt, _self, args) => newSsize(rt, shownRefcount(rt, args[0]!)),
};

/**
 * Bytes of `op` by its `__sizeof__`, with what stands before the struct.
 * @cpython Python/sysmodule.c#_PySys_GetSizeOf
 */
function sizeOf(rt: Runtime, op: PyObject): number | null {
  const method = lookupSpecial(rt, op, '__sizeof__');
  if (method === null) return null;
  if (method === undefined) {
    const text = `Type ${op.ob_type.tp_name} doesn't define __sizeof__`;
    return raise(rt, 'TypeError', text);
  }
  const result = call(rt, method, []);
  decref(rt, method);
  if (result === null) return null;
  if (!isInstanceOf(result, rt.types.int)) {
    decref(rt, result);
    return raise(rt, 'TypeError', 'an integer is required');
  }
  const value = result.body as number | bigint;
  if (typeof value === 'bigint' && (value >= 2n ** 63n || value < -(2n ** 63n))) {
    decref(rt, result);
    return raise(rt, 'OverflowError', 'Python int too large to convert to C ssize_t');
  }
  const size = Number(value);
  decref(rt, result);
  if (size < 0) return raise(rt, 'ValueError', '__sizeof__() should return >= 0');
  const isStaticType = isType(op) && (op.tp_flags & TPFLAGS_HEAPTYPE) === 0;
  const noHeader = isStaticType && !rt.release.countsHeaderOfStaticTypes;
  return size + (noHeader ? 0 : op.ob_type.tp_prefix);
}

/** @cpython Python/sysmodule.c#sys_getsizeof */
const getsizeof: MethodDef = {
  name: 'getsizeof',
  kind: 'KEYWORDS',
  call: inTupleAndDict((rt, _self, args, kwnames) => {
    const parameters = { name: 'getsizeof', names: ['object', 'default'], required: 1 };
    const found = unpackKeywords(rt, parameters, args, kwnames);
    if (found === null) return null;
    const size = sizeOf(rt, found[0]!);
    if (size !== null) return newSsize(rt, size);
    const fallback = found[1] ?? null;
    return fallback !== null && clearErrorIf(rt, 'TypeError') ? incref(fallback) : null;
  }),
};

/** @cpython Python/sysmodule.c#sys_intern_impl */
const internString: MethodDef = {
  name: 'intern',
  kind: 'O',
  call(rt, _self, args): NewRef | null {
    const op = args[0]!;
    const type = op.ob_type.tp_name;
    if (!isStr(op)) {
      return raise(rt, 'TypeError', `intern() argument must be str, not ${type}`);
    }
    if (op.ob_type !== rt.types.str) return raise(rt, 'TypeError', `can't intern ${type}`);
    return internInPlace(rt, incref(op));
  },
};

/** What `sys` tells about memory. */
export const memoryFunctions: readonly MethodDef[] = [
  getrefcount,
  getsizeof,
  internString,
  {
    name: '_debugmallocstats',
    kind: 'NOARGS',
    call(rt) {
      rt.host.write('stderr', debugMallocStats(rt));
      return incref(rt.None);
    },
  },
  {
    name: 'getallocatedblocks',
    kind: 'NOARGS',
    call: (rt) => newSsize(rt, rt.mem.allocatedBlocks),
  },
  {
    name: 'getunicodeinternedsize',
    kind: 'NOARGS',
    call: (rt) => newInt(rt, rt.interned.size),
  },
  {
    name: '_is_immortal',
    kind: 'O',
    call: (rt, _self, args) => newBool(rt, isImmortal(args[0]!)),
  },
  {
    name: '_is_interned',
    kind: 'O',
    call(rt, _self, args) {
      const op = args[0]!;
      if (isStr(op)) return newBool(rt, op.body.interned);
      const type = op.ob_type.tp_name;
      return raise(rt, 'TypeError', `_is_interned() argument must be str, not ${type}`);
    },
  },
];
