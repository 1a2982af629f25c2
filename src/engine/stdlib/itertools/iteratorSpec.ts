import { checkPositional, noKeywords } from '../../object/argParse.ts';
import { getIter } from '../../object/protocol/iter.ts';
import type {
  IterNextFunc,
  NewFunc,
  NewRef,
  PyObject,
  PyTypeObject,
  Runtime,
} from '../../object/pyObject.ts';
import { decref } from '../../object/refcount.ts';
import { TPFLAGS_BASETYPE } from '../../object/typeFlags.ts';
import type { MethodDef, TypeSpec } from '../../object/typeSpec.ts';
import { genericAlloc } from '../../objects/object/instance.ts';
import { ITERATOR_SLOTS, type StructRefs } from '../structRefs.ts';

export type Args = readonly PyObject[];

/** The next item of an iterator: null at its end or with an error set. */
export const advance = (rt: Runtime, it: PyObject): NewRef | null =>
  it.ob_type.tp_iternext!(rt, it);

/** Drops what an exception for the end of an iterator is; false where another error is set. */
export function endedWell(rt: Runtime): boolean {
  if (rt.raised === null) return true;
  if (!rt.raised.ob_type.mro.includes(rt.types.StopIteration)) return false;
  decref(rt, rt.raised);
  rt.raised = null;
  return true;
}

/** A type of `itertools`: how it is made and how it goes on. */
export function iteratorSpec(
  name: string,
  make: NewFunc,
  next: IterNextFunc,
  methods: readonly MethodDef[] = [],
): TypeSpec {
  return {
    key: `itertools.${name}`,
    flags: TPFLAGS_BASETYPE,
    slots: { ...ITERATOR_SLOTS, tp_new: make, tp_iternext: next },
    methods,
  };
}

/** Takes `min` to `max` positional arguments only. */
export function positional(
  name: string,
  min: number,
  max: number,
  make: (rt: Runtime, type: PyTypeObject, args: Args) => NewRef | null,
): NewFunc {
  return (rt, type, args, kwnames) => {
    if (!noKeywords(rt, name, kwnames)) return null;
    if (!checkPositional(rt, name, args.length, min, max)) return null;
    return make(rt, type, args);
  };
}

/** An iterator over the iterators of `iterables`, after the references in `before`. */
export function overIterators<B extends StructRefs>(
  rt: Runtime,
  type: PyTypeObject,
  body: B,
  iterables: Args,
): NewRef | null {
  for (const iterable of iterables) {
    const it = getIter(rt, iterable);
    if (it === null) {
      for (const ref of body.refs) if (ref !== null) decref(rt, ref);
      return null;
    }
    body.refs.push(it);
  }
  return genericAlloc<B>(rt, type, body);
}

/** The references of an iterator. */
export const refsOf = (op: PyObject): (PyObject | null)[] => (op.body as StructRefs).refs;

/** Gives a reference of the struct up. */
export function drop(rt: Runtime, op: PyObject, i: number): null {
  const refs = refsOf(op);
  const old = refs[i]!;
  refs[i] = null;
  if (old !== null) decref(rt, old);
  return null;
}
