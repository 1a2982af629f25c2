import { raiseFalse } from '../../object/errors.ts';
import { untrack } from '../../object/gcHead.ts';
import { call } from '../../object/protocol/call.ts';
import { getIter } from '../../object/protocol/iter.ts';
import { setItem } from '../../object/protocol/sequence.ts';
import { callMethod } from '../../object/protocol/call.ts';
import { reprEnter, reprLeave, reprText } from '../../object/protocol/text.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import { TPFLAGS_BASETYPE } from '../../object/typeFlags.ts';
import type { MethodDef, TypeSpec } from '../../object/typeSpec.ts';
import { dictUpdateArg, dictUpdateCommon } from '../../objects/dict/dictMethods.ts';
import { type DictBody, isDict, type PyDict } from '../../objects/dict/dictObject.ts';
import { raiseKeyError } from '../../objects/dict/keyError.ts';
import { newStr } from '../../objects/str/strObject.ts';
import { newTuple, tupleOf } from '../../objects/tuple/tupleObject.ts';
import { CLASS_GETITEM } from '../../objects/type/genericAlias.ts';

export const DEFAULTDICT_KEY = 'collections.defaultdict';

/** `refs` holds the factory. @cpython Modules/_collectionsmodule.c#defdictobject */
interface DefaultDictBody extends DictBody {
  readonly refs: (PyObject | null)[];
}

const bodyOf = (op: PyObject): DefaultDictBody => op.body as DefaultDictBody;
const factoryOf = (op: PyObject): PyObject | null => bodyOf(op).refs[0] ?? null;

function setFactory(rt: Runtime, op: PyObject, value: PyObject | null): true {
  const old = factoryOf(op);
  bodyOf(op).refs[0] = value === null ? null : incref(value);
  xdecref(rt, old);
  return true;
}

/** @cpython Modules/_collectionsmodule.c#defdict_missing */
function missing(rt: Runtime, self: PyObject, key: PyObject): NewRef | null {
  const factory = factoryOf(self);
  if (factory === null || factory === rt.None) return raiseKeyError(rt, key);
  const value = call(rt, factory, []);
  if (value === null || setItem(rt, self, key, value)) return value;
  decref(rt, value);
  return null;
}

/** @cpython Modules/_collectionsmodule.c#new_defdict */
function copy(rt: Runtime, self: PyObject): NewRef | null {
  return call(rt, self.ob_type, [factoryOf(self) ?? rt.None, self]);
}

const methods: readonly MethodDef[] = [
  { name: '__missing__', kind: 'O', call: (rt, self, args) => missing(rt, self, args[0]!) },
  { name: 'copy', kind: 'NOARGS', call: copy },
  { name: '__copy__', kind: 'NOARGS', call: copy },
  {
    name: '__reduce__',
    kind: 'NOARGS',
    call(rt, self) {
      const factory = factoryOf(self);
      const args = factory === null || factory === rt.None ? [] : [factory];
      const items = callMethod(rt, self, 'items');
      const it = items === null ? null : getIter(rt, items);
      if (items !== null) decref(rt, items);
      if (it === null) return null;
      const type = incref(self.ob_type as PyObject);
      const [a, b] = [incref(rt.None), incref(rt.None)];
      return newTuple(rt, [type, tupleOf(rt, args), a, b, it]);
    },
  },
  CLASS_GETITEM,
];

/** @cpython Modules/_collectionsmodule.c#defdict_init */
function init(
  rt: Runtime,
  self: PyObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): boolean {
  const nargs = args.length - ((kwnames?.body ?? []) as PyObject[]).length;
  const factory = nargs > 0 ? args[0]! : null;
  if (factory !== null && factory !== rt.None && factory.ob_type.tp_call === null) {
    return raiseFalse(rt, 'TypeError', 'first argument must be callable or None');
  }
  setFactory(rt, self, factory);
  return dictUpdateCommon(
    rt,
    self as PyDict,
    args.slice(nargs > 0 ? 1 : 0),
    kwnames,
    'defaultdict',
  );
}

/** @cpython Modules/_collectionsmodule.c#defdict_repr */
function defdictRepr(rt: Runtime, self: PyObject): NewRef | null {
  const dict = rt.types.dict.tp_repr!(rt, self);
  if (dict === null) return null;
  const base = (dict.body as { value: string }).value;
  decref(rt, dict);
  const factory = factoryOf(self);
  let shown: string | null = 'None';
  if (factory !== null) {
    if (reprEnter(rt, self)) {
      shown = reprText(rt, factory);
      reprLeave(rt, self);
    } else shown = '...';
  }
  const { tp_name } = self.ob_type;
  const own = rt.release.library.reprNamesSubclass;
  const name = own ? tp_name.slice(tp_name.lastIndexOf('.') + 1) : 'defaultdict';
  return shown === null ? null : newStr(rt, `${name}(${shown}, ${base})`);
}

/** @cpython Modules/_collectionsmodule.c#defdict_or */
function or(rt: Runtime, v: PyObject, w: PyObject): NewRef | null {
  const type = (rt.types as unknown as Record<string, PyTypeObject>)[DEFAULTDICT_KEY]!;
  const self = v.ob_type.mro.includes(type) ? v : w;
  if (!isDict(self === v ? w : v)) return incref(rt.NotImplemented);
  const result = call(rt, self.ob_type, [factoryOf(self) ?? rt.None, v]);
  if (result === null || dictUpdateArg(rt, result as PyObject as PyDict, w)) return result;
  decref(rt, result);
  return null;
}

export const defaultdictTypeSpec: TypeSpec = {
  key: DEFAULTDICT_KEY,
  base: 'dict',
  flags: TPFLAGS_BASETYPE,
  doc: 'defaultdict(default_factory=None, /, [...]) --> dict with default factory',
  methods,
  members: [
    {
      name: 'default_factory',
      get: (_rt, self) => factoryOf(self),
      set: setFactory,
    },
  ],
  slots: {
    tp_new(rt, type) {
      const op = rt.types.dict.tp_new!(rt, type, [], null);
      if (op !== null) Object.assign(op.body as DictBody, { refs: [null] });
      return op;
    },
    tp_init: init,
    tp_dealloc(rt, self) {
      untrack(rt, self);
      setFactory(rt, self, null);
      rt.types.dict.tp_dealloc!(rt, self);
    },
    tp_traverse(op, visit) {
      const factory = factoryOf(op);
      if (factory !== null) visit(factory);
      const { ma_keys } = bodyOf(op);
      for (let i = 0; i < ma_keys.dk_nentries; i++) {
        const value = ma_keys.me_value[i];
        if (!value) continue;
        visit(value);
        if (!ma_keys.unicode) visit(ma_keys.me_key[i]!);
      }
    },
    tp_clear(rt, op) {
      setFactory(rt, op, null);
      rt.types.dict.tp_clear!(rt, op);
    },
    tp_repr: defdictRepr,
    nb_or: or,
  },
};
