import { type Parameters, unpackKeywords } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { isTracked, track, untrack } from '../../object/gcHead.ts';
import { freeObject } from '../../object/heap.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import { TPFLAGS_BASETYPE } from '../../object/typeFlags.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { getIter } from '../../object/protocol/iter.ts';
import { index } from '../../object/protocol/number.ts';
import { selfIter } from '../iter/indexIter.ts';
import { type IntBody, newInt, normalize, type PyLong } from '../int/intObject.ts';
import { genericAlloc } from '../object/instance.ts';
import { newTrackedTuple, newTuple, type PyTuple, tupleOf } from '../tuple/tupleObject.ts';

/** @cpython Objects/enumobject.c#enumobject */
interface EnumerateBody {
  en_index: IntBody;
  en_sit: PyObject | null;
  /** The pair that is given again and again while nobody else holds it. */
  en_result: PyTuple | null;
  /** The count as an object, once it is past the machine's integers. */
  en_longindex: PyLong | null;
}
type PyEnumerate = PyObject<EnumerateBody>;

const ENUMERATE: Parameters = { name: 'enumerate', names: ['iterable', 'start'], required: 1 };

/** @cpython Objects/enumobject.c#enum_new_impl */
function enumerateNew(
  rt: Runtime,
  type: PyTypeObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  if (args.length === 0) {
    const where = rt.release.words.numbersMissingIterable ? ' (pos 1)' : '';
    return raise(rt, 'TypeError', `enumerate() missing required argument 'iterable'${where}`);
  }
  const found = unpackKeywords(rt, ENUMERATE, args, kwnames);
  if (found === null) return null;
  const [iterable, start] = found as [PyObject, PyObject | null];
  const body: EnumerateBody = { en_index: 0, en_sit: null, en_result: null, en_longindex: null };
  const en = genericAlloc<EnumerateBody>(rt, type, body);
  if (start !== null) {
    const value = index(rt, start);
    if (value === null) {
      decref(rt, en);
      return null;
    }
    body.en_index = value.body as IntBody;
    if (typeof body.en_index === 'bigint') body.en_longindex = value as NewRef<PyLong>;
    else decref(rt, value);
  }
  body.en_sit = getIter(rt, iterable);
  if (body.en_sit === null) {
    decref(rt, en);
    return null;
  }
  body.en_result = tupleOf(rt, [rt.None, rt.None]);
  return en;
}

/** The count as an object, owned; then one more. */
function nextIndex(rt: Runtime, body: EnumerateBody): NewRef {
  const now = body.en_longindex ?? newInt(rt, body.en_index);
  body.en_index =
    typeof body.en_index === 'number' ? body.en_index + 1 : normalize(body.en_index + 1n);
  if (body.en_longindex !== null) body.en_longindex = newInt(rt, body.en_index);
  return now as NewRef;
}

/** @cpython Objects/enumobject.c#enum_next */
function enumerateNext(rt: Runtime, op: PyObject): NewRef | null {
  const { body } = op as PyEnumerate;
  const it = body.en_sit!;
  const item = it.ob_type.tp_iternext!(rt, it);
  if (item === null) return null;
  const count = nextIndex(rt, body);
  const result = body.en_result!;
  if (result.ob_refcnt !== 1) return newTrackedTuple(rt, [count, item]);
  const given = incref(result);
  const [oldIndex, oldItem] = result.body as [PyObject, PyObject];
  result.body[0] = count;
  result.body[1] = item;
  decref(rt, oldIndex);
  decref(rt, oldItem);
  if (!isTracked(result)) track(rt, result);
  return given;
}

export const enumerateTypeSpec: TypeSpec = {
  key: 'enumerate',
  flags: TPFLAGS_BASETYPE,
  doc: 'Return an enumerate object.',
  slots: {
    tp_new: enumerateNew,
    tp_dealloc: (rt, op) => {
      untrack(rt, op);
      const { en_sit, en_result, en_longindex } = (op as PyEnumerate).body;
      xdecref(rt, en_sit);
      xdecref(rt, en_result);
      xdecref(rt, en_longindex);
      freeObject(rt, op);
    },
    tp_traverse: (op, visit) => {
      const { en_sit, en_result, en_longindex } = (op as PyEnumerate).body;
      for (const one of [en_sit, en_result, en_longindex]) if (one !== null) visit(one);
    },
    tp_iter: selfIter,
    tp_iternext: enumerateNext,
  },
  methods: [
    {
      name: '__reduce__',
      kind: 'NOARGS',
      call: (rt, op) => {
        const { en_sit, en_index } = (op as PyEnumerate).body;
        const args = newTuple(rt, [incref(en_sit!), newInt(rt, en_index)]);
        return newTuple(rt, [incref(op.ob_type as PyObject), args]);
      },
    },
  ],
};
