import { clearError } from '../object/errors.ts';
import { call } from '../object/protocol/call.ts';
import { reprText, strText } from '../object/protocol/text.ts';
import type { NewRef, PyObject } from '../object/pyObject.ts';
import { decref, incref } from '../object/refcount.ts';
import type { PyGenerator } from '../objects/generator/generatorObject.ts';
import { newInt } from '../objects/int/intObject.ts';
import { newTuple } from '../objects/tuple/tupleObject.ts';
import type { Interpreter } from './interpreter.ts';
import { currentLine } from './lines.ts';
import { warnRuntime } from './warnings.ts';

/** Tells the hooks of a generator that starts; false on error. @cpython Objects/genobject.c#async_gen_init_hooks */
export function initAsyncHooks(vm: Interpreter, gen: PyGenerator): boolean {
  const { body } = gen;
  if (body.hooksInited) return true;
  body.hooksInited = true;
  const { firstiter, finalizer } = vm.asyncGenHooks;
  if (finalizer !== null) body.originOrFinalizer = incref(finalizer);
  if (firstiter === null) return true;
  const held = incref(firstiter);
  const result = call(vm, held, [gen]);
  decref(vm, held);
  if (result === null) return false;
  decref(vm, result);
  return true;
}

/** Keeps where a coroutine is made. @cpython Objects/genobject.c#compute_cr_origin */
export function noteOrigin(vm: Interpreter, gen: PyGenerator): void {
  const rows: NewRef[] = [];
  let frame = vm.currentFrame;
  for (; frame !== null && rows.length < vm.originTrackingDepth; frame = frame.previous) {
    const { co_filename, co_name } = frame.code.body;
    const line = newInt(vm, currentLine(frame));
    rows.push(newTuple(vm, [incref(co_filename), line, incref(co_name)]));
  }
  gen.body.originOrFinalizer = newTuple(vm, rows);
}

/** Lines that tell where the coroutine was made. */
function originText(vm: Interpreter, origin: PyObject | null): string {
  if (origin === null) return '';
  let text = '\nCoroutine created at (most recent call last)\n';
  for (const row of [...(origin.body as PyObject[])].reverse()) {
    const [file, line, name] = (row.body as PyObject[]).map((item) => strText(vm, item) ?? '');
    const source = vm.sources.get(file!)?.split('\n')[Number(line) - 1]?.trim() ?? '';
    text += `  File "${file}", line ${line}, in ${name}\n`;
    if (source !== '') text += `    ${source}\n`;
  }
  return text.trimEnd();
}

/** @cpython Python/_warnings.c#_PyErr_WarnUnawaitedCoroutine */
export function warnUnawaitedCoroutine(vm: Interpreter, gen: PyGenerator): void {
  const name = strText(vm, gen.body.qualname) ?? '';
  const origin = originText(vm, gen.body.originOrFinalizer);
  warnRuntime(vm, `coroutine '${name}' was never awaited${origin}`);
}

/** @cpython Python/_warnings.c#_PyErr_WarnUnawaitedAgenMethod */
export function warnUnawaitedMethod(vm: Interpreter, gen: PyGenerator, method: string): void {
  if (!vm.release.vm.warnsUnawaitedMethods) return;
  const name = reprText(vm, gen.body.qualname) ?? '';
  clearError(vm);
  warnRuntime(vm, `coroutine method '${method}' of ${name} was never awaited`);
}
