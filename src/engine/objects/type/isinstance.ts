import { raise } from '../../object/errors.ts';
import type { PyObject, Runtime } from '../../object/pyObject.ts';
import { getOptionalAttr } from '../../object/protocol/attr.ts';
import { call } from '../../object/protocol/call.ts';
import { isTrue } from '../../object/protocol/truth.ts';
import { isSubtype, isType } from '../../object/protocol/types.ts';
import { enterRecursiveCall, leaveRecursiveCall } from '../../object/recursion.ts';
import { decref } from '../../object/refcount.ts';
import { isTuple, type PyTuple } from '../tuple/tupleObject.ts';
import { lookupSpecial } from './specialMethods.ts';
import type { UnionBody } from './union.ts';

const INSTANCE_TEXT =
  'isinstance() arg 2 must be a type, a tuple of types, or a union';
const SUBCLASS_TEXT = 'issubclass() arg 2 must be a class, a tuple of classes, or a union';

/** `__bases__` of something that passes for a class: owned; undefined where it has none. */
function basesOf(rt: Runtime, cls: PyObject): PyTuple | null | undefined {
  const bases = getOptionalAttr(rt, cls, '__bases__');
  if (bases === null || bases === undefined) return bases;
  if (isTuple(bases)) return bases;
  decref(rt, bases);
  return undefined;
}

function checkClass(rt: Runtime, cls: PyObject, message: string): boolean {
  const bases = basesOf(rt, cls);
  if (bases === null) return false;
  if (bases === undefined) {
    raise(rt, 'TypeError', message);
    return false;
  }
  decref(rt, bases);
  return true;
}

/**
 * `isinstance` without `__instancecheck__`.
 * @cpython Objects/abstract.c#object_isinstance
 */
export function realIsInstance(rt: Runtime, op: PyObject, cls: PyObject): boolean | null {
  if (isType(cls)) {
    if (isSubtype(op.ob_type, cls)) return true;
    const klass = getOptionalAttr(rt, op, '__class__');
    if (klass === null) return null;
    if (klass === undefined) return false;
    const found = isType(klass) && isSubtype(klass, cls);
    decref(rt, klass);
    return found;
  }
  if (!checkClass(rt, cls, INSTANCE_TEXT)) return null;
  const klass = getOptionalAttr(rt, op, '__class__');
  if (klass === null) return null;
  if (klass === undefined) return false;
  const found = abstractIsSubclass(rt, klass, cls);
  decref(rt, klass);
  return found;
}

/** @cpython Objects/abstract.c#abstract_issubclass */
function abstractIsSubclass(rt: Runtime, derived: PyObject, cls: PyObject): boolean | null {
  if (derived === cls) return true;
  const bases = basesOf(rt, derived);
  if (bases === null) return null;
  if (bases === undefined) return false;
  let found: boolean | null = false;
  for (const base of bases.body) {
    found = abstractIsSubclass(rt, base, cls);
    if (found !== false) break;
  }
  decref(rt, bases);
  return found;
}

/**
 * `issubclass` without `__subclasscheck__`.
 * @cpython Objects/abstract.c#recursive_issubclass
 */
export function realIsSubclass(rt: Runtime, derived: PyObject, cls: PyObject): boolean | null {
  if (isType(cls) && isType(derived)) return isSubtype(derived, cls);
  if (!checkClass(rt, derived, 'issubclass() arg 1 must be a class')) return null;
  if (!checkClass(rt, cls, SUBCLASS_TEXT)) return null;
  return abstractIsSubclass(rt, derived, cls);
}

type Check = (rt: Runtime, op: PyObject, cls: PyObject) => boolean | null;

/** Any of a tuple's members, which may be tuples themselves. */
function anyOf(rt: Runtime, op: PyObject, cls: PyTuple, check: Check): boolean | null {
  if (!enterRecursiveCall(rt, ' in __instancecheck__')) return null;
  let found: boolean | null = false;
  for (const item of cls.body) {
    found = check(rt, op, item);
    if (found !== false) break;
  }
  leaveRecursiveCall(rt);
  return found;
}

/** Asks the class itself, by `__instancecheck__` or `__subclasscheck__`; undefined: it has none. */
function ask(rt: Runtime, op: PyObject, cls: PyObject, name: string): boolean | null | undefined {
  const checker = lookupSpecial(rt, cls, name);
  if (checker === undefined) return undefined;
  if (checker === null) return null;
  const result = call(rt, checker, [op]);
  decref(rt, checker);
  if (result === null) return null;
  const truth = isTrue(rt, result);
  decref(rt, result);
  return truth;
}

/**
 * `isinstance(op, cls)`; null on error.
 * @cpython Objects/abstract.c#PyObject_IsInstance
 */
export function isInstance(rt: Runtime, op: PyObject, cls: PyObject): boolean | null {
  if (op.ob_type === cls) return true;
  if (cls.ob_type === rt.types.type) return realIsInstance(rt, op, cls);
  if (cls.ob_type === rt.types.union) {
    return anyOf(rt, op, (cls.body as UnionBody).args as PyTuple, isInstanceOrNone);
  }
  if (isTuple(cls)) return anyOf(rt, op, cls, isInstance);
  const answer = ask(rt, op, cls, '__instancecheck__');
  return answer === undefined ? realIsInstance(rt, op, cls) : answer;
}

/** In a union None stands for its type. */
function isInstanceOrNone(rt: Runtime, op: PyObject, cls: PyObject): boolean | null {
  return cls === rt.None ? op === rt.None : isInstance(rt, op, cls);
}

/**
 * `issubclass(derived, cls)`; null on error.
 * @cpython Objects/abstract.c#PyObject_IsSubclass
 */
export function isSubclass(rt: Runtime, derived: PyObject, cls: PyObject): boolean | null {
  if (cls.ob_type === rt.types.type) {
    return derived === cls ? true : realIsSubclass(rt, derived, cls);
  }
  if (cls.ob_type === rt.types.union) {
    return anyOf(rt, derived, (cls.body as UnionBody).args as PyTuple, isSubclass);
  }
  if (isTuple(cls)) return anyOf(rt, derived, cls, isSubclass);
  const answer = ask(rt, derived, cls, '__subclasscheck__');
  return answer === undefined ? realIsSubclass(rt, derived, cls) : answer;
}
