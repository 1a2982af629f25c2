import { withFreelistsAside } from '../gc/freelists.ts';
import { decref } from '../object/refcount.ts';
import { listAppend, newList } from '../objects/list/listObject.ts';
import type { Interpreter } from './interpreter.ts';

/** Unreachable objects, as a file leaves them that makes classes and drops them. */
export function leaveGarbage(vm: Interpreter, count: number): void {
  const cycle = newList(vm, []);
  listAppend(vm, cycle, cycle);
  for (let i = 1; i < count; i++) {
    const item = newList(vm, []);
    listAppend(vm, cycle, item);
    decref(vm, item);
  }
  decref(vm, cycle);
}

/** The same where nothing else is to be seen of it: neither counts nor free lists change. */
export function leaveGarbageUnseen(vm: Interpreter, count: number): void {
  const { gc } = vm;
  const { enabled } = gc;
  const [young] = gc.generations;
  const before = young.count;
  gc.enabled = false;
  withFreelistsAside(vm, () => {
    leaveGarbage(vm, count);
  });
  gc.enabled = enabled;
  young.count = before;
}
