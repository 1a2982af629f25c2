import { raise, raiseFalse } from '../../object/errors.ts';
import { asSsize } from '../../object/protocol/number.ts';
import type { PyObject } from '../../object/pyObject.ts';
import { incref, xdecref } from '../../object/refcount.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { genericAlloc } from '../../objects/object/instance.ts';
import { isTuple } from '../../objects/tuple/tupleObject.ts';
import { REFS_SLOTS, type StructRefs } from '../structRefs.ts';

/** `refs` holds the docstring. @cpython Modules/_collectionsmodule.c#_tuplegetterobject */
interface TupleGetterBody extends StructRefs {
  readonly index: number;
}

const bodyOf = (op: PyObject): TupleGetterBody => op.body as TupleGetterBody;

/** The descriptor of a named tuple's field. */
export const tupleGetterSpec: TypeSpec = {
  key: 'collections._tuplegetter',
  members: [
    {
      name: '__doc__',
      get: (_rt, self) => bodyOf(self).refs[0]!,
      set(rt, self, value) {
        const [old] = bodyOf(self).refs;
        bodyOf(self).refs[0] = value === null ? null : incref(value);
        xdecref(rt, old!);
        return true;
      },
    },
  ],
  slots: {
    ...REFS_SLOTS,
    tp_new(rt, type, args) {
      const index = asSsize(rt, args[0]!, 'OverflowError');
      if (index === null) return null;
      return genericAlloc<TupleGetterBody>(rt, type, { refs: [incref(args[1]!)], index });
    },
    tp_descr_get(rt, self, obj) {
      if (obj === null || (obj === rt.None && !isTuple(obj))) return incref(self);
      const { index } = bodyOf(self);
      if (!isTuple(obj)) {
        const given = obj.ob_type.tp_name;
        const text = `descriptor for index '${index}' for tuple subclasses doesn't apply to '${given}' object`;
        return raise(rt, 'TypeError', text);
      }
      const item = obj.body[index];
      return item === undefined
        ? raise(rt, 'IndexError', 'tuple index out of range')
        : incref(item);
    },
    tp_descr_set: (rt, _self, _obj, value) =>
      raiseFalse(
        rt,
        'AttributeError',
        value === null ? "can't delete attribute" : "can't set attribute",
      ),
  },
};
