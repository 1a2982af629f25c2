/** The only door to the engine: everything outside src/engine imports from here. */
export { Engine } from './engine.ts';
export type { EngineOptions, RunOptions, RunResult } from './engine.ts';
export type { Host } from './object/host.ts';
export type { StopReason } from './object/engineError.ts';
export { RELEASES, UnknownReleaseError } from './version/releases.ts';
