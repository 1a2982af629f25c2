import { checkPositional } from '../object/argParse.ts';
import { raise } from '../object/errors.ts';
import { index } from '../object/protocol/number.ts';
import type { NewRef, PyObject, Runtime } from '../object/pyObject.ts';
import { decref, incref } from '../object/refcount.ts';
import type { MethodDef, MethodFunc } from '../object/typeSpec.ts';
import { dictSetItemStr } from '../objects/dict/dictObject.ts';
import { asDouble } from '../objects/float/floatNew.ts';
import { isFloat, newFloat } from '../objects/float/floatObject.ts';
import { newInt } from '../objects/int/intObject.ts';
import { isStr, newStr, strValue } from '../objects/str/strObject.ts';
import { isTuple, newTuple } from '../objects/tuple/tupleObject.ts';
import type { ModuleDef } from '../vm/api.ts';

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

/** Year, month, day, hour, minute, second, weekday (Monday 0), day of the year, DST. */
type Fields = readonly number[];

/** Days from 1970 to the first of March of year 0 of the proleptic Gregorian calendar. */
const EPOCH_SHIFT = 719468;

/** The civil date and time of a number of seconds since the epoch, in UTC. */
export function civilTime(time: number): Fields {
  const total = Math.floor(time);
  const days = Math.floor(total / 86400);
  const rest = total - days * 86400;
  const z = days + EPOCH_SHIFT;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const dayOfYear = dayOfEra - (365 * yearOfEra + leapDays);
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const clock = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60];
  const weekday = (((days + 3) % 7) + 7) % 7;
  return [year, month, day, ...clock, weekday, days - daysBefore(year) + 1, 0];
}

/** Days from the epoch to the first of January. */
function daysBefore(year: number): number {
  const y = year - 1;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) - 719162;
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const two = (n: number): string => String(n).padStart(2, '0');

/** What one directive of `strftime` stands for; undefined for an unknown one. */
function directive(code: string, f: Fields): string | undefined {
  const [year, month, day, hour, minute, second, weekday, yearDay] = f as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const simple: Readonly<Record<string, string>> = {
    Y: String(year),
    y: two(year % 100),
    m: two(month),
    d: two(day),
    e: String(day).padStart(2),
    H: two(hour),
    I: two(hour % 12 === 0 ? 12 : hour % 12),
    M: two(minute),
    S: two(second),
    j: String(yearDay).padStart(3, '0'),
    A: DAYS[weekday] ?? '?',
    a: (DAYS[weekday] ?? '?').slice(0, 3),
    B: MONTHS[month - 1] ?? '?',
    b: (MONTHS[month - 1] ?? '?').slice(0, 3),
    p: hour < 12 ? 'AM' : 'PM',
    w: String((weekday + 1) % 7),
    u: String(weekday + 1),
    Z: 'UTC',
    z: '+0000',
    '%': '%',
    n: '\n',
    t: '\t',
  };
  return simple[code];
}

const COMPOSED: Readonly<Record<string, string>> = {
  c: '%a %b %e %H:%M:%S %Y',
  x: '%m/%d/%y',
  X: '%H:%M:%S',
  F: '%Y-%m-%d',
  T: '%H:%M:%S',
  D: '%m/%d/%y',
  R: '%H:%M',
};

function formatTime(format: string, fields: Fields): string {
  const expanded = format.replace(/%([cxXFTDR])/g, (_, code: string) => COMPOSED[code]!);
  return expanded.replace(/%(.)/gs, (all, code: string) => directive(code, fields) ?? all);
}

/** A time argument that may be absent or None: now. */
function timeArg(rt: Runtime, args: readonly PyObject[]): number | null {
  if (args[0] === undefined || args[0] === rt.None) return wallTime(rt);
  return asDouble(rt, args[0]);
}

/** `gmtime` and `localtime`: the engine's time zone is UTC. */
const broken = (name: string): MethodDef => ({
  name,
  kind: 'FASTCALL',
  call: (rt, _self, args) => {
    if (!checkPositional(rt, name, args.length, 0, 1)) return null;
    const time = timeArg(rt, args);
    return time === null
      ? null
      : newTuple(
          rt,
          civilTime(time).map((n) => newInt(rt, n)),
        );
  },
});

/** The fields of a time tuple; null with TypeError set. */
function fieldsArg(rt: Runtime, op: PyObject | undefined): Fields | null {
  if (op === undefined) return civilTime(wallTime(rt));
  if (!isTuple(op)) return raise(rt, 'TypeError', 'Tuple or struct_time argument required');
  return op.body.map((item) => Number(item.body));
}

const strftime: MethodFunc = (rt, _self, args) => {
  if (!checkPositional(rt, 'strftime', args.length, 1, 2)) return null;
  const [format] = args as [PyObject];
  if (!isStr(format)) {
    const name = format.ob_type.tp_name;
    return raise(rt, 'TypeError', `strftime() argument 1 must be str, not ${name}`);
  }
  const fields = fieldsArg(rt, args[1]);
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
    broken('gmtime'),
    broken('localtime'),
    { name: 'strftime', kind: 'FASTCALL', call: strftime },
    { name: 'ctime', kind: 'FASTCALL', call: ctime },
  ],
  init: (rt, dict) => {
    for (const name of ['timezone', 'altzone', 'daylight']) {
      const zero = newInt(rt, 0);
      const ok = dictSetItemStr(rt, dict, name, zero);
      decref(rt, zero);
      if (!ok) return false;
    }
    return true;
  },
};
