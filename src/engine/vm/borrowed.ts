import type { PyObject } from '../object/pyObject.ts';
import { ARGUMENT, BORROWED, type BorrowTable } from './borrowTable.ts';
import type { Executable, InterpreterFrame } from './frame.ts';
import type { Interpreter } from './interpreter.ts';

/* The references of running frames that CPython does not count (3.14+). */

/** Whether a slot with value `value` is borrowed, by what is known of it. */
function isBorrowed(
  frame: InterpreterFrame,
  table: BorrowTable,
  tag: number,
  value: PyObject,
): boolean {
  if (tag === BORROWED) return true;
  if (tag >= ARGUMENT) return (frame.borrowed?.[tag - ARGUMENT] ?? null) !== null;
  if (frame.borrowed?.includes(value) === true) return true;
  return table.constants && frame.exe.consts.includes(value);
}

/** Calls `visit` for each slot from `first` to `end` that the instruction `at` finds borrowed. */
function visitSlots(
  frame: InterpreterFrame,
  at: number,
  first: number,
  end: number,
  visit: (value: PyObject, slot: number) => void,
): void {
  const table = frame.exe.borrows!;
  const slots = table.slots[at] ?? [];
  for (let i = 0; i < slots.length; i += 2) {
    const slot = slots[i]!;
    if (slot < first || slot >= end) continue;
    const value = frame.localsplus[slot]!;
    if (value !== null && isBorrowed(frame, table, slots[i + 1]!, value)) visit(value, slot);
  }
}

/** Calls `visit` for each slot of `frame` that is borrowed. */
export function visitBorrowed(
  frame: InterpreterFrame,
  visit: (value: PyObject, slot: number) => void,
): void {
  if (frame.exe.borrows !== null) {
    visitSlots(frame, frame.prev_instr, 0, frame.stackpointer, visit);
  }
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
  visitSlots(frame, at, first, Infinity, (value) => {
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
