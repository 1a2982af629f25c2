import { raise } from '../../object/errors.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import {
  compactSize,
  isStr,
  type Kind,
  newShapedStr,
  newStr,
  type PyUnicode,
  strBody,
  type StrBody,
} from './strObject.ts';

/** Characters that one string may have before the engine calls it out of memory. */
const MAX_LENGTH = 2 ** 28;

const widest = (a: StrBody, b: StrBody): Kind => (a.kind > b.kind ? a.kind : b.kind);

/**
 * `left + right`.
 * @cpython Objects/unicodeobject.c#PyUnicode_Concat
 */
export function strConcat(rt: Runtime, left: PyObject, right: PyObject): NewRef | null {
  if (!isStr(right)) {
    const name = right.ob_type.tp_name;
    return raise(rt, 'TypeError', `can only concatenate str (not "${name}") to str`);
  }
  if (right === rt.emptyStr) return exactStr(rt, left as PyUnicode);
  if (left === rt.emptyStr) return exactStr(rt, right);
  const a = (left as PyUnicode).body;
  const b = right.body;
  const length = a.length + b.length;
  if (length < 2) return newStr(rt, a.value + b.value);
  if (length > MAX_LENGTH) return raise(rt, 'MemoryError', '');
  return newShapedStr(rt, a.value + b.value, length, widest(a, b), a.ascii && b.ascii);
}

/**
 * The string itself, or an exact copy of an instance of a subclass.
 * @cpython Objects/unicodeobject.c#unicode_result_unchanged
 */
export function exactStr(rt: Runtime, op: PyUnicode): NewRef<PyUnicode> {
  if (op.ob_type === rt.types.str) return incref(op);
  const { value, length, kind, ascii } = op.body;
  return length < 2 ? newStr(rt, value) : newShapedStr(rt, value, length, kind, ascii);
}

/** Nobody but the caller can see the string, and nothing depends on its contents. */
function isModifiable(rt: Runtime, op: PyUnicode): boolean {
  const { body } = op;
  return op.ob_refcnt === 1 && !body.hashed && !body.interned && op.ob_type === rt.types.str;
}

/**
 * `left + right` that grows `left` in its place where nobody else refers to it: the block stays as
 * long as its size class allows. Both must be strings; `left` is stolen, also on error.
 * @cpython Objects/unicodeobject.c#PyUnicode_Append
 */
export function strAppend(
  rt: Runtime,
  stolenLeft: NewRef,
  right: PyObject,
): NewRef<PyUnicode> | null {
  const left = stolenLeft as NewRef<PyUnicode>;
  const other = right as PyUnicode;
  if (left === rt.emptyStr) {
    decref(rt, left);
    return incref(other);
  }
  if (other === rt.emptyStr) return left;
  const a = left.body;
  const b = other.body;
  const length = a.length + b.length;
  const fits = other.ob_type === rt.types.str && b.kind <= a.kind && !(a.ascii && !b.ascii);
  if (length <= MAX_LENGTH && fits && isModifiable(rt, left)) {
    a.value += b.value;
    a.length = length;
    left.address = rt.mem.realloc(left.address, compactSize(rt, a));
    return left;
  }
  const result = strConcat(rt, left, other);
  decref(rt, left);
  return result as NewRef<PyUnicode> | null;
}

/**
 * `op * n`.
 * @cpython Objects/unicodeobject.c#unicode_repeat
 */
export function strRepeat(rt: Runtime, op: PyObject, n: number): NewRef | null {
  const { value, length, kind, ascii } = (op as PyUnicode).body;
  if (n < 1 || length === 0) return incref(rt.emptyStr);
  if (n === 1) return exactStr(rt, op as PyUnicode);
  if (length * n > MAX_LENGTH) {
    return n > 2 ** 52 / length
      ? raise(rt, 'OverflowError', 'repeated string is too long')
      : raise(rt, 'MemoryError', '');
  }
  return newShapedStr(rt, value.repeat(n), length * n, kind, ascii);
}

/**
 * The strings one after the other, with `separator` between them; all must be strings. One alone is
 * the result itself.
 * @cpython Objects/unicodeobject.c#_PyUnicode_JoinArray
 */
export function strJoinArray(
  rt: Runtime,
  separator: string,
  items: readonly PyObject[],
): NewRef | null {
  if (items.length === 0) return incref(rt.emptyStr);
  if (items.length === 1 && items[0]!.ob_type === rt.types.str) return incref(items[0]!);
  const texts: string[] = [];
  let length = 0;
  let kind: Kind = 1;
  let ascii = true;
  const between = items.length > 1 ? strBody(separator) : strBody('');
  for (const [i, item] of items.entries()) {
    if (!isStr(item)) {
      const name = item.ob_type.tp_name;
      return raise(rt, 'TypeError', `sequence item ${i}: expected str instance, ${name} found`);
    }
    const { body } = item;
    texts.push(body.value);
    length += body.length;
    if (body.kind > kind) kind = body.kind;
    ascii &&= body.ascii;
  }
  length += between.length * (items.length - 1);
  if (length === 0) return incref(rt.emptyStr);
  if (length > MAX_LENGTH) return raise(rt, 'MemoryError', '');
  if (between.kind > kind) kind = between.kind;
  return newShapedStr(rt, texts.join(separator), length, kind, ascii && between.ascii);
}
