import { checkPositional } from '../../object/argParse.ts';
import type { CompareOp } from '../../object/compareOp.ts';
import { raise } from '../../object/errors.ts';
import { call } from '../../object/protocol/call.ts';
import { richCompare, richCompareBool } from '../../object/protocol/compare.ts';
import { collectItems, lengthHint } from '../../object/protocol/iter.ts';
import {
  asSsize,
  BINARY_SLOTS,
  binaryOp,
  NB_INPLACE,
  index,
  power,
  unaryOp,
} from '../../object/protocol/number.ts';
import { contains, getItem, setItem } from '../../object/protocol/sequence.ts';
import { isTrue } from '../../object/protocol/truth.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { MethodDef } from '../../object/typeSpec.ts';
import { dictSetItemStr } from '../../objects/dict/dictObject.ts';
import { newInt } from '../../objects/int/intObject.ts';
import { addStaticType } from '../../objects/type/typeReady.ts';
import type { ModuleDef } from '../../vm/api.ts';
import { getterSpecs } from './getters.ts';

type Args = readonly PyObject[];

const bool = (rt: Runtime, truth: boolean | null): NewRef | null =>
  truth === null ? null : incref(truth ? rt.True : rt.False);

function fixed(
  name: string,
  n: number,
  body: (rt: Runtime, ...args: PyObject[]) => NewRef | null,
): MethodDef {
  if (n === 1) return { name, kind: 'O', call: (rt, _self, args) => body(rt, args[0]!) };
  return {
    name,
    kind: 'FASTCALL',
    call: (rt, _self, args) =>
      checkPositional(rt, name, args.length, n, n) ? body(rt, ...args) : null,
  };
}

/** Names that are not the slot's own. */
const RENAMED: Readonly<Record<string, string>> = {
  and: 'and_',
  or: 'or_',
  subtract: 'sub',
  multiply: 'mul',
  remainder: 'mod',
  power: 'pow',
  true_divide: 'truediv',
  floor_divide: 'floordiv',
  matrix_multiply: 'matmul',
};

/** Each binary operator, and what it is in place. */
const binary: readonly MethodDef[] = BINARY_SLOTS.flatMap((slot, op) => {
  const word = slot.slice('nb_'.length);
  const name = RENAMED[word] ?? word;
  return [
    fixed(name, 2, (rt, a, b) => binaryOp(rt, a, b, op)),
    fixed(`i${name.replace('_', '')}`, 2, (rt, a, b) => binaryOp(rt, a, b, NB_INPLACE + op)),
  ];
});

const compare: readonly MethodDef[] = ['lt', 'le', 'eq', 'ne', 'gt', 'ge'].map((name, op) =>
  fixed(name, 2, (rt, a, b) => richCompare(rt, a, b, op as CompareOp)),
);

/** How many items equal `value`, or where the first one stands. */
function search(rt: Runtime, items: PyObject, value: PyObject, first: boolean): NewRef | null {
  const all = collectItems(rt, items);
  if (all === null) return null;
  let [count, at]: [number, number | null] = [0, -1];
  for (const [i, item] of all.entries()) {
    const same = at === null ? null : richCompareBool(rt, item, value, 2);
    if (same === null) at = null;
    else if (same) {
      count++;
      if (at === -1) at = i;
    }
  }
  for (const item of all) decref(rt, item);
  if (at === null) return null;
  if (!first) return newInt(rt, count);
  return at < 0 ? raise(rt, 'ValueError', 'sequence.index(x): x not in sequence') : newInt(rt, at);
}

const none = (rt: Runtime, done: boolean): NewRef | null => (done ? incref(rt.None) : null);

const others: readonly MethodDef[] = [
  fixed('abs', 1, (rt, a) => unaryOp(rt, a, 'nb_absolute')),
  fixed('neg', 1, (rt, a) => unaryOp(rt, a, 'nb_negative')),
  fixed('pos', 1, (rt, a) => unaryOp(rt, a, 'nb_positive')),
  fixed('inv', 1, (rt, a) => unaryOp(rt, a, 'nb_invert')),
  fixed('invert', 1, (rt, a) => unaryOp(rt, a, 'nb_invert')),
  fixed('index', 1, (rt, a) => index(rt, a)),
  fixed('pow', 2, (rt, a, b) => power(rt, a, b, rt.None)),
  fixed('concat', 2, (rt, a, b) => binaryOp(rt, a, b, 0)),
  fixed('iconcat', 2, (rt, a, b) => binaryOp(rt, a, b, NB_INPLACE)),
  fixed('is_', 2, (rt, a, b) => bool(rt, a === b)),
  fixed('is_not', 2, (rt, a, b) => bool(rt, a !== b)),
  fixed('is_none', 1, (rt, a) => bool(rt, a === rt.None)),
  fixed('is_not_none', 1, (rt, a) => bool(rt, a !== rt.None)),
  fixed('truth', 1, (rt, a) => bool(rt, isTrue(rt, a))),
  fixed('not_', 1, (rt, a) => {
    const truth = isTrue(rt, a);
    return bool(rt, truth === null ? null : !truth);
  }),
  fixed('contains', 2, (rt, a, b) => bool(rt, contains(rt, a, b))),
  fixed('countOf', 2, (rt, a, b) => search(rt, a, b, false)),
  fixed('indexOf', 2, (rt, a, b) => search(rt, a, b, true)),
  fixed('getitem', 2, (rt, a, b) => getItem(rt, a, b)),
  fixed('setitem', 3, (rt, a, b, c) => none(rt, setItem(rt, a, b, c))),
  fixed('delitem', 2, (rt, a, b) => none(rt, setItem(rt, a, b, null))),
  {
    name: 'length_hint',
    kind: 'FASTCALL',
    call(rt, _self, args) {
      if (!checkPositional(rt, 'length_hint', args.length, 1, 2)) return null;
      const fallback = args[1] === undefined ? 0 : asSsize(rt, args[1], 'OverflowError');
      const n = fallback === null ? null : lengthHint(rt, args[0]!, fallback);
      return n === null ? null : newInt(rt, n);
    },
  },
  {
    name: 'call',
    kind: 'KEYWORDS',
    call: (rt, _self, args: Args, kwnames) => call(rt, args[0]!, args.slice(1), kwnames),
  },
];

const own: ReadonlySet<string> = new Set(others.map((def) => def.name));

/** @cpython Modules/_operator.c */
export const operatorModule: ModuleDef = {
  name: 'operator',
  doc: 'Operator interface.',
  functions: [...binary.filter((def) => !own.has(def.name)), ...compare, ...others],
  init(rt, dict) {
    for (const spec of getterSpecs) {
      const type = addStaticType(rt, spec);
      dictSetItemStr(rt, dict, spec.key.slice('operator.'.length), type);
    }
    return true;
  },
};
