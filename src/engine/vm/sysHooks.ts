import { fetchRaised } from '../object/errors.ts';
import { call } from '../object/protocol/call.ts';
import type { NewRef, PyObject, PyTypeObject } from '../object/pyObject.ts';
import { decref, incref } from '../object/refcount.ts';
import { isBuiltinFunction } from '../objects/builtinFunction/builtinFunctionObject.ts';
import { dictGetItemStr, type PyDict } from '../objects/dict/dictObject.ts';
import type { PyException } from '../objects/exceptions/exceptionObject.ts';
import { intern, newStr } from '../objects/str/strObject.ts';
import { newStructSeq, structSeqSpec } from '../objects/structseq/structSeq.ts';
import { SYS_DICT } from '../objects/textio/textStreamObject.ts';
import { newTraceback } from '../objects/traceback/tracebackObject.ts';
import type { PyTuple } from '../objects/tuple/tupleObject.ts';
import { addStaticType } from '../objects/type/typeReady.ts';
import type { Interpreter } from './interpreter.ts';
import { printException, printUnraisable, writeStderr } from './printException.ts';

const ARGS_KEY = 'UnraisableHookArgs';
const ARGS_NAMES = ['exc_type', 'exc_value', 'exc_traceback', 'err_msg', 'object'] as const;

/**
 * A hook of `sys` that the program replaced: a new reference; null where the standard one stands,
 * undefined where there is none.
 */
function replacedHook(vm: Interpreter, name: string): NewRef | null | undefined {
  const dict = vm.moduleState.get(SYS_DICT) as PyDict | undefined;
  if (dict === undefined) return null;
  const hook = dictGetItemStr(dict, intern(vm, name));
  if (hook === null) return undefined;
  const standard = isBuiltinFunction(vm, hook) && hook.body.def.name === name;
  return standard ? null : incref(hook);
}

function argsType(vm: Interpreter): PyTypeObject {
  const types = vm.types as Partial<Record<string, PyTypeObject>>;
  return types[ARGS_KEY] ?? addStaticType(vm, structSeqSpec(ARGS_KEY, ARGS_NAMES));
}

/** Gives an exception without traceback that of the code that runs. */
function addTraceback(vm: Interpreter, exc: PyException): void {
  const frame = vm.currentFrame;
  if (exc.body.traceback !== null || frame === null) return;
  const frameObject = frame.frameObject(vm);
  exc.body.traceback = newTraceback(vm, null, frameObject, frame.prev_instr);
}

/** @cpython Python/errors.c#make_unraisable_hook_args */
function hookArgs(
  vm: Interpreter,
  exc: PyException,
  where: PyObject | null,
  message: string | null,
): NewRef {
  return newStructSeq(vm, argsType(vm), [
    incref(exc.ob_type as PyObject),
    incref(exc as PyObject),
    incref(exc.body.traceback ?? vm.None),
    message === null ? incref(vm.None) : newStr(vm, message),
    incref(where ?? vm.None),
  ]);
}

/**
 * Reports the raised exception, which nobody can catch, by `sys.unraisablehook`, and clears it.
 * @cpython Python/errors.c#format_unraisable_v
 */
export function reportUnraisable(
  vm: Interpreter,
  where: PyObject | null,
  message: string | null,
): void {
  const exc = fetchRaised(vm);
  if (exc === null) return;
  const hook = replacedHook(vm, 'unraisablehook');
  if (hook === null || hook === undefined) {
    printUnraisable(vm, exc, where, message);
    decref(vm, exc);
    return;
  }
  addTraceback(vm, exc as PyObject as PyException);
  const args = hookArgs(vm, exc as PyObject as PyException, where, message);
  const result = call(vm, hook, [args]);
  decref(vm, args);
  if (result !== null) decref(vm, result);
  else {
    const failure = fetchRaised(vm)!;
    printUnraisable(vm, failure, hook, 'Exception ignored in sys.unraisablehook');
    decref(vm, failure);
  }
  decref(vm, hook);
  decref(vm, exc);
}

/** `sys.unraisablehook(args)`; false where `args` is nothing of the kind. */
export function unraisableHook(vm: Interpreter, args: PyObject): boolean {
  if (args.ob_type !== argsType(vm)) return false;
  const [, exc, , message, where] = (args as PyTuple).body;
  const text = message === vm.None ? null : (message!.body as { value: string }).value;
  if (exc !== vm.None) printUnraisable(vm, exc!, where!, text);
  return true;
}

/**
 * Shows an uncaught exception by `sys.excepthook`; the exception that the hook itself ended with, owned.
 * @cpython Python/pythonrun.c#_PyErr_PrintEx
 */
export function callExceptHook(vm: Interpreter, exc: PyObject): NewRef | null {
  const hook = replacedHook(vm, 'excepthook');
  if (hook === null || hook === undefined) {
    if (hook === undefined) writeStderr(vm, 'sys.excepthook is missing\n');
    printException(vm, exc);
    return null;
  }
  const traceback = (exc as PyException).body.traceback ?? vm.None;
  const result = call(vm, hook, [exc.ob_type, exc, traceback]);
  decref(vm, hook);
  if (result === null) return fetchRaised(vm);
  decref(vm, result);
  return null;
}
