import { stepText } from './words.ts';
import type { ProgramState } from './state/programState.ts';

/** Through a recording: first, back, forward, last, and a slider. Arrow keys step, too. */
export function Stepper({ state }: { readonly state: ProgramState }) {
  const last = state.stepCount.value - 1;
  const index = state.index.value;
  const step = state.steps[index];
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey) return;
    const to = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    state.goTo(to);
  };
  const button = (name: string, sign: string, to: number, disabled: boolean) => (
    <button
      type="button"
      aria-label={name}
      aria-disabled={disabled}
      onClick={() => state.goTo(to)}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
  return (
    <div class="oro-stepper" role="group" aria-label="Steps" onKeyDown={onKeyDown}>
      {button('First step', '⏮', 0, index === 0)}
      {button('Step back', '◀', index - 1, index === 0)}
      <input
        type="range"
        min={0}
        max={Math.max(0, last)}
        step={1}
        value={index}
        aria-label="Step"
        aria-valuetext={step === undefined ? '' : stepText(step, state.stepCount.value)}
        onInput={(event) => state.goTo(Number(event.currentTarget.value))}
      />
      {button('Step forward', '▶', index + 1, index === last)}
      {button('Last step', '⏭', last, index === last)}
    </div>
  );
}
