import type { Host } from '../object/host.ts';
import { type PyObject, Runtime } from '../object/pyObject.ts';
import type { Release } from '../version/release.ts';
import type { InterpreterFrame } from './frame.ts';

/** Called before each line that a frame begins. */
export type LineHook = (frame: InterpreterFrame, line: number) => void;

/** Limits of one run; Infinity where there is none. */
export interface Budgets {
  /** Instructions, counted at function entries and loops. */
  readonly steps: number;
  /** Characters written to stdout and stderr. */
  readonly output: number;
}

/**
 * The runtime with the state of its one thread: what every function of this layer takes as `vm`.
 * @cpython Include/cpython/pystate.h#_ts
 */
export class Interpreter extends Runtime {
  currentFrame: InterpreterFrame | null = null;
  /** A frame that an instruction pushed and that the eval loop is to enter. */
  callee: InterpreterFrame | null = null;
  recursionLimit: number;
  recursionRemaining: number;
  stepsLeft: number;
  outputLeft: number;
  onLine: LineHook | null = null;
  /** `builtins.__dict__`, owned by the module. */
  builtins!: PyObject;
  /** `sys.modules`, owned. */
  modules!: PyObject;
  /** Source by file name, for tracebacks. */
  readonly sources = new Map<string, string>();

  constructor(release: Release, host: Host, budgets: Budgets) {
    super(release, host);
    this.recursionLimit = release.recursionLimit;
    this.recursionRemaining = release.recursionLimit;
    this.stepsLeft = budgets.steps;
    this.outputLeft = budgets.output;
  }
}
