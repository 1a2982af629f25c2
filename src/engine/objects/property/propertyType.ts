import { unpackKeywords } from '../../object/argParse.ts';
import { raise, raiseFalse } from '../../object/errors.ts';
import { untrack } from '../../object/gcHead.ts';
import { freeObject } from '../../object/heap.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { getOptionalAttr, setAttr } from '../../object/protocol/attr.ts';
import { call } from '../../object/protocol/call.ts';
import { reprText } from '../../object/protocol/text.ts';
import { isSubtype } from '../../object/protocol/types.ts';
import { clearErrorIf } from '../../object/errors.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import { TPFLAGS_BASETYPE } from '../../object/typeFlags.ts';
import type { MemberDef, MethodDef, TypeSpec } from '../../object/typeSpec.ts';
import { genericAlloc } from '../object/instance.ts';
import { intern } from '../str/strObject.ts';
import { typeQualname } from '../type/typeAttributes.ts';

/** @cpython Objects/descrobject.c#propertyobject */
export interface PropertyBody {
  prop_get: PyObject | null;
  prop_set: PyObject | null;
  prop_del: PyObject | null;
  prop_doc: PyObject | null;
  prop_name: PyObject | null;
  /** The docstring is the getter's. */
  getter_doc: boolean;
}

type Field = Exclude<keyof PropertyBody, 'getter_doc'>;

const bodyOf = (op: PyObject): PropertyBody => op.body as PropertyBody;
const FIELDS: readonly Field[] = ['prop_get', 'prop_set', 'prop_del', 'prop_doc', 'prop_name'];

function propertyNew(rt: Runtime, type: PyTypeObject): NewRef {
  const body: PropertyBody = {
    prop_get: null,
    prop_set: null,
    prop_del: null,
    prop_doc: null,
    prop_name: null,
    getter_doc: false,
  };
  return genericAlloc(rt, type, body);
}

function setField(rt: Runtime, op: PyObject, field: Field, stolen: PyObject | null): void {
  const old = bodyOf(op)[field];
  bodyOf(op)[field] = stolen;
  xdecref(rt, old);
}

const PARAMETERS = { name: 'property', names: ['fget', 'fset', 'fdel', 'doc'], required: 0 };

/** @cpython Objects/descrobject.c#property_init_impl */
function propertyInit(
  rt: Runtime,
  self: PyObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): boolean {
  const found = unpackKeywords(rt, PARAMETERS, args, kwnames);
  if (found === null) return false;
  const [fget, fset, fdel, doc] = found.map((one) => (one === rt.None ? null : one));
  setField(rt, self, 'prop_get', fget ? incref(fget) : null);
  setField(rt, self, 'prop_set', fset ? incref(fset) : null);
  setField(rt, self, 'prop_del', fdel ? incref(fdel) : null);
  setField(rt, self, 'prop_doc', null);
  setField(rt, self, 'prop_name', null);
  const body = bodyOf(self);
  body.getter_doc = false;
  let text: NewRef | null = doc ? incref(doc) : null;
  if (text === null && fget) {
    const inherited = getOptionalAttr(rt, fget, '__doc__');
    if (inherited === null) return false;
    if (inherited === rt.None && !rt.release.propertyKeepsNoDoc) decref(rt, inherited);
    else if (inherited !== undefined) {
      text = inherited;
      body.getter_doc = true;
    }
  }
  if (self.ob_type === rt.types.property) {
    setField(rt, self, 'prop_doc', text);
    return true;
  }
  return setSubclassDoc(rt, self, text ?? incref(rt.None));
}

/** A subclass keeps `__doc__` among its instance's attributes. */
function setSubclassDoc(rt: Runtime, self: PyObject, stolen: NewRef): boolean {
  const done = setAttr(rt, self, intern(rt, '__doc__'), stolen);
  decref(rt, stolen);
  if (done || bodyOf(self).getter_doc) return done;
  return clearErrorIf(rt, 'AttributeError');
}

/** What the property is called in error messages: owned; undefined where nobody knows. */
function propertyName(rt: Runtime, op: PyObject): NewRef | null | undefined {
  const { prop_name, prop_get } = bodyOf(op);
  if (prop_name !== null) return incref(prop_name);
  if (prop_get === null || !rt.release.propertyNameFromGetter) return undefined;
  return getOptionalAttr(rt, prop_get, '__name__');
}

type Missing = 'getter' | 'setter' | 'deleter';

/** What 3.10 says before the property's name, and what was before it. */
const OLD_WORDS: Readonly<Record<Missing, string>> = {
  getter: 'unreadable attribute',
  setter: "can't set attribute",
  deleter: "can't delete attribute",
};

function raiseMissing(rt: Runtime, op: PyObject, obj: PyObject, what: Missing): false {
  const kind = rt.release.words.property;
  if (kind === 'nothing') return raiseFalse(rt, 'AttributeError', OLD_WORDS[what]);
  const name = propertyName(rt, op);
  if (name === null) return false;
  const owner = `'${typeQualname(obj.ob_type)}' object`;
  let label = '';
  if (name !== undefined) {
    const shown = reprText(rt, name);
    decref(rt, name);
    if (shown === null) return false;
    label = ` ${shown}`;
  }
  if (kind === 'name') return raiseFalse(rt, 'AttributeError', `${OLD_WORDS[what]}${label}`);
  return raiseFalse(rt, 'AttributeError', `property${label} of ${owner} has no ${what}`);
}

/** @cpython Objects/descrobject.c#property_descr_get */
function propertyDescrGet(rt: Runtime, self: PyObject, obj: PyObject | null): NewRef | null {
  if (obj === null || obj === rt.None) return incref(self);
  const { prop_get } = bodyOf(self);
  if (prop_get !== null) return call(rt, prop_get, [obj]);
  raiseMissing(rt, self, obj, 'getter');
  return null;
}

/** @cpython Objects/descrobject.c#property_descr_set */
function propertyDescrSet(
  rt: Runtime,
  self: PyObject,
  obj: PyObject,
  value: PyObject | null,
): boolean {
  const { prop_set, prop_del } = bodyOf(self);
  const func = value === null ? prop_del : prop_set;
  if (func === null) return raiseMissing(rt, self, obj, value === null ? 'deleter' : 'setter');
  const result = call(rt, func, value === null ? [obj] : [obj, value]);
  if (result === null) return false;
  decref(rt, result);
  return true;
}

/** @cpython Objects/descrobject.c#property_copy */
function copyWith(rt: Runtime, old: PyObject, field: Field, value: PyObject): NewRef | null {
  const body = bodyOf(old);
  const parts = (['prop_get', 'prop_set', 'prop_del'] as const).map((one) =>
    one === field && value !== rt.None ? value : (body[one] ?? rt.None),
  );
  const doc = body.getter_doc && parts[0] !== rt.None ? rt.None : (body.prop_doc ?? rt.None);
  const copy = call(rt, old.ob_type, [...parts, doc]);
  if (copy === null || !isSubtype(copy.ob_type, rt.types.property)) return copy;
  setField(rt, copy, 'prop_name', body.prop_name === null ? null : incref(body.prop_name));
  return copy;
}

const copier = (name: string, field: Field, what: string): MethodDef => ({
  name,
  kind: 'O',
  call: (rt, self, args) => copyWith(rt, self, field, args[0]!),
  doc: `Descriptor to obtain a copy of the property with a different ${what}.`,
});

const METHODS: readonly MethodDef[] = [
  copier('getter', 'prop_get', 'getter'),
  copier('setter', 'prop_set', 'setter'),
  copier('deleter', 'prop_del', 'deleter'),
  {
    name: '__set_name__',
    kind: 'FASTCALL',
    call: (rt, self, args) => {
      if (args.length !== 2) {
        const given = `but ${args.length} were given`;
        return raise(rt, 'TypeError', `__set_name__() takes 2 positional arguments ${given}`);
      }
      setField(rt, self, 'prop_name', incref(args[1]!));
      return incref(rt.None);
    },
    doc: 'Method to set name of a property.',
  },
];

const member = (name: string, field: Field): MemberDef => ({
  name,
  get: (_rt, op) => bodyOf(op)[field],
});

/** @cpython Objects/descrobject.c#PyProperty_Type */
export const propertyTypeSpec: TypeSpec = {
  key: 'property',
  flags: TPFLAGS_BASETYPE,
  slots: {
    tp_dealloc: (rt, op) => {
      untrack(rt, op);
      for (const field of FIELDS) xdecref(rt, bodyOf(op)[field]);
      freeObject(rt, op);
    },
    tp_traverse: (op, visit) => {
      for (const field of FIELDS) {
        const value = bodyOf(op)[field];
        if (value !== null) visit(value);
      }
    },
    tp_clear: (rt, op) => setField(rt, op, 'prop_doc', null),
    tp_init: propertyInit,
    tp_new: propertyNew,
    tp_descr_get: propertyDescrGet,
    tp_descr_set: propertyDescrSet,
  },
  methods: METHODS,
  members: [
    member('fget', 'prop_get'),
    member('fset', 'prop_set'),
    member('fdel', 'prop_del'),
    {
      ...member('__doc__', 'prop_doc'),
      set: (rt, op, value) => {
        setField(rt, op, 'prop_doc', value === null ? null : incref(value));
        return true;
      },
    },
  ],
  getset: [
    {
      name: '__isabstractmethod__',
      get: (rt) => incref(rt.False),
    },
    {
      name: '__name__',
      get: (rt, op) => {
        const name = propertyName(rt, op);
        if (name === undefined) {
          return raise(rt, 'AttributeError', "'property' object has no attribute '__name__'");
        }
        return name;
      },
      set: (rt, op, value) => {
        setField(rt, op, 'prop_name', value === null ? null : incref(value));
        return true;
      },
    },
  ],
  doc: 'Property attribute.',
};
