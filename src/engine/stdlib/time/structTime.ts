import { checkPositional } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { collectItems } from '../../object/protocol/iter.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { GetSetDef, TypeSpec } from '../../object/typeSpec.ts';
import { isInt, newInt } from '../../objects/int/intObject.ts';
import { isStr, newStr, strValue } from '../../objects/str/strObject.ts';
import { newStructSeq, structSeqSpec } from '../../objects/structseq/structSeq.ts';
import { addStaticType } from '../../objects/type/typeReady.ts';
import type { Fields } from './calendar.ts';

const KEY = 'time.struct_time';

const NAMES = [
  'tm_year',
  'tm_mon',
  'tm_mday',
  'tm_hour',
  'tm_min',
  'tm_sec',
  'tm_wday',
  'tm_yday',
  'tm_isdst',
] as const;

/** Most fields that the constructor takes: the zone and its offset have names but no index. */
const MOST = NAMES.length + 2;

/** What has a name and no index. */
export interface Zone {
  readonly zone: string | null;
  readonly offset: number | null;
}

const NO_ZONE: Zone = { zone: null, offset: null };

type StructTimeItems = NewRef[] & { zone?: Zone };

const zoneOf = (op: PyObject): Zone => (op.body as StructTimeItems).zone ?? NO_ZONE;

const ZONE_FIELDS: readonly GetSetDef[] = [
  {
    name: 'tm_zone',
    get: (rt, op) => {
      const { zone } = zoneOf(op);
      return zone === null ? incref(rt.None) : newStr(rt, zone);
    },
  },
  {
    name: 'tm_gmtoff',
    get: (rt, op) => {
      const { offset } = zoneOf(op);
      return offset === null ? incref(rt.None) : newInt(rt, offset);
    },
  },
];

/** @cpython Objects/structseq.c#structseq_new_impl */
function construct(
  rt: Runtime,
  type: PyTypeObject,
  args: readonly PyObject[],
  _kwnames: PyObject | null,
): NewRef | null {
  if (!checkPositional(rt, 'structseq', args.length, 1, 2)) return null;
  const [given] = args as [PyObject];
  if (given.ob_type.tp_iter === null && given.ob_type.sq_item === null) {
    return raise(rt, 'TypeError', 'constructor requires a sequence');
  }
  const items = collectItems(rt, given);
  if (items === null) return null;
  const { length } = items;
  if (length < NAMES.length || length > MOST) {
    for (const item of items) decref(rt, item);
    const bound = length < NAMES.length ? `an at least ${NAMES.length}` : `an at most ${MOST}`;
    const message = `${KEY}() takes ${bound}-sequence (${length}-sequence given)`;
    return raise(rt, 'TypeError', message);
  }
  const [zone, offset] = items.splice(NAMES.length);
  const extra: Zone = {
    zone: zone !== undefined && isStr(zone) ? strValue(zone) : null,
    offset: offset !== undefined && isInt(offset) ? Number(offset.body) : null,
  };
  for (const item of [zone, offset]) if (item !== undefined) decref(rt, item);
  return newStructSeq(rt, type, Object.assign(items, { zone: extra }));
}

const structTimeSpec = (): TypeSpec => {
  const spec = structSeqSpec(KEY, NAMES);
  return { ...spec, slots: { ...spec.slots, tp_new: construct }, getset: ZONE_FIELDS };
};

/** `time.struct_time`, made when it is first asked for. */
export function structTimeType(rt: Runtime): PyTypeObject {
  const types = rt.types as Partial<Record<string, PyTypeObject>>;
  return types[KEY] ?? addStaticType(rt, structTimeSpec());
}

/** A time of the given fields. */
export function newStructTime(rt: Runtime, fields: Fields, zone: Zone): NewRef {
  const items = fields.map((n) => newInt(rt, n) as NewRef);
  return newStructSeq(rt, structTimeType(rt), Object.assign(items, { zone }));
}
