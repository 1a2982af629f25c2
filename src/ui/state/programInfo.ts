/** What the page knows of a program when it is built. Plain data: it travels in the page. */
export interface ProgramInfo {
  /** Address of the lesson, without the base: `lessons/objects/names`. */
  readonly lesson: string;
  /** Path within the lesson's folder: `alias.py`, `exercise/start.py`. */
  readonly file: string;
  readonly source: string;
  /** What it prints, computed by the build; null when it is not shown beforehand. */
  readonly output: string | null;
  readonly release: string;
  /** Releases that the reader may choose from; empty where the page is about one of them. */
  readonly releases: readonly string[];
  readonly exercise: ExerciseInfo | null;
}

export interface ExerciseInfo {
  /** Folder of the exercise, its name in the reader's progress. */
  readonly dir: string;
  /** Checks as the grader reads them. */
  readonly checks: unknown;
  readonly hints: readonly string[];
}

/** Key under which the reader's own version of a program is kept. */
export function storageKey({ lesson, file }: ProgramInfo): string {
  return `ouroboros:program:${lesson}/${file}`;
}

/** Name of the file as tracebacks and headings show it. */
export function fileName({ file }: ProgramInfo): string {
  return file.split('/').at(-1)!;
}
