import { intern, strValue, isStr } from '../objects/str/strObject.ts';
import { dictGetItemStr, type PyDict } from '../objects/dict/dictObject.ts';
import type { InterpreterFrame } from './frame.ts';
import type { Interpreter } from './interpreter.ts';
import { currentLine } from './lines.ts';

function moduleName(vm: Interpreter, frame: InterpreterFrame): string {
  const name = dictGetItemStr(frame.globals as PyDict, intern(vm, '__name__'));
  return name !== null && isStr(name) ? strValue(name) : '';
}

/**
 * Shows a warning once for each line that gives it.
 * @cpython Python/_warnings.c#warn_explicit
 */
function show(vm: Interpreter, category: string, message: string, extra = ''): void {
  const frame = vm.currentFrame;
  const line = frame === null ? 1 : currentLine(frame);
  const filename = frame === null ? 'sys' : strValue(frame.code.body.co_filename);
  const key = `${filename}:${line}:${category}:${message}`;
  if (vm.shownWarnings.has(key)) return;
  vm.shownWarnings.add(key);
  const source = vm.sources.get(filename)?.split('\n')[line - 1]?.trim() ?? '';
  const text = source === '' ? '' : `  ${source}\n`;
  vm.host.write('stderr', `${filename}:${line}: ${category}: ${message}\n${text}${extra}`);
}

/** Shows a DeprecationWarning of the main module: the default filters hide those of other modules. */
export function warnDeprecated(vm: Interpreter, message: string): void {
  const frame = vm.currentFrame;
  if (frame === null || moduleName(vm, frame) !== '__main__') return;
  show(vm, 'DeprecationWarning', message);
}

/** Shows a RuntimeWarning about an object that dies. */
export function warnRuntime(vm: Interpreter, message: string): void {
  const extra = vm.release.warnsOfSource
    ? 'RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n'
    : '';
  show(vm, 'RuntimeWarning', message, extra);
}
