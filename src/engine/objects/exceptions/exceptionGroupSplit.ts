import { fetchRaised, raise, restoreRaised } from '../../object/errors.ts';
import { getOptionalAttr, setAttr } from '../../object/protocol/attr.ts';
import { call, callMethod, isCallable } from '../../object/protocol/call.ts';
import { isTrue } from '../../object/protocol/truth.ts';
import { isInstanceOf, isType } from '../../object/protocol/types.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import type { MethodDef } from '../../object/typeSpec.ts';
import { listFromIterable } from '../list/listExtend.ts';
import { listAppend, newList, type PyList } from '../list/listObject.ts';
import { intern, newStr } from '../str/strObject.ts';
import { newTuple, tupleOf } from '../tuple/tupleObject.ts';
import {
  exceptionField,
  exceptionMatches,
  isExceptionClass,
  newException,
  type PyException,
  setCause,
  setContext,
  setTraceback,
} from './exceptionObject.ts';

/** What decides whether an exception belongs to the part that is split off; null on error. */
type Matcher = (exc: PyObject) => boolean | null;

/** Both are new references, or null where the part is empty. */
interface Split {
  readonly match: NewRef | null;
  readonly rest: NewRef | null;
}

const isGroup = (rt: Runtime, op: PyObject): boolean =>
  isInstanceOf(op, rt.types.BaseExceptionGroup);

const members = (group: PyObject): readonly PyObject[] =>
  exceptionField(group, 'exceptions')!.body as readonly PyObject[];

/** @cpython Objects/exceptions.c#_PyExc_CreateExceptionGroup */
export function newExceptionGroup(
  rt: Runtime,
  message: string,
  excs: PyObject,
): NewRef<PyException> | null {
  const text = newStr(rt, message);
  const group = newException(rt, rt.types.BaseExceptionGroup, [text, excs]);
  decref(rt, text);
  return group;
}

/** @cpython Objects/exceptions.c#get_matcher_type */
function matcherOf(rt: Runtime, value: PyObject): Matcher | null {
  if (isCallable(value) && !isType(value)) {
    return (exc) => {
      const result = call(rt, value, [exc]);
      if (result === null) return null;
      const truth = isTrue(rt, result);
      decref(rt, result);
      return truth;
    };
  }
  const isTypes =
    value.ob_type === rt.types.tuple
      ? (value.body as PyObject[]).every(isExceptionClass)
      : isExceptionClass(value);
  if (isTypes) return (exc) => exceptionMatches(exc, value);
  return raise(rt, 'TypeError', rt.release.groupMatcherText);
}

/** A group of `excs` with what belongs to `orig`; undefined where there are none, null on error. */
function subset(rt: Runtime, orig: PyException, excs: PyList): NewRef | null | undefined {
  if (excs.body.ob_item.length === 0) return undefined;
  const group = callMethod(rt, orig, 'derive', [excs]);
  if (group === null) return null;
  if (!isGroup(rt, group)) {
    decref(rt, group);
    return raise(rt, 'TypeError', 'derive must return an instance of BaseExceptionGroup');
  }
  const eg = group as NewRef<PyException>;
  const { traceback, context, cause } = orig.body;
  if (traceback !== null) setTraceback(rt, eg, incref(traceback));
  setContext(rt, eg, context === null ? null : incref(context));
  setCause(rt, eg, cause === null ? null : incref(cause));
  if (copyNotes(rt, orig, eg)) return eg;
  decref(rt, eg);
  return null;
}

/** The parts have lists of notes of their own. */
function copyNotes(rt: Runtime, orig: PyObject, eg: PyObject): boolean {
  const notes = getOptionalAttr(rt, orig, '__notes__');
  if (notes === null || notes === undefined) return notes === undefined;
  const copy = notes.ob_type.sq_item === null ? undefined : listFromIterable(rt, notes);
  decref(rt, notes);
  if (copy === undefined || copy === null) return copy === undefined;
  const done = setAttr(rt, eg, intern(rt, '__notes__'), copy);
  decref(rt, copy);
  return done;
}

/** @cpython Objects/exceptions.c#exceptiongroup_split_recursive */
function split(rt: Runtime, exc: PyObject, matches: Matcher, wantsRest: boolean): Split | null {
  const isMatch = matches(exc);
  if (isMatch === null) return null;
  if (isMatch) return { match: incref(exc), rest: null };
  if (!isGroup(rt, exc)) return { match: null, rest: wantsRest ? incref(exc) : null };
  const matchList = newList(rt, []);
  const restList = wantsRest ? newList(rt, []) : null;
  const result = members(exc).every((each) => {
    const parts = split(rt, each, matches, wantsRest);
    if (parts === null) return false;
    if (parts.match !== null) listAppend(rt, matchList, parts.match);
    xdecref(rt, parts.match);
    if (parts.rest !== null && restList !== null) listAppend(rt, restList, parts.rest);
    xdecref(rt, parts.rest);
    return true;
  })
    ? build(rt, exc as PyException, matchList, restList)
    : null;
  decref(rt, matchList);
  xdecref(rt, restList);
  return result;
}

function build(
  rt: Runtime,
  exc: PyException,
  matchList: PyList,
  restList: PyList | null,
): Split | null {
  const match = subset(rt, exc, matchList);
  if (match === null) return null;
  const rest = restList === null ? undefined : subset(rt, exc, restList);
  if (rest !== null) return { match: match ?? null, rest: rest ?? null };
  const raised = fetchRaised(rt);
  xdecref(rt, match ?? null);
  restoreRaised(rt, raised);
  return null;
}

/** The methods of groups. */
export const EXCEPTION_GROUP_METHODS: readonly MethodDef[] = [
  {
    name: 'derive',
    kind: 'O',
    call: (rt, self, [excs]) =>
      call(rt, rt.types.BaseExceptionGroup, [exceptionField(self, 'message')!, excs!]),
  },
  {
    name: 'split',
    kind: 'O',
    call(rt, self, [value]) {
      const matches = matcherOf(rt, value!);
      const parts = matches === null ? null : split(rt, self, matches, true);
      if (parts === null) return null;
      const { match, rest } = parts;
      return newTuple(rt, [match ?? incref(rt.None), rest ?? incref(rt.None)]);
    },
  },
  {
    name: 'subgroup',
    kind: 'O',
    call(rt, self, [value]) {
      const matches = matcherOf(rt, value!);
      const parts = matches === null ? null : split(rt, self, matches, false);
      return parts === null ? null : (parts.match ?? incref(rt.None));
    },
  },
];

function addLeaves(rt: Runtime, exc: PyObject, leaves: Set<PyObject>): void {
  if (exc === rt.None) return;
  if (!isGroup(rt, exc)) leaves.add(exc);
  else for (const each of members(exc)) addLeaves(rt, each, leaves);
}

/** The part of `group` whose leaves are in one of `keep`. @cpython Objects/exceptions.c#exception_group_projection */
function projection(rt: Runtime, group: PyObject, keep: readonly PyObject[]): NewRef | null {
  const leaves = new Set<PyObject>();
  for (const each of keep) addLeaves(rt, each, leaves);
  const parts = split(rt, group, (exc) => !isGroup(rt, exc) && leaves.has(exc), false);
  return parts === null ? null : (parts.match ?? incref(rt.None));
}

function sameMetadata({ body: a }: PyException, { body: b }: PyException): boolean {
  return (
    a.notes === b.notes &&
    a.traceback === b.traceback &&
    a.cause === b.cause &&
    a.context === b.context
  );
}

/**
 * What is raised at the end of a statement with `except*`: None for nothing.
 * @cpython Objects/exceptions.c#_PyExc_PrepReraiseStar
 */
export function prepReraiseStar(rt: Runtime, orig: PyException, excs: PyList): NewRef | null {
  const items = excs.body.ob_item;
  if (items.length === 0) return incref(rt.None);
  if (!isGroup(rt, orig)) return incref(items[0]!);
  const all = items.filter((each) => each !== rt.None) as PyException[];
  const reraised = projection(
    rt,
    orig,
    all.filter((each) => sameMetadata(each, orig)),
  );
  if (reraised === null) return null;
  const raised: PyObject[] = all.filter((each) => !sameMetadata(each, orig));
  if (raised.length === 0) return reraised;
  if (reraised !== rt.None) raised.push(reraised);
  let result: NewRef | null;
  if (raised.length > 1) {
    const tuple = tupleOf(rt, raised);
    result = newExceptionGroup(rt, '', tuple);
    decref(rt, tuple);
  } else {
    result = incref(raised[0]!);
  }
  decref(rt, reraised);
  return result;
}
