import { useSignalEffect } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Hints } from './Hints.tsx';
import { Output } from './Output.tsx';
import { Status } from './Status.tsx';
import { Toolbar } from './Toolbar.tsx';
import { VerdictView } from './VerdictView.tsx';
import { markLine } from './staticCode.ts';
import { fileName, type ProgramInfo } from './state/programInfo.ts';
import { ProgramState } from './state/programState.ts';
import { useLazy } from './useLazy.ts';
import { markedLine } from './words.ts';

interface Props {
  readonly info: ProgramInfo;
  /** The program as the build highlighted it. */
  readonly children?: ComponentChildren;
}

/**
 * A program with everything around it. The build writes it as plain HTML; the page brings it alive
 * when it comes into view, and loads the views and the editor when they are first used.
 */
export function ProgramPane({ info, children }: Props) {
  const state = useMemo(() => new ProgramState(info), []);
  const [ready, setReady] = useState(false);
  const [active, setActive] = useState(false);
  const code = useRef<HTMLDivElement>(null);

  useEffect(() => {
    state.restore();
    setReady(true);
    const yieldEditor = (event: Event): void => {
      if ((event as CustomEvent<unknown>).detail !== state) setActive(false);
    };
    document.addEventListener('oro:editing', yieldEditor);
    return () => {
      document.removeEventListener('oro:editing', yieldEditor);
      state.dispose();
    };
  }, []);

  useSignalEffect(() => {
    const step = state.recorded.value ? state.steps[state.index.value] : undefined;
    const line = step === undefined || step.event === 'end' ? null : step.line;
    const error = markedLine(state.outcome.value)?.line ?? null;
    if (code.current !== null) markLine(code.current, state.stale.value ? null : line, error);
  });

  /** Only one pane at a time has the large editor. */
  const activate = (): void => {
    document.dispatchEvent(new CustomEvent('oro:editing', { detail: state }));
    setActive(true);
  };
  const onEdit = (): void => {
    state.editing.value = true;
    activate();
  };

  const editing = state.editing.value;
  const editor = useLazy(editing, () => import('./editor/Editor.tsx'));
  const views = useLazy(state.phase.value !== 'idle', () => import('./RecordingView.tsx'));
  const name = fileName(info);
  return (
    <section class="oro-program not-content" aria-label={`Program ${name}`}>
      <div ref={code} class="oro-code" hidden={editing && editor !== null}>
        {children}
      </div>
      {editing && editor !== null && (
        <editor.Editor state={state} active={active} onFocus={activate} />
      )}
      <Toolbar state={state} ready={ready} onEdit={onEdit} />
      {state.passed.value && <p class="oro-passed">✓ You have solved this exercise.</p>}
      <Status state={state} />
      <Output state={state} />
      {info.exercise !== null && <VerdictView state={state} />}
      {info.exercise !== null && <Hints hints={info.exercise.hints} />}
      {views !== null && state.recorded.value && <views.RecordingView state={state} />}
    </section>
  );
}
