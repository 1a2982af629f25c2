import { freeObject } from '../../object/heap.ts';
import type { PyObject } from '../../object/pyObject.ts';
import { decref } from '../../object/refcount.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';

export const LINK_KEY = 'functools._lru_list_elem';

/** A remembered call. @cpython Modules/_functoolsmodule.c#lru_list_elem */
export interface LinkBody {
  key: PyObject;
  result: PyObject;
}
export type PyLink = PyObject<LinkBody>;

export const lruLinkSpec: TypeSpec = {
  key: LINK_KEY,
  slots: {
    tp_traverse(op, visit) {
      visit((op as PyLink).body.key);
      visit((op as PyLink).body.result);
    },
    tp_dealloc(rt, op) {
      const { key, result } = (op as PyLink).body;
      decref(rt, key);
      decref(rt, result);
      freeObject(rt, op);
    },
  },
};
