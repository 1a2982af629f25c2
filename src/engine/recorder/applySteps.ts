import type { HeapSnapshot, ObjectView } from '../inspect/snapshotTypes.ts';
import type { Step } from './recordingTypes.ts';

/** A whole state is kept every this many steps, so that any step is few changes away from one. */
const KEYFRAME_EVERY = 64;

/**
 * The states of a recording, made of its steps on demand. Steps may be added while it is read.
 */
export class Timeline {
  private readonly steps: Step[] = [];
  private readonly keyframes: ReadonlyMap<number, ObjectView>[] = [];

  constructor(steps: readonly Step[] = []) {
    this.add(steps);
  }

  get length(): number {
    return this.steps.length;
  }

  add(steps: readonly Step[]): void {
    this.steps.push(...steps);
  }

  step(index: number): Step | undefined {
    return this.steps[index];
  }

  /** Objects by id at a step, in the order in which they came to be. */
  objectsAt(index: number): ReadonlyMap<number, ObjectView> {
    const keyframe = Math.floor(index / KEYFRAME_EVERY);
    const objects = new Map(this.keyframe(keyframe));
    for (let i = keyframe * KEYFRAME_EVERY; i <= index; i++) applyStep(objects, this.steps[i]!);
    return objects;
  }

  /** The heap at a step; undefined where there is no such step. */
  snapshotAt(index: number): HeapSnapshot | undefined {
    const step = this.steps[index];
    if (step === undefined) return undefined;
    const objects = [...this.objectsAt(index).values()];
    return { frames: step.frames, roots: step.roots, objects, gauges: step.gauges };
  }

  /** Objects as they were before step `number * KEYFRAME_EVERY`. */
  private keyframe(number: number): ReadonlyMap<number, ObjectView> {
    while (this.keyframes.length <= number) {
      const from = this.keyframes.length - 1;
      const objects = new Map(this.keyframes[from] ?? []);
      for (let i = from * KEYFRAME_EVERY; from >= 0 && i < (from + 1) * KEYFRAME_EVERY; i++) {
        applyStep(objects, this.steps[i]!);
      }
      this.keyframes.push(objects);
    }
    return this.keyframes[number]!;
  }
}

/** Turns the objects of the step before into those at `step`, in place. */
export function applyStep(objects: Map<number, ObjectView>, step: Step): void {
  for (const { id } of step.freed) objects.delete(id);
  for (const id of step.hidden) objects.delete(id);
  for (const view of step.changed) objects.set(view.id, view);
}
