import type { NewRef, PyObject } from '../object/pyObject.ts';
import { decref, incref } from '../object/refcount.ts';
import type { PyCode } from '../objects/code/codeObject.ts';
import { newDict } from '../objects/dict/dictObject.ts';
import {
  builtinsFromGlobals,
  newFunction,
  type PyFunction,
} from '../objects/function/functionObject.ts';
import { initializeLocals, pushFunctionFrame, pushObjectFrame } from './call.ts';
import { evalFrame } from './evalLoop.ts';
import type { InterpreterFrame } from './frame.ts';
import { clearFrame, newFrame } from './frameStack.ts';
import type { Interpreter } from './interpreter.ts';
import { newObjectFrame } from './objectFrame.ts';

/**
 * `tp_call` of functions: a call from outside the eval loop. Arguments are borrowed.
 * @cpython Objects/call.c#_PyFunction_Vectorcall
 */
export function functionCall(
  vm: Interpreter,
  func: PyFunction,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  if (vm.release.vm.framesAreObjects) {
    const callee = pushObjectFrame(vm, func, null, args, 0, args.length, kwnames);
    return callee === null ? null : evalFrame(vm, callee, false);
  }
  for (const arg of args) incref(arg);
  const frame = pushFunctionFrame(vm, incref(func), args, 0, args.length, kwnames);
  return frame === null ? null : evalFrame(vm, frame, false);
}

/**
 * Runs a function with the given namespace and no arguments: class bodies, `exec`, `eval`, modules.
 * @cpython Python/ceval.c#_PyEval_Vector
 */
export function evalFunction(
  vm: Interpreter,
  func: PyFunction,
  locals: PyObject | null,
): NewRef | null {
  const namespace = locals === null ? null : incref(locals);
  const frame = frameOfFunction(vm, func, namespace);
  if (locals === null && !initializeLocals(vm, func, frame.localsplus, [], 0, 0, null)) {
    clearFrame(vm, frame);
    return null;
  }
  return evalFrame(vm, frame, false);
}

function frameOfFunction(
  vm: Interpreter,
  func: PyFunction,
  stolenLocals: PyObject | null,
): InterpreterFrame {
  if (!vm.release.vm.framesAreObjects) return newFrame(vm, incref(func), stolenLocals);
  const { code, globals, builtins } = func.body;
  return newObjectFrame(vm, code, func, globals, builtins, stolenLocals);
}

/**
 * Runs a code object in namespaces; `locals` defaults to the globals.
 * @cpython Python/ceval.c#PyEval_EvalCode
 */
export function evalCode(
  vm: Interpreter,
  code: PyCode,
  globals: PyObject,
  locals: PyObject = globals,
): NewRef | null {
  if (vm.release.vm.framesAreObjects) {
    const builtins = builtinsFromGlobals(vm, globals) ?? newDict(vm);
    const frame = newObjectFrame(vm, code, null, globals, builtins, incref(locals));
    return evalFrame(vm, frame, false);
  }
  const func = newFunction(vm, code, globals);
  // A first constant that is a string documents a function, not a text.
  const doc = func.body.doc;
  func.body.doc = incref(vm.None);
  if (doc !== null) decref(vm, doc);
  const result = evalFunction(vm, func, locals);
  decref(vm, func);
  return result;
}
