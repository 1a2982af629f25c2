import { type Parameters, unpackKeywords } from '../../object/argParse.ts';
import { clearErrorIf, raise } from '../../object/errors.ts';
import { isTracked, track, untrack } from '../../object/gcHead.ts';
import { freeObject } from '../../object/heap.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import { TPFLAGS_BASETYPE } from '../../object/typeFlags.ts';
import type { MethodDef, TypeSpec } from '../../object/typeSpec.ts';
import { getIter } from '../../object/protocol/iter.ts';
import { isTrue } from '../../object/protocol/truth.ts';
import { selfIter } from '../iter/indexIter.ts';
import { genericAlloc } from '../object/instance.ts';
import { newTrackedTuple, newTuple, type PyTuple } from '../tuple/tupleObject.ts';

/** @cpython Python/bltinmodule.c#zipobject */
interface ZipBody {
  /** Tuple of the iterators. */
  ittuple: PyTuple | null;
  /** The tuple that is given again and again while nobody else holds it. */
  result: PyTuple | null;
  strict: boolean;
}
type PyZip = PyObject<ZipBody>;

const ZIP: Parameters = { name: 'zip', names: ['strict'], required: 0, maxPositional: 0 };

/** @cpython Python/bltinmodule.c#zip_new */
function zipNew(
  rt: Runtime,
  type: PyTypeObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  const nkeywords = kwnames === null ? 0 : (kwnames.body as PyObject[]).length;
  const nargs = args.length - nkeywords;
  let strict = false;
  if (nkeywords > 0) {
    const found = unpackKeywords(rt, ZIP, args.slice(nargs), kwnames);
    if (found === null) return null;
    const truth = found[0] === null ? false : isTrue(rt, found[0]!);
    if (truth === null) return null;
    strict = truth;
  }
  const iterators: NewRef[] = [];
  for (const arg of args.slice(0, nargs)) {
    const it = getIter(rt, arg);
    if (it === null) {
      for (const owned of iterators) decref(rt, owned);
      return null;
    }
    iterators.push(it);
  }
  const ittuple = newTuple(rt, iterators);
  const result = newTrackedTuple(
    rt,
    iterators.map(() => incref(rt.None)),
  );
  return genericAlloc<ZipBody>(rt, type, { ittuple, result, strict });
}

/** @cpython Python/bltinmodule.c#zip_next */
function zipNext(rt: Runtime, op: PyObject): NewRef | null {
  const { body } = op as PyZip;
  const iterators = body.ittuple!.body;
  if (iterators.length === 0) return null;
  const result = body.result!;
  const reuse = result.ob_refcnt === 1;
  if (reuse) incref(result);
  // Where the tuple cannot serve again, the new one is there before the items.
  const next = reuse
    ? result
    : newTrackedTuple(
        rt,
        iterators.map(() => incref(rt.None)),
      );
  for (let i = 0; i < iterators.length; i++) {
    const it = iterators[i]!;
    const item = it.ob_type.tp_iternext!(rt, it);
    if (item === null) {
      decref(rt, next);
      return body.strict ? checkStrict(rt, iterators, i) : null;
    }
    const old = next.body[i]!;
    next.body[i] = item;
    decref(rt, old);
  }
  if (!isTracked(next)) track(rt, next);
  return next as NewRef<PyTuple>;
}

/** Argument `i` ended first: the others must have ended as well. */
function checkStrict(rt: Runtime, iterators: readonly PyObject[], i: number): null {
  if (rt.raised !== null && !clearErrorIf(rt, 'StopIteration')) return null;
  const before = (n: number): string => (n === 1 ? ' ' : 's 1-');
  if (i > 0) {
    const text = `zip() argument ${i + 1} is shorter than argument${before(i)}${i}`;
    return raise(rt, 'ValueError', text);
  }
  for (let k = 1; k < iterators.length; k++) {
    const it = iterators[k]!;
    const item = it.ob_type.tp_iternext!(rt, it);
    if (item !== null) {
      decref(rt, item);
      const text = `zip() argument ${k + 1} is longer than argument${before(k)}${k}`;
      return raise(rt, 'ValueError', text);
    }
    if (rt.raised !== null && !clearErrorIf(rt, 'StopIteration')) return null;
  }
  return null;
}

/** @cpython Python/bltinmodule.c#zip_reduce */
function zipReduce(rt: Runtime, op: PyObject): NewRef {
  const { ittuple, strict } = (op as PyZip).body;
  const type = incref(op.ob_type as PyObject);
  const args: NewRef = ittuple === null ? newTuple(rt, []) : incref(ittuple as PyObject);
  return newTuple(rt, strict ? [type, args, incref(rt.True)] : [type, args]);
}

const zipMethods: readonly MethodDef[] = [
  { name: '__reduce__', kind: 'NOARGS', call: zipReduce },
  {
    name: '__setstate__',
    kind: 'O',
    call: (rt, op, args) => {
      const strict = isTrue(rt, args[0]!);
      if (strict === null) return null;
      (op as PyZip).body.strict = strict;
      return incref(rt.None);
    },
  },
];

export const zipTypeSpec: TypeSpec = {
  key: 'zip',
  flags: TPFLAGS_BASETYPE,
  doc: 'The zip object yields n-length tuples.',
  slots: {
    tp_new: zipNew,
    tp_dealloc: (rt, op) => {
      untrack(rt, op);
      const { ittuple, result } = (op as PyZip).body;
      xdecref(rt, ittuple);
      xdecref(rt, result);
      freeObject(rt, op);
    },
    tp_traverse: (op, visit) => {
      const { ittuple, result } = (op as PyZip).body;
      if (ittuple !== null) visit(ittuple);
      if (result !== null) visit(result);
    },
    tp_iter: selfIter,
    tp_iternext: zipNext,
  },
  methods: zipMethods,
};
