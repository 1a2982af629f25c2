import type { TypeSpec } from '../../object/typeSpec.ts';
import { incref } from '../../object/refcount.ts';
import { GENERATOR_METHODS, GENERATOR_SLOTS, stateAttributes } from './generatorCommon.ts';

/** @cpython Objects/genobject.c#PyGen_Type */
export const generatorTypeSpec: TypeSpec = {
  key: 'generator',
  hasWeaklist: true,
  slots: {
    ...GENERATOR_SLOTS,
    tp_iter: (_rt, op) => incref(op),
    tp_iternext: (rt, op) => rt.factories.generator.next(rt, op),
  },
  getset: stateAttributes('gi', 'gi_yieldfrom'),
  methods: GENERATOR_METHODS,
};
