import { raise } from '../object/errors.ts';
import type { PyObject } from '../object/pyObject.ts';
import { isType } from '../object/protocol/types.ts';
import { isCell } from '../objects/cell/cellObject.ts';
import type { InterpreterFrame } from './frame.ts';
import type { Interpreter } from './interpreter.ts';

const FREE = 0x80;

/**
 * What `super()` means in the function that runs: the class that its `__class__` cell names and its
 * first argument. Both borrowed; null with RuntimeError set.
 * @cpython Objects/typeobject.c#super_init_without_args
 */
export function superArguments(vm: Interpreter): readonly [PyObject, PyObject] | null {
  const frame = vm.currentFrame;
  if (frame === null) return raise(vm, 'RuntimeError', 'super(): no current frame');
  const { body } = frame.code;
  if (body.co_argcount === 0) return raise(vm, 'RuntimeError', 'super(): no arguments');
  let first = frame.localsplus[0] ?? null;
  if (first !== null && isCell(vm, first) && body.localspluskinds[0] !== 0x20) {
    first = first.body.ref;
  }
  if (first === null) return raise(vm, 'RuntimeError', 'super(): arg[0] deleted');
  const type = classCell(vm, frame);
  return type === null ? null : [type, first];
}

function classCell(vm: Interpreter, frame: InterpreterFrame): PyObject | null {
  const { localsplusnames, localspluskinds } = frame.code.body;
  const i = localsplusnames.findIndex(
    (name, at) => name.body.value === '__class__' && (localspluskinds[at]! & FREE) !== 0,
  );
  if (i < 0) return raise(vm, 'RuntimeError', 'super(): __class__ cell not found');
  const cell = frame.localsplus[i] ?? null;
  if (cell === null || !isCell(vm, cell)) {
    return raise(vm, 'RuntimeError', 'super(): bad __class__ cell');
  }
  const type = cell.body.ref;
  if (type === null) return raise(vm, 'RuntimeError', 'super(): empty __class__ cell');
  if (isType(type)) return type;
  const given = type.ob_type.tp_name;
  return raise(vm, 'RuntimeError', `super(): __class__ is not a type (${given})`);
}
