import type { PyObject } from '../object/pyObject.ts';
import type { BorrowTable } from './borrowTable.ts';
import type { Executable, InterpreterFrame } from './frame.ts';
import type { Interpreter } from './interpreter.ts';

/* The references of running frames that CPython does not count (3.14+). */

/** Whether a value that may be borrowed is: an argument passed so, or a constant. */
function isBorrowedValue(frame: InterpreterFrame, table: BorrowTable, value: PyObject): boolean {
  if (frame.borrowed?.includes(value) === true) return true;
  return table.constants && frame.exe.consts.includes(value);
}

/** Calls `visit` for each borrowed value that the instruction `at` of `frame` finds on the stack. */
function visitStack(
  frame: InterpreterFrame,
  table: BorrowTable,
  at: number,
  end: number,
  visit: (value: PyObject, slot: number) => void,
): void {
  for (const entry of table.slots[at] ?? []) {
    const slot = entry < 0 ? ~entry : entry;
    const value = slot < end ? frame.localsplus[slot]! : null;
    if (value === null) continue;
    if (entry >= 0 || isBorrowedValue(frame, table, value)) visit(value, slot);
  }
}

/** Calls `visit` for each slot of `frame` that is borrowed. */
export function visitBorrowed(
  frame: InterpreterFrame,
  visit: (value: PyObject, slot: number) => void,
): void {
  const table = frame.exe.borrows;
  if (table === null) return;
  const { borrowed, localsplus } = frame;
  borrowed?.forEach((value, i) => {
    if (value !== null && localsplus[i] === value) visit(value, i);
  });
  for (const i of table.locals) {
    const value = localsplus[i] ?? null;
    if (value !== null && isBorrowedValue(frame, table, value)) visit(value, i);
  }
  visitStack(frame, table, frame.prev_instr, frame.stackpointer, visit);
}

/** How many references to `op` are counted in it that CPython does not count. */
export function borrowedCount(vm: Interpreter, op: PyObject): number {
  let count = 0;
  for (let frame = vm.currentFrame; frame !== null; frame = frame.previous) {
    visitBorrowed(frame, (value) => {
      if (value === op) count++;
    });
  }
  return count;
}

/**
 * Notes which arguments of a call stay borrowed in the frame that runs it. The values still stand where
 * the caller's stack had them, from `first` on.
 * @cpython Python/ceval.c#initialize_locals
 */
export function noteBorrowedArguments(
  table: BorrowTable,
  frame: InterpreterFrame,
  callee: InterpreterFrame,
  at: number,
  first: number,
): void {
  if (table.slots[at] === null) return;
  const parameters = parameterCount(callee.exe);
  let borrowed: (PyObject | null)[] | null = null;
  visitStack(frame, table, at, Infinity, (value, slot) => {
    if (slot < first) return;
    for (let i = 0; i < parameters; i++) {
      if (callee.localsplus[i] !== value || (borrowed?.[i] ?? null) !== null) continue;
      borrowed ??= new Array<PyObject | null>(parameters).fill(null);
      borrowed[i] = value;
      return;
    }
  });
  callee.borrowed = borrowed;
}

function parameterCount({ argcount, kwonlyargcount }: Executable): number {
  return argcount + kwonlyargcount;
}
