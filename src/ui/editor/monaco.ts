import * as monaco from 'monaco-editor/editor/editor.api';
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/comment/register';
import 'monaco-editor/features/cursorUndo/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/indentation/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/multicursor/register';
import 'monaco-editor/features/toggleTabFocusMode/register';
import 'monaco-editor/features/wordOperations/register';
import 'monaco-editor/languages/definitions/python/register';
import styles from '../../../node_modules/monaco-editor/min/vs/editor/editor.main.css?url';
import { fileName } from '../state/programInfo.ts';
import type { ProgramState } from '../state/programState.ts';

/** The page's large editor, bound to one program. */
export interface LargeEditor {
  focus(): void;
  setText(text: string): void;
  /** Marks the line that runs next, and the one that failed with its message in the margin. */
  mark(next: number | null, error: { line: number; message: string } | null): void;
  dispose(): void;
}

const THEMES = { dark: 'vs-dark', light: 'vs' } as const;

/** Opens the editor in `host`. */
export async function openEditor(
  host: HTMLElement,
  state: ProgramState,
  caret: number,
): Promise<LargeEditor> {
  await prepare();
  const editor = monaco.editor.create(host, {
    value: state.source.value,
    language: 'python',
    theme: siteTheme(),
    ariaLabel: `Source of ${fileName(state.info)}. Press Control M to let Tab leave the editor.`,
    automaticLayout: true,
    fontSize: 14,
    glyphMargin: true,
    lineHeight: 20,
    lineNumbersMinChars: 3,
    folding: false,
    minimap: { enabled: false },
    overviewRulerLanes: 0,
    padding: { top: 6, bottom: 6 },
    renderLineHighlight: 'none',
    scrollBeyondLastLine: false,
    scrollbar: { alwaysConsumeMouseWheel: false },
    tabSize: 4,
  });
  const model = editor.getModel()!;
  editor.setPosition(model.getPositionAt(caret));
  const marks = editor.createDecorationsCollection();
  const listening = model.onDidChangeContent(() => state.edit(model.getValue()));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    void state.run();
  };
  // Before the editor hears of it: to it the same keys mean a new line.
  host.addEventListener('keydown', onKeyDown, { capture: true });
  const themes = new MutationObserver(() => monaco.editor.setTheme(siteTheme()));
  themes.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return {
    focus: () => editor.focus(),
    setText: (text) => {
      if (model.getValue() !== text) model.setValue(text);
    },
    mark: (next, error) => marks.set(decorations(next, error, model.getLineCount())),
    dispose: () => {
      themes.disconnect();
      host.removeEventListener('keydown', onKeyDown, { capture: true });
      listening.dispose();
      editor.dispose();
      model.dispose();
    },
  };
}

function siteTheme(): string {
  return THEMES[document.documentElement.dataset['theme'] === 'light' ? 'light' : 'dark'];
}

/** The editor's own worker and styles, once per page. */
async function prepare(): Promise<void> {
  self.MonacoEnvironment ??= { getWorker: startWorker };
  if (document.querySelector(`link[href="${styles}"]`) !== null) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = styles;
  const loaded = new Promise((done) => {
    link.onload = done;
    link.onerror = done;
  });
  document.head.append(link);
  await loaded;
}

function startWorker(): Worker {
  return new Worker(
    new URL('../../../node_modules/monaco-editor/esm/vs/editor/editor.worker.js', import.meta.url),
    { type: 'module' },
  );
}

function decorations(
  next: number | null,
  error: { line: number; message: string } | null,
  lines: number,
): monaco.editor.IModelDeltaDecoration[] {
  const found: monaco.editor.IModelDeltaDecoration[] = [];
  const whole = (line: number): monaco.Range => new monaco.Range(line, 1, line, 1);
  if (next !== null && next <= lines) {
    found.push({ range: whole(next), options: { isWholeLine: true, className: 'oro-next' } });
  }
  if (error !== null && error.line <= lines) {
    const message = { value: error.message, isTrusted: false };
    found.push({
      range: whole(error.line),
      options: {
        isWholeLine: true,
        className: 'oro-error',
        glyphMarginClassName: 'oro-error-glyph',
        glyphMarginHoverMessage: message,
        hoverMessage: message,
      },
    });
  }
  return found;
}
