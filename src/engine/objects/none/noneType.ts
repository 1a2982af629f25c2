import { raise } from '../../object/errors.ts';
import { hashPointer } from '../../object/protocol/hash.ts';
import type { NewFunc, UnaryFunc } from '../../object/pyObject.ts';
import { incref } from '../../object/refcount.ts';
import type { MethodDef, TypeSpec } from '../../object/typeSpec.ts';
import { toByteAddress } from '../../memory/address.ts';
import { newAsciiStr } from '../str/strObject.ts';

const named =
  (text: string): UnaryFunc =>
  (rt) =>
    newAsciiStr(rt, text);

/** `type(None)()` gives the singleton again. */
const singletonNew =
  (name: string, singleton: 'None' | 'Ellipsis' | 'NotImplemented'): NewFunc =>
  (rt, _type, args) =>
    args.length > 0 ? raise(rt, 'TypeError', `${name} takes no arguments`) : incref(rt[singleton]);

const reduce = (text: string): MethodDef => ({
  name: '__reduce__',
  kind: 'NOARGS',
  call: (rt) => newAsciiStr(rt, text),
});

const NEVER_DIES = (): undefined => undefined;

export const noneTypeSpec: TypeSpec = {
  key: 'NoneType',
  slots: {
    tp_dealloc: NEVER_DIES,
    tp_repr: named('None'),
    tp_new: singletonNew('NoneType', 'None'),
    nb_bool: () => false,
    tp_hash: (rt, op) => {
      const { noneHash } = rt.release;
      if (noneHash === null) return hashPointer(rt, toByteAddress(op.address));
      rt.hashHi = 0;
      return noneHash | 0;
    },
  },
};

export const ellipsisTypeSpec: TypeSpec = {
  key: 'ellipsis',
  slots: {
    tp_dealloc: NEVER_DIES,
    tp_repr: named('Ellipsis'),
    tp_new: singletonNew('EllipsisType', 'Ellipsis'),
  },
  methods: [reduce('Ellipsis')],
};

export const notImplementedTypeSpec: TypeSpec = {
  key: 'NotImplementedType',
  slots: {
    tp_dealloc: NEVER_DIES,
    tp_repr: named('NotImplemented'),
    tp_new: singletonNew('NotImplementedType', 'NotImplemented'),
    nb_bool(rt) {
      const text = 'NotImplemented should not be used in a boolean context';
      if (rt.release.notImplementedIsTrue) rt.warnDeprecated(text);
      return rt.release.notImplementedIsTrue || raise(rt, 'TypeError', text);
    },
  },
  methods: [reduce('NotImplemented')],
};

/** @cpython Objects/typevarobject.c#_PyNoDefault_Type */
export const noDefaultTypeSpec: TypeSpec = {
  key: 'NoDefaultType',
  name: 'typing.NoDefaultType',
  slots: { tp_repr: named('typing.NoDefault') },
};
