import { staticAddress } from '../../object/heap.ts';
import { PyTypeObject, type Runtime } from '../../object/pyObject.ts';
import { makeStatic } from '../../object/refcount.ts';
import {
  TPFLAGS_BYTES_SUBCLASS,
  TPFLAGS_DICT_SUBCLASS,
  TPFLAGS_HAVE_GC,
  TPFLAGS_IMMUTABLETYPE,
  TPFLAGS_LIST_SUBCLASS,
  TPFLAGS_LONG_SUBCLASS,
  TPFLAGS_MATCH_SELF,
  TPFLAGS_TUPLE_SUBCLASS,
  TPFLAGS_TYPE_SUBCLASS,
  TPFLAGS_UNICODE_SUBCLASS,
} from '../../object/typeFlags.ts';
import { TYPE_NAMES, type TypeName } from '../../object/typeNames.ts';

/** `sizeof(PyTypeObject)`: what a static type takes in the interpreter's data. */
const STATIC_TYPE_BYTES = 416;

const SUBCLASS_FLAGS: Readonly<Record<string, number>> = {
  int: TPFLAGS_LONG_SUBCLASS,
  list: TPFLAGS_LIST_SUBCLASS,
  tuple: TPFLAGS_TUPLE_SUBCLASS,
  bytes: TPFLAGS_BYTES_SUBCLASS,
  str: TPFLAGS_UNICODE_SUBCLASS,
  dict: TPFLAGS_DICT_SUBCLASS,
  type: TPFLAGS_TYPE_SUBCLASS,
};

/** `case int(x)` matches the subject itself. */
const MATCHES_SELF: ReadonlySet<string> = new Set([
  'bool',
  'bytearray',
  'bytes',
  'dict',
  'float',
  'frozenset',
  'int',
  'list',
  'set',
  'str',
  'tuple',
]);

/** A static type of which only the layout is known yet. */
export function newStaticType(
  rt: Runtime,
  key: string,
  name: string,
  sizesKey: string,
): PyTypeObject {
  const meta = key === 'type' ? null : rt.types.type;
  const type = new PyTypeObject(meta, staticAddress(rt, STATIC_TYPE_BYTES), name);
  type.tp_flags = TPFLAGS_IMMUTABLETYPE | (SUBCLASS_FLAGS[key] ?? 0);
  if (MATCHES_SELF.has(key)) type.tp_flags |= TPFLAGS_MATCH_SELF;
  applySizes(rt, type, sizesKey);
  return makeStatic(rt, type);
}

/** Gives the type the layout that the release's table has under that key, if any. */
export function applySizes(rt: Runtime, type: PyTypeObject, key: string): void {
  const sizes = rt.release.sizes[key] ?? rt.release.library.sizes[key];
  if (sizes === undefined) return;
  type.tp_basicsize = sizes.basicsize;
  type.tp_itemsize = sizes.itemsize;
  if (!sizes.gc) return;
  type.tp_flags |= TPFLAGS_HAVE_GC;
  type.tp_prefix = rt.release.gcHeader;
}

/**
 * Makes every built-in type, so that objects of them can exist; they get slots, bases and attributes
 * from `readyTypes`.
 */
export function createTypes(rt: Runtime): void {
  const types = rt.types as Partial<Record<TypeName, PyTypeObject>>;
  for (const key of ['type', ...TYPE_NAMES.filter((name) => name !== 'type')] as TypeName[]) {
    const type = newStaticType(rt, key, key, key);
    types[key] = type;
    type.mro = key === 'object' ? [type] : [type, ...(types.object ? [types.object] : [])];
  }
}
