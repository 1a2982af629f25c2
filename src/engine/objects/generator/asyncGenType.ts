import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { MethodDef, TypeSpec } from '../../object/typeSpec.ts';
import { tupleOf } from '../tuple/tupleObject.ts';
import { newAsyncGenASend } from './asyncGenASend.ts';
import { newAsyncGenAThrow } from './asyncGenAThrow.ts';
import { bodyOf, GENERATOR_SLOTS, genTraverse, stateAttributes } from './generatorCommon.ts';
import type { PyGenerator } from './generatorObject.ts';

/** An awaitable of the generator, made after the hooks were told of it; null on error. */
function awaitable(rt: Runtime, self: PyObject, make: (gen: PyGenerator) => NewRef): NewRef | null {
  return rt.factories.generator.initAsyncHooks(rt, self) ? make(self as PyGenerator) : null;
}

const methods: readonly MethodDef[] = [
  {
    name: 'asend',
    kind: 'O',
    call: (rt, self, args) => awaitable(rt, self, (gen) => newAsyncGenASend(rt, gen, args[0]!)),
  },
  {
    name: 'athrow',
    kind: 'FASTCALL',
    call(rt, self, args) {
      if (args.length > 1 && rt.release.deprecatesThrowForms) {
        const signatures = 'the (type, exc, tb) signature of athrow() is deprecated';
        rt.warnDeprecated(`${signatures}, use the single-arg signature instead.`);
      }
      const packed = tupleOf(rt, args);
      const result = awaitable(rt, self, (gen) => newAsyncGenAThrow(rt, gen, packed));
      decref(rt, packed);
      return result;
    },
  },
  {
    name: 'aclose',
    kind: 'NOARGS',
    call: (rt, self) => awaitable(rt, self, (gen) => newAsyncGenAThrow(rt, gen, null)),
  },
];

/** @cpython Objects/genobject.c#PyAsyncGen_Type */
export const asyncGeneratorTypeSpec: TypeSpec = {
  key: 'async_generator',
  hasWeaklist: true,
  slots: {
    ...GENERATOR_SLOTS,
    tp_traverse(op, visit) {
      const { originOrFinalizer } = bodyOf(op);
      if (originOrFinalizer !== null) visit(originOrFinalizer);
      genTraverse(op, visit);
    },
    am_aiter: (_rt, op) => incref(op),
    am_anext: (rt, op) => awaitable(rt, op, (gen) => newAsyncGenASend(rt, gen, null)),
  },
  getset: stateAttributes('ag', 'ag_await', (self) => bodyOf(self).runningAsync),
  methods,
};
