import * as op from '../../compiler/opcodes.ts';
import { clearErrorIf, raise } from '../../object/errors.ts';
import { setAttr } from '../../object/protocol/attr.ts';
import { setItem } from '../../object/protocol/sequence.ts';
import type { PyObject } from '../../object/pyObject.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import { newCell, type CellBody } from '../../objects/cell/cellObject.ts';
import {
  dictDelItem,
  dictGetItemStr,
  dictSetItem,
  type PyDict,
} from '../../objects/dict/dictObject.ts';
import { intern, strValue } from '../../objects/str/strObject.ts';
import type { Interpreter } from '../interpreter.ts';
import { loadFromGlobals, loadName, nameError, optionalItem, unboundLocal } from './names.ts';
import { dropInputs, peek, pop, push } from './stack.ts';
import { SLOW_ERROR, SLOW_OK, type SlowOp } from './slowOp.ts';

const cellAt = (slots: readonly (PyObject | null)[], i: number): CellBody =>
  slots[i]!.body as CellBody;

export const loadNameOp: SlowOp = (vm, frame, i) => {
  const value = loadName(vm, frame, frame.exe.names[i]!);
  if (value === null) return SLOW_ERROR;
  push(frame, value);
  return SLOW_OK;
};

export const storeName: SlowOp = (vm, frame, i) => {
  const name = frame.exe.names[i]!;
  const locals = frame.locals!;
  const value = peek(frame, 1);
  const ok =
    locals.ob_type === vm.types.dict
      ? dictSetItem(vm, locals as PyDict, name, value)
      : setItem(vm, locals, name, value);
  dropInputs(vm, frame, 1);
  return ok ? SLOW_OK : SLOW_ERROR;
};

export const deleteName: SlowOp = (vm, frame, i) => {
  const name = frame.exe.names[i]!;
  if (setItem(vm, frame.locals!, name, null)) return SLOW_OK;
  if (clearErrorIf(vm, 'KeyError')) {
    nameError(vm, name, `name '${strValue(name)}' is not defined`);
  }
  return SLOW_ERROR;
};

export const storeGlobal: SlowOp = (vm, frame, i) => {
  const ok = dictSetItem(vm, frame.globals as PyDict, frame.exe.names[i]!, peek(frame, 1));
  dropInputs(vm, frame, 1);
  return ok ? SLOW_OK : SLOW_ERROR;
};

export const deleteGlobal: SlowOp = (vm, frame, i) => {
  const name = frame.exe.names[i]!;
  if (dictDelItem(vm, frame.globals as PyDict, name)) return SLOW_OK;
  if (clearErrorIf(vm, 'KeyError')) {
    nameError(vm, name, `name '${strValue(name)}' is not defined`);
  }
  return SLOW_ERROR;
};

export const deleteFast: SlowOp = (vm, frame, i) => {
  const old = frame.localsplus[i]!;
  if (old === null) {
    unboundLocal(vm, frame, i);
    return SLOW_ERROR;
  }
  frame.localsplus[i] = null;
  decref(vm, old);
  return SLOW_OK;
};

export const makeCell: SlowOp = (vm, frame, i) => {
  const initial = frame.localsplus[i]!;
  frame.localsplus[i] = newCell(vm, initial);
  xdecref(vm, initial);
  return SLOW_OK;
};

export const copyFreeVars: SlowOp = (_vm, frame, n) => {
  const cells = frame.f_funcobj!.body.closure!.body as PyObject[];
  const offset = frame.exe.nlocalsplus - n;
  for (let i = 0; i < n; i++) frame.localsplus[offset + i] = incref(cells[i]!);
  return SLOW_OK;
};

export const loadDeref: SlowOp = (vm, frame, i) => {
  const { ref } = cellAt(frame.localsplus, i);
  if (ref === null) {
    unboundLocal(vm, frame, i);
    return SLOW_ERROR;
  }
  push(frame, incref(ref));
  return SLOW_OK;
};

export const storeDeref: SlowOp = (vm, frame, i) => {
  const cell = cellAt(frame.localsplus, i);
  const old = cell.ref;
  cell.ref = pop(frame);
  xdecref(vm, old);
  return SLOW_OK;
};

export const deleteDeref: SlowOp = (vm, frame, i) => {
  const cell = cellAt(frame.localsplus, i);
  const old = cell.ref;
  if (old === null) {
    unboundLocal(vm, frame, i);
    return SLOW_ERROR;
  }
  cell.ref = null;
  decref(vm, old);
  return SLOW_OK;
};

export const loadLocals: SlowOp = (vm, frame) => {
  if (frame.locals === null) {
    raise(vm, 'SystemError', 'no locals');
    return SLOW_ERROR;
  }
  push(frame, incref(frame.locals));
  return SLOW_OK;
};

export const loadFromDictOrDeref: SlowOp = (vm, frame, i) => {
  const namespace = peek(frame, 1);
  const name = frame.code.body.localsplusnames[i]!;
  let value = optionalItem(vm, namespace, name);
  if (value === null) {
    if (vm.raised !== null) return SLOW_ERROR;
    const { ref } = cellAt(frame.localsplus, i);
    if (ref === null) {
      unboundLocal(vm, frame, i);
      return SLOW_ERROR;
    }
    value = incref(ref);
  }
  dropInputs(vm, frame, 1);
  push(frame, value);
  return SLOW_OK;
};

export const loadFromDictOrGlobals: SlowOp = (vm, frame, i) => {
  const name = frame.exe.names[i]!;
  let value = optionalItem(vm, peek(frame, 1), name);
  if (value === null && vm.raised === null) value = loadFromGlobals(vm, frame, name);
  if (value === null) {
    if (vm.raised === null) nameError(vm, name, `name '${strValue(name)}' is not defined`);
    return SLOW_ERROR;
  }
  dropInputs(vm, frame, 1);
  push(frame, value);
  return SLOW_OK;
};

/** Index of the builtins among the copies of start-up modules. */
const STARTUP_BUILTINS = 1;

const COMMON_NAMES = ['tuple', 'all', 'any', 'list', 'set'];

/** @cpython Python/bytecodes.c#LOAD_COMMON_CONSTANT */
export const loadCommonConstant: SlowOp = (vm, frame, arg) => {
  push(frame, incref(commonConstant(vm, arg)));
  return SLOW_OK;
};

/** What the name meant when the interpreter started. */
function builtin(vm: Interpreter, name: string): PyObject {
  const copy = vm.moduleCopies[STARTUP_BUILTINS] as PyDict;
  return dictGetItemStr(copy, intern(vm, name))!;
}

function commonConstant(vm: Interpreter, arg: number): PyObject {
  switch (arg) {
    case op.CONSTANT_ASSERTIONERROR:
      return vm.types.AssertionError;
    case op.CONSTANT_NOTIMPLEMENTEDERROR:
      return vm.types.NotImplementedError;
    case op.CONSTANT_NONE:
      return vm.None;
    case op.CONSTANT_EMPTY_STR:
      return vm.emptyStr;
    case op.CONSTANT_TRUE:
      return vm.True;
    case op.CONSTANT_FALSE:
      return vm.False;
    case op.CONSTANT_MINUS_ONE:
      return vm.smallInts[4]!;
    default:
      return builtin(vm, COMMON_NAMES[arg - op.CONSTANT_BUILTIN_TUPLE]!);
  }
}

export const deleteAttr: SlowOp = (vm, frame, i) => {
  const ok = setAttr(vm, peek(frame, 1), frame.exe.names[i]!, null);
  dropInputs(vm, frame, 1);
  return ok ? SLOW_OK : SLOW_ERROR;
};
