import { raise } from '../errors.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime, SlotName } from '../pyObject.ts';
import { decref } from '../refcount.ts';
import { TPFLAGS_LONG_SUBCLASS } from '../typeFlags.ts';
import { isSubtype } from './types.ts';

/** Slots of the binary operators, in the order of CPython's `NB_*` numbers. */
export const BINARY_SLOTS = [
  'nb_add',
  'nb_and',
  'nb_floor_divide',
  'nb_lshift',
  'nb_matrix_multiply',
  'nb_multiply',
  'nb_remainder',
  'nb_or',
  'nb_power',
  'nb_rshift',
  'nb_subtract',
  'nb_true_divide',
  'nb_xor',
] as const satisfies readonly SlotName[];

const INPLACE_SLOTS = [
  'nb_inplace_add',
  'nb_inplace_and',
  'nb_inplace_floor_divide',
  'nb_inplace_lshift',
  'nb_inplace_matrix_multiply',
  'nb_inplace_multiply',
  'nb_inplace_remainder',
  'nb_inplace_or',
  'nb_inplace_power',
  'nb_inplace_rshift',
  'nb_inplace_subtract',
  'nb_inplace_true_divide',
  'nb_inplace_xor',
] as const satisfies readonly SlotName[];

const SYMBOLS = ['+', '&', '//', '<<', '@', '*', '%', '|', '** or pow()', '>>', '-', '/', '^'];

export const NB_ADD = 0;
export const NB_MULTIPLY = 5;
export const NB_REMAINDER = 6;
export const NB_POWER = 8;
export const NB_SUBTRACT = 10;
/** First in-place operator: `NB_INPLACE_ADD` and so on follow in the same order. */
export const NB_INPLACE = 13;

type Binary = (rt: Runtime, a: PyObject, b: PyObject) => NewRef | null;
export type BinarySlotName = (typeof BINARY_SLOTS)[number] | 'nb_divmod';

/** The slot as a function of two operands; `**` takes None for its third. */
function slotOf(rt: Runtime, type: PyTypeObject, name: BinarySlotName): Binary | null {
  if (name !== 'nb_power') return type[name];
  const power = type.nb_power;
  return power === null ? null : (r, a, b) => power(r, a, b, rt.None);
}

/**
 * Tries the slot on both operands, the subclass first: NotImplemented when neither takes it.
 * @cpython Objects/abstract.c#binary_op1
 */
export function binaryOp1(
  rt: Runtime,
  v: PyObject,
  w: PyObject,
  name: BinarySlotName,
): NewRef | null {
  const slotv = slotOf(rt, v.ob_type, name);
  let slotw: Binary | null = null;
  if (v.ob_type !== w.ob_type && v.ob_type[name] !== w.ob_type[name]) {
    slotw = slotOf(rt, w.ob_type, name);
  }
  if (slotv !== null) {
    if (slotw !== null && isSubtype(w.ob_type, v.ob_type)) {
      const result = slotw(rt, v, w);
      if (result !== rt.NotImplemented) return result;
      decref(rt, result);
      slotw = null;
    }
    const result = slotv(rt, v, w);
    if (result !== rt.NotImplemented) return result;
    decref(rt, result);
  }
  if (slotw !== null) {
    const result = slotw(rt, v, w);
    if (result !== rt.NotImplemented) return result;
    decref(rt, result);
  }
  return notImplemented(rt);
}

function notImplemented(rt: Runtime): NewRef {
  const op = rt.NotImplemented;
  if (op.ob_refcnt >= 0) op.ob_refcnt++;
  return op as NewRef;
}

function unsupported(rt: Runtime, v: PyObject, w: PyObject, symbol: string): null {
  const types = `'${v.ob_type.tp_name}' and '${w.ob_type.tp_name}'`;
  return raise(rt, 'TypeError', `unsupported operand type(s) for ${symbol}: ${types}`);
}

/**
 * A binary operator by its `NB_*` number, in-place ones included.
 * @cpython Objects/abstract.c#PyNumber_Add
 */
export function binaryOp(rt: Runtime, v: PyObject, w: PyObject, op: number): NewRef | null {
  if (op >= NB_INPLACE) return inplaceOp(rt, v, w, op - NB_INPLACE);
  const result = binaryOp1(rt, v, w, BINARY_SLOTS[op]!);
  if (result !== rt.NotImplemented) return result;
  decref(rt, result);
  return binaryFallback(rt, v, w, op, SYMBOLS[op]!);
}

/** `+` and `*` of sequences, else the TypeError. */
function binaryFallback(
  rt: Runtime,
  v: PyObject,
  w: PyObject,
  op: number,
  symbol: string,
): NewRef | null {
  if (op === NB_ADD && v.ob_type.sq_concat !== null) return v.ob_type.sq_concat(rt, v, w);
  if (op === NB_MULTIPLY) {
    if (v.ob_type.sq_repeat !== null) return sequenceRepeat(rt, v, w, v.ob_type.sq_repeat);
    if (w.ob_type.sq_repeat !== null) return sequenceRepeat(rt, w, v, w.ob_type.sq_repeat);
  }
  if (op === 9 && isPrintFunction(v)) {
    const types = `'${v.ob_type.tp_name}' and '${w.ob_type.tp_name}'`;
    const hint = 'Did you mean "print(<message>, file=<output_stream>)"?';
    return raise(rt, 'TypeError', `unsupported operand type(s) for >>: ${types}. ${hint}`);
  }
  return unsupported(rt, v, w, symbol);
}

function isPrintFunction(op: PyObject): boolean {
  const body = op.body as { def?: { name?: string } } | null;
  return op.ob_type.tp_name === 'builtin_function_or_method' && body?.def?.name === 'print';
}

/** @cpython Objects/abstract.c#PyNumber_InPlaceAdd */
function inplaceOp(rt: Runtime, v: PyObject, w: PyObject, op: number): NewRef | null {
  const name = INPLACE_SLOTS[op]!;
  const slot = v.ob_type[name];
  if (slot !== null) {
    const result = slot(rt, v, w, rt.None);
    if (result !== rt.NotImplemented) return result;
    decref(rt, result);
  }
  const result = binaryOp1(rt, v, w, BINARY_SLOTS[op]!);
  if (result !== rt.NotImplemented) return result;
  decref(rt, result);
  const type = v.ob_type;
  if (op === NB_ADD && type.sq_inplace_concat !== null) return type.sq_inplace_concat(rt, v, w);
  if (op === NB_MULTIPLY && type.sq_inplace_repeat !== null) {
    return sequenceRepeat(rt, v, w, type.sq_inplace_repeat);
  }
  const symbol = op === NB_POWER ? '**=' : `${SYMBOLS[op]!}=`;
  return binaryFallback(rt, v, w, op, symbol);
}

function sequenceRepeat(
  rt: Runtime,
  seq: PyObject,
  n: PyObject,
  repeat: (rt: Runtime, a: PyObject, i: number) => NewRef | null,
): NewRef | null {
  if (n.ob_type.nb_index === null) {
    return raise(
      rt,
      'TypeError',
      `can't multiply sequence by non-int of type '${n.ob_type.tp_name}'`,
    );
  }
  const count = asSsize(rt, n, 'OverflowError');
  return count === null ? null : repeat(rt, seq, count);
}

/** `pow(v, w, z)`: z is None for the two-argument form. */
export function power(rt: Runtime, v: PyObject, w: PyObject, z: PyObject): NewRef | null {
  if (z === rt.None) return binaryOp(rt, v, w, NB_POWER);
  for (const type of [v.ob_type, w.ob_type, z.ob_type]) {
    if (type.nb_power === null) continue;
    const result = type.nb_power(rt, v, w, z);
    if (result !== rt.NotImplemented) return result;
    decref(rt, result);
  }
  const types = [v, w, z].map((op) => `'${op.ob_type.tp_name}'`);
  return raise(
    rt,
    'TypeError',
    `unsupported operand type(s) for ** or pow(): ${types[0]!}, ${types[1]!}, ${types[2]!}`,
  );
}

/** `divmod(v, w)`. */
export function divmod(rt: Runtime, v: PyObject, w: PyObject): NewRef | null {
  const result = binaryOp1(rt, v, w, 'nb_divmod');
  if (result !== rt.NotImplemented) return result;
  decref(rt, result);
  return unsupported(rt, v, w, 'divmod()');
}

const UNARY_SYMBOLS = { nb_negative: '-', nb_positive: '+', nb_invert: '~', nb_absolute: 'abs()' };

/** `-v`, `+v`, `~v`, `abs(v)`. */
export function unaryOp(rt: Runtime, v: PyObject, name: keyof typeof UNARY_SYMBOLS): NewRef | null {
  const slot = v.ob_type[name];
  if (slot !== null) return slot(rt, v);
  const what = name === 'nb_absolute' ? 'abs()' : `unary ${UNARY_SYMBOLS[name]}`;
  return raise(rt, 'TypeError', `bad operand type for ${what}: '${v.ob_type.tp_name}'`);
}

/**
 * `operator.index(op)`, an int.
 * @cpython Objects/abstract.c#PyNumber_Index
 */
export function index(rt: Runtime, op: PyObject): NewRef | null {
  if ((op.ob_type.tp_flags & TPFLAGS_LONG_SUBCLASS) !== 0) {
    if (op.ob_refcnt >= 0) op.ob_refcnt++;
    return op as NewRef;
  }
  const nb_index = op.ob_type.nb_index;
  if (nb_index === null) {
    return raise(
      rt,
      'TypeError',
      `'${op.ob_type.tp_name}' object cannot be interpreted as an integer`,
    );
  }
  const result = nb_index(rt, op);
  if (result === null || (result.ob_type.tp_flags & TPFLAGS_LONG_SUBCLASS) !== 0) return result;
  const type = result.ob_type.tp_name;
  decref(rt, result);
  return raise(rt, 'TypeError', `__index__ returned non-int (type ${type})`);
}

/** Largest C `Py_ssize_t`; counts above 2^53 are clamped, exact below. */
export const SSIZE_MAX = Number.MAX_SAFE_INTEGER;
const SSIZE_MAX_BIG = 2n ** 63n - 1n;

/**
 * `op` as a C ssize: null on error. Out of range raises `overflow`, or clamps where it is null.
 * @cpython Objects/abstract.c#PyNumber_AsSsize_t
 */
export function asSsize(
  rt: Runtime,
  op: PyObject,
  overflow: 'IndexError' | 'OverflowError' | null,
): number | null {
  const value = index(rt, op);
  if (value === null) return null;
  const n = value.body as number | bigint;
  decref(rt, value);
  if (typeof n === 'number') return n;
  if ((n > SSIZE_MAX_BIG || n < -SSIZE_MAX_BIG - 1n) && overflow !== null) {
    return raise(rt, overflow, `cannot fit '${op.ob_type.tp_name}' into an index-sized integer`);
  }
  return n > 0n ? SSIZE_MAX : -SSIZE_MAX;
}
