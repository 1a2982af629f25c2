import { raise } from '../../object/errors.ts';
import { freeObject } from '../../object/heap.ts';
import { asSsize } from '../../object/protocol/number.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { incref } from '../../object/refcount.ts';
import { TPFLAGS_BASETYPE } from '../../object/typeFlags.ts';
import type { MethodDef, TypeSpec } from '../../object/typeSpec.ts';
import { reprText } from '../../object/protocol/text.ts';
import { isFloat, newFloat } from '../../objects/float/floatObject.ts';
import { newInt } from '../../objects/int/intObject.ts';
import { allocSubtype } from '../../objects/subtypeAlloc.ts';
import { isTuple, newTuple } from '../../objects/tuple/tupleObject.ts';
import { Generator, seedFromHost } from './generator.ts';

export const RANDOM_KEY = '_random.Random';

const VERSION = 3;
/** Older states are converted. */
const OLDER_VERSION = 2;
const WORDS = 624;

export const generatorOf = (self: PyObject): Generator => self.body as Generator;

/** `(version, words and index, half of a pair)`. @cpython Lib/random.py#Random.getstate */
const getstate: MethodDef = {
  name: 'getstate',
  kind: 'NOARGS',
  call: (rt, self) => {
    const { twister, gaussNext } = generatorOf(self);
    const words = [...twister.state, twister.index].map((n) => newInt(rt, n));
    const next = gaussNext === null ? incref(rt.None) : newFloat(rt, gaussNext);
    return newTuple(rt, [newInt(rt, VERSION), newTuple(rt, words), next]);
  },
};

/** The numbers of a state; null with the error set. @cpython Modules/_randommodule.c#random_setstate */
function stateWords(rt: Runtime, op: PyObject): number[] | null {
  if (!isTuple(op)) return raise(rt, 'TypeError', 'state vector must be a tuple');
  if (op.body.length !== WORDS + 1) {
    return raise(rt, 'ValueError', 'state vector is the wrong size');
  }
  const words: number[] = [];
  for (const item of op.body) {
    const n = asSsize(rt, item, 'OverflowError');
    if (n === null) return null;
    words.push(n);
  }
  const index = words[WORDS]!;
  return index < 0 || index > WORDS ? raise(rt, 'ValueError', 'invalid state') : words;
}

/** @cpython Lib/random.py#Random.setstate */
function restore(rt: Runtime, self: PyObject, state: PyObject): NewRef | null {
  if (!isTuple(state) || state.body.length === 0) {
    return raise(rt, 'TypeError', 'state must be a tuple');
  }
  const [version, vector, next] = state.body;
  const known = version!.body === VERSION || version!.body === OLDER_VERSION;
  if (!known || vector === undefined || next === undefined) {
    const shown = reprText(rt, version!);
    if (shown === null) return null;
    const given = `state with version ${shown} passed to Random.setstate()`;
    return raise(rt, 'ValueError', `${given} of version ${VERSION}`);
  }
  const words = stateWords(rt, vector);
  if (words === null) return null;
  const generator = generatorOf(self);
  generator.twister.state.set(words.slice(0, WORDS));
  generator.twister.index = words[WORDS]!;
  generator.gaussNext = isFloat(rt, next) ? next.body : null;
  return incref(rt.None);
}

/** The base of `random.Random`, which is a Python class; `methods` draw from its generator. */
export function randomTypeSpec(methods: readonly MethodDef[]): TypeSpec {
  return {
    key: RANDOM_KEY,
    name: RANDOM_KEY,
    module: '_random',
    flags: TPFLAGS_BASETYPE,
    slots: {
      tp_dealloc: freeObject,
      tp_new: (rt, type) => {
        const generator = new Generator();
        seedFromHost(rt, generator);
        return allocSubtype(rt, type, generator);
      },
    },
    methods: [
      ...methods,
      getstate,
      { name: 'setstate', kind: 'O', call: (rt, self, args) => restore(rt, self, args[0]!) },
    ],
  };
}
