import { intern, strValue, isStr } from '../objects/str/strObject.ts';
import { dictGetItemStr, type PyDict } from '../objects/dict/dictObject.ts';
import type { Interpreter } from './interpreter.ts';
import { currentLine } from './lines.ts';

/**
 * Shows a DeprecationWarning once for each line of the main module: the default filters hide those of
 * other modules.
 * @cpython Python/_warnings.c#warn_explicit
 */
export function warnDeprecated(vm: Interpreter, message: string): void {
  const frame = vm.currentFrame;
  if (frame === null) return;
  const name = dictGetItemStr(frame.globals as PyDict, intern(vm, '__name__'));
  if (name === null || !isStr(name) || strValue(name) !== '__main__') return;
  const line = currentLine(frame);
  const shown = vm.shownWarnings;
  const key = `${line}:${message}`;
  if (shown.has(key)) return;
  shown.add(key);
  const filename = strValue(frame.code.body.co_filename);
  const source = vm.sources.get(filename)?.split('\n')[line - 1]?.trim() ?? '';
  const text = source === '' ? '' : `  ${source}\n`;
  vm.host.write('stderr', `${filename}:${line}: DeprecationWarning: ${message}\n${text}`);
}
