import { useState } from 'preact/hooks';
import { Prose } from './Prose.tsx';

/** Hints, one at a time: each asks for itself. */
export function Hints({ hints }: { readonly hints: readonly string[] }) {
  const [shown, setShown] = useState(0);
  if (hints.length === 0) return null;
  return (
    <div class="oro-hints">
      <ol aria-live="polite">
        {hints.slice(0, shown).map((hint, i) => (
          <li key={i}>
            <Prose text={hint} />
          </li>
        ))}
      </ol>
      {shown < hints.length && (
        <button type="button" onClick={() => setShown(shown + 1)}>
          {shown === 0 ? 'Give me a hint' : 'Another hint'} ({shown + 1} of {hints.length})
        </button>
      )}
    </div>
  );
}
