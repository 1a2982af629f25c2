import { checkPositional, noKeywords } from '../../object/argParse.ts';
import { clearErrorIf, raise } from '../../object/errors.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { TPFLAGS_BASETYPE } from '../../object/typeFlags.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { call } from '../../object/protocol/call.ts';
import { length, sequenceItem } from '../../object/protocol/sequence.ts';
import {
  indexIterDealloc,
  indexIterTraverse,
  type PyIndexIter,
  selfIter,
} from '../iter/indexIter.ts';
import type { IndexIterBody } from '../iter/indexIter.ts';
import { newInt } from '../int/intObject.ts';
import { genericAlloc } from '../object/instance.ts';
import { newTuple } from '../tuple/tupleObject.ts';
import { lookupSpecial } from '../type/specialMethods.ts';

/** @cpython Objects/enumobject.c#reversed_new_impl */
function reversedNew(
  rt: Runtime,
  type: PyTypeObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  if (!noKeywords(rt, 'reversed', kwnames)) return null;
  if (!checkPositional(rt, 'reversed', args.length, 1, 1)) return null;
  const seq = args[0]!;
  const method = lookupSpecial(rt, seq, '__reversed__');
  if (method === null) return null;
  const name = seq.ob_type.tp_name;
  if (method === (rt.None as NewRef)) {
    decref(rt, method);
    return raise(rt, 'TypeError', `'${name}' object is not reversible`);
  }
  if (method !== undefined) {
    const result = call(rt, method, []);
    decref(rt, method);
    return result;
  }
  const { sq_item } = seq.ob_type;
  if (sq_item === null || seq.ob_type.mro.includes(rt.types.dict)) {
    return raise(rt, 'TypeError', `'${name}' object is not reversible`);
  }
  const n = length(rt, seq);
  if (n === null) return null;
  return genericAlloc<IndexIterBody>(rt, type, { it_seq: incref(seq), it_index: n - 1 });
}

/** @cpython Objects/enumobject.c#reversed_next */
function reversedNext(rt: Runtime, op: PyObject): NewRef | null {
  const { body } = op as PyIndexIter;
  const seq = body.it_seq;
  if (body.it_index >= 0 && seq !== null) {
    const item = sequenceItem(rt, seq, body.it_index);
    if (item !== null) {
      body.it_index--;
      return item;
    }
    if (!clearErrorIf(rt, 'IndexError')) clearErrorIf(rt, 'StopIteration');
  }
  body.it_index = -1;
  if (seq !== null) {
    body.it_seq = null;
    decref(rt, seq);
  }
  return null;
}

export const reversedTypeSpec: TypeSpec = {
  key: 'reversed',
  flags: TPFLAGS_BASETYPE,
  doc: 'Return a reverse iterator over the values of the given sequence.',
  slots: {
    tp_new: reversedNew,
    tp_dealloc: indexIterDealloc,
    tp_traverse: indexIterTraverse,
    tp_iter: selfIter,
    tp_iternext: reversedNext,
  },
  methods: [
    {
      name: '__length_hint__',
      kind: 'NOARGS',
      call: (rt, op) => {
        const { it_seq, it_index } = (op as PyIndexIter).body;
        if (it_seq === null) return newInt(rt, 0);
        const n = length(rt, it_seq);
        return n === null ? null : newInt(rt, n < it_index + 1 ? 0 : it_index + 1);
      },
    },
    {
      name: '__reduce__',
      kind: 'NOARGS',
      call: (rt, op) => {
        const { it_seq, it_index } = (op as PyIndexIter).body;
        const type = incref(op.ob_type as PyObject);
        if (it_seq === null) return newTuple(rt, [type, newTuple(rt, [newTuple(rt, [])])]);
        return newTuple(rt, [type, newTuple(rt, [incref(it_seq)]), newInt(rt, it_index)]);
      },
    },
  ],
};
