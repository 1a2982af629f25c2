/**
 * Records what real CPython prints for the programs of the lessons, and what the grader says of wrong
 * answers: `npm run content:record`. Read the difference before you commit it.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chooseInterpreter, findInterpreters } from '../oracle/interpreters.ts';
import type { Interpreter } from '../oracle/interpreters.ts';
import { complaints, judgeFile } from './judge.ts';
import { expectedPath, isTyped, readLessons, recordedPath, wrongAnswers } from './lessons.ts';
import type { Lesson, RecordedOutput } from './lessons.ts';

const TIMEOUT_MS = 60_000;
const ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', PYTHONHASHSEED: '0' };

function run(interpreter: Interpreter, lesson: Lesson, program: string): RecordedOutput {
  const typed = isTyped(lesson, program);
  const input = typed ? readFileSync(join(lesson.folder, program)) : '';
  const result = spawnSync(interpreter.path, typed ? ['-i', '-q', '-'] : [program], {
    cwd: lesson.folder,
    env: { ...ENVIRONMENT, PYTHONDONTWRITEBYTECODE: '1' },
    encoding: 'utf8',
    input,
    timeout: TIMEOUT_MS,
  });
  return {
    cpython: interpreter.version,
    stdout: result.stdout,
    stderr: typed ? '' : result.stderr.replaceAll(`${lesson.folder}/`, ''),
    status: result.status ?? 1,
  };
}

let written = 0;

function write(path: string, text: string): void {
  written++;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function recordProgram(
  interpreter: Interpreter,
  release: string,
  lesson: Lesson,
  program: string,
): void {
  const [first, second] = [run(interpreter, lesson, program), run(interpreter, lesson, program)];
  const text = `${JSON.stringify(first, null, 2)}\n`;
  if (text !== `${JSON.stringify(second, null, 2)}\n`) {
    throw new Error(`${lesson.name}/${program}: two runs on CPython ${release} differ`);
  }
  write(recordedPath(release, lesson, program), text);
}

const interpreters = findInterpreters();
for (const lesson of readLessons()) {
  for (const release of lesson.releases) {
    const interpreter = chooseInterpreter(interpreters, release, undefined);
    if (interpreter === undefined)
      throw new Error(`no CPython ${release}: name one in ORACLE_PYTHONS`);
    for (const program of lesson.programs) recordProgram(interpreter, release, lesson, program);
  }
  for (const exercise of lesson.exercises) {
    const folder = join(lesson.folder, exercise);
    for (const wrong of wrongAnswers(folder)) {
      write(expectedPath(folder, wrong), complaints(judgeFile(folder, wrong, '3.13')));
    }
  }
}
console.log(`${written} files written`);
