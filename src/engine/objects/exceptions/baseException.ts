import { raise, raiseFalse } from '../../object/errors.ts';
import { untrack } from '../../object/gcHead.ts';
import { freeObject } from '../../object/heap.ts';
import type {
  NewRef,
  PyObject,
  PyTypeObject,
  Runtime,
  SlotTable,
  VisitProc,
} from '../../object/pyObject.ts';
import { getOptionalAttr, setAttr } from '../../object/protocol/attr.ts';
import { reprText, str } from '../../object/protocol/text.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import { trashcanBegin, trashcanEnd } from '../../object/trashcan.ts';
import type { GetSetDef, MethodDef } from '../../object/typeSpec.ts';
import { dictGetItemStr, dictSetItem, isDict } from '../dict/dictObject.ts';
import { isList, listAppend, newList } from '../list/listObject.ts';
import { genericAlloc } from '../object/instance.ts';
import { getInstanceDict, setInstanceDict } from '../object/instanceDict.ts';
import { intern, isStr, newStr } from '../str/strObject.ts';
import { argumentsTuple } from '../tuple/argsTuple.ts';
import { isTuple, newTuple, tupleOf } from '../tuple/tupleObject.ts';
import { collectItems } from '../../object/protocol/iter.ts';
import { isTraceback } from '../traceback/tracebackObject.ts';
import { typeName } from '../type/typeObject.ts';
import {
  type ExceptionBody,
  exceptionBody,
  isException,
  type PyException,
  setCause,
  setContext,
  setTraceback,
} from './exceptionObject.ts';

const bodyOf = (op: PyObject): ExceptionBody => (op as PyException).body;

/** How many of `args` are positional. */
export function positionalCount(args: readonly PyObject[], kwnames: PyObject | null): number {
  return kwnames === null ? args.length : args.length - (kwnames.body as PyObject[]).length;
}

/** `args` of an exception as an array; borrowed. */
export function exceptionArgs(op: PyObject): readonly PyObject[] {
  const { args } = bodyOf(op);
  return args === null ? [] : (args.body as PyObject[]);
}

/** @cpython Objects/exceptions.c#BaseException_new */
export function baseExceptionNew(
  rt: Runtime,
  type: PyTypeObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef<PyException> {
  const positional = kwnames === null ? args : args.slice(0, positionalCount(args, kwnames));
  return genericAlloc(rt, type, exceptionBody(argumentsTuple(rt, positional)));
}

/** The arguments again, unless `__new__` kept the same ones. */
function storeArgs(rt: Runtime, self: PyObject, args: readonly PyObject[]): void {
  const kept = exceptionArgs(self);
  if (kept.length === args.length && kept.every((arg, i) => arg === args[i])) return;
  const old = bodyOf(self).args;
  bodyOf(self).args = tupleOf(rt, args);
  xdecref(rt, old);
}

/** `BaseException_init` for types that take keywords of their own. */
export function initArgs(
  rt: Runtime,
  self: PyObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): void {
  storeArgs(rt, self, args.slice(0, positionalCount(args, kwnames)));
}

/** @cpython Objects/exceptions.c#BaseException_init */
export function baseExceptionInit(
  rt: Runtime,
  self: PyObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): boolean {
  if (positionalCount(args, kwnames) !== args.length) {
    const name = self.ob_type.tp_name;
    return raiseFalse(rt, 'TypeError', `${name}() takes no keyword arguments`);
  }
  storeArgs(rt, self, args);
  return true;
}

/** @cpython Objects/exceptions.c#BaseException_clear */
export function baseExceptionClear(rt: Runtime, op: PyObject): void {
  const body = bodyOf(op);
  if (body.fields !== null) {
    const fields = [...body.fields.values()];
    body.fields = null;
    for (const value of fields) decref(rt, value);
  }
  if (op.inst !== null) {
    const { dict } = op.inst;
    op.inst.dict = null;
    xdecref(rt, dict);
  }
  for (const member of ['args', 'notes', 'traceback', 'cause', 'context'] as const) {
    const old = body[member];
    body[member] = null;
    xdecref(rt, old);
  }
}

/** @cpython Objects/exceptions.c#BaseException_dealloc */
function dealloc(rt: Runtime, op: PyObject): void {
  untrack(rt, op);
  if (!trashcanBegin(rt, op)) return;
  baseExceptionClear(rt, op);
  freeObject(rt, op);
  trashcanEnd(rt);
}

/** @cpython Objects/exceptions.c#BaseException_traverse */
function traverse(op: PyObject, visit: VisitProc): void {
  const body = bodyOf(op);
  for (const value of body.fields?.values() ?? []) visit(value);
  const dict = op.inst?.dict ?? null;
  for (const value of [dict, body.args, body.notes, body.traceback, body.cause, body.context]) {
    if (value !== null) visit(value);
  }
}

/** @cpython Objects/exceptions.c#BaseException_str */
export function baseExceptionStr(rt: Runtime, self: PyObject): NewRef | null {
  const args = exceptionArgs(self);
  if (args.length === 0) return newStr(rt, '');
  return str(rt, args.length === 1 ? args[0]! : bodyOf(self).args!);
}

/** @cpython Objects/exceptions.c#BaseException_repr */
function baseExceptionRepr(rt: Runtime, self: PyObject): NewRef | null {
  const args = exceptionArgs(self);
  const name = typeName(self.ob_type);
  const alone = args.length === 1 && !rt.release.words.exceptionComma;
  const text = reprText(rt, alone ? args[0]! : bodyOf(self).args!);
  if (text === null) return null;
  return newStr(rt, alone ? `${name}(${text})` : `${name}${text}`);
}

/** @cpython Objects/exceptions.c#BaseException_add_note */
function addNote(rt: Runtime, self: PyObject, note: PyObject): NewRef | null {
  if (!isStr(note)) {
    return raise(rt, 'TypeError', rt.release.words.addNote.replace('T', note.ob_type.tp_name));
  }
  let notes = getOptionalAttr(rt, self, '__notes__');
  if (notes === null) return null;
  if (notes === undefined) {
    notes = newList(rt, []);
    if (!setAttr(rt, self, intern(rt, '__notes__'), notes)) {
      decref(rt, notes);
      return null;
    }
  } else if (!isList(notes)) {
    decref(rt, notes);
    return raise(rt, 'TypeError', 'Cannot add note: __notes__ is not a list');
  }
  const added = isList(notes) && listAppend(rt, notes, note);
  decref(rt, notes);
  return added ? incref(rt.None) : null;
}

/** @cpython Objects/exceptions.c#BaseException_with_traceback */
function withTraceback(rt: Runtime, self: PyObject, tb: PyObject): NewRef | null {
  return setTracebackAttribute(rt, self, tb) ? incref(self) : null;
}

/** @cpython Objects/exceptions.c#BaseException_set_tb */
function setTracebackAttribute(rt: Runtime, self: PyObject, tb: PyObject | null): boolean {
  if (tb === null) return raiseFalse(rt, 'TypeError', '__traceback__ may not be deleted');
  if (tb !== rt.None && !isTraceback(rt, tb)) {
    return raiseFalse(rt, 'TypeError', '__traceback__ must be a traceback or None');
  }
  setTraceback(rt, self as PyException, tb === rt.None ? null : incref(tb));
  return true;
}

type Link = 'context' | 'cause';

function linkSetter(member: Link, store: (rt: Runtime, op: PyException, v: NewRef | null) => void) {
  return (rt: Runtime, self: PyObject, value: PyObject | null): boolean => {
    if (value === null) return raiseFalse(rt, 'TypeError', `__${member}__ may not be deleted`);
    if (value !== rt.None && !isException(value)) {
      const message = `exception ${member} must be None or derive from BaseException`;
      return raiseFalse(rt, 'TypeError', message);
    }
    store(rt, self as PyException, value === rt.None ? null : incref(value));
    return true;
  };
}

/** @cpython Objects/exceptions.c#BaseException_set_args */
function setArgs(rt: Runtime, self: PyObject, value: PyObject | null): boolean {
  if (value === null) return raiseFalse(rt, 'TypeError', 'args may not be deleted');
  const items = isTuple(value) ? null : collectItems(rt, value);
  if (!isTuple(value) && items === null) return false;
  const old = bodyOf(self).args;
  bodyOf(self).args = items === null ? incref(value) : newTuple(rt, items);
  xdecref(rt, old);
  return true;
}

/** @cpython Objects/exceptions.c#BaseException_reduce */
function reduce(rt: Runtime, self: PyObject): NewRef {
  const args = bodyOf(self).args ?? rt.emptyTuple;
  const dict = self.inst?.dict ?? null;
  return tupleOf(rt, dict === null ? [self.ob_type, args] : [self.ob_type, args, dict]);
}

/** @cpython Objects/exceptions.c#BaseException_setstate */
function setstate(rt: Runtime, self: PyObject, state: PyObject): NewRef | null {
  if (state === rt.None) return incref(rt.None);
  if (!isDict(state)) return raise(rt, 'TypeError', 'state is not a dictionary');
  const dict = getInstanceDict(rt, self);
  const keys = collectItems(rt, state);
  if (dict === null || keys === null) return null;
  let done = true;
  for (const key of keys) {
    const value = isStr(key) ? dictGetItemStr(state, key) : null;
    if (done && value !== null) done = dictSetItem(rt, dict, key, value);
    decref(rt, key);
  }
  return done ? incref(rt.None) : null;
}

export const baseExceptionMethods: readonly MethodDef[] = [
  { name: '__reduce__', kind: 'NOARGS', call: reduce },
  { name: '__setstate__', kind: 'O', call: (rt, self, args) => setstate(rt, self, args[0]!) },
  {
    name: 'with_traceback',
    kind: 'O',
    call: (rt, self, args) => withTraceback(rt, self, args[0]!),
  },
  { name: 'add_note', kind: 'O', call: (rt, self, args) => addNote(rt, self, args[0]!) },
];

export const baseExceptionGetset: readonly GetSetDef[] = [
  {
    name: '__suppress_context__',
    get: (rt, self) => incref(bodyOf(self).suppressContext ? rt.True : rt.False),
    set: (rt, self, value) => {
      if (value === null) return raiseFalse(rt, 'TypeError', "can't delete numeric/char attribute");
      if (value !== rt.True && value !== rt.False) {
        return raiseFalse(rt, 'TypeError', 'attribute value type must be bool');
      }
      bodyOf(self).suppressContext = value === rt.True;
      return true;
    },
  },
  {
    name: '__dict__',
    get: (rt, self) => {
      const dict = getInstanceDict(rt, self);
      return dict === null ? null : incref(dict);
    },
    set: (rt, self, value) => {
      if (value === null) return raiseFalse(rt, 'TypeError', 'cannot delete __dict__');
      if (!isDict(value)) {
        const got = value.ob_type.tp_name;
        const message = `__dict__ must be set to a dictionary, not a '${got}'`;
        return raiseFalse(rt, 'TypeError', message);
      }
      setInstanceDict(rt, self, value);
      return true;
    },
  },
  { name: 'args', get: (rt, self) => incref(bodyOf(self).args ?? rt.None), set: setArgs },
  {
    name: '__traceback__',
    get: (rt, self) => incref(bodyOf(self).traceback ?? rt.None),
    set: setTracebackAttribute,
  },
  {
    name: '__context__',
    get: (rt, self) => incref(bodyOf(self).context ?? rt.None),
    set: linkSetter('context', setContext),
  },
  {
    name: '__cause__',
    get: (rt, self) => incref(bodyOf(self).cause ?? rt.None),
    set: linkSetter('cause', setCause),
  },
];

export const baseExceptionSlots: SlotTable = {
  tp_dealloc: dealloc,
  tp_traverse: traverse,
  tp_clear: baseExceptionClear,
  tp_new: baseExceptionNew,
  tp_init: baseExceptionInit,
  tp_str: baseExceptionStr,
  tp_repr: baseExceptionRepr,
};
