import { untrack } from '../../object/gcHead.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { raise } from '../../object/errors.ts';
import { reprText } from '../../object/protocol/text.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { newStr } from '../str/strObject.ts';
import { newSubtypeTuple, type PyTuple, tupleDealloc } from '../tuple/tupleObject.ts';

/**
 * A tuple with named fields, such as `sys.version_info`: the specification of its type. The type
 * cannot be instantiated by programs.
 * @cpython Objects/structseq.c#PyStructSequence_NewType
 */
export function structSeqSpec(key: string, names: readonly string[]): TypeSpec {
  return {
    key,
    base: 'tuple',
    sizes: 'tuple',
    slots: {
      tp_dealloc: tupleDealloc,
      tp_repr: (rt, op) => structSeqRepr(rt, op as PyTuple, key, names),
      tp_new: (rt) => raise(rt, 'TypeError', `cannot create '${key}' instances`),
    },
    members: names.map((name, i) => ({
      name,
      get: (_rt: Runtime, self: PyObject) => (self as PyTuple).body[i] ?? null,
    })),
  };
}

/** @cpython Objects/structseq.c#structseq_repr */
function structSeqRepr(
  rt: Runtime,
  op: PyTuple,
  key: string,
  names: readonly string[],
): NewRef | null {
  const parts: string[] = [];
  for (const [i, name] of names.entries()) {
    const text = reprText(rt, op.body[i]!);
    if (text === null) return null;
    parts.push(`${name}=${text}`);
  }
  return newStr(rt, `${key}(${parts.join(', ')})`);
}

/**
 * An instance of the type that `structSeqSpec` describes; steals `items`. Nothing tracks it.
 * @cpython Objects/structseq.c#PyStructSequence_New
 */
export function newStructSeq(rt: Runtime, type: PyTypeObject, items: NewRef[]): NewRef {
  const op = newSubtypeTuple(rt, type, items);
  untrack(rt, op);
  return op;
}
