import { raise } from '../../object/errors.ts';
import { track } from '../../object/gcHead.ts';
import { gcNew } from '../../object/heap.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { incref } from '../../object/refcount.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { lengthHintMethod } from '../../objects/iter/indexIter.ts';
import { ITERATOR_SLOTS, type StructRefs } from '../structRefs.ts';
import { type Block, BLOCKLEN, type PyDeque } from './dequeObject.ts';

/** @cpython Modules/_collectionsmodule.c#dequeiterobject */
interface DequeIterBody extends StructRefs {
  block: Block;
  index: number;
  state: number;
  counter: number;
}

const KEYS = ['_collections._deque_iterator', '_collections._deque_reverse_iterator'] as const;

/** An iterator from the left, or from the right. @cpython Modules/_collectionsmodule.c#deque_iter */
export function newDequeIter(rt: Runtime, op: PyObject, reversed: boolean): NewRef {
  const types = rt.types as unknown as Record<string, PyTypeObject>;
  const { body } = op as PyDeque;
  const it = gcNew<DequeIterBody>(rt, types[KEYS[reversed ? 1 : 0]]!, {
    refs: [incref(op)],
    block: reversed ? body.rightblock : body.leftblock,
    index: reversed ? body.rightindex : body.leftindex,
    state: body.state,
    counter: body.size,
  });
  track(rt, it);
  return it;
}

/** @cpython Modules/_collectionsmodule.c#dequeiter_next */
function next(rt: Runtime, op: PyObject, reversed: boolean): NewRef | null {
  const body = op.body as DequeIterBody;
  const deque = (body.refs[0] as PyDeque).body;
  if (deque.state !== body.state) {
    body.counter = 0;
    return raise(rt, 'RuntimeError', 'deque mutated during iteration');
  }
  if (body.counter === 0) return null;
  const item = incref(body.block.data[body.index]!);
  body.index += reversed ? -1 : 1;
  body.counter--;
  if (body.counter > 0 && (body.index < 0 || body.index === BLOCKLEN)) {
    body.block = reversed ? body.block.leftlink! : body.block.rightlink!;
    body.index = reversed ? BLOCKLEN - 1 : 0;
  }
  return item;
}

const spec = (reversed: boolean): TypeSpec => ({
  key: KEYS[reversed ? 1 : 0],
  slots: { ...ITERATOR_SLOTS, tp_iternext: (rt, op) => next(rt, op, reversed) },
  methods: [lengthHintMethod((op) => (op.body as DequeIterBody).counter)],
});

export const dequeIterSpecs: readonly TypeSpec[] = [spec(false), spec(true)];
