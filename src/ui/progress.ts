import { pageStore, type Store } from './state/storage.ts';

/** What the reader has done, by the address of the lesson. */
export interface Progress {
  readonly version: 1;
  readonly lessons: Readonly<Record<string, LessonProgress>>;
}

export interface LessonProgress {
  /** Exercises that passed, by folder. */
  readonly passed: readonly string[];
  /** Choices made in questions, by the question's name. */
  readonly answers: Readonly<Record<string, number>>;
}

const KEY = 'ouroboros:progress';
/** Where a store that could not be read is set aside, so that nothing is lost. */
const DAMAGED_KEY = 'ouroboros:progress:damaged';
const NOTHING: Progress = { version: 1, lessons: {} };
const FRESH: LessonProgress = { passed: [], answers: {} };
const TEXT_LIMIT = 500_000;

export interface ReadProgress {
  readonly progress: Progress;
  /** What the reader is told when the store was damaged, else null. */
  readonly problem: string | null;
}

/** Reads the store. A damaged one is set aside whole and an empty one takes its place. */
export function readProgress(store: Store = pageStore): ReadProgress {
  const text = store.get(KEY);
  if (text === null) return { progress: NOTHING, problem: null };
  const progress = parseProgress(text);
  if (progress !== null) return { progress, problem: null };
  store.set(DAMAGED_KEY, text.slice(0, TEXT_LIMIT));
  store.remove(KEY);
  return {
    progress: NOTHING,
    problem:
      'Your saved progress could not be read, so it starts anew. ' +
      'The old record was set aside; your programs are untouched.',
  };
}

/** Keeps that an exercise was passed. */
export function keepPassed(lesson: string, exercise: string, store: Store = pageStore): void {
  change(lesson, store, (before) =>
    before.passed.includes(exercise) ? before : { ...before, passed: [...before.passed, exercise] },
  );
}

/** Keeps the choice made in a question. */
export function keepAnswer(
  lesson: string,
  question: string,
  choice: number,
  store: Store = pageStore,
): void {
  change(lesson, store, (before) => ({
    ...before,
    answers: { ...before.answers, [question]: choice },
  }));
}

/** What was done in a lesson. */
export function lessonProgress(lesson: string, store: Store = pageStore): LessonProgress {
  return readProgress(store).progress.lessons[lesson] ?? FRESH;
}

/** How far a lesson with `exercises` exercises has come. */
export function lessonState(
  done: LessonProgress | undefined,
  exercises: number,
): 'done' | 'started' | 'new' {
  if (done === undefined) return 'new';
  if (exercises > 0 && done.passed.length >= exercises) return 'done';
  return done.passed.length > 0 || Object.keys(done.answers).length > 0 ? 'started' : 'new';
}

function change(
  lesson: string,
  store: Store,
  edit: (before: LessonProgress) => LessonProgress,
): void {
  const { progress } = readProgress(store);
  const before = progress.lessons[lesson] ?? FRESH;
  const lessons = { ...progress.lessons, [lesson]: edit(before) };
  store.set(KEY, JSON.stringify({ version: 1, lessons }));
}

function parseProgress(text: string): Progress | null {
  if (text.length > TEXT_LIMIT) return null;
  try {
    const data: unknown = JSON.parse(text);
    if (!isRecord(data) || data['version'] !== 1 || !isRecord(data['lessons'])) return null;
    const lessons = Object.entries(data['lessons']);
    if (!lessons.every((entry): entry is [string, LessonProgress] => isLesson(entry[1]))) {
      return null;
    }
    return { version: 1, lessons: Object.fromEntries(lessons) };
  } catch {
    return null;
  }
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function isLesson(data: unknown): data is LessonProgress {
  if (!isRecord(data) || !Array.isArray(data['passed']) || !isRecord(data['answers'])) return false;
  return (
    data['passed'].every((one) => typeof one === 'string') &&
    Object.values(data['answers']).every((one) => Number.isSafeInteger(one))
  );
}
