import type { HeapEvents } from '../../events.ts';
import type { Runtime } from '../../object/pyObject.ts';
import { addr2line } from '../../objects/code/codeObject.ts';
import { strValue } from '../../objects/str/strObject.ts';
import { currentFrame, type InterpreterFrame, isComplete } from '../../vm/api.ts';
import { HashtableSize } from './hashtableSize.ts';

/** Where a block was allocated: file names and lines, the innermost frame first. */
export interface Traceback {
  readonly frames: readonly (readonly [filename: string, lineno: number])[];
  /** Frames that there were, at most 65535 of them counted. */
  readonly total: number;
}

export interface Trace {
  size: number;
  traceback: Traceback;
}

const NOWHERE: Traceback = { frames: [['<unknown>', 0]], total: 1 };
const MAX_TOTAL = 65535;

/**
 * The traces of the blocks that were allocated since tracing began and are still alive.
 * @cpython Python/tracemalloc.c
 */
export class Traces {
  max_nframe = 1;
  tracing = false;
  /** Bytes in traced blocks, as they were asked for. */
  traced_memory = 0;
  peak_traced_memory = 0;
  /** By the address of the block. */
  readonly traces = new Map<number, Trace>();
  private readonly rt: Runtime;
  private readonly tracebacks = new Map<string, Traceback>();
  private readonly filenames = new Set<string>();
  private readonly traceTable: HashtableSize;
  private readonly tracebackTable: HashtableSize;
  private readonly filenameTable: HashtableSize;
  private readonly ownsEvents: HeapEvents = {};

  constructor(rt: Runtime) {
    this.rt = rt;
    const { hashtable } = rt.release.tracemalloc;
    this.traceTable = new HashtableSize(hashtable.struct, hashtable.traceEntry);
    this.tracebackTable = new HashtableSize(hashtable.struct, hashtable.entry);
    this.filenameTable = new HashtableSize(hashtable.struct, hashtable.entry);
  }

  /** @cpython Python/tracemalloc.c#_PyTraceMalloc_Start */
  start(maxFrames: number): void {
    if (this.tracing) return;
    this.max_nframe = maxFrames;
    this.tracing = true;
    const { rt } = this;
    const retraces = rt.release.tracemalloc.retracesFreeLists;
    rt.mem.events = {
      onAlloc: (address, nbytes) => this.add(address, nbytes),
      onFree: (address) => this.remove(address),
      onRealloc: (from, to, nbytes) => {
        this.remove(from);
        this.add(to, nbytes);
      },
      ...(retraces ? { onRevive: (address: number) => this.retrace(address) } : {}),
    };
    // Tells the machine not to put new numbers into blocks of dead ones unseen.
    rt.events ??= this.ownsEvents;
  }

  /** @cpython Python/tracemalloc.c#_PyTraceMalloc_Stop */
  stop(): void {
    if (!this.tracing) return;
    this.tracing = false;
    this.rt.mem.events = null;
    if (this.rt.events === this.ownsEvents) this.rt.events = null;
    this.clear();
  }

  /** @cpython Python/tracemalloc.c#tracemalloc_clear_traces_unlocked */
  clear(): void {
    this.traces.clear();
    this.tracebacks.clear();
    this.filenames.clear();
    for (const table of this.tables) table.clear();
    this.traced_memory = this.peak_traced_memory = 0;
  }

  /** Runs `action` without tracing what it allocates. @cpython Python/tracemalloc.c#set_reentrant */
  untraced<T>(action: () => T): T {
    const { mem } = this.rt;
    const { events } = mem;
    mem.events = null;
    const result = action();
    mem.events = events;
    return result;
  }

  /** Bytes of the tables. @cpython Python/tracemalloc.c#_PyTraceMalloc_GetMemory */
  get tableMemory(): number {
    return this.tables.reduce((sum, table) => sum + table.size, 0);
  }

  private get tables(): readonly HashtableSize[] {
    return [this.traceTable, this.tracebackTable, this.filenameTable];
  }

  private add(address: number, size: number): void {
    const traceback = this.currentTraceback();
    const known = this.traces.get(address);
    if (known === undefined) {
      this.traces.set(address, { size, traceback });
      this.traceTable.add();
    } else {
      this.traced_memory -= known.size;
      known.size = size;
      known.traceback = traceback;
    }
    this.traced_memory += size;
    if (this.traced_memory > this.peak_traced_memory) this.peak_traced_memory = this.traced_memory;
  }

  private remove(address: number): void {
    const trace = this.traces.get(address);
    if (trace === undefined) return;
    this.traced_memory -= trace.size;
    this.traces.delete(address);
    this.traceTable.remove();
  }

  /** @cpython Python/tracemalloc.c#_PyTraceMalloc_TraceRef */
  private retrace(address: number): void {
    const trace = this.traces.get(address);
    if (trace !== undefined) trace.traceback = this.currentTraceback();
  }

  /** @cpython Python/tracemalloc.c#traceback_new */
  private currentTraceback(): Traceback {
    const frames: (readonly [string, number])[] = [];
    let total = 0;
    for (let frame = currentFrame(this.rt); frame !== null; frame = frame.previous) {
      if (!isComplete(frame)) continue;
      if (frames.length < this.max_nframe) frames.push(placeOf(frame));
      total++;
    }
    if (total === 0) return NOWHERE;
    return this.interned({ frames, total: Math.min(total, MAX_TOTAL) });
  }

  private interned(traceback: Traceback): Traceback {
    const { frames, total } = traceback;
    const depth = this.rt.release.tracemalloc.countsFrames ? total : 0;
    const key = `${depth} ${frames.map(([filename, line]) => `${line} ${filename}`).join('\0')}`;
    const found = this.tracebacks.get(key);
    if (found !== undefined) return found;
    for (const [filename] of frames) {
      if (this.filenames.has(filename)) continue;
      this.filenames.add(filename);
      this.filenameTable.add();
    }
    this.tracebacks.set(key, traceback);
    this.tracebackTable.add();
    return traceback;
  }
}

/** @cpython Python/tracemalloc.c#tracemalloc_get_frame */
function placeOf(frame: InterpreterFrame): readonly [string, number] {
  const { code } = frame;
  return [strValue(code.body.co_filename), addr2line(code, frame.prev_instr) ?? 0];
}
