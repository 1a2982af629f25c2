import type { PyObject } from '../object/pyObject.ts';
import { dictEntries, type PyDict } from '../objects/dict/dictObject.ts';
import type { InterpreterFrame } from '../vm/frame.ts';
import type { Interpreter } from '../vm/interpreter.ts';
import type { RootView } from './snapshotTypes.ts';

/** A reference that is owned from outside the heap. */
export interface RootReference {
  readonly label: string;
  readonly target: PyObject;
  readonly kind: RootView['kind'];
}

/** The running frames, outermost first. */
export function frameChain(vm: Interpreter): InterpreterFrame[] {
  const frames: InterpreterFrame[] = [];
  for (let frame = vm.currentFrame; frame !== null; frame = frame.previous) frames.push(frame);
  return frames.reverse();
}

/** Every reference that `frame` owns: variables, temporaries, its function and code. */
export function frameReferences(frame: InterpreterFrame): RootReference[] {
  const found: RootReference[] = [];
  const { nlocalsplus } = frame.exe;
  const names = frame.code.body.localsplusnames;
  for (let i = 0; i < frame.stackpointer; i++) {
    const target = frame.localsplus[i] ?? null;
    if (target === null) continue;
    if (i < nlocalsplus) found.push({ label: names[i]!.body.value, target, kind: 'name' });
    else found.push({ label: `temporary ${i - nlocalsplus}`, target, kind: 'temporary' });
  }
  const interpreter = (label: string, target: PyObject | null): void => {
    if (target !== null) found.push({ label, target, kind: 'interpreter' });
  };
  if (frame.exe.framesAreObjects) {
    interpreter('globals', frame.globals);
    interpreter('builtins', frame.builtins);
    interpreter('calling frame', frame.frame_obj!.body.f_back);
    interpreter('trace function', frame.frame_obj!.body.f_trace);
  } else {
    interpreter('function being called', frame.f_funcobj);
  }
  interpreter('code being run', frame.code);
  if (!frame.isOptimized) interpreter('namespace', frame.locals);
  else if (frame.locals !== null) {
    found.push({ label: 'dict of locals()', target: frame.locals, kind: 'temporary' });
  }
  if (!frame.exe.framesAreObjects || frame.generator === null) {
    interpreter('frame object', frame.frame_obj);
  }
  interpreter('instance being made', frame.initSelf);
  return found;
}

/** The names of a namespace dict, as roots: how a module's variables are shown. */
export function namespaceRoots(dict: PyObject): RootReference[] {
  const found: RootReference[] = [];
  for (const [key, target] of dictEntries(dict as PyDict)) {
    found.push({ label: (key.body as { value: string }).value, target, kind: 'name' });
  }
  return found;
}

/** References of the interpreter itself: exceptions on their way, the parser's literals. */
export function interpreterRoots(vm: Interpreter): RootReference[] {
  const found: RootReference[] = [];
  const push = (label: string, target: PyObject | null, kind: RootView['kind']): void => {
    if (target !== null) found.push({ label, target, kind });
  };
  push('exception being raised', vm.raised, 'interpreter');
  for (let info: typeof vm.excInfo | null = vm.excInfo; info !== null; info = info.previous) {
    push('exception being handled', info.exc_value, 'interpreter');
    push('its type', info.exc_type, 'interpreter');
    push('its traceback', info.exc_traceback, 'interpreter');
  }
  push('hook for new asynchronous generators', vm.asyncGenHooks.firstiter, 'interpreter');
  push('hook for dying asynchronous generators', vm.asyncGenHooks.finalizer, 'interpreter');
  for (const arena of vm.arenas) {
    for (const literal of arena) push("the parser's literals", literal, 'constant');
  }
  return found;
}
