import type { ProgramState } from './state/programState.ts';
import { eventText, figure, outcomeText, plural, stepText } from './words.ts';

/** One line that says where the program stands; screen readers hear it change. */
export function Status({ state }: { readonly state: ProgramState }) {
  const outcome = state.outcome.value;
  const kept = state.stepCount.value;
  const failed = outcome !== null && outcome.kind !== 'finished';
  return (
    <div class="oro-status">
      <p role="status">{statusText(state)}</p>
      {state.phase.value === 'running' && kept > 0 && (
        <p class="oro-aside">{plural(kept, 'step')} so far</p>
      )}
      {outcome !== null && (
        <p role={failed ? 'alert' : undefined} class={failed ? 'oro-failed' : 'oro-aside'}>
          {outcomeText(outcome, kept)}
        </p>
      )}
      {state.skippedSteps.value > 0 && (
        <p class="oro-aside">
          The first {figure(kept - 1)} steps are kept, and the end;{' '}
          {figure(state.skippedSteps.value)} in between ran without being recorded.
        </p>
      )}
      {state.stale.value && (
        <p class="oro-aside">
          The program or its release was changed since. Run it again to see what it does now.
        </p>
      )}
    </div>
  );
}

function statusText(state: ProgramState): string {
  if (state.phase.value === 'running') return 'Running…';
  const step = state.recorded.value ? state.steps[state.index.value] : undefined;
  if (step === undefined) return '';
  const event = eventText(step);
  return stepText(step, state.stepCount.value) + (event === '' ? '' : ` · ${event}`);
}
