import { raise } from '../../object/errors.ts';
import { call } from '../../object/protocol/call.ts';
import type { NewRef, PyObject } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { TPFLAGS_METHOD_DESCRIPTOR } from '../../object/typeFlags.ts';
import { lookupSpecial } from '../../objects/type/specialMethods.ts';
import { typeLookupString } from '../../objects/type/typeObject.ts';
import type { Interpreter } from '../interpreter.ts';
import { SLOW_ERROR, SLOW_OK, type SlowOp } from './slowOp.ts';
import { dropInputs, peek, push } from './stack.ts';

/* How `with` and `async with` enter. */

type Part = 'enter' | 'exit';

interface Protocol {
  /** Of the names of its methods. */
  readonly prefix: '' | 'a';
  readonly name: string;
  /** The statement that is right for managers of the other protocol. */
  readonly other: string;
}

const SYNC: Protocol = { prefix: '', name: 'context manager', other: 'async with' };
const ASYNC: Protocol = { prefix: 'a', name: 'asynchronous context manager', other: 'with' };

/** Says that a manager lacks a method; null. */
function lacks(vm: Interpreter, manager: PyObject, part: Part, protocol: Protocol): null {
  const method = `__${protocol.prefix}${part}__`;
  const { managerErrors } = vm.release.vm;
  if (managerErrors === 'method') return raise(vm, 'AttributeError', method);
  const what = `'${manager.ob_type.tp_name}' object does not support the ${protocol.name} protocol`;
  const missed = part === 'exit' || managerErrors === 'suggest' ? ` (missed ${method} method)` : '';
  return raise(vm, 'TypeError', what + missed + suggestion(vm, manager, protocol));
}

/** @cpython Python/ceval.c#_PyEval_SpecialMethodCanSuggest */
function suggestion(vm: Interpreter, manager: PyObject, { prefix, other }: Protocol): string {
  if (vm.release.vm.managerErrors !== 'suggest') return '';
  const otherPrefix = prefix === '' ? 'a' : '';
  const has = (part: Part): boolean =>
    typeLookupString(vm, manager.ob_type, `__${otherPrefix}${part}__`) !== null;
  if (!has('enter') || !has('exit')) return '';
  const name = prefix === '' ? ASYNC.name : SYNC.name;
  return ` but it supports the ${name} protocol. Did you mean to use '${other}'?`;
}

const SPECIAL: readonly (readonly [Part, Protocol])[] = [
  ['enter', SYNC],
  ['exit', SYNC],
  ['enter', ASYNC],
  ['exit', ASYNC],
];

/**
 * The method and its object, or a bound method and a null.
 * @cpython Objects/typeobject.c#_PyObject_LookupSpecialMethod
 */
export const loadSpecial: SlowOp = (vm, frame, arg) => {
  const self = peek(frame, 1);
  const [part, protocol] = SPECIAL[arg]!;
  const found = typeLookupString(vm, self.ob_type, `__${protocol.prefix}${part}__`);
  if (found === null) {
    lacks(vm, self, part, protocol);
    return SLOW_ERROR;
  }
  const at = frame.stackpointer - 1;
  if ((found.ob_type.tp_flags & TPFLAGS_METHOD_DESCRIPTOR) !== 0) {
    frame.localsplus[at] = incref(found);
    push(frame, self);
    return SLOW_OK;
  }
  const get = found.ob_type.tp_descr_get;
  const bound = get === null ? incref(found) : get(vm, found, self, self.ob_type);
  if (bound === null) return SLOW_ERROR;
  frame.localsplus[at] = bound;
  push(frame, null);
  decref(vm, self);
  return SLOW_OK;
};

/** A manager's method, bound; null with an error set. */
function method(vm: Interpreter, manager: PyObject, part: Part, protocol: Protocol): NewRef | null {
  const found = lookupSpecial(vm, manager, `__${protocol.prefix}${part}__`);
  return found === undefined ? lacks(vm, manager, part, protocol) : found;
}

const enterManager =
  (protocol: Protocol): SlowOp =>
  (vm, frame) => {
    const manager = peek(frame, 1);
    const exitFirst = protocol === ASYNC && vm.release.vm.asyncExitFirst;
    const [one, two]: [Part, Part] = exitFirst ? ['exit', 'enter'] : ['enter', 'exit'];
    const first = method(vm, manager, one, protocol);
    if (first === null) return SLOW_ERROR;
    const second = method(vm, manager, two, protocol);
    if (second === null) {
      decref(vm, first);
      return SLOW_ERROR;
    }
    const [enter, exit] = exitFirst ? [second, first] : [first, second];
    dropInputs(vm, frame, 1);
    const result = call(vm, enter, []);
    decref(vm, enter);
    if (result === null) {
      decref(vm, exit);
      return SLOW_ERROR;
    }
    push(frame, exit);
    push(frame, result);
    return SLOW_OK;
  };

export const beforeWith = enterManager(SYNC);
export const beforeAsyncWith = enterManager(ASYNC);
