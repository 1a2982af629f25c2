import { clearError } from '../object/errors.ts';
import { strText } from '../object/protocol/text.ts';
import type { PyObject } from '../object/pyObject.ts';
import type { Interpreter } from './interpreter.ts';

/** Writes an exception with its traceback to stderr, as an uncaught one is shown. */
export function printException(vm: Interpreter, exc: PyObject): void {
  const text = strText(vm, exc);
  clearError(vm);
  vm.host.write('stderr', `${exc.ob_type.tp_name}: ${text ?? '<exception str() failed>'}\n`);
}
