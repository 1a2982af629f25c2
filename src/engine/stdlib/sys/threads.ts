import { handledException, raise } from '../../object/errors.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { MethodDef } from '../../object/typeSpec.ts';
import { dictSetItem, newDict } from '../../objects/dict/dictObject.ts';
import { asDouble } from '../../objects/float/floatNew.ts';
import { newFloat } from '../../objects/float/floatObject.ts';
import { newInt } from '../../objects/int/intObject.ts';
import { currentFrame } from '../../vm/api.ts';

/** What `threading.get_ident()` is in the one thread: the address of its control block. */
const MAIN_THREAD = 0x7ffff7d8c740;
const INTERVAL = 'sys.switchinterval';
/** Microseconds. */
const DEFAULT_INTERVAL = 5000;

/** @cpython Python/sysmodule.c#sys_getswitchinterval_impl */
function getSwitchInterval(rt: Runtime): NewRef {
  const microseconds = (rt.moduleState.get(INTERVAL) as number | undefined) ?? DEFAULT_INTERVAL;
  return newFloat(rt, 1e-6 * microseconds);
}

/** One thread never waits for another: the number is only kept. */
function setSwitchInterval(rt: Runtime, op: PyObject): NewRef | null {
  const seconds = asDouble(rt, op);
  if (seconds === null) return null;
  if (seconds <= 0) return raise(rt, 'ValueError', 'switch interval must be strictly positive');
  rt.moduleState.set(INTERVAL, Math.trunc(1e6 * seconds));
  return incref(rt.None);
}

/** A dict with one entry, for the one thread; `value` is borrowed. */
function byThread(rt: Runtime, value: PyObject): NewRef {
  const result = newDict(rt);
  const key = newInt(rt, MAIN_THREAD);
  dictSetItem(rt, result, key, value);
  decref(rt, key);
  return result;
}

export const threadFunctions: readonly MethodDef[] = [
  { name: 'getswitchinterval', kind: 'NOARGS', call: getSwitchInterval },
  {
    name: 'setswitchinterval',
    kind: 'O',
    call: (rt, _self, args) => setSwitchInterval(rt, args[0]!),
  },
  {
    name: '_current_frames',
    kind: 'NOARGS',
    call: (rt) => byThread(rt, currentFrame(rt)?.frameObject(rt) ?? rt.None),
  },
  {
    name: '_current_exceptions',
    kind: 'NOARGS',
    call: (rt) => byThread(rt, handledException(rt) ?? rt.None),
  },
];
