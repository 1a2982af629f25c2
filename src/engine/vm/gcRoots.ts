import type { PyObject, VisitProc } from '../object/pyObject.ts';
import type { Interpreter } from './interpreter.ts';
import { moduleNamespace } from './moduleNamespace.ts';

/* Where the incremental collector starts to look for what is alive. */

/** What the interpreter and its static types hold. @cpython Python/gc.c#mark_global_roots */
export function visitRoots(vm: Interpreter, visit: VisitProc): void {
  const given = (op: PyObject | null): void => {
    if (op !== null) visit(op);
  };
  given(moduleNamespace(vm, 'sys'));
  given(vm.builtins);
  for (const type of Object.values(vm.types)) {
    given(type.tp_dict);
    for (const entry of type.tp_subclasses.values()) if (entry !== null) visit(entry.ref);
  }
}

/**
 * What the running frames hold, the innermost first and in each the top of the stack first. Below a
 * frame that was visited before nothing has run since: the rest is left out unless `all`.
 * @cpython Python/gc.c#mark_stacks
 */
export function visitStacks(vm: Interpreter, visit: VisitProc, all: boolean): void {
  for (let frame = vm.currentFrame; frame !== null; frame = frame.previous) {
    if (frame.locals !== null) visit(frame.locals);
    if (frame.f_funcobj !== null) visit(frame.f_funcobj);
    for (let i = frame.stackpointer - 1; i >= 0; i--) {
      const op = frame.localsplus[i] ?? null;
      if (op !== null) visit(op);
    }
    if (!all && frame.visited) return;
    frame.visited = true;
  }
}
