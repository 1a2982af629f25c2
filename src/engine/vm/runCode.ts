import { flushStandardStreams } from '../objects/textio/textStreamObject.ts';
import { compile } from '../compiler/compile.ts';
import type { CompileMode, SyntaxErrorInfo } from '../compiler/codeTemplate.ts';
import { splitInteractive } from '../compiler/interactive.ts';
import { fetchRaised, raiseObject } from '../object/errors.ts';
import { strText } from '../object/protocol/text.ts';
import type { NewRef, PyObject } from '../object/pyObject.ts';
import { decref, incref } from '../object/refcount.ts';
import {
  type Compilation,
  materializeCode,
  newCompilation,
  releaseAll,
} from '../objects/code/materialize.ts';
import type { PyCode } from '../objects/code/codeObject.ts';
import {
  dictDelItem,
  dictSetItemStr,
  type PyDict,
  dictGetItemStr,
} from '../objects/dict/dictObject.ts';
import { exceptionField, newException } from '../objects/exceptions/exceptionObject.ts';
import { newInt } from '../objects/int/intObject.ts';
import { moduleDict, type PyModule } from '../objects/module/moduleObject.ts';
import { intern, newStr } from '../objects/str/strObject.ts';
import { newTuple } from '../objects/tuple/tupleObject.ts';
import { evalCode } from './evalCode.ts';
import { importModule } from './imports.ts';
import { mainModule } from './mainModule.ts';
import type { Interpreter } from './interpreter.ts';
import { printException, writeStderr } from './printException.ts';
import { callExceptHook } from './sysHooks.ts';
import { compilerTemporaries } from './compilerMemory.ts';

/** Where the library's modules stand. */
export const LIBRARY = '/usr/lib/python';

/** Raises what the compiler refused. */
export function raiseSyntaxError(vm: Interpreter, error: SyntaxErrorInfo, filename: string): null {
  const type = vm.types[error.type];
  const msg = newStr(vm, error.msg);
  let args: NewRef[] = msg === vm.emptyStr ? [] : [msg];
  if (error.lineno >= 0 && error.type !== 'OverflowError') {
    const text = error.text === null ? incref(vm.None) : newStr(vm, error.text);
    const numbers = [error.lineno, error.offset];
    const ends = [error.end_lineno, error.end_offset];
    const place = newTuple(vm, [
      newStr(vm, filename),
      ...numbers.map((n) => newInt(vm, n)),
      text,
      ...ends.map((n) => newInt(vm, n)),
    ]);
    args = [msg, place];
  }
  const exc = newException(vm, type, args);
  for (const arg of args) decref(vm, arg);
  if (args.length === 0) decref(vm, msg);
  if (exc !== null) raiseObject(vm, exc);
  return null;
}

/**
 * The code object of a source text; null with SyntaxError set. What the parser's arena would hold is
 * in `compilation.arena`, for the caller to release when the text was run.
 * @cpython Python/pythonrun.c#Py_CompileStringObject
 */
export function compileSource(
  vm: Interpreter,
  source: string,
  filename: string,
  mode: CompileMode,
  compilation: Compilation,
): NewRef<PyCode> | null {
  const inFile = vm.sources.has(filename);
  const result = compile(source, { filename, mode, release: vm.release, inFile });
  if (!result.ok) {
    const { type } = result.error;
    if (type === 'MemoryError' || type === 'RecursionError') vm.host.stackUsedUp?.();
    return raiseSyntaxError(vm, result.error, filename);
  }
  for (const warning of result.warnings) showWarning(vm, warning, filename);
  const code = materializeCode(vm, result.code, compilation);
  // The library is compiled already.
  if (!filename.startsWith(LIBRARY)) compilerTemporaries(vm, result.code);
  releaseAll(vm, compilation.owned);
  return code;
}

function showWarning(vm: Interpreter, warning: SyntaxErrorInfo, filename: string): void {
  const inFile = !/^<.*>$/.test(filename);
  const line = warning.text === null || !inFile ? '' : `  ${warning.text.trim()}\n`;
  const text = `${filename}:${warning.lineno}: SyntaxWarning: ${warning.msg}\n${line}`;
  vm.host.write('stderr', text);
}

/**
 * Compiles and runs a text in a namespace: its value, or null. The literals of the text live on until
 * it has run.
 * @cpython Python/pythonrun.c#run_mod
 */
export function runSource(
  vm: Interpreter,
  source: string,
  filename: string,
  mode: CompileMode,
  globals: PyObject,
  locals: PyObject = globals,
): NewRef | null {
  const compilation = newCompilation();
  const code = compileSource(vm, source, filename, mode, compilation);
  let result: NewRef | null = null;
  if (code !== null) {
    vm.arenas.add(compilation.arena);
    result = evalCode(vm, code, globals, locals);
    vm.arenas.delete(compilation.arena);
    decref(vm, code);
  }
  releaseAll(vm, compilation.arena);
  return result;
}

/** Makes the path that was asked for `sys.argv[0]`. */
function nameProgram(vm: Interpreter, argv0: string): void {
  const sys = importModule(vm, 'sys');
  const dict = sys === null ? null : moduleDict(sys as NewRef<PyModule>);
  const argv = dict === null ? null : dictGetItemStr(dict, intern(vm, 'argv'));
  const items = (argv?.body as { ob_item: PyObject[] } | undefined)?.ob_item;
  if (items !== undefined) {
    const [old] = items;
    items[0] = newStr(vm, argv0);
    if (old !== undefined) decref(vm, old);
  }
  if (sys !== null) decref(vm, sys);
}

/** Runs a file as `__main__`; the exit status. @cpython Python/pythonrun.c#_PyRun_SimpleFileObject */
export function runScript(
  vm: Interpreter,
  source: string,
  filename: string,
  argv0 = filename,
): number {
  nameProgram(vm, argv0);
  const module = mainModule(vm);
  const dict = moduleDict(module);
  const file = newStr(vm, filename);
  dictSetItemStr(vm, dict, '__file__', file);
  dictSetItemStr(vm, dict, '__cached__', vm.None);
  decref(vm, file);
  vm.sources.set(filename, source);
  const result = runSource(vm, source, filename, 'exec', dict);
  const status = result === null ? reportException(vm) : 0;
  if (result !== null) decref(vm, result);
  for (const name of ['__file__', '__cached__']) forget(vm, dict, name);
  decref(vm, module);
  return status;
}

function forget(vm: Interpreter, dict: PyDict, name: string): void {
  const saved = fetchRaised(vm);
  if (!dictDelItem(vm, dict, intern(vm, name))) decref(vm, fetchRaised(vm)!);
  if (saved !== null) vm.raised = saved;
}

/** Runs statements as typed at a prompt; errors are shown and the next one goes on. */
export function runInteractive(vm: Interpreter, source: string): number {
  const module = mainModule(vm);
  const dict = moduleDict(module);
  let status = 0;
  for (const statement of splitInteractive(source, vm.release.compiler)) {
    vm.sources.set('<stdin>', statement.source);
    const result = runSource(vm, statement.source, '<stdin>', 'single', dict);
    flushStandardStreams(vm);
    if (result !== null) {
      decref(vm, result);
      continue;
    }
    if (isSystemExit(vm)) {
      status = reportException(vm);
      break;
    }
    reportException(vm);
  }
  decref(vm, module);
  return status;
}

function isSystemExit(vm: Interpreter): boolean {
  return vm.raised !== null && vm.raised.ob_type.mro.includes(vm.types.SystemExit);
}

/**
 * Shows the exception that is set and clears it; the exit status that it means.
 * @cpython Python/pythonrun.c#_PyErr_PrintEx
 */
export function reportException(vm: Interpreter): number {
  if (isSystemExit(vm)) return exitStatus(vm);
  const exc = fetchRaised(vm)!;
  vm.onUncaught?.(exc);
  rememberLast(vm, exc);
  const failure = callExceptHook(vm, exc);
  const status = failure === null ? 1 : hookFailed(vm, failure, exc);
  decref(vm, exc);
  return status;
}

/** What is shown when `sys.excepthook` itself fails with the exception `stolen`: the exit status. */
function hookFailed(vm: Interpreter, stolen: NewRef, exc: PyObject): number {
  vm.raised = stolen;
  if (isSystemExit(vm)) return exitStatus(vm);
  const failure = fetchRaised(vm)!;
  writeStderr(vm, 'Error in sys.excepthook:\n');
  printException(vm, failure);
  writeStderr(vm, '\nOriginal exception was:\n');
  printException(vm, exc);
  decref(vm, failure);
  return 1;
}

/** `sys.last_exc` and its kin hold the exception for a debugger. */
function rememberLast(vm: Interpreter, exc: PyObject): void {
  const sys = importModule(vm, 'sys');
  if (sys === null) {
    decref(vm, fetchRaised(vm)!);
    return;
  }
  const dict = moduleDict(sys as NewRef<PyModule>);
  if (vm.release.vm.keepsLastException) dictSetItemStr(vm, dict, 'last_exc', exc);
  dictSetItemStr(vm, dict, 'last_type', exc.ob_type);
  dictSetItemStr(vm, dict, 'last_value', exc);
  const traceback = (exc.body as { traceback: PyObject | null }).traceback;
  dictSetItemStr(vm, dict, 'last_traceback', traceback ?? vm.None);
  decref(vm, sys);
}

/** @cpython Python/pythonrun.c#_Py_HandleSystemExit */
function exitStatus(vm: Interpreter): number {
  const exc = fetchRaised(vm)!;
  const code = exceptionField(exc, 'code') ?? vm.None;
  let status = 1;
  if (code === vm.None) status = 0;
  else if (code.ob_type.mro.includes(vm.types.int)) status = Number(code.body) & 0xff;
  else vm.host.write('stderr', `${strText(vm, code) ?? ''}\n`);
  decref(vm, exc);
  return status;
}
