import { stepText } from './words.ts';
import type { ProgramState } from './state/programState.ts';

const SHAPES = {
  first: 'M2 2h2v10H2z M12 2v10L5 7z',
  back: 'M11 2v10L3 7z',
  forward: 'M3 2v10L11 7z',
  last: 'M10 2h2v10h-2z M2 2v10L9 7z',
} as const;

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
  const button = (name: string, shape: string, to: number, disabled: boolean) => (
    <button type="button" aria-label={name} aria-disabled={disabled} onClick={() => state.goTo(to)}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <path d={shape} />
      </svg>
    </button>
  );
  return (
    <div class="oro-stepper" role="group" aria-label="Steps" onKeyDown={onKeyDown}>
      {button('First step', SHAPES.first, 0, index === 0)}
      {button('Step back', SHAPES.back, index - 1, index === 0)}
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
      {button('Step forward', SHAPES.forward, index + 1, index === last)}
      {button('Last step', SHAPES.last, last, index === last)}
    </div>
  );
}
