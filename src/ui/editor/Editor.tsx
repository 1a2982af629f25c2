import { useEffect, useRef, useState } from 'preact/hooks';
import { fileName } from '../state/programInfo.ts';
import type { ProgramState } from '../state/programState.ts';
import { markedLine } from '../words.ts';
import type { LargeEditor } from './monaco.ts';

interface Props {
  readonly state: ProgramState;
  /** Whether this pane has the page's one large editor. */
  readonly active: boolean;
  readonly onFocus: () => void;
}

/** Touch screens keep the plain text field, which their keyboards know how to serve. */
const isTouch = (): boolean => window.matchMedia('(pointer: coarse)').matches;

/** A plain text field at once, and the large editor in its place when that has been loaded. */
export function Editor({ state, active, onFocus }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [large, setLarge] = useState<LargeEditor | null>(null);
  const wanted = active && !isTouch();

  useEffect(() => {
    if (active) field.current?.focus({ preventScroll: true });
    if (!wanted) return;
    let current = true;
    let editor: LargeEditor | null = null;
    void import('./monaco.ts').then(async ({ openEditor }) => {
      const element = host.current;
      if (!current || element === null) return;
      const caret = field.current?.selectionStart ?? 0;
      const focused = document.activeElement === field.current;
      editor = await openEditor(element, state, caret);
      if (!current) return editor.dispose();
      setLarge(editor);
      if (focused) editor.focus();
    });
    return () => {
      current = false;
      editor?.dispose();
      setLarge(null);
    };
  }, [active, wanted]);

  const step = state.recorded.value ? state.steps[state.index.value] : undefined;
  const line = step === undefined || step.event === 'end' || state.stale.value ? null : step.line;
  const error = state.stale.value ? null : markedLine(state.outcome.value);
  useEffect(() => large?.mark(line, error), [large, line, error?.line, error?.message]);
  useEffect(() => large?.setText(state.source.value), [large, state.source.value]);

  const rows = Math.max(4, state.source.value.split('\n').length + 1);
  return (
    <div class="oro-editor">
      <p class="oro-label">
        {fileName(state.info)}{' '}
        <span class="keys">
          Ctrl+Enter runs{large === null ? '' : '; Ctrl+M lets Tab leave the editor'}
        </span>
      </p>
      {large === null && (
        <textarea
          ref={field}
          aria-label={`Source of ${fileName(state.info)}`}
          value={state.source.value}
          rows={Math.min(rows, 26)}
          spellcheck={false}
          autocapitalize="off"
          autocomplete="off"
          wrap="off"
          onInput={(event) => state.edit(event.currentTarget.value)}
          onFocus={() => {
            if (!active) onFocus();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            void state.run();
          }}
        />
      )}
      <div
        ref={host}
        class="oro-monaco"
        hidden={large === null}
        style={{ height: `${Math.min(rows, 26) * 20 + 12}px` }}
      />
      {error !== null && (
        <p class="oro-failed">
          Line {error.line}: {error.message}
        </p>
      )}
    </div>
  );
}
