import type { Outcome, Step } from '../engine/index.ts';

/** A number as prose shows it: `12,345`. */
export function figure(value: number): string {
  return value.toLocaleString('en');
}

/** `1 step`, `2 steps`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${figure(count)} ${count === 1 ? one : many}`;
}

/** How a run ended, in words. `kept` counts the recorded steps. */
export function outcomeText(outcome: Outcome, kept: number): string {
  switch (outcome.kind) {
    case 'finished':
      return outcome.status === 0 ? 'Finished.' : `Finished with exit status ${outcome.status}.`;
    case 'failed': {
      const where = outcome.line === null ? '' : ` at line ${outcome.line}`;
      return `Ended by an exception${where}: ${outcome.message}`;
    }
    case 'syntaxError':
      return `Not run: line ${outcome.line}: ${outcome.message}`;
    case 'stopped':
      return `${stoppedText(outcome.reason)} ${plural(kept, 'step')} kept.`;
    case 'engineFault':
      return `Sorry: our engine failed, not your program. (${outcome.message})`;
  }
}

function stoppedText(reason: (Outcome & { kind: 'stopped' })['reason']): string {
  switch (reason) {
    case 'user':
      return 'Stopped by you.';
    case 'steps':
      return 'Stopped: the program ran too long for this page.';
    case 'bytes':
      return 'Stopped: the program used more memory than this page allows.';
    case 'output':
      return 'Stopped: the program wrote more than this page shows.';
    case 'stack':
      return 'Stopped: the program called itself too deeply for this page.';
  }
}

/** Where a step stands: `step 12 of 57 · line 4`. */
export function stepText(step: Step, count: number): string {
  const where = step.event === 'end' ? 'the end of the program' : `line ${step.line}`;
  return `step ${figure(step.index + 1)} of ${figure(count)} · ${where}`;
}

/** What is special about a step, or an empty text. */
export function eventText(step: Step): string {
  const name = step.frames.at(-1)?.name ?? '';
  switch (step.event) {
    case 'call':
      return `called ${name}`;
    case 'return':
      return `${name} returns`;
    case 'exception':
      return `exception in ${name}`;
    case 'end':
    case 'line':
      return '';
  }
}

/** Text with `code` in backticks, cut into pieces; every second piece is code. */
export function codePieces(text: string): string[] {
  return text.split('`');
}

/** The line that a failed run points at, or null. */
export function markedLine(outcome: Outcome | null): { line: number; message: string } | null {
  if (outcome?.kind === 'syntaxError') return { line: outcome.line, message: outcome.message };
  if (outcome?.kind === 'failed' && outcome.line !== null) {
    return { line: outcome.line, message: outcome.message };
  }
  return null;
}
