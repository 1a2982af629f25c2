import type { ProgramState } from './state/programState.ts';
import { outputAt } from './outputAt.ts';

/** What the program has written up to the step that is looked at; before any run, what it would. */
export function Output({ state }: { readonly state: ProgramState }) {
  const chunks = state.output.value;
  // What the build knows holds for the release that the page names.
  const output = state.release.value === state.info.release ? state.info.output : null;
  if (chunks === null && (output === null || output === '')) return null;
  const step = state.recorded.value ? state.steps[state.index.value] : undefined;
  const isOver = step?.event === 'end';
  const shown = chunks === null ? [] : outputAt(chunks, step?.outputLength ?? Infinity);
  return (
    <div class="oro-output">
      <p class="oro-label">{chunks === null ? 'Prints' : 'Printed'}</p>
      <pre tabIndex={0} aria-label="Output of the program">
        {chunks === null ? output : null}
        {shown.map(({ stream, text }, i) => (
          <span key={i} class={stream}>
            {text}
          </span>
        ))}
        {chunks !== null && shown.length === 0 ? (
          <span class="nothing">{isOver ? 'nothing' : 'nothing yet'}</span>
        ) : null}
      </pre>
    </div>
  );
}
