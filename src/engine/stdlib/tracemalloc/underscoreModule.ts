import { checkPositional } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { asCInt } from '../../object/protocol/cInt.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { MethodDef } from '../../object/typeSpec.ts';
import { newBool } from '../../objects/bool/boolObject.ts';
import { newInt } from '../../objects/int/intObject.ts';
import { listAppend, newList } from '../../objects/list/listObject.ts';
import { newStr } from '../../objects/str/strObject.ts';
import { newTuple } from '../../objects/tuple/tupleObject.ts';
import type { ModuleDef } from '../../vm/api.ts';
import { type Trace, type Traceback, Traces } from './traces.ts';

const STATE = 'tracemalloc';

function tracesOf(rt: Runtime): Traces {
  let traces = rt.moduleState.get(STATE) as Traces | undefined;
  if (traces === undefined) {
    traces = new Traces(rt);
    rt.moduleState.set(STATE, traces);
  }
  return traces;
}

/** @cpython Modules/_tracemalloc.c#_tracemalloc_start_impl */
const start: MethodDef = {
  name: 'start',
  kind: 'FASTCALL',
  call(rt, _self, args) {
    if (!checkPositional(rt, 'start', args.length, 0, 1)) return null;
    const nframe = args.length === 0 ? 1 : asCInt(rt, args[0]!);
    if (nframe === null) return null;
    const { maxFrames } = rt.release.tracemalloc;
    if (nframe < 1 || nframe > maxFrames) {
      const text = `the number of frames must be in range [1; ${maxFrames}]`;
      return raise(rt, 'ValueError', text);
    }
    tracesOf(rt).start(nframe);
    return incref(rt.None);
  },
};

/** A function of the module that takes nothing. */
const noArgs = (
  name: string,
  run: (rt: Runtime, traces: Traces) => NewRef,
  doc?: string,
): MethodDef => ({
  name,
  kind: 'NOARGS',
  call: (rt) => run(rt, tracesOf(rt)),
  ...(doc === undefined ? {} : { doc }),
});

const done = (rt: Runtime): NewRef => incref(rt.None);

/** What a snapshot shares between its traces. */
class Sharing {
  readonly filenames = new Map<string, NewRef>();
  readonly tracebacks = new Map<Traceback, NewRef>();

  release(rt: Runtime): void {
    for (const op of [...this.filenames.values(), ...this.tracebacks.values()]) decref(rt, op);
  }
}

/** @cpython Python/tracemalloc.c#traceback_to_pyobject */
function tracebackTuple(rt: Runtime, traceback: Traceback, sharing: Sharing): NewRef {
  const shared = sharing.tracebacks.get(traceback);
  if (shared !== undefined) return incref(shared);
  const frames = traceback.frames.map(([filename, lineno]) => {
    let name = sharing.filenames.get(filename);
    if (name === undefined) {
      name = newStr(rt, filename);
      sharing.filenames.set(filename, name);
    }
    return newTuple(rt, [incref(name), newInt(rt, lineno)]);
  });
  const tuple = newTuple(rt, frames);
  sharing.tracebacks.set(traceback, tuple);
  return incref(tuple);
}

/** @cpython Python/tracemalloc.c#trace_to_pyobject */
function traceTuple(rt: Runtime, { size, traceback }: Trace, sharing: Sharing): NewRef {
  const items = [newInt(rt, 0), newInt(rt, size), tracebackTuple(rt, traceback, sharing)];
  if (rt.release.tracemalloc.countsFrames) items.push(newInt(rt, traceback.total));
  return newTuple(rt, items);
}

/** @cpython Python/tracemalloc.c#_PyTraceMalloc_GetTraces */
function getTraces(rt: Runtime, traces: Traces): NewRef {
  const list = newList(rt, []);
  if (!traces.tracing) return list;
  traces.untraced(() => {
    const sharing = new Sharing();
    for (const trace of [...traces.traces.values()]) {
      const tuple = traceTuple(rt, trace, sharing);
      listAppend(rt, list, tuple);
      decref(rt, tuple);
    }
    sharing.release(rt);
  });
  return list;
}

/** @cpython Python/tracemalloc.c#_PyTraceMalloc_GetObjectTraceback */
function getObjectTraceback(rt: Runtime, op: PyObject): NewRef {
  const block = op.address - (op.ob_type.tp_prefix >>> 4);
  const trace = tracesOf(rt).traces.get(block);
  if (trace === undefined) return done(rt);
  const sharing = new Sharing();
  const tuple = tracebackTuple(rt, trace.traceback, sharing);
  sharing.release(rt);
  return tuple;
}

function getTracedMemory(rt: Runtime, traces: Traces): NewRef {
  const { traced_memory, peak_traced_memory } = traces;
  return newTuple(rt, [newInt(rt, traced_memory), newInt(rt, peak_traced_memory)]);
}

/** The module `_tracemalloc`: what needs the allocator. @cpython Modules/_tracemalloc.c */
export const underscoreTracemallocModule: ModuleDef = {
  name: '_tracemalloc',
  doc: 'Debug module to trace memory blocks allocated by Python.',
  functions: [
    start,
    noArgs('stop', (rt, traces) => {
      traces.stop();
      return done(rt);
    }),
    noArgs('is_tracing', (rt, traces) => newBool(rt, traces.tracing)),
    noArgs('clear_traces', (rt, traces) => {
      if (traces.tracing) traces.clear();
      return done(rt);
    }),
    noArgs('reset_peak', (rt, traces) => {
      traces.peak_traced_memory = traces.traced_memory;
      return done(rt);
    }),
    noArgs('get_traced_memory', getTracedMemory),
    noArgs('get_traceback_limit', (rt, traces) => newInt(rt, traces.max_nframe)),
    noArgs('get_tracemalloc_memory', (rt, traces) => {
      const idle = !traces.tracing && !rt.release.tracemalloc.keepsTables;
      return newInt(rt, idle ? 0 : traces.tableMemory);
    }),
    noArgs('_get_traces', getTraces),
    {
      name: '_get_object_traceback',
      kind: 'O',
      call: (rt, _self, args) => getObjectTraceback(rt, args[0]!),
    },
  ],
};
