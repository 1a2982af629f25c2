import { type Baseline, heapSnapshot } from '../inspect/heapSnapshot.ts';
import type { ObjectView, ReferenceView } from '../inspect/snapshotTypes.ts';
import type { Interpreter } from '../vm/api.ts';
import type { FreedView, OutputChunk, Step, StepEvent } from './recordingTypes.ts';

/** Who receives a recording while it is made, in batches. */
export interface RecordingSink {
  steps(steps: readonly Step[]): void;
  output(chunks: readonly OutputChunk[]): void;
}

/** Steps and output are handed over when this many wait. */
const BATCH = 50;
/**
 * Objects looked at in all steps together: each step looks at the whole heap, so that a heap that
 * grows with every step would take quadratic time. Beyond, steps are skipped.
 */
const LOOK_LIMIT = 1_000_000;

/**
 * Records a run line by line: each step as the difference to the one before. The state is that before
 * the line runs. When `maxSteps` are kept, or the heap has been looked at too often, further lines run
 * unrecorded and only the end is added.
 */
export class Recorder {
  skippedSteps = 0;
  private readonly vm: Interpreter;
  private readonly baseline: Baseline;
  private readonly sink: RecordingSink;
  private readonly maxSteps: number;
  private readonly shown = new Map<number, ObjectView>();
  private freed: FreedView[] = [];
  private batch: Step[] = [];
  private chunks: OutputChunk[] = [];
  private count = 0;
  private looked = 0;
  private lastLine = 1;
  private lastDepth = 0;
  private outputLength = 0;

  constructor(vm: Interpreter, baseline: Baseline, sink: RecordingSink, maxSteps: number) {
    this.vm = vm;
    this.baseline = baseline;
    this.sink = sink;
    this.maxSteps = maxSteps;
  }

  /** Starts listening to the interpreter. */
  attach(): void {
    this.vm.events = { onDealloc: (op) => this.noteDealloc(op as { serial: number }) };
    this.vm.onLine = (_frame, line) => this.noteLine(line);
  }

  /** Text that the program wrote. */
  write(stream: 'stdout' | 'stderr', text: string): void {
    this.outputLength += text.length;
    const last = this.chunks.at(-1);
    if (last?.stream === stream) {
      this.chunks[this.chunks.length - 1] = { stream, text: last.text + text };
    } else {
      this.chunks.push({ stream, text });
    }
    if (this.chunks.length >= BATCH || this.chunks[0]!.text.length > 4096) this.flush();
  }

  /** Records the last state and hands over what waits. Nothing is recorded afterwards. */
  finish(): void {
    this.vm.onLine = null;
    this.record('end', this.lastLine);
    this.vm.events = null;
    this.flush();
  }

  private noteDealloc(op: { serial: number }): void {
    if (op.serial <= this.baseline.serial || !this.shown.has(op.serial)) return;
    this.freed.push({ id: op.serial, by: this.vm.gc.collecting ? 'collector' : 'counting' });
  }

  private noteLine(line: number): void {
    // A module begins at line 0, where nothing of the program stands.
    if (line === 0) return;
    this.lastLine = line;
    if (this.count >= this.maxSteps || this.looked >= LOOK_LIMIT) {
      this.skippedSteps++;
      return;
    }
    this.record('line', line);
  }

  private record(event: StepEvent, line: number): void {
    const { frames, roots, objects, gauges } = heapSnapshot(this.vm, this.baseline);
    this.looked += objects.length;
    const depth = frames.length;
    const called = event === 'line' && depth > this.lastDepth && this.count > 0;
    this.lastDepth = depth;
    const changed = this.changes(objects);
    this.batch.push({
      index: this.count,
      event: called ? 'call' : event,
      line,
      frames,
      roots,
      changed,
      freed: this.freed,
      hidden: this.hideMissing(objects),
      gauges,
      outputLength: this.outputLength,
    });
    this.freed = [];
    this.count++;
    if (this.batch.length >= BATCH) this.flush();
  }

  private changes(objects: readonly ObjectView[]): ObjectView[] {
    const changed: ObjectView[] = [];
    for (const view of objects) {
      const before = this.shown.get(view.id);
      if (before !== undefined && isSameView(before, view)) continue;
      this.shown.set(view.id, view);
      changed.push(view);
    }
    return changed;
  }

  /** Forgets what is gone; returns those of them that are still alive. */
  private hideMissing(objects: readonly ObjectView[]): number[] {
    const present = new Set(objects.map((view) => view.id));
    const freed = new Set(this.freed.map((each) => each.id));
    const hidden: number[] = [];
    for (const id of this.shown.keys()) {
      if (present.has(id)) continue;
      this.shown.delete(id);
      if (!freed.has(id)) hidden.push(id);
    }
    return hidden;
  }

  private flush(): void {
    if (this.chunks.length > 0) this.sink.output(this.chunks);
    if (this.batch.length > 0) this.sink.steps(this.batch);
    this.chunks = [];
    this.batch = [];
  }
}

/** Whether two views of one object show the same: asked of every object at every step. */
function isSameView(a: ObjectView, b: ObjectView): boolean {
  return (
    a.refcount === b.refcount &&
    a.size === b.size &&
    a.length === b.length &&
    a.generation === b.generation &&
    a.unreachable === b.unreachable &&
    a.value === b.value &&
    a.type === b.type &&
    a.immortal === b.immortal &&
    a.internal === b.internal &&
    a.builtin === b.builtin &&
    a.truncated === b.truncated &&
    a.references.length === b.references.length &&
    a.references.every((reference, i) => isSameReference(reference, b.references[i]!))
  );
}

function isSameReference(a: ReferenceView, b: ReferenceView): boolean {
  return a.target === b.target && a.label === b.label && a.kind === b.kind;
}
