import { clearErrorIf, raise, raiseFalse } from '../../object/errors.ts';
import { track, untrack } from '../../object/gcHead.ts';
import { freeObject, instanceState } from '../../object/heap.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime, VisitProc } from '../../object/pyObject.ts';
import { unpackKeywords } from '../../object/argParse.ts';
import { call, isCallable } from '../../object/protocol/call.ts';
import { repr, reprText } from '../../object/protocol/text.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import { TPFLAGS_BASETYPE } from '../../object/typeFlags.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import {
  dictDelItem,
  dictGetItemStr,
  dictSetItemStr,
  isDict,
  newDict,
  type PyDict,
} from '../dict/dictObject.ts';
import { callAnnotate } from '../function/annotate.ts';
import { getAttrString } from '../../object/protocol/attr.ts';
import { genericGetAttr } from '../object/genericAttr.ts';
import { intern, isStr, newStr, strValue } from '../str/strObject.ts';
import { clearWeakRefs } from '../weakref/weakrefObject.ts';
import { allocModule, moduleInitDict, type PyModule } from './moduleObject.ts';

const bodyOf = (op: PyObject) => (op as PyModule).body;

/** @cpython Objects/moduleobject.c#module_dealloc */
function moduleDealloc(rt: Runtime, op: PyObject): void {
  untrack(rt, op);
  if (op.inst?.weaklist) clearWeakRefs(rt, op);
  dropDict(rt, op);
  xdecref(rt, bodyOf(op).md_name);
  freeObject(rt, op);
}

/** What makes the annotations of a module when somebody asks for them (3.14+). */
function annotateOf(rt: Runtime, dict: PyDict): PyObject | null {
  if (!rt.release.compiler.lazyAnnotations) return null;
  const found = dictGetItemStr(dict, intern(rt, '__annotate__'));
  return found !== null && isCallable(found) ? found : null;
}

/** @cpython Objects/moduleobject.c#module_set_annotate */
function setAnnotate(rt: Runtime, self: PyObject, value: PyObject | null): boolean {
  if (value === null) return raiseFalse(rt, 'TypeError', 'cannot delete __annotate__ attribute');
  if (value !== rt.None && !isCallable(value)) {
    return raiseFalse(rt, 'TypeError', '__annotate__ must be callable or None');
  }
  const dict = bodyOf(self).md_dict!;
  if (!dictSetItemStr(rt, dict, '__annotate__', value)) return false;
  const key = intern(rt, '__annotations__');
  if (value !== rt.None && dictGetItemStr(dict, key) !== null) dictDelItem(rt, dict, key);
  return true;
}

/** `md_dict` and the attribute storage are one reference. */
function dropDict(rt: Runtime, op: PyObject): void {
  const dict = bodyOf(op).md_dict;
  bodyOf(op).md_dict = null;
  if (op.inst !== null) op.inst.dict = null;
  xdecref(rt, dict);
}

function moduleTraverse(op: PyObject, visit: VisitProc): void {
  const { md_dict } = bodyOf(op);
  if (md_dict !== null) visit(md_dict);
}

/**
 * The attribute; then what the module's own `__getattr__` says.
 * @cpython Objects/moduleobject.c#_Py_module_getattro_impl
 */
function moduleGetattro(rt: Runtime, op: PyObject, name: PyObject): NewRef | null {
  const value = genericGetAttr(rt, op, name);
  if (value !== null || !clearErrorIf(rt, 'AttributeError')) return value;
  const dict = bodyOf(op).md_dict;
  if (dict !== null) {
    const getattr = dictGetItemStr(dict, intern(rt, '__getattr__'));
    if (getattr !== null) return call(rt, getattr, [name]);
    const own = dictGetItemStr(dict, intern(rt, '__name__'));
    if (own !== null && isStr(own)) {
      const message = `module '${strValue(own)}' has no attribute '${strValue(name)}'`;
      return raise(rt, 'AttributeError', message);
    }
  }
  return raise(rt, 'AttributeError', `module has no attribute '${strValue(name)}'`);
}

/**
 * `<module 'm' from 'file'>`, `<module 'm' (built-in)>` or, without a spec, `<module 'm'>`.
 * @cpython Lib/importlib/_bootstrap.py#_module_repr
 */
function moduleRepr(rt: Runtime, op: PyObject): NewRef | null {
  const dict = bodyOf(op).md_dict;
  const get = (key: string): PyObject | null =>
    dict === null ? null : dictGetItemStr(dict, intern(rt, key));
  const spec = get('__spec__');
  const name = get('__name__');
  const label = name === null ? "'?'" : reprText(rt, name);
  if (label === null) return null;
  const file = get('__file__');
  if (spec !== null && isStr(spec)) return newStr(rt, `<module ${label} (${strValue(spec)})>`);
  if (file !== null) {
    const from = repr(rt, file);
    if (from === null) return null;
    const text = `<module ${label} from ${strValue(from)}>`;
    decref(rt, from);
    return newStr(rt, text);
  }
  if (bodyOf(op).builtIn) return newStr(rt, `<module ${label} (built-in)>`);
  const loader = get('__loader__');
  if (loader === null || loader === rt.None) return newStr(rt, `<module ${label}>`);
  const how = reprText(rt, loader);
  if (how === null) return null;
  return newStr(rt, `<module ${label} (${how.includes('Builtin') ? 'built-in' : how})>`);
}

const PARAMETERS = { name: 'module', names: ['name', 'doc'], required: 1 };

/** @cpython Objects/moduleobject.c#new_module */
function moduleNew(rt: Runtime, type: PyTypeObject): NewRef | null {
  const op = allocModule(rt, type);
  track(rt, op);
  return op;
}

/** @cpython Objects/moduleobject.c#module___init___impl */
function moduleInit(
  rt: Runtime,
  self: PyObject,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): boolean {
  const found = unpackKeywords(rt, PARAMETERS, args, kwnames);
  if (found === null) return false;
  const [name, doc] = found;
  if (!isStr(name!)) {
    const got = name!.ob_type.tp_name;
    return raiseFalse(rt, 'TypeError', `module() argument 'name' must be str, not ${got}`);
  }
  if (bodyOf(self).md_dict === null) {
    const dict = newDict(rt);
    bodyOf(self).md_dict = dict;
    instanceState(self).dict = dict;
  }
  return moduleInitDict(rt, self as PyModule, name, doc ?? null);
}

export const moduleTypeSpec: TypeSpec = {
  key: 'module',
  hasDict: true,
  hasWeaklist: true,
  flags: TPFLAGS_BASETYPE,
  slots: {
    tp_dealloc: moduleDealloc,
    tp_traverse: moduleTraverse,
    tp_clear: dropDict,
    tp_repr: moduleRepr,
    tp_getattro: moduleGetattro,
    tp_new: moduleNew,
    tp_init: moduleInit,
  },
  members: [{ name: '__dict__', get: (_rt, self) => bodyOf(self).md_dict }],
  getset: [
    {
      name: '__annotations__',
      get: (rt, self) => {
        const dict = bodyOf(self).md_dict!;
        const found = dictGetItemStr(dict, intern(rt, '__annotations__'));
        if (found !== null) return incref(found);
        const annotate = annotateOf(rt, dict);
        const made = annotate === null ? newDict(rt) : callAnnotate(rt, annotate);
        if (made === null) return null;
        return dictSetItemStr(rt, dict, '__annotations__', made) ? made : null;
      },
      set: (rt, self, value) => {
        const dict = bodyOf(self).md_dict!;
        if (value !== null) return dictSetItemStr(rt, dict, '__annotations__', value);
        return raiseFalse(rt, 'AttributeError', '__annotations__');
      },
    },
    {
      name: '__annotate__',
      when: (rt) => rt.release.compiler.lazyAnnotations,
      get: (rt, self) => {
        const dict = bodyOf(self).md_dict!;
        const found = dictGetItemStr(dict, intern(rt, '__annotate__'));
        if (found !== null) return incref(found);
        return dictSetItemStr(rt, dict, '__annotate__', rt.None) ? incref(rt.None) : null;
      },
      set: setAnnotate,
    },
  ],
  methods: [
    {
      name: '__dir__',
      kind: 'NOARGS',
      call: (rt, self) => {
        const dict = getAttrString(rt, self, '__dict__');
        if (dict === null) return null;
        if (!isDict(dict)) {
          decref(rt, dict);
          return raise(rt, 'TypeError', '<module>.__dict__ is not a dictionary');
        }
        const keys = call(rt, rt.types.list, [dict]);
        decref(rt, dict);
        return keys;
      },
    },
  ],
};
