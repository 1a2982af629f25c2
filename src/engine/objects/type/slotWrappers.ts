import type { CompareOp } from '../../object/compareOp.ts';
import { raise } from '../../object/errors.ts';
import type {
  BinaryFunc,
  CallFunc,
  DescrGetFunc,
  DescrSetFunc,
  Destructor,
  HashFunc,
  InitProc,
  Inquiry,
  IterNextFunc,
  LenFunc,
  NewRef,
  ObjObjArgProc,
  ObjObjProc,
  PyObject,
  RichCmpFunc,
  Runtime,
  SsizeArgFunc,
  SsizeObjArgProc,
  TernaryFunc,
  UnaryFunc,
} from '../../object/pyObject.ts';
import { asSsize } from '../../object/protocol/number.ts';
import { isType } from '../../object/protocol/types.ts';
import { incref } from '../../object/refcount.ts';
import type { WrapperFunc } from '../descr/descrObject.ts';
import { slotTpSetattro } from './slotFunctions.ts';

/*
 * How `list.__len__(x)` and the like reach the slots of built-in types: each wrapper checks its
 * arguments and converts what the slot function takes and gives.
 */

/** @cpython Objects/typeobject.c#check_num_args */
function checkArgs(rt: Runtime, args: readonly PyObject[], n: number): boolean {
  if (args.length === n) return true;
  raise(rt, 'TypeError', `expected ${n} argument${n === 1 ? '' : 's'}, got ${args.length}`);
  return false;
}

/** @cpython Python/getargs.c#PyArg_UnpackTuple */
function unpack(rt: Runtime, args: readonly PyObject[], min: number, max: number): boolean {
  if (args.length >= min && args.length <= max) return true;
  if (min === max) {
    const noun = min === 1 ? '' : 's';
    raise(rt, 'TypeError', `expected ${min} argument${noun}, got ${args.length}`);
    return false;
  }
  const [bound, limit] = args.length < min ? ['least', min] : ['most', max];
  const noun = limit === 1 ? '' : 's';
  raise(rt, 'TypeError', `expected at ${bound} ${limit} argument${noun}, got ${args.length}`);
  return false;
}

const none = (rt: Runtime, done: boolean): NewRef | null => (done ? incref(rt.None) : null);
const bool = (rt: Runtime, value: boolean | null): NewRef | null =>
  value === null ? null : incref(value ? rt.True : rt.False);

export const wrapUnaryfunc: WrapperFunc = (rt, self, args, wrapped) =>
  checkArgs(rt, args, 0) ? (wrapped as UnaryFunc)(rt, self) : null;

export const wrapBinaryfunc: WrapperFunc = (rt, self, args, wrapped) =>
  checkArgs(rt, args, 1) ? (wrapped as BinaryFunc)(rt, self, args[0]!) : null;

export const wrapBinaryfuncReflected: WrapperFunc = (rt, self, args, wrapped) =>
  checkArgs(rt, args, 1) ? (wrapped as BinaryFunc)(rt, args[0]!, self) : null;

export const wrapTernaryfunc: WrapperFunc = (rt, self, args, wrapped) =>
  unpack(rt, args, 1, 2) ? (wrapped as TernaryFunc)(rt, self, args[0]!, args[1] ?? rt.None) : null;

export const wrapTernaryfuncReflected: WrapperFunc = (rt, self, args, wrapped) =>
  unpack(rt, args, 1, 2) ? (wrapped as TernaryFunc)(rt, args[0]!, self, args[1] ?? rt.None) : null;

export const wrapInquirypred: WrapperFunc = (rt, self, args, wrapped) =>
  checkArgs(rt, args, 0) ? bool(rt, (wrapped as Inquiry)(rt, self)) : null;

export const wrapLenfunc: WrapperFunc = (rt, self, args, wrapped) => {
  if (!checkArgs(rt, args, 0)) return null;
  const n = (wrapped as LenFunc)(rt, self);
  return n === null ? null : rt.factories.int(rt, n);
};

export const wrapHashfunc: WrapperFunc = (rt, self, args, wrapped) => {
  if (!checkArgs(rt, args, 0)) return null;
  const lo = (wrapped as HashFunc)(rt, self);
  if (lo === null) return null;
  return rt.factories.int(rt, hashValue(rt.hashHi, lo));
};

/** A hash in two halves as one number. */
export function hashValue(hi: number, lo: number): number | bigint {
  const value = hi * 2 ** 32 + (lo >>> 0);
  if (Number.isSafeInteger(value)) return value;
  return (BigInt(hi) << 32n) | BigInt(lo >>> 0);
}

export const wrapCall: WrapperFunc = (rt, self, args, wrapped, kwnames) =>
  (wrapped as CallFunc)(rt, self, args, kwnames);

export const wrapInit: WrapperFunc = (rt, self, args, wrapped, kwnames) =>
  none(rt, (wrapped as InitProc)(rt, self, args, kwnames));

export const wrapNext: WrapperFunc = (rt, self, args, wrapped) => {
  if (!checkArgs(rt, args, 0)) return null;
  const result = (wrapped as IterNextFunc)(rt, self);
  if (result === null && rt.raised === null) return raise(rt, 'StopIteration', '');
  return result;
};

/**
 * Refuses `object.__setattr__` on a type whose own base overrides it.
 * @cpython Objects/typeobject.c#hackcheck
 */
function hackcheck(rt: Runtime, self: PyObject, func: ObjObjArgProc, what: string): boolean {
  if (!isType(self)) return true;
  const type = self.ob_type;
  let defining = type;
  for (const base of [...type.mro].reverse()) {
    if (base.tp_setattro !== slotTpSetattro && base.tp_setattro === type.tp_setattro) {
      defining = base;
      break;
    }
  }
  for (let base: typeof type | null = defining; base !== null; base = base.tp_base) {
    if (base.tp_setattro === func) break;
    if (base.tp_setattro !== slotTpSetattro) {
      raise(rt, 'TypeError', `can't apply this ${what} to ${type.tp_name} object`);
      return false;
    }
  }
  return true;
}

export const wrapSetattr: WrapperFunc = (rt, self, args, wrapped) => {
  const func = wrapped as ObjObjArgProc;
  if (!unpack(rt, args, 2, 2) || !hackcheck(rt, self, func, '__setattr__')) return null;
  return none(rt, func(rt, self, args[0]!, args[1]!));
};

export const wrapDelattr: WrapperFunc = (rt, self, args, wrapped) => {
  const func = wrapped as ObjObjArgProc;
  if (!checkArgs(rt, args, 1) || !hackcheck(rt, self, func, '__delattr__')) return null;
  return none(rt, func(rt, self, args[0]!, null));
};

/** @cpython Objects/typeobject.c#RICHCMP_WRAPPER */
export function wrapRichcmp(op: CompareOp): WrapperFunc {
  return (rt, self, args, wrapped) =>
    checkArgs(rt, args, 1) ? (wrapped as RichCmpFunc)(rt, self, args[0]!, op) : null;
}

export const wrapDescrGet: WrapperFunc = (rt, self, args, wrapped) => {
  if (!unpack(rt, args, 1, 2)) return null;
  const obj = args[0] === rt.None ? null : args[0]!;
  const type = args[1] === undefined || args[1] === rt.None ? null : args[1];
  if (obj === null && type === null) {
    return raise(rt, 'TypeError', '__get__(None, None) is invalid');
  }
  return (wrapped as DescrGetFunc)(rt, self, obj, type);
};

export const wrapDescrSet: WrapperFunc = (rt, self, args, wrapped) =>
  unpack(rt, args, 2, 2)
    ? none(rt, (wrapped as DescrSetFunc)(rt, self, args[0]!, args[1]!))
    : null;

export const wrapDescrDelete: WrapperFunc = (rt, self, args, wrapped) =>
  checkArgs(rt, args, 1) ? none(rt, (wrapped as DescrSetFunc)(rt, self, args[0]!, null)) : null;

export const wrapDel: WrapperFunc = (rt, self, args, wrapped) => {
  if (!checkArgs(rt, args, 0)) return null;
  (wrapped as Destructor)(rt, self);
  return incref(rt.None);
};

export const wrapObjobjargproc: WrapperFunc = (rt, self, args, wrapped) =>
  unpack(rt, args, 2, 2)
    ? none(rt, (wrapped as ObjObjArgProc)(rt, self, args[0]!, args[1]!))
    : null;

export const wrapDelitem: WrapperFunc = (rt, self, args, wrapped) =>
  checkArgs(rt, args, 1) ? none(rt, (wrapped as ObjObjArgProc)(rt, self, args[0]!, null)) : null;

export const wrapObjobjproc: WrapperFunc = (rt, self, args, wrapped) =>
  checkArgs(rt, args, 1) ? bool(rt, (wrapped as ObjObjProc)(rt, self, args[0]!)) : null;

export const wrapIndexargfunc: WrapperFunc = (rt, self, args, wrapped) => {
  if (!unpack(rt, args, 1, 1)) return null;
  const i = asSsize(rt, args[0]!, 'OverflowError');
  return i === null ? null : (wrapped as SsizeArgFunc)(rt, self, i);
};

/** @cpython Objects/typeobject.c#getindex */
function getIndex(rt: Runtime, self: PyObject, arg: PyObject): number | null {
  const i = asSsize(rt, arg, 'OverflowError');
  if (i === null || i >= 0) return i;
  const { sq_length } = self.ob_type;
  if (sq_length === null) return i;
  const n = sq_length(rt, self);
  return n === null ? null : i + n;
}

export const wrapSqItem: WrapperFunc = (rt, self, args, wrapped) => {
  if (!checkArgs(rt, args, 1)) return null;
  const i = getIndex(rt, self, args[0]!);
  return i === null ? null : (wrapped as SsizeArgFunc)(rt, self, i);
};

export const wrapSqSetitem: WrapperFunc = (rt, self, args, wrapped) => {
  if (!unpack(rt, args, 2, 2)) return null;
  const i = getIndex(rt, self, args[0]!);
  return i === null ? null : none(rt, (wrapped as SsizeObjArgProc)(rt, self, i, args[1]!));
};

export const wrapSqDelitem: WrapperFunc = (rt, self, args, wrapped) => {
  if (!checkArgs(rt, args, 1)) return null;
  const i = getIndex(rt, self, args[0]!);
  return i === null ? null : none(rt, (wrapped as SsizeObjArgProc)(rt, self, i, null));
};

