import type { ObjectView, Recording, Step } from '../engine/index.ts';

/** The state at one step of a run. */
export interface Moment {
  readonly run: RunFacts;
  readonly index: number;
  readonly step: Step;
  readonly objects: ReadonlyMap<number, ObjectView>;
}

/** How an object ended. */
export interface Death {
  /** The first step at which it is gone. */
  readonly index: number;
  readonly by: 'counting' | 'collector';
  /** The line that was running. */
  readonly line: number;
}

/** What can be asked of the run as a whole. */
export interface RunFacts {
  readonly recording: Recording;
  /** All that was written, both streams in order. */
  readonly output: string;
  readonly deaths: ReadonlyMap<number, Death>;
  formerly(path: string, index: number): ObjectView | null;
  everOfType(type: string, index: number): (ObjectView & { readonly index: number })[];
  firstStepAt(line: number): number | null;
  lineOf(place: number | string): number | null;
}
