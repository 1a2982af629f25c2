import { clearError } from '../object/errors.ts';
import { callMethod } from '../object/protocol/call.ts';
import { reprText, strText } from '../object/protocol/text.ts';
import type { PyObject } from '../object/pyObject.ts';
import { decref } from '../object/refcount.ts';
import type { PyException } from '../objects/exceptions/exceptionObject.ts';
import { newStr } from '../objects/str/strObject.ts';
import { isTextStream, standardStream } from '../objects/textio/textStreamObject.ts';
import type { PyTraceback } from '../objects/traceback/tracebackObject.ts';
import { leaveGarbageUnseen } from './garbage.ts';
import type { Interpreter } from './interpreter.ts';
import { exceptionText, exceptionTypeName } from './traceback/exceptionText.ts';
import { lineFrameText, plainFrameText } from './traceback/frameText.ts';
import { formatStack, summarize, summarizeTraceback } from './traceback/stackText.ts';
import { addr2line } from '../objects/code/codeObject.ts';

/** Writes to `sys.stderr`, whatever that is; nothing where it is None. */
export function writeStderr(vm: Interpreter, text: string): void {
  const file = standardStream(vm, 'stderr');
  if (file === null || isTextStream(vm, file)) {
    vm.host.write('stderr', text);
    return;
  }
  if (file === vm.None) return;
  const op = newStr(vm, text);
  const result = callMethod(vm, file, 'write', [op]);
  decref(vm, op);
  if (result === null) clearError(vm);
  else decref(vm, result);
}

/** Writes an exception with its traceback to stderr, as an uncaught one is shown. */
export function printException(vm: Interpreter, exc: PyObject): void {
  writeStderr(vm, exceptionText(vm, exc));
}

/** The levels of an exception that nobody can catch; without any, the code that runs. */
function unraisableStack(vm: Interpreter, exc: PyException): string {
  const { traceback, tracebackCarets } = vm.release;
  const format = traceback === 'c' && tracebackCarets ? lineFrameText : plainFrameText;
  const frames = summarizeTraceback(vm, exc.body.traceback as PyTraceback | null);
  const running = vm.currentFrame;
  if (frames.length === 0 && running !== null) {
    const lasti = running.prev_instr;
    frames.push(summarize(vm, running.code.body, lasti, addr2line(running.code, lasti)));
  }
  if (frames.length === 0) return '';
  return `Traceback (most recent call last):\n${formatStack(frames, format).join('')}`;
}

/** Dead objects that loading the traceback module of 3.15 leaves behind. */
const TRACEBACK_GARBAGE = 122;

/** Loads the module that shows tracebacks, at its first use; false once nothing can be imported. */
function loadTraceback(vm: Interpreter): boolean {
  if (vm.sources.size === 0) return false;
  if (!vm.moduleState.has('traceback')) {
    vm.moduleState.set('traceback', true);
    leaveGarbageUnseen(vm, TRACEBACK_GARBAGE);
  }
  return true;
}

/**
 * Writes an exception that nobody can catch to stderr, as `sys.unraisablehook` does.
 * @cpython Python/errors.c#write_unraisable_exc_file
 */
export function printUnraisable(
  vm: Interpreter,
  exc: PyObject,
  where: PyObject | null,
  message: string | null,
): void {
  let text = '';
  if (where !== null && where !== vm.None) {
    const label = reprText(vm, where);
    clearError(vm);
    const start = message === null ? 'Exception ignored in: ' : `${message}: `;
    text = `${start}${label ?? '<object repr() failed>'}\n`;
  } else if (message !== null) text = `${message}:\n`;
  if (vm.release.unraisableUsesLibrary && loadTraceback(vm)) {
    writeStderr(vm, text + exceptionText(vm, exc));
    return;
  }
  text += unraisableStack(vm, exc as PyException);
  const shown = strText(vm, exc);
  clearError(vm);
  text += `${exceptionTypeName(vm, exc)}: ${shown ?? '<exception str() failed>'}\n`;
  writeStderr(vm, text);
}
