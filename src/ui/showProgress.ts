import { lessonState, readProgress } from './progress.ts';

const WORDS = { done: 'done', started: 'started', new: '' } as const;

/** Marks the lessons of a course map with what the reader has done. */
export function showProgress(map: HTMLElement): void {
  const { progress, problem } = readProgress();
  const notice = map.querySelector('[data-problem]');
  if (notice !== null) notice.textContent = problem;
  for (const lesson of map.querySelectorAll<HTMLElement>('[data-lesson]')) {
    const done = progress.lessons[lesson.dataset['lesson'] ?? ''];
    const state = lessonState(done, Number(lesson.dataset['exercises'] ?? 0));
    if (state === 'new') delete lesson.dataset['progress'];
    else lesson.dataset['progress'] = state;
    const words = lesson.querySelector('[data-state]');
    if (words !== null) words.textContent = WORDS[state];
  }
}
