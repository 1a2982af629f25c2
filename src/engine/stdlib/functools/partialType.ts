import { raise } from '../../object/errors.ts';
import { untrack } from '../../object/gcHead.ts';
import { freeObject } from '../../object/heap.ts';
import { call } from '../../object/protocol/call.ts';
import { reprEnter, reprLeave, reprText } from '../../object/protocol/text.ts';
import type {
  CallFunc,
  NewFunc,
  NewRef,
  PyObject,
  PyTypeObject,
  Runtime,
} from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import { TPFLAGS_BASETYPE, TPFLAGS_HAVE_VECTORCALL } from '../../object/typeFlags.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { dictEntries, dictSetItem, newDict, type PyDict } from '../../objects/dict/dictObject.ts';
import { dictCopy } from '../../objects/dict/dictMerge.ts';
import { genericAlloc } from '../../objects/object/instance.ts';
import { newStr, strValue } from '../../objects/str/strObject.ts';
import { newTuple, type PyTuple, tupleOf } from '../../objects/tuple/tupleObject.ts';
import { CLASS_GETITEM } from '../../objects/type/genericAlias.ts';
import { DICT_GETSET } from '../../objects/type/subtypeAttributes.ts';
import { clearWeakRefs } from '../../objects/weakref/weakrefObject.ts';
import { clearRefs, increfAll, type StructRefs, traverseRefs } from '../structRefs.ts';

export const PARTIAL_KEY = 'functools.partial';

/** Function, positional arguments, keyword arguments. */
const partsOf = (op: PyObject): [PyObject, PyTuple, PyDict] =>
  (op.body as StructRefs).refs as [PyObject, PyTuple, PyDict];

/** @cpython Modules/_functoolsmodule.c#partial_new */
const partialNew: NewFunc = (rt, type, args, kwnames) => {
  const names = (kwnames?.body ?? []) as PyObject[];
  const n = args.length - names.length;
  if (n < 1) return raise(rt, 'TypeError', "type 'partial' takes at least one argument");
  let func = args[0]!;
  if (func.ob_type.tp_call === null) {
    return raise(rt, 'TypeError', 'the first argument must be callable');
  }
  let given: readonly PyObject[] = args.slice(1, n);
  let keywords: NewRef<PyDict> | null = null;
  const own = (rt.types as unknown as Record<string, PyTypeObject>)[PARTIAL_KEY]!;
  if (func.ob_type === own && type === own && !func.inst?.dict) {
    const [inner, before, kept] = partsOf(func);
    given = [...before.body, ...given];
    keywords = dictCopy(rt, kept);
    func = inner;
  }
  const body: StructRefs = { refs: [incref(func), tupleOf(rt, given), null] };
  keywords ??= newDict(rt);
  body.refs[2] = keywords;
  for (const [i, name] of names.entries()) dictSetItem(rt, keywords, name, args[n + i]!);
  return genericAlloc<StructRefs>(rt, type, body);
};

/** @cpython Modules/_functoolsmodule.c#partial_vectorcall */
const partialCall: CallFunc = (rt, self, args, kwnames) => {
  const [func, before, kept] = partsOf(self);
  const names = (kwnames?.body ?? []) as PyObject[];
  const n = args.length - names.length;
  const all = [...before.body, ...args.slice(0, n)];
  if (kept.body.ma_used === 0) return call(rt, func, [...all, ...args.slice(n)], kwnames);
  const merged = dictCopy(rt, kept);
  if (merged === null) return null;
  for (const [i, name] of names.entries()) dictSetItem(rt, merged, name, args[n + i]!);
  const pairs = [...dictEntries(merged)];
  const keys = tupleOf(
    rt,
    pairs.map(([key]) => key),
  );
  const result = call(rt, func, [...all, ...pairs.map(([, value]) => value)], keys);
  decref(rt, keys);
  decref(rt, merged);
  return result;
};

/** @cpython Modules/_functoolsmodule.c#partial_repr */
function partialRepr(rt: Runtime, self: PyObject): NewRef | null {
  if (!reprEnter(rt, self)) return newStr(rt, '...');
  const [func, args, keywords] = partsOf(self);
  const texts = [func, ...args.body].map((op) => reprText(rt, op));
  for (const [key, value] of dictEntries(keywords)) {
    const text = reprText(rt, value);
    texts.push(text === null ? null : `${strValue(key)}=${text}`);
  }
  reprLeave(rt, self);
  if (texts.includes(null)) return null;
  const name = self.ob_type.tp_name.split('.').pop()!;
  const module = self.ob_type.tp_name.includes('.') ? 'functools.' : '';
  return newStr(rt, `${module}${name}(${texts.join(', ')})`);
}

const member = (name: string, i: number): NonNullable<TypeSpec['members']>[number] => ({
  name,
  get: (_rt, self) => partsOf(self)[i]!,
});

export const partialTypeSpec: TypeSpec = {
  key: PARTIAL_KEY,
  flags: TPFLAGS_BASETYPE | TPFLAGS_HAVE_VECTORCALL,
  hasDict: true,
  hasWeaklist: true,
  doc: 'Create a new function with partial application of the given arguments and keywords.',
  members: [member('func', 0), member('args', 1), member('keywords', 2)],
  getset: [DICT_GETSET],
  methods: [
    {
      name: '__reduce__',
      kind: 'NOARGS',
      call(rt, self) {
        const [func] = partsOf(self);
        const state = newTuple(rt, [
          ...increfAll(partsOf(self)),
          incref(self.inst?.dict ?? rt.None),
        ]);
        return newTuple(rt, [incref(self.ob_type as PyObject), tupleOf(rt, [func]), state]);
      },
    },
    {
      name: '__setstate__',
      kind: 'O',
      call(rt, self, args) {
        const [func, given, keywords] = (args[0] as PyTuple).body as [PyObject, PyObject, PyDict];
        const { refs } = self.body as StructRefs;
        const old = [...refs];
        refs.splice(0, 3, incref(func), incref(given), incref(keywords));
        for (const op of old) if (op !== null) decref(rt, op);
        return incref(rt.None);
      },
    },
    CLASS_GETITEM,
  ],
  slots: {
    tp_new: partialNew,
    tp_call: partialCall,
    tp_repr: partialRepr,
    tp_dealloc(rt, self) {
      untrack(rt, self);
      if (self.inst?.weaklist) clearWeakRefs(rt, self);
      clearRefs(rt, self);
      const dict = self.inst?.dict ?? null;
      if (self.inst !== null) self.inst.dict = null;
      if (dict !== null) decref(rt, dict);
      freeObject(rt, self);
    },
    tp_traverse(self, visit) {
      traverseRefs(self, visit);
      if (self.inst?.dict) visit(self.inst.dict);
    },
    tp_clear: clearRefs,
  },
};
