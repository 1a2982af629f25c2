/** Year, month, day, hour, minute, second, weekday (Monday 0), day of the year, DST. */
export type Fields = readonly number[];

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

/** Text of a format of `strftime`. @cpython Modules/timemodule.c#time_strftime */
export function formatTime(format: string, fields: Fields): string {
  const expanded = format.replace(/%([cxXFTDR])/g, (_, code: string) => COMPOSED[code]!);
  return expanded.replace(/%(.)/gs, (all, code: string) => directive(code, fields) ?? all);
}

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** Seconds since the epoch of a date and time in UTC, whose parts may exceed their ranges. */
export function secondsOf(fields: Fields): number {
  const [year, month, day, hour, minute, second] = fields as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const months = year * 12 + month - 1;
  const [y, m] = [Math.floor(months / 12), months - Math.floor(months / 12) * 12];
  const isLeap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const days = daysBefore(y) + DAYS_BEFORE_MONTH[m]! + (isLeap && m > 1 ? 1 : 0) + day - 1;
  return days * 86400 + hour * 3600 + minute * 60 + second;
}
