import type { BinaryFunc, NewRef, PyObject, Runtime, SlotName } from '../../object/pyObject.ts';
import type { TernaryFunc, UnaryFunc } from '../../object/pyObject.ts';
import { PY_NE } from '../../object/compareOp.ts';
import { getOptionalAttr } from '../../object/protocol/attr.ts';
import { richCompareBool } from '../../object/protocol/compare.ts';
import { isSubtype } from '../../object/protocol/types.ts';
import { decref, incref } from '../../object/refcount.ts';
import { callSpecial, callSpecialMaybe } from './specialMethods.ts';

/** The method, or NotImplemented where the class has none. */
function callOrNotImplemented(
  rt: Runtime,
  name: string,
  self: PyObject,
  other: PyObject,
): NewRef | null {
  const result = callSpecialMaybe(rt, name, [self, other]);
  return result === undefined ? incref(rt.NotImplemented) : result;
}

/**
 * Whether the right operand's class overrides the reflected method of the left one's.
 * @cpython Objects/typeobject.c#method_is_overloaded
 */
function methodIsOverloaded(
  rt: Runtime,
  left: PyObject,
  right: PyObject,
  name: string,
): boolean | null {
  const b = getOptionalAttr(rt, right.ob_type, name);
  if (b === null) return null;
  if (b === undefined) return false;
  const a = getOptionalAttr(rt, left.ob_type, name);
  if (a === null || a === undefined) {
    decref(rt, b);
    return a === null ? null : true;
  }
  const differ = richCompareBool(rt, a, b, PY_NE);
  decref(rt, a);
  decref(rt, b);
  return differ;
}

type BinarySlot = Extract<SlotName, `nb_${string}`>;

/**
 * The slot of a binary operator: the method of the left operand, then the reflected one of the right
 * operand; the latter first where the right operand's class is a subclass that overrides it.
 * @cpython Objects/typeobject.c#SLOT1BINFULL
 */
export function binarySlot(slot: BinarySlot, name: string, reflected: string): BinaryFunc {
  const func: BinaryFunc = (rt, self, other) => {
    const [stype, otype] = [self.ob_type, other.ob_type];
    let doOther = stype !== otype && holds(otype[slot]);
    if (holds(stype[slot])) {
      if (doOther && isSubtype(otype, stype)) {
        const overloaded = methodIsOverloaded(rt, self, other, reflected);
        if (overloaded === null) return null;
        if (overloaded) {
          const result = callOrNotImplemented(rt, reflected, other, self);
          if (result !== rt.NotImplemented) return result;
          decref(rt, result);
          doOther = false;
        }
      }
      const result = callOrNotImplemented(rt, name, self, other);
      if (result !== rt.NotImplemented || stype === otype) return result;
      decref(rt, result);
    }
    if (doOther) return callOrNotImplemented(rt, reflected, other, self);
    return incref(rt.NotImplemented);
  };
  const holds = (value: unknown): boolean => value === func;
  return func;
}

/**
 * The slot of `**`, with an optional third operand.
 * @cpython Objects/typeobject.c#slot_nb_power
 */
export function powerSlot(): TernaryFunc {
  const func: TernaryFunc = (rt, self, other, modulus) => {
    if (modulus === rt.None) return powerBinary(rt, self, other, func);
    if (self.ob_type.nb_power !== func) return incref(rt.NotImplemented);
    return callSpecial(rt, '__pow__', [self, other, modulus]);
  };
  return func;
}

function powerBinary(
  rt: Runtime,
  self: PyObject,
  other: PyObject,
  func: TernaryFunc,
): NewRef | null {
  const [stype, otype] = [self.ob_type, other.ob_type];
  let doOther = stype !== otype && otype.nb_power === func;
  if (stype.nb_power === func) {
    if (doOther && isSubtype(otype, stype)) {
      const overloaded = methodIsOverloaded(rt, self, other, '__rpow__');
      if (overloaded === null) return null;
      if (overloaded) {
        const result = callOrNotImplemented(rt, '__rpow__', other, self);
        if (result !== rt.NotImplemented) return result;
        decref(rt, result);
        doOther = false;
      }
    }
    const result = callOrNotImplemented(rt, '__pow__', self, other);
    if (result !== rt.NotImplemented || stype === otype) return result;
    decref(rt, result);
  }
  if (doOther) return callOrNotImplemented(rt, '__rpow__', other, self);
  return incref(rt.NotImplemented);
}

/** @cpython Objects/typeobject.c#SLOT0 */
export function unarySlot(name: string): UnaryFunc {
  return (rt, self) => callSpecial(rt, name, [self]);
}

/** @cpython Objects/typeobject.c#SLOT1 */
export function inplaceSlot(name: string): BinaryFunc {
  return (rt, self, other) => callSpecial(rt, name, [self, other]);
}
