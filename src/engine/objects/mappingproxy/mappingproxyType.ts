import { unpackKeywords } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { untrack } from '../../object/gcHead.ts';
import { freeObject } from '../../object/heap.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { callMethod } from '../../object/protocol/call.ts';
import { richCompare } from '../../object/protocol/compare.ts';
import { hash } from '../../object/protocol/hash.ts';
import { getIter } from '../../object/protocol/iter.ts';
import { contains, getItem, length } from '../../object/protocol/sequence.ts';
import { reprText, str } from '../../object/protocol/text.ts';
import { decref } from '../../object/refcount.ts';
import { TPFLAGS_MAPPING } from '../../object/typeFlags.ts';
import type { MethodDef, TypeSpec } from '../../object/typeSpec.ts';
import { binaryOp } from '../../object/protocol/number.ts';
import { newStr } from '../str/strObject.ts';
import { newMappingProxy, type PyMappingProxy } from './mappingproxyObject.ts';

const mappingOf = (op: PyObject): PyObject => (op as PyMappingProxy).body.mapping;
const NB_OR = 7;

function forward(name: string, kind: MethodDef['kind'], doc: string): MethodDef {
  return { name, kind, doc, call: (rt, self, args) => callMethod(rt, mappingOf(self), name, args) };
}

const METHODS: readonly MethodDef[] = [
  forward('get', 'FASTCALL', 'Return the value for key if key is in the mapping, else default.'),
  forward('keys', 'NOARGS', "a set-like object providing a view on D's keys"),
  forward('values', 'NOARGS', "an object providing a view on D's values"),
  forward('items', 'NOARGS', "a set-like object providing a view on D's items"),
  forward('copy', 'NOARGS', 'a shallow copy of D'),
  {
    name: '__reversed__',
    kind: 'NOARGS',
    call: (rt, self) => callMethod(rt, mappingOf(self), '__reversed__'),
  },
];

function proxyRepr(rt: Runtime, op: PyObject): NewRef | null {
  const text = reprText(rt, mappingOf(op));
  return text === null ? null : newStr(rt, `mappingproxy(${text})`);
}

function proxyNew(
  rt: Runtime,
  _type: unknown,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  const parameters = { name: 'mappingproxy', names: ['mapping'], required: 1 };
  const found = unpackKeywords(rt, parameters, args, kwnames);
  if (found === null) return null;
  const mapping = found[0]!;
  const { mp_subscript, tp_name } = mapping.ob_type;
  const sequence = mapping.ob_type.mro.some((t) => t === rt.types.list || t === rt.types.tuple);
  if (mp_subscript === null || sequence) {
    return raise(rt, 'TypeError', `mappingproxy() argument must be a mapping, not ${tp_name}`);
  }
  return newMappingProxy(rt, mapping);
}

function unwrap(rt: Runtime, op: PyObject): PyObject {
  return op.ob_type === rt.types.mappingproxy ? mappingOf(op) : op;
}

/** @cpython Objects/descrobject.c#PyDictProxy_Type */
export const mappingproxyTypeSpec: TypeSpec = {
  key: 'mappingproxy',
  flags: TPFLAGS_MAPPING,
  slots: {
    tp_new: proxyNew,
    tp_dealloc: (rt, op) => {
      untrack(rt, op);
      decref(rt, mappingOf(op));
      freeObject(rt, op);
    },
    tp_traverse: (op, visit) => visit(mappingOf(op)),
    tp_repr: proxyRepr,
    tp_str: (rt, op) => str(rt, mappingOf(op)),
    tp_hash: (rt, op) => hash(rt, mappingOf(op)),
    tp_iter: (rt, op) => getIter(rt, mappingOf(op)),
    tp_richcompare: (rt, a, b, op) => richCompare(rt, mappingOf(a), b, op),
    nb_or: (rt, a, b) => binaryOp(rt, unwrap(rt, a), unwrap(rt, b), NB_OR),
    nb_inplace_or: (rt, a) =>
      raise(rt, 'TypeError', `'|=' is not supported by ${a.ob_type.tp_name}; use '|' instead`),
    mp_length: (rt, op) => length(rt, mappingOf(op)),
    mp_subscript: (rt, op, key) => getItem(rt, mappingOf(op), key),
    sq_contains: (rt, op, key) => contains(rt, mappingOf(op), key),
  },
  methods: METHODS,
  doc: 'Read-only proxy of a mapping.',
};
