import { collect, setCollectorHooks } from '../gc/collect.ts';
import {
  DEBUG_COLLECTABLE,
  DEBUG_LEAK,
  DEBUG_SAVEALL,
  DEBUG_STATS,
  DEBUG_UNCOLLECTABLE,
} from '../gc/debugFlags.ts';
import { freeze, frozenCount, unfreeze } from '../gc/freeze.ts';
import { generationMembers } from '../gc/gcList.ts';
import { inOrder } from '../gc/incremental/spaces.ts';
import type { GCGeneration } from '../object/gcState.ts';
import { getStats, invokeCallbacks } from './gcReports.ts';
import { unpackKeywords } from '../object/argParse.ts';
import { raise } from '../object/errors.ts';
import { GC_FINALIZED } from '../object/gcBits.ts';
import { isTracked } from '../object/gcHead.ts';
import { asCInt } from '../object/protocol/cInt.ts';
import { asSsize } from '../object/protocol/number.ts';
import { isType } from '../object/protocol/types.ts';
import type { NewRef, PyObject, Runtime } from '../object/pyObject.ts';
import { decref, incref } from '../object/refcount.ts';
import { TPFLAGS_HAVE_GC, TPFLAGS_HEAPTYPE } from '../object/typeFlags.ts';
import type { MethodDef } from '../object/typeSpec.ts';
import { newBool } from '../objects/bool/boolObject.ts';
import { type PyDict, dictSetItemStr } from '../objects/dict/dictObject.ts';
import { newInt } from '../objects/int/intObject.ts';
import { listAppend, newList, type PyList } from '../objects/list/listObject.ts';
import { inTuple } from '../objects/tuple/argsTuple.ts';
import { newTrackedTuple, tupleOf } from '../objects/tuple/tupleObject.ts';
import type { ModuleDef } from '../vm/api.ts';

const none = (rt: Runtime): NewRef => incref(rt.None);
const ints = (rt: Runtime, values: readonly number[]): NewRef =>
  newTrackedTuple(
    rt,
    values.map((n) => newInt(rt, n)),
  );

/** A function of the module that takes nothing. */
const noArgs = (name: string, run: (rt: Runtime) => NewRef | null): MethodDef => ({
  name,
  kind: 'NOARGS',
  call: (rt) => run(rt),
});

/** A function of the module that takes one object. */
const oneArg = (name: string, run: (rt: Runtime, op: PyObject) => NewRef | null): MethodDef => ({
  name,
  kind: 'O',
  call: (rt, _self, args) => run(rt, args[0]!),
});

/** @cpython Modules/gcmodule.c#gc_collect_impl */
const gcCollect: MethodDef = {
  name: 'collect',
  kind: 'KEYWORDS',
  call(rt, _self, args, kwnames) {
    const parameters = { name: 'collect', names: ['generation'], required: 0 };
    const found = unpackKeywords(rt, parameters, args, kwnames);
    if (found === null) return null;
    const given = found[0] ?? null;
    const generation = given === null ? 2 : asCInt(rt, given);
    if (generation === null) return null;
    if (generation < 0 || generation > 2) return raise(rt, 'ValueError', 'invalid generation');
    return newInt(rt, collect(rt, generation));
  },
};

const THRESHOLD_ARGS = 'gc.set_threshold requires 1 to 3 arguments';
const NO_INDEX = 'argument should be integer or None';

/** @cpython Modules/gcmodule.c#gc_set_threshold_impl */
const gcSetThreshold: MethodDef = {
  name: 'set_threshold',
  kind: 'FASTCALL',
  call: inTuple((rt, _self, args) => {
    if (args.length < 1 || args.length > 3) {
      const bound = args.length < 1 ? 'at least 1 argument' : 'at most 3 arguments';
      const old = `set_threshold() takes ${bound} (${args.length} given)`;
      return raise(rt, 'TypeError', rt.release.oldKeywordErrors ? old : THRESHOLD_ARGS);
    }
    const { generations } = rt.gc;
    const values: number[] = [];
    for (const arg of args) {
      const value = asCInt(rt, arg, 'parsed');
      if (value === null) return null;
      if (rt.release.sys.setsThresholdsAsParsed) generations[values.length]!.threshold = value;
      values.push(value);
    }
    for (const [i, value] of values.entries()) generations[i]!.threshold = value;
    return none(rt);
  }),
};

const GET_OBJECTS = { name: 'get_objects', names: ['generation'], required: 0 };
/** @cpython Python/gc.c#_PyGC_GetObjects */
const gcGetObjects: MethodDef = {
  name: 'get_objects',
  kind: 'KEYWORDS',
  call(rt, _self, args, kwnames) {
    if (!rt.release.sys.listsGenerations && args.length > 0) {
      const what = kwnames === null ? `arguments (${args.length} given)` : 'keyword arguments';
      return raise(rt, 'TypeError', `get_objects() takes no ${what}`);
    }
    const found = unpackKeywords(rt, GET_OBJECTS, args, kwnames);
    if (found === null) return null;
    const given = found[0] ?? rt.None;
    if (given !== rt.None && given.ob_type.nb_index === null) {
      return raise(rt, 'TypeError', `${NO_INDEX}, not '${given.ob_type.tp_name}'`);
    }
    const generation = given === rt.None ? -1 : asSsize(rt, given, 'OverflowError');
    if (generation === null) return null;
    if (generation > 2) {
      const text = 'generation parameter must be less than the number of available generations (3)';
      return raise(rt, 'ValueError', text);
    }
    if (generation < -1) {
      return raise(rt, 'ValueError', 'generation parameter cannot be negative');
    }
    const result = newList(rt, []);
    for (const each of membersOf(rt, generation)) appendAll(rt, result, generationMembers(each));
    return result;
  },
};

/** The lists that a number means; all for -1. The incremental collector shows no generation 1. */
function membersOf(rt: Runtime, generation: number): readonly GCGeneration<PyObject>[] {
  const [young, ...old] = rt.gc.generations;
  if (generation === -1) return rt.gc.generations;
  if (generation === 0) return [young];
  if (rt.gc.increments === null) return [old[generation - 1]!];
  return generation === 1 ? [] : old;
}

function appendAll(rt: Runtime, list: PyList, items: readonly PyObject[]): void {
  for (const op of items) if (op !== list) listAppend(rt, list, op);
}

/** @cpython Modules/gcmodule.c#gc_get_referrers_impl */
const gcGetReferrers: MethodDef = {
  name: 'get_referrers',
  kind: 'FASTCALL',
  call(rt, _self, args) {
    const objs = tupleOf(rt, args);
    const wanted = new Set(args);
    const result = newList(rt, []);
    for (const each of inOrder(rt.gc)) {
      const found = generationMembers(each).filter((op) => op !== objs && refersTo(op, wanted));
      appendAll(rt, result, found);
    }
    decref(rt, objs);
    return result;
  },
};

function refersTo(op: PyObject, wanted: ReadonlySet<PyObject>): boolean {
  let found = false;
  op.ob_type.tp_traverse?.(op, (referent) => {
    found ||= wanted.has(referent);
  });
  return found;
}

/** @cpython Include/internal/pycore_object.h#_PyObject_IS_GC */
function isGC(op: PyObject): boolean {
  const type = isType(op) && (op.tp_flags & TPFLAGS_HEAPTYPE) === 0;
  return !type && (op.ob_type.tp_flags & TPFLAGS_HAVE_GC) !== 0;
}

/** @cpython Modules/gcmodule.c#append_referrents */
const gcGetReferents: MethodDef = {
  name: 'get_referents',
  kind: 'FASTCALL',
  call: inTuple((rt, _self, args) => {
    const referents: PyObject[] = [];
    for (const op of args) {
      if (isGC(op)) op.ob_type.tp_traverse?.(op, (referent) => referents.push(referent));
    }
    const result = newList(rt, []);
    appendAll(rt, result, referents);
    return result;
  }),
};

function setEnabled(enabled: boolean): (rt: Runtime) => NewRef {
  return (rt) => {
    rt.gc.enabled = enabled;
    return none(rt);
  };
}

/** A function without arguments that gives None. */
function after(action: (rt: Runtime) => void): (rt: Runtime) => NewRef {
  return (rt) => {
    action(rt);
    return none(rt);
  };
}

function setDebug(rt: Runtime, op: PyObject): NewRef | null {
  const flags = asCInt(rt, op);
  if (flags === null) return null;
  rt.gc.debug = flags;
  return none(rt);
}

function saveGarbage(rt: Runtime, op: PyObject): void {
  listAppend(rt, rt.gc.garbage as PyList, op);
}

/** The lists that the collector fills: without the module nothing can put anything into them. */
function initCollector(rt: Runtime): void {
  rt.gc.garbage = newList(rt, []);
  rt.gc.callbacks = newList(rt, []);
  setCollectorHooks(rt, { saveGarbage, callback: invokeCallbacks });
}

function init(rt: Runtime, dict: PyDict): boolean {
  initCollector(rt);
  dictSetItemStr(rt, dict, 'garbage', rt.gc.garbage!);
  dictSetItemStr(rt, dict, 'callbacks', rt.gc.callbacks!);
  const flags = { DEBUG_STATS, DEBUG_COLLECTABLE, DEBUG_UNCOLLECTABLE, DEBUG_SAVEALL, DEBUG_LEAK };
  for (const [name, flag] of Object.entries(flags)) {
    const value = newInt(rt, flag);
    dictSetItemStr(rt, dict, name, value);
    decref(rt, value);
  }
  return true;
}

/** A number of each generation, as a tuple. */
function getCount(rt: Runtime): NewRef {
  return ints(
    rt,
    inOrder(rt.gc).map((each) => each.count),
  );
}

/** The incremental collector knows two thresholds. */
function getThreshold(rt: Runtime): NewRef {
  const values = rt.gc.generations.map((each) => each.threshold);
  if (rt.gc.increments !== null) values[2] = 0;
  return ints(rt, values);
}

/** The module `gc`. @cpython Modules/gcmodule.c */
export const gcModule: ModuleDef = {
  name: 'gc',
  doc: 'This module provides access to the garbage collector for reference cycles.',
  functions: [
    noArgs('enable', setEnabled(true)),
    noArgs('disable', setEnabled(false)),
    noArgs('isenabled', (rt) => newBool(rt, rt.gc.enabled)),
    oneArg('set_debug', setDebug),
    noArgs('get_debug', (rt) => newInt(rt, rt.gc.debug)),
    noArgs('get_count', getCount),
    gcSetThreshold,
    noArgs('get_threshold', getThreshold),
    gcCollect,
    gcGetObjects,
    noArgs('get_stats', getStats),
    oneArg('is_tracked', (rt, op) => newBool(rt, isTracked(op))),
    oneArg('is_finalized', (rt, op) => newBool(rt, (op.gc_bits & GC_FINALIZED) !== 0)),
    gcGetReferrers,
    gcGetReferents,
    noArgs('freeze', after(freeze)),
    noArgs('unfreeze', after(unfreeze)),
    noArgs('get_freeze_count', (rt) => newInt(rt, frozenCount(rt))),
  ],
  init,
};
