import { type Parameters, unpackKeywords } from '../../object/argParse.ts';
import type { CompareOp } from '../../object/compareOp.ts';
import { raise } from '../../object/errors.ts';
import { track } from '../../object/gcHead.ts';
import { gcNew, newObject } from '../../object/heap.ts';
import { call } from '../../object/protocol/call.ts';
import { richCompare } from '../../object/protocol/compare.ts';
import { hashNotImplemented } from '../../object/protocol/hash.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { TPFLAGS_HAVE_GC } from '../../object/typeFlags.ts';
import type { MethodDef, TypeSpec } from '../../object/typeSpec.ts';
import { newInt } from '../../objects/int/intObject.ts';
import { REFS_SLOTS, type StructRefs } from '../structRefs.ts';

const KEY = 'functools.KeyWrapper';
const K: Parameters = { name: 'K', names: ['obj'], required: 1 };
const CMP: Parameters = { name: 'cmp_to_key', names: ['mycmp'], required: 1 };

/** `refs`: the comparison, the wrapped object. @cpython Modules/_functoolsmodule.c#keyobject */
function newKey(rt: Runtime, cmp: PyObject, object: PyObject | null): NewRef {
  const type = (rt.types as unknown as Record<string, PyTypeObject>)[KEY]!;
  const body: StructRefs = { refs: [incref(cmp), object === null ? null : incref(object)] };
  if ((type.tp_flags & TPFLAGS_HAVE_GC) === 0) return newObject(rt, type, body);
  const key = gcNew(rt, type, body);
  track(rt, key);
  return key;
}

const refsOf = (op: PyObject): (PyObject | null)[] => (op.body as StructRefs).refs;

/** @cpython Modules/_functoolsmodule.c#keyobject_richcompare */
function compare(rt: Runtime, a: PyObject, b: PyObject, op: CompareOp): NewRef | null {
  if (b.ob_type !== a.ob_type) return raise(rt, 'TypeError', 'other argument must be K instance');
  const [cmp, x] = refsOf(a);
  const y = refsOf(b)[1];
  if (!x || !y) return raise(rt, 'AttributeError', 'object');
  const order = call(rt, cmp!, [x, y]);
  if (order === null) return null;
  const zero = newInt(rt, 0);
  const result = richCompare(rt, order, zero, op);
  decref(rt, zero);
  decref(rt, order);
  return result;
}

export const keyWrapperSpec: TypeSpec = {
  key: KEY,
  members: [
    {
      name: 'obj',
      get: (_rt, self) => refsOf(self)[1] ?? null,
      set(rt, self, value) {
        const old = refsOf(self)[1];
        refsOf(self)[1] = value === null ? null : incref(value);
        if (old) decref(rt, old);
        return true;
      },
    },
  ],
  slots: {
    ...REFS_SLOTS,
    tp_hash: hashNotImplemented,
    tp_richcompare: compare,
    tp_call(rt, self, args, kwnames) {
      const found = unpackKeywords(rt, K, args, kwnames);
      return found === null ? null : newKey(rt, refsOf(self)[0]!, found[0]!);
    },
  },
};

/** @cpython Modules/_functoolsmodule.c#_functools_cmp_to_key_impl */
export const CMP_TO_KEY: MethodDef = {
  name: 'cmp_to_key',
  kind: 'KEYWORDS',
  call(rt, _self, args, kwnames) {
    const found = unpackKeywords(rt, CMP, args, kwnames);
    return found === null ? null : newKey(rt, found[0]!, null);
  },
};
