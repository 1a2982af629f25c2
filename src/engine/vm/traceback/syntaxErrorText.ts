import { strText } from '../../object/protocol/text.ts';
import type { PyObject } from '../../object/pyObject.ts';
import { exceptionField } from '../../objects/exceptions/exceptionObject.ts';
import { isInt } from '../../objects/int/intObject.ts';
import { isStr, strValue } from '../../objects/str/strObject.ts';
import type { Interpreter } from '../interpreter.ts';

function numberField(exc: PyObject, name: string): number | null {
  const value = exceptionField(exc, name);
  return value !== null && isInt(value) ? Number(value.body) : null;
}

function textField(exc: PyObject, name: string): string | null {
  const value = exceptionField(exc, name);
  return value !== null && isStr(value) ? strValue(value) : null;
}

/** The range to underline within `line`, from 1: CPython's repairs of odd offsets included. */
function caretRange(exc: PyObject, text: string, line: string, offset: number): [number, number] {
  let start = offset;
  const endOffset = numberField(exc, 'end_offset');
  const sameLine = numberField(exc, 'lineno') === numberField(exc, 'end_lineno');
  let end = line.length + 1;
  if (sameLine) end = endOffset !== null && endOffset !== 0 ? endOffset : start;
  if (text !== '' && start > text.length) start = line.length + 1;
  if (text !== '' && end > text.length) end = line.length + 1;
  if (start >= end || end < 0) end = start + 1;
  return [start, end];
}

function sourceText(vm: Interpreter, exc: PyObject, text: string): string {
  const line = text.replace(/\n+$/, '');
  const stripped = line.replace(/^[ \n\f]+/, '');
  const spaces = line.length - stripped.length;
  const offset = numberField(exc, 'offset');
  if (offset === null) return `    ${stripped}\n`;
  const [start, last] = caretRange(exc, text, line, offset);
  const end = vm.release.words.syntaxRanges ? last : start + 1;
  const col = start - 1 - spaces;
  if (col < 0) return `    ${stripped}\n`;
  const before = [...stripped.slice(0, col)].map((char) => (/\s/.test(char) ? char : ' ')).join('');
  return `    ${stripped}\n    ${before}${'^'.repeat(Math.max(0, end - start))}\n`;
}

/**
 * Where a text is no Python, and why.
 * @cpython Lib/traceback.py#TracebackException._format_syntax_error
 */
export function syntaxErrorText(vm: Interpreter, exc: PyObject, type: string): string {
  const lineno = numberField(exc, 'lineno');
  const filename = textField(exc, 'filename');
  const place = lineno === null ? '' : `  File "${filename ?? '<string>'}", line ${lineno}\n`;
  const suffix = lineno === null && filename !== null ? ` (${filename})` : '';
  const text = textField(exc, 'text');
  const msg = exceptionField(exc, 'msg');
  const message = msg === null ? null : strText(vm, msg);
  const source = text === null ? '' : sourceText(vm, exc, text);
  return `${place}${source}${type}: ${message ?? '<no detail available>'}${suffix}\n`;
}
