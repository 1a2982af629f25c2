import { liveObjects } from '../../inspect/checkHeap.ts';
import { toByteAddress } from '../../memory/address.ts';
import type { PyObject, Runtime } from '../../object/pyObject.ts';
import { isInt } from '../../objects/int/intObject.ts';
import { isImmortal, shownRefcount } from '../../object/refcount.ts';
import type { Interpreter } from '../../vm/api.ts';

/* What stands in memory where an object is: the part of its struct that is modelled. */

/** The live object at that byte address; null where none starts there. */
export function objectAt(rt: Runtime, address: number): PyObject | null {
  for (const op of liveObjects(rt as Interpreter)) {
    if (toByteAddress(op.address) === address) return op;
  }
  return null;
}

/** `ob_refcnt` as eight bytes, with the flags that 3.14 keeps in its upper half. */
function refcountWord(rt: Runtime, op: PyObject): bigint {
  const count = BigInt(shownRefcount(rt, op));
  if (!isImmortal(op)) return count;
  const { staticFlags, immortalFlags } = rt.release.library;
  const flags = rt.staticObjects.has(op) ? staticFlags : immortalFlags;
  return count + (BigInt(flags) << 48n);
}

function doubleWord(value: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value, true);
  return view.getBigUint64(0, true);
}

const DIGIT_BITS = 30n;

/** `ob_size`, or the tag that has its place from 3.12 on, then the digits by twos. */
function intWord(rt: Runtime, value: bigint, offset: number): bigint {
  const digits: bigint[] = [];
  for (let n = value < 0n ? -value : value; n > 0n; n >>= DIGIT_BITS) {
    digits.push(BigInt.asUintN(Number(DIGIT_BITS), n));
  }
  if (offset > 16) {
    const i = (offset - 24) / 4;
    return (digits[i] ?? 0n) | ((digits[i + 1] ?? 0n) << 32n);
  }
  const count = BigInt(digits.length);
  if (!rt.release.library.intsHaveTags) return BigInt.asUintN(64, value < 0n ? -count : count);
  return (count << 3n) | (value < 0n ? 2n : value === 0n ? 1n : 0n);
}

/** The word at an offset into the object's struct; null where it is not modelled. */
function wordAt(rt: Runtime, op: PyObject, offset: number): bigint | null {
  if (offset === 0) return refcountWord(rt, op);
  if (offset === 8) return BigInt(toByteAddress(op.ob_type.address));
  const { types } = rt;
  const [list, tuple] = [op.ob_type.mro.includes(types.list), op.ob_type.mro.includes(types.tuple)];
  if (op.ob_type === types.float && offset === 16) return doubleWord(op.body as number);
  if (offset === 16 && list) return BigInt((op.body as { ob_item: unknown[] }).ob_item.length);
  if (offset === 16 && tuple) return BigInt((op.body as unknown[]).length);
  if (isInt(op) && offset >= 16) return intWord(rt, BigInt(op.body), offset);
  if (offset === 32 && list) return BigInt((op.body as { allocated: number }).allocated);
  return null;
}

/**
 * `size` bytes at an address as a number without sign; null where no live object shows them. The
 * first word of a dead object is zero, as its count is.
 */
export function readMemory(rt: Runtime, address: number, size: number): bigint | null {
  let nearest: PyObject | null = null;
  for (const op of liveObjects(rt as Interpreter)) {
    const start = toByteAddress(op.address);
    if (start > address || address - start >= Math.max(op.ob_type.tp_basicsize, 24) + 8) continue;
    if (nearest === null || start > toByteAddress(nearest.address)) nearest = op;
  }
  const offset = nearest === null ? 0 : address - toByteAddress(nearest.address);
  const word = nearest === null ? 0n : wordAt(rt, nearest, offset - (offset % 8));
  if (word === null) return null;
  return BigInt.asUintN(size * 8, word >> BigInt((offset % 8) * 8));
}
