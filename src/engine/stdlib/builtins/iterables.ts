import { checkPositional, unexpectedKeyword } from '../../object/argParse.ts';
import { type CompareOp, PY_GT, PY_LT } from '../../object/compareOp.ts';
import { clearErrorIf, raise } from '../../object/errors.ts';
import { getAttrString } from '../../object/protocol/attr.ts';
import { call, isCallable } from '../../object/protocol/call.ts';
import { richCompareBool } from '../../object/protocol/compare.ts';
import { getIter, iterNext, isIterator } from '../../object/protocol/iter.ts';
import { length } from '../../object/protocol/sequence.ts';
import { isTrue } from '../../object/protocol/truth.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import type { MethodDef } from '../../object/typeSpec.ts';
import { newSsize } from '../../objects/int/intObject.ts';
import { newCallIter } from '../../objects/iter/iterTypes.ts';
import { listFromIterable } from '../../objects/list/listExtend.ts';
import { strValue } from '../../objects/str/strObject.ts';
import { inTupleAndDict } from '../../objects/tuple/argsTuple.ts';
import type { Release } from '../../version/release.ts';

/** `all` and `any`: the first item whose truth is `stop` decides. */
function firstTruth(name: string, stop: boolean): MethodDef {
  return {
    name,
    kind: 'O',
    call(rt, _self, args) {
      const it = getIter(rt, args[0]!);
      if (it === null) return null;
      const found = search(rt, it, stop);
      decref(rt, it);
      if (found === null) return null;
      return incref((found ? stop : !stop) ? rt.True : rt.False);
    },
  };
}

/** Whether an item's truth is `stop`; null on error. */
function search(rt: Runtime, it: PyObject, stop: boolean): boolean | null {
  for (;;) {
    const item = iterNext(rt, it);
    if (item === null) return rt.raised === null ? false : null;
    const truth = isTrue(rt, item);
    decref(rt, item);
    if (truth === null) return null;
    if (truth === stop) return true;
  }
}

const len: MethodDef = {
  name: 'len',
  kind: 'O',
  call(rt, _self, args) {
    const n = length(rt, args[0]!);
    return n === null ? null : newSsize(rt, n);
  },
};

/** @cpython Python/bltinmodule.c#builtin_iter */
const iter: MethodDef = {
  name: 'iter',
  kind: 'FASTCALL',
  call(rt, _self, args) {
    if (!checkPositional(rt, 'iter', args.length, 1, 2)) return null;
    if (args.length === 1) return getIter(rt, args[0]!);
    if (!isCallable(args[0]!)) return raise(rt, 'TypeError', rt.release.iterSentinelText);
    return newCallIter(rt, args[0]!, args[1]!);
  },
};

/** @cpython Python/bltinmodule.c#builtin_next */
const next: MethodDef = {
  name: 'next',
  kind: 'FASTCALL',
  call(rt, _self, args) {
    if (!checkPositional(rt, 'next', args.length, 1, 2)) return null;
    const [it, fallback] = args as [PyObject, PyObject | undefined];
    const { tp_iternext, tp_name } = it.ob_type;
    if (!isIterator(it) || tp_iternext === null)
      return raise(rt, 'TypeError', `'${tp_name}' object is not an iterator`);
    const item = tp_iternext(rt, it);
    if (item !== null) return item;
    if (fallback !== undefined) {
      if (rt.raised !== null && !clearErrorIf(rt, 'StopIteration')) return null;
      return incref(fallback);
    }
    if (rt.raised === null) stopIteration(rt);
    return null;
  },
};

/** StopIteration without arguments. @cpython Python/errors.c#PyErr_SetNone */
function stopIteration(rt: Runtime): void {
  const exc = call(rt, rt.types.StopIteration, []);
  if (exc !== null) rt.raised = exc;
}

interface Best {
  item: NewRef | null;
  value: NewRef | null;
}

function dropBest(rt: Runtime, best: Best): void {
  xdecref(rt, best.item);
  xdecref(rt, best.value);
}

/** Takes `item` if its value beats the best one so far; consumes it. False on error. */
function consider(
  rt: Runtime,
  best: Best,
  item: NewRef,
  key: PyObject | null,
  op: CompareOp,
): boolean {
  const value = key === null ? incref(item) : rt.factories.vectorcall(rt, key, [item], null);
  if (value === null) {
    decref(rt, item);
    return false;
  }
  const better = best.value === null ? true : richCompareBool(rt, value, best.value, op);
  if (better === true) {
    const { item: oldItem, value: oldValue } = best;
    best.item = item;
    best.value = value;
    xdecref(rt, oldValue);
    xdecref(rt, oldItem);
    return true;
  }
  if (better === null) {
    decref(rt, value);
    decref(rt, item);
    return false;
  }
  decref(rt, item);
  decref(rt, value);
  return true;
}

/** The keywords of `max` and `min`: `[key, default]`, or null on error. */
function minMaxKeywords(
  rt: Runtime,
  name: string,
  values: readonly PyObject[],
  kwnames: PyObject | null,
): [PyObject | null, PyObject | null] | null {
  const found: [PyObject | null, PyObject | null] = [null, null];
  const keywords = kwnames === null ? [] : (kwnames.body as PyObject[]);
  for (const [i, keyword] of keywords.entries()) {
    const text = strValue(keyword);
    const at = ['key', 'default'].indexOf(text);
    if (at < 0) return unexpectedKeyword(rt, name, text, ['key', 'default']);
    found[at] = values[i]!;
  }
  return found;
}

const packsMinMax = (release: Release): boolean => release.minMaxPacksArguments;

/** @cpython Python/bltinmodule.c#min_max */
function minMax(name: 'max' | 'min', op: CompareOp): MethodDef {
  return {
    name,
    kind: 'KEYWORDS',
    call: inTupleAndDict((rt, _self, args, kwnames) => {
      const nkeywords = kwnames === null ? 0 : (kwnames.body as PyObject[]).length;
      const nargs = args.length - nkeywords;
      if (nargs === 0) {
        return raise(rt, 'TypeError', `${name} expected at least 1 argument, got 0`);
      }
      const keywords = minMaxKeywords(rt, name, args.slice(nargs), kwnames);
      if (keywords === null) return null;
      const [key, fallback] = [keywords[0] === rt.None ? null : keywords[0], keywords[1]];
      if (nargs > 1 && fallback !== null) {
        const message = `Cannot specify a default for ${name}() with multiple positional arguments`;
        return raise(rt, 'TypeError', message);
      }
      const best: Best = { item: null, value: null };
      const done =
        nargs > 1
          ? args.slice(0, nargs).every((arg) => consider(rt, best, incref(arg), key, op))
          : bestOfIterable(rt, best, args[0]!, key, op);
      return finishMinMax(rt, name, best, done, fallback);
    }, packsMinMax),
  };
}

function bestOfIterable(
  rt: Runtime,
  best: Best,
  iterable: PyObject,
  key: PyObject | null,
  op: CompareOp,
): boolean {
  const it = getIter(rt, iterable);
  if (it === null) return false;
  let done = true;
  while (done) {
    const item = iterNext(rt, it);
    if (item === null) {
      done = rt.raised === null;
      break;
    }
    done = consider(rt, best, item, key, op);
  }
  decref(rt, it);
  return done;
}

function finishMinMax(
  rt: Runtime,
  name: string,
  best: Best,
  done: boolean,
  fallback: PyObject | null,
): NewRef | null {
  if (!done) {
    dropBest(rt, best);
    return null;
  }
  xdecref(rt, best.value);
  if (best.item !== null) return best.item;
  if (fallback !== null) return incref(fallback);
  return raise(rt, 'ValueError', `${name}() ${rt.release.emptyMinMax}`);
}

/** @cpython Python/bltinmodule.c#builtin_sorted */
const sorted: MethodDef = {
  name: 'sorted',
  kind: 'KEYWORDS',
  call(rt, _self, args, kwnames) {
    const nkeywords = kwnames === null ? 0 : (kwnames.body as PyObject[]).length;
    if (!checkPositional(rt, 'sorted', args.length - nkeywords, 1, 1)) return null;
    if (!checkSortKeywords(rt, kwnames)) return null;
    const list = listFromIterable(rt, args[0]!);
    if (list === null) return null;
    const sort = getAttrString(rt, list, 'sort');
    const result = sort === null ? null : call(rt, sort, args.slice(1), kwnames);
    xdecref(rt, sort);
    if (result === null) {
      decref(rt, list);
      return null;
    }
    decref(rt, result);
    return list;
  },
};

function checkSortKeywords(rt: Runtime, kwnames: PyObject | null): boolean {
  for (const keyword of kwnames === null ? [] : (kwnames.body as PyObject[])) {
    const text = strValue(keyword);
    if (text === 'key' || text === 'reverse') continue;
    unexpectedKeyword(rt, 'sort', text, ['key', 'reverse']);
    return false;
  }
  return true;
}

export const ITERABLE_FUNCTIONS: readonly MethodDef[] = [
  firstTruth('all', false),
  firstTruth('any', true),
  iter,
  len,
  minMax('max', PY_GT),
  minMax('min', PY_LT),
  next,
  sorted,
];
