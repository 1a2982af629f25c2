import { clearError } from '../object/errors.ts';
import { strText } from '../object/protocol/text.ts';
import type { PyObject, Runtime } from '../object/pyObject.ts';
import { addr2line } from '../objects/code/codeObject.ts';
import type { ExceptionBody } from '../objects/exceptions/exceptionObject.ts';
import type { PyTraceback } from '../objects/traceback/tracebackObject.ts';
import type { FailureView } from './snapshotTypes.ts';

/** What an uncaught exception means for the reader: its last line, and where in the program it was. */
export function describeFailure(rt: Runtime, exc: PyObject, filename: string): FailureView {
  const text = strText(rt, exc);
  if (text === null) clearError(rt);
  const name = exc.ob_type.tp_name;
  const message = text ? `${name}: ${text}` : name;
  const { traceback, args } = exc.body as ExceptionBody;
  if (traceback === null && exc.ob_type.mro.includes(rt.types.SyntaxError)) {
    const place = syntaxErrorPlace(args);
    if (place !== null)
      return { kind: 'syntaxError', ...place, message: `${name}: ${place.message}` };
  }
  const line = lastLine(traceback as PyTraceback | null, filename);
  return { kind: 'failed', status: 1, line, message };
}

function syntaxErrorPlace(args: PyObject | null): {
  message: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
} | null {
  const [msg, details] = (args?.body ?? []) as PyObject[];
  if (msg === undefined || details === undefined || !Array.isArray(details.body)) return null;
  const fields = (details.body as PyObject[]).map((op) => op.body);
  const number = (i: number): number => Math.max(1, Number(fields[i] ?? 1));
  return {
    message: (msg.body as { value: string }).value,
    line: number(1),
    column: number(2),
    endLine: number(4),
    endColumn: number(5),
  };
}

/** Line of the innermost frame that runs the program's own file. */
function lastLine(traceback: PyTraceback | null, filename: string): number | null {
  let line: number | null = null;
  for (let tb = traceback; tb !== null; tb = tb.body.tb_next) {
    const frame = tb.body.tb_frame;
    if (frame === null) continue;
    const { code } = frame.body.frame;
    if (code.body.co_filename.body.value !== filename) continue;
    line = tb.body.tb_lineno === -1 ? addr2line(code, tb.body.tb_lasti) : tb.body.tb_lineno;
  }
  return line;
}
