import { getOptionalAttr } from '../object/protocol/attr.ts';
import { call } from '../object/protocol/call.ts';
import { reprText } from '../object/protocol/text.ts';
import type { PyObject } from '../object/pyObject.ts';
import { decref } from '../object/refcount.ts';
import { dictSetItemStr, type PyDict } from '../objects/dict/dictObject.ts';
import { importModule } from './imports.ts';
import type { Interpreter } from './interpreter.ts';

/**
 * What the interactive mode does with the value of an expression: `sys.displayhook(value)`.
 * @cpython Python/intrinsics.c#print_expr
 */
export function displayValue(vm: Interpreter, value: PyObject): boolean {
  const sys = importModule(vm, 'sys');
  if (sys === null) return false;
  const hook = getOptionalAttr(vm, sys, 'displayhook');
  decref(vm, sys);
  if (hook === null) return false;
  if (hook === undefined) return displayHook(vm, value);
  const result = call(vm, hook, [value]);
  decref(vm, hook);
  if (result === null) return false;
  decref(vm, result);
  return true;
}

/**
 * Writes the value's repr and keeps it as `builtins._`; nothing for None.
 * @cpython Python/sysmodule.c#sys_displayhook
 */
export function displayHook(vm: Interpreter, value: PyObject): boolean {
  if (value === vm.None) return true;
  const builtins = vm.builtins as PyDict;
  if (!dictSetItemStr(vm, builtins, '_', vm.None)) return false;
  const text = reprText(vm, value);
  if (text === null) return false;
  vm.host.write('stdout', `${text}\n`);
  return dictSetItemStr(vm, builtins, '_', value);
}
