import { checkPositional } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { asSsize, index } from '../../object/protocol/number.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { MethodDef, MethodFunc } from '../../object/typeSpec.ts';
import { newBool } from '../../objects/bool/boolObject.ts';
import { dictSetItemStr } from '../../objects/dict/dictObject.ts';
import { isFloat, newFloat } from '../../objects/float/floatObject.ts';
import { newInt } from '../../objects/int/intObject.ts';
import { newNamespace } from '../../objects/namespace/namespaceType.ts';
import { isStr, newStr, strValue } from '../../objects/str/strObject.ts';
import { isTuple, newTuple } from '../../objects/tuple/tupleObject.ts';
import type { ModuleDef } from '../../vm/api.ts';
import { civilTime, type Fields, formatTime, secondsOf } from './calendar.ts';
import { newStructTime, structTimeType } from './structTime.ts';

/** Seconds that `sleep` has let pass: it does not wait. */
interface Clock {
  slept: number;
}

function clockOf(rt: Runtime): Clock {
  let clock = rt.moduleState.get('time') as Clock | undefined;
  if (clock === undefined) {
    clock = { slept: 0 };
    rt.moduleState.set('time', clock);
  }
  return clock;
}

const CLOCKS: readonly string[] = [
  'time',
  'monotonic',
  'perf_counter',
  'process_time',
  'thread_time',
];

const wallTime = (rt: Runtime): number => rt.host.time() + clockOf(rt).slept;
const monotonic = (rt: Runtime): number => rt.host.monotonic() + clockOf(rt).slept;

const seconds = (name: string, read: (rt: Runtime) => number): MethodDef => ({
  name,
  kind: 'NOARGS',
  call: (rt) => newFloat(rt, read(rt)),
});

const nanoseconds = (name: string, read: (rt: Runtime) => number): MethodDef => ({
  name,
  kind: 'NOARGS',
  call: (rt) => newInt(rt, BigInt(Math.round(read(rt) * 1e6)) * 1000n),
});

/** @cpython Modules/timemodule.c#time_sleep */
const sleep: MethodFunc = (rt, _self, args) => {
  const [op] = args as [PyObject];
  const n = isFloat(rt, op) ? op : index(rt, op);
  if (n === null) return null;
  const x = Number(n.body);
  if (!isFloat(rt, op)) decref(rt, n);
  if (x < 0) return raise(rt, 'ValueError', 'sleep length must be non-negative');
  clockOf(rt).slept += x;
  return incref(rt.None);
};

/** A time argument that may be absent or None: now. */
function timeArg(rt: Runtime, args: readonly PyObject[]): number | null {
  if (args[0] === undefined || args[0] === rt.None) return wallTime(rt);
  const [given] = args as [PyObject];
  if (isFloat(rt, given)) {
    if (Number.isFinite(given.body)) return given.body;
    const message = 'cannot convert float NaN to integer';
    return Number.isNaN(given.body)
      ? raise(rt, 'ValueError', 'Invalid value NaN (not a number)')
      : raise(rt, 'OverflowError', message.replace('NaN', 'infinity'));
  }
  return asSsize(rt, given, 'OverflowError');
}

/** `gmtime` and `localtime`: the engine's time zone is UTC. */
const broken = (name: string, zone: string): MethodDef => ({
  name,
  kind: 'FASTCALL',
  call: (rt, _self, args) => {
    if (!checkPositional(rt, name, args.length, 0, 1)) return null;
    const time = timeArg(rt, args);
    return time === null ? null : newStructTime(rt, civilTime(time), { zone, offset: 0 });
  },
});

/** The fields of a time tuple; null with TypeError set. @cpython Modules/timemodule.c#gettmarg */
function fieldsArg(rt: Runtime, op: PyObject | undefined, name: string): Fields | null {
  if (op === undefined) return civilTime(wallTime(rt));
  if (!isTuple(op)) return raise(rt, 'TypeError', 'Tuple or struct_time argument required');
  if (op.body.length !== 9) {
    return raise(rt, 'TypeError', `${name}(): illegal time tuple argument`);
  }
  const fields: number[] = [];
  for (const item of op.body) {
    const n = asSsize(rt, item, 'OverflowError');
    if (n === null) return null;
    fields.push(n);
  }
  return fields;
}

const asctime: MethodFunc = (rt, _self, args): NewRef | null => {
  if (!checkPositional(rt, 'asctime', args.length, 0, 1)) return null;
  const fields = fieldsArg(rt, args[0], 'asctime');
  return fields === null ? null : newStr(rt, formatTime('%c', fields));
};

/** @cpython Modules/timemodule.c#time_mktime */
const mktime: MethodFunc = (rt, _self, args): NewRef | null => {
  const fields = fieldsArg(rt, args[0], 'mktime');
  return fields === null ? null : newFloat(rt, secondsOf(fields));
};

/** @cpython Modules/timemodule.c#time_get_clock_info */
const getClockInfo: MethodFunc = (rt, _self, args): NewRef | null => {
  const [name] = args as [PyObject];
  if (!isStr(name) || !CLOCKS.includes(strValue(name))) {
    return raise(rt, 'ValueError', 'unknown clock');
  }
  const isWall = strValue(name) === 'time';
  const attributes = {
    implementation: newStr(rt, `clock_gettime(CLOCK_${isWall ? 'REALTIME' : 'MONOTONIC'})`),
    monotonic: newBool(rt, !isWall),
    adjustable: newBool(rt, isWall),
    resolution: newFloat(rt, 1e-9),
  };
  const result = newNamespace(rt, attributes);
  for (const value of Object.values(attributes)) decref(rt, value);
  return result;
};

const strftime: MethodFunc = (rt, _self, args) => {
  if (!checkPositional(rt, 'strftime', args.length, 1, 2)) return null;
  const [format] = args as [PyObject];
  if (!isStr(format)) {
    const name = format.ob_type.tp_name;
    return raise(rt, 'TypeError', `strftime() argument 1 must be str, not ${name}`);
  }
  const fields = fieldsArg(rt, args[1], 'strftime');
  return fields === null ? null : newStr(rt, formatTime(strValue(format), fields));
};

const ctime: MethodFunc = (rt, _self, args): NewRef | null => {
  if (!checkPositional(rt, 'ctime', args.length, 0, 1)) return null;
  const time = timeArg(rt, args);
  return time === null ? null : newStr(rt, formatTime('%c', civilTime(time)));
};

/** @cpython Modules/timemodule.c#timemodule */
export const timeModule: ModuleDef = {
  name: 'time',
  functions: [
    seconds('time', wallTime),
    nanoseconds('time_ns', wallTime),
    seconds('perf_counter', monotonic),
    nanoseconds('perf_counter_ns', monotonic),
    seconds('monotonic', monotonic),
    nanoseconds('monotonic_ns', monotonic),
    seconds('process_time', monotonic),
    nanoseconds('process_time_ns', monotonic),
    { name: 'sleep', kind: 'O', call: sleep },
    broken('gmtime', 'GMT'),
    broken('localtime', 'UTC'),
    { name: 'strftime', kind: 'FASTCALL', call: strftime },
    { name: 'ctime', kind: 'FASTCALL', call: ctime },
    { name: 'asctime', kind: 'FASTCALL', call: asctime },
    { name: 'mktime', kind: 'O', call: mktime },
    { name: 'get_clock_info', kind: 'O', call: getClockInfo },
    seconds('thread_time', monotonic),
    nanoseconds('thread_time_ns', monotonic),
  ],
  init: (rt, dict) => {
    for (const name of ['timezone', 'altzone', 'daylight']) {
      const zero = newInt(rt, 0);
      const ok = dictSetItemStr(rt, dict, name, zero);
      decref(rt, zero);
      if (!ok) return false;
    }
    const names = newTuple(rt, [newStr(rt, 'UTC'), newStr(rt, 'UTC')]);
    dictSetItemStr(rt, dict, 'tzname', names);
    decref(rt, names);
    return dictSetItemStr(rt, dict, 'struct_time', structTimeType(rt));
  },
};
