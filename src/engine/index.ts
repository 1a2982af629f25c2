/** The only door to the engine: everything outside src/engine imports from here. */
export { Engine } from './engine.ts';
export type { EngineOptions, RunOptions, RunResult } from './engine.ts';
export type { Host } from './object/host.ts';
export { StopExecution } from './object/engineError.ts';
export type { StopReason } from './object/engineError.ts';
export { RELEASES, UnknownReleaseError } from './version/releases.ts';
export { recordProgram } from './recordProgram.ts';
export type { RecordRequest, RecordResult } from './recordProgram.ts';
export type { RecordingSink } from './recorder/recorder.ts';
export { Timeline } from './recorder/applySteps.ts';
export type {
  FreedView,
  Outcome,
  OutputChunk,
  Recording,
  Step,
  StepEvent,
} from './recorder/recordingTypes.ts';
export type {
  FrameView,
  GaugesView,
  HeapSnapshot,
  HolderView,
  ObjectView,
  ReferenceKind,
  ReferenceView,
  RootView,
} from './inspect/snapshotTypes.ts';
