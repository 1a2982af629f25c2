import { raise } from '../../object/errors.ts';
import type {
  InitProc,
  NewRef,
  PyObject,
  PyTypeObject,
  Runtime,
  UnaryFunc,
} from '../../object/pyObject.ts';
import { reprText } from '../../object/protocol/text.ts';
import { xdecref } from '../../object/refcount.ts';
import type { TypeName } from '../../object/typeNames.ts';
import type { GetSetDef } from '../../object/typeSpec.ts';
import { newStr } from '../str/strObject.ts';
import { tupleOf } from '../tuple/tupleObject.ts';
import { baseExceptionInit, baseExceptionNew, baseExceptionStr } from './baseException.ts';
import { exceptionField, type PyException, setExceptionField } from './exceptionObject.ts';
import { fieldText } from './fieldExceptions.ts';

/** The subclass that an error number of Linux stands for. */
const BY_ERRNO: Readonly<Record<number, TypeName>> = {
  1: 'PermissionError',
  2: 'FileNotFoundError',
  3: 'ProcessLookupError',
  4: 'InterruptedError',
  10: 'ChildProcessError',
  11: 'BlockingIOError',
  13: 'PermissionError',
  17: 'FileExistsError',
  20: 'NotADirectoryError',
  21: 'IsADirectoryError',
  32: 'BrokenPipeError',
  103: 'ConnectionAbortedError',
  104: 'ConnectionResetError',
  108: 'BrokenPipeError',
  110: 'TimeoutError',
  111: 'ConnectionRefusedError',
  114: 'BlockingIOError',
  115: 'BlockingIOError',
};

/** `OSError(errno, text, ...)` becomes the subclass of that number. @cpython Objects/exceptions.c#OSError_new */
export function osErrorNew(
  rt: Runtime,
  type: PyTypeObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef {
  let made = type;
  const errno = args[0]?.body;
  if (type === rt.types.OSError && args.length >= 2 && typeof errno === 'number') {
    const name = BY_ERRNO[errno];
    if (name !== undefined) made = rt.types[name];
  }
  if (usesInit(made)) return baseExceptionNew(rt, made, [], null);
  const self = baseExceptionNew(rt, made, args, kwnames);
  fillFields(rt, self, args);
  return self;
}

/**
 * A class with its own `__init__` and not its own `__new__` gets its arguments there.
 * @cpython Objects/exceptions.c#oserror_use_init
 */
function usesInit(type: PyTypeObject): boolean {
  return type.tp_init !== osErrorInit && type.tp_new === osErrorNew;
}

/** @cpython Objects/exceptions.c#oserror_init */
function fillFields(rt: Runtime, self: PyException, args: readonly PyObject[]): void {
  if (args.length < 2 || args.length > 5) return;
  setExceptionField(rt, self, 'errno', args[0]!);
  setExceptionField(rt, self, 'strerror', args[1]!);
  const [, , filename, , filename2] = args;
  if (filename === undefined || filename === rt.None) return;
  setExceptionField(rt, self, 'filename', filename);
  if (filename2 !== undefined && filename2 !== rt.None) {
    setExceptionField(rt, self, 'filename2', filename2);
  }
  const old = self.body.args;
  self.body.args = tupleOf(rt, args.slice(0, 2));
  xdecref(rt, old);
}

/** Does what `__new__` has not done already. @cpython Objects/exceptions.c#OSError_init */
export const osErrorInit: InitProc = (rt, self, args, kwnames) => {
  if (!usesInit(self.ob_type)) return true;
  if (!baseExceptionInit(rt, self, args, kwnames)) return false;
  fillFields(rt, self as PyException, args);
  return true;
};

/** How much a non-blocking write wrote: nothing here ever does. */
export const charactersWritten: GetSetDef = {
  name: 'characters_written',
  get: (rt) => raise(rt, 'AttributeError', 'characters_written'),
};

/** @cpython Objects/exceptions.c#OSError_str */
export const osErrorStr: UnaryFunc = (rt, self) => {
  const [filename, filename2] = ['filename', 'filename2'].map((name) => exceptionField(self, name));
  const known = exceptionField(self, 'errno') !== null && exceptionField(self, 'strerror') !== null;
  if (!filename && !known) return baseExceptionStr(rt, self);
  const errno = fieldText(rt, self, 'errno');
  const text = errno === null ? null : fieldText(rt, self, 'strerror');
  if (text === null) return null;
  const parts = [filename, filename2].filter((op) => op !== null && op !== undefined);
  const names: string[] = [];
  for (const op of filename ? parts : []) {
    const name = reprText(rt, op);
    if (name === null) return null;
    names.push(name);
  }
  const of = names.length === 0 ? '' : `: ${names.join(' -> ')}`;
  return newStr(rt, `[Errno ${errno}] ${text}${of}`);
};
