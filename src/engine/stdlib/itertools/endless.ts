import { type Parameters, unpackKeywords } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { getIter } from '../../object/protocol/iter.ts';
import { asSsize, binaryOp, NB_ADD } from '../../object/protocol/number.ts';
import { reprText } from '../../object/protocol/text.ts';
import { isTrue } from '../../object/protocol/truth.ts';
import type { NewFunc, NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { isFloat } from '../../objects/float/floatObject.ts';
import { isInt, newInt } from '../../objects/int/intObject.ts';
import { listAppend, newList, type PyList } from '../../objects/list/listObject.ts';
import { genericAlloc } from '../../objects/object/instance.ts';
import { newStr } from '../../objects/str/strObject.ts';
import type { StructRefs } from '../structRefs.ts';
import { advance, drop, iteratorSpec, positional, refsOf } from './iteratorSpec.ts';

/** `refs`: the count as an object (null in fast mode) and the step. */
interface CountBody extends StructRefs {
  cnt: number;
}

const COUNT: Parameters = { name: 'count', names: ['start', 'step'], required: 0 };
const FAST_END = Number.MAX_SAFE_INTEGER;

/** @cpython Modules/itertoolsmodule.c#itertools_count_impl */
const countNew: NewFunc = (rt, type, args, kwnames) => {
  const found = unpackKeywords(rt, COUNT, args, kwnames);
  if (found === null) return null;
  for (const arg of found) {
    const number = arg === null || isInt(arg) || isFloat(rt, arg) || arg.ob_type.nb_index !== null;
    if (!number && arg.ob_type.nb_float === null && arg.ob_type.nb_add === null) {
      return raise(rt, 'TypeError', 'a number is required');
    }
  }
  const [start, step] = found;
  const unit = !step || (isInt(step) && step.body === 1);
  const small = !start || (isInt(start) && typeof start.body === 'number');
  const cnt = small ? ((start?.body as number | undefined) ?? 0) : 0;
  const by = !step ? newInt(rt, 1) : incref(step);
  const slow = unit && small ? null : !start ? newInt(rt, 0) : incref(start);
  return genericAlloc<CountBody>(rt, type, { refs: [slow, by], cnt });
};

/** @cpython Modules/itertoolsmodule.c#count_next */
function countNext(rt: Runtime, op: PyObject): NewRef | null {
  const body = op.body as CountBody;
  const [now, step] = body.refs;
  if (now === null || now === undefined) {
    if (body.cnt < FAST_END) return newInt(rt, body.cnt++);
    body.refs[0] = newInt(rt, body.cnt);
    return countNext(rt, op);
  }
  const next = binaryOp(rt, now, step!, NB_ADD);
  if (next === null) return null;
  body.refs[0] = next;
  return now as NewRef;
}

function countRepr(rt: Runtime, op: PyObject): NewRef | null {
  const { refs, cnt } = op.body as CountBody;
  if (refs[0] === null) return newStr(rt, `count(${cnt})`);
  const [now, step] = [reprText(rt, refs[0]!), reprText(rt, refs[1]!)];
  if (now === null || step === null) return null;
  const plain = isInt(refs[1]!) && refs[1].body === 1;
  return newStr(rt, plain ? `count(${now})` : `count(${now}, ${step})`);
}

/** `refs`: what is given. */
interface RepeatBody extends StructRefs {
  /** -1: for ever. */
  cnt: number;
}

const REPEAT: Parameters = { name: 'repeat', names: ['object', 'times'], required: 1 };

const repeatNew: NewFunc = (rt, type, args, kwnames) => {
  const found = unpackKeywords(rt, REPEAT, args, kwnames);
  if (found === null) return null;
  const [object, times] = found;
  const cnt = !times ? -1 : asSsize(rt, times, 'OverflowError');
  if (cnt === null) return null;
  return genericAlloc<RepeatBody>(rt, type, {
    refs: [incref(object!)],
    cnt: !times ? -1 : Math.max(cnt, 0),
  });
};

function repeatNext(_rt: Runtime, op: PyObject): NewRef | null {
  const body = op.body as RepeatBody;
  if (body.cnt === 0) return null;
  if (body.cnt > 0) body.cnt--;
  return incref(body.refs[0]!);
}

function repeatRepr(rt: Runtime, op: PyObject): NewRef | null {
  const { refs, cnt } = op.body as RepeatBody;
  const shown = reprText(rt, refs[0]!);
  if (shown === null) return null;
  return newStr(rt, cnt < 0 ? `repeat(${shown})` : `repeat(${shown}, ${cnt})`);
}

/** `refs`: the iterator, the items saved so far. */
interface CycleBody extends StructRefs {
  index: number;
  firstpass: boolean;
}

const cycleNew = positional('cycle', 1, 1, (rt, type, args) => {
  const it = getIter(rt, args[0]!);
  if (it === null) return null;
  const saved = newList(rt, []);
  return genericAlloc<CycleBody>(rt, type, { refs: [it, saved], index: 0, firstpass: false });
});

/** @cpython Modules/itertoolsmodule.c#cycle_next */
function cycleNext(rt: Runtime, op: PyObject): NewRef | null {
  const body = op.body as CycleBody;
  const saved = body.refs[1] as PyList;
  if (body.refs[0] !== null) {
    const item = advance(rt, body.refs[0]!);
    if (item !== null) {
      if (!body.firstpass) listAppend(rt, saved, item);
      return item;
    }
    if (rt.raised !== null) {
      if (!rt.raised.ob_type.mro.includes(rt.types.StopIteration)) return null;
      decref(rt, rt.raised);
      rt.raised = null;
    }
    drop(rt, op, 0);
  }
  const items = saved.body.ob_item;
  if (items.length === 0) return null;
  const item = incref(items[body.index]!);
  body.index = (body.index + 1) % items.length;
  return item;
}

/** `refs`: the iterator of iterables, the one that is walked. */
const chainNew: NewFunc = (rt, type, args, kwnames) => {
  if (kwnames !== null && (kwnames.body as PyObject[]).length > 0) {
    return raise(rt, 'TypeError', 'chain() takes no keyword arguments');
  }
  const tuple = rt.factories.tuple(
    rt,
    args.map((arg) => incref(arg)),
  );
  const source = getIter(rt, tuple);
  decref(rt, tuple);
  return source === null ? null : genericAlloc<StructRefs>(rt, type, { refs: [source, null] });
};

/** @cpython Modules/itertoolsmodule.c#chain_next */
function chainNext(rt: Runtime, op: PyObject): NewRef | null {
  const refs = refsOf(op);
  while (refs[0] !== null) {
    if (refs[1] === null) {
      const iterable = advance(rt, refs[0]!);
      if (iterable === null) return drop(rt, op, 0);
      refs[1] = getIter(rt, iterable);
      decref(rt, iterable);
      if (refs[1] === null) return drop(rt, op, 0);
    }
    const item = advance(rt, refs[1]!);
    if (item !== null) return item;
    if (rt.raised !== null) {
      if (!rt.raised.ob_type.mro.includes(rt.types.StopIteration)) return null;
      decref(rt, rt.raised);
      rt.raised = null;
    }
    drop(rt, op, 1);
  }
  return null;
}

const withRepr = (spec: TypeSpec, tp_repr: typeof countRepr): TypeSpec => ({
  ...spec,
  slots: { ...spec.slots, tp_repr },
});

export const endlessSpecs: readonly TypeSpec[] = [
  withRepr(iteratorSpec('count', countNew, countNext), countRepr),
  withRepr(
    iteratorSpec('repeat', repeatNew, repeatNext, [
      {
        name: '__length_hint__',
        kind: 'NOARGS',
        call(rt, op) {
          const { cnt } = op.body as RepeatBody;
          return cnt < 0 ? raise(rt, 'TypeError', 'len() of unsized object') : newInt(rt, cnt);
        },
      },
    ]),
    repeatRepr,
  ),
  iteratorSpec('cycle', cycleNew, cycleNext),
  iteratorSpec('chain', chainNew, chainNext, [
    {
      name: 'from_iterable',
      kind: 'O',
      binding: 'class',
      call(rt, type, args) {
        const source = getIter(rt, args[0]!);
        if (source === null) return null;
        return genericAlloc<StructRefs>(rt, type as never, { refs: [source, null] });
      },
    },
  ]),
];

/** Truth of an optional flag. */
export const flag = (rt: Runtime, op: PyObject | null): boolean | null =>
  op === null ? false : isTrue(rt, op);
