/** The lessons as files: their pages, demonstration programs and exercises. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const TESTS_ROOT = dirname(fileURLToPath(import.meta.url));
export const CONTENT_ROOT = join(TESTS_ROOT, '..', '..', 'content');
const LESSONS_ROOT = join(CONTENT_ROOT, 'lessons');
const RECORDED_ROOT = join(TESTS_ROOT, 'recorded');

export interface Lesson {
  /** `01-objects/02-counting-references`. */
  readonly name: string;
  readonly folder: string;
  /** The page's text without its frontmatter. */
  readonly body: string;
  readonly frontmatter: Readonly<Record<string, unknown>>;
  /** Releases that its programs run on. */
  readonly releases: readonly string[];
  /** File names of its demonstration programs. */
  readonly programs: readonly string[];
  /** Folders of its exercises, by their names. */
  readonly exercises: readonly string[];
}

/** What a program printed on real CPython. */
export interface RecordedOutput {
  readonly cpython: string;
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
}

/** Every lesson, in the order of the course. */
export function readLessons(): Lesson[] {
  return folders(LESSONS_ROOT).flatMap((part) =>
    folders(join(LESSONS_ROOT, part)).map((name) => readLesson(`${part}/${name}`)),
  );
}

function readLesson(name: string): Lesson {
  const folder = join(LESSONS_ROOT, name);
  const text = readFileSync(join(folder, 'index.mdx'), 'utf8');
  const [, yaml, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  if (yaml === undefined || body === undefined) throw new Error(`${name}: no frontmatter`);
  const frontmatter = parse(yaml) as Record<string, unknown>;
  return {
    name,
    folder,
    body,
    frontmatter,
    releases: (frontmatter['releases'] as string[] | undefined) ?? ['3.13'],
    programs: readdirSync(folder).filter((file) => file.endsWith('.py')),
    exercises: folders(folder).filter((each) => existsSync(join(folder, each, 'checks.yaml'))),
  };
}

function folders(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Whether a program is typed at the prompt: the page shows it as a `<Transcript>`. */
export function isTyped(lesson: Lesson, program: string): boolean {
  return lesson.body.includes(`<Transcript src="${program}"`);
}

export function recordedPath(release: string, lesson: Lesson, program: string): string {
  return join(RECORDED_ROOT, release, lesson.name, `${program}.json`);
}

export function readRecorded(release: string, lesson: Lesson, program: string): RecordedOutput {
  const path = recordedPath(release, lesson, program);
  if (!existsSync(path)) throw new Error(`${path}: no recording; npm run content:record makes it`);
  return JSON.parse(readFileSync(path, 'utf8')) as RecordedOutput;
}

/** Anticipated wrong answers of an exercise folder. */
export function wrongAnswers(folder: string): string[] {
  return readdirSync(folder).filter((file) => /^wrong-.*\.py$/.test(file));
}

/** The file that says, word for word, what the reader is told about a wrong answer. */
export function expectedPath(folder: string, wrong: string): string {
  return join(folder, wrong.replace(/\.py$/, '.expected.txt'));
}
