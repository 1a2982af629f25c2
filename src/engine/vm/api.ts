/** What the modules of the library may use of the virtual machine. */
import type { NewRef, PyObject, Runtime } from '../object/pyObject.ts';
import type { CompileMode } from '../compiler/codeTemplate.ts';
import type { PyCode } from '../objects/code/codeObject.ts';
import { newCompilation, releaseAll } from '../objects/code/materialize.ts';
import type { PyDict } from '../objects/dict/dictObject.ts';
import { buildClass as vmBuildClass } from './buildClass.ts';
import { displayHook as vmDisplayHook } from './displayHook.ts';
import { evalCode as vmEvalCode } from './evalCode.ts';
import type { InterpreterFrame } from './frame.ts';
import { importModule as vmImportModule } from './imports.ts';
import type { Interpreter } from './interpreter.ts';
import { printException as vmPrintException } from './printException.ts';
import { compileSource, LIBRARY, runSource as vmRunSource } from './runCode.ts';
import { unraisableHook as vmUnraisableHook } from './sysHooks.ts';

export type { ModuleDef } from './moduleDef.ts';
export type { InterpreterFrame } from './frame.ts';
export { isComplete } from './lines.ts';
export type { Interpreter } from './interpreter.ts';

const vmOf = (rt: Runtime): Interpreter => rt as Interpreter;

/** The frame that runs, or null where none does. */
export function currentFrame(rt: Runtime): InterpreterFrame | null {
  return vmOf(rt).currentFrame;
}

/** The module of that name, imported where it was not; null with ModuleNotFoundError set. */
export function importModule(rt: Runtime, name: string): NewRef | null {
  return vmImportModule(vmOf(rt), name);
}

/** `sys.modules`; borrowed. */
export function sysModules(rt: Runtime): PyDict {
  return vmOf(rt).modules;
}

/** `__build_class__`. */
export function buildClass(
  rt: Runtime,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  return vmBuildClass(vmOf(rt), args, kwnames);
}

/** Runs a code object in namespaces. */
export function evalCode(
  rt: Runtime,
  code: PyCode,
  globals: PyObject,
  locals: PyObject,
): NewRef | null {
  return vmEvalCode(vmOf(rt), code, globals, locals);
}

/** Compiles and runs a text; the value of an expression where `mode` is `eval`. */
export function runSource(
  rt: Runtime,
  source: string,
  mode: CompileMode,
  globals: PyObject,
  locals: PyObject,
): NewRef | null {
  return vmRunSource(vmOf(rt), source, '<string>', mode, globals, locals);
}

/** Runs the text of a library module in its namespace. */
export function runLibrary(
  rt: Runtime,
  source: string,
  module: string,
  dict: PyDict,
): NewRef | null {
  const [major, minor] = rt.release.versionInfo;
  const filename = `${LIBRARY}${major}.${minor}/${module}.py`;
  return vmRunSource(vmOf(rt), source, filename, 'exec', dict, dict);
}

/** A line of a source that was read from a file or typed; empty where there is none. */
export function sourceLine(rt: Runtime, filename: string, lineno: number): string {
  return vmOf(rt).sources.get(filename)?.split('\n')[lineno - 1] ?? '';
}

/** The code object of a text; null with SyntaxError set. */
export function compileText(
  rt: Runtime,
  source: string,
  filename: string,
  mode: CompileMode,
): NewRef<PyCode> | null {
  const compilation = newCompilation();
  const code = compileSource(vmOf(rt), source, filename, mode, compilation);
  releaseAll(rt, compilation.arena);
  return code;
}

/** `sys.displayhook`. */
export function displayHook(rt: Runtime, value: PyObject): boolean {
  return vmDisplayHook(vmOf(rt), value);
}

/** `sys.unraisablehook(args)`; false where `args` is nothing that such a hook is given. */
export function unraisableHook(rt: Runtime, args: PyObject): boolean {
  return vmUnraisableHook(vmOf(rt), args);
}

/** Shows an exception with its traceback on stderr. */
export function printException(rt: Runtime, exc: PyObject): void {
  vmPrintException(vmOf(rt), exc);
}

/** `sys.getrecursionlimit()` and its setter: how deep Python calls may nest. */
export function recursionLimit(rt: Runtime): number {
  return vmOf(rt).recursionLimit;
}

export function setRecursionLimit(rt: Runtime, limit: number): void {
  const vm = vmOf(rt);
  vm.recursionRemaining += limit - vm.recursionLimit;
  vm.recursionLimit = limit;
}

/** Frames of Python code that are running. */
export function recursionDepth(rt: Runtime): number {
  const vm = vmOf(rt);
  return vm.recursionLimit - vm.recursionRemaining;
}

/**
 * Has `run` called when the interpreter ends, before anything is torn down; `roots` tells which
 * references it owns until then.
 */
export function atExit(rt: Runtime, run: () => void, roots: () => readonly PyObject[]): void {
  const vm = vmOf(rt);
  vm.exitHooks.push(run);
  const others = vm.extraRoots;
  vm.extraRoots = () => [
    ...others(),
    ...roots().map((target) => ({ label: 'called at exit', target })),
  ];
}
