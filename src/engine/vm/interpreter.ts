import type { Host } from '../object/host.ts';
import { type PyObject, Runtime } from '../object/pyObject.ts';
import type { Release } from '../version/release.ts';
import type { PyDict } from '../objects/dict/dictObject.ts';
import type { InterpreterFrame } from './frame.ts';
import type { ModuleDef } from './moduleDef.ts';

/** Called before each line that a frame begins. */
export type LineHook = (frame: InterpreterFrame, line: number) => void;

/** How deeply the engine itself may nest, in units of a plain recursive call. */
export interface NativeDepth {
  readonly limit: number;
  /** What a nested eval loop counts. */
  readonly evalWeight: number;
}

/** Limits of one run; Infinity where there is none. */
export interface Budgets {
  /** Instructions, counted at function entries and loops. */
  readonly steps: number;
  /** Characters written to stdout and stderr. */
  readonly output: number;
  readonly nativeDepth: NativeDepth;
}

/**
 * The runtime with the state of its one thread: what every function of this layer takes as `vm`.
 * @cpython Include/cpython/pystate.h#_ts
 */
export class Interpreter extends Runtime {
  currentFrame: InterpreterFrame | null = null;
  /** A frame that an instruction pushed and that the eval loop is to enter. */
  callee: InterpreterFrame | null = null;
  readonly evalWeight: number;
  recursionLimit: number;
  /* With values from the start: V8 makes a new object of each float in a field that was undefined. */
  stepsLeft = Infinity;
  outputLeft = Infinity;
  onLine: LineHook | null = null;
  /** Told of an exception that nothing caught, before it is shown. Borrowed. */
  onUncaught: ((exc: PyObject) => void) | null = null;
  /** Hooks of `sys.set_asyncgen_hooks`, owned. */
  readonly asyncGenHooks: { firstiter: PyObject | null; finalizer: PyObject | null } = {
    firstiter: null,
    finalizer: null,
  };
  /** Frames that a new coroutine remembers. */
  originTrackingDepth = 0;
  /** Types that are called without their arguments being packed: those with `tp_vectorcall`. */
  readonly vectorcallTypes = new Set<PyObject>();
  /** `sys.modules`, owned. */
  modules!: PyDict;
  /** Copies of the namespaces of the modules that exist from the start, owned. */
  readonly moduleCopies: PyObject[] = [];
  /** Modules that can be imported, by name. */
  readonly moduleDefs = new Map<string, ModuleDef>();
  /** What the parser keeps alive while the sources that it read are run: owned literals. */
  readonly arenas = new Set<readonly PyObject[]>();
  /** Called when the interpreter ends, before anything is torn down. */
  readonly exitHooks: (() => void)[] = [];
  /** References that parts of the engine own besides. */
  extraRoots: () => Iterable<{ label: string; target: PyObject }> = () => [];
  /** Lines and texts of the warnings that were shown. */
  readonly shownWarnings = new Set<string>();
  /** Source by file name, for tracebacks. */
  readonly sources = new Map<string, string>();

  constructor(release: Release, host: Host, budgets: Budgets) {
    super(release, host);
    this.nativeDepthLimit = budgets.nativeDepth.limit;
    this.evalWeight = budgets.nativeDepth.evalWeight;
    this.recursionLimit = release.recursionLimit;
    this.stepsLeft = budgets.steps;
    this.outputLeft = budgets.output;
  }
}
