import { clearError } from '../../object/errors.ts';
import { getOptionalAttr } from '../../object/protocol/attr.ts';
import { collectItems } from '../../object/protocol/iter.ts';
import { reprText, strText } from '../../object/protocol/text.ts';
import { isInstanceOf } from '../../object/protocol/types.ts';
import type { PyObject } from '../../object/pyObject.ts';
import { decref } from '../../object/refcount.ts';
import {
  type ExceptionBody,
  exceptionField,
  isException,
  type PyException,
} from '../../objects/exceptions/exceptionObject.ts';
import { isBytes } from '../../objects/bytes/bytesObject.ts';
import { isStr } from '../../objects/str/strObject.ts';
import type { PyTraceback } from '../../objects/traceback/tracebackObject.ts';
import type { Interpreter } from '../interpreter.ts';
import { type FrameSummary, libraryFrameText, lineFrameText, plainFrameText } from './frameText.ts';
import { formatStack, summarizeTraceback } from './stackText.ts';
import { suggestionFor, typeText } from './suggestions.ts';
import { syntaxErrorText } from './syntaxErrorText.ts';

const CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n';
const CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n';
const MAX_GROUP_WIDTH = 15;
const MAX_GROUP_DEPTH = 10;

/** The text of a call that may fail. @cpython Lib/traceback.py#_safe_string */
function safeText(
  vm: Interpreter,
  op: PyObject,
  what: string,
  func: typeof strText,
  name: string,
): string {
  const text = func(vm, op);
  if (text !== null) return text;
  clearError(vm);
  return `<${what} ${name}() failed>`;
}

/** The name of an exception's type with its module, unless that is plain. */
export function exceptionTypeName(vm: Interpreter, exc: PyObject): string {
  const module = typeText(vm, exc.ob_type, '__module__') ?? '<unknown>';
  const name = typeText(vm, exc.ob_type, '__qualname__') ?? '<unknown>';
  return module === '__main__' || module === 'builtins' ? name : `${module}.${name}`;
}

/** Everything that is said of one exception, collected before anything is written. */
interface Report {
  readonly stack: readonly FrameSummary[];
  /** Lines with their newlines. */
  readonly only: string;
  readonly group: readonly PyException[] | null;
}

function notesText(vm: Interpreter, exc: PyObject): string {
  const notes = getOptionalAttr(vm, exc, '__notes__');
  if (notes === null) {
    clearError(vm);
    return '';
  }
  if (notes === undefined) return '';
  let text = '';
  const isSequence = notes.ob_type.sq_item !== null && !isStr(notes) && !isBytes(notes);
  const items = isSequence ? collectItems(vm, notes) : null;
  for (const note of items ?? []) {
    text += `${safeText(vm, note, 'note', strText, 'str')}\n`;
    decref(vm, note);
  }
  if (!isSequence && notes !== vm.None) {
    text = `${safeText(vm, notes, '__notes__', reprText, 'repr')}\n`;
  }
  clearError(vm);
  decref(vm, notes);
  return text;
}

/** The last lines: type and message, or the place of a syntax error; then the notes. */
function exceptionOnly(vm: Interpreter, exc: PyException): string {
  const type = exceptionTypeName(vm, exc);
  if (isInstanceOf(exc, vm.types.SyntaxError)) {
    return syntaxErrorText(vm, exc, type) + notesText(vm, exc);
  }
  const message = safeText(vm, exc, 'exception', strText, 'str') + suggestionFor(vm, exc);
  return (message === '' ? `${type}\n` : `${type}: ${message}\n`) + notesText(vm, exc);
}

function report(vm: Interpreter, exc: PyException): Report {
  const members = isInstanceOf(exc, vm.types.BaseExceptionGroup)
    ? (exceptionField(exc, 'exceptions')?.body as PyObject[] | undefined)
    : undefined;
  return {
    stack: summarizeTraceback(vm, exc.body.traceback as PyTraceback | null),
    only: exceptionOnly(vm, exc),
    group: members?.filter(isException) ?? null,
  };
}

/** The chain of causes and contexts that ends with `exc`, the first exception first. */
function chainOf(exc: PyException): { exc: PyException; link: string }[] {
  const seen = new Set<PyObject>([exc]);
  const chain: { exc: PyException; link: string }[] = [];
  let current: PyException | null = exc;
  while (current !== null) {
    const { cause, context, suppressContext }: ExceptionBody = current.body;
    let link = '';
    let next: PyException | null = null;
    if (cause !== null && !seen.has(cause)) [link, next] = [CAUSE, cause as PyException];
    else if (cause === null && context !== null && !suppressContext && !seen.has(context)) {
      [link, next] = [CONTEXT, context as PyException];
    }
    chain.push({ exc: current, link });
    if (next !== null) seen.add(next);
    current = next;
  }
  return chain.reverse();
}

/** Draws the margin that nested groups have. @cpython Lib/traceback.py#_ExceptionPrintContext */
class Writer {
  readonly vm: Interpreter;
  text = '';
  depth = 0;
  needClose = false;

  constructor(vm: Interpreter) {
    this.vm = vm;
  }

  indent(): string {
    return ' '.repeat(2 * this.depth);
  }

  emit(text: string, margin = '|'): void {
    if (this.depth === 0) {
      this.text += text;
      return;
    }
    const prefix = `${this.indent()}${margin} `;
    for (const line of text.split(/(?<=\n)/)) if (line !== '') this.text += prefix + line;
  }

  exception(exc: PyException): void {
    for (const { exc: one, link } of chainOf(exc)) {
      if (link !== '') this.emit(link);
      const found = report(this.vm, one);
      if (found.group === null) this.plain(found);
      else if (this.depth > MAX_GROUP_DEPTH) {
        this.emit(`... (max_group_depth is ${MAX_GROUP_DEPTH})\n`);
      } else this.group(found, found.group);
    }
  }

  stack(found: Report): void {
    const { traceback, tracebackCarets } = this.vm.release;
    const inC = tracebackCarets ? lineFrameText : plainFrameText;
    const format = traceback === 'c' ? inC : libraryFrameText;
    for (const text of formatStack(found.stack, format)) this.emit(text);
  }

  plain(found: Report): void {
    if (found.stack.length > 0) {
      this.emit('Traceback (most recent call last):\n');
      this.stack(found);
    }
    this.emit(found.only);
  }

  group(found: Report, members: readonly PyException[]): void {
    const top = this.depth === 0;
    if (top) this.depth++;
    if (found.stack.length > 0) {
      this.emit('Exception Group Traceback (most recent call last):\n', top ? '+' : '|');
      this.stack(found);
    }
    this.emit(found.only);
    const shown = Math.min(members.length, MAX_GROUP_WIDTH + 1);
    this.needClose = false;
    for (let i = 0; i < shown; i++) this.member(members, i, i === shown - 1);
    if (top) this.depth = 0;
  }

  member(members: readonly PyException[], i: number, last: boolean): void {
    if (last) this.needClose = true;
    const truncated = i >= MAX_GROUP_WIDTH;
    const title = truncated ? '...' : String(i + 1);
    const corner = i === 0 ? '+-' : '  ';
    this.text += `${this.indent()}${corner}+---------------- ${title} ----------------\n`;
    this.depth++;
    if (truncated) {
      const left = members.length - MAX_GROUP_WIDTH;
      this.emit(`and ${left} more exception${left > 1 ? 's' : ''}\n`);
    } else this.exception(members[i]!);
    if (last && this.needClose) {
      this.text += `${this.indent()}+------------------------------------\n`;
      this.needClose = false;
    }
    this.depth--;
  }
}

/**
 * An exception with its traceback and those it came from, as shown when nothing catches it.
 * @cpython Lib/traceback.py#TracebackException.format
 */
export function exceptionText(vm: Interpreter, exc: PyObject): string {
  const writer = new Writer(vm);
  writer.exception(exc as PyException);
  return writer.text;
}
