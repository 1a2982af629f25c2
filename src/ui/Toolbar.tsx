import { ReleaseChoice } from './ReleaseChoice.tsx';
import type { ProgramState } from './state/programState.ts';

interface Props {
  readonly state: ProgramState;
  /** False until the page has come alive. */
  readonly ready: boolean;
  readonly onEdit: () => void;
}

/** Run, Step, Back, Edit, Reset, the release; for an exercise, Check. */
export function Toolbar({ state, ready, onEdit }: Props) {
  const running = state.phase.value === 'running';
  const idle = !ready || running;
  const recorded = state.recorded.value && !state.stale.value;
  const last = state.stepCount.value - 1;
  return (
    <div class="oro-toolbar" role="group" aria-label="Program">
      {running ? (
        <button type="button" class="primary" onClick={() => state.stop()}>
          Stop
        </button>
      ) : (
        <button type="button" class="primary" disabled={!ready} onClick={() => void state.run()}>
          Run
        </button>
      )}
      <button
        type="button"
        disabled={idle || (recorded && state.index.value >= last)}
        onClick={() => void state.stepForward()}
      >
        Step
      </button>
      <button
        type="button"
        disabled={idle || !recorded || state.index.value === 0}
        onClick={() => state.stepBack()}
      >
        Back
      </button>
      <button type="button" disabled={!ready || state.editing.value} onClick={onEdit}>
        Edit
      </button>
      <button
        type="button"
        disabled={idle || (!state.changed.value && state.phase.value === 'idle')}
        onClick={() => state.reset()}
      >
        Reset
      </button>
      {state.info.releases.length > 0 && <ReleaseChoice state={state} disabled={idle} />}
      {state.info.exercise !== null && (
        <button type="button" class="check" disabled={idle} onClick={() => void state.check()}>
          Check
        </button>
      )}
    </div>
  );
}
