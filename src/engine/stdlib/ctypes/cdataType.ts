import type { PyObject, Runtime } from '../../object/pyObject.ts';
import { incref, xdecref } from '../../object/refcount.ts';
import { TPFLAGS_BASETYPE } from '../../object/typeFlags.ts';
import type { MemberDef, TypeSpec } from '../../object/typeSpec.ts';
import { genericAlloc } from '../../objects/object/instance.ts';
import { REFS_SLOTS, type StructRefs } from '../structRefs.ts';

/** A place in `refs` that Python code reads and sets; empty, it reads as None. */
function member(name: string, i: number): MemberDef {
  const refsOf = (op: PyObject): (PyObject | null)[] => (op.body as StructRefs).refs;
  return {
    name,
    get: (rt, self) => refsOf(self)[i] ?? rt.None,
    set(rt, self, value) {
      const old = refsOf(self)[i] ?? null;
      refsOf(self)[i] = value === null || value === rt.None ? null : incref(value);
      xdecref(rt, old);
      return true;
    },
  };
}

/**
 * What all C data is: where it lies, or its own bytes and what these keep alive.
 * @cpython Modules/_ctypes/ctypes.h#CDataObject
 */
export const cdataTypeSpec: TypeSpec = {
  key: '_ctypes._CData',
  flags: TPFLAGS_BASETYPE,
  members: [member('_addr', 0), member('_buf', 1), member('_objects', 2), member('_value', 3)],
  slots: {
    ...REFS_SLOTS,
    tp_new: (rt: Runtime, type) =>
      genericAlloc<StructRefs>(rt, type, { refs: [null, null, null, null] }),
  },
};
