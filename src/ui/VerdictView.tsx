import type { ProgramState } from './state/programState.ts';
import { Prose } from './Prose.tsx';

/** What the grader says, each failed check with the way to the step at which it went wrong. */
export function VerdictView({ state }: { readonly state: ProgramState }) {
  const verdict = state.verdict.value;
  return (
    <div class="oro-verdict" aria-live="polite">
      {verdict !== null && (
        <>
          <p class={verdict.passed ? 'good' : 'bad'}>
            {verdict.passed ? '✓ Passed.' : '✗ Not yet.'}
          </p>
          <ul>
            {verdict.results.map((result, i) => (
              <li key={i} class={result.passed ? 'good' : 'bad'}>
                <span class="mark">{result.passed ? 'holds' : 'fails'}</span>
                <span>
                  <Prose text={result.message} />{' '}
                  {!result.passed && result.step !== null && (
                    <button type="button" onClick={() => state.goTo(result.step!)}>
                      Show me
                      <span class="sr-only"> the step at which it went wrong</span>
                    </button>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
