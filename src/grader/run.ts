import type { ObjectView, Recording, Step } from '../engine/index.ts';
import type { Death, Moment, RunFacts } from './moment.ts';
import { resolve } from './path.ts';

/** A recording together with what the grader looks up in it again and again. */
export class Run implements RunFacts {
  readonly recording: Recording;
  readonly output: string;
  readonly deaths: ReadonlyMap<number, Death>;
  readonly #former = new Map<string, { at: number; view: ObjectView | null }>();

  constructor(recording: Recording) {
    this.recording = recording;
    this.output = recording.output.map(({ text }) => text).join('');
    this.deaths = deathsOf(recording.steps);
  }

  /**
   * Every moment in order. They share one map of objects, which changes as the run goes on: look at
   * a moment before asking for the next.
   */
  *moments(): Generator<Moment> {
    const objects = new Map<number, ObjectView>();
    for (const [index, step] of this.recording.steps.entries()) {
      for (const { id } of step.freed) objects.delete(id);
      for (const id of step.hidden) objects.delete(id);
      for (const view of step.changed) objects.set(view.id, view);
      yield { run: this, index, step, objects };
    }
  }

  /** The moment at step `index`. */
  momentAt(index: number): Moment | undefined {
    for (const moment of this.moments()) if (moment.index === index) return moment;
    return undefined;
  }

  /** The object that `path` led to first, not later than step `index`; as it was then. */
  formerly(path: string, index: number): ObjectView | null {
    let found = this.#former.get(path);
    if (found === undefined) {
      found = { at: Infinity, view: null };
      for (const moment of this.moments()) {
        const view = resolve(path, moment);
        if (view !== null) {
          found = { at: moment.index, view };
          break;
        }
      }
      this.#former.set(path, found);
    }
    return found.at <= index ? found.view : null;
  }

  /** Every object of a type that there has been up to step `index`, with the step it came at. */
  everOfType(type: string, index: number): (ObjectView & { index: number })[] {
    const found = new Map<number, ObjectView & { index: number }>();
    for (const [at, step] of this.recording.steps.slice(0, index + 1).entries()) {
      for (const view of step.changed) {
        if (view.type === type && !found.has(view.id)) found.set(view.id, { ...view, index: at });
      }
    }
    return [...found.values()];
  }

  /** The first step at which `line` is about to run. */
  firstStepAt(line: number): number | null {
    const index = this.recording.steps.findIndex(
      (step) => step.event !== 'end' && step.line === line,
    );
    return index < 0 ? null : index;
  }

  /** Number of the first line that contains `place`, or `place` itself; null if there is none. */
  lineOf(place: number | string): number | null {
    if (typeof place === 'number') return place;
    const index = this.recording.source.split('\n').findIndex((line) => line.includes(place));
    return index < 0 ? null : index + 1;
  }
}

function deathsOf(steps: readonly Step[]): Map<number, Death> {
  const deaths = new Map<number, Death>();
  for (const [index, step] of steps.entries()) {
    const line = steps[index - 1]?.line ?? step.line;
    for (const { id, by } of step.freed) deaths.set(id, { index, by, line });
  }
  return deaths;
}
