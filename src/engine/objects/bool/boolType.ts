import { checkPositional, noKeywords } from '../../object/argParse.ts';
import { isTrue } from '../../object/protocol/truth.ts';
import type {
  BinaryFunc,
  NewRef,
  PyObject,
  PyTypeObject,
  Runtime,
  UnaryFunc,
} from '../../object/pyObject.ts';
import { incref } from '../../object/refcount.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { intern } from '../str/strObject.ts';
import { isBool, newBool } from './boolObject.ts';

/** @cpython Objects/boolobject.c#bool_new */
function boolNew(
  rt: Runtime,
  _type: PyTypeObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  if (!noKeywords(rt, 'bool', kwnames)) return null;
  if (!checkPositional(rt, 'bool', args.length, 0, 1)) return null;
  const truth = args.length === 0 ? false : isTrue(rt, args[0]!);
  return truth === null ? null : newBool(rt, truth);
}

/** A logical operator on two bools; anything else is left to `int`. */
function logical(
  name: 'nb_and' | 'nb_or' | 'nb_xor',
  operation: (a: boolean, b: boolean) => boolean,
): BinaryFunc {
  return (rt, a, b) => {
    if (!isBool(rt, a) || !isBool(rt, b)) return rt.types.int[name]!(rt, a, b);
    return newBool(rt, operation(a === rt.True, b === rt.True));
  };
}

/** @cpython Objects/boolobject.c#bool_invert */
const invert: UnaryFunc = (rt, op) => {
  const { invertedBoolWarning } = rt.release;
  if (invertedBoolWarning !== null) {
    rt.warnDeprecated(
      `${invertedBoolWarning} ` +
        'This returns the bitwise inversion of the underlying int object and is usually not what ' +
        "you expect from negating a bool. Use the 'not' operator for boolean negation or " +
        '~int(x) if you really want the bitwise inversion of the underlying int.',
    );
  }
  return rt.types.int.nb_invert!(rt, op);
};

export const boolTypeSpec: TypeSpec = {
  key: 'bool',
  base: 'int',
  slots: {
    tp_repr: (rt, op) => incref(intern(rt, op === rt.True ? 'True' : 'False')),
    tp_new: boolNew,
    tp_dealloc: () => undefined,
    nb_invert: invert,
    nb_and: logical('nb_and', (a, b) => a && b),
    nb_or: logical('nb_or', (a, b) => a || b),
    nb_xor: logical('nb_xor', (a, b) => a !== b),
  },
};
