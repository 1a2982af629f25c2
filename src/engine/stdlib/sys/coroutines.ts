import { unpackKeywords } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { asSsize } from '../../object/protocol/number.ts';
import { isCallable } from '../../object/protocol/call.ts';
import type { PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { incref, xdecref } from '../../object/refcount.ts';
import type { MethodDef } from '../../object/typeSpec.ts';
import { newInt } from '../../objects/int/intObject.ts';
import { newStructSeq, structSeqSpec } from '../../objects/structseq/structSeq.ts';
import { addStaticType } from '../../objects/type/typeReady.ts';
import type { Interpreter } from '../../vm/api.ts';

const HOOKS = ['firstiter', 'finalizer'] as const;

const vmOf = (rt: Runtime): Interpreter => rt as Interpreter;

/** Replaces a hook; false with TypeError set where `value` is none. */
function checkHook(rt: Runtime, name: string, value: PyObject | null): boolean {
  if (value === null || value === rt.None || isCallable(value)) return true;
  const got = value.ob_type.tp_name;
  raise(rt, 'TypeError', `callable ${name} expected, got ${got}`);
  return false;
}

/** @cpython Python/sysmodule.c#sys_set_asyncgen_hooks */
const setAsyncgenHooks: MethodDef = {
  name: 'set_asyncgen_hooks',
  kind: 'KEYWORDS',
  call(rt, _self, args, kwnames) {
    const parameters = { name: 'set_asyncgen_hooks', names: HOOKS, required: 0 };
    const found = unpackKeywords(rt, parameters, args, kwnames);
    if (found === null) return null;
    const values: Record<(typeof HOOKS)[number], PyObject | null> = {
      firstiter: found[0] ?? null,
      finalizer: found[1] ?? null,
    };
    if (!checkHook(rt, 'finalizer', values.finalizer)) return null;
    if (!checkHook(rt, 'firstiter', values.firstiter)) return null;
    for (const name of ['finalizer', 'firstiter'] as const) {
      const value = values[name];
      if (value === null) continue;
      const hooks = vmOf(rt).asyncGenHooks;
      const old = hooks[name];
      hooks[name] = value === rt.None ? null : incref(value);
      xdecref(rt, old);
    }
    return incref(rt.None);
  },
};

function hooksType(rt: Runtime): PyTypeObject {
  const types = rt.types as Partial<Record<string, PyTypeObject>>;
  return types['asyncgen_hooks'] ?? addStaticType(rt, structSeqSpec('asyncgen_hooks', HOOKS));
}

/** @cpython Python/sysmodule.c#sys_get_asyncgen_hooks_impl */
const getAsyncgenHooks: MethodDef = {
  name: 'get_asyncgen_hooks',
  kind: 'NOARGS',
  call(rt) {
    const { firstiter, finalizer } = vmOf(rt).asyncGenHooks;
    const items = [incref(firstiter ?? rt.None), incref(finalizer ?? rt.None)];
    return newStructSeq(rt, hooksType(rt), items);
  },
};

/** @cpython Python/sysmodule.c#sys_set_coroutine_origin_tracking_depth_impl */
const setOriginTrackingDepth: MethodDef = {
  name: 'set_coroutine_origin_tracking_depth',
  kind: 'KEYWORDS',
  call(rt, _self, args, kwnames) {
    const parameters = {
      name: 'set_coroutine_origin_tracking_depth',
      names: ['depth'],
      required: 1,
    };
    const found = unpackKeywords(rt, parameters, args, kwnames);
    if (found === null) return null;
    const depth = asSsize(rt, found[0]!, 'OverflowError');
    if (depth === null) return null;
    if (depth < 0) return raise(rt, 'ValueError', 'depth must be >= 0');
    vmOf(rt).originTrackingDepth = depth;
    return incref(rt.None);
  },
};

/** What `sys` says of coroutines and asynchronous generators. */
export const coroutineFunctions: readonly MethodDef[] = [
  setAsyncgenHooks,
  getAsyncgenHooks,
  setOriginTrackingDepth,
  {
    name: 'get_coroutine_origin_tracking_depth',
    kind: 'NOARGS',
    call: (rt) => newInt(rt, vmOf(rt).originTrackingDepth),
  },
];
