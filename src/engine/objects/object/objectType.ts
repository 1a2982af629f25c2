import { toByteAddress } from '../../memory/address.ts';
import { PY_EQ, PY_NE } from '../../object/compareOp.ts';
import type { CompareOp } from '../../object/compareOp.ts';
import { raise, raiseFalse } from '../../object/errors.ts';
import { freeObject } from '../../object/heap.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { getOptionalAttr } from '../../object/protocol/attr.ts';
import { hashPointer } from '../../object/protocol/hash.ts';
import { isTrue } from '../../object/protocol/truth.ts';
import { isSubtype, isType } from '../../object/protocol/types.ts';
import { collectItems } from '../../object/protocol/iter.ts';
import { str } from '../../object/protocol/text.ts';
import { decref, incref } from '../../object/refcount.ts';
import { TPFLAGS_BASETYPE, TPFLAGS_IS_ABSTRACT } from '../../object/typeFlags.ts';
import type { MethodDef, TypeSpec } from '../../object/typeSpec.ts';
import { dictCopy } from '../dict/dictMerge.ts';
import { dictGetItemStr, isDict, newDict, type PyDict } from '../dict/dictObject.ts';
import { isHeapType, isImmutableType } from '../type/typeObject.ts';
import { intern, isStr, newStr, strValue } from '../str/strObject.ts';
import { mergeClassDict, sortedNames } from '../type/dir.ts';
import { compatibleForAssignment } from '../type/layout.ts';
import { shownName } from '../type/typeAttributes.ts';
import { genericGetAttr, genericSetAttr } from './genericAttr.ts';
import { attachValues, genericAlloc } from './instance.ts';
import { getInstanceDict, hasInlineValues, setInstanceDict } from './instanceDict.ts';
import { reduceMethods } from './reduce.ts';

/** @cpython Objects/typeobject.c#object_init */
function objectInit(rt: Runtime, self: PyObject, args: readonly PyObject[]): boolean {
  if (args.length === 0) return true;
  const type = self.ob_type;
  const what = '__init__() takes exactly one argument (the instance to initialize)';
  if (type.tp_init !== objectInit) return raiseFalse(rt, 'TypeError', `object.${what}`);
  if (type.tp_new === objectNew) return raiseFalse(rt, 'TypeError', `${type.tp_name}.${what}`);
  return true;
}

/** @cpython Objects/typeobject.c#object_new */
export function objectNew(
  rt: Runtime,
  type: PyTypeObject,
  args: readonly PyObject[],
): NewRef | null {
  if (args.length > 0) {
    if (type.tp_new !== objectNew) {
      const what = '__new__() takes exactly one argument (the type to instantiate)';
      return raise(rt, 'TypeError', `object.${what}`);
    }
    if (type.tp_init === objectInit) {
      return raise(rt, 'TypeError', `${type.tp_name}() takes no arguments`);
    }
  }
  if ((type.tp_flags & TPFLAGS_IS_ABSTRACT) !== 0) return refuseAbstract(rt, type);
  const op = genericAlloc(rt, type, null);
  attachValues(rt, op, type);
  return op;
}

function refuseAbstract(rt: Runtime, type: PyTypeObject): null {
  const abstract = dictGetItemStr(type.tp_dict as PyDict, intern(rt, '__abstractmethods__'));
  const items = abstract === null ? [] : collectItems(rt, abstract);
  if (items === null) return null;
  const names = items.map((item) => (isStr(item) ? strValue(item) : '?')).sort();
  for (const item of items) decref(rt, item);
  const plural = names.length > 1 ? 's' : '';
  const list = names.join("', '");
  const head = `Can't instantiate abstract class ${type.tp_name}`;
  const text = rt.release.namesMissingImplementation
    ? `${head} without an implementation for abstract method${plural} '${list}'`
    : `${head} with abstract method${plural} ${names.join(', ')}`;
  return raise(rt, 'TypeError', text);
}

/** @cpython Objects/typeobject.c#object_repr */
export function objectRepr(rt: Runtime, op: PyObject): NewRef {
  const at = toByteAddress(op.address).toString(16);
  return newStr(rt, `<${shownName(rt, op.ob_type)} object at 0x${at}>`);
}

/** @cpython Objects/typeobject.c#object_richcompare */
export function objectRichcompare(
  rt: Runtime,
  self: PyObject,
  other: PyObject,
  op: CompareOp,
): NewRef | null {
  if (op === PY_EQ) return incref(self === other ? rt.True : rt.NotImplemented);
  if (op !== PY_NE || self.ob_type.tp_richcompare === null) return incref(rt.NotImplemented);
  const result = self.ob_type.tp_richcompare(rt, self, other, PY_EQ);
  if (result === null || result === rt.NotImplemented) return result;
  const truth = isTrue(rt, result);
  decref(rt, result);
  return truth === null ? null : incref(truth ? rt.False : rt.True);
}

/** @cpython Objects/typeobject.c#object_set_class */
function setClass(rt: Runtime, self: PyObject, value: PyObject | null): boolean {
  if (value === null) return raiseFalse(rt, 'TypeError', "can't delete __class__ attribute");
  if (!isType(value)) {
    const given = value.ob_type.tp_name;
    const text = `__class__ must be set to a class, not '${given}' object`;
    return raiseFalse(rt, 'TypeError', text);
  }
  const old = self.ob_type;
  const { module } = rt.types;
  const modules = isSubtype(value, module) && isSubtype(old, module);
  if (!modules && (isImmutableType(value) || isImmutableType(old))) {
    const kinds = 'mutable types or ModuleType subclasses';
    return raiseFalse(rt, 'TypeError', `__class__ assignment only supported for ${kinds}`);
  }
  if (!compatibleForAssignment(rt, old, value, '__class__')) return false;
  leaveSharedKeys(rt, self);
  if (isHeapType(value)) incref(value);
  self.ob_type = value;
  if (isHeapType(old)) decref(rt, old);
  return true;
}

/** Another class has other shared names: the attributes move into a dict of their own. */
function leaveSharedKeys(rt: Runtime, self: PyObject): void {
  const values = self.inst?.values ?? null;
  if (values === null || !values.valid) return;
  const dict = getInstanceDict(rt, self)!;
  if (!hasInlineValues(self.ob_type)) return;
  const held = incref(dict);
  setInstanceDict(rt, self, dict);
  decref(rt, held);
}

const classMethod = (
  name: string,
  kind: MethodDef['kind'],
  call: MethodDef['call'],
): MethodDef => ({
  name,
  kind,
  call,
  binding: 'class',
});

function objectFormat(rt: Runtime, self: PyObject, args: readonly PyObject[]): NewRef | null {
  const spec = args[0]!;
  if (!isStr(spec)) {
    const given = spec.ob_type.tp_name;
    return raise(rt, 'TypeError', `__format__() argument must be str, not ${given}`);
  }
  if (strValue(spec) !== '') {
    const name = self.ob_type.tp_name;
    return raise(rt, 'TypeError', `unsupported format string passed to ${name}.__format__`);
  }
  return str(rt, self);
}

/** @cpython Objects/typeobject.c#object___sizeof___impl */
function objectSizeof(rt: Runtime, self: PyObject): NewRef {
  const type = self.ob_type;
  if (type.tp_sizeof !== null) return rt.factories.int(rt, type.tp_sizeof(rt, self));
  const items = type.tp_itemsize > 0 && Array.isArray(self.body) ? self.body.length : 0;
  return rt.factories.int(rt, type.tp_basicsize + items * type.tp_itemsize);
}

/** @cpython Objects/typeobject.c#object___dir___impl */
function objectDir(rt: Runtime, self: PyObject): NewRef | null {
  const own = getOptionalAttr(rt, self, '__dict__');
  if (own === null) return null;
  let dict: PyDict | null;
  if (own === undefined) dict = newDict(rt);
  else {
    dict = isDict(own) ? dictCopy(rt, own) : newDict(rt);
    decref(rt, own);
  }
  if (dict === null) return null;
  const klass = getOptionalAttr(rt, self, '__class__');
  let done = klass !== null;
  if (klass !== null && klass !== undefined) {
    done = mergeClassDict(rt, dict, klass);
    decref(rt, klass);
  }
  const names = done ? sortedNames(rt, dict) : null;
  decref(rt, dict);
  return names;
}

const METHODS: readonly MethodDef[] = [
  ...reduceMethods,
  classMethod('__subclasshook__', 'O', (rt) => incref(rt.NotImplemented)),
  classMethod('__init_subclass__', 'NOARGS', (rt) => incref(rt.None)),
  { name: '__format__', kind: 'O', call: objectFormat, doc: 'Default object formatter.' },
  { name: '__sizeof__', kind: 'NOARGS', call: objectSizeof, doc: 'Size of object in memory.' },
  { name: '__dir__', kind: 'NOARGS', call: objectDir, doc: 'Default dir() implementation.' },
];

/** @cpython Objects/typeobject.c#PyBaseObject_Type */
export const objectTypeSpec: TypeSpec = {
  key: 'object',
  flags: TPFLAGS_BASETYPE,
  slots: {
    tp_dealloc: freeObject,
    tp_repr: objectRepr,
    tp_str: (rt, op) => op.ob_type.tp_repr!(rt, op),
    tp_hash: (rt, op) => hashPointer(rt, toByteAddress(op.address)),
    tp_getattro: genericGetAttr,
    tp_setattro: genericSetAttr,
    tp_richcompare: objectRichcompare,
    tp_init: objectInit,
    tp_new: objectNew,
  },
  methods: METHODS,
  getset: [
    {
      name: '__class__',
      get: (_rt, op) => incref(op.ob_type),
      set: setClass,
      doc: "the object's class",
    },
  ],
  doc:
    'The base class of the class hierarchy.\n\n' +
    'When called, it accepts no arguments and returns a new featureless\n' +
    'instance that has no instance attributes and cannot be given any.\n',
};
