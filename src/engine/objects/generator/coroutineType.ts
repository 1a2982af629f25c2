import { track, untrack } from '../../object/gcHead.ts';
import { freeObject, gcNew } from '../../object/heap.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { bodyOf, GENERATOR_METHODS, GENERATOR_SLOTS, stateAttributes } from './generatorCommon.ts';

/** @cpython Objects/genobject.c#PyCoroWrapper */
interface CoroWrapperBody {
  /** Owned. */
  readonly coroutine: PyObject;
}

const wrapped = (op: PyObject): PyObject => (op.body as CoroWrapperBody).coroutine;

/** @cpython Objects/genobject.c#coro_await */
function coroAwait(rt: Runtime, coroutine: PyObject): NewRef {
  const body: CoroWrapperBody = { coroutine: incref(coroutine) };
  const op = gcNew(rt, rt.types.coroutine_wrapper, body);
  track(rt, op);
  return op;
}

/** @cpython Objects/genobject.c#PyCoro_Type */
export const coroutineTypeSpec: TypeSpec = {
  key: 'coroutine',
  hasWeaklist: true,
  slots: { ...GENERATOR_SLOTS, am_await: coroAwait },
  getset: stateAttributes('cr', 'cr_await'),
  members: [{ name: 'cr_origin', get: (rt, self) => bodyOf(self).originOrFinalizer ?? rt.None }],
  methods: GENERATOR_METHODS,
};

/** What `__await__()` of a coroutine gives. @cpython Objects/genobject.c#_PyCoroWrapper_Type */
export const coroutineWrapperTypeSpec: TypeSpec = {
  key: 'coroutine_wrapper',
  slots: {
    tp_dealloc(rt, op) {
      untrack(rt, op);
      decref(rt, wrapped(op));
      freeObject(rt, op);
    },
    tp_traverse(op, visit) {
      visit(wrapped(op));
    },
    tp_iter: (_rt, op) => incref(op),
    tp_iternext: (rt, op) => rt.factories.generator.next(rt, wrapped(op)),
  },
  methods: GENERATOR_METHODS.map((method) => ({
    ...method,
    call: (rt, self, args, kwnames) => method.call(rt, wrapped(self), args, kwnames),
  })),
};
